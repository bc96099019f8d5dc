/* getaddrinfo, GetAddrInfoW and freeing what they return.
 *
 * Shows: numeric hosts, localhost and this computer without a network; services and port numbers; one entry per address; the
 * hints' fields, flags and their errors; the error is returned and is the last error; every entry is the caller's. */
#include "../test.h"
#include "../wide.h"

static struct addrinfo hints_of(int flags, int family, int socktype)
{
    struct addrinfo hints;
    memset(&hints, 0, sizeof hints);
    hints.ai_flags = flags;
    hints.ai_family = family;
    hints.ai_socktype = socktype;
    return hints;
}

static struct addrinfo *find(const char *node, const char *service, int flags, int family, int socktype)
{
    struct addrinfo hints = hints_of(flags, family, socktype), *list = NULL;
    WSASetLastError(1);
    if (!CHECK_EQ(getaddrinfo(node, service, &hints, &list), 0))
        return NULL;
    CHECK_EQ(WSAGetLastError(), 0);
    CHECK(list != NULL);
    return list;
}

static void expect_error(int line, const char *node, const char *service, int flags, int family, int socktype, int error,
                         const char *why_wine)
{
    struct addrinfo hints = hints_of(flags, family, socktype), *list = (struct addrinfo *)&hints;
    int result;
    WSASetLastError(0);
    result = getaddrinfo(node, service, &hints, &list);
    if (!WINE_DIFFERS_EQ(result, error, why_wine))
        printf("  in line %d\n", line);
    if (result == 0) {
        freeaddrinfo(list);
        return;
    }
    CHECK_EQ(WSAGetLastError(), result);
    CHECK(list == NULL);
}
#define FAILS(node, service, flags, family, socktype, error) \
    expect_error(__LINE__, node, service, flags, family, socktype, error, NULL)
#define WINE_DIFFERS_FAILS(node, service, flags, family, socktype, error, why) \
    expect_error(__LINE__, node, service, flags, family, socktype, error, why)

static int is_v4(const struct addrinfo *info, const char *ip, int port)
{
    const struct sockaddr_in *a = (const struct sockaddr_in *)info->ai_addr;
    return info->ai_family == AF_INET && info->ai_addrlen == sizeof *a && a->sin_family == AF_INET &&
           a->sin_addr.s_addr == inet_addr(ip) && ntohs(a->sin_port) == port;
}

static int is_v6(const struct addrinfo *info, const char *ip, int port, unsigned scope)
{
    const struct sockaddr_in6 *a = (const struct sockaddr_in6 *)info->ai_addr;
    struct in6_addr wanted;
    return inet_pton(AF_INET6, ip, &wanted) == 1 && info->ai_family == AF_INET6 && info->ai_addrlen == sizeof *a &&
           a->sin6_family == AF_INET6 && memcmp(&a->sin6_addr, &wanted, 16) == 0 && ntohs(a->sin6_port) == port &&
           a->sin6_scope_id == scope && a->sin6_flowinfo == 0;
}

static const struct addrinfo *entry(const struct addrinfo *list, int family)
{
    while (list && list->ai_family != family)
        list = list->ai_next;
    return list;
}

