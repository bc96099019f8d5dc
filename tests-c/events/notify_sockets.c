/* ProcessSocketNotifications: registrations, triggers, removal, several threads. (not under Wine) */
#include "../test.h"
#include <time.h>

#define IN_ SOCK_NOTIFY_REGISTER_EVENT_IN
#define OUT_ SOCK_NOTIFY_REGISTER_EVENT_OUT
#define HANGUP SOCK_NOTIFY_REGISTER_EVENT_HANGUP
#define LEVEL SOCK_NOTIFY_TRIGGER_LEVEL
#define EDGE SOCK_NOTIFY_TRIGGER_EDGE
#define ONESHOT SOCK_NOTIFY_TRIGGER_ONESHOT

static HANDLE port;

static SOCK_NOTIFY_REGISTRATION entry(SOCKET s, UINT8 operation, UINT16 filter, UINT8 trigger, ULONG_PTR key)
{
    SOCK_NOTIFY_REGISTRATION r;
    memset(&r, 0, sizeof r);
    r.socket = s;
    r.completionKey = (PVOID)key;
    r.eventFilter = filter;
    r.operation = operation;
    r.triggerFlags = trigger;
    r.registrationResult = 0xDDDD;
    return r;
}

static DWORD one(SOCKET s, UINT8 operation, UINT16 filter, UINT8 trigger, ULONG_PTR key)
{
    SOCK_NOTIFY_REGISTRATION r = entry(s, operation, filter, trigger, key);
    CHECK_EQ(ProcessSocketNotifications(port, 1, &r, 0, 0, NULL, NULL), ERROR_SUCCESS);
    return r.registrationResult;
}

static DWORD enable(SOCKET s, UINT16 filter, UINT8 trigger, ULONG_PTR key)
{
    return one(s, SOCK_NOTIFY_OP_ENABLE, filter, trigger, key);
}

/* The events of the next notification, which must have this key; 0 when none comes in time. */
static UINT32 next(ULONG_PTR key, DWORD ms)
{
    OVERLAPPED_ENTRY e;
    UINT32 count = 77;
    DWORD result;
    memset(&e, 0xDD, sizeof e);
    result = ProcessSocketNotifications(port, 0, NULL, ms, 1, &e, &count);
    if (result == WAIT_TIMEOUT) {
        CHECK_EQ(count, 0);
        return 0;
    }
    CHECK_EQ(result, ERROR_SUCCESS);
    CHECK_EQ(count, 1);
    CHECK_EQ(e.lpCompletionKey, key);
    CHECK_EQ(SocketNotificationRetrieveEvents(&e), e.dwNumberOfBytesTransferred);
    return SocketNotificationRetrieveEvents(&e);
}

#define CHECK_NONE() CHECK_EQ(next(0, 0), 0)

static void nonblocking(SOCKET s)
{
    u_long on = 1;
    CHECK_EQ(ioctlsocket(s, FIONBIO, &on), 0);
}

static void drain(SOCKET s)
{
    char data[512];
    while (recv(s, data, sizeof data, 0) > 0)
        ;
    CHECK_EQ(WSAGetLastError(), WSAEWOULDBLOCK);
}

static void byte_to(SOCKET s) { CHECK_EQ(send(s, "x", 1, 0), 1); }

static int readable(SOCKET s)
{
    WSAPOLLFD fd;
    fd.fd = s;
    fd.events = POLLRDNORM;
    fd.revents = 0;
    return WSAPoll(&fd, 1, 0) == 1;
}

