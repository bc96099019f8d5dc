//! `processthreadsapi.h`: starting programs; processes by handles and numbers.
use super::inheritance::{self, Hold};
use crate::abi::*;
use crate::api::kernel32::fileapi::paths;
use crate::api::kernel32::synchapi::objects::CURRENT_PROCESS;
use crate::api::{ffi, text};
use crate::kernel::file;
use crate::kernel::process::start::{self, Start};
use crate::kernel::process::{PrimaryThread, Process};
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, For, Object, Ref, TableFull};
use crate::rt::wide::Unit;
use crate::rt::{clock, thread};
use crate::sys::{descriptor, other_process, process, usage};
use std::sync::Arc;
use std::time::Duration;
use std::{mem, ptr};

const INVALID_HANDLE: Error = Error(ERROR_INVALID_HANDLE);
const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);
/// The longest command line and environment variable, in characters.
const LONGEST: usize = 32_767;

fn call(body: impl FnOnce() -> Result<()>) -> BOOL {
    ffi::call_any_time(FALSE, || body().map(|()| TRUE))
}

/// The process that a handle names.
pub(in crate::api) enum Named {
    This,
    Other(Ref<Process>),
}

pub(in crate::api) fn named(handle: HANDLE) -> Result<Named> {
    if handle == CURRENT_PROCESS {
        return Ok(Named::This);
    }
    let process = handle::get::<Process>(handle as usize).ok_or(INVALID_HANDLE)?;
    Ok(match process.id == std::process::id() {
        true => Named::This,
        false => Named::Other(process),
    })
}

impl Named {
    pub fn id(&self) -> u32 {
        match self {
            Named::This => std::process::id(),
            Named::Other(process) => process.id,
        }
    }
}

/// Starts a program, and hands out handles and numbers of its process and first thread.
///
/// `lpApplicationName`: its path, or NULL: then the first part of `lpCommandLine` is searched for, beside this program, in
/// the current folder and along PATH; ".exe" may be there or not. The command line is taken apart by Windows' rules into the
/// arguments; a child built with this library sees it unchanged. `cmd` and `cmd.exe`, where no such file is found, mean
/// the host's shell, to which `/c LINE` is given as it stands.
/// With `bInheritHandles` the program has the descriptors of all inheritable files and sockets (of those in
/// PROC_THREAD_ATTRIBUTE_HANDLE_LIST, where that is given), and if it is built with this library the handles themselves.
/// `dwCreationFlags`: CREATE_SUSPENDED, CREATE_NEW_PROCESS_GROUP, CREATE_UNICODE_ENVIRONMENT, EXTENDED_STARTUPINFO_PRESENT;
/// with DETACHED_PROCESS, CREATE_NO_WINDOW and CREATE_NEW_CONSOLE it leads a session of its own, without this one's terminal.
/// Others are hints. `lpEnvironment`: the variables, NULL for this process's. Of STARTUPINFO the standard handles count,
/// sockets among them; they need not be inheritable. Security attributes say only whether the two handles are inheritable.
/// The id of the first thread is the process's.
///
/// Errors: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_ACCESS_DENIED (no program), ERROR_BAD_EXE_FORMAT,
/// ERROR_DIRECTORY (`lpCurrentDirectory`), ERROR_INVALID_PARAMETER, ERROR_NOT_SUPPORTED (debugging).
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessa>
#[no_mangle]
pub unsafe extern "C" fn CreateProcessA(
    lpApplicationName: LPCSTR,
    lpCommandLine: LPSTR,
    lpProcessAttributes: LPSECURITY_ATTRIBUTES,
    lpThreadAttributes: LPSECURITY_ATTRIBUTES,
    bInheritHandles: BOOL,
    dwCreationFlags: DWORD,
    lpEnvironment: LPVOID,
    lpCurrentDirectory: LPCSTR,
    lpStartupInfo: LPSTARTUPINFOA,
    lpProcessInformation: LPPROCESS_INFORMATION,
) -> BOOL {
    // SAFETY: the caller vouches for texts and structures; an environment in UTF-16 is said to be that.
    call(|| unsafe {
        let names = [lpApplicationName, lpCommandLine.cast_const(), lpCurrentDirectory].map(|name| name.cast::<u8>());
        let wanted = read_wanted::<_, u16>(names, bInheritHandles, dwCreationFlags, lpEnvironment)?;
        let attributes = [lpProcessAttributes, lpThreadAttributes];
        create(wanted, attributes, lpStartupInfo.cast(), lpProcessInformation)
    })
}

