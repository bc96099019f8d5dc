/* printf and its kin with Windows' formats (any wchar_t): l has 32 bits, I64, I32 and ll say 64 and 32, %S, %hs, %ws, wide %s.
 *
 * Shows: DWORD and LONG by %lu and %ld in each function, direct and through a list, which stays the caller's; floating-point numbers; widths, precisions
 * and flags; what a call returns; PRI macros. */
#include "crt.h"
#include "../wide.h"
#include <inttypes.h>
#include <limits.h>
#include <stdarg.h>
#include <wchar.h>

static const DWORD dword = 4000000000u;
static const LONG minus = -2;

static void lists(const char *format, ...)
{
    char to[40];
    va_list args;
    va_start(args, format);
    CHECK_EQ(vsnprintf(to, sizeof to, format, args), 15);
    CHECK_TEXT(to, "4000000000 -2 x");
    memset(to, 0, sizeof to);
    CHECK_EQ(_vscprintf(format, args), 15);
    CHECK_EQ(_vsnprintf(to, 4, format, args), -1);
    CHECK(memcmp(to, "4000\0", 5) == 0);
    CHECK_EQ(vsprintf(to, format, args), 15);
    CHECK_TEXT(to, "4000000000 -2 x");
    va_end(args);
}

static void wide_lists(const WCHAR *format, ...)
{
    WCHAR to[40];
    va_list args;
    va_start(args, format);
    CHECK_EQ(_vsnwprintf(to, 40, format, args), 15);
    CHECK(wide_is(to, "4000000000 -2 x"));
    CHECK_EQ(_vscwprintf(format, args), 15);
    va_end(args);
}

static void small_longs(void)
{
    char to[80];
    WCHAR wide_to[80];
    const char *format = "%lu %ld %lx %5ld|%-5ld|%05ld";
    CHECK_EQ(sprintf(to, format, dword, minus, dword, minus, minus, minus), 40);
    CHECK_TEXT(to, "4000000000 -2 ee6b2800    -2|-2   |-0002");
    CHECK_EQ(snprintf(to, sizeof to, "%lu:%ld", dword, minus), 13);
    CHECK_TEXT(to, "4000000000:-2");
    CHECK_EQ(_snprintf(to, sizeof to, "%lu:%ld", dword, minus), 13);
    CHECK_EQ(_snwprintf(wide_to, 80, L"%lu:%ld", dword, minus), 13);
    CHECK(wide_is(wide_to, "4000000000:-2"));
    lists("%lu %ld %s", dword, minus, "x");
    wide_lists(L"%lu %ld %s", dword, minus, L"x");
}

static void sizes(void)
{
    char to[120];
    const char *format = "%I64d %I64u %I64x %I32d %lld %hd %hu";
    CHECK(sprintf(to, format, -5000000000LL, 1ULL << 63, 0xFFFFFFFFFFULL, -1, 5000000000LL, 65537, 65535) > 0);
    CHECK_TEXT(to, "-5000000000 9223372036854775808 ffffffffff -1 5000000000 1 65535");
    CHECK(sprintf(to, "%" PRId64 " %" PRIu32 " %" PRIx64 " %" PRIdPTR, (int64_t)-5000000000LL, (uint32_t)7, (uint64_t)1 << 40, (intptr_t)-9) > 0);
    CHECK_TEXT(to, "-5000000000 7 10000000000 -9");
}

