/* Generated from src/abi/ws2def.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WS2DEF_H
#define WS2_32_GEN_WS2DEF_H

WS2_BEGIN_DECLS

typedef USHORT ADDRESS_FAMILY;

/* Address families. */
#define AF_UNSPEC 0
#define AF_UNIX 1
#define AF_INET 2
#define AF_IMPLINK 3
#define AF_PUP 4
#define AF_CHAOS 5
#define AF_NS 6
#define AF_IPX 6
#define AF_ISO 7
#define AF_OSI 7
#define AF_ECMA 8
#define AF_DATAKIT 9
#define AF_CCITT 10
#define AF_SNA 11
#define AF_DECnet 12
#define AF_DLI 13
#define AF_LAT 14
#define AF_HYLINK 15
#define AF_APPLETALK 16
#define AF_NETBIOS 17
#define AF_VOICEVIEW 18
#define AF_FIREFOX 19
#define AF_UNKNOWN1 20
#define AF_BAN 21
#define AF_ATM 22
#define AF_INET6 23
#define AF_CLUSTER 24
#define AF_12844 25
#define AF_IRDA 26
#define AF_NETDES 28
#define AF_TCNPROCESS 29
#define AF_TCNMESSAGE 30
#define AF_ICLFXBM 31
#define AF_BTH 32
#define AF_LINK 33
#define AF_HYPERV 34
#define AF_MAX 35

/* Protocol families, the same numbers. */
#define PF_UNSPEC AF_UNSPEC
#define PF_UNIX AF_UNIX
#define PF_INET AF_INET
#define PF_IMPLINK AF_IMPLINK
#define PF_PUP AF_PUP
#define PF_CHAOS AF_CHAOS
#define PF_NS AF_NS
#define PF_IPX AF_IPX
#define PF_ISO AF_ISO
#define PF_OSI AF_OSI
#define PF_ECMA AF_ECMA
#define PF_DATAKIT AF_DATAKIT
#define PF_CCITT AF_CCITT
#define PF_SNA AF_SNA
#define PF_DECnet AF_DECnet
#define PF_DLI AF_DLI
#define PF_LAT AF_LAT
#define PF_HYLINK AF_HYLINK
#define PF_APPLETALK AF_APPLETALK
#define PF_VOICEVIEW AF_VOICEVIEW
#define PF_FIREFOX AF_FIREFOX
#define PF_UNKNOWN1 AF_UNKNOWN1
#define PF_BAN AF_BAN
#define PF_ATM AF_ATM
#define PF_INET6 AF_INET6
#define PF_IRDA AF_IRDA
#define PF_BTH AF_BTH
#define PF_MAX AF_MAX

/* Socket types. */
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOCK_RAW 3
#define SOCK_RDM 4
#define SOCK_SEQPACKET 5

/* Levels of options. */
#define SOL_SOCKET 0xFFFF
#define SOL_IP 0xFFFB
#define SOL_IPV6 0xFFFA

/* Options of level SOL_SOCKET. */
#define SO_DEBUG 1
#define SO_ACCEPTCONN 2
#define SO_REUSEADDR 4
#define SO_KEEPALIVE 8
#define SO_DONTROUTE 0x10
#define SO_BROADCAST 0x20
#define SO_USELOOPBACK 0x40
#define SO_LINGER 0x80
#define SO_OOBINLINE 0x100
#define SO_DONTLINGER (~SO_LINGER)
#define SO_EXCLUSIVEADDRUSE (~SO_REUSEADDR)
#define SO_SNDBUF 0x1001
#define SO_RCVBUF 0x1002
#define SO_SNDLOWAT 0x1003
#define SO_RCVLOWAT 0x1004
#define SO_SNDTIMEO 0x1005
#define SO_RCVTIMEO 0x1006
#define SO_ERROR 0x1007
#define SO_TYPE 0x1008
#define SO_BSP_STATE 0x1009
#define SO_GROUP_ID 0x2001
#define SO_GROUP_PRIORITY 0x2002
#define SO_MAX_MSG_SIZE 0x2003
#define SO_CONDITIONAL_ACCEPT 0x3002
#define SO_PAUSE_ACCEPT 0x3003
#define SO_COMPARTMENT_ID 0x3004
#define SO_RANDOMIZE_PORT 0x3005
#define SO_PORT_SCALABILITY 0x3006
#define SO_REUSE_UNICASTPORT 0x3007
#define SO_REUSE_MULTICASTPORT 0x3008
#define SO_ORIGINAL_DST 0x300F
#define SO_TIMESTAMP 0x300A
#define SO_TIMESTAMP_ID 0x300B
#define IP6T_SO_ORIGINAL_DST 0x300F
#define WSK_SO_BASE 0x4000

