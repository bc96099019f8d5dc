/* CancelIo, CancelIoEx, CancelSynchronousIo, closesocket and the end of the issuing thread: whose operations they end,
   with which error, and that an operation that is cancelled while it completes has exactly one outcome and loses no data. */
#include "overlapped.h"

struct issuer {
    SOCKET s;
    struct op op;
    volatile int issued, leave;
    int result;
};

static void issue(void *argument)
{
    struct issuer *it = (struct issuer *)argument;
    it->result = op_recv(&it->op, it->s);
    if (it->result != 0)
        it->result = WSAGetLastError();
    test_store(&it->issued, 1);
    while (!test_load(&it->leave))
        Sleep(1);
}

static void issue_in_thread(struct issuer *it, test_thread *t, SOCKET s, int with_event)
{
    memset(it, 0, sizeof *it);
    it->s = s;
    op_make(&it->op, 8, with_event);
    test_thread_start(t, issue, it);
    WAIT_UNTIL(test_load(&it->issued));
    CHECK_EQ(it->result, WSA_IO_PENDING);
}

/* CancelIo ends what the calling thread has issued for this socket. */
static void own_operations(void)
{
    SOCKET pair[2], other[2];
    struct op mine, second, elsewhere;
    struct issuer theirs;
    test_thread t;
    DWORD bytes = 0;
    test_tcp_pair(pair);
    test_tcp_pair(other);
    CHECK(CancelIo((HANDLE)pair[0])); /* nothing to cancel is no error */
    CHECK_PENDS(op_recv(op_make(&mine, 8, 1), pair[0]));
    issue_in_thread(&theirs, &t, pair[0], 1);
    CHECK_PENDS(op_recv(op_make(&second, 8, 1), pair[0]));
    CHECK_PENDS(op_recv(op_make(&elsewhere, 8, 1), other[0]));
    CHECK(CancelIo((HANDLE)pair[0]));
    CHECK_EQ(op_result(&mine, pair[0]), WSA_OPERATION_ABORTED);
    CHECK_EQ(op_result(&second, pair[0]), WSA_OPERATION_ABORTED);
    CHECK_FALSE(GetOverlappedResult((HANDLE)pair[0], &mine.o, &bytes, FALSE), ERROR_OPERATION_ABORTED);
    CHECK(op_signaled(&mine));
    CHECK(!HasOverlappedIoCompleted(&theirs.op.o));
    CHECK(!HasOverlappedIoCompleted(&elsewhere.o));
    /* The socket is as it was, and the receive of the other thread is the first in line now. */
    CHECK_PENDS(op_recv(op_again(&mine, 8), pair[0]));
    test_send(pair[1], "12345678abcd");
    CHECK_EQ(op_result(&theirs.op, pair[0]), 0);
    CHECK_EQ(theirs.op.bytes, 8);
    CHECK_EQ(op_result(&mine, pair[0]), 0);
    CHECK_EQ(mine.bytes, 4);
    test_store(&theirs.leave, 1);
    test_thread_join(&t);
    test_send(other[1], "x");
    CHECK_EQ(op_result(&elsewhere, other[0]), 0);
    op_free(&mine);
    op_free(&second);
    op_free(&elsewhere);
    op_free(&theirs.op);
    test_close_pair(pair);
    test_close_pair(other);
}

static char large[4 << 20];

