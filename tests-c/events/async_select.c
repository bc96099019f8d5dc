/* WSAAsyncSelect: the message of each event, enabling it again, inheritance, cancelling, replacing, closing, other threads. */
#include "../test.h"

#define WM_SOCKET (WM_USER + 1)

static HWND window;

/* One event that came. */
typedef struct event {
    SOCKET socket;
    int event, error;
} event_t;

/* The next message of a socket, within the time; event 0: none came. */
static event_t next_within(DWORD ms)
{
    DWORD begin = GetTickCount(), gone;
    event_t e = { INVALID_SOCKET, 0, 0 };
    MSG msg;
    for (;;) {
        if (PeekMessageA(&msg, window, WM_SOCKET, WM_SOCKET, PM_REMOVE)) {
            e.socket = (SOCKET)msg.wParam;
            e.event = WSAGETSELECTEVENT(msg.lParam);
            e.error = WSAGETSELECTERROR(msg.lParam);
            return e;
        }
        gone = GetTickCount() - begin;
        if (gone >= ms)
            return e;
        MsgWaitForMultipleObjects(0, NULL, FALSE, ms - gone, QS_ALLINPUT);
    }
}

static int is(event_t e, SOCKET s, int event, int error)
{
    if (e.socket == s && e.event == event && e.error == error)
        return 1;
    printf("came: socket %ld, event 0x%x, error %d; expected 0x%x, %d\n", (long)e.socket, e.event, e.error, event, error);
    return 0;
}

#define COMES(s, event, error) CHECK(is(next_within(TEST_PATIENCE), s, event, error))
/* Messages are there when the call that brings them returns, or within a moment: nothing is. */
#define QUIET() CHECK_EQ(next_within(20).event, 0)

static void arguments(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    u_long off = 0;
    char byte;
    CHECK_ERR(WSAAsyncSelect(INVALID_SOCKET, window, WM_SOCKET, FD_READ), WSAENOTSOCK);
    WINE_DIFFERS_ERR(WSAAsyncSelect(s, NULL, WM_SOCKET, FD_READ), WSAEINVAL, "takes any window");
    WINE_DIFFERS_ERR(WSAAsyncSelect(s, (HWND)(LONG_PTR)0x7ffffffc, WM_SOCKET, FD_READ), WSAEINVAL, "takes any window");
    CHECK_EQ(WSAAsyncSelect(s, window, WM_SOCKET, FD_READ | FD_CLOSE), 0);
    CHECK_ERR(ioctlsocket(s, FIONBIO, &off), WSAEINVAL); /* the selection needs the nonblocking mode */
    CHECK_EQ(WSAAsyncSelect(s, window, 0, 0), 0);
    CHECK_EQ(ioctlsocket(s, FIONBIO, &off), 0);
    CHECK_EQ(WSAAsyncSelect(s, NULL, 0, 0), 0); /* nonblocking whatever is selected */
    CHECK_EQ(closesocket(s), 0);
    s = test_bound(AF_INET, SOCK_DGRAM);
    CHECK_EQ(WSAAsyncSelect(s, window, WM_SOCKET, 0), 0);
    CHECK_ERR(recv(s, &byte, 1, 0), WSAEWOULDBLOCK);
    CHECK_EQ(closesocket(s), 0);
    QUIET();
}

static void reading(void)
{
    SOCKET pair[2];
    char buffer[16];
    test_tcp_pair(pair);
    CHECK_EQ(WSAAsyncSelect(pair[0], window, WM_SOCKET, FD_READ | FD_WRITE | FD_CLOSE), 0);
    COMES(pair[0], FD_WRITE, 0); /* it can be written to at once */
    QUIET();
    CHECK_EQ(send(pair[1], "0123456789", 10, 0), 10);
    COMES(pair[0], FD_READ, 0);
    CHECK_EQ(send(pair[1], "x", 1, 0), 1);
    if (!test_under_wine())
        COMES(pair[0], FD_READ, 0); /* more of it */
    CHECK_EQ(recv(pair[0], buffer, 4, 0), 4);
    COMES(pair[0], FD_READ, 0); /* there is more */
    QUIET();
    CHECK_EQ(recv(pair[0], buffer, 4, MSG_PEEK), 4);
    COMES(pair[0], FD_READ, 0); /* there still is */
    CHECK_EQ(recv(pair[0], buffer, sizeof buffer, 0), 7);
    QUIET();
    CHECK_ERR(recv(pair[0], buffer, 1, 0), WSAEWOULDBLOCK);
    QUIET();
    CHECK_EQ(send(pair[1], "y", 1, 0), 1);
    COMES(pair[0], FD_READ, 0);
    CHECK_EQ(shutdown(pair[1], SD_SEND), 0);
    if (test_under_wine()) { /* where the end comes after the data */
        CHECK_EQ(recv(pair[0], buffer, 1, 0), 1);
        COMES(pair[0], FD_CLOSE, 0);
    } else {
        COMES(pair[0], FD_CLOSE, 0);
        CHECK_EQ(recv(pair[0], buffer, 1, 0), 1);
    }
    CHECK_EQ(recv(pair[0], buffer, 1, 0), 0);
    QUIET(); /* once */
    test_close_pair(pair);
    QUIET(); /* closing the socket oneself is no event */
}

