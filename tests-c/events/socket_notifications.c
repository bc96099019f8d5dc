/* ProcessSocketNotifications (not under Wine): readiness through a port, level and edge triggers, one shot, disabling,
   replacing and removing registrations, registering and retrieving in one call, closing, errors. */
#include "../overlapped/overlapped.h"

static HANDLE port;

/* One registration; the result of the whole call must be success. */
static DWORD change(SOCKET s, ULONG_PTR key, UINT16 filter, UINT8 operation, UINT8 trigger)
{
    SOCK_NOTIFY_REGISTRATION r;
    memset(&r, 0, sizeof r);
    r.socket = s;
    r.completionKey = (void *)key;
    r.eventFilter = filter;
    r.operation = operation;
    r.triggerFlags = trigger;
    r.registrationResult = 0xDDDDDDDD;
    CHECK_EQ(ProcessSocketNotifications(port, 1, &r, 0, 0, NULL, NULL), ERROR_SUCCESS);
    return r.registrationResult;
}

static DWORD enable(SOCKET s, ULONG_PTR key, UINT16 filter, UINT8 trigger)
{
    return change(s, key, filter, SOCK_NOTIFY_OP_ENABLE, trigger);
}

#define LEVEL (SOCK_NOTIFY_TRIGGER_LEVEL | SOCK_NOTIFY_TRIGGER_PERSISTENT)
#define EDGE (SOCK_NOTIFY_TRIGGER_EDGE | SOCK_NOTIFY_TRIGGER_PERSISTENT)
#define IN_ SOCK_NOTIFY_REGISTER_EVENT_IN
#define OUT_ SOCK_NOTIFY_REGISTER_EVENT_OUT
#define HANGUP SOCK_NOTIFY_REGISTER_EVENT_HANGUP

/* The next notification's events, 0 when there is none in time. */
static UINT32 next_in(DWORD ms, ULONG_PTR key)
{
    OVERLAPPED_ENTRY entry;
    ULONG removed = 0;
    if (!GetQueuedCompletionStatusEx(port, &entry, 1, &removed, ms, FALSE)) {
        CHECK_EQ(GetLastError(), WAIT_TIMEOUT);
        return 0;
    }
    CHECK_EQ(removed, 1);
    CHECK_EQ(entry.lpCompletionKey, key);
    CHECK_EQ(SocketNotificationRetrieveEvents(&entry), entry.dwNumberOfBytesTransferred);
    return SocketNotificationRetrieveEvents(&entry);
}
#define NEXT(key) next_in(TEST_PATIENCE, key)
#define QUIET() CHECK_EQ(next_in(20, 0), 0)

/* Takes away what was queued until the removal tells that nothing more comes. */
static void remove_registration(SOCKET s, ULONG_PTR key)
{
    UINT32 events;
    CHECK_EQ(change(s, key, 0, SOCK_NOTIFY_OP_REMOVE, 0), ERROR_SUCCESS);
    do
        REQUIRE((events = NEXT(key)) != 0);
    while (!(events & SOCK_NOTIFY_EVENT_REMOVE));
    QUIET();
}

static void take(SOCKET s, int length)
{
    char text[64];
    CHECK_EQ(recv(s, text, length, 0), length);
}

/* Level: as long as it holds. */
static void level(void)
{
    SOCKET pair[2];
    int i;
    test_tcp_pair(pair);
    CHECK_EQ(enable(pair[0], 11, IN_, LEVEL), ERROR_SUCCESS);
    QUIET();
    test_send(pair[1], "abc");
    for (i = 0; i < 3; i++) {
        CHECK_EQ(NEXT(11), SOCK_NOTIFY_EVENT_IN);
        take(pair[0], 1);
    }
    QUIET();
    test_send(pair[1], "d"); /* and again */
    CHECK_EQ(NEXT(11), SOCK_NOTIFY_EVENT_IN);
    CHECK_EQ(NEXT(11), SOCK_NOTIFY_EVENT_IN);
    take(pair[0], 1);
    remove_registration(pair[0], 11);
    test_send(pair[1], "e");
    QUIET();
    /* What is there already, at registration; both directions in one mask. */
    CHECK_EQ(enable(pair[0], 12, IN_ | OUT_, LEVEL), ERROR_SUCCESS);
    CHECK_EQ(NEXT(12), SOCK_NOTIFY_EVENT_IN | SOCK_NOTIFY_EVENT_OUT);
    take(pair[0], 1);
    CHECK_EQ(NEXT(12), SOCK_NOTIFY_EVENT_OUT);
    remove_registration(pair[0], 12);
    test_close_pair(pair);
}

