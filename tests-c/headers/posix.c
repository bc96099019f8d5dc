/* A native program: it includes no Winsock header and must compile and run as if ws2_32's headers were not there. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>
#include <sys/time.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <netinet/in.h>
#include <arpa/inet.h>
#include <netdb.h>
#include <poll.h>

#define CHECK(e)                                                   \
    do {                                                           \
        if (!(e)) {                                                \
            printf("posix: line %d: %s\n", __LINE__, #e);          \
            exit(1);                                               \
        }                                                          \
    } while (0)

int main(void) {
    struct sockaddr_in address;
    struct addrinfo hints, *list = NULL;
    struct pollfd polled;
    struct timeval second = {1, 0};
    socklen_t length = sizeof address;
    char name[256], buffer[4];
    unsigned char byte = 0x42;
    int on = 1;
    fd_set set;
    u_long wide = ~(u_long)0;
    int receiver = socket(AF_INET, SOCK_DGRAM, 0), sender = socket(AF_INET, SOCK_DGRAM, 0);

    CHECK(receiver >= 0 && sender >= 0 && wide == ~0UL && FD_SETSIZE >= 1024);
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    CHECK(bind(receiver, (struct sockaddr *)&address, sizeof address) == 0);
    CHECK(getsockname(receiver, (struct sockaddr *)&address, &length) == 0);
    CHECK(ioctl(receiver, FIONBIO, &on) == 0);
    CHECK(sendto(sender, &byte, 1, 0, (struct sockaddr *)&address, length) == 1);
    FD_ZERO(&set);
    FD_SET(receiver, &set);
    CHECK(select(receiver + 1, &set, NULL, NULL, &second) == 1 && FD_ISSET(receiver, &set));
    polled.fd = receiver;
    polled.events = POLLIN;
    CHECK(poll(&polled, 1, 1000) == 1 && polled.revents == POLLIN);
    CHECK(recv(receiver, buffer, sizeof buffer, 0) == 1 && buffer[0] == 0x42);
    CHECK(gethostname(name, sizeof name) == 0);
    memset(&hints, 0, sizeof hints);
    hints.ai_flags = AI_NUMERICHOST;
    CHECK(getaddrinfo("127.0.0.1", "80", &hints, &list) == 0);
    freeaddrinfo(list);
    close(sender);
    close(receiver);
    puts("posix: ok");
    return 0;
}
