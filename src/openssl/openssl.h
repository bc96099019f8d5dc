/* What of OpenSSL (1.1.0 and later) and of Winsock the members of libws2_32main.a need that give OpenSSL sockets. Written out, so that this library is
   built without OpenSSL's headers; the names and values are part of its stable interface. */
#include <stddef.h>
#include <stdint.h>

#define HIDDEN __attribute__((__visibility__("hidden")))

typedef struct bio_st BIO;
typedef struct bio_method_st BIO_METHOD;
typedef struct ssl_st SSL;

enum {
    BIO_NOCLOSE = 0,
    BIO_CLOSE = 1,

    BIO_TYPE_DESCRIPTOR = 0x0100,
    BIO_TYPE_SOCKET = 5 | 0x0400 | BIO_TYPE_DESCRIPTOR,

    BIO_CTRL_EOF = 2,
    BIO_CTRL_GET_CLOSE = 8,
    BIO_CTRL_SET_CLOSE = 9,
    BIO_CTRL_FLUSH = 11,
    BIO_CTRL_DUP = 12,
    BIO_C_SET_FD = 104,
    BIO_C_GET_FD = 105,

    BIO_FLAGS_READ = 0x01,
    BIO_FLAGS_WRITE = 0x02,
    BIO_FLAGS_IO_SPECIAL = 0x04,
    BIO_FLAGS_SHOULD_RETRY = 0x08,
    BIO_FLAGS_IN_EOF = 0x800,

    CRYPTO_EX_INDEX_BIO = 12
};

BIO_METHOD *BIO_meth_new(int type, const char *name);
void BIO_meth_free(BIO_METHOD *);
int BIO_meth_set_write(BIO_METHOD *, int (*)(BIO *, const char *, int));
int BIO_meth_set_read(BIO_METHOD *, int (*)(BIO *, char *, int));
int BIO_meth_set_puts(BIO_METHOD *, int (*)(BIO *, const char *));
int BIO_meth_set_ctrl(BIO_METHOD *, long (*)(BIO *, int, long, void *));
int BIO_meth_set_create(BIO_METHOD *, int (*)(BIO *));
int BIO_meth_set_destroy(BIO_METHOD *, int (*)(BIO *));
BIO *BIO_new(const BIO_METHOD *);
int BIO_free(BIO *);
int BIO_up_ref(BIO *);
int BIO_method_type(const BIO *);
void *BIO_get_data(BIO *);
void BIO_set_data(BIO *, void *);
int BIO_get_init(BIO *);
void BIO_set_init(BIO *, int);
int BIO_get_shutdown(BIO *);
void BIO_set_shutdown(BIO *, int);
void BIO_set_flags(BIO *, int);
void BIO_clear_flags(BIO *, int);
int BIO_test_flags(const BIO *, int);
long BIO_ctrl(BIO *, int command, long number, void *pointer);
long BIO_int_ctrl(BIO *, int command, long number, int last);
BIO *BIO_new_dgram(int fd, int close_flag);
int BIO_socket_ioctl(int fd, long type, void *argument);
int BIO_socket_nbio(int fd, int mode);
int BIO_sock_error(int fd);
int BIO_closesocket(int fd);

int SSL_set_fd(SSL *, int fd);
int SSL_set_rfd(SSL *, int fd);
int SSL_set_wfd(SSL *, int fd);
void SSL_set_bio(SSL *, BIO *read, BIO *write);
void SSL_set0_rbio(SSL *, BIO *);
void SSL_set0_wbio(SSL *, BIO *);
BIO *SSL_get_rbio(const SSL *);
BIO *SSL_get_wbio(const SSL *);

/* Winsock's, under the names that the library exports. */
enum { WSAEWOULDBLOCK = 10035, WINDOWS_SOL_SOCKET = 0xFFFF, WINDOWS_SO_ERROR = 0x1007 };
int ws2_recv(uintptr_t s, char *to, int len, int flags);
int ws2_send(uintptr_t s, const char *from, int len, int flags);
int ws2_getsockopt(uintptr_t s, int level, int name, char *value, int *len);
int closesocket(uintptr_t s);
int ioctlsocket(uintptr_t s, int32_t command, uint32_t *argument);
int WSAGetLastError(void);
void WSASetLastError(int error);
int ws2_native_fd(uintptr_t s);

/* Those that stand in for OpenSSL's; include/openssl/ binds the names. */
HIDDEN const BIO_METHOD *ws2_BIO_s_socket(void);
HIDDEN BIO *ws2_BIO_new_socket(int s, int close_flag);
HIDDEN BIO *ws2_BIO_new_dgram(int s, int close_flag);
HIDDEN long ws2_BIO_int_ctrl(BIO *, int command, long number, int last);
HIDDEN int ws2_BIO_socket_ioctl(int s, long type, void *argument);
HIDDEN int ws2_BIO_socket_nbio(int s, int mode);
HIDDEN int ws2_BIO_sock_error(int s);
HIDDEN int ws2_BIO_closesocket(int s);
HIDDEN int ws2_SSL_set_fd(SSL *, int s);
HIDDEN int ws2_SSL_set_rfd(SSL *, int s);
HIDDEN int ws2_SSL_set_wfd(SSL *, int s);

/* The descriptor of a socket's handle, or -1 of what is none: a descriptor, above all. Leaves the last error alone. */
HIDDEN int ws2_openssl_descriptor(int s);
