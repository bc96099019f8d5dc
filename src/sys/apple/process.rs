//! Other processes: a descriptor that tells of the end, and what libproc tells.
use crate::sys::children;
use crate::sys::children::{Ended, Listed, Memory, Times};
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use libc::{c_int, c_void, pid_t};
use std::mem::{self, MaybeUninit};
use std::os::unix::ffi::OsStringExt;
use std::path::PathBuf;
use std::ptr;
use std::time::{Duration, UNIX_EPOCH};

/// <sys/proc_info.h>: the ids of a process's threads.
const PROC_PIDLISTTHREADS: c_int = 6;

/// A descriptor that can be read from once the process has ended. ESRCH: there is no such process.
pub fn watch(pid: pid_t) -> Result<Fd> {
    // SAFETY: no pointers.
    let queue = match unsafe { libc::kqueue() } {
        -1 => return Err(Errno::last()),
        raw => Fd::new(raw),
    };
    // SAFETY: a kevent is plain integers and a pointer; it lives through the call.
    unsafe {
        let mut event: libc::kevent = mem::zeroed();
        event.ident = pid as libc::uintptr_t;
        event.filter = libc::EVFILT_PROC;
        event.flags = libc::EV_ADD;
        event.fflags = libc::NOTE_EXIT;
        match libc::kevent(queue.raw(), &event, 1, ptr::null_mut(), 0, ptr::null()) {
            -1 => Err(Errno::last()),
            _ => Ok(queue),
        }
    }
}

/// Sends a signal to a process.
pub fn signal(_watch: &Fd, pid: pid_t, signal: c_int) -> Result<()> {
    children::signal(pid, signal)
}

/// How a process ended that is no child: macOS does not tell.
pub fn ended_of(_watch: &Fd, _pid: pid_t) -> Option<Ended> {
    None
}

/// All processes that can be seen.
pub fn list() -> Vec<Listed> {
    // SAFETY: without a buffer it tells how much room the list needs.
    let count = unsafe { libc::proc_listallpids(ptr::null_mut(), 0) };
    // A few more may begin meanwhile.
    let mut pids: Vec<pid_t> = vec![0; usize::try_from(count).unwrap_or(0) + 32];
    let size = mem::size_of_val(&pids[..]) as c_int;
    // SAFETY: there is that much room.
    let count = unsafe { libc::proc_listallpids(pids.as_mut_ptr().cast(), size) };
    pids.truncate(usize::try_from(count).unwrap_or(0));
    pids.into_iter().filter_map(|pid| listed(pid as u32)).collect()
}

/// What libproc tells in one of its structures.
///
/// # Safety
/// `T` is what this flavor fills.
unsafe fn info<T>(pid: u32, flavor: c_int) -> Option<T> {
    let mut info = MaybeUninit::<T>::zeroed();
    let size = mem::size_of::<T>() as c_int;
    // SAFETY: there is that much room; the caller's promise.
    unsafe {
        let filled = libc::proc_pidinfo(pid as c_int, flavor, 0, info.as_mut_ptr().cast(), size);
        (filled == size).then(|| info.assume_init())
    }
}

fn base(pid: u32) -> Option<libc::proc_bsdinfo> {
    // SAFETY: the structure of this flavor.
    unsafe { info(pid, libc::PROC_PIDTBSDINFO) }
}

fn task(pid: u32) -> Option<libc::proc_taskinfo> {
    // SAFETY: the structure of this flavor.
    unsafe { info(pid, libc::PROC_PIDTASKINFO) }
}

fn listed(pid: u32) -> Option<Listed> {
    let base = base(pid)?;
    let short: Vec<u8> = base.pbi_comm.iter().map(|c| *c as u8).take_while(|c| *c != 0).collect();
    Some(Listed {
        pid,
        parent: base.pbi_ppid,
        threads: task(pid).map_or(1, |task| task.pti_threadnum as u32),
        nice: base.pbi_nice,
        name: image(pid)
            .and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
            .unwrap_or_else(|| String::from_utf8_lossy(&short).into_owned()),
    })
}

/// The kernel's numbers of a process's threads.
pub fn threads(pid: u32) -> Vec<u32> {
    let count = task(pid).map_or(0, |task| task.pti_threadnum as usize);
    let mut threads = vec![0u64; count];
    let size = mem::size_of_val(&threads[..]) as c_int;
    let place: *mut c_void = threads.as_mut_ptr().cast();
    // SAFETY: there is that much room.
    let filled = unsafe { libc::proc_pidinfo(pid as c_int, PROC_PIDLISTTHREADS, 0, place, size) };
    threads.truncate(usize::try_from(filled).unwrap_or(0) / mem::size_of::<u64>());
    threads.into_iter().map(|thread| thread as u32).collect()
}

/// The path of a process's program.
pub fn image(pid: u32) -> Option<PathBuf> {
    let mut path = vec![0u8; libc::PROC_PIDPATHINFO_MAXSIZE as usize];
    // SAFETY: there is that much room.
    let len = unsafe { libc::proc_pidpath(pid as c_int, path.as_mut_ptr().cast(), path.len() as u32) };
    path.truncate(usize::try_from(len).ok().filter(|len| *len > 0)?);
    Some(std::ffi::OsString::from_vec(path).into())
}

pub fn times(pid: u32) -> Option<Times> {
    let (base, task) = (base(pid)?, task(pid)?);
    Some(Times {
        began: UNIX_EPOCH + Duration::new(base.pbi_start_tvsec, base.pbi_start_tvusec as u32 * 1000),
        user: Duration::from_nanos(task.pti_total_user),
        kernel: Duration::from_nanos(task.pti_total_system),
    })
}

pub fn memory(pid: u32) -> Option<Memory> {
    let task = task(pid)?;
    Some(Memory {
        resident: task.pti_resident_size,
        most_resident: task.pti_resident_size,
        private: task.pti_resident_size,
        most_private: task.pti_resident_size,
        faults: task.pti_faults as u64,
    })
}

/// Whether a process is one of 32 bits: macOS has none any more.
pub fn is_32_bit(pid: u32) -> Option<bool> {
    base(pid).map(|_| false)
}
