/* Addresses as text, and byte order: what works before WSAStartup.
 *
 * Shows: inet_addr takes one to four parts in decimal, octal and hexadecimal, ends at blank space, gives INADDR_NONE for
 * the rest, 0 for one space; inet_ntoa has a buffer per thread; inet_pton and InetPtonW are strict, return 1, 0 and -1, and
 * write only on success; inet_ntop and InetNtopW write IPv6 as Windows does and fail with ERROR_INVALID_PARAMETER where the
 * buffer is too small; htons and kin. None of it needs WSAStartup. */
#include "../test.h"
#include "../wide.h"

static void byte_order(void)
{
    union { u_short number; unsigned char bytes[2]; } s;
    union { u_long number; unsigned char bytes[4]; } l;
    s.number = htons(0x1234);
    CHECK(s.bytes[0] == 0x12 && s.bytes[1] == 0x34);
    l.number = htonl(0x12345678);
    CHECK(l.bytes[0] == 0x12 && l.bytes[1] == 0x34 && l.bytes[2] == 0x56 && l.bytes[3] == 0x78);
    CHECK_EQ(ntohs(htons(0xFFFE)), 0xFFFE);
    CHECK_EQ(ntohl(htonl(0xFFFEFDFC)), 0xFFFEFDFC);
    CHECK_EQ(sizeof(htonl(1)), 4);
    CHECK_EQ(sizeof(htons(1)), 2);
}

static void dotted(void)
{
    static const struct { const char *text; u_long host; } good[] = {
        {"4.3.2.16", 0x04030210}, {"004.003.002.020", 0x04030210}, {"0x4.0x3.0x2.0x10", 0x04030210},
        {"4.003.002.0x10", 0x04030210}, {"1.2.3", 0x01020003}, {"1.2", 0x01000002}, {"1", 1}, {"0", 0}, {"00", 0},
        {"1.2.65535", 0x0102FFFF}, {"1.16777215", 0x01FFFFFF}, {"4294967294", 0xFFFFFFFE}, {"0X7f.1", 0x7F000001},
        {"1.2.3.4 ", 0x01020304}, {"1.2.3.4\n", 0x01020304}, {"1.2.3.4\tand more", 0x01020304}, {" ", 0},
        {"255.255.255.255", 0xFFFFFFFF},
    };
    static const char *const bad[] = {
        "", "  ", "\t", " 1.2.3.4", "1.2.3.4x", "1.2.3.4.", "1.2.3.4.5", ".1", "1.", "1..2", "256.1.1.1", "1.2.3.256",
        "1.2.65536", "1.16777216", "4294967296", "99999999999999999999", "08.1.1.1", "0x", "0x.1", "0xg", "-1", "+1", "a",
        "localhost", "::1",
    };
    size_t i;
    for (i = 0; i < sizeof good / sizeof *good; i++)
        if (!CHECK_EQ(ntohl(inet_addr(good[i].text)), good[i].host))
            printf("  for \"%s\"\n", good[i].text);
    for (i = 0; i < sizeof bad / sizeof *bad; i++)
        if (!CHECK_EQ(inet_addr(bad[i]), INADDR_NONE))
            printf("  for \"%s\"\n", bad[i]);
    if (!test_under_wine())
        CHECK_EQ(inet_addr(NULL), INADDR_NONE);
    CHECK_EQ(sizeof(inet_addr("1")), 4);
}

static char *other_threads_text;

static void in_another_thread(void *unused)
{
    struct in_addr a;
    (void)unused;
    a.s_addr = inet_addr("255.255.255.255");
    other_threads_text = inet_ntoa(a);
    CHECK(strcmp(other_threads_text, "255.255.255.255") == 0);
}

static void ntoa(void)
{
    struct in_addr a;
    char *text;
    test_thread thread;
    a.s_addr = inet_addr("1.2.3.4");
    text = inet_ntoa(a);
    CHECK(strcmp(text, "1.2.3.4") == 0);
    test_thread_start(&thread, in_another_thread, NULL);
    test_thread_join(&thread);
    CHECK(strcmp(text, "1.2.3.4") == 0);
    CHECK(text != other_threads_text);
    a.s_addr = 0;
    CHECK(inet_ntoa(a) == text && strcmp(text, "0.0.0.0") == 0);
}

