/* The clashing host names for a file that may yet turn out native or Winsock: visible, and easy for winsock2.h to take away. */
#pragma GCC system_header

#include <ws2_32/native_decl.h>

/* Types become macros, because a typedef could not be taken back. */
#ifndef u_long
#define u_long ws2_host_u_long
#endif
#ifndef socklen_t
#define socklen_t ws2_host_socklen_t
#endif

#ifdef __cplusplus
/* A macro would rename methods called select. These overloads match only through a conversion, so they serve native
   calls and lose against Winsock's own function for every call that both could answer. The host's headers include
   each other inside extern "C", hence the explicit linkage. */
#ifndef WS2_NATIVE_ARG
#define WS2_NATIVE_ARG
extern "C++" {
namespace ws2_host {
template <class T> struct arg {
    T value;
    arg(T v) : value(v) {}
};
}
}
#endif
#endif

/* FD_SET shows that the host's <sys/select.h> part has been read. */
#ifdef FD_SET
#ifndef fd_set
#define fd_set ws2_host_fd_set
#endif
#ifndef WS2_NATIVE_SELECT
#define WS2_NATIVE_SELECT
WS2_BEGIN_DECLS
WS2_DECLARE_HOST_SELECT(ws2_host_select)
WS2_END_DECLS
/* A constant and not a macro: the program may still "#define FD_SETSIZE 256" for Winsock without a warning. */
#ifndef FD_SETSIZE
enum { FD_SETSIZE = 1024 };
#endif
#ifdef __cplusplus
extern "C++" inline __attribute__((__always_inline__)) int select(ws2_host::arg<int> n, ws2_host::arg<ws2_host_fd_set *> r,
                                                     ws2_host::arg<ws2_host_fd_set *> w, ws2_host::arg<ws2_host_fd_set *> e,
                                                     ws2_host::arg<struct timeval *> t) {
    return ws2_host_select(n.value, r.value, w.value, e.value, t.value);
}
#endif
#endif
#if !defined(__cplusplus) && !defined(select)
#define select ws2_host_select
#endif
#endif

#if defined(_UNISTD_H) || defined(_UNISTD_H_)
#ifndef WS2_NATIVE_GETHOSTNAME
#define WS2_NATIVE_GETHOSTNAME
WS2_BEGIN_DECLS
WS2_DECLARE_HOST_GETHOSTNAME(ws2_host_gethostname)
WS2_END_DECLS
#ifdef __cplusplus
extern "C++" inline __attribute__((__always_inline__)) int gethostname(ws2_host::arg<char *> name,
                                                                      ws2_host::arg<__SIZE_TYPE__> len) {
    return ws2_host_gethostname(name.value, len.value);
}
#endif
#endif
#if !defined(__cplusplus) && !defined(gethostname)
#define gethostname ws2_host_gethostname
#endif
#endif
