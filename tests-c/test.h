/* The self-checking kit of tests-c: checks, a watchdog, threads, socket pairs; it names only Windows headers. */
#ifndef WS2_TEST_H
#define WS2_TEST_H

/* In the tests it names the build that runs under Wine. */
#ifdef __WS2_32__
#undef __MINGW32__
#endif
#ifdef __MINGW32__
#define __USE_MINGW_ANSI_STDIO 1 /* %lld */
#endif
#include <winsock2.h>
#include <ws2tcpip.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifndef __MINGW32__
#include <pthread.h> /* threads of the host: the tests do not depend on CreateThread */
#endif

/* ---- Checks: counted, printed when they fail, never compiled out ---- */

static int test_checks, test_failures, test_wine_differences; /* threads count too: atomic */
static const char *volatile test_where = "start"; /* what the watchdog names when a test hangs */
static volatile int test_line;

/* True when the program is a Windows executable that Wine runs; never true with our library. */
static inline int test_under_wine(void)
{
#ifdef __MINGW32__
    static int known = -1;
    if (known < 0)
        known = GetProcAddress(GetModuleHandleA("ntdll.dll"), "wine_get_version") != NULL;
    return known;
#else
    return 0;
#endif
}

static inline int test_report(int ok, const char *why_wine, const char *file, int line, const char *what)
{
    __atomic_add_fetch(&test_checks, 1, __ATOMIC_SEQ_CST);
    if (ok)
        return 1;
    if (why_wine && test_under_wine()) {
        __atomic_add_fetch(&test_wine_differences, 1, __ATOMIC_SEQ_CST);
        printf("%s:%d: Wine differs (%s): %s\n", file, line, why_wine, what);
    } else {
        __atomic_add_fetch(&test_failures, 1, __ATOMIC_SEQ_CST);
        printf("%s:%d: FAILED: %s\n", file, line, what);
    }
    fflush(stdout);
    return 0;
}

static inline int test_report_eq(long long actual, long long expected, const char *why_wine, const char *file,
                                 int line, const char *what)
{
    char text[600];
    snprintf(text, sizeof text, "%s is %lld, expected %lld", what, actual, expected);
    return test_report(actual == expected, why_wine, file, line, text);
}

struct test_outcome {
    long long result;
    int error;
};

/* The call is the argument, so it has run when the error is read. */
static inline struct test_outcome test_outcome_of(long long result)
{
    struct test_outcome o;
    o.error = WSAGetLastError();
    o.result = result;
    return o;
}

/* A failed call: SOCKET_ERROR or INVALID_SOCKET (both -1) and then this error code, or the other one if that is not 0. */
static inline int test_report_err(struct test_outcome o, int expected, int other, const char *why_wine,
                                  const char *file, int line, const char *what)
{
    char text[600];
    if (o.result != -1)
        snprintf(text, sizeof text, "%s returned %lld, expected failure with error %d", what, o.result, expected);
    else
        snprintf(text, sizeof text, "%s failed with error %d, expected %d", what, o.error, expected);
    return test_report(o.result == -1 && (o.error == expected || (other && o.error == other)), why_wine, file, line,
                       text);
}

