/* TLS as a program for Windows does it, Winsock and OpenSSL: blocking, nonblocking with select, and with WSAEventSelect.

   tls                     client and server in this process, in all pairs of the ways
   tls serve WAY           tells its port, takes one connection and sends each line back
   tls connect WAY PORT    sends a line to a server that sends it back in reverse (openssl s_server -rev) */
#include "../test.h"
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/applink.c>

enum way { BLOCKING, SELECT, EVENTS };
static const char *const names[] = {"blocking", "select", "events"};

enum { ROUNDS = 100, BULK = 1500000, PIECE = 30011 };

struct peer {
    SOCKET s;
    SSL *ssl;
    enum way way;
    WSAEVENT event;
    int waits;
};

static SSL_CTX *client_context, *server_context;

static void make_contexts(void)
{
    EVP_PKEY *key = EVP_RSA_gen(2048);
    X509 *certificate = X509_new();
    X509_NAME *name = X509_get_subject_name(certificate);
    REQUIRE(key != NULL);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 86400);
    X509_set_pubkey(certificate, key);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)"localhost", -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    REQUIRE(X509_sign(certificate, key, EVP_sha256()) > 0);
    server_context = SSL_CTX_new(TLS_server_method());
    client_context = SSL_CTX_new(TLS_client_method());
    REQUIRE(SSL_CTX_use_certificate(server_context, certificate) == 1);
    REQUIRE(SSL_CTX_use_PrivateKey(server_context, key) == 1);
    X509_free(certificate);
    EVP_PKEY_free(key);
}

static void open_peer(struct peer *peer, SOCKET s, enum way way, SSL_CTX *context)
{
    u_long on = 1;
    memset(peer, 0, sizeof *peer);
    peer->s = s;
    peer->way = way;
    peer->ssl = SSL_new(context);
    REQUIRE(peer->ssl != NULL);
    if (way == SELECT)
        REQUIRE(ioctlsocket(s, FIONBIO, &on) == 0);
    if (way == EVENTS) {
        peer->event = WSACreateEvent();
        REQUIRE(WSAEventSelect(s, peer->event, FD_READ | FD_WRITE | FD_CLOSE) == 0);
    }
    CHECK_EQ(SSL_set_fd(peer->ssl, (int)s), 1);
    CHECK_EQ(SSL_get_fd(peer->ssl), s);
}

/* Whether the call that returned `result` is to be made again, after a wait for what it wants. */
static int again(struct peer *peer, int result)
{
    int error = SSL_get_error(peer->ssl, result), reads = error == SSL_ERROR_WANT_READ;
    if (!reads && error != SSL_ERROR_WANT_WRITE)
        return 0;
    CHECK(peer->way != BLOCKING);
    CHECK_EQ(WSAGetLastError(), WSAEWOULDBLOCK);
    peer->waits++;
    if (peer->way == SELECT) {
        REQUIRE(test_ready(peer->s, reads ? 'r' : 'w', TEST_PATIENCE));
    } else {
        WSANETWORKEVENTS events;
        REQUIRE(WSAWaitForMultipleEvents(1, &peer->event, FALSE, TEST_PATIENCE, FALSE) == WSA_WAIT_EVENT_0);
        REQUIRE(WSAEnumNetworkEvents(peer->s, peer->event, &events) == 0);
    }
    return 1;
}

static void handshake(struct peer *peer, int is_server)
{
    int result;
    do
        result = is_server ? SSL_accept(peer->ssl) : SSL_connect(peer->ssl);
    while (result != 1 && again(peer, result));
    REQUIRE(result == 1);
}

/* Returns how much came; 0 when the other side has closed. */
static int get(struct peer *peer, void *to, int len)
{
    int result;
    do
        result = SSL_read(peer->ssl, to, len);
    while (result <= 0 && again(peer, result));
    return result;
}

static void put(struct peer *peer, const void *from, int len)
{
    int result;
    do
        result = SSL_write(peer->ssl, from, len);
    while (result <= 0 && again(peer, result));
    CHECK_EQ(result, len);
}

static void close_peer(struct peer *peer)
{
    SSL_shutdown(peer->ssl);
    SSL_free(peer->ssl); /* leaves the socket open: BIO_NOCLOSE */
    CHECK_EQ(shutdown(peer->s, SD_SEND), 0);
    CHECK_EQ(closesocket(peer->s), 0);
    if (peer->event)
        WSACloseEvent(peer->event);
}

/* ---- Both in this process ---- */

struct server {
    SOCKET listener;
    enum way way;
};

