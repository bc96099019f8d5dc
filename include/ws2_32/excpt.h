/* excpt.h: what a filter of __except answers. Nothing here calls one; config.h has what __try and __finally can do. */
#ifndef _INC_EXCPT
#define _INC_EXCPT

#include <ws2_32/config.h>
#pragma GCC system_header

#define EXCEPTION_EXECUTE_HANDLER 1
#define EXCEPTION_CONTINUE_SEARCH 0
#define EXCEPTION_CONTINUE_EXECUTION (-1)

#endif
