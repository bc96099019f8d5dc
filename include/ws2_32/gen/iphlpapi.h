/* Generated from src/abi/iphlpapi.rs, src/api/iphlpapi/adapters.rs, src/api/iphlpapi/tables.rs, src/api/iphlpapi/endpoints.rs, src/api/iphlpapi/statistics.rs, src/api/iphlpapi/notifications.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_IPHLPAPI_H
#define WS2_32_GEN_IPHLPAPI_H

WS2_BEGIN_DECLS

/* What a text may be. */
#define NET_STRING_IPV4_ADDRESS 0x1
#define NET_STRING_IPV4_SERVICE 0x2
#define NET_STRING_IPV4_NETWORK 0x4
#define NET_STRING_IPV6_ADDRESS 0x8
#define NET_STRING_IPV6_ADDRESS_NO_SCOPE 0x10
#define NET_STRING_IPV6_SERVICE 0x20
#define NET_STRING_IPV6_SERVICE_NO_SCOPE 0x40
#define NET_STRING_IPV6_NETWORK 0x80
#define NET_STRING_NAMED_ADDRESS 0x100
#define NET_STRING_NAMED_SERVICE 0x200

/* What a text was. */
typedef int NET_ADDRESS_FORMAT;
#define NET_ADDRESS_FORMAT_UNSPECIFIED 0
#define NET_ADDRESS_DNS_NAME 1
#define NET_ADDRESS_IPV4 2
#define NET_ADDRESS_IPV6 3

/* What a text says. */
struct _NET_ADDRESS_INFO {
    NET_ADDRESS_FORMAT Format;
    union {
        struct {
            WCHAR Address[256];
            USHORT Port[6];
        } NamedAddress;
        SOCKADDR_IN Ipv4Address;
        SOCKADDR_IN6 Ipv6Address;
        SOCKADDR IpAddress;
    };
};
typedef struct _NET_ADDRESS_INFO NET_ADDRESS_INFO;
typedef NET_ADDRESS_INFO *PNET_ADDRESS_INFO;

/* Lists the adapters with their addresses of `Family` (AF_UNSPEC: both) in `AdapterAddresses`, a buffer of `*SizePointer`
   bytes, as a list of structures that point into the buffer. `Flags` are GAA_FLAG_*; `Reserved` is not looked at.

   Returns ERROR_SUCCESS or ERROR_BUFFER_OVERFLOW (the buffer is NULL or too small: `*SizePointer` is the size needed),
   ERROR_INVALID_PARAMETER (another family, `SizePointer` NULL), ERROR_NO_DATA, ERROR_NOT_ENOUGH_MEMORY.

   Differs from Windows: the host has one list of DNS servers, which each adapter that is up shows; a speed that the host does
   not know is the largest number; there are no WINS and DHCP servers.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getadaptersaddresses> */
ULONG GetAdaptersAddresses(ULONG Family,
                           ULONG Flags,
                           PVOID Reserved,
                           PIP_ADAPTER_ADDRESSES AdapterAddresses,
                           PULONG SizePointer) WS2_WIDE_SYM(GetAdaptersAddresses);

/* Lists the adapters with their IPv4 addresses as text in `AdapterInfo`, a buffer of `*SizePointer` bytes. Loopback is left
   out.

   Returns ERROR_SUCCESS or ERROR_BUFFER_OVERFLOW (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER, ERROR_NO_DATA.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getadaptersinfo> */
ULONG GetAdaptersInfo(PIP_ADAPTER_INFO AdapterInfo,
                      PULONG SizePointer);

/* Tells the DNS servers of the adapter `IfIndex`, IPv4 as text.

   Returns ERROR_SUCCESS or ERROR_BUFFER_OVERFLOW (`*pOutBufLen` is the size needed), ERROR_INVALID_PARAMETER (no such adapter,
   `pOutBufLen` NULL).
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getperadapterinfo> */
DWORD GetPerAdapterInfo(ULONG IfIndex,
                        PIP_PER_ADAPTER_INFO pPerAdapterInfo,
                        PULONG pOutBufLen);

/* Tells the host's name, domain and DNS servers (IPv4 as text) in `pFixedInfo`, a buffer of `*pOutBufLen` bytes.

   Returns ERROR_SUCCESS or ERROR_BUFFER_OVERFLOW (`*pOutBufLen` is the size needed), ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getnetworkparams> */
DWORD GetNetworkParams(PFIXED_INFO pFixedInfo,
                       PULONG pOutBufLen);

/* Stores how many interfaces there are, loopback among them. Returns ERROR_SUCCESS or ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getnumberofinterfaces> */
DWORD GetNumberOfInterfaces(PDWORD pdwNumIf);

