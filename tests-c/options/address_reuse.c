/* Two sockets and one address: SO_REUSEADDR, SO_EXCLUSIVEADDRUSE, the default, and a server's restart.
 *
 * Shows: a TCP server binds again at once after a restart, without any option; SO_REUSEADDR lets two sockets share an
 * address; SO_EXCLUSIVEADDRUSE forbids it; with neither option nobody steals from another; a busy port is WSAEADDRINUSE;
 * the two options exclude each other. */
#include "../test.h"

static SOCKET made(int type, int option)
{
    SOCKET s = socket(AF_INET, type, 0);
    REQUIRE(s != INVALID_SOCKET);
    if (option)
        CHECK_EQ(test_set_int(s, SOL_SOCKET, option, 1), 0);
    return s;
}

static int bind_loopback(SOCKET s, unsigned short port)
{
    struct sockaddr_in a = test_loopback(port);
    return bind(s, (struct sockaddr *)&a, sizeof a);
}

static int bind_any(SOCKET s, unsigned short port)
{
    struct sockaddr_in a;
    memset(&a, 0, sizeof a);
    a.sin_family = AF_INET;
    a.sin_port = htons(port);
    return bind(s, (struct sockaddr *)&a, sizeof a);
}

enum { ANY, ONE }; /* the wildcard address, the loopback address */

static int bind_to(SOCKET s, int where, unsigned short port)
{
    return where == ANY ? bind_any(s, port) : bind_loopback(s, port);
}

/* Microsoft's table for two sockets of the same user on one port, Windows Server 2003 and later. */
static void sharing(int type)
{
    static const struct { int first, first_at, second, second_at, error; } cases[] = {
        {0, ANY, 0, ANY, WSAEADDRINUSE},
        {0, ONE, 0, ONE, WSAEADDRINUSE},
        {0, ANY, SO_REUSEADDR, ANY, WSAEACCES},
        {0, ONE, SO_REUSEADDR, ONE, WSAEACCES},
        {0, ANY, SO_EXCLUSIVEADDRUSE, ANY, WSAEADDRINUSE},
        {0, ONE, SO_EXCLUSIVEADDRUSE, ANY, WSAEADDRINUSE},
        {0, ONE, SO_EXCLUSIVEADDRUSE, ONE, WSAEADDRINUSE},
        {SO_REUSEADDR, ANY, 0, ANY, WSAEADDRINUSE},
        {SO_REUSEADDR, ONE, 0, ONE, WSAEADDRINUSE},
        {SO_REUSEADDR, ANY, SO_REUSEADDR, ANY, 0},
        {SO_REUSEADDR, ANY, SO_REUSEADDR, ONE, 0},
        {SO_REUSEADDR, ONE, SO_REUSEADDR, ANY, 0},
        {SO_REUSEADDR, ONE, SO_REUSEADDR, ONE, 0},
        {SO_REUSEADDR, ANY, SO_EXCLUSIVEADDRUSE, ANY, WSAEADDRINUSE},
        {SO_REUSEADDR, ONE, SO_EXCLUSIVEADDRUSE, ANY, WSAEADDRINUSE},
        {SO_REUSEADDR, ONE, SO_EXCLUSIVEADDRUSE, ONE, WSAEADDRINUSE},
        {SO_EXCLUSIVEADDRUSE, ANY, 0, ANY, WSAEADDRINUSE},
        {SO_EXCLUSIVEADDRUSE, ANY, 0, ONE, WSAEACCES},
        {SO_EXCLUSIVEADDRUSE, ONE, 0, ONE, WSAEADDRINUSE},
        {SO_EXCLUSIVEADDRUSE, ANY, SO_REUSEADDR, ANY, WSAEACCES},
        {SO_EXCLUSIVEADDRUSE, ANY, SO_REUSEADDR, ONE, WSAEACCES},
        {SO_EXCLUSIVEADDRUSE, ONE, SO_REUSEADDR, ONE, WSAEACCES},
        {SO_EXCLUSIVEADDRUSE, ANY, SO_EXCLUSIVEADDRUSE, ANY, WSAEADDRINUSE},
        {SO_EXCLUSIVEADDRUSE, ANY, SO_EXCLUSIVEADDRUSE, ONE, WSAEACCES},
        {SO_EXCLUSIVEADDRUSE, ONE, SO_EXCLUSIVEADDRUSE, ONE, WSAEADDRINUSE},
    };
    size_t i;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        SOCKET first = made(type, cases[i].first), second = made(type, cases[i].second);
        int result, ok;
        CHECK_EQ(bind_to(first, cases[i].first_at, 0), 0);
        WSASetLastError(0);
        result = bind_to(second, cases[i].second_at, test_port(first));
        ok = cases[i].error ? result == SOCKET_ERROR && WSAGetLastError() == cases[i].error : result == 0;
        if (!WINE_DIFFERS(ok, "some cells of the table"))
            printf("  type %d, case %d: result %d, error %d, expected %d\n", type, (int)i, result,
                   WSAGetLastError(), cases[i].error);
        CHECK_EQ(closesocket(second), 0);
        CHECK_EQ(closesocket(first), 0);
    }
}

