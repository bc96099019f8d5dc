/* tlhelp32.h: lists of processes and threads at some moment. */
#ifndef _INC_TOOLHELP32
#define _INC_TOOLHELP32

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/winbase.h>

#include <ws2_32/gen/tlhelp32.h>

#ifdef UNICODE
#define PROCESSENTRY32 PROCESSENTRY32W
#define PPROCESSENTRY32 PPROCESSENTRY32W
#define LPPROCESSENTRY32 LPPROCESSENTRY32W
#define Process32First Process32FirstW
#define Process32Next Process32NextW
#endif

#endif
