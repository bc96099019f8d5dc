//! The counters of IP, ICMP, TCP and UDP, which macOS keeps in structures that differ from release to release: not read.
use crate::sys::errno::{Errno, Result};

pub struct Counters(());

impl Counters {
    /// ENOTSUP, always.
    pub fn read() -> Result<Counters> {
        Err(Errno(libc::EOPNOTSUPP))
    }

    pub fn get(&self, _name: &str) -> u64 {
        0
    }
}

/// A setting of the kernel's network stack by Linux's name; `None`: not known here.
pub fn setting(_name: &str) -> Option<u64> {
    None
}