/* CancelIoEx ends one operation or all, whoever issued them. */
static void any_operations(void)
{
    SOCKET pair[2];
    struct op ops[3], sending;
    struct issuer theirs;
    test_thread t;
    int i;
    test_tcp_pair(pair);
    WINE_DIFFERS_FALSE(CancelIoEx((HANDLE)pair[0], NULL), ERROR_NOT_FOUND, "TRUE");
    for (i = 0; i < 3; i++)
        CHECK_PENDS(op_recv(op_make(&ops[i], 4, 1), pair[0]));
    CHECK(CancelIoEx((HANDLE)pair[0], &ops[1].o));
    CHECK_EQ(op_result(&ops[1], pair[0]), WSA_OPERATION_ABORTED);
    CHECK(!HasOverlappedIoCompleted(&ops[0].o));
    CHECK(!HasOverlappedIoCompleted(&ops[2].o));
    CHECK_FALSE(CancelIoEx((HANDLE)pair[0], &ops[1].o), ERROR_NOT_FOUND);
    test_send(pair[1], "abcdefgh");
    CHECK_EQ(op_result(&ops[0], pair[0]), 0);
    CHECK_EQ(op_result(&ops[2], pair[0]), 0);
    CHECK(memcmp(ops[0].data, "abcd", 4) == 0);
    CHECK(memcmp(ops[2].data, "efgh", 4) == 0);
    CHECK_FALSE(CancelIoEx((HANDLE)pair[0], &ops[0].o), ERROR_NOT_FOUND); /* done */
    CHECK_EQ(op_result(&ops[0], pair[0]), 0); /* and stays so */

    issue_in_thread(&theirs, &t, pair[0], 1);
    CHECK_PENDS(op_recv(op_again(&ops[0], 4), pair[0]));
    CHECK(CancelIoEx((HANDLE)pair[0], &theirs.op.o));
    CHECK_EQ(op_result(&theirs.op, pair[0]), WSA_OPERATION_ABORTED);
    CHECK(!HasOverlappedIoCompleted(&ops[0].o));
    test_store(&theirs.leave, 1);
    test_thread_join(&t);
    op_free(&theirs.op);

    issue_in_thread(&theirs, &t, pair[0], 1);
    op_make(&sending, sizeof large, 1)->b.buf = large;
    CHECK_PENDS(op_send(&sending, pair[0], NULL));
    CHECK(CancelIoEx((HANDLE)pair[0], NULL));
    CHECK_EQ(op_result(&ops[0], pair[0]), WSA_OPERATION_ABORTED);
    CHECK_EQ(op_result(&theirs.op, pair[0]), WSA_OPERATION_ABORTED);
    CHECK_EQ(op_result(&sending, pair[0]), WSA_OPERATION_ABORTED);
    test_store(&theirs.leave, 1);
    test_thread_join(&t);
    op_free(&theirs.op);
    op_free(&sending);
    for (i = 0; i < 3; i++)
        op_free(&ops[i]);
    test_close_pair(pair);
}

static void bad_handles(void)
{
    struct op op;
    op_make(&op, 8, 0);
    CHECK_FALSE(CancelIo(NULL), ERROR_INVALID_HANDLE);
    CHECK_FALSE(CancelIo((HANDLE)(ULONG_PTR)0x7777770), ERROR_INVALID_HANDLE);
    CHECK_FALSE(CancelIoEx(NULL, NULL), ERROR_INVALID_HANDLE);
    CHECK_FALSE(CancelIoEx((HANDLE)(ULONG_PTR)0x7777770, &op.o), ERROR_INVALID_HANDLE);
    CHECK_FALSE(CancelSynchronousIo(NULL), ERROR_INVALID_HANDLE);
    CHECK_FALSE(CancelSynchronousIo(GetCurrentThread()), ERROR_NOT_FOUND);
}

/* With a port, cancelled operations have their packets; datagrams as well. */
static void packets(void)
{
    HANDLE port = test_port_create(0);
    SOCKET a = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(a));
    struct op ops[3];
    int i, how;
    test_port_add(port, a, 5);
    for (how = 0; how < 3; how++) {
        for (i = 0; i < 3; i++)
            CHECK_PENDS(op_recvfrom(op_make(&ops[i], 8, 0), a));
        if (how == 0)
            CHECK(CancelIo((HANDLE)a));
        else if (how == 1)
            CHECK(CancelIoEx((HANDLE)a, NULL));
        else {
            CHECK(CancelIoEx((HANDLE)a, &ops[0].o));
            CHECK(CancelIoEx((HANDLE)a, &ops[2].o));
            CHECK_EQ(sendto(a, "hi", 2, 0, (struct sockaddr *)&to, sizeof to), 2);
        }
        for (i = 0; i < 3; i++) {
            struct packet p = test_packet(port, TEST_PATIENCE);
            CHECK(p.taken);
            CHECK_EQ(p.key, 5);
            CHECK_EQ(p.error, how == 2 && p.o == &ops[1].o ? 0 : ERROR_OPERATION_ABORTED);
        }
        CHECK_NO_PACKET(port);
    }
    CHECK_EQ(closesocket(a), 0);
    CHECK(CloseHandle(port));
}

