/* Windows and their classes: making, the messages of making and destroying, text, values, subclassing, families, finding. */
#include "../test.h"

static HINSTANCE instance;
static char log_text[600]; /* what the procedures were told: one letter a message, then the window's letter */

static void note(const char *what, HWND hwnd)
{
    LONG_PTR letter = GetWindowLongPtrA(hwnd, GWLP_USERDATA);
    size_t length = strlen(log_text);
    if (length + strlen(what) + 3 < sizeof log_text)
        sprintf(log_text + length, "%s%c ", what, letter ? (int)letter : '?');
}

static int refuse_nccreate, refuse_create, destroy_in_create;

static LRESULT CALLBACK procedure(HWND hwnd, UINT message, WPARAM wparam, LPARAM lparam)
{
    const CREATESTRUCTA *creation = (const CREATESTRUCTA *)lparam;
    switch (message) {
    case WM_NCCREATE:
        SetWindowLongPtrA(hwnd, GWLP_USERDATA, (LONG_PTR)creation->lpCreateParams);
        note("NC", hwnd);
        return refuse_nccreate ? FALSE : DefWindowProcA(hwnd, message, wparam, lparam);
    case WM_CREATE:
        note("C", hwnd);
        if (destroy_in_create)
            DestroyWindow(hwnd);
        return refuse_create ? -1 : 0;
    case WM_DESTROY:
        note("D", hwnd);
        return 0;
    case WM_NCDESTROY:
        note("ND", hwnd);
        return 0;
    case WM_USER:
        return (LRESULT)(wparam + 1);
    }
    return DefWindowProcA(hwnd, message, wparam, lparam);
}

static HWND make(char letter, DWORD style, HWND parent)
{
    HMENU number = style & WS_CHILD ? (HMENU)(LONG_PTR)7 : NULL;
    return CreateWindowExA(0, "ws2 window", "title", style, 1, 2, 30, 40, parent, number, instance,
                           (LPVOID)(LONG_PTR)letter);
}

#define LOGGED(expected)                          \
    do {                                          \
        if (!CHECK(strcmp(log_text, expected) == 0)) \
            printf("logged: %s\n", log_text);     \
        log_text[0] = 0;                          \
    } while (0)

