/* Generated from src/abi/netioapi.rs, src/api/iphlpapi/netioapi.rs, src/api/iphlpapi/names.rs, src/api/iphlpapi/change_callbacks.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_NETIOAPI_H
#define WS2_32_GEN_NETIOAPI_H

WS2_BEGIN_DECLS

/* Sizes. */
#define NDIS_IF_MAX_STRING_SIZE 256
#define IF_NAMESIZE 256

/* What a notification tells of. */
typedef int MIB_NOTIFICATION_TYPE;
#define MibParameterNotification 0
#define MibAddInstance 1
#define MibDeleteInstance 2
#define MibInitialNotification 3

/* What `GetIfTable2Ex` is to tell. */
typedef int MIB_IF_TABLE_LEVEL;
#define MibIfTableNormal 0
#define MibIfTableRaw 1
#define MibIfTableNormalWithoutStatistics 2

/* What `GetIfEntry2Ex` is to tell. */
typedef int MIB_IF_ENTRY_LEVEL;
#define MibIfEntryNormal 0
#define MibIfEntryNormalWithoutStatistics 2

/* One interface. */
struct _MIB_IF_ROW2 {
    NET_LUID InterfaceLuid;
    ULONG InterfaceIndex;
    GUID InterfaceGuid;
    WCHAR Alias[257];
    WCHAR Description[257];
    ULONG PhysicalAddressLength;
    UCHAR PhysicalAddress[32];
    UCHAR PermanentPhysicalAddress[32];
    ULONG Mtu;
    ULONG Type;
    TUNNEL_TYPE TunnelType;
    NDIS_MEDIUM MediaType;
    NDIS_PHYSICAL_MEDIUM PhysicalMediumType;
    NET_IF_ACCESS_TYPE AccessType;
    NET_IF_DIRECTION_TYPE DirectionType;
    struct {
        BOOLEAN HardwareInterface : 1;
        BOOLEAN FilterInterface : 1;
        BOOLEAN ConnectorPresent : 1;
        BOOLEAN NotAuthenticated : 1;
        BOOLEAN NotMediaConnected : 1;
        BOOLEAN Paused : 1;
        BOOLEAN LowPower : 1;
        BOOLEAN EndPointInterface : 1;
    } InterfaceAndOperStatusFlags;
    IF_OPER_STATUS OperStatus;
    NET_IF_ADMIN_STATUS AdminStatus;
    NET_IF_MEDIA_CONNECT_STATE MediaConnectState;
    GUID NetworkGuid;
    NET_IF_CONNECTION_TYPE ConnectionType;
    ULONG64 TransmitLinkSpeed;
    ULONG64 ReceiveLinkSpeed;
    ULONG64 InOctets;
    ULONG64 InUcastPkts;
    ULONG64 InNUcastPkts;
    ULONG64 InDiscards;
    ULONG64 InErrors;
    ULONG64 InUnknownProtos;
    ULONG64 InUcastOctets;
    ULONG64 InMulticastOctets;
    ULONG64 InBroadcastOctets;
    ULONG64 OutOctets;
    ULONG64 OutUcastPkts;
    ULONG64 OutNUcastPkts;
    ULONG64 OutDiscards;
    ULONG64 OutErrors;
    ULONG64 OutUcastOctets;
    ULONG64 OutMulticastOctets;
    ULONG64 OutBroadcastOctets;
    ULONG64 OutQLen;
};
typedef struct _MIB_IF_ROW2 MIB_IF_ROW2;
typedef MIB_IF_ROW2 *PMIB_IF_ROW2;

/* `GetIfTable2`'s result. */
struct _MIB_IF_TABLE2 {
    ULONG NumEntries;
    struct _MIB_IF_ROW2 Table[1];
};
typedef struct _MIB_IF_TABLE2 MIB_IF_TABLE2;
typedef MIB_IF_TABLE2 *PMIB_IF_TABLE2;

