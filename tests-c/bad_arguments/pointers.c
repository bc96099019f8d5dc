/* Every pointer argument of every Winsock call, replaced by one that names no memory. (not under Wine) (C only)
 *
 * Shows: NULL, small numbers, addresses that are not mapped or not canonical, memory that cannot be written and the last byte
 * of the accessible memory end in an error, never in a fault of the process; a program's own SIGSEGV handler still gets its
 * own faults. Wine's own calls crash for many of them. */
#define _POSIX_C_SOURCE 200809L /* sigaction */
#include "../test.h"
#include <mswsock.h>
#include <stdint.h>
#ifndef __MINGW32__
#include <setjmp.h>
#include <signal.h>
#endif

enum { ARGUMENTS = 9, ROOM = 4096 };

/* What an argument is; capitals are pointers. */
struct call {
    const char *name;
    uintptr_t (*function)(uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t);
    const char *arguments;
};

static SOCKET udp, tcp, listener, pair[2];
static HANDLE event, port;
static HWND window;
static char *room, *read_only, *end;
static char *none;

/* Good values, new for each call, as calls may leave something else in them. */
static struct sockaddr_in name;
static struct sockaddr_storage names[2];
static int name_size, value;
static DWORD number, flags;
static WSABUF buffer;
static OVERLAPPED overlapped;
static WSAMSG message;
static fd_set set;
static struct timeval at_once;
static WSAPOLLFD entry;
static wchar_t wide_text[] = L"127.0.0.1";
static char text[] = "127.0.0.1";
static unsigned char octets[16] = {127, 0, 0, 1};

static void refresh(void)
{
    name = test_loopback(9);
    name_size = sizeof names;
    value = 1;
    number = ROOM / 8;
    flags = 0;
    buffer.buf = room;
    buffer.len = 16;
    memset(&overlapped, 0, sizeof overlapped);
    memset(&message, 0, sizeof message);
    message.name = (struct sockaddr *)names;
    message.namelen = sizeof names;
    message.lpBuffers = &buffer;
    message.dwBufferCount = 1;
    FD_ZERO(&set);
    FD_SET(udp, &set);
    at_once.tv_sec = at_once.tv_usec = 0;
    entry.fd = udp;
    entry.events = POLLOUT;
}

static uintptr_t good(char kind)
{
    switch (kind) {
    case 'u': return (uintptr_t)udp;
    case 't': return (uintptr_t)tcp;
    case 'l': return (uintptr_t)listener;
    case 'c': return (uintptr_t)pair[0];
    case 'e': return (uintptr_t)event;
    case 'p': return (uintptr_t)port;
    case 'w': return (uintptr_t)window;
    case '0': return 0;
    case '1': return 1;
    case '2': return AF_INET;
    case '4': return 4;
    case 'z': return sizeof name;
    case 'n': return 16;
    case 'm': return ROOM / 8;
    case 'k': return SOL_SOCKET;
    case 'g': return SO_KEEPALIVE;
    case 'f': return (uintptr_t)FIONREAD;
    case 'v': return (uintptr_t)SIO_KEEPALIVE_VALS;
    case 'x': return (uintptr_t)SIO_GET_EXTENSION_FUNCTION_POINTER;
    case 'y': return (uintptr_t)SIO_ROUTING_INTERFACE_QUERY;
    case 'W': return (uintptr_t)FD_WRITE;
    case 'B': return (uintptr_t)room;
    case 'A': return (uintptr_t)&name;
    case 'N': return (uintptr_t)names;
    case 'L': return (uintptr_t)&name_size;
    case 'V': return (uintptr_t)&value;
    case 'D': return (uintptr_t)&number;
    case 'F': return (uintptr_t)&flags;
    case 'U': return (uintptr_t)&buffer;
    case 'O': return 0; /* where none is fine */
    case 'Q': return (uintptr_t)&overlapped;
    case 'M': return (uintptr_t)&message;
    case 'S': return (uintptr_t)&set;
    case 'T': return (uintptr_t)&at_once;
    case 'P': return (uintptr_t)&entry;
    case 'C': return (uintptr_t)text;
    case 'I': return (uintptr_t)wide_text;
    case 'H': return (uintptr_t)octets;
    case 'E': return (uintptr_t)&event;
    case 'Z': return 0; /* hints, protocol descriptions */
    }
    printf("no such kind: %c\n", kind);
    exit(97);
}

static int is_pointer(char kind)
{
    return kind >= 'A' && kind <= 'Z' && kind != 'W';
}

