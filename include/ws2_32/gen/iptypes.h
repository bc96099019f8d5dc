/* Generated from src/abi/iptypes.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_IPTYPES_H
#define WS2_32_GEN_IPTYPES_H

WS2_BEGIN_DECLS

/* Sizes. */
#define MAX_ADAPTER_DESCRIPTION_LENGTH 128
#define MAX_ADAPTER_NAME_LENGTH 256
#define MAX_ADAPTER_ADDRESS_LENGTH 8
#define DEFAULT_MINIMUM_ENTITIES 32
#define MAX_HOSTNAME_LEN 128
#define MAX_DOMAIN_NAME_LEN 128
#define MAX_SCOPE_ID_LEN 256
#define MAX_DHCPV6_DUID_LENGTH 130
#define MAX_DNS_SUFFIX_STRING_LENGTH 256

/* Kinds of NetBIOS nodes. */
#define BROADCAST_NODETYPE 1
#define PEER_TO_PEER_NODETYPE 2
#define MIXED_NODETYPE 4
#define HYBRID_NODETYPE 8

/* An IPv4 address as text. */
struct _IP_ADDRESS_STRING {
    CHAR String[16];
};
typedef struct _IP_ADDRESS_STRING IP_ADDRESS_STRING;
typedef IP_ADDRESS_STRING *PIP_ADDRESS_STRING;
typedef IP_ADDRESS_STRING IP_MASK_STRING;
typedef IP_MASK_STRING *PIP_MASK_STRING;

/* A list of IPv4 addresses as text. */
struct _IP_ADDR_STRING {
    struct _IP_ADDR_STRING *Next;
    struct _IP_ADDRESS_STRING IpAddress;
    struct _IP_ADDRESS_STRING IpMask;
    ULONG Context;
};
typedef struct _IP_ADDR_STRING IP_ADDR_STRING;
typedef IP_ADDR_STRING *PIP_ADDR_STRING;

/* One adapter, IPv4 only. */
struct _IP_ADAPTER_INFO {
    struct _IP_ADAPTER_INFO *Next;
    ULONG ComboIndex;
    CHAR AdapterName[260];
    CHAR Description[132];
    ULONG AddressLength;
    UCHAR Address[8];
    ULONG Index;
    ULONG Type;
    ULONG DhcpEnabled;
    struct _IP_ADDR_STRING *CurrentIpAddress;
    struct _IP_ADDR_STRING IpAddressList;
    struct _IP_ADDR_STRING GatewayList;
    struct _IP_ADDR_STRING DhcpServer;
    BOOL HaveWins;
    struct _IP_ADDR_STRING PrimaryWinsServer;
    struct _IP_ADDR_STRING SecondaryWinsServer;
    time_t LeaseObtained;
    time_t LeaseExpires;
};
typedef struct _IP_ADAPTER_INFO IP_ADAPTER_INFO;
typedef IP_ADAPTER_INFO *PIP_ADAPTER_INFO;
typedef NL_DAD_STATE IP_DAD_STATE;
typedef NL_PREFIX_ORIGIN IP_PREFIX_ORIGIN;
typedef NL_SUFFIX_ORIGIN IP_SUFFIX_ORIGIN;

/* An address that an adapter has. */
struct _IP_ADAPTER_UNICAST_ADDRESS_LH {
    union {
        ULONG64 Alignment;
        struct {
            ULONG Length;
            ULONG Flags;
        };
    };
    struct _IP_ADAPTER_UNICAST_ADDRESS_LH *Next;
    SOCKET_ADDRESS Address;
    NL_PREFIX_ORIGIN PrefixOrigin;
    NL_SUFFIX_ORIGIN SuffixOrigin;
    NL_DAD_STATE DadState;
    ULONG ValidLifetime;
    ULONG PreferredLifetime;
    ULONG LeaseLifetime;
    UCHAR OnLinkPrefixLength;
};
typedef struct _IP_ADAPTER_UNICAST_ADDRESS_LH IP_ADAPTER_UNICAST_ADDRESS_LH;
typedef IP_ADAPTER_UNICAST_ADDRESS_LH *PIP_ADAPTER_UNICAST_ADDRESS_LH;
typedef IP_ADAPTER_UNICAST_ADDRESS_LH IP_ADAPTER_UNICAST_ADDRESS;
typedef IP_ADAPTER_UNICAST_ADDRESS *PIP_ADAPTER_UNICAST_ADDRESS;
#define IP_ADAPTER_ADDRESS_DNS_ELIGIBLE 0x1
#define IP_ADAPTER_ADDRESS_TRANSIENT 0x2

