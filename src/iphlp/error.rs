//! Which error of iphlpapi a native error means.
use crate::abi::*;
use crate::rt::error::Error;
use crate::sys::{native, Errno};

/// Sorted by the native name.
const ERRORS: &[(i32, i32)] = &[
    (native::EACCES, ERROR_ACCESS_DENIED),
    (native::EADDRNOTAVAIL, ERROR_NOT_FOUND),
    (native::EAFNOSUPPORT, ERROR_NOT_SUPPORTED),
    (native::EEXIST, ERROR_OBJECT_ALREADY_EXISTS),
    (native::EHOSTUNREACH, ERROR_HOST_UNREACHABLE),
    (native::EINVAL, ERROR_INVALID_PARAMETER),
    (native::EMFILE, ERROR_TOO_MANY_OPEN_FILES),
    (native::ENETDOWN, ERROR_NETWORK_UNREACHABLE),
    (native::ENETUNREACH, ERROR_NETWORK_UNREACHABLE),
    (native::ENFILE, ERROR_TOO_MANY_OPEN_FILES),
    (native::ENODEV, ERROR_FILE_NOT_FOUND),
    (native::ENOENT, ERROR_NOT_FOUND),
    (native::ENOMEM, ERROR_NOT_ENOUGH_MEMORY),
    (native::EOPNOTSUPP, ERROR_NOT_SUPPORTED),
    (native::EPERM, ERROR_ACCESS_DENIED),
    (native::ESRCH, ERROR_NOT_FOUND),
];

#[cold]
pub fn of(errno: Errno) -> Error {
    let known = ERRORS.iter().find(|(native, _)| *native == errno.0);
    Error(known.map_or(ERROR_GEN_FAILURE, |(_, windows)| *windows))
}
