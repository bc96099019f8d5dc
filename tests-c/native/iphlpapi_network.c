/* iphlpapi in a network of its own: this program runs in a fresh network namespace (tests/network_changes.rs), where it makes two
   hosts behind each other: here (10.9.0.1) - router (10.9.0.2, 10.9.1.1) - end (10.9.1.2), the others in namespaces of their own. */
#include "../test.h"
#include <iphlpapi.h>
#include <icmpapi.h>

/* The names $R and $E of the other two hosts are this process' own. */
static int shell(const char *command)
{
    char whole[600];
    int status;
    snprintf(whole, sizeof whole, "R=ws2_router_%u E=ws2_end_%u; %s", (unsigned)GetCurrentProcessId(),
             (unsigned)GetCurrentProcessId(), command);
    status = system(whole);
    if (status != 0)
        printf("%s: %d\n", command, status);
    return status == 0;
}

static ULONG ip(const char *text) { return inet_addr(text); }

static void adapter(void)
{
    static union {
        IP_ADAPTER_ADDRESSES first;
        char bytes[65536];
    } room;
    ULONG size = sizeof room;
    IP_ADAPTER_ADDRESSES *a;
    int seen = 0;
    REQUIRE(GetAdaptersAddresses(AF_INET, GAA_FLAG_INCLUDE_GATEWAYS | GAA_FLAG_INCLUDE_PREFIX, NULL, &room.first, &size) == NO_ERROR);
    CHECK_EQ(room.first.IfIndex, if_nametoindex("here0")); /* what leads out comes first */
    for (a = &room.first; a; a = a->Next) {
        if (a->IfIndex != if_nametoindex("here0"))
            continue;
        seen++;
        CHECK_EQ(a->IfType, IF_TYPE_ETHERNET_CSMACD);
        CHECK_EQ(a->OperStatus, IfOperStatusUp);
        CHECK_EQ(a->PhysicalAddressLength, 6);
        CHECK_EQ(a->PhysicalAddress[5], 0x11);
        CHECK_EQ(a->Mtu, 1400);
        REQUIRE(a->FirstGatewayAddress != NULL);
        CHECK_EQ(((struct sockaddr_in *)a->FirstGatewayAddress->Address.lpSockaddr)->sin_addr.s_addr, ip("10.9.0.2"));
        REQUIRE(a->FirstUnicastAddress != NULL);
        CHECK_EQ(((struct sockaddr_in *)a->FirstUnicastAddress->Address.lpSockaddr)->sin_addr.s_addr, ip("10.9.0.1"));
        CHECK_EQ(a->FirstUnicastAddress->OnLinkPrefixLength, 24);
        REQUIRE(a->FirstPrefix != NULL);
        CHECK_EQ(((struct sockaddr_in *)a->FirstPrefix->Address.lpSockaddr)->sin_addr.s_addr, ip("10.9.0.0"));
        CHECK_EQ(a->FirstPrefix->PrefixLength, 24);
        CHECK(a->FriendlyName[0] == 'L' && a->FriendlyName[1] == 'A'); /* the alias, "LAN" */
    }
    CHECK_EQ(seen, 1);
}

static void routes(void)
{
    MIB_IPFORWARDROW row, added;
    DWORD index = 0;
    MIB_IPFORWARD_ROW2 best;
    SOCKADDR_INET to, from;
    CHECK_EQ(GetBestInterface(ip("10.9.1.2"), &index), NO_ERROR);
    CHECK_EQ(index, if_nametoindex("here0"));
    CHECK_EQ(GetBestRoute(ip("10.9.1.2"), 0, &row), NO_ERROR);
    CHECK_EQ(row.dwForwardNextHop, ip("10.9.0.2"));
    CHECK_EQ(row.dwForwardMask, 0);
    CHECK_EQ(row.ForwardType, MIB_IPROUTE_TYPE_INDIRECT);
    CHECK_EQ(GetBestRoute(ip("10.9.0.77"), 0, &row), NO_ERROR);
    CHECK_EQ(row.dwForwardDest, ip("10.9.0.0"));
    CHECK_EQ(row.dwForwardMask, ip("255.255.255.0"));
    CHECK_EQ(row.ForwardType, MIB_IPROUTE_TYPE_DIRECT);
    memset(&to, 0, sizeof to);
    to.Ipv4.sin_family = AF_INET;
    to.Ipv4.sin_addr.s_addr = ip("10.9.1.2");
    CHECK_EQ(GetBestRoute2(NULL, 0, NULL, &to, 0, &best, &from), NO_ERROR);
    CHECK_EQ(from.Ipv4.sin_addr.s_addr, ip("10.9.0.1"));
    CHECK_EQ(best.NextHop.Ipv4.sin_addr.s_addr, ip("10.9.0.2"));
    memset(&added, 0, sizeof added);
    added.dwForwardDest = ip("192.0.2.0");
    added.dwForwardMask = ip("255.255.255.0");
    added.dwForwardNextHop = ip("10.9.0.2");
    added.dwForwardIfIndex = index;
    added.dwForwardMetric1 = 5;
    added.ForwardType = MIB_IPROUTE_TYPE_INDIRECT;
    CHECK_EQ(CreateIpForwardEntry(&added), NO_ERROR);
    CHECK_EQ(CreateIpForwardEntry(&added), ERROR_OBJECT_ALREADY_EXISTS);
    CHECK_EQ(GetBestRoute(ip("192.0.2.1"), 0, &row), NO_ERROR);
    CHECK_EQ(row.dwForwardDest, ip("192.0.2.0"));
    CHECK_EQ(DeleteIpForwardEntry(&added), NO_ERROR);
    CHECK_EQ(DeleteIpForwardEntry(&added), ERROR_NOT_FOUND);
}

