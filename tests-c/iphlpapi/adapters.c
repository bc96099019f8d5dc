/* (any wchar_t) GetAdaptersAddresses and the older lists of adapters: what they hold, the sizes they ask for, bad arguments. */
#include "../test.h"
#include <iphlpapi.h>

static IP_ADAPTER_ADDRESSES *adapters(ULONG family, ULONG flags)
{
    ULONG size = 0;
    IP_ADAPTER_ADDRESSES *list;
    REQUIRE(GetAdaptersAddresses(family, flags, NULL, NULL, &size) == ERROR_BUFFER_OVERFLOW);
    REQUIRE(size >= sizeof *list);
    size += 4096; /* adapters may come between the two calls */
    list = (IP_ADAPTER_ADDRESSES *)malloc(size);
    memset(list, 0xEE, size);
    REQUIRE(GetAdaptersAddresses(family, flags, NULL, list, &size) == ERROR_SUCCESS);
    return list;
}

static void addresses(ULONG family)
{
    IP_ADAPTER_ADDRESSES *list = adapters(family, GAA_FLAG_INCLUDE_PREFIX | GAA_FLAG_INCLUDE_GATEWAYS), *a;
    int loopbacks = 0;
    for (a = list; a; a = a->Next) {
        IP_ADAPTER_UNICAST_ADDRESS *u;
        IP_ADAPTER_PREFIX *p;
        NET_LUID luid;
        NET_IFINDEX index = 0;
        GUID guid;
        CHECK(a->Length >= sizeof *a);
        CHECK(a->AdapterName && strlen(a->AdapterName) > 0);
        CHECK(a->FriendlyName && a->FriendlyName[0]);
        CHECK(a->Description && a->Description[0]);
        CHECK(a->DnsSuffix != NULL);
        CHECK(a->PhysicalAddressLength <= MAX_ADAPTER_ADDRESS_LENGTH);
        CHECK(a->OperStatus >= IfOperStatusUp && a->OperStatus <= IfOperStatusLowerLayerDown);
        CHECK_EQ(ConvertInterfaceIndexToLuid(a->IfIndex ? a->IfIndex : a->Ipv6IfIndex, &luid), NO_ERROR);
        CHECK(luid.Value == a->Luid.Value);
        CHECK_EQ(luid.Info.IfType, a->IfType);
        CHECK_EQ(ConvertInterfaceLuidToIndex(&luid, &index), NO_ERROR);
        CHECK_EQ(index, a->IfIndex ? a->IfIndex : a->Ipv6IfIndex);
        CHECK_EQ(ConvertInterfaceLuidToGuid(&luid, &guid), NO_ERROR);
        memset(&luid, 0, sizeof luid);
        CHECK_EQ(ConvertInterfaceGuidToLuid(&guid, &luid), NO_ERROR);
        CHECK(luid.Value == a->Luid.Value);
        for (u = a->FirstUnicastAddress; u; u = u->Next) {
            int of = u->Address.lpSockaddr->sa_family;
            CHECK(of == AF_INET || of == AF_INET6);
            CHECK(family == AF_UNSPEC || (int)family == of);
            CHECK_EQ(u->Address.iSockaddrLength, of == AF_INET ? 16 : 28);
            CHECK(u->OnLinkPrefixLength <= (of == AF_INET ? 32 : 128));
            if (of == AF_INET && ((struct sockaddr_in *)u->Address.lpSockaddr)->sin_addr.s_addr == htonl(INADDR_LOOPBACK)) {
                loopbacks++;
                CHECK_EQ(a->IfType, IF_TYPE_SOFTWARE_LOOPBACK);
                CHECK_EQ(a->OperStatus, IfOperStatusUp);
                CHECK_EQ(u->DadState, IpDadStatePreferred);
                CHECK_EQ(u->OnLinkPrefixLength, 8);
            }
        }
        for (p = a->FirstPrefix; p; p = p->Next)
            CHECK(p->PrefixLength <= 128);
    }
    CHECK_EQ(loopbacks, family == AF_INET6 ? 0 : 1);
    free(list);
}

