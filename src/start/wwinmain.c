/* wWinMain for a program that begins in WinMain. The linker names WinMain if there is no entry point at all. */
#include "start.h"

char *command_line(void) WS2_LABEL("_get_narrow_winmain_command_line");
int WinMain(void *instance, void *previous, char *command_line, int show);
int wWinMain(void *instance, void *previous, void *wide_command_line, int show);

int wWinMain(void *instance, void *previous, void *wide_command_line, int show)
{
    (void)wide_command_line;
    return WinMain(instance, previous, command_line(), show);
}
