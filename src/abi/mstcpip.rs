//! `mstcpip.h`: Microsoft's control codes of TCP/IP.
use std::ffi::c_int;

use super::basetsd::ULONG64;
use super::minwindef::{DWORD, UCHAR, ULONG, USHORT};
use super::winnt::{BOOLEAN, WCHAR};
use super::ws2def::SOCKADDR_STORAGE;

// Control codes of `WSAIoctl`.
pub const SIO_RCVALL: DWORD = 0x9800_0001;
pub const SIO_RCVALL_MCAST: DWORD = 0x9800_0002;
pub const SIO_RCVALL_IGMPMCAST: DWORD = 0x9800_0003;
pub const SIO_KEEPALIVE_VALS: DWORD = 0x9800_0004;
pub const SIO_ABSORB_RTRALERT: DWORD = 0x9800_0005;
pub const SIO_UCAST_IF: DWORD = 0x9800_0006;
pub const SIO_LIMIT_BROADCASTS: DWORD = 0x9800_0007;
pub const SIO_INDEX_BIND: DWORD = 0x9800_0008;
pub const SIO_INDEX_MCASTIF: DWORD = 0x9800_0009;
pub const SIO_INDEX_ADD_MCAST: DWORD = 0x9800_000A;
pub const SIO_INDEX_DEL_MCAST: DWORD = 0x9800_000B;
pub const SIO_RCVALL_MCAST_IF: DWORD = 0x9800_000D;
pub const SIO_RCVALL_IF: DWORD = 0x9800_000E;
pub const SIO_LOOPBACK_FAST_PATH: DWORD = 0x9800_0010;
pub const SIO_TCP_INITIAL_RTO: DWORD = 0x9800_0011;
pub const SIO_APPLY_TRANSPORT_SETTING: DWORD = 0x9800_0013;
pub const SIO_QUERY_TRANSPORT_SETTING: DWORD = 0x9800_0014;
pub const SIO_TCP_SET_ICW: DWORD = 0x9800_0016;
pub const SIO_TCP_SET_ACK_FREQUENCY: DWORD = 0x9800_0017;
pub const SIO_SET_PRIORITY_HINT: DWORD = 0x9800_0018;
pub const SIO_PRIORITY_HINT: DWORD = 0x9800_0018;
pub const SIO_TCP_INFO: DWORD = 0xD800_0027;
pub const SIO_CPU_AFFINITY: DWORD = 0x9800_0015;
pub const SIO_TIMESTAMPING: DWORD = 0x9800_00EB;
pub const SIO_GET_TX_TIMESTAMP: DWORD = 0x9800_00EA;
pub const SIO_ACQUIRE_PORT_RESERVATION: DWORD = 0x9800_0064;
pub const SIO_RELEASE_PORT_RESERVATION: DWORD = 0x9800_0065;
pub const SIO_ASSOCIATE_PORT_RESERVATION: DWORD = 0x9800_0066;

/// Keep-alive probes of one connection, for SIO_KEEPALIVE_VALS; times in milliseconds.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct tcp_keepalive {
    pub onoff: ULONG,
    pub keepalivetime: ULONG,
    pub keepaliveinterval: ULONG,
}

// What SIO_RCVALL receives.
pub type RCVALL_VALUE = c_int;
pub type PRCVALL_VALUE = *mut RCVALL_VALUE;
pub const RCVALL_OFF: RCVALL_VALUE = 0;
pub const RCVALL_ON: RCVALL_VALUE = 1;
pub const RCVALL_SOCKETLEVELONLY: RCVALL_VALUE = 2;
pub const RCVALL_IPLEVEL: RCVALL_VALUE = 3;

/// What to receive, and by which interface.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct RCVALL_IF {
    pub Mode: RCVALL_VALUE,
    pub Interface: ULONG,
}
pub type PRCVALL_IF = *mut RCVALL_IF;

/// The first retransmission time in milliseconds and the number of repeated connection requests.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _TCP_INITIAL_RTO_PARAMETERS {
    pub Rtt: USHORT,
    pub MaxSynRetransmissions: UCHAR,
}
pub type TCP_INITIAL_RTO_PARAMETERS = _TCP_INITIAL_RTO_PARAMETERS;
pub type PTCP_INITIAL_RTO_PARAMETERS = *mut TCP_INITIAL_RTO_PARAMETERS;

