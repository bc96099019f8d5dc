//! State that Windows keeps per thread: the last error, queued procedure calls, owned mutexes; and its parking place.
pub mod object;
pub mod slots;

use crate::rt::handle::usage;
use crate::rt::source::Source;
use crate::sys::lock::Mutex;
use crate::sys::thread as native;
use crate::sys::{self, net, park, pollfd, schedule, WakeFd};
use once_cell::sync::OnceCell;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicU32, AtomicUsize, Ordering};
use std::sync::Arc;
use std::time::Duration;

thread_local! {
    static CURRENT: RefCell<Option<Current>> = const { RefCell::new(None) };
    /// The thread's id, which is also there when CURRENT is gone; 0 before anybody asked.
    static ID: Cell<u32> = const { Cell::new(0) };
    /// It has called ExitThread.
    static LEAVES: Cell<bool> = const { Cell::new(false) };
    /// What the kernel calls the thread; 0 before anybody asked.
    static KERNEL_ID: Cell<u32> = const { Cell::new(0) };
}

/// The calling thread's last error: one value for `GetLastError` and `WSAGetLastError`.
pub fn last_error() -> u32 {
    sys::hot().last_error.get()
}

pub fn set_last_error(code: u32) {
    sys::hot().last_error.set(code)
}

/// Where the calling thread keeps its last error. To look the place up behind a system call costs more than before it.
#[inline(always)]
pub fn last_error_place() -> *const Cell<u32> {
    &sys::hot().last_error
}

/// Something that a thread can own, and that learns when its owner ends.
pub trait Owned: Send + Sync {
    fn abandon(&self, owner: u32);
}

/// An asynchronous procedure call: runs in the alertable waits of the thread that it was queued to.
#[derive(Clone, Copy)]
pub struct Call {
    pub routine: unsafe extern "C-unwind" fn(usize),
    pub data: usize,
    /// Frees `data` if the thread ends before the call has run.
    pub discard: Option<unsafe fn(usize)>,
}

impl Call {
    /// A call that owns what `data` points to, and that `routine` takes.
    pub fn owning<T>(routine: unsafe extern "C-unwind" fn(usize), data: Box<T>) -> Call {
        /// # Safety
        /// `data` came from a `Box<T>`, which nobody else frees.
        unsafe fn discard<T>(data: usize) {
            // SAFETY: the caller's promise.
            drop(unsafe { Box::from_raw(data as *mut T) });
        }
        Call {
            routine,
            data: Box::into_raw(data) as usize,
            discard: Some(discard::<T>),
        }
    }

    /// Frees what the call owns: it will not run.
    pub fn discard(self) {
        if let Some(discard) = self.discard {
            // SAFETY: `owning` put it in, and a call either runs or is discarded.
            unsafe { discard(self.data) };
        }
    }
}

/// poll(2), or what stands for it.
pub type Poll = fn(&mut [pollfd], Option<Duration>) -> sys::Result<usize>;

/// What a thread has to do while a call of it blocks: bits of `Thread::busy`.
pub mod busy {
    /// Procedure calls are queued.
    pub const CALLS: u32 = 1 << 0;
    /// A blocking hook is installed.
    pub const HOOK: u32 = 1 << 1;
    /// Operations are pending whose completion routines it is to run.
    pub const ROUTINES: u32 = 1 << 2;
    /// Another thread wants the call to end.
    pub const CANCELLED: u32 = 1 << 3;
}

pub struct Thread {
    /// What GetThreadId says.
    pub id: u32,
    /// EMPTY, PARKED on this word, POLLING with `wake`, or NOTIFIED.
    parking: AtomicU32,
    wake: OnceCell<WakeFd>,
    calls: Mutex<VecDeque<Call>>,
    /// Why its blocking calls must not sleep in one native call: bits of `busy`.
    busy: AtomicU32,
    /// The descriptors of operations whose completion routines the thread is to run.
    source: OnceCell<Arc<Source>>,
    /// How many of these are pending.
    expected: AtomicU32,
    /// It is in a native call that may block, or just about to be, and can only be reached by a signal.
    blocked: AtomicBool,
    /// It is in a call that blocks, and does something else meanwhile (`sock::wait`).
    serves: AtomicBool,
    /// What the host calls the thread.
    native: AtomicUsize,
    ended: AtomicBool,
    suspended: AtomicBool,
    priority: AtomicI32,
    owned: Mutex<Vec<Arc<dyn Owned>>>,
}

