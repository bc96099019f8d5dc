//! The native error number.

#[cfg(target_os = "linux")]
use libc::__errno_location as place;
#[cfg(target_vendor = "apple")]
use libc::__error as place;

/// An errno value, as a native call reported it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Errno(pub i32);

pub type Result<T> = std::result::Result<T, Errno>;

impl Errno {
    /// What the last libc call of this thread set.
    pub(in crate::sys) fn last() -> Errno {
        // SAFETY: errno's place is valid for the life of the thread.
        Errno(unsafe { *place() })
    }

    /// Makes it what the last call set.
    pub(in crate::sys) fn restore(self) {
        // SAFETY: as above.
        unsafe { *place() = self.0 };
    }

    /// Whether the call would have had to wait.
    #[inline]
    pub fn would_block(self) -> bool {
        self.0 == libc::EAGAIN
    }
}
