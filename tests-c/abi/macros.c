/* What the headers themselves compute: sets of sockets, control codes, byte order, addresses, control data, messages.
 *
 * Shows: FD_SETSIZE of the program; FD_SET on a full set does nothing and adds no socket twice; ioctlsocket takes and
 * fills an unsigned long as well as a u_long, and structures may have a member of that name; a program may bring its own
 * gettimeofday; the LPFN types fit the calls; windows.h first, with _WINSOCKAPI_ defined, takes nothing away. */
#define FD_SETSIZE 100
#define _WINSOCKAPI_
#ifndef __MINGW32__ /* its headers have no such types */
#define INCL_WINSOCK_API_TYPEDEFS 1
#endif
#include <windows.h>
#include "../test.h"
#include <mswsock.h>
#include <mstcpip.h>

#if !defined(__cplusplus) && !defined(__MINGW32__)
struct timezone {
    int tz_minuteswest, tz_dsttime;
};
int gettimeofday(struct timeval *now, struct timezone *zone);
int gettimeofday(struct timeval *now, struct timezone *zone)
{
    timerclear(now);
    now->tv_sec = zone ? 60 * zone->tz_minuteswest : 0;
    return 0;
}
#endif

static void function_types(void)
{
#ifndef __MINGW32__
    LPFN_SOCKET make = socket;
    LPFN_WSASTARTUP start = WSAStartup;
    LPFN_WSASOCKET make2 = WSASocket;
    LPFN_GETADDRINFO resolve = getaddrinfo;
    CHECK(make && start && make2 && resolve);
#endif
}

static void sets(void)
{
    fd_set set;
    SOCKET s;
    CHECK_EQ(sizeof set.fd_array / sizeof set.fd_array[0], 100);
    FD_ZERO(&set);
    CHECK_EQ(set.fd_count, 0);
    for (s = 4; s <= 4 * 150; s += 4)
        FD_SET(s, &set);
    CHECK_EQ(set.fd_count, 100);
    CHECK(FD_ISSET(400, &set) && !FD_ISSET(404, &set));
    FD_SET(8, &set); /* there already */
    FD_CLR(8, &set);
    CHECK_EQ(set.fd_count, 99);
    CHECK(!FD_ISSET(8, &set) && FD_ISSET(4, &set) && FD_ISSET(12, &set) && FD_ISSET(400, &set));
    FD_CLR(8, &set); /* gone already */
    CHECK_EQ(set.fd_count, 99);
    FD_ZERO(&set);
    FD_SET(12, &set);
    FD_SET(12, &set);
    CHECK_EQ(set.fd_count, 1);
    CHECK(!FD_ISSET(4, &set));
}

static int is_three(u_long n)
{
    return n == 3;
}

static void control(void)
{
    SOCKET pair[2];
    unsigned long wide = 0;
    u_long narrow = 0;
    char bytes[3];
    test_tcp_pair(pair);
    CHECK_EQ(send(pair[1], "abc", 3, 0), 3);
    WAIT_UNTIL(ioctlsocket(pair[0], FIONREAD, &narrow) == 0 && is_three(narrow));
    wide = ~wide; /* all of it must be written */
    CHECK_EQ(ioctlsocket(pair[0], FIONREAD, &wide), 0);
    CHECK_EQ(wide, 3);
    wide = 1;
    CHECK_EQ(ioctlsocket(pair[0], FIONBIO, &wide), 0);
    CHECK_EQ(recv(pair[0], bytes, 3, 0), 3);
    CHECK_ERR(recv(pair[0], bytes, 3, 0), WSAEWOULDBLOCK);
    CHECK_ERR(ioctlsocket(pair[0], FIONREAD, NULL), WSAEFAULT);
    {
        struct {
            int(WSAAPI *ioctlsocket)(SOCKET s, long cmd, u_long *argp);
        } api;
        api.ioctlsocket = ioctlsocket;
        CHECK_EQ(api.ioctlsocket(pair[0], FIONREAD, &narrow), 0);
        CHECK_EQ(narrow, 0);
    }
    CHECK_EQ(_IOR('f', 127, u_long), FIONREAD);
    CHECK_EQ((DWORD)_IOW('f', 126, u_long), (DWORD)FIONBIO);
    CHECK_EQ((DWORD)_WSAIORW(IOC_WS2, 6), (DWORD)SIO_GET_EXTENSION_FUNCTION_POINTER);
    test_close_pair(pair);
}

static void addresses(void)
{
    SOCKADDR_IN6 v6;
    IN6_ADDR a;
    struct in_addr class_b;
    IN6ADDR_SETLOOPBACK(&v6);
    CHECK(v6.sin6_family == AF_INET6 && v6.sin6_port == 0 && v6.sin6_scope_id == 0);
    CHECK(IN6_IS_ADDR_LOOPBACK(&v6.sin6_addr) && !IN6_IS_ADDR_UNSPECIFIED(&v6.sin6_addr));
    CHECK(IN6_ADDR_EQUAL(&v6.sin6_addr, &in6addr_loopback) && !IN6_ADDR_EQUAL(&v6.sin6_addr, &in6addr_any));
    IN6ADDR_SETANY(&v6);
    CHECK(IN6_IS_ADDR_UNSPECIFIED(&v6.sin6_addr));
    v6.sin6_port = htons(80);
    CHECK_EQ(SS_PORT(&v6), htons(80));

    memset(&a, 0, sizeof a);
    a.s6_addr[10] = a.s6_addr[11] = 0xff;
    CHECK(IN6_IS_ADDR_V4MAPPED(&a) && !IN6_IS_ADDR_V4COMPAT(&a));
    a.s6_addr[10] = a.s6_addr[11] = 0;
    a.s6_addr[12] = 10;
    CHECK(IN6_IS_ADDR_V4COMPAT(&a) && !IN6_IS_ADDR_V4MAPPED(&a));
    a.s6_addr[0] = 0xfe;
    a.s6_addr[1] = 0x80;
    CHECK(IN6_IS_ADDR_LINKLOCAL(&a) && !IN6_IS_ADDR_SITELOCAL(&a) && !IN6_IS_ADDR_MULTICAST(&a));
    a.s6_addr[1] = 0xc0;
    CHECK(IN6_IS_ADDR_SITELOCAL(&a) && !IN6_IS_ADDR_LINKLOCAL(&a));
    a.s6_addr[0] = 0xff;
    a.s6_addr[1] = 0x02;
    CHECK(IN6_IS_ADDR_MULTICAST(&a) && IN6_IS_ADDR_MC_LINKLOCAL(&a) && !IN6_IS_ADDR_MC_GLOBAL(&a));

    class_b.s_addr = htonl(0x80000001);
    CHECK(IN_CLASSB(ntohl(class_b.s_addr)) && !IN_CLASSA(ntohl(class_b.s_addr)));
    CHECK(IN_MULTICAST(0xe0000001) && !IN_MULTICAST(0xdfffffff));
}