const EMPTY: u32 = 0;
const PARKED: u32 = 1;
const NOTIFIED: u32 = 2;
const POLLING: u32 = 3;

/// The calling thread's own hold on its `Thread`; ends with it.
struct Current(Arc<Thread>);

impl Current {
    fn new(thread: Arc<Thread>) -> Current {
        thread.native.store(native::current(), Ordering::Relaxed);
        sys::hot().thread.set(Arc::as_ptr(&thread).cast());
        Current(thread)
    }
}

impl Drop for Current {
    fn drop(&mut self) {
        sys::hot().thread.set(ptr::null());
        self.0.end();
    }
}

/// The calling thread, however it was made.
pub fn current() -> Arc<Thread> {
    let known = CURRENT.try_with(|current| match &mut *current.borrow_mut() {
        Some(current) => Arc::clone(&current.0),
        none => {
            let thread = Thread::new();
            ID.set(thread.id);
            *none = Some(Current::new(Arc::clone(&thread)));
            thread
        }
    });
    // The last destructors of a thread may still call: as the same thread, but nothing is kept for it any more.
    known.unwrap_or_else(|_| {
        if ID.get() == 0 {
            ID.set(next_id());
        }
        Thread::with_id(ID.get())
    })
}

/// Runs the calls queued to the calling thread. Returns whether there were any.
///
/// Calls are foreign code: they run without a lock, and as one may end the thread, over frames that have nothing to drop.
pub fn run_calls() -> bool {
    let mut any = false;
    while let Some(call) = next_call() {
        any = true;
        // SAFETY: who queued the call vouches for it and its data.
        unsafe { (call.routine)(call.data) };
    }
    any
}

#[inline(never)]
fn next_call() -> Option<Call> {
    current().next_call()
}

/// The calling thread without counting, for the call path; `None` while nobody else can know it.
#[inline(always)]
fn known<'a>() -> Option<&'a Thread> {
    // SAFETY: `Current` sets it, and holds the thread as long as it is set.
    unsafe { sys::hot().thread.get().cast::<Thread>().as_ref() }
}

/// Announces that the calling thread makes a native call that may block, which `end_blocking` follows. False: the thread
/// has something to do meanwhile (`busy`), and nothing has been announced.
///
/// A call that is queued afterwards ends the native call with EINTR. For threads that nobody knows this is one load.
#[inline(always)]
pub fn begin_blocking() -> bool {
    let Some(thread) = known() else {
        return true;
    };
    thread.blocked.store(true, Ordering::Relaxed);
    usage::order();
    let free = thread.busy.load(Ordering::SeqCst) == 0;
    if !free {
        thread.blocked.store(false, Ordering::Relaxed);
    }
    free
}

#[inline(always)]
pub fn end_blocking() {
    if let Some(thread) = known() {
        thread.blocked.store(false, Ordering::Release);
    }
}

/// The calling thread's id.
#[inline]
pub fn id() -> u32 {
    match ID.get() {
        0 => current().id,
        id => id,
    }
}

/// A forked child's thread has another name for the kernel, and runs no completion routine of the parent's operations.
pub fn forget_in_child() {
    KERNEL_ID.set(0);
    if let Some(thread) = known() {
        thread.forget_routines();
    }
}

/// The calling thread ends, not the process: ExitThread in a thread that it did not begin.
pub fn note_leaving() {
    LEAVES.set(true);
}

/// Whether the calling thread, whose last destructors run, ends because the process does.
pub fn ends_with_process() -> bool {
    native::is_main() && !LEAVES.get()
}

/// What the kernel calls the calling thread.
#[inline]
pub fn kernel_id() -> u32 {
    if KERNEL_ID.get() == 0 {
        KERNEL_ID.set(schedule::thread());
    }
    KERNEL_ID.get()
}

