//! `winsvc.h`: services. A program that systemd has started is one (`docs/porting.md` has a unit); managing services is the host's.
use crate::abi::*;
use crate::api::{ffi, text};
use crate::kernel::service::{self, Handler};
use crate::rt::error::{Error, Result};
use crate::rt::thread::object::{self, Routine};
use crate::rt::wide::{encode_z, Unit};
use std::ffi::c_void;
use std::{mem, ptr};

const INVALID_HANDLE: Error = Error(ERROR_INVALID_HANDLE);
/// The longest name of a service.
const LONGEST: usize = 256;

fn call(body: impl FnOnce() -> Result<()>) -> BOOL {
    ffi::call_any_time(FALSE, || body().map(|()| TRUE))
}

/// # Safety
/// `name` is NULL or ends with a NUL.
unsafe fn read<U: Unit>(name: *const U) -> Result<String> {
    if name.is_null() {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    text::read(name, LONGEST).ok_or(Error(ERROR_INVALID_NAME))
}

/// Connects a program that the host's service manager has started to it, and begins its services, each in a thread of its own.
/// Returns when all have stopped; meanwhile this thread runs their handlers.
///
/// Under systemd the manager's requests are SIGTERM (SERVICE_CONTROL_STOP, or _SHUTDOWN for a service that takes only that) and SIGHUP
/// (_PARAMCHANGE). Errors: ERROR_FAILED_SERVICE_CONTROLLER_CONNECT (the program was started in another way),
/// ERROR_INVALID_DATA (an empty table), ERROR_SERVICE_ALREADY_RUNNING.
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-startservicectrldispatchera>
#[no_mangle]
pub unsafe extern "C" fn StartServiceCtrlDispatcherA(lpServiceStartTable: *const SERVICE_TABLE_ENTRYA) -> BOOL {
    // SAFETY: the caller vouches for the table.
    unsafe { dispatch::<u8>(lpServiceStartTable.cast()) }
}

/// As [`StartServiceCtrlDispatcherA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-startservicectrldispatcherw>
#[no_mangle]
pub unsafe extern "C" fn StartServiceCtrlDispatcherW(lpServiceStartTable: *const SERVICE_TABLE_ENTRYW) -> BOOL {
    // SAFETY: the caller vouches for the table.
    unsafe { dispatch::<u16>(lpServiceStartTable.cast()) }
}

/// As [`StartServiceCtrlDispatcherW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn StartServiceCtrlDispatcherW_utf32(lpServiceStartTable: *const SERVICE_TABLE_ENTRYW) -> BOOL {
    // SAFETY: the caller vouches for the table.
    unsafe { dispatch::<u32>(lpServiceStartTable.cast()) }
}

/// `SERVICE_TABLE_ENTRY` of whichever character.
#[repr(C)]
struct Entry<U> {
    name: *mut U,
    main: Option<unsafe extern "C" fn(DWORD, *mut *mut U)>,
}

/// What a service's thread is to run.
struct Start<U> {
    place: usize,
    main: unsafe extern "C" fn(DWORD, *mut *mut U),
    name: Vec<U>,
}

/// Handlers are foreign code: they run outside of `ffi::call`, and nothing is kept meanwhile that would have to be dropped.
///
/// # Safety
/// `table` is NULL or ends with an entry without a name.
unsafe fn dispatch<U: Unit>(table: *const Entry<U>) -> BOOL {
    // SAFETY: the caller's promise.
    if call(|| unsafe { begin(table) }) == FALSE {
        return FALSE;
    }
    while let Some((handler, control)) = service::next() {
        // SAFETY: the program has registered it for this.
        unsafe {
            match handler {
                Handler::Plain(handler) => handler(control),
                Handler::WithContext(handler, context) => {
                    handler(control, 0, ptr::null_mut(), context as LPVOID);
                }
            }
        }
    }
    TRUE
}

