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
