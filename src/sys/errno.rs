//! The native error number.

/// An errno value, as a native call reported it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Errno(pub i32);

pub type Result<T> = std::result::Result<T, Errno>;

impl Errno {
    /// Whether the call would have had to wait.
    #[inline]
    pub fn would_block(self) -> bool {
        self.0 == libc::EAGAIN
    }
}