/// As [`CreateProcessA`], for a wchar_t of 4 bytes, which an environment has under CREATE_UNICODE_ENVIRONMENT.
#[no_mangle]
pub unsafe extern "C" fn CreateProcessA_utf32(
    lpApplicationName: LPCSTR,
    lpCommandLine: LPSTR,
    lpProcessAttributes: LPSECURITY_ATTRIBUTES,
    lpThreadAttributes: LPSECURITY_ATTRIBUTES,
    bInheritHandles: BOOL,
    dwCreationFlags: DWORD,
    lpEnvironment: LPVOID,
    lpCurrentDirectory: LPCSTR,
    lpStartupInfo: LPSTARTUPINFOA,
    lpProcessInformation: LPPROCESS_INFORMATION,
) -> BOOL {
    // SAFETY: the caller vouches for texts and structures.
    call(|| unsafe {
        let names = [lpApplicationName, lpCommandLine.cast_const(), lpCurrentDirectory].map(|name| name.cast::<u8>());
        let wanted = read_wanted::<_, u32>(names, bInheritHandles, dwCreationFlags, lpEnvironment)?;
        let attributes = [lpProcessAttributes, lpThreadAttributes];
        create(wanted, attributes, lpStartupInfo.cast(), lpProcessInformation)
    })
}

/// As [`CreateProcessA`], in UTF-16. (The command line is not written to.)
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw>
#[no_mangle]
pub unsafe extern "C" fn CreateProcessW(
    lpApplicationName: LPCWSTR,
    lpCommandLine: LPWSTR,
    lpProcessAttributes: LPSECURITY_ATTRIBUTES,
    lpThreadAttributes: LPSECURITY_ATTRIBUTES,
    bInheritHandles: BOOL,
    dwCreationFlags: DWORD,
    lpEnvironment: LPVOID,
    lpCurrentDirectory: LPCWSTR,
    lpStartupInfo: LPSTARTUPINFOW,
    lpProcessInformation: LPPROCESS_INFORMATION,
) -> BOOL {
    // SAFETY: the caller vouches for texts and structures.
    call(|| unsafe {
        let names = [lpApplicationName, lpCommandLine.cast_const(), lpCurrentDirectory];
        let wanted = read_wanted::<_, u16>(names, bInheritHandles, dwCreationFlags, lpEnvironment)?;
        let attributes = [lpProcessAttributes, lpThreadAttributes];
        create(wanted, attributes, lpStartupInfo, lpProcessInformation)
    })
}

/// As [`CreateProcessW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn CreateProcessW_utf32(
    lpApplicationName: *const u32,
    lpCommandLine: *mut u32,
    lpProcessAttributes: LPSECURITY_ATTRIBUTES,
    lpThreadAttributes: LPSECURITY_ATTRIBUTES,
    bInheritHandles: BOOL,
    dwCreationFlags: DWORD,
    lpEnvironment: LPVOID,
    lpCurrentDirectory: *const u32,
    lpStartupInfo: LPSTARTUPINFOW,
    lpProcessInformation: LPPROCESS_INFORMATION,
) -> BOOL {
    // SAFETY: the caller vouches for texts and structures.
    call(|| unsafe {
        let names = [lpApplicationName, lpCommandLine.cast_const(), lpCurrentDirectory];
        let wanted = read_wanted::<_, u32>(names, bInheritHandles, dwCreationFlags, lpEnvironment)?;
        let attributes = [lpProcessAttributes, lpThreadAttributes];
        create(wanted, attributes, lpStartupInfo, lpProcessInformation)
    })
}

/// CreateProcess's arguments, of whichever flavour.
struct Wanted {
    /// Application, command line, folder.
    names: [Option<String>; 3],
    inherits: bool,
    flags: DWORD,
    environment: Option<Vec<Vec<u8>>>,
}

