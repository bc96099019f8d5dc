//! What a signal's handler learns of the thread that was interrupted.
use libc::{c_void, siginfo_t, ucontext_t};

/// Whether an instruction caused the signal. (Apple does not tell it of every signal, and a code of 0 may be a fault.)
///
/// # Safety
/// The kernel's argument.
pub unsafe fn is_fault(info: *const siginfo_t) -> bool {
    /// SI_USER: somebody sent it.
    const USER: i32 = 0x10001;
    // SAFETY: the caller's promise.
    unsafe { (*info).si_code != USER }
}

/// The place of the instruction that is to be executed next.
///
/// # Safety
/// The kernel's argument.
#[inline]
pub unsafe fn pc(context: *const c_void) -> usize {
    // SAFETY: the caller's promise.
    unsafe {
        let state = &(*(*context.cast::<ucontext_t>()).uc_mcontext).__ss;
        #[cfg(target_arch = "x86_64")]
        return state.__rip as usize;
        #[cfg(target_arch = "aarch64")]
        return state.__pc as usize;
    }
}

/// Has the thread go on elsewhere.
///
/// # Safety
/// The kernel's argument; the registers are as the code at `place` expects them.
#[inline]
pub unsafe fn go_on_at(context: *mut c_void, place: usize) {
    // SAFETY: the caller's promise.
    unsafe {
        let state = &mut (*(*context.cast::<ucontext_t>()).uc_mcontext).__ss;
        #[cfg(target_arch = "x86_64")]
        {
            state.__rip = place as u64;
        }
        #[cfg(target_arch = "aarch64")]
        {
            state.__pc = place as u64;
        }
    }
}

/// The stack pointer.
///
/// # Safety
/// The kernel's argument.
pub unsafe fn sp(context: *const c_void) -> usize {
    // SAFETY: the caller's promise.
    unsafe {
        let state = &(*(*context.cast::<ucontext_t>()).uc_mcontext).__ss;
        #[cfg(target_arch = "x86_64")]
        return state.__rsp as usize;
        #[cfg(target_arch = "aarch64")]
        return state.__sp as usize;
    }
}

/// Whether the fault was a write.
///
/// # Safety
/// The kernel's argument.
pub unsafe fn is_write(context: *const c_void) -> bool {
    // SAFETY: the caller's promise.
    unsafe {
        let state = &(*(*context.cast::<ucontext_t>()).uc_mcontext).__es;
        #[cfg(target_arch = "x86_64")]
        return state.__err & 2 != 0;
        #[cfg(target_arch = "aarch64")]
        return state.__esr & 0x40 != 0;
    }
}
