/* getsockopt and setsockopt: every everyday option with its default, its sizes and its errors; ioctlsocket too.
 *
 * Shows: SO_RCVBUF and SO_SNDBUF read back what was set; BOOL options take 1, 2 and 4 bytes and read as 0 or 1; linger;
 * SO_TYPE cannot be set; unknown level WSAEINVAL, unknown option WSAENOPROTOOPT; short lengths WSAEFAULT;
 * FIONBIO, FIONREAD, SIOCATMARK with u_long, and a bad command WSAEOPNOTSUPP. */
#include "../test.h"

static void booleans(void)
{
    static const struct { int type, level, option, initial; } cases[] = {
        {SOCK_STREAM, SOL_SOCKET, SO_KEEPALIVE, 0},
        {SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, 0},
        {SOCK_STREAM, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 0},
        {SOCK_STREAM, SOL_SOCKET, SO_OOBINLINE, 0},
        {SOCK_STREAM, SOL_SOCKET, SO_DONTLINGER, 1},
        {SOCK_STREAM, IPPROTO_TCP, TCP_NODELAY, 0},
        {SOCK_DGRAM, SOL_SOCKET, SO_BROADCAST, 0},
        {SOCK_DGRAM, SOL_SOCKET, SO_REUSEADDR, 0},
        {SOCK_DGRAM, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 0},
    };
    size_t i;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        SOCKET s = socket(AF_INET, cases[i].type, 0);
        int level = cases[i].level, option = cases[i].option, size;
        char byte = 1;
        short two = 1;
        long long wide = 0;
        CHECK_EQ(test_get_int(s, level, option), cases[i].initial);
        CHECK_EQ(test_set_int(s, level, option, 0), 0);
        CHECK_EQ(test_get_int(s, level, option), 0);
        CHECK_EQ(test_set_int(s, level, option, 1), 0);
        CHECK_EQ(test_get_int(s, level, option), 1);
        CHECK_EQ(test_set_int(s, level, option, 0), 0);
        CHECK_EQ(test_set_int(s, level, option, 77), 0); /* any value but zero is TRUE */
        CHECK_EQ(test_get_int(s, level, option), 1);
        CHECK_EQ(test_set_int(s, level, option, 0), 0);
        if (option != SO_DONTLINGER) {
            CHECK_EQ(setsockopt(s, level, option, &byte, 1), 0);
            CHECK_EQ(test_get_int(s, level, option), 1);
            CHECK_EQ(test_set_int(s, level, option, 0), 0);
            CHECK_EQ(setsockopt(s, level, option, (char *)&two, 2), 0);
            CHECK_EQ(test_get_int(s, level, option), 1);
        }
        size = sizeof wide;
        CHECK_EQ(getsockopt(s, level, option, (char *)&wide, &size), 0); /* more room than needed */
        size = 0;
        CHECK_ERR(getsockopt(s, level, option, (char *)&wide, &size), WSAEFAULT);
        size = 4;
        WINE_DIFFERS_ERR(getsockopt(s, level, option, NULL, &size), WSAEFAULT, "WSAEINVAL");
        CHECK_ERR(getsockopt(s, level, option, (char *)&wide, NULL), WSAEFAULT);
        CHECK_ERR(setsockopt(s, level, option, NULL, 4), WSAEFAULT);
        CHECK_EQ(closesocket(s), 0);
    }
}

static void buffers(void)
{
    static const int options[] = {SO_RCVBUF, SO_SNDBUF};
    static const int values[] = {4096, 8192, 10000, 65536, 100000, 1 << 20, 1};
    int type, i, j;
    for (type = SOCK_STREAM; type <= SOCK_DGRAM; type++)
        for (i = 0; i < 2; i++) {
            SOCKET s = socket(AF_INET, type, 0);
            CHECK(test_get_int(s, SOL_SOCKET, options[i]) >= 4096);
            for (j = 0; j < (int)(sizeof values / sizeof *values); j++) {
                CHECK_EQ(test_set_int(s, SOL_SOCKET, options[i], values[j]), 0);
                CHECK_EQ(test_get_int(s, SOL_SOCKET, options[i]), values[j]);
            }
            CHECK_EQ(test_set_int(s, SOL_SOCKET, options[i], 0), 0); /* "no buffering" */
            CHECK_EQ(test_get_int(s, SOL_SOCKET, options[i]), 0);
            {
                short small = 1;
                CHECK_ERR(setsockopt(s, SOL_SOCKET, options[i], (char *)&small, sizeof small), WSAEFAULT);
            }
            CHECK_EQ(closesocket(s), 0);
        }
}

