//! `ws2spi.h`: the service provider interface: what providers export, what they are given, and the catalog that names them.
use std::ffi::{c_int, c_void};

use super::basetsd::{DWORD_PTR, PDWORD_PTR};
use super::guiddef::LPGUID;
use super::minwindef::{BOOL, DWORD, HWND, LPARAM, LPDWORD, LPINT, LPVOID, WORD, WPARAM};
use super::winnt::{HANDLE, LPCSTR, LPHANDLE, LPSTR, LPWSTR, WCHAR};
use super::winsock::{fd_set, timeval, SOCKET};
use super::winsock2::{
    LPCONDITIONPROC, LPQOS, LPWSACOMPLETION, LPWSANETWORKEVENTS, LPWSAOVERLAPPED, LPWSAOVERLAPPED_COMPLETION_ROUTINE,
    LPWSAPROTOCOL_INFOW, LPWSAQUERYSET2W, LPWSAQUERYSETW, LPWSASERVICECLASSINFOW, WSAESETSERVICEOP, WSAEVENT,
};
use super::ws2def::{sockaddr, LPWSABUF};

// The longest description of a provider, without the zero; what a provider answers while an operation goes on.
pub const WSPDESCRIPTION_LEN: c_int = 255;
pub const WSS_OPERATION_IN_PROGRESS: c_int = 0x103;

/// What a provider says of itself.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct WSPData {
    pub wVersion: WORD,
    pub wHighVersion: WORD,
    pub szDescription: [WCHAR; 256],
}
pub type WSPDATA = WSPData;
pub type LPWSPDATA = *mut WSPDATA;

/// A thread that completion routines are queued to.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSATHREADID {
    pub ThreadHandle: HANDLE,
    pub Reserved: DWORD_PTR,
}
pub type WSATHREADID = _WSATHREADID;
pub type LPWSATHREADID = *mut WSATHREADID;

/// A blocking hook, and a routine that is queued to a thread.
pub type LPBLOCKINGCALLBACK = Option<unsafe extern "C" fn(dwContext: DWORD_PTR) -> BOOL>;
pub type LPWSAUSERAPC = Option<unsafe extern "C" fn(dwContext: DWORD_PTR)>;

// The functions of a provider. Each tells its error in `lpErrno`.
pub type LPWSPACCEPT = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        addr: *mut sockaddr,
        addrlen: LPINT,
        lpfnCondition: LPCONDITIONPROC,
        dwCallbackData: DWORD_PTR,
        lpErrno: LPINT,
    ) -> SOCKET,
>;
pub type LPWSPADDRESSTOSTRING = Option<
    unsafe extern "C" fn(
        lpsaAddress: *const sockaddr,
        dwAddressLength: DWORD,
        lpProtocolInfo: LPWSAPROTOCOL_INFOW,
        lpszAddressString: LPWSTR,
        lpdwAddressStringLength: LPDWORD,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWSPASYNCSELECT =
    Option<unsafe extern "C" fn(s: SOCKET, hWnd: HWND, wMsg: DWORD, lEvent: c_int, lpErrno: LPINT) -> c_int>;
pub type LPWSPBIND =
    Option<unsafe extern "C" fn(s: SOCKET, name: *const sockaddr, namelen: c_int, lpErrno: LPINT) -> c_int>;
pub type LPWSPCANCELBLOCKINGCALL = Option<unsafe extern "C" fn(lpErrno: LPINT) -> c_int>;
pub type LPWSPCLEANUP = Option<unsafe extern "C" fn(lpErrno: LPINT) -> c_int>;
pub type LPWSPCLOSESOCKET = Option<unsafe extern "C" fn(s: SOCKET, lpErrno: LPINT) -> c_int>;
pub type LPWSPCONNECT = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        name: *const sockaddr,
        namelen: c_int,
        lpCallerData: LPWSABUF,
        lpCalleeData: LPWSABUF,
        lpSQOS: LPQOS,
        lpGQOS: LPQOS,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWSPDUPLICATESOCKET = Option<
    unsafe extern "C" fn(s: SOCKET, dwProcessId: DWORD, lpProtocolInfo: LPWSAPROTOCOL_INFOW, lpErrno: LPINT) -> c_int,
>;
pub type LPWSPENUMNETWORKEVENTS = Option<
    unsafe extern "C" fn(s: SOCKET, hEventObject: HANDLE, lpNetworkEvents: LPWSANETWORKEVENTS, lpErrno: LPINT) -> c_int,
>;
pub type LPWSPEVENTSELECT =
    Option<unsafe extern "C" fn(s: SOCKET, hEventObject: WSAEVENT, lNetworkEvents: c_int, lpErrno: LPINT) -> c_int>;
pub type LPWSPGETOVERLAPPEDRESULT = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        lpOverlapped: LPWSAOVERLAPPED,
        lpcbTransfer: LPDWORD,
        fWait: BOOL,
        lpdwFlags: LPDWORD,
        lpErrno: LPINT,
    ) -> BOOL,
