//! Messages sent to windows: called at once in the window's own thread, or handed to it and answered.
use super::queue::{self, Answer, Call, Callback, Delivery, Queue, Sender, Sent};
use super::window;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::thread;
use crate::sys::lock::Mutex;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long the sender waits, and how.
#[derive(Clone, Copy)]
pub struct Patience {
    pub timeout: Option<Duration>,
    /// SMTO_*.
    pub flags: u32,
}

impl Patience {
    pub const ENDLESS: Patience = Patience {
        timeout: None,
        flags: SMTO_NORMAL,
    };
}

/// SendMessage and SendMessageTimeout. While the thread waits it is given what others send it. Runs foreign code.
///
/// ERROR_INVALID_WINDOW_HANDLE: there is no such window, or it went before it answered. ERROR_TIMEOUT.
pub fn send(call: Call, patience: Patience) -> Result<isize> {
    let thread = window::thread_of(call.hwnd).ok_or(Error(ERROR_INVALID_WINDOW_HANDLE))?;
    if thread == thread::id() {
        return Ok(window::call(
            call.hwnd,
            call.message,
            call.wparam,
            call.lparam,
            call.encoding,
        ));
    }
    let own = queue::current();
    let (target, sent) = hand_over(call, Sender::Waits(Arc::clone(&own)))?;
    if patience.flags & SMTO_ABORTIFHUNG != 0 && target.hangs() {
        target.withdraw(&sent);
        return Err(Error(ERROR_TIMEOUT));
    }
    let undisturbed = patience.flags & SMTO_BLOCK != 0;
    let mut deadline = patience.timeout.and_then(|timeout| Instant::now().checked_add(timeout));
    loop {
        let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
        match own.wait_for_answer(&sent, left, undisturbed) {
            Answer::Over => {
                let answer = sent.answer.lock().flatten();
                return answer.ok_or(Error(ERROR_INVALID_WINDOW_HANDLE));
            }
            Answer::Disturbed => deliver_one(),
            Answer::Late if patience.flags & SMTO_NOTIMEOUTIFNOTHUNG != 0 && !target.hangs() => {
                // It is looked at again when it may have begun to hang.
                deadline = Some(Instant::now() + Duration::from_secs(1));
            }
            Answer::Late => {
                target.withdraw(&sent);
                return Err(Error(ERROR_TIMEOUT));
            }
            Answer::Again => {}
        }
    }
}

fn hand_over(call: Call, sender: Sender) -> Result<(Arc<Queue>, Arc<Sent>)> {
    let target = window::queue_of(call.hwnd).ok_or(Error(ERROR_INVALID_WINDOW_HANDLE))?;
    let sent = Arc::new(Sent {
        call,
        sender,
        answer: Mutex::new(None),
    });
    match target.send(Delivery::Message(Arc::clone(&sent))) {
        true => Ok((target, sent)),
        false => Err(Error(ERROR_INVALID_WINDOW_HANDLE)),
    }
}

/// SendNotifyMessage: does not wait for another thread. Runs foreign code.
pub fn notify(call: Call) -> Result<()> {
    let thread = window::thread_of(call.hwnd).ok_or(Error(ERROR_INVALID_WINDOW_HANDLE))?;
    if thread == thread::id() {
        window::call(call.hwnd, call.message, call.wparam, call.lparam, call.encoding);
        return Ok(());
    }
    hand_over(call, Sender::DoesNotCare).map(drop)
}

/// SendMessageCallback: the callback comes when the calling thread looks for messages, or at once if the window is its
/// own. Runs foreign code.
pub fn send_with_callback(call: Call, callback: Callback) -> Result<()> {
    let thread = window::thread_of(call.hwnd).ok_or(Error(ERROR_INVALID_WINDOW_HANDLE))?;
    if thread == thread::id() {
        let result = window::call(call.hwnd, call.message, call.wparam, call.lparam, call.encoding);
        // SAFETY: who sent the message vouches for the routine and its data.
        unsafe { (callback.routine)(call.hwnd, call.message, callback.data, result) };
        return Ok(());
    }
    hand_over(call, Sender::IsCalledBack(queue::current(), callback)).map(drop)
}

/// What `deliver_one` has to call.
enum Next {
    Procedure(Call),
    Callback(Call, Callback, isize),
}

/// Delivers the first thing that was sent to the calling thread. Runs foreign code, which may end the thread: nothing
/// here needs dropping then, and the queue knows what was being processed.
pub fn deliver_one() {
    match begin() {
        Some(Next::Procedure(call)) => {
            let result = window::call(call.hwnd, call.message, call.wparam, call.lparam, call.encoding);
            end(result);
        }
        // SAFETY: as in `send_with_callback`.
        Some(Next::Callback(call, callback, result)) => unsafe {
            (callback.routine)(call.hwnd, call.message, callback.data, result)
        },
        None => {}
    }
}

#[inline(never)]
fn begin() -> Option<Next> {
    Some(match queue::current().begin_delivery()? {
        Delivery::Message(sent) => Next::Procedure(sent.call),
        Delivery::Result(call, callback, result) => Next::Callback(call, callback, result),
    })
}

#[inline(never)]
fn end(result: isize) {
    if let Some(sent) = queue::current().end_delivery() {
        sent.finish(Some(result));
    }
}

/// ReplyMessage: answers the message that the window procedure is at. False: it was not sent by another thread.
pub fn reply(result: isize) -> bool {
    let sent = queue::exists().then(|| queue::current().in_delivery()).flatten();
    sent.is_some_and(|sent| sent.finish(Some(result)))
}

/// ISMEX_* of the message that the window procedure is at.
pub fn in_delivery() -> u32 {
    let sent = queue::exists().then(|| queue::current().in_delivery()).flatten();
    sent.map_or(ISMEX_NOSEND, |sent| sent.kind())
}
