/* wincrypt.h: providers of random numbers. */
#ifndef __WINCRYPT_H__
#define __WINCRYPT_H__

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/winbase.h>

#include <ws2_32/gen/wincrypt.h>

#ifdef UNICODE
#define CryptAcquireContext CryptAcquireContextW
#else
#define CryptAcquireContext CryptAcquireContextA
#endif

#endif