/// The environment is a block of `E` if it is said to be wide.
fn read_wanted<U: Unit, E: Unit>(
    names: [*const U; 3],
    inherits: BOOL,
    flags: DWORD,
    environment: LPVOID,
) -> Result<Wanted> {
    let [application, line, folder] = names.map(|name| match name.is_null() {
        true => Ok(None),
        false => text::read(name, LONGEST).map(Some).ok_or(INVALID_PARAMETER),
    });
    let environment = match flags & CREATE_UNICODE_ENVIRONMENT {
        0 => block(environment.cast::<u8>())?,
        _ => block(environment.cast::<E>())?,
    };
    Ok(Wanted {
        names: [application?, line?, folder?],
        inherits: inherits != FALSE,
        flags,
        environment,
    })
}

/// The variables of an environment block: texts one after the other, an empty one behind the last.
fn block<U: Unit>(block: *const U) -> Result<Option<Vec<Vec<u8>>>> {
    if block.is_null() {
        return Ok(None);
    }
    let (mut variables, mut at) = (Vec::new(), block);
    loop {
        let units = text::units(at, usize::MAX).map_err(|_| Error(ERROR_NOACCESS))?;
        if units.is_empty() {
            return Ok(Some(variables));
        }
        at = at.wrapping_add(units.len() + 1);
        let variable = U::bytes(&units).ok_or(INVALID_PARAMETER)?;
        // The current folders of drives, which Windows keeps among the variables ("=C:=C:\x").
        if !variable.starts_with(b"=") {
            variables.push(variable);
        }
    }
}

/// # Safety
/// The structures are those of CreateProcess, whose two flavours have one layout.
unsafe fn create(
    wanted: Wanted,
    attributes: [LPSECURITY_ATTRIBUTES; 2],
    startup: LPSTARTUPINFOW,
    information: LPPROCESS_INFORMATION,
) -> Result<()> {
    const DEBUGGING: DWORD = DEBUG_PROCESS | DEBUG_ONLY_THIS_PROCESS;
    let Wanted {
        names,
        inherits,
        flags,
        environment,
    } = wanted;
    let [application, line, folder] = names.each_ref().map(Option::as_deref);
    if startup.is_null() || information.is_null() || application.is_none() && line.is_none() {
        return Err(INVALID_PARAMETER);
    }
    let has = |flag: DWORD| flags & flag != 0;
    if has(DETACHED_PROCESS) && has(CREATE_NEW_CONSOLE) {
        return Err(INVALID_PARAMETER);
    }
    if has(DEBUGGING) {
        return Err(Error(ERROR_NOT_SUPPORTED));
    }
    // SAFETY: the caller's promise.
    let (startup_info, chosen) = unsafe {
        let list = match has(EXTENDED_STARTUPINFO_PRESENT) {
            true => (*startup.cast::<STARTUPINFOEXW>()).lpAttributeList,
            false => ptr::null_mut(),
        };
        (startup.read_unaligned(), handle_list(list)?)
    };
    let (inherited, closed) = match inherits {
        true => (inheritance::gather(chosen.as_deref())?, Vec::new()),
        false => (Default::default(), inheritance::not_closed_by_themselves()),
    };
    let streams = streams(&startup_info, flags)?;
    let raw = |holds: &[Hold]| holds.iter().map(Hold::descriptor).collect::<Vec<_>>();
    let process = start::start(Start {
        application,
        line: line.unwrap_or(""),
        environment,
        folder,
        streams: streams.each_ref().map(|stream| stream.as_ref().map(Hold::descriptor)),
        kept: &inherited.descriptors,
        handles: inherited.told(),
        closed: &raw(&closed),
        flags,
    })?;
    let primary = Arc::new(PrimaryThread(Arc::clone(&process)));
    let id = process.id;
    // SAFETY: the caller's promise.
    unsafe {
        let hProcess = publish(process, is_inherited(attributes[0]))?;
        let hThread = publish(primary, is_inherited(attributes[1])).inspect_err(|_| {
            handle::close(hProcess as usize);
        })?;
        information.write_unaligned(PROCESS_INFORMATION {
            hProcess,
            hThread,
            dwProcessId: id,
            dwThreadId: id,
        });
    }
    Ok(())
}

/// # Safety
/// `attributes` is NULL or points to such a structure.
pub(in crate::api) unsafe fn is_inherited(attributes: LPSECURITY_ATTRIBUTES) -> bool {
    // SAFETY: the caller's promise.
    !attributes.is_null() && unsafe { (*attributes).bInheritHandle } != FALSE
}

