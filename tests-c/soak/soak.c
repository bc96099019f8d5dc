/* Soak: 200 connections on one completion port under random cancels, shutdowns, closes and resets for a given time.

   usage: soak [seconds [connections [seed]]]        600 seconds and 200 connections when nothing is given

   Every operation is counted: one that completes twice, never, short, or with data that is not what was sent fails the run,
   and so does memory that grows. Each side of a connection has one receive and one send under way (a quarter of the
   connections send one way only, a quarter nothing); workers take the packets, check them and start the next; the main
   thread makes trouble and replaces the connections that have ended. */
#include "../overlapped/overlapped.h"
#include "../memory.h"

#define WORKERS 4
#define LISTENERS 16 /* many targets: connections in TIME_WAIT do not use up the ports */
#define LARGEST 20000
#define PATIENCE 20000 /* ms until an operation of a closed socket counts as lost */

enum { RECEIVE, SEND };

struct side;
struct operation {
    WSAOVERLAPPED o; /* first */
    struct side *side;
    int kind;
    volatile int issued;
    DWORD length;
    char *buffer;
};

struct connection;
struct side {
    struct connection *connection;
    SOCKET s;
    int open;
    struct operation operations[2];
    unsigned char next_out, next_in; /* the data is one long count */
};

struct connection {
    CRITICAL_SECTION lock;
    struct side sides[2];
    int datagrams, senders, closing;
    volatile int outstanding;
    DWORD closing_since;
};

static HANDLE port;
static struct connection *connections;
static int connection_count = 200;
static volatile int stop;

/* Counters of the whole run. */
static volatile long long issued, completed, not_started, aborted, reset_seen, ended, bytes_moved;
static volatile long long doubled, lost, wrong_data, short_sends, strange;
static long long cancels, found, closes, resets, shutdowns, made;

static void count(volatile long long *counter, long long n) { __atomic_add_fetch(counter, n, __ATOMIC_SEQ_CST); }
static long long get(volatile long long *counter) { return __atomic_load_n(counter, __ATOMIC_SEQ_CST); }

static unsigned random_state;
static unsigned draw(unsigned below)
{
    random_state = random_state * 1664525u + 1013904223u;
    return (random_state >> 8) % below;
}

static void problem(volatile long long *counter, const char *what, struct operation *op, int error, DWORD bytes)
{
    count(counter, 1);
    printf("%s: connection %d side %d %s, error %d, %lu of %lu bytes\n", what, (int)(op->side->connection - connections),
           (int)(op->side - op->side->connection->sides), op->kind == SEND ? "send" : "receive", error, (unsigned long)bytes,
           (unsigned long)op->length);
    fflush(stdout);
}

/* The connection's lock is held by the callers of these three. */
static void begin_closing(struct connection *c)
{
    if (!c->closing) {
        c->closing = 1;
        c->closing_since = GetTickCount();
    }
}

static void close_side(struct side *side, int hard)
{
    begin_closing(side->connection);
    if (!side->open)
        return;
    side->open = 0;
    if (hard) {
        struct linger linger;
        linger.l_onoff = 1;
        linger.l_linger = 0;
        setsockopt(side->s, SOL_SOCKET, SO_LINGER, (char *)&linger, sizeof linger);
    }
    closesocket(side->s);
}

static void start(struct side *side, int kind)
{
    struct operation *op = &side->operations[kind];
    WSABUF b;
    DWORD flags = 0, i;
    int result;
    if (!side->open || (kind == SEND && side - side->connection->sides >= side->connection->senders))
        return;
    memset(&op->o, 0, sizeof op->o);
    b.buf = op->buffer;
    if (kind == SEND) {
        op->length = 1 + (side->next_out * 7919u + (DWORD)op->length * 31u) % (side->connection->datagrams ? 1000 : LARGEST);
        for (i = 0; i < op->length; i++)
            op->buffer[i] = (char)(side->next_out + i);
    } else
        op->length = LARGEST;
    b.len = op->length;
    if (__atomic_exchange_n(&op->issued, 1, __ATOMIC_SEQ_CST))
        problem(&strange, "issued twice", op, 0, 0);
    test_add(&side->connection->outstanding, 1);
    count(&issued, 1);
    result = kind == SEND ? WSASend(side->s, &b, 1, NULL, 0, &op->o, NULL)
                          : WSARecv(side->s, &b, 1, NULL, &flags, &op->o, NULL);
    if (result == SOCKET_ERROR && WSAGetLastError() != WSA_IO_PENDING) { /* no packet will come */
        test_store(&op->issued, 0);
        test_add(&side->connection->outstanding, -1);
        count(&issued, -1);
        count(&not_started, 1);
        close_side(side, 0);
    }
}

