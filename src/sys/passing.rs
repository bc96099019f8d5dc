//! Descriptors that travel over AF_UNIX sockets, with some bytes.
use super::descriptor::set_inherited;
use super::errno::{Errno, Result};
use super::fd::Fd;
use super::{net, Control, SockAddr};
use libc::{c_int, c_void};
use std::mem;

/// Sends `bytes` and a descriptor over an AF_UNIX socket.
pub fn send(fd: &Fd, bytes: &[u8], passed: &Fd) -> Result<()> {
    let mut control = Control::empty();
    control.push(libc::SOL_SOCKET, libc::SCM_RIGHTS, &passed.raw().to_ne_bytes());
    let buffer = libc::iovec {
        iov_base: bytes.as_ptr() as *mut c_void,
        iov_len: bytes.len(),
    };
    match net::send_message(fd, &[buffer], &control, libc::MSG_DONTWAIT, None)? {
        sent if sent == bytes.len() => Ok(()),
        _ => Err(Errno(libc::EMSGSIZE)),
    }
}

/// Receives what `send` sent: how many bytes, and the descriptor.
pub fn receive(fd: &Fd, bytes: &mut [u8]) -> Result<(usize, Option<Fd>)> {
    let mut control = Control::room();
    let buffer = libc::iovec {
        iov_base: bytes.as_mut_ptr().cast(),
        iov_len: bytes.len(),
    };
    // SAFETY: the buffer is `bytes`.
    let (count, _) = unsafe { net::recv_message(fd, &[buffer], &mut control, 0, &mut SockAddr::room())? };
    let mut passed = None;
    control.each(|level, kind, data| {
        if (level, kind) == (libc::SOL_SOCKET, libc::SCM_RIGHTS) {
            for number in data.chunks_exact(mem::size_of::<c_int>()) {
                let number = c_int::from_ne_bytes(number.try_into().expect("a chunk of that size"));
                passed = Some(Fd::new(number));
            }
        }
    });
    if let Some(passed) = &passed {
        set_inherited(passed, false)?;
    }
    Ok((count, passed))
}
