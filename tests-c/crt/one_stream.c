/* Narrow and wide functions on one stream (any wchar_t): what each writes appears, in order, and each reads what the others wrote.
 *
 * Shows: fprintf, fwprintf, fputs, fputws, fputwc by turns, buffered and not; fgetws, fgetwc, ungetwc and fgets by turns; what wide functions return. */
#include "crt.h"
#include "../wide.h"
#include <wchar.h>

static const char name[] = "one_stream.out";

static void write_by_turns(int mode)
{
    char text[200] = {0};
    FILE *file = fopen(name, "w");
    CHECK(file != NULL);
    CHECK_EQ(setvbuf(file, NULL, mode, mode == _IONBF ? 0 : 512), 0);
    CHECK_EQ(fprintf(file, "one %d ", 1), 6);
    CHECK_EQ(fwprintf(file, L"%ls %d ", L"two", 2), 6);
    CHECK(fputs("three ", file) >= 0);
    CHECK(fputws(L"four ", file) >= 0);
    CHECK_EQ(fputwc(L'5', file), '5');
    CHECK_EQ(putc(' ', file), ' ');
    CHECK(fwide(file, 0) == 0);
    CHECK_EQ(fprintf(file, "six"), 3);
    fclose(file);
    file = fopen(name, "r");
    CHECK(file != NULL && fread(text, 1, sizeof text - 1, file) > 0);
    CHECK_TEXT(text, "one 1 two 2 three four 5 six");
    fclose(file);
}

static void read_by_turns(void)
{
    WCHAR wide_line[32];
    char line[32];
    FILE *file = fopen(name, "w+");
    CHECK(file != NULL);
    fputs("first\nsecond\nthird", file);
    rewind(file);
    CHECK(fgetws(wide_line, 32, file) && wide_is(wide_line, "first\n"));
    CHECK_EQ(fgetwc(file), 's');
    CHECK_EQ(ungetwc('S', file), 'S');
    CHECK(fgets(line, sizeof line, file) && strcmp(line, "Second\n") == 0);
    CHECK(fgetws(wide_line, 4, file) && wide_is(wide_line, "thi"));
    CHECK_EQ(getc(file), 'r');
    CHECK(fgetws(wide_line, 32, file) && wide_is(wide_line, "d"));
    CHECK(!fgetws(wide_line, 32, file));
    CHECK_EQ(fgetwc(file), WEOF);
    fclose(file);
    remove(name);
}

#ifndef __MINGW32__
/* Beyond ASCII a file has UTF-8 here; a wide function counts its own units. */
static void unicode(void)
{
    WCHAR line[16];
    char text[16] = {0};
    FILE *file = fopen(name, "w+");
    CHECK(file != NULL);
    CHECK_EQ(fwprintf(file, L"\u20ac%s", L"\u00e9"), 2);
    rewind(file);
    CHECK_EQ((int)fread(text, 1, sizeof text, file), 5);
    CHECK_TEXT(text, "\xe2\x82\xac\xc3\xa9");
    rewind(file);
    CHECK(fgetws(line, 16, file) && line[0] == 0x20ac && line[1] == 0xe9 && !line[2]);
    fclose(file);
    file = fopen(name, "w+");
    CHECK(fputws(L"\U0001F600", file) >= 0);
    rewind(file);
    CHECK(fgetws(line, 16, file) && (sizeof(WCHAR) == 4 ? line[0] == 0x1F600 : line[0] == (WCHAR)0xD83D && line[1] == (WCHAR)0xDE00));
    fclose(file);
    remove(name);
}
#endif

int main(void)
{
    CRT_START();
    test_watchdog();
    write_by_turns(_IOFBF);
    write_by_turns(_IONBF);
    read_by_turns();
#ifndef __MINGW32__
    unicode();
#endif
    TEST_DONE();
}
