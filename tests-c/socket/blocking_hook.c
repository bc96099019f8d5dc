/* Blocking hooks of Winsock 1.1: WSASetBlockingHook, WSAUnhookBlockingHook, WSAIsBlocking, WSACancelBlockingCall.
 *
 * Shows: the hook is called while recv, recvfrom, accept, connect, send, select block, and not when they need not;
 * its own calls fail with WSAEINPROGRESS; cancelling gives WSAEINTR; the one before comes back; there is none by default,
 * each thread has its own, none survives WSACleanup, and programs of Winsock 2 have none. */
#include "../test.h"

/* A hook as WSASetBlockingHook takes it: another type of function. */
#define OF(hook) ((FARPROC)(void (*)(void))(hook))

/* Wine installs hooks but never calls them, so that what waits for one would wait for ever there. */
#define NEVER_CALLED "hooks are not called"

static void start(BYTE major, BYTE minor)
{
    WSADATA data;
    REQUIRE(WSAStartup(MAKEWORD(major, minor), &data) == 0);
}

/* What the hook does, and what it saw. */
static volatile int calls;          /* how often it was called */
static volatile int cancels_at;     /* the call in which it cancels */
static volatile int sends_at;       /* the call in which the other thread is told to do its part */
static volatile int tell;           /* told */
static int blocking_inside, nested_result, nested_error, cleanup_error, startup_result, hook_error, cancel_result;
static int more;                    /* it returns TRUE so often */

static BOOL CALLBACK hook(void)
{
    int call = test_add(&calls, 1);
    if (call == 1) {
        WSADATA data;
        fd_set set;
        FD_ZERO(&set);
        blocking_inside = WSAIsBlocking();
        WSASetLastError(0);
        nested_result = (int)socket(AF_INET, SOCK_STREAM, 0);
        nested_error = WSAGetLastError();
        WSASetLastError(0);
        cleanup_error = WSACleanup() == SOCKET_ERROR ? WSAGetLastError() : 0;
        startup_result = WSAStartup(MAKEWORD(1, 1), &data);
        WSASetLastError(0);
        hook_error = WSASetBlockingHook(NULL) == NULL ? WSAGetLastError() : 0;
    }
    if (call == test_load(&cancels_at))
        cancel_result = WSACancelBlockingCall();
    if (call == test_load(&sends_at))
        test_store(&tell, 1);
    return more > 0 && more-- > 0;
}

static void expect(int cancel, int send)
{
    test_store(&calls, 0);
    test_store(&cancels_at, cancel);
    test_store(&sends_at, send);
    test_store(&tell, 0);
    cancel_result = -2;
}

static void without_start(void)
{
    WSASetLastError(0);
    WINE_DIFFERS(WSASetBlockingHook(OF(hook)) == NULL && WSAGetLastError() == WSANOTINITIALISED, "works");
    WINE_DIFFERS_ERR(WSAUnhookBlockingHook(), WSANOTINITIALISED, "works");
    WINE_DIFFERS_ERR(WSACancelBlockingCall(), WSANOTINITIALISED, "works");
    CHECK_EQ(WSAIsBlocking(), FALSE);
    WSAUnhookBlockingHook();
}

static void winsock_2(void)
{
    start(2, 2);
    WSASetLastError(0);
    WINE_DIFFERS(WSASetBlockingHook(OF(hook)) == NULL && WSAGetLastError() == WSAEOPNOTSUPP, "works");
    WINE_DIFFERS_ERR(WSAUnhookBlockingHook(), WSAEOPNOTSUPP, "works");
    WINE_DIFFERS_ERR(WSACancelBlockingCall(), WSAEOPNOTSUPP, "works");
    CHECK_EQ(WSAIsBlocking(), FALSE);
    WSAUnhookBlockingHook();
    CHECK_EQ(WSACleanup(), 0);
}

static void install_and_restore(void)
{
    FARPROC original = WSASetBlockingHook(OF(hook));
    CHECK(original != NULL);
    CHECK(WSASetBlockingHook(original) == OF(hook));
    CHECK(WSASetBlockingHook(OF(hook)) == original);
    CHECK(WSASetBlockingHook(OF(hook)) == OF(hook));
    CHECK_EQ(WSAUnhookBlockingHook(), 0);
    CHECK(WSASetBlockingHook(OF(hook)) == original);
    CHECK_EQ(WSAUnhookBlockingHook(), 0);
    CHECK_EQ(WSAUnhookBlockingHook(), 0);
    WINE_DIFFERS_ERR(WSACancelBlockingCall(), WSAEINVAL, "succeeds");
    CHECK_EQ(WSAIsBlocking(), FALSE);
}

