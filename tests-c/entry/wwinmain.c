/* _tWinMain, wide: it is wWinMain. */
#define UNICODE
#define _UNICODE
#include "arguments.h"
#include <tchar.h>

int WINAPI _tWinMain(HINSTANCE instance, HINSTANCE previous, LPTSTR command_line, int show)
{
    STARTUPINFO info;
    GetStartupInfo(&info);
    (void)check_wide;
    if (instance != GetModuleHandle(NULL) || previous != NULL || show < 0 || info.cb != sizeof info)
        return 2;
    if (!same(command_line, WIDE_COMMAND_LINE))
        return 3;
    printf("right\n");
    return 42;
}
