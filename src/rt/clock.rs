//! Dates and times of day: 100-nanosecond units since 1601, and their parts.
use std::time::{SystemTime, UNIX_EPOCH};

/// Units of 100 nanoseconds in a second, and in a day.
pub const SECOND: u64 = 10_000_000;
pub const DAY: u64 = 86_400 * SECOND;
/// From 1601 to 1970.
const UNIX: u64 = 134_774 * DAY;
/// Windows converts no later times.
const LIMIT: u64 = 1 << 63;

/// Now, UTC.
pub fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    UNIX + since.as_secs() * SECOND + u64::from(since.subsec_nanos()) / 100
}

/// The time of a file of the host's.
pub fn from_system(time: SystemTime) -> u64 {
    let units = |time: std::time::Duration| time.as_secs() * SECOND + u64::from(time.subsec_nanos()) / 100;
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => UNIX.saturating_add(units(since)),
        Err(before) => UNIX.saturating_sub(units(before.duration())),
    }
}

/// The host's form of a time.
pub fn to_system(time: u64) -> SystemTime {
    let units = |units: u64| std::time::Duration::new(units / SECOND, (units % SECOND * 100) as u32);
    match time.checked_sub(UNIX) {
        Some(since) => UNIX_EPOCH + units(since),
        None => UNIX_EPOCH - units(UNIX - time),
    }
}

/// The Unix time in seconds.
pub fn unix_seconds(time: u64) -> i64 {
    time.wrapping_sub(UNIX) as i64 / SECOND as i64
}

/// A date and time of day in the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    pub year: u16,
    pub month: u16,
    /// 0 is Sunday.
    pub weekday: u16,
    pub day: u16,
    pub hour: u16,
    pub minute: u16,
    pub second: u16,
    pub milliseconds: u16,
}

fn is_leap(year: u64) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn days_in_month(year: u64, month: u64) -> u64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The days from 1 January 1601 to that of `year`.
fn days_before(year: u64) -> u64 {
    let years = year - 1601;
    years * 365 + years / 4 - years / 100 + years / 400
}

/// `None`: too late for Windows.
pub fn split(time: u64) -> Option<Parts> {
    if time >= LIMIT {
        return None;
    }
    let (days, rest) = (time / DAY, time % DAY / 10_000);
    // No year is shorter than 365 days, so this is that year or a later one.
    let mut year = 1601 + days / 365;
    while days_before(year) > days {
        year -= 1;
    }
    let (mut month, mut day) = (1, days - days_before(year));
    while day >= days_in_month(year, month) {
        day -= days_in_month(year, month);
        month += 1;
    }
    Some(Parts {
        year: year as u16,
        month: month as u16,
        // 1 January 1601 was a Monday.
        weekday: ((days + 1) % 7) as u16,
        day: day as u16 + 1,
        hour: (rest / 3_600_000) as u16,
        minute: (rest / 60_000 % 60) as u16,
        second: (rest / 1000 % 60) as u16,
        milliseconds: (rest % 1000) as u16,
    })
}

/// `None`: there is no such date. The weekday does not matter.
pub fn join(parts: Parts) -> Option<u64> {
    let (year, month, day) = (parts.year.into(), parts.month.into(), u64::from(parts.day));
    let dates = (1601..=30827).contains(&year) && (1..=12).contains(&month);
    if !dates || !(1..=days_in_month(year, month)).contains(&day) {
        return None;
    }
    if parts.hour > 23 || parts.minute > 59 || parts.second > 59 || parts.milliseconds > 999 {
        return None;
    }
    let days = days_before(year) + (1..month).map(|month| days_in_month(year, month)).sum::<u64>() + day - 1;
    let seconds = (u64::from(parts.hour) * 60 + u64::from(parts.minute)) * 60 + u64::from(parts.second);
    Some(days * DAY + seconds * SECOND + u64::from(parts.milliseconds) * 10_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_comes_back() {
        for day in 0..400_000 {
            let time = day * DAY + 12_345_670_000;
            assert_eq!(join(split(time).unwrap()), Some(time));
        }
        let begin = split(0).unwrap();
        assert_eq!((begin.year, begin.month, begin.day, begin.weekday), (1601, 1, 1, 1));
        let unix = split(UNIX).unwrap();
        assert_eq!((unix.year, unix.month, unix.day, unix.weekday), (1970, 1, 1, 4));
    }
}