/* One interface's settings for one family. */
struct _MIB_IPINTERFACE_ROW {
    ADDRESS_FAMILY Family;
    NET_LUID InterfaceLuid;
    ULONG InterfaceIndex;
    ULONG MaxReassemblySize;
    ULONG64 InterfaceIdentifier;
    ULONG MinRouterAdvertisementInterval;
    ULONG MaxRouterAdvertisementInterval;
    BOOLEAN AdvertisingEnabled;
    BOOLEAN ForwardingEnabled;
    BOOLEAN WeakHostSend;
    BOOLEAN WeakHostReceive;
    BOOLEAN UseAutomaticMetric;
    BOOLEAN UseNeighborUnreachabilityDetection;
    BOOLEAN ManagedAddressConfigurationSupported;
    BOOLEAN OtherStatefulConfigurationSupported;
    BOOLEAN AdvertiseDefaultRoute;
    NL_ROUTER_DISCOVERY_BEHAVIOR RouterDiscoveryBehavior;
    ULONG DadTransmits;
    ULONG BaseReachableTime;
    ULONG RetransmitTime;
    ULONG PathMtuDiscoveryTimeout;
    NL_LINK_LOCAL_ADDRESS_BEHAVIOR LinkLocalAddressBehavior;
    ULONG LinkLocalAddressTimeout;
    ULONG ZoneIndices[16];
    ULONG SitePrefixLength;
    ULONG Metric;
    ULONG NlMtu;
    BOOLEAN Connected;
    BOOLEAN SupportsWakeUpPatterns;
    BOOLEAN SupportsNeighborDiscovery;
    BOOLEAN SupportsRouterDiscovery;
    ULONG ReachableTime;
    struct _NL_INTERFACE_OFFLOAD_ROD TransmitOffload;
    struct _NL_INTERFACE_OFFLOAD_ROD ReceiveOffload;
    BOOLEAN DisableDefaultRoutes;
};
typedef struct _MIB_IPINTERFACE_ROW MIB_IPINTERFACE_ROW;
typedef MIB_IPINTERFACE_ROW *PMIB_IPINTERFACE_ROW;

/* `GetIpInterfaceTable`'s result. */
struct _MIB_IPINTERFACE_TABLE {
    ULONG NumEntries;
    struct _MIB_IPINTERFACE_ROW Table[1];
};
typedef struct _MIB_IPINTERFACE_TABLE MIB_IPINTERFACE_TABLE;
typedef MIB_IPINTERFACE_TABLE *PMIB_IPINTERFACE_TABLE;

/* One interface above another. */
struct _MIB_IFSTACK_ROW {
    ULONG HigherLayerInterfaceIndex;
    ULONG LowerLayerInterfaceIndex;
};
typedef struct _MIB_IFSTACK_ROW MIB_IFSTACK_ROW;
typedef MIB_IFSTACK_ROW *PMIB_IFSTACK_ROW;

/* `GetIfStackTable`'s result. */
struct _MIB_IFSTACK_TABLE {
    ULONG NumEntries;
    struct _MIB_IFSTACK_ROW Table[1];
};
typedef struct _MIB_IFSTACK_TABLE MIB_IFSTACK_TABLE;
typedef MIB_IFSTACK_TABLE *PMIB_IFSTACK_TABLE;

/* One address of the host. */
struct _MIB_UNICASTIPADDRESS_ROW {
    SOCKADDR_INET Address;
    NET_LUID InterfaceLuid;
    ULONG InterfaceIndex;
    NL_PREFIX_ORIGIN PrefixOrigin;
    NL_SUFFIX_ORIGIN SuffixOrigin;
    ULONG ValidLifetime;
    ULONG PreferredLifetime;
    UCHAR OnLinkPrefixLength;
    BOOLEAN SkipAsSource;
    NL_DAD_STATE DadState;
    struct SCOPE_ID ScopeId;
    LARGE_INTEGER CreationTimeStamp;
};
typedef struct _MIB_UNICASTIPADDRESS_ROW MIB_UNICASTIPADDRESS_ROW;
typedef MIB_UNICASTIPADDRESS_ROW *PMIB_UNICASTIPADDRESS_ROW;

