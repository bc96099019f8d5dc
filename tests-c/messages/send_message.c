/* SendMessage and its kin between threads: answers, order, mutual sending, a receiver that ends, timeouts, callbacks. */
#include "../test.h"

#define WM_DOUBLE (WM_USER + 1)  /* answers twice the wParam */
#define WM_NEST (WM_USER + 2)    /* sends itself on to the window in lParam, wParam times */
#define WM_EARLY (WM_USER + 3)   /* answers by ReplyMessage, then works on until it may end */
#define WM_COUNT (WM_USER + 4)   /* counts */
#define WM_HOW (WM_USER + 5)     /* how it was sent */
#define WM_END (WM_USER + 6)     /* ends the thread's loop */

static volatile int counted, early_may_end;
static HWND mine; /* the main thread's window */

static LRESULT CALLBACK procedure(HWND hwnd, UINT message, WPARAM wparam, LPARAM lparam)
{
    switch (message) {
    case WM_DOUBLE:
        return (LRESULT)wparam * 2;
    case WM_NEST:
        return wparam == 0 ? 0 : 1 + SendMessageA((HWND)lparam, WM_NEST, wparam - 1, (LPARAM)hwnd);
    case WM_EARLY:
        CHECK(ReplyMessage(77));
        WAIT_UNTIL(test_load(&early_may_end));
        return 78;
    case WM_COUNT:
        test_add(&counted, 1);
        return 0;
    case WM_HOW:
        return InSendMessage() ? (LRESULT)InSendMessageEx(NULL) : -1;
    case WM_END:
        PostQuitMessage(0);
        return 0;
    }
    return DefWindowProcA(hwnd, message, wparam, lparam);
}

static HWND make(void)
{
    HWND hwnd = CreateWindowExA(0, "send_message", NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    REQUIRE(hwnd != NULL);
    return hwnd;
}

/* A thread with a window and a message loop. */
typedef struct other {
    test_thread thread;
    HWND window;
    volatile int ready;
} other_t;

static void loop(void *argument)
{
    other_t *other = (other_t *)argument;
    MSG msg;
    other->window = make();
    test_store(&other->ready, 1);
    while (GetMessageA(&msg, NULL, 0, 0) > 0)
        DispatchMessageA(&msg);
    CHECK(DestroyWindow(other->window));
}

static void begin(other_t *other, void (*run)(void *))
{
    other->ready = 0;
    test_thread_start(&other->thread, run, other);
    WAIT_UNTIL(test_load(&other->ready));
}

static void end(other_t *other)
{
    CHECK_EQ(SendMessageA(other->window, WM_END, 0, 0), 0);
    test_thread_join(&other->thread);
}

static void answers(void)
{
    other_t other;
    MSG msg;
    int i;
    CHECK_EQ(SendMessageA(mine, WM_DOUBLE, 4, 0), 8);
    CHECK_EQ(SendMessageA(mine, WM_HOW, 0, 0), -1); /* the own thread's: a plain call */
    CHECK(!InSendMessage() && !ReplyMessage(1));
    CHECK_EQ(InSendMessageEx(NULL), ISMEX_NOSEND);
    begin(&other, loop);
    for (i = 0; i < 100; i++)
        CHECK_EQ(SendMessageA(other.window, WM_DOUBLE, (WPARAM)i, 0), 2 * i);
    CHECK_EQ(SendMessageA(other.window, WM_HOW, 0, 0), ISMEX_SEND);
    /* Mutual: while this thread waits, the other one sends to it. */
    CHECK_EQ(SendMessageA(other.window, WM_NEST, 9, (LPARAM)mine), 9);
    CHECK_EQ(SendMessageA(mine, WM_NEST, 10, (LPARAM)other.window), 10);
    /* The answer may come before the procedure ends. */
    CHECK_EQ(SendMessageA(other.window, WM_EARLY, 0, 0), 77);
    CHECK(!PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE));
    test_store(&early_may_end, 1);
    end(&other);
    SetLastError(0);
    CHECK_EQ(SendMessageA(other.window, WM_DOUBLE, 4, 0), 0);
    CHECK_EQ(GetLastError(), ERROR_INVALID_WINDOW_HANDLE);
}

/* Both threads send to each other all the time. */
static void send_many(void *argument)
{
    other_t *other = (other_t *)argument;
    MSG msg;
    int i;
    other->window = make();
    test_store(&other->ready, 1);
    for (i = 0; i < 1000; i++)
        CHECK_EQ(SendMessageA(mine, WM_DOUBLE, (WPARAM)i, 0), 2 * i);
    while (GetMessageA(&msg, NULL, 0, 0) > 0)
        DispatchMessageA(&msg);
}

static void both_ways(void)
{
    other_t other;
    int i;
    MSG msg;
    other.ready = 0;
    test_thread_start(&other.thread, send_many, &other);
    WAIT_UNTIL(PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE) || test_load(&other.ready));
    for (i = 0; i < 1000; i++)
        CHECK_EQ(SendMessageA(other.window, WM_DOUBLE, (WPARAM)i, 0), 2 * i);
    CHECK(PostMessageA(other.window, WM_END, 0, 0));
    while (!test_load(&other.thread.finished)) /* it may have some left to send */
        if (!PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE))
            Sleep(1);
    test_thread_join(&other.thread);
}

/* What is sent comes before what was posted earlier. */
static volatile int posted, notified;

static void post_then_send(void *unused)
{
    (void)unused;
    CHECK(PostMessageA(mine, WM_USER + 50, 0, 0));
    test_store(&posted, 1);
    CHECK(SendNotifyMessageA(mine, WM_COUNT, 0, 0)); /* does not wait */
    test_store(&notified, 1);
    CHECK_EQ(SendMessageA(mine, WM_HOW, 0, 0), ISMEX_SEND);
}

