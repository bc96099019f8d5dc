/* Asynchronous procedure calls: QueueUserAPC and every alertable wait. */
#include "../test.h"

static int order[64];
static volatile int ran;

static void CALLBACK note(ULONG_PTR value)
{
    int at = test_add(&ran, 1) - 1;
    if (at < 64)
        order[at] = (int)value;
}

static void queue(int value) { CHECK(QueueUserAPC(note, GetCurrentThread(), (ULONG_PTR)value) != 0); }

/* In order; only in alertable waits; all of them in one. */
static void first_in_first_out(void)
{
    int i;
    for (i = 0; i < 10; i++)
        queue(i);
    Sleep(1);
    CHECK_EQ(SleepEx(1, FALSE), 0);
    CHECK_EQ(ran, 0);
    CHECK_EQ(SleepEx(0, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(ran, 10);
    for (i = 0; i < 10; i++)
        CHECK_EQ(order[i], i);
    CHECK_EQ(SleepEx(0, TRUE), 0);
    ran = 0;
}

static void every_wait(void)
{
    HANDLE set = CreateEventA(NULL, FALSE, TRUE, NULL), unset = CreateEventA(NULL, FALSE, FALSE, NULL), both[2];
    both[0] = set;
    both[1] = unset;
    queue(1);
    CHECK_EQ(WaitForSingleObject(set, 0), WAIT_OBJECT_0);
    CHECK_EQ(WaitForSingleObjectEx(unset, 0, FALSE), WAIT_TIMEOUT);
    CHECK_EQ(WaitForMultipleObjects(2, both, FALSE, 0), WAIT_TIMEOUT);
    CHECK_EQ(WaitForMultipleObjectsEx(2, both, FALSE, 0, FALSE), WAIT_TIMEOUT);
    CHECK_EQ(ran, 0);
    CHECK_EQ(WaitForSingleObjectEx(unset, INFINITE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(ran, 1);
    queue(2);
    CHECK_EQ(WaitForMultipleObjectsEx(2, both, FALSE, INFINITE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(ran, 2);
    queue(3);
    CHECK_EQ(WaitForMultipleObjectsEx(2, both, TRUE, INFINITE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(ran, 3);
    queue(4);
    CHECK_EQ(SignalObjectAndWait(set, unset, INFINITE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(ran, 4);
    CHECK_EQ(WaitForSingleObject(set, 0), WAIT_OBJECT_0);
    queue(5);
    CHECK_EQ(SleepEx(INFINITE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(ran, 5);
    /* Nothing queued: the object counts. */
    CHECK(SetEvent(set));
    CHECK_EQ(WaitForSingleObjectEx(set, INFINITE, TRUE), WAIT_OBJECT_0);
    /* A wait that goes through at once leaves what is queued alone. */
    queue(6);
    CHECK(SetEvent(set));
    CHECK_EQ(WaitForSingleObjectEx(set, INFINITE, TRUE), WAIT_OBJECT_0);
    CHECK(SetEvent(unset));
    CHECK_EQ(WaitForMultipleObjectsEx(2, both, TRUE, 0, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(ran, 6);
    queue(7);
    CHECK(SetEvent(set));
    CHECK_EQ(WaitForMultipleObjectsEx(2, both, TRUE, INFINITE, TRUE), WAIT_OBJECT_0);
    CHECK(SetEvent(set));
    CHECK_EQ(WaitForMultipleObjectsEx(2, both, FALSE, INFINITE, TRUE), WAIT_OBJECT_0);
    CHECK(SetEvent(set));
    CHECK_EQ(SignalObjectAndWait(unset, set, INFINITE, TRUE), WAIT_OBJECT_0);
    CHECK(ResetEvent(unset));
    CHECK_EQ(ran, 6);
    CHECK_EQ(SleepEx(0, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(ran, 7);
    CHECK(CloseHandle(set));
    CHECK(CloseHandle(unset));
    ran = 0;
}

static void CALLBACK queue_one_more(ULONG_PTR value)
{
    note(value);
    if (value < 5)
        CHECK(QueueUserAPC(queue_one_more, GetCurrentThread(), value + 1));
}

static void CALLBACK nested_wait(ULONG_PTR event)
{
    note(100);
    CHECK_EQ(WaitForSingleObjectEx((HANDLE)event, INFINITE, TRUE), WAIT_IO_COMPLETION);
    note(101);
}

/* What a call queues runs in the same wait; a call may wait itself. */
static void from_within(void)
{
    HANDLE event = CreateEventA(NULL, TRUE, FALSE, NULL);
    CHECK(QueueUserAPC(queue_one_more, GetCurrentThread(), 1));
    CHECK_EQ(SleepEx(INFINITE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(ran, 5);
    CHECK_EQ(SleepEx(0, TRUE), 0);
    ran = 0;
    CHECK(QueueUserAPC(nested_wait, GetCurrentThread(), (ULONG_PTR)event));
    queue(1);
    queue(2);
    CHECK_EQ(SleepEx(INFINITE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(ran, 4);
    CHECK_EQ(order[0], 100);
    CHECK_EQ(order[1], 1);
    CHECK_EQ(order[2], 2);
    CHECK_EQ(order[3], 101);
    ran = 0;
    CHECK(CloseHandle(event));
}

static DWORD WINAPI no_wait(LPVOID seen)
{
    *(int *)seen = test_load(&ran);
    return 5;
}

/* Queued before the thread begins: it begins with the call. Queued after its end: refused. */
static void before_and_after(void)
{
    int seen = -1;
    HANDLE thread = CreateThread(NULL, 0, no_wait, &seen, CREATE_SUSPENDED, NULL);
    DWORD code = 0;
    REQUIRE(thread != NULL);
    CHECK(QueueUserAPC(note, thread, 8));
    CHECK(QueueUserAPC(note, thread, 9));
    CHECK_EQ(ran, 0);
    CHECK_EQ(ResumeThread(thread), 1);
    CHECK_EQ(WaitForSingleObject(thread, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK_EQ(seen, 2);
    CHECK_EQ(order[0], 8);
    CHECK_EQ(order[1], 9);
    CHECK(GetExitCodeThread(thread, &code));
    CHECK_EQ(code, 5);
    SetLastError(0);
    CHECK_EQ(QueueUserAPC(note, thread, 1), 0);
    WINE_DIFFERS_EQ(GetLastError(), ERROR_GEN_FAILURE, "another code");
    CHECK(CloseHandle(thread));
    SetLastError(0);
    CHECK_EQ(QueueUserAPC(note, thread, 1), 0);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    ran = 0;
}

static DWORD WINAPI wait_for_calls(LPVOID kind)
{
    HANDLE event = CreateEventA(NULL, FALSE, FALSE, NULL), both[2];
    DWORD expected = *(DWORD *)kind;
    both[0] = event;
    both[1] = CreateSemaphoreA(NULL, 0, 1, NULL);
    while (test_load(&ran) < (int)expected) {
        DWORD r;
        switch (test_load(&ran) % 4) {
        case 0:
            r = SleepEx(INFINITE, TRUE);
            break;
        case 1:
            r = WaitForSingleObjectEx(event, INFINITE, TRUE);
            break;
        case 2:
            r = WaitForMultipleObjectsEx(2, both, FALSE, INFINITE, TRUE);
            break;
        default:
            r = WaitForMultipleObjectsEx(2, both, TRUE, INFINITE, TRUE);
        }
        if (r != WAIT_IO_COMPLETION)
            break;
    }
    CloseHandle(both[0]);
    CloseHandle(both[1]);
    return 1;
}

static HANDLE target;
#define CALLS 20000

static void hammer(void *unused)
{
    int i;
    (void)unused;
    for (i = 0; i < CALLS; i++)
        if (!QueueUserAPC(note, target, 0))
            break;
    CHECK_EQ(i, CALLS);
}

/* Four threads queue as fast as they can to one that waits in every way: each call runs once. */
static void none_is_lost(void)
{
    test_thread threads[4];
    DWORD expected = 4 * CALLS;
    int i;
    target = CreateThread(NULL, 0, wait_for_calls, &expected, 0, NULL);
    REQUIRE(target != NULL);
    for (i = 0; i < 4; i++)
        test_thread_start(&threads[i], hammer, NULL);
    for (i = 0; i < 4; i++)
        test_thread_join(&threads[i]);
    CHECK_EQ(WaitForSingleObject(target, 4 * TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK_EQ(ran, 4 * CALLS);
    CHECK(CloseHandle(target));
    ran = 0;
}

static void CALLBACK end_thread(ULONG_PTR code) { ExitThread((DWORD)code); }

static DWORD WINAPI wait_for_ever(LPVOID mutex)
{
    CHECK_EQ(WaitForSingleObject((HANDLE)mutex, TEST_PATIENCE), WAIT_OBJECT_0);
    test_add(&ran, 1);
    SleepEx(INFINITE, TRUE);
    CHECK(!"ended by then");
    return 0;
}

/* A call may end its thread, which may be in a wait; what the thread owned is abandoned. */
static void ends_its_thread(void)
{
    HANDLE mutex = CreateMutexA(NULL, FALSE, NULL), thread = CreateThread(NULL, 0, wait_for_ever, mutex, 0, NULL);
    DWORD code = 0;
    REQUIRE(thread != NULL);
    WAIT_UNTIL(test_load(&ran) == 1);
    CHECK(GetExitCodeThread(thread, &code));
    CHECK_EQ(code, STILL_ACTIVE);
    CHECK(QueueUserAPC(end_thread, thread, 42));
    CHECK_EQ(WaitForSingleObject(thread, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(GetExitCodeThread(thread, &code));
    CHECK_EQ(code, 42);
    CHECK_EQ(WaitForSingleObject(mutex, 0), WAIT_ABANDONED);
    CHECK(ReleaseMutex(mutex));
    CHECK(CloseHandle(thread));
    CHECK(CloseHandle(mutex));
    ran = 0;
}

int main(void)
{
    test_start();
    first_in_first_out();
    every_wait();
    from_within();
    before_and_after();
    none_is_lost();
    ends_its_thread();
    return test_finish();
}
