/* select with a redefined FD_SETSIZE: a thousand sockets in one set, and in all three.
 *
 * Shows: fd_count may be as large as the program's FD_SETSIZE; only the ready sockets come back, in any number, first and
 * last included; sockets closed and made between two calls do not confuse the next one; one socket in several sets
 * counts in each. */
#define FD_SETSIZE 2048
#include "../test.h"

enum { COUNT = 1000 };
static SOCKET sockets[COUNT];
static struct sockaddr_in addresses[COUNT];

static int made(void)
{
    int i;
    for (i = 0; i < COUNT; i++) {
        int size = sizeof addresses[i];
        sockets[i] = socket(AF_INET, SOCK_DGRAM, 0);
        if (sockets[i] == INVALID_SOCKET)
            break; /* the process may be limited to fewer descriptors */
        addresses[i] = test_loopback(0);
        REQUIRE(bind(sockets[i], (struct sockaddr *)&addresses[i], sizeof addresses[i]) == 0);
        REQUIRE(getsockname(sockets[i], (struct sockaddr *)&addresses[i], &size) == 0);
    }
    return i;
}

static int select_all(int count, fd_set *set)
{
    struct timeval none = {0, 0};
    int i;
    FD_ZERO(set);
    for (i = 0; i < count; i++)
        FD_SET(sockets[i], set);
    CHECK_EQ(set->fd_count, count);
    return select(0, set, NULL, NULL, &none);
}

static void in_all_sets(int count)
{
    static fd_set readable, writable, failed;
    struct timeval none = {0, 0};
    int i;
    FD_ZERO(&readable);
    FD_ZERO(&writable);
    FD_ZERO(&failed);
    for (i = 0; i < count; i++) {
        FD_SET(sockets[i], &readable);
        FD_SET(sockets[i], &writable);
        FD_SET(sockets[i], &failed);
    }
    CHECK_EQ(select(0, &readable, &writable, &failed, &none), count + 1);
    CHECK_EQ(readable.fd_count, 1);
    CHECK(FD_ISSET(sockets[1], &readable));
    CHECK_EQ(writable.fd_count, count);
    CHECK_EQ(failed.fd_count, 0);
}

int main(void)
{
    static fd_set set;
    int count, i, ready;
    SOCKET sender;
    char c;
    test_start();
    CHECK_EQ(FD_SETSIZE, 2048);
    CHECK(sizeof set >= 2048 * sizeof(SOCKET));
    count = made();
    CHECK(count > 200);
    sender = test_bound(AF_INET, SOCK_DGRAM);
    CHECK_EQ(select_all(count, &set), 0);

    for (i = 0; i < count; i += 3)
        sendto(sender, "x", 1, 0, (struct sockaddr *)&addresses[i], sizeof addresses[i]);
    ready = (count + 2) / 3;
    WAIT_UNTIL(select_all(count, &set) == ready);
    CHECK_EQ(set.fd_count, ready);
    for (i = 0; i < count; i++)
        if (!!FD_ISSET(sockets[i], &set) != (i % 3 == 0))
            CHECK_EQ(i, -1);
    for (i = 0; i < count; i += 3)
        CHECK_EQ(recv(sockets[i], &c, 1, 0), 1);
    CHECK_EQ(select_all(count, &set), 0);

    /* The last one alone. */
    sendto(sender, "x", 1, 0, (struct sockaddr *)&addresses[count - 1], sizeof addresses[0]);
    WAIT_UNTIL(select_all(count, &set) == 1);
    CHECK(FD_ISSET(sockets[count - 1], &set));

    /* A third of the sockets is replaced; the new ones are as good as the old. */
    for (i = 0; i < count; i += 3) {
        int size = sizeof addresses[i];
        CHECK_EQ(closesocket(sockets[i]), 0);
        sockets[i] = test_bound(AF_INET, SOCK_DGRAM);
        CHECK_EQ(getsockname(sockets[i], (struct sockaddr *)&addresses[i], &size), 0);
    }
    if ((count - 1) % 3 != 0)
        CHECK_EQ(recv(sockets[count - 1], &c, 1, 0), 1);
    CHECK_EQ(select_all(count, &set), 0);
    sendto(sender, "x", 1, 0, (struct sockaddr *)&addresses[0], sizeof addresses[0]);
    sendto(sender, "x", 1, 0, (struct sockaddr *)&addresses[1], sizeof addresses[1]);
    WAIT_UNTIL(select_all(count, &set) == 2);
    CHECK(FD_ISSET(sockets[0], &set));
    CHECK(FD_ISSET(sockets[1], &set));
    CHECK_EQ(recv(sockets[0], &c, 1, 0), 1);
    in_all_sets(count);
    for (i = 0; i < count; i++)
        closesocket(sockets[i]);
    CHECK_EQ(closesocket(sender), 0);
    return test_finish();
}
