/* Who looks, finds nothing and goes to sleep is woken by what comes at that very moment.
 *
 * One thread waits for things, the other brings the next one a few nanoseconds after the first has begun to wait: a little
 * later in each round, so that every step of the wait is met again and again. A wake that is lost ends a round too late. */
#include "../overlapped/overlapped.h"

#define ROUNDS 60000
#define DELAYS 150 /* rounds until the sweep begins anew; each is one turn of test_spin later */
#define LAST 0xE0D

static volatile int taken; /* rounds that the waiting thread is done with: it waits again at once */
static HANDLE port;

/* Waits for the next thing. 0: that was the last. */
typedef int wait_function(void);

struct pair {
    const char *name;
    wait_function *wait;
    void (*bring)(int last);
    int rounds;
};

static int wait_at_port(void)
{
    struct packet p = test_packet(port, INFINITE);
    return p.taken && p.key != LAST;
}

static int wait_at_port_for_a_while(void)
{
    struct packet p = test_packet(port, 3 * TEST_PATIENCE);
    return p.taken && p.key != LAST;
}

static int wait_at_port_alertably(void)
{
    OVERLAPPED_ENTRY entry;
    ULONG count = 0;
    return GetQueuedCompletionStatusEx(port, &entry, 1, &count, INFINITE, TRUE) && entry.lpCompletionKey != LAST;
}

static void bring_packet(int last)
{
    if (!PostQueuedCompletionStatus(port, 0, last ? LAST : 0, NULL))
        test_report(0, NULL, __FILE__, __LINE__, "PostQueuedCompletionStatus");
}

static void wait_again_and_again(void *argument)
{
    wait_function *wait = ((const struct pair *)argument)->wait;
    while (wait())
        test_add(&taken, 1);
}

/* Whether the other thread is done with that round in time. Spins, so that both go on at the same moment. */
static int is_done_with(int round)
{
    DWORD begin = 0;
    int spins;
    for (spins = 0; test_load(&taken) < round; spins++) {
        if (spins < 1000)
            continue;
        if (!begin)
            begin = GetTickCount();
        if (GetTickCount() - begin > TEST_PATIENCE)
            return 0;
        Sleep(0);
    }
    return 1;
}

static void run(const struct pair *pair)
{
    test_thread thread;
    int round, in_time = 1;
    test_store(&taken, 0);
    test_thread_start(&thread, wait_again_and_again, (void *)pair);
    for (round = 0; round < pair->rounds && in_time; round++) {
        test_spin(round % DELAYS);
        pair->bring(0);
        in_time = is_done_with(round + 1);
    }
    if (!in_time)
        printf("%s: round %d\n", pair->name, round);
    CHECK(in_time);
    pair->bring(1);
    test_thread_join(&thread);
}

static const struct pair pairs[] = {
    {"posted packet", wait_at_port, bring_packet, ROUNDS},
    {"posted packet, time limit", wait_at_port_for_a_while, bring_packet, ROUNDS},
    {"posted packet, alertable", wait_at_port_alertably, bring_packet, ROUNDS},
};

int main(void)
{
    unsigned i;
    test_start();
    port = test_port_create(1);
    for (i = 0; i < sizeof pairs / sizeof *pairs; i++)
        run(&pairs[i]);
    CHECK(CloseHandle(port));
    return test_finish();
}
