/* SO_RCVTIMEO and SO_SNDTIMEO: milliseconds in a DWORD, WSAETIMEDOUT at the end.
 *
 * Shows: recv, recvfrom and send end in WSAETIMEDOUT, not before the time is over; 0 means for ever; the values read
 * back; the timeouts do not apply to accept; data that is there beats the timeout. */
#include "../test.h"

static void receive_timeouts(void)
{
    SOCKET pair[2], udp = test_bound(AF_INET, SOCK_DGRAM);
    struct sockaddr_in from;
    WSABUF buffer;
    DWORD begin, n, flags = 0;
    char c;
    int size = sizeof from;
    test_tcp_pair(pair);
    CHECK_EQ(test_get_int(pair[0], SOL_SOCKET, SO_RCVTIMEO), 0);
    CHECK_EQ(test_get_int(pair[0], SOL_SOCKET, SO_SNDTIMEO), 0);
    CHECK_EQ(test_set_int(pair[0], SOL_SOCKET, SO_RCVTIMEO, 120), 0);
    CHECK_EQ(test_get_int(pair[0], SOL_SOCKET, SO_RCVTIMEO), 120);
    CHECK_EQ(test_get_int(pair[0], SOL_SOCKET, SO_SNDTIMEO), 0);
    begin = GetTickCount();
    CHECK_ERR(recv(pair[0], &c, 1, 0), WSAETIMEDOUT);
    CHECK(GetTickCount() - begin >= 100);
    buffer.buf = &c;
    buffer.len = 1;
    CHECK_ERR(WSARecv(pair[0], &buffer, 1, &n, &flags, NULL, NULL), WSAETIMEDOUT);
    CHECK_EQ(send(pair[1], "x", 1, 0), 1);
    CHECK_EQ(test_set_int(pair[0], SOL_SOCKET, SO_RCVTIMEO, 0), 0);
    CHECK_EQ(recv(pair[0], &c, 1, 0), 1);
    test_close_pair(pair);

    CHECK_EQ(test_set_int(udp, SOL_SOCKET, SO_RCVTIMEO, 1), 0);
    CHECK_EQ(test_get_int(udp, SOL_SOCKET, SO_RCVTIMEO), 1);
    CHECK_ERR(recvfrom(udp, &c, 1, 0, (struct sockaddr *)&from, &size), WSAETIMEDOUT);
    CHECK_ERR(recv(udp, &c, 1, MSG_PEEK), WSAETIMEDOUT);
    CHECK_EQ(test_set_int(udp, SOL_SOCKET, SO_RCVTIMEO, 0x7fffffff), 0);
    CHECK_EQ(test_get_int(udp, SOL_SOCKET, SO_RCVTIMEO), 0x7fffffff);
    CHECK_EQ(closesocket(udp), 0);
}

static void send_timeout(void)
{
    SOCKET pair[2];
    static char data[1000000];
    int n = 0, i;
    test_tcp_pair(pair);
    CHECK_EQ(test_set_int(pair[0], SOL_SOCKET, SO_SNDTIMEO, 100), 0);
    CHECK_EQ(test_get_int(pair[0], SOL_SOCKET, SO_SNDTIMEO), 100);
    for (i = 0; i < 100 && (n = send(pair[0], data, sizeof data, 0)) > 0; i++)
        ;
    CHECK_EQ(n, SOCKET_ERROR);
    CHECK_EQ(WSAGetLastError(), WSAETIMEDOUT);
    test_close_pair(pair);
}

static void connect_later(void *p)
{
    SOCKET client = socket(AF_INET, SOCK_STREAM, 0);
    Sleep(150); /* longer than the listener's timeouts */
    CHECK_EQ(test_connect(client, test_port(*(SOCKET *)p)), 0);
    closesocket(client);
}

static void accept_has_no_timeout(void)
{
    SOCKET listener = test_listener(AF_INET), accepted;
    test_thread t;
    CHECK_EQ(test_set_int(listener, SOL_SOCKET, SO_RCVTIMEO, 20), 0);
    CHECK_EQ(test_set_int(listener, SOL_SOCKET, SO_SNDTIMEO, 20), 0);
    test_thread_start(&t, connect_later, &listener);
    accepted = accept(listener, NULL, NULL);
    CHECK(accepted != INVALID_SOCKET);
    test_thread_join(&t);
    CHECK_EQ(closesocket(accepted), 0);
    CHECK_EQ(closesocket(listener), 0);
}

int main(void)
{
    test_start();
    receive_timeouts();
    send_timeout();
    accept_has_no_timeout();
    return test_finish();
}
