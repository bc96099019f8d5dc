/* Condition variables: a bounded queue over each kind of lock, timeouts, waking one and all. */
#ifdef __MINGW32__
#undef _WIN32_WINNT
#define _WIN32_WINNT 0x0A00
#endif
#include "../test.h"

#define ITEMS 20000
#define ROOM 4

static CRITICAL_SECTION section;
static SRWLOCK slim = SRWLOCK_INIT;
static int use_slim;
static CONDITION_VARIABLE not_empty = CONDITION_VARIABLE_INIT, not_full;
static int queued;
static long taken;

static void lock(void)
{
    if (use_slim)
        AcquireSRWLockExclusive(&slim);
    else
        EnterCriticalSection(&section);
}

static void unlock(void)
{
    if (use_slim)
        ReleaseSRWLockExclusive(&slim);
    else
        LeaveCriticalSection(&section);
}

static BOOL sleep_on(CONDITION_VARIABLE *condition, DWORD ms)
{
    if (use_slim)
        return SleepConditionVariableSRW(condition, &slim, ms, 0);
    return SleepConditionVariableCS(condition, &section, ms);
}

static void produce(void *unused)
{
    int i;
    (void)unused;
    for (i = 0; i < ITEMS; i++) {
        lock();
        while (queued == ROOM)
            CHECK(sleep_on(&not_full, INFINITE));
        queued++;
        unlock();
        WakeConditionVariable(&not_empty);
    }
}

static void consume(void *unused)
{
    int i;
    (void)unused;
    for (i = 0; i < ITEMS; i++) {
        lock();
        while (queued == 0)
            CHECK(sleep_on(&not_empty, INFINITE));
        queued--;
        taken++;
        unlock();
        WakeConditionVariable(&not_full);
    }
}

static void queue(void)
{
    test_thread threads[4];
    int i;
    queued = 0;
    taken = 0;
    for (i = 0; i < 4; i++)
        test_thread_start(&threads[i], i % 2 ? produce : consume, NULL);
    for (i = 0; i < 4; i++)
        test_thread_join(&threads[i]);
    CHECK_EQ(taken, 2 * ITEMS);
    CHECK_EQ(queued, 0);
}

static void timeouts(void)
{
    DWORD begin;
    lock();
    SetLastError(0);
    begin = GetTickCount();
    CHECK(!sleep_on(&not_empty, 30));
    CHECK_EQ(GetLastError(), ERROR_TIMEOUT);
    CHECK(GetTickCount() - begin >= 10);
    SetLastError(0);
    CHECK(!sleep_on(&not_empty, 0));
    CHECK_EQ(GetLastError(), ERROR_TIMEOUT);
    unlock();
}

static int go, waiting, gone;

static void wait_to_go(void *unused)
{
    (void)unused;
    AcquireSRWLockShared(&slim);
    test_add(&waiting, 1);
    while (!go)
        CHECK(SleepConditionVariableSRW(&not_empty, &slim, INFINITE, CONDITION_VARIABLE_LOCKMODE_SHARED));
    ReleaseSRWLockShared(&slim);
    test_add(&gone, 1);
}

static void all(void)
{
    test_thread threads[8];
    int i;
    for (i = 0; i < 8; i++)
        test_thread_start(&threads[i], wait_to_go, NULL);
    WAIT_UNTIL(test_load(&waiting) == 8);
    AcquireSRWLockExclusive(&slim);
    go = 1;
    ReleaseSRWLockExclusive(&slim);
    WakeAllConditionVariable(&not_empty);
    for (i = 0; i < 8; i++)
        test_thread_join(&threads[i]);
    CHECK_EQ(gone, 8);
}

int main(void)
{
    test_watchdog();
    CHECK_EQ(sizeof(CONDITION_VARIABLE), sizeof(void *));
    InitializeCriticalSection(&section);
    InitializeConditionVariable(&not_full);
    WakeConditionVariable(&not_full);
    WakeAllConditionVariable(&not_full);
    for (use_slim = 0; use_slim < 2; use_slim++) {
        timeouts();
        queue();
    }
    all();
    DeleteCriticalSection(&section);
    TEST_DONE();
}