static void linger(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), udp = socket(AF_INET, SOCK_DGRAM, 0);
    struct linger l;
    int size = sizeof l;
    CHECK_EQ(getsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&l, &size), 0);
    CHECK_EQ(size, 4);
    CHECK_EQ(l.l_onoff, 0);
    CHECK_EQ(l.l_linger, 0);
    l.l_onoff = 1;
    l.l_linger = 300;
    CHECK_EQ(setsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&l, sizeof l), 0);
    memset(&l, 0, sizeof l);
    CHECK_EQ(getsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&l, &size), 0);
    CHECK_EQ(l.l_onoff, 1);
    CHECK_EQ(l.l_linger, 300);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_DONTLINGER), 0);
    CHECK_EQ(test_set_int(s, SOL_SOCKET, SO_DONTLINGER, 1), 0);
    CHECK_EQ(getsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&l, &size), 0);
    CHECK_EQ(l.l_onoff, 0);
    l.l_onoff = 1;
    CHECK_ERR(setsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&l, 2), WSAEFAULT);
    size = 2;
    CHECK_ERR(getsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&l, &size), WSAEFAULT);
    CHECK_ERR(setsockopt(s, SOL_SOCKET, SO_LINGER, NULL, sizeof l), WSAEFAULT);
    size = sizeof l;
    WINE_DIFFERS_ERR(setsockopt(udp, SOL_SOCKET, SO_LINGER, (char *)&l, sizeof l), WSAENOPROTOOPT, "succeeds");
    CHECK_ERR(getsockopt(udp, SOL_SOCKET, SO_LINGER, (char *)&l, &size), WSAENOPROTOOPT);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(udp), 0);
}

static void read_only(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), udp = socket(AF_INET, SOCK_DGRAM, 0);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_TYPE), SOCK_STREAM);
    CHECK_EQ(test_get_int(udp, SOL_SOCKET, SO_TYPE), SOCK_DGRAM);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_ERROR), 0);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_ACCEPTCONN), 0);
    WINE_DIFFERS_ERR(test_set_int(s, SOL_SOCKET, SO_TYPE, SOCK_DGRAM), WSAEINVAL, "WSAENOPROTOOPT");
    CHECK_ERR(test_set_int(s, SOL_SOCKET, SO_ACCEPTCONN, 1), WSAENOPROTOOPT);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(udp), 0);
}

static void ip_level(void)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0), six = socket(AF_INET6, SOCK_DGRAM, 0);
    CHECK(test_get_int(s, IPPROTO_IP, IP_TTL) >= 1);
    CHECK_EQ(test_set_int(s, IPPROTO_IP, IP_TTL, 33), 0);
    CHECK_EQ(test_get_int(s, IPPROTO_IP, IP_TTL), 33);
    CHECK(test_set_int(s, IPPROTO_IP, IP_TTL, 256) == SOCKET_ERROR);
    CHECK_EQ(test_get_int(s, IPPROTO_IP, IP_TTL), 33);
    CHECK_EQ(test_get_int(s, IPPROTO_IP, IP_TOS), 0);
    CHECK_EQ(test_set_int(s, IPPROTO_IP, IP_TOS, 0x10), 0);
    CHECK_EQ(test_get_int(s, IPPROTO_IP, IP_TOS), 0x10);
    CHECK(test_get_int(six, IPPROTO_IPV6, IPV6_UNICAST_HOPS) >= 1);
    CHECK_EQ(test_set_int(six, IPPROTO_IPV6, IPV6_UNICAST_HOPS, 44), 0);
    CHECK_EQ(test_get_int(six, IPPROTO_IPV6, IPV6_UNICAST_HOPS), 44);
    CHECK_EQ(test_get_int(six, IPPROTO_IPV6, IPV6_V6ONLY), 1);
    CHECK_EQ(test_set_int(six, IPPROTO_IPV6, IPV6_V6ONLY, 0), 0);
    CHECK_EQ(test_get_int(six, IPPROTO_IPV6, IPV6_V6ONLY), 0);
    CHECK_EQ(test_set_int(six, IPPROTO_IPV6, IPV6_V6ONLY, 1), 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(six), 0);
}