static void neighbours(void)
{
    ULONG mac[2] = {0, 0}, length = sizeof mac, size = 0, i, seen = 0;
    MIB_IPNETTABLE *table;
    CHECK_EQ(SendARP(ip("10.9.0.2"), 0, mac, &length), NO_ERROR);
    CHECK_EQ(length, 6);
    CHECK_EQ(((unsigned char *)mac)[5], 0x12);
    length = sizeof mac;
    CHECK_EQ(SendARP(ip("10.9.0.1"), 0, mac, &length), NO_ERROR); /* this host's own */
    CHECK_EQ(((unsigned char *)mac)[5], 0x11);
    length = 4;
    CHECK_EQ(SendARP(ip("10.9.0.2"), 0, mac, &length), ERROR_BUFFER_OVERFLOW);
    CHECK_EQ(length, 0);
    length = sizeof mac;
    CHECK_EQ(SendARP(ip("10.9.1.2"), 0, mac, &length), ERROR_BAD_NET_NAME); /* behind the router */
    length = sizeof mac;
    CHECK_EQ(SendARP(ip("10.9.0.2"), ip("10.77.0.1"), mac, &length), ERROR_NOT_FOUND);
    CHECK_EQ(GetIpNetTable(NULL, &size, TRUE), ERROR_INSUFFICIENT_BUFFER);
    size += 8 * sizeof(MIB_IPNETROW);
    table = (MIB_IPNETTABLE *)malloc(size);
    REQUIRE(GetIpNetTable(table, &size, TRUE) == NO_ERROR);
    for (i = 0; i < table->dwNumEntries; i++)
        seen += table->table[i].dwAddr == ip("10.9.0.2") && table->table[i].bPhysAddr[5] == 0x12;
    CHECK_EQ(seen, 1);
    free(table);
}

static void echo(void)
{
    HANDLE h = IcmpCreateFile();
    char room[sizeof(ICMP_ECHO_REPLY) + 32 + 8];
    ICMP_ECHO_REPLY *reply = (ICMP_ECHO_REPLY *)room;
    IP_OPTION_INFORMATION options;
    static char large[1450], large_room[sizeof(ICMP_ECHO_REPLY) + sizeof large + 8];
    char data[32] = "traceroute";
    memset(&options, 0, sizeof options);
    options.Ttl = 1;
    CHECK_EQ(IcmpSendEcho(h, ip("10.9.1.2"), data, sizeof data, &options, room, sizeof room, 5000), 1);
    CHECK_EQ(reply->Status, IP_TTL_EXPIRED_TRANSIT);
    CHECK_EQ(reply->Address, ip("10.9.0.2"));
    options.Ttl = 2;
    CHECK_EQ(IcmpSendEcho(h, ip("10.9.1.2"), data, sizeof data, &options, room, sizeof room, 5000), 1);
    CHECK_EQ(reply->Status, IP_SUCCESS);
    CHECK_EQ(reply->Address, ip("10.9.1.2"));
    CHECK_EQ(reply->Options.Ttl, 63);
    CHECK_EQ(IcmpSendEcho(h, ip("10.9.2.1"), data, sizeof data, NULL, room, sizeof room, 5000), 1); /* the router has no way */
    CHECK_EQ(reply->Status, IP_DEST_NET_UNREACHABLE);
    options.Ttl = 64;
    options.Flags = IP_FLAG_DF;
    CHECK_EQ(IcmpSendEcho(h, ip("10.9.1.2"), large, sizeof large, &options, large_room, sizeof large_room, 5000), 0);
    CHECK_EQ(GetLastError(), IP_PACKET_TOO_BIG); /* for the link's 1400 bytes */
    CHECK_EQ(IcmpSendEcho(h, ip("10.9.1.2"), large, sizeof large, NULL, large_room, sizeof large_room, 5000), 1);
    CHECK_EQ(((ICMP_ECHO_REPLY *)large_room)->Status, IP_SUCCESS);
    shell("ip netns exec $E ip link set end0 down");
    CHECK_EQ(IcmpSendEcho(h, ip("10.9.1.2"), data, sizeof data, NULL, room, sizeof room, 200), 0);
    CHECK_EQ(GetLastError(), IP_REQ_TIMED_OUT);
    shell("ip route del default");
    CHECK_EQ(IcmpSendEcho(h, ip("10.9.1.2"), data, sizeof data, NULL, room, sizeof room, 200), 0);
    CHECK_EQ(GetLastError(), IP_GENERAL_FAILURE);
    CHECK(IcmpCloseHandle(h));
}

