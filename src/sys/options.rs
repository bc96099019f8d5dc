//! Socket options that are one int, on every platform.
use super::errno::Result;
use super::fd::Fd;
use super::native;
use super::platform::sockopt::{get_option, set_option};
use libc::c_int;
use std::mem;

/// The families of addresses that something is about.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Families {
    pub v4: bool,
    pub v6: bool,
}

pub fn int_option(fd: &Fd, level: c_int, name: c_int) -> Result<c_int> {
    let mut value: c_int = 0;
    // SAFETY: the pointer has room for one int.
    unsafe { get_option(fd, level, name, (&raw mut value).cast(), mem::size_of::<c_int>())? };
    Ok(value)
}

pub fn set_int_option(fd: &Fd, level: c_int, name: c_int, value: c_int) -> Result<()> {
    set_option(fd, level, name, &value.to_ne_bytes())
}

/// The error number that the socket has stored, which this takes; 0 for none.
pub fn take_error(fd: &Fd) -> Result<c_int> {
    int_option(fd, libc::SOL_SOCKET, libc::SO_ERROR)
}

/// Turns keep-alive on with its times in milliseconds (the kernel counts seconds: rounded up, and at most nine hours),
/// or off.
pub fn set_keepalive(fd: &Fd, on: bool, idle: u32, interval: u32) -> Result<()> {
    /// The longest time that Linux takes, in seconds.
    const MOST: u32 = 32767;
    if on {
        let seconds = |milliseconds: u32| milliseconds.div_ceil(1000).clamp(1, MOST) as c_int;
        set_int_option(fd, libc::IPPROTO_TCP, native::TCP_KEEPIDLE, seconds(idle))?;
        set_int_option(fd, libc::IPPROTO_TCP, native::TCP_KEEPINTVL, seconds(interval))?;
    }
    set_int_option(fd, libc::SOL_SOCKET, libc::SO_KEEPALIVE, on.into())
}