/* Options of level IPPROTO_TCP. */
#define TCP_NODELAY 1

/* Parts of a control code of `WSAIoctl`. */
#define IOCPARM_MASK 0x7F
#define IOC_VOID 0x20000000
#define IOC_OUT 0x40000000
#define IOC_IN 0x80000000
#define IOC_INOUT 0xC0000000
#define IOC_UNIX 0
#define IOC_WS2 0x08000000
#define IOC_PROTOCOL 0x10000000
#define IOC_VENDOR 0x18000000
#define IOC_WSK (IOC_WS2 | 117440512)

/* Control codes of `WSAIoctl`. */
#define SIO_ASSOCIATE_HANDLE 0x88000001
#define SIO_ENABLE_CIRCULAR_QUEUEING 0x28000002
#define SIO_FIND_ROUTE 0x48000003
#define SIO_FLUSH 0x28000004
#define SIO_GET_BROADCAST_ADDRESS 0x48000005
#define SIO_GET_EXTENSION_FUNCTION_POINTER 0xC8000006
#define SIO_GET_QOS 0xC8000007
#define SIO_GET_GROUP_QOS 0xC8000008
#define SIO_MULTIPOINT_LOOPBACK 0x88000009
#define SIO_MULTICAST_SCOPE 0x8800000A
#define SIO_SET_QOS 0x8800000B
#define SIO_SET_GROUP_QOS 0x8800000C
#define SIO_TRANSLATE_HANDLE 0xC800000D
#define SIO_ROUTING_INTERFACE_QUERY 0xC8000014
#define SIO_ROUTING_INTERFACE_CHANGE 0x88000015
#define SIO_ADDRESS_LIST_QUERY 0x48000016
#define SIO_ADDRESS_LIST_CHANGE 0x28000017
#define SIO_QUERY_TARGET_PNP_HANDLE 0x48000018
#define SIO_QUERY_RSS_PROCESSOR_INFO 0x48000025
#define SIO_ADDRESS_LIST_SORT 0xC8000019
#define SIO_RESERVED_1 0x8800001A
#define SIO_RESERVED_2 0x88000021
#define SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER 0xC8000024

/* Protocols, and the levels of their options. */
typedef int IPPROTO;
#define IPPROTO_IP 0
#define IPPROTO_HOPOPTS 0
#define IPPROTO_ICMP 1
#define IPPROTO_IGMP 2
#define IPPROTO_GGP 3
#define IPPROTO_IPV4 4
#define IPPROTO_ST 5
#define IPPROTO_TCP 6
#define IPPROTO_CBT 7
#define IPPROTO_EGP 8
#define IPPROTO_IGP 9
#define IPPROTO_PUP 12
#define IPPROTO_UDP 17
#define IPPROTO_IDP 22
#define IPPROTO_RDP 27
#define IPPROTO_IPV6 41
#define IPPROTO_ROUTING 43
#define IPPROTO_FRAGMENT 44
#define IPPROTO_ESP 50
#define IPPROTO_AH 51
#define IPPROTO_ICMPV6 58
#define IPPROTO_NONE 59
#define IPPROTO_DSTOPTS 60
#define IPPROTO_ND 77
#define IPPROTO_ICLFXBM 78
#define IPPROTO_PIM 103
#define IPPROTO_PGM 113
#define IPPROTO_L2TP 115
#define IPPROTO_SCTP 132
#define IPPROTO_RAW 255
#define IPPROTO_MAX 256
#define IPPROTO_RESERVED_RAW 257
#define IPPROTO_RESERVED_IPSEC 258
#define IPPROTO_RESERVED_IPSECOFFLOAD 259
#define IPPROTO_RESERVED_WNV 260
#define IPPROTO_RESERVED_MAX 261
#define IPPROTO_RM IPPROTO_PGM

