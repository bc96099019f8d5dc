/* Critical sections: recursion, exclusion, TryEnter, and what the structure shows. */
#include "../test.h"

#define THREADS 6
#define ROUNDS 20000

static CRITICAL_SECTION section;
static volatile int inside;
static long counter;

static void count(void *unused)
{
    int i;
    (void)unused;
    for (i = 0; i < ROUNDS; i++) {
        EnterCriticalSection(&section);
        if (i % 3 == 0)
            EnterCriticalSection(&section);
        if (test_add(&inside, 1) != 1)
            CHECK(!"two threads inside");
        counter++;
        test_add(&inside, -1);
        if (i % 3 == 0)
            LeaveCriticalSection(&section);
        LeaveCriticalSection(&section);
    }
}

static void exclusion(void)
{
    test_thread threads[THREADS];
    int i;
    counter = 0;
    for (i = 0; i < THREADS; i++)
        test_thread_start(&threads[i], count, NULL);
    for (i = 0; i < THREADS; i++)
        test_thread_join(&threads[i]);
    CHECK_EQ(counter, THREADS * ROUNDS);
}

static volatile int try_result;

static void try_enter(void *unused)
{
    (void)unused;
    test_store(&try_result, TryEnterCriticalSection(&section) != 0);
    if (try_result)
        LeaveCriticalSection(&section);
}

static int others_try(void)
{
    test_thread thread;
    test_thread_start(&thread, try_enter, NULL);
    test_thread_join(&thread);
    return test_load(&try_result);
}

static void enter(void *unused)
{
    (void)unused;
    EnterCriticalSection(&section);
    LeaveCriticalSection(&section);
}

int main(void)
{
    test_thread thread;
    test_watchdog();
    CHECK_EQ(sizeof(CRITICAL_SECTION), 40);

    InitializeCriticalSection(&section);
    CHECK_EQ(section.LockCount, -1);
    CHECK_EQ(section.RecursionCount, 0);
    CHECK(section.OwningThread == NULL);
    EnterCriticalSection(&section);
    CHECK(section.OwningThread != NULL);
    CHECK_EQ(section.RecursionCount, 1);
    CHECK(TryEnterCriticalSection(&section));
    CHECK_EQ(section.RecursionCount, 2);
    CHECK(!others_try());
    LeaveCriticalSection(&section);
    CHECK(!others_try());

    /* One that waits gets in once the owner has left. */
    test_thread_start(&thread, enter, NULL);
    WAIT_UNTIL(test_load(&thread.entered));
    CHECK(!test_load(&thread.finished));
    LeaveCriticalSection(&section);
    test_thread_join(&thread);
    CHECK(section.OwningThread == NULL);
    CHECK_EQ(section.RecursionCount, 0);
    CHECK_EQ(section.LockCount, -1);
    CHECK(others_try());
    exclusion();
    DeleteCriticalSection(&section);

    CHECK(InitializeCriticalSectionAndSpinCount(&section, 4000));
    CHECK_EQ(SetCriticalSectionSpinCount(&section, 100), 4000);
    CHECK_EQ(SetCriticalSectionSpinCount(&section, 4000), 100);
    exclusion();
    DeleteCriticalSection(&section);

#ifndef __MINGW32__ /* mingw's headers hide it by default */
    CHECK(InitializeCriticalSectionEx(&section, 0, CRITICAL_SECTION_NO_DEBUG_INFO));
    exclusion();
    DeleteCriticalSection(&section);

    /* Beyond Windows: zeroed memory is a free section. */
    memset(&section, 0, sizeof section);
    CHECK(TryEnterCriticalSection(&section));
    LeaveCriticalSection(&section);
    memset(&section, 0, sizeof section);
    exclusion();
#endif
    TEST_DONE();
}
