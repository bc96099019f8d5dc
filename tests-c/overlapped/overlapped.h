/* What the tests of overlapped operations share: an operation with its own event and buffer, ports, and extension functions. */
#ifndef WS2_TEST_OVERLAPPED_H
#define WS2_TEST_OVERLAPPED_H

#include "../test.h"
#include <mswsock.h>

/* A call that returns FALSE and then this error. */
#define CHECK_FALSE(call, error) CHECK_ERR((call) ? 0 : -1, error)
#define WINE_DIFFERS_FALSE(call, error, why) WINE_DIFFERS_ERR((call) ? 0 : -1, error, why)
#define WINE_CANNOT_FALSE(call, error) WINE_CANNOT_ERR((call) ? 0 : -1, error)

/* An operation has been started. */
#define CHECK_PENDS(call) CHECK_ERR(call, WSA_IO_PENDING)
#define CHECK_PENDS_FALSE(call) CHECK_FALSE(call, ERROR_IO_PENDING)

/* The call has succeeded at once or is pending; a completion comes either way. */
static inline int test_issued(int result) { return result == 0 || WSAGetLastError() == WSA_IO_PENDING; }

struct op {
    WSAOVERLAPPED o; /* first: a completion's LPOVERLAPPED is the operation */
    WSABUF b;
    DWORD flags, bytes;
    struct sockaddr_storage from;
    INT from_size;
    char data[64];
};

/* A fresh operation over the first `length` bytes of its buffer, with an event if asked. */
static inline struct op *op_make(struct op *op, ULONG length, int with_event)
{
    memset(op, 0, sizeof *op);
    op->b.buf = op->data;
    op->b.len = length;
    op->from_size = sizeof op->from;
    if (with_event)
        REQUIRE((op->o.hEvent = WSACreateEvent()) != WSA_INVALID_EVENT);
    return op;
}

/* The same operation again. */
static inline struct op *op_again(struct op *op, ULONG length)
{
    HANDLE event = op->o.hEvent;
    op_make(op, length, 0)->o.hEvent = event;
    return op;
}

static inline void op_free(struct op *op) { CHECK(WSACloseEvent(op->o.hEvent)); }

static inline int op_recv(struct op *op, SOCKET s)
{
    return WSARecv(s, &op->b, 1, NULL, &op->flags, &op->o, NULL);
}

static inline int op_recvfrom(struct op *op, SOCKET s)
{
    return WSARecvFrom(s, &op->b, 1, NULL, &op->flags, (struct sockaddr *)&op->from, &op->from_size, &op->o, NULL);
}

static inline int op_send(struct op *op, SOCKET s, const char *text)
{
    if (text) {
        op->b.len = (ULONG)strlen(text);
        memcpy(op->data, text, op->b.len);
    }
    return WSASend(s, &op->b, 1, NULL, 0, &op->o, NULL);
}

static inline int op_signaled(struct op *op)
{
    return WSAWaitForMultipleEvents(1, &op->o.hEvent, TRUE, 0, FALSE) == WSA_WAIT_EVENT_0;
}

/* Waits for the operation's event: 0, the operation's error, or -1 when it did not come in time. */
static inline int op_result(struct op *op, SOCKET s)
{
    if (WSAWaitForMultipleEvents(1, &op->o.hEvent, TRUE, TEST_PATIENCE, FALSE) != WSA_WAIT_EVENT_0)
        return -1;
    return WSAGetOverlappedResult(s, &op->o, &op->bytes, FALSE, &op->flags) ? 0 : WSAGetLastError();
}

/* ---- Ports ---- */

static inline HANDLE test_port_create(DWORD concurrency)
{
    HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, concurrency);
    REQUIRE(port != NULL);
    return port;
}

static inline void test_port_add(HANDLE port, SOCKET s, ULONG_PTR key)
{
    CHECK(CreateIoCompletionPort((HANDLE)s, port, key, 0) == port);
}

struct packet {
    int taken;  /* a packet came off the port */
    int error;  /* its operation's error, or why there is none */
    DWORD bytes;
    ULONG_PTR key;
    LPOVERLAPPED o;
};

static inline struct packet test_packet(HANDLE port, DWORD ms)
{
    struct packet p;
    BOOL ok;
    p.bytes = 0xDDDDDDDD;
    p.key = 0xDDDDDDDD;
    p.o = (LPOVERLAPPED)&p;
    SetLastError(0);
    ok = GetQueuedCompletionStatus(port, &p.bytes, &p.key, &p.o, ms);
    p.error = ok ? 0 : (int)GetLastError();
    p.taken = ok || p.o != NULL;
    return p;
}

#define CHECK_NO_PACKET(port)                              \
    do {                                                   \
        struct packet none_ = test_packet(port, 0);        \
        CHECK(!none_.taken);                               \
        CHECK_EQ(none_.error, WAIT_TIMEOUT);               \
    } while (0)

/* ---- Sockets ---- */

/* The next close resets the connection. */
static inline void test_reset(SOCKET s)
{
    struct linger hard;
    hard.l_onoff = 1;
    hard.l_linger = 0;
    CHECK_EQ(setsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&hard, sizeof hard), 0);
    CHECK_EQ(closesocket(s), 0);
}

/* Sends all of a text. */
static inline void test_send(SOCKET s, const char *text)
{
    CHECK_EQ(send(s, text, (int)strlen(text), 0), strlen(text));
}

/* An extension function, as SIO_GET_EXTENSION_FUNCTION_POINTER gives it. */
typedef void (*test_function)(void);
static inline test_function test_extension(SOCKET s, GUID id)
{
    test_function found = NULL;
    DWORD bytes = 0;
    REQUIRE(WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &id, sizeof id, &found, sizeof found, &bytes, NULL, NULL) ==
            0);
    CHECK_EQ(bytes, sizeof found);
    REQUIRE(found != NULL);
    return found;
}

#endif