/* closesocket ends what is pending, in time. */
static void closing(void)
{
    SOCKET pair[2];
    struct op op, second;
    test_tcp_pair(pair);
    CHECK_PENDS(op_recv(op_make(&op, 8, 1), pair[0]));
    CHECK_PENDS(op_recv(op_make(&second, 8, 1), pair[0]));
    CHECK_EQ(closesocket(pair[0]), 0);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &op.o.hEvent, TRUE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &second.o.hEvent, TRUE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    CHECK(HasOverlappedIoCompleted(&op.o));
    CHECK(op.o.Internal != 0);
    CHECK_EQ(op.o.InternalHigh, 0);
    CHECK_EQ(recv(pair[1], op.data, 8, 0), 0); /* the peer sees the end: no operation holds the socket */
    CHECK_EQ(closesocket(pair[1]), 0);
    op_free(&op);
    op_free(&second);
}

/* ---- Cancellation against completion ---- */

#define ROUNDS 2000

struct race {
    SOCKET s, receiver;
    LPWSAOVERLAPPED o;
    volatile int round, sent, cancelled; /* how far everybody has come */
    int found, wrong;
};

static void send_each_round(void *argument)
{
    struct race *r = (struct race *)argument;
    int round;
    for (round = 1; round <= ROUNDS; round++) {
        char c = (char)round;
        while (test_load(&r->round) < round)
            Sleep(0);
        if (send(r->s, &c, 1, 0) != 1)
            r->wrong++;
        test_store(&r->sent, round);
    }
}

static void cancel_each_round(void *argument)
{
    struct race *r = (struct race *)argument;
    int round;
    for (round = 1; round <= ROUNDS; round++) {
        while (test_load(&r->round) < round)
            Sleep(0);
        test_spin(round % 50 * 1500); /* from before the send to after it */
        SetLastError(0);
        if (CancelIoEx((HANDLE)r->receiver, r->o))
            r->found++;
        else if (GetLastError() != ERROR_NOT_FOUND)
            r->wrong++;
        test_store(&r->cancelled, round);
    }
}

/* A thread sends, another cancels, and this one waits for the packet: there is one, and no byte is lost. */
static void race(void)
{
    HANDLE port = test_port_create(0);
    SOCKET pair[2];
    struct race r;
    struct op op;
    test_thread t[2];
    int round, completed = 0, cancelled = 0;
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 1);
    memset(&r, 0, sizeof r);
    r.s = pair[1];
    r.receiver = pair[0];
    r.o = &op.o;
    test_thread_start(&t[0], send_each_round, &r);
    test_thread_start(&t[1], cancel_each_round, &r);
    for (round = 1; round <= ROUNDS; round++) {
        struct packet p;
        CHECK_PENDS(op_recv(op_make(&op, 8, 0), pair[0]));
        test_store(&r.round, round);
        p = test_packet(port, TEST_PATIENCE);
        REQUIRE(p.o == &op.o);
        while (test_load(&r.cancelled) < round || test_load(&r.sent) < round)
            Sleep(0);
        if (p.error == 0) {
            completed++;
            CHECK_EQ(p.bytes, 1);
        } else {
            cancelled++;
            CHECK_EQ(p.error, ERROR_OPERATION_ABORTED);
            CHECK_EQ(p.bytes, 0);
            CHECK_EQ(recv(pair[0], op.data, 1, 0), 1);
        }
        CHECK_EQ((unsigned char)op.data[0], round & 255);
        CHECK_NO_PACKET(port);
    }
    test_thread_join(&t[0]);
    test_thread_join(&t[1]);
    printf("%d completed, %d cancelled, %d found\n", completed, cancelled, r.found);
    CHECK_EQ(completed + cancelled, ROUNDS);
    CHECK(r.found >= cancelled); /* what was found may complete all the same */
    CHECK_EQ(r.wrong, 0);
    test_close_pair(pair);
    CHECK(CloseHandle(port));
}

