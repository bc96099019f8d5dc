/* Socket addresses as text, and byte order by socket.
 *
 * Shows: WSAAddressToString and WSAStringToAddress, A and W, both ways with ports and scopes; lengths in and out; their errors;
 * WSAHtonl and kin check their socket. */
#include "../test.h"
#include "../wide.h"

/* Parses the text and expects it back. */
static void both_ways(int family, const char *text)
{
    struct sockaddr_storage a;
    char copy[99], back[99];
    int len = sizeof a;
    DWORD back_len = sizeof back;
    memset(&a, 0, sizeof a);
    strcpy(copy, text);
    if (!CHECK_EQ(WSAStringToAddressA(copy, family, NULL, (struct sockaddr *)&a, &len), 0)) {
        printf("  for %s\n", text);
        return;
    }
    CHECK_EQ(len, family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6));
    CHECK_EQ(a.ss_family, family);
    CHECK_EQ(WSAAddressToStringA((struct sockaddr *)&a, (DWORD)len, NULL, back, &back_len), 0);
    if (!CHECK(strcmp(back, text) == 0))
        printf("  %s for %s\n", back, text);
    CHECK_EQ(back_len, strlen(text) + 1);
}

static void good(void)
{
    struct sockaddr_in v4;
    struct sockaddr_in6 v6;
    char text[99];
    int len;
    both_ways(AF_INET, "1.2.3.4");
    both_ways(AF_INET, "1.2.3.4:80");
    both_ways(AF_INET, "255.255.255.255:65535");
    both_ways(AF_INET, "0.0.0.0");
    both_ways(AF_INET6, "::1");
    both_ways(AF_INET6, "[::1]:80");
    both_ways(AF_INET6, "::1%3");
    both_ways(AF_INET6, "[fe80::1%3]:65535");
    both_ways(AF_INET6, "::ffff:1.2.3.4");
    both_ways(AF_INET6, "::1%4294967295");

    len = sizeof v4;
    CHECK_EQ(WSAStringToAddressA(strcpy(text, "1.2"), AF_INET, NULL, (struct sockaddr *)&v4, &len), 0);
    CHECK_EQ(ntohl(v4.sin_addr.s_addr), 0x01000002);
    CHECK_EQ(WSAStringToAddressA(strcpy(text, "010.1.1.1:0x50"), AF_INET, NULL, (struct sockaddr *)&v4, &len), 0);
    CHECK_EQ(ntohl(v4.sin_addr.s_addr), 0x08010101);
    CHECK_EQ(ntohs(v4.sin_port), 80);
    len = sizeof v6;
    CHECK_EQ(WSAStringToAddressA(strcpy(text, "[fe80::1%5]"), AF_INET6, NULL, (struct sockaddr *)&v6, &len), 0);
    CHECK_EQ(v6.sin6_scope_id, 5);
    CHECK_EQ(v6.sin6_port, 0);
    CHECK_EQ(v6.sin6_flowinfo, 0);
}

static void bad(void)
{
    static const char *const v4[] = {"", " 1.2.3.4", "1.2.3.4 ", "256.1.1.1", "1.2.3.4:", "1.2.3.4:0", "1.2.3.4:65536",
                                     "1.2.3.4:-1", "1.2.3.4:x", "1.2.3.4:80x", "1.2.3.4:080", "localhost", "::1"};
    static const char *const v6[] = {"", "[::1", "::1]", "[::1]:", "[::1]:0", "[::1]:65536", "[::1]x", "[::1]%3", "::1%",
                                     "::1%4294967296", "::1%no-such-interface", "1.2.3.4"};
    struct sockaddr_storage a;
    char text[99];
    size_t i;
    int len;
    for (i = 0; i < sizeof v4 / sizeof *v4; i++) {
        len = sizeof a;
        if (!CHECK_ERR(WSAStringToAddressA(strcpy(text, v4[i]), AF_INET, NULL, (struct sockaddr *)&a, &len), WSAEINVAL))
            printf("  for \"%s\"\n", v4[i]);
    }
    for (i = 0; i < sizeof v6 / sizeof *v6; i++) {
        len = sizeof a;
        if (!CHECK_ERR(WSAStringToAddressA(strcpy(text, v6[i]), AF_INET6, NULL, (struct sockaddr *)&a, &len), WSAEINVAL))
            printf("  for \"%s\"\n", v6[i]);
    }
}

