/* bind, getsockname and getpeername: every documented outcome.
 *
 * Shows: second bind WSAEINVAL; foreign address WSAEADDRNOTAVAIL; short length WSAEFAULT; wrong family; port 0 finds a
 * free port; getsockname on an unbound socket WSAEINVAL, getpeername on an unconnected one WSAENOTCONN; address
 * lengths go in and out. */
#include "../test.h"

static void ipv4(int type)
{
    SOCKET s = socket(AF_INET, type, 0);
    struct sockaddr_in a = test_loopback(0), got;
    char large[200];
    int size = sizeof got;
    CHECK_ERR(getsockname(s, (struct sockaddr *)&got, &size), WSAEINVAL);
    CHECK_ERR(getpeername(s, (struct sockaddr *)&got, &size), WSAENOTCONN);

    CHECK_ERR(bind(s, NULL, sizeof a), WSAEFAULT);
    CHECK_ERR(bind(s, (struct sockaddr *)&a, 0), WSAEFAULT);
    WINE_DIFFERS_ERR(bind(s, (struct sockaddr *)&a, -1), WSAEFAULT, "WSAENOBUFS");
    CHECK_ERR(bind(s, (struct sockaddr *)&a, sizeof a - 1), WSAEFAULT);
    a.sin_family = AF_INET6;
    CHECK_ERR_EITHER(bind(s, (struct sockaddr *)&a, sizeof a), WSAEFAULT, WSAEAFNOSUPPORT);
    a.sin_family = 0x7777;
    CHECK_ERR_EITHER(bind(s, (struct sockaddr *)&a, sizeof a), WSAEFAULT, WSAEAFNOSUPPORT);
    a = test_loopback(0);
    a.sin_addr.s_addr = htonl(0xC6336401); /* 198.51.100.1, an address of documentation */
    WINE_CANNOT_ERR(bind(s, (struct sockaddr *)&a, sizeof a), WSAEADDRNOTAVAIL); /* there datagram sockets may */
    CHECK_ERR(getsockname(s, (struct sockaddr *)&got, &size), WSAEINVAL); /* still unbound after all that */

    memset(large, 0, sizeof large);
    a = test_loopback(0);
    memcpy(large, &a, sizeof a);
    CHECK_EQ(bind(s, (struct sockaddr *)large, sizeof large), 0); /* longer is fine */
    CHECK_ERR(bind(s, (struct sockaddr *)&a, sizeof a), WSAEINVAL);

    size = 100;
    memset(large, 0x11, sizeof large);
    CHECK_EQ(getsockname(s, (struct sockaddr *)large, &size), 0);
    CHECK_EQ(size, sizeof got);
    memcpy(&got, large, sizeof got);
    CHECK_EQ(got.sin_family, AF_INET);
    CHECK(got.sin_port != 0);
    CHECK_EQ(got.sin_addr.s_addr, htonl(INADDR_LOOPBACK));
    CHECK_EQ(large[sizeof got], 0x11);
    CHECK_EQ(got.sin_zero[0] | got.sin_zero[7], 0);

    size = sizeof got - 1;
    CHECK_ERR(getsockname(s, (struct sockaddr *)&got, &size), WSAEFAULT);
    size = sizeof got;
    WINE_CANNOT_ERR(getsockname(s, NULL, &size), WSAEFAULT);
    WINE_CANNOT_ERR(getsockname(s, (struct sockaddr *)&got, NULL), WSAEFAULT);
    CHECK_ERR(getpeername(s, (struct sockaddr *)&got, &size), WSAENOTCONN);
    CHECK_EQ(closesocket(s), 0);
}

static void any_address(void)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in a;
    int size = sizeof a;
    memset(&a, 0, sizeof a);
    a.sin_family = AF_INET;
    CHECK_EQ(bind(s, (struct sockaddr *)&a, sizeof a), 0);
    CHECK_EQ(getsockname(s, (struct sockaddr *)&a, &size), 0);
    CHECK_EQ(a.sin_addr.s_addr, INADDR_ANY);
    CHECK(a.sin_port != 0);
    CHECK_EQ(closesocket(s), 0);
}

