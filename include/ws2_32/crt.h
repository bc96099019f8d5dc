/* All of the C runtime's Windows spellings, which <string.h>, <stdio.h>, ... bring part by part when _WIN32 is defined. */
#ifndef WS2_32_CRT_H
#define WS2_32_CRT_H

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/crt/string.h>
#include <ws2_32/crt/stdlib.h>
#include <ws2_32/crt/stdio.h>
#include <ws2_32/crt/io.h>
#include <ws2_32/crt/time.h>

#endif
