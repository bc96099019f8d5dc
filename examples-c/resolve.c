/* Prints the addresses of a host and service, and the names that belong to each address.
 *
 * Usage: resolve [-4 | -6] [host [service]]      without a host: this computer
 */
#include <winsock2.h>
#include <ws2tcpip.h>
#include <stdio.h>
#include <string.h>

#pragma comment(lib, "ws2_32.lib")

static const char *kind(const struct addrinfo *entry)
{
    switch (entry->ai_socktype) {
    case SOCK_STREAM:
        return "stream";
    case SOCK_DGRAM:
        return "datagram";
    default:
        return "other";
    }
}

int main(int argc, char **argv)
{
    WSADATA data;
    struct addrinfo hints, *list, *entry;
    char self[256];
    const char *host;
    const char *service;
    int next = 1;
    int error;

    if ((error = WSAStartup(MAKEWORD(2, 2), &data)) != 0) {
        fprintf(stderr, "WSAStartup failed: error %d\n", error);
        return 1;
    }

    ZeroMemory(&hints, sizeof(hints));
    hints.ai_socktype = SOCK_STREAM;
    if (argc > next && (strcmp(argv[next], "-4") == 0 || strcmp(argv[next], "-6") == 0))
        hints.ai_family = argv[next++][1] == '4' ? AF_INET : AF_INET6;

    if (argc > next) {
        host = argv[next++];
    } else if (gethostname(self, sizeof(self)) == 0) {
        host = self;
    } else {
        fprintf(stderr, "gethostname failed: error %d\n", WSAGetLastError());
        WSACleanup();
        return 1;
    }
    service = argc > next ? argv[next] : NULL;

    error = getaddrinfo(host, service, &hints, &list);
    if (error != 0) {
        fprintf(stderr, "%s: %s (error %d)\n", host, gai_strerrorA(error), error);
        WSACleanup();
        return 1;
    }

    for (entry = list; entry != NULL; entry = entry->ai_next) {
        char address[NI_MAXHOST], port[NI_MAXSERV], name[NI_MAXHOST];

        if (getnameinfo(entry->ai_addr, (socklen_t)entry->ai_addrlen, address, sizeof(address), port, sizeof(port),
                        NI_NUMERICHOST | NI_NUMERICSERV) != 0)
            continue;
        /* Without NI_NAMEREQD an address that has no name gives its digits again. */
        if (getnameinfo(entry->ai_addr, (socklen_t)entry->ai_addrlen, name, sizeof(name), NULL, 0, 0) != 0)
            strcpy(name, "no name");
        printf("%s port %s %s, known as %s\n", address, port, kind(entry), name);
    }

    freeaddrinfo(list);
    WSACleanup();
    return 0;
}
