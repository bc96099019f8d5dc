//! The clock that runs while the computer does.
use std::time::Duration;

/// Time since the system started, sleep included.
pub fn since_boot() -> Duration {
    #[cfg(target_os = "linux")]
    const CLOCK: libc::clockid_t = libc::CLOCK_BOOTTIME;
    #[cfg(target_vendor = "apple")]
    const CLOCK: libc::clockid_t = libc::CLOCK_MONOTONIC;
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: `now` lives through the call; the clock exists, so it cannot fail.
    unsafe { libc::clock_gettime(CLOCK, &mut now) };
    Duration::new(now.tv_sec as u64, now.tv_nsec as u32)
}

/// Sixteenths of a second, of a clock that never goes back: cheap, exact to some milliseconds, and around every 8 years.
pub fn sixteenths() -> u32 {
    #[cfg(target_os = "linux")]
    const CLOCK: libc::clockid_t = libc::CLOCK_MONOTONIC_COARSE;
    #[cfg(target_vendor = "apple")]
    const CLOCK: libc::clockid_t = libc::CLOCK_MONOTONIC;
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: as above.
    unsafe { libc::clock_gettime(CLOCK, &mut now) };
    (now.tv_sec as u32)
        .wrapping_mul(16)
        .wrapping_add(now.tv_nsec as u32 / 62_500_000)
}

/// How many seconds the local time is ahead of UTC at that Unix time.
pub fn offset_from_utc(unix_seconds: i64) -> i64 {
    let time: libc::time_t = unix_seconds;
    // SAFETY: all zero is a value of tm, and both places live through the call.
    unsafe {
        let mut parts: libc::tm = std::mem::zeroed();
        match libc::localtime_r(&time, &mut parts).is_null() {
            true => 0,
            false => parts.tm_gmtoff,
        }
    }
}
