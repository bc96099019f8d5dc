//! An alarm that a poller tells of: a timer of its kqueue.
use super::poller::Poller;
use crate::sys::Result;
use std::time::Duration;

pub struct Alarm(u64);

impl Alarm {
    /// One that `poller` tells of under `token` when it goes off.
    pub fn new(_poller: &Poller, token: u64) -> Result<Alarm> {
        Ok(Alarm(token))
    }

    /// Has it go off once, `after` this time (not 0), in place of what was set before.
    pub fn set(&self, poller: &Poller, after: Duration) {
        poller.set_timer(self.0, after);
    }
}