static volatile int added, deleted, begun;

static void address_changed(void *context, MIB_UNICASTIPADDRESS_ROW *row, MIB_NOTIFICATION_TYPE type)
{
    (void)context;
    if (type == MibInitialNotification)
        test_add(&begun, row == NULL);
    else if (row->Address.Ipv4.sin_addr.s_addr == ip("10.9.7.1"))
        test_add(type == MibAddInstance ? &added : &deleted, 1);
}

static void notifications(void)
{
    OVERLAPPED overlapped;
    HANDLE handle = NULL, notification = NULL;
    DWORD bytes;
    memset(&overlapped, 0, sizeof overlapped);
    overlapped.hEvent = CreateEventA(NULL, TRUE, FALSE, NULL);
    CHECK_EQ(NotifyAddrChange(&handle, &overlapped), ERROR_IO_PENDING);
    CHECK_EQ(NotifyUnicastIpAddressChange(AF_INET, address_changed, NULL, TRUE, &notification), NO_ERROR);
    CHECK_EQ(test_load(&begun), 1);
    CHECK_EQ(WaitForSingleObject(overlapped.hEvent, 0), WAIT_TIMEOUT);
    shell("ip addr add 10.9.7.1/24 dev here0");
    CHECK_EQ(WaitForSingleObject(overlapped.hEvent, TEST_PATIENCE), WAIT_OBJECT_0);
    CHECK(GetOverlappedResult(handle, &overlapped, &bytes, TRUE));
    WAIT_UNTIL(test_load(&added) == 1);
    shell("ip addr del 10.9.7.1/24 dev here0");
    WAIT_UNTIL(test_load(&deleted) == 1);
    CHECK_EQ(CancelMibChangeNotify2(notification), NO_ERROR);
    CHECK_EQ(CancelMibChangeNotify2(notification), ERROR_INVALID_PARAMETER);
    CHECK_EQ(NotifyRouteChange(&handle, &overlapped), ERROR_IO_PENDING);
    shell("ip route add 198.51.100.0/24 via 10.9.0.2");
    CHECK(GetOverlappedResult(handle, &overlapped, &bytes, TRUE));
    CHECK_EQ(NotifyAddrChange(&handle, &overlapped), ERROR_IO_PENDING);
    CHECK(CancelIPChangeNotify(&overlapped));
    CHECK(!GetOverlappedResult(handle, &overlapped, &bytes, TRUE));
    CHECK_EQ(GetLastError(), ERROR_OPERATION_ABORTED);
    CHECK(!CancelIPChangeNotify(&overlapped));
    CHECK_EQ(NotifyAddrChange(NULL, &overlapped), ERROR_INVALID_PARAMETER);
    CloseHandle(overlapped.hEvent);
}

int main(void)
{
    int made;
    test_start();
    made = shell("ip netns add $R && ip netns add $E") &&
           shell("ip link add here0 address 02:00:00:00:00:11 type veth peer name there0 address 02:00:00:00:00:12") &&
           shell("ip link set there0 netns $R && ip link set here0 mtu 1400 alias LAN up && ip addr add 10.9.0.1/24 dev here0") &&
           shell("ip -n $R link add out0 type veth peer name end0 && ip -n $R link set end0 netns $E") &&
           shell("ip -n $R addr add 10.9.0.2/24 dev there0 && ip -n $R link set there0 mtu 1400 up") &&
           shell("ip -n $R addr add 10.9.1.1/24 dev out0 && ip -n $R link set out0 up") &&
           shell("ip netns exec $R sh -c 'echo 1 >/proc/sys/net/ipv4/ip_forward'") &&
           shell("ip -n $E addr add 10.9.1.2/24 dev end0 && ip -n $E link set end0 up && ip -n $E route add default via 10.9.1.1") &&
           shell("ip route add default via 10.9.0.2 metric 10");
    if (made) {
        adapter();
        routes();
        neighbours();
        notifications();
        echo();
    } else {
        fprintf(stderr, "NOT TESTED: iphlpapi in a network: namespaces within this one cannot be made\n");
    }
    shell("ip netns del $R 2>/dev/null; ip netns del $E 2>/dev/null; true");
    return test_finish();
}
