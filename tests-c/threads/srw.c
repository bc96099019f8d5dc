/* Slim reader/writer locks: writers alone, readers together, and a table under load. */
#ifdef __MINGW32__
#undef _WIN32_WINNT
#define _WIN32_WINNT 0x0A00
#endif
#include "../test.h"

#define READERS 4
#define WRITERS 3
#define ROUNDS 10000

static SRWLOCK lock = SRWLOCK_INIT;
static volatile int readers_inside, writers_inside;
static long table[2];

static void reader(void *unused)
{
    int i;
    (void)unused;
    for (i = 0; i < ROUNDS; i++) {
        AcquireSRWLockShared(&lock);
        test_add(&readers_inside, 1);
        if (test_load(&writers_inside) || table[0] != table[1])
            CHECK(!"a writer among the readers");
        test_add(&readers_inside, -1);
        ReleaseSRWLockShared(&lock);
    }
}

static void writer(void *unused)
{
    int i;
    (void)unused;
    for (i = 0; i < ROUNDS; i++) {
        AcquireSRWLockExclusive(&lock);
        if (test_add(&writers_inside, 1) != 1 || test_load(&readers_inside))
            CHECK(!"a writer is not alone");
        table[0]++;
        table[1]++;
        test_add(&writers_inside, -1);
        ReleaseSRWLockExclusive(&lock);
    }
}

static void try_both(void *result)
{
    int can = 0;
    if (TryAcquireSRWLockShared(&lock)) {
        can |= 1;
        ReleaseSRWLockShared(&lock);
    }
    if (TryAcquireSRWLockExclusive(&lock)) {
        can |= 2;
        ReleaseSRWLockExclusive(&lock);
    }
    test_store((volatile int *)result, can);
}

/* What another thread can take: 1 shared, 2 exclusive. */
static int others_can(void)
{
    static int result;
    test_thread thread;
    test_thread_start(&thread, try_both, &result);
    test_thread_join(&thread);
    return result;
}

static void read_once(void *unused)
{
    (void)unused;
    AcquireSRWLockShared(&lock);
    ReleaseSRWLockShared(&lock);
}

static void write_once(void *unused)
{
    (void)unused;
    AcquireSRWLockExclusive(&lock);
    ReleaseSRWLockExclusive(&lock);
}

int main(void)
{
    test_thread threads[READERS + WRITERS];
    int i;
    test_watchdog();
    CHECK_EQ(sizeof(SRWLOCK), sizeof(void *));

    InitializeSRWLock(&lock);
    CHECK_EQ(others_can(), 3);
    AcquireSRWLockShared(&lock);
    CHECK_EQ(others_can(), 1);
    ReleaseSRWLockShared(&lock);
    AcquireSRWLockExclusive(&lock);
    CHECK_EQ(others_can(), 0);

    /* Whoever waits gets the lock once it is free. */
    for (i = 0; i < READERS + WRITERS; i++)
        test_thread_start(&threads[i], i % 2 ? write_once : read_once, NULL);
    for (i = 0; i < READERS + WRITERS; i++) {
        WAIT_UNTIL(test_load(&threads[i].entered));
        CHECK(!test_load(&threads[i].finished));
    }
    ReleaseSRWLockExclusive(&lock);
    for (i = 0; i < READERS + WRITERS; i++)
        test_thread_join(&threads[i]);
    CHECK_EQ(others_can(), 3);

    for (i = 0; i < READERS + WRITERS; i++)
        test_thread_start(&threads[i], i < READERS ? reader : writer, NULL);
    for (i = 0; i < READERS + WRITERS; i++)
        test_thread_join(&threads[i]);
    CHECK_EQ(table[0], WRITERS * ROUNDS);
    CHECK_EQ(table[1], WRITERS * ROUNDS);
    CHECK_EQ(others_can(), 3);
    TEST_DONE();
}
