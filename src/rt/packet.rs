//! Completion packets.
use super::status::Status;

/// What a completion port hands out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Packet {
    pub key: usize,
    /// The address of the OVERLAPPED, or whatever PostQueuedCompletionStatus was given.
    pub overlapped: usize,
    pub bytes: u32,
    pub status: Status,
}

impl Packet {
    pub const NONE: Packet = Packet {
        key: 0,
        overlapped: 0,
        bytes: 0,
        status: Status::SUCCESS,
    };
}
