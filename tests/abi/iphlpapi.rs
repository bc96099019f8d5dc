//! The tables of `iphlpapi.dll`'s headers.
use super::{ours, theirs, Constants, Layouts};
use std::mem::{align_of, offset_of, size_of};

/// Of the headers only; `tests-c/iphlpapi/structures.c` checks their values.
pub const CONSTANTS_APART: &[&str] = &[
    "MIB_IF_OPER_STATUS_NON_OPERATIONAL",
    "MIB_IF_OPER_STATUS_UNREACHABLE",
    "MIB_IF_OPER_STATUS_DISCONNECTED",
    "MIB_IF_OPER_STATUS_CONNECTING",
    "MIB_IF_OPER_STATUS_CONNECTED",
    "MIB_IF_OPER_STATUS_OPERATIONAL",
    "NDIS_IF_MAX_STRING_SIZE",
    "IF_NAMESIZE",
];

#[rustfmt::skip]
pub const CONSTANTS: Constants = constants! {
        ERROR_CAN_NOT_COMPLETE ERROR_INVALID_NETNAME ERROR_OBJECT_ALREADY_EXISTS MIB_USE_CURRENT_TTL MIB_USE_CURRENT_FORWARDING
        // ifdef.h
        IF_MAX_STRING_SIZE IF_MAX_PHYS_ADDRESS_LENGTH NET_IF_COMPARTMENT_ID_UNSPECIFIED NET_IF_COMPARTMENT_ID_PRIMARY
        NET_IFLUID_UNSPECIFIED NET_IF_ACCESS_LOOPBACK NET_IF_ACCESS_BROADCAST NET_IF_ACCESS_POINT_TO_POINT
        NET_IF_ACCESS_POINT_TO_MULTI_POINT NET_IF_ACCESS_MAXIMUM NET_IF_DIRECTION_SENDRECEIVE NET_IF_DIRECTION_SENDONLY
        NET_IF_DIRECTION_RECEIVEONLY NET_IF_DIRECTION_MAXIMUM NET_IF_CONNECTION_DEDICATED NET_IF_CONNECTION_PASSIVE
        NET_IF_CONNECTION_DEMAND NET_IF_CONNECTION_MAXIMUM MediaConnectStateUnknown MediaConnectStateConnected
        MediaConnectStateDisconnected MediaDuplexStateUnknown MediaDuplexStateHalf MediaDuplexStateFull
        NET_IF_ADMIN_STATUS_UP NET_IF_ADMIN_STATUS_DOWN NET_IF_ADMIN_STATUS_TESTING NET_IF_OPER_STATUS_UP
        NET_IF_OPER_STATUS_DOWN NET_IF_OPER_STATUS_TESTING NET_IF_OPER_STATUS_UNKNOWN NET_IF_OPER_STATUS_DORMANT
        NET_IF_OPER_STATUS_NOT_PRESENT NET_IF_OPER_STATUS_LOWER_LAYER_DOWN IfOperStatusUp IfOperStatusDown
        IfOperStatusTesting IfOperStatusUnknown IfOperStatusDormant IfOperStatusNotPresent
        IfOperStatusLowerLayerDown TUNNEL_TYPE_NONE TUNNEL_TYPE_OTHER TUNNEL_TYPE_DIRECT
        TUNNEL_TYPE_6TO4 TUNNEL_TYPE_ISATAP TUNNEL_TYPE_TEREDO TUNNEL_TYPE_IPHTTPS
        // ntddndis.h
        NdisMedium802_3 NdisMedium802_5 NdisMediumFddi NdisMediumWan
        NdisMediumLocalTalk NdisMediumDix NdisMediumArcnetRaw NdisMediumArcnet878_2
        NdisMediumAtm NdisMediumWirelessWan NdisMediumIrda NdisMediumBpc
        NdisMediumCoWan NdisMedium1394 NdisMediumInfiniBand NdisMediumTunnel
        NdisMediumNative802_11 NdisMediumLoopback NdisMediumWiMAX NdisMediumIP
        NdisMediumMax NdisPhysicalMediumUnspecified NdisPhysicalMediumWirelessLan NdisPhysicalMediumCableModem
        NdisPhysicalMediumPhoneLine NdisPhysicalMediumPowerLine NdisPhysicalMediumDSL NdisPhysicalMediumFibreChannel
        NdisPhysicalMedium1394 NdisPhysicalMediumWirelessWan NdisPhysicalMediumNative802_11 NdisPhysicalMediumBluetooth
        NdisPhysicalMediumInfiniband NdisPhysicalMediumWiMax NdisPhysicalMediumUWB NdisPhysicalMedium802_3
        NdisPhysicalMedium802_5 NdisPhysicalMediumIrda NdisPhysicalMediumWiredWAN NdisPhysicalMediumWiredCoWan
        NdisPhysicalMediumOther NdisPhysicalMediumNative802_15_4 NdisPhysicalMediumMax
        // nldef.h
        IpPrefixOriginOther IpPrefixOriginManual IpPrefixOriginWellKnown IpPrefixOriginDhcp
        IpPrefixOriginRouterAdvertisement IpPrefixOriginUnchanged IpSuffixOriginOther NlsoOther
        IpSuffixOriginManual NlsoManual IpSuffixOriginWellKnown NlsoWellKnown
        IpSuffixOriginDhcp NlsoDhcp IpSuffixOriginLinkLayerAddress NlsoLinkLayerAddress
        IpSuffixOriginRandom NlsoRandom IpSuffixOriginUnchanged IpDadStateInvalid
        NldsInvalid IpDadStateTentative NldsTentative IpDadStateDuplicate
        NldsDuplicate IpDadStateDeprecated NldsDeprecated IpDadStatePreferred
        NldsPreferred MIB_IPPROTO_OTHER PROTO_IP_OTHER RouteProtocolOther
        MIB_IPPROTO_LOCAL PROTO_IP_LOCAL RouteProtocolLocal MIB_IPPROTO_NETMGMT
        PROTO_IP_NETMGMT RouteProtocolNetMgmt MIB_IPPROTO_ICMP PROTO_IP_ICMP
        RouteProtocolIcmp MIB_IPPROTO_EGP PROTO_IP_EGP RouteProtocolEgp
        MIB_IPPROTO_GGP PROTO_IP_GGP RouteProtocolGgp MIB_IPPROTO_HELLO
        PROTO_IP_HELLO RouteProtocolHello MIB_IPPROTO_RIP PROTO_IP_RIP
        RouteProtocolRip MIB_IPPROTO_IS_IS PROTO_IP_IS_IS RouteProtocolIsIs
        MIB_IPPROTO_ES_IS PROTO_IP_ES_IS RouteProtocolEsIs MIB_IPPROTO_CISCO
        PROTO_IP_CISCO RouteProtocolCisco MIB_IPPROTO_BBN PROTO_IP_BBN
        RouteProtocolBbn MIB_IPPROTO_OSPF PROTO_IP_OSPF RouteProtocolOspf
        MIB_IPPROTO_BGP PROTO_IP_BGP RouteProtocolBgp MIB_IPPROTO_IDPR
        PROTO_IP_IDPR RouteProtocolIdpr MIB_IPPROTO_EIGRP PROTO_IP_EIGRP
        RouteProtocolEigrp MIB_IPPROTO_DVMRP PROTO_IP_DVMRP RouteProtocolDvmrp
        MIB_IPPROTO_RPL PROTO_IP_RPL RouteProtocolRpl MIB_IPPROTO_DHCP
        PROTO_IP_DHCP RouteProtocolDhcp MIB_IPPROTO_NT_AUTOSTATIC PROTO_IP_NT_AUTOSTATIC
        MIB_IPPROTO_NT_STATIC PROTO_IP_NT_STATIC MIB_IPPROTO_NT_STATIC_NON_DOD PROTO_IP_NT_STATIC_NON_DOD
        NlroManual NlroWellKnown NlroDHCP NlroRouterAdvertisement
        Nlro6to4 NlnsUnreachable NlnsIncomplete NlnsProbe
        NlnsDelay NlnsStale NlnsReachable NlnsPermanent
        NlnsMaximum LinkLocalUnchanged LinkLocalAlwaysOff LinkLocalDelayed
        LinkLocalAlwaysOn RouterDiscoveryUnchanged RouterDiscoveryDisabled RouterDiscoveryEnabled
        RouterDiscoveryDhcp NlatUnspecified NlatUnicast NlatAnycast
        NlatMulticast NlatBroadcast NlatInvalid NetworkConnectivityLevelHintUnknown
        NetworkConnectivityLevelHintNone NetworkConnectivityLevelHintLocalAccess NetworkConnectivityLevelHintInternetAccess NetworkConnectivityLevelHintConstrainedInternetAccess
        NetworkConnectivityLevelHintHidden NetworkConnectivityCostHintUnknown NetworkConnectivityCostHintUnrestricted NetworkConnectivityCostHintFixed
        NetworkConnectivityCostHintVariable
        // ipifcons.h
        IF_TYPE_OTHER IF_TYPE_REGULAR_1822 IF_TYPE_HDH_1822 IF_TYPE_DDN_X25
        IF_TYPE_RFC877_X25 IF_TYPE_ETHERNET_CSMACD IF_TYPE_IS088023_CSMACD IF_TYPE_ISO88024_TOKENBUS
        IF_TYPE_ISO88025_TOKENRING IF_TYPE_ISO88026_MAN IF_TYPE_STARLAN IF_TYPE_PROTEON_10MBIT
        IF_TYPE_PROTEON_80MBIT IF_TYPE_HYPERCHANNEL IF_TYPE_FDDI IF_TYPE_LAP_B
        IF_TYPE_SDLC IF_TYPE_DS1 IF_TYPE_E1 IF_TYPE_BASIC_ISDN
        IF_TYPE_PRIMARY_ISDN IF_TYPE_PROP_POINT2POINT_SERIAL IF_TYPE_PPP IF_TYPE_SOFTWARE_LOOPBACK
        IF_TYPE_EON IF_TYPE_ETHERNET_3MBIT IF_TYPE_NSIP IF_TYPE_SLIP
        IF_TYPE_ULTRA IF_TYPE_DS3 IF_TYPE_SIP IF_TYPE_FRAMERELAY
        IF_TYPE_RS232 IF_TYPE_PARA IF_TYPE_ARCNET IF_TYPE_ARCNET_PLUS
        IF_TYPE_ATM IF_TYPE_MIO_X25 IF_TYPE_SONET IF_TYPE_X25_PLE
        IF_TYPE_ISO88022_LLC IF_TYPE_LOCALTALK IF_TYPE_SMDS_DXI IF_TYPE_FRAMERELAY_SERVICE
        IF_TYPE_V35 IF_TYPE_HSSI IF_TYPE_HIPPI IF_TYPE_MODEM
        IF_TYPE_AAL5 IF_TYPE_SONET_PATH IF_TYPE_SONET_VT IF_TYPE_SMDS_ICIP
        IF_TYPE_PROP_VIRTUAL IF_TYPE_PROP_MULTIPLEXOR IF_TYPE_IEEE80212 IF_TYPE_FIBRECHANNEL
        IF_TYPE_HIPPIINTERFACE IF_TYPE_FRAMERELAY_INTERCONNECT IF_TYPE_AFLANE_8023 IF_TYPE_AFLANE_8025
        IF_TYPE_CCTEMUL IF_TYPE_FASTETHER IF_TYPE_ISDN IF_TYPE_V11
        IF_TYPE_V36 IF_TYPE_G703_64K IF_TYPE_G703_2MB IF_TYPE_QLLC
        IF_TYPE_FASTETHER_FX IF_TYPE_CHANNEL IF_TYPE_IEEE80211 IF_TYPE_IBM370PARCHAN
        IF_TYPE_ESCON IF_TYPE_DLSW IF_TYPE_ISDN_S IF_TYPE_ISDN_U
        IF_TYPE_LAP_D IF_TYPE_IPSWITCH IF_TYPE_RSRB IF_TYPE_ATM_LOGICAL
        IF_TYPE_DS0 IF_TYPE_DS0_BUNDLE IF_TYPE_BSC IF_TYPE_ASYNC
        IF_TYPE_CNR IF_TYPE_ISO88025R_DTR IF_TYPE_EPLRS IF_TYPE_ARAP
        IF_TYPE_PROP_CNLS IF_TYPE_HOSTPAD IF_TYPE_TERMPAD IF_TYPE_FRAMERELAY_MPI
        IF_TYPE_X213 IF_TYPE_ADSL IF_TYPE_RADSL IF_TYPE_SDSL
        IF_TYPE_VDSL IF_TYPE_ISO88025_CRFPRINT IF_TYPE_MYRINET IF_TYPE_VOICE_EM
        IF_TYPE_VOICE_FXO IF_TYPE_VOICE_FXS IF_TYPE_VOICE_ENCAP IF_TYPE_VOICE_OVERIP
        IF_TYPE_ATM_DXI IF_TYPE_ATM_FUNI IF_TYPE_ATM_IMA IF_TYPE_PPPMULTILINKBUNDLE
        IF_TYPE_IPOVER_CDLC IF_TYPE_IPOVER_CLAW IF_TYPE_STACKTOSTACK IF_TYPE_VIRTUALIPADDRESS
        IF_TYPE_MPC IF_TYPE_IPOVER_ATM IF_TYPE_ISO88025_FIBER IF_TYPE_TDLC
        IF_TYPE_GIGABITETHERNET IF_TYPE_HDLC IF_TYPE_LAP_F IF_TYPE_V37
        IF_TYPE_X25_MLP IF_TYPE_X25_HUNTGROUP IF_TYPE_TRANSPHDLC IF_TYPE_INTERLEAVE
        IF_TYPE_FAST IF_TYPE_IP IF_TYPE_DOCSCABLE_MACLAYER IF_TYPE_DOCSCABLE_DOWNSTREAM
        IF_TYPE_DOCSCABLE_UPSTREAM IF_TYPE_A12MPPSWITCH IF_TYPE_TUNNEL IF_TYPE_COFFEE
        IF_TYPE_CES IF_TYPE_ATM_SUBINTERFACE IF_TYPE_L2_VLAN IF_TYPE_L3_IPVLAN
        IF_TYPE_L3_IPXVLAN IF_TYPE_DIGITALPOWERLINE IF_TYPE_MEDIAMAILOVERIP IF_TYPE_DTM
        IF_TYPE_DCN IF_TYPE_IPFORWARD IF_TYPE_MSDSL IF_TYPE_IEEE1394
        IF_TYPE_IF_GSN IF_TYPE_DVBRCC_MACLAYER IF_TYPE_DVBRCC_DOWNSTREAM IF_TYPE_DVBRCC_UPSTREAM
        IF_TYPE_ATM_VIRTUAL IF_TYPE_MPLS_TUNNEL IF_TYPE_SRP IF_TYPE_VOICEOVERATM
        IF_TYPE_VOICEOVERFRAMERELAY IF_TYPE_IDSL IF_TYPE_COMPOSITELINK IF_TYPE_SS7_SIGLINK
        IF_TYPE_PROP_WIRELESS_P2P IF_TYPE_FR_FORWARD IF_TYPE_RFC1483 IF_TYPE_USB
        IF_TYPE_IEEE8023AD_LAG IF_TYPE_BGP_POLICY_ACCOUNTING IF_TYPE_FRF16_MFR_BUNDLE IF_TYPE_H323_GATEKEEPER
        IF_TYPE_H323_PROXY IF_TYPE_MPLS IF_TYPE_MF_SIGLINK IF_TYPE_HDSL2
        IF_TYPE_SHDSL IF_TYPE_DS1_FDL IF_TYPE_POS IF_TYPE_DVB_ASI_IN
        IF_TYPE_DVB_ASI_OUT IF_TYPE_PLC IF_TYPE_NFAS IF_TYPE_TR008
        IF_TYPE_GR303_RDT IF_TYPE_GR303_IDT IF_TYPE_ISUP IF_TYPE_PROP_DOCS_WIRELESS_MACLAYER
        IF_TYPE_PROP_DOCS_WIRELESS_DOWNSTREAM IF_TYPE_PROP_DOCS_WIRELESS_UPSTREAM IF_TYPE_HIPERLAN2 IF_TYPE_PROP_BWA_P2MP
        IF_TYPE_SONET_OVERHEAD_CHANNEL IF_TYPE_DIGITAL_WRAPPER_OVERHEAD_CHANNEL IF_TYPE_AAL2 IF_TYPE_RADIO_MAC
        IF_TYPE_ATM_RADIO IF_TYPE_IMT IF_TYPE_MVL IF_TYPE_REACH_DSL
        IF_TYPE_FR_DLCI_ENDPT IF_TYPE_ATM_VCI_ENDPT IF_TYPE_OPTICAL_CHANNEL IF_TYPE_OPTICAL_TRANSPORT
        IF_TYPE_IEEE80216_WMAN IF_TYPE_WWANPP IF_TYPE_WWANPP2 IF_TYPE_IEEE802154
        IF_TYPE_XBOX_WIRELESS MIB_IF_TYPE_OTHER MIB_IF_TYPE_ETHERNET MIB_IF_TYPE_TOKENRING
        MIB_IF_TYPE_FDDI MIB_IF_TYPE_PPP MIB_IF_TYPE_LOOPBACK MIB_IF_TYPE_SLIP
        IF_ACCESS_LOOPBACK IF_ACCESS_BROADCAST IF_ACCESS_POINTTOPOINT IF_ACCESS_POINT_TO_POINT
        IF_ACCESS_POINTTOMULTIPOINT IF_ACCESS_POINT_TO_MULTI_POINT MIB_IF_ADMIN_STATUS_UP MIB_IF_ADMIN_STATUS_DOWN
        MIB_IF_ADMIN_STATUS_TESTING IF_OPER_STATUS_NON_OPERATIONAL IF_OPER_STATUS_UNREACHABLE IF_OPER_STATUS_DISCONNECTED
        IF_OPER_STATUS_CONNECTING IF_OPER_STATUS_CONNECTED IF_OPER_STATUS_OPERATIONAL 
        // ifmib.h
        MAX_INTERFACE_NAME_LEN MAXLEN_PHYSADDR MAXLEN_IFDESCR
        // ipmib.h
        MIB_IPADDR_PRIMARY MIB_IPADDR_DYNAMIC MIB_IPADDR_DISCONNECTED MIB_IPADDR_DELETED
        MIB_IPADDR_TRANSIENT MIB_IPADDR_DNS_ELIGIBLE MIB_IPROUTE_TYPE_OTHER MIB_IPROUTE_TYPE_INVALID
        MIB_IPROUTE_TYPE_DIRECT MIB_IPROUTE_TYPE_INDIRECT MIB_IPROUTE_METRIC_UNUSED MIB_IPNET_TYPE_OTHER
        MIB_IPNET_TYPE_INVALID MIB_IPNET_TYPE_DYNAMIC MIB_IPNET_TYPE_STATIC MIB_IP_FORWARDING
        MIB_IP_NOT_FORWARDING ICMP4_ECHO_REPLY
        ICMP4_DST_UNREACH ICMP4_SOURCE_QUENCH ICMP4_REDIRECT ICMP4_ECHO_REQUEST
        ICMP4_ROUTER_ADVERT ICMP4_ROUTER_SOLICIT ICMP4_TIME_EXCEEDED ICMP4_PARAM_PROB
        ICMP4_TIMESTAMP_REQUEST ICMP4_TIMESTAMP_REPLY ICMP4_MASK_REQUEST ICMP4_MASK_REPLY
        ICMP6_DST_UNREACH ICMP6_PACKET_TOO_BIG ICMP6_TIME_EXCEEDED ICMP6_PARAM_PROB
        ICMP6_ECHO_REQUEST ICMP6_ECHO_REPLY ICMP6_MEMBERSHIP_QUERY ICMP6_MEMBERSHIP_REPORT
        ICMP6_MEMBERSHIP_REDUCTION ND_ROUTER_SOLICIT ND_ROUTER_ADVERT ND_NEIGHBOR_SOLICIT
        ND_NEIGHBOR_ADVERT ND_REDIRECT ICMP6_V2_MEMBERSHIP_REPORT
        // tcpmib.h
        MIB_TCP_STATE_CLOSED MIB_TCP_STATE_LISTEN MIB_TCP_STATE_SYN_SENT MIB_TCP_STATE_SYN_RCVD
        MIB_TCP_STATE_ESTAB MIB_TCP_STATE_FIN_WAIT1 MIB_TCP_STATE_FIN_WAIT2 MIB_TCP_STATE_CLOSE_WAIT
        MIB_TCP_STATE_CLOSING MIB_TCP_STATE_LAST_ACK MIB_TCP_STATE_TIME_WAIT MIB_TCP_STATE_DELETE_TCB
        MIB_TCP_STATE_RESERVED MIB_TCP_RTO_OTHER TcpRtoAlgorithmOther MIB_TCP_RTO_CONSTANT
        TcpRtoAlgorithmConstant MIB_TCP_RTO_RSRE TcpRtoAlgorithmRsre MIB_TCP_RTO_VANJ
        TcpRtoAlgorithmVanj TcpConnectionOffloadStateInHost TcpConnectionOffloadStateOffloading TcpConnectionOffloadStateOffloaded
        TcpConnectionOffloadStateUploading TcpConnectionOffloadStateMax
        // udpmib.h
        // iprtrmib.h
        TCP_TABLE_BASIC_LISTENER TCP_TABLE_BASIC_CONNECTIONS TCP_TABLE_BASIC_ALL TCP_TABLE_OWNER_PID_LISTENER
        TCP_TABLE_OWNER_PID_CONNECTIONS TCP_TABLE_OWNER_PID_ALL TCP_TABLE_OWNER_MODULE_LISTENER TCP_TABLE_OWNER_MODULE_CONNECTIONS
        TCP_TABLE_OWNER_MODULE_ALL UDP_TABLE_BASIC UDP_TABLE_OWNER_PID UDP_TABLE_OWNER_MODULE
        TCPIP_OWNER_MODULE_INFO_BASIC TCPIP_OWNING_MODULE_SIZE
        // ipexport.h
        MAX_ADAPTER_NAME MAX_OPT_SIZE IP_FLAG_REVERSE IP_FLAG_DF
        IP_STATUS_BASE IP_SUCCESS IP_BUF_TOO_SMALL IP_DEST_NET_UNREACHABLE
        IP_DEST_HOST_UNREACHABLE IP_DEST_PROT_UNREACHABLE IP_DEST_PORT_UNREACHABLE IP_NO_RESOURCES
        IP_BAD_OPTION IP_HW_ERROR IP_PACKET_TOO_BIG IP_REQ_TIMED_OUT
        IP_BAD_REQ IP_BAD_ROUTE IP_TTL_EXPIRED_TRANSIT IP_TTL_EXPIRED_REASSEM
        IP_PARAM_PROBLEM IP_SOURCE_QUENCH IP_OPTION_TOO_BIG IP_BAD_DESTINATION
        IP_DEST_NO_ROUTE IP_DEST_ADDR_UNREACHABLE IP_DEST_PROHIBITED IP_HOP_LIMIT_EXCEEDED
        IP_REASSEMBLY_TIME_EXCEEDED IP_PARAMETER_PROBLEM IP_DEST_UNREACHABLE IP_TIME_EXCEEDED
        IP_BAD_HEADER IP_UNRECOGNIZED_NEXT_HEADER IP_ICMP_ERROR IP_DEST_SCOPE_MISMATCH
        IP_ADDR_DELETED IP_SPEC_MTU_CHANGE IP_MTU_CHANGE IP_UNLOAD
        IP_ADDR_ADDED IP_MEDIA_CONNECT IP_MEDIA_DISCONNECT IP_BIND_ADAPTER
        IP_UNBIND_ADAPTER IP_DEVICE_DOES_NOT_EXIST IP_DUPLICATE_ADDRESS IP_INTERFACE_METRIC_CHANGE
        IP_RECONFIG_SECFLTR IP_NEGOTIATING_IPSEC IP_INTERFACE_WOL_CAPABILITY_CHANGE IP_DUPLICATE_IPADD
        IP_GENERAL_FAILURE MAX_IP_STATUS IP_PENDING
        // iptypes.h
        MAX_ADAPTER_DESCRIPTION_LENGTH MAX_ADAPTER_NAME_LENGTH MAX_ADAPTER_ADDRESS_LENGTH DEFAULT_MINIMUM_ENTITIES
        MAX_HOSTNAME_LEN MAX_DOMAIN_NAME_LEN MAX_SCOPE_ID_LEN MAX_DHCPV6_DUID_LENGTH
        MAX_DNS_SUFFIX_STRING_LENGTH BROADCAST_NODETYPE PEER_TO_PEER_NODETYPE MIXED_NODETYPE
        HYBRID_NODETYPE IP_ADAPTER_ADDRESS_DNS_ELIGIBLE IP_ADAPTER_ADDRESS_TRANSIENT IP_ADAPTER_DDNS_ENABLED
        IP_ADAPTER_REGISTER_ADAPTER_SUFFIX IP_ADAPTER_DHCP_ENABLED IP_ADAPTER_RECEIVE_ONLY IP_ADAPTER_NO_MULTICAST
        IP_ADAPTER_IPV6_OTHER_STATEFUL_CONFIG IP_ADAPTER_NETBIOS_OVER_TCPIP_ENABLED IP_ADAPTER_IPV4_ENABLED IP_ADAPTER_IPV6_ENABLED
        IP_ADAPTER_IPV6_MANAGE_ADDRESS_CONFIG GAA_FLAG_SKIP_UNICAST GAA_FLAG_SKIP_ANYCAST GAA_FLAG_SKIP_MULTICAST
        GAA_FLAG_SKIP_DNS_SERVER GAA_FLAG_INCLUDE_PREFIX GAA_FLAG_SKIP_FRIENDLY_NAME GAA_FLAG_INCLUDE_WINS_INFO
        GAA_FLAG_INCLUDE_GATEWAYS GAA_FLAG_INCLUDE_ALL_INTERFACES GAA_FLAG_INCLUDE_ALL_COMPARTMENTS GAA_FLAG_INCLUDE_TUNNEL_BINDINGORDER
        GAA_FLAG_SKIP_DNS_INFO
        // netioapi.h
        MibParameterNotification MibAddInstance
        MibDeleteInstance MibInitialNotification MibIfTableNormal MibIfTableRaw
        MibIfTableNormalWithoutStatistics MibIfEntryNormal MibIfEntryNormalWithoutStatistics
        // iphlpapi.h
        NET_STRING_IPV4_ADDRESS NET_STRING_IPV4_SERVICE NET_STRING_IPV4_NETWORK NET_STRING_IPV6_ADDRESS
        NET_STRING_IPV6_ADDRESS_NO_SCOPE NET_STRING_IPV6_SERVICE NET_STRING_IPV6_SERVICE_NO_SCOPE NET_STRING_IPV6_NETWORK
        NET_STRING_NAMED_ADDRESS NET_STRING_NAMED_SERVICE NET_ADDRESS_FORMAT_UNSPECIFIED NET_ADDRESS_DNS_NAME
        NET_ADDRESS_IPV4 NET_ADDRESS_IPV6
        // icmpapi.h
};

