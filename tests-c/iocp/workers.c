/* Completion ports, many threads: each packet exactly once, several ports, the concurrency value, closing a port with
   waiters, workers that post to their own port, packets for a thread that waits already. */
#include "../overlapped/overlapped.h"

#define POSTERS 4
#define WORKERS 4
#define EACH 5000
#define LAST 0xFFFFFFFF

static HANDLE shared;
static unsigned char seen[POSTERS * EACH];
static volatile int received, doubled, wrong;

static void post(void *argument)
{
    int first = *(int *)argument * EACH, i;
    for (i = first; i < first + EACH; i++)
        if (!PostQueuedCompletionStatus(shared, (DWORD)i, (ULONG_PTR)i * 3, (LPOVERLAPPED)(ULONG_PTR)(i + 1)))
            test_add(&wrong, 1);
}

static void take(void *argument)
{
    (void)argument;
    for (;;) {
        struct packet p = test_packet(shared, TEST_PATIENCE);
        if (p.error || p.bytes == LAST) {
            if (p.error)
                test_add(&wrong, 1);
            return;
        }
        if (p.key != (ULONG_PTR)p.bytes * 3 || p.o != (LPOVERLAPPED)(ULONG_PTR)(p.bytes + 1))
            test_add(&wrong, 1);
        if (__atomic_exchange_n(&seen[p.bytes], 1, __ATOMIC_SEQ_CST))
            test_add(&doubled, 1);
        test_add(&received, 1);
    }
}

static void take_many(void *argument)
{
    (void)argument;
    for (;;) {
        OVERLAPPED_ENTRY entries[16];
        ULONG removed = 0, i;
        int last = 0;
        if (!GetQueuedCompletionStatusEx(shared, entries, 16, &removed, TEST_PATIENCE, FALSE) || removed < 1) {
            test_add(&wrong, 1);
            return;
        }
        for (i = 0; i < removed; i++) {
            DWORD which = entries[i].dwNumberOfBytesTransferred;
            if (which == LAST) {
                if (last++) /* another worker's */
                    PostQueuedCompletionStatus(shared, LAST, 0, NULL);
                continue;
            }
            if (__atomic_exchange_n(&seen[which], 1, __ATOMIC_SEQ_CST))
                test_add(&doubled, 1);
            test_add(&received, 1);
        }
        if (last)
            return;
    }
}

/* Four threads post, four take: nothing lost, nothing twice. */
static void exactly_once(DWORD concurrency, int many)
{
    test_thread posters[POSTERS], workers[WORKERS];
    int numbers[POSTERS], i;
    shared = test_port_create(concurrency);
    memset(seen, 0, sizeof seen);
    test_store(&received, 0);
    for (i = 0; i < WORKERS; i++)
        test_thread_start(&workers[i], many && i % 2 ? take_many : take, NULL);
    for (i = 0; i < POSTERS; i++) {
        numbers[i] = i;
        test_thread_start(&posters[i], post, &numbers[i]);
    }
    for (i = 0; i < POSTERS; i++)
        test_thread_join(&posters[i]);
    WAIT_UNTIL(test_load(&received) == POSTERS * EACH);
    for (i = 0; i < WORKERS; i++)
        CHECK(PostQueuedCompletionStatus(shared, LAST, 0, NULL));
    for (i = 0; i < WORKERS; i++)
        test_thread_join(&workers[i]);
    CHECK_EQ(test_load(&received), POSTERS * EACH);
    CHECK_EQ(test_load(&doubled), 0);
    CHECK_EQ(test_load(&wrong), 0);
    CHECK_NO_PACKET(shared);
    CHECK(CloseHandle(shared));
}

/* ---- Waking and closing ---- */

struct waiter {
    HANDLE port;
    int extended;
    volatile int waits;
    struct packet p;
};

static void wait_once(void *argument)
{
    struct waiter *w = (struct waiter *)argument;
    test_store(&w->waits, 1);
    if (w->extended) {
        OVERLAPPED_ENTRY entry;
        ULONG removed = 0;
        memset(&w->p, 0, sizeof w->p);
        SetLastError(0);
        if (GetQueuedCompletionStatusEx(w->port, &entry, 1, &removed, INFINITE, w->extended > 1)) {
            w->p.taken = 1;
            w->p.bytes = entry.dwNumberOfBytesTransferred;
        } else
            w->p.error = (int)GetLastError();
    } else
        w->p = test_packet(w->port, INFINITE);
}

