//! What the process, a thread and the user are.
use std::ffi::CStr;
use std::mem::MaybeUninit;
use std::time::Duration;

/// Processor time: in the kernel and outside.
pub struct Times {
    pub kernel: Duration,
    pub user: Duration,
}

fn usage(who: libc::c_int) -> Times {
    let mut usage = MaybeUninit::<libc::rusage>::zeroed();
    // SAFETY: all zero is a value of it, and the call cannot fail for these.
    let usage = unsafe {
        libc::getrusage(who, usage.as_mut_ptr());
        usage.assume_init()
    };
    let duration = |time: libc::timeval| Duration::new(time.tv_sec as u64, time.tv_usec as u32 * 1000);
    Times {
        kernel: duration(usage.ru_stime),
        user: duration(usage.ru_utime),
    }
}

pub fn of_process() -> Times {
    usage(libc::RUSAGE_SELF)
}

/// Of the calling thread; of another one the host does not tell.
#[cfg(target_os = "linux")]
pub fn of_thread() -> Times {
    usage(libc::RUSAGE_THREAD)
}

/// The host does not tell kernel and user time apart here.
#[cfg(target_vendor = "apple")]
pub fn of_thread() -> Times {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the place lives through the call; the clock exists.
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &mut time) };
    Times {
        kernel: Duration::ZERO,
        user: Duration::new(time.tv_sec as u64, time.tv_nsec as u32),
    }
}

/// The processor that runs the calling thread, as far as the host tells.
pub fn processor() -> u32 {
    #[cfg(target_os = "linux")]
    // SAFETY: no pointers.
    let number = unsafe { libc::sched_getcpu() };
    #[cfg(target_vendor = "apple")]
    let number = 0;
    number.max(0) as u32
}

/// The name of the user, or its number where there is none.
pub fn user_name() -> String {
    let mut buffer = [0; 4096];
    let mut entry = MaybeUninit::<libc::passwd>::zeroed();
    let mut found = std::ptr::null_mut();
    // SAFETY: all places live through the calls; the name ends with a NUL and lies in the buffer.
    unsafe {
        let user = libc::geteuid();
        libc::getpwuid_r(user, entry.as_mut_ptr(), buffer.as_mut_ptr(), buffer.len(), &mut found);
        match found.is_null() {
            true => user.to_string(),
            false => CStr::from_ptr((*found).pw_name).to_string_lossy().into_owned(),
        }
    }
}

/// Gives the calling thread a name, of which hosts keep the first 15 bytes or more.
pub fn name_thread(name: &CStr) {
    // SAFETY: the name ends with a NUL. A name that is too long is left out.
    #[cfg(target_os = "linux")]
    unsafe {
        let short: Vec<u8> = name.to_bytes().iter().copied().take(15).chain([0]).collect();
        libc::pthread_setname_np(libc::pthread_self(), short.as_ptr().cast());
    }
    #[cfg(target_vendor = "apple")]
    // SAFETY: as above.
    unsafe {
        libc::pthread_setname_np(name.as_ptr());
    }
}

/// The time when the process began, as the clock of files tells it.
pub fn process_started() -> std::time::SystemTime {
    #[cfg(target_os = "linux")]
    if let Ok(metadata) = std::fs::metadata("/proc/self") {
        if let Ok(time) = metadata.modified() {
            return time;
        }
    }
    std::time::SystemTime::now() - of_process().user - of_process().kernel
}

/// Bytes from the system's source of chance.
pub fn random(bytes: &mut [u8; 16]) -> bool {
    use std::io::Read;
    let source = std::fs::File::open("/dev/urandom");
    source.and_then(|mut source| source.read_exact(bytes)).is_ok()
}
