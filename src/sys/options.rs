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

/// SO_RCVTIMEO or SO_SNDTIMEO in milliseconds, a part of one as a whole; 0: for ever.
pub fn timeout(fd: &Fd, name: c_int) -> Result<u32> {
    let mut value = libc::timeval { tv_sec: 0, tv_usec: 0 };
    // SAFETY: the pointer has room for the structure.
    unsafe {
        get_option(
            fd,
            libc::SOL_SOCKET,
            name,
            (&raw mut value).cast(),
            mem::size_of_val(&value),
        )?
    };
    let [seconds, microseconds] =
        [u64::try_from(value.tv_sec), u64::try_from(value.tv_usec)].map(|part| part.unwrap_or(0));
    let milliseconds = seconds.saturating_mul(1000).saturating_add(microseconds.div_ceil(1000));
    Ok(u32::try_from(milliseconds).unwrap_or(0))
}

/// How many seconds SO_LINGER says; `None`: it is off.
pub fn linger(fd: &Fd) -> Result<Option<c_int>> {
    let mut value = libc::linger {
        l_onoff: 0,
        l_linger: 0,
    };
    // SAFETY: the pointer has room for the structure.
    unsafe {
        get_option(
            fd,
            libc::SOL_SOCKET,
            native::SO_LINGER,
            (&raw mut value).cast(),
            mem::size_of_val(&value),
        )?
    };
    Ok((value.l_onoff != 0).then_some(value.l_linger))
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
