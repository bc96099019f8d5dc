/* (any wchar_t) Window text between narrow and wide procedures and callers: titles, WM_SETTEXT, WM_GETTEXT, CREATESTRUCT, subclassing. */
#include "../test.h"
#include <wchar.h>

static char created_a[40];
static WCHAR created_w[40], seen_w[40];

/* Of any length of wchar_t; the C library's is the host's. */
static int same(const WCHAR *one, const WCHAR *other)
{
    while (*one && *one == *other)
        one++, other++;
    return *one == *other;
}

static void copy(WCHAR *to, const WCHAR *from)
{
    while ((*to++ = *from++) != 0)
        ;
}

static LRESULT CALLBACK narrow(HWND hwnd, UINT message, WPARAM wparam, LPARAM lparam)
{
    if (message == WM_CREATE)
        strcpy(created_a, ((CREATESTRUCTA *)lparam)->lpszName);
    return DefWindowProcA(hwnd, message, wparam, lparam);
}

static LRESULT CALLBACK wide(HWND hwnd, UINT message, WPARAM wparam, LPARAM lparam)
{
    if (message == WM_CREATE)
        copy(created_w, ((CREATESTRUCTW *)lparam)->lpszName);
    if (message == WM_SETTEXT)
        copy(seen_w, (const WCHAR *)lparam);
    return DefWindowProcW(hwnd, message, wparam, lparam);
}

static HWND window_a, window_w;

static void titles(void)
{
    WNDCLASSA a;
    WNDCLASSW w;
    char text_a[40];
    WCHAR text_w[40];
    memset(&a, 0, sizeof a);
    a.lpfnWndProc = narrow;
    a.lpszClassName = "text narrow";
    REQUIRE(RegisterClassA(&a) != 0);
    memset(&w, 0, sizeof w);
    w.lpfnWndProc = wide;
    w.lpszClassName = L"text wide";
    REQUIRE(RegisterClassW(&w) != 0);
    /* Each made by the other flavour. */
    window_a = CreateWindowExW(0, L"text narrow", L"from wide", 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    window_w = CreateWindowExA(0, "text wide", "from narrow", 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    REQUIRE(window_a != NULL && window_w != NULL);
    CHECK(strcmp(created_a, "from wide") == 0);
    CHECK(same(created_w, L"from narrow"));
    CHECK(!IsWindowUnicode(window_a) && IsWindowUnicode(window_w));
    CHECK_EQ(GetWindowTextW(window_a, text_w, 40), 9);
    CHECK(same(text_w, L"from wide"));
    CHECK_EQ(GetWindowTextA(window_w, text_a, 40), 11);
    CHECK(strcmp(text_a, "from narrow") == 0);
    CHECK_EQ(GetWindowTextW(window_w, text_w, 5), 4);
    CHECK(same(text_w, L"from"));
    CHECK_EQ(GetClassNameW(window_a, text_w, 40), 11);
    CHECK(same(text_w, L"text narrow"));
    CHECK(FindWindowExW(HWND_MESSAGE, NULL, L"text narrow", L"from wide") == window_a);
}

static void messages(void)
{
    char text_a[40];
    WCHAR text_w[40];
    CHECK_EQ(SendMessageA(window_w, WM_SETTEXT, 0, (LPARAM) "set narrow"), TRUE);
    CHECK(same(seen_w, L"set narrow")); /* the procedure saw its own flavour */
    CHECK_EQ(SendMessageW(window_w, WM_GETTEXT, 40, (LPARAM)text_w), 10);
    CHECK(same(text_w, L"set narrow"));
    CHECK_EQ(SendMessageA(window_w, WM_GETTEXT, 40, (LPARAM)text_a), 10);
    CHECK(strcmp(text_a, "set narrow") == 0);
    CHECK_EQ(SendMessageA(window_w, WM_GETTEXT, 4, (LPARAM)text_a), 3);
    CHECK(strcmp(text_a, "set") == 0);
    CHECK_EQ(SendMessageA(window_w, WM_GETTEXTLENGTH, 0, 0), 10);
    CHECK(SetWindowTextW(window_a, L"set wide"));
    CHECK_EQ(GetWindowTextA(window_a, text_a, 40), 8);
    CHECK(strcmp(text_a, "set wide") == 0);
    CHECK_EQ(GetWindowTextLengthW(window_a), 8);
    CHECK(SetWindowTextW(window_w, L"\x65e5\x672c"));
    CHECK_EQ(GetWindowTextLengthW(window_w), 2);
    CHECK(GetWindowTextW(window_w, text_w, 40) == 2 && text_w[0] == 0x65e5 && text_w[1] == 0x672c);
    if (!test_under_wine()) { /* narrow text is UTF-8 here */
        CHECK_EQ(GetWindowTextA(window_w, text_a, 40), 6);
        CHECK(strcmp(text_a, "\xe6\x97\xa5\xe6\x9c\xac") == 0);
        CHECK_EQ(GetWindowTextA(window_w, text_a, 6), 3); /* no half characters */
    }
}

/* A narrow procedure in front of a wide one: CallWindowProc converts. */
static WNDPROC before;
static char passed[40];

static LRESULT CALLBACK in_front(HWND hwnd, UINT message, WPARAM wparam, LPARAM lparam)
{
    if (message == WM_SETTEXT)
        strcpy(passed, (const char *)lparam);
    return CallWindowProcA(before, hwnd, message, wparam, lparam);
}

static void subclassing(void)
{
    WCHAR text_w[40];
    before = (WNDPROC)SetWindowLongPtrA(window_w, GWLP_WNDPROC, (LONG_PTR)in_front);
    CHECK(before != NULL && before != in_front);
    CHECK(!IsWindowUnicode(window_w));
    CHECK(SetWindowTextW(window_w, L"through both"));
    CHECK(strcmp(passed, "through both") == 0);
    CHECK(same(seen_w, L"through both"));
    CHECK_EQ(GetWindowTextW(window_w, text_w, 40), 12);
    CHECK(same(text_w, L"through both"));
    CHECK_EQ((WNDPROC)SetWindowLongPtrA(window_w, GWLP_WNDPROC, (LONG_PTR)before) == in_front, TRUE);
    CHECK_EQ(GetWindowLongPtrW(window_w, GWLP_WNDPROC), (LONG_PTR)wide);
    CHECK(IsWindowUnicode(window_w));
    CHECK(SetWindowTextA(window_w, "directly"));
    CHECK(same(seen_w, L"directly"));
    CHECK_EQ(CallWindowProcA(NULL, window_w, WM_NULL, 0, 0), 0);
}

int main(void)
{
    test_start();
    titles();
    messages();
    subclassing();
    CHECK(DestroyWindow(window_a) && DestroyWindow(window_w));
    return test_finish();
}
