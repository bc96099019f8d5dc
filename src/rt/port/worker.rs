//! A thread's state at the port that it takes packets from.
use super::local_queue::NONE;
use super::state::Port;
use crate::rt::packet::Packet;
use crate::rt::thread;
use std::cell::{Cell, RefCell};
use std::ptr;
use std::sync::Weak;

thread_local! {
    static WORKER: Worker = const {
        Worker {
            port: Cell::new(ptr::null()),
            queue: Cell::new(NONE),
            thread: Cell::new(0),
            works: Cell::new(false),
            injected_in_a_row: Cell::new(0),
            carries_out_for: Cell::new(ptr::null()),
            carried: Cell::new(NONE),
            packets: Cell::new(ptr::null_mut()),
            room: Cell::new(0),
        }
    };
    static WORK: RefCell<Option<Work>> = const { RefCell::new(None) };
}

/// Ports are only compared.
pub struct Worker {
    /// The port that the thread waited at last, and the queue that it owns there; NONE: none.
    pub port: Cell<*const Port>,
    pub queue: Cell<u8>,
    /// The kernel thread id.
    pub thread: Cell<u32>,
    /// It works on a packet of that port.
    pub works: Cell<bool>,
    /// How many injected packets it has taken in a row.
    pub injected_in_a_row: Cell<u32>,
    /// The port and the queue whose operations it dispatches now, the place for their packets, and how many fit.
    pub carries_out_for: Cell<*const Port>,
    pub carried: Cell<u8>,
    packets: Cell<*mut Packet>,
    room: Cell<usize>,
}

/// The calling thread's. (Looked up once a call: a thread-local look-up is a call in a shared library.)
#[inline(always)]
pub fn current<'a>() -> &'a Worker {
    // SAFETY: this thread's, and it has no destructor that could have taken it away. It is not handed to other threads.
    unsafe { &*WORKER.with(ptr::from_ref) }
}

/// A forked child's one thread owns no queue of any port.
pub fn forget_in_child() {
    let worker = current();
    worker.port.set(ptr::null());
    worker.queue.set(NONE);
    worker.works.set(false);
    // What it keeps names a thread of the parent.
    let _ = WORK.try_with(|work| {
        if let Ok(mut work) = work.try_borrow_mut() {
            *work = None;
        }
    });
}

/// Takes the thread off its port when it ends or waits at another.
struct Work {
    port: Weak<Port>,
    thread: u32,
}

impl Drop for Work {
    fn drop(&mut self) {
        if let Some(port) = self.port.upgrade() {
            port.leave(self.thread);
        }
    }
}

impl Worker {
    /// The thread waits at `port` from now on, and at no other.
    #[cold]
    pub fn come_to(&self, port: &Port, weak: &Weak<Port>) {
        let thread = thread::kernel_id();
        self.thread.set(thread);
        self.queue.set(NONE);
        self.works.set(false);
        self.port.set(port);
        // A thread that is ending leaves when it waits again.
        let before = WORK.try_with(|work| {
            let port = Weak::clone(weak);
            work.borrow_mut().replace(Work { port, thread })
        });
        drop(before);
    }

    /// Packets of the operations that the thread dispatches go into `out` from now on.
    #[inline(always)]
    pub fn begin_dispatch(&self, port: *const Port, queue: u8, out: &mut [Packet]) {
        self.carries_out_for.set(port);
        self.carried.set(queue);
        self.packets.set(out.as_mut_ptr());
        self.room.set(out.len());
    }

    /// Ends that. Returns how many packets there is still room for.
    #[inline(always)]
    pub fn end_dispatch(&self) -> usize {
        self.carries_out_for.set(ptr::null());
        self.room.get()
    }

    /// Puts a packet into the caller's array. False: it is full.
    #[inline(always)]
    pub fn put(&self, packet: Packet) -> bool {
        let room = self.room.get();
        if room > 0 {
            // SAFETY: `begin_dispatch`, further up this thread's stack, gave that much room.
            unsafe { self.packets.get().write(packet) };
            self.packets.set(self.packets.get().wrapping_add(1));
            self.room.set(room - 1);
        }
        room > 0
    }
}
