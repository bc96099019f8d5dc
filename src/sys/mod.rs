//! Native calls: the only folder that names libc. Linux and Apple provide the same modules.

mod addr;
mod cell;
mod control;
pub mod descriptor;
mod errno;
mod hot;
pub mod interface;
pub mod library;
pub mod memory;
pub mod native;
mod options;
mod prefetch;
pub mod process;
pub mod resolver;
pub mod signals;
pub mod thread;
pub mod time;
pub mod usage;

#[cfg(target_os = "linux")]
#[path = "linux/mod.rs"]
mod platform;
#[cfg(target_vendor = "apple")]
#[path = "apple/mod.rs"]
mod platform;

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
compile_error!("ws2_32 runs on Linux and macOS");
#[cfg(not(target_pointer_width = "64"))]
compile_error!("ws2_32 provides the Windows x64 ABI and needs a 64-bit host");

use std::mem::ManuallyDrop;

pub use addr::SockAddr;
pub use cell::{FdCell, FdRef};
pub use control::Control;
pub use errno::{Errno, Result};
pub use hot::hot;
pub use libc::{iovec, pollfd};
pub use platform::loop_fd::LoopFd;
pub use platform::poller::{Changes, Poller};
pub use platform::wake::WakeFd;
pub use platform::{barrier, interfaces, net, park, schedule};
pub use prefetch::prefetch;

/// A native descriptor, closed when dropped.
#[derive(Debug)]
pub struct Fd(libc::c_int);

impl Fd {
    /// Takes ownership of `raw`.
    pub(in crate::sys) fn new(raw: libc::c_int) -> Fd {
        Fd(raw)
    }

    #[inline]
    pub fn raw(&self) -> libc::c_int {
        self.0
    }

    /// No descriptor, for a place that is not in use.
    pub const NONE: ManuallyDrop<Fd> = ManuallyDrop::new(Fd(-1));

    /// A second name for the descriptor, for who has another way to know that the first is still there.
    pub fn alias(&self) -> ManuallyDrop<Fd> {
        ManuallyDrop::new(Fd(self.0))
    }
}

impl Drop for Fd {
    fn drop(&mut self) {
        // A close that fails has closed the descriptor all the same; there is nobody left to tell.
        let _ = net::close(self.0);
    }
}
