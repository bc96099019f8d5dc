/* WSASend, WSARecv, WSASendTo, WSARecvFrom without an OVERLAPPED: many buffers, counts, flags in and out.
 *
 * Shows: buffers are gathered and filled in order; byte counts; NULL buffer array or count pointer WSAEFAULT; no buffers
 * WSAEINVAL; flags come out of WSARecv; a datagram larger than the buffers WSAEMSGSIZE; hundreds of buffers. */
#include "../test.h"

static WSABUF buffer(char *data, u_long size)
{
    WSABUF b;
    b.buf = data;
    b.len = size;
    return b;
}

static void stream(void)
{
    SOCKET pair[2];
    WSABUF out[3], in[3];
    char a[4], b[4], c[8];
    DWORD n = 77, flags = 0;
    test_tcp_pair(pair);
    out[0] = buffer((char *)"one", 3);
    out[1] = buffer((char *)"", 0);
    out[2] = buffer((char *)"twelve", 6);
    CHECK_EQ(WSASend(pair[0], out, 3, &n, 0, NULL, NULL), 0);
    CHECK_EQ(n, 9);
    memset(a, '.', sizeof a);
    memset(b, '.', sizeof b);
    memset(c, '.', sizeof c);
    in[0] = buffer(a, 4);
    in[1] = buffer(b, 2);
    in[2] = buffer(c, 8);
    CHECK(BECOMES_READY(pair[1], 'r'));
    n = 77;
    flags = MSG_PEEK;
    CHECK_EQ(WSARecv(pair[1], in, 3, &n, &flags, NULL, NULL), 0);
    CHECK_EQ(n, 9);
    flags = 0;
    CHECK_EQ(WSARecv(pair[1], in, 3, &n, &flags, NULL, NULL), 0);
    CHECK_EQ(n, 9);
    CHECK_EQ(flags, 0);
    CHECK_EQ(memcmp(a, "onet", 4), 0);
    CHECK_EQ(memcmp(b, "we..", 4), 0);
    CHECK_EQ(memcmp(c, "lve.....", 8), 0);
    CHECK_EQ(in[1].len, 2); /* the array is not changed */

    CHECK_EQ(WSASend(pair[0], out, 1, &n, 0, NULL, NULL), 0);
    CHECK_EQ(WSASend(pair[0], out + 2, 1, &n, 0, NULL, NULL), 0);
    flags = MSG_WAITALL;
    in[2] = buffer(c, 3);
    CHECK_EQ(WSARecv(pair[1], in, 3, &n, &flags, NULL, NULL), 0);
    CHECK_EQ(n, 9);
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    flags = 0;
    n = 77;
    CHECK_EQ(WSARecv(pair[1], in, 3, &n, &flags, NULL, NULL), 0);
    CHECK_EQ(n, 0);
    test_close_pair(pair);
}

static void stream_errors(void)
{
    SOCKET pair[2], s = socket(AF_INET, SOCK_STREAM, 0);
    char data[8] = "";
    WSABUF b = buffer(data, sizeof data), null_data = buffer(NULL, 8);
    DWORD n, flags = 0;
    CHECK_ERR(WSARecv(s, &b, 1, &n, &flags, NULL, NULL), WSAENOTCONN);
    WINE_DIFFERS_ERR(WSASend(s, &b, 1, &n, 0, NULL, NULL), WSAENOTCONN, "WSAECONNRESET");
    CHECK_EQ(closesocket(s), 0);
    test_tcp_pair(pair);
    WINE_CANNOT_ERR(WSASend(pair[0], NULL, 1, &n, 0, NULL, NULL), WSAEFAULT);
    WINE_CANNOT_ERR(WSASend(pair[0], &b, 1, NULL, 0, NULL, NULL), WSAEFAULT);
    CHECK_ERR(WSASend(pair[0], &null_data, 1, &n, 0, NULL, NULL), WSAEFAULT);
    WINE_CANNOT_ERR(WSASend(pair[0], &b, 1, &n, 0x4000, NULL, NULL), WSAEOPNOTSUPP);
    CHECK_EQ(send(pair[1], "12345678", 8, 0), 8);
    CHECK(BECOMES_READY(pair[0], 'r'));
    WINE_CANNOT_ERR(WSARecv(pair[0], NULL, 1, &n, &flags, NULL, NULL), WSAEFAULT);
    WINE_CANNOT_ERR(WSARecv(pair[0], &b, 1, NULL, &flags, NULL, NULL), WSAEFAULT);
    WINE_CANNOT_ERR(WSARecv(pair[0], &b, 1, &n, NULL, NULL, NULL), WSAEFAULT);
    CHECK_ERR(WSARecv(pair[0], &null_data, 1, &n, &flags, NULL, NULL), WSAEFAULT);
    flags = 0x4000;
    WINE_CANNOT_ERR(WSARecv(pair[0], &b, 1, &n, &flags, NULL, NULL), WSAEOPNOTSUPP);
    flags = 0;
    CHECK_EQ(WSARecv(pair[0], &b, 1, &n, &flags, NULL, NULL), 0);
    CHECK_EQ(n, 8);
    test_nonblocking(pair[0], 1);
    CHECK_ERR(WSARecv(pair[0], &b, 1, &n, &flags, NULL, NULL), WSAEWOULDBLOCK);
    CHECK_EQ(shutdown(pair[0], SD_BOTH), 0);
    CHECK_ERR(WSASend(pair[0], &b, 1, &n, 0, NULL, NULL), WSAESHUTDOWN);
    CHECK_ERR(WSARecv(pair[0], &b, 1, &n, &flags, NULL, NULL), WSAESHUTDOWN);
    test_close_pair(pair);
}

