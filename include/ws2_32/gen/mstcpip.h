/* Generated from src/abi/mstcpip.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_MSTCPIP_H
#define WS2_32_GEN_MSTCPIP_H

WS2_BEGIN_DECLS

/* Control codes of `WSAIoctl`. */
#define SIO_RCVALL 0x98000001
#define SIO_RCVALL_MCAST 0x98000002
#define SIO_RCVALL_IGMPMCAST 0x98000003
#define SIO_KEEPALIVE_VALS 0x98000004
#define SIO_ABSORB_RTRALERT 0x98000005
#define SIO_UCAST_IF 0x98000006
#define SIO_LIMIT_BROADCASTS 0x98000007
#define SIO_INDEX_BIND 0x98000008
#define SIO_INDEX_MCASTIF 0x98000009
#define SIO_INDEX_ADD_MCAST 0x9800000A
#define SIO_INDEX_DEL_MCAST 0x9800000B
#define SIO_RCVALL_MCAST_IF 0x9800000D
#define SIO_RCVALL_IF 0x9800000E
#define SIO_LOOPBACK_FAST_PATH 0x98000010
#define SIO_TCP_INITIAL_RTO 0x98000011
#define SIO_APPLY_TRANSPORT_SETTING 0x98000013
#define SIO_QUERY_TRANSPORT_SETTING 0x98000014
#define SIO_TCP_SET_ICW 0x98000016
#define SIO_TCP_SET_ACK_FREQUENCY 0x98000017
#define SIO_SET_PRIORITY_HINT 0x98000018
#define SIO_PRIORITY_HINT 0x98000018
#define SIO_TCP_INFO 0xD8000027
#define SIO_CPU_AFFINITY 0x98000015
#define SIO_TIMESTAMPING 0x980000EB
#define SIO_GET_TX_TIMESTAMP 0x980000EA
#define SIO_ACQUIRE_PORT_RESERVATION 0x98000064
#define SIO_RELEASE_PORT_RESERVATION 0x98000065
#define SIO_ASSOCIATE_PORT_RESERVATION 0x98000066

/* Keep-alive probes of one connection, for SIO_KEEPALIVE_VALS; times in milliseconds. */
struct tcp_keepalive {
    ULONG onoff;
    ULONG keepalivetime;
    ULONG keepaliveinterval;
};

/* What SIO_RCVALL receives. */
typedef int RCVALL_VALUE;
typedef RCVALL_VALUE *PRCVALL_VALUE;
#define RCVALL_OFF 0
#define RCVALL_ON 1
#define RCVALL_SOCKETLEVELONLY 2
#define RCVALL_IPLEVEL 3

/* What to receive, and by which interface. */
struct RCVALL_IF {
    RCVALL_VALUE Mode;
    ULONG Interface;
};
typedef struct RCVALL_IF RCVALL_IF;
typedef struct RCVALL_IF *PRCVALL_IF;

/* The first retransmission time in milliseconds and the number of repeated connection requests. */
struct _TCP_INITIAL_RTO_PARAMETERS {
    USHORT Rtt;
    UCHAR MaxSynRetransmissions;
};
typedef struct _TCP_INITIAL_RTO_PARAMETERS TCP_INITIAL_RTO_PARAMETERS;
typedef TCP_INITIAL_RTO_PARAMETERS *PTCP_INITIAL_RTO_PARAMETERS;

/* States of a TCP connection. */
typedef int TCPSTATE;
#define TCPSTATE_CLOSED 0
#define TCPSTATE_LISTEN 1
#define TCPSTATE_SYN_SENT 2
#define TCPSTATE_SYN_RCVD 3
#define TCPSTATE_ESTABLISHED 4
#define TCPSTATE_FIN_WAIT_1 5
#define TCPSTATE_FIN_WAIT_2 6
#define TCPSTATE_CLOSE_WAIT 7
#define TCPSTATE_CLOSING 8
#define TCPSTATE_LAST_ACK 9
#define TCPSTATE_TIME_WAIT 10
#define TCPSTATE_MAX 11

/* The state of a TCP connection, for SIO_TCP_INFO. */
struct _TCP_INFO_v0 {
    TCPSTATE State;
    ULONG Mss;
    ULONG64 ConnectionTimeMs;
    BOOLEAN TimestampsEnabled;
    ULONG RttUs;
    ULONG MinRttUs;
    ULONG BytesInFlight;
    ULONG Cwnd;
    ULONG SndWnd;
    ULONG RcvWnd;
    ULONG RcvBuf;
    ULONG64 BytesOut;
    ULONG64 BytesIn;
    ULONG BytesReordered;
    ULONG BytesRetrans;
    ULONG FastRetrans;
    ULONG DupAcksIn;
    ULONG TimeoutEpisodes;
    UCHAR SynRetrans;
};
typedef struct _TCP_INFO_v0 TCP_INFO_v0;
typedef TCP_INFO_v0 *PTCP_INFO_v0;