/* Well-known ports. */
#define IPPORT_TCPMUX 1
#define IPPORT_ECHO 7
#define IPPORT_DISCARD 9
#define IPPORT_SYSTAT 11
#define IPPORT_DAYTIME 13
#define IPPORT_NETSTAT 15
#define IPPORT_QOTD 17
#define IPPORT_MSP 18
#define IPPORT_CHARGEN 19
#define IPPORT_FTP_DATA 20
#define IPPORT_FTP 21
#define IPPORT_TELNET 23
#define IPPORT_SMTP 25
#define IPPORT_TIMESERVER 37
#define IPPORT_NAMESERVER 42
#define IPPORT_WHOIS 43
#define IPPORT_MTP 57
#define IPPORT_TFTP 69
#define IPPORT_RJE 77
#define IPPORT_FINGER 79
#define IPPORT_TTYLINK 87
#define IPPORT_SUPDUP 95
#define IPPORT_POP3 110
#define IPPORT_NTP 123
#define IPPORT_EPMAP 135
#define IPPORT_NETBIOS_NS 137
#define IPPORT_NETBIOS_DGM 138
#define IPPORT_NETBIOS_SSN 139
#define IPPORT_IMAP 143
#define IPPORT_SNMP 161
#define IPPORT_SNMP_TRAP 162
#define IPPORT_IMAP3 220
#define IPPORT_LDAP 389
#define IPPORT_HTTPS 443
#define IPPORT_MICROSOFT_DS 445
#define IPPORT_EXECSERVER 512
#define IPPORT_LOGINSERVER 513
#define IPPORT_CMDSERVER 514
#define IPPORT_EFSSERVER 520
#define IPPORT_BIFFUDP 512
#define IPPORT_WHOSERVER 513
#define IPPORT_ROUTESERVER 520
#define IPPORT_RESERVED 1024
#define IPPORT_REGISTERED_MIN 1024
#define IPPORT_REGISTERED_MAX 49151
#define IPPORT_DYNAMIC_MIN 49152
#define IPPORT_DYNAMIC_MAX 65535

/* Classes of IPv4 networks. */
#define IN_CLASSA_NET 0xFF000000
#define IN_CLASSA_NSHIFT 24
#define IN_CLASSA_HOST 0x00FFFFFF
#define IN_CLASSA_MAX 0x80
#define IN_CLASSB_NET 0xFFFF0000
#define IN_CLASSB_NSHIFT 16
#define IN_CLASSB_HOST 0xFFFF
#define IN_CLASSB_MAX 0x00010000
#define IN_CLASSC_NET 0xFFFFFF00
#define IN_CLASSC_NSHIFT 8
#define IN_CLASSC_HOST 0xFF
#define IN_CLASSD_NET 0xF0000000
#define IN_CLASSD_NSHIFT 28
#define IN_CLASSD_HOST 0x0FFFFFFF

/* IPv4 addresses, in host byte order. */
#define INADDR_ANY 0
#define INADDR_LOOPBACK 0x7F000001
#define INADDR_BROADCAST 0xFFFFFFFF
#define INADDR_NONE 0xFFFFFFFF
#define ADDR_ANY 0

/* An address of any family. */
struct sockaddr {
    ADDRESS_FAMILY sa_family;
    CHAR sa_data[14];
};
typedef struct sockaddr SOCKADDR;
typedef SOCKADDR *PSOCKADDR;
typedef SOCKADDR *LPSOCKADDR;

/* An address and its length in bytes. */
struct _SOCKET_ADDRESS {
    LPSOCKADDR lpSockaddr;
    INT iSockaddrLength;
};
typedef struct _SOCKET_ADDRESS SOCKET_ADDRESS;
typedef SOCKET_ADDRESS *PSOCKET_ADDRESS;
typedef SOCKET_ADDRESS *LPSOCKET_ADDRESS;

