//! The error every layer above `sys` returns: a Windows error code.

/// A Windows error code, as `WSAGetLastError` and `GetLastError` report it; never 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Error(pub i32);

pub type Result<T> = std::result::Result<T, Error>;
