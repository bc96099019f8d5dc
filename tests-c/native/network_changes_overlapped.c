/* SIO_ADDRESS_LIST_CHANGE and SIO_ROUTING_INTERFACE_CHANGE as overlapped operations when something does change. Runs as root in a
   network namespace of its own, with iproute2: it changes the loopback interface's addresses and routes. */
#include "../overlapped/overlapped.h"

static struct sockaddr_in anywhere, one, another; /* destinations: any, 198.51.100.1, 203.0.113.1 */

static void ip(const char *arguments)
{
    char command[200];
    snprintf(command, sizeof command, "ip %s", arguments);
    CHECK_EQ(system(command), 0);
}
#define ADD "addr add 192.0.2.1/32 dev lo"
#define REMOVE "addr del 192.0.2.1/32 dev lo"

/* Brings an address, or takes it away: another change each time. */
static int there;
static void change(void)
{
    ip(there ? REMOVE : ADD);
    there = !there;
}

static volatile int called;
static LPWSAOVERLAPPED order[64];
static DWORD worst;

static void CALLBACK done(DWORD error, DWORD bytes, LPWSAOVERLAPPED o, DWORD flags)
{
    CHECK_EQ(bytes, 0);
    CHECK_EQ(flags, 0);
    if (error)
        worst = error;
    order[test_add(&called, 1) - 1] = o;
}

static int addresses_by(struct op *op, SOCKET s, LPWSAOVERLAPPED_COMPLETION_ROUTINE routine)
{
    return WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL, 0, NULL, 0, &op->bytes, &op->o, routine);
}
#define WATCH_ADDRESSES(op, s) CHECK_PENDS(addresses_by(op, s, NULL))

static int route(struct op *op, SOCKET s, struct sockaddr_in *to)
{
    return WSAIoctl(s, SIO_ROUTING_INTERFACE_CHANGE, to, sizeof *to, NULL, 0, &op->bytes, &op->o, NULL);
}
#define WATCH_ROUTE(op, s, to) CHECK_PENDS(route(op, s, to))

static int still_pending(struct op *op, SOCKET s)
{
    return !WSAGetOverlappedResult(s, &op->o, &op->bytes, FALSE, &op->flags) && WSAGetLastError() == WSA_IO_INCOMPLETE &&
           !HasOverlappedIoCompleted(&op->o) && (!op->o.hEvent || !op_signaled(op));
}

/* ---- Event ---- */

static void event(int family, const char *add, const char *remove, const char *others_add, const char *others_remove)
{
    SOCKET s = socket(family, SOCK_STREAM, 0);
    struct op op;
    ip(add); /* before: not its business */
    WATCH_ADDRESSES(op_make(&op, 0, 1), s);
    CHECK(still_pending(&op, s));
    ip(others_add); /* the other family is none either */
    ip(others_remove);
    CHECK(still_pending(&op, s));
    ip(remove);
    CHECK_EQ(op_result(&op, s), 0);
    CHECK_EQ(op.bytes, 0);
    CHECK_EQ(op.o.Internal, 0);
    CHECK_EQ(op.o.InternalHigh, 0);
    /* Told once. */
    CHECK(WSAResetEvent(op.o.hEvent));
    ip(add);
    CHECK(!op_signaled(&op));
    CHECK_FALSE(CancelIoEx((HANDLE)s, &op.o), ERROR_NOT_FOUND);
    /* What came and went is a change, too. */
    WATCH_ADDRESSES(op_again(&op, 0), s);
    ip(remove);
    ip(add);
    CHECK_EQ(op_result(&op, s), 0);
    /* So is one that comes before anybody waits; the looks go on, as another thread may be about to tell it. */
    WATCH_ADDRESSES(op_again(&op, 0), s);
    ip(remove);
    WAIT_UNTIL(op_signaled(&op));
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(op.o.Internal, 0);
    op_free(&op);
}

