//! `winsock2.h`: what Winsock 2 adds: events, buffers, protocols and name spaces.
use std::ffi::{c_int, c_uint, c_void};

use super::basetsd::{DWORD_PTR, ULONG_PTR};
use super::guiddef::{GUID, LPGUID};
use super::minwinbase::LPOVERLAPPED;
use super::minwindef::{BOOL, DWORD, INT, UINT};
use super::qos::FLOWSPEC;
use super::winnt::{CHAR, HANDLE, LONG, LPSTR, LPWSTR, SHORT, WCHAR};
use super::winsock::SOCKET;
use super::ws2def::{LPCSADDR_INFO, LPWSABUF, WSABUF};

pub type GROUP = c_uint;
pub type WSAEVENT = HANDLE;
pub type LPWSAEVENT = *mut HANDLE;
pub type WSAOVERLAPPED = super::OVERLAPPED;
pub type LPWSAOVERLAPPED = LPOVERLAPPED;

// Options of level SOL_SOCKET that come with Winsock 2.
pub const SO_PROTOCOL_INFOA: c_int = 0x2004;
pub const SO_PROTOCOL_INFOW: c_int = 0x2005;
pub const PVD_CONFIG: c_int = 0x3001;

// Flags of `WSASocket`.
pub const WSA_FLAG_OVERLAPPED: c_int = 1;
pub const WSA_FLAG_MULTIPOINT_C_ROOT: c_int = 2;
pub const WSA_FLAG_MULTIPOINT_C_LEAF: c_int = 4;
pub const WSA_FLAG_MULTIPOINT_D_ROOT: c_int = 8;
pub const WSA_FLAG_MULTIPOINT_D_LEAF: c_int = 0x10;
pub const WSA_FLAG_ACCESS_SYSTEM_SECURITY: c_int = 0x40;
pub const WSA_FLAG_NO_HANDLE_INHERIT: c_int = 0x80;
pub const WSA_FLAG_REGISTERED_IO: c_int = 0x100;

// What a condition function of `WSAAccept` returns.
pub const CF_ACCEPT: c_int = 0;
pub const CF_REJECT: c_int = 1;
pub const CF_DEFER: c_int = 2;

// Groups of sockets.
pub const SG_UNCONSTRAINED_GROUP: c_int = 1;
pub const SG_CONSTRAINED_GROUP: c_int = 2;

// Flags of `WSAJoinLeaf`.
pub const JL_SENDER_ONLY: c_int = 1;
pub const JL_RECEIVER_ONLY: c_int = 2;
pub const JL_BOTH: c_int = 4;

// Network events: the bits, and their numbers in `WSANETWORKEVENTS`.
pub const FD_READ_BIT: c_int = 0;
pub const FD_WRITE_BIT: c_int = 1;
pub const FD_OOB_BIT: c_int = 2;
pub const FD_ACCEPT_BIT: c_int = 3;
pub const FD_CONNECT_BIT: c_int = 4;
pub const FD_CLOSE_BIT: c_int = 5;
pub const FD_QOS_BIT: c_int = 6;
pub const FD_GROUP_QOS_BIT: c_int = 7;
pub const FD_ROUTING_INTERFACE_CHANGE_BIT: c_int = 8;
pub const FD_ADDRESS_LIST_CHANGE_BIT: c_int = 9;
pub const FD_MAX_EVENTS: usize = 10;
pub const FD_QOS: c_int = 1 << FD_QOS_BIT;
pub const FD_GROUP_QOS: c_int = 1 << FD_GROUP_QOS_BIT;
pub const FD_ROUTING_INTERFACE_CHANGE: c_int = 1 << FD_ROUTING_INTERFACE_CHANGE_BIT;
pub const FD_ADDRESS_LIST_CHANGE: c_int = 1 << FD_ADDRESS_LIST_CHANGE_BIT;
pub const FD_ALL_EVENTS: c_int = (1 << FD_MAX_EVENTS) - 1;

