/* Network events under load: eight threads connect, send, receive, hand sockets on and close them, and nothing is lost: every byte
   sent is received, every close is seen. Then single races, each between a call and another thread that waits meanwhile.
 *
 * usage: event_races [seconds of load] */
#include "../test.h"

enum { LANES = 4, SENDERS = 4, EVENTS = 6, SLOTS = 256, EACH = FD_READ | FD_CLOSE };

/* A connection's receiving end. */
struct slot {
    CRITICAL_SECTION lock;
    volatile int event; /* which of `events`; -1: free */
    SOCKET s;
};

static struct slot slots[SLOTS];
static WSAEVENT events[LANES * EVENTS];
static SOCKET listeners[LANES];
static u_short ports[LANES];
static volatile int stop_sending, stop_receiving;
static volatile int opened, closed, surprises;
static volatile long long sent, received;

static unsigned next_random(unsigned *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static void surprise(const char *what, long long value)
{
    if (test_add(&surprises, 1) < 20)
        printf("%s: %lld, error %d\n", what, value, WSAGetLastError());
}

static void add_bytes(volatile long long *counter, int bytes)
{
    __atomic_add_fetch(counter, bytes, __ATOMIC_SEQ_CST);
}

/* Two lanes wait for the same events, the others have their own. */
static int first_event(int lane) { return (lane < 2 ? 0 : lane) * EVENTS; }

static int any_event(unsigned *random)
{
    static const int lanes[] = {0, 2, 3};
    return lanes[next_random(random) % 3] * EVENTS + (int)(next_random(random) % EVENTS);
}

/* Receives once, of a buffer of any size. False: the end, or nothing. */
static int receive(struct slot *slot, unsigned *random)
{
    char buffer[3000];
    int n = recv(slot->s, buffer, 1 + (int)(next_random(random) % sizeof buffer), 0);
    if (n > 0)
        add_bytes(&received, n);
    else if (n < 0 && WSAGetLastError() != WSAEWOULDBLOCK)
        surprise("recv", n);
    return n > 0;
}

/* What an event of a slot asks for; with the lock. */
static void serve(struct slot *slot, unsigned *random)
{
    WSANETWORKEVENTS record;
    if (WSAEnumNetworkEvents(slot->s, NULL, &record) != 0) {
        surprise("WSAEnumNetworkEvents", -1);
        return;
    }
    if (record.lNetworkEvents & FD_READ)
        receive(slot, random);
    if (record.lNetworkEvents & FD_CLOSE) {
        if (record.iErrorCode[FD_CLOSE_BIT] != 0)
            surprise("FD_CLOSE", record.iErrorCode[FD_CLOSE_BIT]);
        while (receive(slot, random))
            ;
        if (closesocket(slot->s) != 0)
            surprise("closesocket", -1);
        test_store(&slot->event, -1);
        test_add(&closed, 1);
    } else if (next_random(random) % 8 == 0) {
        /* Handed on: what has come is told to the other event. */
        int event = any_event(random);
        test_store(&slot->event, event);
        if (WSAEventSelect(slot->s, events[event], EACH) != 0)
            surprise("WSAEventSelect", -1);
    }
}

static void take_connections(int lane, unsigned *random)
{
    SOCKET s;
    while ((s = accept(listeners[lane], NULL, NULL)) != INVALID_SOCKET) {
        struct slot *slot = slots;
        int event = any_event(random);
        for (;; slot++) {
            if (slot == slots + SLOTS) {
                surprise("no free slot", 0);
                closesocket(s);
                return;
            }
            EnterCriticalSection(&slot->lock);
            if (slot->event < 0)
                break;
            LeaveCriticalSection(&slot->lock);
        }
        slot->s = s;
        test_store(&slot->event, event);
        if (WSAEventSelect(s, events[event], EACH) != 0)
            surprise("WSAEventSelect", -1);
        LeaveCriticalSection(&slot->lock);
    }
    if (WSAGetLastError() != WSAEWOULDBLOCK)
        surprise("accept", -1);
}

static void receiver(void *number)
{
    int lane = *(int *)number, mine = first_event(lane);
    unsigned random = 100u + (unsigned)lane;
    while (!test_load(&stop_receiving)) {
        /* The event objects alone say when there is something to do: a lost one stays undone. */
        DWORD result = WSAWaitForMultipleEvents(EVENTS, events + mine, FALSE, 200, TRUE);
        int event, i;
        if (result == WSA_WAIT_TIMEOUT)
            continue;
        if (result >= WSA_WAIT_EVENT_0 + EVENTS) {
            surprise("wait", result);
            continue;
        }
        event = mine + (int)(result - WSA_WAIT_EVENT_0);
        if (!WSAResetEvent(events[event]))
            surprise("WSAResetEvent", -1);
        for (i = 0; i < LANES; i++)
            if (first_event(i) == event)
                take_connections(i, &random);
        for (i = 0; i < SLOTS; i++) {
            struct slot *slot = &slots[i];
            if (test_load(&slot->event) != event)
                continue;
            EnterCriticalSection(&slot->lock);
            if (slot->event == event)
                serve(slot, &random);
            LeaveCriticalSection(&slot->lock);
        }
    }
}

/* Waits until one of these is recorded. */
static void until(SOCKET s, WSAEVENT event, long wanted)
{
    WSANETWORKEVENTS record;
    do {
        DWORD result = WSAWaitForMultipleEvents(1, &event, FALSE, TEST_PATIENCE, FALSE);
        if (result != WSA_WAIT_EVENT_0 || WSAEnumNetworkEvents(s, event, &record) != 0) {
            surprise("a sender's wait", result);
            return;
        }
        if (record.lNetworkEvents & FD_CONNECT && record.iErrorCode[FD_CONNECT_BIT] != 0)
            surprise("FD_CONNECT", record.iErrorCode[FD_CONNECT_BIT]);
    } while (!(record.lNetworkEvents & wanted));
}

static void send_some(SOCKET s, WSAEVENT event, int left, unsigned *random)
{
    static const char bytes[5000] = {0};
    while (left > 0) {
        int n = 1 + (int)(next_random(random) % sizeof bytes);
        n = send(s, bytes, n < left ? n : left, 0);
        if (n > 0) {
            add_bytes(&sent, n);
            left -= n;
        } else if (WSAGetLastError() == WSAEWOULDBLOCK && event) {
            until(s, event, FD_WRITE);
        } else {
            surprise("send", n);
            return;
        }
    }
}

static void sender(void *number)
{
    unsigned random = 200u + (unsigned)*(int *)number;
    WSAEVENT event = WSACreateEvent();
    while (!test_load(&stop_sending)) {
        SOCKET s = socket(AF_INET, SOCK_STREAM, 0), bystander;
        u_short port = ports[next_random(&random) % LANES];
        int selects = next_random(&random) % 2 == 0, size = (int)(next_random(&random) % 20000);
        /* Closed while others wait for its event. */
        bystander = socket(AF_INET, SOCK_DGRAM, 0);
        if (WSAEventSelect(bystander, events[any_event(&random)], FD_WRITE | FD_READ) != 0)
            surprise("WSAEventSelect", -1);
        if (selects) {
            if (WSAEventSelect(s, event, FD_CONNECT | FD_WRITE | FD_CLOSE) != 0)
                surprise("WSAEventSelect", -1);
            if (test_connect(s, port) == 0 || WSAGetLastError() != WSAEWOULDBLOCK)
                surprise("connect", -1);
            until(s, event, FD_CONNECT);
        } else if (test_connect(s, port) != 0) {
            surprise("connect", -1);
        }
        test_add(&opened, 1);
        send_some(s, selects ? event : NULL, size, &random);
        if (selects && next_random(&random) % 2 == 0) {
            /* The other end closes second. */
            if (shutdown(s, SD_SEND) != 0)
                surprise("shutdown", -1);
            until(s, event, FD_CLOSE);
        }
        if (closesocket(s) != 0 || closesocket(bystander) != 0)
            surprise("closesocket", -1);
        if (!WSAResetEvent(event))
            surprise("WSAResetEvent", -1);
        while (test_load(&opened) - test_load(&closed) > SLOTS / 2 && !test_load(&stop_sending))
            Sleep(1);
    }
    WSACloseEvent(event);
}

static void load(DWORD ms)
{
    test_thread receivers[LANES], senders[SENDERS];
    int numbers[LANES + SENDERS], i;
    for (i = 0; i < SLOTS; i++) {
        InitializeCriticalSection(&slots[i].lock);
        slots[i].event = -1;
    }
    for (i = 0; i < LANES * EVENTS; i++)
        REQUIRE((events[i] = WSACreateEvent()) != WSA_INVALID_EVENT);
    for (i = 0; i < LANES; i++) {
        listeners[i] = test_listener(AF_INET);
        ports[i] = test_port(listeners[i]);
        CHECK_EQ(WSAEventSelect(listeners[i], events[first_event(i)], FD_ACCEPT), 0);
    }
    for (i = 0; i < LANES + SENDERS; i++)
        numbers[i] = i;
    for (i = 0; i < LANES; i++)
        test_thread_start(&receivers[i], receiver, &numbers[i]);
    for (i = 0; i < SENDERS; i++)
        test_thread_start(&senders[i], sender, &numbers[LANES + i]);
    Sleep(ms); /* how long the load lasts */
    test_store(&stop_sending, 1);
    for (i = 0; i < SENDERS; i++)
        test_thread_join(&senders[i]);
    WAIT_UNTIL(test_load(&closed) == test_load(&opened));
    test_store(&stop_receiving, 1);
    for (i = 0; i < LANES; i++)
        test_thread_join(&receivers[i]);
    printf("%d connections, %lld bytes\n", opened, sent);
    CHECK(opened > 10);
    CHECK_EQ(closed, opened);
    CHECK_EQ(received, sent);
    CHECK_EQ(surprises, 0);
    for (i = 0; i < LANES; i++)
        CHECK_EQ(closesocket(listeners[i]), 0);
    for (i = 0; i < LANES * EVENTS; i++)
        CHECK(WSACloseEvent(events[i]));
}

/* ---- Single races: a call that is to cause an event, and a thread that takes in what the kernel tells at every moment of it ---- */

struct race {
    WSAEVENT event;
    SOCKET s;
    u_short port;
    int bytes;
    volatile int round, stop, done;
};

static void take_in(void *p)
{
    struct race *race = (struct race *)p;
    while (!test_load(&race->stop))
        WSAWaitForMultipleEvents(1, &race->event, FALSE, 0, FALSE);
}

/* The event comes, is this one with this error, and comes in time. */
static int comes(struct race *race, int bit, int error)
{
    WSANETWORKEVENTS record;
    DWORD result = WSAWaitForMultipleEvents(1, &race->event, FALSE, TEST_PATIENCE, FALSE);
    return CHECK_EQ(result, WSA_WAIT_EVENT_0) && CHECK_EQ(WSAEnumNetworkEvents(race->s, race->event, &record), 0) &&
           CHECK(record.lNetworkEvents & 1 << bit) && CHECK_EQ(record.iErrorCode[bit], error);
}

static void connecting(struct race *race)
{
    SOCKET listener = test_listener(AF_INET);
    race->s = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(WSAEventSelect(race->s, race->event, FD_CONNECT), 0);
    CHECK_ERR(test_connect(race->s, test_port(listener)), WSAEWOULDBLOCK);
    comes(race, FD_CONNECT_BIT, 0);
    CHECK_EQ(closesocket(race->s), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* A client that calls until somebody listens. */
static void call(void *p)
{
    struct race *race = (struct race *)p;
    SOCKET client;
    do {
        client = socket(AF_INET, SOCK_STREAM, 0);
        if (test_connect(client, race->port) == 0)
            test_store(&race->done, 1);
        closesocket(client);
    } while (!test_load(&race->done));
}

static void listening(struct race *race)
{
    test_thread client;
    race->s = test_bound(AF_INET, SOCK_STREAM);
    race->port = test_port(race->s);
    test_store(&race->done, 0);
    CHECK_EQ(WSAEventSelect(race->s, race->event, FD_ACCEPT), 0);
    test_thread_start(&client, call, race);
    WAIT_UNTIL(test_load(&client.entered));
    CHECK_EQ(listen(race->s, 5), 0);
    comes(race, FD_ACCEPT_BIT, 0);
    test_thread_join(&client);
    CHECK_EQ(closesocket(race->s), 0);
}

/* Only the end is selected; what comes before it is received meanwhile. */
static void ending(struct race *race)
{
    SOCKET pair[2];
    char text[8];
    int got = 0, n;
    test_tcp_pair(pair);
    race->s = pair[0];
    CHECK_EQ(WSAEventSelect(race->s, race->event, FD_CLOSE), 0);
    CHECK_EQ(send(pair[1], "12345678", 8, 0), 8);
    CHECK_EQ(closesocket(pair[1]), 0);
    do {
        n = recv(race->s, text, sizeof text, 0);
        got += n > 0 ? n : 0;
    } while (got < 8);
    comes(race, FD_CLOSE_BIT, 0);
    CHECK_EQ(closesocket(race->s), 0);
}

static void against_a_waiting_thread(void (*run)(struct race *), int rounds)
{
    struct race race;
    test_thread waiting;
    int i, failures = test_failures;
    memset(&race, 0, sizeof race);
    race.event = WSACreateEvent();
    test_thread_start(&waiting, take_in, &race);
    for (i = 0; i < rounds && test_failures == failures; i++)
        run(&race);
    if (test_failures != failures)
        printf("in round %d\n", i);
    test_store(&race.stop, 1);
    test_thread_join(&waiting);
    CHECK(WSACloseEvent(race.event));
}

struct attempts {
    SOCKET s;
    volatile int ends, errors[2];
};

/* Takes the records at every moment, so that the socket is looked at all the time. */
static void take_records(void *p)
{
    struct attempts *attempts = (struct attempts *)p;
    while (test_load(&attempts->ends) < 2) {
        WSANETWORKEVENTS record;
        if (WSAEnumNetworkEvents(attempts->s, NULL, &record) != 0)
            return;
        if (record.lNetworkEvents & FD_CONNECT) {
            test_store(&attempts->errors[attempts->ends], record.iErrorCode[FD_CONNECT_BIT]);
            test_add(&attempts->ends, 1);
        }
    }
}

/* A second attempt to connect is not told how the first one ended. */
static void connecting_again(int rounds)
{
    WSAEVENT event = WSACreateEvent();
    int i, failures = test_failures;
    for (i = 0; i < rounds && test_failures == failures; i++) {
        SOCKET listener = test_bound(AF_INET, SOCK_STREAM);
        struct attempts attempts;
        test_thread taking;
        memset(&attempts, 0, sizeof attempts);
        attempts.s = socket(AF_INET, SOCK_STREAM, 0);
        CHECK_EQ(WSAEventSelect(attempts.s, event, FD_CONNECT), 0);
        test_thread_start(&taking, take_records, &attempts);
        CHECK_ERR(test_connect(attempts.s, test_port(listener)), WSAEWOULDBLOCK);
        WAIT_UNTIL(test_load(&attempts.ends) == 1);
        CHECK_EQ(test_load(&attempts.errors[0]), WSAECONNREFUSED);
        CHECK_EQ(listen(listener, 5), 0);
        CHECK_ERR(test_connect(attempts.s, test_port(listener)), WSAEWOULDBLOCK);
        WAIT_UNTIL(test_load(&attempts.ends) == 2);
        CHECK_EQ(test_load(&attempts.errors[1]), 0);
        CHECK_EQ(closesocket(attempts.s), 0);
        test_thread_join(&taking);
        CHECK_EQ(closesocket(listener), 0);
    }
    CHECK(WSACloseEvent(event));
}

struct selector {
    SOCKET s;
    volatile int round, done;
};

static void select_nothing(void *p)
{
    struct selector *selector = (struct selector *)p;
    int round = 0;
    while ((round = test_other_than(&selector->round, round)) > 0) {
        if (WSAEventSelect(selector->s, NULL, 0) != 0)
            surprise("WSAEventSelect", -1);
        test_store(&selector->done, round);
    }
}

/* Two threads select at the same time, one of them nothing: whoever wins, the socket is selected in every respect or in none. */
static void selecting(int rounds)
{
    WSAEVENT event = WSACreateEvent();
    SOCKET sender = socket(AF_INET, SOCK_DGRAM, 0);
    struct selector selector;
    struct sockaddr_in to;
    test_thread other;
    int i, failures = test_failures;
    memset(&selector, 0, sizeof selector);
    selector.s = test_bound(AF_INET, SOCK_DGRAM);
    to = test_loopback(test_port(selector.s));
    test_thread_start(&other, select_nothing, &selector);
    for (i = 1; i <= rounds && test_failures == failures; i++) {
        char c;
        u_long off = 0;
        test_store(&selector.round, i);
        CHECK_EQ(WSAEventSelect(selector.s, event, FD_READ), 0);
        test_other_than(&selector.done, i - 1);
        if (ioctlsocket(selector.s, FIONBIO, &off) == 0)
            continue; /* nothing was selected */
        CHECK_EQ(sendto(sender, "x", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
        CHECK_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
        CHECK_EQ(recv(selector.s, &c, 1, 0), 1);
        CHECK(WSAResetEvent(event));
    }
    test_store(&selector.round, -1);
    test_thread_join(&other);
    CHECK_EQ(surprises, 0);
    CHECK_EQ(closesocket(selector.s), 0);
    CHECK_EQ(closesocket(sender), 0);
    CHECK(WSACloseEvent(event));
}

int main(int argc, char **argv)
{
    int seconds = argc > 1 ? atoi(argv[1]) : 0;
    int rounds = test_under_wine() ? 20 : seconds ? 3000 : 200;
    test_start();
    load(seconds ? (DWORD)seconds * 1000 : 700);
    against_a_waiting_thread(connecting, rounds);
    if (!test_under_wine()) /* where a socket connects only once */
        connecting_again(rounds);
    selecting(rounds * 20);
    against_a_waiting_thread(listening, rounds);
    against_a_waiting_thread(ending, rounds);
    return test_finish();
}
