//! The handler of the signals that faults are, and who comes after it.
use super::end::reset;
use super::{access, exception};
use crate::sys::errno::{Errno, Result};
use crate::sys::platform::context;
use libc::{c_int, c_void, siginfo_t};
use std::cell::UnsafeCell;
use std::mem::MaybeUninit;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::Mutex;

/// Who makes the copies: UNKNOWN until the first.
static MODE: AtomicU8 = AtomicU8::new(UNKNOWN);
const UNKNOWN: u8 = 0;
/// The handler is there.
const GUARDED: u8 = 1;
const KERNEL: u8 = 2;

/// Whether accesses may fault. Installs the handler, the first time.
#[inline(always)]
pub fn guards() -> bool {
    MODE.load(Ordering::Acquire) == GUARDED || begin()
}

#[cold]
fn begin() -> bool {
    if MODE.load(Ordering::Acquire) == UNKNOWN {
        let is_written = cfg!(any(target_arch = "x86_64", target_arch = "aarch64"));
        let is_forbidden = std::env::var_os("WS2_32_FAULT_HANDLER").is_some_and(|value| value == "0");
        let installs = is_written && !is_forbidden;
        let installed = installs && [libc::SIGSEGV, libc::SIGBUS].into_iter().all(install);
        MODE.store(if installed { GUARDED } else { KERNEL }, Ordering::Release);
    }
    MODE.load(Ordering::Acquire) == GUARDED
}

/// Has faults of the program become exceptions, from the first time on. They stay what they are where the handler is forbidden.
pub fn watch_exceptions() {
    static IS_DONE: AtomicBool = AtomicBool::new(false);
    if !IS_DONE.load(Ordering::Acquire) && guards() {
        [libc::SIGFPE, libc::SIGILL].into_iter().for_each(|signal| {
            install(signal);
        });
        IS_DONE.store(true, Ordering::Release);
    }
}

/// A signal's handler before ours.
struct Previous {
    action: UnsafeCell<MaybeUninit<libc::sigaction>>,
    /// It handled one signal only, which it has.
    is_used_up: AtomicBool,
}

// SAFETY: written before the handler is there that reads it.
unsafe impl Sync for Previous {}

/// By the signal's number.
static PREVIOUS: [Previous; SIGNALS] = [const {
    Previous {
        action: UnsafeCell::new(MaybeUninit::zeroed()),
        is_used_up: AtomicBool::new(false),
    }
}; SIGNALS];
const SIGNALS: usize = 32;

/// Handles a signal from now on; false: it cannot be. (A tool that is in the process may keep handlers for itself.)
fn install(signal: c_int) -> bool {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _one = ONE_AT_A_TIME.lock();
    let Ok(before) = action(signal) else { return false };
    if before.sa_sigaction == handle as *const () as usize {
        return true;
    }
    // SAFETY: ours is not there yet, so nobody reads it; there is one installation at a time.
    unsafe { (*PREVIOUS[signal as usize].action.get()).write(before) };
    // SAFETY: a sigaction is plain data, and lives through the calls.
    unsafe {
        let mut ours: libc::sigaction = std::mem::zeroed();
        ours.sa_sigaction = handle as *const () as usize;
        libc::sigemptyset(&mut ours.sa_mask);
        // Not blocked meanwhile, as the previous handler may not want it to be; and where that would run.
        let place = match is_function(&before) {
            true => before.sa_flags & (libc::SA_ONSTACK | libc::SA_RESTART),
            false => libc::SA_ONSTACK | libc::SA_RESTART,
        };
        ours.sa_flags = libc::SA_SIGINFO | libc::SA_NODEFER | place;
        if libc::sigaction(signal, &ours, ptr::null_mut()) != 0 {
            return false;
        }
    }
    action(signal).is_ok_and(|now| now.sa_sigaction == handle as *const () as usize)
}

fn action(signal: c_int) -> Result<libc::sigaction> {
    // SAFETY: a sigaction is plain data, and lives through the call.
    unsafe {
        let mut action = std::mem::zeroed();
        match libc::sigaction(signal, ptr::null(), &mut action) {
            0 => Ok(action),
            _ => Err(Errno::last()),
        }
    }
}

fn is_function(action: &libc::sigaction) -> bool {
    !matches!(action.sa_sigaction, libc::SIG_DFL | libc::SIG_IGN)
}

/// Runs at any time, so it calls what POSIX allows there, and nothing for a fault of ours.
extern "C" fn handle(signal: c_int, info: *mut siginfo_t, context: *mut c_void) {
    // SAFETY: the kernel's arguments live through the call.
    unsafe {
        if context::is_fault(info) {
            if let Some(place) = access::fixup(context::pc(context)) {
                context::go_on_at(context, place);
                return;
            }
            if exception::fault(signal, info, context) {
                return;
            }
        }
        hand_on(signal, info, context);
    }
}

/// # Safety
/// The arguments are those that the kernel gave the handler.
unsafe fn hand_on(signal: c_int, info: *mut siginfo_t, context: *mut c_void) {
    let previous = &PREVIOUS[signal as usize];
    // SAFETY: initialized before the handler was there; the caller's promise for the rest.
    unsafe {
        let action = (*previous.action.get()).assume_init_ref();
        let once = action.sa_flags & libc::SA_RESETHAND != 0;
        if !is_function(action) || once && previous.is_used_up.swap(true, Ordering::Relaxed) {
            if action.sa_sigaction == libc::SIG_IGN && !context::is_fault(info) {
                return;
            }
            // The instruction is repeated, and the process ends there as it would have without a handler.
            reset(signal);
            if !context::is_fault(info) {
                libc::raise(signal);
            }
            return;
        }
        // What would be blocked if the kernel had called it; the end of this handler takes it back.
        let mut blocked = action.sa_mask;
        if action.sa_flags & libc::SA_NODEFER == 0 {
            libc::sigaddset(&mut blocked, signal);
        }
        libc::pthread_sigmask(libc::SIG_BLOCK, &blocked, ptr::null_mut());
        if action.sa_flags & libc::SA_SIGINFO != 0 {
            let function: extern "C" fn(c_int, *mut siginfo_t, *mut c_void) = std::mem::transmute(action.sa_sigaction);
            function(signal, info, context);
        } else {
            let function: extern "C" fn(c_int) = std::mem::transmute(action.sa_sigaction);
            function(signal);
        }
    }
}