static void finished(struct operation *op, int error, DWORD bytes)
{
    struct side *side = op->side;
    struct connection *c = side->connection;
    DWORD i;
    if (!__atomic_exchange_n(&op->issued, 0, __ATOMIC_SEQ_CST)) {
        problem(&doubled, "completed twice", op, error, bytes);
        return;
    }
    count(&completed, 1);
    EnterCriticalSection(&c->lock);
    if (error == ERROR_OPERATION_ABORTED || (test_under_wine() && (error == 676 || error == ERROR_INVALID_HANDLE))) {
        count(&aborted, 1);
        if (op->kind == SEND && !c->datagrams) /* nobody knows how much of it has gone out */
            close_side(side, 0);
    } else if (error == ERROR_NETNAME_DELETED || (c->datagrams && (error == ERROR_PORT_UNREACHABLE ||
                                                                  error == ERROR_CONNECTION_REFUSED))) {
        count(&reset_seen, 1);
        if (!c->datagrams)
            close_side(side, 0);
    } else if (error != 0) {
        problem(&strange, "unexpected error", op, error, bytes);
        close_side(side, 0);
    } else if (op->kind == SEND) {
        if (bytes != op->length)
            problem(&short_sends, "short send", op, error, bytes);
        side->next_out = (unsigned char)(side->next_out + bytes);
        count(&bytes_moved, bytes);
    } else if (bytes == 0 && !c->datagrams) {
        count(&ended, 1);
        close_side(side, 0);
    } else {
        if (c->datagrams && bytes)
            side->next_in = (unsigned char)op->buffer[0]; /* some may be lost */
        for (i = 0; i < bytes; i++)
            if ((unsigned char)op->buffer[i] != (unsigned char)(side->next_in + i)) {
                problem(&wrong_data, "wrong data", op, error, bytes);
                break;
            }
        side->next_in = (unsigned char)(side->next_in + bytes);
    }
    if (!c->closing || side->open)
        start(side, op->kind);
    LeaveCriticalSection(&c->lock);
    test_add(&c->outstanding, -1);
}

/* Half of the workers take packets one by one, half in batches. */
static void work(void *argument)
{
    int batches = *(int *)argument % 2;
    while (!test_load(&stop)) {
        if (batches) {
            OVERLAPPED_ENTRY entries[8];
            ULONG n = 0, i;
            if (!GetQueuedCompletionStatusEx(port, entries, 8, &n, 100, FALSE))
                continue;
            for (i = 0; i < n; i++) {
                struct operation *op = (struct operation *)entries[i].lpOverlapped;
                DWORD bytes = 0;
                int error = GetOverlappedResult((HANDLE)op->side->s, &op->o, &bytes, FALSE) ? 0 : (int)GetLastError();
                finished(op, error, entries[i].dwNumberOfBytesTransferred);
            }
        } else {
            struct packet p = test_packet(port, 100);
            if (p.taken)
                finished((struct operation *)p.o, p.error, p.bytes);
        }
    }
}

/* ---- Connections ---- */

static SOCKET listeners[LISTENERS];

static int make_sockets(struct connection *c, SOCKET pair[2])
{
    if (c->datagrams) {
        struct sockaddr_in a, b;
        pair[0] = test_bound(AF_INET, SOCK_DGRAM);
        pair[1] = test_bound(AF_INET, SOCK_DGRAM);
        a = test_loopback(test_port(pair[0]));
        b = test_loopback(test_port(pair[1]));
        return connect(pair[0], (struct sockaddr *)&b, sizeof b) == 0 && connect(pair[1], (struct sockaddr *)&a, sizeof a) == 0;
    }
    {
        SOCKET listener = listeners[draw(LISTENERS)];
        pair[0] = socket(AF_INET, SOCK_STREAM, 0);
        if (pair[0] == INVALID_SOCKET || test_connect(pair[0], test_port(listener)) != 0) {
            printf("cannot connect: %d\n", WSAGetLastError());
            return 0;
        }
        pair[1] = accept(listener, NULL, NULL);
        return pair[1] != INVALID_SOCKET;
    }
}

