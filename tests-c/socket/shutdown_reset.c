/* shutdown, graceful close, resets: which error each side sees.
 *
 * Shows: after shutdown(SD_SEND) WSAESHUTDOWN from send and 0 at the peer; after SD_RECEIVE WSAESHUTDOWN from recv;
 * unconnected WSAENOTCONN; other how WSAEINVAL; linger {1,0} resets: WSAECONNRESET at the peer; sending to a peer that
 * is gone is an error and never a signal; WSASendDisconnect and WSARecvDisconnect do the same as shutdown. */
#include "../test.h"

static void send_side(int with_disconnect)
{
    SOCKET pair[2];
    char c;
    test_tcp_pair(pair);
    CHECK_EQ(send(pair[0], "1", 1, 0), 1);
    if (with_disconnect)
        CHECK_EQ(WSASendDisconnect(pair[0], NULL), 0);
    else
        CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    CHECK_ERR(send(pair[0], "2", 1, 0), WSAESHUTDOWN);
    CHECK_EQ(recv(pair[1], &c, 1, 0), 1);
    CHECK_EQ(recv(pair[1], &c, 1, 0), 0);
    CHECK_EQ(send(pair[1], "3", 1, 0), 1);
    CHECK_EQ(recv(pair[0], &c, 1, 0), 1); /* the other direction goes on */
    CHECK_EQ(closesocket(pair[1]), 0);
    CHECK_EQ(recv(pair[0], &c, 1, 0), 0);
    CHECK_EQ(closesocket(pair[0]), 0);
}

static void receive_side(int with_disconnect)
{
    SOCKET pair[2];
    char c;
    test_tcp_pair(pair);
    if (with_disconnect)
        CHECK_EQ(WSARecvDisconnect(pair[0], NULL), 0);
    else
        CHECK_EQ(shutdown(pair[0], SD_RECEIVE), 0);
    CHECK_ERR(recv(pair[0], &c, 1, 0), WSAESHUTDOWN);
    CHECK_EQ(send(pair[0], "x", 1, 0), 1);
    CHECK_EQ(recv(pair[1], &c, 1, 0), 1);
    test_close_pair(pair);
}

/* The peer has closed before data came to it: the connection counts as aborted, not as ended. Both sides shut down, the names remain. */
static void sends_to_a_closed_peer(void)
{
    SOCKET pair[2];
    char c;
    test_tcp_pair(pair);
    CHECK_EQ(closesocket(pair[1]), 0);
    CHECK(BECOMES_READY(pair[0], 'r'));
    CHECK_EQ(send(pair[0], "x", 1, 0), 1);
    WINE_DIFFERS_ERR(recv(pair[0], &c, 1, 0), WSAECONNABORTED, "0");
    WINE_DIFFERS_ERR(recv(pair[0], &c, 1, 0), WSAECONNABORTED, "0");
    CHECK_EQ(closesocket(pair[0]), 0);
}

static void names_remain(void)
{
    SOCKET pair[2];
    struct sockaddr_in peer;
    int size = sizeof peer;
    unsigned short port;
    char c;
    test_tcp_pair(pair);
    port = test_port(pair[1]);
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    CHECK_EQ(shutdown(pair[1], SD_SEND), 0);
    CHECK_EQ(recv(pair[0], &c, 1, 0), 0);
    CHECK_EQ(recv(pair[1], &c, 1, 0), 0);
    WINE_DIFFERS_EQ(getpeername(pair[0], (struct sockaddr *)&peer, &size), 0, "WSAENOTCONN");
    WINE_DIFFERS_EQ(ntohs(peer.sin_port), port, "WSAENOTCONN");
    test_close_pair(pair);
}

/* Receiving was shut down: data that is there, or comes, resets the connection. */
static void data_after_receive_side(int before)
{
    SOCKET pair[2];
    test_tcp_pair(pair);
    if (before) {
        CHECK_EQ(send(pair[0], "early", 5, 0), 5);
        CHECK(BECOMES_READY(pair[1], 'r'));
    }
    CHECK_EQ(shutdown(pair[1], SD_RECEIVE), 0);
    if (!before)
        send(pair[0], "late", 4, 0);
    if (!test_under_wine()) /* which takes the data */
        WAIT_UNTIL(send(pair[0], "x", 1, 0) == SOCKET_ERROR && (WSAGetLastError() == WSAECONNRESET || WSAGetLastError() == WSAECONNABORTED));
    test_close_pair(pair);
}

static void both_sides(void)
{
    SOCKET pair[2];
    char c;
    test_tcp_pair(pair);
    CHECK_EQ(shutdown(pair[0], SD_BOTH), 0);
    CHECK_ERR(recv(pair[0], &c, 1, 0), WSAESHUTDOWN);
    CHECK_ERR(send(pair[0], &c, 1, 0), WSAESHUTDOWN);
    CHECK_EQ(recv(pair[1], &c, 1, 0), 0);
    test_close_pair(pair);
}