/* Edge: when it begins to hold. */
static void edge(void)
{
    SOCKET pair[2];
    test_tcp_pair(pair);
    CHECK_EQ(enable(pair[0], 21, IN_, EDGE), ERROR_SUCCESS);
    test_send(pair[1], "abc");
    CHECK_EQ(NEXT(21), SOCK_NOTIFY_EVENT_IN);
    QUIET();
    take(pair[0], 2); /* some is left: it still holds */
    QUIET();
    take(pair[0], 1);
    QUIET();
    test_send(pair[1], "d");
    CHECK_EQ(NEXT(21), SOCK_NOTIFY_EVENT_IN);
    take(pair[0], 1);
    QUIET();
    remove_registration(pair[0], 21);
    test_close_pair(pair);
}

/* One shot: disabled by the delivery, until it is enabled again. */
static void one_shot(void)
{
    SOCKET pair[2];
    test_tcp_pair(pair);
    CHECK_EQ(enable(pair[0], 31, IN_, SOCK_NOTIFY_TRIGGER_LEVEL | SOCK_NOTIFY_TRIGGER_ONESHOT), ERROR_SUCCESS);
    test_send(pair[1], "ab");
    CHECK_EQ(NEXT(31), SOCK_NOTIFY_EVENT_IN);
    QUIET(); /* though it holds */
    take(pair[0], 1);
    QUIET();
    CHECK_EQ(enable(pair[0], 31, IN_, SOCK_NOTIFY_TRIGGER_LEVEL | SOCK_NOTIFY_TRIGGER_ONESHOT), ERROR_SUCCESS);
    CHECK_EQ(NEXT(31), SOCK_NOTIFY_EVENT_IN);
    QUIET();
    remove_registration(pair[0], 31);
    test_close_pair(pair);
}

/* Disabled: nothing is queued; enabled again: what holds is told. A registration replaces the one before. */
static void disabling_and_replacing(void)
{
    SOCKET pair[2];
    test_tcp_pair(pair);
    CHECK_EQ(enable(pair[0], 41, IN_, LEVEL), ERROR_SUCCESS);
    CHECK_EQ(change(pair[0], 41, IN_, SOCK_NOTIFY_OP_DISABLE, LEVEL), ERROR_SUCCESS);
    test_send(pair[1], "x");
    CHECK(BECOMES_READY(pair[0], 'r'));
    QUIET();
    CHECK_EQ(enable(pair[0], 41, IN_, LEVEL), ERROR_SUCCESS);
    CHECK_EQ(NEXT(41), SOCK_NOTIFY_EVENT_IN);
    take(pair[0], 1);
    QUIET();
    CHECK_EQ(enable(pair[0], 41, OUT_, LEVEL), ERROR_SUCCESS);
    test_send(pair[1], "y");
    CHECK(BECOMES_READY(pair[0], 'r'));
    CHECK_EQ(NEXT(41), SOCK_NOTIFY_EVENT_OUT); /* IN is not asked for any more */
    CHECK_EQ(change(pair[0], 41, 0, SOCK_NOTIFY_OP_DISABLE, LEVEL), ERROR_SUCCESS);
    remove_registration(pair[0], 41); /* a disabled one is removed with a notification, too */
    test_close_pair(pair);
}

