/* main for a program that begins elsewhere: in wmain, WinMain or wWinMain.

   Each file of this folder is a member of libws2_32main.a that defines one entry point and calls the next: main, wmain as
   C names it, wmain as C++ names it for each list of parameters, wWinMain, WinMain. The linker takes a member only for a
   name that the program lacks, so it stops at the one that the program has; a program with a main gets nothing from here. */
#include "start.h"

extern const unsigned char ws2_32_wchar_size;

int *argument_count(void) WS2_LABEL("__p___argc");
void **arguments_utf16(void) WS2_LABEL("__p___wargv");
void **arguments_utf32(void) WS2_LABEL("__p___wargv_utf32");
void **environment_utf16(void) WS2_LABEL("__p__wenviron");
void **environment_utf32(void) WS2_LABEL("__p__wenviron_utf32");
int wmain_of_c(int argc, void *argv, void *environment) WS2_LABEL("wmain");

int main(void)
{
    int is_short = ws2_32_wchar_size == 2;
    void *arguments = is_short ? *arguments_utf16() : *arguments_utf32();
    void *environment = is_short ? *environment_utf16() : *environment_utf32();
    return wmain_of_c(*argument_count(), arguments, environment);
}
