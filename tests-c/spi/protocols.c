/* The catalog of protocols, as programs see it: WSAEnumProtocols, EnumProtocols, SO_PROTOCOL_INFO, SO_BSP_STATE. (any wchar_t)
 *
 * Shows: the list has TCP and UDP of both families and AF_UNIX, with Microsoft's provider numbers; a short buffer is
 * WSAENOBUFS with the size wanted; a choice of protocols; an entry makes a socket of its kind; a socket tells its entry. */
#include "../test.h"
#include <mswsock.h>
#include <nspapi.h>

#ifndef SO_BSP_STATE /* mingw-w64 */
#define SO_BSP_STATE 0x1009
#endif

static char room[65536];

static void list_a(void)
{
    static const GUID tcpip = {0xe70f1aa0, 0xab8b, 0x11cf, {0x8c, 0xa3, 0x00, 0x80, 0x5f, 0x48, 0xa1, 0x92}};
    WSAPROTOCOL_INFOA *list = (WSAPROTOCOL_INFOA *)(void *)room;
    int only_udp[] = {IPPROTO_UDP, 0}, none[] = {99, 0};
    DWORD len = 0, needed;
    int i, count, streams = 0, datagrams = 0;

    CHECK_ERR(WSAEnumProtocolsA(NULL, NULL, &len), WSAENOBUFS);
    needed = len;
    CHECK(needed >= 4 * sizeof *list && needed % sizeof *list == 0);
    len = needed - 1;
    CHECK_ERR(WSAEnumProtocolsA(NULL, list, &len), WSAENOBUFS);
    CHECK_EQ(len, needed);
    WINE_CANNOT_ERR(WSAEnumProtocolsA(NULL, list, NULL), WSAEFAULT);
    count = WSAEnumProtocolsA(NULL, list, &len);
    CHECK_EQ(count, needed / sizeof *list);
    for (i = 0; i < count; i++) {
        CHECK_EQ(list[i].ProtocolChain.ChainLen, BASE_PROTOCOL);
        WINE_DIFFERS(!(list[i].dwProviderFlags & PFL_HIDDEN), "lists hidden ones, too");
        WINE_DIFFERS(list[i].dwServiceFlags1 & XP1_IFS_HANDLES, "IPX");
        CHECK(list[i].szProtocol[0] != 0);
        CHECK_EQ(list[i].iVersion, 2);
        streams += list[i].iProtocol == IPPROTO_TCP;
        datagrams += list[i].iProtocol == IPPROTO_UDP;
    }
    CHECK_EQ(streams, 2);
    CHECK_EQ(datagrams, 2);
    CHECK_EQ(list[0].iAddressFamily, AF_INET);
    CHECK_EQ(list[0].iSocketType, SOCK_STREAM);
    CHECK_EQ(list[0].iMaxSockAddr, sizeof(struct sockaddr_in));
    CHECK(!memcmp(&list[0].ProviderId, &tcpip, sizeof tcpip));
    WINE_DIFFERS_EQ(list[0].dwServiceFlags1, 0x20066, "other flags");

    len = sizeof room;
    CHECK_EQ(WSAEnumProtocolsA(only_udp, list, &len), 2);
    WINE_DIFFERS_EQ(len, 2 * sizeof *list, "leaves the length");
    CHECK_EQ(list[0].iProtocol, IPPROTO_UDP);
    CHECK_EQ(list[1].iProtocol, IPPROTO_UDP);
    len = sizeof room;
    CHECK_EQ(WSAEnumProtocolsA(none, list, &len), 0);
}

static void list_w(void)
{
    WSAPROTOCOL_INFOW *list = (WSAPROTOCOL_INFOW *)(void *)room;
    DWORD len = sizeof room;
    int count = WSAEnumProtocolsW(NULL, list, &len), i, found = 0;

    WINE_DIFFERS_EQ(count, len / sizeof *list, "leaves the length");
    for (i = 0; i < count; i++)
        if (list[i].iProtocol == IPPROTO_TCP && list[i].iAddressFamily == AF_INET6) {
            WINE_DIFFERS_EQ(list[i].szProtocol[0], 'M', "has other names");
            found++;
        }
    CHECK_EQ(found, 1);
}

