/* Generated from src/abi/ipmib.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_IPMIB_H
#define WS2_32_GEN_IPMIB_H

WS2_BEGIN_DECLS

/* Kinds of addresses. */
#define MIB_IPADDR_PRIMARY 0x1
#define MIB_IPADDR_DYNAMIC 0x4
#define MIB_IPADDR_DISCONNECTED 0x8
#define MIB_IPADDR_DELETED 0x40
#define MIB_IPADDR_TRANSIENT 0x80
#define MIB_IPADDR_DNS_ELIGIBLE 0x100

/* One IPv4 address of the host, in network byte order. */
struct _MIB_IPADDRROW_XP {
    ULONG dwAddr;
    ULONG dwIndex;
    ULONG dwMask;
    ULONG dwBCastAddr;
    ULONG dwReasmSize;
    USHORT unused1;
    USHORT wType;
};
typedef struct _MIB_IPADDRROW_XP MIB_IPADDRROW_XP;
typedef MIB_IPADDRROW_XP *PMIB_IPADDRROW_XP;
typedef MIB_IPADDRROW_XP MIB_IPADDRROW;
typedef MIB_IPADDRROW *PMIB_IPADDRROW;

/* `GetIpAddrTable`'s result. */
struct _MIB_IPADDRTABLE {
    ULONG dwNumEntries;
    struct _MIB_IPADDRROW_XP table[1];
};
typedef struct _MIB_IPADDRTABLE MIB_IPADDRTABLE;
typedef MIB_IPADDRTABLE *PMIB_IPADDRTABLE;

/* How many routes there are. */
struct _MIB_IPFORWARDNUMBER {
    ULONG dwValue;
};
typedef struct _MIB_IPFORWARDNUMBER MIB_IPFORWARDNUMBER;
typedef MIB_IPFORWARDNUMBER *PMIB_IPFORWARDNUMBER;
typedef NL_ROUTE_PROTOCOL MIB_IPFORWARD_PROTO;

/* Where a route leads. */
typedef int MIB_IPFORWARD_TYPE;
#define MIB_IPROUTE_TYPE_OTHER 1
#define MIB_IPROUTE_TYPE_INVALID 2
#define MIB_IPROUTE_TYPE_DIRECT 3
#define MIB_IPROUTE_TYPE_INDIRECT 4
#define MIB_IPROUTE_METRIC_UNUSED 4294967295

/* One IPv4 route; addresses are in network byte order. */
struct _MIB_IPFORWARDROW {
    ULONG dwForwardDest;
    ULONG dwForwardMask;
    ULONG dwForwardPolicy;
    ULONG dwForwardNextHop;
    ULONG dwForwardIfIndex;
    union {
        ULONG dwForwardType;
        MIB_IPFORWARD_TYPE ForwardType;
    };
    union {
        ULONG dwForwardProto;
        NL_ROUTE_PROTOCOL ForwardProto;
    };
    ULONG dwForwardAge;
    ULONG dwForwardNextHopAS;
    ULONG dwForwardMetric1;
    ULONG dwForwardMetric2;
    ULONG dwForwardMetric3;
    ULONG dwForwardMetric4;
    ULONG dwForwardMetric5;
};
typedef struct _MIB_IPFORWARDROW MIB_IPFORWARDROW;
typedef MIB_IPFORWARDROW *PMIB_IPFORWARDROW;

/* `GetIpForwardTable`'s result. */
struct _MIB_IPFORWARDTABLE {
    ULONG dwNumEntries;
    struct _MIB_IPFORWARDROW table[1];
};
typedef struct _MIB_IPFORWARDTABLE MIB_IPFORWARDTABLE;
typedef MIB_IPFORWARDTABLE *PMIB_IPFORWARDTABLE;

/* How a neighbour came to be known. */
typedef int MIB_IPNET_TYPE;
#define MIB_IPNET_TYPE_OTHER 1
#define MIB_IPNET_TYPE_INVALID 2
#define MIB_IPNET_TYPE_DYNAMIC 3
#define MIB_IPNET_TYPE_STATIC 4

/* One IPv4 neighbour (ARP). */
struct _MIB_IPNETROW_LH {
    ULONG dwIndex;
    ULONG dwPhysAddrLen;
    UCHAR bPhysAddr[8];
    ULONG dwAddr;
    union {
        ULONG dwType;
        MIB_IPNET_TYPE Type;
    };
};
typedef struct _MIB_IPNETROW_LH MIB_IPNETROW_LH;
typedef MIB_IPNETROW_LH *PMIB_IPNETROW_LH;
typedef MIB_IPNETROW_LH MIB_IPNETROW;
typedef MIB_IPNETROW *PMIB_IPNETROW;

/* `GetIpNetTable`'s result. */
struct _MIB_IPNETTABLE {
    ULONG dwNumEntries;
    struct _MIB_IPNETROW_LH table[1];
};
typedef struct _MIB_IPNETTABLE MIB_IPNETTABLE;
typedef MIB_IPNETTABLE *PMIB_IPNETTABLE;

/* Whether the host forwards packets. */
typedef int MIB_IPSTATS_FORWARDING;
#define MIB_IP_FORWARDING 1
#define MIB_IP_NOT_FORWARDING 2
#define MIB_USE_CURRENT_TTL 0xFFFFFFFF
#define MIB_USE_CURRENT_FORWARDING 0xFFFFFFFF

