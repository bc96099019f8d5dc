/* Runs the native and the Winsock build of the cases in turn, in one process, and prints what Winsock costs on top.
 *
 * Usage: bench [-s SECONDS] [-w FILE] [TEXT]
 *   -s SECONDS  time for a case of weight 1 (default 3)
 *   -w FILE     Wine's results, as printed by this driver when it is built for Windows, for a column of their own
 *   TEXT        only the cases whose names contain it
 *
 * Built for Windows it has the Winsock half only and prints "name<tab>nanoseconds" lines.
 */
#ifdef _WIN32
#include <windows.h>
#else
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <time.h>
#endif
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROUND_NS 2e7 /* a round is repeated so often that it takes about this long */
#define MAX_ROUNDS 400
#define MIN_ROUNDS 5

void bench_fail(const char *what, int error)
{
    fflush(stdout);
    fprintf(stderr, "bench: %s failed: error %d\n", what, error);
    exit(1);
}

struct thread {
    void (*body)(void *);
    void *argument;
#ifdef _WIN32
    HANDLE handle;
#else
    pthread_t handle;
#endif
};

#ifdef _WIN32

double bench_now(void)
{
    LARGE_INTEGER now, frequency;

    QueryPerformanceCounter(&now);
    QueryPerformanceFrequency(&frequency);
    return (double)now.QuadPart * 1e9 / (double)frequency.QuadPart;
}

static DWORD WINAPI run_thread(void *argument)
{
    struct thread *thread = argument;

    thread->body(thread->argument);
    return 0;
}

static void launch(struct thread *thread)
{
    thread->handle = CreateThread(NULL, 0, run_thread, thread, 0, NULL);
    if (thread->handle == NULL)
        bench_fail("CreateThread", (int)GetLastError());
}

static void join(struct thread *thread)
{
    WaitForSingleObject(thread->handle, INFINITE);
    CloseHandle(thread->handle);
}

#else

double bench_now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

/* Keeps the calling thread on the first or second processor it may use: migrations are most of the noise. */
static void pin(int which)
{
#ifdef __linux__
    static cpu_set_t allowed;
    static int known;
    cpu_set_t one;
    int cpu, seen = 0;

    if (!known) {
        known = 1;
        sched_getaffinity(0, sizeof(allowed), &allowed);
    }
    CPU_ZERO(&one);
    for (cpu = 0; cpu < CPU_SETSIZE && seen <= which; cpu++)
        if (CPU_ISSET(cpu, &allowed)) {
            CPU_ZERO(&one);
            CPU_SET(cpu, &one);
            seen++;
        }
    pthread_setaffinity_np(pthread_self(), sizeof(one), &one);
#else
    (void)which;
#endif
}

static void *run_thread(void *argument)
{
    struct thread *thread = argument;

    pin(1);
    thread->body(thread->argument);
    return NULL;
}

static void launch(struct thread *thread)
{
    int error = pthread_create(&thread->handle, NULL, run_thread, thread);

    if (error != 0)
        bench_fail("pthread_create", error);
}

static void join(struct thread *thread)
{
    pthread_join(thread->handle, NULL);
}

#endif

void *bench_thread_start(void (*body)(void *), void *argument)
{
    struct thread *thread = malloc(sizeof(*thread));

    if (thread == NULL)
        bench_fail("malloc", 0);
    thread->body = body;
    thread->argument = argument;
    launch(thread);
    return thread;
}

void bench_thread_join(void *thread)
{
    join(thread);
    free(thread);
}

static int compare(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;

    return (a > b) - (a < b);
}

/* The value below which the given part of the values lies; sorts them. */
static double quantile(double *values, int count, double part)
{
    qsort(values, (size_t)count, sizeof(*values), compare);
    return values[(int)((count - 1) * part + 0.5)];
}

/* How often to repeat a case so that it runs for ROUND_NS. */
static long repetitions(bench_function *run)
{
    long count = 1;

    for (;;) {
        double took = run(count) * (double)count;

        if (took >= ROUND_NS / 4)
            return took >= ROUND_NS ? count : (long)(ROUND_NS / took * (double)count);
        count *= took < ROUND_NS / 64 ? 8 : 2;
    }
}

#ifdef _WIN32

static void measure(const struct bench_case *entry, double seconds)
{
    static double values[MAX_ROUNDS];
    const long count = repetitions(entry->run);
    const double end = bench_now() + seconds * 1e9;
    int rounds = 0;

    while (rounds < MAX_ROUNDS && (rounds < MIN_ROUNDS || bench_now() < end))
        values[rounds++] = entry->run(count);
    printf("%s\t%.1f\n", entry->name, quantile(values, rounds, 0.5));
    fflush(stdout);
}

