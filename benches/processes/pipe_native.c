/* The same as pipe.c through a pair of local sockets. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static int ends[2];

static void *echo(void *unused)
{
    char byte;
    while (recv(ends[0], &byte, 1, 0) == 1)
        send(ends[0], &byte, 1, 0);
    return unused;
}

int main(int argc, char **argv)
{
    int rounds = argc > 1 ? atoi(argv[1]) : 50000, i;
    struct timespec begin, end;
    pthread_t thread;
    char byte = 1;
    socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
    pthread_create(&thread, NULL, echo, NULL);
    clock_gettime(CLOCK_MONOTONIC, &begin);
    for (i = 0; i < rounds; i++)
        if (send(ends[1], &byte, 1, 0) != 1 || recv(ends[1], &byte, 1, 0) != 1)
            return 1;
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("AF_UNIX %.2f us\n", ((double)(end.tv_sec - begin.tv_sec) * 1e9 + (double)(end.tv_nsec - begin.tv_nsec)) / 1e3 / rounds);
    return 0;
}
