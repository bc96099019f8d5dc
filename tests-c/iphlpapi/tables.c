/* (any wchar_t) The tables of iphlpapi: interfaces, addresses, routes, endpoints with their processes, statistics, names. */
#include "../test.h"
#include <iphlpapi.h>

static DWORD loopback_index;

static DWORD index_of(ULONG address)
{
    static char room[65536];
    MIB_IPADDRTABLE *table = (MIB_IPADDRTABLE *)room;
    ULONG size = sizeof room, i;
    REQUIRE(GetIpAddrTable(table, &size, FALSE) == NO_ERROR);
    for (i = 0; i < table->dwNumEntries && table->table[i].dwAddr != address;)
        i++;
    REQUIRE(i < table->dwNumEntries);
    return table->table[i].dwIndex;
}

static void interfaces(void)
{
    ULONG size = 0, i, seen = 0;
    MIB_IFTABLE *table;
    MIB_IF_TABLE2 *table2 = NULL;
    MIB_IFROW row;
    MIB_IF_ROW2 row2;
    DWORD best = 0;
    loopback_index = index_of(htonl(INADDR_LOOPBACK));
    CHECK_EQ(GetBestInterface(htonl(INADDR_LOOPBACK), &best), NO_ERROR);
    WINE_DIFFERS_EQ(best, loopback_index, "takes the default route's");
    CHECK_EQ(GetIfTable(NULL, &size, FALSE), ERROR_INSUFFICIENT_BUFFER);
    size += sizeof(MIB_IFROW);
    table = (MIB_IFTABLE *)malloc(size);
    REQUIRE(GetIfTable(table, &size, TRUE) == NO_ERROR);
    for (i = 0; i < table->dwNumEntries; i++) {
        seen += table->table[i].dwIndex == loopback_index;
        if (table->table[i].dwIndex == loopback_index)
            CHECK_EQ(table->table[i].dwType, IF_TYPE_SOFTWARE_LOOPBACK);
    }
    CHECK_EQ(seen, 1);
    free(table);
    memset(&row, 0, sizeof row);
    row.dwIndex = loopback_index;
    CHECK_EQ(GetIfEntry(&row), NO_ERROR);
    CHECK_EQ(row.dwType, IF_TYPE_SOFTWARE_LOOPBACK);
    CHECK_EQ(row.dwOperStatus, IF_OPER_STATUS_OPERATIONAL);
    CHECK_EQ(row.dwAdminStatus, MIB_IF_ADMIN_STATUS_UP);
    row.dwIndex = 0x7FFFFF;
    WINE_DIFFERS_EQ(GetIfEntry(&row), ERROR_INVALID_DATA, "ERROR_FILE_NOT_FOUND");
    REQUIRE(GetIfTable2(&table2) == NO_ERROR);
    for (seen = i = 0; i < table2->NumEntries; i++)
        seen += table2->Table[i].InterfaceIndex == loopback_index && table2->Table[i].OperStatus == IfOperStatusUp;
    CHECK_EQ(seen, 1);
    FreeMibTable(table2);
    FreeMibTable(NULL);
    memset(&row2, 0, sizeof row2);
    CHECK_EQ(GetIfEntry2(&row2), ERROR_INVALID_PARAMETER);
    row2.InterfaceIndex = loopback_index;
    CHECK_EQ(GetIfEntry2(&row2), NO_ERROR);
    CHECK_EQ(row2.Type, IF_TYPE_SOFTWARE_LOOPBACK);
    CHECK(row2.Alias[0] != 0);
    WINE_DIFFERS(row2.TransmitLinkSpeed != 0, "knows no speed");
    row2.InterfaceLuid.Value = 0;
    row2.InterfaceIndex = 0x7FFFFF;
    CHECK_EQ(GetIfEntry2(&row2), ERROR_FILE_NOT_FOUND);
    CHECK_EQ(GetIfTable2(NULL), ERROR_INVALID_PARAMETER);
}

static void addresses(void)
{
    ULONG size = 0, i, seen = 0;
    MIB_IPADDRTABLE *table;
    MIB_UNICASTIPADDRESS_TABLE *unicast = NULL;
    CHECK_EQ(GetIpAddrTable(NULL, &size, FALSE), ERROR_INSUFFICIENT_BUFFER);
    CHECK_EQ(GetIpAddrTable(NULL, NULL, FALSE), ERROR_INVALID_PARAMETER);
    size += sizeof(MIB_IPADDRROW);
    table = (MIB_IPADDRTABLE *)malloc(size);
    REQUIRE(GetIpAddrTable(table, &size, FALSE) == NO_ERROR);
    for (i = 0; i < table->dwNumEntries; i++)
        if (table->table[i].dwAddr == htonl(INADDR_LOOPBACK)) {
            seen++;
            CHECK_EQ(table->table[i].dwMask, htonl(0xFF000000));
            CHECK_EQ(table->table[i].dwIndex, loopback_index);
        }
    CHECK_EQ(seen, 1);
    free(table);
    REQUIRE(GetUnicastIpAddressTable(AF_INET, &unicast) == NO_ERROR);
    for (seen = i = 0; i < unicast->NumEntries; i++) {
        CHECK_EQ(unicast->Table[i].Address.si_family, AF_INET);
        seen += unicast->Table[i].Address.Ipv4.sin_addr.s_addr == htonl(INADDR_LOOPBACK);
    }
    CHECK_EQ(seen, 1);
    FreeMibTable(unicast);
    CHECK_EQ(GetUnicastIpAddressTable(AF_UNIX, &unicast), ERROR_INVALID_PARAMETER);
}

