//! Native sockets that nobody has used.
//!
//! A socket has its descriptor from the beginning, so that it is `socket` that fails where there are none left. But AcceptEx puts the
//! connection's in its place, and socket(2) and close(2) cost as much as the accept: a few TCP sockets that were replaced unused are kept
//! for the next sockets.
use crate::abi::{AF_INET, AF_INET6, IPPROTO_RAW};
use crate::sys::lock::Mutex;
use crate::sys::native;
use crate::sys::{net, Errno, Fd, FdCell, Result};
use std::ffi::c_int;
use std::mem;
use std::sync::atomic::{AtomicBool, Ordering};

type Triple = (c_int, c_int, c_int);

/// How many are kept of each family.
const MOST: usize = 16;

/// Of IPv4 and of IPv6.
static KEPT: [Mutex<Vec<Fd>>; 2] = [const { Mutex::new(Vec::new()) }; 2];

/// The process has been forked: who knows what the other one does with the same native sockets. None are kept any more.
static SHARED: AtomicBool = AtomicBool::new(false);

/// The descriptor of a new socket.
#[inline]
pub fn cell(triple: Triple) -> Result<FdCell> {
    let kept = match triple {
        (native::AF_INET, native::SOCK_STREAM, _) => &KEPT[0],
        (native::AF_INET6, native::SOCK_STREAM, _) => &KEPT[1],
        _ => return make(triple).map(FdCell::full),
    };
    let fd = kept.lock().pop();
    fd.map_or_else(|| make(triple), Ok).map(FdCell::fresh)
}

/// A socket of that Winsock family has got another descriptor before it used its own.
pub fn put(family: c_int, fd: Fd) {
    let kept = match family {
        AF_INET => &KEPT[0],
        AF_INET6 => &KEPT[1],
        _ => return,
    };
    let mut kept = kept.lock();
    let full = kept.len() >= MOST || SHARED.load(Ordering::Relaxed);
    let unwanted = match full {
        true => Some(fd),
        false => {
            kept.push(fd);
            None
        }
    };
    drop(kept);
    // Closed without the lock.
    drop(unwanted);
}

/// A native socket as Winsock's are in the beginning.
pub fn make(triple: Triple) -> Result<Fd> {
    match make_once(triple) {
        Err(Errno(native::EMFILE)) if give_back() => make_once(triple),
        made => made,
    }
}

fn make_once((family, kind, protocol): Triple) -> Result<Fd> {
    let fd = net::socket(family, kind, protocol)?;
    if family == native::AF_INET6 && kind != native::SOCK_RAW {
        net::set_int_option(&fd, native::IPPROTO_IPV6, native::IPV6_V6ONLY, 1)?;
    }
    if (family, kind, protocol) == (native::AF_INET, native::SOCK_RAW, IPPROTO_RAW) {
        // Natively this protocol's sockets begin with it on.
        net::set_int_option(&fd, native::IPPROTO_IP, native::IP_HDRINCL, 0)?;
    }
    Ok(fd)
}

/// Closes those that are kept. False: there are none.
fn give_back() -> bool {
    let kept = KEPT.each_ref().map(|kept| mem::take(&mut *kept.lock()));
    kept.iter().any(|kept| !kept.is_empty())
}

/// The process has been forked. In parent and child.
pub fn forget_after_fork() {
    SHARED.store(true, Ordering::Relaxed);
    give_back();
}