typedef uintptr_t (*function)(uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t, uintptr_t);
#define CALL(name, arguments) {#name, (function)(void (*)(void))name, arguments}

static const struct call calls[] = {
    CALL(WSAStartup, "mB"),
    CALL(bind, "tAz"),
    CALL(accept, "lNL"),
    CALL(WSAAccept, "lNL00"),
    CALL(connect, "uAz"),
    CALL(WSAConnect, "uAzUUZZ"),
    CALL(recv, "cBn0"),
    CALL(recv, "uBn0"),
    CALL(recvfrom, "uBn0NL"),
    CALL(recvfrom, "cBn0NL"),
    CALL(send, "cBn0"),
    CALL(sendto, "uBn0Az"),
    CALL(sendto, "cBn0Az"),
    CALL(select, "0SSST"),
    CALL(__WSAFDIsSet, "uS"),
    CALL(ioctlsocket, "ufV"),
    CALL(getsockopt, "tkgVL"),
    CALL(setsockopt, "tkgV4"),
    CALL(getsockname, "uNL"),
    CALL(getpeername, "cNL"),
    CALL(WSASocketA, "210Z0"),
    CALL(WSASocketW, "210Z0"),
    CALL(WSASend, "cU1D0O0"),
    CALL(WSASend, "cU1D0Q0"),
    CALL(WSASend, "cB4D0Q0"),
    CALL(WSASendTo, "uU1D0AzO0"),
    CALL(WSASendTo, "uU1D0AzQ0"),
    CALL(WSARecv, "cU1DFO0"),
    CALL(WSARecv, "cU1DFQ0"),
    CALL(WSARecv, "uU1DFQ0"),
    CALL(WSARecvFrom, "uU1DFNLO0"),
    CALL(WSARecvFrom, "uU1DFNLQ0"),
    CALL(WSASendMsg, "uM0DO0"),
    CALL(WSASendMsg, "uM0DQ0"),
    CALL(WSAGetOverlappedResult, "cQD0F"),
    CALL(WSASendDisconnect, "tU"),
    CALL(WSARecvDisconnect, "tU"),
    CALL(WSAPoll, "P10"),
    CALL(WSAIoctl, "tvBnBnDO0"),
    CALL(WSAIoctl, "tvBnBnDQ0"),
    CALL(WSAIoctl, "txHnBnDO0"),
    CALL(WSAIoctl, "uyAzNmDO0"),
    CALL(WSAIoctl, "ufOOVnDO0"),
    CALL(WSAEnumNetworkEvents, "u0B"),
    CALL(WSAWaitForMultipleEvents, "1E000"),
    CALL(ProcessSocketNotifications, "p1B0000"),
    CALL(ProcessSocketNotifications, "p0001BD"),
    CALL(getaddrinfo, "CZZB"),
    CALL(GetAddrInfoW, "IZZB"),
    CALL(freeaddrinfo, "B"),
    CALL(FreeAddrInfoW, "B"),
    CALL(getnameinfo, "AzBmBm4"),
    CALL(GetNameInfoW, "AzBmBm4"),
    CALL(gethostbyname, "C"),
    CALL(gethostbyaddr, "H42"),
    CALL(getservbyname, "CC"),
    CALL(getservbyport, "nC"),
    CALL(getprotobyname, "C"),
    CALL(gethostname, "Bm"),
    CALL(GetHostNameW, "Bm"),
    CALL(inet_addr, "C"),
    CALL(inet_pton, "2CB"),
    CALL(InetPtonW, "2IB"),
    CALL(inet_ntop, "2HBm"),
    CALL(InetNtopW, "2HBm"),
    CALL(WSAAddressToStringA, "AzZBD"),
    CALL(WSAAddressToStringW, "AzZBD"),
    CALL(WSAStringToAddressA, "C2ZNL"),
    CALL(WSAStringToAddressW, "I2ZNL"),
    CALL(WSAHtonl, "unV"),
    CALL(WSAHtons, "unV"),
    CALL(WSANtohl, "unV"),
    CALL(WSANtohs, "unV"),
    CALL(WSAAsyncGetHostByName, "wmCBm"),
    CALL(WSAAsyncGetHostByAddr, "wmH42Bm"),
    CALL(WSAAsyncGetServByName, "wmCCBm"),
    CALL(WSAAsyncGetServByPort, "wmnCBm"),
    CALL(WSAAsyncGetProtoByName, "wmCBm"),
    CALL(WSAAsyncGetProtoByNumber, "wm4Bm"),
    CALL(AcceptEx, "ltB0mmDQ"),
    CALL(GetAcceptExSockaddrs, "B0mmBLBL"),
    CALL(TransmitFile, "c000QB0"),
    CALL(TransmitFile, "c000OB0"),
    CALL(WSARecvEx, "cBnV"),
    CALL(WSARecvEx, "uBnV"),
    CALL(GetQueuedCompletionStatus, "pDBB0"),
    CALL(GetQueuedCompletionStatusEx, "pB4D00"),
    CALL(GetOverlappedResult, "cQD0"),
};

