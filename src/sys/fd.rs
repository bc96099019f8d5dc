//! A native descriptor.
use super::platform::close::close;
use std::mem::ManuallyDrop;

/// A native descriptor, closed when dropped.
#[derive(Debug)]
pub struct Fd(pub(in crate::sys) libc::c_int);

impl Fd {
    /// Takes ownership of `raw`.
    pub(in crate::sys) fn new(raw: libc::c_int) -> Fd {
        Fd(raw)
    }

    #[inline]
    pub fn raw(&self) -> libc::c_int {
        self.0
    }

    /// No descriptor, for a place that is not in use.
    pub const NONE: ManuallyDrop<Fd> = ManuallyDrop::new(Fd(-1));

    /// A second name for the descriptor, for who has another way to know that the first is still there.
    pub fn alias(&self) -> ManuallyDrop<Fd> {
        ManuallyDrop::new(Fd(self.0))
    }
}

impl Drop for Fd {
    fn drop(&mut self) {
        close(self.0);
    }
}
