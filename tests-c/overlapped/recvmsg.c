/* WSARecvMsg, WSASendMsg and WSARecvEx: addresses, several buffers, control data (IP_PKTINFO, IPV6_PKTINFO), truncated
   data and truncated control data, peeking, blocking and overlapped calls, errors. */
#include "overlapped.h"

static LPFN_WSARECVMSG receive_msg;

struct message {
    WSAMSG m;
    WSABUF b[2];
    struct sockaddr_storage from;
    char data[64], more[64];
    union {
        WSACMSGHDR header; /* aligns */
        char bytes[256];
    } control;
};

/* Room for 64 + 64 bytes of data, an address and 256 bytes of control data. */
static WSAMSG *prepare(struct message *m)
{
    memset(m, 0, sizeof *m);
    m->b[0].buf = m->data;
    m->b[0].len = sizeof m->data;
    m->b[1].buf = m->more;
    m->b[1].len = sizeof m->more;
    m->m.name = (struct sockaddr *)&m->from;
    m->m.namelen = sizeof m->from;
    m->m.lpBuffers = m->b;
    m->m.dwBufferCount = 2;
    m->m.Control.buf = m->control.bytes;
    m->m.Control.len = sizeof m->control;
    return &m->m;
}

static WSACMSGHDR *control_of(WSAMSG *m, int level, int type)
{
    WSACMSGHDR *c;
    for (c = WSA_CMSG_FIRSTHDR(m); c; c = WSA_CMSG_NXTHDR(m, c))
        if (c->cmsg_level == level && c->cmsg_type == type)
            return c;
    return NULL;
}

static void check_pktinfo(WSAMSG *m)
{
    WSACMSGHDR *c = control_of(m, IPPROTO_IP, IP_PKTINFO);
    struct in_pktinfo info;
    REQUIRE(c != NULL);
    CHECK_EQ(c->cmsg_len, WSA_CMSG_LEN(sizeof info));
    memcpy(&info, WSA_CMSG_DATA(c), sizeof info);
    CHECK_EQ(info.ipi_addr.s_addr, htonl(INADDR_LOOPBACK));
    CHECK(info.ipi_ifindex > 0);
}

static void send_to(SOCKET s, SOCKET target, const char *text)
{
    struct sockaddr_in to = test_loopback(test_port(target));
    CHECK_EQ(sendto(s, text, (int)strlen(text), 0, (struct sockaddr *)&to, sizeof to), strlen(text));
}

