//! Processes by their numbers: how they ended, ending them, their times.
use super::errno::{Errno, Result};
use libc::{c_int, pid_t};
use std::time::{Duration, SystemTime};

/// How a process ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ended {
    /// By itself, with this code.
    Exited(i32),
    /// By this signal.
    Killed(i32),
}

/// What is known of a process that has been waited for.
#[derive(Clone, Copy, Debug)]
pub struct Exit {
    pub ended: Ended,
    /// The time it spent in its program, and in the kernel for it.
    pub user: Duration,
    pub kernel: Duration,
}

/// A process as lists have it.
pub struct Listed {
    pub pid: u32,
    pub parent: u32,
    pub threads: u32,
    pub nice: i32,
    pub name: String,
}

/// When a process began, and the time that it has spent in its program and in the kernel.
pub struct Times {
    pub began: SystemTime,
    pub user: Duration,
    pub kernel: Duration,
}

/// What a process has of memory, in bytes.
#[derive(Default)]
pub struct Memory {
    pub resident: u64,
    pub most_resident: u64,
    /// Its own, in memory or not.
    pub private: u64,
    pub most_private: u64,
    pub faults: u64,
}

/// Takes the exit of a child, after which its number may be another's. `None`: it runs. ECHILD: it is not a child, or
/// somebody else has taken it.
pub fn take_exit(pid: pid_t) -> Result<Option<Exit>> {
    let mut status = 0;
    let mut usage = std::mem::MaybeUninit::<libc::rusage>::zeroed();
    // SAFETY: both places live through the call; all zero is a value of the structure.
    let (taken, usage) = unsafe {
        let taken = libc::wait4(pid, &mut status, libc::WNOHANG, usage.as_mut_ptr());
        (taken, usage.assume_init())
    };
    match taken {
        -1 => Err(Errno::last()),
        0 => Ok(None),
        _ => Ok(Some(Exit {
            ended: ended(status),
            user: duration(usage.ru_utime),
            kernel: duration(usage.ru_stime),
        })),
    }
}

/// From what wait(2) stores.
pub(super) fn ended(status: c_int) -> Ended {
    match libc::WIFSIGNALED(status) {
        true => Ended::Killed(libc::WTERMSIG(status)),
        false => Ended::Exited(libc::WEXITSTATUS(status)),
    }
}

fn duration(time: libc::timeval) -> Duration {
    Duration::new(time.tv_sec as u64, time.tv_usec as u32 * 1000)
}

/// Sends a signal; 0 only asks whether that may be done.
pub fn signal(pid: pid_t, signal: c_int) -> Result<()> {
    // SAFETY: no pointers.
    match unsafe { libc::kill(pid, signal) } {
        0 => Ok(()),
        _ => Err(Errno::last()),
    }
}

pub use libc::{SIGABRT, SIGBUS, SIGCONT, SIGFPE, SIGILL, SIGINT, SIGKILL, SIGSEGV, SIGSTOP, SIGTRAP};
