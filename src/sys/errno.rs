//! The native error number.

/// An errno value, as a native call reported it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Errno(pub i32);

pub type Result<T> = std::result::Result<T, Errno>;

impl Errno {
    /// What the last libc call of this thread set.
    #[cfg(target_vendor = "apple")]
    pub(in crate::sys) fn last() -> Errno {
        // SAFETY: errno's place is valid for the life of the thread.
        Errno(unsafe { *libc::__error() })
    }

    /// Whether the call would have had to wait.
    #[inline]
    pub fn would_block(self) -> bool {
        self.0 == libc::EAGAIN
    }
}
