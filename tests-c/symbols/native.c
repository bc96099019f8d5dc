/* Native source: the plain names of <sys/socket.h> are the C library's, whatever else the program links. */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

int native_sockets_work(void)
{
    struct sockaddr_in a = {0};
    socklen_t size = sizeof a;
    char c = 0;
    int duplicate, s = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0); /* a flag that Winsock refuses */
    if (s < 0)
        return 0;
    duplicate = dup(s); /* it is a descriptor */
    if (duplicate < 0 || close(duplicate) != 0)
        return 0;
    a.sin_family = AF_INET;
    a.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (bind(s, (struct sockaddr *)&a, sizeof a) != 0 || getsockname(s, (struct sockaddr *)&a, &size) != 0)
        return 0;
    if (sendto(s, "n", 1, 0, (struct sockaddr *)&a, size) != 1 || recv(s, &c, 1, 0) != 1 || c != 'n')
        return 0;
    errno = 0;
    if (socket(-1, -1, -1) != -1 || errno == 0) /* failures go to errno */
        return 0;
    return close(s) == 0;
}
