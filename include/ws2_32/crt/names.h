/* What <string> and <iostream> bring of the C runtime with Windows' compilers. The shadows of C++ headers that take _WIN32 away for a while enter it first: a
   C header that was read without _WIN32 would have declared the host's printf. */
#ifndef WS2_32_CRT_NAMES_H
#define WS2_32_CRT_NAMES_H
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>
#endif