/* `GetUnicastIpAddressTable`'s result. */
struct _MIB_UNICASTIPADDRESS_TABLE {
    ULONG NumEntries;
    struct _MIB_UNICASTIPADDRESS_ROW Table[1];
};
typedef struct _MIB_UNICASTIPADDRESS_TABLE MIB_UNICASTIPADDRESS_TABLE;
typedef MIB_UNICASTIPADDRESS_TABLE *PMIB_UNICASTIPADDRESS_TABLE;

/* One address that the host shares with others. */
struct _MIB_ANYCASTIPADDRESS_ROW {
    SOCKADDR_INET Address;
    NET_LUID InterfaceLuid;
    ULONG InterfaceIndex;
    struct SCOPE_ID ScopeId;
};
typedef struct _MIB_ANYCASTIPADDRESS_ROW MIB_ANYCASTIPADDRESS_ROW;
typedef MIB_ANYCASTIPADDRESS_ROW *PMIB_ANYCASTIPADDRESS_ROW;

/* `GetAnycastIpAddressTable`'s result. */
struct _MIB_ANYCASTIPADDRESS_TABLE {
    ULONG NumEntries;
    struct _MIB_ANYCASTIPADDRESS_ROW Table[1];
};
typedef struct _MIB_ANYCASTIPADDRESS_TABLE MIB_ANYCASTIPADDRESS_TABLE;
typedef MIB_ANYCASTIPADDRESS_TABLE *PMIB_ANYCASTIPADDRESS_TABLE;

/* One group that the host has joined. */
struct _MIB_MULTICASTIPADDRESS_ROW {
    SOCKADDR_INET Address;
    ULONG InterfaceIndex;
    NET_LUID InterfaceLuid;
    struct SCOPE_ID ScopeId;
};
typedef struct _MIB_MULTICASTIPADDRESS_ROW MIB_MULTICASTIPADDRESS_ROW;
typedef MIB_MULTICASTIPADDRESS_ROW *PMIB_MULTICASTIPADDRESS_ROW;

/* `GetMulticastIpAddressTable`'s result. */
struct _MIB_MULTICASTIPADDRESS_TABLE {
    ULONG NumEntries;
    struct _MIB_MULTICASTIPADDRESS_ROW Table[1];
};
typedef struct _MIB_MULTICASTIPADDRESS_TABLE MIB_MULTICASTIPADDRESS_TABLE;
typedef MIB_MULTICASTIPADDRESS_TABLE *PMIB_MULTICASTIPADDRESS_TABLE;

/* A network. */
struct _IP_ADDRESS_PREFIX {
    SOCKADDR_INET Prefix;
    UCHAR PrefixLength;
};
typedef struct _IP_ADDRESS_PREFIX IP_ADDRESS_PREFIX;
typedef IP_ADDRESS_PREFIX *PIP_ADDRESS_PREFIX;

/* One route. */
struct _MIB_IPFORWARD_ROW2 {
    NET_LUID InterfaceLuid;
    ULONG InterfaceIndex;
    struct _IP_ADDRESS_PREFIX DestinationPrefix;
    SOCKADDR_INET NextHop;
    UCHAR SitePrefixLength;
    ULONG ValidLifetime;
    ULONG PreferredLifetime;
    ULONG Metric;
    NL_ROUTE_PROTOCOL Protocol;
    BOOLEAN Loopback;
    BOOLEAN AutoconfigureAddress;
    BOOLEAN Publish;
    BOOLEAN Immortal;
    ULONG Age;
    NL_ROUTE_ORIGIN Origin;
};
typedef struct _MIB_IPFORWARD_ROW2 MIB_IPFORWARD_ROW2;
typedef MIB_IPFORWARD_ROW2 *PMIB_IPFORWARD_ROW2;

/* `GetIpForwardTable2`'s result. */
struct _MIB_IPFORWARD_TABLE2 {
    ULONG NumEntries;
    struct _MIB_IPFORWARD_ROW2 Table[1];
};
typedef struct _MIB_IPFORWARD_TABLE2 MIB_IPFORWARD_TABLE2;
typedef MIB_IPFORWARD_TABLE2 *PMIB_IPFORWARD_TABLE2;

