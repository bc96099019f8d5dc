/* Microsoft's formatting into memory: what fits, what is cut, what is refused, and the formats that only Windows has.
 *
 * Shows: sprintf_s, _snprintf, _snprintf_s and their v, wide and (in C++) array forms; _scprintf; I64 and I32; %hs, %ls, %S in
 * narrow formats; %s, %S, %hs in wide ones. */
#include "crt.h"
#include "../wide.h"
#include <stdarg.h>

static int through_list(char *to, size_t size, const char *format, ...)
{
    va_list args;
    int result;
    va_start(args, format);
    result = vsprintf_s(to, size, format, args);
    va_end(args);
    return result;
}

static int cut_through_list(char *to, size_t count, const char *format, ...)
{
    va_list args;
    int result;
    va_start(args, format);
    result = _vsnprintf(to, count, format, args);
    va_end(args);
    return result;
}

static void all_or_nothing(void)
{
    char to[6];
    CHECK_EQ(sprintf_s(to, sizeof to, "%d-%s", 12, "ab"), 5);
    CHECK_TEXT(to, "12-ab");
    errno = 0;
    WINE_DIFFERS_EQ(sprintf_s(to, sizeof to, "%d-%s", 12, "abc"), -1, OLD_RUNTIME);
    WINE_DIFFERS_EQ(errno, ERANGE, OLD_RUNTIME);
    WINE_DIFFERS_EQ(to[0], 0, OLD_RUNTIME);
    errno = 0;
    WINE_DIFFERS_EQ(sprintf_s(NULL, 6, "%d", 1), -1, OLD_RUNTIME);
    WINE_DIFFERS_EQ(errno, EINVAL, OLD_RUNTIME);
    CHECK_EQ(through_list(to, sizeof to, "%s", "12345"), 5);
    WINE_DIFFERS_EQ(through_list(to, sizeof to, "%s", "123456"), -1, OLD_RUNTIME);
}

static void without_terminator(void)
{
    char to[6];
    memset(to, 'x', sizeof to);
    CHECK_EQ(_snprintf(to, 4, "%s", "abc"), 3);
    CHECK(memcmp(to, "abc\0xx", 6) == 0);
    memset(to, 'x', sizeof to);
    CHECK_EQ(_snprintf(to, 4, "%s", "abcd"), 4);
    CHECK(memcmp(to, "abcdxx", 6) == 0);
    memset(to, 'x', sizeof to);
    CHECK_EQ(_snprintf(to, 4, "%s", "abcde"), -1);
    CHECK(memcmp(to, "abcdxx", 6) == 0);
    CHECK_EQ(cut_through_list(to, 4, "%d", 123456), -1);
    CHECK(memcmp(to, "1234xx", 6) == 0);
    CHECK_EQ(_scprintf("%d %s", 1, "two"), 5);
}

static void cut(void)
{
    char to[10];
    CHECK_EQ(_snprintf_s(to, sizeof to, 8, "<<<%d>>>", 121), -1);
    CHECK_TEXT(to, "<<<121>>");
    CHECK_EQ(_snprintf_s(to, sizeof to, 9, "<<<%d>>>", 121), 9);
    CHECK_EQ(_snprintf_s(to, sizeof to, 10, "<<<%d>>>", 121), 9);
    CHECK_TEXT(to, "<<<121>>>");
    errno = 0;
    CHECK_EQ(_snprintf_s(to, sizeof to, 10, "<<<%d>>>", 1221), -1);
    WINE_DIFFERS_EQ(errno, ERANGE, OLD_RUNTIME);
    WINE_DIFFERS_EQ(to[0], 0, OLD_RUNTIME);
    CHECK_EQ(_snprintf_s(to, sizeof to, _TRUNCATE, "<<<%d>>>", 1221), -1);
    CHECK_TEXT(to, "<<<1221>>");
    CHECK_EQ(_snprintf_s(to, sizeof to, _TRUNCATE, "<<<%d>>>", 121), 9);
}

