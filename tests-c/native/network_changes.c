/* FD_ADDRESS_LIST_CHANGE and FD_ROUTING_INTERFACE_CHANGE when something does change. Runs as root in a network namespace of its
   own, with iproute2: it changes the loopback interface's addresses and routes. */
#include "../test.h"

static void ip(const char *arguments)
{
    char command[200];
    snprintf(command, sizeof command, "ip %s", arguments);
    CHECK_EQ(system(command), 0);
}

static int ask(SOCKET s, DWORD code, void *in, DWORD size)
{
    DWORD count;
    return WSAIoctl(s, code, in, size, NULL, 0, &count, NULL, NULL);
}
#define ARM_ADDRESSES(s) CHECK_ERR(ask(s, SIO_ADDRESS_LIST_CHANGE, NULL, 0), WSAEWOULDBLOCK)
#define ARM_ROUTES(s, to) CHECK_ERR(ask(s, SIO_ROUTING_INTERFACE_CHANGE, &(to), sizeof(to)), WSAEWOULDBLOCK)
#define QUIET(event) CHECK_EQ(WSAWaitForMultipleEvents(1, &(event), FALSE, 50, FALSE), WSA_WAIT_TIMEOUT)

/* The event is set for this and nothing else. */
static int come(SOCKET s, WSAEVENT event, long expected)
{
    WSANETWORKEVENTS record = {0}; /* codes of events that did not come stay as they are */
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    CHECK_EQ(WSAEnumNetworkEvents(s, event, &record), 0);
    CHECK_EQ(record.iErrorCode[FD_ADDRESS_LIST_CHANGE_BIT], 0);
    CHECK_EQ(record.iErrorCode[FD_ROUTING_INTERFACE_CHANGE_BIT], 0);
    return record.lNetworkEvents == expected;
}

static int listed(SOCKET s, const char *text)
{
    union {
        SOCKET_ADDRESS_LIST list;
        char bytes[4096];
    } room;
    char printed[64];
    DWORD count, size;
    int i, found = 0;
    CHECK_EQ(WSAIoctl(s, SIO_ADDRESS_LIST_QUERY, NULL, 0, &room, sizeof room, &count, NULL, NULL), 0);
    for (i = 0; i < room.list.iAddressCount; i++) {
        size = sizeof printed;
        CHECK_EQ(WSAAddressToStringA(room.list.Address[i].lpSockaddr, (DWORD)room.list.Address[i].iSockaddrLength, NULL,
                                     printed, &size),
                 0);
        found |= strcmp(printed, text) == 0;
    }
    return found;
}

/* The change is told once, and again only after it was asked for again. */
static void addresses(int family, const char *first, const char *second)
{
    SOCKET s = socket(family, SOCK_STREAM, 0);
    WSAEVENT event = WSACreateEvent(), other = WSACreateEvent();
    WSANETWORKEVENTS record = {0}; /* codes of events that did not come stay as they are */
    char add[100], remove[100], change[100];
    const char *mask = family == AF_INET ? "32" : "128 nodad";
    snprintf(add, sizeof add, "addr add %s/%s dev lo", first, mask);
    snprintf(remove, sizeof remove, "addr del %s/%s dev lo", first, family == AF_INET ? "32" : "128");
    CHECK_EQ(WSAEventSelect(s, event, FD_ADDRESS_LIST_CHANGE | FD_READ), 0);
    ip(add); /* not asked for */
    CHECK(listed(s, first));
    QUIET(event);
    ARM_ADDRESSES(s);
    QUIET(event);
    ip(remove);
    CHECK(come(s, event, FD_ADDRESS_LIST_CHANGE));
    CHECK(!listed(s, first));
    ip(add);
    QUIET(event); /* told once */
    ARM_ADDRESSES(s);
    ARM_ADDRESSES(s);
    snprintf(change, sizeof change, "addr add %s/%s dev lo", second, mask);
    ip(change);
    CHECK(come(s, event, FD_ADDRESS_LIST_CHANGE));
    QUIET(event);
    CHECK(listed(s, second));
    snprintf(change, sizeof change, "addr del %s/%s dev lo", second, family == AF_INET ? "32" : "128");
    ip(change);

    /* Nobody waits: WSAEnumNetworkEvents looks for itself. */
    ARM_ADDRESSES(s);
    ip(remove);
    CHECK_EQ(WSAEnumNetworkEvents(s, event, &record), 0);
    CHECK_EQ(record.lNetworkEvents, FD_ADDRESS_LIST_CHANGE);

    /* A change before the selection is told by it, also to another event object, and also when another look came between. */
    ARM_ADDRESSES(s);
    CHECK_EQ(WSAEventSelect(s, event, FD_READ), 0);
    ip(add);
    QUIET(event);
    CHECK_EQ(WSAEnumNetworkEvents(s, event, &record), 0);
    CHECK_EQ(record.lNetworkEvents, 0);
    CHECK_EQ(WSAEventSelect(s, other, FD_ADDRESS_LIST_CHANGE), 0);
    CHECK(come(s, other, FD_ADDRESS_LIST_CHANGE));
    QUIET(event);

    /* What came and went is a change, too. */
    ARM_ADDRESSES(s);
    ip(remove);
    ip(add);
    CHECK(come(s, other, FD_ADDRESS_LIST_CHANGE));
    ip(remove);

    /* An interface that goes down takes its addresses along. */
    ip(add);
    ARM_ADDRESSES(s);
    ip("link set lo down");
    CHECK(come(s, other, FD_ADDRESS_LIST_CHANGE));
    ip("link set lo up");
    if (family == AF_INET)
        ip(remove); /* IPv6 ones are gone for good */

    /* The other family is none of its business. */
    ARM_ADDRESSES(s);
    ip(family == AF_INET ? "addr add 2001:db8::77/128 dev lo nodad" : "addr add 192.0.2.77/32 dev lo");
    QUIET(other);
    ip(family == AF_INET ? "addr del 2001:db8::77/128 dev lo" : "addr del 192.0.2.77/32 dev lo");
    QUIET(other);
    CHECK_EQ(closesocket(s), 0);
    ip(add); /* nobody is told */
    ip(remove);
    QUIET(other);
    CHECK(WSACloseEvent(event));
    CHECK(WSACloseEvent(other));
}

