/* What the native servers share: a listener whose port the driver learns from standard output, and the end of all things. */
#ifndef SERVER_POSIX_H
#define SERVER_POSIX_H

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define ROOM 512 /* of one receive: more than a message, so that a short receive says that the socket is empty */

static inline void die(const char *what)
{
    perror(what);
    exit(1);
}

/* A socket that listens on a free loopback port, which is printed. */
static inline int listen_somewhere(void)
{
    struct sockaddr_in address;
    socklen_t length = sizeof(address);
    int s = socket(AF_INET, SOCK_STREAM, 0);

    memset(&address, 0, sizeof(address));
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (s < 0 || bind(s, (struct sockaddr *)&address, sizeof(address)) != 0 || listen(s, 1 << 20) != 0 ||
        getsockname(s, (struct sockaddr *)&address, &length) != 0)
        die("listen");
    printf("port %d\n", ntohs(address.sin_port));
    fflush(stdout);
    return s;
}

#endif
