/* Lengths and values of options, from -1 to 8 bytes, set and read, as Windows has them.
 *
 * Shows: of a 4-byte value of SOL_SOCKET as many bytes as asked for; of one of the IP levels 4 bytes or the lowest; of some BOOLs always one;
 * what takes 4 bytes and no fewer; lengths of 0 and -1; the first byte of TCP_NODELAY; SO_ERROR, SO_TYPE, SO_DEBUG, SO_CONNECT_TIME, SO_OPENTYPE;
 * options of the wrong kind of socket; all 65,536 numbers of each level do what is known of them, and no more. */
#include "../test.h"
#include <mswsock.h>

enum shape { AS_ASKED, ONE, LOW, WHOLE }; /* see below */

static const struct { int type, level, option; enum shape shape; int least; /* bytes to set; -1: not to be set */ } known[] = {
    {SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, AS_ASKED, 0}, {SOCK_STREAM, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, AS_ASKED, 0},
    {SOCK_STREAM, SOL_SOCKET, SO_OOBINLINE, AS_ASKED, 0}, {SOCK_DGRAM, SOL_SOCKET, SO_BROADCAST, AS_ASKED, 0},
    {SOCK_STREAM, SOL_SOCKET, SO_SNDBUF, AS_ASKED, 4}, {SOCK_STREAM, SOL_SOCKET, SO_RCVBUF, AS_ASKED, 4},
    {SOCK_STREAM, SOL_SOCKET, SO_SNDTIMEO, AS_ASKED, 4}, {SOCK_STREAM, SOL_SOCKET, SO_RCVTIMEO, AS_ASKED, 4},
    {SOCK_STREAM, SOL_SOCKET, SO_ACCEPTCONN, AS_ASKED, -1}, {SOCK_STREAM, SOL_SOCKET, SO_TYPE, AS_ASKED, -1},
    {SOCK_STREAM, SOL_SOCKET, SO_KEEPALIVE, ONE, 1}, {SOCK_STREAM, SOL_SOCKET, SO_DONTROUTE, ONE, 1},
    {SOCK_STREAM, IPPROTO_TCP, TCP_NODELAY, ONE, 1}, {SOCK_STREAM, IPPROTO_IPV6, IPV6_V6ONLY, ONE, 1},
    {SOCK_DGRAM, IPPROTO_IP, IP_TTL, LOW, 1}, {SOCK_DGRAM, IPPROTO_IP, IP_TOS, LOW, 1},
    {SOCK_DGRAM, IPPROTO_IP, IP_MULTICAST_TTL, LOW, 1}, {SOCK_DGRAM, IPPROTO_IP, IP_MULTICAST_LOOP, LOW, 1},
    {SOCK_DGRAM, IPPROTO_IP, IP_PKTINFO, WHOLE, 4}, {SOCK_STREAM, SOL_SOCKET, SO_CONNECT_TIME, WHOLE, -1},
};

static void lengths(void)
{
    size_t i;
    int length;
    for (i = 0; i < sizeof known / sizeof *known; i++) {
        for (length = -1; length <= 8; length++) {
            SOCKET s = socket(AF_INET, known[i].type, 0);
            int level = known[i].level, option = known[i].option, least = known[i].least, size = length, expected, ok;
            unsigned char room[8];
            char one[8] = {1};
            memset(room, 0xcc, sizeof room);
            switch (known[i].shape) {
            case AS_ASKED: expected = length > 4 ? 4 : length; break;
            case ONE: expected = 1; break;
            case LOW: expected = length < 4 ? 1 : 4; break;
            default: expected = length < 4 ? 0 : 4; break;
            }
            ok = getsockopt(s, level, option, (char *)room, &size) == 0;
            if (length < 1 || !expected)
                ok = !ok && WSAGetLastError() == WSAEFAULT;
            else
                ok = ok && size == expected && (expected == 8 || room[expected] == 0xcc);
            if (!WINE_DIFFERS(ok, "not every short length"))
                printf("  getsockopt(%x, %x) of %d bytes: %d bytes, error %d\n", level, option, length, size, WSAGetLastError());
            if (least < 0) {
                WINE_DIFFERS_EITHER(setsockopt(s, level, option, one, length), length < 0 ? WSAEFAULT : WSAENOPROTOOPT, WSAEINVAL, "-1");
            } else if (length < least) {
                WINE_DIFFERS_ERR(setsockopt(s, level, option, one, length), WSAEFAULT, "takes -1");
            } else {
                CHECK_EQ(setsockopt(s, level, option, one, length), 0);
                CHECK(least == 4 || option == IP_MULTICAST_LOOP || test_get_int(s, level, option) == (length != 0) ||
                      option == IPV6_V6ONLY || option == IP_TTL || test_under_wine());
            }
            CHECK_EQ(closesocket(s), 0);
        }
    }
}

