//! `ifdef.h`: how interfaces are numbered, and what states and kinds of them there are.
use std::ffi::c_int;

use super::basetsd::ULONG64;
use super::guiddef::GUID;
use super::minwindef::{ULONG, USHORT};

pub type NET_IF_COMPARTMENT_ID = ULONG;
pub type NET_IF_COMPARTMENT_SCOPE = ULONG;
pub type NET_IF_NETWORK_GUID = GUID;
pub type NET_IFINDEX = ULONG;
pub type IF_INDEX = NET_IFINDEX;
pub type NET_IFTYPE = USHORT;
pub type IFTYPE = NET_IFTYPE;

// Sizes.
pub const IF_MAX_STRING_SIZE: ULONG = 256;
pub const IF_MAX_PHYS_ADDRESS_LENGTH: ULONG = 32;

// Compartments.
pub const NET_IF_COMPARTMENT_ID_UNSPECIFIED: ULONG = 0;
pub const NET_IF_COMPARTMENT_ID_PRIMARY: ULONG = 1;
pub const NET_IFLUID_UNSPECIFIED: ULONG = 0;

/// An interface's number that outlives a restart: its kind and a number of that kind.
#[repr(C)]
#[derive(Clone, Copy)]
pub union _NET_LUID_LH {
    pub Value: ULONG64,
    pub Info: _NET_LUID_LH_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NET_LUID_LH_0 {
    /// ULONG64 Reserved : 24;
    /// ULONG64 NetLuidIndex : 24;
    /// ULONG64 IfType : 16;
    pub _bitfield: ULONG64,
}
pub type NET_LUID_LH = _NET_LUID_LH;
pub type PNET_LUID_LH = *mut NET_LUID_LH;
pub type NET_LUID = NET_LUID_LH;
pub type PNET_LUID = *mut NET_LUID;
pub type IF_LUID = NET_LUID;
pub type PIF_LUID = *mut NET_LUID;

/// How packets reach an interface's neighbours.
pub type NET_IF_ACCESS_TYPE = c_int;
pub const NET_IF_ACCESS_LOOPBACK: NET_IF_ACCESS_TYPE = 1;
pub const NET_IF_ACCESS_BROADCAST: NET_IF_ACCESS_TYPE = 2;
pub const NET_IF_ACCESS_POINT_TO_POINT: NET_IF_ACCESS_TYPE = 3;
pub const NET_IF_ACCESS_POINT_TO_MULTI_POINT: NET_IF_ACCESS_TYPE = 4;
pub const NET_IF_ACCESS_MAXIMUM: NET_IF_ACCESS_TYPE = 5;

/// Which way packets go.
pub type NET_IF_DIRECTION_TYPE = c_int;
pub const NET_IF_DIRECTION_SENDRECEIVE: NET_IF_DIRECTION_TYPE = 0;
pub const NET_IF_DIRECTION_SENDONLY: NET_IF_DIRECTION_TYPE = 1;
pub const NET_IF_DIRECTION_RECEIVEONLY: NET_IF_DIRECTION_TYPE = 2;
pub const NET_IF_DIRECTION_MAXIMUM: NET_IF_DIRECTION_TYPE = 3;

/// Whether a connection is made when it is needed.
pub type NET_IF_CONNECTION_TYPE = c_int;
pub const NET_IF_CONNECTION_DEDICATED: NET_IF_CONNECTION_TYPE = 1;
pub const NET_IF_CONNECTION_PASSIVE: NET_IF_CONNECTION_TYPE = 2;
pub const NET_IF_CONNECTION_DEMAND: NET_IF_CONNECTION_TYPE = 3;
pub const NET_IF_CONNECTION_MAXIMUM: NET_IF_CONNECTION_TYPE = 4;

/// Whether the medium is there.
pub type NET_IF_MEDIA_CONNECT_STATE = c_int;
pub const MediaConnectStateUnknown: NET_IF_MEDIA_CONNECT_STATE = 0;
pub const MediaConnectStateConnected: NET_IF_MEDIA_CONNECT_STATE = 1;
pub const MediaConnectStateDisconnected: NET_IF_MEDIA_CONNECT_STATE = 2;

/// Whether the medium works in both directions at once.
pub type NET_IF_MEDIA_DUPLEX_STATE = c_int;
pub const MediaDuplexStateUnknown: NET_IF_MEDIA_DUPLEX_STATE = 0;
pub const MediaDuplexStateHalf: NET_IF_MEDIA_DUPLEX_STATE = 1;
pub const MediaDuplexStateFull: NET_IF_MEDIA_DUPLEX_STATE = 2;

/// What the administrator wants of an interface.
pub type NET_IF_ADMIN_STATUS = c_int;
pub const NET_IF_ADMIN_STATUS_UP: NET_IF_ADMIN_STATUS = 1;
pub const NET_IF_ADMIN_STATUS_DOWN: NET_IF_ADMIN_STATUS = 2;
pub const NET_IF_ADMIN_STATUS_TESTING: NET_IF_ADMIN_STATUS = 3;

/// Whether an interface works (RFC 2863).
pub type NET_IF_OPER_STATUS = c_int;
pub const NET_IF_OPER_STATUS_UP: NET_IF_OPER_STATUS = 1;
pub const NET_IF_OPER_STATUS_DOWN: NET_IF_OPER_STATUS = 2;
pub const NET_IF_OPER_STATUS_TESTING: NET_IF_OPER_STATUS = 3;
pub const NET_IF_OPER_STATUS_UNKNOWN: NET_IF_OPER_STATUS = 4;
pub const NET_IF_OPER_STATUS_DORMANT: NET_IF_OPER_STATUS = 5;
pub const NET_IF_OPER_STATUS_NOT_PRESENT: NET_IF_OPER_STATUS = 6;
pub const NET_IF_OPER_STATUS_LOWER_LAYER_DOWN: NET_IF_OPER_STATUS = 7;

/// The same under the names of `IP_ADAPTER_ADDRESSES`.
pub type IF_OPER_STATUS = c_int;
pub const IfOperStatusUp: IF_OPER_STATUS = 1;
pub const IfOperStatusDown: IF_OPER_STATUS = 2;
pub const IfOperStatusTesting: IF_OPER_STATUS = 3;
pub const IfOperStatusUnknown: IF_OPER_STATUS = 4;
pub const IfOperStatusDormant: IF_OPER_STATUS = 5;
pub const IfOperStatusNotPresent: IF_OPER_STATUS = 6;
pub const IfOperStatusLowerLayerDown: IF_OPER_STATUS = 7;

/// What carries the packets of a tunnel.
pub type TUNNEL_TYPE = c_int;
pub const TUNNEL_TYPE_NONE: TUNNEL_TYPE = 0;
pub const TUNNEL_TYPE_OTHER: TUNNEL_TYPE = 1;
pub const TUNNEL_TYPE_DIRECT: TUNNEL_TYPE = 2;
pub const TUNNEL_TYPE_6TO4: TUNNEL_TYPE = 11;
pub const TUNNEL_TYPE_ISATAP: TUNNEL_TYPE = 13;
pub const TUNNEL_TYPE_TEREDO: TUNNEL_TYPE = 14;
pub const TUNNEL_TYPE_IPHTTPS: TUNNEL_TYPE = 15;