/* `iAddressCount` addresses, of which the array shows the first. */
struct _SOCKET_ADDRESS_LIST {
    INT iAddressCount;
    SOCKET_ADDRESS Address[1];
};
typedef struct _SOCKET_ADDRESS_LIST SOCKET_ADDRESS_LIST;
typedef SOCKET_ADDRESS_LIST *PSOCKET_ADDRESS_LIST;
typedef SOCKET_ADDRESS_LIST *LPSOCKET_ADDRESS_LIST;

/* The two ends of a service, as name resolution returns them. */
struct _CSADDR_INFO {
    SOCKET_ADDRESS LocalAddr;
    SOCKET_ADDRESS RemoteAddr;
    INT iSocketType;
    INT iProtocol;
};
typedef struct _CSADDR_INFO CSADDR_INFO;
typedef CSADDR_INFO *PCSADDR_INFO;
typedef CSADDR_INFO *LPCSADDR_INFO;

/* Room for an address of any family, aligned for all of them. */
struct sockaddr_storage {
    ADDRESS_FAMILY ss_family;
    CHAR __ss_pad1[6];
    long long __ss_align;
    CHAR __ss_pad2[112];
};
typedef struct sockaddr_storage SOCKADDR_STORAGE_LH;
typedef SOCKADDR_STORAGE_LH *PSOCKADDR_STORAGE_LH;
typedef SOCKADDR_STORAGE_LH *LPSOCKADDR_STORAGE_LH;
typedef struct sockaddr_storage SOCKADDR_STORAGE;
typedef SOCKADDR_STORAGE *PSOCKADDR_STORAGE;
typedef SOCKADDR_STORAGE *LPSOCKADDR_STORAGE;

/* An IPv4 address and port, both in network byte order. */
struct sockaddr_in {
    ADDRESS_FAMILY sin_family;
    USHORT sin_port;
    struct in_addr sin_addr;
    CHAR sin_zero[8];
};
typedef struct sockaddr_in SOCKADDR_IN;
typedef SOCKADDR_IN *PSOCKADDR_IN;
typedef SOCKADDR_IN *LPSOCKADDR_IN;

/* A link-layer address. */
struct sockaddr_dl {
    ADDRESS_FAMILY sdl_family;
    UCHAR sdl_data[8];
    UCHAR sdl_zero[4];
};
typedef struct sockaddr_dl SOCKADDR_DL;
typedef SOCKADDR_DL *PSOCKADDR_DL;

/* One piece of a message: `len` bytes at `buf`. */
struct _WSABUF {
    ULONG len;
    CHAR *buf;
};
typedef struct _WSABUF WSABUF;
typedef WSABUF *LPWSABUF;

/* A message with its address and its control data. */
struct _WSAMSG {
    LPSOCKADDR name;
    INT namelen;
    LPWSABUF lpBuffers;
    ULONG dwBufferCount;
    WSABUF Control;
    ULONG dwFlags;
};
typedef struct _WSAMSG WSAMSG;
typedef WSAMSG *PWSAMSG;
typedef WSAMSG *LPWSAMSG;

/* The head of one piece of control data; its data follow, aligned. */
struct cmsghdr {
    size_t cmsg_len;
    INT cmsg_level;
    INT cmsg_type;
};
typedef struct cmsghdr WSACMSGHDR;
typedef WSACMSGHDR *PWSACMSGHDR;
typedef WSACMSGHDR *LPWSACMSGHDR;
typedef struct cmsghdr CMSGHDR;
typedef CMSGHDR *PCMSGHDR;

/* Flags of a received message. */
#define MSG_TRUNC 0x100
#define MSG_CTRUNC 0x200
#define MSG_BCAST 0x400
#define MSG_MCAST 0x800
#define MSG_ERRQUEUE 0x1000

typedef struct SCOPE_ID *PSCOPE_ID;

/* Levels of an IPv6 scope. */
typedef int SCOPE_LEVEL;
#define ScopeLevelInterface 1
#define ScopeLevelLink 2
#define ScopeLevelSubnet 3
#define ScopeLevelAdmin 4
#define ScopeLevelSite 5
#define ScopeLevelOrganization 8
#define ScopeLevelGlobal 14
#define ScopeLevelCount 16

