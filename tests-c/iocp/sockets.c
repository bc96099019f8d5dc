/* Sockets on a completion port: an echo server for 50 connections, the order of several operations on one socket, resets,
   graceful ends and closing under way, datagrams, sends that wait for the peer. */
#include "../overlapped/overlapped.h"

#define CONNECTIONS 50
#define MESSAGES 40
#define SIZE 100
#define STOP 0xFFFFFFFF

/* ---- Echo ---- */

struct connection {
    struct op op; /* first */
    SOCKET s, client;
    int sending, ended;
    DWORD length, sent;
    char buffer[SIZE];
};

static HANDLE port;
static struct connection connections[CONNECTIONS];
static volatile int open_connections, wrong, echoed;

static void fail(int line)
{
    printf("echo server: line %d, error %d\n", line, WSAGetLastError());
    test_add(&wrong, 1);
}

static void read_more(struct connection *c)
{
    op_make(&c->op, 0, 0);
    c->op.b.buf = c->buffer;
    c->op.b.len = SIZE;
    c->sending = 0;
    if (!test_issued(op_recv(&c->op, c->s)))
        fail(__LINE__);
}

static void echo_worker(void *argument)
{
    (void)argument;
    for (;;) {
        struct packet p = test_packet(port, TEST_PATIENCE);
        struct connection *c = (struct connection *)p.o;
        if (p.error) {
            fail(__LINE__);
            return;
        }
        if (p.bytes == STOP)
            return;
        if (c != &connections[p.key])
            fail(__LINE__);
        if (c->sending) {
            if (p.bytes != c->length) /* never short */
                fail(__LINE__);
            test_add(&echoed, (int)p.bytes);
            read_more(c);
        } else if (p.bytes == 0) {
            c->ended++;
            if (closesocket(c->s) != 0)
                fail(__LINE__);
            test_add(&open_connections, -1);
        } else {
            c->length = p.bytes;
            c->sending = 1;
            op_make(&c->op, 0, 0);
            c->op.b.buf = c->buffer;
            c->op.b.len = c->length;
            if (!test_issued(op_send(&c->op, c->s, NULL)))
                fail(__LINE__);
        }
    }
}

static void echo(int threads)
{
    test_thread workers[4];
    int i, round;
    SOCKET listener = test_listener(AF_INET);
    test_store(&wrong, 0);
    test_store(&echoed, 0);
    port = test_port_create((DWORD)threads);
    for (i = 0; i < threads; i++)
        test_thread_start(&workers[i], echo_worker, NULL);
    for (i = 0; i < CONNECTIONS; i++) {
        struct connection *c = &connections[i];
        memset(c, 0, sizeof *c);
        c->client = socket(AF_INET, SOCK_STREAM, 0);
        REQUIRE(test_connect(c->client, test_port(listener)) == 0);
        c->s = accept(listener, NULL, NULL);
        REQUIRE(c->s != INVALID_SOCKET);
        test_add(&open_connections, 1);
        test_port_add(port, c->s, (ULONG_PTR)i);
        read_more(c);
    }
    for (round = 0; round < MESSAGES; round++) {
        for (i = 0; i < CONNECTIONS; i++) {
            char text[SIZE];
            memset(text, 'a' + (round + i) % 26, sizeof text);
            CHECK_EQ(send(connections[i].client, text, SIZE, 0), SIZE);
        }
        for (i = 0; i < CONNECTIONS; i++) {
            char text[SIZE], expected[SIZE];
            memset(expected, 'a' + (round + i) % 26, sizeof expected);
            CHECK_EQ(recv(connections[i].client, text, SIZE, MSG_WAITALL), SIZE);
            CHECK(memcmp(text, expected, SIZE) == 0);
        }
    }
    for (i = 0; i < CONNECTIONS; i++)
        CHECK_EQ(shutdown(connections[i].client, SD_SEND), 0);
    WAIT_UNTIL(test_load(&open_connections) == 0);
    for (i = 0; i < threads; i++)
        CHECK(PostQueuedCompletionStatus(port, STOP, 0, NULL));
    for (i = 0; i < threads; i++)
        test_thread_join(&workers[i]);
    for (i = 0; i < CONNECTIONS; i++) {
        CHECK_EQ(connections[i].ended, 1);
        CHECK_EQ(closesocket(connections[i].client), 0);
    }
    CHECK_EQ(test_load(&echoed), CONNECTIONS * MESSAGES * SIZE);
    CHECK_EQ(test_load(&wrong), 0);
    CHECK_NO_PACKET(port);
    CHECK_EQ(closesocket(listener), 0);
    CHECK(CloseHandle(port));
}

