//! `handleapi.h`: handles, whatever they name.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::synchapi::objects::{self, CURRENT_PROCESS, CURRENT_THREAD};
use crate::kernel::file::File;
use crate::kernel::os_error;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, Kind, TableFull};
use crate::rt::thread::object;
use crate::sock::events;
use crate::sock::pipe::connection;
use crate::sock::socket;
use crate::spi;
use crate::sys::descriptor;

const INVALID_HANDLE: Error = Error(ERROR_INVALID_HANDLE);

/// Closes a handle: to an event, mutex, semaphore or thread, whose object lives while other handles or waits have it, or
/// to a socket, as closesocket does; but its pending receives end with ERROR_CONNECTION_ABORTED, and a window that
/// WSAAsyncSelect named still gets FD_CLOSE. The pseudo handles may be closed without effect.
///
/// Errors: ERROR_INVALID_HANDLE (also with HANDLE_FLAG_PROTECT_FROM_CLOSE); a socket's are closesocket's.
/// <https://learn.microsoft.com/windows/win32/api/handleapi/nf-handleapi-closehandle>
#[no_mangle]
pub extern "C" fn CloseHandle(hObject: HANDLE) -> BOOL {
    if let Some(end) = connection::lookup(hObject as usize).filter(|_| !is_protected(hObject)) {
        drop(end);
        return ffi::call_any_time(FALSE, || connection::close(hObject as SOCKET).map(|()| TRUE));
    }
    if handle::kind(hObject as usize) == Some(Kind::Socket) && !is_protected(hObject) {
        return ffi::call_any_time(FALSE, || {
            let s = hObject as SOCKET;
            events::handle_closes(&spi::base_socket(s)?);
            socket::close_handle(s).map(|()| TRUE)
        });
    }
    ffi::call_any_time(FALSE, || match is_pseudo(hObject) || handle::close(hObject as usize) {
        true => Ok(TRUE),
        false => Err(INVALID_HANDLE),
    })
}

fn is_pseudo(handle: HANDLE) -> bool {
    handle == CURRENT_THREAD || handle == CURRENT_PROCESS
}

fn is_protected(handle: HANDLE) -> bool {
    handle::flags(handle as usize).is_some_and(|flags| flags & handle::PROTECTED != 0)
}

/// Makes another handle to the same object, within this process.
///
/// Both process handles are GetCurrentProcess(); `dwOptions`: DUPLICATE_CLOSE_SOURCE, which closes the first handle
/// whatever comes of the second. Access has no meaning here. Errors: ERROR_INVALID_HANDLE (also for a socket:
/// WSADuplicateSocket, and for the pseudo handle of the process), ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/handleapi/nf-handleapi-duplicatehandle>
#[no_mangle]
pub unsafe extern "C" fn DuplicateHandle(
    hSourceProcessHandle: HANDLE,
    hSourceHandle: HANDLE,
    hTargetProcessHandle: HANDLE,
    lpTargetHandle: LPHANDLE,
    dwDesiredAccess: DWORD,
    bInheritHandle: BOOL,
    dwOptions: DWORD,
) -> BOOL {
    let _ = dwDesiredAccess;
    ffi::call_any_time(FALSE, || {
        if hSourceProcessHandle != CURRENT_PROCESS || hTargetProcessHandle != CURRENT_PROCESS {
            return Err(INVALID_HANDLE);
        }
        // SAFETY: the caller vouches for a HANDLE.
        let duplicated = match unsafe { lpTargetHandle.as_mut() } {
            None => Ok(()),
            Some(target) => duplicate(hSourceHandle, bInheritHandle != FALSE).map(|handle| *target = handle),
        };
        if dwOptions & DUPLICATE_CLOSE_SOURCE as DWORD != 0 && !is_pseudo(hSourceHandle) {
            handle::close(hSourceHandle as usize);
        }
        duplicated.map(|()| TRUE)
    })
}

fn duplicate(source: HANDLE, inherited: bool) -> Result<HANDLE> {
    let handle = match source {
        CURRENT_THREAD => objects::publish(object::current())?,
        source => match handle::duplicate(source as usize).ok_or(INVALID_HANDLE)? {
            Ok(handle) => handle as HANDLE,
            Err(TableFull) => return Err(Error(ERROR_NOT_ENOUGH_MEMORY)),
        },
    };
    if inherited {
        handle::set_flags(handle as usize, handle::INHERITED, handle::INHERITED);
    }
    Ok(handle)
}

