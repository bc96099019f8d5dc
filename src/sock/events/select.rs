//! Waiting for several sockets: select and WSAPoll.
//!
//! Both ask the kernel's poll and then decide by Winsock's rules what its answer means. Some answers mean nothing in
//! Winsock but would end every poll at once (a socket that was never connected "hangs up" all the time). Those sockets
//! are taken out of the poll and watched for the next change instead.
use super::poll_result::{has_outcome, has_peer_or_queue, poll_result};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::state_waits::StateWait;
use crate::sock::blocking;
use crate::sock::overlapped;
use crate::sock::socket::{self, state, SocketRef};
use crate::sys::native;
use crate::sys::{self, net, pollfd, Errno, Poller};
use std::cell::Cell;
use std::collections::HashSet;
use std::time::{Duration, Instant};

/// What one entry waits for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Want {
    Read,
    Write,
    Except,
    /// WSAPoll's events.
    Events(i16),
}

impl Want {
    fn native_events(self) -> i16 {
        match self {
            Want::Read => native::POLLIN,
            Want::Write => native::POLLOUT,
            Want::Except => native::POLLPRI,
            Want::Events(events) => {
                let table = [
                    (POLLRDNORM, native::POLLIN),
                    (POLLRDBAND, native::POLLPRI),
                    (POLLWRNORM, native::POLLOUT),
                ];
                let wanted = table.iter().filter(|(event, _)| events & event != 0);
                wanted.fold(native::POLLRDHUP, |all, (_, native)| all | native)
            }
        }
    }
}

/// Tells of what may give an entry another answer.
struct Changes {
    poller: Poller,
    state_wait: StateWait,
}

impl Changes {
    /// The token of `state_wait`.
    const ROLES: u64 = 1;
    const SOCKET: u64 = 0;

    fn new() -> sys::Result<Changes> {
        let changes = Changes {
            poller: Poller::new()?,
            state_wait: StateWait::new()?,
        };
        changes.poller.watch_wakes(changes.state_wait.wake(), Changes::ROLES)?;
        Ok(changes)
    }
}

/// Entries that wait together. Each has its place in `sockets`, `wants` and the front of `fds`.
#[derive(Default)]
struct Waiting {
    sockets: Vec<SocketRef>,
    wants: Vec<Want>,
    fds: Vec<pollfd>,
    /// What each entry has come to, as WSAPoll's revents; select only asks whether it is 0.
    results: Vec<i16>,
    /// Watches the sockets of the entries that have been taken out of the poll once.
    changes: Option<Changes>,
    watched: Vec<bool>,
}

thread_local! {
    /// An empty one with the memory of the thread's last wait: a loop around select allocates once.
    static SPARE: Cell<Option<Waiting>> = const { Cell::new(None) };
}

impl Waiting {
    fn new() -> Waiting {
        // A thread that is ending has no spare one any more.
        SPARE.try_with(Cell::take).ok().flatten().unwrap_or_default()
    }

    /// Lets the sockets go and keeps the memory for the thread's next wait.
    fn finish(mut self) {
        self.sockets.clear();
        self.wants.clear();
        self.fds.clear();
        self.results.clear();
        self.changes = None;
        self.watched.clear();
        let _ = SPARE.try_with(|spare| spare.set(Some(self)));
    }

    fn add(&mut self, socket: SocketRef, want: Want) {
        self.fds.push(pollfd {
            fd: socket.fd().raw(),
            events: want.native_events(),
            revents: 0,
        });
        self.sockets.push(socket);
        self.wants.push(want);
        self.results.push(0);
        self.watched.push(false);
    }

    /// Waits until an entry has a result, at most `timeout`. Returns how many have one.
    fn wait(&mut self, timeout: Option<Duration>) -> Result<usize> {
        let deadline = match timeout {
            None => None,
            // Passed already, and no need to look at the clock.
            Some(Duration::ZERO) => Some(None),
            // A time beyond what a clock can tell never comes.
            Some(timeout) => Instant::now().checked_add(timeout).map(Some),
        };
        let mut patience = match self.already_ready() {
            true => Some(Duration::ZERO),
            false => timeout,
        };
        loop {
            let answer = match patience {
                Some(Duration::ZERO) => poll_fds(&mut self.fds, patience),
                patience => blocking::alertably(|| poll_fds(&mut self.fds, patience)),
            };
            let answer = match answer {
                Err(Errno(native::EINTR)) if patience == Some(Duration::ZERO) => continue,
                Err(Errno(native::EINTR)) => blocking::busily(&mut self.fds, deadline.flatten(), poll_fds)?,
                answer => answer,
            };
            match answer {
                Err(errno) => return Err(errno.into()),
                Ok(_) => {
                    let ready = self.judge()?;
                    if ready > 0 {
                        return Ok(ready);
                    }
                }
            }
            patience = match deadline {
                None => None,
                Some(None) => return Ok(0),
                Some(Some(deadline)) => Some(deadline.saturating_duration_since(Instant::now())),
            };
            if patience == Some(Duration::ZERO) {
                return Ok(0);
            }
            self.hush()?;
        }
    }