/// Makes `thread` the calling one, which has just begun.
pub fn adopt(thread: Arc<Thread>) {
    ID.set(thread.id);
    CURRENT.set(Some(Current::new(thread)));
}

/// Thread ids are multiples of 4, as on Windows.
fn next_id() -> u32 {
    static NEXT_ID: AtomicU32 = AtomicU32::new(4);
    NEXT_ID.fetch_add(4, Ordering::Relaxed)
}

impl Thread {
    pub fn new() -> Arc<Thread> {
        Thread::with_id(next_id())
    }

    fn with_id(id: u32) -> Arc<Thread> {
        Arc::new(Thread {
            id,
            parking: AtomicU32::new(EMPTY),
            wake: OnceCell::new(),
            calls: Mutex::new(VecDeque::new()),
            busy: AtomicU32::new(0),
            source: OnceCell::new(),
            expected: AtomicU32::new(0),
            blocked: AtomicBool::new(false),
            serves: AtomicBool::new(false),
            native: AtomicUsize::new(0),
            ended: AtomicBool::new(false),
            suspended: AtomicBool::new(false),
            priority: AtomicI32::new(0),
            owned: Mutex::new(Vec::new()),
        })
    }

    /// Sleeps until `unpark` or one of `fds` is ready, at most `timeout` (`None`: for ever). The calling thread's own
    /// only. One `unpark` before counts; the sleep may also end without a reason.
    pub fn park(&self, timeout: Option<Duration>, fds: &[pollfd]) {
        match fds {
            [] => {
                if self.begin_parking(PARKED) {
                    park::wait(&self.parking, PARKED, timeout);
                }
            }
            // Whatever it returns, the caller looks again.
            fds => drop(self.park_in(timeout, &mut fds.to_vec(), net::poll)),
        }
        self.parking.swap(EMPTY, Ordering::Acquire);
    }

    /// The same in one `poll` with `fds`, which have the answers afterwards. Returns how many of them are ready.
    pub fn park_polling(&self, timeout: Option<Duration>, fds: &mut Vec<pollfd>, poll: Poll) -> sys::Result<usize> {
        let given = fds.len();
        let source = self.source.get();
        fds.extend(source.map(|source| source.pollfd()));
        if let Some(source) = source {
            source.begin_wait();
        }
        let ready = self.park_in(timeout, fds, poll);
        self.parking.swap(EMPTY, Ordering::Acquire);
        fds.truncate(given);
        if let Some(source) = source {
            source.end_wait();
            source.pump();
        }
        ready.map(|_| fds.iter().filter(|entry| entry.revents != 0).count())
    }

    /// The same for a thread that is to run its calls: it also wakes for what completes its operations. Returns whether
    /// calls are queued now.
    pub fn park_alertably(&self, timeout: Option<Duration>, fds: &[pollfd]) -> bool {
        if self.pump() {
            return true;
        }
        match self.source.get() {
            None => self.park(timeout, fds),
            Some(source) => {
                source.begin_wait();
                self.park(timeout, &[fds, &[source.pollfd()]].concat());
                source.end_wait();
            }
        }
        self.pump()
    }

    /// Takes in what has come for the thread's own operations. Returns whether calls are queued.
    pub fn pump(&self) -> bool {
        if let Some(source) = self.source.get() {
            source.pump();
        }
        self.has_calls()
    }

    /// The source of the thread's own operations, made if it has none.
    pub fn source(&self) -> crate::sys::Result<&Arc<Source>> {
        self.source.get_or_try_init(Source::new)
    }

    /// An operation is pending whose routine the thread will run: blocking calls look out for it.
    pub fn expect_routine(&self) {
        let _calls = self.calls.lock();
        if self.expected.fetch_add(1, Ordering::Relaxed) == 0 {
            self.set_busy(busy::ROUTINES, true);
        }
    }

    pub fn routine_came(&self) {
        let _calls = self.calls.lock();
        if self.expected.fetch_sub(1, Ordering::Relaxed) == 1 {
            self.set_busy(busy::ROUTINES, false);
        }
    }

