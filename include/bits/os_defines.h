/* Shadow of libstdc++'s <bits/os_defines.h>, which must see the real host although ws2cc defines _WIN32. */
#pragma GCC system_header

#include <ws2_32/unwin32.h>
#include_next <bits/os_defines.h>
#include <ws2_32/rewin32.h>
