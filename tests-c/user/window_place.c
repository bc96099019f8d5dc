/* Windows without a screen: place and size, showing, enabling, focus, and the calls that programs make on the side. */
#include "../test.h"

static char log_text[200];

static LRESULT CALLBACK procedure(HWND hwnd, UINT message, WPARAM wparam, LPARAM lparam)
{
    const char *what = message == WM_MOVE ? "move " : message == WM_SIZE ? "size " : message == WM_SHOWWINDOW ?
        (wparam ? "show " : "hide ") : message == WM_ENABLE ? (wparam ? "enable " : "disable ") :
        message == WM_COMMAND ? "command " : "";
    if (strlen(log_text) + strlen(what) < sizeof log_text)
        strcat(log_text, what);
    return DefWindowProcA(hwnd, message, wparam, lparam);
}

#define LOGGED(expected)                             \
    do {                                             \
        if (!CHECK(strcmp(log_text, expected) == 0)) \
            printf("logged: %s\n", log_text);        \
        log_text[0] = 0;                             \
    } while (0)

static int is(RECT r, int left, int top, int right, int bottom)
{
    return r.left == left && r.top == top && r.right == right && r.bottom == bottom;
}

static void places(void)
{
    HWND top = CreateWindowExA(0, "window_place", "", WS_POPUP, 10, 20, 300, 400, NULL, NULL, NULL, NULL);
    HWND child = CreateWindowExA(0, "window_place", "", WS_CHILD, 1, 2, 30, 40, top, (HMENU)(LONG_PTR)3, NULL, NULL);
    RECT r;
    REQUIRE(top != NULL && child != NULL);
    log_text[0] = 0;
    CHECK(GetWindowRect(top, &r) && is(r, 10, 20, 310, 420));
    CHECK(GetClientRect(top, &r) && is(r, 0, 0, 300, 400));
    CHECK(GetWindowRect(child, &r) && is(r, 11, 22, 41, 62));
    CHECK(MoveWindow(top, 50, 60, 300, 400, TRUE));
    LOGGED("move ");
    CHECK(GetWindowRect(child, &r) && is(r, 51, 62, 81, 102));
    CHECK(SetWindowPos(top, NULL, 0, 0, 100, 200, SWP_NOMOVE | SWP_NOZORDER));
    LOGGED("size ");
    CHECK(GetWindowRect(top, &r) && is(r, 50, 60, 150, 260));
    CHECK(SetWindowPos(top, HWND_TOP, 1, 2, 3, 4, SWP_NOMOVE | SWP_NOSIZE));
    LOGGED("");
    CHECK(!IsWindowVisible(top));
    CHECK(!ShowWindow(top, SW_SHOW)); /* it was not visible */
    CHECK(strstr(log_text, "show ") != NULL);
    log_text[0] = 0;
    CHECK(IsWindowVisible(top) && !IsWindowVisible(child));
    CHECK(ShowWindow(top, SW_HIDE));
    CHECK(strstr(log_text, "hide ") != NULL);
    log_text[0] = 0;
    CHECK(!IsWindowVisible(top));
    CHECK(IsWindowEnabled(child));
    CHECK(!EnableWindow(child, FALSE)); /* it was not disabled */
    CHECK(!IsWindowEnabled(child));
    CHECK(EnableWindow(child, TRUE));
    LOGGED("disable enable ");
    CHECK(GetDlgItem(top, 3) == child && GetDlgItem(top, 4) == NULL);
    CHECK_EQ(GetDlgCtrlID(child), 3);
    CHECK(SetDlgItemTextA(top, 3, "inner"));
    CHECK_EQ(SendDlgItemMessageA(top, 3, WM_GETTEXTLENGTH, 0, 0), 5);
    CHECK(GetWindow(top, GW_CHILD) == child && GetWindow(child, GW_HWNDNEXT) == NULL);
    if (!test_under_wine()) {
        CHECK(!GetWindowRect(top, NULL) && !GetClientRect(NULL, &r));
    }
    CHECK(DestroyWindow(top));
    SetLastError(0);
    CHECK(!MoveWindow(top, 0, 0, 0, 0, FALSE));
    CHECK_EQ(GetLastError(), ERROR_INVALID_WINDOW_HANDLE);
    CHECK(!ShowWindow(top, SW_SHOW));
    log_text[0] = 0;
}

/* A window of the usual kind chooses its place and size. */
static void defaults(void)
{
    HWND top = CreateWindowA("window_place", "title", WS_OVERLAPPEDWINDOW | WS_VISIBLE, CW_USEDEFAULT, CW_USEDEFAULT,
                             CW_USEDEFAULT, CW_USEDEFAULT, NULL, NULL, NULL, NULL);
    RECT r;
    REQUIRE(top != NULL);
    CHECK(IsWindowVisible(top));
    CHECK(GetWindowRect(top, &r) && r.right > r.left && r.bottom > r.top);
    CHECK(strstr(log_text, "size ") != NULL && strstr(log_text, "move ") != NULL && strstr(log_text, "show ") != NULL);
    CHECK(UpdateWindow(top));
    CHECK(InvalidateRect(top, NULL, TRUE));
    CHECK(DestroyWindow(top));
    log_text[0] = 0;
}

static void on_the_side(void)
{
    char text[8] = "1234567";
    CHECK(LoadIconA(NULL, (LPCSTR)IDI_APPLICATION) != NULL);
    CHECK(LoadCursorA(NULL, (LPCSTR)IDC_ARROW) != NULL);
    CHECK(LoadCursorW(NULL, (LPCWSTR)IDC_ARROW) != NULL);
    CHECK(LoadIconA(GetModuleHandleA(NULL), "no such icon") == NULL);
    CHECK(GetStockObject(WHITE_BRUSH) != NULL && GetStockObject(BLACK_BRUSH) != NULL);
    CHECK_EQ(LoadStringA(GetModuleHandleA(NULL), 1, text, sizeof text), 0);
    CHECK_EQ(GetKeyState(VK_SHIFT) & 0x8000, 0);
    CHECK(LoadAcceleratorsA(GetModuleHandleA(NULL), "none") == NULL);
    if (!test_under_wine()) {
        CHECK(GetStockObject(99) == NULL && GetStockObject(-1) == NULL);
        CHECK(GetDC(NULL) == NULL && ReleaseDC(NULL, NULL) == 0);
        CHECK_EQ(MessageBoxA(NULL, "a text", "a title", MB_OK), IDOK);
        CHECK_EQ(MessageBoxW(NULL, L"a question", NULL, MB_YESNO | MB_DEFBUTTON2 | MB_ICONQUESTION), IDNO);
        CHECK_EQ(MessageBoxA(NULL, NULL, NULL, MB_ABORTRETRYIGNORE | MB_DEFBUTTON3), IDIGNORE);
        CHECK_EQ(MessageBoxA(NULL, "", "", 15), 0);
    }
    CHECK(MessageBeep(MB_OK));
}

int main(void)
{
    WNDCLASSA wc;
    test_start();
    memset(&wc, 0, sizeof wc);
    wc.lpfnWndProc = procedure;
    wc.hCursor = LoadCursorA(NULL, (LPCSTR)IDC_ARROW);
    wc.hbrBackground = (HBRUSH)GetStockObject(WHITE_BRUSH);
    wc.lpszClassName = "window_place";
    REQUIRE(RegisterClassA(&wc) != 0);
    places();
    defaults();
    on_the_side();
    return test_finish();
}
