//! `mswsock.h`: Microsoft's extensions, their identifiers and their function types.
use std::ffi::c_int;

use super::guiddef::GUID;
use super::minwinbase::LPOVERLAPPED;
use super::minwindef::{BOOL, DWORD, INT, LPDWORD, LPVOID, ULONG};
use super::mswsockdef::{PRIORESULT, PRIO_BUF, RIO_BUFFERID, RIO_CQ, RIO_RQ};
use super::winnt::{CHAR, HANDLE, LARGE_INTEGER, PVOID, WCHAR};
use super::winsock::SOCKET;
use super::winsock2::{LPWSAOVERLAPPED, LPWSAOVERLAPPED_COMPLETION_ROUTINE, WSAPOLLFD};
use super::ws2def::{sockaddr, LPWSAMSG};

// Options of level SOL_SOCKET.
pub const SO_CONNDATA: c_int = 0x7000;
pub const SO_CONNOPT: c_int = 0x7001;
pub const SO_DISCDATA: c_int = 0x7002;
pub const SO_DISCOPT: c_int = 0x7003;
pub const SO_CONNDATALEN: c_int = 0x7004;
pub const SO_CONNOPTLEN: c_int = 0x7005;
pub const SO_DISCDATALEN: c_int = 0x7006;
pub const SO_DISCOPTLEN: c_int = 0x7007;
pub const SO_OPENTYPE: c_int = 0x7008;
pub const SO_SYNCHRONOUS_ALERT: c_int = 0x10;
pub const SO_SYNCHRONOUS_NONALERT: c_int = 0x20;
pub const SO_MAXDG: c_int = 0x7009;
pub const SO_MAXPATHDG: c_int = 0x700A;
pub const SO_UPDATE_ACCEPT_CONTEXT: c_int = 0x700B;
pub const SO_CONNECT_TIME: c_int = 0x700C;
pub const SO_UPDATE_CONNECT_CONTEXT: c_int = 0x7010;

// Control codes of `WSAIoctl`.
pub const SIO_UDP_CONNRESET: DWORD = 0x9800_000C;
pub const SIO_SOCKET_CLOSE_NOTIFY: DWORD = 0x9800_000D;
pub const SIO_UDP_NETRESET: DWORD = 0x9800_000F;
pub const SIO_SET_COMPATIBILITY_MODE: DWORD = 0x9800_012C;
pub const SIO_BSP_HANDLE: DWORD = 0x4800_001B;
pub const SIO_BSP_HANDLE_SELECT: DWORD = 0x4800_001C;
pub const SIO_BSP_HANDLE_POLL: DWORD = 0x4800_001D;
pub const SIO_EXT_SELECT: DWORD = 0xC800_001E;
pub const SIO_EXT_POLL: DWORD = 0xC800_001F;
pub const SIO_EXT_SENDMSG: DWORD = 0xC800_0020;
pub const SIO_BASE_HANDLE: DWORD = 0x4800_0022;

// Flags of `TransmitFile`, `TransmitPackets` and `DisconnectEx`.
pub const TF_DISCONNECT: c_int = 1;
pub const TF_REUSE_SOCKET: c_int = 2;
pub const TF_WRITE_BEHIND: c_int = 4;
pub const TF_USE_DEFAULT_WORKER: c_int = 0;
pub const TF_USE_SYSTEM_THREAD: c_int = 0x10;
pub const TF_USE_KERNEL_APC: c_int = 0x20;
pub const TP_DISCONNECT: c_int = 1;
pub const TP_REUSE_SOCKET: c_int = 2;
pub const TP_USE_DEFAULT_WORKER: c_int = 0;
pub const TP_USE_SYSTEM_THREAD: c_int = 0x10;
pub const TP_USE_KERNEL_APC: c_int = 0x20;
pub const TP_ELEMENT_MEMORY: c_int = 1;
pub const TP_ELEMENT_FILE: c_int = 2;
pub const TP_ELEMENT_EOP: c_int = 4;
pub const DE_REUSE_SOCKET: c_int = 2;

