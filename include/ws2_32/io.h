/* io.h: files by descriptor. */
#ifndef _INC_IO
#define _INC_IO
#include <ws2_32/config.h>
#pragma GCC system_header
#include <unistd.h>
#include <ws2_32/crt/io.h>
#endif