static void windows_formats(void)
{
    char to[80];
    WCHAR wide_to[80];
    /* Through variables: compilers that know only the host's formats check literals. */
    const char *i64 = "%I64d|%5I64u|%I64x", *i32 = "%I32d %I32u", *texts = "%hs %ls %S %-5S|%.2S", *pointer = "%p";
    const WCHAR *wide_texts = L"%s|%S|%hs|%ls|%-4s|%.1s|%c";
    CHECK(sprintf_s(to, sizeof to, i64, -9000000000LL, 7ULL, 0xFFFFFFFFFULL) > 0);
    CHECK_TEXT(to, "-9000000000|    7|fffffffff");
    CHECK(sprintf_s(to, sizeof to, i32, -5, 5u) > 0);
    CHECK_TEXT(to, "-5 5");
    CHECK(sprintf_s(to, sizeof to, texts, "a", L"b", L"c", L"d", L"efg") > 0);
    CHECK_TEXT(to, "a b c d    |ef");
    CHECK(sprintf_s(to, sizeof to, pointer, (void *)(size_t)0xBEEF) == 16);
    CHECK_TEXT(to, "000000000000BEEF");
    CHECK(sprintf_s(to, sizeof to, "%+d|%#x|%05d|%-5d|%.3f|%e|%c|%%|%*d", 1, 255, 42, 42, 1.5, 1.5, 'c', 4, 7) > 0);
    CHECK(strncmp(to, "+1|0xff|00042|42   |1.500|1.500000e+0", 37) == 0 && strstr(to, "|c|%|   7"));
    CHECK(swprintf_s(wide_to, 80, wide_texts, L"w", "n", "h", L"l", L"ab", L"xyz", L'c') > 0);
    CHECK(wide_is(wide_to, "w|n|h|l|ab  |x|c"));
    CHECK(swprintf_s(wide_to, 80, L"%d %u %x %05.1f %I64d", -1, 1u, 255, 2.25, 9000000000LL) > 0);
    CHECK(wide_is(wide_to, "-1 1 ff 002.2 9000000000") || wide_is(wide_to, "-1 1 ff 002.3 9000000000"));
}

static void wide(void)
{
    WCHAR to[6];
    CHECK_EQ(swprintf_s(to, 6, L"%d", 12345), 5);
    CHECK(wide_is(to, "12345"));
    errno = 0;
    CHECK_EQ(swprintf_s(to, 6, L"%d", 123456), -1);
    CHECK_EQ(errno, ERANGE);
    CHECK_EQ(to[0], 0);
    CHECK_EQ(_snwprintf_s(to, 6, _TRUNCATE, L"%d", 1234567), -1);
    CHECK(wide_is(to, "12345"));
    to[3] = 'x';
    CHECK_EQ(_snwprintf(to, 3, L"%s", L"abcd"), -1);
    CHECK(to[0] == 'a' && to[2] == 'c' && to[3] == 'x');
    CHECK_EQ(_scwprintf(L"%d%s", 1, L"two"), 4);
}

#ifndef __MINGW32__
/* Beyond ASCII: narrow text is UTF-8 here, a code page on Windows. */
static void unicode(void)
{
    char to[20];
    WCHAR wide_to[20];
    CHECK_EQ(_snprintf(to, sizeof to, "%ls", L"\u00e9\u20ac"), 5);
    CHECK_TEXT(to, "\xc3\xa9\xe2\x82\xac");
    CHECK_EQ(_snwprintf(wide_to, 20, L"%hs", "\xc3\xa9\xe2\x82\xac"), 2);
    CHECK(wide_to[0] == 0xe9 && wide_to[1] == 0x20ac);
}
#endif

static void arrays(void)
{
#ifdef __cplusplus
    char to[4];
    WCHAR wide_to[4];
    CHECK_EQ(sprintf_s(to, "%d", 123), 3);
    CHECK_EQ(sprintf_s(to, "%d", 1234), -1);
    CHECK_EQ(_snprintf_s(to, _TRUNCATE, "%d", 1234), -1);
    CHECK_TEXT(to, "123");
    CHECK_EQ(swprintf_s(wide_to, L"%d", 12), 2);
    CHECK_EQ(_snwprintf_s(wide_to, _TRUNCATE, L"%d", 12345), -1);
#endif
}

int main(void)
{
    CRT_START();
    test_watchdog();
    all_or_nothing();
    without_terminator();
    cut();
    windows_formats();
    wide();
#ifndef __MINGW32__
    unicode();
#endif
    arrays();
    TEST_DONE();
}