/* One neighbour. */
struct _MIB_IPNET_ROW2 {
    SOCKADDR_INET Address;
    ULONG InterfaceIndex;
    NET_LUID InterfaceLuid;
    UCHAR PhysicalAddress[32];
    ULONG PhysicalAddressLength;
    NL_NEIGHBOR_STATE State;
    union {
        struct {
            BOOLEAN IsRouter : 1;
            BOOLEAN IsUnreachable : 1;
        };
        UCHAR Flags;
    };
    union {
        ULONG LastReachable;
        ULONG LastUnreachable;
    } ReachabilityTime;
};
typedef struct _MIB_IPNET_ROW2 MIB_IPNET_ROW2;
typedef MIB_IPNET_ROW2 *PMIB_IPNET_ROW2;

/* `GetIpNetTable2`'s result. */
struct _MIB_IPNET_TABLE2 {
    ULONG NumEntries;
    struct _MIB_IPNET_ROW2 Table[1];
};
typedef struct _MIB_IPNET_TABLE2 MIB_IPNET_TABLE2;
typedef MIB_IPNET_TABLE2 *PMIB_IPNET_TABLE2;

/* Tells of an interface's settings. */
typedef void (*PIPINTERFACE_CHANGE_CALLBACK)(PVOID CallerContext,
                                             PMIB_IPINTERFACE_ROW Row,
                                             MIB_NOTIFICATION_TYPE NotificationType);

/* Tells of an address. */
typedef void (*PUNICAST_IPADDRESS_CHANGE_CALLBACK)(PVOID CallerContext,
                                                   PMIB_UNICASTIPADDRESS_ROW Row,
                                                   MIB_NOTIFICATION_TYPE NotificationType);

/* Tells of a route. */
typedef void (*PIPFORWARD_CHANGE_CALLBACK)(PVOID CallerContext,
                                           PMIB_IPFORWARD_ROW2 Row,
                                           MIB_NOTIFICATION_TYPE NotificationType);

/* Hands over the addresses when all are in use. */
typedef void (*PSTABLE_UNICAST_IPADDRESS_TABLE_CALLBACK)(PVOID CallerContext,
                                                         PMIB_UNICASTIPADDRESS_TABLE AddressTable);

/* Tells how far the network reaches. */
typedef void (*PNETWORK_CONNECTIVITY_HINT_CHANGE_CALLBACK)(PVOID CallerContext,
                                                           NL_NETWORK_CONNECTIVITY_HINT ConnectivityHint);

/* Frees a table that one of the functions here has stored. NULL is no table.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-freemibtable> */
void FreeMibTable(PVOID Memory);

/* Stores a table of all interfaces, which `FreeMibTable` frees.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getiftable2> */
DWORD GetIfTable2(PMIB_IF_TABLE2 *Table) WS2_WIDE_SYM(GetIfTable2);

/* As `GetIfTable2`; `Level` MibIfTableNormalWithoutStatistics leaves the counters 0, which is cheaper.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getiftable2ex> */
DWORD GetIfTable2Ex(MIB_IF_TABLE_LEVEL Level, PMIB_IF_TABLE2 *Table) WS2_WIDE_SYM(GetIfTable2Ex);

/* Completes the row of the interface whose LUID or, if that is 0, index is in it.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL; neither is given), ERROR_FILE_NOT_FOUND (no such interface).
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getifentry2> */
DWORD GetIfEntry2(PMIB_IF_ROW2 Row) WS2_WIDE_SYM(GetIfEntry2);

/* As `GetIfEntry2`; `Level` MibIfEntryNormalWithoutStatistics leaves the counters 0.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getifentry2ex> */
DWORD GetIfEntry2Ex(MIB_IF_ENTRY_LEVEL Level, PMIB_IF_ROW2 Row) WS2_WIDE_SYM(GetIfEntry2Ex);

/* Stores a table of the addresses of `Family` (AF_UNSPEC: both), which `FreeMibTable` frees.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (another family; NULL), ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getunicastipaddresstable> */
DWORD GetUnicastIpAddressTable(ADDRESS_FAMILY Family, PMIB_UNICASTIPADDRESS_TABLE *Table);

