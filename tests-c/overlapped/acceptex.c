/* AcceptEx and GetAcceptExSockaddrs: with and without first data, addresses, SO_UPDATE_ACCEPT_CONTEXT, SO_CONNECT_TIME,
   many pending, connections that wait already, clients that leave, closing either socket, cancelling, errors. */
#include "overlapped.h"

#define ROOM4 (sizeof(struct sockaddr_in) + 16)
#define ROOM6 (sizeof(struct sockaddr_in6) + 16)
#define IDLE ((int)0xFFFFFFFF) /* SO_CONNECT_TIME of a socket that is not connected */

static LPFN_ACCEPTEX accept_ex;
static LPFN_GETACCEPTEXSOCKADDRS addresses_of;

struct accepting {
    struct op op; /* first */
    SOCKET s;
    char buffer[256];
    DWORD data, received;
};

/* Starts an AcceptEx with room for `data` bytes on a new socket; its result as of WSARecv. */
static int start_on(struct accepting *a, SOCKET listener, DWORD data)
{
    DWORD length = 0xDDDDDDDD;
    a->data = data;
    memset(a->buffer, 0x55, sizeof a->buffer);
    if (accept_ex(listener, a->s, a->buffer, data, ROOM6, ROOM6, &length, &a->op.o)) {
        a->received = length;
        return 0;
    }
    a->received = length;
    return SOCKET_ERROR;
}

static int start(struct accepting *a, SOCKET listener, int family, DWORD data)
{
    op_make(&a->op, 0, 1);
    a->s = socket(family, SOCK_STREAM, 0);
    REQUIRE(a->s != INVALID_SOCKET);
    return start_on(a, listener, data);
}

static int update(struct accepting *a, SOCKET listener)
{
    return setsockopt(a->s, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, (char *)&listener, sizeof listener);
}

static SOCKET client_of(SOCKET listener, int family)
{
    struct sockaddr_storage to;
    int size = sizeof to;
    SOCKET s = socket(family, SOCK_STREAM, 0);
    REQUIRE(getsockname(listener, (struct sockaddr *)&to, &size) == 0);
    REQUIRE(connect(s, (struct sockaddr *)&to, size) == 0);
    return s;
}

static void check_addresses(struct accepting *a, SOCKET listener, SOCKET client)
{
    struct sockaddr *local = NULL, *remote = NULL;
    struct sockaddr_storage expected;
    INT local_size = 0, remote_size = 0;
    int size = sizeof expected;
    addresses_of(a->buffer, a->data, ROOM6, ROOM6, &local, &local_size, &remote, &remote_size);
    REQUIRE(local != NULL && remote != NULL);
    CHECK((char *)local >= a->buffer + a->data && (char *)local < a->buffer + a->data + ROOM6);
    CHECK((char *)remote >= a->buffer + a->data + ROOM6 && (char *)remote < a->buffer + a->data + 2 * ROOM6);
    REQUIRE(getsockname(listener, (struct sockaddr *)&expected, &size) == 0);
    CHECK_EQ(local_size, size);
    CHECK(memcmp(local, &expected, 8) == 0); /* family, port, IPv4 address */
    size = sizeof expected;
    REQUIRE(getsockname(client, (struct sockaddr *)&expected, &size) == 0);
    CHECK_EQ(remote_size, size);
    CHECK(memcmp(remote, &expected, 8) == 0);
    if (expected.ss_family == AF_INET6)
        CHECK(((struct sockaddr_in6 *)remote)->sin6_addr.s6_addr[15] == 1);
}

static void finish(struct accepting *a)
{
    op_free(&a->op);
    CHECK_EQ(closesocket(a->s), 0);
}

