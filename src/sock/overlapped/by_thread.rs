//! On which sockets a thread has begun operations that end with it: those of sockets at no port.
use crate::abi::SOCKET;
use crate::rt::thread;
use crate::sock::socket;
use std::cell::RefCell;

thread_local! {
    static ISSUED: RefCell<Issued> = const { RefCell::new(Issued { sockets: Vec::new(), room: FEW }) };
}

struct Issued {
    sockets: Vec<SOCKET>,
    /// How many there may be until those are left out on which nothing is pending any more.
    room: usize,
}

const FEW: usize = 64;

impl Drop for Issued {
    fn drop(&mut self) {
        for s in self.sockets.drain(..) {
            if let Some(operations) = socket::lookup(s).ok().and_then(|socket| socket.operations.get()) {
                operations.end_thread(thread::id());
            }
        }
    }
}

/// The calling thread has begun an operation on `s` that is pending.
pub fn note(s: SOCKET) {
    // A thread that is ending begins nothing that it could end.
    let _ = ISSUED.try_with(|issued| {
        let mut issued = issued.borrow_mut();
        if issued.sockets.last() != Some(&s) {
            issued.sockets.push(s);
        }
        if issued.sockets.len() > issued.room {
            issued.prune();
        }
    });
}

impl Issued {
    fn prune(&mut self) {
        let thread = thread::id();
        self.sockets.sort_unstable();
        self.sockets.dedup();
        self.sockets.retain(|s| {
            let operations = socket::lookup(*s).ok().and_then(|socket| socket.operations.get());
            operations.is_some_and(|operations| operations.has_any_of(thread))
        });
        self.room = FEW.max(2 * self.sockets.len());
    }
}