#ifndef __MINGW32__ /* whose headers lack these */
static void backlog(void)
{
    SOCKET listener = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    struct sockaddr_in loopback;
    memset(&loopback, 0, sizeof loopback);
    loopback.sin_family = AF_INET;
    loopback.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    CHECK_EQ(bind(listener, (struct sockaddr *)&loopback, sizeof loopback), 0);
    CHECK_EQ(SOMAXCONN_HINT(500), -500);
    CHECK_EQ(listen(listener, SOMAXCONN_HINT(500)), 0);
    closesocket(listener);
}

static void either_family(void)
{
    SOCKADDR_INET a;
    a.si_family = AF_INET;
    INETADDR_SETLOOPBACK((PSOCKADDR)&a);
    CHECK_EQ(a.Ipv4.sin_addr.s_addr, htonl(INADDR_LOOPBACK));
    CHECK(a.Ipv4.sin_addr.s_net == 127 && a.Ipv4.sin_addr.s_impno == 1 && a.Ipv4.sin_port == 0);
    CHECK(INETADDR_ISLOOPBACK((PSOCKADDR)&a) && !INETADDR_ISANY((PSOCKADDR)&a));
    a.si_family = AF_INET6;
    INETADDR_SETANY((PSOCKADDR)&a);
    CHECK(INETADDR_ISANY((PSOCKADDR)&a) && !INETADDR_ISLOOPBACK((PSOCKADDR)&a));
    INETADDR_SET_PORT((PSOCKADDR)&a, htons(80));
    CHECK_EQ(INETADDR_PORT((PSOCKADDR)&a), htons(80));
    CHECK(INETADDR_ADDRESS((PSOCKADDR)&a) == (UCHAR *)&a.Ipv6.sin6_addr);
}

static void byte_order_of_floats(void)
{
    CHECK_EQ(htonf(1.0f), 0x803f);
    CHECK(ntohf(htonf(1.5f)) == 1.5f && ntohd(htond(-2.5)) == -2.5);
}
#endif

static void byte_order(void)
{
    CHECK_EQ(htonll(1), 0x0100000000000000LL);
    CHECK_EQ(ntohll(htonll(0x0123456789abcdefULL)), 0x0123456789abcdefLL);
}

/* Two pieces of control data of one byte and of four. */
static void control_data(void)
{
    union {
        char bytes[64];
        WSACMSGHDR align;
    } room;
    WSAMSG message;
    WSACMSGHDR *first, *second;
    memset(&room, 0, sizeof room);
    memset(&message, 0, sizeof message);
    message.Control.buf = room.bytes;
    CHECK(WSA_CMSG_FIRSTHDR(&message) == NULL);
    CHECK_EQ(WSA_CMSG_LEN(1), 17);
    CHECK_EQ(WSA_CMSG_SPACE(1), 24);
    message.Control.len = (ULONG)(WSA_CMSG_SPACE(1) + WSA_CMSG_SPACE(4));
    first = WSA_CMSG_FIRSTHDR(&message);
    REQUIRE((char *)first == room.bytes);
    first->cmsg_len = WSA_CMSG_LEN(1);
    CHECK((char *)WSA_CMSG_DATA(first) == room.bytes + 16);
    second = WSA_CMSG_NXTHDR(&message, first);
    REQUIRE((char *)second == room.bytes + 24);
    second->cmsg_len = WSA_CMSG_LEN(4);
    CHECK(WSA_CMSG_NXTHDR(&message, second) == NULL);
}

static void messages(void)
{
    LPARAM l = WSAMAKESELECTREPLY(FD_CONNECT, WSAECONNREFUSED);
    CHECK_EQ(WSAGETSELECTEVENT(l), FD_CONNECT);
    CHECK_EQ(WSAGETSELECTERROR(l), WSAECONNREFUSED);
    l = WSAMAKEASYNCREPLY(200, WSAHOST_NOT_FOUND);
    CHECK_EQ(WSAGETASYNCBUFLEN(l), 200);
    CHECK_EQ(WSAGETASYNCERROR(l), WSAHOST_NOT_FOUND);
    WSASetLastError(WSATRY_AGAIN);
    CHECK_EQ(h_errno, TRY_AGAIN);
}

int main(void)
{
    test_start();
    function_types();
    sets();
    control();
    addresses();
    byte_order();
#ifndef __MINGW32__
    backlog();
    either_family();
    byte_order_of_floats();
#endif
    control_data();
    messages();
    return test_finish();
}
