/* Overlapped operations whose beginning meets something else: a close, a wait, a port, a program that only looks. */
#include "overlapped.h"

/* ---- A close in another thread ---- */

struct closer {
    volatile int round, done;
    SOCKET s;
};

static void close_each(void *p)
{
    struct closer *closer = (struct closer *)p;
    int round = 0;
    while ((round = test_other_than(&closer->round, round)) > 0) {
        test_spin(round % 100 * 200); /* from before the call to after it */
        closesocket(closer->s);
        test_store(&closer->done, round);
    }
}

static int routines;
static void CALLBACK count_routine(DWORD error, DWORD bytes, LPWSAOVERLAPPED o, DWORD flags)
{
    (void)error, (void)bytes, (void)o, (void)flags;
    routines++;
}

/* The first operation of a socket: it fails, or it ends as aborted, and whoever is to be told is told. */
static void closed_meanwhile(int rounds, int with_routine)
{
    struct closer closer;
    test_thread thread;
    int i, pending = 0, failures = test_failures;
    memset(&closer, 0, sizeof closer);
    test_thread_start(&thread, close_each, &closer);
    routines = 0;
    for (i = 1; i <= rounds && test_failures == failures; i++) {
        struct op op;
        DWORD count;
        int result;
        closer.s = test_bound(AF_INET, SOCK_DGRAM);
        op_make(&op, 4, !with_routine);
        test_store(&closer.round, i);
        /* This one takes a while before it begins. */
        result = WSAIoctl(closer.s, SIO_ADDRESS_LIST_CHANGE, NULL, 0, NULL, 0, &count, &op.o, with_routine ? count_routine : NULL);
        if (result == 0 || WSAGetLastError() != WSA_IO_PENDING)
            CHECK(result == SOCKET_ERROR && (WSAGetLastError() == WSAENOTSOCK || WSAGetLastError() == WSAEINTR));
        else {
            pending++;
            if (with_routine)
                WAIT_UNTIL(SleepEx(0, TRUE) == WAIT_IO_COMPLETION);
            else
                CHECK_EQ(WaitForSingleObject(op.o.hEvent, TEST_PATIENCE), WAIT_OBJECT_0);
            CHECK(HasOverlappedIoCompleted(&op.o));
        }
        test_other_than(&closer.done, i - 1);
        if (!with_routine)
            op_free(&op);
    }
    test_store(&closer.round, -1);
    test_thread_join(&thread);
    CHECK_EQ(routines, with_routine ? pending : 0);
}

/* ---- A program that only looks ---- */

static void looked_at(void)
{
    SOCKET pair[2];
    struct op in, out;
    int i;
    test_tcp_pair(pair);
    for (i = 0; i < 3; i++) {
        op_make(&in, 4, 0);
        CHECK_PENDS(op_recv(&in, pair[0]));
        CHECK(!HasOverlappedIoCompleted(&in.o));
        op_make(&out, 0, 0);
        CHECK(test_issued(op_send(&out, pair[1], "look")));
        WAIT_UNTIL(HasOverlappedIoCompleted(&out.o));
        WAIT_UNTIL(HasOverlappedIoCompleted(&in.o));
        CHECK_EQ(in.o.InternalHigh, 4);
        CHECK_EQ(memcmp(in.data, "look", 4), 0);
    }
    op_make(&in, 4, 0);
    CHECK_PENDS(op_recv(&in, pair[0]));
    CHECK_EQ(closesocket(pair[0]), 0);
    WAIT_UNTIL(HasOverlappedIoCompleted(&in.o));
    CHECK_EQ(closesocket(pair[1]), 0);
}

/* ---- A port that comes later ---- */

static void routine_before_port(void)
{
    HANDLE port = test_port_create(0);
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
    struct op op;
    op_make(&op, 4, 0);
    routines = 0;
    CHECK_PENDS(WSARecv(s, &op.b, 1, NULL, &op.flags, &op.o, count_routine));
    test_port_add(port, s, 1);
    CHECK(CancelIoEx((HANDLE)s, NULL));
    WAIT_UNTIL(SleepEx(0, TRUE) == WAIT_IO_COMPLETION);
    CHECK_EQ(routines, 1);
    CHECK_NO_PACKET(port);
    CHECK_EQ(closesocket(s), 0);
    CHECK(CloseHandle(port));
}

/* ---- A wait that begins while the call fails ---- */

struct waiter {
    SOCKET s;
    struct op *op;
    volatile int stop, waits;
};

static void wait_whenever_pending(void *p)
{
    struct waiter *w = (struct waiter *)p;
    while (!test_load(&w->stop)) {
        DWORD bytes, flags;
        if (HasOverlappedIoCompleted(&w->op->o))
            continue;
        WSAGetOverlappedResult(w->s, &w->op->o, &bytes, TRUE, &flags);
        test_store(&w->waits, test_load(&w->waits) + 1);
    }
}

static void failing_under_a_wait(int rounds)
{
    struct waiter waiter;
    struct op op;
    test_thread thread;
    DWORD count, returned;
    int i;
    memset(&waiter, 0, sizeof waiter);
    waiter.s = test_bound(AF_INET, SOCK_DGRAM);
    waiter.op = &op;
    op_make(&op, 4, 0);
    test_thread_start(&thread, wait_whenever_pending, &waiter);
    for (i = 0; i < rounds || (test_load(&waiter.waits) < 10 && i < 100 * rounds); i++)
        if (WSAIoctl(waiter.s, SIO_ADDRESS_LIST_QUERY, NULL, 0, &count, sizeof count, &returned, &op.o, NULL) == 0)
            break; /* there is no room for a list */
    CHECK(i >= rounds);
    test_store(&waiter.stop, 1);
    test_thread_join(&thread); /* would hang */
    CHECK_EQ(closesocket(waiter.s), 0);
}

int main(void)
{
    test_start();
    closed_meanwhile(test_under_wine() ? 50 : 300, 0);
    closed_meanwhile(test_under_wine() ? 50 : 300, 1);
    looked_at();
    routine_before_port();
    failing_under_a_wait(test_under_wine() ? 50 : 300);
    return test_finish();
}