/* Routes: of one destination only what concerns it, of the unspecified one everything. */
static void routes(void)
{
    SOCKET one = socket(AF_INET, SOCK_DGRAM, 0), any = socket(AF_INET, SOCK_DGRAM, 0);
    WSAEVENT event = WSACreateEvent(), events = WSACreateEvent();
    struct sockaddr_in to = test_loopback(0), anywhere, from;
    DWORD count;
    memset(&anywhere, 0, sizeof anywhere);
    anywhere.sin_family = AF_INET;
    to.sin_addr.s_addr = inet_addr("198.51.100.1");
    CHECK_EQ(WSAEventSelect(one, event, FD_ROUTING_INTERFACE_CHANGE | FD_ADDRESS_LIST_CHANGE), 0);
    CHECK_EQ(WSAEventSelect(any, events, FD_ROUTING_INTERFACE_CHANGE), 0);
    CHECK_ERR(WSAIoctl(one, SIO_ROUTING_INTERFACE_QUERY, &to, sizeof to, &from, sizeof from, &count, NULL, NULL),
              WSAENETUNREACH);
    ip("addr add 192.0.2.1/32 dev lo");
    ip("addr add 192.0.2.2/32 dev lo");
    ARM_ROUTES(one, to);
    ARM_ROUTES(any, anywhere);
    QUIET(event);
    QUIET(events);
    ip("route add 203.0.113.0/24 dev lo src 192.0.2.2"); /* does not concern the first */
    CHECK(come(any, events, FD_ROUTING_INTERFACE_CHANGE));
    QUIET(event);
    ip("route add 198.51.100.0/24 dev lo src 192.0.2.1");
    CHECK(come(one, event, FD_ROUTING_INTERFACE_CHANGE));
    QUIET(events); /* told once */
    CHECK_EQ(WSAIoctl(one, SIO_ROUTING_INTERFACE_QUERY, &to, sizeof to, &from, sizeof from, &count, NULL, NULL), 0);
    CHECK_EQ(from.sin_addr.s_addr, inet_addr("192.0.2.1"));
    CHECK_EQ(from.sin_port, 0);

    /* Two destinations and the addresses, all of one socket. */
    ARM_ROUTES(one, to);
    to.sin_addr.s_addr = inet_addr("203.0.113.9");
    ARM_ROUTES(one, to);
    ARM_ADDRESSES(one);
    ip("route change 203.0.113.0/24 dev lo src 192.0.2.1");
    CHECK(come(one, event, FD_ROUTING_INTERFACE_CHANGE));
    ip("route change 198.51.100.0/24 dev lo src 192.0.2.2"); /* the event is for any of them */
    QUIET(event);
    ip("addr del 192.0.2.2/32 dev lo");
    CHECK(come(one, event, FD_ADDRESS_LIST_CHANGE));
    ARM_ROUTES(any, anywhere);
    ip("link set lo down");
    CHECK(come(any, events, FD_ROUTING_INTERFACE_CHANGE));
    ip("link set lo up");
    ip("addr del 192.0.2.1/32 dev lo");
    CHECK_EQ(closesocket(one), 0);
    CHECK_EQ(closesocket(any), 0);
    CHECK(WSACloseEvent(event));
    CHECK(WSACloseEvent(events));
}

