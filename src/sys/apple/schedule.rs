//! Whether a thread of this process runs, which this host does not tell cheaply.

/// What stands for the calling thread.
pub fn thread() -> u32 {
    0
}

/// Whether that thread runs or waits for nothing but a processor; false where that cannot be told.
pub fn is_running(_thread: u32) -> bool {
    false
}