/* More buffers than one native call takes. */
static void many_buffers(void)
{
    enum { COUNT = 3000 };
    static WSABUF out[COUNT], in[COUNT];
    static char sent[COUNT][2], got[COUNT][2];
    SOCKET pair[2];
    DWORD n, total = 0, flags;
    int i, count = test_under_wine() ? 500 : COUNT; /* Wine has the host's limit */
    for (i = 0; i < count; i++) {
        sent[i][0] = (char)i;
        sent[i][1] = (char)(i >> 8);
        out[i] = buffer(sent[i], 2);
    }
    test_tcp_pair(pair);
    CHECK_EQ(WSASend(pair[0], out, count, &n, 0, NULL, NULL), 0);
    CHECK_EQ(n, 2 * (DWORD)count);
    for (i = 0; i < count; i++)
        in[i] = buffer(got[i], 2);
    while (total < 2 * (DWORD)count) { /* a read may end between two buffers, or inside one */
        WSABUF rest = buffer(&got[0][0] + total, 2 * (DWORD)count - total);
        flags = 0;
        if (!CHECK_EQ(total ? WSARecv(pair[1], &rest, 1, &n, &flags, NULL, NULL)
                            : WSARecv(pair[1], in, count, &n, &flags, NULL, NULL), 0) || !CHECK(n > 0))
            break;
        total += n;
    }
    CHECK_EQ(total, 2 * (DWORD)count);
    CHECK_EQ(memcmp(sent, got, 2 * (size_t)count), 0);
    test_close_pair(pair);
}

static void datagram(void)
{
    SOCKET a = test_bound(AF_INET, SOCK_DGRAM), b = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(b)), from;
    WSABUF out[2], in[2];
    char x[3], y[10];
    DWORD n = 77, flags = 0;
    int size = sizeof from;
    out[0] = buffer((char *)"abcd", 4);
    out[1] = buffer((char *)"efgh", 4);
    in[0] = buffer(x, 3);
    in[1] = buffer(y, 10);
    CHECK_EQ(WSASendTo(a, out, 2, &n, 0, (struct sockaddr *)&to, sizeof to, NULL, NULL), 0);
    CHECK_EQ(n, 8);
    CHECK_EQ(WSARecvFrom(b, in, 2, &n, &flags, (struct sockaddr *)&from, &size, NULL, NULL), 0);
    CHECK_EQ(n, 8);
    CHECK_EQ(flags, 0);
    CHECK_EQ(size, sizeof from);
    CHECK_EQ(ntohs(from.sin_port), test_port(a));
    CHECK_EQ(memcmp(x, "abc", 3), 0);
    CHECK_EQ(memcmp(y, "defgh", 5), 0);

    /* Too large: the buffers are filled, the rest is lost. */
    CHECK_EQ(WSASendTo(a, out, 2, &n, 0, (struct sockaddr *)&to, sizeof to, NULL, NULL), 0);
    in[1] = buffer(y, 2);
    memset(y, '.', sizeof y);
    flags = 0;
    size = sizeof from;
    CHECK_ERR(WSARecvFrom(b, in, 2, &n, &flags, (struct sockaddr *)&from, &size, NULL, NULL), WSAEMSGSIZE);
    CHECK_EQ(memcmp(x, "abc", 3), 0);
    CHECK_EQ(memcmp(y, "de.", 3), 0);
    test_nonblocking(b, 1);
    flags = 0;
    CHECK_ERR(WSARecvFrom(b, in, 2, &n, &flags, NULL, NULL, NULL, NULL), WSAEWOULDBLOCK);
    test_nonblocking(b, 0);

    /* Connected: WSASend, WSARecv. */
    CHECK_EQ(WSAConnect(a, (struct sockaddr *)&to, sizeof to, NULL, NULL, NULL, NULL), 0);
    CHECK_EQ(WSASend(a, out, 1, &n, 0, NULL, NULL), 0);
    CHECK_EQ(n, 4);
    in[1] = buffer(y, 10);
    flags = 0;
    CHECK_EQ(WSARecv(b, in, 2, &n, &flags, NULL, NULL), 0);
    CHECK_EQ(n, 4);
    CHECK_EQ(WSASendTo(a, out, 1, &n, 0, NULL, 0, NULL, NULL), 0);
    CHECK_EQ(WSARecv(b, in, 2, &n, &flags, NULL, NULL), 0);
    /* A zero-length datagram. */
    out[0] = buffer(x, 0);
    CHECK_EQ(WSASend(a, out, 1, &n, 0, NULL, NULL), 0);
    CHECK_EQ(n, 0);
    n = 77;
    CHECK_EQ(WSARecv(b, in, 2, &n, &flags, NULL, NULL), 0);
    CHECK_EQ(n, 0);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(b), 0);
}

