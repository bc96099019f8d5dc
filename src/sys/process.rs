//! The process.
use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;

/// Has fork call `before`, then `parent` and `child` in those. Where there is no memory for that, forked children of
/// programs with several threads may hang.
pub fn at_fork(before: extern "C" fn(), parent: extern "C" fn(), child: extern "C" fn()) {
    // SAFETY: the handlers live as long as the library.
    unsafe { libc::pthread_atfork(Some(before), Some(parent), Some(child)) };
}

/// Lets the process have as many descriptors as it may: the usual limit of 1,024 is a custom that Windows does not have.
pub fn raise_descriptor_limit() {
    let mut limit = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    // SAFETY: the structure lives through both calls. Where they fail the limit stays.
    unsafe {
        if libc::getrlimit(libc::RLIMIT_NOFILE, &mut limit) == 0 && limit.rlim_cur < limit.rlim_max {
            limit.rlim_cur = limit.rlim_max;
            libc::setrlimit(libc::RLIMIT_NOFILE, &limit);
        }
    }
}

/// Whether there is memory of the process at all of `start` and the `len` bytes from it. (It asks for what is to be written
/// back of mapped files, which goes on in any case.)
pub fn is_mapped(start: usize, len: usize) -> bool {
    let page = page_size();
    let first = start / page * page;
    let Some(end) = start.checked_add(len) else {
        return false;
    };
    // SAFETY: the kernel checks the range, and changes nothing in it.
    unsafe { libc::msync(first as *mut libc::c_void, end - first, libc::MS_ASYNC) == 0 }
}

/// The size of a page of memory in bytes.
pub fn page_size() -> usize {
    // SAFETY: no pointers; the host has a page size.
    unsafe { libc::sysconf(libc::_SC_PAGESIZE) as usize }
}

/// The program's arguments, its own name first.
pub fn arguments() -> Vec<Vec<u8>> {
    let arguments: Vec<_> = std::env::args_os().map(OsString::into_vec).collect();
    if !arguments.is_empty() {
        return arguments;
    }
    // A libc that does not tell libraries (musl): as the kernel has them.
    let bytes = std::fs::read("/proc/self/cmdline").unwrap_or_default();
    let list = bytes.strip_suffix(b"\0").unwrap_or(&bytes);
    list.split(|byte| *byte == 0).map(<[u8]>::to_vec).collect()
}

/// A variable of the environment, unless the process has more rights than who started it, whose word it is.
pub fn trusted_variable(name: &str) -> Option<OsString> {
    #[cfg(target_os = "linux")]
    // SAFETY: it only looks up a number.
    let is_privileged = unsafe { libc::getauxval(libc::AT_SECURE) } != 0;
    #[cfg(target_vendor = "apple")]
    // SAFETY: they only tell numbers.
    let is_privileged = unsafe { libc::getuid() != libc::geteuid() || libc::getgid() != libc::getegid() };
    std::env::var_os(name).filter(|value| !is_privileged && !value.is_empty())
}

/// The effective user.
pub fn user() -> u32 {
    // SAFETY: it has no failure.
    unsafe { libc::geteuid() }
}

/// Ends the process without exit handlers.
pub fn exit_now(code: i32) -> ! {
    // SAFETY: it does not return.
    unsafe { libc::_exit(code) }
}

/// Stops for a debugger, or ends where there is none.
pub fn trap() {
    // SAFETY: no pointers.
    unsafe { libc::raise(libc::SIGTRAP) };
}
