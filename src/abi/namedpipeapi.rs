//! `winbase.h`: what named pipes are told.
use super::minwindef::DWORD;

// How a pipe is opened: the direction of its data, and whether the instance must be the first.
pub const PIPE_ACCESS_INBOUND: DWORD = 0x1;
pub const PIPE_ACCESS_OUTBOUND: DWORD = 0x2;
pub const PIPE_ACCESS_DUPLEX: DWORD = 0x3;
pub const FILE_FLAG_FIRST_PIPE_INSTANCE: DWORD = 0x8_0000;

// Modes of a pipe.
pub const PIPE_WAIT: DWORD = 0x0;
pub const PIPE_NOWAIT: DWORD = 0x1;
pub const PIPE_READMODE_BYTE: DWORD = 0x0;
pub const PIPE_READMODE_MESSAGE: DWORD = 0x2;
pub const PIPE_TYPE_BYTE: DWORD = 0x0;
pub const PIPE_TYPE_MESSAGE: DWORD = 0x4;
pub const PIPE_ACCEPT_REMOTE_CLIENTS: DWORD = 0x0;
pub const PIPE_REJECT_REMOTE_CLIENTS: DWORD = 0x8;
pub const PIPE_UNLIMITED_INSTANCES: DWORD = 255;

// Which end `GetNamedPipeInfo` speaks of.
pub const PIPE_CLIENT_END: DWORD = 0x0;
pub const PIPE_SERVER_END: DWORD = 0x1;

// How long to wait for an instance.
pub const NMPWAIT_USE_DEFAULT_WAIT: DWORD = 0x0;
pub const NMPWAIT_NOWAIT: DWORD = 0x1;
pub const NMPWAIT_WAIT_FOREVER: DWORD = 0xFFFF_FFFF;