static void classes(void)
{
    WNDCLASSA wc, found;
    WNDCLASSEXA wx, found_x;
    ATOM atom;
    HWND hwnd;
    char name[40];
    memset(&wc, 0, sizeof wc);
    wc.style = CS_HREDRAW | CS_VREDRAW;
    wc.lpfnWndProc = procedure;
    wc.cbClsExtra = 8;
    wc.cbWndExtra = 16;
    wc.hInstance = instance;
    wc.hbrBackground = (HBRUSH)(COLOR_WINDOW + 1);
    wc.lpszClassName = "ws2 window";
    atom = RegisterClassA(&wc);
    CHECK(atom >= 0xC000);
    SetLastError(0);
    CHECK_EQ(RegisterClassA(&wc), 0);
    CHECK_EQ(GetLastError(), ERROR_CLASS_ALREADY_EXISTS);
    memset(&found, 0x55, sizeof found);
    CHECK(GetClassInfoA(instance, "WS2 Window", &found)); /* any letter case */
    CHECK(found.style == wc.style && found.lpfnWndProc == procedure && found.cbClsExtra == 8 && found.cbWndExtra == 16);
    CHECK(found.hbrBackground == wc.hbrBackground);
    SetLastError(0);
    CHECK(!GetClassInfoA(instance, "ws2 no such", &found));
    CHECK_EQ(GetLastError(), ERROR_CLASS_DOES_NOT_EXIST);

    memset(&wx, 0, sizeof wx);
    wx.cbSize = sizeof wx;
    wx.lpfnWndProc = DefWindowProcA;
    wx.hInstance = instance;
    wx.lpszClassName = "ws2 extended";
    CHECK(RegisterClassExA(&wx) != 0);
    memset(&found_x, 0, sizeof found_x);
    found_x.cbSize = sizeof found_x;
    CHECK(GetClassInfoExA(instance, "ws2 extended", &found_x) && found_x.lpfnWndProc == (WNDPROC)DefWindowProcA);
    hwnd = CreateWindowExA(0, "ws2 extended", NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, instance, NULL);
    CHECK(hwnd != NULL);
    CHECK_EQ(GetClassNameA(hwnd, name, sizeof name), 12);
    CHECK(strcmp(name, "ws2 extended") == 0);
    CHECK_EQ(GetClassNameA(hwnd, name, 4), 3);
    CHECK(strcmp(name, "ws2") == 0);
    SetLastError(0);
    CHECK(!UnregisterClassA("ws2 extended", instance));
    CHECK_EQ(GetLastError(), ERROR_CLASS_HAS_WINDOWS);
    CHECK(DestroyWindow(hwnd));
    CHECK(UnregisterClassA("ws2 extended", instance));
    SetLastError(0);
    CHECK(!UnregisterClassA("ws2 extended", instance));
    CHECK_EQ(GetLastError(), ERROR_CLASS_DOES_NOT_EXIST);
    SetLastError(0);
    CHECK(CreateWindowExA(0, "ws2 extended", NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, instance, NULL) == NULL);
    WINE_DIFFERS_EQ(GetLastError(), ERROR_CANNOT_FIND_WND_CLASS, "another error");
    hwnd = CreateWindowExA(0, MAKEINTATOM(atom), NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, instance, (LPVOID)'m');
    CHECK(hwnd != NULL);
    CHECK_EQ(GetClassLongPtrA(hwnd, GCW_ATOM), atom);
    CHECK(DestroyWindow(hwnd));
    LOGGED("NCm Cm Dm NDm ");
    wx.cbSize = 5;
    SetLastError(0);
    CHECK_EQ(RegisterClassExA(&wx), 0);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    if (!test_under_wine()) {
        CHECK_EQ(RegisterClassA(NULL), 0);
        CHECK_EQ(RegisterClassExA(NULL), 0);
        wc.lpszClassName = NULL;
        CHECK_EQ(RegisterClassA(&wc), 0);
        CHECK(!GetClassInfoA(instance, NULL, &found));
    }
}

static void life(void)
{
    HWND top, child, grandchild;
    top = make('p', WS_OVERLAPPEDWINDOW, NULL);
    REQUIRE(top != NULL);
    child = make('c', WS_CHILD, top);
    REQUIRE(child != NULL);
    grandchild = make('g', WS_CHILD, child);
    REQUIRE(grandchild != NULL);
    LOGGED("NCp Cp NCc Cc NCg Cg ");
    CHECK(IsWindow(top) && IsWindow(child) && IsWindow(grandchild));
    CHECK(GetParent(child) == top && GetParent(grandchild) == child && GetParent(top) == NULL);
    CHECK(IsChild(top, grandchild) && !IsChild(grandchild, top));
    CHECK(GetWindow(top, GW_CHILD) == child);
    CHECK_EQ(GetWindowLongPtrA(child, GWLP_ID), 7);
    CHECK(DestroyWindow(top));
    LOGGED("Dp Dc Dg NDg NDc NDp ");
    CHECK(!IsWindow(top) && !IsWindow(child) && !IsWindow(grandchild));
    SetLastError(0);
    CHECK(!DestroyWindow(top));
    WINE_DIFFERS_EQ(GetLastError(), ERROR_INVALID_WINDOW_HANDLE, "another error");
    CHECK(!IsWindow(NULL));
    SetLastError(0);
    CHECK(make('x', WS_CHILD, NULL) == NULL);
    CHECK_EQ(GetLastError(), ERROR_TLW_WITH_WSCHILD);
    SetLastError(0);
    CHECK(make('x', WS_CHILD, top) == NULL); /* a parent that is gone */
    CHECK_EQ(GetLastError(), ERROR_INVALID_WINDOW_HANDLE);
    LOGGED("");
}

