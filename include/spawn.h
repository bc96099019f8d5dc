/* Shadow of the host's <spawn.h>, whose parameters have the name of a macro of Microsoft's <stdlib.h>. */
#pragma GCC system_header

#include <ws2_32/crt/arguments_hold.h>
#include_next <spawn.h>
#include <ws2_32/crt/arguments_release.h>