/* ---- Several operations on one socket ---- */

#define PENDING 64

/* The receives get the bytes in the order in which they were issued; their packets come in that order. */
static void receives_in_order(void)
{
    static struct op ops[PENDING];
    SOCKET pair[2];
    int i, n;
    port = test_port_create(0);
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 1);
    for (i = 0; i < PENDING; i++)
        CHECK_PENDS(op_recv(op_make(&ops[i], 3, 0), pair[0]));
    for (i = 0; i < 3 * PENDING; i += n) {
        char text[7];
        int k;
        n = i % 5 + 1; /* pieces that do not fit the receives */
        if (n > 3 * PENDING - i)
            n = 3 * PENDING - i;
        for (k = 0; k < n; k++)
            text[k] = (char)(i + k);
        CHECK_EQ(send(pair[1], text, n, 0), n);
    }
    CHECK_EQ(shutdown(pair[1], SD_SEND), 0);
    for (i = 0, n = 0; i < PENDING; i++) {
        struct packet p = test_packet(port, TEST_PATIENCE);
        DWORD k;
        CHECK(p.o == &ops[i].o);
        CHECK_EQ(p.error, 0);
        for (k = 0; k < p.bytes; k++)
            CHECK_EQ((unsigned char)ops[i].data[k], n++);
    }
    /* A receive takes what is there, so some were short, and a rest remains. */
    while (recv(pair[0], ops[0].data, 1, 0) == 1)
        CHECK_EQ((unsigned char)ops[0].data[0], n++);
    CHECK_EQ(n, 3 * PENDING);
    test_close_pair(pair);
    CHECK(CloseHandle(port));
}

#define PIECE (1 << 20)
#define PIECES 8
static char out[PIECES][PIECE], in[PIECE];

/* Sends that all pend go out one after the other and whole. */
static void sends_in_order(void)
{
    static struct op ops[PIECES];
    static unsigned char done[PIECES];
    SOCKET pair[2];
    int i, got, pended = 0, next = 0;
    port = test_port_create(0);
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 1);
    for (i = 0; i < PIECES; i++) {
        memset(out[i], 'A' + i, PIECE);
        op_make(&ops[i], PIECE, 0)->b.buf = out[i];
        WSASetLastError(0);
        pended += op_send(&ops[i], pair[0], NULL) == SOCKET_ERROR;
        CHECK(!pended || WSAGetLastError() == WSA_IO_PENDING);
    }
    CHECK(pended >= 2); /* no transport takes 8 MB */
    for (i = 0; i < PIECES; i++) {
        char expected = (char)('A' + i);
        for (got = 0; got < PIECE;) {
            int n = recv(pair[1], in + got, PIECE - got, 0);
            REQUIRE(n > 0);
            got += n;
        }
        CHECK(in[0] == expected && memcmp(in, in + 1, PIECE - 1) == 0);
    }
    for (i = 0; i < PIECES; i++) {
        struct packet p = test_packet(port, TEST_PATIENCE);
        int which;
        REQUIRE(p.taken);
        which = (int)((struct op *)p.o - ops);
        CHECK_EQ(p.error, 0);
        CHECK_EQ(p.bytes, PIECE);
        CHECK_EQ(which, next++);
        CHECK_EQ(done[which]++, 0);
    }
    CHECK_NO_PACKET(port);
    test_close_pair(pair);
    CHECK(CloseHandle(port));
}

/* ---- Issued by several threads ---- */

#define ISSUERS 4
#define PER_ISSUER 200
struct issuer {
    SOCKET s;
    struct op ops[PER_ISSUER];
};
static struct issuer issuers[ISSUERS];

static void issue(void *argument)
{
    struct issuer *it = (struct issuer *)argument;
    int i;
    for (i = 0; i < PER_ISSUER; i++)
        if (!test_issued(op_recv(op_make(&it->ops[i], 1, 0), it->s)))
            fail(__LINE__);
    /* The thread ends; with a port its operations live on. */
}