// States of a TCP connection.
pub type TCPSTATE = c_int;
pub const TCPSTATE_CLOSED: TCPSTATE = 0;
pub const TCPSTATE_LISTEN: TCPSTATE = 1;
pub const TCPSTATE_SYN_SENT: TCPSTATE = 2;
pub const TCPSTATE_SYN_RCVD: TCPSTATE = 3;
pub const TCPSTATE_ESTABLISHED: TCPSTATE = 4;
pub const TCPSTATE_FIN_WAIT_1: TCPSTATE = 5;
pub const TCPSTATE_FIN_WAIT_2: TCPSTATE = 6;
pub const TCPSTATE_CLOSE_WAIT: TCPSTATE = 7;
pub const TCPSTATE_CLOSING: TCPSTATE = 8;
pub const TCPSTATE_LAST_ACK: TCPSTATE = 9;
pub const TCPSTATE_TIME_WAIT: TCPSTATE = 10;
pub const TCPSTATE_MAX: TCPSTATE = 11;

/// The state of a TCP connection, for SIO_TCP_INFO.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _TCP_INFO_v0 {
    pub State: TCPSTATE,
    pub Mss: ULONG,
    pub ConnectionTimeMs: ULONG64,
    pub TimestampsEnabled: BOOLEAN,
    pub RttUs: ULONG,
    pub MinRttUs: ULONG,
    pub BytesInFlight: ULONG,
    pub Cwnd: ULONG,
    pub SndWnd: ULONG,
    pub RcvWnd: ULONG,
    pub RcvBuf: ULONG,
    pub BytesOut: ULONG64,
    pub BytesIn: ULONG64,
    pub BytesReordered: ULONG,
    pub BytesRetrans: ULONG,
    pub FastRetrans: ULONG,
    pub DupAcksIn: ULONG,
    pub TimeoutEpisodes: ULONG,
    pub SynRetrans: UCHAR,
}
pub type TCP_INFO_v0 = _TCP_INFO_v0;
pub type PTCP_INFO_v0 = *mut TCP_INFO_v0;

/// The same with what limits sending.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _TCP_INFO_v1 {
    pub State: TCPSTATE,
    pub Mss: ULONG,
    pub ConnectionTimeMs: ULONG64,
    pub TimestampsEnabled: BOOLEAN,
    pub RttUs: ULONG,
    pub MinRttUs: ULONG,
    pub BytesInFlight: ULONG,
    pub Cwnd: ULONG,
    pub SndWnd: ULONG,
    pub RcvWnd: ULONG,
    pub RcvBuf: ULONG,
    pub BytesOut: ULONG64,
    pub BytesIn: ULONG64,
    pub BytesReordered: ULONG,
    pub BytesRetrans: ULONG,
    pub FastRetrans: ULONG,
    pub DupAcksIn: ULONG,
    pub TimeoutEpisodes: ULONG,
    pub SynRetrans: UCHAR,
    pub SndLimTransRwin: ULONG,
    pub SndLimTimeRwin: ULONG,
    pub SndLimBytesRwin: ULONG64,
    pub SndLimTransCwnd: ULONG,
    pub SndLimTimeCwnd: ULONG,
    pub SndLimBytesCwnd: ULONG64,
    pub SndLimTransSnd: ULONG,
    pub SndLimTimeSnd: ULONG,
    pub SndLimBytesSnd: ULONG64,
}
pub type TCP_INFO_v1 = _TCP_INFO_v1;
pub type PTCP_INFO_v1 = *mut TCP_INFO_v1;

// How often a connection request is repeated, and after what time.
pub const TCP_INITIAL_RTO_UNSPECIFIED_RTT: USHORT = 0xFFFF;
pub const TCP_INITIAL_RTO_UNSPECIFIED_MAX_SYN_RETRANSMISSIONS: UCHAR = 0xFF;
pub const TCP_INITIAL_RTO_DEFAULT_RTT: USHORT = 0;
pub const TCP_INITIAL_RTO_DEFAULT_MAX_SYN_RETRANSMISSIONS: UCHAR = 0;
pub const TCP_INITIAL_RTO_NO_SYN_RETRANSMISSIONS: UCHAR = 0xFE;

