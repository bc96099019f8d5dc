/* wmain that does not change its arguments. */
#include "arguments.h"

int wmain(int argc, const wchar_t *argv[])
{
    return check_wide(argc, (wchar_t **)argv);
}
