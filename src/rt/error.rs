//! The error every layer above `sys` returns: a Windows error code.
use crate::abi::WSAEFAULT;
use crate::sys::fault::Fault;

/// A Windows error code, as `WSAGetLastError` and `GetLastError` report it; never 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Error(pub i32);

/// Memory of the program that is none.
impl From<Fault> for Error {
    fn from(_: Fault) -> Error {
        Error(WSAEFAULT)
    }
}

pub type Result<T> = std::result::Result<T, Error>;