/// # Safety
/// As `dispatch`.
unsafe fn begin<U: Unit>(table: *const Entry<U>) -> Result<()> {
    let mut starts = Vec::new();
    let mut at = table;
    // SAFETY: the caller's promise.
    while let Some(entry) = unsafe { at.as_ref() }.filter(|entry| !entry.name.is_null()) {
        let main = entry.main.ok_or(Error(ERROR_INVALID_DATA))?;
        // SAFETY: as above.
        starts.push((unsafe { read(entry.name.cast_const())? }, main));
        at = at.wrapping_add(1);
    }
    if starts.is_empty() {
        return Err(Error(ERROR_INVALID_DATA));
    }
    service::connect(starts.iter().map(|(name, _)| name.clone()).collect())?;
    for (place, (name, main)) in starts.into_iter().enumerate() {
        let name = encode_z(&name);
        let start = Box::into_raw(Box::new(Start { place, main, name }));
        let routine: Routine = run::<U>;
        // SAFETY: `run` takes the box.
        if unsafe { object::start(&object::new(), routine, start.cast(), 0) }.is_err() {
            // SAFETY: no thread has it.
            drop(unsafe { Box::from_raw(start) });
            service::main_ended(place);
        }
    }
    Ok(())
}

/// Nothing with a destructor may live in this frame while the service runs: it may end its thread.
unsafe extern "C-unwind" fn run<U: Unit>(start: *mut c_void) -> u32 {
    // SAFETY: made in `begin` for this thread.
    let (place, main, name) = unsafe { take_start::<U>(start) };
    let mut arguments = [name, ptr::null_mut()];
    // SAFETY: the program vouches for its function; its arguments stay.
    unsafe {
        let main = mem::transmute::<
            unsafe extern "C" fn(DWORD, *mut *mut U),
            unsafe extern "C-unwind" fn(DWORD, *mut *mut U),
        >(main);
        main(1, arguments.as_mut_ptr());
    }
    service::main_ended(place);
    0
}

type Main<U> = unsafe extern "C" fn(DWORD, *mut *mut U);

/// # Safety
/// `start` was made in `begin`, and is taken once.
#[inline(never)]
unsafe fn take_start<U: Unit>(start: *mut c_void) -> (usize, Main<U>, *mut U) {
    // SAFETY: the caller's promise. A service keeps its name as long as it likes.
    let start = *unsafe { Box::from_raw(start.cast::<Start<U>>()) };
    (start.place, start.main, start.name.leak().as_mut_ptr())
}

fn handle_or_null(body: impl FnOnce() -> Result<usize>) -> SERVICE_STATUS_HANDLE {
    // Not 0, which is no handle.
    ffi::call_any_time(ptr::null_mut(), || {
        body().map(|place| (place + 1) as SERVICE_STATUS_HANDLE)
    })
}

/// Names the function that a service is told with, and returns the handle for its status, NULL on failure. In a program with one
/// service the name has no meaning. Errors: ERROR_SERVICE_NOT_IN_EXE (also: no dispatcher runs), ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-registerservicectrlhandlera>
#[no_mangle]
pub unsafe extern "C" fn RegisterServiceCtrlHandlerA(
    lpServiceName: LPCSTR,
    lpHandlerProc: LPHANDLER_FUNCTION,
) -> SERVICE_STATUS_HANDLE {
    handle_or_null(|| {
        let handler = lpHandlerProc.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        // SAFETY: the caller vouches for the name.
        service::register(&unsafe { read(lpServiceName.cast::<u8>())? }, Handler::Plain(handler))
    })
}

/// As [`RegisterServiceCtrlHandlerA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-registerservicectrlhandlerw>
#[no_mangle]
pub unsafe extern "C" fn RegisterServiceCtrlHandlerW(
    lpServiceName: LPCWSTR,
    lpHandlerProc: LPHANDLER_FUNCTION,
) -> SERVICE_STATUS_HANDLE {
    handle_or_null(|| {
        let handler = lpHandlerProc.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        // SAFETY: the caller vouches for the name.
        service::register(&unsafe { read(lpServiceName)? }, Handler::Plain(handler))
    })
}

/// As [`RegisterServiceCtrlHandlerW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn RegisterServiceCtrlHandlerW_utf32(
    lpServiceName: *const u32,
    lpHandlerProc: LPHANDLER_FUNCTION,
) -> SERVICE_STATUS_HANDLE {
    handle_or_null(|| {
        let handler = lpHandlerProc.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        // SAFETY: the caller vouches for the name.
        service::register(&unsafe { read(lpServiceName)? }, Handler::Plain(handler))
    })
}

