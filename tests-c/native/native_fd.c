/* Descriptors of sockets and sockets of descriptors: who owns them, and what Winsock knows of a socket that it has not made. */
#include "../test.h"
#include <afunix.h>
#include <mswsock.h>
#include <ws2_32/ws2_native.h>

int host_socket(int is_stream);
int host_bound(int is_stream);
int host_listener(void);
int host_connected(unsigned short port);
int host_connecting(unsigned short port, int filling[16]);
int host_unix_pair(int other[1]);
int host_unix_datagrams(void);
int host_is_open(int fd);
int host_closes_by_itself(int fd);
int host_does_not_block(int fd);
int host_write(int fd, const char *text);
int host_read(int fd, char *to, int len);
void host_close(int fd);
int host_start(const char *program, int listener);
int host_exit_code(int child);

static void descriptor_of_a_socket(void)
{
    SOCKET p[2], s;
    WSAEVENT event;
    char text[8];
    int fd;
    CHECK_ERR(ws2_native_fd(INVALID_SOCKET), WSAENOTSOCK);
    CHECK_ERR(ws2_native_fd(3), WSAENOTSOCK);
    event = WSACreateEvent();
    CHECK_ERR(ws2_native_fd((SOCKET)event), WSAENOTSOCK);
    WSACloseEvent(event);

    test_tcp_pair(p);
    fd = ws2_native_fd(p[0]);
    REQUIRE(fd >= 0);
    CHECK_EQ(ws2_native_fd(p[0]), fd);
    CHECK_EQ(host_write(fd, "abc"), 3);
    CHECK_EQ(recv(p[1], text, sizeof text, 0), 3);
    CHECK_EQ(send(p[1], "de", 2, 0), 2);
    CHECK_EQ(host_read(fd, text, sizeof text), 2);
    CHECK(!host_does_not_block(fd));
    test_nonblocking(p[0], 1);
    CHECK(host_does_not_block(fd));
    test_nonblocking(p[0], 0);
    CHECK(!host_does_not_block(fd));
    event = WSACreateEvent();
    CHECK_EQ(WSAEventSelect(p[0], event, FD_READ), 0);
    CHECK(host_does_not_block(fd));
    /* A receive behind Winsock's back: no more FD_READ until a recv of no bytes. */
    CHECK_EQ(send(p[1], "1", 1, 0), 1);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    CHECK(WSAResetEvent(event));
    CHECK_EQ(host_read(fd, text, sizeof text), 1);
    recv(p[0], text, 0, 0);
    CHECK_EQ(send(p[1], "2", 1, 0), 1);
    CHECK_EQ(WSAWaitForMultipleEvents(1, &event, FALSE, TEST_PATIENCE, FALSE), WSA_WAIT_EVENT_0);
    WSACloseEvent(event);
    CHECK_EQ(closesocket(p[0]), 0);
    CHECK(!host_is_open(fd));
    CHECK_EQ(closesocket(p[1]), 0);

    /* TCP's descriptors are made late: this asks for the first one. */
    s = socket(AF_INET, SOCK_STREAM, 0);
    test_nonblocking(s, 1);
    fd = ws2_native_fd(s);
    REQUIRE(fd >= 0);
    CHECK(host_does_not_block(fd));
    CHECK_EQ(closesocket(s), 0);
    CHECK(!host_is_open(fd));
}

