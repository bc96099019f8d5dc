/* Random nonsense for every call: handles, lengths, flags, levels, commands, NULL pointers; nothing may crash or hang.
 *
 * Shows: a bounded number of calls with random arguments (pointers are NULL or good) on sockets in every state returns,
 * a failed call sets an error, and the library works afterwards as before. The seed is fixed and printed on failure. */
#include "../test.h"

static unsigned long long state = 0x9e3779b97f4a7c15ull;

static unsigned chance(unsigned below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (unsigned)(state >> 33) % below;
}

enum { SOCKETS = 12, ROOM = 4096 };
static SOCKET sockets[SOCKETS];
static char room[ROOM]; /* large enough for every length that goes with a good pointer */

static int number(void)
{
    static const int odd[] = {0, 1, -1, 2, 3, 4, 16, 28, 0x7fffffff, (int)0x80000000, 0xffff, 0x1000,
                              (int)0x8004667e, 0x4004667f, 255, 256, 41, 6, 17};
    return chance(3) ? odd[chance(sizeof odd / sizeof *odd)] : (int)(chance(0x7fffffff) * 2u);
}

static int length(void) /* never beyond the room */
{
    static const int odd[] = {0, 1, -1, 2, 3, 4, 15, 16, 27, 28, 128, ROOM, (int)0x80000000, -100};
    return odd[chance(sizeof odd / sizeof *odd)];
}

static char *pointer(void)
{
    return chance(5) ? room : NULL;
}

static SOCKET handle(void)
{
    return chance(6) ? sockets[chance(SOCKETS)] : (SOCKET)(long long)number();
}

/* All sockets are nonblocking, so that no call may wait. */
static SOCKET fresh(void)
{
    static const int families[] = {AF_INET, AF_INET6};
    int family = families[chance(2)];
    u_long on = 1;
    SOCKET s;
    switch (chance(4)) {
    case 0:
        s = socket(family, SOCK_DGRAM, 0);
        break;
    case 1:
        s = test_bound(family, SOCK_DGRAM);
        break;
    case 2:
        s = test_listener(family);
        break;
    default:
        s = socket(family, SOCK_STREAM, 0);
    }
    REQUIRE(s != INVALID_SOCKET);
    REQUIRE(ioctlsocket(s, FIONBIO, &on) == 0);
    return s;
}

static void fill_room(void)
{
    struct sockaddr_in a = test_loopback((unsigned short)chance(3));
    struct sockaddr_in6 a6 = test_loopback6((unsigned short)chance(3));
    unsigned i;
    for (i = 0; i < 64; i++)
        room[i] = (char)chance(256);
    room[0] = 99; /* no family by chance: nothing may leave this machine */
    if (chance(2))
        memcpy(room, &a, sizeof a);
    else if (chance(2))
        memcpy(room, &a6, sizeof a6);
}

static long long one_call(void)
{
    SOCKET s = handle();
    int size = length();
    DWORD n, flags = (DWORD)number();
    u_long argument = chance(2) ? 1 : (u_long)number();
    struct timeval none = {0, 0};
    struct sockaddr *address = (struct sockaddr *)pointer();
    WSABUF buffers[3];
    WSAPOLLFD polled[3];
    fd_set sets[3];
    unsigned i;
    for (i = 0; i < 3; i++) {
        int wanted = length();
        buffers[i].buf = pointer();
        buffers[i].len = wanted < 0 ? 0 : (u_long)wanted;
        polled[i].fd = handle();
        polled[i].events = (short)number();
        FD_ZERO(&sets[i]);
        if (chance(2))
            FD_SET(handle(), &sets[i]);
    }
    switch (chance(27)) {
    case 0:
        return (long long)accept(s, address, chance(3) ? &size : NULL) >= 0 ? 0 : -1;
    case 1:
        return bind(s, address, length());
    case 2:
        return connect(s, address, length());
    case 3:
        return listen(s, number());
    case 4:
        return recv(s, pointer(), length(), number());
    case 5:
        return send(s, pointer(), length(), number());
    case 6:
        return recvfrom(s, pointer(), length(), number(), address, chance(3) ? &size : NULL);
    case 7:
        return sendto(s, pointer(), length(), number(), address, length());
    case 8:
        return shutdown(s, number());
    case 9:
        return getsockname(s, address, chance(3) ? &size : NULL);
    case 10:
        return getpeername(s, address, chance(3) ? &size : NULL);
    case 11:
    case 12:
        return getsockopt(s, number(), number(), pointer(), chance(3) ? &size : NULL);
    case 13:
    case 14:
        return setsockopt(s, chance(2) ? SOL_SOCKET : number(), number(), pointer(), length());
    case 15:
        argument = 1; /* sockets stay nonblocking */
        return ioctlsocket(s, chance(2) ? (long)FIONREAD : number(), chance(3) ? &argument : NULL);
    case 16:
        return select(number(), chance(3) ? &sets[0] : NULL, chance(3) ? &sets[1] : NULL, chance(3) ? &sets[2] : NULL,
                      &none);
    case 17:
        return WSAPoll(chance(5) ? polled : NULL, (ULONG)chance(4), 0);
    case 18:
        return (long long)WSAAccept(s, address, chance(3) ? &size : NULL, NULL, (DWORD_PTR)number()) >= 0 ? 0 : -1;
    case 19:
        return WSAConnect(s, address, length(), NULL, NULL, NULL, NULL);
    case 20:
        return WSASend(s, chance(5) ? buffers : NULL, chance(4), chance(5) ? &n : NULL, flags, NULL, NULL);
    case 21:
        return WSARecv(s, chance(5) ? buffers : NULL, chance(4), chance(5) ? &n : NULL, chance(5) ? &flags : NULL,
                       NULL, NULL);
    case 22:
        return WSASendTo(s, chance(5) ? buffers : NULL, chance(4), chance(5) ? &n : NULL, flags, address, length(),
                         NULL, NULL);
    case 23:
        return WSARecvFrom(s, chance(5) ? buffers : NULL, chance(4), chance(5) ? &n : NULL, chance(5) ? &flags : NULL,
                           address, chance(3) ? &size : NULL, NULL, NULL);
    case 24:
        return WSASendDisconnect(s, NULL);
    case 25:
        return WSARecvDisconnect(s, NULL);
    default: {
        SOCKET made = socket(number(), number(), number());
        if (made == INVALID_SOCKET)
            return -1;
        return closesocket(made);
    }
    }
}

int main(void)
{
    SOCKET pair[2];
    char c;
    int i, rounds = 20000;
    test_start();
    if (test_under_wine()) {
        printf("not run under Wine, which crashes on NULL pointers\n");
        return test_finish();
    }
    for (i = 0; i < SOCKETS; i++)
        sockets[i] = fresh();
    for (i = 0; i < rounds; i++) {
        unsigned long long before;
        long long result;
        fill_room();
        if (chance(20) == 0) {
            unsigned which = chance(SOCKETS);
            closesocket(sockets[which]);
            sockets[which] = fresh();
        }
        before = state;
        test_line = i;
        WSASetLastError(0);
        result = one_call();
        if (result < 0 && WSAGetLastError() == 0) {
            CHECK(!"a failed call sets an error");
            printf("  round %d, state %llx\n", i, before);
        }
    }
    for (i = 0; i < SOCKETS; i++)
        closesocket(sockets[i]);
    /* As good as before. */
    test_tcp_pair(pair);
    CHECK_EQ(send(pair[0], "!", 1, 0), 1);
    CHECK_EQ(recv(pair[1], &c, 1, 0), 1);
    CHECK_EQ(c, '!');
    test_close_pair(pair);
    return test_finish();
}
