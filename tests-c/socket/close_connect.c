/* closesocket ends a connect of another thread also when that is only about to begin: in every round it begins somewhat later. The
 * listener's queue is full, so no connect ends by itself. TEST_CLOSE_ROUNDS says how many rounds. (not under Wine) */
#include "../test.h"

static struct sockaddr_in full;
static volatile int begun, ended, over;
static SOCKET volatile victim;

static void connecter(void *unused)
{
    int round;
    (void)unused;
    for (round = 1;; round++) {
        while (test_load(&begun) < round && !test_load(&over))
            SwitchToThread();
        if (test_load(&over))
            return;
        connect(victim, (struct sockaddr *)&full, sizeof full);
        test_store(&ended, round);
    }
}

int main(void)
{
    const char *given = getenv("TEST_CLOSE_ROUNDS");
    int rounds = given ? atoi(given) : 2000, round, i, lasted = 0;
    SOCKET listener, fill[8];
    test_thread thread;
    test_start();
    full = test_loopback(0);
    listener = socket(AF_INET, SOCK_STREAM, 0);
    CHECK_EQ(bind(listener, (struct sockaddr *)&full, sizeof full), 0);
    CHECK_EQ(listen(listener, 1), 0);
    full = test_loopback(test_port(listener));
    for (i = 0; i < 8; i++) {
        fill[i] = socket(AF_INET, SOCK_STREAM, 0);
        test_nonblocking(fill[i], 1);
        connect(fill[i], (struct sockaddr *)&full, sizeof full);
    }
    test_thread_start(&thread, connecter, NULL);
    for (round = 1; round <= rounds; round++) {
        ULONGLONG since;
        victim = socket(AF_INET, SOCK_STREAM, 0);
        test_store(&begun, round);
        test_spin(round % 400);
        CHECK_EQ(closesocket(victim), 0);
        since = GetTickCount64();
        while (test_load(&ended) < round && GetTickCount64() - since < 1000)
            SwitchToThread();
        if (test_load(&ended) < round) {
            lasted++;
            WAIT_UNTIL(test_load(&ended) >= round);
        }
    }
    CHECK_EQ(lasted, 0);
    test_store(&over, 1);
    test_thread_join(&thread);
    for (i = 0; i < 8; i++)
        closesocket(fill[i]);
    closesocket(listener);
    return test_finish();
}
