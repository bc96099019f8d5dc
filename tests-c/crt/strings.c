/* Microsoft's bounds-checked string functions and the old spellings without regard to case.
 *
 * Shows: strcpy_s, strcat_s, strncpy_s, strncat_s, memcpy_s, memmove_s and their wide twins: what they copy, which errors they
 * return and what is then in the destination; _TRUNCATE; strtok_s; _stricmp, _strnicmp, _strdup, _strlwr, _strupr, _strrev;
 * strerror_s; in C++ the forms that take the size from the array. */
#include "crt.h"
#include "../wide.h"

static void copy(void)
{
    char to[6];
    CHECK_EQ(strcpy_s(to, sizeof to, "12345"), 0);
    CHECK_TEXT(to, "12345");
    CHECK_ERRNO(strcpy_s(to, sizeof to, "123456"), ERANGE);
    CHECK_EQ(to[0], 0);
    strcpy(to, "abc");
    CHECK_ERRNO(strcpy_s(to, sizeof to, NULL), EINVAL);
    CHECK_EQ(to[0], 0);
    CHECK_ERRNO(strcpy_s(NULL, sizeof to, "1"), EINVAL);
    strcpy(to, "abc");
    WINE_DIFFERS_EQ(strcpy_s(to, 0, "1"), ERANGE, "the page says ERANGE, msvcrt EINVAL");
    CHECK_EQ(to[0], 'a');
    CHECK_EQ(strcpy_s(to, 1, ""), 0);
    CHECK_EQ(to[0], 0);
}

static void append(void)
{
    char to[6] = "ab";
    CHECK_EQ(strcat_s(to, sizeof to, "cde"), 0);
    CHECK_TEXT(to, "abcde");
    CHECK_ERRNO(strcat_s(to, sizeof to, "f"), ERANGE);
    CHECK_EQ(to[0], 0);
    CHECK_ERRNO(strcat_s(to, sizeof to, NULL), EINVAL);
    memcpy(to, "abcdef", 6);
    WINE_DIFFERS_ERRNO(strcat_s(to, sizeof to, "x"), EINVAL); /* not terminated */
    CHECK_EQ(to[0], 0);
    strcpy(to, "ab");
    CHECK_EQ(strncat_s(to, sizeof to, "cdefgh", 3), 0);
    CHECK_TEXT(to, "abcde");
    strcpy(to, "ab");
    CHECK_EQ(strncat_s(to, sizeof to, "cdefgh", _TRUNCATE), STRUNCATE);
    CHECK_TEXT(to, "abcde");
    strcpy(to, "ab");
    WINE_DIFFERS_ERRNO(strncat_s(to, sizeof to, "cdefgh", 4), ERANGE);
    CHECK_EQ(to[0], 0);
}

static void copy_part(void)
{
    char to[5];
    CHECK_EQ(strncpy_s(to, sizeof to, "a long string", 4), 0);
    CHECK_TEXT(to, "a lo");
    WINE_DIFFERS_ERRNO(strncpy_s(to, sizeof to, "a long string", 5), ERANGE);
    CHECK_EQ(to[0], 0);
    CHECK_EQ(strncpy_s(to, sizeof to, "a long string", _TRUNCATE), STRUNCATE);
    CHECK_TEXT(to, "a lo");
    CHECK_EQ(strncpy_s(to, sizeof to, "four", _TRUNCATE), 0);
    CHECK_TEXT(to, "four");
    memset(to, 'x', sizeof to);
    CHECK_EQ(strncpy_s(to, sizeof to, "ab", 4), 0);
    CHECK_TEXT(to, "ab");
    CHECK_EQ(to[3], 'x'); /* not padded, unlike strncpy */
    CHECK_EQ(strncpy_s(to, sizeof to, "ab", 100), 0);
    CHECK_EQ(strncpy_s(to, sizeof to, "ab", 0), 0);
    CHECK_EQ(to[0], 0);
    CHECK_ERRNO(strncpy_s(to, sizeof to, NULL, 2), EINVAL);
    CHECK_ERRNO(strncpy_s(NULL, 5, "x", 2), EINVAL);
    to[0] = 'x';
    CHECK_ERRNO(strncpy_s(to, 0, "x", 2), EINVAL);
    CHECK_EQ(to[0], 'x');
}

static void memory(void)
{
    char to[4] = {1, 2, 3, 4};
    CHECK_EQ(memcpy_s(to, sizeof to, "abcd", 4), 0);
    CHECK(memcmp(to, "abcd", 4) == 0);
    CHECK_ERRNO(memcpy_s(to, sizeof to, "abcde", 5), ERANGE);
    CHECK(memcmp(to, "\0\0\0\0", 4) == 0);
    memcpy(to, "abcd", 4);
    CHECK_ERRNO(memcpy_s(to, sizeof to, NULL, 1), EINVAL);
    CHECK(memcmp(to, "\0\0\0\0", 4) == 0);
    CHECK_ERRNO(memcpy_s(NULL, 4, "a", 1), EINVAL);
    CHECK_EQ(memcpy_s(NULL, 0, NULL, 0), 0);
    memcpy(to, "abcd", 4);
    CHECK_EQ(memmove_s(to + 1, 3, to, 3), 0);
    CHECK(memcmp(to, "aabc", 4) == 0);
    CHECK_ERRNO(memmove_s(to, 2, "xyz", 3), ERANGE);
    CHECK(memcmp(to, "aabc", 4) == 0);
}

