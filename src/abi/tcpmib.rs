//! `tcpmib.h`: the tables of TCP connections and listeners.
use std::ffi::c_int;

use super::basetsd::ULONG64;
use super::in6addr::IN6_ADDR;
use super::minwindef::{UCHAR, ULONG};
use super::winnt::LARGE_INTEGER;

/// A connection's state.
pub type MIB_TCP_STATE = c_int;
pub const MIB_TCP_STATE_CLOSED: MIB_TCP_STATE = 1;
pub const MIB_TCP_STATE_LISTEN: MIB_TCP_STATE = 2;
pub const MIB_TCP_STATE_SYN_SENT: MIB_TCP_STATE = 3;
pub const MIB_TCP_STATE_SYN_RCVD: MIB_TCP_STATE = 4;
pub const MIB_TCP_STATE_ESTAB: MIB_TCP_STATE = 5;
pub const MIB_TCP_STATE_FIN_WAIT1: MIB_TCP_STATE = 6;
pub const MIB_TCP_STATE_FIN_WAIT2: MIB_TCP_STATE = 7;
pub const MIB_TCP_STATE_CLOSE_WAIT: MIB_TCP_STATE = 8;
pub const MIB_TCP_STATE_CLOSING: MIB_TCP_STATE = 9;
pub const MIB_TCP_STATE_LAST_ACK: MIB_TCP_STATE = 10;
pub const MIB_TCP_STATE_TIME_WAIT: MIB_TCP_STATE = 11;
pub const MIB_TCP_STATE_DELETE_TCB: MIB_TCP_STATE = 12;
pub const MIB_TCP_STATE_RESERVED: MIB_TCP_STATE = 100;

/// How retransmission is timed.
pub type TCP_RTO_ALGORITHM = c_int;
pub const MIB_TCP_RTO_OTHER: TCP_RTO_ALGORITHM = 1;
pub const TcpRtoAlgorithmOther: TCP_RTO_ALGORITHM = 1;
pub const MIB_TCP_RTO_CONSTANT: TCP_RTO_ALGORITHM = 2;
pub const TcpRtoAlgorithmConstant: TCP_RTO_ALGORITHM = 2;
pub const MIB_TCP_RTO_RSRE: TCP_RTO_ALGORITHM = 3;
pub const TcpRtoAlgorithmRsre: TCP_RTO_ALGORITHM = 3;
pub const MIB_TCP_RTO_VANJ: TCP_RTO_ALGORITHM = 4;
pub const TcpRtoAlgorithmVanj: TCP_RTO_ALGORITHM = 4;

/// Whether the hardware carries a connection.
pub type TCP_CONNECTION_OFFLOAD_STATE = c_int;
pub const TcpConnectionOffloadStateInHost: TCP_CONNECTION_OFFLOAD_STATE = 0;
pub const TcpConnectionOffloadStateOffloading: TCP_CONNECTION_OFFLOAD_STATE = 1;
pub const TcpConnectionOffloadStateOffloaded: TCP_CONNECTION_OFFLOAD_STATE = 2;
pub const TcpConnectionOffloadStateUploading: TCP_CONNECTION_OFFLOAD_STATE = 3;
pub const TcpConnectionOffloadStateMax: TCP_CONNECTION_OFFLOAD_STATE = 4;

/// One IPv4 connection; addresses and ports are in network byte order.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCPROW_LH {
    pub Anonymous: _MIB_TCPROW_LH_0,
    pub dwLocalAddr: ULONG,
    pub dwLocalPort: ULONG,
    pub dwRemoteAddr: ULONG,
    pub dwRemotePort: ULONG,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _MIB_TCPROW_LH_0 {
    pub dwState: ULONG,
    pub State: MIB_TCP_STATE,
}
pub type MIB_TCPROW_LH = _MIB_TCPROW_LH;
pub type PMIB_TCPROW_LH = *mut MIB_TCPROW_LH;
pub type MIB_TCPROW = MIB_TCPROW_LH;
pub type PMIB_TCPROW = *mut MIB_TCPROW;

/// `GetTcpTable`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCPTABLE {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_TCPROW_LH; 1],
}
pub type MIB_TCPTABLE = _MIB_TCPTABLE;
pub type PMIB_TCPTABLE = *mut MIB_TCPTABLE;

