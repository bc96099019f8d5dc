//! Native threads, and ending one from the depth of its calls.
//!
//! A thread's end must not unwind, as pthread_exit does with glibc: C++ would run destructors and `catch (...)`, which Windows
//! does not, and abort where an exception may not pass. So `enter` notes the stack, and `leave` goes back there.
use super::errno::{Errno, Result};
use once_cell::sync::Lazy;
use std::ffi::{c_int, c_void};
use std::mem::MaybeUninit;
use std::ops::Range;
use std::ptr;

/// What a thread runs; it may end by `exit` inside.
pub type Entry = extern "C-unwind" fn(*mut c_void) -> *mut c_void;

#[allow(clashing_extern_declarations)]
extern "C" {
    // libc declares the entry without unwinding, which `exit` needs.
    fn pthread_create(
        thread: *mut libc::pthread_t,
        attributes: *const libc::pthread_attr_t,
        entry: Entry,
        argument: *mut c_void,
    ) -> c_int;
}

extern "C-unwind" {
    fn pthread_exit(value: *mut c_void) -> !;
}

/// Starts a thread that nobody joins, with a stack of at least `stack` bytes, and never less than the host's usual one.
///
/// # Safety
/// `argument` is what `entry` expects.
pub unsafe fn spawn(entry: Entry, argument: *mut c_void, stack: usize) -> Result<()> {
    let mut attributes = MaybeUninit::uninit();
    let mut thread = MaybeUninit::uninit();
    // SAFETY: initialized by the first call before the others use it, and destroyed at the end.
    let errno = unsafe {
        libc::pthread_attr_init(attributes.as_mut_ptr());
        libc::pthread_attr_setdetachstate(attributes.as_mut_ptr(), libc::PTHREAD_CREATE_DETACHED);
        let mut usual = 0;
        libc::pthread_attr_getstacksize(attributes.as_ptr(), &mut usual);
        if stack > usual {
            libc::pthread_attr_setstacksize(attributes.as_mut_ptr(), stack.next_multiple_of(PAGE));
        }
        let errno = pthread_create(thread.as_mut_ptr(), attributes.as_ptr(), entry, argument);
        libc::pthread_attr_destroy(attributes.as_mut_ptr());
        errno
    };
    match errno {
        0 => Ok(()),
        errno => Err(Errno(errno)),
    }
}

/// Stack sizes are a multiple of this on every host.
const PAGE: usize = 1 << 16;

/// What `enter` runs.
pub type Routine = unsafe extern "C-unwind" fn(*mut c_void) -> u32;

/// Runs `routine(argument)` and returns its result, or what `leave` is given within; `stack` receives what that needs.
///
/// # Safety
/// `routine` may be called with `argument`; `stack` may be written.
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
pub unsafe fn enter(routine: Routine, argument: *mut c_void, stack: *mut usize) -> u32 {
    // SAFETY: the caller's promise; it keeps the registers that a C function keeps.
    unsafe { ws2_32_thread_enter(routine, argument, stack) }
}

/// Ends the routine that `enter` runs on this thread.
///
/// # Safety
/// `stack` is what `enter` noted, and it has not returned. No frame above it has anything to drop.
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
pub unsafe fn leave(stack: usize, code: u32) -> ! {
    // SAFETY: the caller's promise.
    unsafe { ws2_32_thread_leave(stack, code) }
}

/// The same where this is not written for the processor: nothing is noted, so that threads end by `exit`.
///
/// # Safety
/// `routine` may be called with `argument`.
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
pub unsafe fn enter(routine: Routine, argument: *mut c_void, _stack: *mut usize) -> u32 {
    // SAFETY: the caller's promise.
    unsafe { routine(argument) }
}

/// # Safety
/// None: it is not called.
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
pub unsafe fn leave(_stack: usize, _code: u32) -> ! {
    // SAFETY: as `exit`'s.
    unsafe { exit() }
}

#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
extern "C-unwind" {
    fn ws2_32_thread_enter(routine: Routine, argument: *mut c_void, stack: *mut usize) -> u32;
    fn ws2_32_thread_leave(stack: usize, code: u32) -> !;
}

/// Defines the two functions for this library alone, under the host's symbol names.
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
macro_rules! assembly {
    ([$($enter:literal),* $(,)?], [$($leave:literal),* $(,)?], [$($end:literal),* $(,)?]) => {
        #[cfg(target_os = "macos")]
        std::arch::global_asm!(
            ".text",
            ".p2align 4",
            ".private_extern _ws2_32_thread_enter",
            ".globl _ws2_32_thread_enter",
            "_ws2_32_thread_enter:",
            ".cfi_startproc",
            $($enter,)*
            $($end,)*
            ".cfi_endproc",
            ".private_extern _ws2_32_thread_leave",
            ".globl _ws2_32_thread_leave",
            "_ws2_32_thread_leave:",
            $($leave,)*
            $($end),*
        );
        #[cfg(not(target_os = "macos"))]
        std::arch::global_asm!(
            ".text",
            ".p2align 4",
            ".hidden ws2_32_thread_enter",
            ".globl ws2_32_thread_enter",
            ".type ws2_32_thread_enter, %function",
            "ws2_32_thread_enter:",
            ".cfi_startproc",
            $($enter,)*
            $($end,)*
            ".cfi_endproc",
            ".size ws2_32_thread_enter, . - ws2_32_thread_enter",
            ".hidden ws2_32_thread_leave",
            ".globl ws2_32_thread_leave",
            ".type ws2_32_thread_leave, %function",
            "ws2_32_thread_leave:",
            $($leave,)*
            $($end,)*
            ".size ws2_32_thread_leave, . - ws2_32_thread_leave",
        );
    };
}