static void receiving(void)
{
    SOCKET a = test_bound(AF_INET, SOCK_DGRAM), b = test_bound(AF_INET, SOCK_DGRAM);
    struct message m;
    DWORD bytes = 0;
    /* Without an option there is no control data. */
    send_to(b, a, "plain");
    CHECK_EQ(receive_msg(a, prepare(&m), &bytes, NULL, NULL), 0);
    CHECK_EQ(bytes, 5);
    CHECK_EQ(m.m.dwFlags, 0);
    CHECK_EQ(m.m.Control.len, 0);
    CHECK(WSA_CMSG_FIRSTHDR(&m.m) == NULL);
    CHECK_EQ(m.m.namelen, sizeof(struct sockaddr_in));
    CHECK_EQ(((struct sockaddr_in *)&m.from)->sin_port, htons(test_port(b)));
    CHECK(memcmp(m.data, "plain", 5) == 0);

    CHECK_EQ(test_set_int(a, IPPROTO_IP, IP_PKTINFO, 1), 0);
    send_to(b, a, "with control");
    prepare(&m);
    m.b[0].len = 5;
    CHECK_EQ(receive_msg(a, &m.m, &bytes, NULL, NULL), 0);
    CHECK_EQ(bytes, 12);
    CHECK(memcmp(m.data, "with ", 6) == 0); /* the byte behind is untouched */
    CHECK(memcmp(m.more, "control", 7) == 0);
    CHECK_EQ(m.m.Control.len, WSA_CMSG_SPACE(sizeof(struct in_pktinfo)));
    check_pktinfo(&m.m);

    /* Truncated data: WSAEMSGSIZE and MSG_TRUNC, with what there was room for. */
    send_to(b, a, "too long for it");
    prepare(&m);
    m.b[0].len = 3;
    m.m.dwBufferCount = 1;
    CHECK_ERR(receive_msg(a, &m.m, &bytes, NULL, NULL), WSAEMSGSIZE);
    CHECK(memcmp(m.data, "too\0", 4) == 0);
    WINE_DIFFERS_EQ(m.m.dwFlags, MSG_TRUNC, "0");
    CHECK_EQ(((struct sockaddr_in *)&m.from)->sin_port, htons(test_port(b)));

    /* Truncated control data: WSAEMSGSIZE and MSG_CTRUNC; the data is complete. */
    send_to(b, a, "data");
    prepare(&m);
    m.m.Control.len = 4;
    CHECK_ERR(receive_msg(a, &m.m, &bytes, NULL, NULL), WSAEMSGSIZE);
    CHECK_EQ(m.m.dwFlags, MSG_CTRUNC);
    CHECK(memcmp(m.data, "data", 4) == 0);
    CHECK(m.m.Control.len <= 4);

    /* MSG_PEEK leaves the datagram there. */
    send_to(b, a, "peek");
    prepare(&m)->dwFlags = MSG_PEEK;
    CHECK_EQ(receive_msg(a, &m.m, &bytes, NULL, NULL), 0);
    CHECK_EQ(bytes, 4);
    check_pktinfo(&m.m);
    CHECK_EQ(receive_msg(a, prepare(&m), &bytes, NULL, NULL), 0);
    CHECK_EQ(bytes, 4);
    CHECK(!test_ready(a, 'r', 0));

    /* No interest in the address. */
    send_to(b, a, "anonymous");
    prepare(&m)->name = NULL;
    m.m.namelen = 0;
    CHECK_EQ(receive_msg(a, &m.m, &bytes, NULL, NULL), 0);
    CHECK_EQ(bytes, 9);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(b), 0);
}

static void receiving_v6(void)
{
    SOCKET a = test_bound(AF_INET6, SOCK_DGRAM), b = test_bound(AF_INET6, SOCK_DGRAM);
    struct sockaddr_in6 to = test_loopback6(test_port(a));
    struct in6_pktinfo info;
    WSACMSGHDR *c;
    struct message m;
    DWORD bytes = 0;
    CHECK_EQ(test_set_int(a, IPPROTO_IPV6, IPV6_PKTINFO, 1), 0);
    CHECK_EQ(sendto(b, "six", 3, 0, (struct sockaddr *)&to, sizeof to), 3);
    CHECK_EQ(receive_msg(a, prepare(&m), &bytes, NULL, NULL), 0);
    CHECK_EQ(bytes, 3);
    CHECK_EQ(m.m.namelen, sizeof(struct sockaddr_in6));
    CHECK_EQ(m.from.ss_family, AF_INET6);
    CHECK_EQ(((struct sockaddr_in6 *)&m.from)->sin6_port, htons(test_port(b)));
    c = control_of(&m.m, IPPROTO_IPV6, IPV6_PKTINFO);
    REQUIRE(c != NULL);
    CHECK_EQ(c->cmsg_len, WSA_CMSG_LEN(sizeof info));
    memcpy(&info, WSA_CMSG_DATA(c), sizeof info);
    CHECK(memcmp(&info.ipi6_addr, &to.sin6_addr, 16) == 0);
    CHECK(info.ipi6_ifindex > 0);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(b), 0);
}

static int called;
static DWORD called_with[3];
static void CALLBACK done(DWORD error, DWORD bytes, LPWSAOVERLAPPED o, DWORD flags)
{
    (void)o;
    called++;
    called_with[0] = error;
    called_with[1] = bytes;
    called_with[2] = flags;
}