/* Flags of `getaddrinfo`. */
#define AI_PASSIVE 1
#define AI_CANONNAME 2
#define AI_NUMERICHOST 4
#define AI_NUMERICSERV 8
#define AI_DNS_ONLY 0x10
#define AI_FORCE_CLEAR_TEXT 0x20
#define AI_BYPASS_DNS_CACHE 0x40
#define AI_RETURN_TTL 0x80
#define AI_ALL 0x100
#define AI_ADDRCONFIG 0x400
#define AI_V4MAPPED 0x800
#define AI_NON_AUTHORITATIVE 0x4000
#define AI_SECURE 0x8000
#define AI_RETURN_PREFERRED_NAMES 0x00010000
#define AI_FQDN 0x00020000
#define AI_FILESERVER 0x00040000
#define AI_DISABLE_IDN_ENCODING 0x00080000
#define AI_SECURE_WITH_FALLBACK 0x00100000
#define AI_EXCLUSIVE_CUSTOM_SERVERS 0x00200000
#define AI_RETURN_RESPONSE_FLAGS 0x10000000
#define AI_REQUIRE_SECURE 0x20000000
#define AI_RESOLUTION_HANDLE 0x40000000
#define AI_EXTENDED 0x80000000
#define ADDRINFOEX_VERSION_2 2
#define ADDRINFOEX_VERSION_3 3
#define ADDRINFOEX_VERSION_4 4
#define ADDRINFOEX_VERSION_5 5
#define ADDRINFOEX_VERSION_6 6
#define AI_DNS_SERVER_TYPE_UDP 1
#define AI_DNS_SERVER_TYPE_DOH 2
#define AI_DNS_SERVER_UDP_FALLBACK 1
#define AI_DNS_RESPONSE_SECURE 1
#define AI_DNS_RESPONSE_HOSTFILE 2

/* One address of a host, and what to search for. */
struct addrinfo {
    int ai_flags;
    int ai_family;
    int ai_socktype;
    int ai_protocol;
    size_t ai_addrlen;
    char *ai_canonname;
    struct sockaddr *ai_addr;
    struct addrinfo *ai_next;
};
typedef struct addrinfo ADDRINFOA;
typedef ADDRINFOA *PADDRINFOA;

/* The same with a wide name. */
struct addrinfoW {
    int ai_flags;
    int ai_family;
    int ai_socktype;
    int ai_protocol;
    size_t ai_addrlen;
    PWSTR ai_canonname;
    struct sockaddr *ai_addr;
    struct addrinfoW *ai_next;
};
typedef struct addrinfoW ADDRINFOW;
typedef ADDRINFOW *PADDRINFOW;

/* The ANSI form of what GetAddrInfoEx takes and returns. */
struct addrinfoexA {
    int ai_flags;
    int ai_family;
    int ai_socktype;
    int ai_protocol;
    size_t ai_addrlen;
    char *ai_canonname;
    struct sockaddr *ai_addr;
    void *ai_blob;
    size_t ai_bloblen;
    LPGUID ai_provider;
    struct addrinfoexA *ai_next;
};
typedef struct addrinfoexA ADDRINFOEXA;
typedef ADDRINFOEXA *PADDRINFOEXA;
typedef ADDRINFOEXA *LPADDRINFOEXA;

/* What GetAddrInfoEx takes and returns. */
struct addrinfoexW {
    int ai_flags;
    int ai_family;
    int ai_socktype;
    int ai_protocol;
    size_t ai_addrlen;
    PWSTR ai_canonname;
    struct sockaddr *ai_addr;
    void *ai_blob;
    size_t ai_bloblen;
    LPGUID ai_provider;
    struct addrinfoexW *ai_next;
};
typedef struct addrinfoexW ADDRINFOEXW;
typedef ADDRINFOEXW *PADDRINFOEXW;
typedef ADDRINFOEXW *LPADDRINFOEXW;

