/* The last name of wmain: the program has none, so it begins in wWinMain or WinMain. */
#include "start.h"

extern const unsigned char ws2_32_wchar_size;

#define SW_SHOWDEFAULT 10

void *module_handle(const char *name) WS2_LABEL("GetModuleHandleA");
void *command_line_utf16(void) WS2_LABEL("_get_wide_winmain_command_line");
void *command_line_utf32(void) WS2_LABEL("_get_wide_winmain_command_line_utf32");
int wide_win_main(void *instance, void *previous, void *command_line, int show) WS2_LABEL("wWinMain");
int no_wmain(void) WS2_LABEL(HERE);

int no_wmain(void)
{
    void *command_line = ws2_32_wchar_size == 2 ? command_line_utf16() : command_line_utf32();
    return wide_win_main(module_handle(0), 0, command_line, SW_SHOWDEFAULT);
}