/// The network events that happened, and each one's error code by its `FD_*_BIT`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSANETWORKEVENTS {
    pub lNetworkEvents: LONG,
    pub iErrorCode: [c_int; FD_MAX_EVENTS],
}
pub type WSANETWORKEVENTS = _WSANETWORKEVENTS;
pub type LPWSANETWORKEVENTS = *mut WSANETWORKEVENTS;

// Waiting.
pub const WSA_MAXIMUM_WAIT_EVENTS: c_int = 64;
pub const WSA_WAIT_FAILED: DWORD = 0xFFFF_FFFF;
pub const WSA_WAIT_EVENT_0: DWORD = 0;
pub const WSA_WAIT_IO_COMPLETION: DWORD = 0xC0;
pub const WSA_WAIT_TIMEOUT: DWORD = 0x102;
pub const WSA_INFINITE: DWORD = 0xFFFF_FFFF;

// Error codes of overlapped operations, the same numbers as `ERROR_*`.
pub const WSA_INVALID_HANDLE: c_int = 6;
pub const WSA_NOT_ENOUGH_MEMORY: c_int = 8;
pub const WSA_INVALID_PARAMETER: c_int = 87;
pub const WSA_OPERATION_ABORTED: c_int = 995;
pub const WSA_IO_INCOMPLETE: c_int = 996;
pub const WSA_IO_PENDING: c_int = 997;

// Events of `WSAPoll`.
pub const POLLRDNORM: SHORT = 0x100;
pub const POLLRDBAND: SHORT = 0x200;
pub const POLLIN: SHORT = 0x300;
pub const POLLPRI: SHORT = 0x400;
pub const POLLWRNORM: SHORT = 0x10;
pub const POLLOUT: SHORT = 0x10;
pub const POLLWRBAND: SHORT = 0x20;
pub const POLLERR: SHORT = 1;
pub const POLLHUP: SHORT = 2;
pub const POLLNVAL: SHORT = 4;

/// One socket of `WSAPoll`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct pollfd {
    pub fd: SOCKET,
    pub events: SHORT,
    pub revents: SHORT,
}
pub type WSAPOLLFD = pollfd;
pub type PWSAPOLLFD = *mut WSAPOLLFD;
pub type LPWSAPOLLFD = *mut WSAPOLLFD;

/// The traffic wanted in both directions.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _QualityOfService {
    pub SendingFlowspec: FLOWSPEC,
    pub ReceivingFlowspec: FLOWSPEC,
    pub ProviderSpecific: WSABUF,
}
pub type QOS = _QualityOfService;
pub type LPQOS = *mut QOS;

// Protocol chains; the longest name of a protocol, without the zero.
pub const MAX_PROTOCOL_CHAIN: usize = 7;
pub const BASE_PROTOCOL: c_int = 1;
pub const LAYERED_PROTOCOL: c_int = 0;
pub const WSAPROTOCOL_LEN: c_int = 255;

/// The catalog entries that a protocol is made of.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSAPROTOCOLCHAIN {
    pub ChainLen: c_int,
    pub ChainEntries: [DWORD; MAX_PROTOCOL_CHAIN],
}
pub type WSAPROTOCOLCHAIN = _WSAPROTOCOLCHAIN;
pub type LPWSAPROTOCOLCHAIN = *mut WSAPROTOCOLCHAIN;

/// A protocol of the catalog, with an ANSI name.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSAPROTOCOL_INFOA {
    pub dwServiceFlags1: DWORD,
    pub dwServiceFlags2: DWORD,
    pub dwServiceFlags3: DWORD,
    pub dwServiceFlags4: DWORD,
    pub dwProviderFlags: DWORD,
    pub ProviderId: GUID,
    pub dwCatalogEntryId: DWORD,
    pub ProtocolChain: WSAPROTOCOLCHAIN,
    pub iVersion: c_int,
    pub iAddressFamily: c_int,
    pub iMaxSockAddr: c_int,
    pub iMinSockAddr: c_int,
    pub iSocketType: c_int,
    pub iProtocol: c_int,
    pub iProtocolMaxOffset: c_int,
    pub iNetworkByteOrder: c_int,
    pub iSecurityScheme: c_int,
    pub dwMessageSize: DWORD,
    pub dwProviderReserved: DWORD,
    pub szProtocol: [CHAR; 256],
}
pub type WSAPROTOCOL_INFOA = _WSAPROTOCOL_INFOA;
pub type LPWSAPROTOCOL_INFOA = *mut WSAPROTOCOL_INFOA;