/* The rows of a listener and of a connection of this process, and what the plain tables have of them. */
static void endpoints(void)
{
    SOCKET listener = test_listener(AF_INET), pair[2], udp = test_bound(AF_INET, SOCK_DGRAM);
    DWORD port = htons(test_port(listener)), udp_port = htons(test_port(udp)), size = 0, i, seen;
    MIB_TCPTABLE_OWNER_PID *tcp;
    MIB_UDPTABLE_OWNER_PID *udp_table;
    MIB_TCPTABLE *plain;
    MIB_TCPSTATS stats;
    ULONG plain_size = 0;
    test_tcp_pair(pair);
    CHECK_EQ(GetExtendedTcpTable(NULL, &size, FALSE, AF_INET, TCP_TABLE_OWNER_PID_ALL, 0), ERROR_INSUFFICIENT_BUFFER);
    size += 64 * sizeof(MIB_TCPROW_OWNER_PID);
    tcp = (MIB_TCPTABLE_OWNER_PID *)malloc(size);
    REQUIRE(GetExtendedTcpTable(tcp, &size, TRUE, AF_INET, TCP_TABLE_OWNER_PID_ALL, 0) == NO_ERROR);
    for (seen = i = 0; i < tcp->dwNumEntries; i++) {
        MIB_TCPROW_OWNER_PID *row = &tcp->table[i];
        if (row->dwLocalPort == port && row->dwState == MIB_TCP_STATE_LISTEN) {
            CHECK_EQ(row->dwLocalAddr, htonl(INADDR_LOOPBACK));
            WINE_DIFFERS_EQ(row->dwOwningPid, GetCurrentProcessId(), "ids of processes are the server's");
            seen++;
        }
        if (row->dwLocalPort == (DWORD)htons(test_port(pair[1])) && row->dwState == MIB_TCP_STATE_ESTAB)
            seen += 10;
    }
    CHECK(seen == 11);
    free(tcp);
    CHECK_EQ(GetTcpTable(NULL, &plain_size, FALSE), ERROR_INSUFFICIENT_BUFFER);
    plain_size += 64 * sizeof(MIB_TCPROW);
    plain = (MIB_TCPTABLE *)malloc(plain_size);
    REQUIRE(GetTcpTable(plain, &plain_size, TRUE) == NO_ERROR);
    for (seen = i = 0; i < plain->dwNumEntries; i++)
        seen += plain->table[i].dwLocalPort == port && plain->table[i].dwState == MIB_TCP_STATE_LISTEN;
    CHECK_EQ(seen, 1);
    free(plain);
    size = 0;
    CHECK_EQ(GetExtendedUdpTable(NULL, &size, FALSE, AF_INET, UDP_TABLE_OWNER_PID, 0), ERROR_INSUFFICIENT_BUFFER);
    size += 64 * sizeof(MIB_UDPROW_OWNER_PID);
    udp_table = (MIB_UDPTABLE_OWNER_PID *)malloc(size);
    REQUIRE(GetExtendedUdpTable(udp_table, &size, TRUE, AF_INET, UDP_TABLE_OWNER_PID, 0) == NO_ERROR);
    for (seen = i = 0; i < udp_table->dwNumEntries; i++)
        if (udp_table->table[i].dwLocalPort == udp_port) {
            WINE_DIFFERS_EQ(udp_table->table[i].dwOwningPid, GetCurrentProcessId(), "ids of processes are the server's");
            seen++;
        }
    CHECK_EQ(seen, 1);
    free(udp_table);
    size = 0;
    CHECK_EQ(GetExtendedTcpTable(NULL, &size, FALSE, AF_UNIX, TCP_TABLE_OWNER_PID_ALL, 0), ERROR_INVALID_PARAMETER);
    CHECK_EQ(GetExtendedTcpTable(NULL, &size, FALSE, AF_INET, (TCP_TABLE_CLASS)99, 0), ERROR_INVALID_PARAMETER);
    WINE_DIFFERS_EQ(GetExtendedTcpTable(NULL, &size, FALSE, AF_INET6, TCP_TABLE_BASIC_ALL, 0), ERROR_NOT_SUPPORTED, "supports them");
    if (!test_under_wine()) { /* which crashes */
        CHECK_EQ(GetExtendedTcpTable(NULL, NULL, FALSE, AF_INET, TCP_TABLE_OWNER_PID_ALL, 0), ERROR_INVALID_PARAMETER);
        CHECK_EQ(GetTcpStatistics(NULL), ERROR_INVALID_PARAMETER);
    }
    CHECK_EQ(GetTcpStatistics(&stats), NO_ERROR);
    CHECK(stats.dwInSegs > 0);
    test_close_pair(pair);
    closesocket(listener);
    closesocket(udp);
}

