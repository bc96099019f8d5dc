/* winsdkver.h: the newest Windows version that a program can ask for. */
#ifndef _INC_WINSDKVER
#define _INC_WINSDKVER
#define _WIN32_MAXVER 0x0A00
#define WINVER_MAXVER 0x0A00
#define NTDDI_MAXVER 0x0A000000
#endif
