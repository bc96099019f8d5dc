/* Message queues: posting to windows and threads, order, filters, WM_QUIT, the limit, registered messages. */
#include "../test.h"

static HWND window;
static UINT last_message;
static WPARAM last_wparam;
static LPARAM last_lparam;

static LRESULT CALLBACK procedure(HWND hwnd, UINT message, WPARAM wparam, LPARAM lparam)
{
    if (message >= WM_USER && message < 0xC000) {
        last_message = message;
        last_wparam = wparam;
        last_lparam = lparam;
        return (LRESULT)(message * 2);
    }
    return DefWindowProcA(hwnd, message, wparam, lparam);
}

static void make_window(void)
{
    WNDCLASSA wc;
    memset(&wc, 0, sizeof wc);
    wc.lpfnWndProc = procedure;
    wc.hInstance = GetModuleHandleA(NULL);
    wc.lpszClassName = "message_queue";
    REQUIRE(RegisterClassA(&wc) != 0);
    window = CreateWindowExA(0, "message_queue", "a title", 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, wc.hInstance, NULL);
    REQUIRE(window != NULL);
}

/* Nothing that the system has put there by itself. */
static void empty_queue(void)
{
    MSG msg;
    while (PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE))
        ;
}

static UINT next_message(void)
{
    MSG msg;
    memset(&msg, 0x55, sizeof msg);
    if (!PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE))
        return 0;
    return msg.message;
}

static void posting(void)
{
    MSG msg;
    DWORD before = GetTickCount();
    memset(&msg, 0x55, sizeof msg);
    CHECK(!PeekMessageA(&msg, NULL, 0, 0, PM_NOREMOVE));
    CHECK(PostMessageA(window, WM_USER + 1, 11, -12));
    CHECK(PostMessageW(window, WM_USER + 2, (WPARAM)-1, 0x123456789abcLL));
    CHECK(PeekMessageA(&msg, NULL, 0, 0, PM_NOREMOVE));
    CHECK_EQ(msg.message, WM_USER + 1);
    CHECK_EQ(GetMessageA(&msg, NULL, 0, 0), TRUE);
    CHECK(msg.hwnd == window && msg.message == WM_USER + 1 && msg.wParam == 11 && msg.lParam == -12);
    CHECK(msg.time - before < TEST_PATIENCE);
    CHECK_EQ(GetMessageTime(), (LONG)msg.time);
    CHECK_EQ(DispatchMessageA(&msg), (WM_USER + 1) * 2);
    CHECK(last_message == WM_USER + 1 && last_wparam == 11 && last_lparam == -12);
    CHECK_EQ(GetMessageW(&msg, window, 0, 0), TRUE);
    CHECK(msg.message == WM_USER + 2 && msg.wParam == (WPARAM)-1 && msg.lParam == 0x123456789abcLL);
    CHECK_EQ(TranslateMessage(&msg), FALSE);
    CHECK(!PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE));
}

/* Messages without a window: to the own thread. */
static void to_the_thread(void)
{
    MSG msg;
    CHECK(PostMessageA(NULL, WM_USER + 3, 1, 2));
    CHECK(PostThreadMessageA(GetCurrentThreadId(), WM_USER + 4, 3, 4));
    CHECK(PostMessageA(window, WM_USER + 5, 0, 0));
    CHECK(PeekMessageA(&msg, window, 0, 0, PM_REMOVE)); /* the window's only */
    CHECK_EQ(msg.message, WM_USER + 5);
    CHECK(PostMessageA(window, WM_USER + 5, 0, 0));
    CHECK(PeekMessageA(&msg, (HWND)-1, 0, 0, PM_REMOVE)); /* those without a window only */
    CHECK(msg.hwnd == NULL && msg.message == WM_USER + 3 && msg.wParam == 1 && msg.lParam == 2);
    CHECK_EQ(DispatchMessageA(&msg), 0);
    CHECK_EQ(next_message(), WM_USER + 4);
    CHECK_EQ(next_message(), WM_USER + 5);
    CHECK_EQ(next_message(), 0);
}

static void filters(void)
{
    MSG msg;
    int i;
    for (i = 0; i < 5; i++)
        CHECK(PostMessageA(window, WM_USER + 10 + i, 0, 0));
    CHECK(PeekMessageA(&msg, NULL, WM_USER + 12, WM_USER + 13, PM_REMOVE));
    CHECK_EQ(msg.message, WM_USER + 12);
    CHECK(GetMessageA(&msg, NULL, WM_USER + 14, WM_USER + 14) == TRUE && msg.message == WM_USER + 14);
    CHECK(!PeekMessageA(&msg, NULL, WM_USER + 12, WM_USER + 12, PM_REMOVE));
    CHECK(!PeekMessageA(&msg, NULL, WM_USER + 20, WM_USER + 30, PM_NOREMOVE));
    CHECK_EQ(next_message(), WM_USER + 10);
    CHECK_EQ(next_message(), WM_USER + 11);
    CHECK_EQ(next_message(), WM_USER + 13);
    CHECK_EQ(next_message(), 0);
}

