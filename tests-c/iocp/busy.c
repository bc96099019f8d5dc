/* Completion ports whose workers are busy: what waits for one that computes is served by others, threads come and go, and
   with posted packets and sockets at once each packet comes exactly once. */
#include "../overlapped/overlapped.h"

#define PAIRS 8
#define SOON 100 /* ms */
#define TRIES 10
#define COMPUTE 0xC0
#define LAST 0xFF

struct connection {
    struct op op;
    SOCKET pair[2];
    volatile int received;
};

static HANDLE port;
static struct connection connections[PAIRS];
static volatile int let_go, computing, wrong;

static void open_connections(void)
{
    int i;
    for (i = 0; i < PAIRS; i++) {
        test_tcp_pair(connections[i].pair);
        test_port_add(port, connections[i].pair[0], (ULONG_PTR)i);
        test_store(&connections[i].received, 0);
        CHECK_PENDS(op_recv(op_make(&connections[i].op, 1, 0), connections[i].pair[0]));
    }
}

static void close_connections(void)
{
    int i;
    for (i = 0; i < PAIRS; i++) {
        test_close_pair(connections[i].pair);
        WINE_DIFFERS_EQ(test_packet(port, TEST_PATIENCE).error, ERROR_OPERATION_ABORTED, "ERROR_HANDLES_CLOSED");
    }
    CHECK_NO_PACKET(port);
}

/* A posted packet keeps the worker until it is let go, computing or waiting; a received one is counted. */
static void serve(void *argument)
{
    (void)argument;
    for (;;) {
        struct packet p = test_packet(port, TEST_PATIENCE);
        if (p.error || !p.taken) {
            test_add(&wrong, 1);
            return;
        }
        if (p.o == NULL && p.bytes == LAST)
            return;
        if (p.o == NULL) {
            test_add(&computing, 1);
            while (!test_load(&let_go))
                if (p.bytes != COMPUTE)
                    Sleep(1);
            test_add(&computing, -1);
        } else {
            struct connection *c = &connections[p.key];
            if (!test_issued(op_recv(op_again(&c->op, 1), c->pair[0])))
                test_add(&wrong, 1);
            test_add(&c->received, 1); /* last: the sender goes on */
        }
    }
}

static int all_received(int count)
{
    int i;
    for (i = 0; i < PAIRS; i++)
        if (test_load(&connections[i].received) < count)
            return 0;
    return 1;
}

/* A byte for each connection; how long until the last was received, in ms. */
static DWORD time_of_round(int round)
{
    DWORD begin = GetTickCount();
    int i;
    for (i = 0; i < PAIRS; i++)
        test_send(connections[i].pair[1], "x");
    WAIT_UNTIL(all_received(round));
    return GetTickCount() - begin;
}

/* Whether a round is done soon while a worker is away; tried again, for the machine may be busy itself. */
static int served_soon(int *rounds)
{
    int attempt;
    for (attempt = 0; attempt < TRIES; attempt++)
        if (time_of_round(++*rounds) < SOON)
            return 1;
    return 0;
}

static void busy_worker(DWORD concurrency, int workers, DWORD how)
{
    test_thread t[4];
    int i, rounds = 0, away;
    printf("%d workers, concurrency %d, one %s\n", workers, (int)concurrency, how == COMPUTE ? "computes" : "waits");
    port = test_port_create(concurrency);
    test_store(&let_go, 0);
    for (i = 0; i < workers; i++)
        test_thread_start(&t[i], serve, NULL);
    open_connections();
    time_of_round(++rounds); /* the workers are there */
    for (away = 0; away < 2; away++) {
        CHECK(PostQueuedCompletionStatus(port, how, 0, NULL));
        WAIT_UNTIL(test_load(&computing) == 1);
        CHECK(served_soon(&rounds));
        Sleep(away * 50); /* and after a while, too */
        CHECK(served_soon(&rounds));
        CHECK_EQ(test_load(&computing), 1);
        test_store(&let_go, 1);
        WAIT_UNTIL(test_load(&computing) == 0);
        CHECK(served_soon(&rounds));
        test_store(&let_go, 0);
    }
    /* Workers end one by one. */
    for (i = workers - 1; i > 0; i--) {
        CHECK(PostQueuedCompletionStatus(port, LAST, 0, NULL));
        CHECK(served_soon(&rounds));
    }
    CHECK(PostQueuedCompletionStatus(port, LAST, 0, NULL));
    for (i = 0; i < workers; i++)
        test_thread_join(&t[i]);
    CHECK_EQ(test_load(&wrong), 0);
    close_connections();
    CHECK(CloseHandle(port));
}

/* A thread that only looks, without waiting, finds what is ready for one that has waited once and is elsewhere now. */
static void looking(void)
{
    test_thread t;
    struct packet p;
    int i, found = 0;
    DWORD begin;
    port = test_port_create(2);
    test_store(&let_go, 0);
    test_thread_start(&t, serve, NULL);
    CHECK(PostQueuedCompletionStatus(port, 0, 0, NULL));
    WAIT_UNTIL(test_load(&computing) == 1);
    open_connections();
    for (i = 0; i < PAIRS; i++)
        test_send(connections[i].pair[1], "x");
    for (begin = GetTickCount(); found < PAIRS && GetTickCount() - begin < TEST_PATIENCE;) {
        p = test_packet(port, 0);
        if (p.taken) {
            CHECK_EQ(p.error, 0);
            CHECK_EQ(p.bytes, 1);
            found++;
        } else
            CHECK_EQ(p.error, WAIT_TIMEOUT);
    }
    CHECK_EQ(found, PAIRS);
    CHECK_NO_PACKET(port);
    CHECK(PostQueuedCompletionStatus(port, LAST, 0, NULL));
    test_store(&let_go, 1);
    test_thread_join(&t);
    for (i = 0; i < PAIRS; i++)
        test_close_pair(connections[i].pair);
    CHECK_NO_PACKET(port);
    CHECK(CloseHandle(port));
}