/* By WSAGetOverlappedResult itself, and where nobody waits at all. */
static void other_looks(void)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0), ported = socket(AF_INET, SOCK_DGRAM, 0);
    HANDLE port = test_port_create(0);
    struct op op;
    DWORD bytes, flags = 0;
    struct packet p;
    WATCH_ADDRESSES(op_make(&op, 0, 0), s); /* without an event */
    CHECK(still_pending(&op, s));
    change();
    CHECK(WSAGetOverlappedResult(s, &op.o, &bytes, FALSE, &flags));
    WATCH_ADDRESSES(op_make(&op, 0, 0), s);
    change();
    CHECK(GetOverlappedResult((HANDLE)s, &op.o, &bytes, TRUE));
    WATCH_ADDRESSES(op_make(&op, 0, 0), s);
    CHECK_FALSE(GetOverlappedResultEx((HANDLE)s, &op.o, &bytes, 10, TRUE), WAIT_TIMEOUT);
    change();
    CHECK(GetOverlappedResultEx((HANDLE)s, &op.o, &bytes, TEST_PATIENCE, TRUE));
    WATCH_ADDRESSES(op_make(&op, 0, 1), s);
    change();
    WAIT_UNTIL(HasOverlappedIoCompleted(&op.o));
    CHECK(op_signaled(&op));
    op_free(&op);
    test_port_add(port, ported, 4);
    WATCH_ADDRESSES(op_make(&op, 0, 0), ported);
    change();
    WAIT_UNTIL(HasOverlappedIoCompleted(&op.o));
    p = test_packet(port, 0);
    CHECK(p.o == &op.o);
    CHECK_EQ(p.error, 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(ported), 0);
    CHECK(CloseHandle(port));
}

/* ---- Threads that wait already ---- */

enum way { EVENT, MANY_EVENTS, RESULT, RESULT_NO_EVENT, ROUTINE, ROUTINE_IN_RECV, PORT, PORT_EX, WAYS };

struct waiter {
    enum way way;
    SOCKET s, pair[2];
    HANDLE port;
    struct op op;
    volatile int issued;
};

static void wait_in_thread(void *argument)
{
    struct waiter *w = (struct waiter *)argument;
    HANDLE events[2];
    OVERLAPPED_ENTRY entry;
    struct packet p;
    ULONG removed = 0;
    DWORD bytes = 7, flags = 0;
    char c;
    int by_routine = w->way == ROUTINE || w->way == ROUTINE_IN_RECV;
    op_make(&w->op, 0, w->way == EVENT || w->way == MANY_EVENTS || w->way == RESULT);
    CHECK_PENDS(addresses_by(&w->op, w->s, by_routine ? done : NULL));
    test_store(&w->issued, 1);
    switch (w->way) {
    case EVENT: CHECK_EQ(WaitForSingleObject(w->op.o.hEvent, INFINITE), WAIT_OBJECT_0); break;
    case MANY_EVENTS:
        events[0] = CreateEventA(NULL, TRUE, FALSE, NULL);
        events[1] = w->op.o.hEvent;
        CHECK_EQ(WSAWaitForMultipleEvents(2, events, FALSE, WSA_INFINITE, FALSE), WSA_WAIT_EVENT_0 + 1);
        CHECK(CloseHandle(events[0]));
        break;
    case RESULT:
    case RESULT_NO_EVENT:
        CHECK(WSAGetOverlappedResult(w->s, &w->op.o, &bytes, TRUE, &flags));
        CHECK_EQ(bytes, 0);
        break;
    case ROUTINE: CHECK_EQ(SleepEx(INFINITE, TRUE), WAIT_IO_COMPLETION); break;
    case ROUTINE_IN_RECV: CHECK_EQ(recv(w->pair[0], &c, 1, 0), 1); break; /* the routine runs meanwhile */
    case PORT:
        p = test_packet(w->port, INFINITE);
        CHECK(p.o == &w->op.o);
        CHECK_EQ(p.error, 0);
        CHECK_EQ(p.bytes, 0);
        CHECK_EQ(p.key, 6);
        break;
    default:
        CHECK(GetQueuedCompletionStatusEx(w->port, &entry, 1, &removed, INFINITE, FALSE));
        CHECK(entry.lpOverlapped == &w->op.o);
        CHECK_EQ(entry.Internal, 0);
    }
    CHECK_EQ(w->op.o.Internal, 0);
    if (by_routine)
        CHECK_EQ(test_load(&called), 1);
    if (w->op.o.hEvent) {
        CHECK(op_signaled(&w->op));
        op_free(&w->op);
    }
}

