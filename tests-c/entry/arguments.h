/* What tests/entry.rs starts each program of this folder with, and how a program says that it got just that. */
#include <stdio.h>
#include <string.h>
#include <windows.h>

/* 'a b', 'c"d', '', 'e\', 'f g\', and letters of every length. */
#define ARGUMENTS 6
static const wchar_t *const wide_arguments[ARGUMENTS] = {L"a b", L"c\"d", L"", L"e\\", L"f g\\", L"b\u00fc\u20ac\U0001F600"};
#define COMMAND_LINE "\"a b\" c\\\"d \"\" e\\ \"f g\\\\\" b\xc3\xbc\xe2\x82\xac\xf0\x9f\x98\x80"
#define WIDE_COMMAND_LINE L"\"a b\" c\\\"d \"\" e\\ \"f g\\\\\" b\u00fc\u20ac\U0001F600"

static int same(const wchar_t *a, const wchar_t *b)
{
    while (*a && *a == *b) {
        a++;
        b++;
    }
    return *a == *b;
}

/* Prints "right" when the arguments are those; the result is the exit code that tests/entry.rs wants then. */
static int check_wide(int argc, wchar_t **argv)
{
    int i, right = argc == ARGUMENTS + 1 && argv[argc] == NULL && argv[0][0] != 0;
    for (i = 0; right && i < ARGUMENTS; i++)
        right = same(argv[i + 1], wide_arguments[i]);
    if (right)
        printf("right\n");
    return right ? 42 : 1;
}
