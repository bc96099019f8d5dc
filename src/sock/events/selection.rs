//! What WSAEventSelect or WSAAsyncSelect has selected for a socket, and what has been recorded.
use crate::abi::*;
use crate::rt::error::Error;
use crate::rt::source::Source;
use crate::rt::wait::Waitable;
use crate::sys;
use crate::user::queue::{Message, Queue};
use crate::user::window;
use std::ffi::c_int;
use std::sync::Arc;

/// The network events that can be selected.
pub const SELECTABLE: c_int = FD_READ | FD_WRITE | FD_OOB | FD_ACCEPT | FD_CONNECT | FD_CLOSE | OF_NETWORK;

/// Those of them that no descriptor of the socket tells of, but its `watches`.
pub const OF_NETWORK: c_int = FD_ROUTING_INTERFACE_CHANGE | FD_ADDRESS_LIST_CHANGE;

pub const NO_EVENTS: WSANETWORKEVENTS = WSANETWORKEVENTS {
    lNetworkEvents: 0,
    iErrorCode: [0; FD_MAX_EVENTS],
};

/// Whom network events are told.
#[derive(Clone)]
pub enum Target {
    /// An event object, which is set.
    Event(Arc<Waitable>),
    /// A window, which gets a message for each event; its thread's queue takes the socket's changes in.
    Window {
        hwnd: usize,
        message: u32,
        queue: Arc<Queue>,
    },
}

impl Target {
    pub fn is_event(&self) -> bool {
        matches!(self, Target::Event(_))
    }

    /// What the kernel's changes are told.
    pub fn source(&self) -> sys::Result<&Arc<Source>> {
        match self {
            Target::Event(event) => event.source(),
            Target::Window { queue, .. } => queue.source(),
        }
    }
}

pub struct Selection {
    /// The socket's handle.
    pub socket: SOCKET,
    /// FD_* that the program selected.
    pub events: c_int,
    pub target: Target,
    /// Events that may be recorded: those not recorded since they were last enabled.
    pub enabled: c_int,
    /// How much waited when FD_READ or FD_ACCEPT was told last.
    pub seen: usize,
    /// The peer has finished sending. What is left to read may hide that from the next look.
    pub ended: bool,
    /// For WSAEnumNetworkEvents; nothing is recorded where a window has been told.
    pub record: WSANETWORKEVENTS,
}

impl Selection {
    /// Hands out what is recorded of the selected events, and clears it.
    pub fn take_record(&mut self) -> WSANETWORKEVENTS {
        let mut taken = self.record;
        taken.lNetworkEvents &= self.events;
        self.record.lNetworkEvents &= !taken.lNetworkEvents;
        taken
    }

    /// Sets the event object where something that it was selected for is recorded already.
    pub fn signal_recorded(&self) {
        if let (Target::Event(object), 1..) = (&self.target, self.record.lNetworkEvents & self.events) {
            // It is an event, so it can be set.
            let _ = object.set();
        }
    }

    /// Tells of an event if it is selected and enabled, which it is no more then. Returns whether it did.
    pub fn tell(&mut self, event: c_int, code: c_int) -> bool {
        if self.events & self.enabled & event == 0 {
            return false;
        }
        self.enabled &= !event;
        match &self.target {
            Target::Event(object) => {
                self.record.lNetworkEvents |= event;
                self.record.iErrorCode[event.trailing_zeros() as usize] = code;
                // It is an event, so it can be set.
                let _ = object.set();
            }
            Target::Window { hwnd, message, queue } => {
                let reply = (event as u16 as u32 | (code as u16 as u32) << 16) as isize;
                // One message for each enabling, so the queue needs no other limit. Where the window is gone, nobody is told.
                let _: Result<(), Error> = match window::lookup(*hwnd) {
                    Ok(_) => queue.post_beyond_limit(Message::new(*hwnd, *message, self.socket, reply)),
                    Err(error) => Err(error),
                };
            }
        }
        true
    }
}