static void measure_all(double seconds, const char *text, const char *wine)
{
    const struct bench_case *entry;

    (void)wine;
    bench_winsock.start();
    for (entry = bench_winsock.cases; entry->name != NULL; entry++)
        if (strstr(entry->name, text) != NULL)
            measure(entry, seconds);
}

#else

/* Prints a duration with the unit that suits it; `format` is that of its number. */
static void print_time(const char *format, double ns)
{
    const double size = ns < 0 ? -ns : ns;
    const double unit = size < 1e4 ? 1 : size < 1e7 ? 1e3 : 1e6;

    printf(format, unit == 1 ? 0 : 1, ns / unit);
    printf(" %s", unit == 1 ? "ns" : unit == 1e3 ? "us" : "ms");
}

/* Looks a case up in Wine's results. Returns 0 when it is not there. */
static double wine_time(const char *file, const char *name)
{
    char line[128];
    double found = 0;
    FILE *results = file != NULL ? fopen(file, "r") : NULL;

    while (results != NULL && fgets(line, sizeof(line), results) != NULL) {
        char *tab = strchr(line, '\t');
        if (tab != NULL && (size_t)(tab - line) == strlen(name) && strncmp(line, name, strlen(name)) == 0)
            found = atof(tab + 1);
    }
    if (results != NULL)
        fclose(results);
    return found;
}

static void print_goal(const struct bench_case *entry, double added_ns, double ratio)
{
    if (entry->goal_ns > 0)
        printf("  +%2.0f ns %s", entry->goal_ns, added_ns <= entry->goal_ns ? "met   " : "missed");
    else if (entry->goal_percent > 0)
        printf("  +%2.0f %%  %s", entry->goal_percent, (ratio - 1) * 100 <= entry->goal_percent ? "met   " : "missed");
    else
        printf("  %-13s", "-");
}

/* A pair of rounds at a time, each pair in the other order, so that what changes over time changes both. */
static void measure(const struct bench_case *native, const struct bench_case *winsock, double seconds, const char *wine)
{
    static double natives[MAX_ROUNDS], winsocks[MAX_ROUNDS], ratios[MAX_ROUNDS], added[MAX_ROUNDS];
    const long count = repetitions(native->run);
    const double end = bench_now() + seconds * native->weight * 1e9;
    const double wine_ns = wine_time(wine, native->name);
    double ratio, spread, added_ns;
    int i;

    winsock->run(count / 8 + 1); /* warms up */
    for (i = 0; i < MAX_ROUNDS && (i < MIN_ROUNDS || bench_now() < end); i++) {
        if (i % 2 == 0) {
            natives[i] = native->run(count);
            winsocks[i] = winsock->run(count);
        } else {
            winsocks[i] = winsock->run(count);
            natives[i] = native->run(count);
        }
        ratios[i] = winsocks[i] / natives[i];
        added[i] = winsocks[i] - natives[i];
    }
    ratio = quantile(ratios, i, 0.5);
    spread = (quantile(ratios, i, 0.75) - quantile(ratios, i, 0.25)) / 2;
    added_ns = quantile(added, i, 0.5);

    printf("%-33s", native->name);
    print_time(" %8.*f", quantile(natives, i, 0.5));
    print_time(" %8.*f", quantile(winsocks, i, 0.5));
    printf("  %6.3f +-%5.3f ", ratio, spread);
    print_time(" %+8.*f", added_ns);
    print_goal(native, added_ns, ratio);
    if (wine_ns > 0) {
        print_time(" %8.*f", wine_ns);
        printf(" %6.1f", wine_ns / quantile(natives, i, 0.5));
    }
    printf("\n");
    fflush(stdout);
}

static void measure_all(double seconds, const char *text, const char *wine)
{
    int i;

    pin(0);
    bench_native.start();
    bench_winsock.start();
    printf("%-33s %11s %11s  %6s %7s %12s  %-13s%s\n", "", "native", "ws2_32", "ratio", "spread", "difference", "goal",
           wine != NULL ? "        Wine  ratio" : "");
    for (i = 0; bench_native.cases[i].name != NULL; i++)
        if (strstr(bench_native.cases[i].name, text) != NULL)
            measure(&bench_native.cases[i], &bench_winsock.cases[i], seconds, wine);
}

#endif

int main(int argc, char **argv)
{
    double seconds = 3;
    const char *text = "";
    const char *wine = NULL;
    int i;

    for (i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-s") == 0 && i + 1 < argc)
            seconds = atof(argv[++i]);
        else if (strcmp(argv[i], "-w") == 0 && i + 1 < argc)
            wine = argv[++i];
        else
            text = argv[i];
    }
    measure_all(seconds, text, wine);
    return 0;
}