static void overlapped(void)
{
    SOCKET a = test_bound(AF_INET, SOCK_DGRAM), b = test_bound(AF_INET, SOCK_DGRAM);
    HANDLE port = test_port_create(0);
    struct message m;
    struct packet p;
    struct op op;
    op_make(&op, 0, 1);
    CHECK_EQ(test_set_int(a, IPPROTO_IP, IP_PKTINFO, 1), 0);
    prepare(&m);
    m.b[0].len = 2;
    CHECK_PENDS(receive_msg(a, &m.m, NULL, &op.o, NULL));
    memset(m.b, 0xFF, sizeof m.b); /* captured; the WSAMSG itself and what it points to must stay */
    send_to(b, a, "overlapped");
    CHECK_EQ(op_result(&op, a), 0);
    CHECK_EQ(op.bytes, 10);
    CHECK_EQ(op.flags, 0);
    CHECK(memcmp(m.data, "ov\0", 3) == 0);
    CHECK(memcmp(m.more, "erlapped", 8) == 0);
    CHECK_EQ(m.m.namelen, sizeof(struct sockaddr_in));
    CHECK_EQ(((struct sockaddr_in *)&m.from)->sin_port, htons(test_port(b)));
    check_pktinfo(&m.m);
    /* At once. */
    send_to(b, a, "there");
    CHECK(BECOMES_READY(a, 'r'));
    op_again(&op, 0);
    CHECK_EQ(receive_msg(a, prepare(&m), NULL, &op.o, NULL), 0);
    CHECK_EQ(op_result(&op, a), 0);
    CHECK_EQ(op.bytes, 5);
    check_pktinfo(&m.m);
    /* Truncated. */
    op_again(&op, 0);
    prepare(&m);
    m.b[0].len = 1;
    m.m.dwBufferCount = 1;
    CHECK_PENDS(receive_msg(a, &m.m, NULL, &op.o, NULL));
    send_to(b, a, "truncated");
    CHECK_EQ(op_result(&op, a), WSAEMSGSIZE);
    CHECK(memcmp(m.data, "t\0", 2) == 0);
    WINE_DIFFERS_EQ(m.m.dwFlags, MSG_TRUNC, "0");
    op_free(&op);
    /* A routine. */
    op_make(&op, 0, 0);
    CHECK_PENDS(receive_msg(a, prepare(&m), NULL, &op.o, done));
    send_to(b, a, "routine");
    WAIT_UNTIL(SleepEx(1, TRUE) == WAIT_IO_COMPLETION);
    CHECK_EQ(called, 1);
    CHECK_EQ(called_with[0], 0);
    CHECK_EQ(called_with[1], 7);
    CHECK_EQ(called_with[2], 0);
    /* A port; cancelling. */
    test_port_add(port, a, 3);
    op_make(&op, 0, 0);
    CHECK_PENDS(receive_msg(a, prepare(&m), NULL, &op.o, NULL));
    send_to(b, a, "port");
    p = test_packet(port, TEST_PATIENCE);
    CHECK(p.o == &op.o);
    CHECK_EQ(p.bytes, 4);
    check_pktinfo(&m.m);
    op_make(&op, 0, 0);
    CHECK_PENDS(receive_msg(a, prepare(&m), NULL, &op.o, NULL));
    CHECK(CancelIo((HANDLE)a));
    CHECK_EQ(test_packet(port, TEST_PATIENCE).error, ERROR_OPERATION_ABORTED);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(b), 0);
    CHECK(CloseHandle(port));
}

