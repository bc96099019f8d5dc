/* Generated from src/abi/nldef.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_NLDEF_H
#define WS2_32_GEN_NLDEF_H

WS2_BEGIN_DECLS

/* Where an address' prefix comes from. */
typedef int NL_PREFIX_ORIGIN;
#define IpPrefixOriginOther 0
#define IpPrefixOriginManual 1
#define IpPrefixOriginWellKnown 2
#define IpPrefixOriginDhcp 3
#define IpPrefixOriginRouterAdvertisement 4
#define IpPrefixOriginUnchanged 16

/* Where the rest of an address comes from. */
typedef int NL_SUFFIX_ORIGIN;
#define IpSuffixOriginOther 0
#define NlsoOther 0
#define IpSuffixOriginManual 1
#define NlsoManual 1
#define IpSuffixOriginWellKnown 2
#define NlsoWellKnown 2
#define IpSuffixOriginDhcp 3
#define NlsoDhcp 3
#define IpSuffixOriginLinkLayerAddress 4
#define NlsoLinkLayerAddress 4
#define IpSuffixOriginRandom 5
#define NlsoRandom 5
#define IpSuffixOriginUnchanged 16

/* Whether an address is known to be unique. */
typedef int NL_DAD_STATE;
#define IpDadStateInvalid 0
#define NldsInvalid 0
#define IpDadStateTentative 1
#define NldsTentative 1
#define IpDadStateDuplicate 2
#define NldsDuplicate 2
#define IpDadStateDeprecated 3
#define NldsDeprecated 3
#define IpDadStatePreferred 4
#define NldsPreferred 4

/* Who made a route. */
typedef int NL_ROUTE_PROTOCOL;
#define MIB_IPPROTO_OTHER 1
#define PROTO_IP_OTHER 1
#define RouteProtocolOther 1
#define MIB_IPPROTO_LOCAL 2
#define PROTO_IP_LOCAL 2
#define RouteProtocolLocal 2
#define MIB_IPPROTO_NETMGMT 3
#define PROTO_IP_NETMGMT 3
#define RouteProtocolNetMgmt 3
#define MIB_IPPROTO_ICMP 4
#define PROTO_IP_ICMP 4
#define RouteProtocolIcmp 4
#define MIB_IPPROTO_EGP 5
#define PROTO_IP_EGP 5
#define RouteProtocolEgp 5
#define MIB_IPPROTO_GGP 6
#define PROTO_IP_GGP 6
#define RouteProtocolGgp 6
#define MIB_IPPROTO_HELLO 7
#define PROTO_IP_HELLO 7
#define RouteProtocolHello 7
#define MIB_IPPROTO_RIP 8
#define PROTO_IP_RIP 8
#define RouteProtocolRip 8
#define MIB_IPPROTO_IS_IS 9
#define PROTO_IP_IS_IS 9
#define RouteProtocolIsIs 9
#define MIB_IPPROTO_ES_IS 10
#define PROTO_IP_ES_IS 10
#define RouteProtocolEsIs 10
#define MIB_IPPROTO_CISCO 11
#define PROTO_IP_CISCO 11
#define RouteProtocolCisco 11
#define MIB_IPPROTO_BBN 12
#define PROTO_IP_BBN 12
#define RouteProtocolBbn 12
#define MIB_IPPROTO_OSPF 13
#define PROTO_IP_OSPF 13
#define RouteProtocolOspf 13
#define MIB_IPPROTO_BGP 14
#define PROTO_IP_BGP 14
#define RouteProtocolBgp 14
#define MIB_IPPROTO_IDPR 15
#define PROTO_IP_IDPR 15
#define RouteProtocolIdpr 15
#define MIB_IPPROTO_EIGRP 16
#define PROTO_IP_EIGRP 16
#define RouteProtocolEigrp 16
#define MIB_IPPROTO_DVMRP 17
#define PROTO_IP_DVMRP 17
#define RouteProtocolDvmrp 17
#define MIB_IPPROTO_RPL 18
#define PROTO_IP_RPL 18
#define RouteProtocolRpl 18
#define MIB_IPPROTO_DHCP 19
#define PROTO_IP_DHCP 19
#define RouteProtocolDhcp 19
#define MIB_IPPROTO_NT_AUTOSTATIC 10002
#define PROTO_IP_NT_AUTOSTATIC 10002
#define MIB_IPPROTO_NT_STATIC 10006
#define PROTO_IP_NT_STATIC 10006
#define MIB_IPPROTO_NT_STATIC_NON_DOD 10007
#define PROTO_IP_NT_STATIC_NON_DOD 10007

