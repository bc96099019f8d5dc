/* scanf and its kin with Windows' formats (any wchar_t): l stores 32 bits, and a host's long is filled where the call shows its variables.
 *
 * Shows: no neighbour is written to; long and unsigned long whole, with their sign; widths, sets, suppressed fields, %n, bases; wide and narrow; what a call
 * returns at the end of the input and where it does not match; what stays in a file. */
#include "crt.h"
#include "../wide.h"
#include <stdarg.h>
#include <wchar.h>

static int list(const char *text, const char *format, ...)
{
    va_list args;
    int result;
    va_start(args, format);
    result = vsscanf(text, format, args);
    va_end(args);
    return result;
}

static void longs(void)
{
    struct {
        DWORD number;
        LONG neighbour;
    } pair = {0, 77};
    long own = 123;
    unsigned long plain = 123;
    int n = 0, count;
    char word[8];
    CHECK_EQ(sscanf("4000000000", "%lu", &pair.number), 1);
    CHECK(pair.number == 4000000000u && pair.neighbour == 77);
    CHECK_EQ(list("5", "%lx", &pair.number), 1);
    CHECK(pair.number == 5 && pair.neighbour == 77);
    CHECK_EQ(sscanf("-7 8 abc 9", "%ld %lu %s %d", &own, &plain, word, &n), 4);
    CHECK(own == -7 && plain == 8 && n == 9);
    CHECK_EQ(sscanf("1 x", "%ld %ld", &own, &own), 1);
    CHECK_EQ(own, 1);
    own = 5;
    CHECK_EQ(sscanf("x", "%ld", &own), 0);
    CHECK_EQ(own, 5);
    count = sscanf("12 -13", "%*ld %ld", &own);
    CHECK(count == 1 && own == -13);
    CHECK_EQ(sscanf_s("ab -14", "%s %ld", word, (unsigned)sizeof word, &own), 2);
    CHECK_EQ(own, -14);
    CHECK_EQ(swscanf(L"15 -16", L"%lu %ld", &pair.number, &own), 2);
    CHECK(pair.number == 15 && pair.neighbour == 77 && own == -16);
}

static void numbers(void)
{
    long long big = 0;
    short small[2] = {0, 9};
    unsigned u = 0;
    int a = 0, b = 0, c = 0;
    float f = 0;
    double d = 0;
    const char *format = "%I64d %hd %x %i %i %o";
    CHECK_EQ(sscanf("-9000000000 12 0x1F 0x10 010 17", format, &big, small, &u, &a, &b, &c), 6);
    CHECK(big == -9000000000LL && small[0] == 12 && small[1] == 9 && u == 31 && a == 16 && b == 8 && c == 15);
    CHECK_EQ(sscanf("1.5 -2.5e3", "%f %lf", &f, &d), 2);
    CHECK(f == 1.5f && d == -2500);
    CHECK_EQ(sscanf("1234567", "%3d%2d%d", &a, &b, &c), 3);
    CHECK(a == 123 && b == 45 && c == 67);
    CHECK_EQ(sscanf("10:20", "%d:%d%n", &a, &b, &c), 2);
    CHECK(a == 10 && b == 20 && c == 5);
    CHECK_EQ(sscanf("-1", "%u", &u), 1);
    CHECK_EQ(u, 0xFFFFFFFFu);
}

static void texts(void)
{
    char word[16], rest[16], letters[4] = "zzz";
    WCHAR wide_word[16];
    CHECK_EQ(sscanf("key = value", "%15[a-z] = %15s", word, rest), 2);
    CHECK_TEXT(word, "key");
    CHECK_TEXT(rest, "value");
    CHECK_EQ(sscanf("a]b,c", "%15[^,],%2c", word, letters), 2);
    CHECK_TEXT(word, "a]b");
    CHECK(letters[0] == 'c' && letters[1] == 'z');
    CHECK_EQ(sscanf("  xy", "%2c", letters), 1);
    CHECK(memcmp(letters, "  z", 3) == 0);
    CHECK_EQ(sscanf("wide", "%ls", wide_word), 1);
    CHECK(wide_is(wide_word, "wide"));
    CHECK_EQ(swscanf(L"one two", L"%s %hs", wide_word, word), 2);
    WINE_DIFFERS(wide_is(wide_word, "one"), "its swscanf of C99 has narrow text for %s");
    CHECK_TEXT(word, "two");
    CHECK_EQ(sscanf("", "%s", word), EOF);
    CHECK_EQ(sscanf("   ", "%s", word), EOF);
    CHECK_EQ(sscanf("abc", "x%s", word), 0);
    CHECK_EQ(sscanf("100%", "%d%%", (int *)letters), 1);
}

static void files(void)
{
    FILE *file = tmpfile();
    DWORD pair[2] = {0, 7};
    long own = 1;
    char word[8];
    if (!file) /* Wine has nowhere to put it when the folder of the drive may not be written */
        return;
    fputs("12 -3 word\nx", file);
    rewind(file);
    CHECK_EQ(fscanf(file, "%lu %ld", &pair[0], &own), 2);
    CHECK(pair[0] == 12 && pair[1] == 7 && own == -3);
    CHECK_EQ(fscanf(file, "%d", (int *)pair), 0);
    CHECK_EQ(fscanf(file, "%7s", word), 1);
    CHECK_TEXT(word, "word");
    CHECK_EQ(getc(file), '\n');
    if (!test_under_wine()) { /* its fwscanf reads pairs of bytes */
        CHECK_EQ(fwscanf(file, L"%hs", word), 1);
        CHECK_TEXT(word, "x");
    } else {
        CHECK_EQ(getc(file), 'x');
    }
    CHECK_EQ(fscanf(file, "%7s", word), EOF);
    fclose(file);
}

int main(void)
{
    CRT_START();
    test_watchdog();
    longs();
    numbers();
    texts();
    files();
    TEST_DONE();
}
