//! What Winsock 1.1's library has that no header declares; programs find it by name.
use crate::abi::*;
use crate::api::{ffi, text};
use crate::kernel::message_text as message;
use crate::rt::thread;
use crate::sock::names::text as addresses;
use std::ffi::{c_char, c_int, c_void};
use std::io::{self, Write};
use std::slice;

/// The number of an IPv4 network from its dotted text, in host byte order; INADDR_NONE where it is none.
#[export_name = "ws2_inet_network"]
pub unsafe extern "C" fn inet_network(cp: *const c_char) -> u_long {
    ffi::call_any_time(INADDR_NONE as u_long, || {
        let text = (!cp.is_null()).then(|| text::read(cp.cast::<u8>(), 255)).flatten();
        Ok(text
            .and_then(|text| addresses::parse_network(&text))
            .unwrap_or(INADDR_NONE as u_long))
    })
}

/// Writes `prefix` and the text of the thread's last error to standard error.
#[no_mangle]
pub unsafe extern "C" fn s_perror(prefix: *const c_char) {
    let code = thread::last_error();
    let prefix = (!prefix.is_null())
        .then(|| text::read(prefix.cast::<u8>(), 1023))
        .flatten();
    let reason = message::text(code).unwrap_or("Another error.");
    // There is nobody to tell when standard error is closed.
    let _ = writeln!(io::stderr(), "{}: {reason}", prefix.as_deref().unwrap_or(""));
}

/// Expands a name of the domain name system that a message holds in its compressed form.
///
/// `msg` and `eomorig` are the message's begin and end, `comp_dn` the name in it, `exp_dn` receives `length` bytes at most.
/// Returns how many bytes the compressed name takes, -1 where it is none or does not fit.
#[export_name = "ws2_dn_expand"]
pub unsafe extern "C" fn dn_expand(
    msg: *const c_char,
    eomorig: *const c_char,
    comp_dn: *const c_char,
    exp_dn: *mut c_char,
    length: c_int,
) -> c_int {
    ffi::call_any_time(SOCKET_ERROR, || {
        let len = (eomorig as usize).checked_sub(msg as usize);
        let at = (comp_dn as usize).checked_sub(msg as usize);
        let (Some(len), Some(at)) = (len, at) else {
            return Ok(SOCKET_ERROR);
        };
        if msg.is_null() || exp_dn.is_null() {
            return Ok(SOCKET_ERROR);
        }
        // SAFETY: the caller vouches for the message.
        let message = unsafe { slice::from_raw_parts(msg.cast::<u8>(), len) };
        let Some((name, taken)) = addresses::expand(message, at) else {
            return Ok(SOCKET_ERROR);
        };
        if usize::try_from(length).unwrap_or(0) <= name.len() {
            return Ok(SOCKET_ERROR);
        }
        // SAFETY: there is room for the name and its NUL.
        unsafe {
            exp_dn.cast::<u8>().copy_from_nonoverlapping(name.as_ptr(), name.len());
            exp_dn.add(name.len()).write(0);
        }
        Ok(taken as c_int)
    })
}

/// Would replace the function that posts Winsock's messages; programs of Windows 3 did so. Always 0: none was set before.
#[no_mangle]
pub extern "C" fn WSApSetPostRoutine(lpPostRoutine: *mut c_void) -> c_int {
    let _ = lpPostRoutine;
    0
}
