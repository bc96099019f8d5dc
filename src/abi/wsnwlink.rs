//! `wsnwlink.h`: options of level NSPROTO_IPX, which no host of this library has.
use std::ffi::{c_int, c_uchar, c_uint, c_ushort};

// Options.
pub const IPX_PTYPE: c_int = 0x4000;
pub const IPX_FILTERPTYPE: c_int = 16385;
pub const IPX_STOPFILTERPTYPE: c_int = 16387;
pub const IPX_DSTYPE: c_int = 16386;
pub const IPX_EXTENDED_ADDRESS: c_int = 16388;
pub const IPX_RECVHDR: c_int = 16389;
pub const IPX_MAXSIZE: c_int = 16390;
pub const IPX_ADDRESS: c_int = 16391;
pub const IPX_GETNETINFO: c_int = 16392;
pub const IPX_GETNETINFO_NORIP: c_int = 16393;
pub const IPX_SPXGETCONNECTIONSTATUS: c_int = 16395;
pub const IPX_ADDRESS_NOTIFY: c_int = 16396;
pub const IPX_MAX_ADAPTER_NUM: c_int = 16397;
pub const IPX_RERIPNETNUMBER: c_int = 16398;
pub const IPX_RECEIVE_BROADCAST: c_int = 16399;
pub const IPX_IMMEDIATESPXACK: c_int = 16400;

/// An adapter.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IPX_ADDRESS_DATA {
    pub adapternum: c_int,
    pub netnum: [c_uchar; 4],
    pub nodenum: [c_uchar; 6],
    pub wan: super::BOOLEAN,
    pub status: super::BOOLEAN,
    pub maxpkt: c_int,
    pub linkspeed: c_uint,
}
pub type IPX_ADDRESS_DATA = _IPX_ADDRESS_DATA;
pub type PIPX_ADDRESS_DATA = *mut IPX_ADDRESS_DATA;

/// A network and the way to it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IPX_NETNUM_DATA {
    pub netnum: [c_uchar; 4],
    pub hopcount: c_ushort,
    pub netdelay: c_ushort,
    pub cardnum: c_int,
    pub router: [c_uchar; 6],
}
pub type IPX_NETNUM_DATA = _IPX_NETNUM_DATA;
pub type PIPX_NETNUM_DATA = *mut IPX_NETNUM_DATA;

/// A connection of SPX.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _IPX_SPXCONNSTATUS_DATA {
    pub ConnectionState: c_uchar,
    pub WatchDogActive: c_uchar,
    pub LocalConnectionId: c_ushort,
    pub RemoteConnectionId: c_ushort,
    pub LocalSequenceNumber: c_ushort,
    pub LocalAckNumber: c_ushort,
    pub LocalAllocNumber: c_ushort,
    pub RemoteAckNumber: c_ushort,
    pub RemoteAllocNumber: c_ushort,
    pub LocalSocket: c_ushort,
    pub ImmediateAddress: [c_uchar; 6],
    pub RemoteNetwork: [c_uchar; 4],
    pub RemoteNode: [c_uchar; 6],
    pub RemoteSocket: c_ushort,
    pub RetransmissionCount: c_ushort,
    pub EstimatedRoundTripDelay: c_ushort,
    pub RetransmittedPackets: c_ushort,
    pub SuppressedPacket: c_ushort,
}
pub type IPX_SPXCONNSTATUS_DATA = _IPX_SPXCONNSTATUS_DATA;
pub type PIPX_SPXCONNSTATUS_DATA = *mut IPX_SPXCONNSTATUS_DATA;