/* IP's counters. */
struct _MIB_IPSTATS_LH {
    union {
        ULONG dwForwarding;
        MIB_IPSTATS_FORWARDING Forwarding;
    };
    ULONG dwDefaultTTL;
    ULONG dwInReceives;
    ULONG dwInHdrErrors;
    ULONG dwInAddrErrors;
    ULONG dwForwDatagrams;
    ULONG dwInUnknownProtos;
    ULONG dwInDiscards;
    ULONG dwInDelivers;
    ULONG dwOutRequests;
    ULONG dwRoutingDiscards;
    ULONG dwOutDiscards;
    ULONG dwOutNoRoutes;
    ULONG dwReasmTimeout;
    ULONG dwReasmReqds;
    ULONG dwReasmOks;
    ULONG dwReasmFails;
    ULONG dwFragOks;
    ULONG dwFragFails;
    ULONG dwFragCreates;
    ULONG dwNumIf;
    ULONG dwNumAddr;
    ULONG dwNumRoutes;
};
typedef struct _MIB_IPSTATS_LH MIB_IPSTATS_LH;
typedef MIB_IPSTATS_LH *PMIB_IPSTATS_LH;
typedef MIB_IPSTATS_LH MIB_IPSTATS;
typedef MIB_IPSTATS *PMIB_IPSTATS;

/* ICMP's counters in one direction. */
struct _MIBICMPSTATS {
    ULONG dwMsgs;
    ULONG dwErrors;
    ULONG dwDestUnreachs;
    ULONG dwTimeExcds;
    ULONG dwParmProbs;
    ULONG dwSrcQuenchs;
    ULONG dwRedirects;
    ULONG dwEchos;
    ULONG dwEchoReps;
    ULONG dwTimestamps;
    ULONG dwTimestampReps;
    ULONG dwAddrMasks;
    ULONG dwAddrMaskReps;
};
typedef struct _MIBICMPSTATS MIBICMPSTATS;
typedef MIBICMPSTATS *PMIBICMPSTATS;

/* ICMP's counters. */
struct _MIBICMPINFO {
    struct _MIBICMPSTATS icmpInStats;
    struct _MIBICMPSTATS icmpOutStats;
};
typedef struct _MIBICMPINFO MIBICMPINFO;
typedef MIBICMPINFO *PMIBICMPINFO;

/* ICMP's counters. */
struct _MIB_ICMP {
    struct _MIBICMPINFO stats;
};
typedef struct _MIB_ICMP MIB_ICMP;
typedef MIB_ICMP *PMIB_ICMP;

/* The counters in one direction, by message type. */
struct _MIBICMPSTATS_EX_XPSP1 {
    ULONG dwMsgs;
    ULONG dwErrors;
    ULONG rgdwTypeCount[256];
};
typedef struct _MIBICMPSTATS_EX_XPSP1 MIBICMPSTATS_EX_XPSP1;
typedef MIBICMPSTATS_EX_XPSP1 *PMIBICMPSTATS_EX_XPSP1;
typedef MIBICMPSTATS_EX_XPSP1 MIBICMPSTATS_EX;
typedef MIBICMPSTATS_EX *PMIBICMPSTATS_EX;

/* The counters, by message type. */
struct _MIB_ICMP_EX_XPSP1 {
    struct _MIBICMPSTATS_EX_XPSP1 icmpInStats;
    struct _MIBICMPSTATS_EX_XPSP1 icmpOutStats;
};
typedef struct _MIB_ICMP_EX_XPSP1 MIB_ICMP_EX_XPSP1;
typedef MIB_ICMP_EX_XPSP1 *PMIB_ICMP_EX_XPSP1;
typedef MIB_ICMP_EX_XPSP1 MIB_ICMP_EX;
typedef MIB_ICMP_EX *PMIB_ICMP_EX;

/* Types of ICMPv4 messages. */
typedef int ICMP4_TYPE;
#define ICMP4_ECHO_REPLY 0
#define ICMP4_DST_UNREACH 3
#define ICMP4_SOURCE_QUENCH 4
#define ICMP4_REDIRECT 5
#define ICMP4_ECHO_REQUEST 8
#define ICMP4_ROUTER_ADVERT 9
#define ICMP4_ROUTER_SOLICIT 10
#define ICMP4_TIME_EXCEEDED 11
#define ICMP4_PARAM_PROB 12
#define ICMP4_TIMESTAMP_REQUEST 13
#define ICMP4_TIMESTAMP_REPLY 14
#define ICMP4_MASK_REQUEST 17
#define ICMP4_MASK_REPLY 18

/* Types of ICMPv6 messages. */
typedef int ICMP6_TYPE;
#define ICMP6_DST_UNREACH 1
#define ICMP6_PACKET_TOO_BIG 2
#define ICMP6_TIME_EXCEEDED 3
#define ICMP6_PARAM_PROB 4
#define ICMP6_ECHO_REQUEST 128
#define ICMP6_ECHO_REPLY 129
#define ICMP6_MEMBERSHIP_QUERY 130
#define ICMP6_MEMBERSHIP_REPORT 131
#define ICMP6_MEMBERSHIP_REDUCTION 132
#define ND_ROUTER_SOLICIT 133
#define ND_ROUTER_ADVERT 134
#define ND_NEIGHBOR_SOLICIT 135
#define ND_NEIGHBOR_ADVERT 136
#define ND_REDIRECT 137
#define ICMP6_V2_MEMBERSHIP_REPORT 143

WS2_END_DECLS

#endif