/* The same with what limits sending. */
struct _TCP_INFO_v1 {
    TCPSTATE State;
    ULONG Mss;
    ULONG64 ConnectionTimeMs;
    BOOLEAN TimestampsEnabled;
    ULONG RttUs;
    ULONG MinRttUs;
    ULONG BytesInFlight;
    ULONG Cwnd;
    ULONG SndWnd;
    ULONG RcvWnd;
    ULONG RcvBuf;
    ULONG64 BytesOut;
    ULONG64 BytesIn;
    ULONG BytesReordered;
    ULONG BytesRetrans;
    ULONG FastRetrans;
    ULONG DupAcksIn;
    ULONG TimeoutEpisodes;
    UCHAR SynRetrans;
    ULONG SndLimTransRwin;
    ULONG SndLimTimeRwin;
    ULONG64 SndLimBytesRwin;
    ULONG SndLimTransCwnd;
    ULONG SndLimTimeCwnd;
    ULONG64 SndLimBytesCwnd;
    ULONG SndLimTransSnd;
    ULONG SndLimTimeSnd;
    ULONG64 SndLimBytesSnd;
};
typedef struct _TCP_INFO_v1 TCP_INFO_v1;
typedef TCP_INFO_v1 *PTCP_INFO_v1;

/* How often a connection request is repeated, and after what time. */
#define TCP_INITIAL_RTO_UNSPECIFIED_RTT 0xFFFF
#define TCP_INITIAL_RTO_UNSPECIFIED_MAX_SYN_RETRANSMISSIONS 0xFF
#define TCP_INITIAL_RTO_DEFAULT_RTT 0
#define TCP_INITIAL_RTO_DEFAULT_MAX_SYN_RETRANSMISSIONS 0
#define TCP_INITIAL_RTO_NO_SYN_RETRANSMISSIONS 0xFE

/* Control codes of security, of redirected connections and of the network adapter. */
#define SIO_SET_SECURITY 0x980000C8
#define SIO_QUERY_SECURITY 0xD80000C9
#define SIO_SET_PEER_TARGET_NAME 0x980000CA
#define SIO_DELETE_PEER_TARGET_NAME 0x980000CB
#define SIO_QUERY_WFP_CONNECTION_REDIRECT_RECORDS 0x980000DC
#define SIO_QUERY_WFP_CONNECTION_REDIRECT_CONTEXT 0x980000DD
#define SIO_SET_WFP_CONNECTION_REDIRECT_RECORDS 0x980000DE
#define SIO_QUERY_WFP_ALE_ENDPOINT_HANDLE 0x580000CD
#define SIO_QUERY_RSS_SCALABILITY_INFO 0x580000D2
#define SIO_SOCKET_USAGE_NOTIFICATION 0x980000CC

/* Whether the network adapter spreads its work over processors. */
struct _RSS_SCALABILITY_INFO {
    BOOLEAN RssEnabled;
};
typedef struct _RSS_SCALABILITY_INFO RSS_SCALABILITY_INFO;
typedef RSS_SCALABILITY_INFO *PRSS_SCALABILITY_INFO;

/* How large TCP's first window is. */
typedef int TCP_ICW_LEVEL;
typedef TCP_ICW_LEVEL *PTCP_ICW_LEVEL;
#define TCP_ICW_LEVEL_DEFAULT 0
#define TCP_ICW_LEVEL_HIGH 1
#define TCP_ICW_LEVEL_VERY_HIGH 2
#define TCP_ICW_LEVEL_AGGRESSIVE 3
#define TCP_ICW_LEVEL_EXPERIMENTAL 4
#define TCP_ICW_LEVEL_COMPAT 254
#define TCP_ICW_LEVEL_MAX 255

/* For SIO_TCP_SET_ICW. */
struct _TCP_ICW_PARAMETERS {
    TCP_ICW_LEVEL Level;
};
typedef struct _TCP_ICW_PARAMETERS TCP_ICW_PARAMETERS;
typedef TCP_ICW_PARAMETERS *PTCP_ICW_PARAMETERS;

