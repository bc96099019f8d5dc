//! `nspapi.h`: name spaces and services as Winsock 1.1 knows them, and what the name-space functions of mswsock take.
use std::ffi::c_int;

use super::guiddef::LPGUID;
use super::minwindef::{BYTE, DWORD, INT, LPARAM, LPVOID};
use super::winnt::{HANDLE, LPSTR, LPWSTR};
use super::winsock2::BLOB;

// What a name space is like.
pub const NSTYPE_HIERARCHICAL: c_int = 1;
pub const NSTYPE_DYNAMIC: c_int = 2;
pub const NSTYPE_ENUMERABLE: c_int = 4;
pub const NSTYPE_WORKGROUP: c_int = 8;

// What a protocol offers: dwServiceFlags of PROTOCOL_INFO.
pub const XP_CONNECTIONLESS: c_int = 1;
pub const XP_GUARANTEED_DELIVERY: c_int = 2;
pub const XP_GUARANTEED_ORDER: c_int = 4;
pub const XP_MESSAGE_ORIENTED: c_int = 8;
pub const XP_PSEUDO_STREAM: c_int = 0x10;
pub const XP_GRACEFUL_CLOSE: c_int = 0x20;
pub const XP_EXPEDITED_DATA: c_int = 0x40;
pub const XP_CONNECT_DATA: c_int = 0x80;
pub const XP_DISCONNECT_DATA: c_int = 0x100;
pub const XP_SUPPORTS_BROADCAST: c_int = 0x200;
pub const XP_SUPPORTS_MULTICAST: c_int = 0x400;
pub const XP_BANDWIDTH_ALLOCATION: c_int = 0x800;
pub const XP_FRAGMENTATION: c_int = 0x1000;
pub const XP_ENCRYPTS: c_int = 0x2000;

// How `GetAddressByName` resolves.
pub const RES_SOFT_SEARCH: c_int = 1;
pub const RES_FIND_MULTIPLE: c_int = 2;
pub const RES_SERVICE: c_int = 4;

// Operations of `SetService` and its flags.
pub const SERVICE_REGISTER: c_int = 1;
pub const SERVICE_DEREGISTER: c_int = 2;
pub const SERVICE_FLUSH: c_int = 3;
pub const SERVICE_ADD_TYPE: c_int = 4;
pub const SERVICE_DELETE_TYPE: c_int = 5;
pub const SERVICE_FLAG_DEFER: c_int = 1;
pub const SERVICE_FLAG_HARD: c_int = 2;
pub const SET_SERVICE_PARTIAL_SUCCESS: c_int = 1;

// What `GetService` is asked for.
pub const PROP_COMMENT: DWORD = 1;
pub const PROP_LOCALE: DWORD = 2;
pub const PROP_DISPLAY_HINT: DWORD = 4;
pub const PROP_VERSION: DWORD = 8;
pub const PROP_START_TIME: DWORD = 16;
pub const PROP_MACHINE: DWORD = 32;
pub const PROP_ADDRESSES: DWORD = 256;
pub const PROP_SD: DWORD = 512;
pub const PROP_ALL: DWORD = 0x8000_0000;

// Flags of a service address.
pub const SERVICE_ADDRESS_FLAG_RPC_CN: c_int = 1;
pub const SERVICE_ADDRESS_FLAG_RPC_DG: c_int = 2;
pub const SERVICE_ADDRESS_FLAG_RPC_NB: c_int = 4;

// How a resource is shown.
pub const RESOURCEDISPLAYTYPE_GENERIC: c_int = 0;
pub const RESOURCEDISPLAYTYPE_DOMAIN: c_int = 1;
pub const RESOURCEDISPLAYTYPE_SERVER: c_int = 2;
pub const RESOURCEDISPLAYTYPE_SHARE: c_int = 3;
pub const RESOURCEDISPLAYTYPE_FILE: c_int = 4;
pub const RESOURCEDISPLAYTYPE_GROUP: c_int = 5;
pub const RESOURCEDISPLAYTYPE_TREE: c_int = 10;

/// A protocol, as `EnumProtocols` lists it, in ANSI.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _PROTOCOL_INFOA {
    pub dwServiceFlags: DWORD,
    pub iAddressFamily: INT,
    pub iMaxSockAddr: INT,
    pub iMinSockAddr: INT,
    pub iSocketType: INT,
    pub iProtocol: INT,
    pub dwMessageSize: DWORD,
    pub lpProtocol: LPSTR,
}
pub type PROTOCOL_INFOA = _PROTOCOL_INFOA;
pub type PPROTOCOL_INFOA = *mut PROTOCOL_INFOA;
pub type LPPROTOCOL_INFOA = *mut PROTOCOL_INFOA;

