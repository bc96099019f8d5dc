/* What the driver and the two personalities of the measured source share; it names no socket header. */
#ifndef BENCH_H
#define BENCH_H

/* Runs one thing `count` times and returns the nanoseconds that one of them took, without set-up and teardown. */
typedef double bench_function(long count);

struct bench_case {
    const char *name;
    bench_function *run;
    /* The most that Winsock may cost on top of native, in one of the two units; 0: no goal. */
    double goal_ns, goal_percent;
    int weight; /* how much of the time it gets: the scheduler makes some of them noisy */
};

/* A personality: the same source built for native sockets or for Winsock. */
struct bench_personality {
    void (*start)(void);
    const struct bench_case *cases; /* ends with a NULL name */
};

/* Provided by the driver. */
double bench_now(void);                                      /* nanoseconds of a steady clock */
void *bench_thread_start(void (*body)(void *), void *argument); /* on the second processor, where there are two */
void bench_thread_join(void *thread);
void bench_fail(const char *what, int error);

extern const struct bench_personality bench_native, bench_winsock;

#endif
