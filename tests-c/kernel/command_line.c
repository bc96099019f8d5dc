/* The command line: apart by CommandLineToArgvW, whole by GetCommandLine, and what the program was started with (any wchar_t). */
#include "../test.h"
#include <shellapi.h>

/* The arguments joined with |, compared. */
static int comes_apart(const WCHAR *line, const char *expected)
{
    char text[200] = "";
    int count = -1, i, length = 0;
    WCHAR **arguments = CommandLineToArgvW(line, &count);
    if (!arguments)
        return 0;
    for (i = 0; i < count; i++) {
        const WCHAR *unit = arguments[i];
        if (i)
            text[length++] = '|';
        while (*unit)
            text[length++] = (char)*unit++;
    }
    CHECK(arguments[count] == NULL);
    CHECK(LocalFree(arguments) == NULL);
    if (strcmp(text, expected) != 0)
        printf("%s, expected %s\n", text, expected);
    return strcmp(text, expected) == 0;
}

static void apart(void)
{
    int count = -1;
    WCHAR **arguments;
    CHECK(comes_apart(L"x a\"b\"c d", "x|abc|d"));
    CHECK(comes_apart(L"x a\\\\b \"c\\\\\" d", "x|a\\\\b|c\\|d"));
    CHECK(comes_apart(L"x \\\"q", "x|\"q"));
    CHECK(comes_apart(L"x \\\\\"q r\"", "x|\\q r"));
    CHECK(comes_apart(L"x \"\"\"b c\"\"\" d", "x|\"b|c\"|d"));
    CHECK(comes_apart(L"x \"a\"\"b\" c", "x|a\"b c"));
    CHECK(comes_apart(L"x \"a\"\"\"b c\" d", "x|a\"b c|d"));
    CHECK(comes_apart(L"x \"\" y", "x||y"));
    CHECK(comes_apart(L"\"p q\"r s", "p q|r|s"));
    CHECK(comes_apart(L"p\\\"q r\" s", "p\\\"q|r s"));
    CHECK(comes_apart(L"  lead x", "|lead|x"));
    CHECK(comes_apart(L"x a\tb  ", "x|a|b"));
    CHECK(comes_apart(L"x \"unterminated y", "x|unterminated y"));
    /* No line: the program. */
    arguments = CommandLineToArgvW(L"", &count);
    CHECK(arguments != NULL);
    CHECK_EQ(count, 1);
    CHECK(arguments && arguments[0][0] != 0);
    LocalFree(arguments);
#ifndef __MINGW32__ /* crashes there */
    CHECK(CommandLineToArgvW(NULL, &count) == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK(CommandLineToArgvW(L"x", NULL) == NULL);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
#endif
}

static void whole(void)
{
    int count = 0;
    WCHAR **arguments = CommandLineToArgvW(GetCommandLineW(), &count);
    STARTUPINFOA narrow;
    STARTUPINFOW wide;
    CHECK(GetCommandLineA() == GetCommandLineA());
    CHECK(GetCommandLineW() == GetCommandLineW());
    CHECK(GetCommandLineA()[0] != 0);
    CHECK(arguments != NULL);
    CHECK_EQ(count, __argc);
    CHECK_EQ(count, 1);
    CHECK(__argv[0] != NULL && __argv[0][0] != 0);
    CHECK(__argv[__argc] == NULL);
    LocalFree(arguments);
    memset(&narrow, 0x55, sizeof narrow);
    memset(&wide, 0x55, sizeof wide);
    GetStartupInfoA(&narrow);
    GetStartupInfoW(&wide);
    CHECK_EQ(narrow.cb, sizeof narrow);
    CHECK_EQ(wide.cb, sizeof wide);
    CHECK_EQ(wide.cb, 104);
    CHECK(narrow.lpTitle != NULL && wide.lpTitle != NULL && (WCHAR)narrow.lpTitle[0] == wide.lpTitle[0]);
    CHECK_EQ(narrow.dwFlags & STARTF_USESHOWWINDOW, 0);
}

int main(void)
{
    test_start();
    apart();
    whole();
    return test_finish();
}