/* FD_WRITE comes again when there is room after a send that found none. */
static void writing(void)
{
    static char block[65536];
    SOCKET pair[2];
    u_long there;
    test_tcp_pair(pair);
    CHECK_EQ(WSAAsyncSelect(pair[0], window, WM_SOCKET, FD_WRITE), 0);
    COMES(pair[0], FD_WRITE, 0);
    CHECK(send(pair[0], block, 1, 0) == 1);
    QUIET();
    while (send(pair[0], block, sizeof block, 0) > 0)
        ;
    CHECK_EQ(WSAGetLastError(), WSAEWOULDBLOCK);
    QUIET();
    test_nonblocking(pair[1], 1);
    do
        while (recv(pair[1], block, sizeof block, 0) > 0)
            ;
    while (ioctlsocket(pair[1], FIONREAD, &there) == 0 && there > 0);
    for (;;) { /* what is still under way */
        event_t e;
        while (recv(pair[1], block, sizeof block, 0) > 0)
            ;
        e = next_within(10);
        if (e.event) {
            CHECK(is(e, pair[0], FD_WRITE, 0));
            break;
        }
    }
    QUIET();
    test_close_pair(pair);
}

static void reset_and_oob(void)
{
    SOCKET pair[2];
    struct linger hard = { 1, 0 };
    char byte;
    test_tcp_pair(pair);
    CHECK_EQ(WSAAsyncSelect(pair[0], window, WM_SOCKET, FD_OOB | FD_CLOSE), 0);
    QUIET();
    CHECK_EQ(send(pair[1], "!", 1, MSG_OOB), 1);
    COMES(pair[0], FD_OOB, 0);
    CHECK_EQ(recv(pair[0], &byte, 1, MSG_OOB), 1);
    QUIET();
    CHECK_EQ(setsockopt(pair[1], SOL_SOCKET, SO_LINGER, (const char *)&hard, sizeof hard), 0);
    CHECK_EQ(closesocket(pair[1]), 0);
    WINE_DIFFERS(is(next_within(TEST_PATIENCE), pair[0], FD_CLOSE, WSAECONNABORTED), "none");
    CHECK_EQ(closesocket(pair[0]), 0);
    next_within(20);
}

static void accepting(void)
{
    SOCKET listener = test_listener(AF_INET), clients[3], accepted;
    unsigned short port = test_port(listener);
    char buffer[8];
    int i;
    for (i = 0; i < 3; i++)
        clients[i] = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(test_connect(clients[0], port), 0); /* waits before there is a selection */
    CHECK_EQ(WSAAsyncSelect(listener, window, WM_SOCKET, FD_ACCEPT | FD_READ | FD_CLOSE), 0);
    COMES(listener, FD_ACCEPT, 0);
    CHECK_EQ(test_connect(clients[1], port), 0);
    if (!test_under_wine())
        COMES(listener, FD_ACCEPT, 0); /* each is told */
    CHECK_EQ(test_connect(clients[2], port), 0);
    if (!test_under_wine())
        COMES(listener, FD_ACCEPT, 0);
    QUIET();
    accepted = accept(listener, NULL, NULL);
    CHECK(accepted != INVALID_SOCKET);
    COMES(listener, FD_ACCEPT, 0); /* more of them wait */
    /* The accepted socket has the listener's selection, message and mode. */
    CHECK_ERR(recv(accepted, buffer, 1, 0), WSAEWOULDBLOCK);
    CHECK_EQ(send(clients[0], "a", 1, 0), 1);
    COMES(accepted, FD_READ, 0);
    CHECK_EQ(recv(accepted, buffer, 8, 0), 1);
    CHECK_EQ(closesocket(clients[0]), 0);
    COMES(accepted, FD_CLOSE, 0);
    CHECK_EQ(closesocket(accepted), 0);
    /* An accepted socket can be given its own. */
    accepted = accept(listener, NULL, NULL);
    COMES(listener, FD_ACCEPT, 0);
    CHECK_EQ(WSAAsyncSelect(accepted, window, WM_SOCKET, FD_WRITE), 0);
    COMES(accepted, FD_WRITE, 0);
    CHECK_EQ(send(clients[1], "b", 1, 0), 1);
    QUIET();
    CHECK_EQ(closesocket(accepted), 0);
    accepted = accept(listener, NULL, NULL);
    CHECK(accepted != INVALID_SOCKET);
    QUIET();
    CHECK_ERR(accept(listener, NULL, NULL), WSAEWOULDBLOCK);
    QUIET();
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(clients[1]), 0);
    CHECK_EQ(closesocket(clients[2]), 0);
    CHECK_EQ(closesocket(listener), 0);
    QUIET();
}

