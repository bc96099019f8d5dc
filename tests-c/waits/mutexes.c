/* Mutexes: ownership, recursion, abandonment, names, mutual exclusion. */
#include "../test.h"

static void run(void (*what)(void *), void *argument)
{
    test_thread t;
    test_thread_start(&t, what, argument);
    test_thread_join(&t);
}

static void cannot_take(void *mutex) { CHECK_EQ(WaitForSingleObject(mutex, 0), WAIT_TIMEOUT); }

static void take_and_give(void *mutex)
{
    CHECK_EQ(WaitForSingleObject(mutex, 0), WAIT_OBJECT_0);
    CHECK(ReleaseMutex(mutex));
}

static void take_and_end(void *mutex) { CHECK_EQ(WaitForSingleObject(mutex, TEST_PATIENCE), WAIT_OBJECT_0); }

static void cannot_give(void *mutex)
{
    SetLastError(0);
    CHECK(!ReleaseMutex(mutex));
    CHECK_EQ(GetLastError(), ERROR_NOT_OWNER);
}

static void recursion(void)
{
    HANDLE mutex = CreateMutexA(NULL, FALSE, NULL);
    int i;
    REQUIRE(mutex != NULL);
    cannot_give(mutex);
    run(take_and_give, mutex);
    for (i = 0; i < 100; i++)
        CHECK_EQ(WaitForSingleObject(mutex, 0), WAIT_OBJECT_0);
    run(cannot_give, mutex);
    for (i = 0; i < 100; i++) {
        run(cannot_take, mutex);
        CHECK(ReleaseMutex(mutex));
    }
    cannot_give(mutex);
    run(take_and_give, mutex);
    CHECK(CloseHandle(mutex));

    mutex = CreateMutexA(NULL, TRUE, NULL); /* owned from the beginning */
    run(cannot_take, mutex);
    CHECK(ReleaseMutex(mutex));
    cannot_give(mutex);
    run(take_and_give, mutex);
    CHECK(CloseHandle(mutex));
    CHECK(!ReleaseMutex(mutex));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
}

/* A mutex whose owner ended goes to the next with WAIT_ABANDONED, once. */
static void abandonment(void)
{
    HANDLE mutex = CreateMutexA(NULL, FALSE, NULL), event = CreateEventA(NULL, TRUE, TRUE, NULL), all[3];
    run(take_and_end, mutex);
    CHECK_EQ(WaitForSingleObject(mutex, TEST_PATIENCE), WAIT_ABANDONED);
    CHECK_EQ(WaitForSingleObject(mutex, 0), WAIT_OBJECT_0);
    CHECK(ReleaseMutex(mutex));
    CHECK(ReleaseMutex(mutex));
    cannot_give(mutex);
    CHECK_EQ(WaitForSingleObject(mutex, 0), WAIT_OBJECT_0);
    CHECK(ReleaseMutex(mutex));
    /* Its place among several. */
    run(take_and_end, mutex);
    all[0] = CreateEventA(NULL, TRUE, FALSE, NULL);
    all[1] = mutex;
    all[2] = event;
    CHECK_EQ(WaitForMultipleObjects(3, all, FALSE, TEST_PATIENCE), WAIT_ABANDONED_0 + 1);
    CHECK(ReleaseMutex(mutex));
    run(take_and_end, mutex);
    CHECK_EQ(WaitForMultipleObjects(3, all, TRUE, 0), WAIT_TIMEOUT);
    SetEvent(all[0]);
    {
        DWORD r = WaitForMultipleObjects(3, all, TRUE, TEST_PATIENCE);
        CHECK(r >= WAIT_ABANDONED_0 && r < WAIT_ABANDONED_0 + 3);
    }
    CHECK(ReleaseMutex(mutex));
    CHECK(CloseHandle(all[0]));
    CHECK(CloseHandle(event));
    CHECK(CloseHandle(mutex));
}

struct handover {
    HANDLE mutex, taken;
};