>;
pub type LPWSPGETPEERNAME =
    Option<unsafe extern "C" fn(s: SOCKET, name: *mut sockaddr, namelen: LPINT, lpErrno: LPINT) -> c_int>;
pub type LPWSPGETSOCKNAME =
    Option<unsafe extern "C" fn(s: SOCKET, name: *mut sockaddr, namelen: LPINT, lpErrno: LPINT) -> c_int>;
pub type LPWSPGETSOCKOPT = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        level: c_int,
        optname: c_int,
        optval: LPSTR,
        optlen: LPINT,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWSPGETQOSBYNAME =
    Option<unsafe extern "C" fn(s: SOCKET, lpQOSName: LPWSABUF, lpQOS: LPQOS, lpErrno: LPINT) -> BOOL>;
pub type LPWSPIOCTL = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        dwIoControlCode: DWORD,
        lpvInBuffer: LPVOID,
        cbInBuffer: DWORD,
        lpvOutBuffer: LPVOID,
        cbOutBuffer: DWORD,
        lpcbBytesReturned: LPDWORD,
        lpOverlapped: LPWSAOVERLAPPED,
        lpCompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
        lpThreadId: LPWSATHREADID,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWSPJOINLEAF = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        name: *const sockaddr,
        namelen: c_int,
        lpCallerData: LPWSABUF,
        lpCalleeData: LPWSABUF,
        lpSQOS: LPQOS,
        lpGQOS: LPQOS,
        dwFlags: DWORD,
        lpErrno: LPINT,
    ) -> SOCKET,
>;
pub type LPWSPLISTEN = Option<unsafe extern "C" fn(s: SOCKET, backlog: c_int, lpErrno: LPINT) -> c_int>;
pub type LPWSPRECV = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        lpBuffers: LPWSABUF,
        dwBufferCount: DWORD,
        lpNumberOfBytesRecvd: LPDWORD,
        lpFlags: LPDWORD,
        lpOverlapped: LPWSAOVERLAPPED,
        lpCompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
        lpThreadId: LPWSATHREADID,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWSPRECVDISCONNECT =
    Option<unsafe extern "C" fn(s: SOCKET, lpInboundDisconnectData: LPWSABUF, lpErrno: LPINT) -> c_int>;
