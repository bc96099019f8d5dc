//! `ioapiset.h`, and what `winbase.h` has for overlapped operations.
use std::ffi::c_int;

// Flags of `SetFileCompletionNotificationModes`.
pub const FILE_SKIP_COMPLETION_PORT_ON_SUCCESS: c_int = 1;
pub const FILE_SKIP_SET_EVENT_ON_HANDLE: c_int = 2;
