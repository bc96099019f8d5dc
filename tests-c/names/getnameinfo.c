/* getnameinfo and GetNameInfoW.
 *
 * Shows: names and numbers of hosts and services, NI_NUMERICHOST, NI_NUMERICSERV, NI_NAMEREQD, NI_DGRAM; numbers where there is
 * no name; scopes; the errors, which are returned and are the last error. */
#include "../test.h"
#include "../wide.h"

static char host[NI_MAXHOST], serv[NI_MAXSERV];

static int ask(const void *address, int len, int flags)
{
    strcpy(host, "-");
    strcpy(serv, "-");
    return getnameinfo((const struct sockaddr *)address, len, host, sizeof host, serv, sizeof serv, flags);
}

static void numbers(void)
{
    struct sockaddr_in v4 = test_loopback(80);
    struct sockaddr_in6 v6 = test_loopback6(80);
    CHECK_EQ(ask(&v4, sizeof v4, NI_NUMERICHOST | NI_NUMERICSERV), 0);
    CHECK(strcmp(host, "127.0.0.1") == 0 && strcmp(serv, "80") == 0);
    CHECK_EQ(ask(&v4, sizeof v4 + 1, NI_NUMERICHOST | NI_NUMERICSERV), 0);
    CHECK_EQ(ask(&v6, sizeof v6, NI_NUMERICHOST | NI_NUMERICSERV), 0);
    CHECK(strcmp(host, "::1") == 0 && strcmp(serv, "80") == 0);
    v6.sin6_addr.s6_addr[0] = 0xFE;
    v6.sin6_addr.s6_addr[1] = 0x80;
    v6.sin6_scope_id = 77;
    CHECK_EQ(ask(&v6, sizeof v6, NI_NUMERICHOST | NI_NUMERICSERV), 0);
    CHECK(strcmp(host, "fe80::1%77") == 0);
    v6.sin6_scope_id = 1;
    CHECK_EQ(ask(&v6, sizeof v6, NI_NUMERICHOST | NI_NUMERICSERV), 0);
    WINE_DIFFERS(strcmp(host, "fe80::1%1") == 0, "the interface's name");
    v4.sin_port = 0;
    CHECK_EQ(ask(&v4, sizeof v4, NI_NUMERICHOST), 0);
    CHECK(strcmp(serv, "0") == 0);
}

static void names(void)
{
    struct sockaddr_in v4 = test_loopback(80);
    CHECK_EQ(ask(&v4, sizeof v4, 0), 0);
    CHECK(strcmp(host, "127.0.0.1") != 0 && host[0] != '-' && strcmp(serv, "http") == 0);
    CHECK_EQ(ask(&v4, sizeof v4, NI_NAMEREQD), 0);
    CHECK_EQ(ask(&v4, sizeof v4, NI_NOFQDN), 0);
    CHECK(strchr(host, '.') == NULL);
    CHECK_EQ(ask(&v4, sizeof v4, NI_NUMERICHOST), 0);
    CHECK(strcmp(host, "127.0.0.1") == 0 && strcmp(serv, "http") == 0);
    CHECK_EQ(ask(&v4, sizeof v4, NI_NUMERICSERV), 0);
    CHECK(strcmp(host, "127.0.0.1") != 0 && strcmp(serv, "80") == 0);
    v4.sin_port = htons(514);
    CHECK_EQ(ask(&v4, sizeof v4, NI_NUMERICHOST | NI_DGRAM), 0);
    CHECK(strcmp(serv, "syslog") == 0);
    CHECK_EQ(ask(&v4, sizeof v4, NI_NUMERICHOST), 0);
    CHECK(strcmp(serv, "syslog") != 0);
    v4.sin_port = htons(4); /* nobody's */
    CHECK_EQ(ask(&v4, sizeof v4, NI_NUMERICHOST), 0);
    CHECK(strcmp(serv, "4") == 0);
    CHECK_EQ(ask(&v4, sizeof v4, NI_NUMERICHOST | NI_NAMEREQD), WSAHOST_NOT_FOUND);
}

/* One of the two is enough. */
static void halves(void)
{
    struct sockaddr_in v4 = test_loopback(80);
    struct sockaddr *a = (struct sockaddr *)&v4;
    CHECK_EQ(getnameinfo(a, sizeof v4, host, sizeof host, NULL, 0, NI_NUMERICHOST), 0);
    CHECK(strcmp(host, "127.0.0.1") == 0);
    CHECK_EQ(getnameinfo(a, sizeof v4, NULL, 0, serv, sizeof serv, 0), 0);
    CHECK(strcmp(serv, "http") == 0);
    CHECK_EQ(getnameinfo(a, sizeof v4, NULL, 99, serv, sizeof serv, NI_NUMERICSERV), 0);
}

