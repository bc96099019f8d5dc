/* Microsoft's <stdlib.h> and <time.h> beyond the standard: numbers as text, bits, the environment, times.
 *
 * Shows: _itoa and kin in every base; _atoi64; _byteswap_*, _rotl; __min, __max; getenv_s, _dupenv_s, _putenv, _putenv_s;
 * localtime_s, gmtime_s, asctime_s, ctime_s with their errors; _time64. */
#include "crt.h"
#include <time.h>

static void number_text(void)
{
    char text[70];
    CHECK_TEXT(_itoa(-123, text, 10), "-123");
    CHECK_TEXT(_itoa(255, text, 16), "ff");
    CHECK_TEXT(_itoa(-1, text, 16), "ffffffff");
    CHECK_TEXT(_itoa(0, text, 2), "0");
    CHECK_TEXT(_itoa(-2147483647 - 1, text, 10), "-2147483648");
    CHECK_TEXT(_i64toa(-9000000000LL, text, 10), "-9000000000");
    CHECK_TEXT(_ui64toa(0xFFFFFFFFFFFFFFFFULL, text, 2), "1111111111111111111111111111111111111111111111111111111111111111");
    CHECK_TEXT(_ultoa(35, text, 36), "z");
    CHECK_TEXT(_ltoa(-5L, text, 10), "-5");
    CHECK_EQ(_itoa_s(12345, text, 6, 10), 0);
    CHECK_TEXT(text, "12345");
    CHECK_ERRNO(_itoa_s(12345, text, 5, 10), ERANGE);
    CHECK_EQ(text[0], 0);
    CHECK_ERRNO(_itoa_s(1, text, 5, 37), EINVAL);
    CHECK(_atoi64("  -9000000000x") == -9000000000LL);
    CHECK_EQ(_wtoi(L"42"), 42);
}

static void bits(void)
{
    CHECK_EQ(_byteswap_ushort(0x1234), 0x3412);
    CHECK_EQ(_byteswap_ulong(0x12345678), 0x78563412);
    CHECK(_byteswap_uint64(0x0102030405060708ULL) == 0x0807060504030201ULL);
    CHECK_EQ(_rotl(0x80000001u, 1), 3);
    CHECK_EQ(_rotr(3u, 1), 0x80000001u);
    CHECK_EQ(_rotl(5u, 0), 5);
    CHECK(_rotl64(0x8000000000000000ULL, 1) == 1);
    CHECK_EQ(__max(3, 4), 4);
    CHECK_EQ(__min(3, 4), 3);
    CHECK_EQ(_MAX_PATH, 260);
}

static void environment(void)
{
    char value[10], *copy = NULL;
    size_t size = 99;
    CHECK_EQ(_putenv("WS2_TEST_CRT=hello"), 0);
    CHECK_TEXT(getenv("WS2_TEST_CRT"), "hello");
    if (!test_under_wine()) { /* not in mingw's import library */
#ifndef __MINGW32__
        CHECK_EQ(getenv_s(&size, value, sizeof value, "WS2_TEST_CRT"), 0);
        CHECK_EQ(size, 6);
        CHECK_TEXT(value, "hello");
        CHECK_EQ(getenv_s(&size, NULL, 0, "WS2_TEST_CRT"), 0);
        CHECK_EQ(size, 6);
        CHECK_EQ(getenv_s(&size, value, 5, "WS2_TEST_CRT"), ERANGE);
        CHECK_EQ(size, 6);
        CHECK_EQ(getenv_s(&size, value, sizeof value, "WS2_TEST_NONE"), 0);
        CHECK_EQ(size, 0);
        CHECK_ERRNO(getenv_s(NULL, value, sizeof value, "WS2_TEST_CRT"), EINVAL);
        CHECK_EQ(_dupenv_s(&copy, &size, "WS2_TEST_CRT"), 0);
        CHECK(copy && strcmp(copy, "hello") == 0 && size == 6);
        free(copy);
        CHECK_EQ(_dupenv_s(&copy, &size, "WS2_TEST_NONE"), 0);
        CHECK(!copy && size == 0);
#endif
    }
    (void)value, (void)copy, (void)size;
    CHECK_EQ(_putenv_s("WS2_TEST_CRT", "again"), 0);
    CHECK_TEXT(getenv("WS2_TEST_CRT"), "again");
    CHECK_EQ(_putenv("WS2_TEST_CRT="), 0);
    CHECK(getenv("WS2_TEST_CRT") == NULL);
}

static void times(void)
{
    struct tm parts;
    time_t when = 86400, before = -1;
    char text[40];
    __time64_t now;
    CHECK_EQ(gmtime_s(&parts, &when), 0);
    CHECK(parts.tm_year == 70 && parts.tm_mon == 0 && parts.tm_mday == 2 && parts.tm_hour == 0);
    CHECK_EQ(asctime_s(text, sizeof text, &parts), 0);
    CHECK_TEXT(text, "Fri Jan 02 00:00:00 1970\n");
    CHECK_EQ(asctime_s(text, 26, &parts), 0);
    CHECK_ERRNO(asctime_s(text, 25, &parts), EINVAL);
    CHECK_EQ(localtime_s(&parts, &when), 0);
    CHECK_EQ(mktime(&parts), when);
    CHECK_EQ(ctime_s(text, sizeof text, &when), 0);
    CHECK_EQ(strlen(text), 25);
    CHECK_ERRNO(localtime_s(NULL, &when), EINVAL);
    CHECK_ERRNO(gmtime_s(&parts, NULL), EINVAL);
    CHECK_EQ(parts.tm_year, -1);
    WINE_DIFFERS_EQ(gmtime_s(&parts, &before), EINVAL, "msvcrt takes times a little before 1970");
    now = _time64(NULL);
    CHECK(now >= (__time64_t)time(NULL) - 1 && now <= (__time64_t)time(NULL));
}

int main(void)
{
    CRT_START();
    test_watchdog();
    number_text();
    bits();
    environment();
    times();
    TEST_DONE();
}