static void arguments(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
    SOCK_NOTIFY_REGISTRATION r = entry(s, SOCK_NOTIFY_OP_ENABLE, IN_, LEVEL, 1), two[3];
    OVERLAPPED_ENTRY e;
    UINT32 count;
    CHECK(ProcessSocketNotifications(NULL, 1, &r, 0, 0, NULL, NULL) != ERROR_SUCCESS);
    CHECK(ProcessSocketNotifications((HANDLE)s, 1, &r, 0, 0, NULL, NULL) != ERROR_SUCCESS);
    CHECK_EQ(ProcessSocketNotifications(port, 1, NULL, 0, 0, NULL, NULL), WSAEINVAL);
    CHECK_EQ(ProcessSocketNotifications(port, 0, &r, 0, 0, NULL, NULL), WSAEINVAL);
    CHECK_EQ(ProcessSocketNotifications(port, 1, &r, 5, 0, NULL, NULL), WSAEINVAL);
    CHECK_EQ(ProcessSocketNotifications(port, 1, &r, 0, 0, &e, NULL), WSAEINVAL);
    CHECK_EQ(ProcessSocketNotifications(port, 1, &r, 0, 0, NULL, &count), WSAEINVAL);
    CHECK_EQ(ProcessSocketNotifications(port, 1, &r, 0, 1, NULL, &count), WSAEINVAL);
    CHECK_EQ(r.registrationResult, 0xDDDD); /* no changes occurred */
    CHECK_EQ(ProcessSocketNotifications(port, 0, NULL, 0, 0, NULL, NULL), ERROR_SUCCESS);

    CHECK_EQ(enable(s, IN_, LEVEL | EDGE, 1), WSAEINVAL);
    CHECK_EQ(enable(s, IN_, 0, 1), WSAEINVAL);
    CHECK_EQ(enable(s, IN_, LEVEL | ONESHOT | SOCK_NOTIFY_TRIGGER_PERSISTENT, 1), WSAEINVAL);
    CHECK_EQ(enable(s, 0x40, LEVEL, 1), WSAEINVAL);
    CHECK_EQ(one(s, SOCK_NOTIFY_OP_ENABLE | SOCK_NOTIFY_OP_DISABLE, IN_, LEVEL, 1), WSAEINVAL);
    CHECK_EQ(one(s, SOCK_NOTIFY_OP_NONE, 0, 0, 1), ERROR_SUCCESS);
    CHECK_EQ(one(s, SOCK_NOTIFY_OP_REMOVE, 0, 0, 1), ERROR_NOT_FOUND);
    CHECK_EQ(one(s, SOCK_NOTIFY_OP_DISABLE, 0, 0, 1), ERROR_NOT_FOUND);
    CHECK_EQ(enable(12345, IN_, LEVEL, 1), WSAENOTSOCK);
    CHECK_EQ(enable(INVALID_SOCKET, IN_, LEVEL, 1), WSAENOTSOCK);

    /* Each entry has a result of its own. */
    two[0] = entry(INVALID_SOCKET, SOCK_NOTIFY_OP_ENABLE, IN_, LEVEL, 1);
    two[1] = entry(s, SOCK_NOTIFY_OP_ENABLE, IN_, LEVEL | SOCK_NOTIFY_TRIGGER_PERSISTENT, 2);
    two[2] = entry(s, SOCK_NOTIFY_OP_REMOVE, 0, 0, 2);
    CHECK_EQ(ProcessSocketNotifications(port, 3, two, 0, 1, &e, &count), ERROR_SUCCESS);
    CHECK_EQ(two[0].registrationResult, WSAENOTSOCK);
    CHECK_EQ(two[1].registrationResult, ERROR_SUCCESS);
    CHECK_EQ(two[2].registrationResult, ERROR_SUCCESS);
    CHECK_EQ(e.lpCompletionKey, 2);
    CHECK_EQ(SocketNotificationRetrieveEvents(&e), SOCK_NOTIFY_EVENT_REMOVE);
    CHECK_NONE();
    CHECK_EQ(closesocket(s), 0);
}