/* Stores a table of the groups that the interfaces have joined of `Family` (AF_UNSPEC: both), which `FreeMibTable` frees.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (another family; NULL), ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getmulticastipaddresstable> */
DWORD GetMulticastIpAddressTable(ADDRESS_FAMILY Family,
                                 PMIB_MULTICASTIPADDRESS_TABLE *Table);

/* Stores a table of the anycast addresses of `Family` (AF_UNSPEC: both), which `FreeMibTable` frees.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (another family; NULL), ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getanycastipaddresstable> */
DWORD GetAnycastIpAddressTable(ADDRESS_FAMILY Family, PMIB_ANYCASTIPADDRESS_TABLE *Table);

/* Stores a table of the routes of `Family` (AF_UNSPEC: both), which `FreeMibTable` frees.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (another family; NULL), ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipforwardtable2> */
DWORD GetIpForwardTable2(ADDRESS_FAMILY Family, PMIB_IPFORWARD_TABLE2 *Table);

/* Stores a table of the neighbours that the host knows of `Family` (AF_UNSPEC: both), which `FreeMibTable` frees.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (another family; NULL), ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipnettable2> */
DWORD GetIpNetTable2(ADDRESS_FAMILY Family,
                     PMIB_IPNET_TABLE2 *Table);

/* Stores a table of the settings of the interfaces of `Family` (AF_UNSPEC: both), which `FreeMibTable` frees.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (another family; NULL), ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipinterfacetable> */
DWORD GetIpInterfaceTable(ADDRESS_FAMILY Family, PMIB_IPINTERFACE_TABLE *Table);

/* Completes the row of the interface whose family and LUID or index are in it. Returns as `GetIfEntry2`.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipinterfaceentry> */
DWORD GetIpInterfaceEntry(PMIB_IPINTERFACE_ROW Row);

/* Makes a row of values that stand for no change.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-initializeipinterfaceentry> */
void InitializeIpInterfaceEntry(PMIB_IPINTERFACE_ROW Row);

/* Completes the row of the address that is in it, on the interface whose LUID or index is in it.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND (no such interface), ERROR_NOT_FOUND (it has no such
   address).
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getunicastipaddressentry> */
DWORD GetUnicastIpAddressEntry(PMIB_UNICASTIPADDRESS_ROW Row);

/* Makes a row with the values of an address that is not said more of.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-initializeunicastipaddressentry> */
void InitializeUnicastIpAddressEntry(PMIB_UNICASTIPADDRESS_ROW Row);

/* Gives an interface an address. Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_OBJECT_ALREADY_EXISTS,
   ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND (no such interface).
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-createunicastipaddressentry> */
DWORD CreateUnicastIpAddressEntry(const MIB_UNICASTIPADDRESS_ROW *Row);

/* Takes an address away. Returns as `CreateUnicastIpAddressEntry`, and ERROR_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-deleteunicastipaddressentry> */
DWORD DeleteUnicastIpAddressEntry(const MIB_UNICASTIPADDRESS_ROW *Row);

/* Completes the row of the route with the destination, next hop and interface in it.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND (no such interface), ERROR_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipforwardentry2> */
DWORD GetIpForwardEntry2(PMIB_IPFORWARD_ROW2 Row);

/* Makes a row with the values of a route that is not said more of.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-initializeipforwardentry> */
void InitializeIpForwardEntry(PMIB_IPFORWARD_ROW2 Row);

/* Makes a route. Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_OBJECT_ALREADY_EXISTS,
   ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND (no such interface).
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-createipforwardentry2> */
DWORD CreateIpForwardEntry2(const MIB_IPFORWARD_ROW2 *Row);

/* Changes a route. Returns as `CreateIpForwardEntry2`.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-setipforwardentry2> */
DWORD SetIpForwardEntry2(const MIB_IPFORWARD_ROW2 *Row);

/* Removes a route. Returns as `CreateIpForwardEntry2`, and ERROR_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-deleteipforwardentry2> */
DWORD DeleteIpForwardEntry2(const MIB_IPFORWARD_ROW2 *Row);