// Control codes of security, of redirected connections and of the network adapter.
pub const SIO_SET_SECURITY: DWORD = 0x9800_00C8;
pub const SIO_QUERY_SECURITY: DWORD = 0xD800_00C9;
pub const SIO_SET_PEER_TARGET_NAME: DWORD = 0x9800_00CA;
pub const SIO_DELETE_PEER_TARGET_NAME: DWORD = 0x9800_00CB;
pub const SIO_QUERY_WFP_CONNECTION_REDIRECT_RECORDS: DWORD = 0x9800_00DC;
pub const SIO_QUERY_WFP_CONNECTION_REDIRECT_CONTEXT: DWORD = 0x9800_00DD;
pub const SIO_SET_WFP_CONNECTION_REDIRECT_RECORDS: DWORD = 0x9800_00DE;
pub const SIO_QUERY_WFP_ALE_ENDPOINT_HANDLE: c_int = 0x5800_00CD;
pub const SIO_QUERY_RSS_SCALABILITY_INFO: c_int = 0x5800_00D2;
pub const SIO_SOCKET_USAGE_NOTIFICATION: DWORD = 0x9800_00CC;

/// Whether the network adapter spreads its work over processors.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _RSS_SCALABILITY_INFO {
    pub RssEnabled: BOOLEAN,
}
pub type RSS_SCALABILITY_INFO = _RSS_SCALABILITY_INFO;
pub type PRSS_SCALABILITY_INFO = *mut RSS_SCALABILITY_INFO;

// How large TCP's first window is.
pub type TCP_ICW_LEVEL = c_int;
pub type PTCP_ICW_LEVEL = *mut TCP_ICW_LEVEL;
pub const TCP_ICW_LEVEL_DEFAULT: TCP_ICW_LEVEL = 0;
pub const TCP_ICW_LEVEL_HIGH: TCP_ICW_LEVEL = 1;
pub const TCP_ICW_LEVEL_VERY_HIGH: TCP_ICW_LEVEL = 2;
pub const TCP_ICW_LEVEL_AGGRESSIVE: TCP_ICW_LEVEL = 3;
pub const TCP_ICW_LEVEL_EXPERIMENTAL: TCP_ICW_LEVEL = 4;
pub const TCP_ICW_LEVEL_COMPAT: TCP_ICW_LEVEL = 254;
pub const TCP_ICW_LEVEL_MAX: TCP_ICW_LEVEL = 255;

/// For SIO_TCP_SET_ICW.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _TCP_ICW_PARAMETERS {
    pub Level: TCP_ICW_LEVEL,
}
pub type TCP_ICW_PARAMETERS = _TCP_ICW_PARAMETERS;
pub type PTCP_ICW_PARAMETERS = *mut TCP_ICW_PARAMETERS;

/// For SIO_TCP_SET_ACK_FREQUENCY: after how many segments one is acknowledged.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _TCP_ACK_FREQUENCY_PARAMETERS {
    pub TcpDelayedAckFrequency: UCHAR,
}
pub type TCP_ACK_FREQUENCY_PARAMETERS = _TCP_ACK_FREQUENCY_PARAMETERS;
pub type PTCP_ACK_FREQUENCY_PARAMETERS = *mut TCP_ACK_FREQUENCY_PARAMETERS;

// How urgent a socket's traffic is.
pub type SOCKET_PRIORITY_HINT = c_int;
pub type PSOCKET_PRIORITY_HINT = *mut SOCKET_PRIORITY_HINT;
pub const SocketPriorityHintVeryLow: SOCKET_PRIORITY_HINT = 0;
pub const SocketPriorityHintLow: SOCKET_PRIORITY_HINT = 1;
pub const SocketPriorityHintNormal: SOCKET_PRIORITY_HINT = 2;
pub const SocketMaximumPriorityHintType: SOCKET_PRIORITY_HINT = 3;

