/* tchar.h in a Unicode program: the _t names are the wide functions, and output is text as any other.
 *
 * Shows: copying, searching, comparing, splitting, numbers; _stprintf_s with %s for wide text; _tprintf and printf by turns on
 * one stream; _fputts and _fgetts through a file. */
#define _UNICODE
#define UNICODE
#include "../test.h"
#include "../wide.h"
#include <tchar.h>

static void text(void)
{
    TCHAR to[20], *context = NULL, list[] = _T("a b"), *end = NULL;
    CHECK_EQ(sizeof(TCHAR), sizeof(WCHAR));
    _tcscpy(to, _T("one"));
    _tcscat(to, _T(" two"));
    CHECK_EQ(_tcslen(to), 7);
    CHECK(wide_is(to, "one two"));
    CHECK_EQ(_tcscmp(to, _T("one two")), 0);
    CHECK(_tcscmp(to, _T("one")) > 0);
    CHECK_EQ(_tcsncmp(to, _T("one!"), 3), 0);
    CHECK_EQ(_tcsicmp(to, _T("ONE TWO")), 0);
    CHECK(_tcschr(to, _T('t')) == to + 4);
    CHECK(_tcsrchr(to, _T('o')) == to + 6);
    CHECK(_tcschr(to, _T('z')) == NULL);
    CHECK(_tcsstr(to, _T("two")) == to + 4);
    CHECK(_tcsstr(to, _T("three")) == NULL);
    CHECK_EQ(_tcsspn(to, _T("neo")), 3);
    CHECK_EQ(_tcscspn(to, _T("t")), 4);
    CHECK_EQ(_tcscpy_s(to, 20, _T("1")), 0);
    CHECK(wide_is(_tcstok_s(list, _T(" "), &context), "a"));
    CHECK_EQ(_tcstol(_T(" 12x"), &end, 10), 12);
    CHECK_EQ(*end, _T('x'));
    CHECK_EQ(_ttoi(_T("42")), 42);
    CHECK(_tstof(_T("1.5")) == 1.5);
    CHECK(_istdigit(_T('5')) && !_istdigit(_T('x')));
    CHECK_EQ(_totupper(_T('x')), _T('X'));
}

static void output(void)
{
    TCHAR to[40];
    CHECK_EQ(_stprintf_s(to, 40, _T("%s=%d"), _T("n"), 5), 3);
    CHECK(wide_is(to, "n=5"));
    CHECK_EQ(_sntprintf_s(to, 4, _TRUNCATE, _T("%s"), _T("longer")), -1);
    CHECK(wide_is(to, "lon"));
    printf("narrow, ");
    WINE_DIFFERS_EQ(_tprintf(_T("%s, "), _T("wide")), 6, "mingw's own wprintf");
    printf("narrow\n");
}

static void through_a_file(void)
{
    FILE *file = tmpfile();
    TCHAR line[20];
    if (!file) /* Wine may have nowhere to put it */
        return;
    _fputts(_T("first\nsecond\n"), file);
    rewind(file);
    CHECK(_fgetts(line, 20, file) && wide_is(line, "first\n"));
    CHECK(_fgetts(line, 4, file) && wide_is(line, "sec"));
    CHECK(_fgetts(line, 20, file) && wide_is(line, "ond\n"));
    CHECK(_fgetts(line, 20, file) == NULL);
    fclose(file);
}

int main(void)
{
    test_watchdog();
    text();
    output();
    through_a_file();
    TEST_DONE();
}