/// What `TransmitFile` sends before and after the file.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _TRANSMIT_FILE_BUFFERS {
    pub Head: LPVOID,
    pub HeadLength: DWORD,
    pub Tail: LPVOID,
    pub TailLength: DWORD,
}
pub type TRANSMIT_FILE_BUFFERS = _TRANSMIT_FILE_BUFFERS;
pub type PTRANSMIT_FILE_BUFFERS = *mut TRANSMIT_FILE_BUFFERS;
pub type LPTRANSMIT_FILE_BUFFERS = *mut TRANSMIT_FILE_BUFFERS;

/// One piece that `TransmitPackets` sends: memory, or part of a file.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _TRANSMIT_PACKETS_ELEMENT {
    pub dwElFlags: ULONG,
    pub cLength: ULONG,
    pub Anonymous: _TRANSMIT_PACKETS_ELEMENT_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _TRANSMIT_PACKETS_ELEMENT_0 {
    pub Anonymous: _TRANSMIT_PACKETS_ELEMENT_0_0,
    pub pBuffer: PVOID,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _TRANSMIT_PACKETS_ELEMENT_0_0 {
    pub nFileOffset: LARGE_INTEGER,
    pub hFile: HANDLE,
}
pub type TRANSMIT_PACKETS_ELEMENT = _TRANSMIT_PACKETS_ELEMENT;
pub type PTRANSMIT_PACKETS_ELEMENT = *mut TRANSMIT_PACKETS_ELEMENT;
pub type LPTRANSMIT_PACKETS_ELEMENT = *mut TRANSMIT_PACKETS_ELEMENT;

pub type LPFN_TRANSMITFILE = Option<
    unsafe extern "C" fn(
        hSocket: SOCKET,
        hFile: HANDLE,
        nNumberOfBytesToWrite: DWORD,
        nNumberOfBytesPerSend: DWORD,
        lpOverlapped: LPOVERLAPPED,
        lpTransmitBuffers: LPTRANSMIT_FILE_BUFFERS,
        dwReserved: DWORD,
    ) -> BOOL,
>;
pub type LPFN_ACCEPTEX = Option<
    unsafe extern "C" fn(
        sListenSocket: SOCKET,
        sAcceptSocket: SOCKET,
        lpOutputBuffer: PVOID,
        dwReceiveDataLength: DWORD,
        dwLocalAddressLength: DWORD,
        dwRemoteAddressLength: DWORD,
        lpdwBytesReceived: LPDWORD,
        lpOverlapped: LPOVERLAPPED,
    ) -> BOOL,
>;
pub type LPFN_GETACCEPTEXSOCKADDRS = Option<
    unsafe extern "C" fn(
        lpOutputBuffer: PVOID,
        dwReceiveDataLength: DWORD,
        dwLocalAddressLength: DWORD,
        dwRemoteAddressLength: DWORD,
        LocalSockaddr: *mut *mut sockaddr,
        LocalSockaddrLength: *mut INT,
        RemoteSockaddr: *mut *mut sockaddr,
        RemoteSockaddrLength: *mut INT,
    ),
>;
pub type LPFN_TRANSMITPACKETS = Option<
    unsafe extern "C" fn(
        hSocket: SOCKET,
        lpPacketArray: LPTRANSMIT_PACKETS_ELEMENT,
        nElementCount: DWORD,
        nSendSize: DWORD,
        lpOverlapped: LPOVERLAPPED,
        dwFlags: DWORD,
    ) -> BOOL,
>;
pub type LPFN_CONNECTEX = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        name: *const sockaddr,
        namelen: c_int,
        lpSendBuffer: PVOID,
        dwSendDataLength: DWORD,
        lpdwBytesSent: LPDWORD,
        lpOverlapped: LPOVERLAPPED,
    ) -> BOOL,
