/* _tmain, wide. */
#define UNICODE
#define _UNICODE
#include "arguments.h"
#include <tchar.h>

int _tmain(int argc, _TCHAR *argv[])
{
    return check_wide(argc, argv);
}
