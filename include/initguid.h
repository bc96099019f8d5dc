/* initguid.h: makes DEFINE_GUID define the GUIDs that it otherwise declares. */
#ifndef INITGUID
#define INITGUID
#endif
#include <ws2_32/guiddef.h>