static void from_several_threads(void)
{
    static unsigned char filled[ISSUERS * PER_ISSUER];
    test_thread t[ISSUERS];
    SOCKET pair[2];
    int i;
    port = test_port_create(0);
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 1);
    for (i = 0; i < ISSUERS; i++) {
        issuers[i].s = pair[0];
        test_thread_start(&t[i], issue, &issuers[i]);
    }
    for (i = 0; i < ISSUERS * PER_ISSUER; i++) {
        char c = (char)i;
        CHECK_EQ(send(pair[1], &c, 1, 0), 1);
    }
    for (i = 0; i < ISSUERS * PER_ISSUER; i++) {
        struct packet p = test_packet(port, TEST_PATIENCE);
        struct op *op = (struct op *)p.o;
        int which;
        REQUIRE(p.taken && !p.error);
        for (which = 0; which < ISSUERS; which++)
            if (op >= issuers[which].ops && op < issuers[which].ops + PER_ISSUER)
                break;
        REQUIRE(which < ISSUERS);
        WINE_DIFFERS_EQ(p.bytes, 1, "now and then 0");
        CHECK_EQ(filled[which * PER_ISSUER + (op - issuers[which].ops)]++, 0);
    }
    for (i = 0; i < ISSUERS; i++)
        test_thread_join(&t[i]);
    CHECK_NO_PACKET(port);
    CHECK_EQ(test_load(&wrong), 0);
    test_close_pair(pair);
    CHECK(CloseHandle(port));
}

/* ---- Ends ---- */

static void ends(void)
{
    static struct op receives[10], send_op;
    SOCKET pair[2];
    int i, how;
    for (how = 0; how < 3; how++) {
        int send_seen = 0, seen = 0, aborted = 0, with_send = how == 1 || (how == 2 && !test_under_wine()); /* Wine's server dies */
        port = test_port_create(0);
        test_tcp_pair(pair);
        test_port_add(port, pair[0], 1);
        for (i = 0; i < 10; i++)
            CHECK_PENDS(op_recv(op_make(&receives[i], 8, 0), pair[0]));
        if (with_send) {
            op_make(&send_op, sizeof out, 0)->b.buf = out[0];
            CHECK_PENDS(op_send(&send_op, pair[0], NULL)); /* 8 MB that nobody reads */
        }
        switch (how) {
        case 0: CHECK_EQ(shutdown(pair[1], SD_SEND), 0); break;
        case 1: test_reset(pair[1]); break;
        default: CHECK_EQ(closesocket(pair[0]), 0);
        }
        for (i = 0; i < 10 + with_send; i++) {
            struct packet p = test_packet(port, TEST_PATIENCE);
            CHECK(p.taken);
            CHECK_EQ(p.key, 1);
            CHECK_EQ(how == 0 ? p.bytes : 0, 0);
            if (p.o == &send_op.o)
                send_seen++;
            else
                seen++;
            if (how == 0)
                CHECK_EQ(p.error, 0);
            else if (how == 1)
                CHECK_EQ(p.error, ERROR_NETNAME_DELETED);
            else
                aborted += p.error == ERROR_OPERATION_ABORTED;
        }
        CHECK_EQ(seen, 10);
        WINE_DIFFERS_EQ(aborted, how == 2 ? 11 : 0, "ERROR_HANDLES_CLOSED");
        CHECK_EQ(send_seen, with_send);
        CHECK_NO_PACKET(port);
        if (how < 2)
            CHECK_EQ(closesocket(pair[0]), 0);
        if (how != 1)
            CHECK_EQ(closesocket(pair[1]), 0);
        CHECK(CloseHandle(port));
    }
}

/* shutdown(SD_SEND) lets what was sent before it go out first, pending sends included. */
static void shutdown_behind_sends(void)
{
    static struct op op;
    SOCKET pair[2];
    struct packet p;
    int got = 0, n;
    port = test_port_create(0);
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 1);
    op_make(&op, sizeof out, 0)->b.buf = out[0];
    CHECK_PENDS(op_send(&op, pair[0], NULL));
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    CHECK_ERR(send(pair[0], "x", 1, 0), WSAESHUTDOWN);
    while ((n = recv(pair[1], in, sizeof in, 0)) > 0)
        got += n;
    CHECK_EQ(n, 0);
    CHECK_EQ(got, sizeof out);
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &op.o);
    CHECK_EQ(p.error, 0);
    CHECK_EQ(p.bytes, sizeof out);
    test_close_pair(pair);
    CHECK(CloseHandle(port));
}

