/* ICMP echo to this host: synchronous, by event, by routine; IPv6; bad arguments. Needs the right to send such requests. */
#ifndef __MINGW32__
#define PIO_APC_ROUTINE_DEFINED
typedef void (*PIO_APC_ROUTINE)(void *context, void *status, unsigned reserved);
#define AS_ROUTINE(routine) routine
#else
#define AS_ROUTINE(routine) (void *)routine /* whatever type the header wants */
#endif
#include "../test.h"
#include <iphlpapi.h>
#include <icmpapi.h>

#define DATA "abcdefgh"
#define SIZE 8

static char room[sizeof(ICMP_ECHO_REPLY) + SIZE + 64];
static int routine_ran;

static void check_reply(void)
{
    ICMP_ECHO_REPLY *reply = (ICMP_ECHO_REPLY *)room;
    CHECK_EQ(reply->Status, IP_SUCCESS);
    CHECK_EQ(reply->Address, htonl(INADDR_LOOPBACK));
    CHECK_EQ(reply->DataSize, SIZE);
    CHECK(reply->RoundTripTime < 1000);
    CHECK(reply->Options.Ttl > 0);
    CHECK((char *)reply->Data > room && (char *)reply->Data + SIZE <= room + sizeof room);
    CHECK(memcmp(reply->Data, DATA, SIZE) == 0);
}

static void WINAPI routine(void *context, void *status, unsigned reserved)
{
    (void)status;
    (void)reserved;
    routine_ran += *(int *)context;
}

static DWORD ask(HANDLE h, HANDLE event, int with_routine, void *context)
{
    return IcmpSendEcho2(h, event, with_routine ? AS_ROUTINE(routine) : NULL, context, htonl(INADDR_LOOPBACK), (void *)DATA, SIZE,
                         NULL, room, sizeof room, 5000);
}

int main(void)
{
    HANDLE h, event = CreateEventA(NULL, FALSE, FALSE, NULL);
    IP_OPTION_INFORMATION options;
    int seven = 7;
    test_start();
    h = IcmpCreateFile();
    REQUIRE(h != INVALID_HANDLE_VALUE);
    SetLastError(0);
    if (ask(h, NULL, 0, NULL) == 0 && GetLastError() == ERROR_ACCESS_DENIED) {
        fprintf(stderr, "NOT TESTED: ICMP echo: this user may send no requests\n");
        IcmpCloseHandle(h);
        return test_finish();
    }
    memset(room, 0, sizeof room);
    CHECK_EQ(ask(h, NULL, 0, NULL), 1);
    check_reply();
    memset(&options, 0, sizeof options);
    options.Ttl = 3;
    options.Flags = IP_FLAG_DF;
    CHECK_EQ(IcmpSendEcho(h, htonl(INADDR_LOOPBACK), (void *)DATA, SIZE, &options, room, sizeof room, 5000), 1);
    check_reply();

    memset(room, 0, sizeof room);
    SetLastError(0);
    CHECK_EQ(ask(h, event, 0, NULL), 0);
    CHECK_EQ(GetLastError(), ERROR_IO_PENDING);
    CHECK_EQ(WaitForSingleObject(event, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK_EQ(IcmpParseReplies(room, sizeof room), 1);
    check_reply();

    memset(room, 0, sizeof room);
    CHECK_EQ(ask(h, NULL, 1, &seven), 0);
    CHECK_EQ(GetLastError(), ERROR_IO_PENDING);
    WAIT_UNTIL(SleepEx(1, TRUE) == WAIT_IO_COMPLETION || routine_ran);
    CHECK_EQ(routine_ran, 7);
    CHECK_EQ(IcmpParseReplies(room, sizeof room), 1);
    check_reply();

    SetLastError(0);
    CHECK_EQ(IcmpSendEcho(h, htonl(INADDR_LOOPBACK), (void *)DATA, SIZE, NULL, room, sizeof(ICMP_ECHO_REPLY) - 1, 100), 0);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK_EQ(IcmpSendEcho(h, htonl(INADDR_LOOPBACK), (void *)DATA, SIZE, NULL, room, sizeof(ICMP_ECHO_REPLY) + 3, 100), 0);
    WINE_DIFFERS_EQ(GetLastError(), IP_BUF_TOO_SMALL, "says IP_GENERAL_FAILURE");
    CHECK_EQ(IcmpSendEcho(h, htonl(INADDR_LOOPBACK), (void *)DATA, SIZE, NULL, NULL, 100, 100), 0);
    CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
    CHECK_EQ(IcmpSendEcho(h, 0, (void *)DATA, SIZE, NULL, room, sizeof room, 100), 0);
    CHECK_EQ(GetLastError(), ERROR_INVALID_NETNAME);

#ifndef __MINGW32__ /* whose headers have no reply of IPv6; and Wine crashes for a bad handle */
    {
        struct sockaddr_in6 from, to = test_loopback6(0);
        char room6[sizeof(ICMPV6_ECHO_REPLY) + SIZE + 64];
        ICMPV6_ECHO_REPLY *reply = (ICMPV6_ECHO_REPLY *)room6;
        HANDLE h6 = Icmp6CreateFile();
        CHECK_EQ(IcmpSendEcho(INVALID_HANDLE_VALUE, htonl(INADDR_LOOPBACK), (void *)DATA, SIZE, NULL, room, sizeof room, 100), 0);
        CHECK_EQ(GetLastError(), ERROR_INVALID_PARAMETER);
        memset(&from, 0, sizeof from);
        from.sin6_family = AF_INET6;
        CHECK_EQ(Icmp6SendEcho2(h6, NULL, NULL, NULL, &from, &to, (void *)DATA, SIZE, NULL, room6, sizeof room6, 5000), 1);
        CHECK_EQ(reply->Status, IP_SUCCESS);
        CHECK(memcmp((char *)reply->Address.sin6_addr, to.sin6_addr.s6_addr, 16) == 0);
        CHECK(memcmp(room6 + sizeof *reply, DATA, SIZE) == 0);
        CHECK_EQ(Icmp6ParseReplies(room6, sizeof room6), 1);
        CHECK(IcmpCloseHandle(h6));
        CHECK(!IcmpCloseHandle(h6));
    }
#endif
    CHECK(IcmpCloseHandle(h));
    CloseHandle(event);
    return test_finish();
}