/// A protocol of the catalog.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSAPROTOCOL_INFOW {
    pub dwServiceFlags1: DWORD,
    pub dwServiceFlags2: DWORD,
    pub dwServiceFlags3: DWORD,
    pub dwServiceFlags4: DWORD,
    pub dwProviderFlags: DWORD,
    pub ProviderId: GUID,
    pub dwCatalogEntryId: DWORD,
    pub ProtocolChain: WSAPROTOCOLCHAIN,
    pub iVersion: c_int,
    pub iAddressFamily: c_int,
    pub iMaxSockAddr: c_int,
    pub iMinSockAddr: c_int,
    pub iSocketType: c_int,
    pub iProtocol: c_int,
    pub iProtocolMaxOffset: c_int,
    pub iNetworkByteOrder: c_int,
    pub iSecurityScheme: c_int,
    pub dwMessageSize: DWORD,
    pub dwProviderReserved: DWORD,
    pub szProtocol: [WCHAR; 256],
}
pub type WSAPROTOCOL_INFOW = _WSAPROTOCOL_INFOW;
pub type LPWSAPROTOCOL_INFOW = *mut WSAPROTOCOL_INFOW;

// Flags of a protocol: dwProviderFlags, then dwServiceFlags1.
pub const PFL_MULTIPLE_PROTO_ENTRIES: c_int = 1;
pub const PFL_RECOMMENDED_PROTO_ENTRY: c_int = 2;
pub const PFL_HIDDEN: c_int = 4;
pub const PFL_MATCHES_PROTOCOL_ZERO: c_int = 8;
pub const PFL_NETWORKDIRECT_PROVIDER: c_int = 0x10;
pub const XP1_CONNECTIONLESS: c_int = 1;
pub const XP1_GUARANTEED_DELIVERY: c_int = 2;
pub const XP1_GUARANTEED_ORDER: c_int = 4;
pub const XP1_MESSAGE_ORIENTED: c_int = 8;
pub const XP1_PSEUDO_STREAM: c_int = 0x10;
pub const XP1_GRACEFUL_CLOSE: c_int = 0x20;
pub const XP1_EXPEDITED_DATA: c_int = 0x40;
pub const XP1_CONNECT_DATA: c_int = 0x80;
pub const XP1_DISCONNECT_DATA: c_int = 0x100;
pub const XP1_SUPPORT_BROADCAST: c_int = 0x200;
pub const XP1_SUPPORT_MULTIPOINT: c_int = 0x400;
pub const XP1_MULTIPOINT_CONTROL_PLANE: c_int = 0x800;
pub const XP1_MULTIPOINT_DATA_PLANE: c_int = 0x1000;
pub const XP1_QOS_SUPPORTED: c_int = 0x2000;
pub const XP1_INTERRUPT: c_int = 0x4000;
pub const XP1_UNI_SEND: c_int = 0x8000;
pub const XP1_UNI_RECV: c_int = 0x0001_0000;
pub const XP1_IFS_HANDLES: c_int = 0x0002_0000;
pub const XP1_PARTIAL_MESSAGE: c_int = 0x0004_0000;
pub const XP1_SAN_SUPPORT_SDP: c_int = 0x0008_0000;

// Byte orders and security of a protocol.
pub const BIGENDIAN: c_int = 0;
pub const LITTLEENDIAN: c_int = 1;
pub const SECURITY_PROTOCOL_NONE: c_int = 0;

