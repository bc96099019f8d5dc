//! A thread's message queue: what was posted and sent to it, its timers, and waiting for all that.
//!
//! A queue is taken from by its own thread alone. It has an event object, so waiting for messages is a wait like any
//! other (`wait`), and what signals that from outside (`source`) is taken in by the waiting thread itself.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::source::Source;
use crate::rt::thread;
use crate::rt::wait::{self, Outcome, Waitable};
use crate::rt::wide::Encoding;
use crate::sys::lock::{Mutex, MutexGuard};
use crate::sys::time::since_boot;
use crate::sys::LoopFd;
use once_cell::sync::OnceCell;
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A message as it stands in a queue.
#[derive(Clone, Copy, Debug)]
pub struct Message {
    /// 0: to the thread.
    pub hwnd: usize,
    pub message: u32,
    pub wparam: usize,
    pub lparam: isize,
    /// When it was posted, in milliseconds since the system started.
    pub time: u32,
}

impl Message {
    pub fn new(hwnd: usize, message: u32, wparam: usize, lparam: isize) -> Message {
        let time = since_boot().as_millis() as u32;
        Message {
            hwnd,
            message,
            wparam,
            lparam,
            time,
        }
    }
}

/// A message on its way from another thread.
#[derive(Clone, Copy)]
pub struct Call {
    pub hwnd: usize,
    pub message: u32,
    pub wparam: usize,
    pub lparam: isize,
    /// Of the text that it may carry.
    pub encoding: Encoding,
}

/// What SendMessageCallback has called with the result.
#[derive(Clone, Copy)]
pub struct Callback {
    pub routine: unsafe extern "C-unwind" fn(usize, u32, usize, isize),
    pub data: usize,
}

/// What becomes of the answer.
pub enum Sender {
    Waits(Arc<Queue>),
    DoesNotCare,
    IsCalledBack(Arc<Queue>, Callback),
}

pub struct Sent {
    pub call: Call,
    pub sender: Sender,
    pub answer: Mutex<Option<Option<isize>>>,
}

/// What can stand in a queue's list of things sent.
pub enum Delivery {
    Message(Arc<Sent>),
    /// The result for a callback of this thread.
    Result(Call, Callback, isize),
}

impl Delivery {
    pub fn is_for(&self, hwnd: usize) -> bool {
        matches!(self, Delivery::Message(sent) if sent.call.hwnd == hwnd)
    }

    /// It will not be delivered.
    pub fn fail(&self) {
        if let Delivery::Message(sent) = self {
            sent.finish(None);
        }
    }
}

impl Sent {
    /// Answers, unless that has been done; `None`: there will be no answer.
    pub fn finish(&self, answer: Option<isize>) -> bool {
        {
            let mut known = self.answer.lock();
            if known.is_some() {
                return false;
            }
            *known = Some(answer);
        }
        match (&self.sender, answer) {
            (Sender::Waits(queue), _) => queue.wake(),
            (Sender::IsCalledBack(queue, callback), Some(result)) => {
                // A thread that has ended is called no more.
                queue.send(Delivery::Result(self.call, *callback, result));
            }
            _ => {}
        }
        true
    }

    pub fn is_over(&self) -> bool {
        self.answer.lock().is_some()
    }

    /// ISMEX_*: how it was sent, and whether it has been answered.
    pub fn kind(&self) -> u32 {
        let kind = match self.sender {
            Sender::Waits(_) => ISMEX_SEND,
            Sender::DoesNotCare => ISMEX_NOTIFY,
            Sender::IsCalledBack(..) => ISMEX_CALLBACK,
        };
        kind | if self.is_over() { ISMEX_REPLIED } else { 0 }
    }
}

/// Which messages GetMessage and PeekMessage want.
pub struct Filter {
    /// The windows whose messages count, 0 for the thread's own; `None` for all.
    pub windows: Option<Vec<usize>>,
    /// The lowest and the highest message; both 0 for all.
    pub lowest: u32,
    pub highest: u32,
    /// QS_* of the kinds of messages.
    pub kinds: u32,
}

