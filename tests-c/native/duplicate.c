/* WSADuplicateSocket: the socket opens again, in this process and in another.
 *
 * Shows: both handles are one socket, closing one leaves the other; the structure opens once; only the process that it was
 * made for gets the socket; the source may close before the target opens; what is never opened closes when the target ends. */
#include "../test.h"
#include <process.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static SOCKET open_again(WSAPROTOCOL_INFOA *info)
{
    return WSASocketA(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, info, 0, WSA_FLAG_OVERLAPPED);
}

static void in_one_process(void)
{
    SOCKET pair[2], again;
    WSAPROTOCOL_INFOA info;
    WSAPROTOCOL_INFOW wide;
    char byte = 0;
    DWORD milliseconds = 1234;

    test_tcp_pair(pair);
    CHECK_ERR(WSADuplicateSocketA(pair[0], GetCurrentProcessId(), NULL), WSAEFAULT);
    CHECK_ERR(WSADuplicateSocketA(pair[0], 0x7FFFFFFC, &info), WSAEINVAL);
    CHECK_ERR(WSADuplicateSocketA(INVALID_SOCKET, GetCurrentProcessId(), &info), WSAENOTSOCK);
    CHECK_EQ(setsockopt(pair[0], SOL_SOCKET, SO_RCVTIMEO, (char *)&milliseconds, sizeof milliseconds), 0);
    CHECK_EQ(WSADuplicateSocketA(pair[0], GetCurrentProcessId(), &info), 0);
    CHECK_EQ(info.iSocketType, SOCK_STREAM);
    again = open_again(&info);
    REQUIRE(again != INVALID_SOCKET);
    CHECK(again != pair[0]);
    CHECK_ERR(open_again(&info), WSAEINVAL);
    CHECK_EQ(test_get_int(again, SOL_SOCKET, SO_RCVTIMEO), 1234);
    CHECK_EQ(test_set_int(pair[0], IPPROTO_TCP, TCP_NODELAY, 1), 0);
    CHECK_EQ(test_get_int(again, IPPROTO_TCP, TCP_NODELAY), 1);
    CHECK_EQ(closesocket(pair[0]), 0);
    CHECK_EQ(send(again, "x", 1, 0), 1);
    CHECK_EQ(recv(pair[1], &byte, 1, 0), 1);

    CHECK_EQ(WSADuplicateSocketW(again, GetCurrentProcessId(), &wide), 0);
    closesocket(again);
    again = WSASocketW(FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, FROM_PROTOCOL_INFO, &wide, 0, 0);
    CHECK_EQ(send(again, "y", 1, 0), 1);
    CHECK_EQ(recv(pair[1], &byte, 1, 0), 1);
    CHECK_EQ(byte, 'y');
    closesocket(again);
    CHECK_EQ(recv(pair[1], &byte, 1, 0), 0);
    closesocket(pair[1]);
}

/* Another process of this program, which takes structures from its standard input and tells its outcome by its exit code. */
struct other {
    int to;
    pid_t process;
};

static struct other begin(const char *self, const char *how)
{
    struct other other;
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    other.process = fork();
    if (other.process == 0) {
        dup2(ends[0], 0);
        close(ends[0]);
        close(ends[1]);
        execl(self, self, how, (char *)NULL);
        _exit(97);
    }
    close(ends[0]);
    other.to = ends[1];
    return other;
}

static int end(struct other other)
{
    int status = 0;
    close(other.to);
    REQUIRE(waitpid(other.process, &status, 0) == other.process);
    return status & 0x7F ? 100 + (status & 0x7F) : status >> 8 & 0xFF; /* a signal, or the exit code */
}

static int child(const char *how)
{
    WSADATA data;
    WSAPROTOCOL_INFOA info;
    SOCKET s;
    char text[8];

    if (WSAStartup(MAKEWORD(2, 2), &data))
        return 90;
    if (read(0, &info, sizeof info) != (ssize_t)sizeof info)
        return 91;
    if (!strcmp(how, "wait")) /* never opens it; ends when its input does */
        return read(0, text, 1) == 0 ? 0 : 92;
    s = open_again(&info);
    if (s == INVALID_SOCKET)
        return WSAGetLastError() == WSAEINVAL ? 10 : 93;
    if (recv(s, text, sizeof text, 0) != 4 || memcmp(text, "ping", 4))
        return 94;
    if (send(s, "pong", 4, 0) != 4)
        return 95;
    closesocket(s);
    return 0;
}

static void in_two_processes(const char *self)
{
    struct other other = begin(self, "talk"), stranger;
    SOCKET pair[2];
    WSAPROTOCOL_INFOA info;
    char text[8];

    test_tcp_pair(pair);
    CHECK_EQ(WSADuplicateSocketA(pair[0], (DWORD)other.process, &info), 0);
    CHECK_EQ(closesocket(pair[0]), 0);

    /* It was made for another process. */
    CHECK_ERR(open_again(&info), WSAEINVAL);
    stranger = begin(self, "talk");
    CHECK_EQ(write(stranger.to, &info, sizeof info), sizeof info);
    CHECK_EQ(end(stranger), 10);

    CHECK_EQ(send(pair[1], "ping", 4, 0), 4);
    CHECK_EQ(write(other.to, &info, sizeof info), sizeof info);
    CHECK_EQ(recv(pair[1], text, sizeof text, 0), 4);
    CHECK(!memcmp(text, "pong", 4));
    CHECK_EQ(end(other), 0);
    CHECK_EQ(recv(pair[1], text, sizeof text, 0), 0);
    closesocket(pair[1]);

    /* The other process ends without it: the peer sees the end. */
    other = begin(self, "wait");
    test_tcp_pair(pair);
    CHECK_EQ(WSADuplicateSocketA(pair[0], (DWORD)other.process, &info), 0);
    closesocket(pair[0]);
    CHECK_EQ(write(other.to, &info, sizeof info), sizeof info);
    CHECK(!test_ready(pair[1], 'r', 50));
    CHECK_EQ(end(other), 0);
    CHECK_EQ(recv(pair[1], text, sizeof text, 0), 0);
    closesocket(pair[1]);
}

int main(int argc, char **argv)
{
    if (argc > 1)
        return child(argv[1]);
    test_start();
    in_one_process();
    in_two_processes(argv[0]);
    return test_finish();
}