pub type LPWSPRECVFROM = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        lpBuffers: LPWSABUF,
        dwBufferCount: DWORD,
        lpNumberOfBytesRecvd: LPDWORD,
        lpFlags: LPDWORD,
        lpFrom: *mut sockaddr,
        lpFromlen: LPINT,
        lpOverlapped: LPWSAOVERLAPPED,
        lpCompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
        lpThreadId: LPWSATHREADID,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWSPSELECT = Option<
    unsafe extern "C" fn(
        nfds: c_int,
        readfds: *mut fd_set,
        writefds: *mut fd_set,
        exceptfds: *mut fd_set,
        timeout: *const timeval,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWSPSEND = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        lpBuffers: LPWSABUF,
        dwBufferCount: DWORD,
        lpNumberOfBytesSent: LPDWORD,
        dwFlags: DWORD,
        lpOverlapped: LPWSAOVERLAPPED,
        lpCompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
        lpThreadId: LPWSATHREADID,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWSPSENDDISCONNECT =
    Option<unsafe extern "C" fn(s: SOCKET, lpOutboundDisconnectData: LPWSABUF, lpErrno: LPINT) -> c_int>;
pub type LPWSPSENDTO = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        lpBuffers: LPWSABUF,
        dwBufferCount: DWORD,
        lpNumberOfBytesSent: LPDWORD,
        dwFlags: DWORD,
        lpTo: *const sockaddr,
        iTolen: c_int,
        lpOverlapped: LPWSAOVERLAPPED,
        lpCompletionRoutine: LPWSAOVERLAPPED_COMPLETION_ROUTINE,
        lpThreadId: LPWSATHREADID,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWSPSETSOCKOPT = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        level: c_int,
        optname: c_int,
        optval: LPCSTR,
        optlen: c_int,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWSPSHUTDOWN = Option<unsafe extern "C" fn(s: SOCKET, how: c_int, lpErrno: LPINT) -> c_int>;
pub type LPWSPSOCKET = Option<
    unsafe extern "C" fn(
        af: c_int,
        r#type: c_int,
        protocol: c_int,
        lpProtocolInfo: LPWSAPROTOCOL_INFOW,
        g: DWORD,
        dwFlags: DWORD,
        lpErrno: LPINT,
    ) -> SOCKET,
>;
pub type LPWSPSTRINGTOADDRESS = Option<
    unsafe extern "C" fn(
        AddressString: LPWSTR,
        AddressFamily: c_int,
        lpProtocolInfo: LPWSAPROTOCOL_INFOW,
        lpAddress: *mut sockaddr,
        lpAddressLength: LPINT,
        lpErrno: LPINT,
    ) -> c_int,
>;

/// The functions of a provider, which its `WSPStartup` fills in.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSPPROC_TABLE {
    pub lpWSPAccept: LPWSPACCEPT,
    pub lpWSPAddressToString: LPWSPADDRESSTOSTRING,
    pub lpWSPAsyncSelect: LPWSPASYNCSELECT,
    pub lpWSPBind: LPWSPBIND,
    pub lpWSPCancelBlockingCall: LPWSPCANCELBLOCKINGCALL,
    pub lpWSPCleanup: LPWSPCLEANUP,
    pub lpWSPCloseSocket: LPWSPCLOSESOCKET,
    pub lpWSPConnect: LPWSPCONNECT,
    pub lpWSPDuplicateSocket: LPWSPDUPLICATESOCKET,
    pub lpWSPEnumNetworkEvents: LPWSPENUMNETWORKEVENTS,
    pub lpWSPEventSelect: LPWSPEVENTSELECT,
    pub lpWSPGetOverlappedResult: LPWSPGETOVERLAPPEDRESULT,
    pub lpWSPGetPeerName: LPWSPGETPEERNAME,
    pub lpWSPGetSockName: LPWSPGETSOCKNAME,
    pub lpWSPGetSockOpt: LPWSPGETSOCKOPT,
    pub lpWSPGetQOSByName: LPWSPGETQOSBYNAME,
    pub lpWSPIoctl: LPWSPIOCTL,
    pub lpWSPJoinLeaf: LPWSPJOINLEAF,
    pub lpWSPListen: LPWSPLISTEN,
    pub lpWSPRecv: LPWSPRECV,
    pub lpWSPRecvDisconnect: LPWSPRECVDISCONNECT,
    pub lpWSPRecvFrom: LPWSPRECVFROM,
    pub lpWSPSelect: LPWSPSELECT,
    pub lpWSPSend: LPWSPSEND,
    pub lpWSPSendDisconnect: LPWSPSENDDISCONNECT,
    pub lpWSPSendTo: LPWSPSENDTO,
    pub lpWSPSetSockOpt: LPWSPSETSOCKOPT,
    pub lpWSPShutdown: LPWSPSHUTDOWN,
    pub lpWSPSocket: LPWSPSOCKET,
    pub lpWSPStringToAddress: LPWSPSTRINGTOADDRESS,
}
pub type WSPPROC_TABLE = _WSPPROC_TABLE;
pub type LPWSPPROC_TABLE = *mut WSPPROC_TABLE;