/* Stores the route that packets to `DestinationAddress` take, and the address that they come from: of the interface of the
   LUID or index if one is given, from `SourceAddress` if it is not NULL. `AddressSortOptions` is not looked at.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND (no such interface), ERROR_NETWORK_UNREACHABLE,
   ERROR_HOST_UNREACHABLE.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getbestroute2> */
DWORD GetBestRoute2(PNET_LUID InterfaceLuid,
                    NET_IFINDEX InterfaceIndex,
                    const SOCKADDR_INET *SourceAddress,
                    const SOCKADDR_INET *DestinationAddress,
                    ULONG AddressSortOptions,
                    PMIB_IPFORWARD_ROW2 BestRoute,
                    SOCKADDR_INET *BestSourceAddress);

/* Completes the row of the neighbour whose address and interface are in it.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND (no such interface), ERROR_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-getipnetentry2> */
DWORD GetIpNetEntry2(PMIB_IPNET_ROW2 Row);

/* Asks the link for the neighbour whose address and interface are in the row, and completes the row. Waits for the answer,
   some seconds at most. `SourceAddress` is not looked at.

   Returns as `GetIpNetEntry2`; ERROR_BAD_NET_NAME: nobody answers.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-resolveipnetentry2> */
DWORD ResolveIpNetEntry2(PMIB_IPNET_ROW2 Row,
                         const SOCKADDR_INET *SourceAddress);

/* Makes a neighbour known. Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_OBJECT_ALREADY_EXISTS,
   ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND (no such interface).
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-createipnetentry2> */
DWORD CreateIpNetEntry2(const MIB_IPNET_ROW2 *Row);

/* Changes what is known of a neighbour. Returns as `CreateIpNetEntry2`.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-setipnetentry2> */
DWORD SetIpNetEntry2(PMIB_IPNET_ROW2 Row);

/* Forgets a neighbour. Returns as `CreateIpNetEntry2`, and ERROR_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-deleteipnetentry2> */
DWORD DeleteIpNetEntry2(const MIB_IPNET_ROW2 *Row);

/* Finds the LUID of an interface's index.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceindextoluid> */
DWORD ConvertInterfaceIndexToLuid(NET_IFINDEX InterfaceIndex, PNET_LUID InterfaceLuid);

/* Finds the index of an interface's LUID. Returns as `ConvertInterfaceIndexToLuid`.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceluidtoindex> */
DWORD ConvertInterfaceLuidToIndex(const NET_LUID *InterfaceLuid, NET_IFINDEX *InterfaceIndex);

/* Finds the GUID of an interface's LUID. Returns as `ConvertInterfaceIndexToLuid`.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceluidtoguid> */
DWORD ConvertInterfaceLuidToGuid(const NET_LUID *InterfaceLuid, GUID *InterfaceGuid);

/* Finds the LUID of an interface's GUID. Returns as `ConvertInterfaceIndexToLuid`.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceguidtoluid> */
DWORD ConvertInterfaceGuidToLuid(const GUID *InterfaceGuid, PNET_LUID InterfaceLuid);

/* Writes the name of an interface to `InterfaceName`, a buffer of `Length` bytes.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL; no such interface), ERROR_NOT_ENOUGH_MEMORY (too short).

   Differs from Windows: the name is the host's own ("eth0"), as if_indextoname has it.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceluidtonamea> */
DWORD ConvertInterfaceLuidToNameA(const NET_LUID *InterfaceLuid, PSTR InterfaceName, SIZE_T Length);

/* Finds the LUID of an interface's name.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_INVALID_NAME (no such interface).
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfacenametoluida> */
DWORD ConvertInterfaceNameToLuidA(PCSTR InterfaceName, PNET_LUID InterfaceLuid);

/* As `ConvertInterfaceLuidToNameA`, in wide characters.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceluidtonamew> */
DWORD ConvertInterfaceLuidToNameW(const NET_LUID *InterfaceLuid, PWSTR InterfaceName, SIZE_T Length) WS2_WIDE_SYM(ConvertInterfaceLuidToNameW);

