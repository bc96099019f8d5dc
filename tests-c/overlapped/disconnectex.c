/* DisconnectEx: ends a connection gracefully, at once or overlapped, and with TF_REUSE_SOCKET gives the socket back to
   AcceptEx and ConnectEx; errors. */
#include "overlapped.h"

static LPFN_ACCEPTEX accept_ex;
static LPFN_CONNECTEX connect_ex;
static LPFN_DISCONNECTEX disconnect_ex;

/* Wine disconnects, but does not make the socket ready for use again. */
static int rounds(int wanted) { return test_under_wine() ? 1 : wanted; }

#define ROOM (sizeof(struct sockaddr_in) + 16)

static int disconnect(struct op *op, SOCKET s, DWORD flags)
{
    return disconnect_ex(s, &op->o, flags, 0) ? 0 : SOCKET_ERROR;
}

/* Without reuse: the peer sees the end; nothing more can be sent. */
static void ends(int overlapped)
{
    SOCKET pair[2];
    struct op op;
    test_tcp_pair(pair);
    op_make(&op, 0, 1);
    test_send(pair[0], "last");
    if (overlapped)
        CHECK(test_issued(disconnect(&op, pair[0], 0)));
    else
        CHECK(disconnect_ex(pair[0], NULL, 0, 0));
    CHECK_EQ(recv(pair[1], op.data, 64, MSG_WAITALL), 4); /* what was sent comes first */
    CHECK_EQ(recv(pair[1], op.data, 64, 0), 0);
    if (overlapped) {
        CHECK_EQ(op_result(&op, pair[0]), 0);
        CHECK_EQ(op.bytes, 0);
    }
    CHECK_ERR_EITHER(send(pair[0], "x", 1, 0), WSAESHUTDOWN, WSAENOTCONN);
    CHECK(disconnect_ex(pair[0], NULL, 0, 0)); /* again */
    op_free(&op);
    test_close_pair(pair);
}

/* A socket is accepted on, disconnected and accepted on again, with a port, several times. */
static void accepts_again(void)
{
    HANDLE port = test_port_create(0);
    SOCKET listener = test_listener(AF_INET), s = socket(AF_INET, SOCK_STREAM, 0), client;
    char buffer[2 * ROOM];
    struct packet p;
    struct op op;
    int round;
    test_port_add(port, listener, 1);
    test_port_add(port, s, 2);
    for (round = 0; round < rounds(5); round++) {
        char text[8];
        CHECK_PENDS_FALSE(accept_ex(listener, s, buffer, 0, ROOM, ROOM, NULL, &op_make(&op, 0, 0)->o));
        client = socket(AF_INET, SOCK_STREAM, 0);
        REQUIRE(test_connect(client, test_port(listener)) == 0);
        p = test_packet(port, TEST_PATIENCE);
        CHECK(p.o == &op.o);
        CHECK_EQ(p.error, 0);
        CHECK_EQ(p.key, 1);
        CHECK_EQ(setsockopt(s, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, (char *)&listener, sizeof listener), 0);
        CHECK(test_get_int(s, SOL_SOCKET, SO_CONNECT_TIME) >= 0);
        /* The same handle, the same port, a new connection. */
        CHECK_PENDS(op_recv(op_make(&op, 8, 0), s));
        text[0] = (char)('0' + round);
        CHECK_EQ(send(client, text, 1, 0), 1);
        p = test_packet(port, TEST_PATIENCE);
        CHECK(p.o == &op.o);
        CHECK_EQ(p.key, 2);
        CHECK_EQ(op.data[0], '0' + round);
        CHECK(test_issued(disconnect(op_make(&op, 0, 0), s, TF_REUSE_SOCKET)));
        CHECK_EQ(recv(client, text, 8, 0), 0);
        CHECK_EQ(closesocket(client), 0);
        p = test_packet(port, TEST_PATIENCE);
        CHECK(p.o == &op.o);
        CHECK_EQ(p.error, 0);
        CHECK_EQ(p.key, 2);
        CHECK_NO_PACKET(port);
        WINE_DIFFERS_EQ(test_get_int(s, SOL_SOCKET, SO_CONNECT_TIME), -1, "still the old time");
        WINE_DIFFERS_ERR(send(s, "x", 1, 0), WSAENOTCONN, "WSAESHUTDOWN");
        WINE_DIFFERS_EITHER(op_recv(op_make(&op, 8, 0), s), WSAENOTCONN, WSAEINVAL, "success");
    }
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
    CHECK(CloseHandle(port));
}