/// What a program tells to accept, reject or defer a connection (`CF_*`).
pub type LPCONDITIONPROC = Option<
    unsafe extern "C" fn(
        lpCallerId: LPWSABUF,
        lpCallerData: LPWSABUF,
        lpSQOS: LPQOS,
        lpGQOS: LPQOS,
        lpCalleeId: LPWSABUF,
        lpCalleeData: LPWSABUF,
        g: *mut GROUP,
        dwCallbackData: DWORD_PTR,
    ) -> c_int,
>;

/// A routine that runs in the issuing thread's alertable wait when its operation is done.
pub type LPWSAOVERLAPPED_COMPLETION_ROUTINE =
    Option<unsafe extern "C" fn(dwError: DWORD, cbTransferred: DWORD, lpOverlapped: LPWSAOVERLAPPED, dwFlags: DWORD)>;

// How a completion is told.
pub type WSACOMPLETIONTYPE = c_int;
pub type PWSACOMPLETIONTYPE = *mut WSACOMPLETIONTYPE;
pub type LPWSACOMPLETIONTYPE = *mut WSACOMPLETIONTYPE;
pub const NSP_NOTIFY_IMMEDIATELY: WSACOMPLETIONTYPE = 0;
pub const NSP_NOTIFY_HWND: WSACOMPLETIONTYPE = 1;
pub const NSP_NOTIFY_EVENT: WSACOMPLETIONTYPE = 2;
pub const NSP_NOTIFY_PORT: WSACOMPLETIONTYPE = 3;
pub const NSP_NOTIFY_APC: WSACOMPLETIONTYPE = 4;

/// How a completion is told, and where.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSACOMPLETION {
    pub Type: WSACOMPLETIONTYPE,
    pub Parameters: _WSACOMPLETION_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _WSACOMPLETION_0 {
    pub WindowMessage: _WSACOMPLETION_0_0,
    pub Event: _WSACOMPLETION_0_1,
    pub Apc: _WSACOMPLETION_0_2,
    pub Port: _WSACOMPLETION_0_3,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSACOMPLETION_0_0 {
    pub hWnd: super::HWND,
    pub uMsg: UINT,
    pub context: super::WPARAM,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSACOMPLETION_0_1 {
    pub lpOverlapped: LPWSAOVERLAPPED,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSACOMPLETION_0_2 {
    pub lpOverlapped: LPWSAOVERLAPPED,
    pub lpfnCompletionProc: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSACOMPLETION_0_3 {
    pub lpOverlapped: LPWSAOVERLAPPED,
    pub hPort: HANDLE,
    pub Key: ULONG_PTR,
}
pub type WSACOMPLETION = _WSACOMPLETION;
pub type PWSACOMPLETION = *mut WSACOMPLETION;
pub type LPWSACOMPLETION = *mut WSACOMPLETION;

/// A counted run of bytes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _BLOB {
    pub cbSize: super::ULONG,
    pub pBlobData: *mut super::BYTE,
}
pub type BLOB = _BLOB;
pub type LPBLOB = *mut BLOB;

/// An address family and a protocol.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _AFPROTOCOLS {
    pub iAddressFamily: INT,
    pub iProtocol: INT,
}
pub type AFPROTOCOLS = _AFPROTOCOLS;
pub type PAFPROTOCOLS = *mut AFPROTOCOLS;
pub type LPAFPROTOCOLS = *mut AFPROTOCOLS;

// How versions compare.
pub type WSAECOMPARATOR = c_int;
pub type PWSAECOMPARATOR = *mut WSAECOMPARATOR;
pub type LPWSAECOMPARATOR = *mut WSAECOMPARATOR;
pub const COMP_EQUAL: WSAECOMPARATOR = 0;
pub const COMP_NOTLESS: WSAECOMPARATOR = 1;

/// A version and how to compare with it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSAVersion {
    pub dwVersion: DWORD,
    pub ecHow: WSAECOMPARATOR,
}
pub type WSAVERSION = _WSAVersion;
pub type PWSAVERSION = *mut WSAVERSION;
pub type LPWSAVERSION = *mut WSAVERSION;

/// A query of name resolution and its result, in ANSI.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSAQuerySetA {
    pub dwSize: DWORD,
    pub lpszServiceInstanceName: LPSTR,
    pub lpServiceClassId: LPGUID,
    pub lpVersion: LPWSAVERSION,
    pub lpszComment: LPSTR,
    pub dwNameSpace: DWORD,
    pub lpNSProviderId: LPGUID,
    pub lpszContext: LPSTR,
    pub dwNumberOfProtocols: DWORD,
    pub lpafpProtocols: LPAFPROTOCOLS,
    pub lpszQueryString: LPSTR,
    pub dwNumberOfCsAddrs: DWORD,
    pub lpcsaBuffer: LPCSADDR_INFO,
    pub dwOutputFlags: DWORD,
    pub lpBlob: LPBLOB,
}
pub type WSAQUERYSETA = _WSAQuerySetA;
pub type PWSAQUERYSETA = *mut WSAQUERYSETA;
pub type LPWSAQUERYSETA = *mut WSAQUERYSETA;