static void connecting(void)
{
    SOCKET listener = test_listener(AF_INET), s = socket(AF_INET, SOCK_STREAM, 0);
    unsigned short port = test_port(listener), closed = test_closed_port(SOCK_STREAM);
    CHECK_EQ(WSAAsyncSelect(s, window, WM_SOCKET, FD_CONNECT | FD_WRITE | FD_READ | FD_CLOSE), 0);
    QUIET();
    CHECK_ERR(test_connect(s, port), WSAEWOULDBLOCK);
    COMES(s, FD_CONNECT, 0);
    COMES(s, FD_WRITE, 0); /* after FD_CONNECT */
    CHECK_EQ(send(s, "x", 1, 0), 1);
    QUIET();
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
    s = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(WSAAsyncSelect(s, window, WM_SOCKET, FD_CONNECT | FD_WRITE), 0);
    CHECK_ERR(test_connect(s, closed), WSAEWOULDBLOCK);
    COMES(s, FD_CONNECT, WSAECONNREFUSED);
    QUIET();
    CHECK_EQ(closesocket(s), 0);
}

static void datagrams(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM), other = socket(AF_INET, SOCK_DGRAM, 0);
    struct sockaddr_in to = test_loopback(test_port(s));
    char buffer[8];
    CHECK_EQ(WSAAsyncSelect(s, window, WM_SOCKET, FD_READ), 0);
    QUIET();
    CHECK_EQ(sendto(other, "1", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
    CHECK_EQ(sendto(other, "2", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
    COMES(s, FD_READ, 0);
    QUIET();
    CHECK_EQ(recv(s, buffer, sizeof buffer, 0), 1);
    COMES(s, FD_READ, 0); /* the second datagram */
    CHECK_EQ(recvfrom(s, buffer, sizeof buffer, 0, NULL, NULL), 1);
    QUIET();
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(other), 0);
}

static void cancelling(void)
{
    SOCKET pair[2];
    WSAEVENT event = WSACreateEvent();
    WSANETWORKEVENTS record;
    char byte;
    test_tcp_pair(pair);
    CHECK_EQ(WSAAsyncSelect(pair[0], window, WM_SOCKET, FD_READ), 0);
    CHECK_EQ(WSAAsyncSelect(pair[0], window, 0, 0), 0);
    CHECK_EQ(send(pair[1], "a", 1, 0), 1);
    CHECK(BECOMES_READY(pair[0], 'r'));
    QUIET();
    /* What is there counts when it is selected. */
    CHECK_EQ(WSAAsyncSelect(pair[0], window, WM_SOCKET, FD_READ), 0);
    COMES(pair[0], FD_READ, 0);
    /* The second call replaces the first. */
    CHECK_EQ(WSAAsyncSelect(pair[0], window, WM_SOCKET, FD_WRITE), 0);
    COMES(pair[0], FD_WRITE, 0);
    CHECK_EQ(recv(pair[0], &byte, 1, 0), 1);
    CHECK_EQ(send(pair[1], "b", 1, 0), 1);
    CHECK(BECOMES_READY(pair[0], 'r'));
    QUIET();
    /* An event object in the window's place. */
    CHECK_EQ(WSAEventSelect(pair[0], event, FD_READ), 0);
    WINE_DIFFERS_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, test_under_wine() ? 0 : TEST_PATIENCE, FALSE),
                    WSA_WAIT_EVENT_0, "does not look at what is there already");
    CHECK_EQ(WSAEnumNetworkEvents(pair[0], event, &record), 0);
    WINE_DIFFERS_EQ(record.lNetworkEvents, FD_READ, "does not look at what is there already");
    QUIET();
    /* And back. */
    CHECK_EQ(WSAAsyncSelect(pair[0], window, WM_SOCKET, FD_READ), 0);
    COMES(pair[0], FD_READ, 0);
    CHECK_EQ(recv(pair[0], &byte, 1, 0), 1);
    CHECK_EQ(send(pair[1], "c", 1, 0), 1);
    COMES(pair[0], FD_READ, 0);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, 0, FALSE), WSA_WAIT_TIMEOUT);
    test_close_pair(pair);
    CHECK(WSACloseEvent(event));
}