static void errors(void)
{
    struct sockaddr_in v4 = test_loopback(80);
    struct sockaddr_in6 v6 = test_loopback6(80);
    struct sockaddr *a = (struct sockaddr *)&v4, *a6 = (struct sockaddr *)&v6;
    const int numeric = NI_NUMERICHOST | NI_NUMERICSERV;
    CHECK_EQ(getnameinfo(a, sizeof v4, host, 10, serv, 3, numeric), 0);
    WSASetLastError(0);
    WINE_DIFFERS_EQ(getnameinfo(a, sizeof v4, host, 9, serv, 3, numeric), ERROR_INSUFFICIENT_BUFFER, "-12");
    WINE_DIFFERS_EQ(WSAGetLastError(), ERROR_INSUFFICIENT_BUFFER, "sets no last error");
    WINE_DIFFERS_EQ(getnameinfo(a, sizeof v4, host, 10, serv, 2, numeric), ERROR_INSUFFICIENT_BUFFER, "-12");
    WINE_DIFFERS_EQ(getnameinfo(a, sizeof v4, host, 0, serv, 3, numeric), WSAEINVAL, "writes no name");
    WINE_DIFFERS_EQ(getnameinfo(a, sizeof v4, host, 10, serv, 0, numeric), WSAEINVAL, "writes no name");
    WINE_DIFFERS_EQ(getnameinfo(a, sizeof v4, NULL, 0, NULL, 0, 0), WSAHOST_NOT_FOUND, "succeeds");
    WINE_DIFFERS_EQ(ask(a, sizeof v4, 0x100), WSAEINVAL, "ignores unknown flags");
    WINE_DIFFERS_EQ(ask(a, sizeof v4, -1), WSAEINVAL, "ignores unknown flags");
    WINE_DIFFERS_EQ(ask(NULL, sizeof v4, 0), WSAEFAULT, "faults");
    WINE_DIFFERS_EQ(ask(a, sizeof v4 - 1, 0), WSAEFAULT, "WSAEAFNOSUPPORT");
    WINE_DIFFERS_EQ(ask(a6, sizeof v6 - 1, 0), WSAEFAULT, "WSAEAFNOSUPPORT");
    WINE_DIFFERS_EQ(ask(a, 1, 0), WSAEFAULT, "WSAEAFNOSUPPORT");
    WINE_DIFFERS_EQ(ask(a, 0, 0), WSAEFAULT, "WSAEAFNOSUPPORT");
    WINE_DIFFERS_EQ(ask(a, -16, 0), WSAEFAULT, "WSAEAFNOSUPPORT");
    v4.sin_family = 99;
    CHECK_EQ(ask(a, sizeof v4, 0), WSAEAFNOSUPPORT);
    v4.sin_family = AF_UNSPEC;
    CHECK_EQ(ask(a, sizeof v4, 0), WSAEAFNOSUPPORT);
}

static void wide(void)
{
    struct sockaddr_in v4 = test_loopback(80);
    struct sockaddr *a = (struct sockaddr *)&v4;
    WCHAR wide_host[NI_MAXHOST], wide_serv[NI_MAXSERV];
    CHECK_EQ(GetNameInfoW(a, sizeof v4, wide_host, NI_MAXHOST, wide_serv, NI_MAXSERV, NI_NUMERICHOST), 0);
    CHECK(wide_is(wide_host, "127.0.0.1") && wide_is(wide_serv, "http"));
    CHECK_EQ(GetNameInfoW(a, sizeof v4, wide_host, 10, wide_serv, 5, NI_NUMERICHOST), 0);
    WINE_DIFFERS_EQ(GetNameInfoW(a, sizeof v4, wide_host, 9, wide_serv, 5, NI_NUMERICHOST), ERROR_INSUFFICIENT_BUFFER, "-12");
    WINE_DIFFERS_EQ(GetNameInfoW(a, sizeof v4, wide_host, 10, wide_serv, 4, NI_NUMERICHOST), ERROR_INSUFFICIENT_BUFFER, "-12");
    if (!test_under_wine())
        CHECK_EQ(GetNameInfoW(NULL, sizeof v4, wide_host, 10, wide_serv, 5, 0), WSAEFAULT);
}

int main(void)
{
    test_start();
    numbers();
    names();
    halves();
    errors();
    wide();
    return test_finish();
}