/* ---- The calls ---- */

enum call { RECV, RECV_ALL, RECVFROM, PEEK_NOTHING, ACCEPT, SELECT, SEND, CALLS };
static const char *const call_names[] = {"recv", "recv(MSG_WAITALL)", "recvfrom", "recv of no bytes", "accept", "select", "send"};

struct part {
    enum call call;
    SOCKET s;    /* the call's */
    SOCKET peer; /* to make it end */
};

/* The other thread: makes the call end once the hook said so. */
static void finish(void *argument)
{
    static char big[1 << 16];
    struct part *p = (struct part *)argument;
    struct sockaddr_in to;
    WAIT_UNTIL(test_load(&tell));
    switch (p->call) {
    case RECVFROM:
        to = test_loopback(test_port(p->s));
        CHECK_EQ(sendto(p->peer, "data", 4, 0, (struct sockaddr *)&to, sizeof to), 4);
        break;
    case ACCEPT: CHECK_EQ(test_connect(p->peer, test_port(p->s)), 0); break;
    case SEND:
        while (test_load(&tell) == 1)
            if (test_ready(p->peer, 'r', 10))
                CHECK(recv(p->peer, big, sizeof big, 0) > 0);
        break;
    default: CHECK_EQ(send(p->peer, "data", 4, 0), 4);
    }
}

static int make(struct part *p)
{
    static char big[1 << 20];
    char text[8];
    fd_set set;
    SOCKET accepted;
    int i, result = 0;
    switch (p->call) {
    case RECV: return recv(p->s, text, sizeof text, 0);
    case RECV_ALL: return recv(p->s, text, 4, MSG_WAITALL);
    case RECVFROM: return recvfrom(p->s, text, sizeof text, 0, NULL, NULL);
    case PEEK_NOTHING: return recv(p->s, text, 0, 0);
    case ACCEPT:
        accepted = accept(p->s, NULL, NULL);
        return accepted == INVALID_SOCKET ? -1 : closesocket(accepted);
    case SELECT:
        FD_ZERO(&set);
        FD_SET(p->s, &set);
        return select(0, &set, NULL, NULL, NULL);
    default:
        for (i = 0; i < 16 && result >= 0; i++)
            result = send(p->s, big, sizeof big, 0);
        return result;
    }
}

static const int expected[] = {4, 4, 4, 0, 0, 1, 1 << 20};

static void prepare(struct part *p, enum call call)
{
    SOCKET pair[2];
    p->call = call;
    if (call == RECVFROM) {
        p->s = test_bound(AF_INET, SOCK_DGRAM);
        p->peer = test_bound(AF_INET, SOCK_DGRAM);
    } else if (call == ACCEPT) {
        p->s = test_listener(AF_INET);
        p->peer = socket(AF_INET, SOCK_STREAM, 0);
    } else {
        test_tcp_pair(pair);
        p->s = pair[0];
        p->peer = pair[1];
    }
}

static void blocks_in(enum call call)
{
    struct part p;
    test_thread t;
    printf("%s\n", call_names[call]);
    prepare(&p, call);
    WSASetBlockingHook(OF(hook));

    /* The call ends by itself, after the hook was called three times at least. */
    expect(0, 3);
    more = 2;
    test_thread_start(&t, finish, &p);
    CHECK_EQ(make(&p), expected[call]);
    test_store(&tell, 2);
    test_thread_join(&t);
    CHECK(calls >= 3);
    CHECK_EQ(blocking_inside, TRUE);
    CHECK_EQ(nested_result, -1);
    CHECK_EQ(nested_error, WSAEINPROGRESS);
    CHECK_EQ(cleanup_error, WSAEINPROGRESS);
    CHECK_EQ(startup_result, WSAEINPROGRESS);
    CHECK_EQ(hook_error, WSAEINPROGRESS);
    CHECK_EQ(WSAIsBlocking(), FALSE);

    /* What is there already blocks nothing. */
    if (call == SELECT || call == RECV) {
        CHECK_EQ(send(p.peer, "data", 4, 0), 4);
        WSAUnhookBlockingHook();
        CHECK(BECOMES_READY(p.s, 'r'));
        WSASetBlockingHook(OF(hook));
        expect(0, 0);
        CHECK_EQ(make(&p), expected[call]);
        CHECK_EQ(calls, 0);
    }

    /* Cancelled. */
    CHECK_EQ(closesocket(p.s), 0);
    CHECK_EQ(closesocket(p.peer), 0);
    prepare(&p, call);
    expect(2, 0);
    CHECK_ERR(make(&p), WSAEINTR);
    CHECK_EQ(cancel_result, 0);
    CHECK_EQ(calls, 2);
    CHECK_ERR(WSACancelBlockingCall(), WSAEINVAL);
    if (call == ACCEPT) { /* and works on */
        CHECK_EQ(test_connect(p.peer, test_port(p.s)), 0);
        CHECK_EQ(make(&p), 0);
    }
    CHECK_EQ(WSAUnhookBlockingHook(), 0);
    CHECK_EQ(closesocket(p.s), 0);
    CHECK_EQ(closesocket(p.peer), 0);
}

