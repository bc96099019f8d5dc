//! Native calls: the only folder that names libc. Linux and Apple provide the same modules.

mod addr;
mod cell;
pub mod children;
mod control;
pub mod descriptor;
pub mod echo_packet;
mod errno;
pub mod fault;
mod fd;
pub mod forked;
mod hot;
pub mod interface;
pub mod library;
pub mod local;
pub mod lock;
pub mod memory;
pub mod native;
pub mod network;
mod options;
pub mod passing;
mod prefetch;
pub mod process;
pub mod random;
pub mod resolver;
pub mod signals;
pub mod spawn;
pub mod system_log;
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

pub use addr::SockAddr;
pub use cell::{FdCell, FdRef};
pub use control::Control;
pub use errno::{Errno, Result};
pub use fd::Fd;
pub use hot::hot;
pub use libc::{iovec, pollfd};

pub use options::Families;
pub use platform::loop_fd::LoopFd;
pub use platform::poller::{Changes, Poller};
pub use platform::process as other_process;
pub use platform::wake::WakeFd;
pub use platform::{barrier, counters, echo, endpoints, handover, interfaces, links, net, park, routes, schedule};
pub use prefetch::prefetch;