static void tokens(void)
{
    char text[] = ",,a,b;;c", *context = NULL;
    CHECK_TEXT(strtok_s(text, ",;", &context), "a");
    CHECK_TEXT(strtok_s(NULL, ",;", &context), "b");
    CHECK_TEXT(strtok_s(NULL, ",;", &context), "c");
    CHECK(strtok_s(NULL, ",;", &context) == NULL);
    context = NULL;
    errno = 0;
    CHECK(strtok_s(NULL, ",", &context) == NULL);
    CHECK_EQ(errno, EINVAL);
}

static void letter_case(void)
{
    char text[] = "MiXed", *copy;
    CHECK_EQ(_stricmp("Content-Length", "content-length"), 0);
    CHECK(_stricmp("a", "B") < 0 && _stricmp("B", "a") > 0 && _stricmp("a", "ab") < 0);
    CHECK_EQ(_strnicmp("HTTP/1.1", "http/1.0", 7), 0);
    CHECK(_strnicmp("HTTP/1.1", "http/1.0", 8) > 0);
    CHECK_EQ(_strnicmp("a", "b", 0), 0);
    CHECK_TEXT(_strlwr(text), "mixed");
    CHECK_TEXT(_strupr(text), "MIXED");
    CHECK_TEXT(_strrev(text), "DEXIM");
    CHECK_EQ(_memicmp("AbC", "aBc", 3), 0);
    copy = _strdup("copied");
    CHECK(copy && strcmp(copy, "copied") == 0);
    free(copy);
}

static void wide(void)
{
    WCHAR to[6], *context = NULL, *copy, list[] = L"x y";
    CHECK_EQ(wcscpy_s(to, 6, L"12345"), 0);
    CHECK(wide_is(to, "12345"));
    CHECK_ERRNO(wcscpy_s(to, 6, L"123456"), ERANGE);
    CHECK_EQ(to[0], 0);
    CHECK_EQ(wcsncpy_s(to, 6, L"abcdefgh", 3), 0);
    CHECK_EQ(wcscat_s(to, 6, L"de"), 0);
    CHECK(wide_is(to, "abcde"));
    CHECK_EQ(wcsncpy_s(to, 6, L"abcdefgh", _TRUNCATE), STRUNCATE);
    WINE_DIFFERS_ERRNO(wcscat_s(to, 6, L"f"), ERANGE);
    CHECK(wide_is(wcstok_s(list, L" ", &context), "x"));
    CHECK(wide_is(wcstok_s(NULL, L" ", &context), "y"));
    CHECK_EQ(_wcsicmp(L"ABC", L"abc"), 0);
    CHECK_EQ(_wcsnicmp(L"ABCx", L"abcy", 3), 0);
    CHECK(_wcsicmp(L"a", L"b") < 0);
    copy = _wcsdup(L"copy");
    CHECK(copy && wide_is(copy, "copy"));
    CHECK(wide_is(_wcsupr(copy), "COPY"));
    free(copy);
    CHECK_EQ(_countof(to), 6);
}

static void error_text(void)
{
    char text[200], little[6];
    CHECK_EQ(strerror_s(text, sizeof text, EINVAL), 0);
    CHECK(_strnicmp(text, "Invalid", 7) == 0);
    CHECK_EQ(strerror_s(little, sizeof little, EINVAL), 0);
    CHECK_TEXT(little, "Inval");
    CHECK_ERRNO(strerror_s(NULL, 5, EINVAL), EINVAL);
}

static void arrays(void)
{
#ifdef __cplusplus
    char to[4];
    WCHAR wide_to[4];
    CHECK_EQ(strcpy_s(to, "abc"), 0);
    CHECK_EQ(strcpy_s(to, "abcd"), ERANGE);
    CHECK_EQ(strcat_s(to, "xy"), 0);
    CHECK_EQ(strncpy_s(to, "abcdef", _TRUNCATE), STRUNCATE);
    CHECK_EQ(wcscpy_s(wide_to, L"abc"), 0);
    CHECK_EQ(wcscat_s(wide_to, L"d"), ERANGE);
#endif
}

int main(void)
{
    CRT_START();
    test_watchdog();
    copy();
    append();
    copy_part();
    memory();
    tokens();
    letter_case();
    wide();
    error_text();
    arrays();
    TEST_DONE();
}
