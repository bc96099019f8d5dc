/* bcrypt.h: random numbers. */
#ifndef __BCRYPT_H__
#define __BCRYPT_H__

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/winbase.h>

#include <ws2_32/gen/bcrypt.h>

#ifndef BCRYPT_SUCCESS
#define BCRYPT_SUCCESS(status) (((NTSTATUS)(status)) >= 0)
#endif
#define BCRYPT_RNG_ALG_HANDLE ((BCRYPT_ALG_HANDLE)0x81)
#define BCRYPT_RNG_ALGORITHM L"RNG"

#endif