/* ---- Blocking calls ---- */

struct blocked {
    SOCKET s;
    volatile int entered;
    int result, error;
};

static DWORD WINAPI receive(LPVOID argument)
{
    struct blocked *b = (struct blocked *)argument;
    char c;
    test_store(&b->entered, 1);
    b->result = recv(b->s, &c, 1, 0);
    b->error = b->result < 0 ? WSAGetLastError() : 0;
    return 0;
}

/* A blocking receive is synchronous I/O that can be cancelled; to Wine it is none, and goes on. */
static void synchronous(void)
{
    SOCKET pair[2];
    struct blocked b;
    HANDLE thread;
    BOOL ok;
    test_tcp_pair(pair);
    memset(&b, 0, sizeof b);
    b.s = pair[0];
    thread = CreateThread(NULL, 0, receive, &b, 0, NULL);
    REQUIRE(thread != NULL);
    WAIT_UNTIL(test_load(&b.entered));
    if (test_under_wine())
        CHECK_FALSE((ok = CancelSynchronousIo(thread)), ERROR_NOT_FOUND);
    else
        WAIT_UNTIL((ok = CancelSynchronousIo(thread))); /* the thread may be on its way into the call */
    if (!ok) {
        CHECK_EQ(WaitForSingleObject(thread, 0), WAIT_TIMEOUT);
        test_send(pair[1], "x");
    }
    CHECK_EQ(WaitForSingleObject(thread, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK_EQ(b.result, ok ? -1 : 1);
    CHECK_EQ(b.error, ok ? WSA_OPERATION_ABORTED : 0);
    CHECK(CloseHandle(thread));
    test_close_pair(pair);
}

/* ---- The thread's end ---- */

/* A thread's operations end with it, those of sockets with a port do not. */
static void thread_ends(void)
{
    HANDLE port = test_port_create(0);
    SOCKET pair[2], ported[2];
    struct issuer plain, with_port;
    struct packet p;
    struct op mine;
    test_thread t[2];
    test_tcp_pair(pair);
    test_tcp_pair(ported);
    test_port_add(port, ported[0], 9);
    issue_in_thread(&plain, &t[0], pair[0], 1);
    issue_in_thread(&with_port, &t[1], ported[0], 0);
    CHECK_PENDS(op_recv(op_make(&mine, 8, 1), pair[0]));
    test_store(&plain.leave, 1);
    test_store(&with_port.leave, 1);
    test_thread_join(&t[0]);
    test_thread_join(&t[1]);
    CHECK_EQ(op_result(&plain.op, pair[0]), WSA_OPERATION_ABORTED);
    CHECK(!HasOverlappedIoCompleted(&mine.o));
    CHECK_NO_PACKET(port);
    test_send(ported[1], "alive");
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &with_port.op.o);
    CHECK_EQ(p.error, 0);
    CHECK_EQ(p.bytes, 5);
    test_send(pair[1], "mine");
    CHECK_EQ(op_result(&mine, pair[0]), 0);
    CHECK_EQ(mine.bytes, 4);
    op_free(&plain.op);
    op_free(&mine);
    test_close_pair(pair);
    test_close_pair(ported);
    CHECK(CloseHandle(port));
}

int main(void)
{
    test_start();
    own_operations();
    any_operations();
    bad_handles();
    packets();
    closing();
    race();
    synchronous();
    thread_ends();
    return test_finish();
}