// What the library does for providers.
pub type LPWPUCLOSEEVENT = Option<unsafe extern "C" fn(hEvent: WSAEVENT, lpErrno: LPINT) -> BOOL>;
pub type LPWPUCLOSESOCKETHANDLE = Option<unsafe extern "C" fn(s: SOCKET, lpErrno: LPINT) -> c_int>;
pub type LPWPUCREATEEVENT = Option<unsafe extern "C" fn(lpErrno: LPINT) -> WSAEVENT>;
pub type LPWPUCREATESOCKETHANDLE =
    Option<unsafe extern "C" fn(dwCatalogEntryId: DWORD, dwContext: DWORD_PTR, lpErrno: LPINT) -> SOCKET>;
pub type LPWPUFDISSET = Option<unsafe extern "C" fn(s: SOCKET, fdset: *mut fd_set) -> c_int>;
pub type LPWPUGETPROVIDERPATH = Option<
    unsafe extern "C" fn(
        lpProviderId: LPGUID,
        lpszProviderDllPath: LPWSTR,
        lpProviderDllPathLen: LPINT,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWPUMODIFYIFSHANDLE =
    Option<unsafe extern "C" fn(dwCatalogEntryId: DWORD, ProposedHandle: SOCKET, lpErrno: LPINT) -> SOCKET>;
pub type LPWPUPOSTMESSAGE =
    Option<unsafe extern "C" fn(hWnd: HWND, Msg: DWORD, wParam: WPARAM, lParam: LPARAM) -> BOOL>;
pub type LPWPUQUERYBLOCKINGCALLBACK = Option<
    unsafe extern "C" fn(
        dwCatalogEntryId: DWORD,
        lplpfnCallback: *mut LPBLOCKINGCALLBACK,
        lpdwContext: PDWORD_PTR,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWPUQUERYSOCKETHANDLECONTEXT =
    Option<unsafe extern "C" fn(s: SOCKET, lpContext: PDWORD_PTR, lpErrno: LPINT) -> c_int>;
pub type LPWPUQUEUEAPC = Option<
    unsafe extern "C" fn(
        lpThreadId: LPWSATHREADID,
        lpfnUserApc: LPWSAUSERAPC,
        dwContext: DWORD_PTR,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWPURESETEVENT = Option<unsafe extern "C" fn(hEvent: WSAEVENT, lpErrno: LPINT) -> BOOL>;
pub type LPWPUSETEVENT = Option<unsafe extern "C" fn(hEvent: WSAEVENT, lpErrno: LPINT) -> BOOL>;
pub type LPWPUOPENCURRENTTHREAD = Option<unsafe extern "C" fn(lpThreadId: LPWSATHREADID, lpErrno: LPINT) -> c_int>;
pub type LPWPUCLOSETHREAD = Option<unsafe extern "C" fn(lpThreadId: LPWSATHREADID, lpErrno: LPINT) -> c_int>;

/// What the library does for providers, which their `WSPStartup` is given.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSPUPCALLTABLE {
    pub lpWPUCloseEvent: LPWPUCLOSEEVENT,
    pub lpWPUCloseSocketHandle: LPWPUCLOSESOCKETHANDLE,
    pub lpWPUCreateEvent: LPWPUCREATEEVENT,
    pub lpWPUCreateSocketHandle: LPWPUCREATESOCKETHANDLE,
    pub lpWPUFDIsSet: LPWPUFDISSET,
    pub lpWPUGetProviderPath: LPWPUGETPROVIDERPATH,
    pub lpWPUModifyIFSHandle: LPWPUMODIFYIFSHANDLE,
    pub lpWPUPostMessage: LPWPUPOSTMESSAGE,
    pub lpWPUQueryBlockingCallback: LPWPUQUERYBLOCKINGCALLBACK,
    pub lpWPUQuerySocketHandleContext: LPWPUQUERYSOCKETHANDLECONTEXT,
    pub lpWPUQueueApc: LPWPUQUEUEAPC,
    pub lpWPUResetEvent: LPWPURESETEVENT,
    pub lpWPUSetEvent: LPWPUSETEVENT,
    pub lpWPUOpenCurrentThread: LPWPUOPENCURRENTTHREAD,
    pub lpWPUCloseThread: LPWPUCLOSETHREAD,
}
pub type WSPUPCALLTABLE = _WSPUPCALLTABLE;
pub type LPWSPUPCALLTABLE = *mut WSPUPCALLTABLE;

/// What a provider exports. Returns 0 or the error.
pub type LPWSPSTARTUP = Option<
    unsafe extern "C" fn(
        wVersionRequested: WORD,
        lpWSPData: LPWSPDATA,
        lpProtocolInfo: LPWSAPROTOCOL_INFOW,
        UpcallTable: WSPUPCALLTABLE,
        lpProcTable: LPWSPPROC_TABLE,
    ) -> c_int,
>;
pub type LPWPUCOMPLETEOVERLAPPEDREQUEST = Option<
    unsafe extern "C" fn(
        s: SOCKET,
        lpOverlapped: LPWSAOVERLAPPED,
        dwError: DWORD,
        cbTransferred: DWORD,
        lpErrno: LPINT,
    ) -> c_int,
>;

// The functions of the catalog.
pub type LPWSCDEINSTALLPROVIDER = Option<unsafe extern "C" fn(lpProviderId: LPGUID, lpErrno: LPINT) -> c_int>;
pub type LPWSCENABLENSPROVIDER = Option<unsafe extern "C" fn(lpProviderId: LPGUID, fEnable: BOOL) -> c_int>;
pub type LPWSCENUMPROTOCOLS = Option<
    unsafe extern "C" fn(
        lpiProtocols: LPINT,
        lpProtocolBuffer: LPWSAPROTOCOL_INFOW,
        lpdwBufferLength: LPDWORD,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWSCGETPROVIDERPATH = Option<
    unsafe extern "C" fn(
        lpProviderId: LPGUID,
        lpszProviderDllPath: LPWSTR,
        lpProviderDllPathLen: LPINT,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWSCINSTALLNAMESPACE = Option<
    unsafe extern "C" fn(
        lpszIdentifier: LPWSTR,
        lpszPathName: LPWSTR,
        dwNameSpace: DWORD,
        dwVersion: DWORD,
        lpProviderId: LPGUID,
    ) -> c_int,
>;
pub type LPWSCINSTALLPROVIDER = Option<
    unsafe extern "C" fn(
        lpProviderId: LPGUID,
        lpszProviderDllPath: LPWSTR,
        lpProtocolInfoList: LPWSAPROTOCOL_INFOW,
        dwNumberOfEntries: DWORD,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWSCUNINSTALLNAMESPACE = Option<unsafe extern "C" fn(lpProviderId: LPGUID) -> c_int>;
pub type LPWSCUPDATEPROVIDER = Option<
    unsafe extern "C" fn(
        lpProviderId: LPGUID,
        lpszProviderDllPath: LPWSTR,
        lpProtocolInfoList: LPWSAPROTOCOL_INFOW,
        dwNumberOfEntries: DWORD,
        lpErrno: LPINT,
    ) -> c_int,
>;
pub type LPWSCWRITENAMESPACEORDER =
    Option<unsafe extern "C" fn(lpProviderId: LPGUID, dwNumberOfEntries: DWORD) -> c_int>;
pub type LPWSCWRITEPROVIDERORDER =
    Option<unsafe extern "C" fn(lpwdCatalogEntryId: LPDWORD, dwNumberOfEntries: DWORD) -> c_int>;

// The functions of a name-space provider.
pub type LPNSPCLEANUP = Option<unsafe extern "C" fn(lpProviderId: LPGUID) -> c_int>;
pub type LPNSPLOOKUPSERVICEBEGIN = Option<
    unsafe extern "C" fn(
        lpProviderId: LPGUID,
        lpqsRestrictions: LPWSAQUERYSETW,
        lpServiceClassInfo: LPWSASERVICECLASSINFOW,
        dwControlFlags: DWORD,
        lphLookup: LPHANDLE,
    ) -> c_int,
>;
pub type LPNSPLOOKUPSERVICENEXT = Option<
    unsafe extern "C" fn(
        hLookup: HANDLE,
        dwControlFlags: DWORD,
        lpdwBufferLength: LPDWORD,
        lpqsResults: LPWSAQUERYSETW,
    ) -> c_int,
>;
pub type LPNSPLOOKUPSERVICEEND = Option<unsafe extern "C" fn(hLookup: HANDLE) -> c_int>;
pub type LPNSPSETSERVICE = Option<
    unsafe extern "C" fn(
        lpProviderId: LPGUID,
        lpServiceClassInfo: LPWSASERVICECLASSINFOW,
        lpqsRegInfo: LPWSAQUERYSETW,
        essOperation: WSAESETSERVICEOP,
        dwControlFlags: DWORD,
    ) -> c_int,
>;
pub type LPNSPINSTALLSERVICECLASS =
    Option<unsafe extern "C" fn(lpProviderId: LPGUID, lpServiceClassInfo: LPWSASERVICECLASSINFOW) -> c_int>;
pub type LPNSPREMOVESERVICECLASS =
    Option<unsafe extern "C" fn(lpProviderId: LPGUID, lpServiceClassId: LPGUID) -> c_int>;
pub type LPNSPGETSERVICECLASSINFO = Option<
    unsafe extern "C" fn(
        lpProviderId: LPGUID,
        lpdwBufSize: LPDWORD,
        lpServiceClassInfo: LPWSASERVICECLASSINFOW,
    ) -> c_int,
>;
pub type LPNSPIOCTL = Option<
    unsafe extern "C" fn(
        hLookup: HANDLE,
        dwControlCode: DWORD,
        lpvInBuffer: LPVOID,
        cbInBuffer: DWORD,
        lpvOutBuffer: LPVOID,
        cbOutBuffer: DWORD,
        lpcbBytesReturned: LPDWORD,
        lpCompletion: LPWSACOMPLETION,
        lpThreadId: LPWSATHREADID,
    ) -> c_int,
>;

/// The functions of a name-space provider, which its `NSPStartup` fills in.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NSP_ROUTINE {
    pub cbSize: DWORD,
    pub dwMajorVersion: DWORD,
    pub dwMinorVersion: DWORD,
    pub NSPCleanup: LPNSPCLEANUP,
    pub NSPLookupServiceBegin: LPNSPLOOKUPSERVICEBEGIN,
    pub NSPLookupServiceNext: LPNSPLOOKUPSERVICENEXT,
    pub NSPLookupServiceEnd: LPNSPLOOKUPSERVICEEND,
    pub NSPSetService: LPNSPSETSERVICE,
    pub NSPInstallServiceClass: LPNSPINSTALLSERVICECLASS,
    pub NSPRemoveServiceClass: LPNSPREMOVESERVICECLASS,
    pub NSPGetServiceClassInfo: LPNSPGETSERVICECLASSINFO,
    pub NSPIoctl: LPNSPIOCTL,
}
pub type NSP_ROUTINE = _NSP_ROUTINE;
pub type LPNSP_ROUTINE = *mut NSP_ROUTINE;

/// What a name-space provider exports. Returns 0, or SOCKET_ERROR with the last error set.
pub type LPNSPSTARTUP = Option<unsafe extern "C" fn(lpProviderId: LPGUID, lpnspRoutines: LPNSP_ROUTINE) -> c_int>;

// The functions of a name-space provider of version 2.
pub type LPNSPV2STARTUP = Option<unsafe extern "C" fn(lpProviderId: LPGUID, ppvClientSessionArg: *mut LPVOID) -> c_int>;
pub type LPNSPV2CLEANUP = Option<unsafe extern "C" fn(lpProviderId: LPGUID, pvClientSessionArg: LPVOID) -> c_int>;
pub type LPNSPV2LOOKUPSERVICEBEGIN = Option<
    unsafe extern "C" fn(
        lpProviderId: LPGUID,
        lpqsRestrictions: LPWSAQUERYSET2W,
        dwControlFlags: DWORD,
        lpvClientSessionArg: LPVOID,
        lphLookup: LPHANDLE,
    ) -> c_int,
>;
pub type LPNSPV2LOOKUPSERVICENEXTEX = Option<
    unsafe extern "C" fn(
        hAsyncCall: HANDLE,
        hLookup: HANDLE,
        dwControlFlags: DWORD,
        lpdwBufferLength: LPDWORD,
        lpqsResults: LPWSAQUERYSET2W,
    ),
>;
pub type LPNSPV2LOOKUPSERVICEEND = Option<unsafe extern "C" fn(hLookup: HANDLE) -> c_int>;
pub type LPNSPV2SETSERVICEEX = Option<
    unsafe extern "C" fn(
        hAsyncCall: HANDLE,
        lpProviderId: LPGUID,
        lpqsRegInfo: LPWSAQUERYSET2W,
        essOperation: WSAESETSERVICEOP,
        dwControlFlags: DWORD,
        lpvClientSessionArg: LPVOID,
    ),
>;
pub type LPNSPV2CLIENTSESSIONRUNDOWN = Option<unsafe extern "C" fn(lpProviderId: LPGUID, pvClientSessionArg: LPVOID)>;

/// The functions of a name-space provider of version 2, which it gives to `WSAAdvertiseProvider`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _NSPV2_ROUTINE {
    pub cbSize: DWORD,
    pub dwMajorVersion: DWORD,
    pub dwMinorVersion: DWORD,
    pub NSPv2Startup: LPNSPV2STARTUP,
    pub NSPv2Cleanup: LPNSPV2CLEANUP,
    pub NSPv2LookupServiceBegin: LPNSPV2LOOKUPSERVICEBEGIN,
    pub NSPv2LookupServiceNextEx: LPNSPV2LOOKUPSERVICENEXTEX,
    pub NSPv2LookupServiceEnd: LPNSPV2LOOKUPSERVICEEND,
    pub NSPv2SetServiceEx: LPNSPV2SETSERVICEEX,
    pub NSPv2ClientSessionRundown: LPNSPV2CLIENTSESSIONRUNDOWN,
}
pub type NSPV2_ROUTINE = _NSPV2_ROUTINE;
pub type PNSPV2_ROUTINE = *mut NSPV2_ROUTINE;
pub type LPNSPV2_ROUTINE = *mut NSPV2_ROUTINE;
pub type PCNSPV2_ROUTINE = *const NSPV2_ROUTINE;
pub type LPCNSPV2_ROUTINE = *const NSPV2_ROUTINE;

// What is kept of a provider beside its entries.
pub type WSC_PROVIDER_INFO_TYPE = c_int;
pub const ProviderInfoLspCategories: WSC_PROVIDER_INFO_TYPE = 0;
pub const ProviderInfoAudit: WSC_PROVIDER_INFO_TYPE = 1;

/// Who installed a provider, and when.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSC_PROVIDER_AUDIT_INFO {
    pub RecordSize: DWORD,
    pub Reserved: *mut c_void,
}
pub type WSC_PROVIDER_AUDIT_INFO = _WSC_PROVIDER_AUDIT_INFO;

// What a layered provider does, and what an application permits layers to do.
pub const LSP_SYSTEM: DWORD = 0x8000_0000;
pub const LSP_INSPECTOR: DWORD = 1;
pub const LSP_REDIRECTOR: DWORD = 2;
pub const LSP_PROXY: DWORD = 4;
pub const LSP_FIREWALL: DWORD = 8;
pub const LSP_INBOUND_MODIFY: DWORD = 16;
pub const LSP_OUTBOUND_MODIFY: DWORD = 32;
pub const LSP_CRYPTO_COMPRESS: DWORD = 64;
pub const LSP_LOCAL_CACHE: DWORD = 128;