/* An address that an adapter shares with others. */
struct _IP_ADAPTER_ANYCAST_ADDRESS_XP {
    union {
        ULONG64 Alignment;
        struct {
            ULONG Length;
            ULONG Flags;
        };
    };
    struct _IP_ADAPTER_ANYCAST_ADDRESS_XP *Next;
    SOCKET_ADDRESS Address;
};
typedef struct _IP_ADAPTER_ANYCAST_ADDRESS_XP IP_ADAPTER_ANYCAST_ADDRESS_XP;
typedef IP_ADAPTER_ANYCAST_ADDRESS_XP *PIP_ADAPTER_ANYCAST_ADDRESS_XP;
typedef IP_ADAPTER_ANYCAST_ADDRESS_XP IP_ADAPTER_ANYCAST_ADDRESS;
typedef IP_ADAPTER_ANYCAST_ADDRESS *PIP_ADAPTER_ANYCAST_ADDRESS;

/* A group that an adapter has joined. */
struct _IP_ADAPTER_MULTICAST_ADDRESS_XP {
    union {
        ULONG64 Alignment;
        struct {
            ULONG Length;
            ULONG Flags;
        };
    };
    struct _IP_ADAPTER_MULTICAST_ADDRESS_XP *Next;
    SOCKET_ADDRESS Address;
};
typedef struct _IP_ADAPTER_MULTICAST_ADDRESS_XP IP_ADAPTER_MULTICAST_ADDRESS_XP;
typedef IP_ADAPTER_MULTICAST_ADDRESS_XP *PIP_ADAPTER_MULTICAST_ADDRESS_XP;
typedef IP_ADAPTER_MULTICAST_ADDRESS_XP IP_ADAPTER_MULTICAST_ADDRESS;
typedef IP_ADAPTER_MULTICAST_ADDRESS *PIP_ADAPTER_MULTICAST_ADDRESS;

/* A server of names. */
struct _IP_ADAPTER_DNS_SERVER_ADDRESS_XP {
    union {
        ULONG64 Alignment;
        struct {
            ULONG Length;
            ULONG Reserved;
        };
    };
    struct _IP_ADAPTER_DNS_SERVER_ADDRESS_XP *Next;
    SOCKET_ADDRESS Address;
};
typedef struct _IP_ADAPTER_DNS_SERVER_ADDRESS_XP IP_ADAPTER_DNS_SERVER_ADDRESS_XP;
typedef IP_ADAPTER_DNS_SERVER_ADDRESS_XP *PIP_ADAPTER_DNS_SERVER_ADDRESS_XP;
typedef IP_ADAPTER_DNS_SERVER_ADDRESS_XP IP_ADAPTER_DNS_SERVER_ADDRESS;
typedef IP_ADAPTER_DNS_SERVER_ADDRESS *PIP_ADAPTER_DNS_SERVER_ADDRESS;

/* A server of NetBIOS names, which there is none of here. */
struct _IP_ADAPTER_WINS_SERVER_ADDRESS_LH {
    union {
        ULONG64 Alignment;
        struct {
            ULONG Length;
            ULONG Reserved;
        };
    };
    struct _IP_ADAPTER_WINS_SERVER_ADDRESS_LH *Next;
    SOCKET_ADDRESS Address;
};
typedef struct _IP_ADAPTER_WINS_SERVER_ADDRESS_LH IP_ADAPTER_WINS_SERVER_ADDRESS_LH;
typedef IP_ADAPTER_WINS_SERVER_ADDRESS_LH *PIP_ADAPTER_WINS_SERVER_ADDRESS_LH;
typedef IP_ADAPTER_WINS_SERVER_ADDRESS_LH IP_ADAPTER_WINS_SERVER_ADDRESS;
typedef IP_ADAPTER_WINS_SERVER_ADDRESS *PIP_ADAPTER_WINS_SERVER_ADDRESS;

