//! The beginning of an operation: whether it may begin, and how it stands then.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::overlapped::{Completion, Outcome, Request};
use crate::sock::socket::Queues;

/// How a begun operation stands.
pub enum Begun {
    /// Done, and who is to be told has been.
    Done(Outcome),
    Pending,
}

/// What is known of a socket beside what an attempt finds.
#[derive(Clone, Copy)]
pub(in crate::sock) struct Hints {
    /// After a receive that got less than it asked for there is nothing until the next change.
    pub short_is_empty: bool,
}

impl Hints {
    pub(in crate::sock) fn of(queues: &Queues) -> Hints {
        Hints {
            short_is_empty: queues.has_port() && !queues.ended && !queues.urgent,
        }
    }
}

/// From now on the OVERLAPPED is the operation's, if it may begin.
#[inline(always)]
pub(in crate::sock) fn admit(queues: &Queues, request: Request) -> Result<Completion> {
    if queues.has_port() && request.has_routine() {
        return Err(Error(WSAEINVAL));
    }
    if queues.closed {
        return Err(Error(WSAENOTSOCK));
    }
    request.overlapped.begin()?;
    Ok(Completion::new(request))
}

/// How an operation is reported that could be done at once.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Report {
    /// The call returns its result.
    AtOnce,
    /// The call returns WSA_IO_PENDING all the same, and a packet comes whatever the port leaves out for success at once:
    /// AcceptEx and its kin never end within the call on Windows, and programs take TRUE for "no packet comes".
    Later,
}

/// An operation was done at once. Of one that failed nobody is told but the caller; a warning is told as success is, because
/// something was transferred.
pub(in crate::sock) fn begun(
    queues: &Queues,
    completion: &mut Completion,
    result: Result<Outcome>,
    report: Report,
) -> Result<Begun> {
    let overlapped = completion.overlapped;
    match result {
        Ok(outcome) if report == Report::Later => {
            queues.complete(completion, &outcome, false);
            Ok(Begun::Pending)
        }
        Ok(outcome) if outcome.status.is_warning() => {
            queues.complete(completion, &outcome, false);
            Ok(Begun::Done(outcome))
        }
        Ok(outcome) if outcome.status.is_failure() => {
            overlapped.end(&outcome);
            queues.wake_watchers();
            Err(Error(outcome.status.winsock_error()))
        }
        Ok(outcome) => {
            queues.complete(completion, &outcome, true);
            Ok(Begun::Done(outcome))
        }
        Err(error) => {
            overlapped.end(&Outcome::failure(error, 0));
            queues.wake_watchers();
            Err(error)
        }
    }
}
