/* Conversions between code pages and wide text, the lstr* functions, MulDiv. */
#include "../test.h"
#include "../wide.h"

/* Wide text of these characters. */
static WCHAR *wide_of(WCHAR *to, const char *ascii)
{
    size_t i;
    for (i = 0; ascii[i]; i++)
        to[i] = (WCHAR)(unsigned char)ascii[i];
    to[i] = 0;
    return to;
}

static void conversions(void)
{
    WCHAR w[32];
    char a[32];
    BOOL used = 7;
    CHECK_EQ(MultiByteToWideChar(CP_UTF8, 0, "h\xC3\xA9\xE2\x82\xAC", -1, NULL, 0), 4);
    CHECK_EQ(MultiByteToWideChar(CP_UTF8, 0, "h\xC3\xA9\xE2\x82\xAC", -1, w, 32), 4);
    CHECK(w[0] == 'h' && w[1] == 0xE9 && w[2] == 0x20AC && w[3] == 0);
    CHECK_EQ(MultiByteToWideChar(CP_UTF8, 0, "abcdef", 3, w, 3), 3);
    SetLastError(0);
    CHECK_EQ(MultiByteToWideChar(CP_UTF8, 0, "abcdef", -1, w, 6), 0);
    CHECK_EQ(GetLastError(), ERROR_INSUFFICIENT_BUFFER);
    CHECK_EQ(MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, "a\xFF", -1, w, 32), 0);
    CHECK_EQ(GetLastError(), ERROR_NO_UNICODE_TRANSLATION);
    CHECK_EQ(MultiByteToWideChar(CP_UTF8, 0, "a\xFF", -1, w, 32), 3);
    CHECK_EQ(w[1], 0xFFFD);
    CHECK_EQ(MultiByteToWideChar(CP_UTF8, 0x100, "a", -1, w, 32), 0);
    CHECK_EQ(GetLastError(), ERROR_INVALID_FLAGS);
    CHECK_EQ(MultiByteToWideChar(CP_UTF8, 0, "a", 0, w, 32), 0);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK_EQ(MultiByteToWideChar(12345, 0, "a", -1, w, 32), 0);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK_EQ(MultiByteToWideChar(CP_ACP, 0, "plain", -1, w, 32), 6);
    CHECK(wide_is(w, "plain"));
    CHECK_EQ(MultiByteToWideChar(1252, 0, "\x80\xE9", 2, w, 32), 2);
    CHECK(w[0] == 0x20AC && w[1] == 0xE9);

    w[0] = 0x20AC;
    w[1] = 0xE9;
    w[2] = 0x3042;
    w[3] = 0;
    CHECK_EQ(WideCharToMultiByte(CP_UTF8, 0, w, -1, NULL, 0, NULL, NULL), 9);
    CHECK_EQ(WideCharToMultiByte(CP_UTF8, 0, w, -1, a, sizeof a, NULL, NULL), 9);
    CHECK(strcmp(a, "\xE2\x82\xAC\xC3\xA9\xE3\x81\x82") == 0);
    CHECK_EQ(WideCharToMultiByte(CP_UTF8, 0, w, 3, a, 4, NULL, NULL), 0);
    CHECK_EQ(GetLastError(), ERROR_INSUFFICIENT_BUFFER);
    WINE_DIFFERS_EQ(WideCharToMultiByte(CP_UTF8, 0, w, -1, a, sizeof a, "?", &used), 0, "takes a default for UTF-8");
    WINE_DIFFERS_EQ(GetLastError(), ERROR_INVALID_PARAMETER, "takes a default for UTF-8");
    CHECK_EQ(WideCharToMultiByte(1252, 0, w, -1, a, sizeof a, NULL, &used), 4);
    CHECK(strcmp(a, "\x80\xE9?") == 0);
    CHECK_EQ(used, TRUE);
    CHECK_EQ(WideCharToMultiByte(1252, 0, w, 2, a, sizeof a, "#", &used), 2);
    CHECK_EQ(used, FALSE);
    w[0] = 0xD800;
    CHECK_EQ(WideCharToMultiByte(CP_UTF8, WC_ERR_INVALID_CHARS, w, -1, a, sizeof a, NULL, NULL), 0);
    CHECK_EQ(GetLastError(), ERROR_NO_UNICODE_TRANSLATION);
}

static void plain(void)
{
    char a[32];
    WCHAR w[32], x[32];
    CHECK_EQ(lstrlenA("hello"), 5);
    CHECK_EQ(lstrlenA(NULL), 0);
    CHECK_EQ(lstrlenW(NULL), 0);
    CHECK_EQ(lstrlenW(wide_of(w, "hello")), 5);
    CHECK(lstrcpyA(a, "one") == a);
    CHECK(lstrcatA(a, " two") == a);
    CHECK(strcmp(a, "one two") == 0);
    CHECK(lstrcpynA(a, "abcdef", 4) == a);
    CHECK(strcmp(a, "abc") == 0);
    CHECK(lstrcpyW(x, w) == x);
    CHECK(lstrcatW(x, w) == x);
    CHECK(wide_is(x, "hellohello"));
    CHECK(lstrcpynW(x, w, 3) == x);
    CHECK(wide_is(x, "he"));
    CHECK_EQ(lstrcmpA("abc", "abc"), 0);
    CHECK_EQ(lstrcmpA("abc", "abd"), -1);
    CHECK_EQ(lstrcmpA("b", "a"), 1);
    CHECK_EQ(lstrcmpA("abc", "ABC"), -1);
    CHECK_EQ(lstrcmpA("abc", "ABCD"), -1);
    CHECK_EQ(lstrcmpA("ABD", "abc"), 1);
    CHECK_EQ(lstrcmpA("1", "a"), -1);
    CHECK_EQ(lstrcmpiA("Hello", "hELLO"), 0);
    CHECK_EQ(lstrcmpiW(wide_of(w, "Hello"), wide_of(x, "hellp")), -1);
    CHECK_EQ(lstrcmpW(w, w), 0);
    CHECK_EQ(lstrlen(TEXT("four")), 4);
}

int main(void)
{
    test_watchdog();
    conversions();
    plain();
    CHECK_EQ(MulDiv(1000000, 1000000, 2000000), 500000);
    CHECK_EQ(MulDiv(5, 1, 2), 3);
    CHECK_EQ(MulDiv(-5, 1, 2), -3);
    CHECK_EQ(MulDiv(1, 1, 0), -1);
    CHECK_EQ(MulDiv(0x7FFFFFFF, 2, 1), -1);
    TEST_DONE();
}
