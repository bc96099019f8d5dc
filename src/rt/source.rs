//! What makes an object signalled from outside: descriptors whose changes the thread that waits for the object takes
//! in itself. No thread stands between a packet and the waiting one.
use crate::sys::{pollfd, Fd, Poller, Result};

/// Told of a change: the token of the descriptor, and what poll would answer.
pub type Dispatch = fn(token: u64, ready: i16);

pub struct Source {
    poller: Poller,
    dispatch: Dispatch,
}

impl Source {
    pub fn new(dispatch: Dispatch) -> Result<Source> {
        let poller = Poller::new()?;
        Ok(Source { poller, dispatch })
    }

    /// Has the present state and each change of `fd` dispatched under `token`.
    pub fn watch(&self, fd: &Fd, token: u64) -> Result<()> {
        self.poller.forget(fd);
        self.poller.watch(fd, token)
    }

    pub fn forget(&self, fd: &Fd) {
        self.poller.forget(fd);
    }

    /// Takes in what has changed. Called without locks: the dispatch signals objects.
    pub fn pump(&self) {
        self.poller.take(self.dispatch);
    }

    /// The entry that ends a poll when there is something to pump.
    pub fn pollfd(&self) -> pollfd {
        self.poller.pollfd()
    }
}
