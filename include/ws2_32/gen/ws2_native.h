/* Generated from src/api/ws2_32/ws2_native.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WS2_NATIVE_H
#define WS2_32_GEN_WS2_NATIVE_H

WS2_BEGIN_DECLS

/* The descriptor behind a socket, for a library of the host that takes one. -1 on failure.

   It is the socket's own: `closesocket` closes it, nobody else may, and the library must be done with it before. The number stays the
   same as long as the socket lives; AcceptEx, too, puts its connection there. Whether it blocks is what FIONBIO, WSAEventSelect
   and WSAAsyncSelect say. Do nothing by way of it but send, receive, wait and ask: Winsock does not learn of a mode, an address, a connection
   or a shutdown that is made so. After a receive FD_READ comes again, and after a send FD_WRITE, only when a call of
   Winsock's has enabled it (a `recv` of no bytes does that for FD_READ), and overlapped operations that are pending compete with it.
   Errors: WSAENOTSOCK, WSAENOBUFS (it could not be made), WSANOTINITIALISED. */
int ws2_native_fd(size_t s);

/* A socket made of a descriptor: one that another library opened, or that the process was started with (systemd passes them from 3 on;
   LISTEN_FDS says how many). INVALID_SOCKET, all bits set, on failure.

   The socket owns the descriptor from then on: `closesocket` closes it, and started programs do not get it by themselves. On
   failure it stays the caller's, as it was. Family, kind, protocol and options, whether it is bound, listens, connects or is connected
   and whether it blocks are what the host says; that it has been shut down is not noticed.
   Errors: WSAENOTSOCK (no descriptor of a socket), WSAEAFNOSUPPORT, WSAESOCKTNOSUPPORT, WSAEPROTONOSUPPORT (Winsock has no such
   sockets), WSAEMFILE, WSANOTINITIALISED. */
size_t ws2_from_fd(int fd);

WS2_END_DECLS

#endif
