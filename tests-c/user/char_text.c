/* CharUpper, CharLower, CharNext, CharPrev, IsChar* and the OEM conversions. */
#include "../test.h"
#include "../wide.h"

#define ONE_CHARACTER(c) ((ULONG_PTR)(unsigned)(c))
#define UPPER_W(c) ((ULONG_PTR)CharUpperW((LPWSTR)ONE_CHARACTER(c)))
#define LOWER_W(c) ((ULONG_PTR)CharLowerW((LPWSTR)ONE_CHARACTER(c)))

static void letter_case(void)
{
    char a[32];
    WCHAR w[8];
    strcpy(a, "Hello, World 1");
    CHECK(CharUpperA(a) == a);
    CHECK(strcmp(a, "HELLO, WORLD 1") == 0);
    CHECK(CharLowerA(a) == a);
    CHECK(strcmp(a, "hello, world 1") == 0);
    CHECK_EQ((ULONG_PTR)CharUpperA((LPSTR)ONE_CHARACTER('i')), 'I');
    CHECK_EQ((ULONG_PTR)CharLowerA((LPSTR)ONE_CHARACTER('Q')), 'q');
    CHECK_EQ((ULONG_PTR)CharLowerA((LPSTR)ONE_CHARACTER('[')), '[');
    CHECK(CharUpperA(NULL) == NULL);
    CHECK(CharUpperW(NULL) == NULL);

    /* An accent does not get lost, whatever the code page makes of it. */
    strcpy(a, "h\xC3\xA9t");
    CharUpperA(a);
    WINE_DIFFERS(strcmp(a, "H\xC3\x89T") == 0, "its code page is 1252");
    strcpy(a, "\xC3\x9Fx\xFF");
    CharUpperA(a);
    WINE_DIFFERS(strcmp(a, "\xC3\x9FX\xFF") == 0, "its code page is 1252");

    memcpy(a, "ab\0cd", 6);
    CHECK_EQ(CharUpperBuffA(a, 4), 4);
    CHECK(memcmp(a, "AB\0Cd", 6) == 0);
    CHECK_EQ(CharLowerBuffA(a, 1), 1);
    CHECK(memcmp(a, "aB\0Cd", 6) == 0);
    CHECK_EQ(CharUpperBuffA(a, 0), 0);
    CHECK_EQ(CharUpperBuffA(NULL, 3), 0);

    w[0] = 'a';
    w[1] = 0xE9;
    w[2] = 0x3B1;
    w[3] = 0x433;
    w[4] = 0x3042;
    w[5] = 0;
    CHECK(CharUpperW(w) == w);
    CHECK(w[0] == 'A' && w[1] == 0xC9 && w[2] == 0x391 && w[3] == 0x413 && w[4] == 0x3042 && w[5] == 0);
    CHECK_EQ(CharLowerBuffW(w, 2), 2);
    CHECK(w[0] == 'a' && w[1] == 0xE9 && w[2] == 0x391);
    CHECK(CharLowerW(w) == w);
    CHECK(w[2] == 0x3B1 && w[3] == 0x433);
    CHECK_EQ(CharUpperBuffW(w, 6), 6);
    CHECK(w[0] == 'A' && w[5] == 0);
    CHECK_EQ(UPPER_W('i'), 'I');
    CHECK_EQ(UPPER_W(0xFF), 0x178);
    CHECK_EQ(UPPER_W(0xDF), 0xDF);
    CHECK_EQ(UPPER_W(0x131), 0x131);
    CHECK_EQ(UPPER_W(0xB5), 0xB5);
    CHECK_EQ(LOWER_W('I'), 'i');
    CHECK_EQ(LOWER_W(0x178), 0xFF);
    CHECK_EQ(LOWER_W(0x130), 0x130);
}

