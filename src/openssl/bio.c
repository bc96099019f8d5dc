/* OpenSSL's socket BIO for Winsock's sockets. OpenSSL as the host has it is built for descriptors and would read and write behind Winsock's back: a socket under
   WSAEventSelect would never hear of FD_READ again, and there would be no last error. So its place is taken by a BIO of the same type that calls recv and send.

   Each function that takes a socket takes descriptors as well: a number that is no handle of a socket goes on to OpenSSL. */
#include "openssl.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int ws2_openssl_descriptor(int s)
{
    int error = WSAGetLastError();
    int fd = s < 0 ? -1 : ws2_native_fd((uintptr_t)s);
    if (fd < 0)
        WSASetLastError(error);
    return fd;
}

/* ---- The BIO ---- */

/* Its data is the number, and whether that is a handle: asked once, for a handle that has been closed since must not be taken for a descriptor. */
#define IS_SOCKET ((uintptr_t)1 << 32)

static uintptr_t with_kind(int number)
{
    return (uint32_t)number | (ws2_openssl_descriptor(number) >= 0 ? IS_SOCKET : 0);
}

static int number_of(BIO *bio)
{
    return (int)(uintptr_t)BIO_get_data(bio);
}

static int is_of_socket(BIO *bio)
{
    return ((uintptr_t)BIO_get_data(bio) & IS_SOCKET) != 0;
}

static void begin(BIO *bio)
{
    BIO_clear_flags(bio, BIO_FLAGS_READ | BIO_FLAGS_WRITE | BIO_FLAGS_IO_SPECIAL | BIO_FLAGS_SHOULD_RETRY);
    errno = 0;
    WSASetLastError(0);
}

/* Whether the same call can succeed later; errno is of a descriptor, which has not touched Winsock's error. */
static int may_retry(int is_socket)
{
    if (is_socket)
        return WSAGetLastError() == WSAEWOULDBLOCK;
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

static int receive(BIO *bio, char *to, int len)
{
    int number = number_of(bio), is_socket = is_of_socket(bio), count;
    if (to == NULL)
        return 0;
    begin(bio);
    count = is_socket ? ws2_recv((uintptr_t)number, to, len, 0) : (int)read(number, to, (size_t)len);
    if (count < 0 && may_retry(is_socket))
        BIO_set_flags(bio, BIO_FLAGS_READ | BIO_FLAGS_SHOULD_RETRY);
    else if (count == 0)
        BIO_set_flags(bio, BIO_FLAGS_IN_EOF);
    return count;
}

static int transmit(BIO *bio, const char *from, int len)
{
    int number = number_of(bio), is_socket = is_of_socket(bio), count;
    begin(bio);
    count = is_socket ? ws2_send((uintptr_t)number, from, len, 0) : (int)write(number, from, (size_t)len);
    if (count < 0 && may_retry(is_socket))
        BIO_set_flags(bio, BIO_FLAGS_WRITE | BIO_FLAGS_SHOULD_RETRY);
    return count;
}

static int put_text(BIO *bio, const char *text)
{
    return transmit(bio, text, (int)strlen(text));
}

static int create(BIO *bio)
{
    BIO_set_init(bio, 0);
    return 1;
}

static int destroy(BIO *bio)
{
    if (bio == NULL)
        return 0;
    if (BIO_get_shutdown(bio) && BIO_get_init(bio)) {
        if (is_of_socket(bio))
            closesocket((uintptr_t)number_of(bio));
        else
            BIO_closesocket(number_of(bio));
    }
    BIO_set_init(bio, 0);
    return 1;
}

static long control(BIO *bio, int command, long number, void *pointer)
{
    switch (command) {
    case BIO_C_SET_FD:
        destroy(bio);
        BIO_clear_flags(bio, BIO_FLAGS_IN_EOF);
        BIO_set_data(bio, (void *)with_kind(*(int *)pointer));
        BIO_set_shutdown(bio, (int)number);
        BIO_set_init(bio, 1);
        return 1;
    case BIO_C_GET_FD:
        if (!BIO_get_init(bio))
            return -1;
        if (pointer != NULL)
            *(int *)pointer = number_of(bio);
        return number_of(bio);
    case BIO_CTRL_GET_CLOSE:
        return BIO_get_shutdown(bio);
    case BIO_CTRL_SET_CLOSE:
        BIO_set_shutdown(bio, (int)number);
        return 1;
    case BIO_CTRL_EOF:
        return BIO_test_flags(bio, BIO_FLAGS_IN_EOF) != 0;
    case BIO_CTRL_DUP:
    case BIO_CTRL_FLUSH:
        return 1;
    default:
        return 0;
    }
}

const BIO_METHOD *ws2_BIO_s_socket(void)
{
    static BIO_METHOD *known;
    BIO_METHOD *method = __atomic_load_n(&known, __ATOMIC_ACQUIRE), *other = NULL;
    if (method != NULL)
        return method;
    method = BIO_meth_new(BIO_TYPE_SOCKET, "socket");
    if (method == NULL)
        return NULL;
    BIO_meth_set_write(method, transmit);
    BIO_meth_set_read(method, receive);
    BIO_meth_set_puts(method, put_text);
    BIO_meth_set_ctrl(method, control);
    BIO_meth_set_create(method, create);
    BIO_meth_set_destroy(method, destroy);
    if (__atomic_compare_exchange_n(&known, &other, method, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
        return method;
    BIO_meth_free(method);
    return other;
}

BIO *ws2_BIO_new_socket(int s, int close_flag)
{
    const BIO_METHOD *method = ws2_BIO_s_socket();
    BIO *bio = method != NULL ? BIO_new(method) : NULL;
    if (bio != NULL)
        BIO_int_ctrl(bio, BIO_C_SET_FD, close_flag, s);
    return bio;
}

/* ---- What OpenSSL does with sockets outside of a BIO ---- */

int ws2_BIO_closesocket(int s)
{
    if (ws2_openssl_descriptor(s) < 0)
        return BIO_closesocket(s);
    return closesocket((uintptr_t)s) == 0;
}

/* The requests are Windows' numbers, their argument an unsigned long of 32 bits there. */
int ws2_BIO_socket_ioctl(int s, long type, void *argument)
{
    if (ws2_openssl_descriptor(s) < 0)
        return BIO_socket_ioctl(s, type, argument);
    return ioctlsocket((uintptr_t)s, (int32_t)type, argument);
}

int ws2_BIO_socket_nbio(int s, int mode)
{
    enum { WINDOWS_FIONBIO = -2147195266 }; /* 0x8004667E */
    uint32_t on = mode != 0;
    if (ws2_openssl_descriptor(s) < 0)
        return BIO_socket_nbio(s, mode);
    return ioctlsocket((uintptr_t)s, WINDOWS_FIONBIO, &on) == 0;
}

int ws2_BIO_sock_error(int s)
{
    int error = 0, len = sizeof error;
    if (ws2_openssl_descriptor(s) < 0)
        return BIO_sock_error(s);
    if (ws2_getsockopt((uintptr_t)s, WINDOWS_SOL_SOCKET, WINDOWS_SO_ERROR, (char *)&error, &len) != 0)
        return WSAGetLastError();
    return error;
}
