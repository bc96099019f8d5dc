/* ws2_native.h: sockets and the host's descriptors, for libraries that take these. It names no type of Windows (a SOCKET is a size_t wide), so that
   native source may include it beside any header. */
#ifndef WS2_32_WS2_NATIVE_H
#define WS2_32_WS2_NATIVE_H

#ifndef WS2_BEGIN_DECLS
#ifdef __cplusplus
#define WS2_BEGIN_DECLS extern "C" {
#define WS2_END_DECLS }
#else
#define WS2_BEGIN_DECLS
#define WS2_END_DECLS
#endif
#endif

#include <stddef.h>

#include <ws2_32/gen/ws2_native.h>

#endif
