/* ws2_loop.h: window messages in a program whose event loop is another library's (GTK, Qt, SDL, libuv, plain poll). It names no type of
   Windows, so that native source may include it beside any header. */
#ifndef WS2_32_WS2_LOOP_H
#define WS2_32_WS2_LOOP_H

#ifndef WS2_BEGIN_DECLS
#ifdef __cplusplus
#define WS2_BEGIN_DECLS extern "C" {
#define WS2_END_DECLS }
#else
#define WS2_BEGIN_DECLS
#define WS2_END_DECLS
#endif
#endif

#include <ws2_32/gen/ws2_loop.h>

#endif