/* Lists the adapters that IPv4 runs on, loopback left out, by index and name ("\DEVICE\TCPIP_{GUID}").

   Returns ERROR_SUCCESS or ERROR_INSUFFICIENT_BUFFER (`*dwOutBufLen` is the size needed), ERROR_INVALID_PARAMETER,
   ERROR_NO_DATA.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getinterfaceinfo> */
DWORD GetInterfaceInfo(PIP_INTERFACE_INFO pIfTable,
                       PULONG dwOutBufLen) WS2_WIDE_SYM(GetInterfaceInfo);

/* Finds the index of the adapter with this name ("\DEVICE\TCPIP_{GUID}" or the GUID alone).

   Returns ERROR_SUCCESS or ERROR_INVALID_PARAMETER, ERROR_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getadapterindex> */
DWORD GetAdapterIndex(LPWSTR AdapterName, PULONG IfIndex) WS2_WIDE_SYM(GetAdapterIndex);

/* The index of an interface as older software takes it, with the highest bits off: the same here.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getfriendlyifindex> */
DWORD GetFriendlyIfIndex(DWORD IfIndex);

/* Lists the host's IPv4 addresses, in the order of the addresses.

   Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*pdwSize` is the size needed), ERROR_INVALID_PARAMETER. The rows are sorted
   whatever `bOrder` says.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getipaddrtable> */
DWORD GetIpAddrTable(PMIB_IPADDRTABLE pIpAddrTable,
                     PULONG pdwSize,
                     BOOL bOrder);

/* Lists the interfaces in the order of their indexes; counters are 32 bits and wrap.

   Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*pdwSize` is the size needed), ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getiftable> */
DWORD GetIfTable(PMIB_IFTABLE pIfTable, PULONG pdwSize, BOOL bOrder) WS2_WIDE_SYM(GetIfTable);

/* Completes the row of the interface whose index is in `pIfRow->dwIndex`.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_INVALID_DATA (no such interface).
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getifentry> */
DWORD GetIfEntry(PMIB_IFROW pIfRow) WS2_WIDE_SYM(GetIfEntry);

/* Has the interface `pIfRow->dwIndex` go up or down, as `dwAdminStatus` says.

   Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_INVALID_PARAMETER, ERROR_FILE_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-setifentry> */
DWORD SetIfEntry(PMIB_IFROW pIfRow) WS2_WIDE_SYM(SetIfEntry);

/* Lists the IPv4 routes.

   Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*pdwSize` is the size needed), ERROR_INVALID_PARAMETER, ERROR_NO_DATA. The
   rows are sorted whatever `bOrder` says. A metric is that of the interface and of the route together.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getipforwardtable> */
DWORD GetIpForwardTable(PMIB_IPFORWARDTABLE pIpForwardTable,
                        PULONG pdwSize,
                        BOOL bOrder);

/* Lists the IPv4 neighbours that the host knows (ARP).

   Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER, ERROR_NO_DATA.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getipnettable> */
ULONG GetIpNetTable(PMIB_IPNETTABLE IpNetTable,
                    PULONG SizePointer,
                    BOOL Order);

/* Stores the index of the interface by which packets to an IPv4 address leave.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_NETWORK_UNREACHABLE, ERROR_HOST_UNREACHABLE.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getbestinterface> */
DWORD GetBestInterface(IPAddr dwDestAddr, PDWORD pdwBestIfIndex);

/* The same for an address of either family.

   Returns as `GetBestInterface`; ERROR_INVALID_PARAMETER also for another family.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getbestinterfaceex> */
DWORD GetBestInterfaceEx(struct sockaddr *pDestAddr, PDWORD pdwBestIfIndex);

/* Stores the route that packets to `dwDestAddr` take; from `dwSourceAddr` if that is not 0.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER, ERROR_NETWORK_UNREACHABLE, ERROR_HOST_UNREACHABLE.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getbestroute> */
DWORD GetBestRoute(DWORD dwDestAddr, DWORD dwSourceAddr, PMIB_IPFORWARDROW pBestRoute);

/* Asks for the physical address of an IPv4 neighbour and stores it in `pMacAddr`, a buffer of `*PhyAddrLen` bytes, and its
   length there. `SrcIP` is an address of this host on the link, or 0. Waits for the answer, some seconds at most.

   Returns NO_ERROR or, with a length of 0, ERROR_BAD_NET_NAME (nobody answers; not on a link), ERROR_BUFFER_OVERFLOW,
   ERROR_NOT_FOUND (`SrcIP` is not this host's). ERROR_INVALID_PARAMETER: a pointer is NULL.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-sendarp> */
