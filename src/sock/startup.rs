//! `WSAStartup`'s count: whether Winsock may be called at all.
use super::socket;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::fork;
use crate::sys::process;
use std::sync::atomic::{AtomicU32, Ordering};

static STARTS: AtomicU32 = AtomicU32::new(0);

/// The highest version there is: 2.2, the minor number in the high byte.
pub const HIGHEST_VERSION: WORD = 0x0202;

/// Versions that are granted as asked for; anything higher gives the highest.
const VERSIONS: &[WORD] = &[0x0001, 0x0101, 0x0002, 0x0102, 0x0202];

/// Whether a `WSAStartup` without its `WSACleanup` is outstanding in this process.
#[inline]
pub fn is_started() -> bool {
    STARTS.load(Ordering::Relaxed) != 0
}

/// The version granted to a caller that asks for `requested`. WSAVERNOTSUPPORTED: a major version of 0.
pub fn negotiate(requested: WORD) -> Result<WORD> {
    match requested {
        _ if requested & 0xff == 0 => Err(Error(WSAVERNOTSUPPORTED)),
        _ if VERSIONS.contains(&requested) => Ok(requested),
        _ => Ok(HIGHEST_VERSION),
    }
}

/// Counts one more start.
pub fn start() {
    fork::prepare();
    if STARTS.fetch_add(1, Ordering::Relaxed) == 0 {
        process::raise_descriptor_limit();
    }
}

/// Counts one start less; the last one closes every socket. WSANOTINITIALISED: there is none.
pub fn cleanup() -> Result<()> {
    let one_less = |count: u32| count.checked_sub(1);
    match STARTS.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_less) {
        Err(_) => Err(Error(WSANOTINITIALISED)),
        Ok(1) => {
            socket::close_all();
            Ok(())
        }
        Ok(_) => Ok(()),
    }
}