static void values(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), udp = socket(AF_INET, SOCK_DGRAM, 0);
    int i;
    CHECK_EQ(test_set_int(s, IPPROTO_TCP, TCP_NODELAY, 0x100), 0); /* the first byte is 0 */
    CHECK_EQ(test_get_int(s, IPPROTO_TCP, TCP_NODELAY), 0);
    CHECK_EQ(test_set_int(s, IPPROTO_TCP, TCP_NODELAY, 0x102), 0);
    CHECK_EQ(test_get_int(s, IPPROTO_TCP, TCP_NODELAY), 1);
    CHECK_ERR(test_set_int(udp, IPPROTO_IP, IP_TTL, 256), WSAEINVAL);
    CHECK_ERR(test_set_int(udp, IPPROTO_IP, IP_TOS, 256), WSAEINVAL);
    CHECK_ERR(test_set_int(udp, IPPROTO_IP, IP_MULTICAST_TTL, 256), WSAEINVAL);

    WINE_DIFFERS_EQ(test_set_int(s, SOL_SOCKET, SO_ERROR, 0x1234567), 0, "ignores it");
    WINE_DIFFERS_EQ(test_get_int(s, SOL_SOCKET, SO_ERROR), 0x1234567, "ignores it");
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_ERROR), 0);
    WINE_DIFFERS_ERR(test_set_int(s, SOL_SOCKET, SO_TYPE, SOCK_STREAM), WSAEINVAL, "WSAENOPROTOOPT");
    for (i = 0; i < 3; i++) {
        CHECK_EQ(test_set_int(s, SOL_SOCKET, SO_DEBUG, i), 0);
        WINE_DIFFERS_EQ(test_get_int(s, SOL_SOCKET, SO_DEBUG), 1, "0");
    }
    CHECK_EQ(test_get_int(udp, SOL_SOCKET, SO_CONNECT_TIME), -1);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_CONNECT_TIME), -1);
    WINE_DIFFERS_EQ(test_get_int(s, IPPROTO_IPV6, IPV6_V6ONLY), 1, "no such option");
    CHECK_EQ(test_set_int(s, IPPROTO_IPV6, IPV6_V6ONLY, 0), 0);
    WINE_DIFFERS_EQ(test_get_int(s, IPPROTO_IPV6, IPV6_V6ONLY), 0, "no such option");
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(udp), 0);
    s = socket(AF_INET6, SOCK_DGRAM, 0);
    CHECK_EQ(test_set_int(s, IPPROTO_IPV6, 14 /* IPV6_DONTFRAG */, 1), 0);
    CHECK_EQ(test_get_int(s, IPPROTO_IPV6, 14), 1);
    CHECK_EQ(closesocket(s), 0);
}

/* Options that the socket's type has no use for: WSAEINVAL, set and read. */
static void wrong_type(void)
{
    static const int of_groups[] = {IP_MULTICAST_IF, IP_MULTICAST_TTL, IP_MULTICAST_LOOP, IP_HDRINCL};
    static const int of_groups_v6[] = {IPV6_MULTICAST_IF, IPV6_MULTICAST_HOPS, IPV6_MULTICAST_LOOP};
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), six = socket(AF_INET6, SOCK_STREAM, 0), udp = socket(AF_INET, SOCK_DGRAM, 0);
    struct ip_mreq group = {{{{239, 1, 2, 3}}}, {{{127, 0, 0, 1}}}};
    struct ipv6_mreq group_v6;
    int i, value = 1, size;
    for (i = 0; i < 4; i++) {
        size = sizeof value;
        CHECK_ERR(getsockopt(s, IPPROTO_IP, of_groups[i], (char *)&value, &size), WSAEINVAL);
        CHECK_ERR(test_set_int(s, IPPROTO_IP, of_groups[i], 1), WSAEINVAL);
    }
    for (i = 0; i < 3; i++) {
        size = sizeof value;
        CHECK_ERR(getsockopt(six, IPPROTO_IPV6, of_groups_v6[i], (char *)&value, &size), WSAEINVAL);
        CHECK_ERR(test_set_int(six, IPPROTO_IPV6, of_groups_v6[i], 1), WSAEINVAL);
    }
    memset(&group_v6, 0, sizeof group_v6);
    group_v6.ipv6mr_multiaddr.s6_addr[0] = 0xff;
    group_v6.ipv6mr_multiaddr.s6_addr[1] = 1;
    CHECK_ERR(setsockopt(s, IPPROTO_IP, IP_ADD_MEMBERSHIP, (char *)&group, sizeof group), WSAEINVAL);
    CHECK_ERR(setsockopt(s, IPPROTO_IP, IP_DROP_MEMBERSHIP, (char *)&group, sizeof group), WSAEINVAL);
    CHECK_ERR(setsockopt(six, IPPROTO_IPV6, IPV6_ADD_MEMBERSHIP, (char *)&group_v6, sizeof group_v6), WSAEINVAL);
    size = sizeof value;
    CHECK_ERR(getsockopt(udp, IPPROTO_IP, IP_HDRINCL, (char *)&value, &size), WSAEINVAL);
    CHECK_ERR(test_set_int(udp, IPPROTO_IP, IP_HDRINCL, 1), WSAEINVAL);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(six), 0);
    CHECK_EQ(closesocket(udp), 0);
}