/* How a route came about. */
typedef int NL_ROUTE_ORIGIN;
#define NlroManual 0
#define NlroWellKnown 1
#define NlroDHCP 2
#define NlroRouterAdvertisement 3
#define Nlro6to4 4

/* The state of a neighbour (RFC 4861). */
typedef int NL_NEIGHBOR_STATE;
#define NlnsUnreachable 0
#define NlnsIncomplete 1
#define NlnsProbe 2
#define NlnsDelay 3
#define NlnsStale 4
#define NlnsReachable 5
#define NlnsPermanent 6
#define NlnsMaximum 7

/* When an interface makes its link-local address. */
typedef int NL_LINK_LOCAL_ADDRESS_BEHAVIOR;
#define LinkLocalUnchanged (-1)
#define LinkLocalAlwaysOff 0
#define LinkLocalDelayed 1
#define LinkLocalAlwaysOn 2

/* Whether an interface asks for routers. */
typedef int NL_ROUTER_DISCOVERY_BEHAVIOR;
#define RouterDiscoveryUnchanged (-1)
#define RouterDiscoveryDisabled 0
#define RouterDiscoveryEnabled 1
#define RouterDiscoveryDhcp 2

/* What an address is for. */
typedef int NL_ADDRESS_TYPE;
#define NlatUnspecified 0
#define NlatUnicast 1
#define NlatAnycast 2
#define NlatMulticast 3
#define NlatBroadcast 4
#define NlatInvalid 5

/* What an interface's hardware does for the network layer. */
struct _NL_INTERFACE_OFFLOAD_ROD {
    BOOLEAN NlChecksumSupported : 1;
    BOOLEAN NlOptionsSupported : 1;
    BOOLEAN TlDatagramChecksumSupported : 1;
    BOOLEAN TlStreamChecksumSupported : 1;
    BOOLEAN TlStreamOptionsSupported : 1;
    BOOLEAN FastPathCompatible : 1;
    BOOLEAN TlLargeSendOffloadSupported : 1;
    BOOLEAN TlGiantSendOffloadSupported : 1;
};
typedef struct _NL_INTERFACE_OFFLOAD_ROD NL_INTERFACE_OFFLOAD_ROD;
typedef NL_INTERFACE_OFFLOAD_ROD *PNL_INTERFACE_OFFLOAD_ROD;

/* How far the network reaches. */
typedef int NL_NETWORK_CONNECTIVITY_LEVEL_HINT;
#define NetworkConnectivityLevelHintUnknown 0
#define NetworkConnectivityLevelHintNone 1
#define NetworkConnectivityLevelHintLocalAccess 2
#define NetworkConnectivityLevelHintInternetAccess 3
#define NetworkConnectivityLevelHintConstrainedInternetAccess 4
#define NetworkConnectivityLevelHintHidden 5

/* What traffic costs. */
typedef int NL_NETWORK_CONNECTIVITY_COST_HINT;
#define NetworkConnectivityCostHintUnknown 0
#define NetworkConnectivityCostHintUnrestricted 1
#define NetworkConnectivityCostHintFixed 2
#define NetworkConnectivityCostHintVariable 3

/* How far the network reaches and what it costs. */
struct _NL_NETWORK_CONNECTIVITY_HINT {
    NL_NETWORK_CONNECTIVITY_LEVEL_HINT ConnectivityLevel;
    NL_NETWORK_CONNECTIVITY_COST_HINT ConnectivityCost;
    BOOLEAN ApproachingDataLimit;
    BOOLEAN OverDataLimit;
    BOOLEAN Roaming;
};
typedef struct _NL_NETWORK_CONNECTIVITY_HINT NL_NETWORK_CONNECTIVITY_HINT;
typedef NL_NETWORK_CONNECTIVITY_HINT *PNL_NETWORK_CONNECTIVITY_HINT;

WS2_END_DECLS

#endif
