/* Blocking Winsock calls wait alertably: procedure calls queued to the thread run while it blocks, and the call goes on.
   Shown for recv, recv with MSG_WAITALL, recvfrom, accept, select, WSAPoll and send, for calls queued before and during. */
#include "../test.h"
#include <windows.h>

enum call { RECV, RECV_ALL, RECVFROM, ACCEPT, SELECT, POLL, SEND, CALLS };
static const char *const names[] = {"recv", "recv(MSG_WAITALL)", "recvfrom", "accept", "select", "WSAPoll", "send"};

struct blocked {
    enum call call;
    SOCKET s;
    volatile int entered, ended;
    int result;
};

static volatile int calls_run;

static void CALLBACK count(ULONG_PTR data)
{
    test_add(&calls_run, (int)data);
}

static DWORD WINAPI block(LPVOID argument)
{
    struct blocked *b = (struct blocked *)argument;
    static char big[1 << 20];
    char text[8];
    fd_set set;
    WSAPOLLFD entry;
    test_store(&b->entered, 1);
    switch (b->call) {
    case RECV: b->result = recv(b->s, text, sizeof text, 0); break;
    case RECV_ALL: b->result = recv(b->s, text, 4, MSG_WAITALL); break;
    case RECVFROM: b->result = recvfrom(b->s, text, sizeof text, 0, NULL, NULL); break;
    case ACCEPT: {
        SOCKET accepted = accept(b->s, NULL, NULL);
        b->result = accepted == INVALID_SOCKET ? -1 : closesocket(accepted);
        break;
    }
    case SELECT:
        FD_ZERO(&set);
        FD_SET(b->s, &set);
        b->result = select(0, &set, NULL, NULL, NULL);
        break;
    case POLL:
        entry.fd = b->s;
        entry.events = POLLIN;
        b->result = WSAPoll(&entry, 1, -1);
        break;
    default: {
        int i;
        for (i = 0; i < 16; i++)
            b->result = send(b->s, big, sizeof big, 0);
    }
    }
    test_store(&b->ended, 1);
    return 0;
}

static void runs_in(enum call call)
{
    SOCKET pair[2] = {INVALID_SOCKET, INVALID_SOCKET}, other = INVALID_SOCKET;
    struct sockaddr_in to;
    struct blocked b;
    HANDLE thread;
    int queued = 0, round;
    printf("%s\n", names[call]);
    memset(&b, 0, sizeof b);
    b.call = call;
    if (call == RECVFROM)
        b.s = test_bound(AF_INET, SOCK_DGRAM);
    else if (call == ACCEPT)
        b.s = test_listener(AF_INET);
    else {
        test_tcp_pair(pair);
        b.s = pair[0];
    }
    test_store(&calls_run, 0);
    thread = CreateThread(NULL, 0, block, &b, 0, NULL);
    CHECK(thread != NULL);
    WAIT_UNTIL(test_load(&b.entered));
    if (call == SEND)
        WAIT_UNTIL(!test_ready(b.s, 'w', 0));
    for (round = 0; round < 20; round++) {
        CHECK(QueueUserAPC(count, thread, 1) != 0);
        queued++;
        WAIT_UNTIL(test_load(&calls_run) == queued); /* while the call is blocked */
        CHECK(!test_load(&b.ended));
    }
    switch (call) {
    case RECVFROM:
        other = test_bound(AF_INET, SOCK_DGRAM);
        to = test_loopback(test_port(b.s));
        CHECK_EQ(sendto(other, "data", 4, 0, (struct sockaddr *)&to, sizeof to), 4);
        break;
    case ACCEPT:
        other = socket(AF_INET, SOCK_STREAM, 0);
        CHECK_EQ(test_connect(other, test_port(b.s)), 0);
        break;
    case SEND:
        while (!test_load(&b.ended)) {
            static char block_of[1 << 16];
            if (test_ready(pair[1], 'r', 10))
                CHECK(recv(pair[1], block_of, sizeof block_of, 0) > 0);
        }
        break;
    default: CHECK_EQ(send(pair[1], "data", 4, 0), 4);
    }
    CHECK_EQ(WaitForSingleObject(thread, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK_EQ(b.result, call == ACCEPT ? 0 : call == SELECT || call == POLL ? 1 : call == SEND ? 1 << 20 : 4);
    CHECK(CloseHandle(thread));
    if (other != INVALID_SOCKET)
        CHECK_EQ(closesocket(other), 0);
    if (pair[1] != INVALID_SOCKET)
        CHECK_EQ(closesocket(pair[1]), 0);
    CHECK_EQ(closesocket(b.s), 0);
}

/* ---- A call that is cancelled while a procedure call keeps its thread ---- */

static volatile int receives, apc_runs, apc_may_end;

static void CALLBACK keep(ULONG_PTR unused)
{
    (void)unused;
    test_store(&apc_runs, 1);
    while (!test_load(&apc_may_end))
        Sleep(1);
}

static DWORD WINAPI receive(LPVOID s)
{
    char byte;
    test_store(&receives, 1);
    return recv((SOCKET)s, &byte, 1, 0) == SOCKET_ERROR ? (DWORD)WSAGetLastError() : 0;
}

static void cancelled_in_an_apc(void)
{
    SOCKET pair[2];
    HANDLE thread;
    DWORD code = 0;
    test_tcp_pair(pair);
    thread = CreateThread(NULL, 0, receive, (LPVOID)pair[0], 0, NULL);
    CHECK(thread != NULL);
    WAIT_UNTIL(test_load(&receives));
    CHECK(QueueUserAPC(keep, thread, 0) != 0);
    WAIT_UNTIL(test_load(&apc_runs)); /* in recv, where else */
    CHECK(CancelSynchronousIo(thread));
    test_store(&apc_may_end, 1);
    CHECK_EQ(WaitForSingleObject(thread, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(GetExitCodeThread(thread, &code));
    CHECK_EQ(code, WSA_OPERATION_ABORTED);
    CHECK(CloseHandle(thread));
    test_close_pair(pair);
}

int main(void)
{
    int call;
    test_start();
    /* Under Wine only the calls that receive wait alertably. */
    for (call = 0; call < (test_under_wine() ? ACCEPT : CALLS); call++)
        runs_in((enum call)call);
    if (!test_under_wine())
        cancelled_in_an_apc();
    return test_finish();
}
