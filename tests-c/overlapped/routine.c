/* Completion routines: they run in the issuing thread's alertable waits and blocking Winsock calls and nowhere else, with
   which arguments, also after immediate success, failure and closing; issuing from inside; several threads. */
#include "overlapped.h"

struct call {
    DWORD error, bytes, flags, thread;
    LPWSAOVERLAPPED o;
};
static struct call calls[1000];
static volatile int called;

static void CALLBACK done(DWORD error, DWORD bytes, LPWSAOVERLAPPED o, DWORD flags)
{
    struct call *c = &calls[test_load(&called)];
    c->error = error;
    c->bytes = bytes;
    c->o = o;
    c->flags = flags;
    c->thread = GetCurrentThreadId();
    test_add(&called, 1);
}

static int routine_recv(struct op *op, SOCKET s)
{
    return WSARecv(s, &op->b, 1, NULL, &op->flags, &op->o, done);
}

/* Runs everything that is queued. */
static void drain(void)
{
    while (SleepEx(0, TRUE) == WAIT_IO_COMPLETION)
        ;
}

/* ---- Every wait ---- */

enum wait { SLEEP, SINGLE, MULTIPLE, ALL, SIGNAL_AND_WAIT, WSA_WAIT, PORT, WAITS };
static const char *const waits[] = {"SleepEx",   "WaitForSingleObjectEx", "WaitForMultipleObjectsEx", "WaitForMultipleObjectsEx(all)",
                                    "SignalObjectAndWait", "WSAWaitForMultipleEvents", "GetQueuedCompletionStatusEx"};

static DWORD wait_by(enum wait how, DWORD ms, BOOL alertable)
{
    HANDLE never[2], signaled, port;
    OVERLAPPED_ENTRY entry;
    ULONG removed = 7;
    DWORD result;
    never[0] = CreateEventA(NULL, TRUE, FALSE, NULL);
    never[1] = CreateEventA(NULL, TRUE, FALSE, NULL);
    switch (how) {
    case SLEEP: result = SleepEx(ms, alertable); break;
    case SINGLE: result = WaitForSingleObjectEx(never[0], ms, alertable); break;
    case MULTIPLE: result = WaitForMultipleObjectsEx(2, never, FALSE, ms, alertable); break;
    case ALL: result = WaitForMultipleObjectsEx(2, never, TRUE, ms, alertable); break;
    case SIGNAL_AND_WAIT:
        signaled = CreateEventA(NULL, TRUE, FALSE, NULL);
        result = SignalObjectAndWait(signaled, never[0], ms, alertable);
        CHECK_EQ(WaitForSingleObject(signaled, 0), WAIT_OBJECT_0);
        CloseHandle(signaled);
        break;
    case WSA_WAIT: result = WSAWaitForMultipleEvents(2, never, FALSE, ms, alertable); break;
    default:
        port = test_port_create(0);
        SetLastError(0);
        result = GetQueuedCompletionStatusEx(port, &entry, 1, &removed, ms, alertable) ? 0 : GetLastError();
        CloseHandle(port);
    }
    CloseHandle(never[0]);
    CloseHandle(never[1]);
    return result;
}

struct later {
    SOCKET s;
    volatile int go;
};

static void send_when_told(void *argument)
{
    struct later *l = (struct later *)argument;
    while (!test_load(&l->go))
        Sleep(0);
    test_send(l->s, "later");
}