/// As [`RegisterServiceCtrlHandlerA`], with a function that also gets `lpContext`.
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-registerservicectrlhandlerexa>
#[no_mangle]
pub unsafe extern "C" fn RegisterServiceCtrlHandlerExA(
    lpServiceName: LPCSTR,
    lpHandlerProc: LPHANDLER_FUNCTION_EX,
    lpContext: LPVOID,
) -> SERVICE_STATUS_HANDLE {
    handle_or_null(|| {
        let handler = lpHandlerProc.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        let handler = Handler::WithContext(handler, lpContext as usize);
        // SAFETY: the caller vouches for the name.
        service::register(&unsafe { read(lpServiceName.cast::<u8>())? }, handler)
    })
}

/// As [`RegisterServiceCtrlHandlerExA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-registerservicectrlhandlerexw>
#[no_mangle]
pub unsafe extern "C" fn RegisterServiceCtrlHandlerExW(
    lpServiceName: LPCWSTR,
    lpHandlerProc: LPHANDLER_FUNCTION_EX,
    lpContext: LPVOID,
) -> SERVICE_STATUS_HANDLE {
    handle_or_null(|| {
        let handler = lpHandlerProc.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        let handler = Handler::WithContext(handler, lpContext as usize);
        // SAFETY: the caller vouches for the name.
        service::register(&unsafe { read(lpServiceName)? }, handler)
    })
}

/// As [`RegisterServiceCtrlHandlerExW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn RegisterServiceCtrlHandlerExW_utf32(
    lpServiceName: *const u32,
    lpHandlerProc: LPHANDLER_FUNCTION_EX,
    lpContext: LPVOID,
) -> SERVICE_STATUS_HANDLE {
    handle_or_null(|| {
        let handler = lpHandlerProc.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        let handler = Handler::WithContext(handler, lpContext as usize);
        // SAFETY: the caller vouches for the name.
        service::register(&unsafe { read(lpServiceName)? }, handler)
    })
}

/// Tells the service manager a service's status: SERVICE_RUNNING that it is ready, SERVICE_STOPPED that it has ended; pending states with
/// how long they may take (`dwWaitHint`, milliseconds). Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_DATA (no such state, NULL).
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-setservicestatus>
#[no_mangle]
pub unsafe extern "C" fn SetServiceStatus(
    hServiceStatus: SERVICE_STATUS_HANDLE,
    lpServiceStatus: LPSERVICE_STATUS,
) -> BOOL {
    call(|| {
        let place = (hServiceStatus as usize).checked_sub(1).ok_or(INVALID_HANDLE)?;
        // SAFETY: the caller vouches for the structure.
        let status = unsafe { lpServiceStatus.as_ref() }.ok_or(Error(ERROR_INVALID_DATA))?;
        service::set_status(place, status)
    })
}

/// Fails: services are installed and started with the host's own tools (ERROR_DATABASE_DOES_NOT_EXIST).
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-openscmanagera>
#[no_mangle]
pub unsafe extern "C" fn OpenSCManagerA(
    lpMachineName: LPCSTR,
    lpDatabaseName: LPCSTR,
    dwDesiredAccess: DWORD,
) -> SC_HANDLE {
    let _ = (lpMachineName, lpDatabaseName, dwDesiredAccess);
    ffi::call_any_time(ptr::null_mut(), || Err(Error(ERROR_DATABASE_DOES_NOT_EXIST)))
}

/// As [`OpenSCManagerA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-openscmanagerw>
#[no_mangle]
pub unsafe extern "C" fn OpenSCManagerW(
    lpMachineName: LPCWSTR,
    lpDatabaseName: LPCWSTR,
    dwDesiredAccess: DWORD,
) -> SC_HANDLE {
    let _ = (lpMachineName, lpDatabaseName, dwDesiredAccess);
    ffi::call_any_time(ptr::null_mut(), || Err(Error(ERROR_DATABASE_DOES_NOT_EXIST)))
}

/// As [`OpenSCManagerW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn OpenSCManagerW_utf32(
    lpMachineName: *const u32,
    lpDatabaseName: *const u32,
    dwDesiredAccess: DWORD,
) -> SC_HANDLE {
    let _ = (lpMachineName, lpDatabaseName, dwDesiredAccess);
    ffi::call_any_time(ptr::null_mut(), || Err(Error(ERROR_DATABASE_DOES_NOT_EXIST)))
}

/// Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-createservicea>
#[no_mangle]
pub unsafe extern "C" fn CreateServiceA(
    hSCManager: SC_HANDLE,
    lpServiceName: LPCSTR,
    lpDisplayName: LPCSTR,
    dwDesiredAccess: DWORD,
    dwServiceType: DWORD,
    dwStartType: DWORD,
    dwErrorControl: DWORD,
    lpBinaryPathName: LPCSTR,
    lpLoadOrderGroup: LPCSTR,
    lpdwTagId: LPDWORD,
    lpDependencies: LPCSTR,
    lpServiceStartName: LPCSTR,
    lpPassword: LPCSTR,
) -> SC_HANDLE {
    let _ = (
        hSCManager,
        lpServiceName,
        lpDisplayName,
        dwDesiredAccess,
        dwServiceType,
        dwStartType,
        dwErrorControl,
        lpBinaryPathName,
    );
    let _ = (
        lpLoadOrderGroup,
        lpdwTagId,
        lpDependencies,
        lpServiceStartName,
        lpPassword,
    );
    ffi::call_any_time(ptr::null_mut(), || Err(INVALID_HANDLE))
}

/// As [`CreateServiceA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-createservicew>
#[no_mangle]
pub unsafe extern "C" fn CreateServiceW(
    hSCManager: SC_HANDLE,
    lpServiceName: LPCWSTR,
    lpDisplayName: LPCWSTR,
    dwDesiredAccess: DWORD,
    dwServiceType: DWORD,
    dwStartType: DWORD,
    dwErrorControl: DWORD,
    lpBinaryPathName: LPCWSTR,
    lpLoadOrderGroup: LPCWSTR,
    lpdwTagId: LPDWORD,
    lpDependencies: LPCWSTR,
    lpServiceStartName: LPCWSTR,
    lpPassword: LPCWSTR,
) -> SC_HANDLE {
    let _ = (
        hSCManager,
        lpServiceName,
        lpDisplayName,
        dwDesiredAccess,
        dwServiceType,
        dwStartType,
        dwErrorControl,
        lpBinaryPathName,
    );
    let _ = (
        lpLoadOrderGroup,
        lpdwTagId,
        lpDependencies,
        lpServiceStartName,
        lpPassword,
    );
    ffi::call_any_time(ptr::null_mut(), || Err(INVALID_HANDLE))
}

/// As [`CreateServiceW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CreateServiceW_utf32(
    hSCManager: SC_HANDLE,
    lpServiceName: *const u32,
    lpDisplayName: *const u32,
    dwDesiredAccess: DWORD,
    dwServiceType: DWORD,
    dwStartType: DWORD,
    dwErrorControl: DWORD,
    lpBinaryPathName: *const u32,
    lpLoadOrderGroup: *const u32,
    lpdwTagId: LPDWORD,
    lpDependencies: *const u32,
    lpServiceStartName: *const u32,
    lpPassword: *const u32,
) -> SC_HANDLE {
    let _ = (
        hSCManager,
        lpServiceName,
        lpDisplayName,
        dwDesiredAccess,
        dwServiceType,
        dwStartType,
        dwErrorControl,
        lpBinaryPathName,
    );
    let _ = (
        lpLoadOrderGroup,
        lpdwTagId,
        lpDependencies,
        lpServiceStartName,
        lpPassword,
    );
    ffi::call_any_time(ptr::null_mut(), || Err(INVALID_HANDLE))
}

/// Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-openservicea>
#[no_mangle]
pub unsafe extern "C" fn OpenServiceA(
    hSCManager: SC_HANDLE,
    lpServiceName: LPCSTR,
    dwDesiredAccess: DWORD,
) -> SC_HANDLE {
    let _ = (hSCManager, lpServiceName, dwDesiredAccess);
    ffi::call_any_time(ptr::null_mut(), || Err(INVALID_HANDLE))
}