static void serve_pair(void *argument)
{
    struct server *server = argument;
    struct peer peer;
    static char piece[PIECE];
    int got, total, i;
    SOCKET s = accept(server->listener, NULL, NULL);
    REQUIRE(s != INVALID_SOCKET);
    open_peer(&peer, s, server->way, server_context);
    handshake(&peer, 1);
    for (i = 0; i < ROUNDS; i++) {
        REQUIRE(get(&peer, piece, sizeof piece) == 5);
        put(&peer, piece, 5);
    }
    for (total = 0; total < BULK; total += got) {
        got = get(&peer, piece, sizeof piece);
        REQUIRE(got > 0);
        for (i = 0; i < got && piece[i] == (char)((total + i) % 251); i++)
            ;
        REQUIRE(i == got);
    }
    put(&peer, "done", 4);
    CHECK_EQ(get(&peer, piece, sizeof piece), 0);
    CHECK_EQ(SSL_get_error(peer.ssl, 0), SSL_ERROR_ZERO_RETURN);
    close_peer(&peer);
}

static void pair(enum way client_way, enum way server_way)
{
    struct server server;
    struct peer peer;
    test_thread thread;
    static char piece[PIECE];
    int i, total, len;
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    server.listener = test_listener(AF_INET);
    server.way = server_way;
    test_thread_start(&thread, serve_pair, &server);
    REQUIRE(test_connect(s, test_port(server.listener)) == 0);
    open_peer(&peer, s, client_way, client_context);
    handshake(&peer, 0);
    for (i = 0; i < ROUNDS; i++) {
        put(&peer, "hello", 5);
        REQUIRE(get(&peer, piece, sizeof piece) == 5);
    }
    CHECK(client_way == BLOCKING || peer.waits > 0);
    for (total = 0; total < BULK; total += len) {
        len = BULK - total < PIECE ? BULK - total : PIECE;
        for (i = 0; i < len; i++)
            piece[i] = (char)((total + i) % 251);
        put(&peer, piece, len);
    }
    CHECK_EQ(get(&peer, piece, sizeof piece), 4);
    close_peer(&peer);
    test_thread_join(&thread);
    CHECK_EQ(closesocket(server.listener), 0);
    CHECK_EQ(ERR_peek_error(), 0);
}

/* ---- The socket BIO by itself ---- */

static void bios(void)
{
    SOCKET p[2];
    BIO *bio, *empty;
    SSL *ssl;
    char text[8];
    int fd = 0, type, len = sizeof type;
    u_long waiting = 0;
    test_tcp_pair(p);
    bio = BIO_new_socket((int)p[0], BIO_CLOSE);
    REQUIRE(bio != NULL);
    CHECK_EQ(BIO_get_fd(bio, &fd), p[0]);
    CHECK_EQ(fd, p[0]);
    CHECK_EQ(BIO_method_type(bio), BIO_TYPE_SOCKET);
    CHECK_EQ(BIO_puts(bio, "abc"), 3);
    CHECK_EQ(recv(p[1], text, sizeof text, 0), 3);
    CHECK_EQ(BIO_socket_nbio((int)p[0], 1), 1);
    CHECK_EQ(BIO_read(bio, text, sizeof text), -1);
    CHECK_EQ(WSAGetLastError(), WSAEWOULDBLOCK);
    CHECK(BIO_should_retry(bio) && BIO_should_read(bio));
    CHECK_EQ(BIO_sock_error((int)p[0]), 0);
    CHECK_EQ(send(p[1], "de", 2, 0), 2);
    CHECK(BECOMES_READY(p[0], 'r'));
    CHECK_EQ(BIO_socket_ioctl((int)p[0], FIONREAD, &waiting), 0);
    CHECK_EQ(waiting, 2);
    CHECK_EQ(BIO_read(bio, text, sizeof text), 2);
    CHECK_EQ(shutdown(p[1], SD_SEND), 0);
    CHECK(BECOMES_READY(p[0], 'r'));
    CHECK(!BIO_eof(bio));
    CHECK_EQ(BIO_read(bio, text, sizeof text), 0);
    CHECK(!BIO_should_retry(bio));
    CHECK(BIO_eof(bio));
    BIO_free(bio);
    CHECK_ERR(getsockopt(p[0], SOL_SOCKET, SO_TYPE, (char *)&type, &len), WSAENOTSOCK);
    CHECK_EQ(closesocket(p[1]), 0);

    /* One for each direction, and one that has no socket yet. */
    test_tcp_pair(p);
    ssl = SSL_new(client_context);
    CHECK_EQ(SSL_set_rfd(ssl, (int)p[0]), 1);
    CHECK_EQ(SSL_set_wfd(ssl, (int)p[0]), 1);
    CHECK(SSL_get_rbio(ssl) == SSL_get_wbio(ssl));
    CHECK_EQ(SSL_set_wfd(ssl, (int)p[1]), 1);
    CHECK(SSL_get_rbio(ssl) != SSL_get_wbio(ssl));
    CHECK_EQ(SSL_get_rfd(ssl), p[0]);
    CHECK_EQ(SSL_get_wfd(ssl), p[1]);
    SSL_free(ssl);
    empty = BIO_new(BIO_s_socket());
    CHECK_EQ(BIO_get_fd(empty, NULL), -1);
    CHECK_EQ(BIO_set_fd(empty, (int)p[0], BIO_NOCLOSE), 1);
    CHECK_EQ(BIO_write(empty, "x", 1), 1);
    CHECK_EQ(recv(p[1], text, sizeof text, 0), 1);
    BIO_free(empty);
    CHECK_EQ(BIO_closesocket((int)p[0]), 1);
    CHECK_EQ(closesocket(p[1]), 0);

    /* Closed before its BIO. */
    test_tcp_pair(p);
    bio = BIO_new_socket((int)p[0], BIO_CLOSE);
    CHECK_EQ(closesocket(p[0]), 0);
    CHECK_EQ(BIO_write(bio, "x", 1), -1);
    CHECK_EQ(WSAGetLastError(), WSAENOTSOCK);
    CHECK(!BIO_should_retry(bio));
    BIO_free(bio);
    CHECK_EQ(closesocket(p[1]), 0);

    /* A connection that ends hard: the error is Winsock's. */
    test_tcp_pair(p);
    ssl = SSL_new(client_context);
    CHECK_EQ(SSL_set_fd(ssl, (int)p[0]), 1);
    {
        struct linger hard = {1, 0};
        CHECK_EQ(setsockopt(p[1], SOL_SOCKET, SO_LINGER, (char *)&hard, sizeof hard), 0);
    }
    CHECK_EQ(closesocket(p[1]), 0);
    CHECK(BECOMES_READY(p[0], 'r'));
    CHECK_EQ(SSL_get_error(ssl, SSL_connect(ssl)), SSL_ERROR_SYSCALL);
    CHECK_EQ(WSAGetLastError(), WSAECONNRESET);
    ERR_clear_error();
    SSL_free(ssl);
    CHECK_EQ(closesocket(p[0]), 0);

    /* Datagrams (DTLS): closed with the BIO or not, as it says. */
    p[0] = test_bound(AF_INET, SOCK_DGRAM);
    bio = BIO_new_dgram((int)p[0], BIO_NOCLOSE);
    REQUIRE(bio != NULL);
    p[1] = test_bound(AF_INET, SOCK_DGRAM);
    REQUIRE(test_connect(p[1], test_port(p[0])) == 0);
    CHECK_EQ(send(p[1], "datagram", 8, 0), 8);
    CHECK_EQ(BIO_read(bio, text, sizeof text), 8);
    BIO_free(bio);
    CHECK_EQ(closesocket(p[0]), 0);
    bio = BIO_new_dgram((int)p[1], BIO_CLOSE);
    REQUIRE(bio != NULL);
    BIO_free(bio);
    CHECK_ERR(closesocket(p[1]), WSAENOTSOCK);
    CHECK_EQ(ERR_peek_error(), 0);
}