>;
pub type LPFN_DISCONNECTEX =
    Option<unsafe extern "C" fn(s: SOCKET, lpOverlapped: LPOVERLAPPED, dwFlags: DWORD, dwReserved: DWORD) -> BOOL>;
pub type LPFN_WSARECVMSG = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        lpMsg: LPWSAMSG,
        lpdwNumberOfBytesRecvd: LPDWORD,
        lpOverlapped: LPWSAOVERLAPPED,
        lpCompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
    ) -> INT,
>;
pub type LPFN_WSASENDMSG = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        lpMsg: LPWSAMSG,
        dwFlags: DWORD,
        lpNumberOfBytesSent: LPDWORD,
        lpOverlapped: LPWSAOVERLAPPED,
        lpCompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
    ) -> INT,
>;
pub type LPFN_WSAPOLL = Option<unsafe extern "C" fn(fdarray: *mut WSAPOLLFD, nfds: ULONG, timeout: INT) -> INT>;

// Identifiers for SIO_GET_EXTENSION_FUNCTION_POINTER.
pub const WSAID_TRANSMITFILE: GUID = GUID {
    Data1: 0xB536_7DF0,
    Data2: 0xCBAC,
    Data3: 0x11CF,
    Data4: [0x95, 0xCA, 0x00, 0x80, 0x5F, 0x48, 0xA1, 0x92],
};
pub const WSAID_ACCEPTEX: GUID = GUID {
    Data1: 0xB536_7DF1,
    Data2: 0xCBAC,
    Data3: 0x11CF,
    Data4: [0x95, 0xCA, 0x00, 0x80, 0x5F, 0x48, 0xA1, 0x92],
};
pub const WSAID_GETACCEPTEXSOCKADDRS: GUID = GUID {
    Data1: 0xB536_7DF2,
    Data2: 0xCBAC,
    Data3: 0x11CF,
    Data4: [0x95, 0xCA, 0x00, 0x80, 0x5F, 0x48, 0xA1, 0x92],
};
pub const WSAID_TRANSMITPACKETS: GUID = GUID {
    Data1: 0xD968_9DA0,
    Data2: 0x1F90,
    Data3: 0x11D3,
    Data4: [0x99, 0x71, 0x00, 0xC0, 0x4F, 0x68, 0xC8, 0x76],
};
pub const WSAID_CONNECTEX: GUID = GUID {
    Data1: 0x25A2_07B9,
    Data2: 0xDDF3,
    Data3: 0x4660,
    Data4: [0x8E, 0xE9, 0x76, 0xE5, 0x8C, 0x74, 0x06, 0x3E],
};
pub const WSAID_DISCONNECTEX: GUID = GUID {
    Data1: 0x7FDA_2E11,
    Data2: 0x8630,
    Data3: 0x436F,
    Data4: [0xA0, 0x31, 0xF5, 0x36, 0xA6, 0xEE, 0xC1, 0x57],
};
pub const WSAID_WSARECVMSG: GUID = GUID {
    Data1: 0xF689_D7C8,
    Data2: 0x6F1F,
    Data3: 0x436B,
    Data4: [0x8A, 0x53, 0xE5, 0x4F, 0xE3, 0x51, 0xC3, 0x22],
};
pub const WSAID_WSASENDMSG: GUID = GUID {
    Data1: 0xA441_E712,
    Data2: 0x754F,
    Data3: 0x43CA,
    Data4: [0x84, 0xA7, 0x0D, 0xEE, 0x44, 0xCF, 0x60, 0x6D],
};
pub const WSAID_WSAPOLL: GUID = GUID {
    Data1: 0x18C7_6F85,
    Data2: 0xDC66,
    Data3: 0x4964,
    Data4: [0x97, 0x2E, 0x23, 0xC2, 0x72, 0x38, 0x31, 0x2B],
};
pub const WSAID_MULTIPLE_RIO: GUID = GUID {
    Data1: 0x8509_E081,
    Data2: 0x96DD,
    Data3: 0x4005,
    Data4: [0xB1, 0x65, 0x9E, 0x2E, 0xE8, 0xC7, 0x9E, 0x3F],
};