/* ---- Datagrams ---- */

static void datagrams(void)
{
    static struct op receives[20], sends[20];
    SOCKET a = test_bound(AF_INET, SOCK_DGRAM), b = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(a));
    int i, sent = 0, got = 0, next = 0;
    port = test_port_create(0);
    test_port_add(port, a, 100);
    test_port_add(port, b, 200);
    for (i = 0; i < 20; i++)
        CHECK_PENDS(op_recvfrom(op_make(&receives[i], 16, 0), a));
    for (i = 0; i < 20; i++) {
        struct op *op = op_make(&sends[i], (ULONG)(1 + i % 10), 0);
        memset(op->data, 'a' + i, 16);
        CHECK(test_issued(WSASendTo(b, &op->b, 1, NULL, 0, (struct sockaddr *)&to, sizeof to, &op->o, NULL)));
    }
    for (i = 0; i < 40; i++) {
        struct packet p = test_packet(port, TEST_PATIENCE);
        REQUIRE(p.taken && !p.error);
        if (p.key == 200) {
            CHECK_EQ(p.bytes, 1 + ((struct op *)p.o - sends) % 10);
            sent++;
        } else {
            struct op *op = (struct op *)p.o;
            CHECK_EQ(op - receives, next);
            CHECK_EQ(p.bytes, 1 + next % 10);
            CHECK_EQ(op->data[0], 'a' + next);
            CHECK_EQ(op->from_size, sizeof(struct sockaddr_in));
            CHECK_EQ(((struct sockaddr_in *)&op->from)->sin_port, htons(test_port(b)));
            next++;
            got++;
        }
    }
    CHECK_EQ(sent, 20);
    CHECK_EQ(got, 20);
    CHECK_NO_PACKET(port);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(b), 0);
    CHECK(CloseHandle(port));
}

/* A port that is never empty does not keep the sockets waiting. */
static void busy_port(void)
{
    SOCKET pair[2];
    struct op op;
    int round, relayed = 0;
    port = test_port_create(0);
    test_tcp_pair(pair);
    test_port_add(port, pair[0], 1);
    CHECK(PostQueuedCompletionStatus(port, 0, 2, NULL));
    CHECK(PostQueuedCompletionStatus(port, 0, 2, NULL));
    for (round = 0; round < 20; round++) {
        struct packet p;
        CHECK_PENDS(op_recv(op_make(&op, 8, 0), pair[0]));
        test_send(pair[1], "data");
        while ((p = test_packet(port, TEST_PATIENCE)).key == 2) {
            relayed++;
            if (!PostQueuedCompletionStatus(port, 0, 2, NULL))
                break;
        }
        CHECK(p.o == &op.o);
        CHECK_EQ(p.bytes, 4);
    }
    printf("%d packets relayed for 20 received\n", relayed);
    CHECK(relayed < 20 * 10000);
    test_close_pair(pair);
    CHECK(CloseHandle(port));
}

/* A packet for each datagram, and blocking calls on the same port's other sockets are left alone. */
static void ipv6(void)
{
    SOCKET pair[2];
    struct op op;
    struct packet p;
    port = test_port_create(0);
    test_tcp_pair_of(AF_INET6, pair);
    test_port_add(port, pair[0], 6);
    CHECK_PENDS(op_recv(op_make(&op, 8, 0), pair[0]));
    test_send(pair[1], "six");
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &op.o);
    CHECK_EQ(p.bytes, 3);
    /* Plain calls on a socket of a port queue nothing. */
    CHECK_EQ(send(pair[0], "plain", 5, 0), 5);
    CHECK_EQ(recv(pair[1], op.data, 8, 0), 5);
    test_send(pair[1], "plain");
    CHECK_EQ(recv(pair[0], op.data, 8, 0), 5);
    CHECK_NO_PACKET(port);
    test_close_pair(pair);
    CHECK(CloseHandle(port));
}

int main(void)
{
    test_start();
    echo(1);
    echo(4);
    receives_in_order();
    sends_in_order();
    from_several_threads();
    ends();
    shutdown_behind_sends();
    datagrams();
    busy_port();
    ipv6();
    return test_finish();
}
