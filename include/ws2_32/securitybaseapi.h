/* securitybaseapi.h: security descriptors. */
#ifndef _APISECUREBASE_
#define _APISECUREBASE_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#include <ws2_32/gen/securitybaseapi.h>

#endif
