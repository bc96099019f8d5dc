/* io.h: files by descriptor. */
#ifndef _INC_IO
#define _INC_IO
#include <ws2_32/config.h>
#pragma GCC system_header
#include <ws2_32/crt/hold.h>
#include <unistd.h>
#include <ws2_32/crt/release.h>
#include <ws2_32/crt/io.h>
#include <ws2_32/crt/find.h>
#endif
