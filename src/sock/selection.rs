//! What WSAEventSelect has selected for a socket, and what has been recorded.
use crate::abi::*;
use crate::rt::wait::Waitable;
use std::ffi::c_int;
use std::sync::Arc;

/// The network events that can be selected.
pub const SELECTABLE: c_int = FD_READ | FD_WRITE | FD_OOB | FD_ACCEPT | FD_CONNECT | FD_CLOSE;

pub const NO_EVENTS: WSANETWORKEVENTS = WSANETWORKEVENTS {
    lNetworkEvents: 0,
    iErrorCode: [0; FD_MAX_EVENTS],
};

pub struct Selection {
    /// FD_* that the program selected.
    pub events: c_int,
    /// The event object that is set.
    pub target: Arc<Waitable>,
    /// Events that may be recorded: those not recorded since they were last enabled.
    pub enabled: c_int,
    /// The peer has finished sending. What is left to read may hide that from the next look.
    pub ended: bool,
    pub record: WSANETWORKEVENTS,
}
