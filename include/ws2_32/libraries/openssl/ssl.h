/* Shadow of OpenSSL's <openssl/ssl.h>: in Windows source SSL_set_fd and its kin take a SOCKET; bio.h beside this says how. */
#pragma GCC system_header
#include_next <openssl/ssl.h>
#if defined(_WIN32) && !defined(OPENSSL_NO_SOCK) && !defined(SSL_set_fd)
#include <ws2_32/config.h>
WS2_BEGIN_DECLS
int SSL_set_fd(SSL *s, int fd) WS2_SYM(ws2_SSL_set_fd);
int SSL_set_rfd(SSL *s, int fd) WS2_SYM(ws2_SSL_set_rfd);
int SSL_set_wfd(SSL *s, int fd) WS2_SYM(ws2_SSL_set_wfd);
WS2_END_DECLS
#endif
