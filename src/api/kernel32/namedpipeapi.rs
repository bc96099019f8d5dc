//! `namedpipeapi.h`: pipes, with names and without.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::processes::{is_inherited, publish};
use crate::kernel::file;
use crate::rt::error::{Error, Result};
use crate::rt::handle;
use std::sync::Arc;

fn call(body: impl FnOnce() -> Result<()>) -> BOOL {
    ffi::call_any_time(FALSE, || body().map(|()| TRUE))
}

/// Makes a pipe without a name, and hands out the end to read from and the one to write to. `nSize` is a hint. Errors:
/// ERROR_NOACCESS (NULL), ERROR_TOO_MANY_OPEN_FILES.
/// <https://learn.microsoft.com/windows/win32/api/namedpipeapi/nf-namedpipeapi-createpipe>
#[no_mangle]
pub unsafe extern "C" fn CreatePipe(
    hReadPipe: PHANDLE,
    hWritePipe: PHANDLE,
    lpPipeAttributes: LPSECURITY_ATTRIBUTES,
    nSize: DWORD,
) -> BOOL {
    let _ = nSize;
    call(|| {
        if hReadPipe.is_null() || hWritePipe.is_null() {
            return Err(Error(ERROR_NOACCESS));
        }
        // SAFETY: the caller vouches for the structure.
        let inherited = unsafe { is_inherited(lpPipeAttributes) };
        let [from, to] = file::pipe()?.map(Arc::new);
        let from = publish(from, inherited)?;
        let to = publish(to, inherited).inspect_err(|_| {
            handle::close(from as usize);
        })?;
        // SAFETY: the caller vouches for both places.
        unsafe {
            hReadPipe.write(from);
            hWritePipe.write(to);
        }
        Ok(())
    })
}
