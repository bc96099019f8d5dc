//! What an operation came to: the NTSTATUS in an OVERLAPPED, and the errors that stand for it.
use super::error::Error;
use crate::abi::*;

/// An NTSTATUS value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Status(pub u32);

/// Statuses, the error that completion ports and GetOverlappedResult give for each, and the one that Winsock gives.
/// Sorted by status; of several statuses for one error the first is the one that an operation gets.
const STATUSES: &[(DWORD, i32, i32)] = &[
    (STATUS_BUFFER_OVERFLOW, ERROR_MORE_DATA, WSAEMSGSIZE),
    (STATUS_ACCESS_VIOLATION, ERROR_NOACCESS, WSAEFAULT),
    (STATUS_INVALID_HANDLE, ERROR_INVALID_HANDLE, WSAENOTSOCK),
    (STATUS_INVALID_PARAMETER, ERROR_INVALID_PARAMETER, WSAEINVAL),
    (STATUS_END_OF_FILE, ERROR_HANDLE_EOF, ERROR_HANDLE_EOF),
    (STATUS_ACCESS_DENIED, ERROR_ACCESS_DENIED, WSAEACCES),
    (STATUS_BUFFER_TOO_SMALL, ERROR_INSUFFICIENT_BUFFER, WSAEFAULT),
    (STATUS_DISK_FULL, ERROR_DISK_FULL, ERROR_DISK_FULL),
    (STATUS_INSUFFICIENT_RESOURCES, ERROR_NO_SYSTEM_RESOURCES, WSAENOBUFS),
    (STATUS_PIPE_DISCONNECTED, ERROR_PIPE_NOT_CONNECTED, WSAESHUTDOWN),
    (STATUS_IO_TIMEOUT, ERROR_SEM_TIMEOUT, WSAETIMEDOUT),
    (STATUS_NOT_SUPPORTED, ERROR_NOT_SUPPORTED, WSAEOPNOTSUPP),
    (STATUS_TOO_MANY_OPENED_FILES, ERROR_TOO_MANY_OPEN_FILES, WSAEMFILE),
    (STATUS_CANCELLED, ERROR_OPERATION_ABORTED, WSA_OPERATION_ABORTED),
    (STATUS_INVALID_CONNECTION, ERROR_CONNECTION_INVALID, WSAENOTCONN),
    (
        STATUS_INVALID_ADDRESS_COMPONENT,
        ERROR_INCORRECT_ADDRESS,
        WSAEADDRNOTAVAIL,
    ),
    (STATUS_ADDRESS_ALREADY_EXISTS, ERROR_DUP_NAME, WSAEADDRINUSE),
    (STATUS_CONNECTION_RESET, ERROR_NETNAME_DELETED, WSAECONNRESET),
    (STATUS_CONNECTION_REFUSED, ERROR_CONNECTION_REFUSED, WSAECONNREFUSED),
    (STATUS_GRACEFUL_DISCONNECT, ERROR_GRACEFUL_DISCONNECT, WSAEDISCON),
    (STATUS_CONNECTION_ACTIVE, ERROR_CONNECTION_ACTIVE, WSAEISCONN),
    (STATUS_NETWORK_UNREACHABLE, ERROR_NETWORK_UNREACHABLE, WSAENETUNREACH),
    (STATUS_HOST_UNREACHABLE, ERROR_HOST_UNREACHABLE, WSAEHOSTUNREACH),
    (STATUS_PORT_UNREACHABLE, ERROR_PORT_UNREACHABLE, WSAECONNRESET),
    (STATUS_CONNECTION_ABORTED, ERROR_CONNECTION_ABORTED, WSAECONNABORTED),
];

/// Statuses from here on mean that the operation did not do what was asked.
const WARNING: DWORD = 0x8000_0000;

/// And from here on that it did nothing.
const ERROR: DWORD = 0xC000_0000;

/// How NTSTATUS spells an error code that has no status of its own: its facility is Win32. Winsock's codes have the customer's
/// bit too, as to Winsock a status of the system's that it does not know is WSAEINVAL.
const WIN32: DWORD = 0xC007_0000;
const WINSOCK: DWORD = 0xE007_0000;
const FACILITY: DWORD = 0xFFFF_0000;

impl Status {
    pub const SUCCESS: Status = Status(STATUS_SUCCESS);
    pub const PENDING: Status = Status(STATUS_PENDING);
    pub const CANCELLED: Status = Status(STATUS_CANCELLED);
    pub const CONNECTION_ABORTED: Status = Status(STATUS_CONNECTION_ABORTED);
    pub const PORT_UNREACHABLE: Status = Status(STATUS_PORT_UNREACHABLE);

    /// The status of an operation on a socket or a file that failed with `error`.
    pub fn of(error: Error) -> Status {
        let found = STATUSES
            .iter()
            .find(|(_, windows, winsock)| *winsock == error.0 || *windows == error.0);
        let spelt = if error.0 < WSABASEERR { WIN32 } else { WINSOCK };
        found.map_or(Status(spelt | error.0 as u32 & 0xFFFF), |(status, ..)| Status(*status))
    }

    /// From an OVERLAPPED's `Internal`.
    pub fn from_internal(internal: usize) -> Status {
        Status(internal as u32)
    }

    pub fn is_failure(self) -> bool {
        self.0 >= WARNING
    }

    /// Whether it says that something was transferred all the same: a datagram that was cut.
    pub fn is_warning(self) -> bool {
        (WARNING..ERROR).contains(&self.0)
    }

    /// The error that GetLastError gives for it; 0 for none.
    pub fn windows_error(self) -> i32 {
        match self.row() {
            _ if !self.is_failure() => 0,
            Some((_, windows, _)) => *windows,
            None if matches!(self.0 & FACILITY, WIN32 | WINSOCK) => (self.0 & 0xFFFF) as i32,
            // Not one of ours: the program wrote it there.
            None => ERROR_MR_MID_NOT_FOUND,
        }
    }

    /// The error that WSAGetLastError gives for it; 0 for none. WSAEINVAL stands for all failures that have no code of their own.
    pub fn winsock_error(self) -> i32 {
        match self.row() {
            _ if !self.is_failure() => 0,
            Some((_, _, winsock)) => *winsock,
            None if self.0 & FACILITY == WINSOCK => (self.0 & 0xFFFF) as i32,
            None => WSAEINVAL,
        }
    }

    fn row(self) -> Option<&'static (DWORD, i32, i32)> {
        STATUSES.iter().find(|(status, ..)| *status == self.0)
    }
}
