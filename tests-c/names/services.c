/* Services and protocols by name and number.
 *
 * Shows: getservbyname and getservbyport with and without a protocol, by alias, without regard to case; WSANO_DATA for what
 * does not exist; getprotobyname and getprotobynumber; the storage belongs to the thread and lives until its next such call. */
#include "../test.h"

static int has(char **list, const char *name)
{
    for (; *list; list++)
        if (strcmp(*list, name) == 0)
            return 1;
    return 0;
}

#define NOT_THERE(call) (WSASetLastError(0), CHECK((call) == NULL), CHECK_EQ(WSAGetLastError(), WSANO_DATA))

static void by_name(void)
{
    static const struct { const char *name, *proto; int port; } known[] = {
        {"echo", "tcp", 7}, {"echo", "udp", 7}, {"discard", "tcp", 9}, {"daytime", "tcp", 13}, {"chargen", "udp", 19},
        {"ftp-data", "tcp", 20}, {"ftp", "tcp", 21}, {"ssh", "tcp", 22}, {"telnet", "tcp", 23}, {"smtp", "tcp", 25},
        {"time", "udp", 37}, {"domain", "tcp", 53}, {"domain", "udp", 53}, {"tftp", "udp", 69}, {"finger", "tcp", 79},
        {"http", "tcp", 80}, {"pop3", "tcp", 110}, {"nntp", "tcp", 119}, {"ntp", "udp", 123}, {"snmp", "udp", 161},
        {"ldap", "tcp", 389}, {"https", "tcp", 443}, {"syslog", "udp", 514},
    };
    struct servent *s;
    size_t i;
    for (i = 0; i < sizeof known / sizeof *known; i++) {
        s = getservbyname(known[i].name, known[i].proto);
        if (!CHECK(s != NULL)) {
            printf("  for %s/%s\n", known[i].name, known[i].proto);
            continue;
        }
        CHECK_EQ(ntohs((u_short)s->s_port), known[i].port);
        CHECK(strcmp(s->s_name, known[i].name) == 0);
        CHECK(strcmp(s->s_proto, known[i].proto) == 0);
        CHECK(s->s_aliases != NULL);
    }
    s = getservbyname("http", NULL);
    REQUIRE(s != NULL);
    CHECK_EQ(ntohs((u_short)s->s_port), 80);
    CHECK(strcmp(s->s_proto, "tcp") == 0);
    CHECK(has(s->s_aliases, "www"));
    s = getservbyname("HTTP", "TCP");
    REQUIRE(s != NULL);
    CHECK(strcmp(s->s_name, "http") == 0 && strcmp(s->s_proto, "tcp") == 0);
    s = getservbyname("www", "tcp");
    WINE_DIFFERS(s != NULL && strcmp(s->s_name, "http") == 0, "knows no alias");
    s = getservbyname("mail", "tcp");
    WINE_DIFFERS(s != NULL && ntohs((u_short)s->s_port) == 25, "knows no alias");
    NOT_THERE(getservbyname("no-such-service", "tcp"));
    NOT_THERE(getservbyname("http", "no-such-protocol"));
    NOT_THERE(getservbyname("tftp", "tcp"));
    NOT_THERE(getservbyname("http", ""));
    NOT_THERE(getservbyname("", "tcp"));
    NOT_THERE(getservbyname("80", "tcp"));
    if (!test_under_wine()) {
        CHECK(getservbyname(NULL, "tcp") == NULL);
        CHECK_EQ(WSAGetLastError(), WSAEFAULT);
    }
}

static void by_port(void)
{
    struct servent *s = getservbyport(htons(80), "tcp");
    REQUIRE(s != NULL);
    CHECK(strcmp(s->s_name, "http") == 0);
    CHECK_EQ((u_short)s->s_port, htons(80));
    s = getservbyport(htons(80), NULL);
    REQUIRE(s != NULL);
    CHECK(strcmp(s->s_name, "http") == 0);
    s = getservbyport(htons(53), "udp");
    REQUIRE(s != NULL);
    CHECK(strcmp(s->s_name, "domain") == 0 && strcmp(s->s_proto, "udp") == 0);
    /* As programs pass it on: s_port is a short, and 443 in network byte order does not fit one. */
    s = getservbyname("https", "tcp");
    REQUIRE(s != NULL);
    CHECK(s->s_port < 0);
    s = getservbyport(s->s_port, "tcp");
    WINE_DIFFERS(s != NULL && strcmp(s->s_name, "https") == 0, "takes no negative number");
    NOT_THERE(getservbyport(htons(4), "tcp"));
    NOT_THERE(getservbyport(htons(80), "no-such-protocol"));
    NOT_THERE(getservbyport(-1, "tcp"));
    NOT_THERE(getservbyport(0x10000 | htons(80), "tcp"));
}

static void protocols(void)
{
    static const struct { const char *name; int number; } known[] = {{"ip", 0}, {"icmp", 1}, {"tcp", 6}, {"udp", 17},
                                                                     {"ipv6", 41}, {"ipv6-icmp", 58}};
    struct protoent *p;
    size_t i;
    for (i = 0; i < sizeof known / sizeof *known; i++) {
        p = getprotobyname(known[i].name);
        if (!CHECK(p != NULL)) {
            printf("  for %s\n", known[i].name);
            continue;
        }
        CHECK_EQ(p->p_proto, known[i].number);
        CHECK(strcmp(p->p_name, known[i].name) == 0);
        p = getprotobynumber(known[i].number);
        CHECK(p != NULL && strcmp(p->p_name, known[i].name) == 0);
    }
    p = getprotobyname("TCP");
    REQUIRE(p != NULL);
    CHECK(strcmp(p->p_name, "tcp") == 0);
    CHECK(has(p->p_aliases, "TCP"));
    NOT_THERE(getprotobyname("no-such-protocol"));
    NOT_THERE(getprotobyname(""));
    NOT_THERE(getprotobynumber(-1));
    NOT_THERE(getprotobynumber(253));
    NOT_THERE(getprotobynumber(262)); /* 6 if only a byte counted */
    if (!test_under_wine()) {
        CHECK(getprotobyname(NULL) == NULL);
        CHECK_EQ(WSAGetLastError(), WSAEFAULT);
    }
}

static void in_another_thread(void *unused)
{
    (void)unused;
    CHECK(getservbyname("ftp", "tcp") != NULL);
    CHECK(getprotobyname("udp") != NULL);
}

static void storage(void)
{
    struct servent *s = getservbyname("http", "tcp");
    struct protoent *p = getprotobyname("tcp");
    struct hostent *h = gethostbyname("1.2.3.4");
    test_thread thread;
    REQUIRE(s != NULL && p != NULL && h != NULL);
    test_thread_start(&thread, in_another_thread, NULL);
    test_thread_join(&thread);
    CHECK(strcmp(s->s_name, "http") == 0 && strcmp(s->s_proto, "tcp") == 0);
    CHECK(strcmp(p->p_name, "tcp") == 0);
    CHECK(strcmp(h->h_name, "1.2.3.4") == 0);
}

int main(void)
{
    test_start();
    by_name();
    by_port();
    protocols();
    storage();
    return test_finish();
}
