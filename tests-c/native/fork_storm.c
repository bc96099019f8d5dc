/* A process forks again and again while its threads are at a port, at events, in select, at timers and work items. Each child
 * starts everything anew and ends well; it completes nothing of its parent's, whose operations all complete. TEST_FORKS says how often. */
#include "../test.h"
#include <sys/wait.h>
#include <unistd.h>

enum { CONNECTIONS = 8, CHILD_MS = 5000 };
static volatile int over, echoed, completed, worked, ticked;

struct connection {
    OVERLAPPED overlapped;
    SOCKET ends[2];
    char data[16];
};
static struct connection all[CONNECTIONS];
static HANDLE port;

static void receive(struct connection *c)
{
    WSABUF buffer;
    DWORD flags = 0;
    buffer.buf = c->data;
    buffer.len = sizeof c->data;
    memset(&c->overlapped, 0, sizeof c->overlapped);
    if (WSARecv(c->ends[1], &buffer, 1, NULL, &flags, &c->overlapped, NULL) != 0)
        CHECK_EQ(WSAGetLastError(), WSA_IO_PENDING);
}

/* Takes what has come at the port, sends it back and receives again. */
static void serves(void *unused)
{
    DWORD bytes;
    ULONG_PTR key;
    OVERLAPPED *o;
    (void)unused;
    while (GetQueuedCompletionStatus(port, &bytes, &key, &o, INFINITE) && key) {
        struct connection *c = (struct connection *)key;
        CHECK_EQ(send(c->ends[1], c->data, (int)bytes, 0), (int)bytes);
        receive(c);
    }
}

/* Each message comes back, or the operation that was to receive it is lost. */
static void asks(void *argument)
{
    struct connection *c = (struct connection *)argument;
    char text[16];
    while (!test_load(&over)) {
        CHECK_EQ(send(c->ends[0], "message", 7, 0), 7);
        if (!test_ready(c->ends[0], 'r', (DWORD)TEST_PATIENCE)) {
            CHECK(!"an operation of the parent was lost");
            return;
        }
        CHECK_EQ(recv(c->ends[0], text, sizeof text, 0), 7);
        test_add(&echoed, 1);
    }
}

/* A receive with an event, and its message. */
static int receives_once(DWORD ms)
{
    SOCKET pair[2];
    OVERLAPPED o;
    WSABUF buffer;
    DWORD flags = 0, bytes = 0;
    char data[8];
    int good;
    memset(&o, 0, sizeof o);
    o.hEvent = WSACreateEvent();
    buffer.buf = data;
    buffer.len = sizeof data;
    test_tcp_pair(pair);
    good = WSARecv(pair[0], &buffer, 1, NULL, &flags, &o, NULL) == SOCKET_ERROR && WSAGetLastError() == WSA_IO_PENDING &&
           send(pair[1], "x", 1, 0) == 1 && WSAWaitForMultipleEvents(1, &o.hEvent, TRUE, ms, FALSE) == WSA_WAIT_EVENT_0 &&
           WSAGetOverlappedResult(pair[0], &o, &bytes, FALSE, &flags) && bytes == 1;
    WSACloseEvent(o.hEvent);
    test_close_pair(pair);
    return good;
}

static void receives(void *unused)
{
    (void)unused;
    while (!test_load(&over)) {
        CHECK(receives_once((DWORD)TEST_PATIENCE));
        test_add(&completed, 1);
    }
}

static DWORD WINAPI works(void *count)
{
    test_add((volatile int *)count, 1);
    return 0;
}

static void submits(void *unused)
{
    (void)unused;
    while (!test_load(&over)) {
        HANDLE timer = CreateWaitableTimerA(NULL, TRUE, NULL);
        LARGE_INTEGER due;
        due.QuadPart = -10000;
        CHECK(QueueUserWorkItem(works, (void *)&worked, 0));
        CHECK(SetWaitableTimer(timer, &due, 0, NULL, NULL, FALSE));
        CHECK_EQ(WaitForSingleObject(timer, (DWORD)TEST_PATIENCE), WAIT_OBJECT_0);
        test_add(&ticked, 1);
        CloseHandle(timer);
    }
}

