//! `mstcpip.h`: Microsoft's control codes of TCP/IP.
use std::ffi::c_int;

use super::{BOOLEAN, DWORD, UCHAR, ULONG, ULONG64, USHORT};

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