/// The same with the process.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCPROW2 {
    pub dwState: ULONG,
    pub dwLocalAddr: ULONG,
    pub dwLocalPort: ULONG,
    pub dwRemoteAddr: ULONG,
    pub dwRemotePort: ULONG,
    pub dwOwningPid: ULONG,
    pub dwOffloadState: TCP_CONNECTION_OFFLOAD_STATE,
}
pub type MIB_TCPROW2 = _MIB_TCPROW2;
pub type PMIB_TCPROW2 = *mut MIB_TCPROW2;

/// `GetTcpTable2`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCPTABLE2 {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_TCPROW2; 1],
}
pub type MIB_TCPTABLE2 = _MIB_TCPTABLE2;
pub type PMIB_TCPTABLE2 = *mut MIB_TCPTABLE2;

/// One IPv4 connection and its process.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCPROW_OWNER_PID {
    pub dwState: ULONG,
    pub dwLocalAddr: ULONG,
    pub dwLocalPort: ULONG,
    pub dwRemoteAddr: ULONG,
    pub dwRemotePort: ULONG,
    pub dwOwningPid: ULONG,
}
pub type MIB_TCPROW_OWNER_PID = _MIB_TCPROW_OWNER_PID;
pub type PMIB_TCPROW_OWNER_PID = *mut MIB_TCPROW_OWNER_PID;

/// TCP_TABLE_OWNER_PID_*.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCPTABLE_OWNER_PID {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_TCPROW_OWNER_PID; 1],
}
pub type MIB_TCPTABLE_OWNER_PID = _MIB_TCPTABLE_OWNER_PID;
pub type PMIB_TCPTABLE_OWNER_PID = *mut MIB_TCPTABLE_OWNER_PID;

/// One IPv4 connection, its process and module.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCPROW_OWNER_MODULE {
    pub dwState: ULONG,
    pub dwLocalAddr: ULONG,
    pub dwLocalPort: ULONG,
    pub dwRemoteAddr: ULONG,
    pub dwRemotePort: ULONG,
    pub dwOwningPid: ULONG,
    pub liCreateTimestamp: LARGE_INTEGER,
    pub OwningModuleInfo: [ULONG64; 16],
}
pub type MIB_TCPROW_OWNER_MODULE = _MIB_TCPROW_OWNER_MODULE;
pub type PMIB_TCPROW_OWNER_MODULE = *mut MIB_TCPROW_OWNER_MODULE;

/// TCP_TABLE_OWNER_MODULE_*.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCPTABLE_OWNER_MODULE {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_TCPROW_OWNER_MODULE; 1],
}
pub type MIB_TCPTABLE_OWNER_MODULE = _MIB_TCPTABLE_OWNER_MODULE;
pub type PMIB_TCPTABLE_OWNER_MODULE = *mut MIB_TCPTABLE_OWNER_MODULE;

/// One IPv6 connection.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCP6ROW {
    pub State: MIB_TCP_STATE,
    pub LocalAddr: IN6_ADDR,
    pub dwLocalScopeId: ULONG,
    pub dwLocalPort: ULONG,
    pub RemoteAddr: IN6_ADDR,
    pub dwRemoteScopeId: ULONG,
    pub dwRemotePort: ULONG,
}
pub type MIB_TCP6ROW = _MIB_TCP6ROW;
pub type PMIB_TCP6ROW = *mut MIB_TCP6ROW;

/// `GetTcp6Table`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCP6TABLE {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_TCP6ROW; 1],
}
pub type MIB_TCP6TABLE = _MIB_TCP6TABLE;
pub type PMIB_TCP6TABLE = *mut MIB_TCP6TABLE;

/// The same with the process.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCP6ROW2 {
    pub LocalAddr: IN6_ADDR,
    pub dwLocalScopeId: ULONG,
    pub dwLocalPort: ULONG,
    pub RemoteAddr: IN6_ADDR,
    pub dwRemoteScopeId: ULONG,
    pub dwRemotePort: ULONG,
    pub State: MIB_TCP_STATE,
    pub dwOwningPid: ULONG,
    pub dwOffloadState: TCP_CONNECTION_OFFLOAD_STATE,
}
pub type MIB_TCP6ROW2 = _MIB_TCP6ROW2;
pub type PMIB_TCP6ROW2 = *mut MIB_TCP6ROW2;

/// `GetTcp6Table2`'s result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCP6TABLE2 {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_TCP6ROW2; 1],
}
pub type MIB_TCP6TABLE2 = _MIB_TCP6TABLE2;
pub type PMIB_TCP6TABLE2 = *mut MIB_TCP6TABLE2;

