/* Generated from src/abi/ws2ipdef.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WS2IPDEF_H
#define WS2_32_GEN_WS2IPDEF_H

WS2_BEGIN_DECLS

/* Options of level IPPROTO_IP. */
#define IP_OPTIONS 1
#define IP_HDRINCL 2
#define IP_TOS 3
#define IP_TTL 4
#define IP_MULTICAST_IF 9
#define IP_MULTICAST_TTL 10
#define IP_MULTICAST_LOOP 11
#define IP_ADD_MEMBERSHIP 12
#define IP_DROP_MEMBERSHIP 13
#define IP_DONTFRAGMENT 14
#define IP_ADD_SOURCE_MEMBERSHIP 15
#define IP_DROP_SOURCE_MEMBERSHIP 16
#define IP_BLOCK_SOURCE 17
#define IP_UNBLOCK_SOURCE 18
#define IP_PKTINFO 19
#define IP_HOPLIMIT 21
#define IP_RECVTTL 21
#define IP_RECEIVE_BROADCAST 22
#define IP_RECVIF 24
#define IP_RECVDSTADDR 25
#define IP_IFLIST 28
#define IP_ADD_IFLIST 29
#define IP_DEL_IFLIST 30
#define IP_UNICAST_IF 31
#define IP_RTHDR 32
#define IP_GET_IFLIST 33
#define IP_RECVRTHDR 38
#define IP_TCLASS 39
#define IP_RECVTCLASS 40
#define IP_RECVTOS 40
#define IP_ORIGINAL_ARRIVAL_IF 47
#define IP_ECN 50
#define IP_RECVECN 50
#define IP_PKTINFO_EX 51
#define IP_WFP_REDIRECT_RECORDS 60
#define IP_WFP_REDIRECT_CONTEXT 70
#define IP_MTU_DISCOVER 71
#define IP_MTU 73
#define IP_NRT_INTERFACE 74
#define IP_RECVERR 75
#define IP_USER_MTU 76
#define IP_UNSPECIFIED_TYPE_OF_SERVICE (-1)
#define IP_UNSPECIFIED_HOP_LIMIT (-1)
#define IP_UNSPECIFIED_USER_MTU 0xFFFFFFFF
#define IP_DEFAULT_MULTICAST_TTL 1
#define IP_DEFAULT_MULTICAST_LOOP 1
#define IP_MAX_MEMBERSHIPS 20

/* Options of level IPPROTO_IPV6. */
#define IPV6_HOPOPTS 1
#define IPV6_HDRINCL 2
#define IPV6_UNICAST_HOPS 4
#define IPV6_MULTICAST_IF 9
#define IPV6_MULTICAST_HOPS 10
#define IPV6_MULTICAST_LOOP 11
#define IPV6_ADD_MEMBERSHIP 12
#define IPV6_JOIN_GROUP 12
#define IPV6_DROP_MEMBERSHIP 13
#define IPV6_LEAVE_GROUP 13
#define IPV6_DONTFRAG 14
#define IPV6_PKTINFO 19
#define IPV6_HOPLIMIT 21
#define IPV6_PROTECTION_LEVEL 23
#define IPV6_RECVIF 24
#define IPV6_RECVDSTADDR 25
#define IPV6_CHECKSUM 26
#define IPV6_V6ONLY 27
#define IPV6_IFLIST 28
#define IPV6_ADD_IFLIST 29
#define IPV6_DEL_IFLIST 30
#define IPV6_UNICAST_IF 31
#define IPV6_RTHDR 32
#define IPV6_GET_IFLIST 33
#define IPV6_RECVRTHDR 38
#define IPV6_TCLASS 39
#define IPV6_RECVTCLASS 40
#define IPV6_ECN 50
#define IPV6_RECVECN 50
#define IPV6_PKTINFO_EX 51
#define IPV6_WFP_REDIRECT_RECORDS 60
#define IPV6_WFP_REDIRECT_CONTEXT 70
#define IPV6_MTU_DISCOVER 71
#define IPV6_MTU 72
#define IPV6_NRT_INTERFACE 74
#define IPV6_RECVERR 75
#define IPV6_USER_MTU 76

/* Values of IPV6_PROTECTION_LEVEL. */
#define PROTECTION_LEVEL_UNRESTRICTED 10
#define PROTECTION_LEVEL_EDGERESTRICTED 20
#define PROTECTION_LEVEL_RESTRICTED 30

/* Values of IP_MTU_DISCOVER and IPV6_MTU_DISCOVER. */
typedef int PMTUD_STATE;
typedef PMTUD_STATE *PPMTUD_STATE;
#define IP_PMTUDISC_NOT_SET 0
#define IP_PMTUDISC_DO 1
#define IP_PMTUDISC_DONT 2
#define IP_PMTUDISC_PROBE 3
#define IP_PMTUDISC_MAX 4

/* Group membership for both families, levels IPPROTO_IP and IPPROTO_IPV6. */
#define MCAST_JOIN_GROUP 41
#define MCAST_LEAVE_GROUP 42
#define MCAST_BLOCK_SOURCE 43
#define MCAST_UNBLOCK_SOURCE 44
#define MCAST_JOIN_SOURCE_GROUP 45
#define MCAST_LEAVE_SOURCE_GROUP 46