    /// In a forked child, whose thread has no operations pending.
    pub fn forget_routines(&self) {
        self.expected.store(0, Ordering::Relaxed);
        self.set_busy(busy::ROUTINES, false);
    }

    fn begin_parking(&self, how: u32) -> bool {
        let parked = self
            .parking
            .compare_exchange(EMPTY, how, Ordering::Acquire, Ordering::Acquire);
        parked.is_ok()
    }

    fn park_in(&self, timeout: Option<Duration>, fds: &mut Vec<pollfd>, poll: Poll) -> sys::Result<usize> {
        /// How often to look where no descriptor is left to be woken by.
        const WITHOUT_WAKING: Duration = Duration::from_millis(10);
        let wake = self.wake.get_or_try_init(WakeFd::new);
        let timeout = match (self.begin_parking(POLLING), &wake) {
            (false, _) => Some(Duration::ZERO),
            (true, Ok(_)) => timeout,
            (true, Err(_)) => Some(timeout.map_or(WITHOUT_WAKING, |timeout| timeout.min(WITHOUT_WAKING))),
        };
        let given = fds.len();
        fds.extend(wake.as_ref().map(|wake| wake.pollfd()));
        let answer = poll(fds, timeout);
        // By its answer, not by who unparked: the signal may come after its reason was seen.
        if let (Ok(wake), Some(true)) = (wake, fds.last().map(|entry| entry.revents != 0)) {
            wake.drain();
        }
        fds.truncate(given);
        answer.map(|_| fds.iter().filter(|entry| entry.revents != 0).count())
    }

    pub fn unpark(&self) {
        match (self.parking.swap(NOTIFIED, Ordering::AcqRel), self.wake.get()) {
            (PARKED, _) => park::wake(&self.parking),
            (POLLING, Some(wake)) => wake.signal(),
            _ => {}
        }
    }

    /// Keeps a thread that has not begun from beginning.
    pub fn suspend(&self) {
        self.suspended.store(true, Ordering::Relaxed);
    }

    /// Lets it begin. Returns whether it was kept.
    pub fn resume(&self) -> bool {
        let was = self.suspended.swap(false, Ordering::Release);
        self.unpark();
        was
    }

    pub fn wait_until_resumed(&self) {
        while self.suspended.load(Ordering::Acquire) {
            self.park(None, &[]);
        }
    }

    /// What SetThreadPriority set; the host does not hear of it.
    pub fn priority(&self) -> i32 {
        self.priority.load(Ordering::Relaxed)
    }

    pub fn set_priority(&self, priority: i32) {
        self.priority.store(priority, Ordering::Relaxed);
    }

    /// QueueUserAPC. False: the thread has ended.
    pub fn queue(&self, call: Call) -> bool {
        let mut calls = self.calls.lock();
        if self.ended.load(Ordering::Relaxed) {
            return false;
        }
        calls.push_back(call);
        self.set_busy(busy::CALLS, true);
        drop(calls);
        // The thread itself is told of completions between its look at its sources and its look for calls.
        if self.native.load(Ordering::Relaxed) != native::current() {
            self.unpark();
            self.interrupt();
        }
        true
    }

    /// Takes a queued call back. False: it has run, or runs.
    pub fn unqueue(&self, call: Call) -> bool {
        let is_it = |queued: &Call| queued.data == call.data && ptr::fn_addr_eq(queued.routine, call.routine);
        let mut calls = self.calls.lock();
        let found = calls.iter().position(is_it).and_then(|at| calls.remove(at));
        self.set_busy(busy::CALLS, !calls.is_empty());
        found.is_some()
    }

    /// Ends the blocking native call that the thread may be in, so that it runs its calls.
    fn interrupt(&self) {
        /// A signal that comes between the announcement and the call itself is lost, so it is sent again until it took.
        const PAUSE: Duration = Duration::from_micros(50);
        /// A program that blocks all signals cannot be reached: its calls run when the native call ends by itself.
        const TRIES: usize = 1000;
        // What the thread announced before it looked for calls is seen now; see `usage`.
        usage::everywhere();
        for _ in 0..TRIES {
            if !self.blocked.load(Ordering::SeqCst) || !self.has_calls() {
                return;
            }
            native::interrupt(self.native.load(Ordering::Relaxed));
            std::thread::sleep(PAUSE);
        }
    }

