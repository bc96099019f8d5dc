//! What an end of a named pipe is, beside its socket.
use super::name::{Instance, Kind};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::lock::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// What a socket is as the end of a pipe.
pub struct Pipe {
    pub kind: Kind,
    pub is_server: bool,
    pub overlapped: bool,
    pub reads: bool,
    pub writes: bool,
    /// PIPE_READMODE_MESSAGE.
    pub(super) message_mode: AtomicBool,
    /// PIPE_NOWAIT.
    pub nowait: AtomicBool,
    pub(super) phase: AtomicU32,
    /// A server's; `None` in a process that inherited it.
    pub(super) instance: Option<Instance>,
    /// Held by who reads, and by who writes.
    pub(super) reading: Mutex<Reading>,
    pub(super) writing: Mutex<()>,
}

/// A new instance: a client may come.
pub(super) const LISTENING: u32 = 0;
pub(super) const CONNECTED: u32 = 1;
/// A server that has sent its client away.
pub(super) const DISCONNECTED: u32 = 2;
/// The same, and ConnectNamedPipe waits for the next one.
pub(super) const LISTENING_AGAIN: u32 = 3;

/// How an end is opened.
pub struct How {
    pub overlapped: bool,
    pub message_mode: bool,
    pub nowait: bool,
    pub reads: bool,
    pub writes: bool,
}

impl Pipe {
    pub(super) fn new(kind: Kind, how: &How, instance: Option<Instance>, phase: u32) -> Pipe {
        Pipe {
            kind,
            is_server: instance.is_some(),
            overlapped: how.overlapped,
            reads: how.reads,
            writes: how.writes,
            message_mode: AtomicBool::new(how.message_mode),
            nowait: AtomicBool::new(how.nowait),
            phase: AtomicU32::new(phase),
            instance,
            reading: Mutex::default(),
            writing: Mutex::default(),
        }
    }

    pub fn reads_messages(&self) -> bool {
        self.message_mode.load(Ordering::Relaxed)
    }

    /// SetNamedPipeHandleState. ERROR_INVALID_PARAMETER: a pipe of bytes has no messages.
    pub fn set_mode(&self, messages: bool, nowait: bool) -> Result<()> {
        if messages && !self.kind.messages {
            return Err(Error(ERROR_INVALID_PARAMETER));
        }
        self.message_mode.store(messages, Ordering::Relaxed);
        self.nowait.store(nowait, Ordering::Relaxed);
        Ok(())
    }

    pub(super) fn is_connected(&self) -> bool {
        self.phase() == CONNECTED
    }

    pub(super) fn phase(&self) -> u32 {
        self.phase.load(Ordering::Acquire)
    }

    pub(super) fn set_phase(&self, phase: u32) {
        self.phase.store(phase, Ordering::Release);
    }
}

/// Bytes in front of a message: its length.
pub(super) const HEADER: usize = 4;

/// How far the message has been read that comes next.
#[derive(Default)]
pub struct Reading {
    pub(super) header: [u8; HEADER],
    /// Bytes of the header that have been read; all of them within a message.
    pub(super) begun: usize,
    /// Bytes of the message that have not.
    pub(super) left: usize,
}
