/* Host names: gethostname, gethostbyname, gethostbyaddr.
 *
 * Shows: this computer by NULL, "" and its own name; localhost without a network; dotted addresses as they are; WSANO_DATA for
 * IPv6 addresses and illegal IPv4 ones; errors of gethostbyaddr; the storage belongs to the thread. */
#include "../test.h"
#include "../wide.h"

static void own_name(void)
{
    char name[256], small[256];
    WCHAR wide[256];
    size_t len, i;
    REQUIRE(gethostname(name, sizeof name) == 0);
    len = strlen(name);
    CHECK(len > 0);
    CHECK_EQ(gethostname(small, (int)len + 1), 0);
    CHECK(strcmp(small, name) == 0);
    CHECK_ERR(gethostname(small, (int)len), WSAEFAULT);
    CHECK_ERR(gethostname(small, 0), WSAEFAULT);
    CHECK_ERR(gethostname(small, -1), WSAEFAULT);
    CHECK_ERR(gethostname(NULL, 256), WSAEFAULT);

    REQUIRE(GetHostNameW(wide, 256) == 0);
    CHECK_EQ(wide_len(wide), len);
    for (i = 0; i < len; i++)
        CHECK_EQ(wide[i], (unsigned char)name[i]);
    CHECK_EQ(GetHostNameW(wide, (int)len + 1), 0);
    CHECK_ERR(GetHostNameW(wide, (int)len), WSAEFAULT);
    CHECK_ERR(GetHostNameW(wide, 0), WSAEFAULT);
    CHECK_ERR(GetHostNameW(NULL, 256), WSAEFAULT);
}

/* A host with IPv4 addresses. */
static int is_host(const struct hostent *h)
{
    return h && h->h_name && h->h_aliases && h->h_addrtype == AF_INET && h->h_length == 4 && h->h_addr_list &&
           h->h_addr_list[0];
}

static void this_computer(void)
{
    char name[256];
    struct hostent *h;
    REQUIRE(gethostname(name, sizeof name) == 0);
    h = gethostbyname(name);
    REQUIRE(is_host(h));
    CHECK(strcmp(h->h_name, name) == 0);
    h = gethostbyname("");
    REQUIRE(is_host(h));
    CHECK(strcmp(h->h_name, name) == 0);
    h = gethostbyname(NULL);
    REQUIRE(is_host(h));
    CHECK(strcmp(h->h_name, name) == 0);
    h = gethostbyname("localhost");
    REQUIRE(is_host(h));
    CHECK(memcmp(h->h_addr_list[0], "\177\0\0\1", 4) == 0);
    CHECK(strcmp(h->h_name, "localhost") == 0);
    h = gethostbyname("LocalHost");
    REQUIRE(is_host(h));
    CHECK(memcmp(h->h_addr, "\177\0\0\1", 4) == 0);
}

static void numbers(void)
{
    static const char *const no_data[] = {"::1", "fe80::1", "256.1.1.1", "1.2.3.4.5", "1.2.3."};
    char endless[5000];
    struct hostent *h = gethostbyname("1.2.3.4");
    size_t i;
    REQUIRE(is_host(h));
    CHECK(strcmp(h->h_name, "1.2.3.4") == 0);
    CHECK(memcmp(h->h_addr_list[0], "\1\2\3\4", 4) == 0);
    CHECK(h->h_addr_list[1] == NULL);
    CHECK(h->h_aliases[0] == NULL);
    h = gethostbyname("127.1");
    REQUIRE(is_host(h));
    CHECK(memcmp(h->h_addr_list[0], "\177\0\0\1", 4) == 0);
    h = gethostbyname("255.255.255.255");
    REQUIRE(is_host(h));
    CHECK(memcmp(h->h_addr_list[0], "\377\377\377\377", 4) == 0);
    for (i = 0; i < sizeof no_data / sizeof *no_data; i++) {
        WSASetLastError(0);
        CHECK(gethostbyname(no_data[i]) == NULL);
        WINE_DIFFERS_EQ(WSAGetLastError(), WSANO_DATA, "WSAHOST_NOT_FOUND");
    }
    memset(endless, 'a', sizeof endless - 1);
    endless[sizeof endless - 1] = 0;
    CHECK(gethostbyname(endless) == NULL);
    CHECK_EQ(WSAGetLastError(), WSAHOST_NOT_FOUND);
    CHECK(gethostbyname(" ") == NULL);
    CHECK_EQ(WSAGetLastError(), WSAHOST_NOT_FOUND);
    CHECK(gethostbyname("local host") == NULL);
    CHECK_EQ(WSAGetLastError(), WSAHOST_NOT_FOUND);
}

static void by_address(void)
{
    static const char v4[4] = {127, 0, 0, 1};
    static const char v6[16] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    struct hostent *h = gethostbyaddr(v4, 4, AF_INET);
    REQUIRE(is_host(h));
    CHECK(h->h_name[0] != 0);
    CHECK(memcmp(h->h_addr_list[0], v4, 4) == 0);
    CHECK(h->h_addr_list[1] == NULL);
    h = gethostbyaddr(v6, 16, AF_INET6);
    if (WINE_DIFFERS(h != NULL, "asks the hosts file only")) {
        if (h) {
            CHECK_EQ(h->h_addrtype, AF_INET6);
            CHECK_EQ(h->h_length, 16);
            CHECK(memcmp(h->h_addr_list[0], v6, 16) == 0);
        }
    }
#define FAILS(call, error, why) (WSASetLastError(0), CHECK((call) == NULL), WINE_DIFFERS_EQ(WSAGetLastError(), error, why))
    FAILS(gethostbyaddr(v4, 4, 99), WSAEAFNOSUPPORT, NULL);
    FAILS(gethostbyaddr(v4, 3, AF_INET), WSAEFAULT, "WSAEAFNOSUPPORT");
    FAILS(gethostbyaddr(v4, 0, AF_INET), WSAEFAULT, "WSAEAFNOSUPPORT");
    FAILS(gethostbyaddr(v6, 15, AF_INET6), WSAEINVAL, "WSAEAFNOSUPPORT");
    FAILS(gethostbyaddr(v6, 17, AF_INET6), WSAEINVAL, "WSAHOST_NOT_FOUND");
    if (!test_under_wine()) {
        FAILS(gethostbyaddr(v4, 4, AF_UNSPEC), WSAEAFNOSUPPORT, NULL);
        FAILS(gethostbyaddr(NULL, 4, AF_INET), WSAEFAULT, NULL);
        FAILS(gethostbyaddr(v4, -4, AF_INET), WSAEFAULT, NULL);
    }
}

static struct hostent *other_threads_host;

static void in_another_thread(void *unused)
{
    (void)unused;
    other_threads_host = gethostbyname("5.6.7.8");
    CHECK(is_host(other_threads_host));
}

static void storage(void)
{
    struct hostent *h = gethostbyname("1.2.3.4");
    test_thread thread;
    REQUIRE(is_host(h));
    test_thread_start(&thread, in_another_thread, NULL);
    test_thread_join(&thread);
    CHECK(memcmp(h->h_addr_list[0], "\1\2\3\4", 4) == 0);
    CHECK(other_threads_host != h);
    CHECK(gethostbyname("no such host") == NULL);
    h = gethostbyname("9.10.11.12");
    REQUIRE(is_host(h));
    CHECK(memcmp(h->h_addr_list[0], "\11\12\13\14", 4) == 0);
}

int main(void)
{
    test_start();
    own_name();
    this_computer();
    numbers();
    by_address();
    storage();
    return test_finish();
}