static void flags(void)
{
    IP_ADAPTER_ADDRESSES *list = adapters(AF_UNSPEC, GAA_FLAG_SKIP_UNICAST | GAA_FLAG_SKIP_ANYCAST | GAA_FLAG_SKIP_MULTICAST |
                                                         GAA_FLAG_SKIP_DNS_SERVER | GAA_FLAG_SKIP_FRIENDLY_NAME),
                         *a;
    for (a = list; a; a = a->Next) {
        CHECK(a->FirstUnicastAddress == NULL);
        CHECK(a->FirstAnycastAddress == NULL);
        CHECK(a->FirstMulticastAddress == NULL);
        CHECK(a->FirstDnsServerAddress == NULL);
        CHECK(a->FirstPrefix == NULL);
        CHECK(a->FirstGatewayAddress == NULL);
    }
    free(list);
}

static void arguments(void)
{
    union {
        IP_ADAPTER_ADDRESSES addresses;
        IP_ADAPTER_INFO info;
        FIXED_INFO fixed;
        char bytes[8];
    } room;
    ULONG size = 8, needed;
    WINE_DIFFERS_EQ(GetAdaptersAddresses(AF_UNIX, 0, NULL, &room.addresses, &size), ERROR_INVALID_PARAMETER, "looks at the size first");
    CHECK_EQ(GetAdaptersAddresses(AF_INET, 0, NULL, &room.addresses, NULL), ERROR_INVALID_PARAMETER);
    size = 8;
    memset(&room, 0x55, sizeof room);
    CHECK_EQ(GetAdaptersAddresses(AF_INET, 0, NULL, &room.addresses, &size), ERROR_BUFFER_OVERFLOW);
    CHECK(size > 8);
    CHECK_EQ(room.bytes[0], 0x55);
    needed = 0;
    CHECK_EQ(GetNetworkParams(NULL, &needed), ERROR_BUFFER_OVERFLOW);
    CHECK(needed >= sizeof(FIXED_INFO));
    if (test_under_wine()) /* which crashes */
        return;
    CHECK_EQ(GetNetworkParams(NULL, NULL), ERROR_INVALID_PARAMETER);
    CHECK_EQ(GetAdaptersInfo(NULL, NULL), ERROR_INVALID_PARAMETER);
    CHECK_EQ(GetNumberOfInterfaces(NULL), ERROR_INVALID_PARAMETER);
}

static void older(void)
{
    ULONG size = 0, result;
    FIXED_INFO *fixed;
    DWORD count = 0;
    result = GetAdaptersInfo(NULL, &size);
    CHECK(result == ERROR_BUFFER_OVERFLOW || result == ERROR_NO_DATA);
    if (result == ERROR_BUFFER_OVERFLOW) {
        IP_ADAPTER_INFO *info = (IP_ADAPTER_INFO *)malloc(size), *a;
        CHECK_EQ(GetAdaptersInfo(info, &size), NO_ERROR);
        for (a = info; a; a = a->Next) {
            CHECK(a->Type != IF_TYPE_SOFTWARE_LOOPBACK);
            CHECK(a->Index != 0);
            CHECK(inet_addr(a->IpAddressList.IpAddress.String) != INADDR_NONE);
            CHECK(inet_addr(a->GatewayList.IpAddress.String) != INADDR_NONE);
            CHECK_EQ(a->AdapterName[0], '{');
        }
        free(info);
    }
    size = 0;
    CHECK_EQ(GetNetworkParams(NULL, &size), ERROR_BUFFER_OVERFLOW);
    fixed = (FIXED_INFO *)malloc(size);
    CHECK_EQ(GetNetworkParams(fixed, &size), NO_ERROR);
    CHECK(fixed->HostName[0] != 0);
    free(fixed);
    CHECK_EQ(GetNumberOfInterfaces(&count), NO_ERROR);
    CHECK(count >= 1);
}

int main(void)
{
    test_start();
    addresses(AF_UNSPEC);
    addresses(AF_INET);
    if (!test_under_wine()) /* which lists no adapter that has only ::1 */
        addresses(AF_INET6);
    flags();
    arguments();
    older();
    return test_finish();
}