static void statistics(void)
{
    MIB_IPSTATS ip;
    MIB_UDPSTATS udp;
    MIB_ICMP icmp;
    CHECK_EQ(GetIpStatistics(&ip), NO_ERROR);
    CHECK(ip.dwDefaultTTL > 0 && ip.dwDefaultTTL < 256);
    CHECK(ip.dwInReceives > 0);
    CHECK(ip.dwNumIf >= 1);
    CHECK_EQ(GetIpStatisticsEx(&ip, AF_INET6), NO_ERROR);
    CHECK_EQ(GetUdpStatistics(&udp), NO_ERROR);
    CHECK(udp.dwNumAddrs < 100000);
    CHECK_EQ(GetIcmpStatistics(&icmp), NO_ERROR);
    if (!test_under_wine()) { /* which crashes */
        CHECK_EQ(GetIpStatistics(NULL), ERROR_INVALID_PARAMETER);
        CHECK_EQ(GetIcmpStatistics(NULL), ERROR_INVALID_PARAMETER);
    }
}

static void names(void)
{
    NET_LUID luid;
    WCHAR wide[IF_MAX_STRING_SIZE + 1];
    char name[IF_NAMESIZE] = "", small[1];
    ULONG mask = 0;
    UCHAR length = 0;
    struct sockaddr_in6 to = test_loopback6(0);
    DWORD index = 0;
    CHECK(if_indextoname(loopback_index, name) == name);
    CHECK_EQ(if_nametoindex(name), loopback_index);
    CHECK_EQ(if_nametoindex("no such interface"), 0);
    CHECK(if_indextoname(0x7FFFFF, name) == NULL);
    CHECK_EQ(ConvertInterfaceIndexToLuid(loopback_index, &luid), NO_ERROR);
    CHECK_EQ(ConvertInterfaceIndexToLuid(0x7FFFFF, &luid), ERROR_FILE_NOT_FOUND);
    CHECK_EQ(ConvertInterfaceIndexToLuid(loopback_index, NULL), ERROR_INVALID_PARAMETER);
    CHECK_EQ(ConvertInterfaceIndexToLuid(loopback_index, &luid), NO_ERROR);
    CHECK_EQ(ConvertInterfaceLuidToNameA(&luid, name, sizeof name), NO_ERROR);
    WINE_DIFFERS_EQ(ConvertInterfaceLuidToNameA(&luid, small, sizeof small), ERROR_NOT_ENOUGH_MEMORY, "ERROR_INSUFFICIENT_BUFFER");
    CHECK_EQ(ConvertInterfaceLuidToNameW(&luid, wide, IF_MAX_STRING_SIZE + 1), NO_ERROR);
    CHECK(wide[0] == (WCHAR)name[0]);
    memset(&luid, 0, sizeof luid);
    CHECK_EQ(ConvertInterfaceNameToLuidA(name, &luid), NO_ERROR);
    CHECK_EQ(luid.Info.IfType, IF_TYPE_SOFTWARE_LOOPBACK);
    CHECK_EQ(ConvertInterfaceNameToLuidW(wide, &luid), NO_ERROR);
    CHECK_EQ(ConvertInterfaceNameToLuidA("no such interface", &luid), ERROR_INVALID_NAME);
    CHECK_EQ(ConvertInterfaceIndexToLuid(loopback_index, &luid), NO_ERROR);
    CHECK_EQ(ConvertInterfaceLuidToAlias(&luid, wide, IF_MAX_STRING_SIZE + 1), NO_ERROR);
    CHECK_EQ(ConvertInterfaceAliasToLuid(wide, &luid), NO_ERROR);
    CHECK_EQ(ConvertLengthToIpv4Mask(20, &mask), NO_ERROR);
    CHECK_EQ(mask, htonl(0xFFFFF000));
    if (!test_under_wine()) { /* which has no such function */
        CHECK_EQ(ConvertIpv4MaskToLength(mask, &length), NO_ERROR);
        CHECK_EQ(length, 20);
        CHECK_EQ(ConvertIpv4MaskToLength(htonl(0xFF00FF00), &length), ERROR_INVALID_PARAMETER);
    }
    CHECK_EQ(ConvertLengthToIpv4Mask(33, &mask), ERROR_INVALID_PARAMETER);
    CHECK_EQ(mask, INADDR_NONE);
    WINE_DIFFERS_EQ(GetBestInterfaceEx((struct sockaddr *)&to, &index), NO_ERROR, "not there, or another");
    WINE_DIFFERS_EQ(index, loopback_index, "not there, or another");
}

int main(void)
{
    test_start();
    interfaces();
    addresses();
    endpoints();
    statistics();
    names();
    return test_finish();
}