static void refusals(void)
{
    refuse_nccreate = 1;
    CHECK(make('a', 0, HWND_MESSAGE) == NULL);
    refuse_nccreate = 0;
    LOGGED("NCa NDa ");
    refuse_create = 1;
    CHECK(make('b', 0, HWND_MESSAGE) == NULL);
    refuse_create = 0;
    WINE_DIFFERS(strcmp(log_text, "NCb Cb Db NDb ") == 0, "no WM_DESTROY");
    log_text[0] = 0;
    destroy_in_create = 1;
    CHECK(make('d', 0, HWND_MESSAGE) == NULL);
    destroy_in_create = 0;
    LOGGED("NCd Cd Dd NDd ");
}

/* WM_CLOSE: the default is to destroy. What waited for the window is gone with it. */
static void closing(void)
{
    HWND hwnd = make('z', 0, HWND_MESSAGE);
    MSG msg;
    CHECK(PostMessageA(hwnd, WM_USER, 1, 1));
    CHECK_EQ(SendMessageA(hwnd, WM_CLOSE, 0, 0), 0);
    CHECK(!IsWindow(hwnd));
    LOGGED("NCz Cz Dz NDz ");
    CHECK(!PeekMessageA(&msg, NULL, WM_USER, WM_USER, PM_REMOVE));
    SetLastError(0);
    CHECK_EQ(SendMessageA(hwnd, WM_USER, 1, 1), 0);
    CHECK_EQ(GetLastError(), ERROR_INVALID_WINDOW_HANDLE);
}

static void text(void)
{
    HWND hwnd = make('t', 0, HWND_MESSAGE);
    char buffer[40];
    CHECK_EQ(GetWindowTextLengthA(hwnd), 5);
    CHECK_EQ(GetWindowTextA(hwnd, buffer, sizeof buffer), 5);
    CHECK(strcmp(buffer, "title") == 0);
    CHECK_EQ(GetWindowTextA(hwnd, buffer, 4), 3);
    CHECK(strcmp(buffer, "tit") == 0);
    CHECK(SetWindowTextA(hwnd, "another text"));
    CHECK_EQ(SendMessageA(hwnd, WM_GETTEXTLENGTH, 0, 0), 12);
    CHECK_EQ(SendMessageA(hwnd, WM_GETTEXT, sizeof buffer, (LPARAM)buffer), 12);
    CHECK(strcmp(buffer, "another text") == 0);
    CHECK_EQ(SendMessageA(hwnd, WM_SETTEXT, 0, (LPARAM) ""), TRUE);
    CHECK_EQ(GetWindowTextLengthA(hwnd), 0);
    CHECK(DestroyWindow(hwnd));
    SetLastError(0);
    CHECK(!SetWindowTextA(hwnd, "x"));
    CHECK_EQ(GetLastError(), ERROR_INVALID_WINDOW_HANDLE);
    log_text[0] = 0;
}

