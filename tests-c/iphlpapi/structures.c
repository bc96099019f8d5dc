/* (any wchar_t) iphlpapi's numbers and structures as 64-bit Windows has them. */
#include "../test.h"
#include <iphlpapi.h>
#include <ipifcons.h>
#include <icmpapi.h>
#include <stddef.h>

static void constants(void)
{
#ifdef MIB_IF_OPER_STATUS_NON_OPERATIONAL
    CHECK_EQ(MIB_IF_OPER_STATUS_NON_OPERATIONAL, 0);
    CHECK_EQ(MIB_IF_OPER_STATUS_UNREACHABLE, 1);
    CHECK_EQ(MIB_IF_OPER_STATUS_DISCONNECTED, 2);
    CHECK_EQ(MIB_IF_OPER_STATUS_CONNECTING, 3);
    CHECK_EQ(MIB_IF_OPER_STATUS_CONNECTED, 4);
    CHECK_EQ(MIB_IF_OPER_STATUS_OPERATIONAL, 5);
#else
    CHECK(test_under_wine()); /* its headers lack them */
#endif
    CHECK_EQ(IF_OPER_STATUS_NON_OPERATIONAL, 0);
    CHECK_EQ(IF_OPER_STATUS_OPERATIONAL, 5);
    CHECK_EQ(NDIS_IF_MAX_STRING_SIZE, 256);
    CHECK_EQ(IF_NAMESIZE, 256);
}

/* Those that hold no text are the same for every WCHAR. */
static void layouts(void)
{
    CHECK_EQ(sizeof(IP_ADAPTER_INFO), 704);
    CHECK_EQ(offsetof(IP_ADAPTER_INFO, IpAddressList), 440);
    CHECK_EQ(sizeof(IP_ADDR_STRING), 48);
    CHECK_EQ(sizeof(FIXED_INFO), 600);
    CHECK_EQ(sizeof(IP_ADAPTER_ADDRESSES), 448);
    CHECK_EQ(offsetof(IP_ADAPTER_ADDRESSES, FriendlyName), 72);
    CHECK_EQ(offsetof(IP_ADAPTER_ADDRESSES, PhysicalAddress), 80);
    CHECK_EQ(offsetof(IP_ADAPTER_ADDRESSES, OperStatus), 104);
    CHECK_EQ(sizeof(IP_ADAPTER_UNICAST_ADDRESS), 64);
    CHECK_EQ(sizeof(MIB_IPADDRROW), 24);
    CHECK_EQ(sizeof(MIB_IPFORWARDROW), 56);
    CHECK_EQ(sizeof(MIB_IPNETROW), 24);
    CHECK_EQ(sizeof(MIB_TCPROW), 20);
    CHECK_EQ(sizeof(MIB_TCPROW_OWNER_PID), 24);
    CHECK_EQ(sizeof(MIB_TCP6ROW_OWNER_PID), 56);
    CHECK_EQ(sizeof(MIB_UDPROW_OWNER_PID), 12);
    CHECK_EQ(sizeof(MIB_IPFORWARD_ROW2), 104);
    CHECK_EQ(sizeof(MIB_UNICASTIPADDRESS_ROW), 80);
    CHECK_EQ(sizeof(ICMP_ECHO_REPLY), 40);
    CHECK_EQ(sizeof(IP_OPTION_INFORMATION), 16);
    if (sizeof(WCHAR) == 2) {
        CHECK_EQ(sizeof(MIB_IFROW), 860);
        CHECK_EQ(sizeof(MIB_IF_ROW2), 1352);
    }
}

int main(void)
{
    test_start();
    constants();
    layouts();
    return test_finish();
}
