/* Datagram sockets: sizes, addresses, connected ones, broadcast, and the reset that a closed port causes.
 *
 * Shows: sendto binds an unbound socket; recvfrom on an unbound one WSAEINVAL; a datagram larger than the buffer fills it
 * and fails with WSAEMSGSIZE; zero-length datagrams are data; too large WSAEMSGSIZE; broadcast without SO_BROADCAST
 * WSAEACCES; a closed port gives WSAECONNRESET to a later recvfrom unless SIO_UDP_CONNRESET is off; connect sets and
 * removes the peer, and filters; sendto on a connected socket. */
#include "../test.h"
#ifndef SIO_UDP_CONNRESET
#define SIO_UDP_CONNRESET _WSAIOW(IOC_VENDOR, 12)
#endif

static void unbound(void)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0), receiver = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(receiver)), from;
    char c;
    int size = sizeof from;
    WINE_CANNOT_ERR(recvfrom(s, &c, 1, 0, (struct sockaddr *)&from, &size), WSAEINVAL);
    WINE_CANNOT_ERR(recv(s, &c, 1, 0), WSAEINVAL);
    WINE_DIFFERS_ERR(send(s, &c, 1, 0), WSAENOTCONN, "WSAEINVAL");
    CHECK_EQ(sendto(s, "hi", 2, 0, (struct sockaddr *)&to, sizeof to), 2);
    CHECK(test_port(s) != 0);
    CHECK_EQ(recvfrom(receiver, &c, 1, MSG_PEEK, NULL, NULL), SOCKET_ERROR);
    CHECK_EQ(WSAGetLastError(), WSAEMSGSIZE);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(receiver), 0);
}

static void sizes(int family)
{
    SOCKET a = test_bound(family, SOCK_DGRAM), b = test_bound(family, SOCK_DGRAM);
    struct sockaddr_storage to, from;
    static char large[70000], text[70000];
    int to_size = sizeof to, size;
    CHECK_EQ(getsockname(b, (struct sockaddr *)&to, &to_size), 0);

    CHECK_EQ(sendto(a, "abcdef", 6, 0, (struct sockaddr *)&to, to_size), 6);
    memset(text, '.', 16);
    size = sizeof from;
    CHECK_ERR(recvfrom(b, text, 4, 0, (struct sockaddr *)&from, &size), WSAEMSGSIZE);
    CHECK_EQ(memcmp(text, "abcd.", 5), 0);
    CHECK_EQ(size, to_size);
    CHECK_EQ(from.ss_family, family);
    CHECK_EQ(ntohs(((struct sockaddr_in *)&from)->sin_port), test_port(a));

    /* Zero-length datagrams are data. */
    CHECK_EQ(sendto(a, text, 0, 0, (struct sockaddr *)&to, to_size), 0);
    CHECK(BECOMES_READY(b, 'r'));
    size = sizeof from;
    CHECK_EQ(recvfrom(b, text, 10, 0, (struct sockaddr *)&from, &size), 0);
    CHECK_EQ(ntohs(((struct sockaddr_in *)&from)->sin_port), test_port(a));
    CHECK(!test_ready(b, 'r', 0));

    /* The largest, and one that is too large. */
    memset(large, 'L', sizeof large);
    CHECK_EQ(sendto(a, large, 60000, 0, (struct sockaddr *)&to, to_size), 60000);
    CHECK_EQ(recv(b, text, sizeof text, 0), 60000);
    CHECK_EQ(memcmp(text, large, 60000), 0);
    CHECK_ERR(sendto(a, large, 70000, 0, (struct sockaddr *)&to, to_size), WSAEMSGSIZE);

    /* Peeking leaves the datagram whole. */
    CHECK_EQ(sendto(a, "peek", 4, 0, (struct sockaddr *)&to, to_size), 4);
    CHECK_EQ(recv(b, text, 10, MSG_PEEK), 4);
    CHECK_ERR(recv(b, text, 2, MSG_PEEK), WSAEMSGSIZE);
    CHECK_EQ(recv(b, text, 10, 0), 4);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(b), 0);
}

