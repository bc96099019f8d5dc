/* Measures servers on completion ports beside native ones, as processes of their own, and prints a table.
 *
 * usage: driver [-s SECONDS] [-w WINE] [TEXT]      in the folder with the servers; see docs/benchmarks.md
 *   SECONDS  to spend on each server of a case (default 3)
 *   WINE     the program that runs the servers that mingw-w64 built
 *   TEXT     only the rows whose names contain it; those of more native servers appear only for "epoll" and "io_uring" */
#define _GNU_SOURCE
#include "load.h"
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_ROUNDS 200
#define MAX_CONTENDERS 10 /* of a case, and an empty one */
#define WINDOW_SECONDS 0.25
#define FILE_NAME "big_file"
#define FILE_BYTES (1L << 30)
#define IDLE_CONNECTIONS 15000
#define IDLE_BYTES_GOAL 400

#define SMOKE_SECONDS 0.1 /* who gives less wants to know whether it runs, not how fast */
#define SMOKE_CONNECTIONS 200

static double seconds = 3;
static const char *wine, *text = "";
static cpu_set_t all_processors;

/* One that runs in a case; the first is the native one, the others are measured against it. "wine" stands for the program that the driver was given. */
struct contender {
    const char *label, *command;
};

struct bench_case {
    const char *name;
    struct sample (*round)(struct server *server, int amount);
    int amount;
    int workers; /* with one, the server has a processor of its own; with more, the scheduler places all */
    double goal; /* of the ratio; 0: none */
    struct contender contenders[MAX_CONTENDERS];
};

void fail(const char *what)
{
    fprintf(stderr, "bench: %s: %s\n", what, strerror(errno));
    exit(1);
}

