//! A port: its queues, its pollers, and how many handles it has.
use super::injector::Injector;
use super::local_queue::{LocalQueue, LocalQueues};
use crate::rt::handle::{Kind, Object};
use crate::rt::idle_poller::PollMark;
use crate::sys::Result;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Weak};

pub struct Port {
    pub this: Weak<Port>,
    pub queues: LocalQueues,
    /// The global queue.
    pub injector: Injector,
    pub poll_mark: PollMark,
    /// How many threads may work on packets at a time.
    pub concurrency: usize,
    pub closed: AtomicBool,
    pub handles: AtomicUsize,
    /// Counts the sockets that were assigned to queues.
    pub assigned: AtomicUsize,
}

impl Object for Port {
    const KIND: Kind = Kind::Port;

    fn handle_duplicated(&self) {
        self.handles.fetch_add(1, Ordering::Relaxed);
    }

    /// With the last handle all waits end.
    fn handle_closed(&self) {
        if self.handles.fetch_sub(1, Ordering::AcqRel) == 1 {
            self.closed.store(true, Ordering::SeqCst);
            for queue in self.queues.made() {
                queue.wake();
            }
            self.injector.wake_all();
        }
    }
}

impl Port {
    /// A port at which `concurrency` threads may work at a time, 0: as many as there are processors.
    pub fn new(concurrency: u32) -> Result<Arc<Port>> {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        let concurrency = match concurrency {
            0 => processors,
            some => some as usize,
        };
        let queues = LocalQueues::new(concurrency.min(processors))?;
        Ok(Arc::new_cyclic(|this| Port {
            this: Weak::clone(this),
            queues,
            injector: Injector::new(),
            poll_mark: PollMark::new(),
            concurrency,
            closed: AtomicBool::new(false),
            handles: AtomicUsize::new(1),
            assigned: AtomicUsize::new(0),
        }))
    }

    /// A forked child has none of the port's threads, and its packets are the parent's.
    pub fn forget_in_child(&self) {
        self.queues.made().for_each(LocalQueue::forget_in_child);
        self.injector.forget_in_child();
    }
}
