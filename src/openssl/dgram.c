/* Sockets for OpenSSL's datagram BIO (DTLS), which reads addresses and asks for the size of packets itself: it gets the socket's descriptor. */
#include "openssl.h"

typedef void free_function(void *parent, void *pointer, void *data, int index, long number, void *argument);
int CRYPTO_get_ex_new_index(int kind, long number, void *argument, void *create, void *copy, free_function *release);
int BIO_set_ex_data(BIO *, int index, void *data);

static void close_with_bio(void *parent, void *pointer, void *data, int index, long number, void *argument)
{
    (void)parent, (void)data, (void)index, (void)number, (void)argument;
    if (pointer != NULL)
        closesocket((uintptr_t)pointer);
}

/* The BIO may not close the descriptor, which is the socket's: the socket is closed in its place, when the BIO is freed. */
static int give(BIO *bio, int s, int fd, long close_flag)
{
    static int index = -1;
    int known = __atomic_load_n(&index, __ATOMIC_ACQUIRE);
    if (known < 0) {
        known = CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_BIO, 0, NULL, NULL, NULL, close_with_bio);
        if (known < 0)
            return 0;
        __atomic_store_n(&index, known, __ATOMIC_RELEASE);
    }
    if (!BIO_set_ex_data(bio, known, close_flag != BIO_NOCLOSE ? (void *)(uintptr_t)s : NULL))
        return 0;
    return (int)BIO_int_ctrl(bio, BIO_C_SET_FD, BIO_NOCLOSE, fd);
}

BIO *ws2_BIO_new_dgram(int s, int close_flag)
{
    int fd = ws2_openssl_descriptor(s);
    BIO *bio = BIO_new_dgram(fd < 0 ? s : fd, fd < 0 ? close_flag : BIO_NOCLOSE);
    if (bio != NULL && fd >= 0 && close_flag != BIO_NOCLOSE && !give(bio, s, fd, close_flag)) {
        BIO_free(bio);
        return NULL;
    }
    return bio;
}

/* BIO_set_fd is a macro for this. The BIO of bio.c takes the handle itself. */
long ws2_BIO_int_ctrl(BIO *bio, int command, long number, int last)
{
    int fd = -1;
    if (command == BIO_C_SET_FD && bio != NULL && BIO_method_type(bio) != BIO_TYPE_SOCKET)
        fd = ws2_openssl_descriptor(last);
    return fd < 0 ? BIO_int_ctrl(bio, command, number, last) : give(bio, last, fd, number);
}
