/* listen and accept: states, errors, what an accepted socket inherits.
 *
 * Shows: listen unbound WSAEINVAL, connected WSAEISCONN, datagram WSAEOPNOTSUPP, twice fine, any backlog fine; accept
 * without listen WSAEINVAL, nonblocking without a client WSAEWOULDBLOCK, on a datagram socket WSAEOPNOTSUPP, short
 * address length WSAEFAULT; the accepted socket has the listener's options and nonblocking mode, but does not listen. */
#include "../test.h"
#include <afunix.h>

static void listen_errors(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), pair[2];
    struct sockaddr_in a = test_loopback(0);
    CHECK_ERR(listen(s, 5), WSAEINVAL);
    CHECK_ERR(accept(s, NULL, NULL), WSAEINVAL);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_ACCEPTCONN), 0);
    CHECK_EQ(bind(s, (struct sockaddr *)&a, sizeof a), 0);
    CHECK_ERR(accept(s, NULL, NULL), WSAEINVAL);
    CHECK_EQ(listen(s, 5), 0);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_ACCEPTCONN), 1);
    CHECK_EQ(listen(s, 5), 0);
    CHECK_EQ(listen(s, SOMAXCONN), 0);
    CHECK_EQ(listen(s, 0), 0);
    CHECK_EQ(listen(s, -5), 0);
    CHECK_EQ(listen(s, -200), 0); /* SOMAXCONN_HINT(200) */
    CHECK_EQ(listen(s, 1), 0);
    CHECK_ERR(test_connect(s, test_port(s)), WSAEINVAL);
    CHECK_EQ(closesocket(s), 0);

    test_tcp_pair(pair);
    WINE_DIFFERS_ERR(listen(pair[0], 5), WSAEISCONN, "WSAEINVAL");
    WINE_DIFFERS_ERR(listen(pair[1], 5), WSAEISCONN, "WSAEINVAL");
    CHECK_ERR(accept(pair[0], NULL, NULL), WSAEINVAL);
    test_close_pair(pair);

    s = test_bound(AF_INET, SOCK_DGRAM);
    CHECK_ERR(listen(s, 5), WSAEOPNOTSUPP);
    CHECK_ERR(accept(s, NULL, NULL), WSAEOPNOTSUPP);
    CHECK_EQ(closesocket(s), 0);
}

static void accept_addresses(void)
{
    SOCKET listener = test_listener(AF_INET), client, accepted;
    struct sockaddr_in peer, mine;
    struct sockaddr_storage room;
    int size = sizeof mine;

    client = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(test_connect(client, test_port(listener)), 0);
    CHECK_EQ(getsockname(client, (struct sockaddr *)&mine, &size), 0);
    size = sizeof room;
    memset(&room, 0, sizeof room);
    accepted = accept(listener, (struct sockaddr *)&room, &size);
    CHECK(accepted != INVALID_SOCKET);
    CHECK_EQ(accepted % 4, 0);
    CHECK_EQ(size, sizeof peer);
    CHECK_EQ(memcmp(&room, &mine, 8), 0);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(client), 0);

    /* An address without its length is ignored, and a length without an address too. */
    client = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(test_connect(client, test_port(listener)), 0);
    size = sizeof peer;
    accepted = accept(listener, NULL, &size);
    CHECK(accepted != INVALID_SOCKET);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(client), 0);

    client = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(test_connect(client, test_port(listener)), 0);
    memset(&peer, 0x5a, sizeof peer);
    accepted = accept(listener, (struct sockaddr *)&peer, NULL);
    WINE_DIFFERS(accepted != INVALID_SOCKET && peer.sin_family == 0x5a5a, "WSAEFAULT");
    closesocket(accepted);
    CHECK_EQ(closesocket(client), 0);

    /* Too little room for the address. */
    client = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(test_connect(client, test_port(listener)), 0);
    size = sizeof peer - 1;
    CHECK_ERR(accept(listener, (struct sockaddr *)&peer, &size), WSAEFAULT);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(listener), 0);
}

static void nonblocking(void)
{
    SOCKET listener = test_listener(AF_INET), client, accepted;
    char c;
    test_nonblocking(listener, 1);
    CHECK_ERR(accept(listener, NULL, NULL), WSAEWOULDBLOCK);
    client = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(test_connect(client, test_port(listener)), 0);
    CHECK(BECOMES_READY(listener, 'r'));
    accepted = accept(listener, NULL, NULL);
    CHECK(accepted != INVALID_SOCKET);
    CHECK_ERR(recv(accepted, &c, 1, 0), WSAEWOULDBLOCK); /* nonblocking came from the listener */
    CHECK_ERR(accept(listener, NULL, NULL), WSAEWOULDBLOCK);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(client), 0);

    test_nonblocking(listener, 0);
    client = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(test_connect(client, test_port(listener)), 0);
    accepted = accept(listener, NULL, NULL);
    CHECK(accepted != INVALID_SOCKET);
    CHECK_EQ(send(client, "x", 1, 0), 1);
    CHECK_EQ(recv(accepted, &c, 1, 0), 1); /* waits */
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(listener), 0);
}