static int calls_made;

static void attempt(const struct call *call, unsigned which, uintptr_t bad)
{
    uintptr_t a[ARGUMENTS] = {0};
    unsigned i, count = (unsigned)strlen(call->arguments);
    SOCKET made;
    refresh();
    for (i = 0; i < count; i++)
        a[i] = which & 1u << i ? bad : good(call->arguments[i]);
    test_where = call->name;
    test_line = (int)which;
    calls_made++;
    made = (SOCKET)call->function(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8]);
    if (!strncmp(call->name, "WSASocket", 9))
        closesocket(made);
    if (!strcmp(call->name, "WSAStartup") && made == 0)
        WSACleanup();
    /* Nothing may stay behind in memory of this function. */
    CancelIoEx((HANDLE)pair[0], NULL);
    CancelIoEx((HANDLE)udp, NULL);
    CancelIoEx((HANDLE)listener, NULL);
}

static void attempt_all(const struct call *call)
{
    uintptr_t bad[12];
    unsigned i, b, all = 0, count = (unsigned)strlen(call->arguments);
    bad[0] = 0;
    bad[1] = 1;
    bad[2] = 8;
    bad[3] = 0xffff;
    bad[4] = (uintptr_t)none;
    bad[5] = (uintptr_t)none + 3;
    bad[6] = (uintptr_t)read_only;
    bad[7] = (uintptr_t)1 << 47;
    bad[8] = (uintptr_t)0x8000000000000000u;
    bad[9] = (uintptr_t)-1;
    bad[10] = (uintptr_t)-8;
    bad[11] = (uintptr_t)end - 1;
    for (b = 0; b < 12; b++) {
        for (i = 0; i < count; i++) {
            if (!is_pointer(call->arguments[i]))
                continue;
            all |= 1u << i;
            attempt(call, 1u << i, bad[b]);
        }
        attempt(call, all, bad[b]);
    }
}