static void wait_for_addresses(void *socket)
{
    CHECK_EQ(ask(*(SOCKET *)socket, SIO_ADDRESS_LIST_CHANGE, NULL, 0), 0);
}

static void wait_for_route(void *socket)
{
    struct sockaddr_in to = test_loopback(0);
    to.sin_addr.s_addr = inet_addr("198.51.100.1");
    CHECK_EQ(ask(*(SOCKET *)socket, SIO_ROUTING_INTERFACE_CHANGE, &to, sizeof to), 0);
}

/* A blocking socket: the call itself waits. */
static void blocking(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    test_thread t;
    test_thread_start(&t, wait_for_addresses, &s);
    WAIT_UNTIL(test_load(&t.entered));
    while (!test_load(&t.finished)) { /* until the thread has begun to wait */
        ip("addr add 192.0.2.1/32 dev lo");
        ip("addr del 192.0.2.1/32 dev lo");
    }
    test_thread_join(&t);
    ip("addr add 192.0.2.1/32 dev lo");
    test_thread_start(&t, wait_for_route, &s);
    WAIT_UNTIL(test_load(&t.entered));
    while (!test_load(&t.finished)) {
        ip("route add 198.51.100.0/24 dev lo");
        Sleep(10); /* a route that comes and goes unseen is no change */
        ip("route del 198.51.100.0/24 dev lo");
        Sleep(10);
    }
    test_thread_join(&t);
    ip("addr del 192.0.2.1/32 dev lo");
    CHECK_EQ(closesocket(s), 0);
}

/* A thread that waits for many events already is woken; several sockets are told of one change. */
static void many(void)
{
    SOCKET sockets[20];
    WSAEVENT events[20];
    int i;
    for (i = 0; i < 20; i++) {
        sockets[i] = socket(AF_INET, SOCK_DGRAM, 0);
        events[i] = WSACreateEvent();
        CHECK_EQ(WSAEventSelect(sockets[i], events[i], FD_ADDRESS_LIST_CHANGE), 0);
        ARM_ADDRESSES(sockets[i]);
    }
    ip("addr add 192.0.2.1/32 dev lo");
    CHECK_EQ(WSAWaitForMultipleEvents(20, events, TRUE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    ip("addr del 192.0.2.1/32 dev lo");
    for (i = 0; i < 20; i++) {
        CHECK(come(sockets[i], events[i], FD_ADDRESS_LIST_CHANGE));
        CHECK_EQ(closesocket(sockets[i]), 0);
        CHECK(WSACloseEvent(events[i]));
    }
}

/* A window is told as well. */
static void window(void)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0);
    HWND hwnd = CreateWindowA("STATIC", "", 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    MSG msg;
    REQUIRE(hwnd != NULL);
    CHECK_EQ(WSAAsyncSelect(s, hwnd, WM_USER, FD_ADDRESS_LIST_CHANGE), 0);
    ARM_ADDRESSES(s);
    CHECK(!PeekMessageA(&msg, hwnd, WM_USER, WM_USER, PM_REMOVE));
    ip("addr add 192.0.2.1/32 dev lo");
    CHECK(GetMessageA(&msg, hwnd, WM_USER, WM_USER));
    CHECK_EQ(msg.wParam, s);
    CHECK_EQ(WSAGETSELECTEVENT(msg.lParam), FD_ADDRESS_LIST_CHANGE);
    CHECK_EQ(WSAGETSELECTERROR(msg.lParam), 0);
    ip("addr del 192.0.2.1/32 dev lo");
    CHECK(!PeekMessageA(&msg, hwnd, WM_USER, WM_USER, PM_REMOVE)); /* told once */
    CHECK_EQ(closesocket(s), 0);
    CHECK(DestroyWindow(hwnd));
}

int main(void)
{
    SOCKET s;
    test_start();
    s = socket(AF_INET, SOCK_DGRAM, 0);
    ip("link set lo up");
    CHECK(!listed(s, "127.0.0.1")); /* leads nowhere */
    CHECK_EQ(closesocket(s), 0);
    addresses(AF_INET, "192.0.2.1", "192.0.2.2");
    addresses(AF_INET6, "2001:db8::1", "2001:db8::2");
    routes();
    blocking();
    many();
    window();
    return test_finish();
}
