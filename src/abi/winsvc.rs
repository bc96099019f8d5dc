//! `winsvc.h`: services.
use std::ffi::{c_int, c_void};

use super::minwindef::{DWORD, LPVOID};
use super::winnt::{LPSTR, LPWSTR};

/// A service manager or a service of one; there are none to open here.
pub type SC_HANDLE = *mut c_void;
pub type LPSC_HANDLE = *mut SC_HANDLE;

/// By which a service tells its status.
pub type SERVICE_STATUS_HANDLE = *mut c_void;

/// The status of a service.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_STATUS {
    pub dwServiceType: DWORD,
    pub dwCurrentState: DWORD,
    pub dwControlsAccepted: DWORD,
    pub dwWin32ExitCode: DWORD,
    pub dwServiceSpecificExitCode: DWORD,
    pub dwCheckPoint: DWORD,
    pub dwWaitHint: DWORD,
}
pub type SERVICE_STATUS = _SERVICE_STATUS;
pub type LPSERVICE_STATUS = *mut SERVICE_STATUS;

/// The same with its process.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_STATUS_PROCESS {
    pub dwServiceType: DWORD,
    pub dwCurrentState: DWORD,
    pub dwControlsAccepted: DWORD,
    pub dwWin32ExitCode: DWORD,
    pub dwServiceSpecificExitCode: DWORD,
    pub dwCheckPoint: DWORD,
    pub dwWaitHint: DWORD,
    pub dwProcessId: DWORD,
    pub dwServiceFlags: DWORD,
}
pub type SERVICE_STATUS_PROCESS = _SERVICE_STATUS_PROCESS;
pub type LPSERVICE_STATUS_PROCESS = *mut SERVICE_STATUS_PROCESS;

/// Where a service begins, in a thread of its own: `argv[0]` is its name.
pub type LPSERVICE_MAIN_FUNCTIONA =
    Option<unsafe extern "C" fn(dwNumServicesArgs: DWORD, lpServiceArgVectors: *mut LPSTR)>;
/// The same in UTF-16.
pub type LPSERVICE_MAIN_FUNCTIONW =
    Option<unsafe extern "C" fn(dwNumServicesArgs: DWORD, lpServiceArgVectors: *mut LPWSTR)>;

/// What a service is told with.
pub type LPHANDLER_FUNCTION = Option<unsafe extern "C" fn(dwControl: DWORD)>;
/// The same with the data that came with it and the program's own; returns NO_ERROR or an error.
pub type LPHANDLER_FUNCTION_EX =
    Option<unsafe extern "C" fn(dwControl: DWORD, dwEventType: DWORD, lpEventData: LPVOID, lpContext: LPVOID) -> DWORD>;

/// A service that a program has; an entry of nothing but NULL ends their table.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_TABLE_ENTRYA {
    pub lpServiceName: LPSTR,
    pub lpServiceProc: LPSERVICE_MAIN_FUNCTIONA,
}
pub type SERVICE_TABLE_ENTRYA = _SERVICE_TABLE_ENTRYA;
pub type LPSERVICE_TABLE_ENTRYA = *mut SERVICE_TABLE_ENTRYA;

/// The same in UTF-16.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_TABLE_ENTRYW {
    pub lpServiceName: LPWSTR,
    pub lpServiceProc: LPSERVICE_MAIN_FUNCTIONW,
}
pub type SERVICE_TABLE_ENTRYW = _SERVICE_TABLE_ENTRYW;
pub type LPSERVICE_TABLE_ENTRYW = *mut SERVICE_TABLE_ENTRYW;

/// A description, for `ChangeServiceConfig2`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_DESCRIPTIONA {
    pub lpDescription: LPSTR,
}
pub type SERVICE_DESCRIPTIONA = _SERVICE_DESCRIPTIONA;
pub type LPSERVICE_DESCRIPTIONA = *mut SERVICE_DESCRIPTIONA;

/// The same in UTF-16.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SERVICE_DESCRIPTIONW {
    pub lpDescription: LPWSTR,
}
pub type SERVICE_DESCRIPTIONW = _SERVICE_DESCRIPTIONW;
pub type LPSERVICE_DESCRIPTIONW = *mut SERVICE_DESCRIPTIONW;

/// Which status `QueryServiceStatusEx` is to tell.
pub type SC_STATUS_TYPE = c_int;
pub const SC_STATUS_PROCESS_INFO: SC_STATUS_TYPE = 0;

// Types of services.
pub const SERVICE_KERNEL_DRIVER: DWORD = 0x1;
pub const SERVICE_FILE_SYSTEM_DRIVER: DWORD = 0x2;
pub const SERVICE_WIN32_OWN_PROCESS: DWORD = 0x10;
pub const SERVICE_WIN32_SHARE_PROCESS: DWORD = 0x20;
pub const SERVICE_WIN32: DWORD = 0x30;
pub const SERVICE_INTERACTIVE_PROCESS: DWORD = 0x100;