/// For SIO_TIMESTAMPING: what is to be stamped, and how many stamps of what was sent are kept.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _TIMESTAMPING_CONFIG {
    pub Flags: ULONG,
    pub TxTimestampsBuffered: USHORT,
}
pub type TIMESTAMPING_CONFIG = _TIMESTAMPING_CONFIG;
pub type PTIMESTAMPING_CONFIG = *mut TIMESTAMPING_CONFIG;
pub const TIMESTAMPING_FLAG_RX: c_int = 1;
pub const TIMESTAMPING_FLAG_TX: c_int = 2;

// How a connection is secured.
pub type SOCKET_SECURITY_PROTOCOL = c_int;
pub const SOCKET_SECURITY_PROTOCOL_DEFAULT: SOCKET_SECURITY_PROTOCOL = 0;
pub const SOCKET_SECURITY_PROTOCOL_IPSEC: SOCKET_SECURITY_PROTOCOL = 1;
pub const SOCKET_SECURITY_PROTOCOL_IPSEC2: SOCKET_SECURITY_PROTOCOL = 2;
pub const SOCKET_SECURITY_PROTOCOL_INVALID: SOCKET_SECURITY_PROTOCOL = 3;
pub const SOCKET_SETTINGS_GUARANTEE_ENCRYPTION: DWORD = 1;
pub const SOCKET_SETTINGS_ALLOW_INSECURE: DWORD = 2;
pub const SOCKET_SETTINGS_IPSEC_SKIP_FILTER_INSTANTIATION: DWORD = 1;
pub const SOCKET_SETTINGS_IPSEC_OPTIONAL_PEER_NAME_VERIFICATION: DWORD = 2;
pub const SOCKET_SETTINGS_IPSEC_ALLOW_FIRST_INBOUND_PKT_UNENCRYPTED: DWORD = 4;
pub const SOCKET_SETTINGS_IPSEC_PEER_NAME_IS_RAW_FORMAT: DWORD = 8;
pub const SOCKET_INFO_CONNECTION_SECURED: DWORD = 1;
pub const SOCKET_INFO_CONNECTION_ENCRYPTED: DWORD = 2;
pub const SOCKET_INFO_CONNECTION_IMPERSONATED: DWORD = 4;

/// What security a socket asks for.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SOCKET_SECURITY_SETTINGS {
    pub SecurityProtocol: SOCKET_SECURITY_PROTOCOL,
    pub SecurityFlags: ULONG,
}
pub type SOCKET_SECURITY_SETTINGS = _SOCKET_SECURITY_SETTINGS;
pub type PSOCKET_SECURITY_SETTINGS = *mut SOCKET_SECURITY_SETTINGS;

/// The name that a peer must prove to have.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SOCKET_PEER_TARGET_NAME {
    pub SecurityProtocol: SOCKET_SECURITY_PROTOCOL,
    pub PeerAddress: SOCKADDR_STORAGE,
    pub PeerTargetNameStringLen: ULONG,
    pub AllStrings: [WCHAR; 1],
}
pub type SOCKET_PEER_TARGET_NAME = _SOCKET_PEER_TARGET_NAME;
pub type PSOCKET_PEER_TARGET_NAME = *mut SOCKET_PEER_TARGET_NAME;

/// Which peer `WSAQuerySocketSecurity` asks about.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SOCKET_SECURITY_QUERY_TEMPLATE {
    pub SecurityProtocol: SOCKET_SECURITY_PROTOCOL,
    pub PeerAddress: SOCKADDR_STORAGE,
    pub PeerTokenAccessMask: ULONG,
}
pub type SOCKET_SECURITY_QUERY_TEMPLATE = _SOCKET_SECURITY_QUERY_TEMPLATE;
pub type PSOCKET_SECURITY_QUERY_TEMPLATE = *mut SOCKET_SECURITY_QUERY_TEMPLATE;

/// How a connection is secured.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SOCKET_SECURITY_QUERY_INFO {
    pub SecurityProtocol: SOCKET_SECURITY_PROTOCOL,
    pub Flags: ULONG,
    pub PeerApplicationAccessTokenHandle: ULONG64,
    pub PeerMachineAccessTokenHandle: ULONG64,
}
pub type SOCKET_SECURITY_QUERY_INFO = _SOCKET_SECURITY_QUERY_INFO;
pub type PSOCKET_SECURITY_QUERY_INFO = *mut SOCKET_SECURITY_QUERY_INFO;
