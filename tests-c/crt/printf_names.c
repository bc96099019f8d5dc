/* The names of printf and scanf stay plain functions.
 *
 * Shows: a program's own declarations of them, addresses, members and pointers of these names; in C++ std::printf, using, auto, decltype, std::thread, methods. */
#include "crt.h"
#include <stdarg.h>
#include <wchar.h>
#ifdef __cplusplus
#include <cstdio>
#include <functional>
#include <string>
#include <thread>
extern "C" {
#endif
extern int printf(const char *format, ...);
int sprintf(char *to, const char *format, ...);
int vsnprintf(char *to, size_t size, const char *format, va_list args);
#ifdef __cplusplus
}
#endif

struct table {
    int (*printf)(char *, const char *, ...);
    int (*sscanf)(const char *, const char *, ...);
    int (*puts)(const char *);
};

static const DWORD dword = 4000000000u;

static void pointers(void)
{
    struct table table = {sprintf, sscanf, puts};
    int (*pointer)(char *, const char *, ...) = &sprintf;
    DWORD pair[2] = {0, 7};
    char text[40];
    CHECK_EQ(table.printf(text, "%lu", dword), 10);
    CHECK_TEXT(text, "4000000000");
    CHECK_EQ(pointer(text, "%lu;", dword), 11);
    CHECK_EQ((sprintf)(text, "%lu", dword), 10);
    CHECK_EQ(table.sscanf("5", "%lu", &pair[0]), 1);
    CHECK(pair[0] == 5 && pair[1] == 7);
    CHECK_EQ((sscanf)("6", "%lu", &pair[0]), 1);
    CHECK(pair[0] == 6 && pair[1] == 7);
    CHECK_EQ(sscanf("none", "none"), 0);
}

/* A function of the program's own whose formats the compiler checks. */
static int log_to(char *to, const char *format, ...) __attribute__((__format__(__printf__, 2, 3)));
static int log_to(char *to, const char *format, ...)
{
    va_list args;
    int result;
    va_start(args, format);
    result = vsprintf(to, format, args);
    va_end(args);
    return result;
}

#ifdef __cplusplus
struct Logger {
    int calls;
    Logger() : calls(0) {}
    int printf(const char *, ...) { return ++calls; }
    int scanf(long *) { return ++calls; }
};

static void cxx(void)
{
    using std::sprintf;
    char text[40];
    auto plain = &sprintf;
    decltype(&sprintf) same = plain;
    int (*list)(char *, size_t, const char *, va_list) = &std::vsnprintf;
    Logger logger, *pointer = &logger;
    long value = 0;
    CHECK(list != NULL);
    CHECK_EQ(std::sprintf(text, "%lu", dword), 10);
    CHECK_EQ(plain(text, "%lu", dword), 10);
    CHECK_EQ(same(text, "%lu", dword), 10);
    CHECK_EQ(::sprintf(text, "%lu", dword), 10);
    CHECK_EQ(logger.printf("%d", 1), 1);
    CHECK_EQ(pointer->printf("x"), 2);
    CHECK_EQ(pointer->scanf(&value), 3);
    std::thread(sprintf, text, "%lu", dword).join();
    CHECK_TEXT(text, "4000000000");
    CHECK_EQ(std::bind(sprintf, text, "%d", 12)(), 2);
    CHECK_EQ(std::sscanf("-8", "%ld", &value), 1);
    CHECK_EQ(value, -8);
    CHECK(std::to_wstring(1234567890L) == L"1234567890");
#ifndef __MINGW32__
    CHECK(std::to_wstring(5000000000L) == L"5000000000");
#endif
}
#endif

int main(void)
{
    char text[40];
    CRT_START();
    test_watchdog();
    pointers();
    CHECK_EQ(log_to(text, "%lu %ld", dword, (LONG)-2), 13);
    CHECK_TEXT(text, "4000000000 -2");
#ifdef __cplusplus
    cxx();
#endif
    TEST_DONE();
}
