//! `threadpoolapiset.h` and `winbase.h`: operations whose end is told by callbacks in the pool.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::ioapiset;
use crate::rt::error::{Error, Result};
use crate::rt::pool::io::{self, PoolIo};
use std::ptr;
use std::sync::Arc;

const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);

/// Has the pool call `Function` with each overlapped operation of a socket, or of a file opened with FILE_FLAG_OVERLAPPED,
/// that is done. `Flags` is 0.
///
/// Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL, flags, or a port has the handle's packets already),
/// ERROR_NOT_ENOUGH_MEMORY.
/// <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-bindiocompletioncallback>
#[no_mangle]
pub unsafe extern "C" fn BindIoCompletionCallback(
    FileHandle: HANDLE,
    Function: LPOVERLAPPED_COMPLETION_ROUTINE,
    Flags: ULONG,
) -> BOOL {
    ffi::call_any_time(FALSE, || {
        let function = Function.filter(|_| Flags == 0).ok_or(INVALID_PARAMETER)?;
        let key = io::add(move |_, packet| {
            let error = packet.status.windows_error() as DWORD;
            // SAFETY: the caller vouches for its function.
            unsafe { function(error, packet.bytes, packet.overlapped as LPOVERLAPPED) }
        });
        bind(FileHandle, key)?;
        Ok(TRUE)
    })
}

/// Has the handle's packets come with that key, which is gone if that fails.
fn bind(handle: HANDLE, key: usize) -> Result<()> {
    let bound = io::port().and_then(|port| ioapiset::associate(handle, port, key));
    if bound.is_err() {
        io::remove(key);
    }
    bound
}

/// An object for the overlapped operations of a socket or a file: `pfnio` is called in the pool with each that
/// [`StartThreadpoolIo`] announced. `pcbe` is NULL. Returns NULL on failure. Errors: as [`BindIoCompletionCallback`].
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-createthreadpoolio>
#[no_mangle]
pub unsafe extern "C" fn CreateThreadpoolIo(
    fl: HANDLE,
    pfnio: PTP_WIN32_IO_CALLBACK,
    pv: PVOID,
    pcbe: PTP_CALLBACK_ENVIRON,
) -> PTP_IO {
    ffi::call_any_time(ptr::null_mut(), || {
        let callback = pfnio.filter(|_| pcbe.is_null()).ok_or(INVALID_PARAMETER)?;
        let context = ffi::CallbackData(pv);
        let key = io::add(move |key, packet| {
            let mut instance = 0usize;
            let result = packet.status.windows_error() as ULONG;
            // SAFETY: the caller vouches for callback and context; the instance is there as long as the callback runs.
            unsafe {
                callback(
                    (&raw mut instance).cast(),
                    context.get(),
                    packet.overlapped as PVOID,
                    result,
                    packet.bytes as ULONG_PTR,
                    key as PTP_IO,
                )
            }
        });
        bind(fl, key)?;
        Ok(key as PTP_IO)
    })
}

/// Runs `with` what a PTP_IO names; without effect where that is nothing.
fn quietly(pio: PTP_IO, with: impl FnOnce(Arc<PoolIo>)) {
    if let Some(io) = io::find(pio as usize) {
        with(io);
    }
}

/// Announces an operation, before it begins.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-startthreadpoolio>
#[no_mangle]
pub extern "C" fn StartThreadpoolIo(pio: PTP_IO) {
    quietly(pio, |io| io.start())
}

/// Takes an announcement back: the operation failed, or it succeeded at once and leaves no packet.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-cancelthreadpoolio>
#[no_mangle]
pub extern "C" fn CancelThreadpoolIo(pio: PTP_IO) {
    quietly(pio, |io| io.finish())
}

/// Waits until all operations that were announced have been told of. Differs from Windows: callbacks that are queued are
/// not taken back with `fCancelPendingCallbacks`.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-waitforthreadpooliocallbacks>
#[no_mangle]
pub extern "C" fn WaitForThreadpoolIoCallbacks(pio: PTP_IO, fCancelPendingCallbacks: BOOL) {
    let _ = fCancelPendingCallbacks;
    quietly(pio, |io| io.wait())
}

/// Frees the object: operations that end later are told of no more.
/// <https://learn.microsoft.com/windows/win32/api/threadpoolapiset/nf-threadpoolapiset-closethreadpoolio>
#[no_mangle]
pub extern "C" fn CloseThreadpoolIo(pio: PTP_IO) {
    io::remove(pio as usize);
}
