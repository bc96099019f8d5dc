/* How much event objects take: 64 events of 16 sockets each, one event of thousands of sockets, 64 handles of every kind in one
   wait, alertable waits, and what is too much. */
#include "../test.h"

enum { EVENTS = 64, SOCKETS = 16 };

static long taken(SOCKET s, WSAEVENT event)
{
    WSANETWORKEVENTS record;
    CHECK_EQ(WSAEnumNetworkEvents(s, event, &record), 0);
    return record.lNetworkEvents;
}

static void send_to(SOCKET from, SOCKET to)
{
    struct sockaddr_in address = test_loopback(test_port(to));
    CHECK_EQ(sendto(from, "x", 1, 0, (struct sockaddr *)&address, sizeof address), 1);
}

static void receive_one(SOCKET s)
{
    char c;
    CHECK_EQ(recv(s, &c, 1, 0), 1);
}

static void CALLBACK count_call(ULONG_PTR counter) { ++*(int *)counter; }

/* Each event tells of its own 16 sockets, the lowest event first; the waits are alertable. */
static void many_events(void)
{
    static SOCKET sockets[EVENTS][SOCKETS];
    WSAEVENT events[EVENTS];
    SOCKET sender = socket(AF_INET, SOCK_DGRAM, 0);
    int i, j, calls = 0;
    for (i = 0; i < EVENTS; i++) {
        REQUIRE((events[i] = WSACreateEvent()) != WSA_INVALID_EVENT);
        for (j = 0; j < SOCKETS; j++) {
            sockets[i][j] = test_bound(AF_INET, SOCK_DGRAM);
            CHECK_EQ(WSAEventSelect(sockets[i][j], events[i], FD_READ), 0);
        }
    }
    CHECK_EQ(WSAWaitForMultipleEvents(EVENTS, events, FALSE, 0, TRUE), WSA_WAIT_TIMEOUT);
    for (i = EVENTS - 1; i >= 0; i--) {
        int chosen = i * 5 % SOCKETS;
        send_to(sender, sockets[i][chosen]);
        if (i % 8 == 0 && i > 0) {
            CHECK(QueueUserAPC(count_call, GetCurrentThread(), (ULONG_PTR)&calls));
            CHECK_EQ(WSAWaitForMultipleEvents((DWORD)i, events, FALSE, TEST_PATIENCE, TRUE), WSA_WAIT_IO_COMPLETION);
        }
        CHECK_EQ(WSAWaitForMultipleEvents(EVENTS, events, FALSE, TEST_PATIENCE, TRUE), WSA_WAIT_EVENT_0 + i);
        if (i % 2)
            continue; /* left for the wait for all */
        for (j = 0; j < SOCKETS; j++)
            CHECK_EQ(taken(sockets[i][j], NULL), j == chosen ? FD_READ : 0);
        receive_one(sockets[i][chosen]);
        CHECK(WSAResetEvent(events[i]));
        send_to(sender, sockets[i][chosen]);
    }
    CHECK_EQ(calls, EVENTS / 8 - 1);
    CHECK_EQ(WSAWaitForMultipleEvents(EVENTS, events, TRUE, TEST_PATIENCE, TRUE), WSA_WAIT_EVENT_0);
    for (i = 0; i < EVENTS; i++) {
        for (j = 0; j < SOCKETS; j++)
            CHECK_EQ(closesocket(sockets[i][j]), 0);
        CHECK(WSACloseEvent(events[i]));
    }
    CHECK_EQ(closesocket(sender), 0);
}