static void bad_arguments(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(s)), from;
    char c = 'c';
    int size;
    CHECK_ERR(sendto(s, NULL, 5, 0, (struct sockaddr *)&to, sizeof to), WSAEFAULT);
    CHECK_ERR(sendto(s, &c, 1, 0, (struct sockaddr *)&to, sizeof to - 1), WSAEFAULT);
    WINE_DIFFERS_EITHER(sendto(s, &c, 1, 0, NULL, 0), WSAENOTCONN, WSAEDESTADDRREQ, "WSAEINVAL");
    WINE_DIFFERS_ERR(sendto(s, &c, -1, 0, (struct sockaddr *)&to, sizeof to), WSAEFAULT, "WSAEMSGSIZE");
    to.sin_family = 0x7777;
    CHECK_ERR_EITHER(sendto(s, &c, 1, 0, (struct sockaddr *)&to, sizeof to), WSAEAFNOSUPPORT, WSAEFAULT);
    to = test_loopback(0);
    WINE_DIFFERS_EQ(sendto(s, &c, 1, 0, (struct sockaddr *)&to, sizeof to), 1, "WSAEINVAL"); /* port 0: sent to nobody */
    to = test_loopback(test_port(s));
    CHECK_EQ(sendto(s, &c, 1, 0, (struct sockaddr *)&to, sizeof to), 1);
    CHECK(BECOMES_READY(s, 'r'));
    size = sizeof from - 1;
    WINE_CANNOT_ERR(recvfrom(s, &c, 1, 0, (struct sockaddr *)&from, &size), WSAEFAULT);
    WINE_CANNOT_ERR(recvfrom(s, &c, 1, 0, (struct sockaddr *)&from, NULL), WSAEFAULT);
    WINE_CANNOT_ERR(recvfrom(s, NULL, 5, 0, NULL, NULL), WSAEFAULT);
    CHECK_EQ(closesocket(s), 0);
}

/* An address of zeros, with a family or without, takes the peer away; port 0 is a peer like others. */
static void disconnected_by_zeros(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(s)), zeros, peer;
    int round, size;
    memset(&zeros, 0, sizeof zeros);
    for (round = 0; round < 2; round++) {
        zeros.sin_family = round ? AF_INET : AF_UNSPEC;
        CHECK_EQ(connect(s, (struct sockaddr *)&to, sizeof to), 0);
        size = sizeof peer;
        CHECK_EQ(getpeername(s, (struct sockaddr *)&peer, &size), 0);
        CHECK_EQ(connect(s, (struct sockaddr *)&zeros, sizeof zeros), 0);
        size = sizeof peer;
        CHECK_ERR(getpeername(s, (struct sockaddr *)&peer, &size), WSAENOTCONN);
        WINE_DIFFERS_EQ(test_port(s), ntohs(to.sin_port), "another port");
    }
    to = test_loopback(0);
    CHECK_EQ(connect(s, (struct sockaddr *)&to, sizeof to), 0);
    CHECK_EQ(closesocket(s), 0);
}