static void socket_of_a_descriptor(void)
{
    struct sockaddr_in addr;
    struct sockaddr_un path;
    int fd, other[1], len = sizeof addr;
    SOCKET listener, client, server, s;
    struct linger linger;
    WSAPROTOCOL_INFOA info;
    char text[8];
    CHECK_ERR(ws2_from_fd(-1), WSAENOTSOCK);
    CHECK_ERR(ws2_from_fd(9999), WSAENOTSOCK);
    CHECK_ERR(ws2_from_fd(0), WSAENOTSOCK);
    fd = host_unix_datagrams();
    CHECK_ERR(ws2_from_fd(fd), WSAESOCKTNOSUPPORT);
    CHECK(host_is_open(fd)); /* it stays the caller's */
    CHECK(!host_closes_by_itself(fd));
    host_close(fd);

    fd = host_listener();
    listener = ws2_from_fd(fd);
    REQUIRE(listener != INVALID_SOCKET);
    CHECK(host_closes_by_itself(fd));
    CHECK_EQ(ws2_native_fd(listener), fd);
    CHECK_EQ(test_get_int(listener, SOL_SOCKET, SO_ACCEPTCONN), 1);
    CHECK_EQ(test_get_int(listener, SOL_SOCKET, SO_TYPE), SOCK_STREAM);
    addr = test_loopback(0);
    CHECK_ERR(bind(listener, (struct sockaddr *)&addr, sizeof addr), WSAEINVAL);

    /* Connected, nonblocking, with options. */
    client = ws2_from_fd(host_connected(test_port(listener)));
    REQUIRE(client != INVALID_SOCKET);
    server = accept(listener, (struct sockaddr *)&addr, &len);
    REQUIRE(server != INVALID_SOCKET);
    CHECK_EQ(addr.sin_family, AF_INET);
    CHECK_EQ(ntohs(addr.sin_port), test_port(client));
    CHECK_ERR(recv(client, text, sizeof text, 0), WSAEWOULDBLOCK);
    CHECK_EQ(send(server, "abc", 3, 0), 3);
    CHECK(BECOMES_READY(client, 'r'));
    CHECK_EQ(recv(client, text, sizeof text, 0), 3);
    CHECK_EQ(test_get_int(client, SOL_SOCKET, SO_RCVTIMEO), 1500);
    len = sizeof linger;
    CHECK_EQ(getsockopt(client, SOL_SOCKET, SO_LINGER, (char *)&linger, &len), 0);
    CHECK(linger.l_onoff == 1 && linger.l_linger == 7);
    len = sizeof info;
    CHECK_EQ(getsockopt(client, SOL_SOCKET, SO_PROTOCOL_INFOA, (char *)&info, &len), 0);
    CHECK(info.iAddressFamily == AF_INET && info.iProtocol == IPPROTO_TCP);
    CHECK(test_get_int(client, SOL_SOCKET, SO_CONNECT_TIME) >= 0);
    fd = ws2_native_fd(client);
    CHECK_EQ(closesocket(client), 0);
    CHECK(!host_is_open(fd));
    CHECK_EQ(closesocket(server), 0);
    CHECK_EQ(closesocket(listener), 0);

    /* Neither bound nor connected; bound only. */
    s = ws2_from_fd(host_socket(1));
    CHECK_ERR(recv(s, text, sizeof text, 0), WSAENOTCONN);
    len = sizeof addr;
    CHECK_ERR(getsockname(s, (struct sockaddr *)&addr, &len), WSAEINVAL);
    CHECK_EQ(closesocket(s), 0);
    s = ws2_from_fd(host_bound(1));
    CHECK(test_port(s) != 0);
    CHECK_EQ(listen(s, 1), 0);
    CHECK_EQ(closesocket(s), 0);
    s = ws2_from_fd(host_bound(0));
    CHECK_EQ(test_get_int(s, SOL_SOCKET, SO_TYPE), SOCK_DGRAM);
    addr = test_loopback(test_port(s));
    CHECK_EQ(sendto(s, "self", 4, 0, (struct sockaddr *)&addr, sizeof addr), 4);
    CHECK_EQ(recv(s, text, sizeof text, 0), 4);
    CHECK_EQ(closesocket(s), 0);

    s = ws2_from_fd(host_unix_pair(other));
    REQUIRE(s != INVALID_SOCKET);
    CHECK_EQ(host_write(other[0], "xy"), 2);
    CHECK_EQ(recv(s, text, sizeof text, 0), 2);
    len = sizeof path;
    CHECK_EQ(getsockname(s, (struct sockaddr *)&path, &len), 0);
    CHECK_EQ(path.sun_family, AF_UNIX);
    CHECK_EQ(closesocket(s), 0);
    host_close(other[0]);
}

/* One that is connecting: it becomes writable, and then is connected. */
static void socket_of_a_connecting_descriptor(void)
{
    struct sockaddr_in addr = test_loopback(0);
    SOCKET listener = socket(AF_INET, SOCK_STREAM, 0), s, accepted;
    int filling[16], i, len = sizeof addr;
    REQUIRE(bind(listener, (struct sockaddr *)&addr, sizeof addr) == 0);
    REQUIRE(listen(listener, 1) == 0);
    s = ws2_from_fd(host_connecting(test_port(listener), filling));
    REQUIRE(s != INVALID_SOCKET);
    CHECK_ERR(getpeername(s, (struct sockaddr *)&addr, &len), WSAENOTCONN);
    CHECK_ERR(send(s, "x", 1, 0), WSAENOTCONN);
    for (i = 0; filling[i] >= 0; i++) {
        accepted = accept(listener, NULL, NULL);
        CHECK(accepted != INVALID_SOCKET);
        CHECK_EQ(closesocket(accepted), 0);
        host_close(filling[i]);
    }
    CHECK(BECOMES_READY(s, 'w'));
    CHECK_EQ(send(s, "x", 1, 0), 1);
    CHECK_EQ(getpeername(s, (struct sockaddr *)&addr, &len), 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
}

/* What systemd does: the program is started with its listener as descriptor 3. */
static void service(const char *program)
{
    SOCKET listener = test_listener(AF_INET), s = socket(AF_INET, SOCK_STREAM, 0);
    char text[8];
    int child = host_start(program, ws2_native_fd(listener));
    REQUIRE(child > 0);
    REQUIRE(test_connect(s, test_port(listener)) == 0);
    CHECK_EQ(recv(s, text, sizeof text, MSG_WAITALL), 5);
    CHECK_EQ(host_exit_code(child), 0);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
}

static void serve(void)
{
    const char *count = getenv("LISTEN_FDS");
    SOCKET listener, s;
    REQUIRE(count != NULL && strcmp(count, "1") == 0);
    listener = ws2_from_fd(3);
    REQUIRE(listener != INVALID_SOCKET);
    s = accept(listener, NULL, NULL);
    REQUIRE(s != INVALID_SOCKET);
    CHECK_EQ(send(s, "hello", 5, 0), 5);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
}

int main(int argc, char **argv)
{
    CHECK_ERR(ws2_from_fd(0), WSANOTINITIALISED);
    CHECK_ERR(ws2_native_fd(256), WSANOTINITIALISED);
    test_start();
    if (argc > 1) {
        serve();
    } else {
        descriptor_of_a_socket();
        socket_of_a_descriptor();
        socket_of_a_connecting_descriptor();
        service(argv[0]);
    }
    return test_finish();
}
