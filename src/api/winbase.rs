//! `winbase.h` and kin: the few calls of kernel32 that Winsock programs make beside their sockets.
use crate::abi::*;
use crate::rt::thread;


/// The calling thread's last error; the same value as WSAGetLastError.
/// <https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-getlasterror>
#[no_mangle]
pub extern "C" fn GetLastError() -> DWORD {
    thread::last_error()
}

/// Sets the calling thread's last error.
/// <https://learn.microsoft.com/windows/win32/api/errhandlingapi/nf-errhandlingapi-setlasterror>
#[no_mangle]
pub extern "C" fn SetLastError(dwErrCode: DWORD) {
    thread::set_last_error(dwErrCode)
}