impl Filter {
    pub const ALL: Filter = Filter {
        windows: None,
        lowest: 0,
        highest: 0,
        kinds: QS_ALLINPUT,
    };

    fn takes(&self, hwnd: usize, message: u32) -> bool {
        let in_range = self.lowest == 0 && self.highest == 0 || (self.lowest..=self.highest).contains(&message);
        in_range && self.windows.as_ref().is_none_or(|windows| windows.contains(&hwnd))
    }
}

/// Posted messages that a queue holds at most.
const MOST_POSTED: usize = 10_000;

/// A thread that has not looked into its queue for so long is said to hang.
const HANGS_AFTER: Duration = Duration::from_secs(5);

const POSTED: u32 = QS_POSTMESSAGE | QS_ALLPOSTMESSAGE;

pub struct Queue {
    /// The id of the thread that takes from it.
    pub thread: u32,
    /// Set when something comes that the thread waits for.
    event: Arc<Waitable>,
    state: Mutex<State>,
    /// What a foreign event loop polls.
    loop_fd: OnceCell<LoopFd>,
}

struct State {
    posted: VecDeque<Message>,
    sent: VecDeque<Delivery>,
    /// The sent messages that window procedures of the thread are at, the innermost last.
    processing: Vec<Arc<Sent>>,
    /// PostQuitMessage's exit code.
    quit: Option<i32>,
    timers: Vec<Timer>,
    next_timer: usize,
    /// QS_* of what has come since the thread last looked.
    new: u32,
    /// QS_* of what sets the event.
    wanted: u32,
    looked: Instant,
    /// In a wait for messages: it does not hang.
    waiting: bool,
    ended: bool,
    /// When the message that was taken last was posted.
    last_time: u32,
    /// The foreign event loop has been told that there are messages.
    told: bool,
}

struct Timer {
    hwnd: usize,
    id: usize,
    period: Duration,
    due: Instant,
    procedure: usize,
    /// It has counted as something new.
    noticed: bool,
}

thread_local! {
    static MINE: RefCell<Option<Mine>> = const { RefCell::new(None) };
}

/// The calling thread's hold on its queue, which ends with it.
struct Mine(Arc<Queue>);

impl Drop for Mine {
    fn drop(&mut self) {
        self.0.end();
    }
}

/// Called with the id of a thread with a queue that ends.
static AT_THREAD_END: OnceCell<fn(u32)> = OnceCell::new();

/// Names the function that is called with the id of each thread with a queue that ends: once, by the windows.
pub fn at_thread_end(function: fn(u32)) {
    // It is the same each time.
    let _ = AT_THREAD_END.set(function);
}

/// The queues of all threads that have one, by the thread's id.
static QUEUES: Mutex<BTreeMap<u32, Arc<Queue>>> = Mutex::new(BTreeMap::new());

/// Whether the calling thread has a queue.
pub fn exists() -> bool {
    MINE.try_with(|mine| mine.borrow().is_some()).unwrap_or(false)
}

/// The calling thread's queue, made if it has none.
pub fn current() -> Arc<Queue> {
    let known = MINE.try_with(|mine| {
        let mut mine = mine.borrow_mut();
        let mine = mine.get_or_insert_with(|| {
            let queue = Arc::new(Queue::new(thread::id()));
            QUEUES.lock().insert(queue.thread, Arc::clone(&queue));
            Mine(queue)
        });
        Arc::clone(&mine.0)
    });
    // A thread that is past its end has a queue that nothing reaches.
    known.unwrap_or_else(|_| {
        let queue = Queue::new(thread::id());
        queue.state.lock().ended = true;
        Arc::new(queue)
    })
}

/// The queue of the thread with that id, if it has one.
pub fn of_thread(thread: u32) -> Option<Arc<Queue>> {
    QUEUES.lock().get(&thread).map(Arc::clone)
}

/// What one look into a queue came to.
pub enum Step {
    Found(Message),
    Nothing,
    /// There is a sent message to deliver.
    Sent,
    Again,
}

