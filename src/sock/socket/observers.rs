//! Who is told of a socket's changes beside its operations and its selection.
use super::types::*;
use crate::rt::error::Result;

impl ObserverCell {
    pub fn get(&self) -> Option<&dyn Observer> {
        self.0.get().map(|observer| &**observer)
    }

    /// The observer, which is a `T`.
    pub fn get_as<T: Observer>(&self) -> Option<&T> {
        self.get()?.as_any().downcast_ref()
    }

    /// False: there is one already.
    pub fn set(&self, observer: impl Observer) -> bool {
        self.0.set(Box::new(Box::new(observer))).is_ok()
    }
}

impl Others {
    fn all(&self) -> impl Iterator<Item = &dyn Observer> {
        [&self.requests, &self.registration]
            .into_iter()
            .filter_map(ObserverCell::get)
    }
}

/// The socket's observers, who learn of its changes from now on.
pub fn others(socket: &SocketRef) -> &Others {
    let others = socket.others.get_or_init(Box::default);
    // Operations that come later ask for it: `overlapped::associate`.
    if let Some(operations) = socket.operations.get() {
        operations.lock().has_others = true;
    }
    others
}

/// The socket has another descriptor.
pub fn watch_again(socket: &SocketRef) -> Result<()> {
    let others = socket.others.get();
    others.map_or(Ok(()), |others| {
        others.all().try_for_each(|other| other.watch_again(socket))
    })
}

#[cold]
pub fn tell_others(socket: &SocketRef, ready: i16) {
    if let Some(others) = socket.others.get() {
        others.all().for_each(|other| other.ready(socket, ready));
    }
}

impl Socket {
    /// Registered I/O of this socket.
    pub fn requests(&self) -> Option<&dyn Observer> {
        self.others.get()?.requests.get()
    }
}
