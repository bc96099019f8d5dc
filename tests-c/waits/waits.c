/* Waiting for one and for several objects: any, all, limits, order, timeouts, handles closed meanwhile. */
#include "../test.h"

static void several(void)
{
    HANDLE all[MAXIMUM_WAIT_OBJECTS + 1], me = NULL;
    int i;
    CHECK(DuplicateHandle(GetCurrentProcess(), GetCurrentThread(), GetCurrentProcess(), &me, 0, FALSE,
                          DUPLICATE_SAME_ACCESS));
    for (i = 0; i <= MAXIMUM_WAIT_OBJECTS; i++) {
        if (i % 4 == 3)
            all[i] = CreateSemaphoreA(NULL, 0, 5, NULL);
        else
            all[i] = CreateEventA(NULL, i % 2 == 0, FALSE, NULL);
        REQUIRE(all[i] != NULL);
    }
    CHECK(CloseHandle(all[5]));
    all[5] = me; /* this thread, which has not ended */
    CHECK_EQ(WaitForMultipleObjects(64, all, FALSE, 0), WAIT_TIMEOUT);
    CHECK_EQ(WaitForMultipleObjects(64, all, TRUE, 0), WAIT_TIMEOUT);
    /* The lowest of those that are signalled, and only that one is used up. */
    CHECK(ReleaseSemaphore(all[63], 1, NULL));
    CHECK_EQ(WaitForMultipleObjects(64, all, FALSE, 0), WAIT_OBJECT_0 + 63);
    CHECK_EQ(WaitForMultipleObjects(64, all, FALSE, 0), WAIT_TIMEOUT);
    CHECK(ReleaseSemaphore(all[63], 2, NULL));
    CHECK(SetEvent(all[9]));
    CHECK(SetEvent(all[2]));
    CHECK_EQ(WaitForMultipleObjects(64, all, FALSE, INFINITE), WAIT_OBJECT_0 + 2);
    CHECK(ResetEvent(all[2]));
    CHECK_EQ(WaitForMultipleObjects(64, all, FALSE, INFINITE), WAIT_OBJECT_0 + 9);
    CHECK_EQ(WaitForMultipleObjects(64, all, FALSE, INFINITE), WAIT_OBJECT_0 + 63);
    CHECK_EQ(WaitForMultipleObjects(64, all, FALSE, INFINITE), WAIT_OBJECT_0 + 63);
    CHECK_EQ(WaitForMultipleObjects(64, all, FALSE, 0), WAIT_TIMEOUT);
    /* One of the array, and no more than the count says. */
    CHECK(SetEvent(all[1]));
    CHECK_EQ(WaitForMultipleObjects(1, all, FALSE, 0), WAIT_TIMEOUT);
    CHECK_EQ(WaitForMultipleObjects(1, all + 1, TRUE, 0), WAIT_OBJECT_0);
    /* Bad calls. */
    CHECK_EQ(WaitForMultipleObjects(65, all, FALSE, 0), WAIT_FAILED);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK_EQ(WaitForMultipleObjects(0, all, FALSE, 0), WAIT_FAILED);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK(CloseHandle(all[64]));
    CHECK_EQ(WaitForMultipleObjects(2, all + 63, FALSE, 0), WAIT_FAILED);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK_EQ(WaitForMultipleObjects(2, all + 63, TRUE, 0), WAIT_FAILED);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    /* A failed wait uses nothing up. */
    CHECK(ReleaseSemaphore(all[63], 1, NULL));
    CHECK_EQ(WaitForMultipleObjects(2, all + 63, FALSE, 0), WAIT_FAILED);
    CHECK_EQ(WaitForSingleObject(all[63], 0), WAIT_OBJECT_0);
    for (i = 0; i < MAXIMUM_WAIT_OBJECTS; i++)
        CHECK(CloseHandle(all[i]));
}

static void one_twice(void)
{
    HANDLE all[3];
    all[0] = CreateEventA(NULL, FALSE, FALSE, NULL);
    all[1] = CreateEventA(NULL, FALSE, FALSE, NULL);
    all[2] = all[0];
    WINE_DIFFERS_EQ(WaitForMultipleObjects(3, all, TRUE, 0), WAIT_FAILED, "waits");
    WINE_DIFFERS_EQ(GetLastError(), ERROR_INVALID_PARAMETER, "waits");
    CHECK_EQ(WaitForMultipleObjects(3, all, FALSE, 5), WAIT_TIMEOUT);
    CHECK(SetEvent(all[2]));
    CHECK_EQ(WaitForMultipleObjects(3, all, FALSE, 5), WAIT_OBJECT_0);
    CHECK_EQ(WaitForMultipleObjects(3, all, FALSE, 5), WAIT_TIMEOUT);
    CHECK(CloseHandle(all[0]));
    CHECK(CloseHandle(all[1]));
}