static void texts(void)
{
    char to[80];
    WCHAR wide_to[80];
    const char *narrow = "%s|%hs|%S|%ls|%C|%lc|%-6S|%.2ls";
    const WCHAR *wide = L"%s|%hs|%S|%ls|%c|%hc|%C|%-6s|%.2s";
    CHECK(sprintf(to, narrow, "a", "b", L"c", L"d", L'f', L'g', L"hi", L"jkl") > 0);
    CHECK_TEXT(to, "a|b|c|d|f|g|hi    |jk");
    CHECK(_snwprintf(wide_to, 80, wide, L"a", "b", "c", L"d", L'f', 'g', 'h', L"ij", L"klm") > 0);
    CHECK(wide_is(wide_to, "a|b|c|d|f|g|h|ij    |kl"));
    if (!test_under_wine()) { /* it does not know w */
        narrow = "%ws|%s";
        CHECK(sprintf(to, narrow, L"wide", "narrow") > 0);
        CHECK_TEXT(to, "wide|narrow");
    }
    CHECK(sprintf(to, "%s %.3s", (char *)NULL, "abcdef") > 0);
    CHECK_TEXT(to, "(null) abc");
    CHECK_EQ(sprintf(to, "%c%c", 'x', 0), 2);
    CHECK(memcmp(to, "x\0\0", 3) == 0);
    CHECK_EQ(snprintf(to, 4, "%s", "abcdef"), 6);
    CHECK_TEXT(to, "abc");
    CHECK_EQ(snprintf(NULL, 0, "%d", 1234), 4);
}

static void flags(void)
{
    char to[120];
    const char *format = "%+d|% d|%#x|%#X|%#o|%.4d|%8.3d|%-8d|%x|%X|%o|%u|%5%|%.0d|";
    CHECK(sprintf(to, format, 1, 2, 255, 255, 8, 42, 42, 42, 255, 255, 8, -1, 0) > 0);
    CHECK_TEXT(to, "+1| 2|0xff|0XFF|010|0042|     042|42      |ff|FF|10|4294967295|%||");
    CHECK(sprintf(to, "%*d|%-*d|%.*d", 5, 1, 5, 2, 3, 4) > 0);
    CHECK_TEXT(to, "    1|2    |004");
    CHECK(sprintf(to, "%i %d", INT_MIN, INT_MAX) > 0);
    CHECK_TEXT(to, "-2147483648 2147483647");
}

static void floating(void)
{
    char to[120];
    CHECK(sprintf(to, "%f|%.2f|%8.3f|%-8.1f|%08.2f|%+.1f|%.0f|%#.0f", 1.5, 2.675, -3.14159, 2.25, -1.5, 0.25, 3.7, 4.0) > 0);
    CHECK(strncmp(to, "1.500000|2.67|  -3.142|2.", 24) == 0 || strncmp(to, "1.500000|2.68|  -3.142|2.", 24) == 0);
    CHECK(strstr(to, "|-0001.50|+0.") && strstr(to, "|4|4."));
    CHECK(sprintf(to, "%g|%g|%g|%.3g|%G|%g", 0.5, 100000.0, 123456.0, 3.14159, 0.0001, 0.0) > 0);
    CHECK_TEXT(to, "0.5|100000|123456|3.14|0.0001|0");
    CHECK(sprintf(to, "%.15f %.3f %f", 0.1, 999.9996, 1e15) > 0);
    CHECK_TEXT(to, "0.100000000000000 1000.000 1000000000000000.000000");
    CHECK(sprintf(to, "%.20f", 1.0) == 22);
    CHECK(sprintf(to, "%g %g", 9.9999996, 999999.5) > 0);
    CHECK(strncmp(to, "10 1e+0", 7) == 0);
}

static void long_output(void)
{
    static char text[3000], to[4000];
    memset(text, 'a', sizeof text - 1);
    CHECK_EQ(sprintf(to, "<%s>", text), 3001);
    CHECK(to[0] == '<' && to[3000] == '>' && to[3001] == 0);
    CHECK_EQ(sprintf(to, "%2000d", 7), 2000);
    CHECK(to[1999] == '7' && to[1998] == ' ');
    CHECK_EQ(sprintf(to, "%.1000f", 1.0), 1002);
}

int main(void)
{
    CRT_START();
    test_watchdog();
    small_longs();
    sizes();
    texts();
    flags();
    floating();
    long_output();
    TEST_DONE();
}