/// One IPv6 connection and its process.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCP6ROW_OWNER_PID {
    pub ucLocalAddr: [UCHAR; 16],
    pub dwLocalScopeId: ULONG,
    pub dwLocalPort: ULONG,
    pub ucRemoteAddr: [UCHAR; 16],
    pub dwRemoteScopeId: ULONG,
    pub dwRemotePort: ULONG,
    pub dwState: ULONG,
    pub dwOwningPid: ULONG,
}
pub type MIB_TCP6ROW_OWNER_PID = _MIB_TCP6ROW_OWNER_PID;
pub type PMIB_TCP6ROW_OWNER_PID = *mut MIB_TCP6ROW_OWNER_PID;

/// TCP_TABLE_OWNER_PID_*.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCP6TABLE_OWNER_PID {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_TCP6ROW_OWNER_PID; 1],
}
pub type MIB_TCP6TABLE_OWNER_PID = _MIB_TCP6TABLE_OWNER_PID;
pub type PMIB_TCP6TABLE_OWNER_PID = *mut MIB_TCP6TABLE_OWNER_PID;

/// One IPv6 connection, its process and module.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCP6ROW_OWNER_MODULE {
    pub ucLocalAddr: [UCHAR; 16],
    pub dwLocalScopeId: ULONG,
    pub dwLocalPort: ULONG,
    pub ucRemoteAddr: [UCHAR; 16],
    pub dwRemoteScopeId: ULONG,
    pub dwRemotePort: ULONG,
    pub dwState: ULONG,
    pub dwOwningPid: ULONG,
    pub liCreateTimestamp: LARGE_INTEGER,
    pub OwningModuleInfo: [ULONG64; 16],
}
pub type MIB_TCP6ROW_OWNER_MODULE = _MIB_TCP6ROW_OWNER_MODULE;
pub type PMIB_TCP6ROW_OWNER_MODULE = *mut MIB_TCP6ROW_OWNER_MODULE;

/// TCP_TABLE_OWNER_MODULE_*.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCP6TABLE_OWNER_MODULE {
    pub dwNumEntries: ULONG,
    pub table: [_MIB_TCP6ROW_OWNER_MODULE; 1],
}
pub type MIB_TCP6TABLE_OWNER_MODULE = _MIB_TCP6TABLE_OWNER_MODULE;
pub type PMIB_TCP6TABLE_OWNER_MODULE = *mut MIB_TCP6TABLE_OWNER_MODULE;

/// TCP's counters.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCPSTATS_LH {
    pub Anonymous: _MIB_TCPSTATS_LH_0,
    pub dwRtoMin: ULONG,
    pub dwRtoMax: ULONG,
    pub dwMaxConn: ULONG,
    pub dwActiveOpens: ULONG,
    pub dwPassiveOpens: ULONG,
    pub dwAttemptFails: ULONG,
    pub dwEstabResets: ULONG,
    pub dwCurrEstab: ULONG,
    pub dwInSegs: ULONG,
    pub dwOutSegs: ULONG,
    pub dwRetransSegs: ULONG,
    pub dwInErrs: ULONG,
    pub dwOutRsts: ULONG,
    pub dwNumConns: ULONG,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _MIB_TCPSTATS_LH_0 {
    pub dwRtoAlgorithm: ULONG,
    pub RtoAlgorithm: TCP_RTO_ALGORITHM,
}
pub type MIB_TCPSTATS_LH = _MIB_TCPSTATS_LH;
pub type PMIB_TCPSTATS_LH = *mut MIB_TCPSTATS_LH;
pub type MIB_TCPSTATS = MIB_TCPSTATS_LH;
pub type PMIB_TCPSTATS = *mut MIB_TCPSTATS;

/// The same with counters of 64 bits.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _MIB_TCPSTATS2 {
    pub RtoAlgorithm: TCP_RTO_ALGORITHM,
    pub dwRtoMin: ULONG,
    pub dwRtoMax: ULONG,
    pub dwMaxConn: ULONG,
    pub dwActiveOpens: ULONG,
    pub dwPassiveOpens: ULONG,
    pub dwAttemptFails: ULONG,
    pub dwEstabResets: ULONG,
    pub dwCurrEstab: ULONG,
    pub dw64InSegs: ULONG64,
    pub dw64OutSegs: ULONG64,
    pub dwRetransSegs: ULONG,
    pub dwInErrs: ULONG,
    pub dwOutRsts: ULONG,
    pub dwNumConns: ULONG,
}
pub type MIB_TCPSTATS2 = _MIB_TCPSTATS2;
pub type PMIB_TCPSTATS2 = *mut MIB_TCPSTATS2;