/* A wait for all that does not come true takes nothing. */
static void all_or_nothing(void)
{
    HANDLE all[3];
    all[0] = CreateEventA(NULL, FALSE, TRUE, NULL);
    all[1] = CreateSemaphoreA(NULL, 1, 1, NULL);
    all[2] = CreateMutexA(NULL, TRUE, NULL);
    CHECK_EQ(WaitForMultipleObjects(3, all, TRUE, 0), WAIT_OBJECT_0); /* the mutex twice */
    CHECK_EQ(WaitForMultipleObjects(3, all, TRUE, 0), WAIT_TIMEOUT);
    CHECK(SetEvent(all[0]));
    CHECK_EQ(WaitForMultipleObjects(3, all, TRUE, 1), WAIT_TIMEOUT);
    CHECK_EQ(WaitForSingleObject(all[0], 0), WAIT_OBJECT_0);
    CHECK(ReleaseSemaphore(all[1], 1, NULL));
    CHECK_EQ(WaitForMultipleObjects(3, all, TRUE, 1), WAIT_TIMEOUT);
    CHECK_EQ(WaitForSingleObject(all[1], 0), WAIT_OBJECT_0);
    CHECK(ReleaseMutex(all[2]));
    CHECK(ReleaseMutex(all[2]));
    CHECK(!ReleaseMutex(all[2]));
    CHECK(CloseHandle(all[0]));
    CHECK(CloseHandle(all[1]));
    CHECK(CloseHandle(all[2]));
}

static void time_limits(void)
{
    HANDLE event = CreateEventA(NULL, TRUE, FALSE, NULL);
    DWORD begin = GetTickCount(), took;
    CHECK_EQ(WaitForSingleObject(event, 60), WAIT_TIMEOUT);
    took = GetTickCount() - begin;
    CHECK(took >= 50 && took < TEST_PATIENCE);
    begin = GetTickCount();
    CHECK_EQ(SleepEx(40, FALSE), 0);
    CHECK_EQ(SleepEx(0, FALSE), 0);
    CHECK_EQ(SleepEx(0, TRUE), 0);
    took = GetTickCount() - begin;
    CHECK(took >= 30 && took < TEST_PATIENCE);
    CHECK_EQ(WaitForSingleObject(GetCurrentThread(), 1), WAIT_TIMEOUT);
    CHECK(SetEvent(event));
    CHECK_EQ(WaitForSingleObject(event, 0xfffffffe), WAIT_OBJECT_0);
    CHECK(CloseHandle(event));
}

/* The handle is closed while a thread waits: the object stays for it, and another handle can signal it. */
static HANDLE waited, spare;
static volatile int waiting;

static void wait_for_it(void *unused)
{
    (void)unused;
    test_store(&waiting, 1);
    CHECK_EQ(WaitForSingleObject(waited, TEST_PATIENCE), WAIT_OBJECT_0);
}

static void closed_during_wait(void)
{
    int i;
    for (i = 0; i < 100; i++) {
        test_thread t;
        waited = CreateEventA(NULL, FALSE, FALSE, NULL);
        CHECK(DuplicateHandle(GetCurrentProcess(), waited, GetCurrentProcess(), &spare, 0, FALSE,
                              DUPLICATE_SAME_ACCESS));
        test_store(&waiting, 0);
        test_thread_start(&t, wait_for_it, NULL);
        WAIT_UNTIL(test_load(&waiting));
        Sleep(i % 2); /* both before and in the wait; either way it must come through */
        if (i % 2)
            CHECK(CloseHandle(waited));
        CHECK(SetEvent(spare));
        test_thread_join(&t);
        if (i % 2 == 0)
            CHECK(CloseHandle(waited));
        CHECK(CloseHandle(spare));
    }
}

/* Several threads take and give back subsets of objects, all at once: no deadlock, no loss, no double use. */
#define OBJECTS 5
#define THREADS 8
static HANDLE object[OBJECTS];
static volatile int users[OBJECTS], rounds;
static DWORD stop_at;