static void errors(void)
{
    SOCKET a = test_bound(AF_INET, SOCK_DGRAM), unbound = socket(AF_INET, SOCK_DGRAM, 0), pair[2];
    struct message m;
    DWORD bytes = 0;
    test_nonblocking(a, 1);
    test_nonblocking(unbound, 1);
    test_tcp_pair(pair);
    test_nonblocking(pair[0], 1);
    CHECK_ERR(receive_msg(INVALID_SOCKET, prepare(&m), &bytes, NULL, NULL), WSAENOTSOCK);
    CHECK_ERR(receive_msg(a, prepare(&m), &bytes, NULL, NULL), WSAEWOULDBLOCK);
    WINE_DIFFERS_ERR(receive_msg(unbound, prepare(&m), &bytes, NULL, NULL), WSAEINVAL, "WSAEWOULDBLOCK");
    WINE_CANNOT_ERR(receive_msg(a, NULL, &bytes, NULL, NULL), WSAEFAULT);
    prepare(&m)->name = NULL;
    WINE_DIFFERS_ERR(receive_msg(a, &m.m, &bytes, NULL, NULL), WSAEFAULT, "WSAEWOULDBLOCK");
    prepare(&m)->Control.buf = NULL;
    WINE_DIFFERS_ERR(receive_msg(a, &m.m, &bytes, NULL, NULL), WSAEFAULT, "WSAEWOULDBLOCK");
    prepare(&m)->lpBuffers = NULL;
    WINE_CANNOT_ERR(receive_msg(a, &m.m, &bytes, NULL, NULL), WSAEFAULT);
    prepare(&m)->dwFlags = MSG_WAITALL;
    WINE_DIFFERS_EITHER(receive_msg(a, &m.m, &bytes, NULL, NULL), WSAEOPNOTSUPP, WSAEINVAL, "WSAEWOULDBLOCK");
    /* Datagram sockets only. */
    WINE_DIFFERS_EITHER(receive_msg(pair[0], prepare(&m), &bytes, NULL, NULL), WSAEOPNOTSUPP, WSAEINVAL, "WSAEWOULDBLOCK");
    test_close_pair(pair);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(unbound), 0);
}

static void sending(void)
{
    SOCKET a = test_bound(AF_INET, SOCK_DGRAM), b = socket(AF_INET, SOCK_DGRAM, 0), c, pair[2];
    struct sockaddr_in to = test_loopback(test_port(a)), other = test_loopback(0);
    struct message m, got;
    struct op op;
    DWORD bytes = 0;
    /* Several buffers; the socket becomes bound as by sendto. */
    prepare(&m);
    m.m.name = (struct sockaddr *)&to;
    m.m.namelen = sizeof to;
    m.m.Control.len = 0;
    m.m.Control.buf = NULL;
    m.b[0].len = 2;
    m.b[1].len = 3;
    memcpy(m.data, "ab", 2);
    memcpy(m.more, "cde", 3);
    CHECK_EQ(WSASendMsg(b, &m.m, 0, &bytes, NULL, NULL), 0);
    CHECK_EQ(bytes, 5);
    CHECK_EQ(receive_msg(a, prepare(&got), &bytes, NULL, NULL), 0);
    CHECK_EQ(bytes, 5);
    CHECK(memcmp(got.data, "abcde", 5) == 0);
    CHECK_EQ(((struct sockaddr_in *)&got.from)->sin_port, htons(test_port(b)));
    /* Overlapped. */
    op_make(&op, 0, 1);
    CHECK(test_issued(WSASendMsg(b, &m.m, 0, NULL, &op.o, NULL)));
    CHECK_EQ(op_result(&op, b), 0);
    CHECK_EQ(op.bytes, 5);
    CHECK_EQ(recv(a, got.data, 64, 0), 5);
    op_free(&op);
    /* The source address by IP_PKTINFO, where the host has another one of the loopback network. */
    other.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 8);
    c = socket(AF_INET, SOCK_DGRAM, 0);
    if (bind(c, (struct sockaddr *)&other, sizeof other) == 0) {
        struct in_pktinfo info;
        WSACMSGHDR *header;
        m.m.Control.buf = m.control.bytes;
        m.m.Control.len = WSA_CMSG_SPACE(sizeof info);
        header = WSA_CMSG_FIRSTHDR(&m.m);
        header->cmsg_len = WSA_CMSG_LEN(sizeof info);
        header->cmsg_level = IPPROTO_IP;
        header->cmsg_type = IP_PKTINFO;
        memset(&info, 0, sizeof info);
        info.ipi_addr = other.sin_addr;
        memcpy(WSA_CMSG_DATA(header), &info, sizeof info);
        CHECK_EQ(WSASendMsg(b, &m.m, 0, &bytes, NULL, NULL), 0);
        CHECK_EQ(receive_msg(a, prepare(&got), &bytes, NULL, NULL), 0);
        WINE_DIFFERS_EQ(((struct sockaddr_in *)&got.from)->sin_addr.s_addr, other.sin_addr.s_addr, "ignored");
    }
    CHECK_EQ(closesocket(c), 0);
    /* Errors. */
    m.m.Control.len = 0;
    CHECK_ERR(WSASendMsg(INVALID_SOCKET, &m.m, 0, &bytes, NULL, NULL), WSAENOTSOCK);
    WINE_CANNOT_ERR(WSASendMsg(b, NULL, 0, &bytes, NULL, NULL), WSAEFAULT);
    WINE_DIFFERS_ERR(WSASendMsg(b, &m.m, MSG_PEEK, &bytes, NULL, NULL), WSAEOPNOTSUPP, "success");
    test_tcp_pair(pair);
    WINE_DIFFERS_EITHER(WSASendMsg(pair[0], &m.m, 0, &bytes, NULL, NULL), WSAEOPNOTSUPP, WSAEINVAL, "success");
    test_close_pair(pair);
    m.m.Control.len = 16;
    m.m.Control.buf = NULL;
    WINE_DIFFERS_ERR(WSASendMsg(b, &m.m, 0, &bytes, NULL, NULL), WSAEFAULT, "success");
    m.m.Control.len = 0;
    m.m.name = NULL;
    WINE_DIFFERS_ERR(WSASendMsg(b, &m.m, 0, &bytes, NULL, NULL), WSAEFAULT, "WSAEINVAL");
    m.m.namelen = 0;
    WINE_DIFFERS_ERR(WSASendMsg(b, &m.m, 0, &bytes, NULL, NULL), WSAENOTCONN, "WSAEINVAL");
    CHECK_EQ(connect(b, (struct sockaddr *)&to, sizeof to), 0);
    CHECK_EQ(WSASendMsg(b, &m.m, 0, &bytes, NULL, NULL), 0); /* a connected one needs no address */
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(b), 0);
}

