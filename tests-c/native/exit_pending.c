/* However a process ends while operations are pending whose OVERLAPPED and buffers are in its frames: nothing is written there any more,
 * nothing hangs, and the exit code stays. */
#include "../test.h"
#include <sys/wait.h>
#include <unistd.h>

enum { RETURNS, EXITS, QUICKLY, AT_ONCE, EXIT_PROCESS, CLEANS, CLEANS_AT_EXIT, KINDS };
enum { OPERATIONS = 40 };

static void cleans(void) { WSACleanup(); }

static void blocks(void *socket)
{
    char c;
    recv(*(SOCKET *)socket, &c, 1, 0);
}

/* The operations are all over the frame, so that wherever those of the process's end come to lie there is one. */
static int ends(int kind)
{
    OVERLAPPED o[OPERATIONS];
    char data[8];
    WSABUF buffer;
    DWORD flags = 0;
    SOCKET s;
    static SOCKET blocking; /* not in the frame, which the thread outlives */
    static test_thread thread;
    int i;
    test_start();
    s = test_bound(AF_INET, SOCK_DGRAM);
    buffer.buf = data;
    buffer.len = sizeof data;
    memset(o, 0, sizeof o);
    for (i = 0; i < OPERATIONS; i++)
        if (WSARecv(s, &buffer, 1, NULL, &flags, &o[i], NULL) != SOCKET_ERROR || WSAGetLastError() != WSA_IO_PENDING)
            return 99;
    blocking = test_bound(AF_INET, SOCK_DGRAM); /* here: the thread may come to it when Winsock has ended */
    test_thread_start(&thread, blocks, &blocking);
    while (!test_load(&thread.entered))
        SwitchToThread();
    switch (kind) {
    case EXITS:
        exit(10 + kind);
    case QUICKLY:
        quick_exit(10 + kind);
    case AT_ONCE:
        _exit(10 + kind);
    case EXIT_PROCESS:
        ExitProcess(10 + kind);
    case CLEANS:
        WSACleanup();
        for (i = 0; i < OPERATIONS; i++)
            if (!HasOverlappedIoCompleted(&o[i]))
                return 98;
        break;
    case CLEANS_AT_EXIT:
        atexit(cleans);
    }
    return 10 + kind;
}

int main(int argc, char **argv)
{
    int kind;
    if (argc > 1)
        return ends(atoi(argv[1]));
    test_start();
    for (kind = 0; kind < KINDS; kind++) {
        char text[8];
        int status = -1;
        pid_t pid = fork();
        if (pid == 0) {
            snprintf(text, sizeof text, "%d", kind);
            execl("/proc/self/exe", argv[0], text, (char *)NULL);
            _exit(97);
        }
        CHECK_EQ(waitpid(pid, &status, 0), pid);
        CHECK_EQ(status & 127, 0); /* no signal */
        CHECK_EQ(status >> 8, 10 + kind);
    }
    return test_finish();
}