/* SO_OPENTYPE is the thread's: any socket, and no socket, will do. */
static void open_type_of_another(void *unused)
{
    (void)unused;
    CHECK_EQ(test_get_int(INVALID_SOCKET, SOL_SOCKET, SO_OPENTYPE), 0);
}

static void open_type(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), other;
    test_thread thread;
    CHECK_EQ(test_get_int(INVALID_SOCKET, SOL_SOCKET, SO_OPENTYPE), 0);
    CHECK_EQ(test_set_int(INVALID_SOCKET, SOL_SOCKET, SO_OPENTYPE, SO_SYNCHRONOUS_NONALERT), 0);
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_OPENTYPE), SO_SYNCHRONOUS_NONALERT);
    other = socket(AF_INET, SOCK_STREAM, 0);
    CHECK(other != INVALID_SOCKET);
    CHECK_EQ(closesocket(other), 0);
    if (!test_under_wine()) {
        test_thread_start(&thread, open_type_of_another, NULL);
        test_thread_join(&thread);
    }
    CHECK_EQ(test_set_int(s, SOL_SOCKET, SO_OPENTYPE, 0), 0);
    CHECK_EQ(test_get_int(INVALID_SOCKET, SOL_SOCKET, SO_OPENTYPE), 0);
    CHECK_EQ(closesocket(s), 0);
}

/* Every number of a level: known ones succeed or fail as above, others are WSAENOPROTOOPT; other levels WSAEINVAL. Nothing else happens. */
static void all_numbers(void)
{
    static const int levels[] = {SOL_SOCKET, IPPROTO_IP, IPPROTO_IPV6, IPPROTO_TCP};
    int type, level, number, failures[3] = {0, 0, 0};
    for (type = SOCK_STREAM; type <= SOCK_DGRAM; type++)
        for (level = 0; level < 4; level++) {
            SOCKET s = socket(AF_INET, type, 0);
            int found = 0, strange = 0;
            for (number = 0; number < 0x10000; number++) {
                char room[1024];
                int size = sizeof room;
                if (getsockopt(s, levels[level], number, room, &size) == 0)
                    found++;
                else if (WSAGetLastError() != WSAENOPROTOOPT && WSAGetLastError() != WSAEINVAL && WSAGetLastError() != WSAEOPNOTSUPP)
                    strange++;
                failures[0] += size < 0 || size > (int)sizeof room;
            }
            CHECK(found < 64);
            WINE_DIFFERS_EQ(strange, 0, "some");
            CHECK_EQ(closesocket(s), 0);
        }
    CHECK_EQ(failures[0], 0);
    {
        SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
        for (number = 0; number < 0x10000; number++) {
            char room[64];
            int size = sizeof room;
            if (number == SOL_SOCKET || number == IPPROTO_IP || number == IPPROTO_IPV6 || number == IPPROTO_TCP || number == IPPROTO_UDP)
                continue;
            failures[1] += getsockopt(s, number, 0x77, room, &size) == 0 || WSAGetLastError() != WSAEINVAL;
            failures[2] += setsockopt(s, number, 0x77, room, 4) == 0 || WSAGetLastError() != WSAEINVAL;
        }
        CHECK_EQ(closesocket(s), 0);
    }
    WINE_DIFFERS_EQ(failures[1], 0, "more levels");
    WINE_DIFFERS_EQ(failures[2], 0, "more levels");
}

int main(void)
{
    test_start();
    lengths();
    values();
    wrong_type();
    open_type();
    all_numbers();
    return test_finish();
}
