/* Closes what hide.h opened: Winsock's spelling is back, or, in a file that has shown no colours yet, the host's. */
#pragma GCC system_header

#undef WS2_HOST_INSIDE

#undef fd_set
#undef u_long
#undef socklen_t
#undef select
#undef gethostname
#pragma pop_macro("fd_set")
#pragma pop_macro("u_long")
#pragma pop_macro("socklen_t")
#pragma pop_macro("select")
#pragma pop_macro("gethostname")

#undef FD_SETSIZE
#pragma pop_macro("FD_SETSIZE")

#ifdef WS2_WORLD_WINSOCK
#include <ws2_32/undef.h>
#pragma pop_macro("FD_SET")
#pragma pop_macro("FD_CLR")
#pragma pop_macro("FD_ISSET")
#pragma pop_macro("FD_ZERO")
#pragma pop_macro("FIONBIO")
#pragma pop_macro("FIONREAD")
#pragma pop_macro("FIOASYNC")
#pragma pop_macro("SIOCATMARK")
#pragma pop_macro("SIOCSHIWAT")
#pragma pop_macro("SIOCGHIWAT")
#pragma pop_macro("SIOCSLOWAT")
#pragma pop_macro("SIOCGLOWAT")
#pragma pop_macro("IOCPARM_MASK")
#pragma pop_macro("IOC_VOID")
#pragma pop_macro("IOC_OUT")
#pragma pop_macro("IOC_IN")
#pragma pop_macro("IOC_INOUT")
#pragma pop_macro("_IO")
#pragma pop_macro("_IOR")
#pragma pop_macro("_IOW")
#pragma pop_macro("htons")
#pragma pop_macro("htonl")
#pragma pop_macro("htonll")
#pragma pop_macro("ntohs")
#pragma pop_macro("ntohl")
#pragma pop_macro("ntohll")
#elif !defined(_WIN32)
#include <ws2_32/native.h>
#endif
