/* Threads that share sockets: both directions of one connection at once, and many connections side by side.
 *
 * Shows: one thread sends while another receives on the same socket; two threads may send datagrams by one socket; select in
 * one thread and recv in another; every byte arrives once and in order. */
#include "../test.h"

enum { BYTES = 4 * 1024 * 1024, CHUNK = 30000 };

struct half {
    SOCKET s;
    int seed, wrong;
};

static void send_half(void *p)
{
    struct half *h = (struct half *)p;
    char data[CHUNK];
    int sent = 0;
    while (sent < BYTES) {
        int i, n = BYTES - sent < CHUNK ? BYTES - sent : CHUNK;
        for (i = 0; i < n; i++)
            data[i] = (char)((sent + i + h->seed) % 253);
        if (!CHECK_EQ(send(h->s, data, n, 0), n))
            return;
        sent += n;
    }
    CHECK_EQ(shutdown(h->s, SD_SEND), 0);
}

static void receive_half(void *p)
{
    struct half *h = (struct half *)p;
    char data[CHUNK];
    int total = 0, n;
    while (test_ready(h->s, 'r', TEST_PATIENCE) && (n = recv(h->s, data, sizeof data, 0)) > 0) {
        int i;
        for (i = 0; i < n; i++)
            h->wrong += data[i] != (char)((total + i + h->seed) % 253);
        total += n;
    }
    CHECK_EQ(total, BYTES);
}

static void both_directions(void)
{
    SOCKET pair[2];
    struct half halves[4];
    test_thread threads[4];
    int i;
    test_tcp_pair(pair);
    for (i = 0; i < 4; i++) {
        halves[i].s = pair[i % 2];
        halves[i].seed = i == 0 || i == 3 ? 1 : 100; /* 0 sends to 3, 1 sends to 2 */
        halves[i].wrong = 0;
        test_thread_start(&threads[i], i < 2 ? send_half : receive_half, &halves[i]);
    }
    for (i = 0; i < 4; i++) {
        test_thread_join(&threads[i]);
        CHECK_EQ(halves[i].wrong, 0);
    }
    test_close_pair(pair);
}

enum { DATAGRAMS = 200 };
static SOCKET shared;
static struct sockaddr_in target;

static void send_datagrams(void *first)
{
    int i;
    for (i = 0; i < DATAGRAMS; i++) {
        int number = *(int *)first + i;
        CHECK_EQ(sendto(shared, (char *)&number, sizeof number, 0, (struct sockaddr *)&target, sizeof target),
                 sizeof number);
    }
}

static void shared_sender(void)
{
    SOCKET receiver = test_bound(AF_INET, SOCK_DGRAM);
    test_thread threads[2];
    int first[2] = {0, DATAGRAMS}, seen[2 * DATAGRAMS] = {0}, i, wrong = 0;
    CHECK_EQ(test_set_int(receiver, SOL_SOCKET, SO_RCVBUF, 1 << 20), 0);
    target = test_loopback(test_port(receiver));
    shared = socket(AF_INET, SOCK_DGRAM, 0); /* the first sendto binds it, whichever thread that is */
    for (i = 0; i < 2; i++)
        test_thread_start(&threads[i], send_datagrams, &first[i]);
    for (i = 0; i < 2 * DATAGRAMS; i++) {
        int number = -1;
        if (!BECOMES_READY(receiver, 'r') || recv(receiver, (char *)&number, sizeof number, 0) != sizeof number)
            break;
        if (number >= 0 && number < 2 * DATAGRAMS)
            wrong += seen[number]++;
        else
            wrong++;
    }
    CHECK_EQ(i, 2 * DATAGRAMS);
    CHECK_EQ(wrong, 0);
    for (i = 0; i < 2; i++)
        test_thread_join(&threads[i]);
    CHECK_EQ(closesocket(shared), 0);
    CHECK_EQ(closesocket(receiver), 0);
}

static void conversation(void *unused)
{
    int i;
    (void)unused;
    for (i = 0; i < 50; i++) {
        SOCKET pair[2];
        char text[16];
        test_tcp_pair(pair);
        CHECK_EQ(send(pair[0], "question", 8, 0), 8);
        CHECK_EQ(recv(pair[1], text, 8, MSG_WAITALL), 8);
        CHECK_EQ(send(pair[1], "answer", 6, 0), 6);
        CHECK_EQ(recv(pair[0], text, 6, MSG_WAITALL), 6);
        CHECK_EQ(memcmp(text, "answer", 6), 0);
        test_close_pair(pair);
    }
}

static void side_by_side(void)
{
    test_thread threads[8];
    int i;
    for (i = 0; i < 8; i++)
        test_thread_start(&threads[i], conversation, NULL);
    for (i = 0; i < 8; i++)
        test_thread_join(&threads[i]);
}

int main(void)
{
    test_start();
    both_directions();
    shared_sender();
    side_by_side();
    return test_finish();
}