pub(in crate::api) fn publish<T: Object>(object: Arc<T>, inherited: bool) -> Result<HANDLE> {
    match handle::insert(object, For::Anyone) {
        Ok(handle) => {
            if inherited {
                handle::set_flags(handle, handle::INHERITED, handle::INHERITED);
            }
            Ok(handle as HANDLE)
        }
        Err(TableFull) => Err(Error(ERROR_NOT_ENOUGH_MEMORY)),
    }
}

/// What the new process finds as standard input, output and error: what the program gives, or this one's own; but for a process
/// without this one's terminal not that.
fn streams(startup: &STARTUPINFOW, flags: DWORD) -> Result<[Option<Hold>; 3]> {
    const WITHOUT_TERMINAL: DWORD = DETACHED_PROCESS | CREATE_NEW_CONSOLE | CREATE_NO_WINDOW;
    let given = startup.dwFlags & STARTF_USESTDHANDLES != 0;
    let handles = match given {
        true => [startup.hStdInput, startup.hStdOutput, startup.hStdError].map(|handle| handle as usize),
        false => [file::standard(0)?, file::standard(1)?, file::standard(2)?],
    };
    let mut streams = [None, None, None];
    for (stream, handle) in streams.iter_mut().zip(handles) {
        *stream = inheritance::hold_above_streams(handle)?;
        let hidden = |hold: &Hold| match hold {
            Hold::File(file) => !given && flags & WITHOUT_TERMINAL != 0 && descriptor::is_terminal(&file.fd),
            _ => false,
        };
        if stream.as_ref().is_some_and(hidden) {
            *stream = None;
        }
    }
    Ok(streams)
}

/// A list of attributes as InitializeProcThreadAttributeList makes it; behind it stand the attributes.
#[repr(C)]
struct Attributes {
    magic: usize,
    room: usize,
    count: usize,
}

#[repr(C)]
#[derive(Clone, Copy)]
struct Attribute {
    attribute: usize,
    value: *const HANDLE,
    size: usize,
}

const ATTRIBUTES: usize = 0x5732_4154;

/// Prepares `*lpSize` bytes for `dwAttributeCount` attributes; where they are too few, or the list is NULL, says how many are
/// needed. Errors: ERROR_INSUFFICIENT_BUFFER, ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-initializeprocthreadattributelist>
#[no_mangle]
pub unsafe extern "C" fn InitializeProcThreadAttributeList(
    lpAttributeList: LPPROC_THREAD_ATTRIBUTE_LIST,
    dwAttributeCount: DWORD,
    dwFlags: DWORD,
    lpSize: *mut SIZE_T,
) -> BOOL {
    call(|| {
        let needed = mem::size_of::<Attributes>() + dwAttributeCount as usize * mem::size_of::<Attribute>();
        // SAFETY: the caller vouches for the place.
        let size = unsafe { lpSize.as_mut() }
            .filter(|_| dwFlags == 0)
            .ok_or(INVALID_PARAMETER)?;
        let room = mem::replace(size, needed);
        if lpAttributeList.is_null() || room < needed {
            return Err(Error(ERROR_INSUFFICIENT_BUFFER));
        }
        // SAFETY: the caller vouches for that much room.
        unsafe {
            lpAttributeList.cast::<Attributes>().write_unaligned(Attributes {
                magic: ATTRIBUTES,
                room: dwAttributeCount as usize,
                count: 0,
            })
        };
        Ok(())
    })
}