double clock_ns(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

double server_cpu_ns(const struct server *server)
{
    struct timespec time;
    clockid_t clock;

    if (clock_getcpuclockid(server->pid, &clock) != 0 || clock_gettime(clock, &time) != 0)
        fail("a server has ended");
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

void command(struct server *server, const char *line)
{
    if (dprintf(server->commands, "%s\n", line) < 0)
        fail("command");
}

double answer(struct server *server)
{
    char line[64];

    if (fgets(line, sizeof(line), server->answers) == NULL)
        fail("a server has ended");
    return atof(line);
}

/* The processor that has the given place among those that this process may use. */
static cpu_set_t processor(int place)
{
    cpu_set_t one;
    int cpu, seen = 0;

    CPU_ZERO(&one);
    for (cpu = 0; cpu < CPU_SETSIZE && seen <= place; cpu++)
        if (CPU_ISSET(cpu, &all_processors)) {
            CPU_ZERO(&one);
            CPU_SET(cpu, &one);
            seen++;
        }
    return one;
}

static void start(struct server *server, const char *command_line, const cpu_set_t *place)
{
    char words[256], *arguments[16], *word;
    char line[64];
    int input[2], output[2], count = 0;

    snprintf(words, sizeof(words), "%s", command_line);
    for (word = strtok(words, " "); word != NULL && count < 15; word = strtok(NULL, " "))
        arguments[count++] = word;
    arguments[count] = NULL;
    if (strcmp(arguments[0], "wine") == 0)
        arguments[0] = (char *)wine;
    memset(server, 0, sizeof(*server));
    if (pipe2(input, O_CLOEXEC) != 0 || pipe2(output, O_CLOEXEC) != 0)
        fail("pipe");
    fflush(stdout);
    server->pid = fork();
    if (server->pid == 0) {
        sched_setaffinity(0, sizeof(*place), place);
        dup2(input[0], 0);
        dup2(output[1], 1);
        execvp(arguments[0], arguments);
        fail(arguments[0]);
    }
    close(input[0]);
    close(output[1]);
    server->commands = input[1];
    server->answers = fdopen(output[0], "r");
    if (server->pid < 0 || server->answers == NULL || fgets(line, sizeof(line), server->answers) == NULL ||
        sscanf(line, "port %d", &server->port) != 1)
        fail(command_line);
}

static void stop(struct server *server)
{
    int status;

    close(server->commands);
    fclose(server->answers);
    if (waitpid(server->pid, &status, 0) != server->pid || status != 0)
        fail("a server did not end well");
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

static int is_smoke(void)
{
    return seconds < SMOKE_SECONDS;
}

static int connections(int amount)
{
    return is_smoke() && amount > SMOKE_CONNECTIONS ? SMOKE_CONNECTIONS : amount;
}

static struct sample echo_round(struct server *server, int amount)
{
    (void)amount;
    return load_echo(server, is_smoke() ? seconds : WINDOW_SECONDS);
}

static struct sample backlog_round(struct server *server, int amount)
{
    return load_accept(server, amount, 1);
}

static struct sample coming_round(struct server *server, int amount)
{
    return load_accept(server, amount, 0);
}

static long file_bytes(void)
{
    return is_smoke() ? FILE_BYTES / 64 : FILE_BYTES;
}

static struct sample file_round(struct server *server, int amount)
{
    (void)amount;
    return load_file(server, (double)file_bytes());
}

#define ECHO_1(count)                                                                                                                    \
    {                                                                                                                                    \
        "echo, " #count " conn.", echo_round, count, 1, 0.95,                                                                            \
        {                                                                                                                                \
            { "epoll", "./echo_epoll" }, { "", "./echo_iocp" }, { ", batches", "./echo_iocp -b" },                                       \
                { ", batches, skip", "./echo_iocp -b -f" }, { ", Wine", "wine ./echo_iocp.exe" },                                        \
                { ", epoll, level", "./echo_epoll -l" }, { ", io_uring", "./echo_uring" }, { ", io_uring rearm", "./echo_uring -r" },    \
                { ", io_uring multishot", "./echo_uring -m" },                                                                           \
        }                                                                                                                                \
    }
#define ECHO_2(count)                                                                                                                    \
    {                                                                                                                                    \
        "echo, " #count " conn., 2 workers", echo_round, count, 2, 0.95,                                                                 \
        {                                                                                                                                \
            { "epoll", "./echo_epoll -w 2" }, { "", "./echo_iocp -w 2" }, { ", batches", "./echo_iocp -w 2 -b" },                        \
                { ", batches, skip", "./echo_iocp -w 2 -b -f" }, { ", epoll, one set", "./echo_epoll -w 2 -s" },                         \
                { ", epoll, level", "./echo_epoll -w 2 -l" },                                                                            \
        }                                                                                                                                \
    }

#define ACCEPT_EX { ", AcceptEx", "./accept_iocp" }, { ", AcceptEx, Wine", "wine ./accept_iocp.exe" }

static const struct bench_case cases[] = {
    ECHO_1(1),
    ECHO_1(100),
    ECHO_1(1000),
    ECHO_1(5000),
    ECHO_2(1),
    ECHO_2(100),
    ECHO_2(1000),
    ECHO_2(5000),
    { "accept from a backlog of 2000", backlog_round, 2000, 1, 0.9, { { "accept4", "./accept_accept4 -a" }, ACCEPT_EX } },
    { "the same, accept4 without address", backlog_round, 2000, 1, 0.9, { { "accept4", "./accept_accept4" }, { ", AcceptEx", "./accept_iocp" } } },
    { "accept 2000 as they come", coming_round, 2000, 1, 0.9, { { "accept4", "./accept_accept4 -a" }, ACCEPT_EX } },
    { "file of 1 GB", file_round, 0, 1, 0.95,
      { { "sendfile", "./file_sendfile " FILE_NAME },
        { ", TransmitFile", "./file_transmitfile " FILE_NAME },
        { ", TransmitFile, Wine", "wine ./file_transmitfile.exe " FILE_NAME } } },
};

/* Other native servers, which are there to choose the reference and to know what io_uring would bring. */
static int is_native(const struct contender *contender)
{
    return strncmp(contender->label, ", epoll", 7) == 0 || strncmp(contender->label, ", io_uring", 10) == 0;
}

/* Whether a row is to be printed: it is asked for, and what it needs is here. */
static int wanted(const struct bench_case *entry, const struct contender *contender)
{
    char row[128], program[64];
    const int is_wine = strncmp(contender->command, "wine ", 5) == 0;

    snprintf(row, sizeof(row), "%s%s", entry->name, contender->label);
    sscanf(contender->command + (is_wine ? 5 : 0), "%63s", program);
    /* Wine takes a third of a millisecond a message: many connections would only wait. */
    if (is_wine && (wine == NULL || entry->amount == 1000 || entry->amount == 5000))
        return 0;
    if (is_native(contender) && strstr(text, "epoll") == NULL && strstr(text, "io_uring") == NULL)
        return 0;
    return strstr(row, text) != NULL && access(program, R_OK) == 0;
}

static void print_rate(double rate)
{
    if (rate >= 1e8)
        printf(" %8.2f G/s", rate / 1e9);
    else
        printf(" %8.1f k/s", rate / 1e3);
}

enum value { RATE, RATIO, CPU_RATIO };

/* A quantile over the rounds of one contender, of its rate or of a ratio to the native one's sample of the same round. */
static double over_rounds(enum value value, const struct sample *native, const struct sample *samples, int rounds, double part)
{
    static double values[MAX_ROUNDS];
    int i;

    for (i = 0; i < rounds; i++)
        values[i] = value == RATE    ? samples[i].per_second
                    : value == RATIO ? samples[i].per_second / native[i].per_second
                                     : samples[i].cpu_ns / native[i].cpu_ns;
    return quantile(values, rounds, part);
}

static void print_row(const struct bench_case *entry, const struct contender *contender, const struct sample *native,
                      const struct sample *samples, int rounds)
{
    static int header;
    const double ratio = over_rounds(RATIO, native, samples, rounds, 0.5);
    const double spread = (over_rounds(RATIO, native, samples, rounds, 0.75) - over_rounds(RATIO, native, samples, rounds, 0.25)) / 2;

    if (!header) {
        printf("%-55s %12s %12s  %6s %9s  %5s  %s\n", "servers", "native", "ws2_32", "ratio", "spread", "time", "goal");
        header = 1;
    }
    printf("%-34s%-21s", entry->name, contender->label);
    print_rate(over_rounds(RATE, native, native, rounds, 0.5));
    print_rate(over_rounds(RATE, native, samples, rounds, 0.5));
    printf("  %6.3f +-%5.3f  %6.3f", ratio, spread, over_rounds(CPU_RATIO, native, samples, rounds, 0.5));
    if (strncmp(contender->command, "wine ", 5) != 0 && !is_native(contender))
        printf("  %4.2f %s", entry->goal, ratio >= entry->goal ? "met" : "missed");
    printf("\n");
    fflush(stdout);
}

/* The native server and another in turn, every other time in the other order, so that what changes over time changes both. */
static void measure(const struct bench_case *entry, const struct contender *contender)
{
    static struct sample samples[2][MAX_ROUNDS];
    const cpu_set_t server_place = entry->workers == 1 ? processor(1) : all_processors;
    const cpu_set_t load_place = entry->workers == 1 ? processor(0) : all_processors;
    const int amount = connections(entry->amount);
    const char *commands[2] = { entry->contenders[0].command, contender->command };
    struct server servers[2];
    double end;
    int i, round;

    sched_setaffinity(0, sizeof(load_place), &load_place);
    for (i = 0; i < 2; i++) {
        start(&servers[i], commands[i], &server_place);
        if (entry->round == echo_round)
            load_connect(&servers[i], amount);
        entry->round(&servers[i], amount); /* warms up */
    }
    end = clock_ns() + 2 * seconds * 1e9;
    for (round = 0; round < MAX_ROUNDS && (round < 1 || clock_ns() < end); round++)
        for (i = 0; i < 2; i++) {
            const int which = (round + i) % 2;

            samples[which][round] = entry->round(&servers[which], amount);
        }
    for (i = 0; i < 2; i++) {
        if (entry->round == echo_round)
            load_disconnect(&servers[i]);
        stop(&servers[i]);
    }
    print_row(entry, contender, samples[0], samples[1], round);
}

/* What the process has of memory that is its own, in bytes. */
static double own_memory(const struct server *server)
{
    char path[64], line[128];
    double kilobytes = -1;
    FILE *file;

    snprintf(path, sizeof(path), "/proc/%d/smaps_rollup", (int)server->pid);
    file = fopen(path, "r");
    while (file != NULL && fgets(line, sizeof(line), file) != NULL)
        sscanf(line, "Anonymous: %lf kB", &kilobytes);
    if (kilobytes < 0)
        fail(path);
    fclose(file);
    return kilobytes * 1024;
}

static void wait_for_count(struct server *server, int count)
{
    const double end = clock_ns() + 20e9;

    for (;;) {
        command(server, "count");
        if (answer(server) == count)
            return;
        if (clock_ns() > end)
            fail("connections are missing");
    }
}

static void measure_idle(void)
{
    const int first = 100; /* connections whose memory is not counted: they bring what all share */
    const int count = connections(IDLE_CONNECTIONS);
    const double watched = is_smoke() ? 0.1 : 2;
    const struct timespec nap = { (time_t)watched, (long)((watched - (double)(time_t)watched) * 1e9) };
    struct server server, early;
    double memory, cpu;
    char line[32];

    if (strstr("idle connections", text) == NULL || access("./idle_iocp", R_OK) != 0)
        return;
    sched_setaffinity(0, sizeof(all_processors), &all_processors);
    snprintf(line, sizeof(line), "./idle_iocp %d", first + count);
    start(&server, line, &all_processors);
    early = server;
    load_connect(&early, first);
    wait_for_count(&server, first);
    memory = own_memory(&server);
    load_connect(&server, count);
    wait_for_count(&server, first + count);
    memory = (own_memory(&server) - memory) / count;
    nanosleep(&nap, NULL); /* lets the last work end */
    cpu = server_cpu_ns(&server);
    nanosleep(&nap, NULL);
    cpu = server_cpu_ns(&server) - cpu;
    printf("%d idle connections, each with a pending receive of 0 bytes: %.0f bytes of memory each (goal: %d, %s); "
           "%.3f ms of processor time in %g s (goal: 0, %s)\n",
           count, memory, IDLE_BYTES_GOAL, memory <= IDLE_BYTES_GOAL ? "met" : "missed", cpu / 1e6, watched,
           cpu < 1e5 ? "met" : "missed");
    load_disconnect(&early);
    load_disconnect(&server);
    stop(&server);
}

/* As many descriptors as 5,000 connections to each of the servers take. */
static void raise_limit(void)
{
    struct rlimit limit = { 65536, 65536 };

    if (setrlimit(RLIMIT_NOFILE, &limit) != 0) {
        getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

/* A file of holes: what is measured is the way from the page cache. */
static void make_file(void)
{
    const int file = open(FILE_NAME, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);

    if (file < 0 || ftruncate(file, file_bytes()) != 0)
        fail(FILE_NAME);
    close(file);
}

int main(int argc, char **argv)
{
    size_t i, j;

    for (i = 1; i < (size_t)argc; i++) {
        if (strcmp(argv[i], "-s") == 0 && i + 1 < (size_t)argc)
            seconds = atof(argv[++i]);
        else if (strcmp(argv[i], "-w") == 0 && i + 1 < (size_t)argc)
            wine = argv[++i];
        else
            text = argv[i];
    }
    signal(SIGPIPE, SIG_IGN);
    sched_getaffinity(0, sizeof(all_processors), &all_processors);
    raise_limit();
    make_file();
    if (is_smoke())
        printf("bench: a smoke run, with at most %d connections\n", SMOKE_CONNECTIONS);
    for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        for (j = 1; j < MAX_CONTENDERS && cases[i].contenders[j].label != NULL; j++)
            if (wanted(&cases[i], &cases[i].contenders[j]))
                measure(&cases[i], &cases[i].contenders[j]);
    measure_idle();
    unlink(FILE_NAME);
    return 0;
}