/* ---- With the openssl program ---- */

static void serve(enum way way)
{
    SOCKET listener = test_listener(AF_INET), s;
    struct peer peer;
    char line[256];
    int got;
    printf("%d\n", test_port(listener));
    fflush(stdout);
    s = accept(listener, NULL, NULL);
    REQUIRE(s != INVALID_SOCKET);
    open_peer(&peer, s, way, server_context);
    handshake(&peer, 1);
    while ((got = get(&peer, line, sizeof line)) > 0)
        put(&peer, line, got);
    CHECK_EQ(SSL_get_error(peer.ssl, got), SSL_ERROR_ZERO_RETURN);
    close_peer(&peer);
    CHECK_EQ(closesocket(listener), 0);
}

static void connect_to(enum way way, unsigned short port)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    struct peer peer;
    char line[256];
    int got, total = 0;
    REQUIRE(test_connect(s, port) == 0);
    open_peer(&peer, s, way, client_context);
    handshake(&peer, 0);
    put(&peer, "stressed\n", 9);
    while (total < 9 && (got = get(&peer, line + total, (int)sizeof line - total)) > 0)
        total += got;
    CHECK_EQ(total, 9);
    CHECK(memcmp(line, "desserts\n", 9) == 0);
    close_peer(&peer);
}

static enum way way_of(const char *name)
{
    int way = 0;
    while (way < EVENTS && strcmp(names[way], name) != 0)
        way++;
    return (enum way)way;
}

int main(int argc, char **argv)
{
    int client, server;
    test_start();
    make_contexts();
    if (argc > 2 && strcmp(argv[1], "serve") == 0) {
        serve(way_of(argv[2]));
    } else if (argc > 3 && strcmp(argv[1], "connect") == 0) {
        connect_to(way_of(argv[2]), (unsigned short)atoi(argv[3]));
    } else {
        bios();
        for (client = BLOCKING; client <= EVENTS; client++)
            for (server = BLOCKING; server <= EVENTS; server++)
                pair((enum way)client, (enum way)server);
    }
    SSL_CTX_free(client_context);
    SSL_CTX_free(server_context);
    return test_finish();
}