/* Options of level IPPROTO_TCP. */
#define TCP_OFFLOAD_NO_PREFERENCE 0
#define TCP_OFFLOAD_NOT_PREFERRED 1
#define TCP_OFFLOAD_PREFERRED 2
#define TCP_EXPEDITED_1122 2
#define TCP_KEEPALIVE 3
#define TCP_MAXSEG 4
#define TCP_MAXRT 5
#define TCP_STDURG 6
#define TCP_NOURG 7
#define TCP_ATMARK 8
#define TCP_NOSYNRETRIES 9
#define TCP_TIMESTAMPS 10
#define TCP_OFFLOAD_PREFERENCE 11
#define TCP_CONGESTION_ALGORITHM 12
#define TCP_DELAY_FIN_ACK 13
#define TCP_MAXRTMS 14
#define TCP_FASTOPEN 15
#define TCP_KEEPCNT 16
#define TCP_KEEPINTVL 17
#define TCP_FAIL_CONNECT_ON_ICMP_ERROR 18
#define TCP_ICMP_ERROR_INFO 19
#define TCP_KEEPIDLE TCP_KEEPALIVE
#define TCP_BSDURGENT 0x7000

/* Options of level IPPROTO_UDP. */
#define UDP_NOCHECKSUM 1
#define UDP_SEND_MSG_SIZE 2
#define UDP_RECV_MAX_COALESCED_SIZE 3
#define UDP_CHECKSUM_COVERAGE 20
#define UDP_COALESCED_INFO 3

/* Flags of an interface. */
#define IFF_UP 1
#define IFF_BROADCAST 2
#define IFF_LOOPBACK 4
#define IFF_POINTTOPOINT 8
#define IFF_MULTICAST 0x10

/* Lengths of printed addresses, zone and port included. */
#define INET_ADDRSTRLEN 22
#define INET6_ADDRSTRLEN 65

/* An IPv6 address and port, both in network byte order, and the zone. */
struct sockaddr_in6 {
    ADDRESS_FAMILY sin6_family;
    USHORT sin6_port;
    ULONG sin6_flowinfo;
    struct in6_addr sin6_addr;
    union {
        ULONG sin6_scope_id;
        struct SCOPE_ID sin6_scope_struct;
    };
};
typedef struct sockaddr_in6 SOCKADDR_IN6_LH;
typedef SOCKADDR_IN6_LH *PSOCKADDR_IN6_LH;
typedef struct sockaddr_in6 SOCKADDR_IN6;
typedef SOCKADDR_IN6 *PSOCKADDR_IN6;
typedef SOCKADDR_IN6 *LPSOCKADDR_IN6;

/* An IPv6 address without zone, of Windows 2000. */
struct sockaddr_in6_old {
    SHORT sin6_family;
    USHORT sin6_port;
    ULONG sin6_flowinfo;
    IN6_ADDR sin6_addr;
};

/* An address of either family, large enough for `sockaddr_in6_old` only. */
union sockaddr_gen {
    struct sockaddr Address;
    struct sockaddr_in AddressIn;
    struct sockaddr_in6_old AddressIn6;
};

/* An address of either family. */
union _SOCKADDR_INET {
    struct sockaddr_in Ipv4;
    struct sockaddr_in6 Ipv6;
    ADDRESS_FAMILY si_family;
};
typedef union _SOCKADDR_INET SOCKADDR_INET;
typedef SOCKADDR_INET *PSOCKADDR_INET;

/* A pair of IPv6 addresses. */
struct _sockaddr_in6_pair {
    PSOCKADDR_IN6 SourceAddress;
    PSOCKADDR_IN6 DestinationAddress;
};
typedef struct _sockaddr_in6_pair SOCKADDR_IN6_PAIR;
typedef SOCKADDR_IN6_PAIR *PSOCKADDR_IN6_PAIR;

/* One interface, as `SIO_GET_INTERFACE_LIST` returns it. */
struct _INTERFACE_INFO {
    ULONG iiFlags;
    union sockaddr_gen iiAddress;
    union sockaddr_gen iiBroadcastAddress;
    union sockaddr_gen iiNetmask;
};
typedef struct _INTERFACE_INFO INTERFACE_INFO;
typedef INTERFACE_INFO *LPINTERFACE_INFO;

/* One interface, as `SIO_GET_INTERFACE_LIST_EX` returns it. */
struct _INTERFACE_INFO_EX {
    ULONG iiFlags;
    SOCKET_ADDRESS iiAddress;
    SOCKET_ADDRESS iiBroadcastAddress;
    SOCKET_ADDRESS iiNetmask;
};
typedef struct _INTERFACE_INFO_EX INTERFACE_INFO_EX;
typedef INTERFACE_INFO_EX *LPINTERFACE_INFO_EX;

/* Whether a list of sources is what to receive from or what not to. */
typedef int MULTICAST_MODE_TYPE;
#define MCAST_INCLUDE 0
#define MCAST_EXCLUDE 1

