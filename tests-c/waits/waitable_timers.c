/* Waitable timers: due once and again, manual and not, with completion routines; timers of queues and of winmm (any wchar_t). */
#include "../test.h"
#ifdef __MINGW32__
#include <mmsystem.h>
#endif

static LARGE_INTEGER in_ms(int ms)
{
    LARGE_INTEGER due;
    due.QuadPart = -(LONGLONG)ms * 10000;
    return due;
}

static void set(HANDLE timer, int ms, LONG period)
{
    LARGE_INTEGER due = in_ms(ms);
    CHECK(SetWaitableTimer(timer, &due, period, NULL, NULL, FALSE));
}

static void once(void)
{
    HANDLE timer = CreateWaitableTimerA(NULL, FALSE, NULL);
    DWORD begin = GetTickCount(), took;
    LARGE_INTEGER due;
    FILETIME now;
    REQUIRE(timer != NULL);
    CHECK_EQ(WaitForSingleObject(timer, 0), WAIT_TIMEOUT);
    set(timer, 50, 0);
    CHECK_EQ(WaitForSingleObject(timer, 0), WAIT_TIMEOUT);
    CHECK_EQ(WaitForSingleObject(timer, TEST_PATIENCE), WAIT_OBJECT_0);
    took = GetTickCount() - begin;
    CHECK(took >= 45 && took < TEST_PATIENCE);
    CHECK_EQ(WaitForSingleObject(timer, 20), WAIT_TIMEOUT); /* not a manual-reset timer */
    GetSystemTimeAsFileTime(&now);
    due.LowPart = now.dwLowDateTime;
    due.HighPart = (LONG)now.dwHighDateTime;
    due.QuadPart += 300000; /* in 30 ms */
    CHECK(SetWaitableTimer(timer, &due, 0, NULL, NULL, FALSE));
    CHECK_EQ(WaitForSingleObject(timer, TEST_PATIENCE), WAIT_OBJECT_0);
    due.QuadPart = 1; /* long past */
    CHECK(SetWaitableTimer(timer, &due, 0, NULL, NULL, FALSE));
    CHECK_EQ(WaitForSingleObject(timer, TEST_PATIENCE), WAIT_OBJECT_0);
    set(timer, 30, 0);
    CHECK(CancelWaitableTimer(timer));
    CHECK_EQ(WaitForSingleObject(timer, 80), WAIT_TIMEOUT);
    due = in_ms(10);
    SetLastError(0);
    WINE_DIFFERS(!SetWaitableTimer(timer, &due, -1, NULL, NULL, FALSE), "takes it");
    WINE_DIFFERS_EQ(GetLastError(), ERROR_INVALID_PARAMETER, "takes it");
    CHECK(CloseHandle(timer));
    CHECK(!SetWaitableTimer(timer, &due, 0, NULL, NULL, FALSE));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(!CancelWaitableTimer(timer));
}

