//! Which Windows error a native error of a file, folder or device means. (Sockets have their own: `sock/error.rs`.)
use crate::abi::*;
use crate::rt::error::Error;
use crate::sys::native;
use crate::sys::Errno;
use std::io;

/// Sorted by the native name. A call for which an error means something else maps it before it comes here.
const ERRORS: &[(i32, i32)] = &[
    (native::EACCES, ERROR_ACCESS_DENIED),
    (native::EAGAIN, ERROR_NO_DATA),
    // The descriptor is open, but not for this.
    (native::EBADF, ERROR_ACCESS_DENIED),
    (native::EBUSY, ERROR_SHARING_VIOLATION),
    (native::EDQUOT, ERROR_DISK_FULL),
    (native::EEXIST, ERROR_ALREADY_EXISTS),
    (native::EFAULT, ERROR_NOACCESS),
    (native::EFBIG, ERROR_DISK_FULL),
    (native::EINVAL, ERROR_INVALID_PARAMETER),
    (native::EIO, ERROR_IO_DEVICE),
    (native::EISDIR, ERROR_ACCESS_DENIED),
    (native::ELOOP, ERROR_PATH_NOT_FOUND),
    (native::EMFILE, ERROR_TOO_MANY_OPEN_FILES),
    (native::ENAMETOOLONG, ERROR_FILENAME_EXCED_RANGE),
    (native::ENFILE, ERROR_TOO_MANY_OPEN_FILES),
    (native::ENODEV, ERROR_FILE_NOT_FOUND),
    (native::ENOENT, ERROR_FILE_NOT_FOUND),
    (native::ENOMEM, ERROR_NOT_ENOUGH_MEMORY),
    (native::ENOSPC, ERROR_DISK_FULL),
    (native::ENOTDIR, ERROR_PATH_NOT_FOUND),
    (native::ENOTEMPTY, ERROR_DIR_NOT_EMPTY),
    (native::ENOTTY, ERROR_INVALID_HANDLE),
    (native::ENXIO, ERROR_FILE_NOT_FOUND),
    (native::EPERM, ERROR_ACCESS_DENIED),
    (native::EPIPE, ERROR_BROKEN_PIPE),
    (native::EROFS, ERROR_WRITE_PROTECT),
    (native::ESPIPE, ERROR_INVALID_FUNCTION),
    (native::ETXTBSY, ERROR_SHARING_VIOLATION),
    (native::EXDEV, ERROR_NOT_SAME_DEVICE),
];

pub fn from_native(errno: Errno) -> Error {
    let known = ERRORS.iter().find(|(native, _)| *native == errno.0);
    Error(known.map_or(ERROR_GEN_FAILURE, |(_, windows)| *windows))
}

/// The same for a failure that the standard library reports.
pub fn from_io(error: &io::Error) -> Error {
    match error.raw_os_error() {
        Some(errno) => from_native(Errno(errno)),
        // A text that the host's calls cannot take: a NUL within a name.
        None => Error(ERROR_INVALID_NAME),
    }
}
