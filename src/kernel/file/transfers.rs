//! Overlapped transfers of files: threads of the pool carry them out, for files are always "ready" to the kernel.
use crate::rt::error::Result;
use crate::rt::overlapped::{Completion, Outcome, Overlapped, Request, Waited};
use crate::rt::pool;
use crate::rt::port::Port;
use crate::rt::thread::{self, Thread};
use crate::sys::lock::Mutex;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The transfers of a file.
#[derive(Default)]
pub struct Transfers(Mutex<State>);

#[derive(Default)]
struct State {
    /// Where packets go, and with which key.
    port: Option<(Arc<Port>, usize)>,
    /// Those that no thread has begun yet, which can be cancelled, with their numbers.
    waiting: Vec<(u64, Completion)>,
    next: u64,
    /// Threads that wait for the end of a transfer, whichever.
    watchers: Vec<Arc<Thread>>,
}

impl Transfers {
    /// Has packets of the file's transfers queued to `port`, with `key`. False: a port has them already.
    pub fn associate(&self, port: Arc<Port>, key: usize) -> bool {
        let mut state = self.0.lock();
        let free = state.port.is_none();
        if free {
            state.port = Some((port, key));
        }
        free
    }

    /// Has a thread of the pool do `work`, whose outcome is the transfer's. ERROR_NOT_ENOUGH_MEMORY: there is no thread.
    pub fn begin(
        self: &Arc<Transfers>,
        request: Request,
        work: impl FnOnce() -> Outcome + Send + 'static,
    ) -> Result<()> {
        let overlapped = request.overlapped;
        overlapped.begin()?;
        let mut completion = Completion::new(request);
        completion.pend();
        let number = self.put(completion);
        let transfers = Arc::clone(self);
        let submitted = pool::submit(move || {
            // Cancelled meanwhile, it has been told so.
            let Some(mut completion) = transfers.take(number) else {
                return;
            };
            let outcome = work();
            transfers.end(&mut completion, &outcome);
        });
        if let Err(error) = submitted {
            if let Some(completion) = self.take(number) {
                completion.forget();
                overlapped.end(&Outcome::failure(error, 0));
                return Err(error);
            }
        }
        Ok(())
    }

    fn put(&self, completion: Completion) -> u64 {
        let mut state = self.0.lock();
        state.next += 1;
        let number = state.next;
        state.waiting.push((number, completion));
        number
    }

    fn take(&self, number: u64) -> Option<Completion> {
        let mut state = self.0.lock();
        let place = state.waiting.iter().position(|(of, _)| *of == number)?;
        Some(state.waiting.swap_remove(place).1)
    }

    fn end(&self, completion: &mut Completion, outcome: &Outcome) {
        let state = self.0.lock();
        let port = state.port.as_ref().map(|(port, key)| (&**port, 0, *key));
        completion.complete(outcome, port, false);
        state.watchers.iter().for_each(|thread| thread.unpark());
    }

    /// Ends as aborted those for which `leaves` says so and that no thread has begun. Returns whether there were any.
    pub fn cancel(&self, leaves: impl Fn(&Completion) -> bool) -> bool {
        let cancelled: Vec<Completion> = {
            let mut state = self.0.lock();
            let all = std::mem::take(&mut state.waiting);
            let (leaving, staying) = all.into_iter().partition(|(_, completion)| leaves(completion));
            state.waiting = staying;
            let leaving: Vec<_> = leaving;
            leaving.into_iter().map(|(_, completion)| completion).collect()
        };
        let any = !cancelled.is_empty();
        for mut completion in cancelled {
            self.end(&mut completion, &Outcome::cancelled(0));
        }
        any
    }

    /// Waits until a transfer is done, at most `timeout` (`None`: for ever).
    pub fn wait(&self, overlapped: Overlapped, timeout: Option<Duration>, alertable: bool) -> Waited {
        let current = thread::current();
        let deadline = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        self.0.lock().watchers.push(Arc::clone(&current));
        let waited = loop {
            if !overlapped.is_pending() {
                break Waited::Done;
            }
            if alertable && current.pump() {
                break Waited::Interrupted;
            }
            let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            if left == Some(Duration::ZERO) {
                break Waited::TimedOut;
            }
            match alertable {
                true => drop(current.park_alertably(left, &[])),
                false => current.park(left, &[]),
            }
        };
        let mut state = self.0.lock();
        if let Some(place) = state.watchers.iter().position(|watcher| Arc::ptr_eq(watcher, &current)) {
            state.watchers.swap_remove(place);
        }
        waited
    }
}