/// One look into the calling thread's queue, and one wait. Nothing that needs dropping is left to the caller, in whose
/// frame window procedures run, which may end the thread.
#[inline(never)]
pub fn step(filter: &Filter, remove: bool, wait: bool) -> Step {
    let queue = current();
    queue.pump();
    let mut state = queue.state.lock();
    if filter.kinds & QS_SENDMESSAGE != 0 && !state.sent.is_empty() {
        return Step::Sent;
    }
    state.looked = Instant::now();
    state.notice_timers();
    let all_seen = filter.windows.is_none() && filter.lowest == 0 && filter.highest == 0;
    let kept = if all_seen { 0 } else { QS_ALLPOSTMESSAGE };
    state.new &= !filter.kinds | kept;
    if let Some(message) = state.find(filter, remove) {
        state.last_time = message.time;
        queue.tell_loop(&mut state);
        return Step::Found(message);
    }
    if !wait {
        return Step::Nothing;
    }
    let timeout = state.until_timer(|timer| filter.takes(timer.hwnd, WM_TIMER));
    state.wait_for(&queue.event, QS_ALLINPUT);
    state.waiting = true;
    drop(state);
    wait::wait(&[&queue.event], false, timeout, false);
    queue.state.lock().waiting = false;
    Step::Again
}

impl State {
    /// Takes or looks at the first message that `filter` wants, in Windows' order: posted ones, the end, timers.
    fn find(&mut self, filter: &Filter, remove: bool) -> Option<Message> {
        if filter.kinds & QS_POSTMESSAGE != 0 {
            let wanted = |message: &Message| filter.takes(message.hwnd, message.message);
            if let Some(place) = self.posted.iter().position(wanted) {
                return match remove {
                    true => self.posted.remove(place),
                    false => self.posted.get(place).copied(),
                };
            }
            if let Some(code) = self.quit.filter(|_| self.posted.is_empty()) {
                if remove {
                    self.quit = None;
                }
                return Some(Message::new(0, WM_QUIT, code as usize, 0));
            }
        }
        if filter.kinds & QS_TIMER == 0 || self.timers.is_empty() {
            return None;
        }
        let now = Instant::now();
        let due = self
            .timers
            .iter_mut()
            .filter(|timer| timer.due <= now && filter.takes(timer.hwnd, WM_TIMER))
            .min_by_key(|timer| timer.due)?;
        if remove {
            due.due = now + due.period;
            due.noticed = false;
        }
        Some(Message::new(due.hwnd, WM_TIMER, due.id, due.procedure as isize))
    }

    /// Lets timers that have come due count as new.
    fn notice_timers(&mut self) {
        if self.timers.is_empty() {
            return;
        }
        let now = Instant::now();
        for timer in self.timers.iter_mut().filter(|timer| timer.due <= now) {
            if !timer.noticed {
                timer.noticed = true;
                self.new |= QS_TIMER;
            }
        }
    }

    /// The time to the next of those timers.
    fn until_timer(&self, counts: impl Fn(&Timer) -> bool) -> Option<Duration> {
        let due = self.timers.iter().filter(|timer| counts(timer)).map(|timer| timer.due);
        due.min().map(|due| due.saturating_duration_since(Instant::now()))
    }

    /// Has the event set by what comes of the kinds `wanted`, from now on.
    fn wait_for(&mut self, event: &Waitable, wanted: u32) {
        self.wanted = wanted;
        // It is an event, so it can be reset.
        let _ = event.reset();
    }

    /// QS_* of what is there.
    fn present(&self) -> u32 {
        let now = Instant::now();
        let has = |kinds: u32, there: bool| if there { kinds } else { 0 };
        has(POSTED, !self.posted.is_empty() || self.quit.is_some())
            | has(QS_SENDMESSAGE, !self.sent.is_empty())
            | has(QS_TIMER, self.timers.iter().any(|timer| timer.due <= now))
    }
}

