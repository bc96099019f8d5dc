/* send and recv on stream sockets: sizes, flags, peeking, waiting for all, and what an unconnected socket says.
 *
 * Shows: a blocking send takes everything; a nonblocking one what fits, then WSAEWOULDBLOCK; recv gives what is there,
 * MSG_PEEK leaves it, MSG_WAITALL waits and refuses other modes with WSAEOPNOTSUPP; 0 at graceful close; NULL buffers
 * WSAEFAULT; not connected WSAENOTCONN; unknown flags WSAEOPNOTSUPP; sendto and recvfrom work on connected streams. */
#include "../test.h"

static void small_pieces(int family)
{
    SOCKET pair[2];
    char text[64];
    test_tcp_pair_of(family, pair);
    CHECK_EQ(send(pair[0], "hello world", 11, 0), 11);
    CHECK(BECOMES_READY(pair[1], 'r'));
    CHECK_EQ(recv(pair[1], text, 5, 0), 5);
    CHECK_EQ(memcmp(text, "hello", 5), 0);
    CHECK_EQ(recv(pair[1], text, sizeof text, MSG_PEEK), 6);
    CHECK_EQ(recv(pair[1], text, 2, MSG_PEEK), 2);
    CHECK_EQ(recv(pair[1], text, sizeof text, 0), 6);
    CHECK_EQ(memcmp(text, " world", 6), 0);
    CHECK_EQ(send(pair[0], text, 0, 0), 0);
    CHECK_EQ(send(pair[1], "x", 1, MSG_DONTROUTE), 1);
    CHECK_EQ(recv(pair[0], text, sizeof text, 0), 1);
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    CHECK_EQ(recv(pair[1], text, sizeof text, 0), 0);
    CHECK_EQ(recv(pair[1], text, sizeof text, 0), 0); /* as often as one asks */
    test_close_pair(pair);
}

static void bad_arguments(void)
{
    SOCKET pair[2], s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in from;
    char c = 'c';
    int size = sizeof from;
    WINE_DIFFERS_ERR(send(s, &c, 1, 0), WSAENOTCONN, "WSAECONNRESET");
    CHECK_ERR(recv(s, &c, 1, 0), WSAENOTCONN);
    CHECK_EQ(closesocket(s), 0);
    s = test_bound(AF_INET, SOCK_STREAM);
    WINE_DIFFERS_ERR(send(s, &c, 1, 0), WSAENOTCONN, "WSAECONNRESET");
    CHECK_ERR(recv(s, &c, 1, 0), WSAENOTCONN);
    CHECK_ERR(recvfrom(s, &c, 1, 0, (struct sockaddr *)&from, &size), WSAENOTCONN);
    CHECK_EQ(closesocket(s), 0);
    s = test_listener(AF_INET);
    WINE_CANNOT_ERR(send(s, &c, 1, 0), WSAENOTCONN);
    WINE_CANNOT_ERR(recv(s, &c, 1, 0), WSAENOTCONN);
    CHECK_EQ(closesocket(s), 0);

    test_tcp_pair(pair);
    CHECK_ERR(send(pair[0], NULL, 4, 0), WSAEFAULT);
    CHECK_ERR(send(pair[0], &c, -1, 0), WSAEFAULT);
    CHECK_EQ(send(pair[1], &c, 1, 0), 1);
    CHECK(BECOMES_READY(pair[0], 'r'));
    CHECK_ERR(recv(pair[0], NULL, 4, 0), WSAEFAULT);
    CHECK_ERR(recv(pair[0], &c, -1, 0), WSAEFAULT);
    WINE_CANNOT_ERR(recv(pair[0], &c, 1, 0x4000), WSAEOPNOTSUPP);
    WINE_CANNOT_ERR(recv(pair[0], &c, 1, MSG_DONTROUTE), WSAEOPNOTSUPP);
    WINE_CANNOT_ERR(send(pair[0], &c, 1, 0x4000), WSAEOPNOTSUPP);
    WINE_CANNOT_ERR(send(pair[0], &c, 1, MSG_PEEK), WSAEOPNOTSUPP);
    CHECK_EQ(recv(pair[0], &c, 1, 0), 1); /* none of that took the byte */
    test_close_pair(pair);
}

