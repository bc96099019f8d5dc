/* printf beside libc's own, in one program: bin/ws2cc -O2 benches/formats.c -o formats && ./formats (docs/benchmarks.md).
 * Each line: nanoseconds a call of libc's and of this library's, the better of the rounds, which take turns. */
#include <windows.h>
#include <stdio.h>

int libc_sprintf(char *, const char *, ...) __asm__("sprintf");
int libc_fprintf(FILE *, const char *, ...) __asm__("fprintf");

enum { ROUNDS = 15, CALLS = 100000 };

static double now(void)
{
    LARGE_INTEGER count, frequency;
    QueryPerformanceCounter(&count);
    QueryPerformanceFrequency(&frequency);
    return (double)count.QuadPart * 1e9 / (double)frequency.QuadPart;
}

static double least(double a, double b) { return a < b ? a : b; }

#define TIME(best, call)                          \
    do {                                          \
        double begin = now();                     \
        int i;                                    \
        for (i = 0; i < CALLS; i++)               \
            call;                                 \
        best = least(best, (now() - begin) / CALLS); \
    } while (0)

#define MEASURE(...)                                                                                                              \
    do {                                                                                                                          \
        double there = 1e9, here = 1e9, file_there = 1e9, file_here = 1e9;                                                        \
        int round;                                                                                                                \
        for (round = 0; round < ROUNDS; round++) {                                                                                \
            TIME(there, libc_sprintf(text, __VA_ARGS__));                                                                         \
            TIME(here, sprintf(text, __VA_ARGS__));                                                                               \
            TIME(file_there, libc_fprintf(file, __VA_ARGS__));                                                                    \
            TIME(file_here, fprintf(file, __VA_ARGS__));                                                                          \
        }                                                                                                                         \
        printf("%-44s sprintf %6.1f %6.1f %.2f   fprintf %6.1f %6.1f %.2f\n", #__VA_ARGS__, there, here, here / there, file_there, \
               file_here, file_here / file_there);                                                                                \
    } while (0)

int main(void)
{
    static char text[1000];
    FILE *file = fopen("NUL", "w");
    volatile int number = 12345;
    volatile double real = 3.14159;
    if (!file)
        return 1;
    MEASURE("hello\n");
    MEASURE("%d\n", number);
    MEASURE("%s:%d %x\n", "host", number, number);
    MEASURE("%-10s|%5d|%08x\n", "abc", number, number);
    MEASURE("%llu\n", 1234567890123ull);
    MEASURE("%c", 'x');
    MEASURE("%f\n", real);
    MEASURE("%.2f\n", real);
    MEASURE("%g\n", real);
    MEASURE("%e\n", real);
    fclose(file);
    return 0;
}