// States.
pub const SERVICE_STOPPED: DWORD = 1;
pub const SERVICE_START_PENDING: DWORD = 2;
pub const SERVICE_STOP_PENDING: DWORD = 3;
pub const SERVICE_RUNNING: DWORD = 4;
pub const SERVICE_CONTINUE_PENDING: DWORD = 5;
pub const SERVICE_PAUSE_PENDING: DWORD = 6;
pub const SERVICE_PAUSED: DWORD = 7;

// What a service can be told.
pub const SERVICE_CONTROL_STOP: DWORD = 1;
pub const SERVICE_CONTROL_PAUSE: DWORD = 2;
pub const SERVICE_CONTROL_CONTINUE: DWORD = 3;
pub const SERVICE_CONTROL_INTERROGATE: DWORD = 4;
pub const SERVICE_CONTROL_SHUTDOWN: DWORD = 5;
pub const SERVICE_CONTROL_PARAMCHANGE: DWORD = 6;
pub const SERVICE_CONTROL_DEVICEEVENT: DWORD = 11;
pub const SERVICE_CONTROL_POWEREVENT: DWORD = 13;
pub const SERVICE_CONTROL_SESSIONCHANGE: DWORD = 14;
pub const SERVICE_CONTROL_PRESHUTDOWN: DWORD = 15;

// What of it a service takes.
pub const SERVICE_ACCEPT_STOP: DWORD = 0x1;
pub const SERVICE_ACCEPT_PAUSE_CONTINUE: DWORD = 0x2;
pub const SERVICE_ACCEPT_SHUTDOWN: DWORD = 0x4;
pub const SERVICE_ACCEPT_PARAMCHANGE: DWORD = 0x8;
pub const SERVICE_ACCEPT_POWEREVENT: DWORD = 0x40;
pub const SERVICE_ACCEPT_SESSIONCHANGE: DWORD = 0x80;
pub const SERVICE_ACCEPT_PRESHUTDOWN: DWORD = 0x100;

// When a service is started, and what its failure means.
pub const SERVICE_BOOT_START: DWORD = 0;
pub const SERVICE_SYSTEM_START: DWORD = 1;
pub const SERVICE_AUTO_START: DWORD = 2;
pub const SERVICE_DEMAND_START: DWORD = 3;
pub const SERVICE_DISABLED: DWORD = 4;
pub const SERVICE_ERROR_IGNORE: DWORD = 0;
pub const SERVICE_ERROR_NORMAL: DWORD = 1;
pub const SERVICE_ERROR_SEVERE: DWORD = 2;
pub const SERVICE_ERROR_CRITICAL: DWORD = 3;
pub const SERVICE_NO_CHANGE: DWORD = 0xFFFF_FFFF;
pub const SERVICE_CONFIG_DESCRIPTION: DWORD = 1;

// Access rights.
pub const SC_MANAGER_CONNECT: DWORD = 0x1;
pub const SC_MANAGER_CREATE_SERVICE: DWORD = 0x2;
pub const SC_MANAGER_ENUMERATE_SERVICE: DWORD = 0x4;
pub const SC_MANAGER_LOCK: DWORD = 0x8;
pub const SC_MANAGER_QUERY_LOCK_STATUS: DWORD = 0x10;
pub const SC_MANAGER_MODIFY_BOOT_CONFIG: DWORD = 0x20;
pub const SC_MANAGER_ALL_ACCESS: DWORD = 0xF_003F;
pub const SERVICE_QUERY_CONFIG: DWORD = 0x1;
pub const SERVICE_CHANGE_CONFIG: DWORD = 0x2;
pub const SERVICE_QUERY_STATUS: DWORD = 0x4;
pub const SERVICE_ENUMERATE_DEPENDENTS: DWORD = 0x8;
pub const SERVICE_START: DWORD = 0x10;
pub const SERVICE_STOP: DWORD = 0x20;
pub const SERVICE_PAUSE_CONTINUE: DWORD = 0x40;
pub const SERVICE_INTERROGATE: DWORD = 0x80;
pub const SERVICE_USER_DEFINED_CONTROL: DWORD = 0x100;
pub const SERVICE_ALL_ACCESS: DWORD = 0xF_01FF;

// Kinds of events that `ReportEvent` takes.
pub const EVENTLOG_SUCCESS: DWORD = 0x0;
pub const EVENTLOG_ERROR_TYPE: DWORD = 0x1;
pub const EVENTLOG_WARNING_TYPE: DWORD = 0x2;
pub const EVENTLOG_INFORMATION_TYPE: DWORD = 0x4;
pub const EVENTLOG_AUDIT_SUCCESS: DWORD = 0x8;
pub const EVENTLOG_AUDIT_FAILURE: DWORD = 0x10;
