//! `WSAStartup`'s count: whether Winsock may be called at all.
use std::sync::atomic::{AtomicU32, Ordering};

static STARTS: AtomicU32 = AtomicU32::new(0);

/// Whether a `WSAStartup` without its `WSACleanup` is outstanding in this process.
#[inline]
pub fn is_started() -> bool {
    STARTS.load(Ordering::Relaxed) != 0
}
