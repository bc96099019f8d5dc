/* SSL_set_fd and its kin for Winsock's sockets, which get the BIO of bio.c; descriptors go on to OpenSSL. */
#include "openssl.h"

int ws2_SSL_set_fd(SSL *ssl, int s)
{
    BIO *bio;
    if (ws2_openssl_descriptor(s) < 0)
        return SSL_set_fd(ssl, s);
    bio = ws2_BIO_new_socket(s, BIO_NOCLOSE);
    if (bio == NULL)
        return 0;
    SSL_set_bio(ssl, bio, bio);
    return 1;
}

/* A BIO for one direction: that of the other one, if it is of the same socket. */
static BIO *for_one_direction(BIO *other, int s)
{
    if (other != NULL && BIO_method_type(other) == BIO_TYPE_SOCKET && BIO_ctrl(other, BIO_C_GET_FD, 0, NULL) == s)
        return BIO_up_ref(other) ? other : NULL;
    return ws2_BIO_new_socket(s, BIO_NOCLOSE);
}

int ws2_SSL_set_rfd(SSL *ssl, int s)
{
    BIO *bio;
    if (ws2_openssl_descriptor(s) < 0)
        return SSL_set_rfd(ssl, s);
    bio = for_one_direction(SSL_get_wbio(ssl), s);
    if (bio != NULL)
        SSL_set0_rbio(ssl, bio);
    return bio != NULL;
}

int ws2_SSL_set_wfd(SSL *ssl, int s)
{
    BIO *bio;
    if (ws2_openssl_descriptor(s) < 0)
        return SSL_set_wfd(ssl, s);
    bio = for_one_direction(SSL_get_rbio(ssl), s);
    if (bio != NULL)
        SSL_set0_wbio(ssl, bio);
    return bio != NULL;
}
