/* wmain as most programs write it. */
#include "arguments.h"

int wmain(int argc, wchar_t *argv[])
{
    return check_wide(argc, argv);
}
