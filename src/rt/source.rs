//! What makes an object signalled from outside: descriptors whose changes the thread that waits for the object takes
//! in itself. No thread stands between a packet and the waiting one.
use crate::rt::idle_poller::{self, PollMark, Polled};
use crate::rt::packet::Packet;
use crate::sys::{net, pollfd, Fd, Poller, Result};
use once_cell::race::OnceBox;
use once_cell::sync::OnceCell;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::Arc;
use std::time::Duration;

/// Told of a change: the token of the descriptor, and what poll would answer.
pub type Dispatch = fn(token: u64, ready: i16);

/// A token that is the address of something (an even one), which is worth fetching ahead. Other tokens are even.
pub fn token_of_address(address: usize) -> u64 {
    address as u64 | 1
}

#[inline(always)]
pub fn address_in_token(token: u64) -> Option<usize> {
    (token & 1 != 0).then_some(token as usize & !1)
}

/// A descriptor whose state a port may have to tell its program: its token, and which registration of it.
pub type Notice = (u64, u32);

/// Asked for a notice's packet when a thread is to have it; `None`: there is nothing to tell any more. With the packet:
/// whether the notice keeps its place, because the state is to be told again if it lasts.
pub type MakePacket = fn(Notice) -> Option<(Packet, bool)>;

/// The base provider's: what its descriptors' changes mean is no affair of this layer.
static DISPATCH: OnceCell<(Dispatch, MakePacket)> = OnceCell::new();

/// Names the functions that are told of changes and asked for notices: once, before anything is watched.
pub fn set_dispatch(dispatch: Dispatch, make_packet: MakePacket) {
    // They are the same each time.
    let _ = DISPATCH.set((dispatch, make_packet));
}

/// Tells of a change. Called without locks.
#[inline]
pub fn dispatch(token: u64, ready: i16) {
    if let Some((dispatch, _)) = DISPATCH.get() {
        dispatch(token, ready);
    }
}

/// The packet of a notice. Called without locks.
pub fn make_packet(notice: Notice) -> Option<(Packet, bool)> {
    let (_, make_packet) = DISPATCH.get()?;
    make_packet(notice)
}

pub struct Source {
    poller: Poller,
    poll_mark: PollMark,
    waiters: AtomicUsize,
    has_operations: AtomicBool,
    /// It is that of `Unnotified`.
    is_unnotified: bool,
    /// Tells sources apart, also from those that are gone.
    pub id: usize,
}

impl Source {
    pub fn new() -> Result<Arc<Source>> {
        Source::make(false)
    }

    fn make(is_unnotified: bool) -> Result<Arc<Source>> {
        static NEXT_ID: AtomicUsize = AtomicUsize::new(1);
        Ok(Arc::new(Source {
            poller: Poller::new()?,
            poll_mark: PollMark::new(),
            waiters: AtomicUsize::new(0),
            has_operations: AtomicBool::new(false),
            is_unnotified,
            id: NEXT_ID.fetch_add(1, Ordering::Relaxed),
        }))
    }

    /// Has the present state and each change of `fd` dispatched under `token`.
    pub fn watch(&self, fd: &Fd, token: u64) -> Result<()> {
        self.poller.forget(fd);
        self.poller.watch(fd, token)
    }

    /// The same, unless it is watched already, for an operation that is pending: it completes even if nobody waits here.
    pub fn watch_for_operation(self: &Arc<Source>, fd: &Fd, token: u64) -> Result<()> {
        if !self.has_operations.swap(true, Ordering::Relaxed) {
            let this: Arc<dyn Polled> = self.clone();
            idle_poller::add(Arc::downgrade(&this));
        }
        self.poller.watch(fd, token)
    }

    pub fn forget(&self, fd: &Fd) {
        self.poller.forget(fd);
    }

    /// Takes in what has changed. Returns whether anything has. Called without locks: the dispatch signals objects.
    pub fn pump(&self) -> bool {
        let mut any = false;
        self.poller.take(|token, ready| {
            any = true;
            dispatch(token, ready);
        });
        any
    }

    /// The entry that ends a poll when there is something to pump.
    pub fn pollfd(&self) -> pollfd {
        self.poller.pollfd()
    }

    /// Somebody looks here who does not wait.
    #[inline]
    pub fn note_poll(&self) {
        self.poll_mark.set();
    }

    /// To be called around the wait of a thread that pumps when it wakes.
    pub fn begin_wait(&self) {
        self.poll_mark.set();
        self.waiters.fetch_add(1, Ordering::Relaxed);
    }

    pub fn end_wait(&self) {
        // The count starts anew in a child that is forked in a wait.
        let _ = self
            .waiters
            .fetch_update(Ordering::SeqCst, Ordering::Relaxed, |count| count.checked_sub(1));
        if self.has_operations.load(Ordering::Relaxed) {
            idle_poller::ensure_polled();
        }
    }
}

impl Polled for Source {
    fn is_polled(&self) -> bool {
        self.poll_mark.take() || self.needs_no_idle_poll()
    }

    fn pump(&self) -> bool {
        Source::pump(self)
    }

    fn forget_waiters(&self) {
        self.waiters.store(0, Ordering::Relaxed);
    }

    fn needs_no_idle_poll(&self) -> bool {
        self.waiters.load(Ordering::SeqCst) > 0 || self.is_unnotified && UNNOTIFIED.load(Ordering::SeqCst) == 0
    }
}

/// An operation of whose end nobody is told: the program looks at its OVERLAPPED until it is done. All share a source,
/// at which nobody waits.
pub struct Unnotified(());

/// How many there are.
static UNNOTIFIED: AtomicUsize = AtomicUsize::new(0);

impl Unnotified {
    pub fn new() -> Unnotified {
        UNNOTIFIED.fetch_add(1, Ordering::SeqCst);
        Unnotified(())
    }

    /// A forked child has none of them.
    pub fn forget_in_child() {
        UNNOTIFIED.store(0, Ordering::Relaxed);
    }

    pub fn source() -> Result<&'static Arc<Source>> {
        static SOURCE: OnceBox<Arc<Source>> = OnceBox::new();
        SOURCE.get_or_try_init(|| Source::make(true).map(Box::new))
    }
}

impl Drop for Unnotified {
    fn drop(&mut self) {
        UNNOTIFIED.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Takes in what has changed in any of `sources`. One question to the kernel finds those that have something.
pub fn pump_all<'a>(sources: impl Iterator<Item = &'a Source> + Clone) {
    let mut fds: Vec<pollfd> = sources.clone().map(Source::pollfd).collect();
    let pump = |source: &'a Source| {
        source.pump();
    };
    match fds.len() {
        0 => {}
        1 => sources.for_each(pump),
        _ => {
            if net::poll(&mut fds, Some(Duration::ZERO)).is_ok_and(|ready| ready > 0) {
                let ready = sources.zip(&fds).filter(|(_, entry)| entry.revents != 0);
                ready.for_each(|(source, _)| pump(source));
            }
        }
    }
}
