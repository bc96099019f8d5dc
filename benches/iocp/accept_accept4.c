/* The server that AcceptEx is measured against: a loop of accept4. With -a it asks for each peer's address, as AcceptEx does.
 *
 * Commands on standard input: "accept COUNT" accepts so many connections and prints how many nanoseconds that took; "close" closes them. */
#define _GNU_SOURCE
#include "server_posix.h"
#include <time.h>

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

int main(int argc, char **argv)
{
    const int with_address = argc > 1 && strcmp(argv[1], "-a") == 0;
    const int listener = listen_somewhere();
    struct sockaddr_in peer;
    char line[64];
    int *sockets = NULL;
    int i, count = 0;

    while (fgets(line, sizeof(line), stdin) != NULL) {
        if (strncmp(line, "accept ", 7) == 0) {
            double start;

            count = atoi(line + 7);
            sockets = realloc(sockets, (size_t)count * sizeof(*sockets));
            if (sockets == NULL)
                die("realloc");
            start = now();
            for (i = 0; i < count; i++) {
                socklen_t length = sizeof(peer);

                sockets[i] = accept4(listener, with_address ? (struct sockaddr *)&peer : NULL, with_address ? &length : NULL, SOCK_NONBLOCK);
                if (sockets[i] < 0)
                    die("accept4");
            }
            printf("%.0f\n", now() - start);
        } else {
            for (i = 0; i < count; i++)
                close(sockets[i]);
            printf("closed\n");
        }
        fflush(stdout);
    }
    return 0;
}