/// A query of name resolution and its result.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSAQuerySetW {
    pub dwSize: DWORD,
    pub lpszServiceInstanceName: LPWSTR,
    pub lpServiceClassId: LPGUID,
    pub lpVersion: LPWSAVERSION,
    pub lpszComment: LPWSTR,
    pub dwNameSpace: DWORD,
    pub lpNSProviderId: LPGUID,
    pub lpszContext: LPWSTR,
    pub dwNumberOfProtocols: DWORD,
    pub lpafpProtocols: LPAFPROTOCOLS,
    pub lpszQueryString: LPWSTR,
    pub dwNumberOfCsAddrs: DWORD,
    pub lpcsaBuffer: LPCSADDR_INFO,
    pub dwOutputFlags: DWORD,
    pub lpBlob: LPBLOB,
}
pub type WSAQUERYSETW = _WSAQuerySetW;
pub type PWSAQUERYSETW = *mut WSAQUERYSETW;
pub type LPWSAQUERYSETW = *mut WSAQUERYSETW;

/// The same without a service class, in ANSI.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSAQuerySet2A {
    pub dwSize: DWORD,
    pub lpszServiceInstanceName: LPSTR,
    pub lpVersion: LPWSAVERSION,
    pub lpszComment: LPSTR,
    pub dwNameSpace: DWORD,
    pub lpNSProviderId: LPGUID,
    pub lpszContext: LPSTR,
    pub dwNumberOfProtocols: DWORD,
    pub lpafpProtocols: LPAFPROTOCOLS,
    pub lpszQueryString: LPSTR,
    pub dwNumberOfCsAddrs: DWORD,
    pub lpcsaBuffer: LPCSADDR_INFO,
    pub dwOutputFlags: DWORD,
    pub lpBlob: LPBLOB,
}
pub type WSAQUERYSET2A = _WSAQuerySet2A;
pub type PWSAQUERYSET2A = *mut WSAQUERYSET2A;
pub type LPWSAQUERYSET2A = *mut WSAQUERYSET2A;

/// The same without a service class.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSAQuerySet2W {
    pub dwSize: DWORD,
    pub lpszServiceInstanceName: LPWSTR,
    pub lpVersion: LPWSAVERSION,
    pub lpszComment: LPWSTR,
    pub dwNameSpace: DWORD,
    pub lpNSProviderId: LPGUID,
    pub lpszContext: LPWSTR,
    pub dwNumberOfProtocols: DWORD,
    pub lpafpProtocols: LPAFPROTOCOLS,
    pub lpszQueryString: LPWSTR,
    pub dwNumberOfCsAddrs: DWORD,
    pub lpcsaBuffer: LPCSADDR_INFO,
    pub dwOutputFlags: DWORD,
    pub lpBlob: LPBLOB,
}
pub type WSAQUERYSET2W = _WSAQuerySet2W;
pub type PWSAQUERYSET2W = *mut WSAQUERYSET2W;
pub type LPWSAQUERYSET2W = *mut WSAQUERYSET2W;