impl Queue {
    fn new(thread: u32) -> Queue {
        Queue {
            thread,
            event: Arc::new(Waitable::event(true, false)),
            state: Mutex::new(State {
                posted: VecDeque::new(),
                sent: VecDeque::new(),
                processing: Vec::new(),
                quit: None,
                timers: Vec::new(),
                next_timer: 1,
                new: 0,
                wanted: 0,
                looked: Instant::now(),
                waiting: false,
                ended: false,
                last_time: 0,
                told: false,
            }),
            loop_fd: OnceCell::new(),
        }
    }

    /// What the thread takes in itself when it looks for messages, made if it has none.
    pub fn source(&self) -> crate::sys::Result<&Arc<Source>> {
        let source = self.event.source()?;
        // Under the lock, so that of two that make one each the later one sees the other.
        let _state = self.state.lock();
        if let Some(loop_fd) = self.loop_fd.get() {
            loop_fd.include(source.pollfd())?;
        }
        Ok(source)
    }

    /// A descriptor for a foreign event loop, which is readable while something waits here.
    pub fn descriptor(&self) -> crate::sys::Result<i32> {
        let mut state = self.state.lock();
        let loop_fd = self.loop_fd.get_or_try_init(LoopFd::new)?;
        if let Some(source) = self.event.known_source() {
            loop_fd.include(source.pollfd())?;
        }
        self.tell_loop(&mut state);
        loop_fd.set_timer(state.until_timer(|_| true));
        Ok(loop_fd.raw())
    }

    /// Tells the foreign event loop, if there is one, whether there are messages.
    fn tell_loop(&self, state: &mut State) {
        let Some(loop_fd) = self.loop_fd.get() else { return };
        let there = !state.posted.is_empty() || !state.sent.is_empty() || state.quit.is_some();
        match (std::mem::replace(&mut state.told, there), there) {
            (false, true) => loop_fd.signal(),
            (true, false) => loop_fd.clear(),
            _ => {}
        }
        if !state.timers.is_empty() {
            self.tell_timers(state);
        }
    }

    /// Tells it when the next timer is due.
    fn tell_timers(&self, state: &State) {
        if let Some(loop_fd) = self.loop_fd.get() {
            loop_fd.set_timer(state.until_timer(|_| true));
        }
    }

    /// How many messages wait: posted ones and timers that are due.
    pub fn waiting(&self) -> usize {
        self.pump();
        let state = self.state.lock();
        let now = Instant::now();
        let due = state.timers.iter().filter(|timer| timer.due <= now).count();
        state.posted.len() + usize::from(state.quit.is_some()) + due
    }

    /// Takes in what has come from outside.
    pub fn pump(&self) {
        wait::pump(&[&self.event]);
    }

    /// Something of these kinds has come.
    fn came(&self, mut state: MutexGuard<State>, kinds: u32) {
        state.new |= kinds;
        if state.wanted & kinds != 0 {
            // It is an event, so it can be set.
            let _ = self.event.set();
        }
        self.tell_loop(&mut state);
    }

    /// Appends a message. ERROR_NOT_ENOUGH_QUOTA: there are 10,000 already. ERROR_INVALID_THREAD_ID: the thread has ended.
    pub fn post(&self, message: Message) -> Result<()> {
        self.append(message, MOST_POSTED)
    }

    /// The same for messages whose number is limited otherwise.
    pub fn post_beyond_limit(&self, message: Message) -> Result<()> {
        self.append(message, usize::MAX)
    }

    fn append(&self, message: Message, most: usize) -> Result<()> {
        let mut state = self.state.lock();
        if state.ended {
            return Err(Error(ERROR_INVALID_THREAD_ID));
        }
        if state.posted.len() >= most {
            return Err(Error(ERROR_NOT_ENOUGH_QUOTA));
        }
        state.posted.push_back(message);
        self.came(state, POSTED);
        Ok(())
    }

    /// PostQuitMessage.
    pub fn post_quit(&self, code: i32) {
        let mut state = self.state.lock();
        state.quit = Some(code);
        self.came(state, POSTED);
    }

