/* direct.h: folders. The form of mkdir with one argument exists in C++ only; C has _mkdir. */
#ifndef _INC_DIRECT
#define _INC_DIRECT
#include <ws2_32/config.h>
#pragma GCC system_header
#include <ws2_32/crt/hold.h>
#include <sys/stat.h>
#include <unistd.h>
#include <ws2_32/crt/release.h>
#include <ws2_32/crt/io.h>

#ifdef __cplusplus
extern "C++" inline int mkdir(const char *name) { return _mkdir(name); }
#endif
#endif
