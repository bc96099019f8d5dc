//! The system call instruction: what libc's wrapper does, without errno, cancellation points and its name.
use crate::sys::errno::{Errno, Result};
use libc::c_long;

/// The kernel's highest error number: a result in the last page of the address space is an error.
const MAX_ERRNO: isize = 4095;

/// Makes system call `number` with up to six arguments.
///
/// # Safety
/// The arguments are valid for that call; what the kernel writes through them the caller may have written.
#[inline(always)]
pub unsafe fn syscall(number: c_long, args: [usize; 6]) -> Result<usize> {
    // SAFETY: the caller's promise.
    let result = unsafe { raw(number, args) };
    if (-MAX_ERRNO..0).contains(&result) {
        Err(Errno(-result as i32))
    } else {
        Ok(result as usize)
    }
}

#[cfg(target_arch = "x86_64")]
#[inline(always)]
unsafe fn raw(number: c_long, args: [usize; 6]) -> isize {
    let result: isize;
    // SAFETY: the kernel keeps every register but rax, rcx and r11; the caller vouches for the arguments.
    unsafe {
        std::arch::asm!(
            "syscall",
            inlateout("rax") number as isize => result,
            in("rdi") args[0],
            in("rsi") args[1],
            in("rdx") args[2],
            in("r10") args[3],
            in("r8") args[4],
            in("r9") args[5],
            lateout("rcx") _,
            lateout("r11") _,
            options(nostack)
        );
    }
    result
}

#[cfg(target_arch = "aarch64")]
#[inline(always)]
unsafe fn raw(number: c_long, args: [usize; 6]) -> isize {
    let result: isize;
    // SAFETY: the kernel keeps every register but x0; the caller vouches for the arguments.
    unsafe {
        std::arch::asm!(
            "svc 0",
            in("x8") number,
            inlateout("x0") args[0] as isize => result,
            in("x1") args[1],
            in("x2") args[2],
            in("x3") args[3],
            in("x4") args[4],
            in("x5") args[5],
            options(nostack)
        );
    }
    result
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
unsafe fn raw(number: c_long, args: [usize; 6]) -> isize {
    let [a, b, c, d, e, f] = args.map(|arg| arg as libc::c_ulong);
    // SAFETY: the caller vouches for the arguments; errno is this thread's.
    unsafe {
        match libc::syscall(number, a, b, c, d, e, f) {
            -1 => -(*libc::__errno_location() as isize),
            result => result as isize,
        }
    }
}
