/* (any wchar_t) windowsx.h with UNICODE, and the plain names of winuser.h: handlers by message, values and subclassing by macro. */
#define UNICODE
#define _UNICODE
#include "../test.h"
#include <windowsx.h>
#include <tchar.h>

static int commands, sizes, destroyed;

static BOOL on_create(HWND hwnd, LPCREATESTRUCT creation)
{
    (void)hwnd;
    return creation->lpCreateParams != NULL;
}
static void on_destroy(HWND hwnd)
{
    destroyed++;
    FORWARD_WM_DESTROY(hwnd, DefWindowProc);
}
static void on_command(HWND hwnd, int id, HWND control, UINT code)
{
    CHECK(hwnd != NULL && id == 5 && control == NULL && code == 6);
    commands++;
}
static void on_size(HWND hwnd, UINT state, int cx, int cy)
{
    (void)hwnd;
    if (cx == 0) /* its first size */
        return;
    CHECK(state == SIZE_RESTORED && cx == 7 && cy == -8);
    sizes++;
}

static LRESULT CALLBACK procedure(HWND hwnd, UINT message, WPARAM wParam, LPARAM lParam)
{
    switch (message) {
        HANDLE_MSG(hwnd, WM_CREATE, on_create);
        HANDLE_MSG(hwnd, WM_DESTROY, on_destroy);
        HANDLE_MSG(hwnd, WM_COMMAND, on_command);
        HANDLE_MSG(hwnd, WM_SIZE, on_size);
    }
    return DefWindowProc(hwnd, message, wParam, lParam);
}

static WNDPROC before;
static LRESULT CALLBACK in_front(HWND hwnd, UINT message, WPARAM wparam, LPARAM lparam)
{
    return message == WM_USER ? 1 : CallWindowProc(before, hwnd, message, wparam, lparam);
}

int main(void)
{
    WNDCLASS wc;
    WNDCLASSEX found;
    HWND hwnd;
    int something;
    test_start();
    memset(&wc, 0, sizeof wc);
    wc.lpfnWndProc = procedure;
    wc.hInstance = GetModuleHandle(NULL);
    wc.hIcon = LoadIcon(NULL, IDI_APPLICATION);
    wc.hCursor = LoadCursor(NULL, IDC_ARROW);
    wc.hbrBackground = (HBRUSH)(COLOR_WINDOW + 1);
    wc.lpszClassName = TEXT("windowsx");
    CHECK(RegisterClass(&wc) != 0);
    found.cbSize = sizeof found;
    CHECK(GetClassInfoEx(wc.hInstance, TEXT("windowsx"), &found) && found.lpfnWndProc == procedure);
    CHECK(CreateWindow(TEXT("windowsx"), _T("x"), WS_POPUP, 0, 0, 0, 0, HWND_MESSAGE, NULL, wc.hInstance, NULL) == NULL);
    hwnd = CreateWindow(TEXT("windowsx"), _T("x"), WS_POPUP, 0, 0, 0, 0, HWND_MESSAGE, NULL, wc.hInstance, &something);
    REQUIRE(hwnd != NULL);
    destroyed = sizes = 0;
    FORWARD_WM_COMMAND(hwnd, 5, NULL, 6, SendMessage);
    CHECK_EQ(commands, 1);
    FORWARD_WM_SIZE(hwnd, SIZE_RESTORED, 7, -8, SendMessage);
    CHECK_EQ(sizes, 1);
    CHECK((GetWindowStyle(hwnd) & WS_POPUP) != 0);
    CHECK((HINSTANCE)GetWindowInstance(hwnd) == wc.hInstance);
    before = SubclassWindow(hwnd, in_front);
    CHECK(before == procedure);
    CHECK_EQ(SendMessage(hwnd, WM_USER, 0, 0), 1);
    CHECK_EQ(GetWindowTextLength(hwnd), 1);
    CHECK_EQ(LOWORD(MAKELPARAM(1, 2)), 1);
    CHECK(DestroyWindow(hwnd));
    CHECK_EQ(destroyed, 1);
    return test_finish();
}