static void level(void)
{
    SOCKET pair[2];
    char c;
    test_tcp_pair(pair);
    CHECK_EQ(enable(pair[1], IN_ | HANGUP, LEVEL, 11), ERROR_SUCCESS);
    CHECK_NONE();
    byte_to(pair[0]);
    byte_to(pair[0]);
    /* As long as the condition holds. */
    CHECK_EQ(next(11, TEST_PATIENCE), IN_);
    CHECK_EQ(next(11, TEST_PATIENCE), IN_);
    CHECK_EQ(recv(pair[1], &c, 1, 0), 1);
    WAIT_UNTIL(readable(pair[1]));
    CHECK_EQ(next(11, TEST_PATIENCE), IN_);
    CHECK_EQ(recv(pair[1], &c, 1, 0), 1);
    CHECK_NONE();
    /* A condition that has ended before the notification is taken is not told. */
    byte_to(pair[0]);
    WAIT_UNTIL(readable(pair[1]));
    CHECK_EQ(recv(pair[1], &c, 1, 0), 1);
    CHECK_NONE();
    /* Room to write, all the time; the key stays what it was. */
    CHECK_EQ(enable(pair[1], IN_ | OUT_ | HANGUP, LEVEL, 99), ERROR_SUCCESS);
    CHECK_EQ(next(11, TEST_PATIENCE), OUT_);
    CHECK_EQ(next(11, TEST_PATIENCE), OUT_);
    CHECK_EQ(enable(pair[1], IN_ | HANGUP, LEVEL, 11), ERROR_SUCCESS);
    CHECK_NONE();
    /* The peer's end, with data before it. */
    byte_to(pair[0]);
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    WAIT_UNTIL(next(11, 0) == (IN_ | HANGUP));
    CHECK_EQ(recv(pair[1], &c, 1, 0), 1);
    CHECK_EQ(next(11, TEST_PATIENCE), HANGUP);
    CHECK_EQ(one(pair[1], SOCK_NOTIFY_OP_REMOVE, 0, 0, 0), ERROR_SUCCESS);
    CHECK_EQ(next(11, TEST_PATIENCE), SOCK_NOTIFY_EVENT_REMOVE);
    CHECK_NONE();
    /* Where the hang-up is not asked for, the end is input. */
    CHECK_EQ(enable(pair[1], IN_, LEVEL, 12), ERROR_SUCCESS);
    CHECK_EQ(next(12, TEST_PATIENCE), IN_);
    test_close_pair(pair);
    CHECK_NONE();
}

static void one_shot(void)
{
    SOCKET pair[2];
    char c;
    test_tcp_pair(pair);
    byte_to(pair[0]);
    CHECK_EQ(enable(pair[1], IN_, LEVEL | ONESHOT, 21), ERROR_SUCCESS);
    CHECK_EQ(next(21, TEST_PATIENCE), IN_);
    CHECK_NONE(); /* disabled upon delivery, not removed */
    byte_to(pair[0]);
    CHECK_NONE();
    CHECK_EQ(enable(pair[1], IN_, LEVEL | ONESHOT, 21), ERROR_SUCCESS);
    CHECK_EQ(next(21, TEST_PATIENCE), IN_);
    CHECK_EQ(recv(pair[1], &c, 1, 0), 1);
    WAIT_UNTIL(readable(pair[1]));
    CHECK_EQ(recv(pair[1], &c, 1, 0), 1);
    CHECK_EQ(enable(pair[1], IN_, LEVEL | ONESHOT, 21), ERROR_SUCCESS);
    CHECK_NONE();
    CHECK_EQ(one(pair[1], SOCK_NOTIFY_OP_DISABLE, 0, 0, 0), ERROR_SUCCESS);
    byte_to(pair[0]);
    WAIT_UNTIL(readable(pair[1]));
    CHECK_NONE();
    CHECK_EQ(one(pair[1], SOCK_NOTIFY_OP_REMOVE, 0, 0, 0), ERROR_SUCCESS);
    CHECK_EQ(one(pair[1], SOCK_NOTIFY_OP_REMOVE, 0, 0, 0), ERROR_NOT_FOUND);
    CHECK_EQ(next(21, TEST_PATIENCE), SOCK_NOTIFY_EVENT_REMOVE);
    CHECK_NONE();
    /* With another key. */
    CHECK_EQ(enable(pair[1], IN_, LEVEL | ONESHOT, 22), ERROR_SUCCESS);
    CHECK_EQ(next(22, TEST_PATIENCE), IN_);
    test_close_pair(pair);
}

static void edge(void)
{
    SOCKET pair[2];
    char block[4096];
    int i;
    test_tcp_pair(pair);
    nonblocking(pair[1]);
    byte_to(pair[0]);
    WAIT_UNTIL(readable(pair[1]));
    /* The condition must change while the registration is enabled. */
    CHECK_EQ(enable(pair[1], IN_ | OUT_ | HANGUP, EDGE, 31), ERROR_SUCCESS);
    CHECK_NONE();
    byte_to(pair[0]);
    CHECK_NONE();
    drain(pair[1]);
    byte_to(pair[0]);
    CHECK_EQ(next(31, TEST_PATIENCE), IN_);
    CHECK_NONE(); /* it holds still, and has been told */
    byte_to(pair[0]);
    CHECK_NONE();
    drain(pair[1]);
    /* Room to write comes back. */
    memset(block, 'b', sizeof block);
    do {
        while (send(pair[1], block, sizeof block, 0) > 0)
            ;
        CHECK_EQ(WSAGetLastError(), WSAEWOULDBLOCK);
    } while (next(31, 20) == OUT_);
    nonblocking(pair[0]);
    for (i = 0; i < 20000 && next(31, 0) == 0; i++)
        recv(pair[0], block, sizeof block, 0);
    CHECK(i > 0 && i < 20000);
    CHECK_NONE();
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    CHECK_EQ(next(31, TEST_PATIENCE), HANGUP);
    CHECK_NONE();
    test_close_pair(pair);
}