static void waiting(enum way way)
{
    struct waiter w;
    test_thread t;
    printf("waiting %d\n", way);
    memset(&w, 0, sizeof w);
    w.way = way;
    w.s = socket(AF_INET, SOCK_STREAM, 0);
    w.port = test_port_create(0);
    if (way == PORT || way == PORT_EX)
        test_port_add(w.port, w.s, 6);
    test_tcp_pair(w.pair);
    test_store(&called, 0);
    worst = 0;
    test_thread_start(&t, wait_in_thread, &w);
    WAIT_UNTIL(test_load(&w.issued));
    Sleep(20); /* a head start, so that it waits already; both orders must work */
    CHECK(!test_load(&t.finished));
    change();
    if (way == ROUTINE_IN_RECV) {
        WAIT_UNTIL(test_load(&called) == 1);
        CHECK(!test_load(&t.finished));
        test_send(w.pair[1], "x");
    }
    test_thread_join(&t);
    CHECK_EQ(worst, 0);
    test_close_pair(w.pair);
    CHECK_EQ(closesocket(w.s), 0);
    CHECK(CloseHandle(w.port));
}

/* ---- Several ---- */

/* One change is told to all that wait for it, in their order, and to nobody else. */
static void several_at_port(int skips)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), other = socket(AF_INET, SOCK_DGRAM, 0);
    HANDLE port = test_port_create(1);
    struct op ops[4], elsewhere, to_one, routed;
    struct packet p;
    int i;
    test_port_add(port, s, 1);
    test_port_add(port, other, 2);
    if (skips)
        CHECK(SetFileCompletionNotificationModes((HANDLE)s, FILE_SKIP_COMPLETION_PORT_ON_SUCCESS));
    ip("addr add 192.0.2.9/32 dev lo");
    WATCH_ROUTE(op_make(&to_one, 0, 1), s, &one);
    for (i = 0; i < 4; i++)
        WATCH_ADDRESSES(op_make(&ops[i], 0, i == 2), s);
    WATCH_ROUTE(op_make(&routed, 0, 1), s, &anywhere);
    CHECK(CancelIoEx((HANDLE)s, &ops[1].o));
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &ops[1].o);
    CHECK_EQ(p.error, ERROR_OPERATION_ABORTED);
    CHECK_NO_PACKET(port);
    ip("route add 203.0.113.0/24 dev lo src 192.0.2.9"); /* of any destination only */
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &routed.o);
    CHECK_EQ(p.error, 0);
    CHECK_NO_PACKET(port);
    WATCH_ADDRESSES(op_make(&elsewhere, 0, 1), other);
    ip(ADD);
    for (i = 0; i < 4; i++) {
        int found;
        if (i == 1)
            continue;
        p = test_packet(port, TEST_PATIENCE);
        if (p.o == &elsewhere.o)
            p = test_packet(port, TEST_PATIENCE);
        found = p.o == &ops[i].o;
        CHECK(found);
        CHECK_EQ(p.error, 0);
        CHECK_EQ(p.key, 1);
    }
    CHECK(op_signaled(&ops[2]));
    CHECK_EQ(op_result(&elsewhere, other), 0);
    while (test_packet(port, 0).taken)
        ;
    CHECK(still_pending(&to_one, s));
    ip("route add 198.51.100.0/24 dev lo src 192.0.2.1");
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &to_one.o);
    CHECK_EQ(p.error, 0);
    CHECK(op_signaled(&to_one));
    CHECK_NO_PACKET(port);
    ip("route del 198.51.100.0/24 dev lo");
    ip("route del 203.0.113.0/24 dev lo");
    ip("addr del 192.0.2.9/32 dev lo");
    ip(REMOVE);
    CHECK_NO_PACKET(port); /* nobody waits any more */
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(other), 0);
    CHECK_NO_PACKET(port);
    op_free(&ops[2]);
    op_free(&elsewhere);
    op_free(&to_one);
    op_free(&routed);
    CHECK(CloseHandle(port));
}