#[rustfmt::skip]
pub const LAYOUTS: Layouts = layouts! {
        _NET_LUID_LH = NET_LUID_LH { Value Info }
        _NET_LUID_LH_0 = NET_LUID_LH_0 { _bitfield }
        _NL_INTERFACE_OFFLOAD_ROD = NL_INTERFACE_OFFLOAD_ROD { _bitfield }
        _NL_NETWORK_CONNECTIVITY_HINT = NL_NETWORK_CONNECTIVITY_HINT { ConnectivityLevel ConnectivityCost ApproachingDataLimit OverDataLimit Roaming }
        _MIB_IFROW = MIB_IFROW { wszName dwIndex dwType dwMtu dwSpeed dwPhysAddrLen bPhysAddr dwAdminStatus dwOperStatus dwLastChange dwInOctets dwInUcastPkts dwInNUcastPkts dwInDiscards dwInErrors dwInUnknownProtos dwOutOctets dwOutUcastPkts dwOutNUcastPkts dwOutDiscards dwOutErrors dwOutQLen dwDescrLen bDescr }
        _MIB_IFTABLE = MIB_IFTABLE { dwNumEntries table }
        _MIB_IFNUMBER = MIB_IFNUMBER { dwValue }
        _MIB_IFSTATUS = MIB_IFSTATUS { dwIfIndex dwAdminStatus dwOperationalStatus bMHbeatActive bMHbeatAlive }
        _MIB_IPADDRROW_XP = MIB_IPADDRROW_XP { dwAddr dwIndex dwMask dwBCastAddr dwReasmSize unused1 wType }
        _MIB_IPADDRTABLE = MIB_IPADDRTABLE { dwNumEntries table }
        _MIB_IPFORWARDNUMBER = MIB_IPFORWARDNUMBER { dwValue }
        _MIB_IPFORWARDROW = MIB_IPFORWARDROW { dwForwardDest dwForwardMask dwForwardPolicy dwForwardNextHop dwForwardIfIndex Anonymous1 Anonymous2 dwForwardAge dwForwardNextHopAS dwForwardMetric1 dwForwardMetric2 dwForwardMetric3 dwForwardMetric4 dwForwardMetric5 }
        _MIB_IPFORWARDROW_0 = MIB_IPFORWARDROW_0 { dwForwardType ForwardType }
        _MIB_IPFORWARDROW_1 = MIB_IPFORWARDROW_1 { dwForwardProto ForwardProto }
        _MIB_IPFORWARDTABLE = MIB_IPFORWARDTABLE { dwNumEntries table }
        _MIB_IPNETROW_LH = MIB_IPNETROW_LH { dwIndex dwPhysAddrLen bPhysAddr dwAddr Anonymous }
        _MIB_IPNETROW_LH_0 = MIB_IPNETROW_LH_0 { dwType Type }
        _MIB_IPNETTABLE = MIB_IPNETTABLE { dwNumEntries table }
        _MIB_IPSTATS_LH = MIB_IPSTATS_LH { Anonymous dwDefaultTTL dwInReceives dwInHdrErrors dwInAddrErrors dwForwDatagrams dwInUnknownProtos dwInDiscards dwInDelivers dwOutRequests dwRoutingDiscards dwOutDiscards dwOutNoRoutes dwReasmTimeout dwReasmReqds dwReasmOks dwReasmFails dwFragOks dwFragFails dwFragCreates dwNumIf dwNumAddr dwNumRoutes }
        _MIB_IPSTATS_LH_0 = MIB_IPSTATS_LH_0 { dwForwarding Forwarding }
        _MIBICMPSTATS = MIBICMPSTATS { dwMsgs dwErrors dwDestUnreachs dwTimeExcds dwParmProbs dwSrcQuenchs dwRedirects dwEchos dwEchoReps dwTimestamps dwTimestampReps dwAddrMasks dwAddrMaskReps }
        _MIBICMPINFO = MIBICMPINFO { icmpInStats icmpOutStats }
        _MIB_ICMP = MIB_ICMP { stats }
        _MIBICMPSTATS_EX_XPSP1 = MIBICMPSTATS_EX_XPSP1 { dwMsgs dwErrors rgdwTypeCount }
        _MIB_ICMP_EX_XPSP1 = MIB_ICMP_EX_XPSP1 { icmpInStats icmpOutStats }
        _MIB_TCPROW_LH = MIB_TCPROW_LH { Anonymous dwLocalAddr dwLocalPort dwRemoteAddr dwRemotePort }
        _MIB_TCPROW_LH_0 = MIB_TCPROW_LH_0 { dwState State }
        _MIB_TCPTABLE = MIB_TCPTABLE { dwNumEntries table }
        _MIB_TCPROW2 = MIB_TCPROW2 { dwState dwLocalAddr dwLocalPort dwRemoteAddr dwRemotePort dwOwningPid dwOffloadState }
        _MIB_TCPTABLE2 = MIB_TCPTABLE2 { dwNumEntries table }
        _MIB_TCPROW_OWNER_PID = MIB_TCPROW_OWNER_PID { dwState dwLocalAddr dwLocalPort dwRemoteAddr dwRemotePort dwOwningPid }
        _MIB_TCPTABLE_OWNER_PID = MIB_TCPTABLE_OWNER_PID { dwNumEntries table }
        _MIB_TCPROW_OWNER_MODULE = MIB_TCPROW_OWNER_MODULE { dwState dwLocalAddr dwLocalPort dwRemoteAddr dwRemotePort dwOwningPid liCreateTimestamp OwningModuleInfo }
        _MIB_TCPTABLE_OWNER_MODULE = MIB_TCPTABLE_OWNER_MODULE { dwNumEntries table }
        _MIB_TCP6ROW = MIB_TCP6ROW { State LocalAddr dwLocalScopeId dwLocalPort RemoteAddr dwRemoteScopeId dwRemotePort }
        _MIB_TCP6TABLE = MIB_TCP6TABLE { dwNumEntries table }
        _MIB_TCP6ROW2 = MIB_TCP6ROW2 { LocalAddr dwLocalScopeId dwLocalPort RemoteAddr dwRemoteScopeId dwRemotePort State dwOwningPid dwOffloadState }
        _MIB_TCP6TABLE2 = MIB_TCP6TABLE2 { dwNumEntries table }
        _MIB_TCP6ROW_OWNER_PID = MIB_TCP6ROW_OWNER_PID { ucLocalAddr dwLocalScopeId dwLocalPort ucRemoteAddr dwRemoteScopeId dwRemotePort dwState dwOwningPid }
        _MIB_TCP6TABLE_OWNER_PID = MIB_TCP6TABLE_OWNER_PID { dwNumEntries table }
        _MIB_TCP6ROW_OWNER_MODULE = MIB_TCP6ROW_OWNER_MODULE { ucLocalAddr dwLocalScopeId dwLocalPort ucRemoteAddr dwRemoteScopeId dwRemotePort dwState dwOwningPid liCreateTimestamp OwningModuleInfo }
        _MIB_TCP6TABLE_OWNER_MODULE = MIB_TCP6TABLE_OWNER_MODULE { dwNumEntries table }
        _MIB_TCPSTATS_LH = MIB_TCPSTATS_LH { Anonymous dwRtoMin dwRtoMax dwMaxConn dwActiveOpens dwPassiveOpens dwAttemptFails dwEstabResets dwCurrEstab dwInSegs dwOutSegs dwRetransSegs dwInErrs dwOutRsts dwNumConns }
        _MIB_TCPSTATS_LH_0 = MIB_TCPSTATS_LH_0 { dwRtoAlgorithm RtoAlgorithm }
        _MIB_TCPSTATS2 = MIB_TCPSTATS2 { RtoAlgorithm dwRtoMin dwRtoMax dwMaxConn dwActiveOpens dwPassiveOpens dwAttemptFails dwEstabResets dwCurrEstab dw64InSegs dw64OutSegs dwRetransSegs dwInErrs dwOutRsts dwNumConns }
        _MIB_UDPROW = MIB_UDPROW { dwLocalAddr dwLocalPort }
        _MIB_UDPTABLE = MIB_UDPTABLE { dwNumEntries table }
        _MIB_UDPROW_OWNER_PID = MIB_UDPROW_OWNER_PID { dwLocalAddr dwLocalPort dwOwningPid }
        _MIB_UDPTABLE_OWNER_PID = MIB_UDPTABLE_OWNER_PID { dwNumEntries table }
        _MIB_UDPROW_OWNER_MODULE = MIB_UDPROW_OWNER_MODULE { dwLocalAddr dwLocalPort dwOwningPid liCreateTimestamp Anonymous OwningModuleInfo }
        _MIB_UDPROW_OWNER_MODULE_0 = MIB_UDPROW_OWNER_MODULE_0 { Anonymous dwFlags }
        _MIB_UDPROW_OWNER_MODULE_0_0 = MIB_UDPROW_OWNER_MODULE_0_0 { _bitfield }
        _MIB_UDPTABLE_OWNER_MODULE = MIB_UDPTABLE_OWNER_MODULE { dwNumEntries table }
        _MIB_UDP6ROW = MIB_UDP6ROW { dwLocalAddr dwLocalScopeId dwLocalPort }
        _MIB_UDP6TABLE = MIB_UDP6TABLE { dwNumEntries table }
        _MIB_UDP6ROW_OWNER_PID = MIB_UDP6ROW_OWNER_PID { ucLocalAddr dwLocalScopeId dwLocalPort dwOwningPid }
        _MIB_UDP6TABLE_OWNER_PID = MIB_UDP6TABLE_OWNER_PID { dwNumEntries table }
        _MIB_UDP6ROW_OWNER_MODULE = MIB_UDP6ROW_OWNER_MODULE { ucLocalAddr dwLocalScopeId dwLocalPort dwOwningPid liCreateTimestamp Anonymous OwningModuleInfo }
        _MIB_UDP6ROW_OWNER_MODULE_0 = MIB_UDP6ROW_OWNER_MODULE_0 { Anonymous dwFlags }
        _MIB_UDP6ROW_OWNER_MODULE_0_0 = MIB_UDP6ROW_OWNER_MODULE_0_0 { _bitfield }
        _MIB_UDP6TABLE_OWNER_MODULE = MIB_UDP6TABLE_OWNER_MODULE { dwNumEntries table }
        _MIB_UDPSTATS = MIB_UDPSTATS { dwInDatagrams dwNoPorts dwInErrors dwOutDatagrams dwNumAddrs }
        _MIB_UDPSTATS2 = MIB_UDPSTATS2 { dw64InDatagrams dwNoPorts dwInErrors dw64OutDatagrams dwNumAddrs }
        _TCPIP_OWNER_MODULE_BASIC_INFO = TCPIP_OWNER_MODULE_BASIC_INFO { pModuleName pModulePath }
        _IP_ADAPTER_INDEX_MAP = IP_ADAPTER_INDEX_MAP { Index Name }
        _IP_INTERFACE_INFO = IP_INTERFACE_INFO { NumAdapters Adapter }
        _IP_UNIDIRECTIONAL_ADAPTER_ADDRESS = IP_UNIDIRECTIONAL_ADAPTER_ADDRESS { NumAdapters Address }
        _IP_ADAPTER_ORDER_MAP = IP_ADAPTER_ORDER_MAP { NumAdapters AdapterOrder }
        ip_option_information = IP_OPTION_INFORMATION { Ttl Tos Flags OptionsSize OptionsData }
        icmp_echo_reply = ICMP_ECHO_REPLY { Address Status RoundTripTime DataSize Reserved Data Options }
        _IPV6_ADDRESS_EX = IPV6_ADDRESS_EX { sin6_port sin6_flowinfo sin6_addr sin6_scope_id }
        icmpv6_echo_reply_lh = ICMPV6_ECHO_REPLY_LH { Address Status RoundTripTime }
        _IP_ADDRESS_STRING = IP_ADDRESS_STRING { String }
        _IP_ADDR_STRING = IP_ADDR_STRING { Next IpAddress IpMask Context }
        _IP_ADAPTER_INFO = IP_ADAPTER_INFO { Next ComboIndex AdapterName Description AddressLength Address Index Type DhcpEnabled CurrentIpAddress IpAddressList GatewayList DhcpServer HaveWins PrimaryWinsServer SecondaryWinsServer LeaseObtained LeaseExpires }
        _IP_ADAPTER_UNICAST_ADDRESS_LH = IP_ADAPTER_UNICAST_ADDRESS_LH { Anonymous Next Address PrefixOrigin SuffixOrigin DadState ValidLifetime PreferredLifetime LeaseLifetime OnLinkPrefixLength }
        _IP_ADAPTER_UNICAST_ADDRESS_LH_0 = IP_ADAPTER_UNICAST_ADDRESS_LH_0 { Alignment Anonymous }
        _IP_ADAPTER_UNICAST_ADDRESS_LH_0_0 = IP_ADAPTER_UNICAST_ADDRESS_LH_0_0 { Length Flags }
        _IP_ADAPTER_ANYCAST_ADDRESS_XP = IP_ADAPTER_ANYCAST_ADDRESS_XP { Anonymous Next Address }
        _IP_ADAPTER_ANYCAST_ADDRESS_XP_0 = IP_ADAPTER_ANYCAST_ADDRESS_XP_0 { Alignment Anonymous }
        _IP_ADAPTER_ANYCAST_ADDRESS_XP_0_0 = IP_ADAPTER_ANYCAST_ADDRESS_XP_0_0 { Length Flags }
        _IP_ADAPTER_MULTICAST_ADDRESS_XP = IP_ADAPTER_MULTICAST_ADDRESS_XP { Anonymous Next Address }
        _IP_ADAPTER_MULTICAST_ADDRESS_XP_0 = IP_ADAPTER_MULTICAST_ADDRESS_XP_0 { Alignment Anonymous }
        _IP_ADAPTER_MULTICAST_ADDRESS_XP_0_0 = IP_ADAPTER_MULTICAST_ADDRESS_XP_0_0 { Length Flags }
        _IP_ADAPTER_DNS_SERVER_ADDRESS_XP = IP_ADAPTER_DNS_SERVER_ADDRESS_XP { Anonymous Next Address }
        _IP_ADAPTER_DNS_SERVER_ADDRESS_XP_0 = IP_ADAPTER_DNS_SERVER_ADDRESS_XP_0 { Alignment Anonymous }
        _IP_ADAPTER_DNS_SERVER_ADDRESS_XP_0_0 = IP_ADAPTER_DNS_SERVER_ADDRESS_XP_0_0 { Length Reserved }
        _IP_ADAPTER_WINS_SERVER_ADDRESS_LH = IP_ADAPTER_WINS_SERVER_ADDRESS_LH { Anonymous Next Address }
        _IP_ADAPTER_WINS_SERVER_ADDRESS_LH_0 = IP_ADAPTER_WINS_SERVER_ADDRESS_LH_0 { Alignment Anonymous }
        _IP_ADAPTER_WINS_SERVER_ADDRESS_LH_0_0 = IP_ADAPTER_WINS_SERVER_ADDRESS_LH_0_0 { Length Reserved }
        _IP_ADAPTER_GATEWAY_ADDRESS_LH = IP_ADAPTER_GATEWAY_ADDRESS_LH { Anonymous Next Address }
        _IP_ADAPTER_GATEWAY_ADDRESS_LH_0 = IP_ADAPTER_GATEWAY_ADDRESS_LH_0 { Alignment Anonymous }
        _IP_ADAPTER_GATEWAY_ADDRESS_LH_0_0 = IP_ADAPTER_GATEWAY_ADDRESS_LH_0_0 { Length Reserved }
        _IP_ADAPTER_PREFIX_XP = IP_ADAPTER_PREFIX_XP { Anonymous Next Address PrefixLength }
        _IP_ADAPTER_PREFIX_XP_0 = IP_ADAPTER_PREFIX_XP_0 { Alignment Anonymous }
        _IP_ADAPTER_PREFIX_XP_0_0 = IP_ADAPTER_PREFIX_XP_0_0 { Length Flags }
        _IP_ADAPTER_DNS_SUFFIX = IP_ADAPTER_DNS_SUFFIX { Next String }
        _IP_ADAPTER_ADDRESSES_LH = IP_ADAPTER_ADDRESSES_LH { Anonymous1 Next AdapterName FirstUnicastAddress FirstAnycastAddress FirstMulticastAddress FirstDnsServerAddress DnsSuffix Description FriendlyName PhysicalAddress PhysicalAddressLength Anonymous2 Mtu IfType OperStatus Ipv6IfIndex ZoneIndices FirstPrefix TransmitLinkSpeed ReceiveLinkSpeed FirstWinsServerAddress FirstGatewayAddress Ipv4Metric Ipv6Metric Luid Dhcpv4Server CompartmentId NetworkGuid ConnectionType TunnelType Dhcpv6Server Dhcpv6ClientDuid Dhcpv6ClientDuidLength Dhcpv6Iaid FirstDnsSuffix }
        _IP_ADAPTER_ADDRESSES_LH_0 = IP_ADAPTER_ADDRESSES_LH_0 { Alignment Anonymous }
        _IP_ADAPTER_ADDRESSES_LH_0_0 = IP_ADAPTER_ADDRESSES_LH_0_0 { Length IfIndex }
        _IP_ADAPTER_ADDRESSES_LH_1 = IP_ADAPTER_ADDRESSES_LH_1 { Flags Anonymous }
        _IP_ADAPTER_ADDRESSES_LH_1_0 = IP_ADAPTER_ADDRESSES_LH_1_0 { _bitfield }
        _IP_PER_ADAPTER_INFO_W2KSP1 = IP_PER_ADAPTER_INFO_W2KSP1 { AutoconfigEnabled AutoconfigActive CurrentDnsServer DnsServerList }
        _FIXED_INFO_W2KSP1 = FIXED_INFO_W2KSP1 { HostName DomainName CurrentDnsServer DnsServerList NodeType ScopeId EnableRouting EnableProxy EnableDns }
        _MIB_IF_ROW2 = MIB_IF_ROW2 { InterfaceLuid InterfaceIndex InterfaceGuid Alias Description PhysicalAddressLength PhysicalAddress PermanentPhysicalAddress Mtu Type TunnelType MediaType PhysicalMediumType AccessType DirectionType InterfaceAndOperStatusFlags OperStatus AdminStatus MediaConnectState NetworkGuid ConnectionType TransmitLinkSpeed ReceiveLinkSpeed InOctets InUcastPkts InNUcastPkts InDiscards InErrors InUnknownProtos InUcastOctets InMulticastOctets InBroadcastOctets OutOctets OutUcastPkts OutNUcastPkts OutDiscards OutErrors OutUcastOctets OutMulticastOctets OutBroadcastOctets OutQLen }
        _MIB_IF_ROW2_0 = MIB_IF_ROW2_0 { _bitfield }
        _MIB_IF_TABLE2 = MIB_IF_TABLE2 { NumEntries Table }
        _MIB_IPINTERFACE_ROW = MIB_IPINTERFACE_ROW { Family InterfaceLuid InterfaceIndex MaxReassemblySize InterfaceIdentifier MinRouterAdvertisementInterval MaxRouterAdvertisementInterval AdvertisingEnabled ForwardingEnabled WeakHostSend WeakHostReceive UseAutomaticMetric UseNeighborUnreachabilityDetection ManagedAddressConfigurationSupported OtherStatefulConfigurationSupported AdvertiseDefaultRoute RouterDiscoveryBehavior DadTransmits BaseReachableTime RetransmitTime PathMtuDiscoveryTimeout LinkLocalAddressBehavior LinkLocalAddressTimeout ZoneIndices SitePrefixLength Metric NlMtu Connected SupportsWakeUpPatterns SupportsNeighborDiscovery SupportsRouterDiscovery ReachableTime TransmitOffload ReceiveOffload DisableDefaultRoutes }
        _MIB_IPINTERFACE_TABLE = MIB_IPINTERFACE_TABLE { NumEntries Table }
        _MIB_IFSTACK_ROW = MIB_IFSTACK_ROW { HigherLayerInterfaceIndex LowerLayerInterfaceIndex }
        _MIB_IFSTACK_TABLE = MIB_IFSTACK_TABLE { NumEntries Table }
        _MIB_UNICASTIPADDRESS_ROW = MIB_UNICASTIPADDRESS_ROW { Address InterfaceLuid InterfaceIndex PrefixOrigin SuffixOrigin ValidLifetime PreferredLifetime OnLinkPrefixLength SkipAsSource DadState ScopeId CreationTimeStamp }
        _MIB_UNICASTIPADDRESS_TABLE = MIB_UNICASTIPADDRESS_TABLE { NumEntries Table }
        _MIB_ANYCASTIPADDRESS_ROW = MIB_ANYCASTIPADDRESS_ROW { Address InterfaceLuid InterfaceIndex ScopeId }
        _MIB_ANYCASTIPADDRESS_TABLE = MIB_ANYCASTIPADDRESS_TABLE { NumEntries Table }
        _MIB_MULTICASTIPADDRESS_ROW = MIB_MULTICASTIPADDRESS_ROW { Address InterfaceIndex InterfaceLuid ScopeId }
        _MIB_MULTICASTIPADDRESS_TABLE = MIB_MULTICASTIPADDRESS_TABLE { NumEntries Table }
        _IP_ADDRESS_PREFIX = IP_ADDRESS_PREFIX { Prefix PrefixLength }
        _MIB_IPFORWARD_ROW2 = MIB_IPFORWARD_ROW2 { InterfaceLuid InterfaceIndex DestinationPrefix NextHop SitePrefixLength ValidLifetime PreferredLifetime Metric Protocol Loopback AutoconfigureAddress Publish Immortal Age Origin }
        _MIB_IPFORWARD_TABLE2 = MIB_IPFORWARD_TABLE2 { NumEntries Table }
        _MIB_IPNET_ROW2 = MIB_IPNET_ROW2 { Address InterfaceIndex InterfaceLuid PhysicalAddress PhysicalAddressLength State Anonymous ReachabilityTime }
        _MIB_IPNET_ROW2_0 = MIB_IPNET_ROW2_0 { Anonymous Flags }
        _MIB_IPNET_ROW2_0_0 = MIB_IPNET_ROW2_0_0 { _bitfield }
        _MIB_IPNET_ROW2_1 = MIB_IPNET_ROW2_1 { LastReachable LastUnreachable }
        _MIB_IPNET_TABLE2 = MIB_IPNET_TABLE2 { NumEntries Table }
        _NET_ADDRESS_INFO = NET_ADDRESS_INFO { Format Anonymous }
        _NET_ADDRESS_INFO_0 = NET_ADDRESS_INFO_0 { NamedAddress Ipv4Address Ipv6Address IpAddress }
        _NET_ADDRESS_INFO_0_0 = NET_ADDRESS_INFO_0_0 { Address Port }
};