static void order(void)
{
    test_thread thread;
    MSG msg;
    test_store(&counted, 0);
    test_thread_start(&thread, post_then_send, NULL);
    WAIT_UNTIL(test_load(&notified));
    CHECK_EQ(test_load(&counted), 0);
    CHECK(PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE) && msg.message == WM_USER + 50);
    CHECK_EQ(test_load(&counted), 1); /* delivered by the same call, before */
    while (!test_load(&thread.finished))
        if (!PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE))
            Sleep(1);
    test_thread_join(&thread);
}

/* A receiver that ends, or destroys the window, instead of answering. */
static volatile int destroy_only;

static void end_when_sent_to(void *argument)
{
    other_t *other = (other_t *)argument;
    other->window = make();
    test_store(&other->ready, 1);
    WAIT_UNTIL(GetQueueStatus(QS_SENDMESSAGE) >> 16 & QS_SENDMESSAGE);
    if (test_load(&destroy_only)) {
        CHECK(DestroyWindow(other->window));
        WAIT_UNTIL(test_load(&other->ready) == 2);
    }
}

static void receiver_ends(void)
{
    other_t other;
    test_store(&destroy_only, 0);
    begin(&other, end_when_sent_to);
    CHECK_EQ(SendMessageA(other.window, WM_DOUBLE, 1, 0), 0);
    test_thread_join(&other.thread);
    if (test_under_wine()) /* answers only when the thread ends */
        return;
    test_store(&destroy_only, 1);
    begin(&other, end_when_sent_to);
    CHECK_EQ(SendMessageA(other.window, WM_DOUBLE, 1, 0), 0);
    test_store(&other.ready, 2);
    test_thread_join(&other.thread);
}

/* A receiver that does not look for messages. */
static void idle(void *argument)
{
    other_t *other = (other_t *)argument;
    MSG msg;
    other->window = make();
    test_store(&other->ready, 1);
    WAIT_UNTIL(test_load(&other->ready) == 2);
    while (PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE))
        DispatchMessageA(&msg);
}

static void timeouts(void)
{
    other_t other, busy;
    DWORD_PTR result = 5;
    DWORD start;
    CHECK(SendMessageTimeoutA(mine, WM_DOUBLE, 3, 0, SMTO_NORMAL, 1, &result) != 0);
    CHECK_EQ(result, 6);
    begin(&other, idle);
    start = GetTickCount();
    SetLastError(0);
    CHECK_EQ(SendMessageTimeoutA(other.window, WM_COUNT, 0, 0, SMTO_NORMAL, 60, &result), 0);
    CHECK_EQ(GetLastError(), ERROR_TIMEOUT);
    CHECK(GetTickCount() - start >= 50);
    SetLastError(0);
    CHECK_EQ(SendMessageTimeoutA(other.window, WM_COUNT, 0, 0, SMTO_BLOCK, 20, NULL), 0);
    CHECK_EQ(GetLastError(), ERROR_TIMEOUT);
    begin(&busy, loop);
    CHECK(SendMessageTimeoutW(busy.window, WM_DOUBLE, 21, 0, SMTO_BLOCK | SMTO_ABORTIFHUNG, TEST_PATIENCE, &result) != 0);
    CHECK_EQ(result, 42);
    end(&busy);
    test_store(&other.ready, 2);
    test_thread_join(&other.thread);
    SetLastError(0);
    CHECK_EQ(SendMessageTimeoutA(other.window, WM_COUNT, 0, 0, SMTO_NORMAL, 60, &result), 0);
    CHECK_EQ(GetLastError(), ERROR_INVALID_WINDOW_HANDLE);
}

static int called_back;

static void CALLBACK callback(HWND hwnd, UINT message, ULONG_PTR data, LRESULT result)
{
    CHECK(hwnd != NULL && message == WM_DOUBLE && data == 1234);
    CHECK_EQ(result, 16);
    called_back++;
}

static void callbacks(void)
{
    other_t other;
    MSG msg;
    CHECK(SendMessageCallbackA(mine, WM_DOUBLE, 8, 0, callback, 1234));
    CHECK_EQ(called_back, 1); /* the own window: at once */
    begin(&other, loop);
    CHECK(SendMessageCallbackA(other.window, WM_DOUBLE, 8, 0, callback, 1234));
    CHECK_EQ(called_back, 1);
    WAIT_UNTIL((PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE), called_back == 2));
    test_store(&counted, 0);
    CHECK(SendNotifyMessageA(other.window, WM_COUNT, 0, 0));
    WAIT_UNTIL(test_load(&counted) == 1);
    end(&other);
    SetLastError(0);
    CHECK(!SendNotifyMessageA(other.window, WM_COUNT, 0, 0));
    CHECK_EQ(GetLastError(), ERROR_INVALID_WINDOW_HANDLE);
    if (!test_under_wine()) {
        CHECK(!SendMessageCallbackA(mine, WM_DOUBLE, 8, 0, NULL, 0));
        CHECK(!SendNotifyMessageA(mine, WM_SETTEXT, 0, (LPARAM) "text"));
        CHECK_EQ(GetLastError(), ERROR_MESSAGE_SYNC_ONLY);
    }
}

int main(void)
{
    WNDCLASSA wc;
    test_start();
    memset(&wc, 0, sizeof wc);
    wc.lpfnWndProc = procedure;
    wc.lpszClassName = "send_message";
    REQUIRE(RegisterClassA(&wc) != 0);
    mine = make();
    answers();
    both_ways();
    order();
    receiver_ends();
    timeouts();
    callbacks();
    CHECK(DestroyWindow(mine));
    return test_finish();
}