/* Winsock 1.1's list. Wine's library has no such function. */
#ifndef __MINGW32__
static void old_list(void)
{
    PROTOCOL_INFO *list = (PROTOCOL_INFO *)(void *)room;
    PROTOCOL_INFOW *wide = (PROTOCOL_INFOW *)(void *)room;
    INT udp[] = {IPPROTO_UDP, 0};
    DWORD len = 0;
    int count;

    CHECK_ERR(EnumProtocols(NULL, room, &len), ERROR_INSUFFICIENT_BUFFER);
    CHECK(len > 4 * sizeof *list);
    count = EnumProtocols(NULL, room, &len);
    CHECK(count >= 4);
    CHECK_EQ(list[0].iProtocol, IPPROTO_TCP);
    CHECK(!strcmp(list[0].lpProtocol, "MSAFD Tcpip [TCP/IP]"));
    CHECK(list[0].dwServiceFlags & XP_GUARANTEED_DELIVERY);
    len = sizeof room;
    CHECK_EQ(EnumProtocolsW(udp, room, &len), 2);
    CHECK_EQ(wide[0].lpProtocol[0], 'M');
    CHECK_EQ(wide[0].dwServiceFlags & (XP_CONNECTIONLESS | XP_FRAGMENTATION), XP_CONNECTIONLESS | XP_FRAGMENTATION);
}
#endif

/* Each entry makes a socket, and the socket tells the entry. */
static void sockets(void)
{
    WSAPROTOCOL_INFOA *list = (WSAPROTOCOL_INFOA *)(void *)room, a;
    WSAPROTOCOL_INFOW w;
    DWORD len = sizeof room;
    int count = WSAEnumProtocolsA(NULL, list, &len), i;

    for (i = 0; i < count; i++) {
        int size = sizeof a;
        SOCKET s = WSASocketA(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &list[i], 0, WSA_FLAG_OVERLAPPED);
        if (s == INVALID_SOCKET && test_under_wine())
            continue;
        REQUIRE(s != INVALID_SOCKET);
        memset(&a, 0, sizeof a);
        CHECK_EQ(getsockopt(s, SOL_SOCKET, SO_PROTOCOL_INFOA, (char *)&a, &size), 0);
        CHECK_EQ(size, sizeof a);
        WINE_DIFFERS(!memcmp(&a, &list[i], sizeof a), "reserved members");
        size = sizeof w;
        CHECK_EQ(getsockopt(s, SOL_SOCKET, SO_PROTOCOL_INFOW, (char *)&w, &size), 0);
        CHECK_EQ(size, sizeof w);
        CHECK(!memcmp(&a, &w, offsetof(WSAPROTOCOL_INFOA, szProtocol)));
        CHECK_EQ(w.szProtocol[0], (unsigned char)a.szProtocol[0]);
        size = sizeof a - 1;
        CHECK_ERR(getsockopt(s, SOL_SOCKET, SO_PROTOCOL_INFOA, (char *)&a, &size), WSAEFAULT);
        closesocket(s);
    }
}

static void state_of_a_socket(void)
{
    union {
        CSADDR_INFO info;
        char room[256];
    } u;
    SOCKET pair[2], s = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in *address;
    int len = sizeof u, name_len = sizeof(struct sockaddr_in);
    struct sockaddr_in name;

    CHECK_EQ(getsockopt(s, SOL_SOCKET, SO_BSP_STATE, (char *)&u, &len), 0);
    CHECK_EQ(u.info.iSocketType, SOCK_DGRAM);
    CHECK_EQ(u.info.iProtocol, IPPROTO_UDP);
    CHECK(u.info.RemoteAddr.lpSockaddr == NULL || test_under_wine());
    closesocket(s);

    test_tcp_pair(pair);
    len = sizeof u;
    CHECK_EQ(getsockopt(pair[0], SOL_SOCKET, SO_BSP_STATE, (char *)&u, &len), 0);
    CHECK_EQ(u.info.iSocketType, SOCK_STREAM);
    CHECK_EQ(u.info.iProtocol, IPPROTO_TCP);
    address = (struct sockaddr_in *)(void *)u.info.LocalAddr.lpSockaddr;
    REQUIRE(address != NULL);
    CHECK_EQ(getsockname(pair[0], (struct sockaddr *)&name, &name_len), 0);
    CHECK_EQ(address->sin_port, name.sin_port);
    CHECK_EQ(u.info.LocalAddr.iSockaddrLength, sizeof name);
    address = (struct sockaddr_in *)(void *)u.info.RemoteAddr.lpSockaddr;
    REQUIRE(address != NULL);
    CHECK_EQ(getsockname(pair[1], (struct sockaddr *)&name, &name_len), 0);
    CHECK_EQ(address->sin_port, name.sin_port);
    len = (int)sizeof(CSADDR_INFO);
    CHECK_ERR(getsockopt(pair[0], SOL_SOCKET, SO_BSP_STATE, (char *)&u, &len), WSAEFAULT);
    test_close_pair(pair);
}

int main(void)
{
    test_start();
    list_a();
    list_w();
#ifndef __MINGW32__
    old_list();
#endif
    sockets();
    state_of_a_socket();
    return test_finish();
}