/* As `ConvertInterfaceNameToLuidA`, in wide characters.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfacenametoluidw> */
DWORD ConvertInterfaceNameToLuidW(PCWSTR InterfaceName, PNET_LUID InterfaceLuid) WS2_WIDE_SYM(ConvertInterfaceNameToLuidW);

/* Writes the friendly name of an interface to a buffer of `Length` characters. Returns as `ConvertInterfaceLuidToNameA`.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfaceluidtoalias> */
DWORD ConvertInterfaceLuidToAlias(const NET_LUID *InterfaceLuid,
                                  PWSTR InterfaceAlias,
                                  SIZE_T Length) WS2_WIDE_SYM(ConvertInterfaceLuidToAlias);

/* Finds the LUID of an interface's friendly name. Returns NO_ERROR or ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertinterfacealiastoluid> */
DWORD ConvertInterfaceAliasToLuid(PCWSTR InterfaceAlias, PNET_LUID InterfaceLuid) WS2_WIDE_SYM(ConvertInterfaceAliasToLuid);

/* Finds the index of an interface's name; 0: there is none such.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-if_nametoindex> */
NET_IFINDEX if_nametoindex(PCSTR InterfaceName) WS2_SYM(ws2_if_nametoindex);

/* Writes the name of the interface with this index to a buffer of IF_NAMESIZE characters, which it returns; NULL: there is no
   such interface.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-if_indextoname> */
PCHAR if_indextoname(NET_IFINDEX InterfaceIndex,
                     PCHAR InterfaceName) WS2_SYM(ws2_if_indextoname);

/* Makes an IPv4 network mask, in network byte order, of the length of its prefix.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (more than 32, and the mask is 0xFFFFFFFF).
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertlengthtoipv4mask> */
DWORD ConvertLengthToIpv4Mask(ULONG MaskLength, PULONG Mask);

/* The length of the prefix that an IPv4 network mask stands for.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (its ones are not all in front).
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-convertipv4masktolength> */
DWORD ConvertIpv4MaskToLength(ULONG Mask, PUCHAR MaskLength);

/* Has `Callback` told of each interface that comes, goes or changes, of `Family` (AF_UNSPEC: both), on a thread
   of the library, until `CancelMibChangeNotify2`; with `InitialNotification` also once at the beginning, with a NULL row.
   Stores what that takes in `NotificationHandle`.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-notifyipinterfacechange> */
DWORD NotifyIpInterfaceChange(ADDRESS_FAMILY Family,
                              PIPINTERFACE_CHANGE_CALLBACK Callback,
                              PVOID CallerContext,
                              BOOLEAN InitialNotification,
                              PHANDLE NotificationHandle);

/* Has `Callback` told of each address of the host that comes, goes or changes, of `Family` (AF_UNSPEC: both), on a thread
   of the library, until `CancelMibChangeNotify2`; with `InitialNotification` also once at the beginning, with a NULL row.
   Stores what that takes in `NotificationHandle`.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-notifyunicastipaddresschange> */
DWORD NotifyUnicastIpAddressChange(ADDRESS_FAMILY Family,
                                   PUNICAST_IPADDRESS_CHANGE_CALLBACK Callback,
                                   PVOID CallerContext,
                                   BOOLEAN InitialNotification,
                                   PHANDLE NotificationHandle);

/* Has `Callback` told of each route that comes, goes or changes, of `AddressFamily` (AF_UNSPEC: both), on a thread
   of the library, until `CancelMibChangeNotify2`; with `InitialNotification` also once at the beginning, with a NULL row.
   Stores what that takes in `NotificationHandle`.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-notifyroutechange2> */
DWORD NotifyRouteChange2(ADDRESS_FAMILY AddressFamily,
                         PIPFORWARD_CHANGE_CALLBACK Callback,
                         PVOID CallerContext,
                         BOOLEAN InitialNotification,
                         PHANDLE NotificationHandle);

/* Ends a notification: afterwards its callback is not called. Waits for one that runs; a callback may end its own.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/netioapi/nf-netioapi-cancelmibchangenotify2> */
DWORD CancelMibChangeNotify2(HANDLE NotificationHandle);

WS2_END_DECLS

#endif