static void string_to_address_errors(void)
{
    char text[] = "1.2.3.4", text6[] = "::1";
    struct sockaddr_storage a;
    struct sockaddr *to = (struct sockaddr *)&a;
    WSAPROTOCOL_INFOA info;
    int len = sizeof(struct sockaddr_in) - 1;
    CHECK_ERR(WSAStringToAddressA(text, AF_INET, NULL, to, &len), WSAEFAULT);
    CHECK_EQ(len, sizeof(struct sockaddr_in));
    len = -1;
    WINE_DIFFERS_ERR(WSAStringToAddressA(text, AF_INET, NULL, to, &len), WSAEFAULT, "takes any negative length");
    len = sizeof(struct sockaddr_in);
    CHECK_ERR(WSAStringToAddressA(text6, AF_INET6, NULL, to, &len), WSAEFAULT);
    CHECK_EQ(len, sizeof(struct sockaddr_in6));
    CHECK_ERR(WSAStringToAddressA(NULL, AF_INET, NULL, to, &len), WSAEINVAL);
    CHECK_ERR(WSAStringToAddressA(text, 99, NULL, to, &len), WSAEINVAL);
    CHECK_ERR(WSAStringToAddressA(text, AF_UNSPEC, NULL, to, &len), WSAEINVAL);
    WINE_CANNOT_ERR(WSAStringToAddressA(text, AF_INET, NULL, NULL, &len), WSAEFAULT);
    WINE_CANNOT_ERR(WSAStringToAddressA(text, AF_INET, NULL, to, NULL), WSAEFAULT);
    memset(&info, 0, sizeof info);
    info.iAddressFamily = AF_INET;
    len = sizeof a;
    CHECK_EQ(WSAStringToAddressA(text, AF_INET, &info, to, &len), 0);
    info.iAddressFamily = AF_INET6;
    len = sizeof a;
    WINE_DIFFERS_ERR(WSAStringToAddressA(text, AF_INET, &info, to, &len), WSAEINVAL, "ignores the protocol");
}

static void address_to_string_errors(void)
{
    struct sockaddr_in v4 = test_loopback(80);
    struct sockaddr_in6 v6 = test_loopback6(80);
    struct sockaddr *a = (struct sockaddr *)&v4;
    WSAPROTOCOL_INFOA info;
    char text[99];
    DWORD len = 12; /* the text has 13 with its NUL */
    CHECK_ERR(WSAAddressToStringA(a, sizeof v4, NULL, text, &len), WSAEFAULT);
    CHECK_EQ(len, 13);
    CHECK_EQ(WSAAddressToStringA(a, sizeof v4, NULL, text, &len), 0);
    CHECK(strcmp(text, "127.0.0.1:80") == 0);
    len = 0;
    CHECK_ERR(WSAAddressToStringA(a, sizeof v4, NULL, text, &len), WSAEFAULT);
    CHECK_EQ(len, 13);
    len = 0; /* how one asks for the length */
    WINE_DIFFERS_ERR(WSAAddressToStringA(a, sizeof v4, NULL, NULL, &len), WSAEFAULT, "faults");
    WINE_DIFFERS_EQ(len, 13, "faults");
    WINE_CANNOT_ERR(WSAAddressToStringA(a, sizeof v4, NULL, NULL, &len), WSAEFAULT);
    len = sizeof text;
    WINE_CANNOT_ERR(WSAAddressToStringA(NULL, sizeof v4, NULL, text, &len), WSAEINVAL);
    WINE_CANNOT_ERR(WSAAddressToStringA(a, sizeof v4, NULL, text, NULL), WSAEINVAL);
    WINE_DIFFERS_ERR(WSAAddressToStringA(a, sizeof v4 - 1, NULL, text, &len), WSAEINVAL, "sets no error");
    WINE_DIFFERS_ERR(WSAAddressToStringA(a, 0, NULL, text, &len), WSAEINVAL, "sets no error");
    WINE_DIFFERS_ERR(WSAAddressToStringA((struct sockaddr *)&v6, sizeof v6 - 1, NULL, text, &len), WSAEINVAL, "sets no error");
    CHECK_EQ(WSAAddressToStringA(a, sizeof v4 + 1, NULL, text, &len), 0);
    if (!test_under_wine())
        CHECK_EQ(WSAAddressToStringA(a, 0xFFFFFFFF, NULL, text, &len), 0);
    memset(&info, 0, sizeof info);
    info.iAddressFamily = AF_INET6;
    len = sizeof text;
    WINE_DIFFERS_ERR(WSAAddressToStringA(a, sizeof v4, &info, text, &len), WSAEINVAL, "ignores the protocol");
    v4.sin_family = 99;
    CHECK_ERR(WSAAddressToStringA(a, sizeof v4, NULL, text, &len), WSAEINVAL);
}

