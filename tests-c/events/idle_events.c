/* A thousand sockets, selected and idle, cost no processor time, however many threads wait for their events. */
#include "../test.h"
#include <time.h>

enum { SOCKETS = 1000, EVENTS = 20, WAITERS = 4, IDLE_MS = 2000 };

/* Processor time of the process in milliseconds. */
static long spent(void)
{
#ifdef __MINGW32__ /* where clock() is wall time */
    FILETIME unused, kernel, user;
    GetProcessTimes(GetCurrentProcess(), &unused, &unused, &kernel, &user);
    return (long)((kernel.dwLowDateTime + user.dwLowDateTime) / 10000);
#else
    return (long)(clock() / (CLOCKS_PER_SEC / 1000));
#endif
}

struct waiter {
    WSAEVENT *events;
    BOOL all;
    DWORD result;
};

static void wait_idly(void *p)
{
    struct waiter *w = (struct waiter *)p;
    w->result = WSAWaitForMultipleEvents(EVENTS, w->events, w->all, IDLE_MS, TRUE);
}

int main(void)
{
    static SOCKET sockets[SOCKETS];
    WSAEVENT events[EVENTS];
    struct waiter waiters[WAITERS];
    test_thread threads[WAITERS];
    WSANETWORKEVENTS record;
    SOCKET pair[2];
    long before, cost;
    int i;
    test_start();
    for (i = 0; i < EVENTS; i++)
        REQUIRE((events[i] = WSACreateEvent()) != WSA_INVALID_EVENT);
    test_tcp_pair(pair);
    for (i = 0; i < SOCKETS; i++) {
        /* Bound datagram sockets, and streams of every idle kind: made, bound, listening, connected. */
        switch (i % 4) {
        case 0:
            sockets[i] = test_bound(AF_INET, SOCK_DGRAM);
            break;
        case 1:
            sockets[i] = socket(AF_INET, SOCK_STREAM, 0);
            break;
        case 2:
            sockets[i] = test_bound(AF_INET, SOCK_STREAM);
            break;
        default:
            sockets[i] = i < SOCKETS - 1 ? test_listener(AF_INET) : pair[0];
        }
        REQUIRE(sockets[i] != INVALID_SOCKET);
        REQUIRE(WSAEventSelect(sockets[i], events[i % EVENTS],
                               FD_READ | FD_WRITE | FD_OOB | FD_ACCEPT | FD_CONNECT | FD_CLOSE) == 0);
    }
    /* That they can be written is told once. */
    WSAWaitForMultipleEvents(EVENTS, events, FALSE, 0, FALSE);
    for (i = 0; i < SOCKETS; i++)
        CHECK_EQ(WSAEnumNetworkEvents(sockets[i], NULL, &record), 0);
    for (i = 0; i < EVENTS; i++)
        CHECK(WSAResetEvent(events[i]));
    before = spent();
    for (i = 0; i < WAITERS; i++) {
        waiters[i].events = events;
        waiters[i].all = i % 2;
        test_thread_start(&threads[i], wait_idly, &waiters[i]);
    }
    for (i = 0; i < WAITERS; i++) {
        test_thread_join(&threads[i]);
        CHECK_EQ(waiters[i].result, WSA_WAIT_TIMEOUT);
    }
    cost = spent() - before;
    printf("%ld ms of processor time in %d ms\n", cost, IDLE_MS);
    CHECK(cost < (long)test_ms(50)); /* one that waited busily would have taken all of it */
    for (i = 0; i < SOCKETS; i++)
        CHECK_EQ(closesocket(sockets[i]), 0);
    CHECK_EQ(closesocket(pair[1]), 0);
    for (i = 0; i < EVENTS; i++)
        CHECK(WSACloseEvent(events[i]));
    return test_finish();
}