/// The arguments of a `WSAPoll` that a layered provider passes on.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSAPOLLDATA {
    pub result: c_int,
    pub fds: ULONG,
    pub timeout: INT,
    pub fdArray: [WSAPOLLFD; 1],
}
pub type WSAPOLLDATA = _WSAPOLLDATA;
pub type LPWSAPOLLDATA = *mut WSAPOLLDATA;

// Registered I/O: what its requests are made of is in mswsockdef.h.
pub type RIO_NOTIFICATION_COMPLETION_TYPE = c_int;
pub type PRIO_NOTIFICATION_COMPLETION_TYPE = *mut RIO_NOTIFICATION_COMPLETION_TYPE;
pub const RIO_EVENT_COMPLETION: RIO_NOTIFICATION_COMPLETION_TYPE = 1;
pub const RIO_IOCP_COMPLETION: RIO_NOTIFICATION_COMPLETION_TYPE = 2;

/// How a completion queue tells that it has results.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _RIO_NOTIFICATION_COMPLETION {
    pub Type: RIO_NOTIFICATION_COMPLETION_TYPE,
    pub Anonymous: _RIO_NOTIFICATION_COMPLETION_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _RIO_NOTIFICATION_COMPLETION_0 {
    pub Event: _RIO_NOTIFICATION_COMPLETION_0_0,
    pub Iocp: _RIO_NOTIFICATION_COMPLETION_0_1,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _RIO_NOTIFICATION_COMPLETION_0_0 {
    pub EventHandle: HANDLE,
    pub NotifyReset: BOOL,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _RIO_NOTIFICATION_COMPLETION_0_1 {
    pub IocpHandle: HANDLE,
    pub CompletionKey: PVOID,
    pub Overlapped: PVOID,
}
pub type RIO_NOTIFICATION_COMPLETION = _RIO_NOTIFICATION_COMPLETION;
pub type PRIO_NOTIFICATION_COMPLETION = *mut RIO_NOTIFICATION_COMPLETION;

pub type LPFN_RIORECEIVE = Option<
    unsafe extern "C" fn(
        SocketQueue: RIO_RQ,
        pData: PRIO_BUF,
        DataBufferCount: ULONG,
        Flags: DWORD,
        RequestContext: PVOID,
    ) -> BOOL,
>;
pub type LPFN_RIORECEIVEEX = Option<
    unsafe extern "C" fn(
        SocketQueue: RIO_RQ,
        pData: PRIO_BUF,
        DataBufferCount: ULONG,
        pLocalAddress: PRIO_BUF,
        pRemoteAddress: PRIO_BUF,
        pControlContext: PRIO_BUF,
        pFlags: PRIO_BUF,
        Flags: DWORD,
        RequestContext: PVOID,
    ) -> c_int,
>;
pub type LPFN_RIOSEND = Option<
    unsafe extern "C" fn(
        SocketQueue: RIO_RQ,
        pData: PRIO_BUF,
        DataBufferCount: ULONG,
        Flags: DWORD,
        RequestContext: PVOID,
    ) -> BOOL,
>;
pub type LPFN_RIOSENDEX = Option<
    unsafe extern "C" fn(
        SocketQueue: RIO_RQ,
        pData: PRIO_BUF,
        DataBufferCount: ULONG,
        pLocalAddress: PRIO_BUF,
        pRemoteAddress: PRIO_BUF,
        pControlContext: PRIO_BUF,
        pFlags: PRIO_BUF,
        Flags: DWORD,
        RequestContext: PVOID,
    ) -> BOOL,
>;
pub type LPFN_RIOCLOSECOMPLETIONQUEUE = Option<unsafe extern "C" fn(CQ: RIO_CQ)>;
pub type LPFN_RIOCREATECOMPLETIONQUEUE =
    Option<unsafe extern "C" fn(QueueSize: DWORD, NotificationCompletion: PRIO_NOTIFICATION_COMPLETION) -> RIO_CQ>;
pub type LPFN_RIOCREATEREQUESTQUEUE = Option<
    unsafe extern "C" fn(
        Socket: SOCKET,
        MaxOutstandingReceive: ULONG,
        MaxReceiveDataBuffers: ULONG,
        MaxOutstandingSend: ULONG,
        MaxSendDataBuffers: ULONG,
        ReceiveCQ: RIO_CQ,
        SendCQ: RIO_CQ,
        SocketContext: PVOID,
    ) -> RIO_RQ,
>;
pub type LPFN_RIODEQUEUECOMPLETION =
    Option<unsafe extern "C" fn(CQ: RIO_CQ, Array: PRIORESULT, ArraySize: ULONG) -> ULONG>;
pub type LPFN_RIODEREGISTERBUFFER = Option<unsafe extern "C" fn(BufferId: RIO_BUFFERID)>;
pub type LPFN_RIONOTIFY = Option<unsafe extern "C" fn(CQ: RIO_CQ) -> INT>;
pub type LPFN_RIOREGISTERBUFFER =
    Option<unsafe extern "C" fn(DataBuffer: *mut CHAR, DataLength: DWORD) -> RIO_BUFFERID>;
pub type LPFN_RIORESIZECOMPLETIONQUEUE = Option<unsafe extern "C" fn(CQ: RIO_CQ, QueueSize: DWORD) -> BOOL>;
pub type LPFN_RIORESIZEREQUESTQUEUE =
    Option<unsafe extern "C" fn(RQ: RIO_RQ, MaxOutstandingReceive: DWORD, MaxOutstandingSend: DWORD) -> BOOL>;

/// The functions of registered I/O.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _RIO_EXTENSION_FUNCTION_TABLE {
    pub cbSize: DWORD,
    pub RIOReceive: LPFN_RIORECEIVE,
    pub RIOReceiveEx: LPFN_RIORECEIVEEX,
    pub RIOSend: LPFN_RIOSEND,
    pub RIOSendEx: LPFN_RIOSENDEX,
    pub RIOCloseCompletionQueue: LPFN_RIOCLOSECOMPLETIONQUEUE,
    pub RIOCreateCompletionQueue: LPFN_RIOCREATECOMPLETIONQUEUE,
    pub RIOCreateRequestQueue: LPFN_RIOCREATEREQUESTQUEUE,
    pub RIODequeueCompletion: LPFN_RIODEQUEUECOMPLETION,
    pub RIODeregisterBuffer: LPFN_RIODEREGISTERBUFFER,
    pub RIONotify: LPFN_RIONOTIFY,
    pub RIORegisterBuffer: LPFN_RIOREGISTERBUFFER,
    pub RIOResizeCompletionQueue: LPFN_RIORESIZECOMPLETIONQUEUE,
    pub RIOResizeRequestQueue: LPFN_RIORESIZEREQUESTQUEUE,
}
pub type RIO_EXTENSION_FUNCTION_TABLE = _RIO_EXTENSION_FUNCTION_TABLE;
pub type PRIO_EXTENSION_FUNCTION_TABLE = *mut RIO_EXTENSION_FUNCTION_TABLE;

// Behaviour of older Windows that a socket can be asked for.
pub type WSA_COMPATIBILITY_BEHAVIOR_ID = c_int;
pub type PWSA_COMPATIBILITY_BEHAVIOR_ID = *mut WSA_COMPATIBILITY_BEHAVIOR_ID;
pub const WsaBehaviorAll: WSA_COMPATIBILITY_BEHAVIOR_ID = 0;
pub const WsaBehaviorReceiveBuffering: WSA_COMPATIBILITY_BEHAVIOR_ID = 1;
pub const WsaBehaviorAutoTuning: WSA_COMPATIBILITY_BEHAVIOR_ID = 2;

/// A behaviour, and the Windows that has it.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSA_COMPATIBILITY_MODE {
    pub BehaviorId: WSA_COMPATIBILITY_BEHAVIOR_ID,
    pub TargetOsVersion: ULONG,
}
pub type WSA_COMPATIBILITY_MODE = _WSA_COMPATIBILITY_MODE;
pub type PWSA_COMPATIBILITY_MODE = *mut WSA_COMPATIBILITY_MODE;