static void make(struct connection *c)
{
    SOCKET pair[2];
    int i, kind;
    REQUIRE(make_sockets(c, pair));
    EnterCriticalSection(&c->lock);
    for (i = 0; i < 2; i++) {
        struct side *side = &c->sides[i];
        side->s = pair[i];
        side->open = 1;
        side->next_in = side->next_out = 0;
        REQUIRE(CreateIoCompletionPort((HANDLE)side->s, port, (ULONG_PTR)c, 0) == port);
    }
    c->closing = 0;
    for (i = 0; i < 2; i++)
        for (kind = RECEIVE; kind <= SEND; kind++)
            start(&c->sides[i], kind);
    LeaveCriticalSection(&c->lock);
    made++;
}

static void make_trouble(void)
{
    struct connection *c = &connections[draw((unsigned)connection_count)];
    struct side *side = &c->sides[draw(2)];
    SOCKET s;
    int open;
    EnterCriticalSection(&c->lock);
    s = side->s;
    open = side->open;
    LeaveCriticalSection(&c->lock);
    if (!open)
        return;
    switch (draw(12)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4: /* a receive loses no data by it */
        cancels++;
        found += CancelIoEx((HANDLE)s, &side->operations[RECEIVE].o);
        break;
    case 5:
        cancels++;
        found += CancelIoEx((HANDLE)s, &side->operations[SEND].o);
        break;
    case 6:
        cancels++;
        found += CancelIoEx((HANDLE)s, NULL);
        break;
    case 7:
    case 8:
        EnterCriticalSection(&c->lock);
        closes += side->open;
        close_side(side, 0);
        LeaveCriticalSection(&c->lock);
        break;
    case 9:
    case 10:
        EnterCriticalSection(&c->lock);
        resets += side->open;
        close_side(side, 1);
        LeaveCriticalSection(&c->lock);
        break;
    default:
        EnterCriticalSection(&c->lock);
        if (side->open && !c->datagrams) {
            shutdowns++;
            begin_closing(c);
            shutdown(side->s, SD_SEND);
        }
        LeaveCriticalSection(&c->lock);
    }
}

/* Closes the rest of connections that are ending, replaces those that have ended, and finds operations that got lost. */
static void look_after(int replace)
{
    int i;
    for (i = 0; i < connection_count; i++) {
        struct connection *c = &connections[i];
        DWORD for_ms;
        EnterCriticalSection(&c->lock);
        for_ms = c->closing ? GetTickCount() - c->closing_since : 0;
        if (c->datagrams && c->closing) { /* nothing tells the other side */
            close_side(&c->sides[0], 0);
            close_side(&c->sides[1], 0);
        }
        if (for_ms > PATIENCE / 2) {
            close_side(&c->sides[0], 1);
            close_side(&c->sides[1], 1);
        }
        LeaveCriticalSection(&c->lock);
        if (c->closing && !c->sides[0].open && !c->sides[1].open && test_load(&c->outstanding) == 0) {
            if (replace)
                make(c);
        } else if (for_ms > PATIENCE) {
            int k;
            for (k = 0; k < 4; k++)
                if (test_load(&c->sides[k / 2].operations[k % 2].issued))
                    problem(&lost, "never completed", &c->sides[k / 2].operations[k % 2], 0, 0);
            c->closing_since = GetTickCount();
        }
    }
}

static void report(DWORD begin, long memory)
{
    printf("%6.1f s: %lld issued, %lld completed, %d under way, %lld MB; %lld aborted, %lld reset, %lld ended, %lld not started; %lld cancels "
           "(%lld found), %lld closes, %lld resets, %lld shutdowns, %lld connections; %ld kB\n",
           (GetTickCount() - begin) / 1000.0, get(&issued), get(&completed), (int)(get(&issued) - get(&completed)),
           get(&bytes_moved) >> 20, get(&aborted), get(&reset_seen), get(&ended), get(&not_started), cancels, found, closes, resets, shutdowns,
           made, memory);
    fflush(stdout);
}

