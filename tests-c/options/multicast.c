/* IPv4 and IPv6 multicast over loopback: membership, interface, TTL, loop.
 *
 * Shows: a member hears the group and a socket that left does not; IP_MULTICAST_TTL, _LOOP and _IF and their IPv6 kin read
 * back; leaving a group one is no member of WSAEADDRNOTAVAIL; a bad group address fails; short option lengths WSAEFAULT. */
#include "../test.h"

static void ipv4(void)
{
    SOCKET receiver = socket(AF_INET, SOCK_DGRAM, 0), sender = test_bound(AF_INET, SOCK_DGRAM);
    struct ip_mreq group;
    struct in_addr loopback, got;
    struct sockaddr_in any, to, from;
    char text[8];
    int size = sizeof from;
    memset(&any, 0, sizeof any);
    any.sin_family = AF_INET;
    CHECK_EQ(test_set_int(receiver, SOL_SOCKET, SO_REUSEADDR, 1), 0);
    CHECK_EQ(bind(receiver, (struct sockaddr *)&any, sizeof any), 0);
    to = test_loopback(test_port(receiver));
    to.sin_addr.s_addr = htonl(0xEFFF0203); /* 239.255.2.3 */
    group.imr_multiaddr = to.sin_addr;
    loopback.s_addr = htonl(INADDR_LOOPBACK);
    group.imr_interface = loopback;
    CHECK_EQ(setsockopt(receiver, IPPROTO_IP, IP_ADD_MEMBERSHIP, (char *)&group, sizeof group), 0);
    CHECK_EQ(setsockopt(sender, IPPROTO_IP, IP_MULTICAST_IF, (char *)&loopback, sizeof loopback), 0);
    size = sizeof got;
    CHECK_EQ(getsockopt(sender, IPPROTO_IP, IP_MULTICAST_IF, (char *)&got, &size), 0);
    CHECK_EQ(got.s_addr, loopback.s_addr);
    CHECK_EQ(sendto(sender, "m", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
    CHECK(BECOMES_READY(receiver, 'r'));
    size = sizeof from;
    CHECK_EQ(recvfrom(receiver, text, sizeof text, 0, (struct sockaddr *)&from, &size), 1);
    CHECK_EQ(ntohs(from.sin_port), test_port(sender));

    CHECK_EQ(setsockopt(receiver, IPPROTO_IP, IP_DROP_MEMBERSHIP, (char *)&group, sizeof group), 0);
    CHECK_ERR_EITHER(setsockopt(receiver, IPPROTO_IP, IP_DROP_MEMBERSHIP, (char *)&group, sizeof group),
                     WSAEADDRNOTAVAIL, WSAEINVAL);
    CHECK_EQ(sendto(sender, "m", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
    to = test_loopback(test_port(receiver));
    CHECK_EQ(sendto(sender, "unicast", 7, 0, (struct sockaddr *)&to, sizeof to), 7);
    CHECK_EQ(recv(receiver, text, sizeof text, 0), 7); /* not the group's datagram that came first */

    CHECK_EQ(test_get_int(sender, IPPROTO_IP, IP_MULTICAST_TTL), 1);
    CHECK_EQ(test_set_int(sender, IPPROTO_IP, IP_MULTICAST_TTL, 13), 0);
    CHECK_EQ(test_get_int(sender, IPPROTO_IP, IP_MULTICAST_TTL), 13);
    CHECK_EQ(test_get_int(sender, IPPROTO_IP, IP_MULTICAST_LOOP), 1);
    CHECK_EQ(test_set_int(sender, IPPROTO_IP, IP_MULTICAST_LOOP, 0), 0);
    CHECK_EQ(test_get_int(sender, IPPROTO_IP, IP_MULTICAST_LOOP), 0);
    text[0] = 1;
    CHECK_EQ(setsockopt(sender, IPPROTO_IP, IP_MULTICAST_LOOP, text, 1), 0); /* old code passes one byte */
    CHECK_EQ(test_get_int(sender, IPPROTO_IP, IP_MULTICAST_LOOP), 1);
    WINE_DIFFERS_EQ(test_set_int(sender, IPPROTO_IP, IP_MULTICAST_IF, (int)htonl(1)), 0, "addresses only"); /* the interface by its number */
    WINE_DIFFERS_EQ(test_get_int(sender, IPPROTO_IP, IP_MULTICAST_IF), (int)htonl(1), "an address");
    text[0] = 9;
    CHECK_EQ(setsockopt(sender, IPPROTO_IP, IP_MULTICAST_TTL, text, 1), 0);
    CHECK_EQ(test_get_int(sender, IPPROTO_IP, IP_MULTICAST_TTL), 9);

    WINE_DIFFERS_ERR(setsockopt(receiver, IPPROTO_IP, IP_ADD_MEMBERSHIP, (char *)&group, 4), WSAEFAULT, "WSAEINVAL");
    CHECK_ERR(setsockopt(receiver, IPPROTO_IP, IP_ADD_MEMBERSHIP, NULL, sizeof group), WSAEFAULT);
    group.imr_multiaddr = loopback;
    CHECK(setsockopt(receiver, IPPROTO_IP, IP_ADD_MEMBERSHIP, (char *)&group, sizeof group) == SOCKET_ERROR);
    CHECK(WSAGetLastError() == WSAEADDRNOTAVAIL || WSAGetLastError() == WSAEINVAL);
    CHECK_EQ(closesocket(receiver), 0);
    CHECK_EQ(closesocket(sender), 0);
}

/* Two sockets of one program hear the same group on the same port. */
static void two_members(void)
{
    SOCKET first = socket(AF_INET, SOCK_DGRAM, 0), second = socket(AF_INET, SOCK_DGRAM, 0);
    SOCKET sender = test_bound(AF_INET, SOCK_DGRAM);
    struct ip_mreq group;
    struct sockaddr_in a;
    char c;
    memset(&a, 0, sizeof a);
    a.sin_family = AF_INET;
    CHECK_EQ(test_set_int(first, SOL_SOCKET, SO_REUSEADDR, 1), 0);
    CHECK_EQ(test_set_int(second, SOL_SOCKET, SO_REUSEADDR, 1), 0);
    CHECK_EQ(bind(first, (struct sockaddr *)&a, sizeof a), 0);
    a.sin_port = htons(test_port(first));
    CHECK_EQ(bind(second, (struct sockaddr *)&a, sizeof a), 0);
    a.sin_addr.s_addr = htonl(0xEFFF0204);
    group.imr_multiaddr = a.sin_addr;
    group.imr_interface.s_addr = htonl(INADDR_LOOPBACK);
    CHECK_EQ(setsockopt(first, IPPROTO_IP, IP_ADD_MEMBERSHIP, (char *)&group, sizeof group), 0);
    CHECK_EQ(setsockopt(second, IPPROTO_IP, IP_ADD_MEMBERSHIP, (char *)&group, sizeof group), 0);
    CHECK_EQ(setsockopt(sender, IPPROTO_IP, IP_MULTICAST_IF, (char *)&group.imr_interface, 4), 0);
    CHECK_EQ(sendto(sender, "2", 1, 0, (struct sockaddr *)&a, sizeof a), 1);
    CHECK(BECOMES_READY(first, 'r'));
    CHECK(BECOMES_READY(second, 'r'));
    CHECK_EQ(recv(first, &c, 1, 0), 1);
    CHECK_EQ(recv(second, &c, 1, 0), 1);
    CHECK_EQ(closesocket(first), 0);
    CHECK_EQ(closesocket(second), 0);
    CHECK_EQ(closesocket(sender), 0);
}

/* IP_MULTICAST_LOOP keeps from a socket what its own host sends; what the sender has set does not matter. */
static void loop_of_the_receiver(int family)
{
    SOCKET wants = socket(family, SOCK_DGRAM, 0), wants_not = socket(family, SOCK_DGRAM, 0);
    SOCKET sender = socket(family, SOCK_DGRAM, 0), both[2];
    int level = family == AF_INET ? IPPROTO_IP : IPPROTO_IPV6, i;
    int option = family == AF_INET ? IP_MULTICAST_LOOP : IPV6_MULTICAST_LOOP;
    struct sockaddr_storage any;
    struct sockaddr_in *v4 = (struct sockaddr_in *)&any;
    struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)&any;
    int size = family == AF_INET ? sizeof *v4 : sizeof *v6;
    char c = 0;
    both[0] = wants;
    both[1] = wants_not;
    memset(&any, 0, sizeof any);
    any.ss_family = (ADDRESS_FAMILY)family;
    for (i = 0; i < 2; i++) {
        CHECK_EQ(test_set_int(both[i], SOL_SOCKET, SO_REUSEADDR, 1), 0);
        CHECK_EQ(bind(both[i], (struct sockaddr *)&any, size), 0);
        v4->sin_port = htons(test_port(wants));
        if (family == AF_INET) {
            struct ip_mreq group = {{{{239, 255, 2, 5}}}, {{{127, 0, 0, 1}}}};
            CHECK_EQ(setsockopt(both[i], IPPROTO_IP, IP_ADD_MEMBERSHIP, (char *)&group, sizeof group), 0);
        } else {
            struct ipv6_mreq group;
            memset(&group, 0, sizeof group);
            inet_pton(AF_INET6, "ff01::7779", &group.ipv6mr_multiaddr);
            group.ipv6mr_interface = 1;
            CHECK_EQ(setsockopt(both[i], IPPROTO_IPV6, IPV6_ADD_MEMBERSHIP, (char *)&group, sizeof group), 0);
        }
    }
    CHECK_EQ(test_set_int(wants_not, level, option, 0), 0);
    CHECK_EQ(test_set_int(sender, level, option, 0), 0);
    if (family == AF_INET) {
        struct in_addr loopback = {{{127, 0, 0, 1}}};
        CHECK_EQ(setsockopt(sender, IPPROTO_IP, IP_MULTICAST_IF, (char *)&loopback, sizeof loopback), 0);
        v4->sin_addr.s_addr = htonl(0xEFFF0205);
    } else {
        CHECK_EQ(test_set_int(sender, IPPROTO_IPV6, IPV6_MULTICAST_IF, 1), 0);
        inet_pton(AF_INET6, "ff01::7779", &v6->sin6_addr);
    }
    if (sendto(sender, "g", 1, 0, (struct sockaddr *)&any, size) == 1) {
        WINE_DIFFERS(test_under_wine() || BECOMES_READY(wants, 'r'), "the sender decides");
        /* What comes to a socket comes in its order: nothing is there before this one. */
        v4->sin_port = htons(test_port(wants_not));
        if (family == AF_INET)
            v4->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        else
            v6->sin6_addr = in6addr_loopback;
        CHECK_EQ(closesocket(wants), 0);
        CHECK_EQ(sendto(sender, "u", 1, 0, (struct sockaddr *)&any, size), 1);
        CHECK_EQ(recv(wants_not, &c, 1, 0), 1);
        WINE_DIFFERS_EQ(c, 'u', "the sender decides");
    } else {
        printf("the loopback interface has no IPv6 multicast route: delivery is not checked\n");
        CHECK_EQ(closesocket(wants), 0);
    }
    CHECK_EQ(closesocket(wants_not), 0);
    CHECK_EQ(closesocket(sender), 0);
}

/* Two options on one group, after one another: Microsoft's table "Multicast Socket Option Behavior". */
static void conflicts(void)
{
    enum { NO = 0, X = 2, Y = 3 }; /* the source: none, 127.0.0.2, 127.0.0.3 */
    static const struct { int options[3], sources[3], error; } cases[] = {
        {{IP_ADD_MEMBERSHIP, IP_ADD_MEMBERSHIP}, {NO, NO}, WSAEADDRNOTAVAIL},
        {{IP_ADD_MEMBERSHIP, IP_ADD_SOURCE_MEMBERSHIP}, {NO, X}, WSAEADDRNOTAVAIL},
        {{IP_ADD_MEMBERSHIP, IP_DROP_SOURCE_MEMBERSHIP}, {NO, X}, WSAEINVAL},
        {{IP_ADD_MEMBERSHIP, IP_UNBLOCK_SOURCE}, {NO, X}, WSAEINVAL},
        {{IP_ADD_MEMBERSHIP, IP_BLOCK_SOURCE}, {NO, X}, 0},
        {{IP_ADD_MEMBERSHIP, IP_DROP_MEMBERSHIP}, {NO, NO}, 0},
        {{IP_ADD_MEMBERSHIP, IP_DROP_MEMBERSHIP, IP_ADD_MEMBERSHIP}, {NO, NO, NO}, 0},
        {{IP_ADD_SOURCE_MEMBERSHIP, IP_ADD_MEMBERSHIP}, {X, NO}, WSAEADDRNOTAVAIL},
        {{IP_ADD_SOURCE_MEMBERSHIP, IP_ADD_SOURCE_MEMBERSHIP}, {X, X}, WSAEADDRNOTAVAIL},
        {{IP_ADD_SOURCE_MEMBERSHIP, IP_ADD_SOURCE_MEMBERSHIP}, {X, Y}, 0},
        {{IP_ADD_SOURCE_MEMBERSHIP, IP_UNBLOCK_SOURCE}, {X, X}, WSAEINVAL},
        {{IP_ADD_SOURCE_MEMBERSHIP, IP_DROP_SOURCE_MEMBERSHIP}, {X, Y}, WSAEADDRNOTAVAIL},
        {{IP_ADD_SOURCE_MEMBERSHIP, IP_DROP_SOURCE_MEMBERSHIP, IP_DROP_SOURCE_MEMBERSHIP}, {X, X, X}, WSAEADDRNOTAVAIL},
        {{IP_ADD_SOURCE_MEMBERSHIP, IP_DROP_SOURCE_MEMBERSHIP, IP_UNBLOCK_SOURCE}, {X, X, X}, WSAEINVAL},
        {{IP_ADD_MEMBERSHIP, IP_BLOCK_SOURCE, IP_BLOCK_SOURCE}, {NO, X, X}, WSAEADDRNOTAVAIL},
        {{IP_ADD_MEMBERSHIP, IP_BLOCK_SOURCE, IP_ADD_SOURCE_MEMBERSHIP}, {NO, X, X}, WSAEINVAL},
        {{IP_ADD_MEMBERSHIP, IP_BLOCK_SOURCE, IP_ADD_MEMBERSHIP}, {NO, X, NO}, WSAEINVAL},
        {{IP_ADD_MEMBERSHIP, IP_BLOCK_SOURCE, IP_UNBLOCK_SOURCE}, {NO, X, X}, 0},
    };
    size_t i;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
        int step, error = 0;
        for (step = 0; step < 3 && cases[i].options[step] && (step == 0 || error == 0); step++) {
            struct ip_mreq plain = {{{{239, 255, 41, 1}}}, {{{127, 0, 0, 1}}}};
            struct ip_mreq_source one;
            int source = cases[i].sources[step];
            memset(&one, 0, sizeof one);
            one.imr_multiaddr = plain.imr_multiaddr;
            one.imr_interface = plain.imr_interface;
            one.imr_sourceaddr.s_addr = htonl(0x7f000000u + (unsigned)source);
            WSASetLastError(0);
            if (setsockopt(s, IPPROTO_IP, cases[i].options[step], source ? (char *)&one : (char *)&plain, source ? sizeof one : sizeof plain))
                error = WSAGetLastError();
        }
        if (!WINE_DIFFERS_EQ(error, cases[i].error, "the kernel's errors"))
            printf("  case %d\n", (int)i);
        CHECK_EQ(closesocket(s), 0);
    }
}

static void ipv6(void)
{
    SOCKET receiver = socket(AF_INET6, SOCK_DGRAM, 0), sender = test_bound(AF_INET6, SOCK_DGRAM);
    struct ipv6_mreq group;
    struct sockaddr_in6 any, to;
    char c;
    memset(&any, 0, sizeof any);
    any.sin6_family = AF_INET6;
    CHECK_EQ(bind(receiver, (struct sockaddr *)&any, sizeof any), 0);
    memset(&group, 0, sizeof group);
    group.ipv6mr_multiaddr.s6_addr[0] = 0xff; /* ff01::7777, interface-local */
    group.ipv6mr_multiaddr.s6_addr[1] = 0x01;
    group.ipv6mr_multiaddr.s6_addr[14] = group.ipv6mr_multiaddr.s6_addr[15] = 0x77;
    group.ipv6mr_interface = 1; /* loopback, on Windows and on Linux */
    CHECK_EQ(setsockopt(receiver, IPPROTO_IPV6, IPV6_ADD_MEMBERSHIP, (char *)&group, sizeof group), 0);
    CHECK_EQ(test_set_int(sender, IPPROTO_IPV6, IPV6_MULTICAST_IF, 1), 0);
    CHECK_EQ(test_get_int(sender, IPPROTO_IPV6, IPV6_MULTICAST_IF), 1);
    to = any;
    to.sin6_addr = group.ipv6mr_multiaddr;
    to.sin6_port = htons(test_port(receiver));
    if (sendto(sender, "6", 1, 0, (struct sockaddr *)&to, sizeof to) == 1) {
        CHECK(BECOMES_READY(receiver, 'r'));
        CHECK_EQ(recv(receiver, &c, 1, 0), 1);
    } else { /* usual on Linux */
        CHECK_EQ(WSAGetLastError(), WSAENETUNREACH);
        printf("the loopback interface has no IPv6 multicast route: delivery is not checked\n");
    }
    CHECK_EQ(setsockopt(receiver, IPPROTO_IPV6, IPV6_DROP_MEMBERSHIP, (char *)&group, sizeof group), 0);
    CHECK_ERR_EITHER(setsockopt(receiver, IPPROTO_IPV6, IPV6_DROP_MEMBERSHIP, (char *)&group, sizeof group),
                     WSAEADDRNOTAVAIL, WSAEINVAL);

    CHECK_EQ(test_get_int(sender, IPPROTO_IPV6, IPV6_MULTICAST_HOPS), 1);
    CHECK_EQ(test_set_int(sender, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, 5), 0);
    CHECK_EQ(test_get_int(sender, IPPROTO_IPV6, IPV6_MULTICAST_HOPS), 5);
    CHECK_EQ(test_get_int(sender, IPPROTO_IPV6, IPV6_MULTICAST_LOOP), 1);
    CHECK_EQ(test_set_int(sender, IPPROTO_IPV6, IPV6_MULTICAST_LOOP, 0), 0);
    CHECK_EQ(test_get_int(sender, IPPROTO_IPV6, IPV6_MULTICAST_LOOP), 0);
    CHECK_EQ(closesocket(receiver), 0);
    CHECK_EQ(closesocket(sender), 0);
}

int main(void)
{
    test_start();
    ipv4();
    two_members();
    loop_of_the_receiver(AF_INET);
    loop_of_the_receiver(AF_INET6);
    conflicts();
    ipv6();
    return test_finish();
}