/* A packet wakes one thread that waits already, and no thread of another port. */
static void wakes_one(void)
{
    HANDLE ports[2];
    struct waiter waiters[6];
    test_thread t[6];
    int i, round;
    ports[0] = test_port_create(0);
    ports[1] = test_port_create(0);
    for (i = 0; i < 6; i++) {
        memset(&waiters[i], 0, sizeof waiters[i]);
        waiters[i].port = ports[i % 2];
        waiters[i].extended = i % 3;
        test_thread_start(&t[i], wait_once, &waiters[i]);
    }
    for (i = 0; i < 6; i++)
        WAIT_UNTIL(test_load(&waiters[i].waits));
    for (round = 1; round <= 3; round++) {
        int ended[2], which;
        for (which = 0; which < 2; which++) {
            CHECK(PostQueuedCompletionStatus(ports[which], 10 + (DWORD)which, 0, NULL));
            do {
                Sleep(0);
                ended[0] = ended[1] = 0;
                for (i = 0; i < 6; i++)
                    ended[i % 2] += test_load(&t[i].finished);
            } while (ended[which] < round);
            CHECK_EQ(ended[0], round);
            CHECK_EQ(ended[1], round - 1 + which);
        }
    }
    for (i = 0; i < 6; i++) {
        test_thread_join(&t[i]);
        CHECK(waiters[i].p.taken);
        CHECK_EQ(waiters[i].p.error, 0);
        CHECK_EQ(waiters[i].p.bytes, 10 + i % 2);
    }
    CHECK(CloseHandle(ports[0]));
    CHECK(CloseHandle(ports[1]));
}

/* Closing a port ends the waits on it. */
static void closing(void)
{
    int round, i, abandoned = 0;
    for (round = 0; round < 20; round++) {
        HANDLE port = test_port_create(0);
        struct waiter waiters[3];
        test_thread t[3];
        for (i = 0; i < 3; i++) {
            memset(&waiters[i], 0, sizeof waiters[i]);
            waiters[i].port = port;
            waiters[i].extended = i;
            test_thread_start(&t[i], wait_once, &waiters[i]);
        }
        for (i = 0; i < 3; i++)
            WAIT_UNTIL(test_load(&waiters[i].waits));
        if (round % 2)
            Sleep(1); /* most wait by now; otherwise some are still on their way in */
        CHECK(CloseHandle(port));
        for (i = 0; i < 3; i++) {
            test_thread_join(&t[i]);
            CHECK(!waiters[i].p.taken);
            CHECK(waiters[i].p.o == NULL);
            abandoned += waiters[i].p.error == ERROR_ABANDONED_WAIT_0;
            CHECK(waiters[i].p.error == ERROR_ABANDONED_WAIT_0 || waiters[i].p.error == ERROR_INVALID_HANDLE);
        }
    }
    CHECK(abandoned > 0);
}

/* ---- Concurrency ---- */

enum blocking { EVENT, SLEEPING, CRITICAL_SECTION_, RECV, SELECT, OTHER_PORT, ENDING, BLOCKINGS };
static const char *const blockings[] = {"WaitForSingleObject", "Sleep", "EnterCriticalSection", "recv", "select",
                                        "another port", "the thread's end"};

struct crew {
    HANDLE port, event, other;
    CRITICAL_SECTION section;
    SOCKET pair[2];
    enum blocking how;
    volatile int inside, crowded, go_on;
};

static void take_one_and_block(void *argument)
{
    struct crew *c = (struct crew *)argument;
    struct packet p = test_packet(c->port, TEST_PATIENCE);
    char byte;
    if (p.error)
        test_add(&wrong, 1);
    test_add(&c->inside, 1);
    switch (c->how) {
    case EVENT: WaitForSingleObject(c->event, INFINITE); break;
    case SLEEPING:
        while (!test_load(&c->go_on))
            Sleep(1);
        break;
    case CRITICAL_SECTION_:
        EnterCriticalSection(&c->section);
        LeaveCriticalSection(&c->section);
        break;
    case RECV:
        if (recv(c->pair[0], &byte, 1, 0) != 1)
            test_add(&wrong, 1);
        break;
    case SELECT:
        if (!test_ready(c->pair[0], 'r', TEST_PATIENCE))
            test_add(&wrong, 1);
        break;
    case OTHER_PORT:
        if (test_packet(c->other, TEST_PATIENCE).error)
            test_add(&wrong, 1);
        break;
    default: break;
    }
}

