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

static int bind_place(SOCKET s, int family, int where, unsigned short port)
{
    struct sockaddr_in6 a;
    if (family == AF_INET)
        return bind_to(s, where, port);
    memset(&a, 0, sizeof a);
    a.sin6_family = AF_INET6;
    a.sin6_port = htons(port);
    if (where == ONE)
        a.sin6_addr = in6addr_loopback;
    return bind(s, (struct sockaddr *)&a, sizeof a);
}

/* Microsoft's table for two sockets of the same user on one port, Windows Server 2003 and later. Rows are the first socket: default,
   SO_REUSEADDR, SO_EXCLUSIVEADDRUSE, each on all addresses and then on one; columns likewise the second. */
static void sharing(int family, int type)
{
    enum { U = WSAEADDRINUSE, A = WSAEACCES };
    static const int options[] = {0, SO_REUSEADDR, SO_EXCLUSIVEADDRUSE};
    static const int table[6][6] = {
        {U, 0, A, 0, U, 0}, {0, U, 0, A, U, U}, {U, 0, 0, 0, U, 0}, {0, U, 0, 0, U, U}, {U, A, A, A, U, A}, {0, U, 0, A, U, U},
    };
    int row, column;
    for (row = 0; row < 6; row++)
        for (column = 0; column < 6; column++) {
            SOCKET first = socket(family, type, 0), second = socket(family, type, 0);
            int result, error = table[row][column], ok;
            if (options[row / 2])
                CHECK_EQ(test_set_int(first, SOL_SOCKET, options[row / 2], 1), 0);
            if (options[column / 2])
                CHECK_EQ(test_set_int(second, SOL_SOCKET, options[column / 2], 1), 0);
            CHECK_EQ(bind_place(first, family, row % 2, 0), 0);
            WSASetLastError(0);
            result = bind_place(second, family, column % 2, test_port(first));
            ok = error ? result == SOCKET_ERROR && WSAGetLastError() == error : result == 0;
            if (!WINE_DIFFERS(ok, "some cells of the table"))
                printf("  family %d, type %d, row %d, column %d: result %d, error %d, expected %d\n", family, type, row, column, result,
                       WSAGetLastError(), error);
            CHECK_EQ(closesocket(second), 0);
            CHECK_EQ(closesocket(first), 0);
        }
}

/* Of two listeners on one address the first gets all connections; when it closes, the other does. */
static void first_listener(void)
{
    SOCKET first = made(SOCK_STREAM, SO_REUSEADDR), second = made(SOCK_STREAM, SO_REUSEADDR), client, accepted;
    int i;
    if (test_under_wine())
        return; /* only one listens */
    CHECK_EQ(bind_loopback(first, 0), 0);
    CHECK_EQ(bind_loopback(second, test_port(first)), 0);
    CHECK_EQ(listen(first, 16), 0);
    CHECK_EQ(listen(second, 16), 0);
    test_nonblocking(second, 1);
    for (i = 0; i < 16; i++) {
        client = made(SOCK_STREAM, 0);
        CHECK_EQ(test_connect(client, test_port(first)), 0);
        accepted = accept(first, NULL, NULL);
        CHECK(accepted != INVALID_SOCKET);
        CHECK_ERR(accept(second, NULL, NULL), WSAEWOULDBLOCK);
        CHECK_EQ(closesocket(client), 0);
        CHECK_EQ(closesocket(accepted), 0);
    }
    CHECK_EQ(closesocket(first), 0);
    client = made(SOCK_STREAM, 0);
    CHECK_EQ(test_connect(client, test_port(second)), 0);
    CHECK(BECOMES_READY(second, 'r'));
    accepted = accept(second, NULL, NULL);
    CHECK(accepted != INVALID_SOCKET);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(second), 0);
}

/* A listener on one address beside one on all, without any option: each gets what is meant for it. */
static void specific_beside_wildcard(void)
{
    SOCKET all = made(SOCK_STREAM, 0), one = made(SOCK_STREAM, 0), client = made(SOCK_STREAM, 0);
    CHECK_EQ(bind_any(all, 0), 0);
    CHECK_EQ(listen(all, 5), 0);
    WINE_DIFFERS_EQ(bind_loopback(one, test_port(all)), 0, "WSAEADDRINUSE");
    if (!test_under_wine()) {
        CHECK_EQ(listen(one, 5), 0);
        CHECK_EQ(test_connect(client, test_port(all)), 0);
        CHECK(BECOMES_READY(one, 'r'));
        test_nonblocking(all, 1);
        CHECK_ERR(accept(all, NULL, NULL), WSAEWOULDBLOCK);
    }
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(one), 0);
    CHECK_EQ(closesocket(all), 0);
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
    sharing(AF_INET, SOCK_STREAM);
    sharing(AF_INET, SOCK_DGRAM);
    sharing(AF_INET6, SOCK_STREAM);
    sharing(AF_INET6, SOCK_DGRAM);
    first_listener();
    specific_beside_wildcard();
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
