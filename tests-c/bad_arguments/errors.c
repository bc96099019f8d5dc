/* Bad handles, NULL pointers and calls before WSAStartup, in one table over every call that takes a socket.
 *
 * Shows: every call fails with WSAENOTSOCK for a dead, foreign or impossible handle, with WSANOTINITIALISED before the first
 * WSAStartup and after the last WSACleanup, and none leaves the error as 0; the last error belongs to the thread;
 * successful calls and failed calls of another thread do not change it. */
#include "../test.h"

static struct sockaddr_in address;
static char data[16];

static long long do_accept(SOCKET s) { return (long long)accept(s, NULL, NULL); }
static long long do_bind(SOCKET s) { return bind(s, (struct sockaddr *)&address, sizeof address); }
static long long do_close(SOCKET s) { return closesocket(s); }
static long long do_connect(SOCKET s) { return connect(s, (struct sockaddr *)&address, sizeof address); }
static long long do_listen(SOCKET s) { return listen(s, 5); }
static long long do_recv(SOCKET s) { return recv(s, data, sizeof data, 0); }
static long long do_send(SOCKET s) { return send(s, data, sizeof data, 0); }
static long long do_shutdown(SOCKET s) { return shutdown(s, SD_BOTH); }
static long long do_getpeername(SOCKET s)
{
    struct sockaddr_in a;
    int size = sizeof a;
    return getpeername(s, (struct sockaddr *)&a, &size);
}
static long long do_getsockname(SOCKET s)
{
    struct sockaddr_in a;
    int size = sizeof a;
    return getsockname(s, (struct sockaddr *)&a, &size);
}
static long long do_getsockopt(SOCKET s)
{
    int value, size = sizeof value;
    return getsockopt(s, SOL_SOCKET, SO_TYPE, (char *)&value, &size);
}
static long long do_setsockopt(SOCKET s) { return test_set_int(s, SOL_SOCKET, SO_KEEPALIVE, 1); }
static long long do_ioctlsocket(SOCKET s)
{
    u_long n = 0;
    return ioctlsocket(s, FIONREAD, &n);
}
static long long do_recvfrom(SOCKET s)
{
    struct sockaddr_in a;
    int size = sizeof a;
    return recvfrom(s, data, sizeof data, 0, (struct sockaddr *)&a, &size);
}
static long long do_sendto(SOCKET s)
{
    return sendto(s, data, sizeof data, 0, (struct sockaddr *)&address, sizeof address);
}
static long long do_select(SOCKET s)
{
    fd_set set;
    struct timeval none = {0, 0};
    FD_ZERO(&set);
    FD_SET(s, &set);
    return select(0, &set, NULL, NULL, &none);
}
static long long do_wsaaccept(SOCKET s) { return (long long)WSAAccept(s, NULL, NULL, NULL, 0); }
static long long do_wsaconnect(SOCKET s)
{
    return WSAConnect(s, (struct sockaddr *)&address, sizeof address, NULL, NULL, NULL, NULL);
}
static long long do_wsarecv(SOCKET s)
{
    WSABUF b;
    DWORD n, flags = 0;
    b.buf = data;
    b.len = sizeof data;
    return WSARecv(s, &b, 1, &n, &flags, NULL, NULL);
}
static long long do_wsarecvfrom(SOCKET s)
{
    WSABUF b;
    DWORD n, flags = 0;
    b.buf = data;
    b.len = sizeof data;
    return WSARecvFrom(s, &b, 1, &n, &flags, NULL, NULL, NULL, NULL);
}
static long long do_wsasend(SOCKET s)
{
    WSABUF b;
    DWORD n;
    b.buf = data;
    b.len = sizeof data;
    return WSASend(s, &b, 1, &n, 0, NULL, NULL);
}
static long long do_wsasendto(SOCKET s)
{
    WSABUF b;
    DWORD n;
    b.buf = data;
    b.len = sizeof data;
    return WSASendTo(s, &b, 1, &n, 0, (struct sockaddr *)&address, sizeof address, NULL, NULL);
}
static long long do_wsasenddisconnect(SOCKET s) { return WSASendDisconnect(s, NULL); }
static long long do_wsarecvdisconnect(SOCKET s) { return WSARecvDisconnect(s, NULL); }

