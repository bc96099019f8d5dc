/* Names that only POSIX, GNU or a Unix compiler has are the program's own, and its types agree with those of the headers as on Windows. It
   includes no test.h, which needs names of POSIX. */
#define strerror_r(error, text, size) strerror_s(text, size, error)
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <signal.h>
#include <sys/types.h>
#include <winsock2.h>
#include <windows.h>

#if defined(__linux__) || defined(__unix__) || defined(__gnu_linux__)
#error the host shows
#endif

static int linux = 1, unix = 2;
static int index = 3, rindex = 4, kill = 5, strsep = 6, stpcpy = 7, dprintf = 8, arc4random_buf = 9, random = 10;
struct iovec {
    int mine;
};
#ifndef __cplusplus
typedef struct {
    CRITICAL_SECTION section;
} pthread_mutex_t;
char *getline(void) { return (char *)"line"; }
#endif

typedef unsigned long long uint64_t;
typedef long long int64_t;
typedef unsigned __int64 number;
typedef SOCKET number;
typedef UINT_PTR number;
typedef uint64_t number;
typedef uintptr_t number;
typedef DWORD64 number;

#if !defined(_UINTPTR_T_DEFINED) || !defined(_SIZE_T_DEFINED) || !defined(_TIME_T_DEFINED) || !defined(_SSIZE_T_DEFINED)
#error guard macros are missing
#endif

static int checks, failures;

static void check(int holds, int line)
{
    checks++;
    if (!holds) {
        printf("own_names.c:%d: does not hold\n", line);
        failures++;
    }
}

int main(void)
{
    number socket = INVALID_SOCKET;
    int64_t big = INT64_C(1) << 40;
    struct iovec part = {11};
    char text[] = "a,b", *rest = NULL;
    check(linux + unix + index + rindex + kill + strsep + stpcpy + dprintf + arc4random_buf + random + part.mine == 66, __LINE__);
    check(socket == INVALID_SOCKET && sizeof(socket) == 8 && big > INT32_MAX && INT64_MAX > big, __LINE__);
    /* What MinGW's headers have of POSIX is there. */
    check(strcasecmp("A", "a") == 0 && fileno(stdout) == 1 && strcmp(strtok_r(text, ",", &rest), "a") == 0, __LINE__);
#ifndef __cplusplus
    check(strcmp(getline(), "line") == 0, __LINE__);
    check(sizeof(pthread_mutex_t) == sizeof(CRITICAL_SECTION), __LINE__);
#endif
    printf("%d checks, %d failed\n", checks, failures);
    return failures != 0;
}
