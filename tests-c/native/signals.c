/* Signals of the host in the middle of blocking calls: a Winsock call never ends early because of one. */
#define _POSIX_C_SOURCE 200809L /* sigaction, pthread_kill */
#include "../test.h"
#include <signal.h>

struct receiver {
    SOCKET s;
    int result, use_buffers;
    char text[10];
};

static volatile int signals;

static void count(int number)
{
    (void)number;
    test_add(&signals, 1);
}

static void receive_all(void *p)
{
    struct receiver *r = (struct receiver *)p;
    WSABUF buffers[3];
    DWORD bytes = 0, flags = MSG_WAITALL;
    if (!r->use_buffers) {
        r->result = recv(r->s, r->text, sizeof r->text, MSG_WAITALL);
        return;
    }
    buffers[0].buf = r->text;
    buffers[0].len = 2;
    buffers[1].buf = r->text + 2;
    buffers[1].len = 5;
    buffers[2].buf = r->text + 7;
    buffers[2].len = 3;
    r->result = WSARecv(r->s, buffers, 3, &bytes, &flags, NULL, NULL) == 0 ? (int)bytes : -1;
}

/* The data comes in pieces with a signal in between; at the end the peer may be gone before all has come. */
static void wait_all(int use_buffers, int complete)
{
    SOCKET pair[2];
    struct receiver r;
    test_thread thread;
    int before = test_load(&signals);
    memset(&r, 0, sizeof r);
    test_tcp_pair(pair);
    r.s = pair[1];
    r.use_buffers = use_buffers;
    test_thread_start(&thread, receive_all, &r);
    CHECK_EQ(send(pair[0], "abc", 3, 0), 3);
    Sleep(30); /* a head start, so that the call waits already; both orders must work */
    CHECK_EQ(pthread_kill(thread.id, SIGUSR1), 0);
    WAIT_UNTIL(test_load(&signals) > before);
    CHECK_EQ(send(pair[0], "defg", 4, 0), 4);
    Sleep(30);
    CHECK_EQ(pthread_kill(thread.id, SIGUSR1), 0);
    WAIT_UNTIL(test_load(&signals) > before + 1);
    CHECK(!test_load(&thread.finished));
    if (complete)
        CHECK_EQ(send(pair[0], "hij", 3, 0), 3);
    else
        CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    test_thread_join(&thread);
    CHECK_EQ(r.result, complete ? 10 : 7);
    CHECK_EQ(memcmp(r.text, "abcdefghij", complete ? 10 : 7), 0);
    test_close_pair(pair);
}

int main(void)
{
    struct sigaction action;
    test_start();
    memset(&action, 0, sizeof action);
    action.sa_handler = count;
    CHECK_EQ(sigaction(SIGUSR1, &action, NULL), 0);
    wait_all(0, 1);
    wait_all(1, 1);
    wait_all(0, 0);
    wait_all(1, 0);
    return test_finish();
}