/* A group of IPv4 and the interface, for IP_ADD_MEMBERSHIP. */
struct ip_mreq {
    struct in_addr imr_multiaddr;
    struct in_addr imr_interface;
};
typedef struct ip_mreq IP_MREQ;
typedef IP_MREQ *PIP_MREQ;

/* A group of IPv4, a source and the interface. */
struct ip_mreq_source {
    struct in_addr imr_multiaddr;
    struct in_addr imr_sourceaddr;
    struct in_addr imr_interface;
};
typedef struct ip_mreq_source IP_MREQ_SOURCE;
typedef IP_MREQ_SOURCE *PIP_MREQ_SOURCE;

/* A group of IPv4 and the sources to receive from, or not to. */
struct ip_msfilter {
    struct in_addr imsf_multiaddr;
    struct in_addr imsf_interface;
    MULTICAST_MODE_TYPE imsf_fmode;
    ULONG imsf_numsrc;
    struct in_addr imsf_slist[1];
};
typedef struct ip_msfilter IP_MSFILTER;
typedef IP_MSFILTER *PIP_MSFILTER;

/* A group of IPv6 and the interface's index, for IPV6_ADD_MEMBERSHIP. */
struct ipv6_mreq {
    struct in6_addr ipv6mr_multiaddr;
    ULONG ipv6mr_interface;
};
typedef struct ipv6_mreq IPV6_MREQ;
typedef IPV6_MREQ *PIPV6_MREQ;

/* A group of either family and the interface's index. */
struct group_req {
    ULONG gr_interface;
    struct sockaddr_storage gr_group;
};
typedef struct group_req GROUP_REQ;
typedef GROUP_REQ *PGROUP_REQ;

/* A group of either family, a source and the interface's index. */
struct group_source_req {
    ULONG gsr_interface;
    struct sockaddr_storage gsr_group;
    struct sockaddr_storage gsr_source;
};
typedef struct group_source_req GROUP_SOURCE_REQ;
typedef GROUP_SOURCE_REQ *PGROUP_SOURCE_REQ;

/* A group of either family and the sources to receive from, or not to. */
struct group_filter {
    ULONG gf_interface;
    struct sockaddr_storage gf_group;
    MULTICAST_MODE_TYPE gf_fmode;
    ULONG gf_numsrc;
    struct sockaddr_storage gf_slist[1];
};
typedef struct group_filter GROUP_FILTER;
typedef GROUP_FILTER *PGROUP_FILTER;

/* The address that a datagram was sent to and the interface that it came in by. */
struct in_pktinfo {
    struct in_addr ipi_addr;
    ULONG ipi_ifindex;
};
typedef struct in_pktinfo IN_PKTINFO;
typedef IN_PKTINFO *PIN_PKTINFO;

/* The same with the scope. */
struct in_pktinfo_ex {
    IN_PKTINFO pkt_info;
    struct SCOPE_ID scope_id;
};
typedef struct in_pktinfo_ex IN_PKTINFO_EX;
typedef IN_PKTINFO_EX *PIN_PKTINFO_EX;

/* The address that a datagram was sent to and the interface that it came in by. */
struct in6_pktinfo {
    struct in6_addr ipi6_addr;
    ULONG ipi6_ifindex;
};
typedef struct in6_pktinfo IN6_PKTINFO;
typedef IN6_PKTINFO *PIN6_PKTINFO;

/* The same with the scope. */
struct in6_pktinfo_ex {
    IN6_PKTINFO pkt_info;
    struct SCOPE_ID scope_id;
};
typedef struct in6_pktinfo_ex IN6_PKTINFO_EX;
typedef IN6_PKTINFO_EX *PIN6_PKTINFO_EX;

/* An ICMP error that came for a datagram sent. */
struct in_recverr {
    IPPROTO protocol;
    ULONG info;
    UCHAR type;
    UCHAR code;
};
typedef struct in_recverr IN_RECVERR;
typedef IN_RECVERR *PIN_RECVERR;

/* An ICMP error that ended a connection attempt, for TCP_ICMP_ERROR_INFO. */
struct icmp_error_info {
    SOCKADDR_INET srcaddress;
    IPPROTO protocol;
    UCHAR type;
    UCHAR code;
};
typedef struct icmp_error_info ICMP_ERROR_INFO;
typedef ICMP_ERROR_INFO *PICMP_ERROR_INFO;

/* Control codes of interfaces and multicast filters. */
#define SIO_GET_INTERFACE_LIST 0x4004747F
#define SIO_GET_INTERFACE_LIST_EX 0x4004747E
#define SIO_SET_MULTICAST_FILTER 0x8004747D
#define SIO_GET_MULTICAST_FILTER 0x8004747C
#define SIOCSIPMSFILTER SIO_SET_MULTICAST_FILTER
#define SIOCGIPMSFILTER SIO_GET_MULTICAST_FILTER
#define SIOCSMSFILTER 0x8004747E
#define SIOCGMSFILTER 0x8004747F

WS2_END_DECLS

#endif