int main(int argc, char **argv)
{
    DWORD seconds = argc > 1 ? (DWORD)atoi(argv[1]) : 600, begin, last, interval;
    int numbers[WORKERS], i, k;
    test_thread workers[WORKERS];
    long long last_completed = 0;
    long memory = -1, settled = -1;
    WSADATA data;
    setvbuf(stdout, NULL, _IOLBF, 4096);
    if (argc > 2)
        connection_count = atoi(argv[2]);
    random_state = argc > 3 ? (unsigned)atoi(argv[3]) : (unsigned)GetTickCount();
    printf("seed %u\n", random_state);
    REQUIRE(seconds > 0 && connection_count > 0);
    REQUIRE(WSAStartup(MAKEWORD(2, 2), &data) == 0);
    port = test_port_create(0);
    for (i = 0; i < LISTENERS; i++)
        listeners[i] = test_listener(AF_INET);
    connections = (struct connection *)calloc((size_t)connection_count, sizeof *connections);
    REQUIRE(connections != NULL);
    for (i = 0; i < connection_count; i++) {
        struct connection *c = &connections[i];
        InitializeCriticalSection(&c->lock);
        c->datagrams = i % 8 == 7;
        c->senders = i % 4 == 1 ? 1 : i % 4 == 2 ? 0 : 2;
        for (k = 0; k < 4; k++) {
            struct operation *op = &c->sides[k / 2].operations[k % 2];
            c->sides[k / 2].connection = c;
            op->side = &c->sides[k / 2];
            op->kind = k % 2;
            op->length = (DWORD)(i * 53);
            REQUIRE((op->buffer = (char *)malloc(LARGEST)) != NULL);
        }
    }
    for (i = 0; i < WORKERS; i++) {
        numbers[i] = i;
        test_thread_start(&workers[i], work, &numbers[i]);
    }
    for (i = 0; i < connection_count; i++)
        make(&connections[i]);

    begin = last = GetTickCount();
    interval = seconds * 1000 / 20 < 1000 ? 1000 : seconds * 1000 / 20;
    while (GetTickCount() - begin < seconds * 1000) {
        for (i = 0; i < 10; i++)
            make_trouble();
        look_after(1);
        Sleep(1);
        if (GetTickCount() - last >= interval) {
            last = GetTickCount();
            memory = test_memory();
            report(begin, memory);
            CHECK(get(&completed) > last_completed); /* all workers stuck */
            last_completed = get(&completed);
            if (settled < 0 && last - begin >= seconds * 1000 / 5)
                settled = memory;
        }
    }
    memory = test_memory();
    for (i = 0; i < connection_count; i++) {
        EnterCriticalSection(&connections[i].lock);
        close_side(&connections[i].sides[0], i % 2);
        close_side(&connections[i].sides[1], 0);
        LeaveCriticalSection(&connections[i].lock);
    }
    last = GetTickCount();
    while (get(&issued) != get(&completed) && GetTickCount() - last < PATIENCE + 2000) {
        look_after(0);
        Sleep(1);
    }
    report(begin, test_memory());
    test_store(&stop, 1);
    for (i = 0; i < WORKERS; i++)
        test_thread_join(&workers[i]);
    CHECK_EQ(get(&issued), get(&completed));
    for (i = 0; i < connection_count; i++)
        CHECK_EQ(test_load(&connections[i].outstanding), 0);
    CHECK_NO_PACKET(port);
    CHECK_EQ(get(&doubled), 0);
    CHECK_EQ(get(&lost), 0);
    CHECK_EQ(get(&wrong_data), 0);
    CHECK_EQ(get(&short_sends), 0);
    CHECK_EQ(get(&strange), 0);
    if (settled >= 0 && seconds >= 30) /* what a fifth of the time has filled, and no more */
        CHECK(memory <= settled + settled / 10 + 2048);
    for (i = 0; i < LISTENERS; i++)
        CHECK_EQ(closesocket(listeners[i]), 0);
    CHECK(CloseHandle(port));
    CHECK_EQ(WSACleanup(), 0);
    return test_done();
}