static void quit(void)
{
    MSG msg;
    PostQuitMessage(42);
    CHECK(PostMessageA(window, WM_USER + 6, 0, 0));
    CHECK(GetMessageA(&msg, NULL, 0, 0) == TRUE && msg.message == WM_USER + 6); /* what was posted comes first */
    CHECK(PeekMessageA(&msg, NULL, 0, 0, PM_NOREMOVE) && msg.message == WM_QUIT);
    CHECK_EQ(GetMessageA(&msg, window, WM_USER, WM_USER), 0); /* whatever the filter */
    CHECK(msg.hwnd == NULL && msg.message == WM_QUIT && msg.wParam == 42 && msg.lParam == 0);
    CHECK(!PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE)); /* once */
    CHECK(PostThreadMessageA(GetCurrentThreadId(), WM_QUIT, 7, 0)); /* as many programs do */
    CHECK(GetMessageA(&msg, NULL, 0, 0) == 0 && msg.wParam == 7);
}

static void wrong(void)
{
    MSG msg;
    HWND dead = (HWND)(LONG_PTR)0x7ffffffc;
    SetLastError(0);
    CHECK(!PostMessageA(dead, WM_USER, 0, 0));
    CHECK_EQ(GetLastError(), ERROR_INVALID_WINDOW_HANDLE);
    SetLastError(0);
    CHECK_EQ(GetMessageA(&msg, dead, 0, 0), -1);
    CHECK_EQ(GetLastError(), ERROR_INVALID_WINDOW_HANDLE);
    CHECK(!PeekMessageA(&msg, dead, 0, 0, PM_REMOVE));
    SetLastError(0);
    CHECK(!PostThreadMessageA(0x7ffffff1, WM_USER, 0, 0));
    WINE_DIFFERS_EQ(GetLastError(), ERROR_INVALID_THREAD_ID, "another error");
    memset(&msg, 0, sizeof msg);
    msg.hwnd = dead;
    msg.message = WM_USER;
    CHECK_EQ(DispatchMessageA(&msg), 0);
    if (!test_under_wine()) {
        CHECK_EQ(GetMessageA(NULL, NULL, 0, 0), -1);
        CHECK_EQ(PeekMessageA(NULL, NULL, 0, 0, PM_REMOVE), FALSE);
        CHECK_EQ(DispatchMessageA(NULL), 0);
        CHECK_EQ(TranslateMessage(NULL), FALSE);
        SetLastError(0);
        CHECK(!PostMessageA(window, WM_SETTEXT, 0, (LPARAM) "text")); /* the text would be gone */
        CHECK_EQ(GetLastError(), ERROR_MESSAGE_SYNC_ONLY);
    }
}

/* A queue has room for 10,000 messages. */
static void limit(void)
{
    int posted = 0;
    MSG msg;
    if (test_under_wine()) /* has no limit */
        return;
    while (posted < 20000 && PostMessageA(window, WM_USER + 7, (WPARAM)posted, 0))
        posted++;
    CHECK_EQ(posted, 10000);
    CHECK_EQ(GetLastError(), ERROR_NOT_ENOUGH_QUOTA);
    CHECK(PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE) && msg.wParam == 0);
    CHECK(PostMessageA(window, WM_USER + 7, 10000, 0));
    for (posted = 0; PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE); posted++)
        if (msg.wParam != (WPARAM)posted + 1)
            break;
    CHECK_EQ(posted, 10000);
}

static void registered(void)
{
    UINT one = RegisterWindowMessageA("ws2_32 test: Changed");
    UINT other = RegisterWindowMessageW(L"ws2_32 test: Closed");
    CHECK(one >= 0xC000 && one <= 0xFFFF && other >= 0xC000 && other <= 0xFFFF && one != other);
    CHECK_EQ(RegisterWindowMessageW(L"ws2_32 test: Changed"), one);
    CHECK_EQ(RegisterWindowMessageA("WS2_32 TEST: changed"), one);
    if (!test_under_wine()) {
        CHECK_EQ(RegisterWindowMessageA(NULL), 0);
        CHECK_EQ(RegisterWindowMessageA(""), 0);
    }
}

/* ---- Another thread ---- */

static volatile int other_ready, other_id;

static void take_until_quit(void *sum)
{
    MSG msg;
    PeekMessageA(&msg, NULL, WM_USER, WM_USER, PM_NOREMOVE); /* makes the queue */
    test_store(&other_id, (int)GetCurrentThreadId());
    test_store(&other_ready, 1);
    while (GetMessageA(&msg, NULL, 0, 0) > 0) {
        CHECK(msg.hwnd == NULL);
        *(LPARAM *)sum += msg.lParam;
    }
}

static void to_another_thread(void)
{
    test_thread thread;
    LPARAM sum = 0;
    int i;
    DWORD id;
    test_thread_start(&thread, take_until_quit, &sum);
    WAIT_UNTIL(test_load(&other_ready));
    id = (DWORD)test_load(&other_id);
    for (i = 1; i <= 1000; i++)
        CHECK(PostThreadMessageA(id, WM_USER, 0, i));
    CHECK(PostThreadMessageW(id, WM_QUIT, 0, 0));
    test_thread_join(&thread);
    CHECK_EQ(sum, 500500);
    WAIT_UNTIL(!PostThreadMessageA(id, WM_USER, 0, 0));
    WINE_DIFFERS_EQ(GetLastError(), ERROR_INVALID_THREAD_ID, "another error");
}

int main(void)
{
    test_start();
    make_window();
    empty_queue();
    posting();
    to_the_thread();
    filters();
    quit();
    wrong();
    limit();
    registered();
    to_another_thread();
    CHECK(DestroyWindow(window));
    return test_finish();
}
