//! A memory barrier that one thread makes all threads of the process pass: membarrier(2).
use super::syscall::syscall;
use crate::sys::errno::Result;

const REGISTER_PRIVATE_EXPEDITED: usize = 1 << 4;
const PRIVATE_EXPEDITED: usize = 1 << 3;

fn membarrier(command: usize) -> Result<usize> {
    // SAFETY: no pointers.
    unsafe { syscall(libc::SYS_membarrier, [command, 0, 0, 0, 0, 0]) }
}

/// Makes `everywhere` usable. False where the kernel does not have it or a sandbox forbids it.
pub fn prepare() -> bool {
    membarrier(REGISTER_PRIVATE_EXPEDITED).is_ok()
}

/// Returns after every running thread of the process has passed a full barrier.
pub fn everywhere() {
    if membarrier(PRIVATE_EXPEDITED).is_err() {
        // A forked child may have to register again; nothing else can fail once `prepare` succeeded.
        let _ = prepare() && membarrier(PRIVATE_EXPEDITED).is_ok();
    }
}