/* A message that waits when its socket closes is still there; none comes after. */
static void closing(void)
{
    SOCKET pair[2];
    MSG msg;
    test_tcp_pair(pair);
    CHECK_EQ(WSAAsyncSelect(pair[0], window, WM_SOCKET, FD_READ | FD_CLOSE), 0);
    CHECK_EQ(send(pair[1], "a", 1, 0), 1);
    WAIT_UNTIL(PeekMessageA(&msg, window, WM_SOCKET, WM_SOCKET, PM_NOREMOVE));
    CHECK_EQ(closesocket(pair[0]), 0);
    COMES(pair[0], FD_READ, 0);
    CHECK_EQ(closesocket(pair[1]), 0);
    QUIET();
}

/* Each event goes to the thread that owns the window, whoever selected it. */
static volatile int ready, events;
static HWND of_thread;

static LRESULT CALLBACK counting(HWND hwnd, UINT message, WPARAM wparam, LPARAM lparam)
{
    char buffer[64];
    if (message != WM_SOCKET)
        return DefWindowProcA(hwnd, message, wparam, lparam);
    if (WSAGETSELECTEVENT(lparam) == FD_READ) {
        CHECK(recv((SOCKET)wparam, buffer, sizeof buffer, 0) > 0);
        test_add(&events, 1);
    } else if (WSAGETSELECTEVENT(lparam) == FD_CLOSE) {
        PostQuitMessage(0);
    }
    return 0;
}

static void serve(void *unused)
{
    MSG msg;
    (void)unused;
    of_thread = CreateWindowExA(0, "async counting", NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    test_store(&ready, 1);
    while (GetMessageA(&msg, NULL, 0, 0) > 0)
        DispatchMessageA(&msg);
    CHECK(DestroyWindow(of_thread));
}

static void other_thread(void)
{
    WNDCLASSA wc;
    test_thread thread;
    SOCKET pair[2];
    int i;
    memset(&wc, 0, sizeof wc);
    wc.lpfnWndProc = counting;
    wc.lpszClassName = "async counting";
    REQUIRE(RegisterClassA(&wc) != 0);
    test_thread_start(&thread, serve, NULL);
    WAIT_UNTIL(test_load(&ready));
    test_tcp_pair(pair);
    CHECK_EQ(WSAAsyncSelect(pair[0], of_thread, WM_SOCKET, FD_READ | FD_CLOSE), 0);
    for (i = 1; i <= 50; i++) {
        CHECK_EQ(send(pair[1], "abc", 3, 0), 3);
        WAIT_UNTIL(test_load(&events) == i);
    }
    CHECK_EQ(closesocket(pair[1]), 0);
    test_thread_join(&thread);
    CHECK_EQ(closesocket(pair[0]), 0);
}

/* Many sockets on one window. */
static void many(void)
{
    enum { COUNT = 200 };
    static SOCKET sockets[COUNT];
    static int got[COUNT];
    SOCKET sender = socket(AF_INET, SOCK_DGRAM, 0);
    int i, round, left;
    for (i = 0; i < COUNT; i++) {
        sockets[i] = test_bound(AF_INET, SOCK_DGRAM);
        REQUIRE(WSAAsyncSelect(sockets[i], window, WM_SOCKET, FD_READ) == 0);
    }
    for (round = 1; round <= 3; round++) {
        for (i = 0; i < COUNT; i++) {
            struct sockaddr_in to = test_loopback(test_port(sockets[i]));
            CHECK_EQ(sendto(sender, "x", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
        }
        for (left = COUNT; left > 0; left--) {
            event_t e = next_within(TEST_PATIENCE);
            char byte;
            for (i = 0; i < COUNT && sockets[i] != e.socket; i++)
                ;
            if (!CHECK(i < COUNT && e.event == FD_READ && e.error == 0))
                return;
            CHECK_EQ(recv(e.socket, &byte, 1, 0), 1);
            got[i]++;
        }
        for (i = 0; i < COUNT; i++)
            CHECK_EQ(got[i], round);
    }
    for (i = 0; i < COUNT; i++)
        CHECK_EQ(closesocket(sockets[i]), 0);
    CHECK_EQ(closesocket(sender), 0);
    QUIET();
}

int main(void)
{
    WNDCLASSA wc;
    test_start();
    memset(&wc, 0, sizeof wc);
    wc.lpfnWndProc = DefWindowProcA;
    wc.lpszClassName = "async_select";
    REQUIRE(RegisterClassA(&wc) != 0);
    window = CreateWindowExA(0, "async_select", NULL, 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
    REQUIRE(window != NULL);
    arguments();
    reading();
    writing();
    reset_and_oob();
    accepting();
    connecting();
    datagrams();
    cancelling();
    closing();
    other_thread();
    many();
    CHECK(DestroyWindow(window));
    return test_finish();
}