/* What cannot be stored is not taken. */
static void nothing_is_lost(void)
{
    SOCKET taken, udp = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(udp));
    int size = sizeof to, short_size = 1;
    DWORD got;
    CHECK_EQ(sendto(udp, "x", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
    CHECK(BECOMES_READY(udp, 'r'));
    CHECK_ERR(recvfrom(udp, room, 1, 0, (struct sockaddr *)none, &size), WSAEFAULT);
    CHECK_ERR(recvfrom(udp, room, 1, 0, (struct sockaddr *)read_only, &size), WSAEFAULT);
    CHECK_ERR(recvfrom(udp, room, 1, 0, (struct sockaddr *)&to, (int *)none), WSAEFAULT);
    CHECK_ERR(recvfrom(udp, room, 1, 0, (struct sockaddr *)&to, &short_size), WSAEFAULT);
    CHECK_ERR(recv(udp, none, 1, 0), WSAEFAULT);
    buffer.buf = none;
    buffer.len = 1;
    flags = 0;
    CHECK_ERR(WSARecv(udp, &buffer, 1, &got, &flags, NULL, NULL), WSAEFAULT);
    buffer.buf = room;
    CHECK_ERR(WSARecv(udp, &buffer, 1, (DWORD *)none, &flags, NULL, NULL), WSAEFAULT);
    CHECK_ERR(WSARecv(udp, &buffer, 1, &got, (DWORD *)read_only, NULL, NULL), WSAEFAULT);
    CHECK_EQ(recv(udp, room, ROOM, 0), 1);
    closesocket(udp);
    CHECK_EQ(send(pair[1], "y", 1, 0), 1);
    CHECK(BECOMES_READY(pair[0], 'r'));
    CHECK_ERR(recv(pair[0], none, 1, 0), WSAEFAULT);
    CHECK_ERR(WSARecv(pair[0], &buffer, 1, (DWORD *)none, &flags, NULL, NULL), WSAEFAULT);
    CHECK_EQ(recv(pair[0], room, ROOM, 0), 1);
    REQUIRE(test_connect(tcp, test_port(listener)) == 0);
    CHECK(BECOMES_READY(listener, 'r'));
    CHECK_ERR(accept(listener, (struct sockaddr *)none, &size), WSAEFAULT);
    CHECK_ERR(accept(listener, (struct sockaddr *)read_only, &size), WSAEFAULT);
    CHECK((taken = accept(listener, NULL, NULL)) != INVALID_SOCKET);
    closesocket(taken);
}

/* An OVERLAPPED whose memory is gone when its operation ends is left out. */
static void overlapped_may_vanish(void)
{
    OVERLAPPED *gone = (OVERLAPPED *)VirtualAlloc(NULL, 65536, MEM_COMMIT | MEM_RESERVE, PAGE_READWRITE);
    OVERLAPPED stays;
    DWORD got;
    REQUIRE(gone != NULL);
    memset(&stays, 0, sizeof stays);
    stays.hEvent = event;
    flags = 0;
    buffer.buf = room;
    buffer.len = 1;
    CHECK_ERR(WSARecv(pair[0], &buffer, 1, NULL, &flags, gone, NULL), WSA_IO_PENDING);
    CHECK_ERR(WSARecv(pair[0], &buffer, 1, NULL, &flags, &stays, NULL), WSA_IO_PENDING);
    CHECK(VirtualFree(gone, 0, MEM_RELEASE));
    CHECK_EQ(send(pair[1], "ab", 2, 0), 2);
    CHECK(WSAGetOverlappedResult(pair[0], &stays, &got, TRUE, &flags));
    CHECK_EQ(got, 1);
    CHECK_EQ(room[0], 'b');
    CHECK(!WSAGetOverlappedResult(pair[0], gone, &got, FALSE, &flags));
    CHECK_EQ(WSAGetLastError(), WSAEFAULT);
}

#ifndef __MINGW32__
static sigjmp_buf back;
static volatile int caught;

static void on_fault(int number_of_signal)
{
    caught++;
    siglongjmp(back, number_of_signal);
}

/* A program's own fault goes to its own handler, whether that was there first or came later. */
static void handler(int when)
{
    struct sigaction ours;
    memset(&ours, 0, sizeof ours);
    ours.sa_handler = on_fault;
    sigemptyset(&ours.sa_mask);
    if (when == 0)
        sigaction(SIGSEGV, &ours, NULL);
    caught = 0;
    if (sigsetjmp(back, 1) == 0)
        *(volatile char *)none = 1;
    CHECK_EQ(caught, 1);
    if (sigsetjmp(back, 1) == 0)
        *(volatile char *)none = 1;
    CHECK_EQ(caught, 2);
}
#endif

int main(void)
{
    unsigned i;
    WSADATA data;
    GUID acceptex = WSAID_ACCEPTEX;
    test_watchdog();
    none = (char *)VirtualAlloc(NULL, 65536, MEM_RESERVE, PAGE_NOACCESS);
    room = (char *)VirtualAlloc(NULL, 65536, MEM_COMMIT | MEM_RESERVE, PAGE_READWRITE);
    read_only = (char *)VirtualAlloc(NULL, 65536, MEM_COMMIT | MEM_RESERVE, PAGE_READONLY);
    REQUIRE(none != NULL && room != NULL && read_only != NULL);
    end = (char *)VirtualAlloc(NULL, 131072, MEM_RESERVE, PAGE_NOACCESS);
    REQUIRE(end != NULL && VirtualAlloc(end, 65536, MEM_COMMIT, PAGE_READWRITE) != NULL);
    end += 65536;
#ifndef __MINGW32__
    handler(0);
#endif
    REQUIRE(WSAStartup(MAKEWORD(2, 2), &data) == 0);
    CHECK_EQ(WSAStartup(MAKEWORD(2, 2), (WSADATA *)none), WSAEFAULT);
    memcpy(octets, &acceptex, sizeof acceptex);
    udp = test_bound(AF_INET, SOCK_DGRAM);
    listener = test_listener(AF_INET);
    tcp = socket(AF_INET, SOCK_STREAM, 0);
    test_tcp_pair(pair);
    test_nonblocking(udp, 1);
    test_nonblocking(listener, 1);
    test_nonblocking(pair[0], 1);
    event = WSACreateEvent();
    port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 1);
    window = CreateWindowA("STATIC", "", 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    REQUIRE(event != NULL && port != NULL);
    for (i = 0; i < sizeof calls / sizeof *calls; i++)
        attempt_all(&calls[i]);
    CHECK(calls_made > 2000);
    overlapped_may_vanish();
    nothing_is_lost();
#ifndef __MINGW32__
    handler(1);
#endif
    return test_finish();
}