/* Version 2: with the fully qualified name. */
struct addrinfoex2A {
    int ai_flags;
    int ai_family;
    int ai_socktype;
    int ai_protocol;
    size_t ai_addrlen;
    char *ai_canonname;
    struct sockaddr *ai_addr;
    void *ai_blob;
    size_t ai_bloblen;
    LPGUID ai_provider;
    struct addrinfoex2A *ai_next;
    int ai_version;
    char *ai_fqdn;
};
typedef struct addrinfoex2A ADDRINFOEX2A;
typedef ADDRINFOEX2A *PADDRINFOEX2A;

/* Version 2: with the fully qualified name. */
struct addrinfoex2W {
    int ai_flags;
    int ai_family;
    int ai_socktype;
    int ai_protocol;
    size_t ai_addrlen;
    PWSTR ai_canonname;
    struct sockaddr *ai_addr;
    void *ai_blob;
    size_t ai_bloblen;
    LPGUID ai_provider;
    struct addrinfoex2W *ai_next;
    int ai_version;
    PWSTR ai_fqdn;
};
typedef struct addrinfoex2W ADDRINFOEX2W;
typedef ADDRINFOEX2W *PADDRINFOEX2W;

/* Version 3: with an interface. */
struct addrinfoex3 {
    int ai_flags;
    int ai_family;
    int ai_socktype;
    int ai_protocol;
    size_t ai_addrlen;
    PWSTR ai_canonname;
    struct sockaddr *ai_addr;
    void *ai_blob;
    size_t ai_bloblen;
    LPGUID ai_provider;
    struct addrinfoex3 *ai_next;
    int ai_version;
    PWSTR ai_fqdn;
    int ai_interfaceindex;
};
typedef struct addrinfoex3 ADDRINFOEX3;
typedef ADDRINFOEX3 *PADDRINFOEX3;

/* Version 4: with a resolution handle. */
struct addrinfoex4 {
    int ai_flags;
    int ai_family;
    int ai_socktype;
    int ai_protocol;
    size_t ai_addrlen;
    PWSTR ai_canonname;
    struct sockaddr *ai_addr;
    void *ai_blob;
    size_t ai_bloblen;
    LPGUID ai_provider;
    struct addrinfoex4 *ai_next;
    int ai_version;
    PWSTR ai_fqdn;
    int ai_interfaceindex;
    HANDLE ai_resolutionhandle;
};
typedef struct addrinfoex4 ADDRINFOEX4;
typedef ADDRINFOEX4 *PADDRINFOEX4;

/* Version 5: with a time to live. */
struct addrinfoex5 {
    int ai_flags;
    int ai_family;
    int ai_socktype;
    int ai_protocol;
    size_t ai_addrlen;
    PWSTR ai_canonname;
    struct sockaddr *ai_addr;
    void *ai_blob;
    size_t ai_bloblen;
    LPGUID ai_provider;
    struct addrinfoex5 *ai_next;
    int ai_version;
    PWSTR ai_fqdn;
    int ai_interfaceindex;
    HANDLE ai_resolutionhandle;
    UINT ai_ttl;
};
typedef struct addrinfoex5 ADDRINFOEX5;
typedef ADDRINFOEX5 *PADDRINFOEX5;

/* A name server to ask. */
struct addrinfo_dns_server {
    UINT ai_servertype;
    ULONGLONG ai_flags;
    UINT ai_addrlen;
    struct sockaddr *ai_addr;
    union {
        PWSTR ai_template;
    };
};
typedef struct addrinfo_dns_server ADDRINFO_DNS_SERVER;

/* Version 6: with the servers to ask. */
struct addrinfoex6 {
    int ai_flags;
    int ai_family;
    int ai_socktype;
    int ai_protocol;
    size_t ai_addrlen;
    PWSTR ai_canonname;
    struct sockaddr *ai_addr;
    void *ai_blob;
    size_t ai_bloblen;
    LPGUID ai_provider;
    struct addrinfoex5 *ai_next;
    int ai_version;
    PWSTR ai_fqdn;
    int ai_interfaceindex;
    HANDLE ai_resolutionhandle;
    UINT ai_ttl;
    UINT ai_numservers;
    ADDRINFO_DNS_SERVER *ai_servers;
    ULONGLONG ai_responseflags;
};
typedef struct addrinfoex6 ADDRINFOEX6;
typedef ADDRINFOEX6 *PADDRINFOEX6;

WS2_END_DECLS

#endif