/// Adds an attribute to a list. PROC_THREAD_ATTRIBUTE_HANDLE_LIST: `lpValue` is an array of handles of `cbSize` bytes, which
/// stays the caller's and must be there when a process is created. Others are ERROR_NOT_SUPPORTED. Errors:
/// ERROR_BAD_LENGTH, ERROR_NOT_ENOUGH_MEMORY (no room left), ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-updateprocthreadattribute>
#[no_mangle]
pub unsafe extern "C" fn UpdateProcThreadAttribute(
    lpAttributeList: LPPROC_THREAD_ATTRIBUTE_LIST,
    dwFlags: DWORD,
    Attribute: DWORD_PTR,
    lpValue: PVOID,
    cbSize: SIZE_T,
    lpPreviousValue: PVOID,
    lpReturnSize: *mut SIZE_T,
) -> BOOL {
    let _ = (lpPreviousValue, lpReturnSize);
    call(|| {
        if Attribute != PROC_THREAD_ATTRIBUTE_HANDLE_LIST as usize {
            return Err(Error(ERROR_NOT_SUPPORTED));
        }
        if cbSize == 0 || !cbSize.is_multiple_of(mem::size_of::<HANDLE>()) {
            return Err(Error(ERROR_BAD_LENGTH));
        }
        let list = lpAttributeList.cast::<Attributes>();
        // SAFETY: the caller vouches for a list that has been prepared.
        unsafe {
            if list.is_null() || (*list).magic != ATTRIBUTES || dwFlags != 0 || lpValue.is_null() {
                return Err(INVALID_PARAMETER);
            }
            if (*list).count == (*list).room {
                return Err(Error(ERROR_NOT_ENOUGH_MEMORY));
            }
            list.add(1)
                .cast::<self::Attribute>()
                .add((*list).count)
                .write(self::Attribute {
                    attribute: Attribute,
                    value: lpValue.cast(),
                    size: cbSize,
                });
            (*list).count += 1;
        }
        Ok(())
    })
}

/// Ends the use of a list of attributes. The memory stays the caller's.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-deleteprocthreadattributelist>
#[no_mangle]
pub unsafe extern "C" fn DeleteProcThreadAttributeList(lpAttributeList: LPPROC_THREAD_ATTRIBUTE_LIST) {
    // SAFETY: the caller vouches for a list that has been prepared.
    if let Some(list) = unsafe { lpAttributeList.cast::<Attributes>().as_mut() } {
        list.magic = 0;
    }
}

/// The handles that a list of attributes names; `None`: it names none.
///
/// # Safety
/// `list` is NULL or has been prepared, and its arrays are there.
unsafe fn handle_list(list: LPPROC_THREAD_ATTRIBUTE_LIST) -> Result<Option<Vec<usize>>> {
    let list = list.cast::<Attributes>();
    if list.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller's promise.
    unsafe {
        if (*list).magic != ATTRIBUTES {
            return Err(INVALID_PARAMETER);
        }
        let attributes = std::slice::from_raw_parts(list.add(1).cast::<Attribute>(), (*list).count);
        let chosen = attributes
            .iter()
            .find(|attribute| attribute.attribute == PROC_THREAD_ATTRIBUTE_HANDLE_LIST as usize);
        Ok(chosen.map(|chosen| {
            let handles = std::slice::from_raw_parts(chosen.value, chosen.size / mem::size_of::<HANDLE>());
            handles.iter().map(|handle| *handle as usize).collect()
        }))
    }
}

/// A handle to the process of that number; NULL on failure.
///
/// Rights are looked at only where PROCESS_TERMINATE is among them. Errors: ERROR_INVALID_PARAMETER (no such process),
/// ERROR_ACCESS_DENIED.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-openprocess>
#[no_mangle]
pub extern "C" fn OpenProcess(dwDesiredAccess: DWORD, bInheritHandle: BOOL, dwProcessId: DWORD) -> HANDLE {
    ffi::call_any_time(ptr::null_mut(), || {
        let process = Process::open(dwProcessId)?;
        if dwDesiredAccess & PROCESS_TERMINATE != 0 {
            process.check_control()?;
        }
        publish(process, bInheritHandle != FALSE)
    })
}

/// The id of a process, 0 on failure. Errors: ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getprocessid>
#[no_mangle]
pub extern "C" fn GetProcessId(Process: HANDLE) -> DWORD {
    ffi::call_any_time(0, || Ok(named(Process)?.id()))
}

/// Ends a process at once, without exit handlers. Who started it finds `uExitCode` as its exit code if this process did;
/// otherwise 1, or of this process the lowest 8 bits.
///
/// Errors: ERROR_INVALID_HANDLE, ERROR_ACCESS_DENIED (also when it has ended already).
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-terminateprocess>
#[no_mangle]
pub extern "C" fn TerminateProcess(hProcess: HANDLE, uExitCode: UINT) -> BOOL {
    call(|| match named(hProcess)? {
        Named::This => process::exit_now(uExitCode as i32),
        Named::Other(process) => process.terminate(uExitCode),
    })
}