static void several_routines(void)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0);
    struct op ops[20];
    DWORD bytes, flags;
    int i;
    test_store(&called, 0);
    worst = 0;
    for (i = 0; i < 20; i++)
        CHECK_PENDS(addresses_by(op_make(&ops[i], 0, 0), s, done));
    CHECK_EQ(SleepEx(0, TRUE), 0);
    CHECK_FALSE(WSAGetOverlappedResult(s, &ops[0].o, &bytes, FALSE, &flags), WSA_IO_INCOMPLETE); /* looks, and leaves it where it is */
    change();
    while (test_load(&called) < 20)
        CHECK_EQ(SleepEx(TEST_PATIENCE, TRUE), WAIT_IO_COMPLETION);
    CHECK_EQ(SleepEx(0, TRUE), 0);
    CHECK_EQ(worst, 0);
    for (i = 0; i < 20; i++)
        CHECK(order[i] == &ops[i].o);
    CHECK_EQ(closesocket(s), 0);
}

static SOCKET again_socket;

static void CALLBACK again(DWORD error, DWORD bytes, LPWSAOVERLAPPED o, DWORD flags)
{
    (void)bytes, (void)flags;
    CHECK_EQ(error, 0);
    if (test_add(&called, 1) < 3)
        CHECK_PENDS(addresses_by(op_make((struct op *)o, 0, 0), again_socket, again));
}

/* Issued again from its own routine, as programs do. */
static void from_routine(void)
{
    struct op op;
    int i;
    again_socket = socket(AF_INET, SOCK_DGRAM, 0);
    test_store(&called, 0);
    CHECK_PENDS(addresses_by(op_make(&op, 0, 0), again_socket, again));
    for (i = 1; i <= 3; i++) {
        CHECK_EQ(SleepEx(0, TRUE), 0);
        change();
        CHECK_EQ(SleepEx(TEST_PATIENCE, TRUE), WAIT_IO_COMPLETION);
        CHECK_EQ(test_load(&called), i);
    }
    CHECK_EQ(closesocket(again_socket), 0);
    CHECK_EQ(SleepEx(0, TRUE), 0);
    CHECK_EQ(test_load(&called), 3);
}

/* The routes of two destinations. */
static void routes(void)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0);
    struct op to_one, to_another;
    ip("addr add 192.0.2.1/32 dev lo");
    ip("addr add 192.0.2.2/32 dev lo");
    WATCH_ROUTE(op_make(&to_one, 0, 1), s, &one);
    WATCH_ROUTE(op_make(&to_another, 0, 1), s, &another);
    ip("route add 203.0.113.0/24 dev lo src 192.0.2.2");
    CHECK_EQ(op_result(&to_another, s), 0);
    CHECK(still_pending(&to_one, s));
    WATCH_ROUTE(op_again(&to_another, 0), s, &another);
    ip("route add 198.51.100.0/24 dev lo src 192.0.2.1");
    CHECK_EQ(op_result(&to_one, s), 0);
    CHECK(still_pending(&to_another, s));
    ip("route change 203.0.113.0/24 dev lo src 192.0.2.1");
    CHECK_EQ(op_result(&to_another, s), 0);
    ip("link set lo down");
    ip("link set lo up");
    ip("addr del 192.0.2.1/32 dev lo");
    ip("addr del 192.0.2.2/32 dev lo");
    op_free(&to_one);
    op_free(&to_another);
    CHECK_EQ(closesocket(s), 0);
}