    /// Appends something sent. False: the thread has ended.
    pub fn send(&self, delivery: Delivery) -> bool {
        let mut state = self.state.lock();
        if state.ended {
            return false;
        }
        state.sent.push_back(delivery);
        self.came(state, QS_SENDMESSAGE);
        true
    }

    /// Takes the first thing sent; a message is among those being processed from now on.
    pub fn begin_delivery(&self) -> Option<Delivery> {
        let mut state = self.state.lock();
        state.looked = Instant::now();
        let delivery = state.sent.pop_front()?;
        if state.sent.is_empty() {
            state.new &= !QS_SENDMESSAGE;
        }
        if let Delivery::Message(sent) = &delivery {
            state.processing.push(Arc::clone(sent));
        }
        self.tell_loop(&mut state);
        Some(delivery)
    }

    /// The innermost sent message has been processed.
    pub fn end_delivery(&self) -> Option<Arc<Sent>> {
        self.state.lock().processing.pop()
    }

    /// The sent message that a window procedure of the thread is at.
    pub fn in_delivery(&self) -> Option<Arc<Sent>> {
        self.state.lock().processing.last().map(Arc::clone)
    }

    /// Withdraws a sent message whose delivery has not begun.
    pub fn withdraw(&self, sent: &Arc<Sent>) {
        let other = |delivery: &Delivery| !matches!(delivery, Delivery::Message(message) if Arc::ptr_eq(message, sent));
        self.state.lock().sent.retain(other);
    }

    /// A round of waiting for the answer to `sent`, in the thread that sent it: until there is an answer, something else
    /// to deliver unless `undisturbed`, or `timeout` is over.
    pub fn wait_for_answer(&self, sent: &Sent, timeout: Option<Duration>, undisturbed: bool) -> Answer {
        self.pump();
        let mut state = self.state.lock();
        state.wait_for(&self.event, if undisturbed { 0 } else { QS_SENDMESSAGE });
        // After the reset: an answer that comes now sets the event again.
        if sent.is_over() {
            return Answer::Over;
        }
        if !undisturbed && !state.sent.is_empty() {
            return Answer::Disturbed;
        }
        if timeout == Some(Duration::ZERO) {
            return Answer::Late;
        }
        state.waiting = true;
        drop(state);
        wait::wait(&[&self.event], false, timeout, false);
        self.state.lock().waiting = false;
        Answer::Again
    }

    /// Wakes the thread, which waits for an answer.
    pub fn wake(&self) {
        // It is an event, so it can be set.
        let _ = self.event.set();
    }

    /// Whether the thread has not looked into its queue for a long time.
    pub fn hangs(&self) -> bool {
        let state = self.state.lock();
        !state.waiting && state.looked.elapsed() >= HANGS_AFTER
    }

    /// SetTimer: `id` 0 without a window means a new one. Returns the id.
    pub fn set_timer(&self, hwnd: usize, id: usize, period: Duration, procedure: usize) -> usize {
        let mut state = self.state.lock();
        let known = state
            .timers
            .iter()
            .position(|timer| (timer.hwnd, timer.id) == (hwnd, id));
        let id = match (known, hwnd) {
            (None, 0) => {
                let id = state.next_timer;
                state.next_timer += 1;
                id
            }
            _ => id,
        };
        if let Some(place) = known {
            state.timers.remove(place);
        }
        state.timers.push(Timer {
            hwnd,
            id,
            period,
            due: Instant::now() + period,
            procedure,
            noticed: false,
        });
        // A wait for messages, in a window procedure of which this may be called, looks for the next timer by itself.
        self.tell_timers(&state);
        id
    }

    /// KillTimer. False: there is no such timer.
    pub fn kill_timer(&self, hwnd: usize, id: usize) -> bool {
        let mut state = self.state.lock();
        let before = state.timers.len();
        state.timers.retain(|timer| (timer.hwnd, timer.id) != (hwnd, id));
        self.tell_timers(&state);
        state.timers.len() < before
    }

