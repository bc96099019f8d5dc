/* wmain with the environment, and the C runtime's own copies of the arguments. */
#include "arguments.h"
#include <stdlib.h>

int wmain(int argc, wchar_t **argv, wchar_t **envp)
{
    int i, found = 0;
    for (i = 0; envp[i]; i++)
        found |= same(envp[i], L"WS2_TEST_ENTRY=x\u20ac");
    if (!found || __argc != argc || !same(__wargv[1], argv[1]) || strcmp(__argv[2], "c\"d") != 0)
        return 2;
    return check_wide(argc, argv);
}