/* A worker that waits for something else does not count: with a concurrency of 1 the others get their packets. */
static void blocked_workers_make_room(enum blocking how)
{
    struct crew c;
    test_thread t[4];
    int i;
    printf("blocked in %s\n", blockings[how]);
    memset(&c, 0, sizeof c);
    c.how = how;
    c.port = test_port_create(1);
    c.other = test_port_create(4);
    c.event = CreateEventA(NULL, TRUE, FALSE, NULL);
    InitializeCriticalSection(&c.section);
    EnterCriticalSection(&c.section);
    test_tcp_pair(c.pair);
    for (i = 0; i < 4; i++)
        test_thread_start(&t[i], take_one_and_block, &c);
    for (i = 0; i < 4; i++)
        CHECK(PostQueuedCompletionStatus(c.port, 1, 1, NULL));
    WAIT_UNTIL(test_load(&c.inside) == 4);
    CHECK(SetEvent(c.event));
    test_store(&c.go_on, 1);
    LeaveCriticalSection(&c.section);
    test_send(c.pair[1], "four");
    for (i = 0; i < 4; i++)
        CHECK(PostQueuedCompletionStatus(c.other, 1, 1, NULL));
    for (i = 0; i < 4; i++)
        test_thread_join(&t[i]);
    CHECK_EQ(test_load(&wrong), 0);
    DeleteCriticalSection(&c.section);
    test_close_pair(c.pair);
    CHECK(CloseHandle(c.event));
    CHECK(CloseHandle(c.other));
    CHECK(CloseHandle(c.port));
}

static void compute(void *argument)
{
    struct crew *c = (struct crew *)argument;
    for (;;) {
        struct packet p = test_packet(c->port, TEST_PATIENCE);
        int i;
        if (p.error || p.bytes == LAST) {
            if (p.error)
                test_add(&wrong, 1);
            return;
        }
        if (test_add(&c->inside, 1) > 1)
            test_add(&c->crowded, 1);
        for (i = 0; i < 100000; i++)
            test_load(&c->inside); /* runs, does not wait */
        test_add(&c->inside, -1);
        test_add(&received, 1);
    }
}

/* With a concurrency of 1, workers that only compute are let in one after the other; for a brief time after a wait
   ends there may be more. */
static void running_workers_count(void)
{
    struct crew c;
    test_thread t[4];
    int i;
    memset(&c, 0, sizeof c);
    c.port = test_port_create(1);
    test_store(&received, 0);
    for (i = 0; i < 4; i++)
        test_thread_start(&t[i], compute, &c);
    for (i = 0; i < 200; i++)
        CHECK(PostQueuedCompletionStatus(c.port, 1, 1, NULL));
    WAIT_UNTIL(test_load(&received) == 200);
    for (i = 0; i < 4; i++)
        CHECK(PostQueuedCompletionStatus(c.port, LAST, 1, NULL));
    for (i = 0; i < 4; i++)
        test_thread_join(&t[i]);
    printf("%d of 200 packets while another was being worked on\n", test_load(&c.crowded));
    WINE_DIFFERS(test_load(&c.crowded) <= 20, "no concurrency value");
    CHECK_EQ(test_load(&wrong), 0);
    CHECK(CloseHandle(c.port));
}

/* ---- Workers that post ---- */

static volatile int ticks;

static void relay(void *argument)
{
    HANDLE port = *(HANDLE *)argument;
    for (;;) {
        struct packet p = test_packet(port, TEST_PATIENCE);
        if (p.error || p.bytes == 0) {
            if (p.error)
                test_add(&wrong, 1);
            PostQueuedCompletionStatus(port, 0, 0, NULL); /* for the next worker */
            return;
        }
        test_add(&ticks, 1);
        if (!PostQueuedCompletionStatus(port, p.bytes - 1, p.key, p.o))
            test_add(&wrong, 1);
    }
}

static void posts_to_its_own_port(void)
{
    HANDLE port = test_port_create(0);
    test_thread t[3];
    int i;
    for (i = 0; i < 3; i++)
        test_thread_start(&t[i], relay, &port);
    CHECK(PostQueuedCompletionStatus(port, 3000, 0, NULL));
    for (i = 0; i < 3; i++)
        test_thread_join(&t[i]);
    CHECK_EQ(test_load(&ticks), 3000);
    CHECK_EQ(test_load(&wrong), 0);
    CHECK(CloseHandle(port));
}

int main(void)
{
    int how;
    test_start();
    exactly_once(0, 0);
    exactly_once(1, 0);
    exactly_once(2, 1);
    wakes_one();
    if (!test_under_wine()) /* which leaves them waiting */
        closing();
    for (how = 0; how < BLOCKINGS; how++)
        blocked_workers_make_room((enum blocking)how);
    running_workers_count();
    posts_to_its_own_port();
    return test_finish();
}