/* A router. */
struct _IP_ADAPTER_GATEWAY_ADDRESS_LH {
    union {
        ULONG64 Alignment;
        struct {
            ULONG Length;
            ULONG Reserved;
        };
    };
    struct _IP_ADAPTER_GATEWAY_ADDRESS_LH *Next;
    SOCKET_ADDRESS Address;
};
typedef struct _IP_ADAPTER_GATEWAY_ADDRESS_LH IP_ADAPTER_GATEWAY_ADDRESS_LH;
typedef IP_ADAPTER_GATEWAY_ADDRESS_LH *PIP_ADAPTER_GATEWAY_ADDRESS_LH;
typedef IP_ADAPTER_GATEWAY_ADDRESS_LH IP_ADAPTER_GATEWAY_ADDRESS;
typedef IP_ADAPTER_GATEWAY_ADDRESS *PIP_ADAPTER_GATEWAY_ADDRESS;

/* A network on the link. */
struct _IP_ADAPTER_PREFIX_XP {
    union {
        ULONG64 Alignment;
        struct {
            ULONG Length;
            ULONG Flags;
        };
    };
    struct _IP_ADAPTER_PREFIX_XP *Next;
    SOCKET_ADDRESS Address;
    ULONG PrefixLength;
};
typedef struct _IP_ADAPTER_PREFIX_XP IP_ADAPTER_PREFIX_XP;
typedef IP_ADAPTER_PREFIX_XP *PIP_ADAPTER_PREFIX_XP;
typedef IP_ADAPTER_PREFIX_XP IP_ADAPTER_PREFIX;
typedef IP_ADAPTER_PREFIX *PIP_ADAPTER_PREFIX;

/* A domain that names are looked up in. */
struct _IP_ADAPTER_DNS_SUFFIX {
    struct _IP_ADAPTER_DNS_SUFFIX *Next;
    WCHAR String[256];
};
typedef struct _IP_ADAPTER_DNS_SUFFIX IP_ADAPTER_DNS_SUFFIX;
typedef IP_ADAPTER_DNS_SUFFIX *PIP_ADAPTER_DNS_SUFFIX;

/* Flags of `IP_ADAPTER_ADDRESSES`. */
#define IP_ADAPTER_DDNS_ENABLED 0x1
#define IP_ADAPTER_REGISTER_ADAPTER_SUFFIX 0x2
#define IP_ADAPTER_DHCP_ENABLED 0x4
#define IP_ADAPTER_RECEIVE_ONLY 0x8
#define IP_ADAPTER_NO_MULTICAST 0x10
#define IP_ADAPTER_IPV6_OTHER_STATEFUL_CONFIG 0x20
#define IP_ADAPTER_NETBIOS_OVER_TCPIP_ENABLED 0x40
#define IP_ADAPTER_IPV4_ENABLED 0x80
#define IP_ADAPTER_IPV6_ENABLED 0x100
#define IP_ADAPTER_IPV6_MANAGE_ADDRESS_CONFIG 0x200