static void unknown(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    int value = 1, size = sizeof value;
    CHECK_ERR(setsockopt(s, 0x1234, 1, (char *)&value, size), WSAEINVAL);
    CHECK_ERR(getsockopt(s, 0x1234, 1, (char *)&value, &size), WSAEINVAL);
    CHECK_ERR(setsockopt(s, 1, SO_KEEPALIVE, (char *)&value, size), WSAEINVAL); /* Linux's number of SOL_SOCKET */
    CHECK_ERR(setsockopt(s, SOL_SOCKET, 0x7654, (char *)&value, size), WSAENOPROTOOPT);
    CHECK_ERR(getsockopt(s, SOL_SOCKET, 0x7654, (char *)&value, &size), WSAENOPROTOOPT);
    CHECK_ERR(setsockopt(s, IPPROTO_TCP, 0x7654, (char *)&value, size), WSAENOPROTOOPT);
    CHECK_ERR(getsockopt(s, IPPROTO_TCP, 0x7654, (char *)&value, &size), WSAENOPROTOOPT);
    CHECK_ERR(setsockopt(s, IPPROTO_IP, 0x7654, (char *)&value, size), WSAENOPROTOOPT);
    CHECK_ERR(getsockopt(s, IPPROTO_IP, 0x7654, (char *)&value, &size), WSAENOPROTOOPT);
    CHECK_ERR(getsockopt(s, SOL_SOCKET, -1, (char *)&value, &size), WSAENOPROTOOPT);
    CHECK_EQ(closesocket(s), 0);
    CHECK_ERR(getsockopt(s, SOL_SOCKET, SO_TYPE, (char *)&value, &size), WSAENOTSOCK);
    CHECK_ERR(setsockopt(s, SOL_SOCKET, SO_KEEPALIVE, (char *)&value, size), WSAENOTSOCK);
}

static void ioctls(void)
{
    SOCKET pair[2], a = test_bound(AF_INET, SOCK_DGRAM), listener = test_listener(AF_INET);
    struct sockaddr_in to = test_loopback(test_port(a));
    u_long n = 77;
    char text[16];
    test_tcp_pair(pair);
    CHECK_EQ(ioctlsocket(pair[1], FIONREAD, &n), 0);
    CHECK_EQ(n, 0);
    CHECK_EQ(send(pair[0], "12345", 5, 0), 5);
    CHECK(BECOMES_READY(pair[1], 'r'));
    CHECK_EQ(ioctlsocket(pair[1], FIONREAD, &n), 0);
    CHECK_EQ(n, 5);
    CHECK_EQ(recv(pair[1], text, 3, 0), 3);
    CHECK_EQ(ioctlsocket(pair[1], FIONREAD, &n), 0);
    CHECK_EQ(n, 2);
    n = 77;
    CHECK_EQ(ioctlsocket(pair[1], SIOCATMARK, &n), 0);
    CHECK_EQ(n, 1);

    /* Datagrams: the size of the first. */
    CHECK_EQ(sendto(a, "abc", 3, 0, (struct sockaddr *)&to, sizeof to), 3);
    CHECK_EQ(sendto(a, "defgh", 5, 0, (struct sockaddr *)&to, sizeof to), 5);
    CHECK(BECOMES_READY(a, 'r'));
    CHECK_EQ(ioctlsocket(a, FIONREAD, &n), 0);
    CHECK(n >= 3); /* documented as the first datagram's size; Windows may count all */

    {
        /* Much code writes unsigned long: the whole variable is filled, whatever its size. */
        unsigned long whole = ~0ul;
        CHECK_EQ(ioctlsocket(pair[1], FIONREAD, &whole), 0);
        CHECK_EQ(whole, 2);
        whole = 1;
        CHECK_EQ(ioctlsocket(pair[1], FIONBIO, &whole), 0);
        CHECK_EQ(recv(pair[1], text, sizeof text, 0), 2);
        CHECK_ERR(recv(pair[1], text, sizeof text, 0), WSAEWOULDBLOCK);
        whole = 0;
        CHECK_EQ(ioctlsocket(pair[1], FIONBIO, &whole), 0);
    }
    n = 5; /* any value but zero */
    CHECK_EQ(ioctlsocket(listener, FIONBIO, &n), 0);
    CHECK_ERR(accept(listener, NULL, NULL), WSAEWOULDBLOCK);
    CHECK_ERR(ioctlsocket(pair[1], 0x12345678, &n), WSAEOPNOTSUPP);
    CHECK_ERR(ioctlsocket(pair[1], 0, &n), WSAEOPNOTSUPP);
    CHECK_ERR(ioctlsocket(pair[1], FIONBIO, NULL), WSAEFAULT);
    CHECK_ERR(ioctlsocket(pair[1], FIONREAD, NULL), WSAEFAULT);
    test_close_pair(pair);
    CHECK_ERR(ioctlsocket(pair[1], FIONBIO, &n), WSAENOTSOCK);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(listener), 0);
}

int main(void)
{
    test_start();
    booleans();
    buffers();
    linger();
    read_only();
    ip_level();
    unknown();
    ioctls();
    return test_finish();
}