/* The client's side: still bound, it connects again, to another listener. */
static void connects_again(void)
{
    SOCKET listeners[4], s = test_bound(AF_INET, SOCK_STREAM), server;
    unsigned short own = test_port(s);
    struct op op;
    int round;
    op_make(&op, 0, 1);
    for (round = 0; round < rounds(4); round++) {
        struct sockaddr_in to;
        listeners[round] = test_listener(AF_INET);
        to = test_loopback(test_port(listeners[round]));
        op_again(&op, 0);
        CHECK(test_issued(connect_ex(s, (struct sockaddr *)&to, sizeof to, NULL, 0, NULL, &op.o) ? 0 : -1));
        CHECK_EQ(op_result(&op, s), 0);
        server = accept(listeners[round], NULL, NULL);
        REQUIRE(server != INVALID_SOCKET);
        CHECK_EQ(setsockopt(s, SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, NULL, 0), 0);
        CHECK_EQ(test_port(s), own);
        test_send(s, "hello");
        CHECK_EQ(recv(server, op.data, 64, 0), 5);
        /* The peer ends first, as a well-behaved server does. */
        CHECK_EQ(shutdown(server, SD_SEND), 0);
        CHECK_EQ(recv(s, op.data, 64, 0), 0);
        /* Its own end may have been sent already. */
        if (round == 1)
            CHECK_EQ(shutdown(s, SD_SEND), 0);
        else if (round == 2)
            CHECK_EQ(shutdown(s, SD_BOTH), 0);
        else if (round == 3)
            CHECK(disconnect_ex(s, NULL, 0, 0));
        op_again(&op, 0);
        CHECK(test_issued(disconnect(&op, s, TF_REUSE_SOCKET)));
        CHECK_EQ(recv(server, op.data, 64, 0), 0);
        CHECK_EQ(closesocket(server), 0);
        CHECK_EQ(op_result(&op, s), 0);
    }
    for (round = 0; round < rounds(4); round++)
        CHECK_EQ(closesocket(listeners[round]), 0);
    op_free(&op);
    CHECK_EQ(closesocket(s), 0);
}

static void errors(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), udp = test_bound(AF_INET, SOCK_DGRAM), pair[2];
    struct op op;
    op_make(&op, 0, 1);
    test_tcp_pair(pair);
    CHECK_FALSE(disconnect_ex(INVALID_SOCKET, NULL, 0, 0), WSAENOTSOCK);
    CHECK_FALSE(disconnect_ex(s, NULL, 0, 0), WSAENOTCONN);
    CHECK_FALSE(disconnect_ex(s, &op.o, TF_REUSE_SOCKET, 0), WSAENOTCONN);
    if (!test_under_wine()) { /* which disconnects whatever the arguments are */
        CHECK_FALSE(disconnect_ex(pair[0], NULL, 0, 1), WSAEINVAL);
        CHECK_FALSE(disconnect_ex(pair[0], NULL, 0x4000, 0), WSAEINVAL);
        CHECK_FALSE(disconnect_ex(pair[0], NULL, TF_DISCONNECT, 0), WSAEINVAL);
        CHECK_ERR_EITHER(disconnect_ex(udp, NULL, 0, 0) ? 0 : -1, WSAENOTCONN, WSAEINVAL);
        test_send(pair[0], "on"); /* still connected */
        CHECK_EQ(recv(pair[1], op.data, 64, 0), 2);
    }
    CHECK(!op_signaled(&op));
    op_free(&op);
    test_close_pair(pair);
    CHECK_EQ(closesocket(udp), 0);
    CHECK_EQ(closesocket(s), 0);
}

int main(void)
{
    GUID accept_id = WSAID_ACCEPTEX, connect_id = WSAID_CONNECTEX, disconnect_id = WSAID_DISCONNECTEX;
    SOCKET s;
    test_start();
    s = socket(AF_INET, SOCK_STREAM, 0);
    accept_ex = (LPFN_ACCEPTEX)test_extension(s, accept_id);
    connect_ex = (LPFN_CONNECTEX)test_extension(s, connect_id);
    disconnect_ex = (LPFN_DISCONNECTEX)test_extension(s, disconnect_id);
    CHECK_EQ(closesocket(s), 0);
    ends(0);
    ends(1);
    errors();
    accepts_again();
    connects_again();
    return test_finish();
}