    /// Whether there is such a timer with that procedure: a message may name any address.
    pub fn has_timer(&self, hwnd: usize, id: usize, procedure: usize) -> bool {
        let state = self.state.lock();
        let mut timers = state.timers.iter();
        timers.any(|timer| (timer.hwnd, timer.id, timer.procedure) == (hwnd, id, procedure))
    }

    /// GetQueueStatus: QS_* of what is there, and of what has come since the thread last looked; looks.
    pub fn status(&self, kinds: u32) -> (u32, u32) {
        self.pump();
        let mut state = self.state.lock();
        state.looked = Instant::now();
        state.notice_timers();
        let new = state.new & kinds;
        state.new &= !kinds;
        (state.present() & kinds, new)
    }

    /// GetMessageTime.
    pub fn last_time(&self) -> u32 {
        self.state.lock().last_time
    }

    /// Waits for `objects`, one of them or all, and for new messages of the kinds `wanted`, which are the last object.
    /// With `old`, messages that the thread has seen count as well.
    pub fn wait(
        &self,
        objects: &[&Arc<Waitable>],
        all: bool,
        timeout: Option<Duration>,
        alertable: bool,
        wanted: u32,
        old: bool,
    ) -> Outcome {
        let deadline = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        let with_queue: Vec<&Arc<Waitable>> = objects.iter().copied().chain([&self.event]).collect();
        loop {
            self.pump();
            let mut state = self.state.lock();
            state.notice_timers();
            state.wait_for(&self.event, wanted);
            state.waiting = true;
            let there = state.new | if old { state.present() } else { 0 };
            if there & wanted != 0 {
                let _ = self.event.set();
            }
            let next_timer = match wanted & QS_TIMER {
                0 => None,
                _ => state.until_timer(|timer| !timer.noticed),
            };
            drop(state);
            let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
            let until = [left, next_timer].into_iter().flatten().min();
            let outcome = wait::wait(&with_queue, all, until, alertable);
            self.state.lock().waiting = false;
            let over = || deadline.is_some_and(|deadline| deadline <= Instant::now());
            if outcome != Outcome::TimedOut || over() && until == left {
                return outcome;
            }
        }
    }

    /// Forgets what was meant for a window that is gone.
    pub fn forget_window(&self, hwnd: usize) {
        let mut state = self.state.lock();
        state.timers.retain(|timer| timer.hwnd != hwnd);
        state.posted.retain(|message| message.hwnd != hwnd);
        let (lost, kept) = state.sent.drain(..).partition(|delivery| delivery.is_for(hwnd));
        state.sent = kept;
        self.tell_loop(&mut state);
        self.tell_timers(&state);
        drop(state);
        let lost: VecDeque<Delivery> = lost;
        lost.iter().for_each(Delivery::fail);
    }

    /// The thread ends: who waits for its answer waits no longer, and its windows go.
    fn end(&self) {
        QUEUES.lock().remove(&self.thread);
        let (sent, processing) = {
            let mut state = self.state.lock();
            state.ended = true;
            state.posted.clear();
            state.timers.clear();
            (std::mem::take(&mut state.sent), std::mem::take(&mut state.processing))
        };
        sent.iter().for_each(Delivery::fail);
        for sent in processing {
            sent.finish(None);
        }
        if let Some(remove) = AT_THREAD_END.get() {
            remove(self.thread);
        }
    }
}

/// How a round of waiting for an answer ended.
pub enum Answer {
    Over,
    Disturbed,
    Late,
    Again,
}

/// PostThreadMessage. ERROR_INVALID_THREAD_ID: no thread with a queue.
pub fn post_to_thread(thread: u32, message: u32, wparam: usize, lparam: isize) -> Result<()> {
    let queue = match thread == thread::id() {
        true => current(),
        false => of_thread(thread).ok_or(Error(ERROR_INVALID_THREAD_ID))?,
    };
    queue.post(Message::new(0, message, wparam, lparam))
}