/// The exit code of a process, STILL_ACTIVE while it runs.
///
/// The host keeps 8 bits of a code. A process that a signal ended has the code of Windows' exception for it
/// (0xC0000005 and kin), or 1. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL), ERROR_NOT_SUPPORTED (a process
/// that this one did not start, where the host does not tell).
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getexitcodeprocess>
#[no_mangle]
pub unsafe extern "C" fn GetExitCodeProcess(hProcess: HANDLE, lpExitCode: LPDWORD) -> BOOL {
    call(|| {
        let code = match named(hProcess)? {
            Named::This => STILL_ACTIVE as DWORD,
            Named::Other(process) => process.exit_code()?,
        };
        // SAFETY: the caller vouches for the place.
        *unsafe { lpExitCode.as_mut() }.ok_or(INVALID_PARAMETER)? = code;
        Ok(())
    })
}

pub(in crate::api) fn file_time(units: u64) -> FILETIME {
    FILETIME {
        dwLowDateTime: units as DWORD,
        dwHighDateTime: (units >> 32) as DWORD,
    }
}

/// Stores beginning and end (in FILETIME's units), and the time spent in the kernel and outside.
///
/// # Safety
/// Each place has room, or is NULL.
pub(in crate::api) unsafe fn put_times(
    places: [LPFILETIME; 4],
    [began, ended]: [u64; 2],
    kernel: Duration,
    user: Duration,
) -> Result<()> {
    let units = |time: Duration| (time.as_nanos() / 100) as u64;
    let all = [began, ended, units(kernel), units(user)];
    if places.iter().any(|place| place.is_null()) {
        return Err(Error(ERROR_NOACCESS));
    }
    for (place, time) in places.into_iter().zip(all) {
        // SAFETY: the caller's promise.
        unsafe { place.write_unaligned(file_time(time)) };
    }
    Ok(())
}

/// When a process began and ended (0 while it runs), and the processor time that it has used, in the kernel and outside.
///
/// Errors: ERROR_INVALID_HANDLE, ERROR_NOACCESS (NULL), ERROR_NOT_SUPPORTED (the host does not tell).
/// <https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-getprocesstimes>
#[no_mangle]
pub unsafe extern "C" fn GetProcessTimes(
    hProcess: HANDLE,
    lpCreationTime: LPFILETIME,
    lpExitTime: LPFILETIME,
    lpKernelTime: LPFILETIME,
    lpUserTime: LPFILETIME,
) -> BOOL {
    call(|| {
        let places = [lpCreationTime, lpExitTime, lpKernelTime, lpUserTime];
        let (span, kernel, user) = match named(hProcess)? {
            Named::This => {
                let times = usage::of_process();
                let began = clock::from_system(usage::process_started());
                ([began, 0], times.kernel, times.user)
            }
            Named::Other(process) => {
                let life = process.lifetime()?;
                let ended = life.ended.map_or(0, clock::from_system);
                let began = clock::from_system(life.times.began);
                ([began, ended], life.times.kernel, life.times.user)
            }
        };
        // SAFETY: the caller vouches for the places.
        unsafe { put_times(places, span, kernel, user) }
    })
}

/// The path of a process's program. `lpdwSize`: the room in characters, then the length without the NUL.
///
/// Errors: ERROR_INVALID_HANDLE, ERROR_INSUFFICIENT_BUFFER, ERROR_INVALID_PARAMETER (flags, NULL), ERROR_ACCESS_DENIED.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-queryfullprocessimagenamea>
#[no_mangle]
pub unsafe extern "C" fn QueryFullProcessImageNameA(
    hProcess: HANDLE,
    dwFlags: DWORD,
    lpExeName: LPSTR,
    lpdwSize: PDWORD,
) -> BOOL {
    // SAFETY: the caller vouches for buffer and size.
    call(|| unsafe { image_name(hProcess, dwFlags, lpExeName.cast::<u8>(), lpdwSize) })
}

