/* Prototypes of the host functions that hide.h keeps out of sight, under a name of the includer's choice. */
#ifndef WS2_32_NATIVE_DECL_H
#define WS2_32_NATIVE_DECL_H
#pragma GCC system_header

#include <ws2_32/config.h>

struct timeval;

/* macOS has several selects; its header picks one by an assembler label, and so must we. */
#ifndef __APPLE__
#define WS2_HOST_SELECT_LABEL WS2_LABEL("select")
#elif defined(_DARWIN_C_SOURCE) || defined(_DARWIN_UNLIMITED_SELECT)
#define WS2_HOST_SELECT_LABEL __DARWIN_EXTSN_C(select)
#elif !__DARWIN_NON_CANCELABLE
#define WS2_HOST_SELECT_LABEL __DARWIN_1050(select)
#else
#define WS2_HOST_SELECT_LABEL __DARWIN_ALIAS_C(select)
#endif

#define WS2_DECLARE_HOST_SELECT(name) \
    extern int name(int, ws2_host_fd_set *__restrict, ws2_host_fd_set *__restrict, ws2_host_fd_set *__restrict, struct timeval *__restrict) \
        WS2_HOST_SELECT_LABEL;
#define WS2_DECLARE_HOST_GETHOSTNAME(name) extern int name(char *, __SIZE_TYPE__) WS2_LABEL("gethostname");

#endif