/// One value of a service class, in ANSI.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSANSClassInfoA {
    pub lpszName: LPSTR,
    pub dwNameSpace: DWORD,
    pub dwValueType: DWORD,
    pub dwValueSize: DWORD,
    pub lpValue: super::LPVOID,
}
pub type WSANSCLASSINFOA = _WSANSClassInfoA;
pub type PWSANSCLASSINFOA = *mut WSANSCLASSINFOA;
pub type LPWSANSCLASSINFOA = *mut WSANSCLASSINFOA;

/// A service class, in ANSI.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSAServiceClassInfoA {
    pub lpServiceClassId: LPGUID,
    pub lpszServiceClassName: LPSTR,
    pub dwCount: DWORD,
    pub lpClassInfos: LPWSANSCLASSINFOA,
}
pub type WSASERVICECLASSINFOA = _WSAServiceClassInfoA;
pub type PWSASERVICECLASSINFOA = *mut WSASERVICECLASSINFOA;
pub type LPWSASERVICECLASSINFOA = *mut WSASERVICECLASSINFOA;

/// A name-space provider, in ANSI.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSANAMESPACE_INFOA {
    pub NSProviderId: GUID,
    pub dwNameSpace: DWORD,
    pub fActive: BOOL,
    pub dwVersion: DWORD,
    pub lpszIdentifier: LPSTR,
}
pub type WSANAMESPACE_INFOA = _WSANAMESPACE_INFOA;
pub type PWSANAMESPACE_INFOA = *mut WSANAMESPACE_INFOA;
pub type LPWSANAMESPACE_INFOA = *mut WSANAMESPACE_INFOA;

/// A name-space provider and its own data, in ANSI.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSANAMESPACE_INFOEXA {
    pub NSProviderId: GUID,
    pub dwNameSpace: DWORD,
    pub fActive: BOOL,
    pub dwVersion: DWORD,
    pub lpszIdentifier: LPSTR,
    pub ProviderSpecific: BLOB,
}
pub type WSANAMESPACE_INFOEXA = _WSANAMESPACE_INFOEXA;
pub type PWSANAMESPACE_INFOEXA = *mut WSANAMESPACE_INFOEXA;
pub type LPWSANAMESPACE_INFOEXA = *mut WSANAMESPACE_INFOEXA;

/// One value of a service class.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSANSClassInfoW {
    pub lpszName: LPWSTR,
    pub dwNameSpace: DWORD,
    pub dwValueType: DWORD,
    pub dwValueSize: DWORD,
    pub lpValue: super::LPVOID,
}
pub type WSANSCLASSINFOW = _WSANSClassInfoW;
pub type PWSANSCLASSINFOW = *mut WSANSCLASSINFOW;
pub type LPWSANSCLASSINFOW = *mut WSANSCLASSINFOW;

/// A service class.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSAServiceClassInfoW {
    pub lpServiceClassId: LPGUID,
    pub lpszServiceClassName: LPWSTR,
    pub dwCount: DWORD,
    pub lpClassInfos: LPWSANSCLASSINFOW,
}
pub type WSASERVICECLASSINFOW = _WSAServiceClassInfoW;
pub type PWSASERVICECLASSINFOW = *mut WSASERVICECLASSINFOW;
pub type LPWSASERVICECLASSINFOW = *mut WSASERVICECLASSINFOW;

/// A name-space provider.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSANAMESPACE_INFOW {
    pub NSProviderId: GUID,
    pub dwNameSpace: DWORD,
    pub fActive: BOOL,
    pub dwVersion: DWORD,
    pub lpszIdentifier: LPWSTR,
}
pub type WSANAMESPACE_INFOW = _WSANAMESPACE_INFOW;
pub type PWSANAMESPACE_INFOW = *mut WSANAMESPACE_INFOW;
pub type LPWSANAMESPACE_INFOW = *mut WSANAMESPACE_INFOW;