static void values(void)
{
    HWND hwnd = make('v', WS_POPUP, NULL);
    DWORD process = 0;
    CHECK_EQ(GetWindowLongPtrA(hwnd, GWLP_USERDATA), 'v');
    CHECK_EQ(SetWindowLongPtrA(hwnd, GWLP_USERDATA, 0x123456789abcLL), 'v');
    CHECK_EQ(GetWindowLongPtrA(hwnd, GWLP_USERDATA), 0x123456789abcLL);
    CHECK_EQ(SetWindowLongPtrA(hwnd, 0, -5), 0);
    CHECK_EQ(SetWindowLongPtrA(hwnd, 8, 77), 0);
    CHECK_EQ(GetWindowLongPtrA(hwnd, 0), -5);
    CHECK_EQ(GetWindowLongA(hwnd, 8), 77);
    CHECK_EQ(SetWindowLongA(hwnd, 12, 99), 0);
    CHECK_EQ(GetWindowLongPtrA(hwnd, 8), 77 + (99LL << 32));
    SetLastError(0);
    CHECK_EQ(GetWindowLongPtrA(hwnd, 12), 0); /* 8 bytes beyond the 16 */
    CHECK_EQ(GetLastError(), ERROR_INVALID_INDEX);
    SetLastError(0);
    CHECK_EQ(SetWindowLongPtrA(hwnd, 16, 1), 0);
    CHECK_EQ(GetLastError(), ERROR_INVALID_INDEX);
    CHECK_EQ(GetWindowLongPtrA(hwnd, -1000), 0);
    CHECK((GetWindowLongA(hwnd, GWL_STYLE) & (LONG)WS_POPUP) != 0);
    CHECK(SetWindowLongA(hwnd, GWL_STYLE, (LONG)(WS_POPUP | WS_DISABLED)) != 0);
    CHECK((GetWindowLongA(hwnd, GWL_STYLE) & (LONG)WS_DISABLED) != 0);
    CHECK_EQ(GetWindowLongPtrA(hwnd, GWLP_HINSTANCE), (LONG_PTR)instance);
    CHECK_EQ(GetWindowLongPtrA(hwnd, GWLP_WNDPROC), (LONG_PTR)procedure);
    CHECK_EQ(GetClassLongPtrA(hwnd, GCL_CBWNDEXTRA), 16);
    CHECK_EQ(SetClassLongPtrA(hwnd, 0, 1234567890123LL), 0);
    CHECK_EQ(GetClassLongPtrA(hwnd, 0), 1234567890123LL);
    CHECK_EQ(GetWindowThreadProcessId(hwnd, &process), GetCurrentThreadId());
    CHECK(process != 0);
    CHECK(!IsWindowUnicode(hwnd));
    SetWindowLongPtrA(hwnd, GWLP_USERDATA, 'v');
    CHECK(DestroyWindow(hwnd));
    SetLastError(0);
    CHECK_EQ(GetWindowLongPtrA(hwnd, GWLP_USERDATA), 0);
    CHECK_EQ(GetLastError(), ERROR_INVALID_WINDOW_HANDLE);
    LOGGED("NCv Cv Dv NDv ");
}

static WNDPROC before;

static LRESULT CALLBACK adding_ten(HWND hwnd, UINT message, WPARAM wparam, LPARAM lparam)
{
    LRESULT result = CallWindowProcA(before, hwnd, message, wparam, lparam);
    return message == WM_USER ? result + 10 : result;
}

static void subclassing(void)
{
    HWND hwnd = make('s', 0, HWND_MESSAGE);
    CHECK_EQ(SendMessageA(hwnd, WM_USER, 5, 0), 6);
    before = (WNDPROC)SetWindowLongPtrA(hwnd, GWLP_WNDPROC, (LONG_PTR)adding_ten);
    CHECK(before == procedure);
    CHECK_EQ(SendMessageA(hwnd, WM_USER, 5, 0), 16);
    CHECK_EQ(SetWindowLongPtrA(hwnd, GWLP_WNDPROC, (LONG_PTR)before), (LONG_PTR)adding_ten);
    CHECK_EQ(SendMessageA(hwnd, WM_USER, 5, 0), 6);
    CHECK(DestroyWindow(hwnd));
    log_text[0] = 0;
}

static void finding(void)
{
    HWND top = make('1', WS_POPUP, NULL), hidden = make('2', 0, HWND_MESSAGE), child = make('3', WS_CHILD, top);
    CHECK(SetWindowTextA(top, "ws2 test top") && SetWindowTextA(hidden, "ws2 test hidden"));
    CHECK(FindWindowA("ws2 window", "ws2 test top") == top);
    CHECK(FindWindowA(NULL, "ws2 test top") == top);
    CHECK(FindWindowA("ws2 no such", NULL) == NULL);
    CHECK(FindWindowExA(HWND_MESSAGE, NULL, "ws2 window", "ws2 test hidden") == hidden);
    CHECK(FindWindowExA(top, NULL, "ws2 window", NULL) == child);
    CHECK(FindWindowExA(top, child, NULL, NULL) == NULL);
    CHECK(DestroyWindow(hidden) && DestroyWindow(top));
    log_text[0] = 0;
}

