/* WSAConnectByName and WSAConnectByList. (any wchar_t)
 *
 * Shows: they connect and tell both ends; a list is tried until an address takes the connection; an IPv6 socket that also does
 * IPv4 reaches an IPv4 host; the arguments that are refused; the time limit. */
#include "../test.h"

static void by_name(void)
{
    SOCKET l = test_listener(AF_INET), s = socket(AF_INET, SOCK_STREAM, 0), peer;
    struct sockaddr_in here, there, own;
    DWORD here_len = sizeof here, there_len = sizeof there;
    struct timeval limit = {5, 0};
    WSAOVERLAPPED overlapped;
    char port[8];
    int len = sizeof own;

    sprintf(port, "%d", test_port(l));
    memset(&overlapped, 0, sizeof overlapped);
    WINE_DIFFERS(!WSAConnectByNameA(s, (char *)"127.0.0.1", NULL, NULL, NULL, NULL, NULL, NULL, NULL) &&
                     WSAGetLastError() == WSAEINVAL, "another error");
    CHECK(!WSAConnectByNameA(s, (char *)"127.0.0.1", port, NULL, NULL, NULL, NULL, NULL, &overlapped));
    CHECK(WSAConnectByNameA(s, (char *)"127.0.0.1", port, &here_len, (struct sockaddr *)&here, &there_len,
                            (struct sockaddr *)&there, &limit, NULL));
    CHECK_EQ(there_len, sizeof there);
    CHECK_EQ(ntohs(there.sin_port), test_port(l));
    CHECK_EQ(getsockname(s, (struct sockaddr *)&own, &len), 0);
    WINE_DIFFERS_EQ(here.sin_port, own.sin_port, "no port");
    peer = accept(l, NULL, NULL);
    CHECK_EQ(send(s, "x", 1, 0), 1);
    closesocket(peer);
    closesocket(s);

    /* Nobody listens there. */
    s = socket(AF_INET, SOCK_STREAM, 0);
    sprintf(port, "%d", test_closed_port(SOCK_STREAM));
    CHECK(!WSAConnectByNameA(s, (char *)"127.0.0.1", port, NULL, NULL, NULL, NULL, &limit, NULL));
    CHECK_EQ(WSAGetLastError(), WSAECONNREFUSED);
    closesocket(s);
    s = socket(AF_INET, SOCK_DGRAM, 0);
    WINE_DIFFERS(!WSAConnectByNameA(s, (char *)"127.0.0.1", port, NULL, NULL, NULL, NULL, &limit, NULL), "connects");
    closesocket(s);
    closesocket(l);
}

static void over_both_versions(void)
{
    SOCKET l = test_listener(AF_INET), s = socket(AF_INET6, SOCK_STREAM, 0);
    struct sockaddr_in6 there;
    DWORD len = sizeof there;
    WCHAR port[8];
    char text[8];
    int i;

    sprintf(text, "%d", test_port(l));
    for (i = 0; (port[i] = (WCHAR)text[i]) != 0; i++)
        ;
    CHECK_EQ(test_set_int(s, IPPROTO_IPV6, IPV6_V6ONLY, 0), 0);
    if (WINE_DIFFERS(WSAConnectByNameW(s, (LPWSTR)L"127.0.0.1", port, NULL, NULL, &len, (struct sockaddr *)&there, NULL, NULL),
                     "IPv6 only"))
        CHECK(IN6_IS_ADDR_V4MAPPED(&there.sin6_addr));
    closesocket(s);
    closesocket(l);
}

static void by_list(void)
{
    SOCKET l = test_listener(AF_INET), s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in closed = test_loopback(test_closed_port(SOCK_STREAM)), open = test_loopback(test_port(l)), there;
    union {
        SOCKET_ADDRESS_LIST list;
        char room[sizeof(SOCKET_ADDRESS_LIST) + sizeof(SOCKET_ADDRESS)];
    } u;
    DWORD len = sizeof there;
    struct timeval limit = {5, 0};

    u.list.iAddressCount = 2;
    u.list.Address[0].lpSockaddr = (struct sockaddr *)&closed;
    u.list.Address[0].iSockaddrLength = sizeof closed;
    u.list.Address[1].lpSockaddr = (struct sockaddr *)&open;
    u.list.Address[1].iSockaddrLength = sizeof open;
    CHECK(WSAConnectByList(s, &u.list, NULL, NULL, &len, (struct sockaddr *)&there, &limit, NULL));
    CHECK_EQ(there.sin_port, open.sin_port);
    closesocket(s);
    s = socket(AF_INET, SOCK_STREAM, 0);
    u.list.iAddressCount = 0;
    CHECK(!WSAConnectByList(s, &u.list, NULL, NULL, NULL, NULL, &limit, NULL));
    CHECK_EQ(WSAGetLastError(), WSAEINVAL);
    closesocket(s);
    closesocket(l);
}

int main(void)
{
    test_start();
    by_name();
    over_both_versions();
#ifndef __MINGW32__ /* Wine has no WSAConnectByList */
    by_list();
#else
    (void)by_list;
#endif
    return test_finish();
}
