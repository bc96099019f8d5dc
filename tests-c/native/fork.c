/* A child made by fork uses Winsock at once, while other threads of the parent are busy with it; exec inherits nothing. */
#include "../test.h"
#include <sys/wait.h>
#include <unistd.h>

static volatile int stop;

static void busy(void *unused)
{
    (void)unused;
    while (!test_load(&stop)) {
        SOCKET s = socket(AF_INET, SOCK_DGRAM, 0);
        test_ready(s, 'w', 0);
        closesocket(s);
    }
}

/* The child's exit code: the step that failed, 0 for none. */
static int child(SOCKET inherited)
{
    SOCKET pair[2];
    WSAPOLLFD polled;
    struct addrinfo *found;
    char c;
    if (recv(inherited, &c, 1, 0) != 1)
        return 1;
    if (test_ready(inherited, 'r', 0))
        return 2;
    polled.fd = inherited;
    polled.events = POLLOUT;
    if (WSAPoll(&polled, 1, 0) != 1)
        return 3;
    test_tcp_pair(pair);
    if (send(pair[0], "c", 1, 0) != 1 || !BECOMES_READY(pair[1], 'r') || recv(pair[1], &c, 1, 0) != 1)
        return 4;
    if (closesocket(inherited) != 0 || WSAGetLastError() != 0)
        return 5;
    if (getaddrinfo("127.0.0.1", "80", NULL, &found) != 0)
        return 6;
    freeaddrinfo(found);
    return 0;
}

/* How many sockets and pollers a program that we start is given. */
static int inherited(void)
{
    return system("exit $(ls -l /proc/self/fd | grep -c -e socket: -e eventpoll)");
}

enum { MANY = 20 };
struct waiter {
    SOCKET sockets[MANY];
    int result;
};

static void wait_for_all(void *p)
{
    struct waiter *w = (struct waiter *)p;
    struct timeval limit;
    fd_set set;
    int i;
    limit.tv_sec = (long)(TEST_PATIENCE / 1000);
    limit.tv_usec = 0;
    FD_ZERO(&set);
    for (i = 0; i < MANY; i++)
        FD_SET(w->sockets[i], &set);
    w->result = select(0, &set, NULL, NULL, &limit);
}

/* A child that closes what it inherited leaves the connections to the parent, which is in a call on all of them. */
static void child_closes(void)
{
    struct waiter w;
    SOCKET peers[MANY], pair[2];
    test_thread thread;
    int i, status = -1;
    pid_t pid;
    for (i = 0; i < MANY; i++) {
        test_tcp_pair(pair);
        w.sockets[i] = pair[0];
        peers[i] = pair[1];
    }
    test_thread_start(&thread, wait_for_all, &w);
    WAIT_UNTIL(test_load(&thread.entered));
    Sleep(50); /* a head start, so that the call waits already; both orders must work */
    pid = fork();
    if (pid == 0) {
        for (i = 0; i < MANY; i++)
            closesocket(w.sockets[i]);
        _exit(WSACleanup());
    }
    CHECK_EQ(waitpid(pid, &status, 0), pid);
    CHECK_EQ(status, 0);
    CHECK(!test_load(&thread.finished));
    for (i = 0; i < MANY; i++) {
        char c;
        CHECK_EQ(send(peers[i], "x", 1, 0), 1);
        CHECK_EQ(recv(w.sockets[i], &c, 1, 0), 1);
    }
    CHECK_EQ(send(peers[MANY - 1], "x", 1, 0), 1);
    test_thread_join(&thread);
    CHECK(w.result >= 1);
    for (i = 0; i < MANY; i++) {
        CHECK_EQ(closesocket(w.sockets[i]), 0);
        CHECK_EQ(closesocket(peers[i]), 0);
    }
}

int main(void)
{
    test_thread thread;
    int i, before = inherited();
    test_start();
    test_thread_start(&thread, busy, NULL);
    for (i = 0; i < 20; i++) {
        SOCKET pair[2];
        pid_t pid;
        int status = -1;
        test_tcp_pair(pair);
        CHECK(!test_ready(pair[0], 'r', 0)); /* what select keeps between calls is not the child's */
        CHECK_EQ(send(pair[1], "x", 1, 0), 1);
        pid = fork();
        if (pid == 0) {
            WSASetLastError(0);
            _exit(child(pair[0]));
        }
        CHECK_EQ(waitpid(pid, &status, 0), pid);
        CHECK_EQ(status, 0);
        CHECK(!test_ready(pair[0], 'r', 0));
        CHECK_EQ(send(pair[1], "y", 1, 0), 1);
        CHECK(BECOMES_READY(pair[0], 'r'));
        test_close_pair(pair);
    }
    child_closes();
    test_store(&stop, 1);
    test_thread_join(&thread);
    {
        SOCKET open = test_listener(AF_INET);
        CHECK(test_ready(open, 'r', 0) == 0);
        CHECK_EQ(inherited(), before);
        CHECK_EQ(closesocket(open), 0);
    }
    return test_finish();
}