// What the name space NS_NLA tells of a network.
pub type NLA_BLOB_DATA_TYPE = c_int;
pub type PNLA_BLOB_DATA_TYPE = *mut NLA_BLOB_DATA_TYPE;
pub const NLA_RAW_DATA: NLA_BLOB_DATA_TYPE = 0;
pub const NLA_INTERFACE: NLA_BLOB_DATA_TYPE = 1;
pub const NLA_802_1X_LOCATION: NLA_BLOB_DATA_TYPE = 2;
pub const NLA_CONNECTIVITY: NLA_BLOB_DATA_TYPE = 3;
pub const NLA_ICS: NLA_BLOB_DATA_TYPE = 4;
pub type NLA_CONNECTIVITY_TYPE = c_int;
pub type PNLA_CONNECTIVITY_TYPE = *mut NLA_CONNECTIVITY_TYPE;
pub const NLA_NETWORK_AD_HOC: NLA_CONNECTIVITY_TYPE = 0;
pub const NLA_NETWORK_MANAGED: NLA_CONNECTIVITY_TYPE = 1;
pub const NLA_NETWORK_UNMANAGED: NLA_CONNECTIVITY_TYPE = 2;
pub const NLA_NETWORK_UNKNOWN: NLA_CONNECTIVITY_TYPE = 3;
pub type NLA_INTERNET = c_int;
pub type PNLA_INTERNET = *mut NLA_INTERNET;
pub const NLA_INTERNET_UNKNOWN: NLA_INTERNET = 0;
pub const NLA_INTERNET_NO: NLA_INTERNET = 1;
pub const NLA_INTERNET_YES: NLA_INTERNET = 2;