DWORD SendARP(IPAddr DestIP,
              IPAddr SrcIP,
              PVOID pMacAddr,
              PULONG PhyAddrLen);

/* Makes an IPv4 route of destination, mask, next hop, interface and metric of `pRoute`.

   Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_OBJECT_ALREADY_EXISTS, ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-createipforwardentry> */
DWORD CreateIpForwardEntry(PMIB_IPFORWARDROW pRoute);

/* Changes an IPv4 route. Returns as `CreateIpForwardEntry`.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-setipforwardentry> */
DWORD SetIpForwardEntry(PMIB_IPFORWARDROW pRoute);

/* Removes an IPv4 route. Returns as `CreateIpForwardEntry`, and ERROR_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-deleteipforwardentry> */
DWORD DeleteIpForwardEntry(PMIB_IPFORWARDROW pRoute);

/* Makes an IPv4 neighbour known. Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_OBJECT_ALREADY_EXISTS,
   ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-createipnetentry> */
DWORD CreateIpNetEntry(PMIB_IPNETROW pArpEntry);

/* Changes what is known of an IPv4 neighbour. Returns as `CreateIpNetEntry`.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-setipnetentry> */
DWORD SetIpNetEntry(PMIB_IPNETROW pArpEntry);

/* Forgets an IPv4 neighbour. Returns as `CreateIpNetEntry`, and ERROR_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-deleteipnetentry> */
DWORD DeleteIpNetEntry(PMIB_IPNETROW pArpEntry);

/* Gives the interface `IfIndex` an IPv4 address until `DeleteIPAddress` or a restart; stores what that knows it by.

   Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_OBJECT_ALREADY_EXISTS, ERROR_INVALID_PARAMETER,
   ERROR_FILE_NOT_FOUND (no such interface).
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-addipaddress> */
DWORD AddIPAddress(IPAddr Address,
                   IPMask IpMask,
                   DWORD IfIndex,
                   PULONG NTEContext,
                   PULONG NTEInstance);

/* Takes away an IPv4 address that `AddIPAddress` or `GetAdaptersInfo` gave the context of.

   Returns NO_ERROR or ERROR_ACCESS_DENIED (not for this user), ERROR_INVALID_PARAMETER (no such address).
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-deleteipaddress> */
DWORD DeleteIPAddress(ULONG NTEContext);

/* Lists the IPv4 connections and listeners of TCP in `TcpTable`, a buffer of `*SizePointer` bytes.

   Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER. The rows are
   sorted whatever `Order` says.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-gettcptable> */
ULONG GetTcpTable(PMIB_TCPTABLE TcpTable,
                  PULONG SizePointer,
                  BOOL Order);

/* Lists the IPv4 connections and listeners of TCP with their processes in `TcpTable`, a buffer of `*SizePointer` bytes.

   Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER. The rows are
   sorted whatever `Order` says.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-gettcptable2> */
ULONG GetTcpTable2(PMIB_TCPTABLE2 TcpTable,
                   PULONG SizePointer,
                   BOOL Order);

/* Lists the IPv6 connections and listeners of TCP in `TcpTable`, a buffer of `*SizePointer` bytes.

   Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER. The rows are
   sorted whatever `Order` says.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-gettcp6table> */
ULONG GetTcp6Table(PMIB_TCP6TABLE TcpTable,
                   PULONG SizePointer,
                   BOOL Order);

/* Lists the IPv6 connections and listeners of TCP with their processes in `TcpTable`, a buffer of `*SizePointer` bytes.

   Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER. The rows are
   sorted whatever `Order` says.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-gettcp6table2> */
ULONG GetTcp6Table2(PMIB_TCP6TABLE2 TcpTable,
                    PULONG SizePointer,
                    BOOL Order);

/* Lists the IPv4 endpoints of UDP in `UdpTable`, a buffer of `*SizePointer` bytes.

   Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER. The rows are
   sorted whatever `Order` says.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getudptable> */
ULONG GetUdpTable(PMIB_UDPTABLE UdpTable,
                  PULONG SizePointer,
                  BOOL Order);

/* Lists the IPv6 endpoints of UDP in `Udp6Table`, a buffer of `*SizePointer` bytes.

   Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*SizePointer` is the size needed), ERROR_INVALID_PARAMETER. The rows are
   sorted whatever `Order` says.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getudp6table> */
ULONG GetUdp6Table(PMIB_UDP6TABLE Udp6Table,
                   PULONG SizePointer,
                   BOOL Order);