/* One event of thousands of sockets: nothing raises a limit by hand. */
static void many_sockets(void)
{
    enum { MANY = 5000 };
    static SOCKET sockets[MANY];
    int many = test_under_wine() ? 500 : MANY, i, round; /* Wine takes seconds for more */
    WSAEVENT event = WSACreateEvent();
    SOCKET sender = socket(AF_INET, SOCK_DGRAM, 0);
    for (i = 0; i < many; i++) {
        struct sockaddr_in any = test_loopback(0);
        sockets[i] = socket(AF_INET, SOCK_DGRAM, 0);
        if (sockets[i] == INVALID_SOCKET && WSAGetLastError() == WSAEMFILE && i >= 100) {
            printf("NOT TESTED: more than %d sockets, which is all that this process may have\n", i);
            many = i - 10; /* and the test wants some more */
            while (i-- > many)
                closesocket(sockets[i]);
            break;
        }
        REQUIRE(sockets[i] != INVALID_SOCKET);
        REQUIRE(bind(sockets[i], (struct sockaddr *)&any, sizeof any) == 0);
        REQUIRE(WSAEventSelect(sockets[i], event, FD_READ) == 0);
    }
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, 0, FALSE), WSA_WAIT_TIMEOUT);
    for (round = 0; round < 3; round++) {
        int step = 1 << 2 * round, wrong = 0;
        for (i = round; i < many; i += step)
            send_to(sender, sockets[i]);
        CHECK_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, TEST_PATIENCE, TRUE), WSA_WAIT_EVENT_0);
        CHECK(WSAResetEvent(event));
        for (i = 0; i < many; i++) {
            int expected = i >= round && (i - round) % step == 0;
            wrong += (taken(sockets[i], NULL) == FD_READ) != expected;
            if (expected)
                receive_one(sockets[i]);
        }
        CHECK_EQ(wrong, 0);
        CHECK_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, 0, FALSE), WSA_WAIT_TIMEOUT);
    }
    for (i = 0; i < many; i++)
        CHECK_EQ(closesocket(sockets[i]), 0);
    CHECK_EQ(closesocket(sender), 0);
    CHECK(WSACloseEvent(event));
}

static DWORD WINAPI wait_for(LPVOID event) { return WaitForSingleObject((HANDLE)event, INFINITE); }

enum { EVENT, AUTO_EVENT, SEMAPHORE, MUTEX, THREAD, SELECTED, KINDS };

struct mixed {
    HANDLE handles[MAXIMUM_WAIT_OBJECTS];
    HANDLE ends[MAXIMUM_WAIT_OBJECTS]; /* of threads: the event that ends them */
    SOCKET sockets[MAXIMUM_WAIT_OBJECTS];
    SOCKET sender;
    volatile int turn, taken;
};

/* The mutexes' owner: takes all, and gives back the one whose turn it is. */
static void own(void *p)
{
    struct mixed *m = (struct mixed *)p;
    int i, given = -1;
    for (i = 0; i < MAXIMUM_WAIT_OBJECTS; i++)
        if (i % KINDS == MUTEX)
            CHECK_EQ(WaitForSingleObject(m->handles[i], 0), WAIT_OBJECT_0);
    test_store(&m->taken, 1);
    for (;;) {
        int turn = test_load(&m->turn);
        if (turn == MAXIMUM_WAIT_OBJECTS)
            return;
        if (turn != given && turn >= 0 && turn % KINDS == MUTEX) {
            CHECK(ReleaseMutex(m->handles[turn]));
            given = turn;
        }
        Sleep(1);
    }
}

static void signal_one(struct mixed *m, int i)
{
    switch (i % KINDS) {
    case EVENT:
    case AUTO_EVENT:
        CHECK(SetEvent(m->handles[i]));
        break;
    case SEMAPHORE:
        CHECK(ReleaseSemaphore(m->handles[i], 1, NULL));
        break;
    case THREAD:
        CHECK(SetEvent(m->ends[i]));
        break;
    case SELECTED:
        send_to(m->sender, m->sockets[i]);
        break;
    }
    test_store(&m->turn, i); /* a mutex's */
}