    /// Whether an entry is ready for a reason that the kernel does not know.
    fn already_ready(&self) -> bool {
        const REASONS: u32 = state::DEFERRED | state::UNREACHABLE | state::CONNECT_FAILED;
        self.sockets.iter().any(|socket| socket.is(REASONS))
    }

    /// Turns the kernel's answers into results. Returns how many entries have one.
    fn judge(&mut self) -> Result<usize> {
        let (mut ready, mut closed) = (0, false);
        for entry in 0..self.sockets.len() {
            let socket = &self.sockets[entry];
            let revents = self.fds[entry].revents;
            let result = match self.wants[entry] {
                Want::Read if !socket.is_open() => 1,
                Want::Events(_) if !socket.is_open() => POLLNVAL,
                _ if !socket.is_open() => {
                    closed = true;
                    0
                }
                Want::Read => is_readable(socket, revents)?.into(),
                Want::Write => is_writable(socket, revents)?.into(),
                Want::Except => is_exceptional(socket, revents)?.into(),
                Want::Events(events) => poll_result(socket, events, revents)?,
            };
            self.results[entry] = result;
            ready += usize::from(result != 0);
        }
        // A socket that another thread closed is readable to who waited for that; to others it is none.
        match closed && ready == 0 {
            true => Err(Error(WSAENOTSOCK)),
            false => Ok(ready),
        }
    }

    /// After answers that mean nothing: takes the entries that gave them out of the poll until something changes, or, when
    /// something has, puts all back. Never both at once: the changes are forgotten before the poll that looks at them,
    /// so one that comes between that poll and the taking out is still to be reported. The first time nothing is taken out
    /// yet: who changes a socket's state knows of this wait only from now on.
    fn hush(&mut self) -> Result<()> {
        let entries = self.sockets.len();
        if self.fds.iter().all(|pollfd| pollfd.revents == 0) {
            return Ok(());
        }
        let Some(changes) = &self.changes else {
            let changes = self.changes.insert(Changes::new()?);
            self.fds.push(changes.poller.pollfd());
            return Ok(());
        };
        if self.fds[entries].revents != 0 {
            let mut roles_changed = false;
            changes.poller.take(|token, _| roles_changed |= token == Changes::ROLES);
            if roles_changed {
                // A socket may have another descriptor now, which nobody watches.
                self.watched.fill(false);
            }
            let fds = self.fds[..entries].iter_mut().zip(&self.sockets);
            fds.for_each(|(pollfd, socket)| pollfd.fd = socket.fd().raw());
            return Ok(());
        }
        for (entry, pollfd) in self.fds[..entries].iter_mut().enumerate() {
            if pollfd.revents == 0 {
                continue;
            }
            if !self.watched[entry] {
                changes.poller.watch(&self.sockets[entry].fd(), Changes::SOCKET)?;
                self.watched[entry] = true;
            }
            // A negative descriptor is left out, with no answer.
            pollfd.fd = !pollfd.fd;
        }
        Ok(())
    }
}

#[inline(always)]
fn poll_fds(fds: &mut [pollfd], timeout: Option<Duration>) -> sys::Result<usize> {
    match net::poll(fds, timeout) {
        Err(Errno(native::EINVAL)) => poll_merged(fds, timeout),
        result => result,
    }
}

/// The same with one entry per descriptor: the kernel takes no more than the process may have open, and select names
/// a socket up to three times.
#[cold]
fn poll_merged(fds: &mut [pollfd], timeout: Option<Duration>) -> sys::Result<usize> {
    let mut merged: Vec<pollfd> = fds.iter().filter(|pollfd| pollfd.fd >= 0).copied().collect();
    merged.sort_unstable_by_key(|pollfd| pollfd.fd);
    merged.dedup_by(|duplicate, kept| {
        let same = duplicate.fd == kept.fd;
        kept.events |= if same { duplicate.events } else { 0 };
        same
    });
    let answered = net::poll(&mut merged, timeout)?;
    const UNASKED: i16 = native::POLLERR | native::POLLHUP;
    for pollfd in fds {
        let found = merged.binary_search_by_key(&pollfd.fd, |merged| merged.fd);
        pollfd.revents = found.map_or(0, |place| merged[place].revents & (pollfd.events | UNASKED));
    }
    Ok(answered)
}

