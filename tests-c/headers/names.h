/* Checks that the names of this file are Winsock's, whatever headers came before; included after them. */
#define CHECK(name, e) typedef char check_##name[(e) ? 1 : -1] __attribute__((__unused__))

#ifndef EXPECTED_FD_SETSIZE
#define EXPECTED_FD_SETSIZE 64
#endif
CHECK(u_long, sizeof(u_long) == 4);
CHECK(socket, sizeof(SOCKET) == sizeof(void *));
CHECK(fd_setsize, FD_SETSIZE == EXPECTED_FD_SETSIZE);
CHECK(fd_set, sizeof(fd_set) == sizeof(SOCKET) * (1 + EXPECTED_FD_SETSIZE));
CHECK(fionbio, (unsigned)FIONBIO == 0x8004667Eu);
CHECK(fionread, (unsigned)FIONREAD == 0x4004667Fu);
CHECK(sol_socket, SOL_SOCKET == 0xffff);
CHECK(ewouldblock, WSAEWOULDBLOCK == 10035);

int use_winsock_names(SOCKET s);
int use_winsock_names(SOCKET s) {
    fd_set set;
    struct timeval timeout = {0, 0};
    char name[64] = "";
    u_long one = 1;
    unsigned long also_one = 1;
    FD_ZERO(&set);
    FD_SET(s, &set);
    FD_CLR(s, &set);
    return select(0, &set, &set, &set, &timeout) + gethostname(name, 64) + FD_ISSET(s, &set) + ioctlsocket(s, FIONBIO, &one) +
           ioctlsocket(s, FIONBIO, &also_one) + (int)htons(1) + (int)ntohl(1);
}
