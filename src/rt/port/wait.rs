//! Waiting for a packet: the deadline, and the pauses of a thread that is over the concurrency value.
use crate::rt::thread;
use std::time::{Duration, Instant};

/// A thread over the concurrency value looks so often whether it may work: at first, and at most.
pub const LOOK_AGAIN: Duration = Duration::from_millis(1);
const LOOK_SELDOM: Duration = Duration::from_millis(16);

/// Why there is no packet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoPacket {
    TimedOut,
    /// The port's handle was closed.
    Closed,
    /// Asynchronous procedure calls are queued, which the caller must run now.
    Interrupted,
}

pub type Taken<T> = std::result::Result<T, NoPacket>;

/// The arguments and the progress of one `dequeue`.
pub struct Wait {
    pub timeout: Option<Duration>,
    pub deadline: Option<Instant>,
    pub alertable: bool,
    /// The poller was polled, or the thread slept.
    pub looked: bool,
    /// The next pause of `wait_for_place`.
    pub pause: Duration,
}

impl Wait {
    /// The time that is left; `None`: for ever.
    #[inline(always)]
    pub fn left(&mut self) -> Option<Duration> {
        match (self.timeout, self.deadline) {
            (None, _) => None,
            (Some(Duration::ZERO), _) => Some(Duration::ZERO),
            (Some(_), Some(deadline)) => Some(deadline.saturating_duration_since(Instant::now())),
            (Some(timeout), None) => {
                // A time beyond what a clock can tell never comes.
                self.deadline = Some(Instant::now().checked_add(timeout)?);
                Some(timeout)
            }
        }
    }
}

/// Waits a while, because as many threads as may have packets to work on.
#[cold]
pub fn wait_for_place(wait: &mut Wait) -> Taken<()> {
    let pause = wait.left().map_or(wait.pause, |left| left.min(wait.pause));
    wait.pause = (wait.pause * 2).min(LOOK_SELDOM);
    if pause == Duration::ZERO {
        return Err(NoPacket::TimedOut);
    }
    match wait.alertable {
        false => std::thread::sleep(pause),
        true if thread::current().park_alertably(Some(pause), &[]) => return Err(NoPacket::Interrupted),
        true => {}
    }
    Ok(())
}