/// A name-space provider and its own data.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSANAMESPACE_INFOEXW {
    pub NSProviderId: GUID,
    pub dwNameSpace: DWORD,
    pub fActive: BOOL,
    pub dwVersion: DWORD,
    pub lpszIdentifier: LPWSTR,
    pub ProviderSpecific: BLOB,
}
pub type WSANAMESPACE_INFOEXW = _WSANAMESPACE_INFOEXW;
pub type PWSANAMESPACE_INFOEXW = *mut WSANAMESPACE_INFOEXW;
pub type LPWSANAMESPACE_INFOEXW = *mut WSANAMESPACE_INFOEXW;

// Flags of `WSALookupServiceBegin` and `WSALookupServiceNext`.
pub const LUP_DEEP: DWORD = 1;
pub const LUP_CONTAINERS: DWORD = 2;
pub const LUP_NOCONTAINERS: DWORD = 4;
pub const LUP_NEAREST: DWORD = 8;
pub const LUP_RETURN_NAME: DWORD = 0x10;
pub const LUP_RETURN_TYPE: DWORD = 0x20;
pub const LUP_RETURN_VERSION: DWORD = 0x40;
pub const LUP_RETURN_COMMENT: DWORD = 0x80;
pub const LUP_RETURN_ADDR: DWORD = 0x100;
pub const LUP_RETURN_BLOB: DWORD = 0x200;
pub const LUP_RETURN_ALIASES: DWORD = 0x400;
pub const LUP_RETURN_QUERY_STRING: DWORD = 0x800;
pub const LUP_RETURN_ALL: DWORD = 0xFF0;
pub const LUP_RES_SERVICE: DWORD = 0x8000;
pub const LUP_FLUSHCACHE: DWORD = 0x1000;
pub const LUP_FLUSHPREVIOUS: DWORD = 0x2000;
pub const LUP_NON_AUTHORITATIVE: DWORD = 0x4000;
pub const LUP_SECURE: DWORD = 0x8000;
pub const LUP_RETURN_PREFERRED_NAMES: DWORD = 0x0001_0000;
pub const LUP_DNS_ONLY: DWORD = 0x0002_0000;
pub const LUP_RETURN_RESPONSE_FLAGS: DWORD = 0x0004_0000;
pub const LUP_ADDRCONFIG: DWORD = 0x0010_0000;
pub const LUP_DUAL_ADDR: DWORD = 0x0020_0000;
pub const LUP_FILESERVER: DWORD = 0x0040_0000;
pub const LUP_DISABLE_IDN_ENCODING: DWORD = 0x0080_0000;
pub const LUP_API_ANSI: DWORD = 0x0100_0000;
pub const LUP_EXTENDED_QUERYSET: DWORD = 0x0200_0000;
pub const LUP_SECURE_WITH_FALLBACK: DWORD = 0x0400_0000;
pub const LUP_EXCLUSIVE_CUSTOM_SERVERS: DWORD = 0x0800_0000;
pub const LUP_REQUIRE_SECURE: DWORD = 0x1000_0000;
pub const LUP_RETURN_TTL: DWORD = 0x2000_0000;
pub const LUP_FORCE_CLEAR_TEXT: DWORD = 0x4000_0000;
pub const LUP_RESOLUTION_HANDLE: DWORD = 0x8000_0000;

// Flags of a result.
pub const RESULT_IS_ALIAS: c_int = 1;
pub const RESULT_IS_ADDED: c_int = 0x10;
pub const RESULT_IS_CHANGED: c_int = 0x20;
pub const RESULT_IS_DELETED: c_int = 0x40;

// Name spaces.
pub const NS_ALL: c_int = 0;
pub const NS_SAP: c_int = 1;
pub const NS_NDS: c_int = 2;
pub const NS_PEER_BROWSE: c_int = 3;
pub const NS_SLP: c_int = 5;
pub const NS_DHCP: c_int = 6;
pub const NS_TCPIP_LOCAL: c_int = 10;
pub const NS_TCPIP_HOSTS: c_int = 11;
pub const NS_DNS: c_int = 12;
pub const NS_NETBT: c_int = 13;
pub const NS_WINS: c_int = 14;
pub const NS_NLA: c_int = 15;
pub const NS_BTH: c_int = 16;
pub const NS_LOCALNAME: c_int = 19;
pub const NS_NBP: c_int = 20;
pub const NS_MS: c_int = 30;
pub const NS_STDA: c_int = 31;
pub const NS_NTDS: c_int = 32;
pub const NS_EMAIL: c_int = 37;
pub const NS_PNRPNAME: c_int = 38;
pub const NS_PNRPCLOUD: c_int = 39;
pub const NS_X500: c_int = 40;
pub const NS_NIS: c_int = 41;
pub const NS_NISPLUS: c_int = 42;
pub const NS_WRQ: c_int = 50;
pub const NS_NETDES: c_int = 60;