static void ends(void)
{
    SOCKET pair[2];
    UINT32 events;
    test_tcp_pair(pair);
    CHECK_EQ(enable(pair[0], 51, HANGUP, LEVEL), ERROR_SUCCESS);
    test_send(pair[1], "last");
    QUIET(); /* no interest in data */
    CHECK_EQ(closesocket(pair[1]), 0);
    CHECK(NEXT(51) & SOCK_NOTIFY_EVENT_HANGUP);
    remove_registration(pair[0], 51);
    CHECK_EQ(closesocket(pair[0]), 0);

    /* Graceful: the data first, then the end is readable. */
    test_tcp_pair(pair);
    CHECK_EQ(enable(pair[0], 52, IN_ | HANGUP, LEVEL), ERROR_SUCCESS);
    test_send(pair[1], "z");
    CHECK(NEXT(52) & SOCK_NOTIFY_EVENT_IN);
    take(pair[0], 1);
    CHECK_EQ(shutdown(pair[1], SD_SEND), 0);
    CHECK(NEXT(52) & (SOCK_NOTIFY_EVENT_IN | SOCK_NOTIFY_EVENT_HANGUP));
    remove_registration(pair[0], 52);
    test_close_pair(pair);

    /* A reset. */
    test_tcp_pair(pair);
    CHECK_EQ(enable(pair[0], 53, IN_ | HANGUP, LEVEL), ERROR_SUCCESS);
    test_reset(pair[1]);
    events = NEXT(53);
    CHECK(events & (SOCK_NOTIFY_EVENT_HANGUP | SOCK_NOTIFY_EVENT_ERR));
    remove_registration(pair[0], 53);
    CHECK_EQ(closesocket(pair[0]), 0);
}