/* Network events and an operation of one socket: both are told, and a receive does not mind. */
static void beside_others(void)
{
    SOCKET pair[2];
    WSAEVENT selected = WSACreateEvent();
    WSANETWORKEVENTS record;
    struct op op, receive;
    DWORD bytes;
    test_tcp_pair(pair);
    CHECK_PENDS(op_recv(op_make(&receive, 8, 1), pair[0]));
    CHECK_EQ(WSAEventSelect(pair[0], selected, FD_ADDRESS_LIST_CHANGE), 0);
    CHECK_ERR(WSAIoctl(pair[0], SIO_ADDRESS_LIST_CHANGE, NULL, 0, NULL, 0, &bytes, NULL, NULL), WSAEWOULDBLOCK);
    WATCH_ADDRESSES(op_make(&op, 0, 1), pair[0]); /* nonblocking, but pending */
    change();
    CHECK_EQ(WSAWaitForMultipleEvents(1, &selected, TRUE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    CHECK_EQ(WSAEnumNetworkEvents(pair[0], selected, &record), 0);
    CHECK_EQ(record.lNetworkEvents, FD_ADDRESS_LIST_CHANGE);
    CHECK_EQ(op_result(&op, pair[0]), 0);
    CHECK(still_pending(&receive, pair[0]));
    test_send(pair[1], "data");
    CHECK_EQ(op_result(&receive, pair[0]), 0);
    CHECK_EQ(receive.bytes, 4);
    op_free(&op);
    op_free(&receive);
    CHECK(WSACloseEvent(selected));
    test_close_pair(pair);
}

/* What was pending before the socket came to a port is told there. */
static void port_comes_later(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    HANDLE port = test_port_create(0);
    struct op silent, with_event;
    LPOVERLAPPED first, second;
    WATCH_ADDRESSES(op_make(&silent, 0, 0), s);
    WATCH_ADDRESSES(op_make(&with_event, 0, 1), s);
    test_port_add(port, s, 1);
    change();
    first = test_packet(port, TEST_PATIENCE).o;
    second = test_packet(port, TEST_PATIENCE).o;
    CHECK(first == &silent.o);
    CHECK(second == &with_event.o);
    CHECK(op_signaled(&with_event));
    op_free(&with_event);
    CHECK_EQ(closesocket(s), 0);
    CHECK(CloseHandle(port));
}

/* ---- Races ---- */

struct changer {
    volatile int stop, changes;
};

static void change_all_the_time(void *argument)
{
    struct changer *c = (struct changer *)argument;
    while (!test_load(&c->stop)) {
        ip("addr add 192.0.2.77/32 dev lo");
        ip("addr del 192.0.2.77/32 dev lo");
        test_add(&c->changes, 1);
    }
}

/* While the network changes all the time operations are cancelled: each has one outcome, and then its memory is the program's. */
static void race(int with_port)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0);
    HANDLE port = test_port_create(0);
    struct changer c = {0, 0};
    int round, outcome, completed = 0, cancelled = 0, wrong = 0;
    test_thread t;
    if (with_port)
        test_port_add(port, s, 1);
    test_thread_start(&t, change_all_the_time, &c);
    for (round = 0; round < 100000 && (completed < 20 || cancelled < 20); round++) {
        struct op *op = op_make((struct op *)malloc(sizeof(struct op)), 0, !with_port);
        int issued = addresses_by(op, s, NULL), found;
        struct packet p;
        if (issued != 0 && WSAGetLastError() != WSA_IO_PENDING)
            wrong++;
        p.taken = 0;
        if (round % 2 && with_port)
            p = test_packet(port, 1);
        else if (round % 2)
            Sleep(1);
        found = CancelIoEx((HANDLE)s, &op->o);
        if (with_port) {
            if (!p.taken)
                p = test_packet(port, TEST_PATIENCE);
            wrong += p.o != &op->o;
            outcome = p.error;
        } else {
            outcome = op_result(op, s);
            wrong += !op_signaled(op);
            op_free(op);
        }
        completed += outcome == 0;
        cancelled += outcome == WSA_OPERATION_ABORTED;
        wrong += outcome != (found ? WSA_OPERATION_ABORTED : 0);
        if (with_port)
            wrong += test_packet(port, 0).taken;
        memset(op, 0xEE, sizeof *op);
        free(op);
    }
    printf("%d completed, %d cancelled, %d times changed\n", completed, cancelled, test_load(&c.changes));
    CHECK_EQ(wrong, 0);
    CHECK(completed >= 20);
    CHECK(cancelled >= 20);
    test_store(&c.stop, 1);
    test_thread_join(&t);
    CHECK_EQ(closesocket(s), 0);
    CHECK(CloseHandle(port));
}

int main(void)
{
    int way;
    anywhere.sin_family = AF_INET;
    one = another = test_loopback(0);
    one.sin_addr.s_addr = inet_addr("198.51.100.1");
    another.sin_addr.s_addr = inet_addr("203.0.113.1");
    test_start();
    ip("link set lo up");
    event(AF_INET, ADD, REMOVE, "addr add 2001:db8::77/128 dev lo nodad", "addr del 2001:db8::77/128 dev lo");
    event(AF_INET6, "addr add 2001:db8::1/128 dev lo nodad", "addr del 2001:db8::1/128 dev lo", ADD, REMOVE);
    other_looks();
    for (way = 0; way < WAYS; way++)
        waiting((enum way)way);
    several_routines();
    from_routine();
    beside_others();
    port_comes_later();
    if (there)
        change();
    several_at_port(0);
    several_at_port(1);
    routes();
    race(0);
    race(1);
    return test_finish();
}
