/* strsafe.h: copies, appends and formats that always terminate, with HRESULTs.
 *
 * Shows: Copy, CopyN, Cat, CatN, Printf, Length, counted in characters and in bytes, narrow and wide; text that is cut; the
 * parameters that are refused; what the Ex forms tell and do on success and on failure. */
#ifdef __MINGW32__
#define __USE_MINGW_ANSI_STDIO 0 /* Windows' own formats */
#endif
#include "../test.h"
#include "../wide.h"
#include <strsafe.h>

#define CHECK_HR(call, expected) CHECK_EQ((long)(HRESULT)(call), (long)(HRESULT)(expected))
#define CUT STRSAFE_E_INSUFFICIENT_BUFFER
#define REFUSED STRSAFE_E_INVALID_PARAMETER
#define CHECK_TEXT(actual, expected) CHECK(strcmp(actual, expected) == 0)

static void copy(void)
{
    char to[6];
    CHECK_HR(StringCchCopyA(to, 6, "12345"), S_OK);
    CHECK_TEXT(to, "12345");
    CHECK_HR(StringCchCopyA(to, 6, "1234567"), CUT);
    CHECK_TEXT(to, "12345");
    CHECK_HR(StringCchCopyA(to, 0, "1"), REFUSED);
    CHECK_HR(StringCchCopyA(to, (size_t)STRSAFE_MAX_CCH + 1, "1"), REFUSED);
    CHECK_TEXT(to, "12345");
    CHECK_HR(StringCchCopyNA(to, 6, "abcdef", 3), S_OK);
    CHECK_TEXT(to, "abc");
    CHECK_HR(StringCchCopyNA(to, 3, "abcdef", 4), CUT);
    CHECK_TEXT(to, "ab");
    CHECK_HR(StringCbCopyNA(to, sizeof to, "xyz", 2), S_OK);
    CHECK_TEXT(to, "xy");
    CHECK_HR(StringCbCopyA(to, sizeof to, "bytes"), S_OK);
    CHECK_TEXT(to, "bytes");
}

static void append(void)
{
    char to[6] = "ab";
    CHECK_HR(StringCchCatA(to, 6, "cd"), S_OK);
    CHECK_TEXT(to, "abcd");
    CHECK_HR(StringCchCatA(to, 6, "efgh"), CUT);
    CHECK_TEXT(to, "abcde");
    CHECK_HR(StringCchCatA(to, 3, "x"), REFUSED); /* not terminated within the size */
    CHECK_HR(StringCchCopyA(to, 6, "a"), S_OK);
    CHECK_HR(StringCchCatNA(to, 6, "bcdef", 2), S_OK);
    CHECK_TEXT(to, "abc");
    CHECK_HR(StringCbCatA(to, sizeof to, "d"), S_OK);
    CHECK_TEXT(to, "abcd");
}

static void format(void)
{
    char to[8];
    WCHAR wide_to[8];
    CHECK_HR(StringCchPrintfA(to, 8, "%s %d", "abc", 123), S_OK);
    CHECK_TEXT(to, "abc 123");
    CHECK_HR(StringCchPrintfA(to, 8, "%s %d", "abc", 1234), CUT);
    CHECK_TEXT(to, "abc 123");
    CHECK_HR(StringCbPrintfA(to, sizeof to, "%d", 1), S_OK);
    CHECK_TEXT(to, "1");
    CHECK_HR(StringCchPrintfA(to, 0, "%d", 1), REFUSED);
    CHECK_HR(StringCchPrintfW(wide_to, 8, L"%s %d", L"abc", 123), S_OK);
    CHECK(wide_is(wide_to, "abc 123"));
    CHECK_HR(StringCbPrintfW(wide_to, sizeof wide_to, L"%d-%d", 1234, 56789), CUT);
    CHECK(wide_is(wide_to, "1234-56"));
}

static void length(void)
{
    size_t n = 99;
    CHECK_HR(StringCchLengthA("abc", 4, &n), S_OK);
    CHECK_EQ(n, 3);
    CHECK_HR(StringCchLengthA("abc", 3, &n), REFUSED);
    CHECK_EQ(n, 0);
    CHECK_HR(StringCchLengthA(NULL, 3, &n), REFUSED);
    CHECK_HR(StringCbLengthA("abc", 4, &n), S_OK);
    CHECK_EQ(n, 3);
    CHECK_HR(StringCchLengthW(L"abcd", 10, &n), S_OK);
    CHECK_EQ(n, 4);
    CHECK_HR(StringCbLengthW(L"abcd", 10 * sizeof(WCHAR), &n), S_OK);
    CHECK_EQ(n, 4 * sizeof(WCHAR));
    CHECK_HR(StringCchLengthA("abc", STRSAFE_MAX_CCH, NULL), S_OK);
}

static void wide(void)
{
    WCHAR to[6];
    CHECK_HR(StringCchCopyW(to, 6, L"12345"), S_OK);
    CHECK(wide_is(to, "12345"));
    CHECK_HR(StringCbCopyW(to, 4 * sizeof(WCHAR), L"12345"), CUT);
    CHECK(wide_is(to, "123"));
    CHECK_HR(StringCchCatW(to, 6, L"456"), CUT);
    CHECK(wide_is(to, "12345"));
    CHECK_HR(StringCbCopyNW(to, sizeof to, L"abcdef", 2 * sizeof(WCHAR)), S_OK);
    CHECK(wide_is(to, "ab"));
}

static void extended(void)
{
    char to[8], *end = NULL;
    size_t left = 0;
    CHECK_HR(StringCchCopyExA(to, 8, "abc", &end, &left, 0), S_OK);
    CHECK(end == to + 3 && left == 5);
    CHECK_HR(StringCchCatExA(to, 8, "de", &end, &left, 0), S_OK);
    CHECK(end == to + 5 && left == 3);
    CHECK_HR(StringCchPrintfExA(to, 8, &end, &left, 0, "%d", 12), S_OK);
    CHECK(end == to + 2 && left == 6);
    CHECK_HR(StringCchCopyExA(to, 4, "abcdef", &end, &left, 0), CUT);
    CHECK_TEXT(to, "abc");
    CHECK(end == to + 3 && left == 1);
    CHECK_HR(StringCchCopyExA(to, 4, "abcdef", &end, &left, STRSAFE_NULL_ON_FAILURE), CUT);
    CHECK(to[0] == 0 && end == to && left == 4);
    CHECK_HR(StringCchCopyExA(to, 8, "ab", NULL, NULL, STRSAFE_FILL_BEHIND_NULL | '#'), S_OK);
    CHECK(memcmp(to, "ab\0#####", 8) == 0);
    CHECK_HR(StringCchCopyExA(to, 8, NULL, &end, &left, STRSAFE_IGNORE_NULLS), S_OK);
    CHECK(to[0] == 0 && end == to && left == 8);
    CHECK_HR(StringCbCopyExA(to, 8, "abc", &end, &left, 0), S_OK);
    CHECK(end == to + 3 && left == 5);
}

static void generic(void)
{
    TCHAR to[10];
    size_t n = 0;
    CHECK_HR(StringCchCopy(to, 10, TEXT("generic")), S_OK);
    CHECK_HR(StringCchCat(to, 10, TEXT("!")), S_OK);
    CHECK_HR(StringCchLength(to, 10, &n), S_OK);
    CHECK_EQ(n, 8);
    CHECK_HR(StringCbPrintf(to, sizeof to, TEXT("%d"), 5), S_OK);
}

int main(void)
{
    test_watchdog();
    copy();
    append();
    format();
    length();
    wide();
    extended();
    generic();
    TEST_DONE();
}