// What `WSASetService` does.
pub type WSAESETSERVICEOP = c_int;
pub type PWSAESETSERVICEOP = *mut WSAESETSERVICEOP;
pub type LPWSAESETSERVICEOP = *mut WSAESETSERVICEOP;
pub const RNRSERVICE_REGISTER: WSAESETSERVICEOP = 0;
pub const RNRSERVICE_DEREGISTER: WSAESETSERVICEOP = 1;
pub const RNRSERVICE_DELETE: WSAESETSERVICEOP = 2;
pub const SERVICE_MULTIPLE: c_int = 1;

// Readiness that `ProcessSocketNotifications` is asked for and reports.
pub const SOCK_NOTIFY_REGISTER_EVENT_NONE: c_int = 0;
pub const SOCK_NOTIFY_REGISTER_EVENT_IN: c_int = 1;
pub const SOCK_NOTIFY_REGISTER_EVENT_OUT: c_int = 2;
pub const SOCK_NOTIFY_REGISTER_EVENT_HANGUP: c_int = 4;
pub const SOCK_NOTIFY_EVENT_IN: c_int = 1;
pub const SOCK_NOTIFY_EVENT_OUT: c_int = 2;
pub const SOCK_NOTIFY_EVENT_HANGUP: c_int = 4;
pub const SOCK_NOTIFY_EVENT_ERR: c_int = 0x40;
pub const SOCK_NOTIFY_EVENT_REMOVE: c_int = 0x80;
pub const SOCK_NOTIFY_OP_NONE: c_int = 0;
pub const SOCK_NOTIFY_OP_ENABLE: c_int = 1;
pub const SOCK_NOTIFY_OP_DISABLE: c_int = 2;
pub const SOCK_NOTIFY_OP_REMOVE: c_int = 4;
pub const SOCK_NOTIFY_TRIGGER_ONESHOT: c_int = 1;
pub const SOCK_NOTIFY_TRIGGER_PERSISTENT: c_int = 2;
pub const SOCK_NOTIFY_TRIGGER_LEVEL: c_int = 4;
pub const SOCK_NOTIFY_TRIGGER_EDGE: c_int = 8;
pub const SOCK_NOTIFY_REGISTER_EVENTS_ALL: c_int =
    SOCK_NOTIFY_REGISTER_EVENT_IN | SOCK_NOTIFY_REGISTER_EVENT_OUT | SOCK_NOTIFY_REGISTER_EVENT_HANGUP;
pub const SOCK_NOTIFY_EVENTS_ALL: c_int =
    SOCK_NOTIFY_REGISTER_EVENTS_ALL | SOCK_NOTIFY_EVENT_ERR | SOCK_NOTIFY_EVENT_REMOVE;
pub const SOCK_NOTIFY_TRIGGER_ALL: c_int =
    SOCK_NOTIFY_TRIGGER_ONESHOT | SOCK_NOTIFY_TRIGGER_PERSISTENT | SOCK_NOTIFY_TRIGGER_LEVEL | SOCK_NOTIFY_TRIGGER_EDGE;

/// One socket of `ProcessSocketNotifications`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SOCK_NOTIFY_REGISTRATION {
    pub socket: SOCKET,
    pub completionKey: *mut c_void,
    pub eventFilter: super::UINT16,
    pub operation: super::UINT8,
    pub triggerFlags: super::UINT8,
    pub registrationResult: DWORD,
}