static void properties(void)
{
    HWND hwnd = make('q', 0, HWND_MESSAGE);
    CHECK(SetPropA(hwnd, "ws2 one", (HANDLE)(LONG_PTR)11));
    CHECK(SetPropW(hwnd, L"ws2 two", (HANDLE)(LONG_PTR)22));
    CHECK_EQ((LONG_PTR)GetPropW(hwnd, L"WS2 One"), 11);
    CHECK_EQ((LONG_PTR)RemovePropA(hwnd, "ws2 two"), 22);
    CHECK(GetPropA(hwnd, "ws2 two") == NULL && RemovePropA(hwnd, "ws2 two") == NULL);
    CHECK(DestroyWindow(hwnd));
    CHECK(GetPropA(hwnd, "ws2 one") == NULL);
    log_text[0] = 0;
}

/* The trick of programs that register no class: a window of the system's, with another procedure in front. */
static void of_the_system(void)
{
    HWND hwnd = CreateWindowExA(0, "STATIC", "label", 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, instance, NULL);
    REQUIRE(hwnd != NULL);
    CHECK_EQ(GetWindowTextLengthA(hwnd), 5);
    before = (WNDPROC)SetWindowLongPtrA(hwnd, GWLP_WNDPROC, (LONG_PTR)adding_ten);
    CHECK(before != NULL);
    CHECK_EQ(SendMessageA(hwnd, WM_USER, 0, 0), 10);
    CHECK(SetWindowTextA(hwnd, "changed"));
    CHECK_EQ(GetWindowTextLengthA(hwnd), 7);
    CHECK(DestroyWindow(hwnd));
}

static void formatting(void)
{
    char text[40];
    CHECK_EQ(wsprintfA(text, "%s %d 0x%X", "a", -5, 0xFEu), 9);
    CHECK(strcmp(text, "a -5 0xFE") == 0);
}

/* Another thread's window cannot be destroyed, and goes with its thread. */
static HWND of_other;
static volatile int other_ready, other_may_end;

static void own_window(void *unused)
{
    MSG msg;
    (void)unused;
    of_other = CreateWindowExA(0, "ws2 other", NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, instance, NULL);
    test_store(&other_ready, 1);
    while (!test_load(&other_may_end)) {
        PeekMessageA(&msg, NULL, 0, 0, PM_REMOVE);
        Sleep(1);
    }
}

static void other_thread(void)
{
    WNDCLASSA wc;
    test_thread thread;
    MSG msg;
    memset(&wc, 0, sizeof wc);
    wc.lpfnWndProc = DefWindowProcA;
    wc.hInstance = instance;
    wc.lpszClassName = "ws2 other";
    REQUIRE(RegisterClassA(&wc) != 0);
    test_thread_start(&thread, own_window, NULL);
    WAIT_UNTIL(test_load(&other_ready));
    CHECK(IsWindow(of_other));
    SetLastError(0);
    CHECK(!DestroyWindow(of_other));
    CHECK_EQ(GetLastError(), ERROR_ACCESS_DENIED);
    if (!test_under_wine()) /* waits for ever */
        CHECK_EQ(GetMessageA(&msg, of_other, 0, 0), -1);
    CHECK(GetWindowThreadProcessId(of_other, NULL) != GetCurrentThreadId());
    test_store(&other_may_end, 1);
    test_thread_join(&thread);
    WAIT_UNTIL(!IsWindow(of_other));
    CHECK(UnregisterClassA("ws2 other", instance));
}

int main(void)
{
    test_start();
    instance = GetModuleHandleA(NULL);
    classes();
    life();
    refusals();
    closing();
    text();
    values();
    subclassing();
    finding();
    properties();
    of_the_system();
    formatting();
    other_thread();
    return test_finish();
}