static void datagram_errors(void)
{
    SOCKET s = socket(AF_INET, SOCK_DGRAM, 0), receiver = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(receiver)), from;
    char data[4] = "abc";
    WSABUF b = buffer(data, 4);
    DWORD n, flags = 0;
    int size = sizeof from;
    WINE_CANNOT_ERR(WSARecvFrom(s, &b, 1, &n, &flags, (struct sockaddr *)&from, &size, NULL, NULL), WSAEINVAL);
    WINE_CANNOT_ERR(WSARecv(s, &b, 1, &n, &flags, NULL, NULL), WSAEINVAL);
    WINE_CANNOT_ERR(WSASendTo(s, NULL, 1, &n, 0, (struct sockaddr *)&to, sizeof to, NULL, NULL), WSAEFAULT);
    WINE_CANNOT_ERR(WSASendTo(s, &b, 1, NULL, 0, (struct sockaddr *)&to, sizeof to, NULL, NULL), WSAEFAULT);
    WINE_CANNOT_ERR(WSASendTo(s, &b, 1, &n, 0, (struct sockaddr *)&to, 3, NULL, NULL), WSAEFAULT);
    CHECK_EQ(WSASendTo(s, &b, 1, &n, 0, (struct sockaddr *)&to, sizeof to, NULL, NULL), 0); /* binds */
    CHECK_EQ(n, 4);
    CHECK(test_port(s) != 0);
    CHECK(BECOMES_READY(receiver, 'r'));
    size = 3;
    WINE_CANNOT_ERR(WSARecvFrom(receiver, &b, 1, &n, &flags, (struct sockaddr *)&from, &size, NULL, NULL), WSAEFAULT);
    WINE_CANNOT_ERR(WSARecvFrom(receiver, &b, 1, &n, &flags, (struct sockaddr *)&from, NULL, NULL, NULL), WSAEFAULT);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(receiver), 0);
}

/* Buffers that belong to nobody: no buffers at all. */
/* The byte count and the flags in one place, which no program needs and some have. */
static void one_place_for_two_results(void)
{
    SOCKET pair[2];
    WSABUF buffer;
    DWORD both = 0;
    char text[4];
    test_tcp_pair(pair);
    buffer.buf = text;
    buffer.len = sizeof text;
    CHECK_EQ(send(pair[0], "ab", 2, 0), 2);
    CHECK_EQ(WSARecv(pair[1], &buffer, 1, &both, &both, NULL, NULL), 0);
    CHECK(both == 0 || both == 2);
    /* More buffers than there can be are not looked at. */
    if (!test_under_wine())
        CHECK_ERR(WSARecv(pair[1], &buffer, 0xffffffff, &both, &both, NULL, NULL), WSAENOBUFS);
    test_close_pair(pair);
}

static void no_buffers(void)
{
    SOCKET pair[2];
    char c;
    WSABUF b = buffer(&c, 1);
    DWORD n = 77, flags = 0;
    test_tcp_pair(pair);
    WINE_DIFFERS_EITHER(WSASend(pair[0], &b, 0, &n, 0, NULL, NULL), WSAEINVAL, WSAEINVAL, "succeeds");
    WINE_CANNOT_ERR(WSARecv(pair[0], &b, 0, &n, &flags, NULL, NULL), WSAEINVAL);
    test_close_pair(pair);
}

int main(void)
{
    test_start();
    stream();
    stream_errors();
    many_buffers();
    datagram();
    datagram_errors();
    one_place_for_two_results();
    no_buffers();
    return test_finish();
}