// `enter` saves the registers that a called function keeps, notes the stack and calls; both restore them and return.
#[cfg(target_arch = "x86_64")]
assembly!(
    [
        "push rbp",
        ".cfi_def_cfa_offset 16",
        ".cfi_offset rbp, -16",
        "mov rbp, rsp",
        ".cfi_def_cfa_register rbp",
        "push rbx",
        "push r12",
        "push r13",
        "push r14",
        "push r15",
        "sub rsp, 8",
        "mov [rdx], rsp",
        "mov rax, rdi",
        "mov rdi, rsi",
        "call rax",
    ],
    ["mov rsp, rdi", "mov eax, esi"],
    [
        "add rsp, 8",
        "pop r15",
        "pop r14",
        "pop r13",
        "pop r12",
        "pop rbx",
        "pop rbp",
        "ret",
    ]
);

#[cfg(target_arch = "aarch64")]
assembly!(
    [
        "stp x29, x30, [sp, #-160]!",
        "mov x29, sp",
        ".cfi_def_cfa x29, 160",
        ".cfi_offset x29, -160",
        ".cfi_offset x30, -152",
        "stp x19, x20, [sp, #16]",
        "stp x21, x22, [sp, #32]",
        "stp x23, x24, [sp, #48]",
        "stp x25, x26, [sp, #64]",
        "stp x27, x28, [sp, #80]",
        "stp d8, d9, [sp, #96]",
        "stp d10, d11, [sp, #112]",
        "stp d12, d13, [sp, #128]",
        "stp d14, d15, [sp, #144]",
        "str x29, [x2]",
        "mov x9, x0",
        "mov x0, x1",
        "blr x9",
    ],
    ["mov sp, x0", "mov w0, w1"],
    [
        "ldp d14, d15, [sp, #144]",
        "ldp d12, d13, [sp, #128]",
        "ldp d10, d11, [sp, #112]",
        "ldp d8, d9, [sp, #96]",
        "ldp x27, x28, [sp, #80]",
        "ldp x25, x26, [sp, #64]",
        "ldp x23, x24, [sp, #48]",
        "ldp x21, x22, [sp, #32]",
        "ldp x19, x20, [sp, #16]",
        "ldp x29, x30, [sp], #160",
        "ret",
    ]
);

/// Ends the calling thread, which `enter` did not begin.
///
/// # Safety
/// No frame of the thread has anything to drop.
pub unsafe fn exit() -> ! {
    // SAFETY: the caller's promise.
    unsafe { pthread_exit(ptr::null_mut()) }
}

/// The addresses of the calling thread's stack; empty where the host does not tell.
pub fn stack() -> Range<usize> {
    #[cfg(target_os = "linux")]
    // SAFETY: the first call initializes the attributes that the others read and free.
    unsafe {
        let mut attributes = MaybeUninit::uninit();
        if libc::pthread_getattr_np(libc::pthread_self(), attributes.as_mut_ptr()) != 0 {
            return 0..0;
        }
        let (mut low, mut size) = (ptr::null_mut(), 0);
        libc::pthread_attr_getstack(attributes.as_ptr(), &mut low, &mut size);
        libc::pthread_attr_destroy(attributes.as_mut_ptr());
        low as usize..low as usize + size
    }
    #[cfg(target_vendor = "apple")]
    // SAFETY: no pointers of this function's.
    unsafe {
        let thread = libc::pthread_self();
        let high = libc::pthread_get_stackaddr_np(thread) as usize;
        high - libc::pthread_get_stacksize_np(thread)..high
    }
}

/// Whether the calling thread is the one that `main` runs on.
pub fn is_main() -> bool {
    #[cfg(target_os = "linux")]
    // SAFETY: no arguments.
    unsafe {
        libc::syscall(libc::SYS_gettid) == libc::c_long::from(libc::getpid())
    }
    #[cfg(target_vendor = "apple")]
    // SAFETY: no arguments.
    unsafe {
        libc::pthread_main_np() != 0
    }
}

/// Has the program's signals handled by other threads than the calling one.
pub fn block_signals() {
    let mut all = MaybeUninit::uninit();
    // SAFETY: initialized by the first call before the second reads it.
    unsafe {
        libc::sigfillset(all.as_mut_ptr());
        // What is blocked when an instruction causes it ends the process: `fault` needs these.
        for fault in [libc::SIGSEGV, libc::SIGBUS] {
            libc::sigdelset(all.as_mut_ptr(), fault);
        }
        libc::pthread_sigmask(libc::SIG_SETMASK, all.as_ptr(), ptr::null_mut());
    }
}

/// What the host calls the calling thread.
pub fn current() -> usize {
    // SAFETY: no arguments.
    unsafe { libc::pthread_self() as usize }
}

/// Ends a blocking native call of `thread` with EINTR. The thread has not ended.
pub fn interrupt(thread: usize) {
    static SIGNAL: Lazy<c_int> = Lazy::new(prepare_signal);
    // SAFETY: the caller's promise; the signal's handler is there.
    unsafe { libc::pthread_kill(thread as libc::pthread_t, *SIGNAL) };
}

extern "C" fn nothing(_signal: c_int) {}

/// Has the signal do nothing but interrupt: no SA_RESTART.
fn prepare_signal() -> c_int {
    #[cfg(target_os = "linux")]
    let signal = libc::SIGRTMAX() - 1;
    // Nobody minds it by default, and there are no real-time signals.
    #[cfg(target_vendor = "apple")]
    let signal = libc::SIGURG;
    // SAFETY: a sigaction is plain data; the handler may run at any time, for it does nothing.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = nothing as extern "C" fn(c_int) as usize;
        libc::sigemptyset(&mut action.sa_mask);
        libc::sigaction(signal, &action, ptr::null_mut());
    }
    signal
}
