/* winsock.h: Winsock 1.1. Options have their Winsock 2 values, for the library has one set. */
#ifndef WS2_32_WINSOCK_H
#define WS2_32_WINSOCK_H

#include <ws2_32/host.h>
#pragma GCC system_header

/* Programs define it themselves to keep <windows.h> from including this header. */
#ifndef _WINSOCKAPI_
#define _WINSOCKAPI_
#endif

#include <ws2_32/windows.h>

/* windows.h may have just included this header's other half; the types below need only what precedes that. */
#include <ws2_32/ws2def.h>
#include <ws2_32/ws2ipdef.h>

#ifndef FD_SETSIZE
#define FD_SETSIZE 64
#endif

/* By hand, because its size is the program's. */
typedef struct fd_set {
    unsigned int fd_count;
    UINT_PTR fd_array[FD_SETSIZE];
} fd_set;

#include <ws2_32/gen/winsock.h>

#define INVALID_SOCKET ((SOCKET)(~(SOCKET)0))
#define h_addr h_addr_list[0]

/* ---- select's sets ---- */

WS2_BEGIN_DECLS

/* A socket that is already there is not added twice; one that finds no room is not added. */
__forceinline void ws2_fd_set(SOCKET s, fd_set *set) {
    u_int i;
    for (i = 0; i < set->fd_count; i++)
        if (set->fd_array[i] == s)
            return;
    if (set->fd_count < FD_SETSIZE)
        set->fd_array[set->fd_count++] = s;
}
__forceinline void ws2_fd_clr(SOCKET s, fd_set *set) {
    u_int i;
    for (i = 0; i < set->fd_count; i++)
        if (set->fd_array[i] == s) {
            for (set->fd_count--; i < set->fd_count; i++)
                set->fd_array[i] = set->fd_array[i + 1];
            return;
        }
}

WS2_END_DECLS

#undef FD_SET
#undef FD_CLR
#undef FD_ISSET
#undef FD_ZERO
#define FD_SET(fd, set) ws2_fd_set((SOCKET)(fd), (fd_set *)(set))
#define FD_CLR(fd, set) ws2_fd_clr((SOCKET)(fd), (fd_set *)(set))
#define FD_ZERO(set) (((fd_set *)(set))->fd_count = 0)
#define FD_ISSET(fd, set) __WSAFDIsSet((SOCKET)(fd), (fd_set *)(set))

#define timerisset(tvp) ((tvp)->tv_sec || (tvp)->tv_usec)
#define timerclear(tvp) ((tvp)->tv_sec = (tvp)->tv_usec = 0)
#ifndef timercmp
#define timercmp(tvp, uvp, cmp) \
    ((tvp)->tv_sec cmp(uvp)->tv_sec || ((tvp)->tv_sec == (uvp)->tv_sec && (tvp)->tv_usec cmp(uvp)->tv_usec))
#endif

/* ---- ioctlsocket also takes the `unsigned long *` that Windows code declares, and fills all of it ---- */

#undef _IO
#undef _IOR
#undef _IOW
#define _IO(x, y) (IOC_VOID | ((x) << 8) | (y))
#define _IOR(x, y, t) (IOC_OUT | (((DWORD)sizeof(t) & IOCPARM_MASK) << 16) | ((x) << 8) | (y))
#define _IOW(x, y, t) (IOC_IN | (((DWORD)sizeof(t) & IOCPARM_MASK) << 16) | ((x) << 8) | (y))

#ifdef __cplusplus
extern "C++" {
template <typename T> struct ws2_only_unsigned_long;
template <> struct ws2_only_unsigned_long<unsigned long> {
    typedef int result;
};
template <typename T>
inline typename ws2_only_unsigned_long<T>::result ioctlsocket(SOCKET s, long cmd, T *argp) {
    u_long value = argp ? static_cast<u_long>(*argp) : 0;
    int result = ioctlsocket(s, cmd, argp ? &value : static_cast<u_long *>(0));
    if (result == 0)
        *argp = value;
    return result;
}
}
#else
/* The half of an unsigned long that the library fills; the other one is cleared. */
__forceinline u_long *ws2_low_half(void *argp) {
    char *low = (char *)argp, *high = low + sizeof(u_long);
    if (!argp)
        return (u_long *)0;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    high = low, low += sizeof(u_long);
#endif
    memset(high, 0, sizeof(unsigned long) - sizeof(u_long));
    return (u_long *)(void *)low;
}
/* The macro names the function again, so that members called ioctlsocket keep working: api->ioctlsocket(s, FIONBIO, &on). */
#define ioctlsocket(s, cmd, argp) \
    ioctlsocket(s, cmd, __extension__ _Generic((argp), unsigned long *: ws2_low_half(argp), default: (argp)))
#endif

/* ---- Error codes by their older names ---- */

#undef h_errno
#define h_errno WSAGetLastError()
#undef HOST_NOT_FOUND
#undef TRY_AGAIN
#undef NO_RECOVERY
#undef NO_DATA
#undef NO_ADDRESS
#define HOST_NOT_FOUND WSAHOST_NOT_FOUND
#define TRY_AGAIN WSATRY_AGAIN
#define NO_RECOVERY WSANO_RECOVERY
#define NO_DATA WSANO_DATA
#define WSANO_ADDRESS WSANO_DATA
#define NO_ADDRESS WSANO_ADDRESS

/* ---- Messages of WSAAsyncSelect and of the WSAAsyncGet functions ---- */

#define WSAMAKEASYNCREPLY(buflen, error) MAKELONG(buflen, error)
#define WSAMAKESELECTREPLY(event, error) MAKELONG(event, error)
#define WSAGETASYNCBUFLEN(lParam) LOWORD(lParam)
#define WSAGETASYNCERROR(lParam) HIWORD(lParam)
#define WSAGETSELECTEVENT(lParam) LOWORD(lParam)
#define WSAGETSELECTERROR(lParam) HIWORD(lParam)

#endif