static void numeric(void)
{
    struct addrinfo *list;
    REQUIRE((list = find("127.0.0.1", "80", AI_NUMERICHOST, AF_UNSPEC, SOCK_STREAM)) != NULL);
    CHECK(is_v4(list, "127.0.0.1", 80));
    CHECK_EQ(list->ai_socktype, SOCK_STREAM);
    CHECK_EQ(list->ai_protocol, 0);
    CHECK(list->ai_canonname == NULL);
    CHECK(list->ai_next == NULL);
    freeaddrinfo(list);
    REQUIRE((list = find("::1", "65535", AI_NUMERICHOST, AF_INET6, SOCK_DGRAM)) != NULL);
    CHECK(is_v6(list, "::1", 65535, 0));
    CHECK_EQ(list->ai_socktype, SOCK_DGRAM);
    CHECK(list->ai_next == NULL);
    freeaddrinfo(list);
    REQUIRE((list = find("fe80::1%1", "80", 0, AF_UNSPEC, SOCK_STREAM)) != NULL);
    CHECK(is_v6(list, "fe80::1", 80, 1));
    freeaddrinfo(list);
    REQUIRE((list = find("[::1]", NULL, 0, AF_UNSPEC, SOCK_STREAM)) != NULL);
    CHECK(is_v6(list, "::1", 0, 0));
    freeaddrinfo(list);
    REQUIRE((list = find("127.1", "", 0, AF_INET, SOCK_STREAM)) != NULL);
    CHECK(is_v4(list, "127.0.0.1", 0));
    freeaddrinfo(list);
    REQUIRE((list = find("1.2.3.4", "80", AI_V4MAPPED, AF_INET6, SOCK_STREAM)) != NULL);
    CHECK(is_v6(list, "::ffff:1.2.3.4", 80, 0));
    freeaddrinfo(list);
    REQUIRE((list = find("1.2.3.4", "80", AI_CANONNAME, AF_INET, SOCK_STREAM)) != NULL);
    CHECK(list->ai_canonname != NULL && strcmp(list->ai_canonname, "1.2.3.4") == 0);
    freeaddrinfo(list);
    FAILS("256.1.1.1", "80", AI_NUMERICHOST, AF_UNSPEC, SOCK_STREAM, WSAHOST_NOT_FOUND);
    FAILS("127.0.0.1 ", "80", AI_NUMERICHOST, AF_UNSPEC, SOCK_STREAM, WSAHOST_NOT_FOUND);
    FAILS("localhost", "80", AI_NUMERICHOST, AF_UNSPEC, SOCK_STREAM, WSAHOST_NOT_FOUND);
    FAILS(NULL, "80", AI_NUMERICHOST | AI_PASSIVE, AF_UNSPEC, SOCK_RAW + 99, WSAESOCKTNOSUPPORT);
    FAILS("fe80::1%no-such-interface", "80", AI_NUMERICHOST, AF_UNSPEC, SOCK_STREAM, WSAHOST_NOT_FOUND);
    WINE_DIFFERS_FAILS("127.0.0.1", "80", 0, AF_INET6, SOCK_STREAM, WSAHOST_NOT_FOUND, "-9");
    WINE_DIFFERS_FAILS("::1", "80", 0, AF_INET, SOCK_STREAM, WSAHOST_NOT_FOUND, "-9");
}

/* No hints are hints of zeros: one entry, of any type. */
static void without_hints(void)
{
    struct addrinfo *list = NULL;
    CHECK_EQ(getaddrinfo("127.0.0.1", "80", NULL, &list), 0);
    REQUIRE(list != NULL);
    CHECK(is_v4(list, "127.0.0.1", 80));
    WINE_DIFFERS_EQ(list->ai_socktype, 0, "one entry for each type");
    WINE_DIFFERS_EQ(list->ai_protocol, 0, "one entry for each type");
    WINE_DIFFERS(list->ai_next == NULL, "one entry for each type");
    freeaddrinfo(list);
    REQUIRE((list = find("127.0.0.1", "80", 0, AF_UNSPEC, 0)) != NULL);
    CHECK_EQ(list->ai_socktype, 0);
    CHECK_EQ(list->ai_protocol, 0);
    CHECK(list->ai_next == NULL);
    freeaddrinfo(list);
}

