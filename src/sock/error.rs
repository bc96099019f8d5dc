//! Which Winsock error a native error number means.
use crate::abi::*;
use crate::rt::error::Error;
use crate::sys::native;
use crate::sys::Errno;

/// Sorted by the native name. A call for which an error means something else maps it before it comes here.
const ERRORS: &[(i32, i32)] = &[
    (native::EACCES, WSAEACCES),
    (native::EADDRINUSE, WSAEADDRINUSE),
    (native::EADDRNOTAVAIL, WSAEADDRNOTAVAIL),
    (native::EAFNOSUPPORT, WSAEAFNOSUPPORT),
    (native::EAGAIN, WSAEWOULDBLOCK),
    (native::EALREADY, WSAEALREADY),
    // The only descriptor that is none is one that could not be made: see `Socket::fd`.
    (native::EBADF, WSAENOBUFS),
    (native::ECONNABORTED, WSAECONNABORTED),
    (native::ECONNREFUSED, WSAECONNREFUSED),
    (native::ECONNRESET, WSAECONNRESET),
    (native::EDESTADDRREQ, WSAEDESTADDRREQ),
    (native::EFAULT, WSAEFAULT),
    (native::EHOSTDOWN, WSAEHOSTDOWN),
    (native::EHOSTUNREACH, WSAEHOSTUNREACH),
    (native::EINPROGRESS, WSAEWOULDBLOCK),
    (native::EINTR, WSAEINTR),
    (native::EINVAL, WSAEINVAL),
    (native::EISCONN, WSAEISCONN),
    (native::ELOOP, WSAELOOP),
    (native::EMFILE, WSAEMFILE),
    (native::EMSGSIZE, WSAEMSGSIZE),
    (native::ENAMETOOLONG, WSAENAMETOOLONG),
    (native::ENETDOWN, WSAENETDOWN),
    (native::ENETRESET, WSAENETRESET),
    (native::ENETUNREACH, WSAENETUNREACH),
    // The whole system is out of descriptors: to the program, no more sockets either way.
    (native::ENFILE, WSAEMFILE),
    (native::ENOBUFS, WSAENOBUFS),
    // An interface index that names no interface.
    (native::ENODEV, WSAEADDRNOTAVAIL),
    (native::ENOENT, WSAEADDRNOTAVAIL),
    (native::ENOMEM, WSAENOBUFS),
    (native::ENOPROTOOPT, WSAENOPROTOOPT),
    (native::ENOTCONN, WSAENOTCONN),
    (native::ENOTSOCK, WSAENOTSOCK),
    (native::EOPNOTSUPP, WSAEOPNOTSUPP),
    (native::EPERM, WSAEACCES),
    (native::EPFNOSUPPORT, WSAEPFNOSUPPORT),
    (native::EPIPE, WSAECONNRESET),
    (native::EPROTO, WSAECONNABORTED),
    (native::EPROTONOSUPPORT, WSAEPROTONOSUPPORT),
    (native::EPROTOTYPE, WSAEPROTOTYPE),
    (native::EROFS, WSAEACCES),
    (native::ESHUTDOWN, WSAESHUTDOWN),
    (native::ESOCKTNOSUPPORT, WSAESOCKTNOSUPPORT),
    (native::ETIMEDOUT, WSAETIMEDOUT),
];

/// The Winsock error for a native one; never 0.
#[cold]
pub fn from_native(errno: i32) -> Error {
    let found = ERRORS.iter().find(|(native, _)| *native == errno);
    Error(found.map_or(WSASYSCALLFAILURE, |(_, winsock)| *winsock))
}

impl From<Errno> for Error {
    fn from(errno: Errno) -> Error {
        from_native(errno.0)
    }
}