    /// Says that the thread is in a call that blocks, in which it does something else meanwhile; or no longer. Returns
    /// what it said before: an APC may block, too.
    pub fn set_serves(&self, serves: bool) -> bool {
        self.serves.swap(serves, Ordering::SeqCst)
    }

    /// Whether the call that blocks is to end; asked once.
    pub fn take_cancellation(&self) -> bool {
        let cancelled = self.busy.load(Ordering::Acquire) & busy::CANCELLED != 0;
        if cancelled {
            self.set_busy(busy::CANCELLED, false);
        }
        cancelled
    }

    /// CancelSynchronousIo: ends the call that the thread blocks in. False: it does not block.
    pub fn cancel(&self) -> bool {
        const PAUSE: Duration = Duration::from_micros(50);
        /// How often the thread is found in no such call until that is believed: it may be on the way from one to the other.
        const ENOUGH: usize = 20;
        const TRIES: usize = 1000;
        usage::everywhere();
        let blocks = || self.blocked.load(Ordering::SeqCst) || self.serves.load(Ordering::SeqCst);
        if !blocks() {
            return false;
        }
        self.set_busy(busy::CANCELLED, true);
        let mut free = 0;
        for _ in 0..TRIES {
            if self.busy.load(Ordering::Acquire) & busy::CANCELLED == 0 {
                return true;
            }
            free = if blocks() { 0 } else { free + 1 };
            if free == ENOUGH {
                break;
            }
            if self.blocked.load(Ordering::SeqCst) {
                native::interrupt(self.native.load(Ordering::Relaxed));
            }
            self.unpark();
            std::thread::sleep(PAUSE);
        }
        // The call ended by itself, and the next one is not meant; or it is at an APC that takes long, and sees this then.
        if !self.serves.load(Ordering::SeqCst) {
            self.set_busy(busy::CANCELLED, false);
        }
        true
    }

    /// Whether it is to do something before it sleeps: run calls, or end the call that blocks.
    pub fn is_called(&self) -> bool {
        self.busy.load(Ordering::Acquire) & (busy::CALLS | busy::CANCELLED) != 0
    }

    pub fn has_calls(&self) -> bool {
        self.busy.load(Ordering::Acquire) & busy::CALLS != 0
    }

    pub fn set_busy(&self, reason: u32, on: bool) {
        match on {
            true => self.busy.fetch_or(reason, Ordering::AcqRel),
            false => self.busy.fetch_and(!reason, Ordering::AcqRel),
        };
    }

    /// Takes the first queued call.
    fn next_call(&self) -> Option<Call> {
        if !self.has_calls() {
            return None;
        }
        let mut calls = self.calls.lock();
        let next = calls.pop_front();
        self.set_busy(busy::CALLS, !calls.is_empty());
        next
    }

    /// The thread has taken a mutex, which it may have had before.
    pub fn now_owns(&self, mutex: Arc<dyn Owned>) {
        let mut owned = self.owned.lock();
        if !owned.iter().any(|known| Arc::ptr_eq(known, &mutex)) {
            owned.push(mutex);
        }
    }

    /// The thread has given a mutex back.
    pub fn no_longer_owns(&self, mutex: *const ()) {
        self.owned
            .lock()
            .retain(|known| Arc::as_ptr(known).cast::<()>() != mutex);
    }

    /// The thread ends: its mutexes are abandoned, and nothing can be queued any more.
    pub fn end(&self) {
        let calls = {
            let mut calls = self.calls.lock();
            self.ended.store(true, Ordering::Relaxed);
            std::mem::take(&mut *calls)
        };
        calls.into_iter().for_each(Call::discard);
        let owned = std::mem::take(&mut *self.owned.lock());
        owned.iter().for_each(|mutex| mutex.abandon(self.id));
    }
}
