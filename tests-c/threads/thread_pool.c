/* The thread pool: work items, callbacks that wait for each other, timers, waits, registered waits. */
#include "../test.h"

static volatile int calls;
static HANDLE gate, arrived;

static DWORD WINAPI item(LPVOID context)
{
    test_add(&calls, (int)(LONG_PTR)context);
    return 7;
}

static VOID CALLBACK wait_at_gate(PTP_CALLBACK_INSTANCE instance, PVOID context)
{
    (void)instance, (void)context;
    ReleaseSemaphore(arrived, 1, NULL);
    CHECK_EQ(WaitForSingleObject(gate, TEST_PATIENCE), WAIT_OBJECT_0);
    test_add(&calls, 1);
}

static void submitting(void)
{
    int i;
    for (i = 0; i < 10; i++)
        CHECK(QueueUserWorkItem(item, (LPVOID)3, WT_EXECUTEDEFAULT));
    WAIT_UNTIL(test_load(&calls) == 30);
    test_store(&calls, 0);
    gate = CreateEventA(NULL, TRUE, FALSE, NULL);
    arrived = CreateSemaphoreA(NULL, 0, 20, NULL);
    /* More callbacks at the same time than there are processors. */
    for (i = 0; i < 8; i++)
        CHECK(TrySubmitThreadpoolCallback(wait_at_gate, NULL, NULL));
    for (i = 0; i < 8; i++)
        CHECK_EQ(WaitForSingleObject(arrived, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK_EQ(test_load(&calls), 0);
    CHECK(SetEvent(gate));
    WAIT_UNTIL(test_load(&calls) == 8);
    CHECK(CloseHandle(gate) && CloseHandle(arrived));
}

static PTP_WORK seen;

static VOID CALLBACK work(PTP_CALLBACK_INSTANCE instance, PVOID context, PTP_WORK self)
{
    CHECK(instance != NULL);
    seen = self;
    Sleep(2);
    test_add((volatile int *)context, 1);
}

static void work_items(void)
{
    static volatile int count;
    PTP_WORK item_of_work = CreateThreadpoolWork(work, (PVOID)&count, NULL);
    int i, ran;
    REQUIRE(item_of_work != NULL);
    for (i = 0; i < 20; i++)
        SubmitThreadpoolWork(item_of_work);
    WaitForThreadpoolWorkCallbacks(item_of_work, FALSE);
    CHECK_EQ(test_load(&count), 20);
    CHECK(seen == item_of_work);
    for (i = 0; i < 2000; i++)
        SubmitThreadpoolWork(item_of_work);
    WaitForThreadpoolWorkCallbacks(item_of_work, TRUE);
    ran = test_load(&count);
    CHECK(ran <= 2020);
    SubmitThreadpoolWork(item_of_work); /* what is left of the others would run before this one */
    WaitForThreadpoolWorkCallbacks(item_of_work, FALSE);
    CHECK_EQ(test_load(&count), ran + 1);
    CloseThreadpoolWork(item_of_work);
}

static VOID CALLBACK tick(PTP_CALLBACK_INSTANCE instance, PVOID context, PTP_TIMER timer)
{
    (void)instance, (void)timer;
    test_add((volatile int *)context, 1);
}

static void timers(void)
{
    static volatile int count, other_count;
    PTP_TIMER timer = CreateThreadpoolTimer(tick, (PVOID)&count, NULL);
    PTP_TIMER other = CreateThreadpoolTimer(tick, (PVOID)&other_count, NULL);
    LARGE_INTEGER relative;
    FILETIME due;
    int ran;
    REQUIRE(timer != NULL && other != NULL);
    CHECK(!IsThreadpoolTimerSet(timer));
    relative.QuadPart = -50000;
    due.dwLowDateTime = relative.LowPart;
    due.dwHighDateTime = (DWORD)relative.HighPart;
    SetThreadpoolTimer(timer, &due, 5, 0);
    CHECK(IsThreadpoolTimerSet(timer));
    WAIT_UNTIL(test_load(&count) >= 3);
    SetThreadpoolTimer(timer, NULL, 0, 0);
    CHECK(!IsThreadpoolTimerSet(timer));
    WaitForThreadpoolTimerCallbacks(timer, TRUE);
    ran = test_load(&count);
    SetThreadpoolTimer(other, &due, 5, 0);
    WAIT_UNTIL(test_load(&other_count) >= 4); /* several times as long as the stopped one would have needed */
    CHECK_EQ(test_load(&count), ran);
    SetThreadpoolTimer(other, NULL, 0, 0);
    WaitForThreadpoolTimerCallbacks(other, TRUE);
    CloseThreadpoolTimer(other);
    CloseThreadpoolTimer(timer);
}

static volatile int signalled, timed_out;

static VOID CALLBACK waited(PTP_CALLBACK_INSTANCE instance, PVOID context, PTP_WAIT wait, TP_WAIT_RESULT result)
{
    (void)instance, (void)context, (void)wait;
    test_add(result == WAIT_OBJECT_0 ? &signalled : &timed_out, 1);
}

static void waits(void)
{
    PTP_WAIT wait = CreateThreadpoolWait(waited, NULL, NULL), other = CreateThreadpoolWait(waited, NULL, NULL);
    HANDLE event = CreateEventA(NULL, FALSE, FALSE, NULL), another = CreateEventA(NULL, FALSE, FALSE, NULL);
    LARGE_INTEGER relative;
    FILETIME due;
    REQUIRE(wait != NULL && other != NULL);
    SetThreadpoolWait(wait, event, NULL);
    CHECK(SetEvent(event));
    WAIT_UNTIL(test_load(&signalled) == 1);
    relative.QuadPart = -10000;
    due.dwLowDateTime = relative.LowPart;
    due.dwHighDateTime = (DWORD)relative.HighPart;
    SetThreadpoolWait(wait, event, &due);
    WAIT_UNTIL(test_load(&timed_out) == 1);
    SetThreadpoolWait(wait, event, NULL);
    SetThreadpoolWait(wait, NULL, NULL);
    WaitForThreadpoolWaitCallbacks(wait, TRUE);
    CloseThreadpoolWait(wait);
    CHECK(SetEvent(event));
    SetThreadpoolWait(other, another, NULL);
    CHECK(SetEvent(another));
    WAIT_UNTIL(test_load(&signalled) == 2); /* the pool has looked since, */
    CHECK_EQ(WaitForSingleObject(event, 0), WAIT_OBJECT_0); /* and did not take this one */
    CloseThreadpoolWait(other);
    CHECK(CloseHandle(event) && CloseHandle(another));
}

static volatile int registered[2];

static VOID CALLBACK on_signal(PVOID context, BOOLEAN fired)
{
    CHECK_EQ((LONG_PTR)context, 5);
    test_add(&registered[fired != 0], 1);
}

static void registered_waits(void)
{
    HANDLE event = CreateEventA(NULL, FALSE, FALSE, NULL), wait = NULL, done = CreateEventA(NULL, TRUE, FALSE, NULL);
    CHECK(RegisterWaitForSingleObject(&wait, event, on_signal, (PVOID)5, INFINITE, WT_EXECUTEDEFAULT));
    CHECK(SetEvent(event));
    WAIT_UNTIL(test_load(&registered[0]) == 1);
    CHECK(SetEvent(event));
    WAIT_UNTIL(test_load(&registered[0]) == 2);
    CHECK(UnregisterWaitEx(wait, INVALID_HANDLE_VALUE));
    CHECK(RegisterWaitForSingleObject(&wait, event, on_signal, (PVOID)5, 1, WT_EXECUTEONLYONCE));
    WAIT_UNTIL(test_load(&registered[1]) == 1);
    UnregisterWaitEx(wait, done);
    CHECK_EQ(WaitForSingleObject(done, TEST_PATIENCE), WAIT_OBJECT_0);
    if (!test_under_wine()) { /* looks at the handle later */
        CHECK(!RegisterWaitForSingleObject(&wait, NULL, on_signal, NULL, 1, 0));
        CHECK_EQ(GetLastError(), ERROR_INVALID_HANDLE);
    }
    CHECK(CloseHandle(event) && CloseHandle(done));
}

int main(void)
{
    test_start();
    submitting();
    work_items();
    timers();
    waits();
    registered_waits();
    return test_finish();
}
