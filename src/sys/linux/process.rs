//! Other processes: a descriptor that tells of the end, and what /proc tells.
use super::syscall::syscall;
use crate::sys::children;
use crate::sys::children::{ended, Ended, Listed, Memory, Times};
use crate::sys::descriptor;
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use libc::{c_int, pid_t};
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A descriptor that can be read from once the process has ended. ESRCH: there is no such process.
pub fn watch(pid: pid_t) -> Result<Fd> {
    // SAFETY: no pointers.
    match unsafe { syscall(libc::SYS_pidfd_open, [pid as usize, 0, 0, 0, 0, 0]) } {
        Ok(fd) => Ok(Fd::new(fd as c_int)),
        // Kernels before 5.3, and sandboxes.
        Err(Errno(libc::ENOSYS | libc::EPERM)) => watch_by_thread(pid),
        Err(errno) => Err(errno),
    }
}

/// The same, by a thread that waits and then closes the other end of a pipe.
fn watch_by_thread(pid: pid_t) -> Result<Fd> {
    /// How often to look for a process that is no child.
    const PAUSE: Duration = Duration::from_millis(10);
    let exists = move || {
        // SAFETY: no pointers.
        unsafe { libc::kill(pid, 0) == 0 || Errno::last().0 == libc::EPERM }
    };
    if !exists() {
        return Err(Errno(libc::ESRCH));
    }
    let [reader, writer] = descriptor::pipe()?;
    let wait = move || {
        loop {
            // SAFETY: all zero is a value of the structure, which lives through the call.
            let waited = unsafe {
                let mut info: libc::siginfo_t = std::mem::zeroed();
                libc::waitid(libc::P_PID, pid as libc::id_t, &mut info, libc::WEXITED | libc::WNOWAIT)
            };
            match waited {
                0 => break,
                _ if Errno::last().0 == libc::EINTR => {}
                _ => {
                    while exists() {
                        std::thread::sleep(PAUSE);
                    }
                    break;
                }
            }
        }
        drop(writer);
    };
    let thread = std::thread::Builder::new().name("process watch".to_owned());
    thread.spawn(wait).map_err(|_| Errno(libc::ENOMEM))?;
    Ok(reader)
}

/// Sends a signal to the process of `watch`, whose number may be another's by now.
pub fn signal(watch: &Fd, pid: pid_t, signal: c_int) -> Result<()> {
    let args = [watch.raw() as usize, signal as usize, 0, 0, 0, 0];
    // SAFETY: no information about the signal.
    match unsafe { syscall(libc::SYS_pidfd_send_signal, args) } {
        Err(Errno(libc::ENOSYS | libc::EBADF | libc::EPERM)) => children::signal(pid, signal),
        result => result.map(drop),
    }
}

/// How a process ended that need not be a child. `None`: the kernel does not tell.
pub fn ended_of(watch: &Fd, pid: pid_t) -> Option<Ended> {
    ended_by_descriptor(watch).or_else(|| ended_in_table(pid as u32))
}

/// While its parent has not taken its exit.
fn ended_in_table(pid: u32) -> Option<Ended> {
    let stat = Stat::read(pid)?;
    let is_over = stat.fields.first().is_some_and(|state| state == "Z");
    is_over.then(|| stat.number(52).map(ended))?
}

/// Once its parent has (since Linux 6.15).
fn ended_by_descriptor(watch: &Fd) -> Option<Ended> {
    /// The kernel's pidfd_info, of which the exit code is the last member that is read here.
    #[repr(C)]
    #[derive(Default)]
    struct Info {
        mask: u64,
        cgroup: u64,
        ids: [u32; 11],
        exit_code: i32,
        coredump: [u32; 2],
    }
    const PIDFD_INFO_EXIT: u64 = 1 << 3;
    /// _IOWR(0xFF, 11, struct pidfd_info)
    const PIDFD_GET_INFO: usize = 3 << 30 | std::mem::size_of::<Info>() << 16 | 0xFF << 8 | 11;
    let mut info = Info {
        mask: PIDFD_INFO_EXIT,
        ..Info::default()
    };
    let args = [watch.raw() as usize, PIDFD_GET_INFO, &raw mut info as usize, 0, 0, 0];
    // SAFETY: the request fills as much as its number says.
    unsafe { syscall(libc::SYS_ioctl, args) }.ok()?;
    (info.mask & PIDFD_INFO_EXIT != 0).then(|| ended(info.exit_code))
}

