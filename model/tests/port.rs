//! A port's queues and the sleep of a queue's owner: `rt/port/dequeue.rs` (`take_own`, `sleep`), `rt/port/local_queue.rs` (`push`,
//! `wake`, `look`, `look_for_owner`), `rt/port/injector.rs` (`inject`, `wake_one`).
use loom::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use loom::sync::{Arc, Mutex};
use loom::thread;
use ws2_32_model::{check, must_fail, ordered, Wake};

/// What the model leaves out, to see that it notices.
#[derive(Clone, Copy, PartialEq)]
enum Fault {
    None,
    /// The owner does not look at its queue again when it has said that it sleeps.
    QueueNotSeen,
    /// Nor at the injector.
    InjectorNotSeen,
    /// Another thread that took the owner's wake keeps it.
    WakeKept,
}

struct Port {
    fault: Fault,
    /// How many packets the owner's queue has.
    queue: Mutex<usize>,
    sleeping: AtomicBool,
    wake: Wake,
    injected: Mutex<usize>,
    waiting: AtomicUsize,
}

impl Port {
    fn new(fault: Fault) -> Arc<Port> {
        Arc::new(Port {
            fault,
            queue: Mutex::new(0),
            sleeping: AtomicBool::new(false),
            wake: Wake::default(),
            injected: Mutex::new(0),
            waiting: AtomicUsize::new(0),
        })
    }

    fn push(&self) {
        let mut queue = self.queue.lock().unwrap();
        *queue += 1;
        let sleeping = self.sleeping.load(Ordering::Relaxed);
        drop(queue);
        if sleeping {
            self.wake.signal();
        }
    }

    fn inject(&self) {
        let mut injected = self.injected.lock().unwrap();
        *injected += 1;
        self.waiting.store(*injected, Ordering::SeqCst);
        ordered();
        if self.sleeping.load(Ordering::SeqCst) {
            self.wake.signal();
        }
    }

    fn take_injected(&self) -> bool {
        let mut injected = self.injected.lock().unwrap();
        let any = *injected > 0;
        *injected -= usize::from(any);
        self.waiting.store(*injected, Ordering::SeqCst);
        any
    }

    /// The owner takes one packet.
    fn dequeue(&self) {
        loop {
            if self.waiting.load(Ordering::Relaxed) > 0 && self.take_injected() {
                return;
            }
            {
                let mut queue = self.queue.lock().unwrap();
                if *queue > 0 {
                    *queue -= 1;
                    return;
                }
            }
            self.sleep();
        }
    }

    fn sleep(&self) {
        let queue = self.queue.lock().unwrap();
        self.sleeping.store(true, Ordering::SeqCst);
        ordered();
        let in_queue = *queue > 0 && self.fault != Fault::QueueNotSeen;
        let injected = self.waiting.load(Ordering::SeqCst) > 0 && self.fault != Fault::InjectorNotSeen;
        drop(queue);
        let woken = match in_queue || injected {
            true => self.wake.take(),
            false => {
                self.wake.wait();
                true
            }
        };
        let queue = self.queue.lock().unwrap();
        if woken {
            self.wake.waking.store(false, Ordering::SeqCst);
        }
        self.sleeping.store(false, Ordering::SeqCst);
        drop(queue);
    }

    /// Another thread polls for the owner.
    fn look_for_owner(&self) {
        let woken = self.wake.take();
        let queue = self.queue.lock().unwrap();
        if woken {
            self.wake.waking.store(false, Ordering::SeqCst);
        }
        let sleeping = self.sleeping.load(Ordering::SeqCst);
        if sleeping && self.fault != Fault::WakeKept {
            self.wake.signal();
        }
        drop(queue);
    }
}

/// The owner takes as many packets as the others bring; one that it misses leaves it asleep, which loom reports.
fn every_packet_comes(fault: Fault, others: &'static [fn(&Port)], packets: usize) {
    check(3, move || {
        let port = Port::new(fault);
        for bring in others {
            let port = Arc::clone(&port);
            thread::spawn(move || bring(&port));
        }
        for _ in 0..packets {
            port.dequeue();
        }
    });
}

#[test]
fn pushed() {
    every_packet_comes(Fault::None, &[Port::push, Port::push], 2);
}

#[test]
fn pushed_and_not_seen() {
    must_fail("pushed_and_not_seen", "deadlock", || {
        every_packet_comes(Fault::QueueNotSeen, &[Port::push], 1)
    });
}

#[test]
fn injected() {
    every_packet_comes(Fault::None, &[Port::inject, Port::push], 2);
}

#[test]
fn injected_and_not_seen() {
    must_fail("injected_and_not_seen", "deadlock", || {
        every_packet_comes(Fault::InjectorNotSeen, &[Port::inject], 1)
    });
}

#[test]
fn polled_by_another() {
    every_packet_comes(Fault::None, &[Port::push, Port::look_for_owner], 1);
}

#[test]
fn polled_by_another_that_keeps_the_wake() {
    must_fail("polled_by_another_that_keeps_the_wake", "deadlock", || {
        every_packet_comes(Fault::WakeKept, &[Port::push, Port::look_for_owner], 1)
    });
}