static void connects(void)
{
    SOCKET listener = test_listener(AF_INET), s = socket(AF_INET, SOCK_STREAM, 0);
    char c = 'x';
    SOCKET accepted;
    WSASetBlockingHook(OF(hook));
    expect(0, 0);
    CHECK_EQ(test_connect(s, test_port(listener)), 0);
    accepted = accept(listener, NULL, NULL);
    CHECK(accepted != INVALID_SOCKET);
    WSAUnhookBlockingHook();
    /* It still is a blocking socket. */
    CHECK_EQ(test_set_int(s, SOL_SOCKET, SO_RCVTIMEO, 20), 0);
    CHECK_ERR(recv(s, &c, 1, 0), WSAETIMEDOUT);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(listener), 0);

    s = socket(AF_INET, SOCK_STREAM, 0);
    WSASetBlockingHook(OF(hook));
    CHECK_ERR(test_connect(s, test_closed_port(SOCK_STREAM)), WSAECONNREFUSED);
    WSAUnhookBlockingHook();
    CHECK_EQ(closesocket(s), 0);
}

/* A full queue keeps a connect waiting: the hook runs, and cancels it. */
static void connect_cancelled(void)
{
    SOCKET listener = test_bound(AF_INET, SOCK_STREAM), clients[64], s = socket(AF_INET, SOCK_STREAM, 0);
    unsigned short port = test_port(listener);
    int filled = 0;
    CHECK_EQ(listen(listener, 1), 0);
    do {
        clients[filled] = socket(AF_INET, SOCK_STREAM, 0);
        test_nonblocking(clients[filled], 1);
        test_connect(clients[filled], port);
    } while (test_ready(clients[filled++], 'w', 100) && filled < 64);
    WSASetBlockingHook(OF(hook));
    expect(3, 0);
    CHECK_ERR(test_connect(s, port), WSAEINTR);
    CHECK_EQ(calls, 3);
    WSAUnhookBlockingHook();
    CHECK_EQ(closesocket(s), 0);
    while (filled > 0)
        CHECK_EQ(closesocket(clients[--filled]), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* ---- With time limits, closes and procedure calls ---- */

static void time_limits(void)
{
    static char big[1 << 20];
    SOCKET pair[2];
    char text[8];
    DWORD begin;
    int i, result = 0;
    test_tcp_pair(pair);
    WSASetBlockingHook(OF(hook));
    expect(0, 0);
    CHECK_EQ(test_set_int(pair[0], SOL_SOCKET, SO_RCVTIMEO, 60), 0);
    begin = GetTickCount();
    CHECK_ERR(recv(pair[0], text, sizeof text, 0), WSAETIMEDOUT);
    CHECK(GetTickCount() - begin >= 50);
    WINE_DIFFERS(calls > 1, NEVER_CALLED);

    /* What came before the limit is handed out. */
    CHECK_EQ(send(pair[1], "ab", 2, 0), 2);
    begin = GetTickCount();
    CHECK_EQ(recv(pair[0], text, 4, MSG_WAITALL), 2);
    WINE_DIFFERS(GetTickCount() - begin >= 50, "does not wait for the rest");

    CHECK_EQ(test_set_int(pair[0], SOL_SOCKET, SO_SNDTIMEO, 60), 0);
    for (i = 0; i < 64 && result >= 0; i++)
        result = send(pair[0], big, sizeof big, 0);
    CHECK(result < 0 && WSAGetLastError() == WSAETIMEDOUT);
    WSAUnhookBlockingHook();
    test_close_pair(pair);
}

static SOCKET to_close;

static void close_when_told(void *unused)
{
    (void)unused;
    WAIT_UNTIL(test_load(&tell));
    CHECK_EQ(closesocket(to_close), 0);
}

static void closed_by_another(enum call call)
{
    struct part p;
    test_thread t;
    prepare(&p, call);
    to_close = p.s;
    WSASetBlockingHook(OF(hook));
    expect(0, 2);
    test_thread_start(&t, close_when_told, NULL);
    if (call == SELECT)
        WINE_DIFFERS_EQ(make(&p), 1, "never ready"); /* a closed socket is readable */
    else
        CHECK_ERR(make(&p), WSAEINTR);
    test_thread_join(&t);
    WSAUnhookBlockingHook();
    CHECK_EQ(closesocket(p.peer), 0);
}

/* shutdown leaves the socket open, and yet ends a receive that nothing can come to. */
static void shut_down_by_another(void *argument)
{
    WAIT_UNTIL(test_load(&tell));
    CHECK_EQ(shutdown(*(SOCKET *)argument, SD_RECEIVE), 0);
}

static void shut_down_while_blocked(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM), peer = test_bound(AF_INET, SOCK_DGRAM);
    test_thread t;
    char c;
    CHECK_EQ(test_connect(s, test_port(peer)), 0);
    WSASetBlockingHook(OF(hook));
    expect(0, 2);
    test_thread_start(&t, shut_down_by_another, &s);
    CHECK_ERR(recv(s, &c, 1, 0), WSAESHUTDOWN);
    test_thread_join(&t);
    WSAUnhookBlockingHook();
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(peer), 0);
}

