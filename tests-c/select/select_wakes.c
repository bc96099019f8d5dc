/* select and WSAPoll wake when another thread connects the stream that they wait for already, has it listen, or accepts
   a connection with it. */
#include "../test.h"
#include <afunix.h>
#include <mswsock.h>

enum { WAITERS = 4 };

struct waiter {
    SOCKET s;
    int polls;
    short wanted; /* POLLOUT or POLLIN */
    int result;
};

static void wait_for_it(void *p)
{
    struct waiter *w = (struct waiter *)p;
    if (w->polls) {
        WSAPOLLFD polled;
        polled.fd = w->s;
        polled.events = w->wanted;
        polled.revents = 0;
        w->result = WSAPoll(&polled, 1, (int)TEST_PATIENCE) == 1 && polled.revents & w->wanted;
    } else {
        w->result = test_ready(w->s, w->wanted == POLLOUT ? 'w' : 'r', TEST_PATIENCE);
    }
}

static void start(struct waiter waiters[WAITERS], test_thread threads[WAITERS], SOCKET s, short wanted, int head_start)
{
    int i;
    for (i = 0; i < WAITERS; i++) {
        waiters[i].s = s;
        waiters[i].polls = i % 2;
        waiters[i].wanted = wanted;
        waiters[i].result = 0;
        test_thread_start(&threads[i], wait_for_it, &waiters[i]);
        WAIT_UNTIL(test_load(&threads[i].entered));
    }
    Sleep((DWORD)head_start); /* mostly they wait already; every order must work */
}

static void finish(struct waiter waiters[WAITERS], test_thread threads[WAITERS])
{
    int i;
    for (i = 0; i < WAITERS; i++) {
        test_thread_join(&threads[i]);
        CHECK(waiters[i].result);
    }
}

/* A bound stream that does not listen yet, and its name. */
static SOCKET named(int family, struct sockaddr_un *name, int *size)
{
    SOCKET s;
    if (family == AF_INET) {
        s = test_bound(family, SOCK_STREAM);
        CHECK_EQ(getsockname(s, (struct sockaddr *)name, size), 0);
        return s;
    }
    s = socket(family, SOCK_STREAM, 0);
    memset(name, 0, sizeof *name);
    name->sun_family = AF_UNIX;
    sprintf(name->sun_path, "/tmp/ws2_32.%lu.%p", (unsigned long)GetTickCount(), (void *)name);
    REQUIRE(bind(s, (struct sockaddr *)name, sizeof *name) == 0);
    *size = sizeof *name;
    return s;
}

static void connects(int family, int nonblocking, int head_start)
{
    struct sockaddr_un name;
    int size = sizeof name;
    SOCKET listener = named(family, &name, &size), s = socket(family, SOCK_STREAM, 0);
    struct waiter waiters[WAITERS];
    test_thread threads[WAITERS];
    CHECK_EQ(listen(listener, 5), 0);
    test_nonblocking(s, nonblocking);
    start(waiters, threads, s, POLLOUT, head_start);
    CHECK(connect(s, (struct sockaddr *)&name, size) == 0 || (nonblocking && WSAGetLastError() == WSAEWOULDBLOCK));
    finish(waiters, threads);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
    if (family == AF_UNIX)
        CHECK_EQ(remove(name.sun_path), 0);
}

static void listens(int family, int unused, int head_start)
{
    struct sockaddr_un name;
    int size = sizeof name;
    SOCKET listener = named(family, &name, &size), s = socket(family, SOCK_STREAM, 0);
    struct waiter waiters[WAITERS];
    test_thread threads[WAITERS];
    (void)unused;
    start(waiters, threads, listener, POLLIN, head_start);
    CHECK_EQ(listen(listener, 5), 0);
    CHECK_EQ(connect(s, (struct sockaddr *)&name, size), 0);
    finish(waiters, threads);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
    if (family == AF_UNIX)
        CHECK_EQ(remove(name.sun_path), 0);
}

/* The socket that AcceptEx gives a connection: it may have another descriptor from then on. */
static void accepted(int family, int unused, int head_start)
{
    struct sockaddr_un name;
    int size = sizeof name;
    SOCKET listener = named(family, &name, &size), s = socket(family, SOCK_STREAM, 0), peer = socket(family, SOCK_STREAM, 0);
    struct waiter waiters[WAITERS];
    test_thread threads[WAITERS];
    OVERLAPPED overlapped;
    char addresses[2 * (sizeof(struct sockaddr_in) + 16)];
    DWORD count;
    (void)unused;
    CHECK_EQ(listen(listener, 5), 0);
    memset(&overlapped, 0, sizeof overlapped);
    overlapped.hEvent = WSACreateEvent();
    start(waiters, threads, s, POLLOUT, head_start);
    CHECK(!AcceptEx(listener, s, addresses, 0, sizeof addresses / 2, sizeof addresses / 2, &count, &overlapped));
    CHECK_EQ(WSAGetLastError(), ERROR_IO_PENDING);
    CHECK_EQ(connect(peer, (struct sockaddr *)&name, size), 0);
    CHECK(GetOverlappedResult((HANDLE)listener, &overlapped, &count, TRUE));
    finish(waiters, threads);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(peer), 0);
    CHECK_EQ(closesocket(listener), 0);
    CHECK(WSACloseEvent(overlapped.hEvent));
}

static void repeat(void (*test)(int, int, int), int family, int nonblocking)
{
    int i, failures = test_failures;
    for (i = 0; i < 40 && test_failures == failures; i++)
        test(family, nonblocking, i % 3);
}

int main(void)
{
    test_start();
    repeat(connects, AF_INET, 0);
    repeat(connects, AF_INET, 1);
    repeat(listens, AF_INET, 0);
    if (!test_under_wine()) { /* which has no AF_UNIX, and may sleep on when AcceptEx has connected a socket */
        repeat(accepted, AF_INET, 0);
        repeat(connects, AF_UNIX, 0);
        repeat(connects, AF_UNIX, 1);
        repeat(listens, AF_UNIX, 0);
    }
    return test_finish();
}