static void datagrams(void)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, IPPROTO_UDP), from = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(0);
    SOCKADDR *name = (SOCKADDR *)&to;
    int i, got = 0;
    char c;
    /* Registered before it is bound, as an edge-triggered server does. */
    CHECK_EQ(enable(s, SOCK_NOTIFY_EVENT_IN, EDGE, 41), ERROR_SUCCESS);
    nonblocking(s);
    CHECK_EQ(bind(s, name, sizeof to), 0);
    to.sin_port = htons(test_port(s));
    for (i = 0; i < 10; i++)
        CHECK_EQ(sendto(from, "d", 1, 0, name, sizeof to), 1);
    while (got < 10 && next(41, TEST_PATIENCE) == IN_)
        while (recv(s, &c, 1, 0) == 1)
            got++;
    CHECK_EQ(got, 10);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(from), 0);
}

static void connections(void)
{
    SOCKET listener = test_listener(AF_INET), client = socket(AF_INET, SOCK_STREAM, 0), accepted, refused;
    nonblocking(client);
    CHECK_EQ(enable(listener, IN_, LEVEL | ONESHOT, 51), ERROR_SUCCESS);
    CHECK_EQ(enable(client, OUT_ | IN_ | HANGUP, EDGE, 52), ERROR_SUCCESS);
    CHECK_NONE();
    CHECK_ERR(test_connect(client, test_port(listener)), WSAEWOULDBLOCK);
    {
        OVERLAPPED_ENTRY e[8];
        ULONG count = 0;
        int seen = 0;
        while (seen != 3) {
            ULONG i;
            if (!CHECK(GetQueuedCompletionStatusEx(port, e, 8, &count, TEST_PATIENCE, FALSE)))
                break;
            for (i = 0; i < count; i++) {
                CHECK_EQ(e[i].dwNumberOfBytesTransferred, e[i].lpCompletionKey == 51 ? IN_ : OUT_);
                seen |= e[i].lpCompletionKey == 51 ? 1 : 2;
            }
        }
    }
    CHECK((accepted = accept(listener, NULL, NULL)) != INVALID_SOCKET);
    CHECK_NONE();
    refused = socket(AF_INET, SOCK_STREAM, 0);
    nonblocking(refused);
    CHECK_EQ(enable(refused, OUT_, LEVEL | ONESHOT, 53), ERROR_SUCCESS);
    CHECK_NONE();
    test_connect(refused, test_closed_port(SOCK_STREAM));
    CHECK(next(53, TEST_PATIENCE) & SOCK_NOTIFY_EVENT_ERR);
    /* Reset by the peer. */
    CHECK_EQ(enable(client, IN_ | HANGUP, LEVEL | ONESHOT, 52), ERROR_SUCCESS);
    {
        struct linger hard = {1, 0};
        CHECK_EQ(setsockopt(accepted, SOL_SOCKET, SO_LINGER, (char *)&hard, sizeof hard), 0);
    }
    CHECK_EQ(closesocket(accepted), 0);
    {
        UINT32 events = next(52, TEST_PATIENCE);
        CHECK(events & HANGUP);
        CHECK(events & SOCK_NOTIFY_EVENT_ERR);
    }
    CHECK_EQ(closesocket(client), 0);
    CHECK_EQ(closesocket(refused), 0);
    CHECK_EQ(closesocket(listener), 0);
}

static void other_ports(void)
{
    HANDLE other = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0), mine = port;
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM), at_other = test_bound(AF_INET, SOCK_DGRAM);
    REQUIRE(other != NULL);
    CHECK_EQ(enable(s, IN_, LEVEL, 61), ERROR_SUCCESS);
    port = other;
    CHECK_EQ(enable(s, IN_, LEVEL, 61), WSAEINVAL);
    port = mine;
    CHECK(CreateIoCompletionPort((HANDLE)at_other, other, 5, 0) == other);
    CHECK_EQ(enable(at_other, IN_, LEVEL, 61), WSAEINVAL);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(at_other), 0);
    CHECK(CloseHandle(other));
}

