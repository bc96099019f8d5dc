/* _tmain, narrow: it is main. */
#include "arguments.h"
#include <tchar.h>

int _tmain(int argc, TCHAR *argv[])
{
    (void)check_wide;
    if (argc == ARGUMENTS + 1 && strcmp(argv[2], "c\"d") == 0)
        printf("right\n");
    return 42;
}