/// A name space, in ANSI.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NS_INFOA {
    pub dwNameSpace: DWORD,
    pub dwNameSpaceFlags: DWORD,
    pub lpNameSpace: LPSTR,
}
pub type NS_INFOA = _NS_INFOA;
pub type PNS_INFOA = *mut NS_INFOA;
pub type LPNS_INFOA = *mut NS_INFOA;

/// A protocol, as `EnumProtocols` lists it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _PROTOCOL_INFOW {
    pub dwServiceFlags: DWORD,
    pub iAddressFamily: INT,
    pub iMaxSockAddr: INT,
    pub iMinSockAddr: INT,
    pub iSocketType: INT,
    pub iProtocol: INT,
    pub dwMessageSize: DWORD,
    pub lpProtocol: LPWSTR,
}
pub type PROTOCOL_INFOW = _PROTOCOL_INFOW;
pub type PPROTOCOL_INFOW = *mut PROTOCOL_INFOW;
pub type LPPROTOCOL_INFOW = *mut PROTOCOL_INFOW;

/// A name space.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NS_INFOW {
    pub dwNameSpace: DWORD,
    pub dwNameSpaceFlags: DWORD,
    pub lpNameSpace: LPWSTR,
}
pub type NS_INFOW = _NS_INFOW;
pub type PNS_INFOW = *mut NS_INFOW;
pub type LPNS_INFOW = *mut NS_INFOW;

/// One address of a service.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_ADDRESS {
    pub dwAddressType: DWORD,
    pub dwAddressFlags: DWORD,
    pub dwAddressLength: DWORD,
    pub dwPrincipalLength: DWORD,
    pub lpAddress: *mut BYTE,
    pub lpPrincipal: *mut BYTE,
}
pub type SERVICE_ADDRESS = _SERVICE_ADDRESS;
pub type PSERVICE_ADDRESS = *mut SERVICE_ADDRESS;
pub type LPSERVICE_ADDRESS = *mut SERVICE_ADDRESS;

/// The addresses of a service; the array goes on.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_ADDRESSES {
    pub dwAddressCount: DWORD,
    pub Addresses: [SERVICE_ADDRESS; 1],
}
pub type SERVICE_ADDRESSES = _SERVICE_ADDRESSES;
pub type PSERVICE_ADDRESSES = *mut SERVICE_ADDRESSES;
pub type LPSERVICE_ADDRESSES = *mut SERVICE_ADDRESSES;

/// A service, in ANSI.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_INFOA {
    pub lpServiceType: LPGUID,
    pub lpServiceName: LPSTR,
    pub lpComment: LPSTR,
    pub lpLocale: LPSTR,
    pub dwDisplayHint: DWORD,
    pub dwVersion: DWORD,
    pub dwTime: DWORD,
    pub lpMachineName: LPSTR,
    pub lpServiceAddress: LPSERVICE_ADDRESSES,
    pub ServiceSpecificInfo: BLOB,
}
pub type SERVICE_INFOA = _SERVICE_INFOA;
pub type PSERVICE_INFOA = *mut SERVICE_INFOA;
pub type LPSERVICE_INFOA = *mut SERVICE_INFOA;

/// A service in a name space, in ANSI.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NS_SERVICE_INFOA {
    pub dwNameSpace: DWORD,
    pub ServiceInfo: SERVICE_INFOA,
}
pub type NS_SERVICE_INFOA = _NS_SERVICE_INFOA;
pub type PNS_SERVICE_INFOA = *mut NS_SERVICE_INFOA;
pub type LPNS_SERVICE_INFOA = *mut NS_SERVICE_INFOA;

/// One value of a service type, in ANSI.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_TYPE_VALUE_ABSA {
    pub dwNameSpace: DWORD,
    pub dwValueType: DWORD,
    pub dwValueSize: DWORD,
    pub lpValueName: LPSTR,
    pub lpValue: LPVOID,
}
pub type SERVICE_TYPE_VALUE_ABSA = _SERVICE_TYPE_VALUE_ABSA;
pub type PSERVICE_TYPE_VALUE_ABSA = *mut SERVICE_TYPE_VALUE_ABSA;
pub type LPSERVICE_TYPE_VALUE_ABSA = *mut SERVICE_TYPE_VALUE_ABSA;