static void inherits_options(void)
{
    SOCKET listener = test_listener(AF_INET), client = socket(AF_INET, SOCK_STREAM, 0), accepted;
    struct linger l, got;
    int size = sizeof got;
    l.l_onoff = 1;
    l.l_linger = 7;
    CHECK_EQ(setsockopt(listener, SOL_SOCKET, SO_LINGER, (char *)&l, sizeof l), 0);
    CHECK_EQ(test_set_int(listener, SOL_SOCKET, SO_RCVTIMEO, 1234), 0);
    CHECK_EQ(test_set_int(listener, SOL_SOCKET, SO_SNDTIMEO, 2345), 0);
    CHECK_EQ(test_set_int(listener, SOL_SOCKET, SO_KEEPALIVE, 1), 0);
    CHECK_EQ(test_set_int(listener, SOL_SOCKET, SO_OOBINLINE, 1), 0);
    CHECK_EQ(test_set_int(listener, SOL_SOCKET, SO_RCVBUF, 20000), 0);
    CHECK_EQ(test_set_int(listener, SOL_SOCKET, SO_SNDBUF, 30000), 0);
    CHECK_EQ(test_set_int(listener, IPPROTO_TCP, TCP_NODELAY, 1), 0);
    CHECK_EQ(test_set_int(listener, IPPROTO_IP, IP_TTL, 77), 0);
    CHECK_EQ(test_connect(client, test_port(listener)), 0);
    accepted = accept(listener, NULL, NULL);
    CHECK(accepted != INVALID_SOCKET);
    CHECK_EQ(getsockopt(accepted, SOL_SOCKET, SO_LINGER, (char *)&got, &size), 0);
    CHECK_EQ(got.l_onoff, 1);
    CHECK_EQ(got.l_linger, 7);
    CHECK_EQ(test_get_int(accepted, SOL_SOCKET, SO_RCVTIMEO), 1234);
    CHECK_EQ(test_get_int(accepted, SOL_SOCKET, SO_SNDTIMEO), 2345);
    CHECK_EQ(test_get_int(accepted, SOL_SOCKET, SO_KEEPALIVE), 1);
    CHECK_EQ(test_get_int(accepted, SOL_SOCKET, SO_OOBINLINE), 1);
    CHECK_EQ(test_get_int(accepted, SOL_SOCKET, SO_RCVBUF), 20000);
    CHECK_EQ(test_get_int(accepted, SOL_SOCKET, SO_SNDBUF), 30000);
    CHECK_EQ(test_get_int(accepted, IPPROTO_TCP, TCP_NODELAY), 1);
    CHECK_EQ(test_get_int(accepted, IPPROTO_IP, IP_TTL), 77);
    CHECK_EQ(test_get_int(accepted, SOL_SOCKET, SO_ACCEPTCONN), 0);
    CHECK_EQ(test_get_int(accepted, SOL_SOCKET, SO_TYPE), SOCK_STREAM);
    CHECK_ERR(accept(accepted, NULL, NULL), WSAEINVAL);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* A client that came and left again is still accepted; its data is there. */
static void client_gone_before_accept(void)
{
    SOCKET listener = test_listener(AF_INET), client = socket(AF_INET, SOCK_STREAM, 0), accepted;
    char text[8];
    CHECK_EQ(test_connect(client, test_port(listener)), 0);
    CHECK_EQ(send(client, "bye", 3, 0), 3);
    CHECK_EQ(closesocket(client), 0);
    accepted = accept(listener, NULL, NULL);
    CHECK(accepted != INVALID_SOCKET);
    CHECK_EQ(recv(accepted, text, sizeof text, MSG_WAITALL), 3);
    CHECK_EQ(memcmp(text, "bye", 3), 0);
    CHECK_EQ(recv(accepted, text, sizeof text, 0), 0);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* A buffer that is too short for the address costs the caller the call, not the connection. */
static void unix_addresses(void)
{
    struct sockaddr_un name, peer;
    SOCKET listener = socket(AF_UNIX, SOCK_STREAM, 0), client, accepted;
    int size = 16;
    if (test_under_wine()) {
        closesocket(listener);
        return;
    }
    REQUIRE(listener != INVALID_SOCKET);
    memset(&name, 0, sizeof name);
    name.sun_family = AF_UNIX;
    sprintf(name.sun_path, "/tmp/ws2_32.%lu.%p", (unsigned long)GetTickCount(), (void *)&name);
    REQUIRE(bind(listener, (struct sockaddr *)&name, sizeof name) == 0);
    REQUIRE(listen(listener, 1) == 0);
    client = socket(AF_UNIX, SOCK_STREAM, 0);
    CHECK_EQ(connect(client, (struct sockaddr *)&name, sizeof name), 0);
    CHECK_ERR(accept(listener, (struct sockaddr *)&peer, &size), WSAEFAULT);
    CHECK(test_ready(listener, 'r', 0));
    size = sizeof peer;
    accepted = accept(listener, (struct sockaddr *)&peer, &size);
    CHECK(accepted != INVALID_SOCKET);
    CHECK_EQ(peer.sun_family, AF_UNIX);
    CHECK_EQ(remove(name.sun_path), 0);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(listener), 0);
}

int main(void)
{
    test_start();
    listen_errors();
    accept_addresses();
    nonblocking();
    inherits_options();
    client_gone_before_accept();
    unix_addresses();
    return test_finish();
}
