/* Making sockets: types, families, protocols, flags, and the errors of what does not fit.
 *
 * Shows: wrong type WSAESOCKTNOSUPPORT, unknown family WSAEAFNOSUPPORT, protocol that does not fit WSAEPROTONOSUPPORT
 * or WSAEPROTOTYPE; AF_INET6 is 23 and such sockets start with IPV6_V6ONLY on; handles are multiples of 4 below 2^31;
 * a socket says its type; WSASocket with flags and with a WSAPROTOCOL_INFO of NULL. */
#include "../test.h"

static void good(void)
{
    static const struct { int family, type, protocol; } cases[] = {
        {AF_INET, SOCK_STREAM, 0},  {AF_INET, SOCK_STREAM, IPPROTO_TCP},  {AF_INET, SOCK_DGRAM, 0},
        {AF_INET, SOCK_DGRAM, IPPROTO_UDP},  {AF_INET6, SOCK_STREAM, 0},  {AF_INET6, SOCK_STREAM, IPPROTO_TCP},
        {AF_INET6, SOCK_DGRAM, 0},  {AF_INET6, SOCK_DGRAM, IPPROTO_UDP},
    };
    size_t i;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        SOCKET s = socket(cases[i].family, cases[i].type, cases[i].protocol);
        CHECK(s != INVALID_SOCKET);
        CHECK_EQ(s % 4, 0);
        CHECK(s != 0 && s < 0x80000000u);
        CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_TYPE), cases[i].type);
        if (cases[i].family == AF_INET6)
            CHECK_EQ(test_get_int(s, IPPROTO_IPV6, IPV6_V6ONLY), 1);
        CHECK_EQ(closesocket(s), 0);
        s = WSASocketA(cases[i].family, cases[i].type, cases[i].protocol, NULL, 0, WSA_FLAG_OVERLAPPED);
        CHECK(s != INVALID_SOCKET);
        CHECK_EQ(closesocket(s), 0);
        s = WSASocketW(cases[i].family, cases[i].type, cases[i].protocol, NULL, 0, 0);
        CHECK(s != INVALID_SOCKET);
        CHECK_EQ(closesocket(s), 0);
    }
    CHECK_EQ(AF_INET6, 23);
    CHECK_EQ(sizeof(struct linger), 4);
}

static void bad(void)
{
    CHECK_ERR(socket(AF_INET, 77, 0), WSAESOCKTNOSUPPORT);
    CHECK_ERR(socket(AF_INET, -1, 0), WSAESOCKTNOSUPPORT);
    CHECK_ERR(socket(AF_INET6, 77, 0), WSAESOCKTNOSUPPORT);
    CHECK_ERR(socket(AF_INET, 77, 0x1ff), WSAESOCKTNOSUPPORT);
    CHECK_ERR(socket(0xabcd, SOCK_STREAM, 0), WSAEAFNOSUPPORT);
    CHECK_ERR(socket(-1, SOCK_STREAM, 0), WSAEAFNOSUPPORT);
    CHECK_ERR(socket(10, SOCK_STREAM, 0), WSAEAFNOSUPPORT); /* the host's own AF_INET6 number on Linux */
    CHECK_ERR(socket(AF_UNSPEC, 0, 0), WSAEINVAL);
    CHECK_ERR(socket(AF_UNSPEC, SOCK_STREAM, 0), WSAEINVAL);
    WINE_DIFFERS_ERR(socket(0xabcd, SOCK_STREAM, 0x1ff), WSAEAFNOSUPPORT, "complains of the protocol");
    CHECK_ERR(socket(AF_INET, SOCK_STREAM, 0xff + 1), WSAEPROTONOSUPPORT);
    CHECK_ERR(socket(AF_INET, SOCK_STREAM, IPPROTO_UDP), WSAEPROTONOSUPPORT);
    CHECK_ERR(socket(AF_INET, SOCK_DGRAM, IPPROTO_TCP), WSAEPROTONOSUPPORT);
    CHECK_ERR(socket(AF_INET6, SOCK_STREAM, IPPROTO_UDP), WSAEPROTONOSUPPORT);
    CHECK_ERR(socket(AF_INET, SOCK_DGRAM, -1), WSAEPROTONOSUPPORT);
    /* Flags of the host's socket() are no Winsock types. */
    CHECK_ERR(socket(AF_INET, SOCK_STREAM | 0x80000, 0), WSAESOCKTNOSUPPORT);
    CHECK_ERR(socket(AF_INET, SOCK_STREAM | 0x800, 0), WSAESOCKTNOSUPPORT);
    CHECK_ERR(WSASocketA(AF_INET, 77, 0, NULL, 0, WSA_FLAG_OVERLAPPED), WSAESOCKTNOSUPPORT);
    CHECK_ERR(WSASocketW(0xabcd, SOCK_STREAM, 0, NULL, 0, WSA_FLAG_OVERLAPPED), WSAEAFNOSUPPORT);
}