/* A datagram socket is shut down without a peer, too. */
static void shut_down_unconnected(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(s));
    char c;
    test_nonblocking(s, 1);
    WINE_DIFFERS_EQ(shutdown(s, SD_RECEIVE), 0, "WSAENOTCONN");
    WINE_DIFFERS_ERR(recvfrom(s, &c, 1, 0, NULL, NULL), WSAESHUTDOWN, "goes on");
    CHECK_EQ(sendto(s, "x", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
    WINE_DIFFERS_EQ(shutdown(s, SD_SEND), 0, "WSAENOTCONN");
    WINE_DIFFERS_ERR(sendto(s, "x", 1, 0, (struct sockaddr *)&to, sizeof to), WSAESHUTDOWN, "goes on");
    CHECK_ERR(shutdown(s, 3), WSAEINVAL);
    CHECK_EQ(closesocket(s), 0);
}

static void broadcast(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(9);
    to.sin_addr.s_addr = htonl(0x7fffffff); /* the broadcast address of the loopback network */
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_BROADCAST), 0);
    CHECK_ERR(sendto(s, "x", 1, 0, (struct sockaddr *)&to, sizeof to), WSAEACCES);
    to.sin_addr.s_addr = INADDR_BROADCAST;
    CHECK_ERR(sendto(s, "x", 1, 0, (struct sockaddr *)&to, sizeof to), WSAEACCES);
    CHECK_EQ(test_set_int(s, SOL_SOCKET, SO_BROADCAST, 1), 0);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_BROADCAST), 1);
    to.sin_addr.s_addr = htonl(0x7fffffff);
    CHECK_EQ(sendto(s, "x", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
    CHECK_EQ(closesocket(s), 0);
}

static int set_connection_reset(SOCKET s, BOOL on)
{
    DWORD n = 0;
    return WSAIoctl(s, SIO_UDP_CONNRESET, &on, sizeof on, NULL, 0, &n, NULL, NULL);
}

/* A datagram for a port where nobody listens comes back as an error of a later receive. */
static void reset_by_closed_port(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in closed = test_loopback(test_closed_port(SOCK_DGRAM)), self = test_loopback(test_port(s)), from;
    char c;
    int size = sizeof from;
    CHECK_EQ(sendto(s, "x", 1, 0, (struct sockaddr *)&closed, sizeof closed), 1);
    WINE_DIFFERS(test_ready(s, 'r', 500), "no reset");
    CHECK_EQ(test_set_int(s, SOL_SOCKET, SO_RCVTIMEO, 1000), 0);
    WINE_DIFFERS_ERR(recvfrom(s, &c, 1, 0, (struct sockaddr *)&from, &size), WSAECONNRESET, "no reset");
    /* After that the socket works as before. */
    CHECK_EQ(sendto(s, "y", 1, 0, (struct sockaddr *)&self, sizeof self), 1);
    CHECK_EQ(recvfrom(s, &c, 1, 0, NULL, NULL), 1);
    CHECK_EQ(c, 'y');

    CHECK_EQ(set_connection_reset(s, FALSE), 0);
    CHECK_EQ(sendto(s, "x", 1, 0, (struct sockaddr *)&closed, sizeof closed), 1);
    CHECK_EQ(sendto(s, "z", 1, 0, (struct sockaddr *)&self, sizeof self), 1);
    CHECK_EQ(recvfrom(s, &c, 1, 0, NULL, NULL), 1);
    CHECK_EQ(c, 'z');
    CHECK_EQ(set_connection_reset(s, TRUE), 0);
    CHECK_EQ(sendto(s, "x", 1, 0, (struct sockaddr *)&closed, sizeof closed), 1);
    WINE_DIFFERS_ERR(recvfrom(s, &c, 1, 0, NULL, NULL), WSAECONNRESET, "no reset");
    CHECK_EQ(closesocket(s), 0);
}

/* Sending does not report what an earlier datagram met, connected or not: only a receive does. */
static void reset_leaves_sends_alone(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM), receiver = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in closed = test_loopback(test_closed_port(SOCK_DGRAM)), to = test_loopback(test_port(receiver));
    char c;
    CHECK_EQ(sendto(s, "x", 1, 0, (struct sockaddr *)&closed, sizeof closed), 1);
    WINE_DIFFERS(test_ready(s, 'r', 500), "no reset");
    CHECK_EQ(sendto(s, "y", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
    CHECK_EQ(recv(receiver, &c, 1, 0), 1);
    CHECK_EQ(c, 'y');
    CHECK_EQ(closesocket(s), 0);

    s = test_bound(AF_INET, SOCK_DGRAM);
    CHECK_EQ(test_set_int(s, SOL_SOCKET, SO_RCVTIMEO, 1000), 0);
    CHECK_EQ(connect(s, (struct sockaddr *)&closed, sizeof closed), 0);
    CHECK_EQ(send(s, "x", 1, 0), 1);
    WINE_DIFFERS(test_ready(s, 'r', 500), "nothing to report");
    WINE_DIFFERS_EQ(send(s, "x", 1, 0), 1, "WSAECONNREFUSED, as on the host");
    WINE_DIFFERS_ERR(recv(s, &c, 1, 0), WSAECONNRESET, "another error");
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(receiver), 0);
}

static void connected(void)
{
    SOCKET a = test_bound(AF_INET, SOCK_DGRAM), b = test_bound(AF_INET, SOCK_DGRAM), other = test_bound(AF_INET, SOCK_DGRAM);
    SOCKET stranger = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to_a = test_loopback(test_port(a)), to_b = test_loopback(test_port(b)), peer;
    struct sockaddr_in to_other = test_loopback(test_port(other));
    char text[8];
    int size = sizeof peer;
    WINE_DIFFERS_ERR(send(a, "x", 1, 0), WSAENOTCONN, "WSAEINVAL");
    CHECK_EQ(connect(a, (struct sockaddr *)&to_b, sizeof to_b), 0);
    CHECK_EQ(getpeername(a, (struct sockaddr *)&peer, &size), 0);
    CHECK_EQ(peer.sin_port, to_b.sin_port);
    CHECK_EQ(send(a, "1", 1, 0), 1);
    CHECK_EQ(recv(b, text, sizeof text, 0), 1);
    /* Only the peer is heard. (Another sender may be told that nobody listens: let that be one not used again.) */
    CHECK_EQ(sendto(stranger, "no", 2, 0, (struct sockaddr *)&to_a, sizeof to_a), 2);
    CHECK_EQ(sendto(b, "yes", 3, 0, (struct sockaddr *)&to_a, sizeof to_a), 3);
    CHECK_EQ(recv(a, text, sizeof text, 0), 3);
    /* sendto with another address goes there and leaves the connection alone. */
    CHECK_EQ(sendto(a, "2", 1, 0, (struct sockaddr *)&to_other, sizeof to_other), 1);
    CHECK_EQ(recv(other, text, sizeof text, 0), 1);
    CHECK_EQ(send(a, "3", 1, 0), 1);
    CHECK_EQ(recv(b, text, sizeof text, 0), 1);
    /* A second connect changes the peer; a zero address removes it. */
    CHECK_EQ(connect(a, (struct sockaddr *)&to_other, sizeof to_other), 0);
    CHECK_EQ(send(a, "4", 1, 0), 1);
    CHECK_EQ(recv(other, text, sizeof text, 0), 1);
    memset(&peer, 0, sizeof peer);
    peer.sin_family = AF_INET;
    CHECK_EQ(connect(a, (struct sockaddr *)&peer, sizeof peer), 0);
    WINE_DIFFERS_ERR(send(a, "5", 1, 0), WSAENOTCONN, "stays connected");
    CHECK_ERR(getpeername(a, (struct sockaddr *)&peer, &size), WSAENOTCONN);
    CHECK_EQ(sendto(b, "6", 1, 0, (struct sockaddr *)&to_a, sizeof to_a), 1);
    CHECK_EQ(recv(a, text, sizeof text, 0), 1);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(b), 0);
    CHECK_EQ(closesocket(stranger), 0);
    CHECK_EQ(closesocket(other), 0);
}

