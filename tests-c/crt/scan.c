/* sscanf_s and fscanf_s: each %s, %c and %[ takes the size of its buffer as well.
 *
 * Shows: conversions with and without sizes; text that is too long stores nothing and ends the call; widths; suppressed fields;
 * the end of the input; %n. */
#include "crt.h"
#include "../wide.h"

static void text_and_numbers(void)
{
    char word[5], letter = 0, letters[3], set[8];
    int n = 0, hex = 0, at = -1;
    float f = 0;
    long long big = 0;
    const char *i64 = "%I64d";
    CHECK_EQ(sscanf_s("12 abcd 1.5 x", "%d %s %f %c", &n, word, (unsigned)sizeof word, &f, &letter, 1u), 4);
    CHECK_EQ(n, 12);
    CHECK_TEXT(word, "abcd");
    CHECK(f == 1.5f && letter == 'x');
    CHECK_EQ(sscanf_s("port=ff,", "port=%x,", &hex), 1);
    CHECK_EQ(hex, 255);
    CHECK_EQ(sscanf_s("9000000000", i64, &big), 1);
    CHECK(big == 9000000000LL);
    CHECK_EQ(sscanf_s("abc", "%3c", letters, (unsigned)sizeof letters), 1);
    CHECK(memcmp(letters, "abc", 3) == 0);
    CHECK_EQ(sscanf_s("ab]12", "%[^]0-9]%*c%d", set, (unsigned)sizeof set, &n), 2);
    CHECK_TEXT(set, "ab");
    CHECK_EQ(n, 12);
    CHECK_EQ(sscanf_s("GET /x HTTP", "%*s %7s", set, (unsigned)sizeof set), 1);
    CHECK_TEXT(set, "/x");
    CHECK_EQ(sscanf_s("50% of 3", "%d%% of %d", &n, &hex), 2);
    CHECK(n == 50 && hex == 3);
    if (!test_under_wine()) {
        CHECK_EQ(sscanf_s("12 34", "%d%n", &n, &at), 1);
        CHECK_EQ(at, 2);
    }
}

static void too_long(void)
{
    char word[5] = "zzzz";
    int n = 0, after = -7;
    CHECK_EQ(sscanf_s("1 abcde 2", "%d %s %d", &n, word, (unsigned)sizeof word, &after), 1);
    CHECK_EQ(n, 1);
    CHECK_EQ(word[0], 0);
    CHECK_EQ(after, -7);
    /* A width within the buffer cuts instead. */
    CHECK_EQ(sscanf_s("abcdefg", "%4s", word, (unsigned)sizeof word), 1);
    CHECK_TEXT(word, "abcd");
}

static void ends(void)
{
    char word[5];
    int n = 0;
    CHECK_EQ(sscanf_s("", "%d", &n), EOF);
    CHECK_EQ(sscanf_s("x", "%d", &n), 0);
    CHECK_EQ(sscanf_s("5", "%d %s", &n, word, (unsigned)sizeof word), 1);
    CHECK_EQ(sscanf_s("5 x", "%d,%d", &n, &n), 1);
}

static void files(void)
{
    FILE *file = tmpfile();
    char name[10];
    int n = 0;
    /* Wine has nowhere to put it when the folder of the drive may not be written. */
    if (!file)
        return;
    fputs("first 1\nsecond 2\n", file);
    rewind(file);
    CHECK_EQ(fscanf_s(file, "%s %d", name, (unsigned)sizeof name, &n), 2);
    CHECK(strcmp(name, "first") == 0 && n == 1);
    CHECK_EQ(fscanf_s(file, "%9s%d", name, (unsigned)sizeof name, &n), 2);
    CHECK(strcmp(name, "second") == 0 && n == 2);
    CHECK_EQ(fscanf_s(file, "%s", name, (unsigned)sizeof name), EOF);
    fclose(file);
}

static void wide(void)
{
    WCHAR text[8];
    CHECK_EQ(sscanf_s("wide", "%ls", text, 8u), 1);
    CHECK(wide_is(text, "wide"));
    CHECK_EQ(sscanf_s("WIDE", "%S", text, 8u), 1);
    CHECK(wide_is(text, "WIDE"));
}

int main(void)
{
    CRT_START();
    test_watchdog();
    text_and_numbers();
    too_long();
    ends();
    files();
    wide();
    TEST_DONE();
}