static void errors(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0), pair[2];
    CHECK_ERR(shutdown(s, SD_SEND), WSAENOTCONN);
    CHECK_ERR(shutdown(s, SD_RECEIVE), WSAENOTCONN);
    CHECK_ERR(shutdown(s, SD_BOTH), WSAENOTCONN);
    CHECK_ERR(WSASendDisconnect(s, NULL), WSAENOTCONN);
    CHECK_ERR(WSARecvDisconnect(s, NULL), WSAENOTCONN);
    CHECK_EQ(closesocket(s), 0);
    s = test_listener(AF_INET);
    CHECK_ERR(shutdown(s, SD_BOTH), WSAENOTCONN);
    CHECK_EQ(closesocket(s), 0);
    test_tcp_pair(pair);
    CHECK_ERR(shutdown(pair[0], 3), WSAEINVAL);
    CHECK_ERR(shutdown(pair[0], -1), WSAEINVAL);
    CHECK_ERR(shutdown(pair[0], 0x7fffffff), WSAEINVAL);
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    CHECK_EQ(shutdown(pair[0], SD_SEND), 0);
    CHECK_EQ(shutdown(pair[0], SD_RECEIVE), 0);
    test_close_pair(pair);
}

static void reset_by(SOCKET s)
{
    struct linger hard;
    hard.l_onoff = 1;
    hard.l_linger = 0;
    CHECK_EQ(setsockopt(s, SOL_SOCKET, SO_LINGER, (char *)&hard, sizeof hard), 0);
    CHECK_EQ(closesocket(s), 0);
}

static void reset(void)
{
    SOCKET pair[2];
    char c;
    test_tcp_pair(pair);
    reset_by(pair[1]);
    WINE_DIFFERS_ERR(recv(pair[0], &c, 1, 0), WSAECONNRESET, "0, like a graceful close");
    CHECK_ERR_EITHER(send(pair[0], "x", 1, 0), WSAECONNRESET, WSAECONNABORTED);
    WINE_DIFFERS_EITHER(recv(pair[0], &c, 1, 0), WSAECONNRESET, WSAECONNABORTED, "0, like a graceful close"); /* it stays so */
    CHECK_EQ(closesocket(pair[0]), 0);

    test_tcp_pair(pair);
    reset_by(pair[1]);
    CHECK(BECOMES_READY(pair[0], 'r'));
    CHECK_ERR_EITHER(send(pair[0], "x", 1, 0), WSAECONNRESET, WSAECONNABORTED);
    CHECK_EQ(closesocket(pair[0]), 0);
}

/* The peer closes and we go on sending: sooner or later an error, never a signal. */
static void peer_is_gone(void)
{
    SOCKET pair[2];
    int i, n = 0;
    DWORD begin = GetTickCount();
    test_tcp_pair(pair);
    CHECK_EQ(closesocket(pair[1]), 0);
    for (i = 0; n != SOCKET_ERROR && GetTickCount() - begin < TEST_PATIENCE; i++)
        n = send(pair[0], "x", 1, 0);
    CHECK_EQ(n, SOCKET_ERROR);
    n = WSAGetLastError();
    CHECK(n == WSAECONNRESET || n == WSAECONNABORTED);
    for (i = 0; i < 3; i++)
        CHECK_ERR_EITHER(send(pair[0], "x", 1, 0), WSAECONNRESET, WSAECONNABORTED);
    CHECK_EQ(closesocket(pair[0]), 0);
}

/* Closing with unread data resets the connection. */
static void close_with_unread_data(void)
{
    SOCKET pair[2];
    char c;
    test_tcp_pair(pair);
    CHECK_EQ(send(pair[0], "unread", 6, 0), 6);
    CHECK(BECOMES_READY(pair[1], 'r'));
    CHECK_EQ(closesocket(pair[1]), 0);
    WINE_DIFFERS_ERR(recv(pair[0], &c, 1, 0), WSAECONNRESET, "now and then 0, like a graceful close");
    CHECK_EQ(closesocket(pair[0]), 0);
}

static void datagrams(void)
{
    SOCKET s = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in to = test_loopback(test_port(s));
    char c;
    CHECK_EQ(connect(s, (struct sockaddr *)&to, sizeof to), 0);
    CHECK_EQ(shutdown(s, SD_SEND), 0);
    CHECK_ERR(send(s, "x", 1, 0), WSAESHUTDOWN);
    CHECK_EQ(shutdown(s, SD_RECEIVE), 0);
    CHECK_ERR(recv(s, &c, 1, 0), WSAESHUTDOWN);
    CHECK_EQ(closesocket(s), 0);
}

int main(void)
{
    test_start();
    send_side(0);
    send_side(1);
    receive_side(0);
    receive_side(1);
    both_sides();
    data_after_receive_side(0);
    data_after_receive_side(1);
    sends_to_a_closed_peer();
    names_remain();
    errors();
    reset();
    peer_is_gone();
    close_with_unread_data();
    datagrams();
    return test_finish();
}