static void give(int i)
{
    if (i == 0)
        CHECK(ReleaseMutex(object[i]));
    else if (i == 1)
        CHECK(ReleaseSemaphore(object[i], 1, NULL));
    else
        CHECK(SetEvent(object[i])); /* automatic: one at a time */
}

static void take_subsets(void *seed)
{
    unsigned random = *(unsigned *)seed;
    while ((int)(stop_at - GetTickCount()) > 0) {
        HANDLE wanted[OBJECTS];
        int which[OBJECTS], count = 0, i;
        DWORD r, limit = TEST_PATIENCE;
        BOOL all;
        random = random * 1103515245u + 12345u;
        all = (random >> 28) % 4 != 0;
        if ((random >> 24) % 4 == 0)
            limit = (random >> 23) % 2; /* some waits end in the middle of things */
        for (i = 0; i < OBJECTS; i++) {
            int at = (random >> 20) % 2 ? i : OBJECTS - 1 - i; /* in both orders */
            if (random >> (8 + at) & 1) {
                wanted[count] = object[at];
                which[count++] = at;
            }
        }
        if (!count)
            continue;
        r = WaitForMultipleObjects((DWORD)count, wanted, all, limit);
        if (r == WAIT_TIMEOUT) {
            if (limit == TEST_PATIENCE)
                CHECK(!"in time");
            continue;
        }
        if (!CHECK(r < WAIT_OBJECT_0 + (DWORD)count))
            return;
        for (i = all ? 0 : (int)r; i < (all ? count : (int)r + 1); i++) {
            if (test_add(&users[which[i]], 1) != 1)
                CHECK(!"one user at a time");
        }
        for (i = all ? 0 : (int)r; i < (all ? count : (int)r + 1); i++) {
            test_add(&users[which[i]], -1);
            give(which[i]);
        }
        test_add(&rounds, 1);
    }
}

static void stress(void)
{
    test_thread threads[THREADS];
    unsigned seeds[THREADS];
    int i;
    object[0] = CreateMutexA(NULL, FALSE, NULL);
    object[1] = CreateSemaphoreA(NULL, 1, 1, NULL);
    for (i = 2; i < OBJECTS; i++)
        object[i] = CreateEventA(NULL, FALSE, TRUE, NULL);
    stop_at = GetTickCount() + 2000;
    for (i = 0; i < THREADS; i++) {
        seeds[i] = 77u * (unsigned)i + 1;
        test_thread_start(&threads[i], take_subsets, &seeds[i]);
    }
    for (i = 0; i < THREADS; i++)
        test_thread_join(&threads[i]);
    CHECK(test_load(&rounds) > 0);
    /* Everything is there again, once. */
    CHECK_EQ(WaitForMultipleObjects(OBJECTS, object, TRUE, 0), WAIT_OBJECT_0);
    CHECK_EQ(WaitForMultipleObjects(OBJECTS - 1, object + 1, FALSE, 0), WAIT_TIMEOUT);
    CHECK(ReleaseMutex(object[0]));
    for (i = 0; i < OBJECTS; i++)
        CHECK(CloseHandle(object[i]));
}

/* Philosophers: each waits for both forks; a pulse of work must reach the end. */
#define SEATS 5
#define MEALS 2000
static HANDLE forks[SEATS];

static void dine(void *seat)
{
    HANDLE mine[2];
    int at = *(int *)seat, i;
    mine[0] = forks[at];
    mine[1] = forks[(at + 1) % SEATS];
    for (i = 0; i < MEALS; i++) {
        if (WaitForMultipleObjects(2, mine, TRUE, 4 * TEST_PATIENCE) != WAIT_OBJECT_0)
            break;
        SetEvent(mine[0]);
        SetEvent(mine[1]);
    }
    CHECK_EQ(i, MEALS);
}

static void philosophers(void)
{
    test_thread threads[SEATS];
    int seats[SEATS], i;
    for (i = 0; i < SEATS; i++)
        forks[i] = CreateEventA(NULL, FALSE, TRUE, NULL);
    for (i = 0; i < SEATS; i++) {
        seats[i] = i;
        test_thread_start(&threads[i], dine, &seats[i]);
    }
    for (i = 0; i < SEATS; i++)
        test_thread_join(&threads[i]);
    for (i = 0; i < SEATS; i++)
        CHECK(CloseHandle(forks[i]));
}

int main(void)
{
    test_start();
    several();
    one_twice();
    all_or_nothing();
    time_limits();
    closed_during_wait();
    stress();
    philosophers();
    return test_finish();
}
