//! `ws2_loop.h`, our own: messages inside a program whose event loop is another library's.
use crate::abi::WM_QUIT;
use crate::api::ffi;
use crate::user::message_loop;
use crate::user::queue::{self, Filter};
use std::ffi::c_int;

/// A descriptor for poll, epoll and whatever loop builds on them: readable while messages wait for the calling thread, also timers
/// that are due and events of sockets under WSAAsyncSelect. -1 on failure.
///
/// It is the thread's own and always the same; it is neither to be read nor to be closed, and ends with the thread.
/// When it is readable, call ws2_dispatch_messages. Errors: WSAEMFILE, WSAENOBUFS.
#[no_mangle]
pub extern "C" fn ws2_message_fd() -> c_int {
    ffi::call_any_time(-1, || Ok(queue::current().descriptor()?))
}

/// Gives the messages that wait for the calling thread to their windows: what GetMessage and DispatchMessage do in a loop, without
/// waiting, and without going on to messages that come meanwhile.
///
/// Returns 1, or 0 once the thread was to end (PostQuitMessage): then `exit_code`, if not NULL, receives the code. Messages without a
/// window are dropped: PeekMessage takes those before, where they matter.
#[no_mangle]
pub unsafe extern "C" fn ws2_dispatch_messages(exit_code: *mut c_int) -> c_int {
    let waiting = ffi::call_any_time(0, || Ok(queue::current().waiting()));
    // Once at least: what other threads sent is delivered by the look.
    for _ in 0..waiting.max(1) {
        let Some(message) = message_loop::next(&Filter::ALL, true, false) else {
            break;
        };
        if message.message == WM_QUIT {
            // SAFETY: the caller vouches for an int.
            if let Some(place) = unsafe { exit_code.as_mut() } {
                *place = message.wparam as c_int;
            }
            return 0;
        }
        message_loop::dispatch(&message);
    }
    1
}