static void pton(void)
{
    static const char *const good6[] = {"::", "::1", "1::", "1:2:3:4:5:6:7:8", "::1.2.3.4", "::ffff:1.2.3.4",
                                        "1:2:3:4:5:6:1.2.3.4", "ABCD::", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8"};
    static const char *const bad4[] = {"", "1.2.3", "01.2.3.4", "1.2.3.04", "1.2.3.256", " 1.2.3.4", "1.2.3.4 ", "0x1.2.3.4",
                                       "1.2.3.4.5", "000.0.0.0", "::1", "1.2.3.4:80", "localhost", "1"};
    static const char *const bad6[] = {"", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "::1%1", "[::1]", "[::1]:80",
                                       "12345::", "::g", "::1 ", "::00001", "1:2:3:4::5:6:7:8", ":::", "::1.2.3", "1.2.3.4",
                                       ":1", "1:", "::1.2.3.256", "::1/64"};
    unsigned char bytes[16], untouched[16];
    char text[65];
    size_t i;
    memset(untouched, 0xEE, sizeof untouched);
    memset(bytes, 0xEE, sizeof bytes);
    CHECK_EQ(inet_pton(AF_INET, "1.2.3.4", bytes), 1);
    CHECK(memcmp(bytes, "\1\2\3\4", 4) == 0 && memcmp(bytes + 4, untouched, 12) == 0);
    CHECK_EQ(inet_pton(AF_INET, "255.0.0.255", bytes), 1);
    CHECK(memcmp(bytes, "\377\0\0\377", 4) == 0);
    CHECK_EQ(inet_pton(AF_INET6, "102:304:506:708:90a:b0c:d0e:f10", bytes), 1);
    CHECK(memcmp(bytes, "\1\2\3\4\5\6\7\10\11\12\13\14\15\16\17\20", 16) == 0);
    for (i = 0; i < sizeof good6 / sizeof *good6; i++)
        if (!CHECK_EQ(inet_pton(AF_INET6, good6[i], bytes), 1))
            printf("  for \"%s\"\n", good6[i]);
    for (i = 0; i < sizeof bad4 / sizeof *bad4; i++) {
        memset(bytes, 0xEE, sizeof bytes);
        if (!CHECK_EQ(inet_pton(AF_INET, bad4[i], bytes), 0))
            printf("  for \"%s\"\n", bad4[i]);
        WINE_DIFFERS(memcmp(bytes, untouched, 16) == 0, "writes in part");
    }
    for (i = 0; i < sizeof bad6 / sizeof *bad6; i++) {
        memset(bytes, 0xEE, sizeof bytes);
        if (!CHECK_EQ(inet_pton(AF_INET6, bad6[i], bytes), 0))
            printf("  for \"%s\"\n", bad6[i]);
        WINE_DIFFERS(memcmp(bytes, untouched, 16) == 0, "writes in part");
    }
    CHECK_ERR(inet_pton(99, "1.2.3.4", bytes), WSAEAFNOSUPPORT);
    CHECK_ERR(inet_pton(AF_UNSPEC, "1.2.3.4", bytes), WSAEAFNOSUPPORT);
    CHECK_ERR(inet_pton(AF_INET, NULL, bytes), WSAEFAULT);
    CHECK_ERR(inet_pton(AF_INET, "1.2.3.4", NULL), WSAEFAULT);

    CHECK_EQ(InetPtonW(AF_INET6, L"::1", bytes), 1);
    CHECK(memcmp(bytes, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1", 16) == 0);
    CHECK_EQ(InetPtonW(AF_INET, L"1.2.3.4", bytes), 1);
    CHECK(memcmp(bytes, "\1\2\3\4", 4) == 0);
    CHECK_EQ(InetPtonW(AF_INET, L"1.2.3.\x0664", bytes), 0); /* a digit, but not of ASCII */
    CHECK_EQ(InetPtonW(AF_INET, L"1.2.3.4\xD800", bytes), 0);
    CHECK_ERR(InetPtonW(99, L"1.2.3.4", bytes), WSAEAFNOSUPPORT);
    CHECK_ERR(InetPtonW(AF_INET, NULL, bytes), WSAEFAULT);
    CHECK_ERR(InetPtonW(AF_INET, L"1.2.3.4", NULL), WSAEFAULT);

    /* Digits without end: neither an address nor read for ever. */
    memset(text, '1', sizeof text - 1);
    text[sizeof text - 1] = 0;
    CHECK_EQ(inet_pton(AF_INET, text, bytes), 0);
    CHECK_EQ(inet_pton(AF_INET6, text, bytes), 0);
}

static void ntop(void)
{
    static const char *const same[] = {
        "::", "::1", "1::", "abcd:ef01::", "0:0:1::", "1:0:0:2::3", "1::2:3:0:0:4", "1:0:2:3:4:5:6:7", "0:1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:0", "1:2:3:4::1:2", "::102", "::1.2.3.4", "::0.1.0.0", "::ffff:1.2.3.4", "::ffff:0:0", "::ffff:0:102",
        "::ffff:0:1.2.3.4", "::fffe:102:304", "::1:ffff:102:304", "64:ff9b::102:304", "fe80::5efe:1.2.3.4",
        "fe80::5efe:0.0.0.1", "fe80::200:5efe:1.2.3.4", "1:2:3:4:100:5efe:102:304", "1:2:3::5efe:1.2.3.4",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    };
    unsigned char bytes[16];
    char text[65];
    WCHAR wide[65];
    size_t i;
    for (i = 0; i < sizeof same / sizeof *same; i++) {
        CHECK_EQ(inet_pton(AF_INET6, same[i], bytes), 1);
        CHECK(inet_ntop(AF_INET6, bytes, text, sizeof text) == text);
        if (!CHECK(strcmp(text, same[i]) == 0))
            printf("  %s for %s\n", text, same[i]);
    }
    CHECK_EQ(inet_pton(AF_INET, "255.255.255.255", bytes), 1);
    CHECK(inet_ntop(AF_INET, bytes, text, 16) == text);
    CHECK(strcmp(text, "255.255.255.255") == 0);
    WSASetLastError(0);
    strcpy(text, "kept");
    CHECK(inet_ntop(AF_INET, bytes, text, 15) == NULL);
    WINE_DIFFERS_EQ(WSAGetLastError(), ERROR_INVALID_PARAMETER, "STATUS_INVALID_PARAMETER");
    CHECK(inet_ntop(AF_INET, bytes, text, 0) == NULL);
    CHECK(inet_ntop(AF_INET, bytes, NULL, 65) == NULL);
    WINE_DIFFERS_EQ(WSAGetLastError(), ERROR_INVALID_PARAMETER, "STATUS_INVALID_PARAMETER");
    CHECK(inet_ntop(99, bytes, text, sizeof text) == NULL);
    CHECK_EQ(WSAGetLastError(), WSAEAFNOSUPPORT);
    if (!test_under_wine()) {
        CHECK(inet_ntop(AF_INET, NULL, text, sizeof text) == NULL);
        CHECK_EQ(WSAGetLastError(), WSAEFAULT);
        CHECK(strcmp(text, "kept") == 0);
    }
    CHECK_EQ(inet_pton(AF_INET6, "::1", bytes), 1);
    CHECK(inet_ntop(AF_INET6, bytes, text, 3) == NULL);
    CHECK(inet_ntop(AF_INET6, bytes, text, 4) == text);

    CHECK(InetNtopW(AF_INET6, bytes, wide, 65) == wide);
    CHECK(wide_is(wide, "::1"));
    CHECK(InetNtopW(AF_INET6, bytes, wide, 4) == wide);
    CHECK(InetNtopW(AF_INET6, bytes, wide, 3) == NULL);
    CHECK_EQ(WSAGetLastError(), ERROR_INVALID_PARAMETER);
    CHECK(InetNtopW(99, bytes, wide, 65) == NULL);
    CHECK_EQ(WSAGetLastError(), WSAEAFNOSUPPORT);
}

static void errors_in_words(void)
{
    static const int codes[] = {EAI_AGAIN, EAI_BADFLAGS, EAI_FAIL, EAI_FAMILY, EAI_MEMORY, EAI_NONAME, EAI_SERVICE,
                                EAI_SOCKTYPE};
    size_t i;
    char unknown[200];
    strncpy(unknown, gai_strerrorA(12345678), sizeof unknown - 1);
    unknown[sizeof unknown - 1] = 0;
    WINE_DIFFERS(unknown[0] != 0, "leaves the former text");
    for (i = 0; i < sizeof codes / sizeof *codes; i++) {
        WINE_DIFFERS(strcmp(gai_strerrorA(codes[i]), unknown) != 0, "leaves the former text");
        CHECK_EQ(wide_len(gai_strerrorW(codes[i])), strlen(gai_strerrorA(codes[i])));
    }
}

int main(void)
{
    test_watchdog();
    byte_order();
    dotted();
    ntoa();
    pton();
    ntop();
    errors_in_words();
    TEST_DONE();
}
