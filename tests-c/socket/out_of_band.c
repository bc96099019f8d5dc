/* Out-of-band data: MSG_OOB, SIOCATMARK, SO_OOBINLINE, exceptfds.
 *
 * Shows: an urgent byte shows in select's exceptfds and is read with MSG_OOB; without one WSAEINVAL or WSAEWOULDBLOCK;
 * with SO_OOBINLINE it is in the stream; SIOCATMARK is TRUE when no urgent byte lies ahead; datagram sockets WSAEOPNOTSUPP. */
#include "../test.h"

static u_long at_mark(SOCKET s)
{
    u_long mark = 77;
    CHECK_EQ(ioctlsocket(s, SIOCATMARK, &mark), 0);
    return mark;
}

static void out_of_line(void)
{
    SOCKET pair[2];
    char text[8];
    test_tcp_pair(pair);
    CHECK(at_mark(pair[1]));
    CHECK(!test_ready(pair[1], 'e', 0));
    CHECK_EQ(send(pair[0], "ab", 2, 0), 2);
    CHECK_EQ(send(pair[0], "!", 1, MSG_OOB), 1);
    CHECK_EQ(send(pair[0], "cd", 2, 0), 2);
    CHECK(BECOMES_READY(pair[1], 'e'));
    CHECK_EQ(recv(pair[1], text, 1, MSG_OOB), 1);
    CHECK_EQ(text[0], '!');
    WINE_CANNOT_EITHER(recv(pair[1], text, 1, MSG_OOB), WSAEINVAL, WSAEWOULDBLOCK);
    CHECK_EQ(recv(pair[1], text, 2, MSG_WAITALL), 2);
    CHECK_EQ(memcmp(text, "ab", 2), 0);
    CHECK_EQ(recv(pair[1], text, 2, MSG_WAITALL), 2);
    CHECK_EQ(memcmp(text, "cd", 2), 0);
    test_close_pair(pair);
}

static void in_line(void)
{
    SOCKET pair[2];
    char text[8];
    int n, total = 0;
    test_tcp_pair(pair);
    CHECK_EQ(test_set_int(pair[1], SOL_SOCKET, SO_OOBINLINE, 1), 0);
    CHECK_EQ(test_get_int(pair[1], SOL_SOCKET, SO_OOBINLINE), 1);
    CHECK_EQ(send(pair[0], "ab", 2, 0), 2);
    CHECK_EQ(send(pair[0], "!", 1, MSG_OOB), 1);
    CHECK_EQ(send(pair[0], "c", 1, 0), 1);
    CHECK(BECOMES_READY(pair[1], 'r'));
    while (total < 4 && (n = recv(pair[1], text + total, 4 - total, 0)) > 0)
        total += n;
    CHECK_EQ(total, 4);
    CHECK_EQ(memcmp(text, "ab!c", 4), 0);
    test_close_pair(pair);
}

/* A read stops at the mark, so a program can find where the urgent byte was. */
static void mark(void)
{
    SOCKET pair[2];
    char text[8];
    test_tcp_pair(pair);
    CHECK_EQ(test_set_int(pair[1], SOL_SOCKET, SO_OOBINLINE, 1), 0);
    CHECK_EQ(send(pair[0], "ab", 2, 0), 2);
    CHECK_EQ(send(pair[0], "!", 1, MSG_OOB), 1);
    CHECK(BECOMES_READY(pair[1], 'r'));
    CHECK(!test_ready(pair[1], 'e', 0)); /* urgent data in line is no exception */
    WINE_DIFFERS(!at_mark(pair[1]), "always true");
    CHECK_EQ(recv(pair[1], text, sizeof text, 0), 2);
    CHECK(at_mark(pair[1]));
    CHECK_EQ(recv(pair[1], text, sizeof text, 0), 1);
    CHECK_EQ(text[0], '!');
    test_close_pair(pair);
}

static void errors(void)
{
    SOCKET pair[2], s = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(s));
    char c;
    WINE_CANNOT_ERR(recv(s, &c, 1, MSG_OOB), WSAEOPNOTSUPP);
    CHECK_ERR(sendto(s, "x", 1, MSG_OOB, (struct sockaddr *)&to, sizeof to), WSAEOPNOTSUPP);
    CHECK_EQ(closesocket(s), 0);
    test_tcp_pair(pair);
    test_nonblocking(pair[1], 1);
    CHECK_ERR_EITHER(recv(pair[1], &c, 1, MSG_OOB), WSAEINVAL, WSAEWOULDBLOCK);
    test_close_pair(pair);
}

int main(void)
{
    test_start();
    out_of_line();
    in_line();
    mark();
    errors();
    return test_finish();
}