/// A service type, in ANSI; the array goes on.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_TYPE_INFO_ABSA {
    pub lpTypeName: LPSTR,
    pub dwValueCount: DWORD,
    pub Values: [SERVICE_TYPE_VALUE_ABSA; 1],
}
pub type SERVICE_TYPE_INFO_ABSA = _SERVICE_TYPE_INFO_ABSA;
pub type PSERVICE_TYPE_INFO_ABSA = *mut SERVICE_TYPE_INFO_ABSA;
pub type LPSERVICE_TYPE_INFO_ABSA = *mut SERVICE_TYPE_INFO_ABSA;

/// A service.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_INFOW {
    pub lpServiceType: LPGUID,
    pub lpServiceName: LPWSTR,
    pub lpComment: LPWSTR,
    pub lpLocale: LPWSTR,
    pub dwDisplayHint: DWORD,
    pub dwVersion: DWORD,
    pub dwTime: DWORD,
    pub lpMachineName: LPWSTR,
    pub lpServiceAddress: LPSERVICE_ADDRESSES,
    pub ServiceSpecificInfo: BLOB,
}
pub type SERVICE_INFOW = _SERVICE_INFOW;
pub type PSERVICE_INFOW = *mut SERVICE_INFOW;
pub type LPSERVICE_INFOW = *mut SERVICE_INFOW;

/// A service in a name space.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NS_SERVICE_INFOW {
    pub dwNameSpace: DWORD,
    pub ServiceInfo: SERVICE_INFOW,
}
pub type NS_SERVICE_INFOW = _NS_SERVICE_INFOW;
pub type PNS_SERVICE_INFOW = *mut NS_SERVICE_INFOW;
pub type LPNS_SERVICE_INFOW = *mut NS_SERVICE_INFOW;

/// One value of a service type.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_TYPE_VALUE_ABSW {
    pub dwNameSpace: DWORD,
    pub dwValueType: DWORD,
    pub dwValueSize: DWORD,
    pub lpValueName: LPWSTR,
    pub lpValue: LPVOID,
}
pub type SERVICE_TYPE_VALUE_ABSW = _SERVICE_TYPE_VALUE_ABSW;
pub type PSERVICE_TYPE_VALUE_ABSW = *mut SERVICE_TYPE_VALUE_ABSW;
pub type LPSERVICE_TYPE_VALUE_ABSW = *mut SERVICE_TYPE_VALUE_ABSW;

/// A service type; the array goes on.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_TYPE_INFO_ABSW {
    pub lpTypeName: LPWSTR,
    pub dwValueCount: DWORD,
    pub Values: [SERVICE_TYPE_VALUE_ABSW; 1],
}
pub type SERVICE_TYPE_INFO_ABSW = _SERVICE_TYPE_INFO_ABSW;
pub type PSERVICE_TYPE_INFO_ABSW = *mut SERVICE_TYPE_INFO_ABSW;
pub type LPSERVICE_TYPE_INFO_ABSW = *mut SERVICE_TYPE_INFO_ABSW;

/// One value of a service type; the offsets count from the start of the SERVICE_TYPE_INFO.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_TYPE_VALUE {
    pub dwNameSpace: DWORD,
    pub dwValueType: DWORD,
    pub dwValueSize: DWORD,
    pub dwValueNameOffset: DWORD,
    pub dwValueOffset: DWORD,
}
pub type SERVICE_TYPE_VALUE = _SERVICE_TYPE_VALUE;
pub type PSERVICE_TYPE_VALUE = *mut SERVICE_TYPE_VALUE;
pub type LPSERVICE_TYPE_VALUE = *mut SERVICE_TYPE_VALUE;

/// A service type; the array goes on.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_TYPE_INFO {
    pub dwTypeNameOffset: DWORD,
    pub dwValueCount: DWORD,
    pub Values: [SERVICE_TYPE_VALUE; 1],
}
pub type SERVICE_TYPE_INFO = _SERVICE_TYPE_INFO;
pub type PSERVICE_TYPE_INFO = *mut SERVICE_TYPE_INFO;
pub type LPSERVICE_TYPE_INFO = *mut SERVICE_TYPE_INFO;

/// A function that is told of the outcome of a call.
pub type LPSERVICE_CALLBACK_PROC = Option<unsafe extern "C" fn(lParam: LPARAM, hAsyncTaskHandle: HANDLE)>;

/// How a call tells of its outcome later.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_ASYNC_INFO {
    pub lpServiceCallbackProc: LPSERVICE_CALLBACK_PROC,
    pub lParam: LPARAM,
    pub hAsyncTaskHandle: HANDLE,
}
pub type SERVICE_ASYNC_INFO = _SERVICE_ASYNC_INFO;
pub type PSERVICE_ASYNC_INFO = *mut SERVICE_ASYNC_INFO;
pub type LPSERVICE_ASYNC_INFO = *mut SERVICE_ASYNC_INFO;