/// All processes that can be seen.
pub fn list() -> Vec<Listed> {
    numbers("/proc".into()).filter_map(listed).collect()
}

/// The entries of a folder that are numbers.
fn numbers(folder: PathBuf) -> impl Iterator<Item = u32> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

fn listed(pid: u32) -> Option<Listed> {
    let stat = Stat::read(pid)?;
    Some(Listed {
        pid,
        parent: stat.number(4)?,
        threads: stat.number(20)?,
        nice: stat.number(19)?,
        // The kernel keeps 15 bytes of a name; the file's says all of it, where that may be asked.
        name: image(pid)
            .and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
            .unwrap_or(stat.name),
    })
}

/// The kernel's numbers of a process's threads.
pub fn threads(pid: u32) -> Vec<u32> {
    numbers(format!("/proc/{pid}/task").into()).collect()
}

/// The path of a process's program.
pub fn image(pid: u32) -> Option<PathBuf> {
    fs::read_link(format!("/proc/{pid}/exe")).ok()
}

/// /proc/PID/stat.
struct Stat {
    name: String,
    /// From the third on, which is the state.
    fields: Vec<String>,
}

impl Stat {
    fn read(pid: u32) -> Option<Stat> {
        let bytes = fs::read(format!("/proc/{pid}/stat")).ok()?;
        let text = String::from_utf8_lossy(&bytes);
        // A name may have anything in it, parentheses too.
        let (front, rest) = text.rsplit_once(')')?;
        Some(Stat {
            name: front.split_once('(')?.1.to_owned(),
            fields: rest.split_ascii_whitespace().map(str::to_owned).collect(),
        })
    }

    /// Counted from 1, as proc(5) does.
    fn number<T: std::str::FromStr>(&self, field: usize) -> Option<T> {
        self.fields.get(field - 3)?.parse().ok()
    }
}

pub fn times(pid: u32) -> Option<Times> {
    let stat = Stat::read(pid)?;
    // SAFETY: no pointers.
    let ticks = u64::try_from(unsafe { libc::sysconf(libc::_SC_CLK_TCK) }).ok()?;
    let time = |field| {
        let count: u64 = stat.number(field)?;
        Some(Duration::from_nanos(
            (u128::from(count) * 1_000_000_000 / u128::from(ticks)) as u64,
        ))
    };
    Some(Times {
        began: booted()? + time(22)?,
        user: time(14)?,
        kernel: time(15)?,
    })
}

fn booted() -> Option<SystemTime> {
    let text = fs::read_to_string("/proc/stat").ok()?;
    let seconds = text.lines().find_map(|line| line.strip_prefix("btime "))?;
    Some(UNIX_EPOCH + Duration::from_secs(seconds.trim().parse().ok()?))
}

pub fn memory(pid: u32) -> Option<Memory> {
    let text = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let field = |name: &str| {
        let value = text.lines().find_map(|line| line.strip_prefix(name))?;
        let kilobytes: u64 = value.split_ascii_whitespace().next()?.parse().ok()?;
        Some(kilobytes * 1024)
    };
    let stat = Stat::read(pid)?;
    let private = field("VmData:").unwrap_or(0);
    Some(Memory {
        resident: field("VmRSS:").unwrap_or(0),
        most_resident: field("VmHWM:").unwrap_or(0),
        private,
        most_private: private,
        faults: stat.number::<u64>(10)? + stat.number::<u64>(12)?,
    })
}

/// Whether a process is one of a different number of bits than the library: never, the kernel's 32-bit programs aside.
pub fn is_32_bit(pid: u32) -> Option<bool> {
    /// Where an ELF file says its class, and what it says for 32 bits.
    const CLASS: usize = 4;
    const CLASS_32: u8 = 1;
    if pid == std::process::id() {
        return Some(false);
    }
    let mut head = [0; CLASS + 1];
    let file = fs::File::open(format!("/proc/{pid}/exe")).ok()?;
    std::os::unix::fs::FileExt::read_exact_at(&file, &mut head, 0).ok()?;
    Some(head[CLASS] == CLASS_32)
}
