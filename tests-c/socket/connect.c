/* connect and WSAConnect: blocking, nonblocking, refused, repeated, and impossible addresses.
 *
 * Shows: nonblocking connect WSAEWOULDBLOCK, again while pending WSAEALREADY, connected WSAEISCONN, on a listener
 * WSAEINVAL; address 0.0.0.0 or port 0 WSAEADDRNOTAVAIL; refused WSAECONNREFUSED, in exceptfds and not in writefds,
 * once in SO_ERROR, and the socket can try again; short and foreign addresses; WSAConnect is connect. */
#include "../test.h"

static void blocking(int family)
{
    SOCKET listener = test_listener(family), s = socket(family, SOCK_STREAM, 0), accepted;
    struct sockaddr_storage to, mine;
    int size = sizeof to, mine_size = sizeof mine;
    char c;
    CHECK_EQ(getsockname(listener, (struct sockaddr *)&to, &size), 0);
    CHECK_EQ(connect(s, (struct sockaddr *)&to, size), 0);
    CHECK_ERR(connect(s, (struct sockaddr *)&to, size), WSAEISCONN);
    CHECK_EQ(getsockname(s, (struct sockaddr *)&mine, &mine_size), 0);
    accepted = accept(listener, NULL, NULL);
    CHECK_EQ(send(accepted, "z", 1, 0), 1);
    CHECK_EQ(recv(s, &c, 1, 0), 1);
    CHECK_ERR(connect(accepted, (struct sockaddr *)&to, size), WSAEISCONN);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(s), 0);

    s = socket(family, SOCK_STREAM, 0);
    CHECK_EQ(WSAConnect(s, (struct sockaddr *)&to, size, NULL, NULL, NULL, NULL), 0);
    CHECK_ERR(WSAConnect(s, (struct sockaddr *)&to, size, NULL, NULL, NULL, NULL), WSAEISCONN);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
}

static void bad_addresses(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), listener = test_listener(AF_INET), six;
    struct sockaddr_in a = test_loopback(test_port(listener));
    struct sockaddr_in6 a6 = test_loopback6(1);
    WINE_CANNOT_ERR(connect(s, NULL, sizeof a), WSAEFAULT);
    WINE_CANNOT_ERR(connect(s, (struct sockaddr *)&a, sizeof a - 1), WSAEFAULT);
    WINE_CANNOT_ERR(connect(s, (struct sockaddr *)&a, 0), WSAEFAULT);
    WINE_CANNOT_ERR(connect(s, (struct sockaddr *)&a, -1), WSAEFAULT);
    a.sin_family = 0x7777;
    WINE_DIFFERS_EITHER(connect(s, (struct sockaddr *)&a, sizeof a), WSAEAFNOSUPPORT, WSAEFAULT, "another error");
    WINE_DIFFERS_EITHER(connect(s, (struct sockaddr *)&a6, sizeof a6), WSAEAFNOSUPPORT, WSAEFAULT, "another error");
    a = test_loopback(0);
    WINE_DIFFERS_ERR(connect(s, (struct sockaddr *)&a, sizeof a), WSAEADDRNOTAVAIL, "tries port 0");
    a = test_loopback(test_port(listener));
    a.sin_addr.s_addr = INADDR_ANY;
    WINE_DIFFERS_ERR(connect(s, (struct sockaddr *)&a, sizeof a), WSAEADDRNOTAVAIL, "connects to the local host");
    CHECK_EQ(closesocket(s), 0);

    six = socket(AF_INET6, SOCK_STREAM, 0);
    WINE_CANNOT_ERR(connect(six, (struct sockaddr *)&a6, sizeof a6 - 1), WSAEFAULT);
    a6 = test_loopback6(0);
    WINE_DIFFERS_ERR(connect(six, (struct sockaddr *)&a6, sizeof a6), WSAEADDRNOTAVAIL, "tries port 0");
    memset(&a6.sin6_addr, 0, sizeof a6.sin6_addr);
    a6.sin6_port = htons(test_port(listener));
    WINE_DIFFERS_ERR(connect(six, (struct sockaddr *)&a6, sizeof a6), WSAEADDRNOTAVAIL, "connects to the local host");
    CHECK_EQ(closesocket(six), 0);

    /* The socket is as good as new after an impossible address. */
    s = socket(AF_INET, SOCK_STREAM, 0);
    a = test_loopback(0);
    WINE_DIFFERS_ERR(connect(s, (struct sockaddr *)&a, sizeof a), WSAEADDRNOTAVAIL, "tries port 0");
    WINE_DIFFERS_EQ(test_connect(s, test_port(listener)), 0, "tries port 0");
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
}

static void refused_blocking(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), listener, accepted;
    unsigned short port = test_closed_port(SOCK_STREAM);
    char c;
    CHECK_ERR(test_connect(s, port), WSAECONNREFUSED);
    WINE_DIFFERS_ERR(test_connect(s, port), WSAECONNREFUSED, "a refused socket is dead"); /* the same socket tries again */
    WINE_DIFFERS_ERR(send(s, "x", 1, 0), WSAENOTCONN, "a refused socket is dead");
    CHECK_ERR(recv(s, &c, 1, 0), WSAENOTCONN);
    listener = test_listener(AF_INET);
    CHECK_EQ(test_connect(s, test_port(listener)), 0);
    accepted = accept(listener, NULL, NULL);
    CHECK_EQ(send(s, "x", 1, 0), 1);
    CHECK_EQ(recv(accepted, &c, 1, 0), 1);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(listener), 0);
    CHECK_EQ(closesocket(s), 0);
}

