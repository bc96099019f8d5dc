/* Opens a host header whose names clash with Winsock: gives those names another spelling until unhide.h. See host.h. */
#pragma GCC system_header

#define WS2_HOST_INSIDE

#pragma push_macro("fd_set")
#pragma push_macro("u_long")
#pragma push_macro("socklen_t")
#pragma push_macro("select")
#pragma push_macro("gethostname")
#undef fd_set
#undef u_long
#undef socklen_t
#undef select
#undef gethostname
#define fd_set ws2_host_fd_set
#define u_long ws2_host_u_long
#define socklen_t ws2_host_socklen_t
#define select ws2_hidden_select
#define gethostname ws2_hidden_gethostname

/* The program may set FD_SETSIZE before any header. Apple's headers honour that for native files too. */
#pragma push_macro("FD_SETSIZE")
#if !defined(__APPLE__) || defined(WS2_WORLD_WINSOCK)
#undef FD_SETSIZE
#endif

#ifdef WS2_WORLD_WINSOCK
#pragma push_macro("FD_SET")
#pragma push_macro("FD_CLR")
#pragma push_macro("FD_ISSET")
#pragma push_macro("FD_ZERO")
#pragma push_macro("FIONBIO")
#pragma push_macro("FIONREAD")
#pragma push_macro("FIOASYNC")
#pragma push_macro("SIOCATMARK")
#pragma push_macro("SIOCSHIWAT")
#pragma push_macro("SIOCGHIWAT")
#pragma push_macro("SIOCSLOWAT")
#pragma push_macro("SIOCGLOWAT")
#pragma push_macro("IOCPARM_MASK")
#pragma push_macro("IOC_VOID")
#pragma push_macro("IOC_OUT")
#pragma push_macro("IOC_IN")
#pragma push_macro("IOC_INOUT")
#pragma push_macro("_IO")
#pragma push_macro("_IOR")
#pragma push_macro("_IOW")
#pragma push_macro("htons")
#pragma push_macro("htonl")
#pragma push_macro("htonll")
#pragma push_macro("ntohs")
#pragma push_macro("ntohl")
#pragma push_macro("ntohll")
#include <ws2_32/undef.h>
#endif
