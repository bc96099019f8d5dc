//! Operations whose end the pool tells: BindIoCompletionCallback, and the pool's I/O objects.
//!
//! A port of the library's own has their packets, and one thread takes them and submits the callbacks.
use crate::rt::error::{Error, Result};
use crate::rt::idle_poller::{self, Polled};
use crate::rt::packet::Packet;

use crate::abi::ERROR_NOT_ENOUGH_MEMORY;
use crate::rt::port::Port;
use once_cell::sync::{Lazy, OnceCell};
use parking_lot::{Condvar, Mutex};
use std::collections::HashMap;
use std::sync::Arc;
use std::thread;

/// What is called for the operations of one handle.
pub struct PoolIo {
    callback: Box<dyn Fn(usize, Packet) + Send + Sync>,
    /// Operations that were announced and whose callbacks have not returned.
    started: Mutex<usize>,
    idle: Condvar,
}

/// By their keys.
static TARGETS: Lazy<Mutex<HashMap<usize, Arc<PoolIo>>>> = Lazy::new(Default::default);

/// Keys are multiples of this, never 0.
const STEP: usize = 16;

/// The port that the packets come to.
pub fn port() -> Result<&'static Arc<Port>> {
    static PORT: OnceCell<Arc<Port>> = OnceCell::new();
    PORT.get_or_try_init(|| {
        let port = Port::new(1).map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))?;
        let taken_from = Arc::clone(&port);
        let thread = thread::Builder::new().name("ws2_32 pool".to_owned());
        thread
            .spawn(move || submit_for_ever(&taken_from))
            .map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))?;
        let polled: Arc<dyn Polled> = port.clone();
        idle_poller::add(Arc::downgrade(&polled));
        Ok(port)
    })
}

fn submit_for_ever(port: &Port) {
    let mut packets = [Packet::NONE; 64];
    // The port has no handle that could be closed.
    while let Ok(count) = port.dequeue(&mut packets, None, false) {
        for packet in &packets[..count] {
            submit(*packet);
        }
    }
}

fn submit(packet: Packet) {
    let Some(target) = find(packet.key) else { return };
    let told = Arc::clone(&target);
    let run = move || {
        (told.callback)(packet.key, packet);
        told.finish();
    };
    if super::submit(run).is_err() {
        // Without a thread for it the operation is told of by nobody, as on Windows. Nobody waits for that.
        target.finish();
    }
}

/// What has the key.
pub fn find(key: usize) -> Option<Arc<PoolIo>> {
    TARGETS.lock().get(&key).cloned()
}

/// Gives `callback` a key; it is told that and the packet.
pub fn add(callback: impl Fn(usize, Packet) + Send + Sync + 'static) -> usize {
    let mut targets = TARGETS.lock();
    let free = |key: &usize| !targets.contains_key(key);
    // There are fewer than numbers.
    let key = (1..).map(|number| number * STEP).find(free).unwrap_or(STEP);
    let target = PoolIo {
        callback: Box::new(callback),
        started: Mutex::new(0),
        idle: Condvar::new(),
    };
    targets.insert(key, Arc::new(target));
    key
}

/// Nothing is told any more for the key. False: there is none.
pub fn remove(key: usize) -> bool {
    TARGETS.lock().remove(&key).is_some()
}

impl PoolIo {
    /// An operation begins that will be told of.
    pub fn start(&self) {
        *self.started.lock() += 1;
    }

    /// An operation was told of, or has not begun after all.
    pub fn finish(&self) {
        let mut started = self.started.lock();
        *started = started.saturating_sub(1);
        if *started == 0 {
            self.idle.notify_all();
        }
    }

    /// Waits until all operations that began have been told of.
    pub fn wait(&self) {
        let mut started = self.started.lock();
        self.idle.wait_while(&mut started, |started| *started > 0);
    }
}