/// As [`OpenServiceA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-openservicew>
#[no_mangle]
pub unsafe extern "C" fn OpenServiceW(
    hSCManager: SC_HANDLE,
    lpServiceName: LPCWSTR,
    dwDesiredAccess: DWORD,
) -> SC_HANDLE {
    let _ = (hSCManager, lpServiceName, dwDesiredAccess);
    ffi::call_any_time(ptr::null_mut(), || Err(INVALID_HANDLE))
}

/// As [`OpenServiceW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn OpenServiceW_utf32(
    hSCManager: SC_HANDLE,
    lpServiceName: *const u32,
    dwDesiredAccess: DWORD,
) -> SC_HANDLE {
    let _ = (hSCManager, lpServiceName, dwDesiredAccess);
    ffi::call_any_time(ptr::null_mut(), || Err(INVALID_HANDLE))
}

/// Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-changeserviceconfig2a>
#[no_mangle]
pub unsafe extern "C" fn ChangeServiceConfig2A(hService: SC_HANDLE, dwInfoLevel: DWORD, lpInfo: LPVOID) -> BOOL {
    let _ = (hService, dwInfoLevel, lpInfo);
    call(|| Err(INVALID_HANDLE))
}

/// As [`ChangeServiceConfig2A`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-changeserviceconfig2w>
#[no_mangle]
pub unsafe extern "C" fn ChangeServiceConfig2W(hService: SC_HANDLE, dwInfoLevel: DWORD, lpInfo: LPVOID) -> BOOL {
    let _ = (hService, dwInfoLevel, lpInfo);
    call(|| Err(INVALID_HANDLE))
}

/// As [`ChangeServiceConfig2W`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn ChangeServiceConfig2W_utf32(hService: SC_HANDLE, dwInfoLevel: DWORD, lpInfo: LPVOID) -> BOOL {
    let _ = (hService, dwInfoLevel, lpInfo);
    call(|| Err(INVALID_HANDLE))
}

/// Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-startservicea>
#[no_mangle]
pub unsafe extern "C" fn StartServiceA(
    hService: SC_HANDLE,
    dwNumServiceArgs: DWORD,
    lpServiceArgVectors: *mut LPCSTR,
) -> BOOL {
    let _ = (hService, dwNumServiceArgs, lpServiceArgVectors);
    call(|| Err(INVALID_HANDLE))
}

/// Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-startservicew>
#[no_mangle]
pub unsafe extern "C" fn StartServiceW(
    hService: SC_HANDLE,
    dwNumServiceArgs: DWORD,
    lpServiceArgVectors: *mut LPCWSTR,
) -> BOOL {
    let _ = (hService, dwNumServiceArgs, lpServiceArgVectors);
    call(|| Err(INVALID_HANDLE))
}

/// Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-controlservice>
#[no_mangle]
pub unsafe extern "C" fn ControlService(
    hService: SC_HANDLE,
    dwControl: DWORD,
    lpServiceStatus: LPSERVICE_STATUS,
) -> BOOL {
    let _ = (hService, dwControl, lpServiceStatus);
    call(|| Err(INVALID_HANDLE))
}

/// Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-deleteservice>
#[no_mangle]
pub unsafe extern "C" fn DeleteService(hService: SC_HANDLE) -> BOOL {
    let _ = hService;
    call(|| Err(INVALID_HANDLE))
}

/// Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-queryservicestatus>
#[no_mangle]
pub unsafe extern "C" fn QueryServiceStatus(hService: SC_HANDLE, lpServiceStatus: LPSERVICE_STATUS) -> BOOL {
    let _ = (hService, lpServiceStatus);
    call(|| Err(INVALID_HANDLE))
}

/// Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-queryservicestatusex>
#[no_mangle]
pub unsafe extern "C" fn QueryServiceStatusEx(
    hService: SC_HANDLE,
    InfoLevel: SC_STATUS_TYPE,
    lpBuffer: LPBYTE,
    cbBufSize: DWORD,
    pcbBytesNeeded: LPDWORD,
) -> BOOL {
    let _ = (hService, InfoLevel, lpBuffer, cbBufSize, pcbBytesNeeded);
    call(|| Err(INVALID_HANDLE))
}

/// Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
/// <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-closeservicehandle>
#[no_mangle]
pub unsafe extern "C" fn CloseServiceHandle(hSCObject: SC_HANDLE) -> BOOL {
    let _ = hSCObject;
    call(|| Err(INVALID_HANDLE))
}
