//! Random bytes from the kernel.

/// Fills `bytes`. False: the kernel has none to give.
#[cfg(target_os = "linux")]
pub fn fill(bytes: &mut [u8]) -> bool {
    let mut filled = 0;
    while filled < bytes.len() {
        let rest = &mut bytes[filled..];
        // SAFETY: there is that much room.
        match unsafe { libc::getrandom(rest.as_mut_ptr().cast(), rest.len(), 0) } {
            count @ 1.. => filled += count as usize,
            // A signal came first.
            _ if std::io::Error::last_os_error().kind() == std::io::ErrorKind::Interrupted => {}
            _ => return false,
        }
    }
    true
}

/// Fills `bytes`. False: the kernel has none to give.
#[cfg(target_vendor = "apple")]
pub fn fill(bytes: &mut [u8]) -> bool {
    // SAFETY: there is that much room.
    unsafe { libc::arc4random_buf(bytes.as_mut_ptr().cast(), bytes.len()) };
    true
}
