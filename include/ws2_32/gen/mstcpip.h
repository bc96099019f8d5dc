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

WS2_END_DECLS

#endif