static void wide(void)
{
    struct sockaddr_in6 v6 = test_loopback6(80), back;
    struct sockaddr *a = (struct sockaddr *)&v6;
    WCHAR text[99];
    DWORD len = 99;
    int size = sizeof back;
    v6.sin6_scope_id = 7;
    CHECK_EQ(WSAAddressToStringW(a, sizeof v6, NULL, text, &len), 0);
    CHECK(wide_is(text, "[::1%7]:80"));
    CHECK_EQ(len, 11);
    CHECK_EQ(WSAStringToAddressW(text, AF_INET6, NULL, (struct sockaddr *)&back, &size), 0);
    CHECK(memcmp(&back, &v6, sizeof v6) == 0);
    len = 10;
    CHECK_ERR(WSAAddressToStringW(a, sizeof v6, NULL, text, &len), WSAEFAULT);
    CHECK_EQ(len, 11);
    size = sizeof back;
    text[1] = (WCHAR)0xD800;
    CHECK_ERR(WSAStringToAddressW(text, AF_INET6, NULL, (struct sockaddr *)&back, &size), WSAEINVAL);
    size = sizeof back - 1;
    CHECK_ERR(WSAStringToAddressW(text, AF_INET6, NULL, (struct sockaddr *)&back, &size), WSAEFAULT);
}

static void byte_order(void)
{
    SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
    u_long l = 0;
    u_short h = 0;
    REQUIRE(s != INVALID_SOCKET);
    CHECK_EQ(WSAHtonl(s, 0x12345678, &l), 0);
    CHECK_EQ(l, htonl(0x12345678));
    CHECK_EQ(WSANtohl(s, l, &l), 0);
    CHECK_EQ(l, 0x12345678);
    CHECK_EQ(WSAHtons(s, 0x1234, &h), 0);
    CHECK_EQ(h, htons(0x1234));
    CHECK_EQ(WSANtohs(s, h, &h), 0);
    CHECK_EQ(h, 0x1234);
    CHECK_ERR(WSAHtonl(s, 1, NULL), WSAEFAULT);
    CHECK_ERR(WSAHtons(s, 1, NULL), WSAEFAULT);
    WINE_DIFFERS_ERR(WSANtohl(s, 1, NULL), WSAEFAULT, "returns the error");
    WINE_DIFFERS_ERR(WSANtohs(s, 1, NULL), WSAEFAULT, "returns the error");
    CHECK_EQ(closesocket(s), 0);
    WINE_DIFFERS_ERR(WSAHtonl(s, 1, &l), WSAENOTSOCK, "does not look at the socket");
    WINE_DIFFERS_ERR(WSAHtons(s, 1, &h), WSAENOTSOCK, "does not look at the socket");
    WINE_DIFFERS_ERR(WSANtohl(s, 1, &l), WSAENOTSOCK, "does not look at the socket");
    WINE_DIFFERS_ERR(WSANtohs(s, 1, &h), WSAENOTSOCK, "does not look at the socket");
}

int main(void)
{
    test_start();
    good();
    bad();
    string_to_address_errors();
    address_to_string_errors();
    wide();
    byte_order();
    return test_finish();
}