/* 64 handles of all kinds: each one ends the wait for any by itself, all together end the wait for all. */
static void mixed_handles(void)
{
    static struct mixed m;
    test_thread owner;
    int i;
    m.sender = socket(AF_INET, SOCK_DGRAM, 0);
    m.turn = -1;
    for (i = 0; i < MAXIMUM_WAIT_OBJECTS; i++) {
        switch (i % KINDS) {
        case SEMAPHORE:
            m.handles[i] = CreateSemaphoreA(NULL, 0, 5, NULL);
            break;
        case MUTEX:
            m.handles[i] = CreateMutexA(NULL, FALSE, NULL);
            break;
        case THREAD:
            m.ends[i] = CreateEventA(NULL, FALSE, FALSE, NULL);
            m.handles[i] = CreateThread(NULL, 0, wait_for, m.ends[i], 0, NULL);
            break;
        default:
            m.handles[i] = CreateEventA(NULL, i % KINDS != AUTO_EVENT, FALSE, NULL);
        }
        REQUIRE(m.handles[i] != NULL);
        if (i % KINDS == SELECTED) {
            m.sockets[i] = test_bound(AF_INET, SOCK_DGRAM);
            CHECK_EQ(WSAEventSelect(m.sockets[i], m.handles[i], FD_READ), 0);
        }
    }
    test_thread_start(&owner, own, &m);
    WAIT_UNTIL(test_load(&m.taken));
    CHECK_EQ(WaitForMultipleObjects(MAXIMUM_WAIT_OBJECTS, m.handles, FALSE, 0), WAIT_TIMEOUT);
    CHECK_EQ(WSAWaitForMultipleEvents(MAXIMUM_WAIT_OBJECTS, m.handles, FALSE, 0, TRUE), WSA_WAIT_TIMEOUT);
    for (i = MAXIMUM_WAIT_OBJECTS - 1; i >= 0; i--) {
        signal_one(&m, i);
        if (i % KINDS == MUTEX || i % KINDS == THREAD)
            CHECK_EQ(WaitForSingleObject(m.handles[i], TEST_PATIENCE), WAIT_OBJECT_0); /* another thread's doing */
        if (i % KINDS == MUTEX)
            CHECK(ReleaseMutex(m.handles[i]));
        /* What was signalled before comes later in the array. */
        CHECK_EQ(WaitForMultipleObjectsEx(MAXIMUM_WAIT_OBJECTS, m.handles, FALSE, TEST_PATIENCE, TRUE),
                 WAIT_OBJECT_0 + i);
        if (i % KINDS == AUTO_EVENT || i % KINDS == SEMAPHORE)
            signal_one(&m, i); /* which the wait has used up */
        if (i % KINDS == MUTEX)
            CHECK(ReleaseMutex(m.handles[i]));
        CHECK_EQ(WaitForMultipleObjects(MAXIMUM_WAIT_OBJECTS, m.handles, TRUE, i % 16 ? 0 : 5),
                 i ? WAIT_TIMEOUT : WAIT_OBJECT_0);
    }
    for (i = 0; i < MAXIMUM_WAIT_OBJECTS; i++)
        if (i % KINDS == MUTEX)
            CHECK(ReleaseMutex(m.handles[i])); /* the wait for all has them */
    test_store(&m.turn, MAXIMUM_WAIT_OBJECTS);
    test_thread_join(&owner);
    for (i = 0; i < MAXIMUM_WAIT_OBJECTS; i++) {
        CHECK(CloseHandle(m.handles[i]));
        if (i % KINDS == THREAD)
            CHECK(CloseHandle(m.ends[i]));
        if (i % KINDS == SELECTED)
            CHECK_EQ(closesocket(m.sockets[i]), 0);
    }
    CHECK_EQ(closesocket(m.sender), 0);
}

#define CHECK_FAILS(call, failure, error)          \
    do {                                           \
        SetLastError(0);                           \
        CHECK_EQ(call, failure);                   \
        CHECK_EQ((int)GetLastError(), (int)error); \
    } while (0)

static void too_many(void)
{
    HANDLE all[100];
    int i;
    for (i = 0; i < 100; i++)
        REQUIRE((all[i] = WSACreateEvent()) != NULL);
    CHECK(SetEvent(all[0]));
    for (i = 65; i <= 100; i += 35) {
        DWORD count = (DWORD)i;
        CHECK_FAILS(WaitForMultipleObjects(count, all, FALSE, 0), WAIT_FAILED, ERROR_INVALID_PARAMETER);
        CHECK_FAILS(WaitForMultipleObjects(count, all, TRUE, 0), WAIT_FAILED, ERROR_INVALID_PARAMETER);
        CHECK_FAILS(WaitForMultipleObjectsEx(count, all, FALSE, 0, TRUE), WAIT_FAILED, ERROR_INVALID_PARAMETER);
        CHECK_FAILS(WSAWaitForMultipleEvents(count, all, FALSE, 0, FALSE), WSA_WAIT_FAILED, WSA_INVALID_PARAMETER);
        CHECK_FAILS(WSAWaitForMultipleEvents(count, all, TRUE, 0, TRUE), WSA_WAIT_FAILED, WSA_INVALID_PARAMETER);
    }
    CHECK_FAILS(WSAWaitForMultipleEvents(0xffffffff, all, FALSE, 0, FALSE), WSA_WAIT_FAILED, WSA_INVALID_PARAMETER);
    CHECK_FAILS(WaitForMultipleObjects(0x80000001, all, FALSE, 0), WAIT_FAILED, ERROR_INVALID_PARAMETER);
    for (i = 0; i < 100; i++)
        CHECK(WSACloseEvent(all[i]));
}

int main(void)
{
    test_start();
    many_events();
    many_sockets();
    mixed_handles();
    too_many();
    return test_finish();
}