/* One adapter, with all that `GetAdaptersAddresses` tells of it. */
struct _IP_ADAPTER_ADDRESSES_LH {
    union {
        ULONG64 Alignment;
        struct {
            ULONG Length;
            ULONG IfIndex;
        };
    };
    struct _IP_ADAPTER_ADDRESSES_LH *Next;
    PCHAR AdapterName;
    struct _IP_ADAPTER_UNICAST_ADDRESS_LH *FirstUnicastAddress;
    struct _IP_ADAPTER_ANYCAST_ADDRESS_XP *FirstAnycastAddress;
    struct _IP_ADAPTER_MULTICAST_ADDRESS_XP *FirstMulticastAddress;
    struct _IP_ADAPTER_DNS_SERVER_ADDRESS_XP *FirstDnsServerAddress;
    PWCHAR DnsSuffix;
    PWCHAR Description;
    PWCHAR FriendlyName;
    UCHAR PhysicalAddress[8];
    ULONG PhysicalAddressLength;
    union {
        ULONG Flags;
        struct {
            ULONG DdnsEnabled : 1;
            ULONG RegisterAdapterSuffix : 1;
            ULONG Dhcpv4Enabled : 1;
            ULONG ReceiveOnly : 1;
            ULONG NoMulticast : 1;
            ULONG Ipv6OtherStatefulConfig : 1;
            ULONG NetbiosOverTcpipEnabled : 1;
            ULONG Ipv4Enabled : 1;
            ULONG Ipv6Enabled : 1;
            ULONG Ipv6ManagedAddressConfigurationSupported : 1;
        };
    };
    ULONG Mtu;
    ULONG IfType;
    IF_OPER_STATUS OperStatus;
    ULONG Ipv6IfIndex;
    ULONG ZoneIndices[16];
    struct _IP_ADAPTER_PREFIX_XP *FirstPrefix;
    ULONG64 TransmitLinkSpeed;
    ULONG64 ReceiveLinkSpeed;
    struct _IP_ADAPTER_WINS_SERVER_ADDRESS_LH *FirstWinsServerAddress;
    struct _IP_ADAPTER_GATEWAY_ADDRESS_LH *FirstGatewayAddress;
    ULONG Ipv4Metric;
    ULONG Ipv6Metric;
    NET_LUID Luid;
    SOCKET_ADDRESS Dhcpv4Server;
    NET_IF_COMPARTMENT_ID CompartmentId;
    GUID NetworkGuid;
    NET_IF_CONNECTION_TYPE ConnectionType;
    TUNNEL_TYPE TunnelType;
    SOCKET_ADDRESS Dhcpv6Server;
    UCHAR Dhcpv6ClientDuid[130];
    ULONG Dhcpv6ClientDuidLength;
    ULONG Dhcpv6Iaid;
    struct _IP_ADAPTER_DNS_SUFFIX *FirstDnsSuffix;
};
typedef struct _IP_ADAPTER_ADDRESSES_LH IP_ADAPTER_ADDRESSES_LH;
typedef IP_ADAPTER_ADDRESSES_LH *PIP_ADAPTER_ADDRESSES_LH;
typedef IP_ADAPTER_ADDRESSES_LH IP_ADAPTER_ADDRESSES;
typedef IP_ADAPTER_ADDRESSES *PIP_ADAPTER_ADDRESSES;

/* Flags of `GetAdaptersAddresses`. */
#define GAA_FLAG_SKIP_UNICAST 0x1
#define GAA_FLAG_SKIP_ANYCAST 0x2
#define GAA_FLAG_SKIP_MULTICAST 0x4
#define GAA_FLAG_SKIP_DNS_SERVER 0x8
#define GAA_FLAG_INCLUDE_PREFIX 0x10
#define GAA_FLAG_SKIP_FRIENDLY_NAME 0x20
#define GAA_FLAG_INCLUDE_WINS_INFO 0x40
#define GAA_FLAG_INCLUDE_GATEWAYS 0x80
#define GAA_FLAG_INCLUDE_ALL_INTERFACES 0x100
#define GAA_FLAG_INCLUDE_ALL_COMPARTMENTS 0x200
#define GAA_FLAG_INCLUDE_TUNNEL_BINDINGORDER 0x400
#define GAA_FLAG_SKIP_DNS_INFO 0x800

/* `GetPerAdapterInfo`'s result. */
struct _IP_PER_ADAPTER_INFO_W2KSP1 {
    ULONG AutoconfigEnabled;
    ULONG AutoconfigActive;
    struct _IP_ADDR_STRING *CurrentDnsServer;
    struct _IP_ADDR_STRING DnsServerList;
};
typedef struct _IP_PER_ADAPTER_INFO_W2KSP1 IP_PER_ADAPTER_INFO_W2KSP1;
typedef IP_PER_ADAPTER_INFO_W2KSP1 *PIP_PER_ADAPTER_INFO_W2KSP1;
typedef IP_PER_ADAPTER_INFO_W2KSP1 IP_PER_ADAPTER_INFO;
typedef IP_PER_ADAPTER_INFO *PIP_PER_ADAPTER_INFO;

/* `GetNetworkParams`' result. */
struct _FIXED_INFO_W2KSP1 {
    CHAR HostName[132];
    CHAR DomainName[132];
    struct _IP_ADDR_STRING *CurrentDnsServer;
    struct _IP_ADDR_STRING DnsServerList;
    ULONG NodeType;
    CHAR ScopeId[260];
    ULONG EnableRouting;
    ULONG EnableProxy;
    ULONG EnableDns;
};
typedef struct _FIXED_INFO_W2KSP1 FIXED_INFO_W2KSP1;
typedef FIXED_INFO_W2KSP1 *PFIXED_INFO_W2KSP1;
typedef FIXED_INFO_W2KSP1 FIXED_INFO;
typedef FIXED_INFO *PFIXED_INFO;

WS2_END_DECLS

#endif
