/* WinMain. */
#include "arguments.h"

int WINAPI WinMain(HINSTANCE instance, HINSTANCE previous, LPSTR command_line, int show)
{
    (void)check_wide;
    if (instance != GetModuleHandle(NULL) || instance == NULL || previous != NULL || show < 0)
        return 2;
    if (strcmp(command_line, COMMAND_LINE) != 0) {
        printf("%s\n%s\n", command_line, GetCommandLineA());
        return 3;
    }
    printf("right\n");
    return 42;
}