static void take_tell_and_end(void *p)
{
    struct handover *h = (struct handover *)p;
    CHECK_EQ(WaitForSingleObject(h->mutex, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK_EQ(WaitForSingleObject(h->mutex, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(SetEvent(h->taken));
}

/* The owner ends while another thread is on its way to wait. */
static void abandoned_during_wait(void)
{
    int i;
    for (i = 0; i < 200; i++) {
        struct handover h;
        test_thread t;
        h.mutex = CreateMutexA(NULL, FALSE, NULL);
        h.taken = CreateEventA(NULL, FALSE, FALSE, NULL);
        test_thread_start(&t, take_tell_and_end, &h);
        CHECK_EQ(WaitForSingleObject(h.taken, TEST_PATIENCE), WAIT_OBJECT_0);
        CHECK_EQ(WaitForSingleObject(h.mutex, TEST_PATIENCE), WAIT_ABANDONED);
        CHECK(ReleaseMutex(h.mutex));
        cannot_give(h.mutex);
        test_thread_join(&t);
        CHECK(CloseHandle(h.mutex));
        CHECK(CloseHandle(h.taken));
    }
}

static void names(void)
{
    HANDLE a, b;
    SetLastError(77);
    a = CreateMutexA(NULL, TRUE, "ws2 test mutex");
    CHECK(a != NULL);
    CHECK_EQ(GetLastError(), 0);
    b = CreateMutexA(NULL, TRUE, "ws2 test mutex"); /* exists: the initial owner counts for nothing */
    CHECK(b != NULL && b != a);
    CHECK_EQ(GetLastError(), ERROR_ALREADY_EXISTS);
    CHECK(ReleaseMutex(b));
    cannot_give(a);
    CHECK(CloseHandle(b));
    b = OpenMutexA(SYNCHRONIZE, FALSE, "ws2 test mutex");
    CHECK(b != NULL);
    run(take_and_give, b);
    CHECK(CloseHandle(b));
    CHECK(CloseHandle(a));
    CHECK(OpenMutexA(SYNCHRONIZE, FALSE, "ws2 test mutex") == NULL);
    CHECK_EQ(GetLastError(), ERROR_FILE_NOT_FOUND);
}

static volatile int creators, owners;
static HANDLE begin;

/* Makes the mutex and owns it, or finds it: exactly one makes it, and it is the owner at once. */
static void create_first(void *keep)
{
    HANDLE mutex;
    BOOL made;
    WaitForSingleObject(begin, TEST_PATIENCE);
    mutex = CreateMutexA(NULL, TRUE, "ws2 test race");
    made = GetLastError() != ERROR_ALREADY_EXISTS;
    CHECK(mutex != NULL);
    if (made) {
        test_add(&creators, 1);
    } else {
        CHECK_EQ(WaitForSingleObject(mutex, TEST_PATIENCE), WAIT_OBJECT_0);
        CHECK_EQ(test_load(&creators), 1);
    }
    CHECK_EQ(test_add(&owners, 1), 1);
    test_add(&owners, -1);
    CHECK(ReleaseMutex(mutex));
    /* The handle stays open till the round is over: the name must not be made a second time. */
    *(HANDLE *)keep = mutex;
}

static void creation_race(void)
{
    int round, i;
    for (round = 0; round < 50; round++) {
        test_thread threads[4];
        HANDLE handles[4];
        begin = CreateEventA(NULL, TRUE, FALSE, NULL);
        test_store(&creators, 0);
        for (i = 0; i < 4; i++)
            test_thread_start(&threads[i], create_first, &handles[i]);
        SetEvent(begin);
        for (i = 0; i < 4; i++)
            test_thread_join(&threads[i]);
        CHECK_EQ(test_load(&creators), 1);
        for (i = 0; i < 4; i++)
            CHECK(CloseHandle(handles[i]));
        CHECK(CloseHandle(begin));
    }
}

#define THREADS 8
static HANDLE shared;
static int guarded; /* by the mutex alone */
static volatile int taken;
static DWORD stop_at;

static void count_under_mutex(void *unused)
{
    (void)unused;
    while ((int)(stop_at - GetTickCount()) > 0) {
        if (WaitForSingleObject(shared, TEST_PATIENCE) != WAIT_OBJECT_0) {
            CHECK(!"the mutex is lost");
            return;
        }
        guarded++;
        if (guarded % 3 == 0) { /* now and then twice */
            CHECK_EQ(WaitForSingleObject(shared, 0), WAIT_OBJECT_0);
            CHECK(ReleaseMutex(shared));
        }
        test_add(&taken, 1);
        ReleaseMutex(shared);
    }
}

static void stress(void)
{
    test_thread threads[THREADS];
    int i;
    shared = CreateMutexA(NULL, FALSE, NULL);
    stop_at = GetTickCount() + 2000;
    for (i = 0; i < THREADS; i++)
        test_thread_start(&threads[i], count_under_mutex, NULL);
    for (i = 0; i < THREADS; i++)
        test_thread_join(&threads[i]);
    CHECK(guarded > 0);
    CHECK_EQ(guarded, test_load(&taken));
    CHECK_EQ(WaitForSingleObject(shared, 0), WAIT_OBJECT_0);
    CHECK(ReleaseMutex(shared));
    CHECK(CloseHandle(shared));
}

int main(void)
{
    test_start();
    recursion();
    abandonment();
    abandoned_during_wait();
    names();
    creation_race();
    stress();
    return test_finish();
}