static volatile int procedures, hooked;
static struct part blocked;
static int blocked_result;

static void CALLBACK procedure(ULONG_PTR data)
{
    test_add(&procedures, (int)data);
}

static DWORD WINAPI block(LPVOID unused)
{
    (void)unused;
    WSASetBlockingHook(OF(hook));
    test_store(&hooked, 1);
    blocked_result = make(&blocked);
    return 0;
}

static void procedure_calls(enum call call)
{
    HANDLE thread;
    int queued;
    prepare(&blocked, call);
    expect(0, 0);
    test_store(&procedures, 0);
    test_store(&hooked, 0);
    thread = CreateThread(NULL, 0, block, NULL, 0, NULL);
    CHECK(thread != NULL);
    WAIT_UNTIL(test_load(&hooked));
    for (queued = 1; queued <= 20; queued++) {
        CHECK(QueueUserAPC(procedure, thread, 1) != 0);
        WAIT_UNTIL(test_load(&procedures) == queued);
    }
    WINE_DIFFERS(test_load(&calls) > 0, NEVER_CALLED);
    test_store(&tell, 1);
    finish(&blocked);
    CHECK_EQ(WaitForSingleObject(thread, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK_EQ(blocked_result, expected[call]);
    CHECK(CloseHandle(thread));
    CHECK_EQ(closesocket(blocked.s), 0);
    CHECK_EQ(closesocket(blocked.peer), 0);
}

/* ---- Whose hook it is ---- */

static void receive_here(void *argument)
{
    char text[8];
    CHECK_EQ(recv(*(SOCKET *)argument, text, sizeof text, 0), 4);
}

static void other_thread_has_none(void)
{
    SOCKET pair[2];
    test_thread t;
    test_tcp_pair(pair);
    WSASetBlockingHook(OF(hook));
    expect(0, 0);
    test_thread_start(&t, receive_here, &pair[0]);
    WAIT_UNTIL(test_load(&t.entered));
    CHECK_EQ(send(pair[1], "data", 4, 0), 4);
    test_thread_join(&t);
    CHECK_EQ(calls, 0);

    /* While this thread is in its hook, others are free to call. */
    WSAUnhookBlockingHook();
    test_close_pair(pair);
}

static BOOL CALLBACK wait_for_the_other(void)
{
    test_store(&tell, 1);
    WAIT_UNTIL(test_load(&tell) == 2);
    return FALSE;
}

static void send_while_hooked(void *argument)
{
    SOCKET s;
    WAIT_UNTIL(test_load(&tell) == 1);
    s = socket(AF_INET, SOCK_DGRAM, 0);
    CHECK(s != INVALID_SOCKET);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(WSAIsBlocking(), FALSE);
    CHECK_EQ(send(*(SOCKET *)argument, "data", 4, 0), 4);
    test_store(&tell, 2);
}

static void others_are_free(void)
{
    SOCKET pair[2];
    test_thread t;
    char text[8];
    test_tcp_pair(pair);
    expect(0, 0);
    WSASetBlockingHook(OF(wait_for_the_other));
    test_thread_start(&t, send_while_hooked, &pair[1]);
    if (test_under_wine())
        test_store(&tell, 1);
    CHECK_EQ(recv(pair[0], text, sizeof text, 0), 4);
    test_thread_join(&t);
    WSAUnhookBlockingHook();
    test_close_pair(pair);
}

static void nonblocking_sockets_call_none(void)
{
    SOCKET pair[2];
    char c;
    test_tcp_pair(pair);
    test_nonblocking(pair[0], 1);
    WSASetBlockingHook(OF(hook));
    expect(0, 0);
    CHECK_ERR(recv(pair[0], &c, 1, 0), WSAEWOULDBLOCK);
    CHECK_EQ(calls, 0);
    WSAUnhookBlockingHook();
    test_close_pair(pair);
}

static DWORD WINAPI end_in_hook(LPVOID argument)
{
    char c;
    WSASetBlockingHook(OF(argument));
    recv(blocked.s, &c, 1, 0);
    return 1;
}

static BOOL CALLBACK end_thread(void)
{
    ExitThread(7);
    return FALSE;
}

static void hook_ends_thread(void)
{
    HANDLE thread;
    DWORD code = 0;
    SOCKET s;
    if (test_under_wine())
        return;
    prepare(&blocked, RECV);
    thread = CreateThread(NULL, 0, end_in_hook, (LPVOID)end_thread, 0, NULL);
    CHECK(thread != NULL);
    CHECK_EQ(WaitForSingleObject(thread, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(GetExitCodeThread(thread, &code) && code == 7);
    CHECK(CloseHandle(thread));
    s = socket(AF_INET, SOCK_DGRAM, 0);
    CHECK(s != INVALID_SOCKET);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(blocked.s), 0);
    CHECK_EQ(closesocket(blocked.peer), 0);
}

/* Look-ups go on in another thread while this one runs its hook, and their results still are this one's. */
static void names(void)
{
    struct hostent *host;
    struct in_addr loopback;
    WSASetBlockingHook(OF(hook));
    expect(0, 0);
    host = gethostbyname("localhost");
    CHECK(host != NULL && host->h_length == 4 && strcmp(host->h_name, "localhost") == 0);
    CHECK(host != NULL && host->h_addr_list[0] != NULL && host->h_addr_list[1] == NULL);
    loopback.s_addr = htonl(INADDR_LOOPBACK);
    CHECK(host != NULL && memcmp(host->h_addr_list[0], &loopback, 4) == 0);
    host = gethostbyaddr((const char *)&loopback, 4, AF_INET);
    CHECK(host != NULL && host->h_addrtype == AF_INET && host->h_name[0] != 0);
    CHECK(gethostbyname("no such host") == NULL && WSAGetLastError() == WSAHOST_NOT_FOUND);
    WSAUnhookBlockingHook();
}

/* Cleanup in another thread ends the call in whose hook this one is, and the hook with it. */
static void clean_up(void *unused)
{
    (void)unused;
    WAIT_UNTIL(test_load(&tell));
    CHECK_EQ(WSACleanup(), 0);
}

static void ends_with_cleanup(void)
{
    SOCKET pair[2];
    test_thread t;
    char c;
    start(1, 1);
    if (test_under_wine()) {
        CHECK_EQ(WSACleanup(), 0);
        return;
    }
    test_tcp_pair(pair);
    WSASetBlockingHook(OF(hook));
    expect(0, 2);
    test_thread_start(&t, clean_up, NULL);
    CHECK_ERR(recv(pair[0], &c, 1, 0), WSAEINTR);
    test_thread_join(&t);

    start(2, 2);
    test_tcp_pair(pair);
    expect(0, 0);
    CHECK_EQ(test_set_int(pair[0], SOL_SOCKET, SO_RCVTIMEO, 30), 0);
    CHECK_ERR(recv(pair[0], &c, 1, 0), WSAETIMEDOUT);
    CHECK_EQ(calls, 0);
    test_close_pair(pair);
    CHECK_EQ(WSACleanup(), 0);
}

int main(void)
{
    int call;
    test_watchdog();
    without_start();
    winsock_2();
    start(1, 1);
    install_and_restore();
    if (!test_under_wine())
        for (call = 0; call < CALLS; call++)
            blocks_in((enum call)call);
    connects();
    time_limits();
    if (!test_under_wine()) {
        connect_cancelled();
        closed_by_another(RECV);
        closed_by_another(RECVFROM);
        closed_by_another(ACCEPT);
        closed_by_another(SELECT);
        closed_by_another(SEND);
        shut_down_while_blocked();
    }
    procedure_calls(RECV);
    if (!test_under_wine()) { /* where only receives wait alertably */
        procedure_calls(ACCEPT);
        procedure_calls(SELECT);
    }
    other_thread_has_none();
    others_are_free();
    nonblocking_sockets_call_none();
    hook_ends_thread();
    names();
    CHECK_EQ(WSACleanup(), 0);
    ends_with_cleanup();
    TEST_DONE();
}
