//! The system log.
use std::ffi::CString;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Severity {
    Error,
    Warning,
    Information,
}

/// Writes a line. A host without a log drops it.
pub fn write(severity: Severity, line: &str) {
    let priority = match severity {
        Severity::Error => libc::LOG_ERR,
        Severity::Warning => libc::LOG_WARNING,
        Severity::Information => libc::LOG_INFO,
    };
    // A NUL would end the line.
    let line = CString::new(line.replace('\0', " ")).unwrap_or_default();
    // SAFETY: the format takes one text, which lives through the call.
    unsafe { libc::syslog(priority, c"%s".as_ptr(), line.as_ptr()) };
}