static const struct {
    const char *name;
    long long (*call)(SOCKET s);
} calls[] = {
    {"accept", do_accept},
    {"bind", do_bind},
    {"closesocket", do_close},
    {"connect", do_connect},
    {"getpeername", do_getpeername},
    {"getsockname", do_getsockname},
    {"getsockopt", do_getsockopt},
    {"ioctlsocket", do_ioctlsocket},
    {"listen", do_listen},
    {"recv", do_recv},
    {"recvfrom", do_recvfrom},
    {"select", do_select},
    {"send", do_send},
    {"sendto", do_sendto},
    {"setsockopt", do_setsockopt},
    {"shutdown", do_shutdown},
    {"WSAAccept", do_wsaaccept},
    {"WSAConnect", do_wsaconnect},
    {"WSARecv", do_wsarecv},
    {"WSARecvDisconnect", do_wsarecvdisconnect},
    {"WSARecvFrom", do_wsarecvfrom},
    {"WSASend", do_wsasend},
    {"WSASendDisconnect", do_wsasenddisconnect},
    {"WSASendTo", do_wsasendto},
};
enum { CALLS = sizeof calls / sizeof *calls };

static void bad_handles(void)
{
    SOCKET dead = socket(AF_INET, SOCK_STREAM, 0), handles[8];
    int i, j;
    REQUIRE(closesocket(dead) == 0);
    handles[0] = dead;
    handles[1] = INVALID_SOCKET;
    handles[2] = 0;
    handles[3] = 0x7ffffffc;
    handles[4] = (SOCKET)0xfffffff0u;
    handles[5] = (SOCKET)-2;
    handles[6] = (SOCKET)0x123456789abcull;
    handles[7] = 3; /* likely a descriptor of the host */
    for (i = 0; i < CALLS; i++)
        for (j = 0; j < 8; j++) {
            struct test_outcome o;
            test_where = calls[i].name;
            WSASetLastError(0);
            o = test_outcome_of(calls[i].call(handles[j]));
            if (!WINE_DIFFERS(o.result == -1 && o.error == WSAENOTSOCK, "a few accept odd handles"))
                printf("  %s(%llx): result %lld, error %d\n", calls[i].name, (unsigned long long)handles[j], o.result,
                       o.error);
        }
}

static void without_startup(const char *when)
{
    int i;
    for (i = 0; i < CALLS; i++) {
        struct test_outcome o;
        test_where = calls[i].name;
        WSASetLastError(0);
        o = test_outcome_of(calls[i].call(4));
        if (!WINE_DIFFERS(o.result == -1 && o.error == WSANOTINITIALISED, "looks at the handle first"))
            printf("  %s %s: result %lld, error %d\n", calls[i].name, when, o.result, o.error);
    }
    CHECK_ERR(socket(AF_INET, SOCK_STREAM, 0), WSANOTINITIALISED);
    CHECK_ERR(WSASocketA(AF_INET, SOCK_STREAM, 0, NULL, 0, 0), WSANOTINITIALISED);
    CHECK_ERR(WSASocketW(AF_INET, SOCK_STREAM, 0, NULL, 0, 0), WSANOTINITIALISED);
    {
        WSAPOLLFD p;
        struct timeval none = {0, 0};
        p.fd = 4;
        p.events = POLLIN;
        WINE_DIFFERS_ERR(WSAPoll(&p, 1, 0), WSANOTINITIALISED, "looks at the handle first");
        WINE_DIFFERS_ERR(select(0, NULL, NULL, NULL, &none), WSANOTINITIALISED, "looks at the sets first");
    }
}

static void fail_in_thread(void *unused)
{
    (void)unused;
    CHECK_EQ(WSAGetLastError(), 0); /* a new thread starts without an error */
    CHECK_ERR(closesocket(INVALID_SOCKET), WSAENOTSOCK);
    WSASetLastError(WSAEDQUOT);
}

static void error_belongs_to_thread(void)
{
    test_thread t;
    SOCKET s;
    WSASetLastError(WSAELOOP);
    test_thread_start(&t, fail_in_thread, NULL);
    test_thread_join(&t);
    CHECK_EQ(WSAGetLastError(), WSAELOOP);
    CHECK_EQ(GetLastError(), WSAELOOP);
    CHECK_EQ(WSAGetLastError(), WSAELOOP); /* reading does not clear it */
    CHECK_ERR(closesocket(INVALID_SOCKET), WSAENOTSOCK);
    s = test_bound(AF_INET, SOCK_DGRAM);
    CHECK_EQ(closesocket(s), 0);
    WSASetLastError(-1);
    CHECK_EQ(WSAGetLastError(), -1);
    WSASetLastError(0);
    CHECK_EQ(GetLastError(), 0);
}

int main(void)
{
    WSADATA start;
    test_watchdog();
    address = test_loopback(9);
    without_startup("before WSAStartup");
    REQUIRE(WSAStartup(MAKEWORD(2, 2), &start) == 0);
    bad_handles();
    error_belongs_to_thread();
    CHECK_EQ(WSACleanup(), 0);
    without_startup("after WSACleanup");
    TEST_DONE();
}