static void ipv6(int type)
{
    SOCKET s = socket(AF_INET6, type, 0);
    struct sockaddr_in6 a = test_loopback6(0), got;
    struct sockaddr_in four = test_loopback(0);
    int size = sizeof got;
    CHECK_ERR(getsockname(s, (struct sockaddr *)&got, &size), WSAEINVAL);
    WINE_DIFFERS_ERR(bind(s, (struct sockaddr *)&four, sizeof four), WSAEFAULT, "WSAEINVAL"); /* too short for this family */
    CHECK_ERR(bind(s, (struct sockaddr *)&a, sizeof a - 1), WSAEFAULT);
    a.sin6_family = AF_INET;
    WINE_DIFFERS_EITHER(bind(s, (struct sockaddr *)&a, sizeof a), WSAEFAULT, WSAEAFNOSUPPORT, "WSAEINVAL");
    a.sin6_family = 10; /* what Linux calls AF_INET6 */
    CHECK_ERR_EITHER(bind(s, (struct sockaddr *)&a, sizeof a), WSAEFAULT, WSAEAFNOSUPPORT);
    a = test_loopback6(0);
    a.sin6_addr.s6_addr[0] = 0x20;
    a.sin6_addr.s6_addr[1] = 0x01;
    a.sin6_addr.s6_addr[2] = 0x0d;
    a.sin6_addr.s6_addr[3] = 0xb8;
    WINE_CANNOT_ERR(bind(s, (struct sockaddr *)&a, sizeof a), WSAEADDRNOTAVAIL);
    a = test_loopback6(0);
    CHECK_EQ(bind(s, (struct sockaddr *)&a, sizeof a), 0);
    CHECK_ERR(bind(s, (struct sockaddr *)&a, sizeof a), WSAEINVAL);
    size = sizeof got;
    CHECK_EQ(getsockname(s, (struct sockaddr *)&got, &size), 0);
    CHECK_EQ(size, 28);
    CHECK_EQ(got.sin6_family, AF_INET6);
    CHECK_EQ(got.sin6_addr.s6_addr[15], 1);
    CHECK_EQ(got.sin6_scope_id, 0);
    size = sizeof(struct sockaddr_in);
    CHECK_ERR(getsockname(s, (struct sockaddr *)&got, &size), WSAEFAULT);
    CHECK_EQ(closesocket(s), 0);
}

/* No address of the host: groups, and addresses with another interface's number. */
static void not_bindable(void)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0), six = socket(AF_INET6, SOCK_DGRAM, 0);
    struct sockaddr_in group = test_loopback(0);
    struct sockaddr_in6 a;
    group.sin_addr.s_addr = htonl(0xEFFF2A2B);
    WINE_DIFFERS_ERR(bind(s, (struct sockaddr *)&group, sizeof group), WSAEADDRNOTAVAIL, "binds");
    memset(&a, 0, sizeof a);
    a.sin6_family = AF_INET6;
    inet_pton(AF_INET6, "ff02::7", &a.sin6_addr);
    WINE_DIFFERS_ERR(bind(six, (struct sockaddr *)&a, sizeof a), WSAEADDRNOTAVAIL, "binds");
    a.sin6_addr = in6addr_loopback;
    a.sin6_scope_id = 0xabcdef;
    WINE_DIFFERS_ERR(bind(six, (struct sockaddr *)&a, sizeof a), WSAEADDRNOTAVAIL, "binds");
    a.sin6_scope_id = 0;
    WINE_DIFFERS_EQ(bind(six, (struct sockaddr *)&a, sizeof a), 0, "bound already");
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(six), 0);
}

static void connected_names(int family)
{
    SOCKET pair[2];
    struct sockaddr_storage mine, theirs;
    int mine_size = sizeof mine, theirs_size = sizeof theirs;
    test_tcp_pair_of(family, pair);
    CHECK_EQ(getsockname(pair[0], (struct sockaddr *)&mine, &mine_size), 0);
    CHECK_EQ(getpeername(pair[1], (struct sockaddr *)&theirs, &theirs_size), 0);
    CHECK_EQ(mine_size, theirs_size);
    CHECK_EQ(mine_size, family == AF_INET ? 16 : 28);
    CHECK_EQ(mine.ss_family, family);
    CHECK_EQ(memcmp(&mine, &theirs, (size_t)mine_size), 0);
    mine_size = theirs_size = sizeof mine;
    CHECK_EQ(getpeername(pair[0], (struct sockaddr *)&mine, &mine_size), 0);
    CHECK_EQ(getsockname(pair[1], (struct sockaddr *)&theirs, &theirs_size), 0);
    CHECK_EQ(memcmp(&mine, &theirs, (size_t)mine_size), 0);
    mine_size = 5;
    CHECK_ERR(getpeername(pair[0], (struct sockaddr *)&mine, &mine_size), WSAEFAULT);
    WINE_CANNOT_ERR(getpeername(pair[0], NULL, &mine_size), WSAEFAULT);
    WINE_CANNOT_ERR(getpeername(pair[0], (struct sockaddr *)&mine, NULL), WSAEFAULT);
    /* A connected socket is bound: it cannot be bound again. */
    mine_size = sizeof mine;
    CHECK_EQ(getsockname(pair[0], (struct sockaddr *)&mine, &mine_size), 0);
    CHECK_ERR(bind(pair[0], (struct sockaddr *)&mine, mine_size), WSAEINVAL);
    test_close_pair(pair);
}

int main(void)
{
    test_start();
    not_bindable();
    ipv4(SOCK_STREAM);
    ipv4(SOCK_DGRAM);
    any_address();
    ipv6(SOCK_STREAM);
    ipv6(SOCK_DGRAM);
    connected_names(AF_INET);
    connected_names(AF_INET6);
    return test_finish();
}
