/* SetTimer and KillTimer: windows' and threads' timers, procedures, order, replacing, what is kept of missed ones. */
#include "../test.h"

static HWND window;

static int wait_timer(MSG *msg)
{
    DWORD begin = GetTickCount();
    while (!PeekMessageA(msg, NULL, WM_TIMER, WM_TIMER, PM_REMOVE))
        if (GetTickCount() - begin > TEST_PATIENCE)
            return 0;
        else
            MsgWaitForMultipleObjects(0, NULL, FALSE, TEST_PATIENCE, QS_TIMER);
    return 1;
}

static void of_windows(void)
{
    MSG msg;
    DWORD begin = GetTickCount();
    int i;
    CHECK(SetTimer(window, 5, 30, NULL) != 0);
    CHECK(!PeekMessageA(&msg, NULL, WM_TIMER, WM_TIMER, PM_REMOVE) || GetTickCount() - begin >= 29);
    for (i = 0; i < 3; i++) {
        CHECK_EQ(GetMessageA(&msg, NULL, 0, 0), TRUE);
        CHECK(msg.hwnd == window && msg.message == WM_TIMER && msg.wParam == 5 && msg.lParam == 0);
    }
    CHECK(GetTickCount() - begin >= 80);
    CHECK(KillTimer(window, 5));
    SetLastError(0);
    CHECK(!KillTimer(window, 5));
    CHECK(SetTimer(window, 6, 60, NULL) != 0); /* the dead one would come before it */
    CHECK(GetMessageA(&msg, NULL, 0, 0) == TRUE && msg.message == WM_TIMER && msg.wParam == 6);
    CHECK(KillTimer(window, 6));
    CHECK(!PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE));
}

/* Those missed are one message, and it comes after what was posted. */
static void missed(void)
{
    MSG msg;
    CHECK(SetTimer(window, 1, 10, NULL) != 0);
    Sleep(70);
    CHECK(PostMessageA(window, WM_USER, 0, 0));
    PostQuitMessage(1);
    CHECK(PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE) && msg.message == WM_USER);
    CHECK(PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE) && msg.message == WM_QUIT);
    CHECK(PeekMessageA(&msg, NULL, 0, 0, PM_NOREMOVE) && msg.message == WM_TIMER);
    CHECK(SetTimer(window, 1, 10000, NULL) != 0); /* replaced: the time begins anew */
    CHECK(!PeekMessageA(&msg, NULL, WM_TIMER, WM_TIMER, PM_REMOVE));
    CHECK(KillTimer(window, 1));
}

static int called;
static UINT_PTR called_id;

static void CALLBACK count(HWND hwnd, UINT message, UINT_PTR id, DWORD time)
{
    CHECK_EQ(message, WM_TIMER);
    (void)hwnd, (void)time;
    called++;
    called_id = id;
}

static void CALLBACK end_itself(HWND hwnd, UINT message, UINT_PTR id, DWORD time)
{
    (void)message, (void)time;
    called++;
    CHECK(KillTimer(hwnd, id));
}

static void procedures(void)
{
    MSG msg;
    UINT_PTR one, other;
    one = SetTimer(NULL, 0, 10, count);
    other = SetTimer(NULL, 0, 10000, NULL);
    CHECK(one != 0 && other != 0 && one != other);
    CHECK(wait_timer(&msg));
    CHECK(msg.hwnd == NULL && msg.wParam == one);
    WINE_DIFFERS(msg.lParam == (LPARAM)count, "a handle of the procedure");
    called = 0;
    DispatchMessageA(&msg);
    CHECK_EQ(called, 1);
    CHECK_EQ(called_id, one);
    CHECK(KillTimer(NULL, one) && KillTimer(NULL, other));
    CHECK(SetTimer(window, 9, 10, end_itself) != 0);
    CHECK(wait_timer(&msg) && msg.hwnd == window);
    called = 0;
    DispatchMessageA(&msg);
    CHECK_EQ(called, 1);
    CHECK(!KillTimer(window, 9));
    /* A message cannot have just anything called. */
    if (!test_under_wine()) {
        memset(&msg, 0, sizeof msg);
        msg.hwnd = window;
        msg.message = WM_TIMER;
        msg.wParam = 9;
        msg.lParam = 0x123456;
        CHECK_EQ(DispatchMessageA(&msg), 0);
    }
}

static void several(void)
{
    MSG msg;
    int counts[4] = { 0, 0, 0, 0 };
    CHECK(SetTimer(window, 1, 10, NULL) && SetTimer(window, 2, 20, NULL) && SetTimer(window, 3, 10000, NULL));
    while (counts[1] < 6 || counts[2] < 3) {
        if (!CHECK(GetMessageA(&msg, window, WM_TIMER, WM_TIMER) == TRUE && msg.wParam >= 1 && msg.wParam <= 3))
            break;
        counts[msg.wParam]++;
    }
    CHECK_EQ(counts[3], 0);
    CHECK(KillTimer(window, 1) && KillTimer(window, 2) && KillTimer(window, 3));
}

static void with_the_window(void)
{
    MSG msg;
    HWND hwnd = CreateWindowExA(0, "timers", NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    CHECK(SetTimer(hwnd, 1, 10, NULL) != 0);
    CHECK(DestroyWindow(hwnd));
    CHECK(SetTimer(window, 2, 40, NULL) != 0); /* that of the dead window would come before it */
    CHECK(GetMessageA(&msg, NULL, WM_TIMER, WM_TIMER) == TRUE && msg.hwnd == window && msg.wParam == 2);
    CHECK(KillTimer(window, 2));
    SetLastError(0);
    CHECK_EQ(SetTimer(hwnd, 1, 10, NULL), 0);
    WINE_DIFFERS_EQ(GetLastError(), ERROR_INVALID_WINDOW_HANDLE, "another error");
    CHECK(!KillTimer(hwnd, 1));
}

int main(void)
{
    WNDCLASSA wc;
    test_start();
    memset(&wc, 0, sizeof wc);
    wc.lpfnWndProc = DefWindowProcA;
    wc.lpszClassName = "timers";
    REQUIRE(RegisterClassA(&wc) != 0);
    window = CreateWindowExA(0, "timers", NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    REQUIRE(window != NULL);
    of_windows();
    missed();
    procedures();
    several();
    with_the_window();
    CHECK(DestroyWindow(window));
    return test_finish();
}
