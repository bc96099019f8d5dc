/* Generated from src/abi/ipexport.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_IPEXPORT_H
#define WS2_32_GEN_IPEXPORT_H

WS2_BEGIN_DECLS

typedef ULONG IPAddr;
typedef ULONG IPMask;
typedef ULONG IP_STATUS;
typedef struct in6_addr IPv6Addr;

/* Sizes. */
#define MAX_ADAPTER_NAME 128
#define MAX_OPT_SIZE 40

/* An interface's index and name. */
struct _IP_ADAPTER_INDEX_MAP {
    ULONG Index;
    WCHAR Name[128];
};
typedef struct _IP_ADAPTER_INDEX_MAP IP_ADAPTER_INDEX_MAP;
typedef IP_ADAPTER_INDEX_MAP *PIP_ADAPTER_INDEX_MAP;

/* `GetInterfaceInfo`'s result. */
struct _IP_INTERFACE_INFO {
    INT NumAdapters;
    struct _IP_ADAPTER_INDEX_MAP Adapter[1];
};
typedef struct _IP_INTERFACE_INFO IP_INTERFACE_INFO;
typedef IP_INTERFACE_INFO *PIP_INTERFACE_INFO;

/* `GetUniDirectionalAdapterInfo`'s result. */
struct _IP_UNIDIRECTIONAL_ADAPTER_ADDRESS {
    ULONG NumAdapters;
    ULONG Address[1];
};
typedef struct _IP_UNIDIRECTIONAL_ADAPTER_ADDRESS IP_UNIDIRECTIONAL_ADAPTER_ADDRESS;
typedef IP_UNIDIRECTIONAL_ADAPTER_ADDRESS *PIP_UNIDIRECTIONAL_ADAPTER_ADDRESS;

/* The order of the interfaces. */
struct _IP_ADAPTER_ORDER_MAP {
    ULONG NumAdapters;
    ULONG AdapterOrder[1];
};
typedef struct _IP_ADAPTER_ORDER_MAP IP_ADAPTER_ORDER_MAP;
typedef IP_ADAPTER_ORDER_MAP *PIP_ADAPTER_ORDER_MAP;

/* The IP header's options of an echo request or reply. */
struct ip_option_information {
    UCHAR Ttl;
    UCHAR Tos;
    UCHAR Flags;
    UCHAR OptionsSize;
    UCHAR *OptionsData;
};
typedef struct ip_option_information IP_OPTION_INFORMATION;
typedef IP_OPTION_INFORMATION *PIP_OPTION_INFORMATION;

/* One reply to an IPv4 echo request. */
struct icmp_echo_reply {
    ULONG Address;
    ULONG Status;
    ULONG RoundTripTime;
    USHORT DataSize;
    USHORT Reserved;
    PVOID Data;
    struct ip_option_information Options;
};
typedef struct icmp_echo_reply ICMP_ECHO_REPLY;
typedef ICMP_ECHO_REPLY *PICMP_ECHO_REPLY;

typedef struct _IPV6_ADDRESS_EX IPV6_ADDRESS_EX;
typedef IPV6_ADDRESS_EX *PIPV6_ADDRESS_EX;

/* The reply to an IPv6 echo request; its data is behind it. */
struct icmpv6_echo_reply_lh {
    struct _IPV6_ADDRESS_EX Address;
    ULONG Status;
    ULONG RoundTripTime;
};
typedef struct icmpv6_echo_reply_lh ICMPV6_ECHO_REPLY_LH;
typedef ICMPV6_ECHO_REPLY_LH *PICMPV6_ECHO_REPLY_LH;
typedef ICMPV6_ECHO_REPLY_LH ICMPV6_ECHO_REPLY;
typedef ICMPV6_ECHO_REPLY *PICMPV6_ECHO_REPLY;

/* Flags of `IP_OPTION_INFORMATION`. */
#define IP_FLAG_REVERSE 0x1
#define IP_FLAG_DF 0x2

/* What became of an echo request. */
#define IP_STATUS_BASE 11000
#define IP_SUCCESS 0
#define IP_BUF_TOO_SMALL 11001
#define IP_DEST_NET_UNREACHABLE 11002
#define IP_DEST_HOST_UNREACHABLE 11003
#define IP_DEST_PROT_UNREACHABLE 11004
#define IP_DEST_PORT_UNREACHABLE 11005
#define IP_NO_RESOURCES 11006
#define IP_BAD_OPTION 11007
#define IP_HW_ERROR 11008
#define IP_PACKET_TOO_BIG 11009
#define IP_REQ_TIMED_OUT 11010
#define IP_BAD_REQ 11011
#define IP_BAD_ROUTE 11012
#define IP_TTL_EXPIRED_TRANSIT 11013
#define IP_TTL_EXPIRED_REASSEM 11014
#define IP_PARAM_PROBLEM 11015
#define IP_SOURCE_QUENCH 11016
#define IP_OPTION_TOO_BIG 11017
#define IP_BAD_DESTINATION 11018
#define IP_DEST_NO_ROUTE 11002
#define IP_DEST_ADDR_UNREACHABLE 11003
#define IP_DEST_PROHIBITED 11004
#define IP_HOP_LIMIT_EXCEEDED 11013
#define IP_REASSEMBLY_TIME_EXCEEDED 11014
#define IP_PARAMETER_PROBLEM 11015
#define IP_DEST_UNREACHABLE 11040
#define IP_TIME_EXCEEDED 11041
#define IP_BAD_HEADER 11042
#define IP_UNRECOGNIZED_NEXT_HEADER 11043
#define IP_ICMP_ERROR 11044
#define IP_DEST_SCOPE_MISMATCH 11045
#define IP_ADDR_DELETED 11019
#define IP_SPEC_MTU_CHANGE 11020
#define IP_MTU_CHANGE 11021
#define IP_UNLOAD 11022
#define IP_ADDR_ADDED 11023
#define IP_MEDIA_CONNECT 11024
#define IP_MEDIA_DISCONNECT 11025
#define IP_BIND_ADAPTER 11026
#define IP_UNBIND_ADAPTER 11027
#define IP_DEVICE_DOES_NOT_EXIST 11028
#define IP_DUPLICATE_ADDRESS 11029
#define IP_INTERFACE_METRIC_CHANGE 11030
#define IP_RECONFIG_SECFLTR 11031
#define IP_NEGOTIATING_IPSEC 11032
#define IP_INTERFACE_WOL_CAPABILITY_CHANGE 11033
#define IP_DUPLICATE_IPADD 11034
#define IP_GENERAL_FAILURE 11050
#define MAX_IP_STATUS 11050
#define IP_PENDING 11255

WS2_END_DECLS

#endif
