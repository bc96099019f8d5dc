/* A native program, C or C++, that uses the clashing names by way of older headers and never names a socket header. */
#include <stdio.h>
#include <sys/time.h>
#include <sys/types.h>
#include <unistd.h>

struct operations {
    int (*select)(int);
    u_long flags;
};

static int twice(int n) { return 2 * n; }

int main(void) {
    struct operations operations = {twice, ~(u_long)0};
    struct timeval nothing = {0, 0};
    char name[256];
    int ends[2];
    fd_set set;

    if (pipe(ends) != 0 || write(ends[1], "x", 1) != 1)
        return 1;
    FD_ZERO(&set);
    FD_SET(ends[0], &set);
    if (select(FD_SETSIZE, &set, NULL, NULL, &nothing) != 1 || !FD_ISSET(ends[0], &set))
        return 2;
    if (gethostname(name, sizeof name) != 0)
        return 3;
    if (operations.select(2) != 4 || sizeof operations.flags != sizeof(long))
        return 4;
    puts("undecided: ok");
    return 0;
}
