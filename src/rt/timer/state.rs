//! What a waitable timer object keeps: when it is due, and the APC that it has queued.
use super::Key;
use crate::rt::thread::{Call, Thread};
use crate::sys::lock::Mutex;
use std::sync::Arc;

#[derive(Default)]
pub struct Timer {
    pub(super) armed: Mutex<Armed>,
}

#[derive(Default)]
pub(super) struct Armed {
    pub(super) key: Option<Key>,
    /// Counts how often the timer was set, so that a job that was too late to be taken back knows.
    pub(super) times: u64,
    /// The call that waits in its thread's queue.
    pub(super) queued: Option<(Arc<Thread>, Call)>,
}