/* Type 0 is the type that the protocol has. */
static void type_of_the_protocol(void)
{
    static const struct { int family, protocol, type; } cases[] = {
        {AF_INET, 0, SOCK_STREAM}, {AF_INET, IPPROTO_TCP, SOCK_STREAM}, {AF_INET, IPPROTO_UDP, SOCK_DGRAM},
        {AF_INET6, 0, SOCK_STREAM}, {AF_INET6, IPPROTO_TCP, SOCK_STREAM}, {AF_INET6, IPPROTO_UDP, SOCK_DGRAM},
        {AF_UNSPEC, IPPROTO_TCP, SOCK_STREAM}, {AF_UNSPEC, IPPROTO_UDP, SOCK_DGRAM},
    };
    size_t i;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        SOCKET s = socket(cases[i].family, 0, cases[i].protocol);
        CHECK(s != INVALID_SOCKET);
        CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_TYPE), cases[i].type);
        CHECK_EQ(closesocket(s), 0);
    }
}

/* Raw sockets, which the host may keep for administrators: of both families, of any protocol, and of none named. */
static void raw_sockets(void)
{
    static const struct { int family, protocol; } cases[] = {
        {AF_INET, IPPROTO_ICMP}, {AF_INET, IPPROTO_RAW}, {AF_INET, 0}, {AF_INET6, IPPROTO_ICMPV6}, {AF_INET6, IPPROTO_RAW}, {AF_INET6, 0},
    };
    size_t i;
    for (i = 0; i < sizeof cases / sizeof *cases; i++) {
        SOCKET s = socket(cases[i].family, SOCK_RAW, cases[i].protocol);
        if (s == INVALID_SOCKET && WSAGetLastError() == WSAEACCES) {
            printf("raw sockets are not allowed here\n");
            return;
        }
        if (!WINE_DIFFERS(s != INVALID_SOCKET, "does not know them all"))
            continue;
        WINE_DIFFERS_EQ(test_get_int(s, SOL_SOCKET, SO_TYPE), SOCK_RAW, "0");
        if (cases[i].family == AF_INET) {
            WINE_DIFFERS_EQ(test_get_int(s, IPPROTO_IP, IP_HDRINCL), 0, "on");
            CHECK_EQ(test_set_int(s, IPPROTO_IP, IP_HDRINCL, 1), 0);
            CHECK_EQ(test_get_int(s, IPPROTO_IP, IP_HDRINCL), 1);
        }
        CHECK_EQ(closesocket(s), 0);
    }
}

static void flags(void)
{
    SOCKET s = WSASocketW(AF_INET, SOCK_STREAM, 0, NULL, 0, WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT);
    CHECK(s != INVALID_SOCKET);
    CHECK_EQ(closesocket(s), 0);
}

/* IPV6_V6ONLY is on: the IPv4 side of the port stays free, and an IPv4 client is refused. */
static void v6_only(void)
{
    SOCKET six = socket(AF_INET6, SOCK_STREAM, 0), four = socket(AF_INET, SOCK_STREAM, 0), client;
    struct sockaddr_in6 any6;
    struct sockaddr_in any4;
    unsigned short port;
    memset(&any6, 0, sizeof any6);
    any6.sin6_family = AF_INET6;
    CHECK_EQ(bind(six, (struct sockaddr *)&any6, sizeof any6), 0);
    CHECK_EQ(listen(six, 5), 0);
    port = test_port(six);
    client = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_ERR(test_connect(client, port), WSAECONNREFUSED);
    memset(&any4, 0, sizeof any4);
    any4.sin_family = AF_INET;
    any4.sin_port = htons(port);
    CHECK_EQ(bind(four, (struct sockaddr *)&any4, sizeof any4), 0);
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(four), 0);
    CHECK_EQ(closesocket(six), 0);

    /* Off: one socket serves both; the IPv4 peer is an address mapped into IPv6. */
    six = socket(AF_INET6, SOCK_STREAM, 0);
    CHECK_EQ(test_set_int(six, IPPROTO_IPV6, IPV6_V6ONLY, 0), 0);
    CHECK_EQ(test_get_int(six, IPPROTO_IPV6, IPV6_V6ONLY), 0);
    CHECK_EQ(bind(six, (struct sockaddr *)&any6, sizeof any6), 0);
    CHECK_EQ(listen(six, 5), 0);
    client = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(test_connect(client, test_port(six)), 0);
    {
        struct sockaddr_in6 peer;
        int size = sizeof peer;
        SOCKET accepted = accept(six, (struct sockaddr *)&peer, &size);
        CHECK(accepted != INVALID_SOCKET);
        CHECK_EQ(size, sizeof peer);
        CHECK_EQ(peer.sin6_family, AF_INET6);
        CHECK_EQ(peer.sin6_addr.s6_addr[10], 0xff);
        CHECK_EQ(peer.sin6_addr.s6_addr[12], 127);
        CHECK_EQ(closesocket(accepted), 0);
    }
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(six), 0);
}

int main(void)
{
    test_start();
    good();
    bad();
    type_of_the_protocol();
    raw_sockets();
    flags();
    v6_only();
    return test_finish();
}
