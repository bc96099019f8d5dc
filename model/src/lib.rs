//! What the models share. Each model (`tests/`) repeats the steps of one protocol of the library in loom's types, and loom runs
//! it through all orders in which the threads' steps can fall, and through what the memory model lets them see.
//!
//! A model names the functions whose steps it has: who changes those changes the model. Each is also run with a fault put
//! back, and must find it.
//!
//! Loom knows sequential consistency of fences only: where the library relies on the order of SeqCst loads and stores, the
//! models have `ordered` between them.
use loom::sync::atomic::{fence, AtomicBool, AtomicU32, Ordering};
use loom::sync::{Condvar, Mutex};
use std::process::Command;

/// Runs `model` through at most `preemptions` forced changes of threads in each run.
pub fn check(preemptions: usize, model: impl Fn() + Sync + Send + 'static) {
    let mut builder = loom::model::Builder::new();
    builder.preemption_bound = Some(preemptions);
    builder.check(model);
}

/// The test `name` puts a fault back into a model, which must end with a message that contains `expected`. It runs in a
/// process of its own: where threads sleep for ever, loom aborts.
pub fn must_fail(name: &str, expected: &str, model: impl FnOnce()) {
    const CHILD: &str = "WS2_32_MODEL_FAULT";
    if std::env::var_os(CHILD).is_some() {
        return model();
    }
    let mut child = Command::new(std::env::current_exe().unwrap());
    let output = child
        .args(["--exact", name, "--nocapture"])
        .env(CHILD, "1")
        .output()
        .unwrap();
    let printed = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "the fault was not found");
    assert!(printed.contains(expected), "{printed}");
}

/// The order of SeqCst accesses around it; also `rt::handle::usage::order` and `everywhere`, whichever way they are made.
pub fn ordered() {
    fence(Ordering::SeqCst);
}

/// A word that threads sleep on (`sys::park`).
pub struct Word {
    pub word: AtomicU32,
    lock: Mutex<()>,
    woken: Condvar,
}

impl Word {
    pub fn new(word: u32) -> Word {
        Word {
            word: AtomicU32::new(word),
            lock: Mutex::new(()),
            woken: Condvar::new(),
        }
    }

    pub fn wait(&self, expected: u32) {
        let guard = self.lock.lock().unwrap();
        if self.word.load(Ordering::SeqCst) == expected {
            drop(self.woken.wait(guard));
        }
    }

    pub fn wake(&self) {
        drop(self.lock.lock());
        self.woken.notify_all();
    }
}

/// A descriptor by which a thread is woken, and the poller that waits for it (`WakeFd`, `Poller`): who takes the change
/// takes it for all.
pub struct Wake {
    changed: Mutex<bool>,
    woken: Condvar,
    /// A signal is under way (`LocalQueue::waking`).
    pub waking: AtomicBool,
}

impl Default for Wake {
    fn default() -> Wake {
        Wake {
            changed: Mutex::new(false),
            woken: Condvar::new(),
            waking: AtomicBool::new(false),
        }
    }
}

impl Wake {
    /// `LocalQueue::wake`.
    pub fn signal(&self) {
        if !self.waking.swap(true, Ordering::SeqCst) {
            *self.changed.lock().unwrap() = true;
            self.woken.notify_all();
        }
    }

    /// Polls without waiting. Returns whether there was a signal.
    pub fn take(&self) -> bool {
        std::mem::take(&mut *self.changed.lock().unwrap())
    }

    /// Polls until there is a signal, and takes it.
    pub fn wait(&self) {
        let mut changed = self.changed.lock().unwrap();
        while !*changed {
            changed = self.woken.wait(changed).unwrap();
        }
        *changed = false;
    }
}
