/* What the tests of the C runtime's Windows spellings share: Windows must not end the program over an invalid parameter. */
#ifndef WS2_TEST_CRT_H
#define WS2_TEST_CRT_H

#include "../test.h"
#include <errno.h>

#ifdef __MINGW32__
static void crt_go_on(const wchar_t *expression, const wchar_t *function, const wchar_t *file, unsigned line, uintptr_t reserved)
{
    (void)expression, (void)function, (void)file, (void)line, (void)reserved;
}
#define CRT_START() _set_invalid_parameter_handler(crt_go_on)
#else
#define CRT_START() ((void)0)
#endif

/* The call's result, and errno when it is an error. */
#define CHECK_ERRNO(call, error) (errno = 0, CHECK_EQ(call, error), CHECK_EQ(errno, error))
/* Where the runtime that mingw and Wine have is older than the documentation. */
#define OLD_RUNTIME "not in its runtime"
#define WINE_DIFFERS_ERRNO(call, error) \
    (errno = 0, WINE_DIFFERS_EQ(call, error, OLD_RUNTIME), WINE_DIFFERS_EQ(errno, error, OLD_RUNTIME))
#define CHECK_TEXT(actual, expected) CHECK(strcmp(actual, expected) == 0)

#endif