// Flags of a look-up in NS_NLA.
pub const NLA_ALLUSERS_NETWORK: c_int = 1;
pub const NLA_FRIENDLY_NAME: c_int = 2;

/// One fact of a network; `nextOffset` leads to the next, 0 is the last.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NLA_BLOB {
    pub header: _NLA_BLOB_0,
    pub data: _NLA_BLOB_1,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NLA_BLOB_0 {
    pub r#type: NLA_BLOB_DATA_TYPE,
    pub dwSize: DWORD,
    pub nextOffset: DWORD,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union _NLA_BLOB_1 {
    pub rawData: [CHAR; 1],
    pub interfaceData: _NLA_BLOB_1_0,
    pub locationData: _NLA_BLOB_1_1,
    pub connectivity: _NLA_BLOB_1_2,
    pub ICS: _NLA_BLOB_1_3,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NLA_BLOB_1_0 {
    pub dwType: DWORD,
    pub dwSpeed: DWORD,
    pub adapterName: [CHAR; 1],
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NLA_BLOB_1_1 {
    pub information: [CHAR; 1],
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NLA_BLOB_1_2 {
    pub r#type: NLA_CONNECTIVITY_TYPE,
    pub internet: NLA_INTERNET,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NLA_BLOB_1_3 {
    pub remote: _NLA_BLOB_1_3_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NLA_BLOB_1_3_0 {
    pub speed: DWORD,
    pub r#type: DWORD,
    pub state: DWORD,
    pub machineName: [WCHAR; 256],
    pub sharedAdapterName: [WCHAR; 256],
}
pub type NLA_BLOB = _NLA_BLOB;
pub type PNLA_BLOB = *mut NLA_BLOB;
pub type LPNLA_BLOB = *mut NLA_BLOB;