/* Sockets that share a port work: datagrams reach one of them, connections one of the listeners. */
static void shared_listeners(void)
{
    SOCKET first = made(SOCK_STREAM, SO_REUSEADDR), second = made(SOCK_STREAM, SO_REUSEADDR);
    SOCKET client = made(SOCK_STREAM, 0);
    CHECK_EQ(bind_loopback(first, 0), 0);
    CHECK_EQ(listen(first, 5), 0);
    WINE_DIFFERS_EQ(bind_loopback(second, test_port(first)), 0, "only one listens");
    WINE_DIFFERS_EQ(listen(second, 5), 0, "only one listens");
    CHECK_EQ(test_connect(client, test_port(first)), 0);
    test_nonblocking(first, 1);
    test_nonblocking(second, 1);
    WAIT_UNTIL(accept(first, NULL, NULL) != INVALID_SOCKET || accept(second, NULL, NULL) != INVALID_SOCKET);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(second), 0);
    CHECK_EQ(closesocket(first), 0);
}

/* A listener stays busy for the next server while it listens. */
static void listening(void)
{
    SOCKET first = made(SOCK_STREAM, 0), second = made(SOCK_STREAM, 0), third;
    unsigned short port;
    CHECK_EQ(bind_any(first, 0), 0);
    port = test_port(first);
    CHECK_EQ(listen(first, 5), 0);
    CHECK_ERR(bind_any(second, port), WSAEADDRINUSE);
    CHECK_EQ(closesocket(first), 0);
    CHECK_EQ(bind_any(second, port), 0); /* the failed bind left the socket usable, and the port is free */
    CHECK_EQ(listen(second, 5), 0);
    third = made(SOCK_STREAM, SO_EXCLUSIVEADDRUSE);
    CHECK_ERR(bind_any(third, port), WSAEADDRINUSE);
    CHECK_EQ(closesocket(third), 0);
    CHECK_EQ(closesocket(second), 0);
}

/* The server closes first, so that its side of the connection lingers in TIME_WAIT; then it starts again. */
static void restart(int option)
{
    unsigned short port = 0;
    int round;
    for (round = 0; round < 3; round++) {
        SOCKET server = made(SOCK_STREAM, option), client = made(SOCK_STREAM, 0), accepted;
        char c;
        CHECK_EQ(bind_loopback(server, port), 0);
        port = test_port(server);
        CHECK_EQ(listen(server, 5), 0);
        CHECK_EQ(test_connect(client, port), 0);
        accepted = accept(server, NULL, NULL);
        CHECK(accepted != INVALID_SOCKET);
        CHECK_EQ(closesocket(accepted), 0);
        CHECK_EQ(closesocket(server), 0);
        CHECK_EQ(recv(client, &c, 1, 0), 0);
        CHECK_EQ(closesocket(client), 0);
    }
}

/* A restart while a client of the old server is still connected. */
static void restart_with_connections(void)
{
    SOCKET server = test_listener(AF_INET), client = made(SOCK_STREAM, 0), accepted;
    unsigned short port = test_port(server);
    char c = 'x';
    CHECK_EQ(test_connect(client, port), 0);
    accepted = accept(server, NULL, NULL);
    CHECK_EQ(closesocket(server), 0);
    server = made(SOCK_STREAM, 0);
    WINE_DIFFERS_EQ(bind_loopback(server, port), 0, "connections keep the port");
    CHECK_EQ(send(accepted, &c, 1, 0), 1);
    CHECK_EQ(recv(client, &c, 1, 0), 1);
    CHECK_EQ(closesocket(server), 0);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(accepted), 0);
}

static void options_exclude_each_other(void)
{
    SOCKET s = made(SOCK_STREAM, SO_REUSEADDR);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_REUSEADDR), 1);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_EXCLUSIVEADDRUSE), 0);
    WINE_DIFFERS_ERR(test_set_int(s, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1), WSAEINVAL, "allows both");
    CHECK_EQ(closesocket(s), 0);
    s = made(SOCK_STREAM, SO_EXCLUSIVEADDRUSE);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_REUSEADDR), 0);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_EXCLUSIVEADDRUSE), 1);
    WINE_DIFFERS_ERR(test_set_int(s, SOL_SOCKET, SO_REUSEADDR, 1), WSAEINVAL, "allows both");
    CHECK_EQ(closesocket(s), 0);
}

/* Datagram sockets that share a port are how several programs hear one multicast group. */
static void datagram_port_is_busy(void)
{
    SOCKET first = made(SOCK_DGRAM, 0), second = made(SOCK_DGRAM, 0);
    CHECK_EQ(bind_any(first, 0), 0);
    CHECK_ERR(bind_any(second, test_port(first)), WSAEADDRINUSE);
    CHECK_EQ(closesocket(first), 0);
    CHECK_EQ(closesocket(second), 0);
}

int main(void)
{
    test_start();
    sharing(SOCK_STREAM);
    sharing(SOCK_DGRAM);
    shared_listeners();
    listening();
    restart(0);
    restart(SO_REUSEADDR);
    restart(SO_EXCLUSIVEADDRUSE);
    restart_with_connections();
    options_exclude_each_other();
    datagram_port_is_busy();
    return test_finish();
}
