//! `WSAStartup`'s count: whether Winsock may be called at all.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};

/// The starts outstanding, and from HOOK upwards the threads that are in a blocking hook: one word, so that each call
/// asks for both at once.
static USERS: AtomicU64 = AtomicU64::new(0);
const START: u64 = 1;
const HOOK: u64 = 1 << 32;

fn starts(users: u64) -> u64 {
    users & (HOOK - 1)
}

/// How often Winsock has been ended.
static SESSION: AtomicU32 = AtomicU32::new(0);

/// Whether a start of this session asked for Winsock 1.
static HAS_VERSION_1: AtomicBool = AtomicBool::new(false);

/// The highest version there is: 2.2, the minor number in the high byte.
pub const HIGHEST_VERSION: WORD = 0x0202;

/// Whether a `WSAStartup` without its `WSACleanup` is outstanding in this process, and no thread is in a hook: nothing
/// stands against any call. If not, `hook::permission` knows what that means for the calling thread.
#[inline(always)]
pub fn is_open() -> bool {
    (1..HOOK).contains(&USERS.load(Ordering::Relaxed))
}

/// Whether a `WSAStartup` without its `WSACleanup` is outstanding.
pub fn is_started() -> bool {
    starts(USERS.load(Ordering::Relaxed)) != 0
}

pub fn hook_begins() {
    USERS.fetch_add(HOOK, Ordering::Relaxed);
}

pub fn hook_ended() {
    USERS.fetch_sub(HOOK, Ordering::Relaxed);
}

/// What tells one use of Winsock, from the first start to the last cleanup, from the next.
pub fn session() -> u32 {
    SESSION.load(Ordering::Relaxed)
}

/// Whether the program asked for Winsock 1, whose blocking hooks are no part of Winsock 2.
pub fn has_version_1() -> bool {
    HAS_VERSION_1.load(Ordering::Relaxed)
}

/// The version granted to a caller that asks for `requested`. WSAVERNOTSUPPORTED: a major version of 0.
pub fn negotiate(requested: WORD) -> Result<WORD> {
    let (major, minor) = (requested & 0xff, requested >> 8);
    match major {
        0 => Err(Error(WSAVERNOTSUPPORTED)),
        1 => Ok(major | minor.min(1) << 8),
        2 => Ok(major | minor.min(2) << 8),
        _ => Ok(HIGHEST_VERSION),
    }
}

/// Counts one more start, to which `version` was granted. Returns whether it is the first.
pub fn count_start(version: WORD) -> bool {
    if version & 0xff == 1 {
        HAS_VERSION_1.store(true, Ordering::Relaxed);
    }
    starts(USERS.fetch_add(START, Ordering::Relaxed)) == 0
}

/// Counts one start less. Returns whether it was the last. WSANOTINITIALISED: there is none.
pub fn count_cleanup() -> Result<bool> {
    let one_less = |users: u64| (starts(users) != 0).then(|| users - START);
    match USERS.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_less) {
        Err(_) => Err(Error(WSANOTINITIALISED)),
        Ok(users) if starts(users) == START => {
            HAS_VERSION_1.store(false, Ordering::Relaxed);
            SESSION.fetch_add(1, Ordering::Relaxed);
            Ok(true)
        }
        Ok(_) => Ok(false),
    }
}