/// As [`QueryFullProcessImageNameA`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-queryfullprocessimagenamew>
#[no_mangle]
pub unsafe extern "C" fn QueryFullProcessImageNameW(
    hProcess: HANDLE,
    dwFlags: DWORD,
    lpExeName: LPWSTR,
    lpdwSize: PDWORD,
) -> BOOL {
    // SAFETY: the caller vouches for buffer and size.
    call(|| unsafe { image_name(hProcess, dwFlags, lpExeName, lpdwSize) })
}

/// As [`QueryFullProcessImageNameW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn QueryFullProcessImageNameW_utf32(
    hProcess: HANDLE,
    dwFlags: DWORD,
    lpExeName: *mut u32,
    lpdwSize: PDWORD,
) -> BOOL {
    // SAFETY: the caller vouches for buffer and size.
    call(|| unsafe { image_name(hProcess, dwFlags, lpExeName, lpdwSize) })
}

/// # Safety
/// `size` is NULL or says how many units `buffer` has room for.
unsafe fn image_name<U: Unit>(handle: HANDLE, flags: DWORD, buffer: *mut U, size: PDWORD) -> Result<()> {
    let path = other_process::image(named(handle)?.id()).ok_or(Error(ERROR_ACCESS_DENIED))?;
    // SAFETY: the caller's promise.
    unsafe {
        let size = size.as_mut().ok_or(INVALID_PARAMETER)?;
        if flags & !PROCESS_NAME_NATIVE != 0 || buffer.is_null() {
            return Err(INVALID_PARAMETER);
        }
        match text::write(&path.to_string_lossy(), buffer, *size as usize) {
            (true, units) => *size = units as DWORD - 1,
            (false, _) => return Err(Error(ERROR_INSUFFICIENT_BUFFER)),
        }
    }
    Ok(())
}

/// Whether a process is one of 32 bits: not this one. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL),
/// ERROR_ACCESS_DENIED (the host does not tell).
/// <https://learn.microsoft.com/windows/win32/api/wow64apiset/nf-wow64apiset-iswow64process>
#[no_mangle]
pub unsafe extern "C" fn IsWow64Process(hProcess: HANDLE, Wow64Process: PBOOL) -> BOOL {
    call(|| {
        let is_32_bit = other_process::is_32_bit(named(hProcess)?.id()).ok_or(Error(ERROR_ACCESS_DENIED))?;
        // SAFETY: the caller vouches for the place.
        *unsafe { Wow64Process.as_mut() }.ok_or(INVALID_PARAMETER)? = is_32_bit.into();
        Ok(())
    })
}

/// Runs a program by its command line, as [`CreateProcessA`] does. `uCmdShow` means nothing here. Returns more than 31, or
/// the error: ERROR_FILE_NOT_FOUND, ERROR_PATH_NOT_FOUND, ERROR_BAD_FORMAT, 0 (no memory).
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-winexec>
#[no_mangle]
pub unsafe extern "C" fn WinExec(lpCmdLine: LPCSTR, uCmdShow: UINT) -> UINT {
    const STARTED: UINT = 33;
    let _ = uCmdShow;
    // SAFETY: the caller vouches for the text.
    let done = call(|| unsafe {
        let line = paths::read(lpCmdLine.cast::<u8>())?;
        start_line(&line)
    });
    match (done, thread::last_error() as i32) {
        (TRUE, _) => STARTED,
        (_, ERROR_FILE_NOT_FOUND) => ERROR_FILE_NOT_FOUND as UINT,
        (_, ERROR_BAD_EXE_FORMAT | ERROR_ACCESS_DENIED) => ERROR_BAD_FORMAT as UINT,
        (_, ERROR_NOT_ENOUGH_MEMORY | ERROR_TOO_MANY_OPEN_FILES) => 0,
        _ => ERROR_PATH_NOT_FOUND as UINT,
    }
}

/// Starts a program whose handles nobody wants.
pub(in crate::api) fn start_line(line: &str) -> Result<()> {
    // SAFETY: all zero is a value of the structure.
    let streams = streams(&unsafe { mem::zeroed() }, 0)?;
    start::start(Start {
        application: None,
        line,
        environment: None,
        folder: None,
        streams: streams.each_ref().map(|stream| stream.as_ref().map(Hold::descriptor)),
        kept: &[],
        handles: None,
        closed: &[],
        flags: 0,
    })
    .map(drop)
}
