/* fibersapi.h: the Tls* and Fls* functions. */
#ifndef _FIBERSAPI_H_
#define _FIBERSAPI_H_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#include <ws2_32/gen/fibersapi.h>

#endif