/* WSARecvEx: recv that tells of partial messages. */
static void recv_ex(void)
{
    SOCKET a = test_bound(AF_INET, SOCK_DGRAM), b = test_bound(AF_INET, SOCK_DGRAM), pair[2];
    char text[16];
    int flags = 0x55;
    send_to(b, a, "whole");
    CHECK_EQ(WSARecvEx(a, text, sizeof text, &flags), 5);
    CHECK_EQ(flags, 0); /* output only */
    send_to(b, a, "part of it");
    CHECK_EQ(WSARecvEx(a, text, 4, &flags), 4);
    CHECK_EQ(flags, MSG_PARTIAL);
    test_tcp_pair(pair);
    test_send(pair[1], "stream");
    flags = 0;
    CHECK_EQ(WSARecvEx(pair[0], text, 3, &flags), 3);
    CHECK_EQ(flags, 0); /* never partial */
    CHECK_EQ(WSARecvEx(pair[0], text, sizeof text, &flags), 3);
    CHECK_EQ(shutdown(pair[1], SD_SEND), 0);
    CHECK_EQ(WSARecvEx(pair[0], text, sizeof text, &flags), 0);
    CHECK_ERR(WSARecvEx(INVALID_SOCKET, text, sizeof text, &flags), WSAENOTSOCK);
    test_close_pair(pair);
    CHECK_EQ(closesocket(a), 0);
    CHECK_EQ(closesocket(b), 0);
}

int main(void)
{
    GUID id = WSAID_WSARECVMSG;
    SOCKET s;
    test_start();
    s = socket(AF_INET, SOCK_DGRAM, 0);
    receive_msg = (LPFN_WSARECVMSG)test_extension(s, id);
    CHECK_EQ(closesocket(s), 0);
    receiving();
    receiving_v6();
    overlapped();
    errors();
    sending();
    if (!test_under_wine()) /* where it does nothing */
        recv_ex();
    return test_finish();
}
