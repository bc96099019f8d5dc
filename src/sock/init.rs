//! WSAStartup and WSACleanup: what the first start sets up, and what the last cleanup ends.
use super::events::{notification, ready};
use super::names::background;
use super::socket::{fresh, operations};
use super::{socket, startup};
use crate::abi::WORD;
use crate::rt::error::Result;
use crate::rt::fork::{self, Handlers};
use crate::rt::source;
use crate::sys::process;

/// What must be so before any socket is watched; named pipes are sockets without a WSAStartup.
pub fn prepare() {
    fork::set_sockets(Handlers {
        before: operations::hold,
        after_in_parent: || {
            operations::release();
            fresh::forget_after_fork();
        },
        after_in_child: || {
            operations::release();
            operations::forget_in_child();
            fresh::forget_after_fork();
        },
    });
    fork::prepare();
    source::set_dispatch(ready::dispatch, notification::make_packet);
}

/// Counts one more start, to which `version` was granted.
pub fn start(version: WORD) {
    prepare();
    if startup::count_start(version) {
        process::raise_descriptor_limit();
    }
}

/// Counts one start less; the last one closes every socket. WSANOTINITIALISED: there is none.
pub fn cleanup() -> Result<()> {
    if startup::count_cleanup()? {
        background::cancel_all();
        socket::close_all();
    }
    Ok(())
}