static void unnamed(void)
{
    struct addrinfo *list, hints;
    REQUIRE((list = find(NULL, "80", AI_PASSIVE, AF_INET, SOCK_STREAM)) != NULL);
    CHECK(is_v4(list, "0.0.0.0", 80));
    CHECK(list->ai_next == NULL);
    freeaddrinfo(list);
    REQUIRE((list = find(NULL, "80", AI_PASSIVE, AF_INET6, SOCK_STREAM)) != NULL);
    CHECK(is_v6(list, "::", 80, 0));
    freeaddrinfo(list);
    REQUIRE((list = find(NULL, "80", 0, AF_INET, SOCK_STREAM)) != NULL);
    CHECK(is_v4(list, "127.0.0.1", 80));
    freeaddrinfo(list);
    REQUIRE((list = find(NULL, "80", 0, AF_INET6, SOCK_STREAM)) != NULL);
    CHECK(is_v6(list, "::1", 80, 0));
    freeaddrinfo(list);
    REQUIRE((list = find(NULL, "80", AI_PASSIVE, AF_UNSPEC, SOCK_STREAM)) != NULL);
    CHECK(entry(list, AF_INET) && is_v4(entry(list, AF_INET), "0.0.0.0", 80));
    freeaddrinfo(list);
    REQUIRE((list = find(NULL, "", 0, AF_INET, SOCK_STREAM)) != NULL);
    CHECK(is_v4(list, "127.0.0.1", 0));
    freeaddrinfo(list);

    FAILS(NULL, NULL, 0, AF_UNSPEC, SOCK_STREAM, WSAHOST_NOT_FOUND);
    FAILS(NULL, NULL, AI_PASSIVE, AF_INET, SOCK_STREAM, WSAHOST_NOT_FOUND);
    CHECK_EQ(getaddrinfo(NULL, NULL, NULL, &list), WSAHOST_NOT_FOUND);
    WINE_DIFFERS_FAILS(NULL, "80", AI_CANONNAME, AF_UNSPEC, SOCK_STREAM, WSANO_RECOVERY, "WSAEINVAL");
    WINE_DIFFERS_FAILS(NULL, "80", AI_FQDN, AF_UNSPEC, SOCK_STREAM, WSANO_RECOVERY, "ignores it");
    /* No name, so none that AI_NUMERICHOST forbids: servers ask like this, with an address if the user gave one. */
    memset(&hints, 0, sizeof hints);
    hints.ai_flags = AI_PASSIVE | AI_NUMERICHOST;
    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    CHECK_EQ(getaddrinfo(NULL, "80", &hints, &list), 0);
    CHECK(is_v4(list, "0.0.0.0", 80));
    freeaddrinfo(list);
    memset(&hints, 0, sizeof hints);
    if (!test_under_wine()) {
        CHECK_EQ(getaddrinfo("127.0.0.1", "80", &hints, NULL), WSAEFAULT);
        CHECK_EQ(WSAGetLastError(), WSAEFAULT);
    }
}

static void named(void)
{
    char name[256];
    struct addrinfo *list;
    REQUIRE((list = find("localhost", "http", 0, AF_INET, SOCK_STREAM)) != NULL);
    CHECK(is_v4(list, "127.0.0.1", 80));
    CHECK(list->ai_canonname == NULL);
    freeaddrinfo(list);
    REQUIRE((list = find("LOCALHOST", "80", AI_CANONNAME, AF_UNSPEC, SOCK_STREAM)) != NULL);
    CHECK(entry(list, AF_INET) && is_v4(entry(list, AF_INET), "127.0.0.1", 80));
    CHECK(list->ai_canonname != NULL);
    CHECK(list->ai_next == NULL || list->ai_next->ai_canonname == NULL);
    freeaddrinfo(list);
    REQUIRE((list = find("localhost", "80", AI_FQDN | AI_ADDRCONFIG, AF_INET, SOCK_STREAM)) != NULL);
    WINE_DIFFERS(list->ai_canonname != NULL, "ignores AI_FQDN");
    freeaddrinfo(list);
    REQUIRE((list = find("localhost", "80", AI_ALL | AI_V4MAPPED, AF_INET6, SOCK_STREAM)) != NULL);
    while (list->ai_next) { /* the mapped ones come last; entries may be freed one by one */
        struct addrinfo *next = list->ai_next;
        list->ai_next = NULL;
        freeaddrinfo(list);
        list = next;
    }
    CHECK(is_v6(list, "::ffff:127.0.0.1", 80, 0));
    freeaddrinfo(list);

    REQUIRE(gethostname(name, sizeof name) == 0);
    REQUIRE((list = find(name, "80", AI_CANONNAME, AF_INET, SOCK_STREAM)) != NULL);
    CHECK(list->ai_canonname != NULL && strcmp(list->ai_canonname, name) == 0);
    freeaddrinfo(list);
    REQUIRE((list = find("", "80", 0, AF_INET, SOCK_STREAM)) != NULL);
    CHECK_EQ(list->ai_family, AF_INET);
    freeaddrinfo(list);
    if (!test_under_wine()) {
        REQUIRE((list = find("..localmachine", "80", 0, AF_INET, SOCK_STREAM)) != NULL);
        freeaddrinfo(list);
    }
    FAILS(" ", "80", 0, AF_UNSPEC, SOCK_STREAM, WSAHOST_NOT_FOUND);
    FAILS("local host", "80", 0, AF_UNSPEC, SOCK_STREAM, WSAHOST_NOT_FOUND);
}