/* For SIO_TCP_SET_ACK_FREQUENCY: after how many segments one is acknowledged. */
struct _TCP_ACK_FREQUENCY_PARAMETERS {
    UCHAR TcpDelayedAckFrequency;
};
typedef struct _TCP_ACK_FREQUENCY_PARAMETERS TCP_ACK_FREQUENCY_PARAMETERS;
typedef TCP_ACK_FREQUENCY_PARAMETERS *PTCP_ACK_FREQUENCY_PARAMETERS;

/* How urgent a socket's traffic is. */
typedef int SOCKET_PRIORITY_HINT;
typedef SOCKET_PRIORITY_HINT *PSOCKET_PRIORITY_HINT;
#define SocketPriorityHintVeryLow 0
#define SocketPriorityHintLow 1
#define SocketPriorityHintNormal 2
#define SocketMaximumPriorityHintType 3

/* For SIO_TIMESTAMPING: what is to be stamped, and how many stamps of what was sent are kept. */
struct _TIMESTAMPING_CONFIG {
    ULONG Flags;
    USHORT TxTimestampsBuffered;
};
typedef struct _TIMESTAMPING_CONFIG TIMESTAMPING_CONFIG;
typedef TIMESTAMPING_CONFIG *PTIMESTAMPING_CONFIG;
#define TIMESTAMPING_FLAG_RX 1
#define TIMESTAMPING_FLAG_TX 2

/* How a connection is secured. */
typedef int SOCKET_SECURITY_PROTOCOL;
#define SOCKET_SECURITY_PROTOCOL_DEFAULT 0
#define SOCKET_SECURITY_PROTOCOL_IPSEC 1
#define SOCKET_SECURITY_PROTOCOL_IPSEC2 2
#define SOCKET_SECURITY_PROTOCOL_INVALID 3
#define SOCKET_SETTINGS_GUARANTEE_ENCRYPTION 1
#define SOCKET_SETTINGS_ALLOW_INSECURE 2
#define SOCKET_SETTINGS_IPSEC_SKIP_FILTER_INSTANTIATION 1
#define SOCKET_SETTINGS_IPSEC_OPTIONAL_PEER_NAME_VERIFICATION 2
#define SOCKET_SETTINGS_IPSEC_ALLOW_FIRST_INBOUND_PKT_UNENCRYPTED 4
#define SOCKET_SETTINGS_IPSEC_PEER_NAME_IS_RAW_FORMAT 8
#define SOCKET_INFO_CONNECTION_SECURED 1
#define SOCKET_INFO_CONNECTION_ENCRYPTED 2
#define SOCKET_INFO_CONNECTION_IMPERSONATED 4

/* What security a socket asks for. */
struct _SOCKET_SECURITY_SETTINGS {
    SOCKET_SECURITY_PROTOCOL SecurityProtocol;
    ULONG SecurityFlags;
};
typedef struct _SOCKET_SECURITY_SETTINGS SOCKET_SECURITY_SETTINGS;
typedef SOCKET_SECURITY_SETTINGS *PSOCKET_SECURITY_SETTINGS;

/* The name that a peer must prove to have. */
struct _SOCKET_PEER_TARGET_NAME {
    SOCKET_SECURITY_PROTOCOL SecurityProtocol;
    SOCKADDR_STORAGE PeerAddress;
    ULONG PeerTargetNameStringLen;
    WCHAR AllStrings[1];
};
typedef struct _SOCKET_PEER_TARGET_NAME SOCKET_PEER_TARGET_NAME;
typedef SOCKET_PEER_TARGET_NAME *PSOCKET_PEER_TARGET_NAME;

/* Which peer `WSAQuerySocketSecurity` asks about. */
struct _SOCKET_SECURITY_QUERY_TEMPLATE {
    SOCKET_SECURITY_PROTOCOL SecurityProtocol;
    SOCKADDR_STORAGE PeerAddress;
    ULONG PeerTokenAccessMask;
};
typedef struct _SOCKET_SECURITY_QUERY_TEMPLATE SOCKET_SECURITY_QUERY_TEMPLATE;
typedef SOCKET_SECURITY_QUERY_TEMPLATE *PSOCKET_SECURITY_QUERY_TEMPLATE;

/* How a connection is secured. */
struct _SOCKET_SECURITY_QUERY_INFO {
    SOCKET_SECURITY_PROTOCOL SecurityProtocol;
    ULONG Flags;
    ULONG64 PeerApplicationAccessTokenHandle;
    ULONG64 PeerMachineAccessTokenHandle;
};
typedef struct _SOCKET_SECURITY_QUERY_INFO SOCKET_SECURITY_QUERY_INFO;
typedef SOCKET_SECURITY_QUERY_INFO *PSOCKET_SECURITY_QUERY_INFO;

WS2_END_DECLS

#endif