/* Several threads serve connections, each registered for one notification at a time. */
#define CONNECTIONS 20
#define ROUNDS 50
#define THREADS 4
static SOCKET pairs[CONNECTIONS][2];
static volatile int busy[CONNECTIONS], echoed;

static void serve(void *unused)
{
    SOCK_NOTIFY_REGISTRATION again[3];
    UINT32 to_register = 0, count, i;
    OVERLAPPED_ENTRY e[3];
    (void)unused;
    for (;;) {
        DWORD result = ProcessSocketNotifications(port, to_register, to_register ? again : NULL, TEST_PATIENCE, 3, e, &count);
        if (!CHECK_EQ(result, ERROR_SUCCESS))
            return;
        for (i = 0; i < to_register; i++)
            CHECK_EQ(again[i].registrationResult, ERROR_SUCCESS);
        to_register = 0;
        for (i = 0; i < count; i++) {
            ULONG_PTR key = e[i].lpCompletionKey;
            char c;
            if (key == 1000) {
                PostQueuedCompletionStatus(port, 0, 1000, NULL);
                return;
            }
            CHECK_EQ(test_add(&busy[key], 1), 1);
            CHECK_EQ(SocketNotificationRetrieveEvents(&e[i]), IN_);
            CHECK_EQ(recv(pairs[key][1], &c, 1, 0), 1);
            test_add(&echoed, 1);
            CHECK_EQ(send(pairs[key][1], &c, 1, 0), 1);
            test_add(&busy[key], -1);
            again[to_register++] = entry(pairs[key][1], SOCK_NOTIFY_OP_ENABLE, IN_, LEVEL | ONESHOT, key);
        }
    }
}

static void threads(void)
{
    test_thread server[THREADS];
    int i, round;
    for (i = 0; i < CONNECTIONS; i++) {
        test_tcp_pair(pairs[i]);
        CHECK_EQ(enable(pairs[i][1], IN_, LEVEL | ONESHOT, i), ERROR_SUCCESS);
    }
    for (i = 0; i < THREADS; i++)
        test_thread_start(&server[i], serve, NULL);
    for (round = 0; round < ROUNDS; round++) {
        char c = (char)round;
        for (i = 0; i < CONNECTIONS; i++)
            CHECK_EQ(send(pairs[i][0], &c, 1, 0), 1);
        for (i = 0; i < CONNECTIONS; i++)
            CHECK(recv(pairs[i][0], &c, 1, 0) == 1 && c == (char)round);
    }
    CHECK_EQ(test_load(&echoed), CONNECTIONS * ROUNDS);
    CHECK(PostQueuedCompletionStatus(port, 0, 1000, NULL));
    for (i = 0; i < THREADS; i++)
        test_thread_join(&server[i]);
    for (i = 0; i < CONNECTIONS; i++)
        test_close_pair(pairs[i]);
    CHECK_EQ(next(1000, 0), 0);
}

/* An idle registration costs no processor time, whatever the condition that does not hold. */
static void idle(void)
{
    SOCKET pair[2], fresh = socket(AF_INET, SOCK_STREAM, 0);
    clock_t begin;
    test_tcp_pair(pair);
    CHECK_EQ(enable(pair[1], IN_ | HANGUP, LEVEL, 71), ERROR_SUCCESS);
    CHECK_EQ(enable(fresh, IN_ | OUT_ | HANGUP, LEVEL, 72), ERROR_SUCCESS);
    begin = clock();
    CHECK_EQ(next(0, 300), 0);
    CHECK((clock() - begin) * 1000.0 / CLOCKS_PER_SEC < 100);
    CHECK_EQ(closesocket(fresh), 0);
    test_close_pair(pair);
}

int main(void)
{
    SOCK_NOTIFY_REGISTRATION r = entry(0, 0, 0, 0, 0);
    CHECK_EQ(ProcessSocketNotifications(NULL, 1, &r, 0, 0, NULL, NULL), WSANOTINITIALISED);
    test_start();
    REQUIRE((port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0)) != NULL);
    arguments();
    level();
    one_shot();
    edge();
    datagrams();
    connections();
    other_ports();
    threads();
    idle();
    CHECK(CloseHandle(port));
    return test_finish();
}