fn is_readable(socket: &SocketRef, revents: i16) -> Result<bool> {
    let kernel = revents & (native::POLLIN | native::POLLHUP | native::POLLERR) != 0;
    if let (true, Some(operations)) = (kernel, socket.operations.get()) {
        overlapped::found_readable(operations);
    }
    Ok(kernel && has_outcome(socket)? && has_peer_or_queue(socket) || socket.is(state::DEFERRED | state::UNREACHABLE))
}

fn is_writable(socket: &SocketRef, revents: i16) -> Result<bool> {
    if revents == 0 || !has_outcome(socket)? {
        return Ok(false);
    }
    let broken = socket.is_stream() && revents & (native::POLLHUP | native::POLLERR) != 0;
    Ok(has_peer_or_queue(socket) && (broken || revents & native::POLLOUT != 0))
}

fn is_exceptional(socket: &SocketRef, revents: i16) -> Result<bool> {
    if revents != 0 && !has_outcome(socket)? {
        return Ok(false);
    }
    let oob = revents & native::POLLPRI != 0 && !socket.is(state::OOB_INLINE);
    Ok(oob || socket.is(state::CONNECT_FAILED))
}

/// The sockets of one of select's sets. (Cells, because a program may hand over one set as two.)
pub type Set<'a> = &'a [Cell<SOCKET>];

/// select: waits until a socket of `sets` (to read, to write, exceptional) is ready, and moves those to the front of
/// their set. Returns how many there are in each; none after the timeout.
///
/// WSAEINVAL: no socket in any set. WSAENOTSOCK: a handle that is none, or a socket that was closed meanwhile.
pub fn select(sets: [Set; 3], timeout: Option<Duration>) -> Result<[usize; 3]> {
    if sets.iter().all(|set| set.is_empty()) {
        return Err(Error(WSAEINVAL));
    }
    // Handed over as two sets, one gets two results: the second counts, and is found by what was asked.
    let given = has_alias(&sets).then(|| sets.map(|set| set.iter().map(Cell::get).collect::<Vec<_>>()));
    let mut waiting = Waiting::new();
    for (set, want) in sets.iter().zip([Want::Read, Want::Write, Want::Except]) {
        for s in *set {
            waiting.add(socket::lookup(s.get())?, want);
        }
    }
    let mut ready = [0; 3];
    if waiting.wait(timeout)? > 0 {
        let mut results = waiting.results.iter();
        for (which, (set, ready)) in sets.iter().zip(&mut ready).enumerate() {
            let mut seen = HashSet::new();
            for (place, _) in (0..set.len()).zip(&mut results).filter(|(_, result)| **result != 0) {
                let s = given
                    .as_ref()
                    .map_or_else(|| set[place].get(), |given| given[which][place]);
                // Named twice, a socket counts once. (Up to so many, looking through them is quicker than a table.)
                const FEW: usize = 32;
                let is_new = match set.len() <= FEW {
                    true => set[..*ready].iter().all(|other| other.get() != s),
                    false => seen.insert(s),
                };
                if is_new {
                    set[*ready].set(s);
                    *ready += 1;
                }
            }
        }
    }
    waiting.finish();
    Ok(ready)
}

/// Whether two sets that are not empty are one.
fn has_alias(sets: &[Set; 3]) -> bool {
    let same = |one: Set, other: Set| !one.is_empty() && !other.is_empty() && one.as_ptr() == other.as_ptr();
    same(sets[0], sets[1]) || same(sets[0], sets[2]) || same(sets[1], sets[2])
}

/// WSAPoll: waits until an entry of `fds` has an event and stores each one's `revents`: POLLNVAL where it is no socket, which
/// does not count. Returns how many have an event, 0 after the timeout.
///
/// WSAEINVAL: an event that is not supported. WSAENOTSOCK: no entry is a socket.
pub fn poll(fds: &mut [WSAPOLLFD], timeout: Option<Duration>) -> Result<usize> {
    const SUPPORTED: i16 = POLLRDNORM | POLLRDBAND | POLLWRNORM;
    if fds.iter().any(|entry| entry.events & !SUPPORTED != 0) {
        return Err(Error(WSAEINVAL));
    }
    let mut waiting = Waiting::new();
    for entry in fds.iter_mut() {
        entry.revents = match socket::lookup(entry.fd) {
            Ok(socket) => {
                waiting.add(socket, Want::Events(entry.events));
                0
            }
            Err(_) => POLLNVAL,
        };
    }
    if waiting.sockets.is_empty() {
        return Err(Error(WSAENOTSOCK));
    }
    let ready = waiting.wait(timeout)?;
    let waited = fds.iter_mut().filter(|entry| entry.revents == 0);
    waited
        .zip(&waiting.results)
        .for_each(|(entry, result)| entry.revents = *result);
    waiting.finish();
    Ok(ready)
}