/* Listeners, connecting sockets, datagrams, and a full buffer that becomes free. */
static void kinds(void)
{
    SOCKET listener = test_listener(AF_INET), s = socket(AF_INET, SOCK_STREAM, 0), server;
    SOCKET a = test_bound(AF_INET, SOCK_DGRAM), pair[2];
    struct sockaddr_in to = test_loopback(test_port(a));
    static char block[1 << 16];
    int n;
    CHECK_EQ(enable(listener, 61, IN_, LEVEL), ERROR_SUCCESS);
    QUIET();
    test_nonblocking(s, 1);
    CHECK_ERR(test_connect(s, test_port(listener)), WSAEWOULDBLOCK);
    CHECK_EQ(NEXT(61), SOCK_NOTIFY_EVENT_IN);
    server = accept(listener, NULL, NULL);
    QUIET();
    remove_registration(listener, 61);
    CHECK_EQ(enable(s, 62, OUT_, LEVEL), ERROR_SUCCESS);
    CHECK_EQ(NEXT(62), SOCK_NOTIFY_EVENT_OUT);
    remove_registration(s, 62);

    CHECK_EQ(enable(a, 63, IN_, LEVEL), ERROR_SUCCESS);
    CHECK_EQ(sendto(a, "1", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
    CHECK_EQ(NEXT(63), SOCK_NOTIFY_EVENT_IN);
    take(a, 1);
    QUIET();
    remove_registration(a, 63);

    test_tcp_pair(pair);
    test_nonblocking(pair[0], 1);
    test_nonblocking(pair[1], 1);
    while (send(pair[0], block, sizeof block, 0) > 0 || test_ready(pair[0], 'w', 20))
        ;
    CHECK_EQ(enable(pair[0], 64, OUT_, EDGE), ERROR_SUCCESS);
    QUIET();
    do
        n = recv(pair[1], block, sizeof block, 0);
    while (n > 0 || test_ready(pair[1], 'r', 20));
    CHECK_EQ(NEXT(64), SOCK_NOTIFY_EVENT_OUT);
    QUIET();
    remove_registration(pair[0], 64);
    test_close_pair(pair);
    CHECK_EQ(closesocket(server), 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* Closing a registered socket ends its registration without a notification. */
static void closing(void)
{
    SOCKET pair[2];
    test_tcp_pair(pair);
    CHECK_EQ(enable(pair[0], 71, IN_ | HANGUP, LEVEL), ERROR_SUCCESS);
    CHECK_EQ(closesocket(pair[0]), 0);
    QUIET();
    CHECK_EQ(closesocket(pair[1]), 0);
    QUIET();
}

/* Many registrations and their notifications in one call, with a posted packet among them. */
static void in_one_call(void)
{
    SOCKET pairs[8][2];
    SOCK_NOTIFY_REGISTRATION r[8];
    OVERLAPPED_ENTRY entries[16];
    UINT32 received = 77, i, posted = 0;
    UINT32 seen = 0;
    memset(r, 0, sizeof r);
    CHECK_EQ(ProcessSocketNotifications(port, 0, NULL, 0, 16, entries, &received), WAIT_TIMEOUT);
    CHECK_EQ(ProcessSocketNotifications(port, 0, NULL, 5, 16, entries, &received), WAIT_TIMEOUT);
    for (i = 0; i < 8; i++) {
        test_tcp_pair(pairs[i]);
        test_send(pairs[i][1], "x");
        CHECK(BECOMES_READY(pairs[i][0], 'r'));
        r[i].socket = pairs[i][0];
        r[i].completionKey = (void *)(ULONG_PTR)(100 + i);
        r[i].eventFilter = IN_;
        r[i].operation = SOCK_NOTIFY_OP_ENABLE;
        r[i].triggerFlags = SOCK_NOTIFY_TRIGGER_LEVEL | SOCK_NOTIFY_TRIGGER_ONESHOT;
        r[i].registrationResult = 0xDDDDDDDD;
    }
    r[3].socket = INVALID_SOCKET; /* one that fails does not stop the others */
    CHECK(PostQueuedCompletionStatus(port, 0x1234, 99, NULL));
    CHECK_EQ(ProcessSocketNotifications(port, 8, r, TEST_PATIENCE, 16, entries, &received), ERROR_SUCCESS);
    for (i = 0; i < 8; i++)
        CHECK(i == 3 ? r[i].registrationResult != ERROR_SUCCESS : r[i].registrationResult == ERROR_SUCCESS);
    while (received > 0) {
        for (i = 0; i < received; i++) {
            if (entries[i].lpCompletionKey == 99) {
                CHECK_EQ(entries[i].dwNumberOfBytesTransferred, 0x1234);
                posted++;
            } else {
                UINT32 which = (UINT32)entries[i].lpCompletionKey - 100;
                CHECK(which < 8);
                CHECK_EQ(seen >> which & 1, 0);
                seen |= 1u << which;
                CHECK_EQ(SocketNotificationRetrieveEvents(&entries[i]), SOCK_NOTIFY_EVENT_IN);
            }
        }
        received = 0;
        if (ProcessSocketNotifications(port, 0, NULL, 50, 16, entries, &received) != ERROR_SUCCESS)
            break;
    }
    CHECK_EQ(posted, 1);
    CHECK_EQ(seen, 0xF7);
    for (i = 0; i < 8; i++)
        test_close_pair(pairs[i]);
    QUIET();
}

/* Beside overlapped operations of another socket, on the same port, and GetQueuedCompletionStatus. */
static void beside_operations(void)
{
    SOCKET pair[2], other[2];
    struct packet p;
    struct op op;
    int notified = 0, completed = 0, i;
    test_tcp_pair(pair);
    test_tcp_pair(other);
    test_port_add(port, other[0], 82);
    CHECK_EQ(enable(pair[0], 81, IN_, EDGE), ERROR_SUCCESS);
    CHECK_PENDS(op_recv(op_make(&op, 8, 0), other[0]));
    test_send(pair[1], "n");
    test_send(other[1], "op");
    for (i = 0; i < 2; i++) {
        p = test_packet(port, TEST_PATIENCE);
        CHECK_EQ(p.error, 0);
        if (p.key == 81) {
            CHECK_EQ(p.bytes, SOCK_NOTIFY_EVENT_IN);
            notified++;
        } else {
            CHECK(p.o == &op.o);
            CHECK_EQ(p.bytes, 2);
            completed++;
        }
    }
    CHECK_EQ(notified, 1);
    CHECK_EQ(completed, 1);
    remove_registration(pair[0], 81);
    test_close_pair(pair);
    test_close_pair(other);
}

/* A whole call fails: nothing has changed. A registration fails: its result tells. */
static void errors(void)
{
    SOCKET pair[2];
    SOCK_NOTIFY_REGISTRATION r;
    OVERLAPPED_ENTRY entry;
    UINT32 received = 0;
    HANDLE event = CreateEventA(NULL, TRUE, FALSE, NULL);
    test_tcp_pair(pair);
    test_send(pair[1], "x");
    CHECK(BECOMES_READY(pair[0], 'r'));
    memset(&r, 0, sizeof r);
    r.socket = pair[0];
    r.completionKey = (void *)(ULONG_PTR)91;
    r.eventFilter = IN_;
    r.operation = SOCK_NOTIFY_OP_ENABLE;
    r.triggerFlags = LEVEL;
    CHECK(ProcessSocketNotifications(NULL, 1, &r, 0, 0, NULL, NULL) != ERROR_SUCCESS);
    CHECK(ProcessSocketNotifications(event, 1, &r, 0, 0, NULL, NULL) != ERROR_SUCCESS);
    CHECK_EQ(ProcessSocketNotifications(port, 1, NULL, 0, 0, NULL, NULL), WSAEINVAL);
    CHECK_EQ(ProcessSocketNotifications(port, 0, &r, 0, 0, NULL, NULL), WSAEINVAL);
    CHECK_EQ(ProcessSocketNotifications(port, 1, &r, 5, 0, NULL, NULL), WSAEINVAL); /* time for nothing */
    CHECK_EQ(ProcessSocketNotifications(port, 1, &r, 0, 0, &entry, NULL), WSAEINVAL);
    CHECK_EQ(ProcessSocketNotifications(port, 1, &r, 0, 0, NULL, &received), WSAEINVAL);
    CHECK_EQ(ProcessSocketNotifications(port, 1, &r, 0, 1, NULL, &received), WSAEINVAL);
    QUIET(); /* not registered by any of them */
    CHECK(change(INVALID_SOCKET, 91, IN_, SOCK_NOTIFY_OP_ENABLE, LEVEL) != ERROR_SUCCESS);
    CHECK(change(pair[0], 91, IN_, SOCK_NOTIFY_OP_ENABLE, 0) != ERROR_SUCCESS);
    CHECK(change(pair[0], 91, IN_, SOCK_NOTIFY_OP_ENABLE, SOCK_NOTIFY_TRIGGER_LEVEL | SOCK_NOTIFY_TRIGGER_EDGE) !=
          ERROR_SUCCESS);
    CHECK(change(pair[0], 91, IN_, SOCK_NOTIFY_OP_ENABLE | SOCK_NOTIFY_OP_REMOVE, LEVEL) != ERROR_SUCCESS);
    CHECK(change(pair[0], 91, 0x8000, SOCK_NOTIFY_OP_ENABLE, LEVEL) != ERROR_SUCCESS);
    CHECK(change(pair[0], 91, IN_, SOCK_NOTIFY_OP_REMOVE, 0) != ERROR_SUCCESS); /* there is none */
    CHECK_EQ(change(pair[0], 91, IN_, SOCK_NOTIFY_OP_NONE, 0), ERROR_SUCCESS);
    QUIET();
    test_close_pair(pair);
    CHECK(CloseHandle(event));
}

int main(void)
{
    test_start();
    port = test_port_create(0);
    level();
    edge();
    one_shot();
    disabling_and_replacing();
    ends();
    kinds();
    closing();
    in_one_call();
    beside_operations();
    errors();
    CHECK(CloseHandle(port));
    return test_finish();
}
