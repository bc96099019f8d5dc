/* wmain that takes its arguments from the command line. */
#include "arguments.h"
#include <shellapi.h>

int wmain(void)
{
    int count = 0;
    wchar_t **table = CommandLineToArgvW(GetCommandLineW(), &count);
    int result = check_wide(count, table);
    return LocalFree(table) == NULL ? result : 3;
}
