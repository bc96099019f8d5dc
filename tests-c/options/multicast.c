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
    ipv6();
    return test_finish();
}