static void nonblocking(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), listener = test_listener(AF_INET), accepted;
    fd_set writable, failed;
    struct timeval limit;
    char c;
    test_nonblocking(s, 1);
    CHECK_ERR(test_connect(s, test_port(listener)), WSAEWOULDBLOCK);
    FD_ZERO(&writable);
    FD_ZERO(&failed);
    FD_SET(s, &writable);
    FD_SET(s, &failed);
    limit.tv_sec = (long)TEST_PATIENCE / 1000;
    limit.tv_usec = 0;
    CHECK_EQ(select(0, NULL, &writable, &failed, &limit), 1);
    CHECK(FD_ISSET(s, &writable));
    CHECK(!FD_ISSET(s, &failed));
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_ERROR), 0);
    CHECK_ERR(test_connect(s, test_port(listener)), WSAEISCONN);
    accepted = accept(listener, NULL, NULL);
    CHECK_ERR(recv(s, &c, 1, 0), WSAEWOULDBLOCK);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(listener), 0);
    CHECK_EQ(closesocket(s), 0);
}

static void refused_nonblocking(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), listener;
    unsigned short port = test_closed_port(SOCK_STREAM);
    fd_set writable, failed;
    struct timeval limit;
    char c;
    test_nonblocking(s, 1);
    CHECK_ERR(test_connect(s, port), WSAEWOULDBLOCK);
    FD_ZERO(&writable);
    FD_ZERO(&failed);
    FD_SET(s, &writable);
    FD_SET(s, &failed);
    limit.tv_sec = (long)TEST_PATIENCE / 1000;
    limit.tv_usec = 0;
    CHECK_EQ(select(0, NULL, &writable, &failed, &limit), 1);
    CHECK(!FD_ISSET(s, &writable));
    CHECK(FD_ISSET(s, &failed));
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_ERROR), WSAECONNREFUSED);
    WINE_DIFFERS_EQ(test_get_int(s, SOL_SOCKET, SO_ERROR), 0, "reports it for ever"); /* once */
    WINE_DIFFERS_ERR(recv(s, &c, 1, 0), WSAENOTCONN, "a refused socket is dead");
    WINE_DIFFERS_ERR(send(s, "x", 1, 0), WSAENOTCONN, "a refused socket is dead");

    listener = test_listener(AF_INET);
    WINE_DIFFERS_ERR(test_connect(s, test_port(listener)), WSAEWOULDBLOCK, "a refused socket is dead");
    WINE_DIFFERS(BECOMES_READY(s, 'w'), "a refused socket is dead");
    WINE_DIFFERS_EQ(test_get_int(s, SOL_SOCKET, SO_ERROR), 0, "a refused socket is dead");
    WINE_DIFFERS_EQ(send(s, "x", 1, 0), 1, "a refused socket is dead");
    CHECK_EQ(closesocket(listener), 0);
    CHECK_EQ(closesocket(s), 0);
}

/* A connection that cannot complete: the listener's queue is full, so the second call finds the first one pending. */
static void pending(void)
{
    SOCKET listener = test_bound(AF_INET, SOCK_STREAM), waiting[64];
    unsigned short port = test_port(listener);
    char c;
    int n, pending_one = -1, opened = 0;
    CHECK_EQ(listen(listener, 1), 0);
    for (n = 0; n < 64 && pending_one < 0; n++) {
        waiting[n] = socket(AF_INET, SOCK_STREAM, 0);
        opened++;
        test_nonblocking(waiting[n], 1);
        CHECK_ERR(test_connect(waiting[n], port), WSAEWOULDBLOCK);
        if (!test_ready(waiting[n], 'w', 200))
            pending_one = n;
    }
    CHECK(pending_one >= 0);
    if (pending_one >= 0) {
        SOCKET s = waiting[pending_one];
        CHECK_ERR(test_connect(s, port), WSAEALREADY);
        CHECK_ERR(test_connect(s, port), WSAEALREADY);
        CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_ERROR), 0);
        WINE_DIFFERS_ERR(send(s, "x", 1, 0), WSAENOTCONN, "WSAEWOULDBLOCK");
        WINE_DIFFERS_ERR(recv(s, &c, 1, 0), WSAENOTCONN, "WSAEWOULDBLOCK");
        CHECK_ERR(shutdown(s, SD_SEND), WSAENOTCONN);
        CHECK(!test_ready(s, 'e', 0));
    }
    for (n = 0; n < opened; n++)
        CHECK_EQ(closesocket(waiting[n]), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* A bound socket keeps its address when it connects; port 0 gets one. */
static void bound_first(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_STREAM), listener = test_listener(AF_INET), accepted;
    unsigned short port = test_port(s);
    struct sockaddr_in peer;
    int size = sizeof peer;
    CHECK_EQ(test_connect(s, test_port(listener)), 0);
    CHECK_EQ(test_port(s), port);
    accepted = accept(listener, (struct sockaddr *)&peer, &size);
    CHECK_EQ(ntohs(peer.sin_port), port);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(listener), 0);
    CHECK_EQ(closesocket(s), 0);
}

int main(void)
{
    test_start();
    blocking(AF_INET);
    blocking(AF_INET6);
    bad_addresses();
    refused_blocking();
    nonblocking();
    refused_nonblocking();
    pending();
    bound_first();
    return test_finish();
}
