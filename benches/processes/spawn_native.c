/* The same as spawn.c with posix_spawn and waitpid. */
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

int main(int argc, char **argv)
{
    int rounds = argc > 1 ? atoi(argv[1]) : 500, i;
    double least = 0;
    struct timespec begin, end;
    for (i = 0; i < rounds; i++) {
        char *arguments[] = { "/bin/true", NULL };
        double us;
        pid_t pid;
        clock_gettime(CLOCK_MONOTONIC, &begin);
        if (posix_spawn(&pid, "/bin/true", NULL, NULL, arguments, environ))
            return 1;
        waitpid(pid, NULL, 0);
        clock_gettime(CLOCK_MONOTONIC, &end);
        us = (double)(end.tv_sec - begin.tv_sec) * 1e6 + (double)(end.tv_nsec - begin.tv_nsec) / 1e3;
        if (i == 0 || us < least)
            least = us;
    }
    printf("posix_spawn %.1f us at least\n", least);
    return 0;
}