static void nonblocking(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
    char c;
    test_nonblocking(s, 1);
    CHECK_ERR(recv(s, &c, 1, 0), WSAEWOULDBLOCK);
    CHECK_ERR(recvfrom(s, &c, 1, 0, NULL, NULL), WSAEWOULDBLOCK);
    CHECK(test_ready(s, 'w', 0));
    CHECK_EQ(closesocket(s), 0);
}

struct blocked {
    SOCKET s;
    int result, error;
};

static void receive(void *p)
{
    struct blocked *b = (struct blocked *)p;
    struct sockaddr_in from;
    int size = sizeof from;
    char c;
    b->result = recvfrom(b->s, &c, 1, 0, (struct sockaddr *)&from, &size);
    b->error = WSAGetLastError();
}

/* Shutting a socket down while another thread receives from it is not a datagram. */
static void shut_down_while_receiving(void)
{
    SOCKET peer = test_bound(AF_INET, SOCK_DGRAM);
    struct blocked b;
    test_thread t;
    if (test_under_wine()) { /* the receive waits on */
        CHECK_EQ(closesocket(peer), 0);
        return;
    }
    b.s = test_bound(AF_INET, SOCK_DGRAM);
    CHECK_EQ(test_connect(b.s, test_port(peer)), 0);
    test_thread_start(&t, receive, &b);
    WAIT_UNTIL(test_load(&t.entered));
    Sleep(30); /* a head start, so that the call waits already; both orders must work */
    CHECK_EQ(shutdown(b.s, SD_RECEIVE), 0);
    test_thread_join(&t);
    CHECK_EQ(b.result, SOCKET_ERROR);
    CHECK_EQ(b.error, WSAESHUTDOWN);
    CHECK_EQ(closesocket(b.s), 0);
    CHECK_EQ(closesocket(peer), 0);
}

int main(void)
{
    test_start();
    unbound();
    sizes(AF_INET);
    sizes(AF_INET6);
    bad_arguments();
    disconnected_by_zeros();
    shut_down_unconnected();
    broadcast();
    reset_by_closed_port();
    reset_leaves_sends_alone();
    connected();
    nonblocking();
    shut_down_while_receiving();
    return test_finish();
}
