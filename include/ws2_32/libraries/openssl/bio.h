/* Shadow of OpenSSL's <openssl/bio.h>: in Windows source what takes a socket takes Winsock's (libws2_32main.a has the functions; src/openssl/bio.c
   explains). Where the library in use has macros for these names, it is another one and is left alone. */
#pragma GCC system_header
#include_next <openssl/bio.h>
#if defined(_WIN32) && !defined(OPENSSL_NO_SOCK) && !defined(BIO_new_socket)
#include <ws2_32/config.h>
WS2_BEGIN_DECLS
const BIO_METHOD *BIO_s_socket(void) WS2_SYM(ws2_BIO_s_socket);
BIO *BIO_new_socket(int sock, int close_flag) WS2_SYM(ws2_BIO_new_socket);
#if !defined(OPENSSL_NO_DGRAM) && !defined(BIO_new_dgram)
BIO *BIO_new_dgram(int fd, int close_flag) WS2_SYM(ws2_BIO_new_dgram);
#endif
long BIO_int_ctrl(BIO *bp, int cmd, long larg, int iarg) WS2_SYM(ws2_BIO_int_ctrl);
int BIO_socket_ioctl(int fd, long type, void *arg) WS2_SYM(ws2_BIO_socket_ioctl);
int BIO_socket_nbio(int fd, int mode) WS2_SYM(ws2_BIO_socket_nbio);
int BIO_sock_error(int sock) WS2_SYM(ws2_BIO_sock_error);
int BIO_closesocket(int sock) WS2_SYM(ws2_BIO_closesocket);
WS2_END_DECLS
#endif
