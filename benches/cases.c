/* The measured things, written once: built with Winsock headers and, with -DBENCH_NATIVE, for the host's own sockets. */
#include "bench.h"

#ifdef BENCH_NATIVE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>
#define PERSONALITY bench_native
typedef int SOCKET;
typedef socklen_t address_length;
typedef int ioctl_argument;
typedef struct pollfd WSAPOLLFD;
#define INVALID_SOCKET (-1)
#define WSAEWOULDBLOCK EAGAIN
#define closesocket close
#define ioctlsocket ioctl
#define WSAGetLastError() errno
#define WSAPoll poll
#define SELECT_COUNT(highest) ((highest) + 1)
#else
#define FD_SETSIZE 1024
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>
#define PERSONALITY bench_winsock
typedef int address_length;
typedef u_long ioctl_argument;
#define SELECT_COUNT(highest) 0 /* Winsock ignores it */
#endif

typedef struct sockaddr_in address_t;

#define CHECK(condition) ((condition) ? (void)0 : bench_fail(#condition, WSAGetLastError()))

static address_t loopback(void)
{
    address_t address;

    memset(&address, 0, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/* A socket bound to a free loopback port, and its address. */
static SOCKET bound_socket(int type, address_t *address)
{
    address_length length = sizeof(*address);
    SOCKET s = socket(AF_INET, type, 0);

    *address = loopback();
    CHECK(s != INVALID_SOCKET);
    CHECK(bind(s, (struct sockaddr *)address, sizeof(*address)) == 0);
    CHECK(getsockname(s, (struct sockaddr *)address, &length) == 0);
    return s;
}

static void set_nonblocking(SOCKET s)
{
    ioctl_argument on = 1;

    CHECK(ioctlsocket(s, FIONBIO, &on) == 0);
}

/* Two TCP sockets connected to each other, with Nagle's algorithm off. */
static void tcp_pair(SOCKET pair[2])
{
    address_t address;
    int on = 1;
    int i;
    SOCKET listener = bound_socket(SOCK_STREAM, &address);

    CHECK(listen(listener, 1) == 0);
    pair[0] = socket(AF_INET, SOCK_STREAM, 0);
    CHECK(pair[0] != INVALID_SOCKET);
    CHECK(connect(pair[0], (struct sockaddr *)&address, sizeof(address)) == 0);
    pair[1] = accept(listener, NULL, NULL);
    CHECK(pair[1] != INVALID_SOCKET);
    closesocket(listener);
    for (i = 0; i < 2; i++)
        CHECK(setsockopt(pair[i], IPPROTO_TCP, TCP_NODELAY, (const char *)&on, sizeof(on)) == 0);
}

static double recv_would_block(long count)
{
    address_t address;
    SOCKET s = bound_socket(SOCK_DGRAM, &address);
    char byte;
    long i;
    double start;

    set_nonblocking(s);
    start = bench_now();
    for (i = 0; i < count; i++)
        CHECK(recv(s, &byte, 1, 0) == -1);
    CHECK(WSAGetLastError() == WSAEWOULDBLOCK);
    start = bench_now() - start;
    closesocket(s);
    return start / (double)count;
}

static double udp_to_itself(long count)
{
    address_t address, from;
    SOCKET s = bound_socket(SOCK_DGRAM, &address);
    char data[64] = "datagram";
    long i;
    double start = bench_now();

    for (i = 0; i < count; i++) {
        address_length length = sizeof(from);

        CHECK(sendto(s, data, sizeof(data), 0, (struct sockaddr *)&address, sizeof(address)) == sizeof(data));
        CHECK(recvfrom(s, data, sizeof(data), 0, (struct sockaddr *)&from, &length) == sizeof(data));
    }
    start = bench_now() - start;
    closesocket(s);
    return start / (double)count;
}

static double open_and_close(int type, long count)
{
    long i;
    double start = bench_now();

    for (i = 0; i < count; i++) {
        SOCKET s = socket(AF_INET, type, 0);

        CHECK(s != INVALID_SOCKET);
        CHECK(closesocket(s) == 0);
    }
    return (bench_now() - start) / (double)count;
}

static double open_and_close_udp(long count)
{
    return open_and_close(SOCK_DGRAM, count);
}

static double open_and_close_tcp(long count)
{
    return open_and_close(SOCK_STREAM, count);
}

/* Sends back each byte until the other side ends. */
static void pong(void *argument)
{
    SOCKET s = *(SOCKET *)argument;
    char byte;

    while (recv(s, &byte, 1, 0) == 1)
        CHECK(send(s, &byte, 1, 0) == 1);
}

static double tcp_ping_pong(long count)
{
    SOCKET pair[2];
    char byte = 'x';
    void *thread;
    double start = 0;
    long i;

    tcp_pair(pair);
    thread = bench_thread_start(pong, &pair[1]);
    for (i = -10; i < count; i++) { /* the first few wake the other thread up */
        if (i == 0)
            start = bench_now();
        CHECK(send(pair[0], &byte, 1, 0) == 1);
        CHECK(recv(pair[0], &byte, 1, 0) == 1);
    }
    start = bench_now() - start;
    closesocket(pair[0]);
    bench_thread_join(thread);
    closesocket(pair[1]);
    return start / (double)count;
}

/* Waits until the socket has something to read, by event object or by poll. */
#ifdef BENCH_NATIVE
typedef struct pollfd waiting_t;

static waiting_t wait_begin(SOCKET s)
{
    waiting_t waiting = { s, POLLIN, 0 };

    set_nonblocking(s);
    return waiting;
}

static void wait_for_byte(SOCKET s, waiting_t *waiting)
{
    (void)s;
    CHECK(poll(waiting, 1, -1) == 1);
}

static void wait_end(waiting_t *waiting)
{
    (void)waiting;
}

typedef waiting_t window_t;
#define window_begin wait_begin
#define window_wait wait_for_byte
#define window_end wait_end
#else
typedef WSAEVENT waiting_t;

static waiting_t wait_begin(SOCKET s)
{
    WSAEVENT event = WSACreateEvent();

    CHECK(WSAEventSelect(s, event, FD_READ | FD_CLOSE) == 0);
    return event;
}

static void wait_for_byte(SOCKET s, waiting_t *waiting)
{
    WSANETWORKEVENTS events;

    CHECK(WSAWaitForMultipleEvents(1, waiting, FALSE, WSA_INFINITE, FALSE) == WSA_WAIT_EVENT_0);
    CHECK(WSAEnumNetworkEvents(s, *waiting, &events) == 0);
}

static void wait_end(waiting_t *waiting)
{
    WSACloseEvent(*waiting);
}

/* The same by a message to a window: GetMessage in the place of the wait. */
typedef HWND window_t;

static window_t window_begin(SOCKET s)
{
    static ATOM class_atom;
    WNDCLASSA class_of_window;
    HWND window;

    if (class_atom == 0) {
        memset(&class_of_window, 0, sizeof(class_of_window));
        class_of_window.lpfnWndProc = DefWindowProcA;
        class_of_window.lpszClassName = "bench";
        class_atom = RegisterClassA(&class_of_window);
    }
    window = CreateWindowA("bench", NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    CHECK(window != NULL);
    CHECK(WSAAsyncSelect(s, window, WM_USER, FD_READ | FD_CLOSE) == 0);
    return window;
}

static void window_wait(SOCKET s, window_t *window)
{
    MSG message;

    CHECK(GetMessageA(&message, *window, WM_USER, WM_USER) == TRUE);
    CHECK(message.wParam == s);
}

static void window_end(window_t *window)
{
    DestroyWindow(*window);
}
#endif

/* The ping-pong with a nonblocking end that is woken: the other end's part is the same in both. */
#define WOKEN_PING_PONG(name, type, begin, wait, end)      \
    static double name(long count)                         \
    {                                                      \
        SOCKET pair[2];                                    \
        char byte = 'x';                                   \
        type waiting;                                      \
        void *thread;                                      \
        double start = 0;                                  \
        long i;                                            \
                                                           \
        tcp_pair(pair);                                    \
        waiting = begin(pair[0]);                          \
        thread = bench_thread_start(pong, &pair[1]);       \
        for (i = -10; i < count; i++) {                    \
            if (i == 0)                                    \
                start = bench_now();                       \
            CHECK(send(pair[0], &byte, 1, 0) == 1);        \
            do                                             \
                wait(pair[0], &waiting);                   \
            while (recv(pair[0], &byte, 1, 0) != 1);       \
        }                                                  \
        start = bench_now() - start;                       \
        closesocket(pair[0]);                              \
        bench_thread_join(thread);                         \
        closesocket(pair[1]);                              \
        end(&waiting);                                     \
        return start / (double)count;                      \
    }

WOKEN_PING_PONG(woken_ping_pong, waiting_t, wait_begin, wait_for_byte, wait_end)
WOKEN_PING_PONG(message_ping_pong, window_t, window_begin, window_wait, window_end)

#define STREAM_BYTES (256L << 20)
#define STREAM_CHUNK 65536

/* Reads to the end of the stream, then says so with one byte. */
static void drain(void *argument)
{
    static char buffer[STREAM_CHUNK];
    SOCKET s = *(SOCKET *)argument;
    long left = STREAM_BYTES;

    while (left > 0) {
        int received = (int)recv(s, buffer, sizeof(buffer), 0);

        CHECK(received > 0);
        left -= received;
    }
    CHECK(send(s, buffer, 1, 0) == 1);
}

static double tcp_stream(long count)
{
    static char buffer[STREAM_CHUNK];
    double start, total = 0;
    long i, sent;

    for (i = 0; i < count; i++) {
        SOCKET pair[2];
        void *thread;

        tcp_pair(pair);
        thread = bench_thread_start(drain, &pair[1]);
        start = bench_now();
        for (sent = 0; sent < STREAM_BYTES; sent += STREAM_CHUNK)
            CHECK(send(pair[0], buffer, STREAM_CHUNK, 0) == STREAM_CHUNK);
        CHECK(recv(pair[0], buffer, 1, 0) == 1);
        total += bench_now() - start;
        bench_thread_join(thread);
        closesocket(pair[0]);
        closesocket(pair[1]);
    }
    return total / (double)count;
}

static double connect_accept_close(long count)
{
    const struct linger reset = { 1, 0 }; /* no TIME_WAIT, which would use up the ports */
    address_t address;
    SOCKET listener = bound_socket(SOCK_STREAM, &address);
    long i;
    double start;

    CHECK(listen(listener, 8) == 0);
    start = bench_now();
    for (i = 0; i < count; i++) {
        SOCKET accepted, s = socket(AF_INET, SOCK_STREAM, 0);

        CHECK(s != INVALID_SOCKET);
        CHECK(connect(s, (struct sockaddr *)&address, sizeof(address)) == 0);
        accepted = accept(listener, NULL, NULL);
        CHECK(accepted != INVALID_SOCKET);
        CHECK(setsockopt(s, SOL_SOCKET, SO_LINGER, (const char *)&reset, sizeof(reset)) == 0);
        CHECK(closesocket(s) == 0);
        CHECK(closesocket(accepted) == 0);
    }
    start = bench_now() - start;
    closesocket(listener);
    return start / (double)count;
}

static double name_of_socket(long count)
{
    address_t address;
    SOCKET s = bound_socket(SOCK_DGRAM, &address);
    long i;
    double start = bench_now();

    for (i = 0; i < count; i++) {
        address_length length = sizeof(address);

        CHECK(getsockname(s, (struct sockaddr *)&address, &length) == 0);
    }
    start = bench_now() - start;
    closesocket(s);
    return start / (double)count;
}

#define MANY 512
static SOCKET crowd[MANY + 1];

/* `idle` UDP sockets on which nothing happens, and behind them one with a datagram. */
static void open_crowd(int idle)
{
    address_t address;
    int i;

    for (i = 0; i <= idle; i++)
        crowd[i] = bound_socket(SOCK_DGRAM, &address);
    CHECK(sendto(crowd[idle], "x", 1, 0, (struct sockaddr *)&address, sizeof(address)) == 1);
}

static void close_crowd(int idle)
{
    int i;

    for (i = 0; i <= idle; i++)
        closesocket(crowd[i]);
}

/* As programs do, the set is kept ready-made and copied for each call. */
static double select_one_of(int idle, long count)
{
    fd_set all, ready;
    SOCKET highest = 0;
    long i;
    double start;

    open_crowd(idle);
    FD_ZERO(&all);
    for (i = 0; i <= idle; i++) {
        FD_SET(crowd[i], &all);
        if (crowd[i] > highest)
            highest = crowd[i];
    }
    start = bench_now();
    for (i = 0; i < count; i++) {
        ready = all;
        CHECK(select(SELECT_COUNT(highest), &ready, NULL, NULL, NULL) == 1);
        CHECK(FD_ISSET(crowd[idle], &ready));
    }
    start = bench_now() - start;
    close_crowd(idle);
    return start / (double)count;
}

static double poll_one_of(int idle, long count)
{
    static WSAPOLLFD entries[MANY + 1];
    long i;
    double start;

    open_crowd(idle);
    for (i = 0; i <= idle; i++) {
        entries[i].fd = crowd[i];
        entries[i].events = POLLIN;
    }
    start = bench_now();
    for (i = 0; i < count; i++) {
        CHECK(WSAPoll(entries, idle + 1, -1) == 1);
        CHECK((entries[idle].revents & POLLIN) != 0);
    }
    start = bench_now() - start;
    close_crowd(idle);
    return start / (double)count;
}

static double select_1(long count)
{
    return select_one_of(1, count);
}

static double select_16(long count)
{
    return select_one_of(16, count);
}

static double select_512(long count)
{
    return select_one_of(MANY, count);
}

static double poll_1(long count)
{
    return poll_one_of(1, count);
}

static double poll_16(long count)
{
    return poll_one_of(16, count);
}

static double poll_512(long count)
{
    return poll_one_of(MANY, count);
}

static void start(void)
{
#ifndef BENCH_NATIVE
    WSADATA data;
    int error = WSAStartup(MAKEWORD(2, 2), &data);

    if (error != 0)
        bench_fail("WSAStartup", error);
#endif
}

static const struct bench_case cases[] = {
    { "recv that would block", recv_would_block, 15, 0, 1 },
    { "getsockname", name_of_socket, 15, 0, 1 },
    { "UDP send + receive, to itself", udp_to_itself, 30, 0, 1 }, /* two calls */
    { "socket + closesocket, UDP", open_and_close_udp, 0, 10, 1 },
    { "socket + closesocket, TCP", open_and_close_tcp, 0, 10, 1 },
    { "connect + accept + close", connect_accept_close, 0, 0, 1 },
    { "TCP ping-pong, 1 byte, 2 threads", tcp_ping_pong, 0, 2, 4 },
    { "ping-pong woken by event / poll", woken_ping_pong, 0, 15, 4 },
    { "ping-pong woken by message / poll", message_ping_pong, 0, 15, 4 },
    { "TCP stream of 256 MB", tcp_stream, 0, 2, 4 },
    { "select, 1 idle + 1 ready", select_1, 0, 0, 1 },
    { "select, 16 idle + 1 ready", select_16, 0, 0, 1 },
    { "select, 512 idle + 1 ready", select_512, 0, 0, 1 },
    { "WSAPoll, 1 idle + 1 ready", poll_1, 0, 0, 1 },
    { "WSAPoll, 16 idle + 1 ready", poll_16, 0, 0, 1 },
    { "WSAPoll, 512 idle + 1 ready", poll_512, 0, 0, 1 },
    { NULL, NULL, 0, 0, 0 },
};

const struct bench_personality PERSONALITY = { start, cases };