static void wait_all(void)
{
    SOCKET pair[2];
    char text[8];
    test_tcp_pair(pair);
    CHECK_EQ(send(pair[0], "abc", 3, 0), 3);
    CHECK_EQ(send(pair[0], "defg", 4, 0), 4);
    CHECK_EQ(recv(pair[1], text, 6, MSG_WAITALL), 6);
    CHECK_EQ(memcmp(text, "abcdef", 6), 0);
    WINE_CANNOT_ERR(recv(pair[1], text, 1, MSG_WAITALL | MSG_PEEK), WSAEOPNOTSUPP);
    WINE_CANNOT_ERR(recv(pair[1], text, 1, MSG_WAITALL | MSG_OOB), WSAEOPNOTSUPP);
    test_nonblocking(pair[1], 1);
    WINE_CANNOT_ERR(recv(pair[1], text, 1, MSG_WAITALL), WSAEOPNOTSUPP);
    test_nonblocking(pair[1], 0);
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    CHECK_EQ(recv(pair[1], text, 6, MSG_WAITALL), 1); /* the end cuts it short */
    CHECK_EQ(text[0], 'g');
    test_close_pair(pair);
}

enum { LARGE = 8 * 1024 * 1024 };

struct reader {
    SOCKET s;
    long long total;
    int wrong;
};

static void read_all(void *p)
{
    struct reader *r = (struct reader *)p;
    static char buffer[65536];
    int n;
    while ((n = recv(r->s, buffer, sizeof buffer, 0)) > 0) {
        int i;
        for (i = 0; i < n; i++)
            r->wrong += buffer[i] != (char)((r->total + i) % 251);
        r->total += n;
    }
    r->wrong += n != 0;
}

static void large_send(void)
{
    SOCKET pair[2];
    struct reader r;
    test_thread t;
    char *data = (char *)malloc(LARGE);
    int i;
    REQUIRE(data != NULL);
    for (i = 0; i < LARGE; i++)
        data[i] = (char)(i % 251);
    test_tcp_pair(pair);
    r.s = pair[1];
    r.total = r.wrong = 0;
    test_thread_start(&t, read_all, &r);
    CHECK_EQ(send(pair[0], data, LARGE, 0), LARGE); /* all of it in one call */
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    test_thread_join(&t);
    CHECK_EQ(r.total, LARGE);
    CHECK_EQ(r.wrong, 0);
    free(data);
    test_close_pair(pair);
}

static void nonblocking(void)
{
    SOCKET pair[2];
    static char data[100000];
    long long sent = 0, received = 0;
    int n;
    test_tcp_pair(pair);
    test_nonblocking(pair[0], 1);
    test_nonblocking(pair[1], 1);
    CHECK_ERR(recv(pair[1], data, sizeof data, 0), WSAEWOULDBLOCK);
    CHECK_ERR(recv(pair[1], data, sizeof data, MSG_PEEK), WSAEWOULDBLOCK);
    while ((n = send(pair[0], data, sizeof data, 0)) > 0)
        sent += n;
    CHECK_EQ(n, SOCKET_ERROR);
    CHECK_EQ(WSAGetLastError(), WSAEWOULDBLOCK);
    CHECK(!test_ready(pair[0], 'w', 0));
    while (received < sent) {
        n = recv(pair[1], data, sizeof data, 0);
        if (n > 0)
            received += n;
        else if (!CHECK_EQ(WSAGetLastError(), WSAEWOULDBLOCK) || !CHECK(BECOMES_READY(pair[1], 'r')))
            break;
    }
    CHECK_EQ(received, sent);
    CHECK(BECOMES_READY(pair[0], 'w'));
    test_close_pair(pair);
}

/* On a connected stream sendto ignores the address, and recvfrom leaves it alone. */
static void with_addresses(void)
{
    SOCKET pair[2];
    struct sockaddr_in to = test_loopback(1), from;
    char c;
    int size = sizeof from;
    memset(&from, 0x77, sizeof from);
    test_tcp_pair(pair);
    CHECK_EQ(sendto(pair[0], "q", 1, 0, NULL, 0), 1);
    CHECK_EQ(recvfrom(pair[1], &c, 1, 0, NULL, NULL), 1);
    CHECK_EQ(sendto(pair[0], "q", 1, 0, (struct sockaddr *)&to, sizeof to), 1);
    CHECK_EQ(recvfrom(pair[1], &c, 1, 0, (struct sockaddr *)&from, &size), 1);
    CHECK_EQ(c, 'q');
    CHECK_EQ(from.sin_family, 0x7777);
    test_close_pair(pair);
}

int main(void)
{
    test_start();
    small_pieces(AF_INET);
    small_pieces(AF_INET6);
    bad_arguments();
    wait_all();
    large_send();
    nonblocking();
    with_addresses();
    return test_finish();
}