#define TEST_HERE_ (test_where = __FILE__, test_line = __LINE__)
#define CHECK(cond) (TEST_HERE_, test_report(!!(cond), NULL, __FILE__, __LINE__, #cond))
#define CHECK_EQ(actual, expected) \
    (TEST_HERE_, test_report_eq((long long)(actual), (long long)(expected), NULL, __FILE__, __LINE__, #actual))
/* The call fails with SOCKET_ERROR (or INVALID_SOCKET) and sets this WSAGetLastError value. */
#define CHECK_ERR(call, error) WINE_DIFFERS_ERR(call, error, NULL)
/* Checks of what Windows documents and Wine does differently: enforced here, only reported under Wine. */
#define WINE_DIFFERS(cond, why) (TEST_HERE_, test_report(!!(cond), why, __FILE__, __LINE__, #cond))
#define WINE_DIFFERS_EQ(actual, expected, why) \
    (TEST_HERE_, test_report_eq((long long)(actual), (long long)(expected), why, __FILE__, __LINE__, #actual))
#define WINE_DIFFERS_ERR(call, error, why)                                          \
    (TEST_HERE_, WSASetLastError(0),                                                \
     test_report_err(test_outcome_of((long long)(call)), error, 0, why, __FILE__, __LINE__, #call))
/* Where the documentation leaves two errors open. */
#define CHECK_ERR_EITHER(call, error, other) WINE_DIFFERS_EITHER(call, error, other, NULL)
#define WINE_DIFFERS_EITHER(call, error, other, why)                                \
    (TEST_HERE_, WSASetLastError(0),                                                \
     test_report_err(test_outcome_of((long long)(call)), error, other, why, __FILE__, __LINE__, #call))
/* Not called at all under Wine, which crashes or hangs there. */
#define WINE_CANNOT_ERR(call, error) (test_under_wine() ? 1 : CHECK_ERR(call, error))
#define WINE_CANNOT_EITHER(call, error, other) (test_under_wine() ? 1 : CHECK_ERR_EITHER(call, error, other))
/* For what cannot go on without this: counts as a failed check and ends the program. */
#define REQUIRE(cond)                      \
    do {                                   \
        if (!CHECK(cond)) {                \
            printf("error %d\n", WSAGetLastError()); \
            exit(test_done());             \
        }                                  \
    } while (0)

static inline int test_done(void)
{
    if (test_wine_differences)
        printf("%d checks, %d failed, %d where Wine differs\n", test_checks, test_failures, test_wine_differences);
    else
        printf("%d checks, %d failed\n", test_checks, test_failures);
    fflush(stdout);
    return test_failures ? 1 : 0;
}
#define TEST_DONE() return test_done()

/* ---- Time: everything has a deadline, nothing sleeps for a fixed time ---- */

/* TEST_TIME_FACTOR stretches every deadline on a slow machine. */
static inline DWORD test_ms(DWORD ms)
{
    const char *factor = getenv("TEST_TIME_FACTOR");
    int times = factor ? atoi(factor) : 1;
    return ms * (DWORD)(times > 0 ? times : 1);
}
#define TEST_PATIENCE test_ms(5000)

/* Repeats the condition, once a millisecond, until it holds; a failed check when it does not in time. */
#define WAIT_UNTIL(cond)                                                          \
    do {                                                                          \
        DWORD test_begin_ = GetTickCount();                                       \
        int test_ok_;                                                             \
        TEST_HERE_;                                                               \
        while (!(test_ok_ = !!(cond)) && GetTickCount() - test_begin_ < TEST_PATIENCE) \
            Sleep(1);                                                             \
        test_report(test_ok_, NULL, __FILE__, __LINE__, "in time: " #cond);       \
    } while (0)

/* ---- Threads ---- */

typedef struct test_thread {
    void (*run)(void *);
    void *argument;
    volatile int entered, finished;
#ifdef __MINGW32__
    HANDLE id;
#else
    pthread_t id;
#endif
} test_thread;

static inline int test_load(volatile int *flag) { return __atomic_load_n(flag, __ATOMIC_SEQ_CST); }
static inline void test_store(volatile int *flag, int value) { __atomic_store_n(flag, value, __ATOMIC_SEQ_CST); }
static inline int test_add(volatile int *counter, int value)
{
    return __atomic_add_fetch(counter, value, __ATOMIC_SEQ_CST);
}

static inline void test_spin(int times)
{
    volatile int i;
    for (i = 0; i < times; i++)
        ;
}

/* Waits until `place` is something else than `value`, and says what. Spins, so that two threads go on at the same moment, but leaves
   a processor that is needed elsewhere. */
static inline int test_other_than(volatile int *place, int value)
{
    int spins, now;
    for (spins = 0; (now = test_load(place)) == value; spins++)
        if (spins > 1000)
            Sleep(0);
    return now;
}

#ifdef __MINGW32__
static DWORD WINAPI test_thread_main(LPVOID p)
#else
static void *test_thread_main(void *p)
#endif
{
    test_thread *t = (test_thread *)p;
    test_store(&t->entered, 1);
    t->run(t->argument);
    test_store(&t->finished, 1);
    return 0;
}

static inline void test_thread_start(test_thread *t, void (*run)(void *), void *argument)
{
    t->run = run;
    t->argument = argument;
    t->entered = t->finished = 0;
#ifdef __MINGW32__
    t->id = CreateThread(NULL, 0, test_thread_main, t, 0, NULL);
    if (!t->id)
#else
    if (pthread_create(&t->id, NULL, test_thread_main, t) != 0)
#endif
    {
        printf("no thread\n");
        exit(98);
    }
}

static inline void test_thread_join(test_thread *t)
{
#ifdef __MINGW32__
    WaitForSingleObject(t->id, INFINITE);
    CloseHandle(t->id);
#else
    pthread_join(t->id, NULL);
#endif
}

/* The watchdog ends a program that hangs and says after which check; the harness has a deadline of its own. */
static void test_watchdog_run(void *unused)
{
    DWORD begin = GetTickCount();
    DWORD limit = test_ms(30000);
    (void)unused;
    while (GetTickCount() - begin < limit)
        Sleep(200);
    printf("%s:%d: HANGS at or after this check\n", test_where, test_line);
    fflush(stdout);
    _Exit(99);
}

static inline void test_watchdog(void)
{
    static test_thread dog;
    setvbuf(stdout, NULL, _IOLBF, 4096);
    test_thread_start(&dog, test_watchdog_run, NULL);
}

/* ---- Sockets ---- */

/* Begins every test: watchdog and WSAStartup(2.2). */
static inline void test_start(void)
{
    WSADATA data;
    test_watchdog();
    REQUIRE(WSAStartup(MAKEWORD(2, 2), &data) == 0);
}

/* Ends every test: WSACleanup, the count, the exit code. */
static inline int test_finish(void)
{
    CHECK_EQ(WSACleanup(), 0);
    return test_done();
}

static inline struct sockaddr_in test_loopback(unsigned short port)
{
    struct sockaddr_in a;
    memset(&a, 0, sizeof a);
    a.sin_family = AF_INET;
    a.sin_port = htons(port);
    a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return a;
}

static inline struct sockaddr_in6 test_loopback6(unsigned short port)
{
    struct sockaddr_in6 a;
    memset(&a, 0, sizeof a);
    a.sin6_family = AF_INET6;
    a.sin6_port = htons(port);
    a.sin6_addr.s6_addr[15] = 1;
    return a;
}

/* The port a socket is bound to, in host order. */
static inline unsigned short test_port(SOCKET s)
{
    struct sockaddr_storage a;
    int size = sizeof a;
    REQUIRE(getsockname(s, (struct sockaddr *)&a, &size) == 0);
    return ntohs(((struct sockaddr_in *)&a)->sin_port); /* the same place in sockaddr_in6 */
}

/* A socket of this type, bound to a free port of 127.0.0.1 or ::1. */
static inline SOCKET test_bound(int family, int type)
{
    struct sockaddr_in v4 = test_loopback(0);
    struct sockaddr_in6 v6 = test_loopback6(0);
    SOCKET s = socket(family, type, 0);
    REQUIRE(s != INVALID_SOCKET);
    if (family == AF_INET6)
        REQUIRE(bind(s, (struct sockaddr *)&v6, sizeof v6) == 0);
    else
        REQUIRE(bind(s, (struct sockaddr *)&v4, sizeof v4) == 0);
    return s;
}

static inline SOCKET test_listener(int family)
{
    SOCKET s = test_bound(family, SOCK_STREAM);
    REQUIRE(listen(s, SOMAXCONN) == 0);
    return s;
}

/* Connects to a port of the loopback address (host order). */
static inline int test_connect(SOCKET s, unsigned short port)
{
    struct sockaddr_in to = test_loopback(port);
    return connect(s, (struct sockaddr *)&to, sizeof to);
}

/* A connected stream pair over loopback: pair[0] connected, pair[1] was accepted. */
static inline void test_tcp_pair_of(int family, SOCKET pair[2])
{
    SOCKET listener = test_listener(family);
    struct sockaddr_storage a;
    int size = sizeof a;
    REQUIRE(getsockname(listener, (struct sockaddr *)&a, &size) == 0);
    pair[0] = socket(family, SOCK_STREAM, IPPROTO_TCP);
    REQUIRE(pair[0] != INVALID_SOCKET);
    REQUIRE(connect(pair[0], (struct sockaddr *)&a, size) == 0);
    pair[1] = accept(listener, NULL, NULL);
    REQUIRE(pair[1] != INVALID_SOCKET);
    closesocket(listener);
}
static inline void test_tcp_pair(SOCKET pair[2]) { test_tcp_pair_of(AF_INET, pair); }

static inline void test_close_pair(SOCKET pair[2])
{
    CHECK_EQ(closesocket(pair[0]), 0);
    CHECK_EQ(closesocket(pair[1]), 0);
}

/* A port where nobody listens: bound once, then given back. */
static inline unsigned short test_closed_port(int type)
{
    SOCKET s = test_bound(AF_INET, type);
    unsigned short port = test_port(s);
    closesocket(s);
    return port;
}

static inline void test_nonblocking(SOCKET s, int on)
{
    u_long mode = (u_long)on;
    REQUIRE(ioctlsocket(s, FIONBIO, &mode) == 0);
}

/* select for one socket: 'r', 'w' or 'e'; 1 when it became ready in time. */
static inline int test_ready(SOCKET s, char kind, DWORD ms)
{
    fd_set set;
    struct timeval limit;
    limit.tv_sec = (long)(ms / 1000);
    limit.tv_usec = (long)(ms % 1000) * 1000;
    FD_ZERO(&set);
    FD_SET(s, &set);
    return select(0, kind == 'r' ? &set : NULL, kind == 'w' ? &set : NULL, kind == 'e' ? &set : NULL, &limit) == 1;
}
#define BECOMES_READY(s, kind) test_ready(s, kind, TEST_PATIENCE)

static inline int test_get_int(SOCKET s, int level, int option)
{
    /* Of some BOOLs only one byte is written. */
    int value = 0, size = sizeof value;
    if (getsockopt(s, level, option, (char *)&value, &size) != 0)
        return -54321;
    return value;
}

static inline int test_set_int(SOCKET s, int level, int option, int value)
{
    return setsockopt(s, level, option, (const char *)&value, sizeof value);
}

#endif
