//! Memory by pages.
use super::descriptor;
use super::errno::{Errno, Result};
use super::fault;
use super::fd::Fd;
use libc::{c_int, c_void, off_t};
use std::ptr;

/// What may be done with pages.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Access {
    pub read: bool,
    pub write: bool,
    pub execute: bool,
}

impl Access {
    fn native(self) -> c_int {
        let all = [
            (self.read, libc::PROT_READ),
            (self.write, libc::PROT_WRITE),
            (self.execute, libc::PROT_EXEC),
        ];
        let set = all.iter().filter(|(on, _)| *on);
        set.fold(libc::PROT_NONE, |all, (_, bit)| all | bit)
    }
}

fn mapped(address: *mut c_void) -> Result<usize> {
    match address {
        libc::MAP_FAILED => Err(Errno::last()),
        address => Ok(address as usize),
    }
}

/// Reserves `size` bytes that begin at a multiple of `align`; at `wish` if that is free and not 0.
pub fn reserve(wish: usize, size: usize, align: usize) -> Result<usize> {
    let flags = libc::MAP_PRIVATE | libc::MAP_ANON | libc::MAP_NORESERVE;
    let whole = size.checked_add(align).ok_or(Errno(libc::ENOMEM))?;
    // SAFETY: nothing that is mapped is touched: the address is a wish.
    let begin = mapped(unsafe { libc::mmap(wish as *mut c_void, whole, libc::PROT_NONE, flags, -1, 0) })?;
    let first = begin.next_multiple_of(align);
    // SAFETY: both ends are parts of what has just been mapped.
    unsafe {
        if first > begin {
            libc::munmap(begin as *mut c_void, first - begin);
        }
        libc::munmap((first + size) as *mut c_void, begin + whole - first - size);
    }
    Ok(first)
}

/// Changes what may be done with pages.
///
/// # Safety
/// The pages are the caller's, who does nothing with them that they do not allow afterwards.
pub unsafe fn protect(address: usize, size: usize, access: Access) -> Result<()> {
    // SAFETY: the caller's promise.
    match unsafe { libc::mprotect(address as *mut c_void, size, access.native()) } {
        0 => Ok(()),
        _ => Err(Errno::last()),
    }
}

/// Makes pages as fresh as `reserve` does: what they held is gone.
///
/// # Safety
/// The pages are the caller's, and nobody uses them any more.
pub unsafe fn clear(address: usize, size: usize) -> Result<()> {
    let flags = libc::MAP_PRIVATE | libc::MAP_ANON | libc::MAP_NORESERVE | libc::MAP_FIXED;
    // SAFETY: the caller's promise.
    mapped(unsafe { libc::mmap(address as *mut c_void, size, libc::PROT_NONE, flags, -1, 0) }).map(drop)
}

/// # Safety
/// As `clear`.
pub unsafe fn unmap(address: usize, size: usize) {
    // SAFETY: the caller's promise. It cannot fail for pages that are mapped.
    unsafe { libc::munmap(address as *mut c_void, size) };
}

/// Maps a part of a file; `private`: what is written stays in memory.
pub fn map_file(fd: &Fd, offset: u64, size: usize, access: Access, private: bool) -> Result<usize> {
    let flags = if private { libc::MAP_PRIVATE } else { libc::MAP_SHARED };
    // SAFETY: the system chooses the place.
    mapped(unsafe { libc::mmap(ptr::null_mut(), size, access.native(), flags, fd.raw(), offset as off_t) })
}

/// Writes what has been changed in a mapped file to the disk.
///
/// # Safety
/// The pages are mapped.
pub unsafe fn flush(address: usize, size: usize) -> Result<()> {
    // SAFETY: the caller's promise.
    match unsafe { libc::msync(address as *mut c_void, size, libc::MS_SYNC) } {
        0 => Ok(()),
        _ => Err(Errno::last()),
    }
}

/// Keeps pages in memory, or no longer.
pub fn lock(address: usize, size: usize, locked: bool) -> Result<()> {
    // SAFETY: nothing is read or written.
    let result = unsafe {
        match locked {
            true => libc::mlock(address as *const c_void, size),
            false => libc::munlock(address as *const c_void, size),
        }
    };
    match result {
        0 => Ok(()),
        _ => Err(Errno::last()),
    }
}

/// Whether a byte can be read, or also written. (Then it is written with its own value.)
pub fn is_accessible(address: usize, write: bool) -> bool {
    match write {
        false => fault::probe_for_read(address as *const u8, 1).is_ok(),
        // SAFETY: who asks whether memory can be written may write it; it gets the value that it has.
        true => unsafe { fault::probe_for_write(address as *mut u8, 1) }.is_ok(),
    }
}

/// The computer's memory: all of it and what is free, in bytes.
pub fn sizes() -> (u64, u64) {
    let page = super::process::page_size() as u64;
    // SAFETY: no pointers.
    let all = unsafe { libc::sysconf(libc::_SC_PHYS_PAGES) };
    #[cfg(target_os = "linux")]
    // SAFETY: as above.
    let free = unsafe { libc::sysconf(libc::_SC_AVPHYS_PAGES) };
    #[cfg(target_vendor = "apple")]
    let free = all / 2;
    (all.max(0) as u64 * page, free.max(0) as u64 * page)
}

/// A file of `size` bytes that has no name and lives in memory.
pub fn anonymous_file(size: u64) -> Result<Fd> {
    #[cfg(target_os = "linux")]
    // SAFETY: the name ends with a NUL.
    let raw = unsafe { libc::memfd_create(c"ws2_32".as_ptr(), libc::MFD_CLOEXEC) };
    #[cfg(target_vendor = "apple")]
    let raw = {
        use std::sync::atomic::{AtomicU32, Ordering};
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("/ws2_32.{}.{number}\0", std::process::id());
        let flags = libc::O_RDWR | libc::O_CREAT | libc::O_EXCL;
        // SAFETY: the name ends with a NUL.
        unsafe {
            let raw = libc::shm_open(name.as_ptr().cast(), flags, 0o600);
            libc::shm_unlink(name.as_ptr().cast());
            raw
        }
    };
    if raw < 0 {
        return Err(Errno::last());
    }
    let fd = Fd::new(raw);
    descriptor::set_size(&fd, size)?;
    Ok(fd)
}