static void next_and_previous(void)
{
    char a[16] = "ab\xE2\x82\xACz";
    WCHAR w[8];
    CHECK(CharNextA(a) == a + 1);
    WINE_DIFFERS(CharNextA(a + 2) == a + 5, "its code page is 1252");
    CHECK(CharNextA(a + 5) == a + 6);
    CHECK(CharNextA(a + 6) == a + 6);
    CHECK(CharPrevA(a, a + 6) == a + 5);
    WINE_DIFFERS(CharPrevA(a, a + 5) == a + 2, "its code page is 1252");
    CHECK(CharPrevA(a, a + 2) == a + 1);
    CHECK(CharPrevA(a, a) == a);
    CHECK(CharPrevA(a + 2, a) == a + 2);
    /* The end of the text may come within a character. */
    strcpy(a, "\xE2\x82");
    CHECK(CharNextA(a) == a + 1);
    CHECK(CharPrevA(a, a + 2) == a + 1);

    w[0] = 'a';
    w[1] = 0x30A;
    w[2] = 0x301;
    w[3] = 'b';
    w[4] = 0;
    CHECK(CharNextW(w + 3) == w + 4);
    CHECK(CharNextW(w + 4) == w + 4);
    CHECK(CharPrevW(w, w + 4) == w + 3);
    CHECK(CharPrevW(w, w) == w);
    WINE_DIFFERS(CharNextW(w) == w + 3, "leaves the accents alone");
    WINE_DIFFERS(CharPrevW(w, w + 3) == w, "leaves the accents alone");
    if (sizeof(WCHAR) == 2) {
        w[1] = 0xD83D;
        w[2] = 0xDE00;
        WINE_DIFFERS(CharNextW(w + 1) == w + 3, "takes surrogates one by one");
        WINE_DIFFERS(CharPrevW(w, w + 3) == w + 1, "takes surrogates one by one");
    }
}

static void kinds(void)
{
    CHECK(IsCharAlphaA('a') && IsCharAlphaA('Z'));
    CHECK(!IsCharAlphaA('1') && !IsCharAlphaA(' ') && !IsCharAlphaA(0));
    CHECK(IsCharAlphaNumericA('a') && IsCharAlphaNumericA('7') && !IsCharAlphaNumericA('_'));
    CHECK(IsCharUpperA('A') && !IsCharUpperA('a') && !IsCharUpperA('1'));
    CHECK(IsCharLowerA('a') && !IsCharLowerA('A') && !IsCharLowerA('1'));
    WINE_DIFFERS(!IsCharAlphaA('\xE9'), "its code page is 1252");
    CHECK(IsCharAlphaW('a') && IsCharAlphaW(0xE9) && IsCharAlphaW(0x3B1));
    CHECK(!IsCharAlphaW('1') && !IsCharAlphaW(0x20AC));
    CHECK(IsCharAlphaNumericW('7') && IsCharAlphaNumericW(0xE9) && !IsCharAlphaNumericW('-'));
    CHECK(IsCharUpperW(0xC9) && !IsCharUpperW(0xE9));
    CHECK(IsCharLowerW(0xE9) && !IsCharLowerW(0xC9) && !IsCharLowerW('1'));
}

static void oem(void)
{
    char a[16], b[16];
    WCHAR w[16];
    CHECK_EQ(CharToOemA("plain", a), TRUE);
    CHECK(strcmp(a, "plain") == 0);
    CHECK_EQ(OemToCharA(a, a), TRUE);
    CHECK(strcmp(a, "plain") == 0);
    CHECK_EQ(CharToOemA(NULL, a), FALSE);
    CHECK_EQ(OemToCharA("a", NULL), FALSE);
    CHECK_EQ(CharToOemBuffA("ab\0c", b, 4), TRUE);
    CHECK(memcmp(b, "ab\0c", 4) == 0);
    CHECK_EQ(OemToCharBuffA("xy", b, 1), TRUE);
    CHECK(memcmp(b, "xb\0c", 4) == 0);
    CHECK_EQ(OemToCharW("plain", w), TRUE);
    CHECK(wide_is(w, "plain"));
    CHECK_EQ(OemToCharBuffW("xyz", w, 2), TRUE);
    CHECK(wide_is(w, "xyain"));
    OemToCharW("\xC3\xA9", w);
    WINE_DIFFERS(w[0] == 0xE9 && w[1] == 0, "its code page is 437");
    SetLastError(0);
    WINE_DIFFERS_EQ(OemToCharW((const char *)w, w), FALSE, "converts in place");
    WINE_DIFFERS_EQ(GetLastError(), ERROR_INVALID_ADDRESS, "converts in place");
}

int main(void)
{
    test_watchdog();
    letter_case();
    next_and_previous();
    kinds();
    oem();
    CHECK(IsCharAlpha(*TEXT("a")));
    TEST_DONE();
}