static void runs_in(enum wait how)
{
    SOCKET pair[2];
    struct op op;
    struct later later;
    test_thread t;
    printf("%s\n", waits[how]);
    test_tcp_pair(pair);
    test_store(&called, 0);

    /* Done before the wait: not without being alertable, and then at once. */
    op_make(&op, 64, 0)->o.hEvent = (HANDLE)(ULONG_PTR)0x12345679; /* free for the program's use */
    CHECK_PENDS(routine_recv(&op, pair[0]));
    test_send(pair[1], "data");
    CHECK_EQ(wait_by(how, 1, FALSE), how == SLEEP ? 0 : WAIT_TIMEOUT);
    WAIT_UNTIL(HasOverlappedIoCompleted(&op.o));
    CHECK_EQ(wait_by(how, 1, FALSE), how == SLEEP ? 0 : WAIT_TIMEOUT);
    CHECK_EQ(test_load(&called), 0);
    CHECK_EQ(wait_by(how, TEST_PATIENCE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(test_load(&called), 1);
    CHECK_EQ(calls[0].error, 0);
    CHECK_EQ(calls[0].bytes, 4);
    CHECK_EQ(calls[0].flags, 0);
    CHECK(calls[0].o == &op.o);
    CHECK_EQ(calls[0].thread, GetCurrentThreadId());
    CHECK(op.o.hEvent == (HANDLE)(ULONG_PTR)0x12345679);
    CHECK(memcmp(op.data, "data", 4) == 0);
    CHECK_EQ(wait_by(how, 0, TRUE), how == SLEEP ? 0 : WAIT_TIMEOUT); /* once */

    /* During the wait. */
    CHECK_PENDS(routine_recv(op_make(&op, 64, 0), pair[0]));
    later.s = pair[1];
    later.go = 0;
    test_thread_start(&t, send_when_told, &later);
    test_store(&later.go, 1);
    CHECK_EQ(wait_by(how, TEST_PATIENCE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(test_load(&called), 2);
    CHECK_EQ(calls[1].bytes, 5);
    test_thread_join(&t);
    test_close_pair(pair);
}

/* A thread that blocks in a Winsock call runs them, too, and the call goes on. */
static void runs_in_blocking_calls(void)
{
    SOCKET overlapped[2], blocking[2];
    struct op op;
    struct later later;
    test_thread t;
    char text[8];
    fd_set set;
    test_tcp_pair(overlapped);
    test_tcp_pair(blocking);
    test_store(&called, 0);
    CHECK_PENDS(routine_recv(op_make(&op, 64, 0), overlapped[0]));
    test_send(overlapped[1], "data");
    WAIT_UNTIL(HasOverlappedIoCompleted(&op.o));
    later.s = blocking[1];
    later.go = 0;
    test_thread_start(&t, send_when_told, &later);
    test_store(&later.go, 1);
    CHECK_EQ(recv(blocking[0], text, 5, MSG_WAITALL), 5);
    test_thread_join(&t);
    drain(); /* the data may have been there before recv had to wait */
    CHECK_EQ(test_load(&called), 1);

    /* select waits for the peer's answer, which the routine causes. */
    if (!test_under_wine()) { /* where select does not wait alertably */
        CHECK_PENDS(routine_recv(op_make(&op, 64, 0), overlapped[0]));
        later.s = overlapped[1];
        later.go = 0;
        test_thread_start(&t, send_when_told, &later);
        test_store(&later.go, 1);
        FD_ZERO(&set);
        FD_SET(blocking[0], &set);
        while (test_load(&called) < 2) {
            struct timeval limit = {0, 50000};
            FD_SET(blocking[0], &set);
            CHECK_EQ(select(0, &set, NULL, NULL, &limit), 0);
        }
        test_thread_join(&t);
        CHECK_EQ(calls[1].bytes, 5);
    }
    test_close_pair(overlapped);
    test_close_pair(blocking);
}

/* ---- What the routine is told ---- */

static void outcomes(void)
{
    SOCKET pair[2], a, b;
    struct sockaddr_in to;
    struct op op, sent;
    DWORD bytes = 0, flags = 0;

    /* At once: zero is returned, the routine is queued all the same and runs no sooner than in a wait. */
    test_tcp_pair(pair);
    test_store(&called, 0);
    test_send(pair[1], "12345");
    CHECK(BECOMES_READY(pair[0], 'r'));
    op_make(&op, 3, 0);
    CHECK_EQ(WSARecv(pair[0], &op.b, 1, &bytes, &op.flags, &op.o, done), 0);
    CHECK_EQ(bytes, 3);
    CHECK_EQ(test_load(&called), 0);
    CHECK_EQ(SleepEx(0, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(test_load(&called), 1);
    CHECK_EQ(calls[0].bytes, 3);
    CHECK_EQ(calls[0].error, 0);
    CHECK(WSAGetOverlappedResult(pair[0], &op.o, &bytes, FALSE, &flags)); /* may be asked as well */
    CHECK_EQ(bytes, 3);
    op_make(&sent, 0, 0)->b.len = 4;
    memcpy(sent.data, "sent", 4);
    CHECK(test_issued(WSASend(pair[0], &sent.b, 1, NULL, 0, &sent.o, done)));
    WAIT_UNTIL(SleepEx(0, TRUE) == WAIT_IO_COMPLETION);
    CHECK_EQ(test_load(&called), 2);
    CHECK(calls[1].o == &sent.o);
    CHECK_EQ(calls[1].bytes, 4);
    CHECK_EQ(calls[1].flags, 0);

    /* A failure at issue queues nothing. */
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    CHECK_ERR(WSASend(pair[0], &sent.b, 1, NULL, 0, &sent.o, done), WSAESHUTDOWN);
    CHECK_EQ(SleepEx(0, TRUE), 0);
    CHECK_EQ(test_load(&called), 2);
    test_close_pair(pair);

    /* Graceful end, reset, own close. */
    test_tcp_pair(pair);
    test_store(&called, 0);
    CHECK_PENDS(routine_recv(op_make(&op, 64, 0), pair[0]));
    CHECK_EQ(shutdown(pair[1], SD_SEND), 0);
    WAIT_UNTIL(SleepEx(0, TRUE) == WAIT_IO_COMPLETION);
    CHECK_EQ(calls[0].error, 0);
    CHECK_EQ(calls[0].bytes, 0);
    test_close_pair(pair);
    test_tcp_pair(pair);
    CHECK_PENDS(routine_recv(op_make(&op, 64, 0), pair[0]));
    test_reset(pair[1]);
    WAIT_UNTIL(SleepEx(0, TRUE) == WAIT_IO_COMPLETION);
    CHECK_EQ(test_load(&called), 2);
    CHECK_EQ(calls[1].error, WSAECONNRESET);
    CHECK_EQ(calls[1].bytes, 0);
    CHECK_EQ(closesocket(pair[0]), 0);
    test_tcp_pair(pair);
    CHECK_PENDS(routine_recv(op_make(&op, 64, 0), pair[0]));
    CHECK_EQ(closesocket(pair[0]), 0);
    WAIT_UNTIL(SleepEx(0, TRUE) == WAIT_IO_COMPLETION);
    CHECK_EQ(test_load(&called), 3);
    WINE_DIFFERS_EQ(calls[2].error, WSA_OPERATION_ABORTED, "WSAEINVAL after closesocket");
    CHECK_EQ(calls[2].bytes, 0);
    CHECK(calls[2].o == &op.o);
    CHECK_EQ(closesocket(pair[1]), 0);
    /* CancelIo. */
    test_tcp_pair(pair);
    CHECK_PENDS(routine_recv(op_make(&op, 64, 0), pair[0]));
    CHECK(CancelIo((HANDLE)pair[0]));
    WAIT_UNTIL(SleepEx(0, TRUE) == WAIT_IO_COMPLETION);
    CHECK_EQ(test_load(&called), 4);
    CHECK_EQ(calls[3].error, WSA_OPERATION_ABORTED);
    test_close_pair(pair);

    /* Datagrams: too long a one; its sender. */
    a = test_bound(AF_INET, SOCK_DGRAM);
    b = test_bound(AF_INET, SOCK_DGRAM);
    to = test_loopback(test_port(a));
    test_store(&called, 0);
    op_make(&op, 3, 0);
    CHECK_PENDS(WSARecvFrom(a, &op.b, 1, NULL, &op.flags, (struct sockaddr *)&op.from, &op.from_size, &op.o, done));
    op_make(&sent, 6, 0);
    CHECK(test_issued(WSASendTo(b, &sent.b, 1, NULL, 0, (struct sockaddr *)&to, sizeof to, &sent.o, done)));
    WAIT_UNTIL((drain(), test_load(&called) == 2));
    CHECK_EQ(calls[0].o == &op.o ? calls[0].error : calls[1].error, WSAEMSGSIZE);
    CHECK_EQ(calls[0].o == &sent.o ? calls[0].bytes : calls[1].bytes, 6);
    op_make(&op, 8, 0);
    CHECK_PENDS(WSARecvFrom(a, &op.b, 1, NULL, &op.flags, (struct sockaddr *)&op.from, &op.from_size, &op.o, done));
    CHECK_EQ(sendto(b, "from", 4, 0, (struct sockaddr *)&to, sizeof to), 4);
    WAIT_UNTIL((drain(), test_load(&called) == 3));
    CHECK_EQ(calls[2].bytes, 4);
    CHECK_EQ(op.from_size, sizeof(struct sockaddr_in));
    CHECK_EQ(((struct sockaddr_in *)&op.from)->sin_port, htons(test_port(b)));
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(b), 0);
}

/* All that wait run before the wait ends; the buffers are filled in the order issued. */
static void several(void)
{
    SOCKET pair[2];
    static struct op ops[20];
    int i;
    test_tcp_pair(pair);
    test_store(&called, 0);
    for (i = 0; i < 20; i++)
        CHECK_PENDS(routine_recv(op_make(&ops[i], 1, 0), pair[0]));
    test_send(pair[1], "abcdefghijklmnopqrst");
    for (i = 0; i < 20; i++)
        WAIT_UNTIL(HasOverlappedIoCompleted(&ops[i].o));
    CHECK_EQ(WSAWaitForMultipleEvents(1, &ops[0].o.hEvent, FALSE, 0, FALSE), WSA_WAIT_FAILED); /* no event in there */
    CHECK_EQ(SleepEx(TEST_PATIENCE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(test_load(&called), 20);
    for (i = 0; i < 20; i++) {
        CHECK_EQ(ops[i].data[0], 'a' + i);
        CHECK_EQ(calls[i].bytes, 1);
    }
    test_close_pair(pair);
}

/* ---- From inside ---- */

static SOCKET chain_socket;
static struct op chain_op;
static int links, nested, depth;

static void CALLBACK chain(DWORD error, DWORD bytes, LPWSAOVERLAPPED o, DWORD flags)
{
    nested |= depth++;
    CHECK_EQ(error, 0);
    CHECK_EQ(bytes, 1);
    CHECK_EQ(flags, 0);
    CHECK(o == &chain_op.o);
    CHECK_EQ(chain_op.data[0], 'A' + links % 26);
    links++;
    op_again(&chain_op, 1);
    if (links < 100)
        CHECK(test_issued(
            WSARecv(chain_socket, &chain_op.b, 1, NULL, &chain_op.flags, &chain_op.o, chain)));
    depth--;
}

static void issues_again(void)
{
    SOCKET pair[2];
    int i;
    test_tcp_pair(pair);
    chain_socket = pair[0];
    op_make(&chain_op, 1, 0);
    CHECK_PENDS(WSARecv(pair[0], &chain_op.b, 1, NULL, &chain_op.flags, &chain_op.o, chain));
    for (i = 0; i < 100; i++) {
        char c = (char)('A' + i % 26);
        CHECK_EQ(send(pair[1], &c, 1, 0), 1);
    }
    WAIT_UNTIL((drain(), links == 100));
    CHECK(!nested);
    CHECK_EQ(SleepEx(0, TRUE), 0);
    test_close_pair(pair);
}

/* ---- Threads ---- */

#define THREADS 4
#define ROUNDS 50
struct worker {
    SOCKET pair[2];
    struct op op;
    DWORD thread;
    int rounds, wrong;
};
static struct worker workers[THREADS];

static void CALLBACK mine(DWORD error, DWORD bytes, LPWSAOVERLAPPED o, DWORD flags)
{
    struct worker *w = (struct worker *)((struct op *)o)->o.hEvent;
    (void)flags;
    w->rounds++;
    if (error || bytes != 1 || w->thread != GetCurrentThreadId())
        w->wrong++;
}

static void work(void *argument)
{
    struct worker *w = (struct worker *)argument;
    int i;
    w->thread = GetCurrentThreadId();
    for (i = 0; i < ROUNDS; i++) {
        op_make(&w->op, 1, 0)->o.hEvent = (HANDLE)w;
        if (!test_issued(WSARecv(w->pair[0], &w->op.b, 1, NULL, &w->op.flags, &w->op.o, mine)))
            w->wrong++;
        while (w->rounds == i)
            SleepEx(TEST_PATIENCE, TRUE);
    }
}

/* A thread runs the routines of its own operations only. */
static void threads(void)
{
    test_thread t[THREADS];
    int i, round;
    for (i = 0; i < THREADS; i++) {
        test_tcp_pair(workers[i].pair);
        test_thread_start(&t[i], work, &workers[i]);
    }
    for (round = 0; round < ROUNDS; round++)
        for (i = 0; i < THREADS; i++)
            CHECK_EQ(send(workers[i].pair[1], "x", 1, 0), 1);
    for (i = 0; i < THREADS; i++) {
        test_thread_join(&t[i]);
        CHECK_EQ(workers[i].rounds, ROUNDS);
        CHECK_EQ(workers[i].wrong, 0);
        test_close_pair(workers[i].pair);
    }
    CHECK_EQ(SleepEx(0, TRUE), 0);
}

int main(void)
{
    int how;
    test_start();
    for (how = 0; how < WAITS; how++)
        runs_in((enum wait)how);
    runs_in_blocking_calls();
    outcomes();
    several();
    issues_again();
    threads();
    return test_finish();
}