static void take_one(void *came)
{
    test_store((volatile int *)came, test_packet(port, INFINITE).taken);
}

/* What comes for a thread that has only looked, and never waited, is for one that has waited long. */
static void looked_once(void)
{
    test_thread t;
    SOCKET first[2], second[2];
    struct op op;
    volatile int came = 0;
    port = test_port_create(2);
    test_tcp_pair(first);
    test_tcp_pair(second);
    test_thread_start(&t, take_one, (void *)&came);
    test_port_add(port, first[0], 0);
    Sleep(test_ms(700)); /* what looks after ports comes to rest */
    CHECK_NO_PACKET(port);
    test_port_add(port, second[0], 0);
    CHECK(test_issued(op_send(op_make(&op, 1, 0), second[0], "x")));
    WAIT_UNTIL(test_load(&came));
    test_thread_join(&t);
    test_close_pair(first);
    test_close_pair(second);
    CHECK(CloseHandle(port));
}

/* ---- Everything at once ---- */

#define POSTERS 4
#define SENDERS 2
#define WORKERS 4
#define EACH 3000
#define BYTES 1000

static unsigned char seen[POSTERS * EACH];
static volatile int doubled, disordered, posted, received;

static void post(void *argument)
{
    int first = *(int *)argument * EACH, i;
    for (i = first; i < first + EACH; i++)
        if (!PostQueuedCompletionStatus(port, (DWORD)i, PAIRS, NULL))
            test_add(&wrong, 1);
}

static void send_bytes(void *argument)
{
    int which = *(int *)argument, i, k;
    for (i = 0; i < BYTES; i++)
        for (k = which; k < PAIRS; k += SENDERS) {
            char byte = (char)i;
            if (send(connections[k].pair[1], &byte, 1, 0) != 1)
                test_add(&wrong, 1);
        }
}

static void take(void *argument)
{
    (void)argument;
    for (;;) {
        struct packet p = test_packet(port, TEST_PATIENCE);
        if (p.error || !p.taken) {
            test_add(&wrong, 1);
            return;
        }
        if (p.key > PAIRS)
            return;
        if (p.key == PAIRS) {
            if (__atomic_exchange_n(&seen[p.bytes], 1, __ATOMIC_SEQ_CST))
                test_add(&doubled, 1);
            test_add(&posted, 1);
        } else {
            /* One receive is under way at a time, so whoever has its packet has the connection. */
            struct connection *c = &connections[p.key];
            int number = test_load(&c->received);
            if (p.bytes != 1 || p.o != &c->op.o || c->op.data[0] != (char)number)
                test_add(&disordered, 1);
            test_store(&c->received, number + 1);
            if (!test_issued(op_recv(op_again(&c->op, 1), c->pair[0])))
                test_add(&wrong, 1);
            test_add(&received, 1);
        }
    }
}

static void exactly_once(DWORD concurrency)
{
    test_thread posters[POSTERS], senders[SENDERS], workers[WORKERS];
    int numbers[POSTERS], i;
    port = test_port_create(concurrency);
    memset(seen, 0, sizeof seen);
    test_store(&posted, 0);
    test_store(&received, 0);
    open_connections();
    for (i = 0; i < WORKERS; i++)
        test_thread_start(&workers[i], take, NULL);
    for (i = 0; i < POSTERS; i++) {
        numbers[i] = i;
        test_thread_start(&posters[i], post, &numbers[i]);
        if (i < SENDERS)
            test_thread_start(&senders[i], send_bytes, &numbers[i]);
    }
    for (i = 0; i < POSTERS; i++)
        test_thread_join(&posters[i]);
    for (i = 0; i < SENDERS; i++)
        test_thread_join(&senders[i]);
    WAIT_UNTIL(test_load(&posted) == POSTERS * EACH && test_load(&received) == PAIRS * BYTES);
    for (i = 0; i < WORKERS; i++)
        CHECK(PostQueuedCompletionStatus(port, 0, PAIRS + 1, NULL));
    for (i = 0; i < WORKERS; i++)
        test_thread_join(&workers[i]);
    CHECK_EQ(test_load(&posted), POSTERS * EACH);
    CHECK_EQ(test_load(&received), PAIRS * BYTES);
    CHECK_EQ(test_load(&doubled), 0);
    CHECK_EQ(test_load(&disordered), 0);
    CHECK_EQ(test_load(&wrong), 0);
    close_connections();
    CHECK(CloseHandle(port));
}

int main(void)
{
    test_start();
    busy_worker(2, 2, COMPUTE);
    busy_worker(2, 2, 0);
    busy_worker(2, 4, COMPUTE);
    busy_worker(1, 2, 0);
    busy_worker(8, 4, COMPUTE);
    looking();
    looked_once();
    exactly_once(0);
    exactly_once(1);
    exactly_once(4);
    return test_finish();
}
