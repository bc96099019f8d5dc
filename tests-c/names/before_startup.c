/* Names before WSAStartup and after the last WSACleanup.
 *
 * Shows: what needs Winsock fails with WSANOTINITIALISED, conversions do not need it, and what getaddrinfo returned can be
 * freed when Winsock has ended. */
#include "../test.h"

static void not_started(void)
{
    struct sockaddr_in v4 = test_loopback(80);
    struct sockaddr *a = (struct sockaddr *)&v4;
    struct addrinfo *list = NULL;
    ADDRINFOW *wide_list = NULL;
    char text[64], address[] = "1.2.3.4";
    WCHAR wide[64], wide_address[] = L"1.2.3.4";
    DWORD len = 64;
    int size = sizeof v4;
    u_long l;
    u_short s;
    unsigned char bytes[16];
#define NULL_AND_NOT_INITIALISED(call, why) \
    (WSASetLastError(0), WINE_DIFFERS((call) == NULL && WSAGetLastError() == WSANOTINITIALISED, why))
    NULL_AND_NOT_INITIALISED(gethostbyname("1.2.3.4"), NULL);
    NULL_AND_NOT_INITIALISED(gethostbyaddr((char *)&v4.sin_addr, 4, AF_INET), "works");
    NULL_AND_NOT_INITIALISED(getservbyname("http", "tcp"), "works");
    NULL_AND_NOT_INITIALISED(getservbyport(htons(80), "tcp"), "works");
    NULL_AND_NOT_INITIALISED(getprotobyname("tcp"), "works");
    NULL_AND_NOT_INITIALISED(getprotobynumber(6), "works");
    WINE_DIFFERS_ERR(gethostname(text, 64), WSANOTINITIALISED, "works");
    WINE_DIFFERS_ERR(GetHostNameW(wide, 64), WSANOTINITIALISED, "works");
    WINE_DIFFERS_EQ(getaddrinfo("1.2.3.4", "80", NULL, &list), WSANOTINITIALISED, "works");
    WINE_DIFFERS_EQ(GetAddrInfoW(L"1.2.3.4", L"80", NULL, &wide_list), WSANOTINITIALISED, "works");
    WINE_DIFFERS_EQ(getnameinfo(a, sizeof v4, text, 64, NULL, 0, NI_NUMERICHOST), WSANOTINITIALISED, "works");
    WINE_DIFFERS_EQ(GetNameInfoW(a, sizeof v4, wide, 64, NULL, 0, NI_NUMERICHOST), WSANOTINITIALISED, "works");
    WINE_DIFFERS_ERR(WSAAddressToStringA(a, sizeof v4, NULL, text, &len), WSANOTINITIALISED, "works");
    len = 64;
    WINE_DIFFERS_ERR(WSAAddressToStringW(a, sizeof v4, NULL, wide, &len), WSANOTINITIALISED, "works");
    WINE_DIFFERS_ERR(WSAStringToAddressA(address, AF_INET, NULL, a, &size), WSANOTINITIALISED, "works");
    WINE_DIFFERS_ERR(WSAStringToAddressW(wide_address, AF_INET, NULL, a, &size), WSANOTINITIALISED, "works");
    WINE_DIFFERS_ERR(WSAHtonl(1, 1, &l), WSANOTINITIALISED, "works");
    WINE_DIFFERS_ERR(WSAHtons(1, 1, &s), WSANOTINITIALISED, "works");
    WINE_DIFFERS_ERR(WSANtohl(1, 1, &l), WSANOTINITIALISED, "works");
    WINE_DIFFERS_ERR(WSANtohs(1, 1, &s), WSANOTINITIALISED, "works");

    CHECK_EQ(ntohl(inet_addr("1.2.3.4")), 0x01020304);
    v4.sin_addr.s_addr = inet_addr("1.2.3.4");
    CHECK(strcmp(inet_ntoa(v4.sin_addr), "1.2.3.4") == 0);
    CHECK_EQ(inet_pton(AF_INET, "1.2.3.4", bytes), 1);
    CHECK(inet_ntop(AF_INET, bytes, text, 64) != NULL);
    CHECK_EQ(InetPtonW(AF_INET, L"1.2.3.4", bytes), 1);
    CHECK(InetNtopW(AF_INET, bytes, wide, 64) != NULL);
    CHECK_EQ(htons(ntohs(7)), 7);
    freeaddrinfo(NULL);
    FreeAddrInfoW(NULL);
}

int main(void)
{
    WSADATA data;
    struct addrinfo *list = NULL;
    test_watchdog();
    not_started();
    REQUIRE(WSAStartup(MAKEWORD(2, 2), &data) == 0);
    REQUIRE(getaddrinfo("1.2.3.4", "80", NULL, &list) == 0);
    CHECK_EQ(WSACleanup(), 0);
    freeaddrinfo(list);
    not_started();
    TEST_DONE();
}