static void manual(void)
{
    HANDLE timer = CreateWaitableTimerExA(NULL, NULL, CREATE_WAITABLE_TIMER_MANUAL_RESET, TIMER_ALL_ACCESS);
    HANDLE both[2];
    both[0] = timer;
    both[1] = CreateEventA(NULL, TRUE, TRUE, NULL);
    REQUIRE(timer != NULL);
    set(timer, 20, 0);
    CHECK_EQ(WaitForMultipleObjects(2, both, TRUE, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK_EQ(WaitForSingleObject(timer, 0), WAIT_OBJECT_0);
    CHECK(CancelWaitableTimer(timer)); /* leaves it signalled */
    CHECK_EQ(WaitForSingleObject(timer, 0), WAIT_OBJECT_0);
    set(timer, 60000, 0); /* to set it does not */
    CHECK_EQ(WaitForSingleObject(timer, 0), WAIT_TIMEOUT);
    CHECK(!SetEvent(timer));
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(CloseHandle(timer) && CloseHandle(both[1]));
}

static void periodic(void)
{
    HANDLE timer = CreateWaitableTimerA(NULL, FALSE, NULL);
    DWORD begin = GetTickCount(), took;
    int i;
    set(timer, 10, 20);
    for (i = 0; i < 4; i++)
        CHECK_EQ(WaitForSingleObject(timer, TEST_PATIENCE), WAIT_OBJECT_0);
    took = GetTickCount() - begin;
    CHECK(took >= 60 && took < TEST_PATIENCE);
    CHECK(CloseHandle(timer));
}

static void named(void)
{
    HANDLE a = CreateWaitableTimerW(NULL, TRUE, L"ws2 test timer"), b;
    REQUIRE(a != NULL);
    b = OpenWaitableTimerA(TIMER_ALL_ACCESS, FALSE, "ws2 test timer");
    CHECK(b != NULL);
    set(a, 1, 0);
    CHECK_EQ(WaitForSingleObject(b, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(CloseHandle(b));
    CHECK(OpenEventA(EVENT_ALL_ACCESS, FALSE, "ws2 test timer") == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    CHECK(CloseHandle(a));
}

static volatile int completions;
static DWORD completed_in;

static VOID CALLBACK complete(LPVOID argument, DWORD low, DWORD high)
{
    FILETIME now;
    ULARGE_INTEGER due, at;
    GetSystemTimeAsFileTime(&now);
    due.LowPart = low;
    due.HighPart = high;
    at.LowPart = now.dwLowDateTime;
    at.HighPart = now.dwHighDateTime;
    WINE_DIFFERS(due.QuadPart <= at.QuadPart + 10000000 && due.QuadPart + 100000000 > at.QuadPart, "tells another clock's time");
    CHECK_EQ((LONG_PTR)argument, 42);
    completed_in = GetCurrentThreadId();
    test_add(&completions, 1);
}

static void completion_routines(void)
{
    HANDLE timer = CreateWaitableTimerA(NULL, FALSE, NULL);
    LARGE_INTEGER due = in_ms(20);
    CHECK(SetWaitableTimer(timer, &due, 0, complete, (LPVOID)42, FALSE));
    CHECK_EQ(SleepEx(TEST_PATIENCE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(test_load(&completions), 1);
    CHECK_EQ(completed_in, GetCurrentThreadId());
    CHECK_EQ(WaitForSingleObject(timer, 0), WAIT_OBJECT_0); /* it is signalled as well */
    due = in_ms(1);
    CHECK(SetWaitableTimer(timer, &due, 0, complete, (LPVOID)42, FALSE));
    CHECK_EQ(WaitForSingleObject(timer, TEST_PATIENCE), WAIT_OBJECT_0); /* not alertable: the call waits */
    CHECK_EQ(test_load(&completions), 1);
    CHECK(CancelWaitableTimer(timer)); /* takes the call back */
    CHECK_EQ(SleepEx(20, TRUE), 0);
    CHECK_EQ(test_load(&completions), 1);
    due = in_ms(1);
    CHECK(SetWaitableTimer(timer, &due, 5, complete, (LPVOID)42, FALSE));
    while (test_load(&completions) < 4)
        CHECK_EQ(SleepEx(TEST_PATIENCE, TRUE), WAIT_IO_COMPLETION);
    CHECK(CloseHandle(timer));
}

static volatile int queue_calls, ticks, later, slow_started, slow_calls;

static VOID CALLBACK count(PVOID parameter, BOOLEAN fired)
{
    CHECK(fired);
    test_add((volatile int *)parameter, 1);
}

/* Runs until the queue is deleted (`parameter` is set), which must not be before it has ended. */
static VOID CALLBACK slow(PVOID parameter, BOOLEAN fired)
{
    (void)fired;
    test_add(&slow_started, 1);
    CHECK_EQ(WaitForSingleObject((HANDLE)parameter, 100), WAIT_TIMEOUT);
    test_add(&slow_calls, 1);
}

static void queues(void)
{
    HANDLE queue = CreateTimerQueue(), timer = NULL, other = NULL, deleted = CreateEventA(NULL, TRUE, FALSE, NULL);
    int calls;
    REQUIRE(queue != NULL && deleted != NULL);
    CHECK(CreateTimerQueueTimer(&timer, queue, count, (PVOID)&queue_calls, 5, 5, WT_EXECUTEDEFAULT));
    WAIT_UNTIL(test_load(&queue_calls) >= 3);
    CHECK(DeleteTimerQueueTimer(queue, timer, INVALID_HANDLE_VALUE));
    calls = test_load(&queue_calls);
    /* A timer of the same period measures the time in which the deleted one would have called again. */
    CHECK(CreateTimerQueueTimer(&timer, queue, count, (PVOID)&ticks, 5, 5, WT_EXECUTEDEFAULT));
    WAIT_UNTIL(test_load(&ticks) >= 4);
    CHECK_EQ(test_load(&queue_calls), calls);
    CHECK(CreateTimerQueueTimer(&other, NULL, count, (PVOID)&queue_calls, 60000, 0, WT_EXECUTEONLYONCE));
    CHECK(ChangeTimerQueueTimer(NULL, other, 1, 0));
    WAIT_UNTIL(test_load(&queue_calls) == calls + 1);
    CHECK(DeleteTimerQueueTimer(NULL, other, INVALID_HANDLE_VALUE));
    CHECK(CreateTimerQueueTimer(&other, queue, slow, (PVOID)deleted, 0, 0, WT_EXECUTEONLYONCE));
    WAIT_UNTIL(test_load(&slow_started) == 1);
    CHECK(DeleteTimerQueueEx(queue, INVALID_HANDLE_VALUE)); /* waits for it, and ends the ticks */
    CHECK_EQ(test_load(&slow_calls), 1);
    CHECK(SetEvent(deleted));
    calls = test_load(&ticks);
    CHECK(CreateTimerQueueTimer(&timer, NULL, count, (PVOID)&later, 5, 5, WT_EXECUTEDEFAULT));
    WAIT_UNTIL(test_load(&later) >= 4);
    CHECK_EQ(test_load(&ticks), calls);
    CHECK(DeleteTimerQueueTimer(NULL, timer, INVALID_HANDLE_VALUE));
    CHECK(CloseHandle(deleted));
}

static volatile int multimedia_calls;
static UINT multimedia_id;

static void CALLBACK multimedia(UINT id, UINT message, DWORD_PTR user, DWORD_PTR a, DWORD_PTR b)
{
    (void)message, (void)a, (void)b;
    multimedia_id = id;
    test_add(&multimedia_calls, (int)user);
}

static void multimedia_timers(void)
{
    MMRESULT id = timeSetEvent(5, 1, multimedia, 1, TIME_PERIODIC);
    CHECK(id != 0);
    WAIT_UNTIL(test_load(&multimedia_calls) >= 3);
    CHECK_EQ(multimedia_id, id);
    CHECK_EQ(timeKillEvent(id), TIMERR_NOERROR);
}

int main(void)
{
    test_start();
    once();
    manual();
    periodic();
    named();
    completion_routines();
    queues();
    multimedia_timers();
    return test_finish();
}