/// Stores the flags of a handle: HANDLE_FLAG_INHERIT and HANDLE_FLAG_PROTECT_FROM_CLOSE.
///
/// A socket's has HANDLE_FLAG_INHERIT from the beginning, unless WSA_FLAG_NO_HANDLE_INHERIT was given. Differs from Windows:
/// a program started otherwise than by CreateProcess inherits it only where SetHandleInformation has said so. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL).
/// <https://learn.microsoft.com/windows/win32/api/handleapi/nf-handleapi-gethandleinformation>
#[no_mangle]
pub unsafe extern "C" fn GetHandleInformation(hObject: HANDLE, lpdwFlags: LPDWORD) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let flags = match is_pseudo(hObject) {
            true => 0,
            false => handle::flags(hObject as usize).ok_or(INVALID_HANDLE)?,
        };
        // SAFETY: the caller vouches for a DWORD.
        let to = unsafe { lpdwFlags.as_mut() }.ok_or(Error(ERROR_INVALID_PARAMETER))?;
        *to = flags.into();
        Ok(TRUE)
    })
}

/// Changes the flags of a handle that are in `dwMask`: HANDLE_FLAG_INHERIT and HANDLE_FLAG_PROTECT_FROM_CLOSE.
///
/// Of what has a descriptor (sockets, files), started programs inherit that. Errors: ERROR_INVALID_HANDLE,
/// ERROR_INVALID_PARAMETER (other flags).
/// <https://learn.microsoft.com/windows/win32/api/handleapi/nf-handleapi-sethandleinformation>
#[no_mangle]
pub extern "C" fn SetHandleInformation(hObject: HANDLE, dwMask: DWORD, dwFlags: DWORD) -> BOOL {
    const ALL: DWORD = HANDLE_FLAG_INHERIT | HANDLE_FLAG_PROTECT_FROM_CLOSE;
    ffi::call_any_time(FALSE, || {
        if dwMask & !ALL != 0 {
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        if dwMask & HANDLE_FLAG_INHERIT != 0 {
            set_inherited(hObject, dwFlags & HANDLE_FLAG_INHERIT != 0)?;
        }
        let (mask, flags) = (dwMask as u8, (dwFlags & ALL) as u8);
        handle::set_flags(hObject as usize, mask, flags).ok_or(INVALID_HANDLE)?;
        Ok(TRUE)
    })
}

/// Says it to the descriptor, where there is one.
fn set_inherited(handle: HANDLE, inherited: bool) -> Result<()> {
    match handle::kind(handle as usize) {
        Some(Kind::Socket) => {
            let socket = spi::base_socket(handle as SOCKET)?;
            Ok(descriptor::set_inherited(&socket.fd(), inherited)?)
        }
        Some(Kind::File) => {
            let file = handle::get::<File>(handle as usize).ok_or(INVALID_HANDLE)?;
            descriptor::set_inherited(&file.fd, inherited).map_err(os_error::from_native)
        }
        _ => Ok(()),
    }
}

/// Whether two handles name the same object. Errors: ERROR_NOT_SAME_OBJECT, ERROR_INVALID_HANDLE.
/// <https://learn.microsoft.com/windows/win32/api/handleapi/nf-handleapi-compareobjecthandles>
#[no_mangle]
pub extern "C" fn CompareObjectHandles(hFirstObjectHandle: HANDLE, hSecondObjectHandle: HANDLE) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let same = match is_pseudo(hFirstObjectHandle) || is_pseudo(hSecondObjectHandle) {
            true => same_waitable(hFirstObjectHandle, hSecondObjectHandle)?,
            false => {
                handle::same_object(hFirstObjectHandle as usize, hSecondObjectHandle as usize).ok_or(INVALID_HANDLE)?
            }
        };
        match same {
            true => Ok(TRUE),
            false => Err(Error(ERROR_NOT_SAME_OBJECT)),
        }
    })
}

/// The same where one is a pseudo handle.
fn same_waitable(one: HANDLE, other: HANDLE) -> Result<bool> {
    if one == CURRENT_PROCESS || other == CURRENT_PROCESS {
        return Ok(one == other);
    }
    Ok(std::sync::Arc::ptr_eq(&objects::share(one)?, &objects::share(other)?))
}