static void too_long(void)
{
    static char name[70000];
    memset(name, 'a', sizeof name - 1);
    FAILS(name, "80", 0, AF_UNSPEC, SOCK_STREAM, WSAHOST_NOT_FOUND);
    FAILS("127.0.0.1", name, 0, AF_UNSPEC, SOCK_STREAM, WSATYPE_NOT_FOUND);
    name[1000] = 0;
    FAILS(name, "80", 0, AF_UNSPEC, SOCK_STREAM, WSAHOST_NOT_FOUND);
}

static void services(void)
{
    static const char *const unknown[] = {"no-such-service", "-1", "80 ", "0x50"};
    struct addrinfo *list;
    size_t i;
    for (i = 0; i < sizeof unknown / sizeof *unknown; i++)
        FAILS("127.0.0.1", unknown[i], 0, AF_UNSPEC, SOCK_STREAM, WSATYPE_NOT_FOUND);
    WINE_DIFFERS_FAILS("127.0.0.1", "65536", 0, AF_UNSPEC, SOCK_STREAM, WSATYPE_NOT_FOUND, "keeps 16 bits of it");
    FAILS("127.0.0.1", "tftp", 0, AF_UNSPEC, SOCK_STREAM, WSATYPE_NOT_FOUND);
    FAILS("127.0.0.1", "http", 0, AF_UNSPEC, SOCK_RAW, WSATYPE_NOT_FOUND);
    FAILS("127.0.0.1", "http", AI_NUMERICSERV, AF_UNSPEC, SOCK_STREAM, WSAHOST_NOT_FOUND);
    REQUIRE((list = find("127.0.0.1", "tftp", 0, AF_UNSPEC, SOCK_DGRAM)) != NULL);
    CHECK(is_v4(list, "127.0.0.1", 69));
    freeaddrinfo(list);
    REQUIRE((list = find("127.0.0.1", "domain", 0, AF_UNSPEC, 0)) != NULL);
    CHECK(is_v4(list, "127.0.0.1", 53));
    CHECK(list->ai_next == NULL);
    freeaddrinfo(list);
    REQUIRE((list = find("127.0.0.1", "00080", AI_NUMERICSERV, AF_UNSPEC, SOCK_STREAM)) != NULL);
    CHECK(is_v4(list, "127.0.0.1", 80));
    freeaddrinfo(list);
    REQUIRE((list = find("127.0.0.1", "0", 0, AF_UNSPEC, SOCK_STREAM)) != NULL);
    CHECK(is_v4(list, "127.0.0.1", 0));
    freeaddrinfo(list);
}

