//! What a signal's handler learns of the thread that was interrupted.
use libc::{c_void, siginfo_t, ucontext_t};

/// Whether an instruction caused the signal, and nobody sent it.
///
/// # Safety
/// The kernel's argument.
pub unsafe fn is_fault(info: *const siginfo_t) -> bool {
    // SAFETY: the caller's promise.
    unsafe { (*info).si_code > 0 }
}

/// The place of the instruction that is to be executed next.
///
/// # Safety
/// The kernel's argument.
#[inline]
pub unsafe fn pc(context: *const c_void) -> usize {
    let context = context.cast::<ucontext_t>();
    // SAFETY: the caller's promise.
    unsafe {
        #[cfg(target_arch = "x86_64")]
        return (*context).uc_mcontext.gregs[libc::REG_RIP as usize] as usize;
        #[cfg(target_arch = "aarch64")]
        return (*context).uc_mcontext.pc as usize;
        #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
        return {
            let _ = context;
            0
        };
    }
}

/// Has the thread go on elsewhere.
///
/// # Safety
/// The kernel's argument; the registers are as the code at `place` expects them.
#[inline]
pub unsafe fn go_on_at(context: *mut c_void, place: usize) {
    let context = context.cast::<ucontext_t>();
    // SAFETY: the caller's promise.
    unsafe {
        #[cfg(target_arch = "x86_64")]
        {
            (*context).uc_mcontext.gregs[libc::REG_RIP as usize] = place as i64;
        }
        #[cfg(target_arch = "aarch64")]
        {
            (*context).uc_mcontext.pc = place as _;
        }
        #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
        let _ = (context, place);
    }
}

/// The stack pointer.
///
/// # Safety
/// The kernel's argument.
pub unsafe fn sp(context: *const c_void) -> usize {
    let context = context.cast::<ucontext_t>();
    // SAFETY: the caller's promise.
    unsafe {
        #[cfg(target_arch = "x86_64")]
        return (*context).uc_mcontext.gregs[libc::REG_RSP as usize] as usize;
        #[cfg(target_arch = "aarch64")]
        return (*context).uc_mcontext.sp as usize;
        #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
        return {
            let _ = context;
            0
        };
    }
}

/// Whether the fault was a write. False where the processor does not tell.
///
/// # Safety
/// The kernel's argument.
pub unsafe fn is_write(context: *const c_void) -> bool {
    #[cfg(target_arch = "x86_64")]
    {
        /// A bit of the page fault's error code.
        const WRITE: i64 = 2;
        // SAFETY: the caller's promise.
        unsafe { (*context.cast::<ucontext_t>()).uc_mcontext.gregs[libc::REG_ERR as usize] & WRITE != 0 }
    }
    #[cfg(not(target_arch = "x86_64"))]
    {
        let _ = context;
        false
    }
}