/* Polls, as nobody is told of the operation. */
static int receives_unnoticed(void)
{
    SOCKET pair[2];
    OVERLAPPED o;
    WSABUF buffer;
    DWORD flags = 0;
    char data[8];
    int left = CHILD_MS;
    memset(&o, 0, sizeof o);
    buffer.buf = data;
    buffer.len = sizeof data;
    test_tcp_pair(pair);
    WSARecv(pair[0], &buffer, 1, NULL, &flags, &o, NULL);
    send(pair[1], "x", 1, 0);
    while (!HasOverlappedIoCompleted(&o) && left-- > 0)
        Sleep(1);
    test_close_pair(pair);
    return left > 0;
}

/* The number of what did not work; 0: all did. */
static int child(void)
{
    OVERLAPPED copies[CONNECTIONS], *o;
    ULONG_PTR key;
    DWORD bytes;
    HANDLE own, timer;
    LARGE_INTEGER due;
    volatile int count = 0;
    int i, left = CHILD_MS;
    MSG message;
    for (i = 0; i < CONNECTIONS; i++)
        copies[i] = all[i].overlapped;
    if (!receives_once(CHILD_MS))
        return 1;
    if (!receives_unnoticed())
        return 2;
    own = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    if (!own || !PostQueuedCompletionStatus(own, 1, 2, NULL) || !GetQueuedCompletionStatus(own, &bytes, &key, &o, CHILD_MS))
        return 3;
    if (GetQueuedCompletionStatus(port, &bytes, &key, &o, 0))
        return 4;
    timer = CreateWaitableTimerA(NULL, TRUE, NULL);
    due.QuadPart = -10000;
    if (!SetWaitableTimer(timer, &due, 0, NULL, NULL, FALSE) || WaitForSingleObject(timer, CHILD_MS) != WAIT_OBJECT_0)
        return 5;
    if (!QueueUserWorkItem(works, (void *)&count, 0))
        return 6;
    while (!test_load(&count) && left-- > 0)
        Sleep(1);
    if (!count)
        return 6;
    if (!PostThreadMessageA(GetCurrentThreadId(), WM_APP, 0, 0) && !PeekMessageA(&message, NULL, 0, 0, PM_NOREMOVE))
        return 7;
    for (i = 0; i < CONNECTIONS; i++)
        if (memcmp(&copies[i], &all[i].overlapped, sizeof copies[i]) != 0)
            return 8;
    for (i = 0; i < CONNECTIONS; i++)
        if (closesocket(all[i].ends[1]) != 0)
            return 9;
    return WSACleanup() ? 10 : 0;
}

int main(void)
{
    const char *given = getenv("TEST_FORKS");
    int forks = given ? atoi(given) : 200, i, died = 0, wrong = 0;
    test_thread threads[CONNECTIONS + 4];
    test_start();
    port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
    for (i = 0; i < CONNECTIONS; i++) {
        test_tcp_pair(all[i].ends);
        CHECK(CreateIoCompletionPort((HANDLE)all[i].ends[1], port, (ULONG_PTR)&all[i], 0) == port);
        receive(&all[i]);
        test_thread_start(&threads[i], asks, &all[i]);
    }
    test_thread_start(&threads[CONNECTIONS], serves, NULL);
    test_thread_start(&threads[CONNECTIONS + 1], serves, NULL);
    test_thread_start(&threads[CONNECTIONS + 2], receives, NULL);
    test_thread_start(&threads[CONNECTIONS + 3], submits, NULL);
    for (i = 0; i < forks; i++) {
        int status = -1;
        pid_t pid = fork();
        if (pid == 0)
            _exit(child());
        CHECK_EQ(waitpid(pid, &status, 0), pid);
        died += (status & 127) != 0;
        wrong += status >> 8 != 0;
        if (status)
            printf("fork %d: signal %d, step %d\n", i, status & 127, status >> 8);
    }
    CHECK_EQ(died, 0);
    CHECK_EQ(wrong, 0);
    test_store(&over, 1);
    for (i = 0; i < CONNECTIONS; i++)
        test_thread_join(&threads[i]);
    PostQueuedCompletionStatus(port, 0, 0, NULL);
    PostQueuedCompletionStatus(port, 0, 0, NULL);
    for (; i < CONNECTIONS + 4; i++)
        test_thread_join(&threads[i]);
    CHECK(echoed && completed && worked && ticked);
    for (i = 0; i < CONNECTIONS; i++)
        test_close_pair(all[i].ends);
    return test_finish();
}