/* Without room for data: done with the connection. */
static void no_data(int family)
{
    SOCKET listener = test_listener(family), client;
    struct accepting a;
    struct sockaddr_storage name, peer, expected;
    int size = sizeof name, other = sizeof name;
    CHECK_PENDS(start(&a, listener, family, 0));
    WINE_DIFFERS_EQ(a.received, 0xDDDDDDDD, "0: writes it in a pending call");
    CHECK(!HasOverlappedIoCompleted(&a.op.o));
    CHECK_FALSE(WSAGetOverlappedResult(listener, &a.op.o, &a.op.bytes, FALSE, &a.op.flags), WSA_IO_INCOMPLETE);
    CHECK_EQ(test_get_int(a.s, SOL_SOCKET, SO_CONNECT_TIME), IDLE);
    client = client_of(listener, family);
    CHECK_EQ(op_result(&a.op, listener), 0);
    CHECK_EQ(a.op.bytes, 0);
    check_addresses(&a, listener, client);
    CHECK(test_get_int(a.s, SOL_SOCKET, SO_CONNECT_TIME) >= 0);
    /* It sends and receives even before it has its context. */
    test_send(a.s, "welcome");
    CHECK_EQ(recv(client, a.op.data, 64, 0), 7);
    test_send(client, "thanks");
    CHECK_EQ(recv(a.s, a.op.data, 64, 0), 6);
    CHECK_EQ(update(&a, listener), 0);
    CHECK_EQ(getsockname(a.s, (struct sockaddr *)&name, &size), 0);
    CHECK_EQ(getsockname(listener, (struct sockaddr *)&expected, &other), 0);
    CHECK_EQ(size, other);
    CHECK(memcmp(&name, &expected, 8) == 0);
    size = other = sizeof name;
    CHECK_EQ(getpeername(a.s, (struct sockaddr *)&peer, &size), 0);
    CHECK_EQ(getsockname(client, (struct sockaddr *)&expected, &other), 0);
    CHECK_EQ(size, other);
    CHECK(memcmp(&peer, &expected, 8) == 0);
    CHECK_EQ(shutdown(a.s, SD_SEND), 0);
    CHECK_EQ(recv(client, a.op.data, 64, 0), 0);
    finish(&a);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* With room for data: done with the first data, or the end, of the connection. */
static void with_data(void)
{
    SOCKET listener = test_listener(AF_INET), client;
    struct accepting a;
    CHECK_PENDS(start(&a, listener, AF_INET, 8));
    client = client_of(listener, AF_INET);
    WAIT_UNTIL(test_get_int(a.s, SOL_SOCKET, SO_CONNECT_TIME) != IDLE); /* accepted ... */
    CHECK(test_get_int(a.s, SOL_SOCKET, SO_CONNECT_TIME) <= 60);
    CHECK(!HasOverlappedIoCompleted(&a.op.o)); /* ... but without data so far */
    CHECK(!op_signaled(&a.op));
    test_send(client, "hello");
    CHECK_EQ(op_result(&a.op, listener), 0);
    CHECK_EQ(a.op.bytes, 5);
    CHECK(memcmp(a.buffer, "hello\x55", 6) == 0);
    check_addresses(&a, listener, client);
    CHECK_EQ(update(&a, listener), 0);
    finish(&a);
    CHECK_EQ(closesocket(client), 0);

    /* More than there is room for: the rest is received later. */
    CHECK_PENDS(start(&a, listener, AF_INET, 4));
    client = client_of(listener, AF_INET);
    test_send(client, "12345678");
    CHECK_EQ(op_result(&a.op, listener), 0);
    CHECK_EQ(a.op.bytes, 4);
    CHECK(memcmp(a.buffer, "1234", 4) == 0);
    CHECK_EQ(recv(a.s, a.op.data, 64, 0), 4);
    CHECK(memcmp(a.op.data, "5678", 4) == 0);
    finish(&a);
    CHECK_EQ(closesocket(client), 0);

    /* A client that leaves without a word. */
    CHECK_PENDS(start(&a, listener, AF_INET, 4));
    client = client_of(listener, AF_INET);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(op_result(&a.op, listener), 0);
    CHECK_EQ(a.op.bytes, 0);
    CHECK_EQ(update(&a, listener), 0);
    CHECK_EQ(recv(a.s, a.op.data, 1, 0), 0);
    finish(&a);

    /* One that resets. */
    CHECK_PENDS(start(&a, listener, AF_INET, 4));
    client = client_of(listener, AF_INET);
    WAIT_UNTIL(test_get_int(a.s, SOL_SOCKET, SO_CONNECT_TIME) != IDLE);
    test_reset(client);
    CHECK_EQ(op_result(&a.op, listener), WSAECONNRESET);
    CHECK_FALSE(GetOverlappedResult((HANDLE)listener, &a.op.o, &a.op.bytes, FALSE), ERROR_NETNAME_DELETED);
    finish(&a);
    CHECK_EQ(closesocket(listener), 0);
}

/* Connections, and data, that are there before the call. */
static void waiting_already(void)
{
    SOCKET listener = test_listener(AF_INET), clients[3];
    struct accepting a;
    int i;
    for (i = 0; i < 3; i++)
        clients[i] = client_of(listener, AF_INET);
    test_send(clients[1], "early");
    for (i = 0; i < 2; i++) {
        CHECK(test_issued(start(&a, listener, AF_INET, i ? 10 : 0)));
        CHECK_EQ(op_result(&a.op, listener), 0);
        CHECK_EQ(a.op.bytes, i ? 5 : 0);
        check_addresses(&a, listener, clients[i]);
        finish(&a);
    }
    CHECK(test_issued(start(&a, listener, AF_INET, 10)));
    WAIT_UNTIL(test_get_int(a.s, SOL_SOCKET, SO_CONNECT_TIME) != IDLE);
    CHECK(!HasOverlappedIoCompleted(&a.op.o));
    test_send(clients[2], "late");
    CHECK_EQ(op_result(&a.op, listener), 0);
    CHECK_EQ(a.op.bytes, 4);
    finish(&a);
    for (i = 0; i < 3; i++)
        CHECK_EQ(closesocket(clients[i]), 0);
    CHECK_EQ(closesocket(listener), 0);
}

#define MANY 20

/* Many pending, completing through a port: a connection each, in order, and the listener's key. */
static void many_pending(void)
{
    static struct accepting a[MANY];
    static SOCKET clients[MANY];
    SOCKET listener = test_listener(AF_INET);
    HANDLE port = test_port_create(0);
    int i;
    test_port_add(port, listener, 4711);
    for (i = 0; i < MANY; i++)
        CHECK_PENDS(start(&a[i], listener, AF_INET, i % 2 ? 16 : 0));
    for (i = 0; i < MANY; i++) {
        struct packet p;
        clients[i] = client_of(listener, AF_INET);
        test_send(clients[i], "data");
        p = test_packet(port, TEST_PATIENCE);
        CHECK(p.o == &a[i].op.o);
        CHECK_EQ(p.key, 4711);
        CHECK_EQ(p.error, 0);
        CHECK_EQ(p.bytes, i % 2 ? 4 : 0);
        check_addresses(&a[i], listener, clients[i]);
        CHECK_EQ(update(&a[i], listener), 0);
    }
    CHECK_NO_PACKET(port);
    /* The accepted sockets are of no port yet, and may have one. */
    for (i = 0; i < MANY; i++) {
        struct packet p;
        struct op op;
        test_port_add(port, a[i].s, (ULONG_PTR)i);
        CHECK(test_issued(op_recv(op_make(&op, 8, 0), a[i].s)));
        if (i % 2)
            test_send(clients[i], "more");
        p = test_packet(port, TEST_PATIENCE);
        CHECK(p.o == &op.o);
        CHECK_EQ(p.key, i);
        CHECK_EQ(p.bytes, 4);
        finish(&a[i]);
        CHECK_EQ(closesocket(clients[i]), 0);
    }
    CHECK_EQ(closesocket(listener), 0);
    CHECK(CloseHandle(port));
}

/* SO_UPDATE_ACCEPT_CONTEXT gives the socket the listener's properties. */
static void inheritance(void)
{
    SOCKET listener = test_listener(AF_INET), client;
    struct accepting a;
    struct linger linger;
    int size = sizeof linger;
    linger.l_onoff = 1;
    linger.l_linger = 7;
    CHECK_EQ(setsockopt(listener, SOL_SOCKET, SO_LINGER, (char *)&linger, sizeof linger), 0);
    CHECK_EQ(test_set_int(listener, SOL_SOCKET, SO_KEEPALIVE, 1), 0);
    CHECK_EQ(test_set_int(listener, SOL_SOCKET, SO_RCVTIMEO, 1234), 0);
    CHECK_PENDS(start(&a, listener, AF_INET, 0));
    client = client_of(listener, AF_INET);
    CHECK_EQ(op_result(&a.op, listener), 0);
    CHECK_EQ(update(&a, listener), 0);
    memset(&linger, 0, sizeof linger);
    CHECK_EQ(getsockopt(a.s, SOL_SOCKET, SO_LINGER, (char *)&linger, &size), 0);
    WINE_DIFFERS_EQ(linger.l_onoff, 1, "not inherited");
    WINE_DIFFERS_EQ(linger.l_linger, 7, "not inherited");
    CHECK(test_get_int(a.s, SOL_SOCKET, SO_KEEPALIVE) != 0);
    WINE_DIFFERS_EQ(test_get_int(a.s, SOL_SOCKET, SO_RCVTIMEO), 1234, "not inherited");
    /* What is no listener, or no socket, is no context. */
    WINE_DIFFERS_ERR(update(&a, client), WSAEINVAL, "success");
    WINE_DIFFERS_ERR(setsockopt(a.s, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, NULL, 0), WSAEFAULT, "success");
    WINE_DIFFERS_ERR(setsockopt(a.s, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, (char *)&listener, 2), WSAEFAULT, "success");
    finish(&a);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* Closing the accept socket of an idle connection, or the listener, ends the operation; cancelling as well. */
static void ending(void)
{
    SOCKET listener = test_listener(AF_INET), client;
    struct accepting a, b;
    int error;
    CHECK_PENDS(start(&a, listener, AF_INET, 8));
    client = client_of(listener, AF_INET);
    WAIT_UNTIL(test_get_int(a.s, SOL_SOCKET, SO_CONNECT_TIME) != IDLE);
    CHECK_EQ(closesocket(a.s), 0);
    error = op_result(&a.op, listener);
    CHECK(error > 0);
    CHECK_EQ(recv(client, a.op.data, 1, 0) <= 0, 1); /* the connection is gone */
    op_free(&a.op);
    CHECK_EQ(closesocket(client), 0);

    /* The listener and the others go on. */
    CHECK_PENDS(start(&a, listener, AF_INET, 0));
    CHECK_PENDS(start(&b, listener, AF_INET, 0));
    CHECK(CancelIoEx((HANDLE)listener, &a.op.o));
    CHECK_EQ(op_result(&a.op, listener), WSA_OPERATION_ABORTED);
    client = client_of(listener, AF_INET);
    CHECK_EQ(op_result(&b.op, listener), 0);
    finish(&b);
    CHECK_EQ(closesocket(client), 0);
    op_again(&a.op, 0);
    CHECK_PENDS(start_on(&a, listener, 0)); /* the socket of a cancelled accept can be used again */
    client = client_of(listener, AF_INET);
    CHECK_EQ(op_result(&a.op, listener), 0);
    finish(&a);
    CHECK_EQ(closesocket(client), 0);

    CHECK_PENDS(start(&a, listener, AF_INET, 0));
    CHECK_EQ(closesocket(listener), 0);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &a.op.o.hEvent, TRUE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    CHECK(HasOverlappedIoCompleted(&a.op.o));
    CHECK(a.op.o.Internal != 0);
    /* Another listener takes the socket. */
    listener = test_listener(AF_INET);
    op_again(&a.op, 0);
    CHECK_PENDS(start_on(&a, listener, 0));
    client = client_of(listener, AF_INET);
    CHECK_EQ(op_result(&a.op, listener), 0);
    finish(&a);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(listener), 0);
}

static void errors(void)
{
    SOCKET listener = test_listener(AF_INET), s = socket(AF_INET, SOCK_STREAM, 0), pair[2];
    SOCKET bound = test_bound(AF_INET, SOCK_STREAM), udp = test_bound(AF_INET, SOCK_DGRAM);
    char buffer[2 * ROOM4];
    struct op op;
    DWORD length;
    op_make(&op, 0, 1);
    test_tcp_pair(pair);
    CHECK_FALSE(accept_ex(INVALID_SOCKET, s, buffer, 0, ROOM4, ROOM4, &length, &op.o), WSAENOTSOCK);
    CHECK_FALSE(accept_ex(listener, INVALID_SOCKET, buffer, 0, ROOM4, ROOM4, &length, &op.o), WSAENOTSOCK);
    CHECK_FALSE(accept_ex(listener, s, buffer, 0, ROOM4, ROOM4, &length, NULL), ERROR_INVALID_PARAMETER);
    CHECK_FALSE(accept_ex(listener, s, buffer, 0, ROOM4, 0, &length, &op.o), WSAEFAULT);
    WINE_DIFFERS_EITHER(accept_ex(listener, s, NULL, 0, ROOM4, ROOM4, &length, &op.o) ? 0 : -1, WSAEFAULT, WSAEINVAL,
                        NULL);
    if (!test_under_wine()) { /* which starts all of these */
        CHECK_ERR_EITHER(accept_ex(udp, s, buffer, 0, ROOM4, ROOM4, &length, &op.o) ? 0 : -1, WSAEINVAL, WSAEOPNOTSUPP);
        CHECK_FALSE(accept_ex(bound, s, buffer, 0, ROOM4, ROOM4, &length, &op.o), WSAEINVAL);
        CHECK_FALSE(accept_ex(listener, bound, buffer, 0, ROOM4, ROOM4, &length, &op.o), WSAEINVAL);
        CHECK_FALSE(accept_ex(listener, pair[0], buffer, 0, ROOM4, ROOM4, &length, &op.o), WSAEINVAL);
        CHECK_FALSE(accept_ex(listener, udp, buffer, 0, ROOM4, ROOM4, &length, &op.o), WSAEINVAL);
        CHECK_FALSE(accept_ex(listener, listener, buffer, 0, ROOM4, ROOM4, &length, &op.o), WSAEINVAL);
        CHECK_FALSE(accept_ex(s, bound, buffer, 0, ROOM4, ROOM4, &length, &op.o), WSAEINVAL);
    }
    CHECK(!op_signaled(&op));
    op_free(&op);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_CONNECT_TIME), IDLE);
    CHECK(test_get_int(pair[1], SOL_SOCKET, SO_CONNECT_TIME) >= 0);
    test_close_pair(pair);
    CHECK_EQ(closesocket(udp), 0);
    CHECK_EQ(closesocket(bound), 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* Too little room for an address is told when a connection comes, which stays for another. A local address is not wanted where it
   has no room. What is refused leaves Internal as it was set and InternalHigh as it was. */
static void rooms(void)
{
    static const struct { DWORD local, remote; } cases[] = {{ROOM4 - 1, ROOM4}, {ROOM4, ROOM4 - 1}, {1, ROOM4}, {ROOM4, 1}};
    SOCKET listener = test_listener(AF_INET), s = socket(AF_INET, SOCK_STREAM, 0), client;
    struct sockaddr *local = (struct sockaddr *)&client, *remote;
    INT local_size = 77, remote_size;
    char buffer[2 * ROOM4];
    struct op op;
    DWORD length;
    size_t i;
    op_make(&op, 0, 1);
    if (!test_under_wine()) {
        op.o.Internal = op.o.InternalHigh = 0x55;
        CHECK_FALSE(accept_ex(listener, INVALID_SOCKET, buffer, 0, ROOM4, ROOM4, &length, &op.o), WSAENOTSOCK);
        CHECK_EQ(op.o.Internal, STATUS_PENDING);
        CHECK_EQ(op.o.InternalHigh, 0x55);
        for (i = 0; i < sizeof cases / sizeof *cases; i++) {
            CHECK_PENDS_FALSE(accept_ex(listener, s, buffer, 0, cases[i].local, cases[i].remote, &length, &op.o));
            client = client_of(listener, AF_INET);
            CHECK_EQ(WSAWaitForMultipleEvents(1, &op.o.hEvent, TRUE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
            CHECK_FALSE(GetOverlappedResult((HANDLE)listener, &op.o, &length, FALSE), ERROR_INSUFFICIENT_BUFFER);
            op_again(&op, 0);
            CHECK_PENDS_FALSE(accept_ex(listener, s, buffer, 0, ROOM4, ROOM4, &length, &op.o));
            CHECK_EQ(op_result(&op, listener), 0);
            CHECK_EQ(closesocket(client), 0);
            CHECK_EQ(closesocket(s), 0);
            s = socket(AF_INET, SOCK_STREAM, 0);
            op_again(&op, 0);
        }
    }
    CHECK_PENDS_FALSE(accept_ex(listener, s, buffer, 0, 0, ROOM4, &length, &op.o));
    client = client_of(listener, AF_INET);
    CHECK_EQ(op_result(&op, listener), 0);
    addresses_of(buffer, 0, 0, ROOM4, &local, &local_size, &remote, &remote_size);
    CHECK_EQ(((struct sockaddr_in *)remote)->sin_port, htons(test_port(client)));
    WINE_DIFFERS(local == (struct sockaddr *)&client, "written");
    WINE_DIFFERS_EQ(local_size, 77, "written");
    op_free(&op);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* By name, as linked with mswsock; exactly the room that is asked for. */
static void by_name(void)
{
    SOCKET listener = test_listener(AF_INET), s = socket(AF_INET, SOCK_STREAM, 0), client;
    struct sockaddr *local, *remote;
    INT local_size, remote_size;
    char buffer[2 * ROOM4];
    struct op op;
    DWORD length;
    op_make(&op, 0, 1);
    CHECK_PENDS_FALSE(AcceptEx(listener, s, buffer, 0, ROOM4, ROOM4, &length, &op.o));
    client = client_of(listener, AF_INET);
    CHECK_EQ(op_result(&op, listener), 0);
    GetAcceptExSockaddrs(buffer, 0, ROOM4, ROOM4, &local, &local_size, &remote, &remote_size);
    CHECK_EQ(local_size, sizeof(struct sockaddr_in));
    CHECK_EQ(((struct sockaddr_in *)local)->sin_port, htons(test_port(listener)));
    CHECK_EQ(((struct sockaddr_in *)remote)->sin_port, htons(test_port(client)));
    op_free(&op);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
}

struct issuer {
    struct accepting a;
    SOCKET listener;
};

static void accept_and_leave(void *argument)
{
    struct issuer *it = (struct issuer *)argument;
    CHECK_PENDS(start_on(&it->a, it->listener, 8));
}

/* One that has its connection at once, and waits for data, ends with its thread as others do. */
static void thread_ends(void)
{
    struct issuer it;
    SOCKET client;
    test_thread t;
    it.listener = test_listener(AF_INET);
    client = client_of(it.listener, AF_INET);
    op_make(&it.a.op, 0, 1);
    it.a.s = socket(AF_INET, SOCK_STREAM, 0);
    test_thread_start(&t, accept_and_leave, &it);
    test_thread_join(&t);
    CHECK_EQ(op_result(&it.a.op, it.listener), WSA_OPERATION_ABORTED);
    finish(&it.a);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(it.listener), 0);
}

int main(void)
{
    GUID accept_id = WSAID_ACCEPTEX, addresses_id = WSAID_GETACCEPTEXSOCKADDRS, unknown = WSAID_ACCEPTEX;
    test_function found;
    DWORD bytes = 0;
    SOCKET s;
    test_start();
    s = socket(AF_INET, SOCK_STREAM, 0);
    accept_ex = (LPFN_ACCEPTEX)test_extension(s, accept_id);
    addresses_of = (LPFN_GETACCEPTEXSOCKADDRS)test_extension(s, addresses_id);
    unknown.Data1 ^= 0x01010101;
    CHECK_ERR_EITHER(WSAIoctl(s, SIO_GET_EXTENSION_FUNCTION_POINTER, &unknown, sizeof unknown, &found, sizeof found, &bytes,
                              NULL, NULL),
                     WSAEINVAL, WSAEOPNOTSUPP);
    CHECK_EQ(closesocket(s), 0);
    no_data(AF_INET);
    no_data(AF_INET6);
    with_data();
    waiting_already();
    many_pending();
    inheritance();
    ending();
    errors();
    rooms();
    by_name();
    thread_ends();
    return test_finish();
}