static void hints(void)
{
    struct addrinfo h, *list = NULL;
    int i;
    FAILS("127.0.0.1", "80", 0, 99, SOCK_STREAM, WSAEAFNOSUPPORT);
    FAILS("127.0.0.1", "80", 0, AF_UNIX, SOCK_STREAM, WSAEAFNOSUPPORT);
    FAILS("127.0.0.1", "80", 0, -1, SOCK_STREAM, WSAEAFNOSUPPORT);
    FAILS("127.0.0.1", "80", 0, AF_UNSPEC, 6, WSAESOCKTNOSUPPORT);
    FAILS("127.0.0.1", "80", 0, AF_UNSPEC, -1, WSAESOCKTNOSUPPORT);
    WINE_DIFFERS_FAILS("127.0.0.1", "80", 0x200, AF_UNSPEC, SOCK_STREAM, WSAEINVAL, "ignores it");
    WINE_DIFFERS_FAILS("127.0.0.1", "80", 0x1000, AF_UNSPEC, SOCK_STREAM, WSAEINVAL, "ignores it");
    WINE_DIFFERS_FAILS("localhost", "80", AI_CANONNAME | AI_FQDN, AF_UNSPEC, SOCK_STREAM, WSAEINVAL, "ignores it");

    h = hints_of(0, AF_INET, SOCK_STREAM);
    h.ai_protocol = IPPROTO_TCP;
    REQUIRE(getaddrinfo("127.0.0.1", "80", &h, &list) == 0);
    CHECK_EQ(list->ai_protocol, IPPROTO_TCP);
    freeaddrinfo(list);
    for (i = 0; i < 4; i++) {
        h = hints_of(0, AF_INET, SOCK_STREAM);
        switch (i) {
        case 0: h.ai_addrlen = 16; break;
        case 1: h.ai_canonname = (char *)&h; break;
        case 2: h.ai_addr = (struct sockaddr *)&h; break;
        default: h.ai_next = &h; break;
        }
        list = NULL;
        WINE_DIFFERS_EQ(getaddrinfo("127.0.0.1", "80", &h, &list), WSANO_RECOVERY, "ignores it");
        freeaddrinfo(list); /* which takes NULL */
    }
}

static void wide(void)
{
    ADDRINFOW h, *list = NULL;
    static const WCHAR not_text[] = {'a', 0xD800, 0};
    memset(&h, 0, sizeof h);
    h.ai_flags = AI_CANONNAME;
    h.ai_family = AF_INET;
    h.ai_socktype = SOCK_STREAM;
    CHECK_EQ(GetAddrInfoW(L"localhost", L"http", &h, &list), 0);
    REQUIRE(list != NULL);
    CHECK_EQ(list->ai_addrlen, sizeof(struct sockaddr_in));
    CHECK_EQ(ntohs(((struct sockaddr_in *)list->ai_addr)->sin_port), 80);
    CHECK(list->ai_canonname != NULL && wide_is(list->ai_canonname, "localhost"));
    FreeAddrInfoW(list);
    CHECK_EQ(GetAddrInfoW(L"1.2.3.4", NULL, NULL, &list), 0);
    REQUIRE(list != NULL);
    CHECK_EQ(((struct sockaddr_in *)list->ai_addr)->sin_addr.s_addr, inet_addr("1.2.3.4"));
    CHECK(list->ai_canonname == NULL);
    FreeAddrInfoW(list);
    FreeAddrInfoW(NULL);
    CHECK_EQ(GetAddrInfoW(NULL, NULL, NULL, &list), WSAHOST_NOT_FOUND);
    CHECK_EQ(GetAddrInfoW(L"127.0.0.1", L"no-such-service", NULL, &list), WSATYPE_NOT_FOUND);
    CHECK(list == NULL);
    WINE_DIFFERS_EQ(GetAddrInfoW(not_text, NULL, NULL, &list), WSAHOST_NOT_FOUND, "WSANO_RECOVERY");
    CHECK(list == NULL);
    h.ai_family = 99;
    CHECK_EQ(GetAddrInfoW(L"localhost", L"http", &h, &list), WSAEAFNOSUPPORT);
}

/* What it returns is what connect, bind and socket take. */
static void in_use(void)
{
    SOCKET listener = test_listener(AF_INET), s;
    struct addrinfo *list;
    char port[8];
    sprintf(port, "%u", test_port(listener));
    REQUIRE((list = find("localhost", port, 0, AF_INET, SOCK_STREAM)) != NULL);
    s = socket(list->ai_family, list->ai_socktype, list->ai_protocol);
    CHECK(s != INVALID_SOCKET);
    CHECK_EQ(connect(s, list->ai_addr, (int)list->ai_addrlen), 0);
    freeaddrinfo(list);
    CHECK_EQ(closesocket(s), 0);
    CHECK_EQ(closesocket(listener), 0);
}

int main(void)
{
    test_start();
    freeaddrinfo(NULL);
    numeric();
    without_hints();
    unnamed();
    named();
    too_long();
    services();
    hints();
    wide();
    in_use();
    return test_finish();
}
