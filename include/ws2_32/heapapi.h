/* heapapi.h: heaps, and the Global* and Local* functions. */
#ifndef _HEAPAPI_H_
#define _HEAPAPI_H_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#include <ws2_32/gen/heapapi.h>

#define GMEM_LOCKCOUNT 0xFF
#define LMEM_LOCKCOUNT 0xFF
#define NONZEROLHND LMEM_MOVEABLE
#define NONZEROLPTR LMEM_FIXED
#define GlobalDiscard(h) GlobalReAlloc((h), 0, GMEM_MOVEABLE)
#define LocalDiscard(h) LocalReAlloc((h), 0, LMEM_MOVEABLE)

#endif
