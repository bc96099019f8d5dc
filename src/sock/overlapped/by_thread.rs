//! On which sockets a thread has begun operations that end with it: those of sockets at no port.
use crate::abi::SOCKET;
use crate::rt::thread;
use crate::sock::socket;
use crate::sock::socket::operations::ThreadEnd;
use crate::sys::thread as native;
use std::cell::RefCell;

thread_local! {
    static BEGUN: RefCell<BegunSockets> = const { RefCell::new(BegunSockets { sockets: Vec::new(), room: FEW }) };
}

struct BegunSockets {
    sockets: Vec<SOCKET>,
    /// How many there may be until those are left out on which nothing is pending any more.
    room: usize,
}

const FEW: usize = 64;

impl Drop for BegunSockets {
    fn drop(&mut self) {
        if self.sockets.is_empty() {
            return;
        }
        let end = ThreadEnd {
            issuer: thread::id(),
            stack: native::stack(),
            with_process: thread::ends_with_process(),
        };
        for s in self.sockets.drain(..) {
            if let Some(operations) = socket::lookup(s).ok().and_then(|socket| socket.operations.get()) {
                operations.end_thread(&end);
            }
        }
    }
}

/// The calling thread has begun an operation on `s` that is pending.
pub fn note(s: SOCKET) {
    // A thread that is ending begins nothing that it could end.
    let _ = BEGUN.try_with(|begun| {
        let mut begun = begun.borrow_mut();
        if begun.sockets.last() != Some(&s) {
            begun.sockets.push(s);
        }
        if begun.sockets.len() > begun.room {
            begun.prune();
        }
    });
}

impl BegunSockets {
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
