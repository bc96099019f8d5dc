//! Sources of events for the system log.
use crate::rt::handle::{Kind, Object};

/// In whose name events are reported.
pub struct EventSource {
    pub name: String,
}

impl Object for EventSource {
    const KIND: Kind = Kind::EventSource;
}