/* Lists the TCP connections, listeners or both of `ulAf` (AF_INET, AF_INET6) in `pTcpTable`, a buffer of `*pdwSize` bytes, as
   rows that `TableClass` names: plain, with their processes, or with processes and modules.

   Returns NO_ERROR or ERROR_INSUFFICIENT_BUFFER (`*pdwSize` is the size needed), ERROR_INVALID_PARAMETER (another class or
   family), ERROR_NOT_SUPPORTED (plain rows of IPv6). The rows are sorted whatever `bOrder` says.

   Differs from Windows: the process is 0 where another user's may not be looked at; module information is empty.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getextendedtcptable> */
DWORD GetExtendedTcpTable(PVOID pTcpTable,
                          PDWORD pdwSize,
                          BOOL bOrder,
                          ULONG ulAf,
                          TCP_TABLE_CLASS TableClass,
                          ULONG Reserved);

/* Lists the UDP endpoints of `ulAf` (AF_INET, AF_INET6) in `pUdpTable`, a buffer of `*pdwSize` bytes, as rows that
   `TableClass` names.

   Returns and differs from Windows as `GetExtendedTcpTable`.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getextendedudptable> */
DWORD GetExtendedUdpTable(PVOID pUdpTable,
                          PDWORD pdwSize,
                          BOOL bOrder,
                          ULONG ulAf,
                          UDP_TABLE_CLASS TableClass,
                          ULONG Reserved);

/* Stores the counters of IPv4.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL).
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getipstatistics> */
ULONG GetIpStatistics(PMIB_IPSTATS Statistics);

/* Stores the counters of IPv4 or IPv6 (`Family` AF_INET, AF_INET6).

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_SUPPORTED (another family).
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getipstatisticsex> */
ULONG GetIpStatisticsEx(PMIB_IPSTATS Statistics, ULONG Family);

/* Stores the counters of ICMP for IPv4.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL).
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-geticmpstatistics> */
ULONG GetIcmpStatistics(PMIB_ICMP Statistics);

/* Stores the counters of ICMP by message type.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_SUPPORTED (another family).
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-geticmpstatisticsex> */
ULONG GetIcmpStatisticsEx(PMIB_ICMP_EX Statistics, ULONG Family);

/* Stores the counters of TCP.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL).

   Differs from Windows: the host counts TCP of both families together; only the number of connections is the family's.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-gettcpstatistics> */
ULONG GetTcpStatistics(PMIB_TCPSTATS Statistics);

/* Stores the counters of TCP.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_SUPPORTED (another family).

   Differs from Windows: the host counts TCP of both families together; only the number of connections is the family's.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-gettcpstatisticsex> */
ULONG GetTcpStatisticsEx(PMIB_TCPSTATS Statistics,
                         ULONG Family);

/* Stores the counters of TCP, those of segments in 64 bits.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_SUPPORTED (another family).

   Differs from Windows: the host counts TCP of both families together; only the number of connections is the family's.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-gettcpstatisticsex2> */
ULONG GetTcpStatisticsEx2(PMIB_TCPSTATS2 Statistics,
                          ULONG Family);

/* Stores the counters of UDP for IPv4.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL).
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getudpstatistics> */
ULONG GetUdpStatistics(PMIB_UDPSTATS Statistics);

/* Stores the counters of UDP.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_SUPPORTED (another family).
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getudpstatisticsex> */
ULONG GetUdpStatisticsEx(PMIB_UDPSTATS Statistics, ULONG Family);

/* Stores the counters of UDP, those of datagrams in 64 bits.

   Returns NO_ERROR or ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_SUPPORTED (another family).
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-getudpstatisticsex2> */
ULONG GetUdpStatisticsEx2(PMIB_UDPSTATS2 Statistics, ULONG Family);

/* Waits for the next change of the host's IPv4 addresses, or with an OVERLAPPED has that end with it.

   `Handle` and `overlapped` both NULL: returns NO_ERROR when a change has come. Else returns ERROR_IO_PENDING, stores a handle
   for GetOverlappedResult, which is not to be closed, and the OVERLAPPED's event is set at the change.
   ERROR_INVALID_PARAMETER: one of them is NULL; ERROR_NOT_ENOUGH_MEMORY.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-notifyaddrchange> */
DWORD NotifyAddrChange(PHANDLE Handle,
                       LPOVERLAPPED overlapped);

/* The same for the IPv4 routes.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-notifyroutechange> */
DWORD NotifyRouteChange(PHANDLE Handle, LPOVERLAPPED overlapped);

/* Ends what NotifyAddrChange or NotifyRouteChange began with this OVERLAPPED: it ends with ERROR_OPERATION_ABORTED.

   Returns FALSE where nothing is pending: ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/iphlpapi/nf-iphlpapi-cancelipchangenotify> */
BOOL CancelIPChangeNotify(LPOVERLAPPED notifyOverlapped);

WS2_END_DECLS

#endif
