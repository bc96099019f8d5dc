/* Two threads: one closes and makes sockets, the other goes on using the handles it knows.
 *
 * Shows: a bounded number of races of closesocket against recv, send, sendto, select, getsockopt and accept never crashes,
 * never hangs, and never moves a byte of another socket: every socket checks that its data is its own. */
#include "../test.h"

enum { ROUNDS = 400 };
static SOCKET volatile current;
static volatile int stop, foreign;

/* Uses whatever handle is current; a stream carries only the byte 'A', which is what this thread sends. */
static void user(void *which)
{
    int kind = *(int *)which, option, size;
    struct sockaddr_in to = test_loopback(9);
    struct timeval none = {0, 0};
    char text[64];
    fd_set set;
    while (!test_load(&stop)) {
        SOCKET s = current;
        int n, i;
        switch (kind) {
        case 0:
            n = recv(s, text, sizeof text, 0);
            for (i = 0; i < n; i++)
                if (text[i] != 'A')
                    test_add(&foreign, 1);
            break;
        case 1:
            send(s, "AAAA", 4, 0);
            break;
        default:
            FD_ZERO(&set);
            FD_SET(s, &set);
            select(0, &set, NULL, NULL, &none);
            size = sizeof option;
            getsockopt(s, SOL_SOCKET, SO_ERROR, (char *)&option, &size);
            accept(s, NULL, NULL);
            sendto(s, "", 0, 0, (struct sockaddr *)&to, sizeof to);
        }
    }
}

/* Every round: a pair whose one end the users race on; the witness is a second pair that nobody else may touch. */
static void race(int kind)
{
    test_thread t;
    int i;
    stop = 0;
    current = INVALID_SOCKET;
    test_thread_start(&t, user, &kind);
    for (i = 0; i < ROUNDS; i++) {
        SOCKET pair[2], witness[2];
        char text[8];
        test_tcp_pair(pair);
        current = pair[0];
        send(pair[1], "AAAAAAAA", 8, 0);
        if (kind == 0)
            shutdown(pair[1], SD_SEND); /* so that the user's recv comes back */
        closesocket(pair[0]);
        test_tcp_pair(witness); /* likely the same descriptor and slot */
        CHECK_EQ(send(witness[1], "BCDE", 4, 0), 4);
        CHECK_EQ(recv(witness[0], text, 4, MSG_WAITALL), 4);
        CHECK_EQ(memcmp(text, "BCDE", 4), 0);
        CHECK_EQ(send(witness[0], "x", 1, 0), 1);
        CHECK_EQ(recv(witness[1], text, 1, 0), 1);
        CHECK_EQ(text[0], 'x');
        closesocket(witness[0]);
        closesocket(witness[1]);
        closesocket(pair[1]);
    }
    test_store(&stop, 1);
    test_thread_join(&t);
    CHECK_EQ(foreign, 0);
}

/* Two threads close the same socket: exactly one succeeds. */
struct closer {
    SOCKET s;
    volatile int go;
    int closed;
};

static void close_it(void *p)
{
    struct closer *c = (struct closer *)p;
    while (!test_load(&c->go))
        ;
    c->closed = closesocket(c->s) == 0;
}

static void double_close(void)
{
    int i;
    for (i = 0; i < 200; i++) {
        struct closer c;
        test_thread t;
        int mine;
        c.s = socket(AF_INET, SOCK_STREAM, 0);
        c.go = 0;
        test_thread_start(&t, close_it, &c);
        WAIT_UNTIL(test_load(&t.entered));
        test_store(&c.go, 1);
        mine = closesocket(c.s) == 0;
        test_thread_join(&t);
        CHECK_EQ(mine + c.closed, 1);
    }
}

int main(void)
{
    test_start();
    if (!test_under_wine()) { /* it uses handles again at once, so the stale ones reach the witness */
        race(0);
        race(1);
        race(2);
    }
    double_close();
    return test_finish();
}
