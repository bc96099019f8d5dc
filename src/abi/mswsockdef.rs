//! `mswsockdef.h`: what the requests of registered I/O and their results are made of.
use super::minwindef::{DWORD, ULONG};
use super::winnt::{LONG, ULONGLONG};

pub type RIO_BUFFERID = *mut RIO_BUFFERID_t;
pub type RIO_CQ = *mut RIO_CQ_t;
pub type RIO_RQ = *mut RIO_RQ_t;
/// A registered buffer, opaque.
pub struct RIO_BUFFERID_t {
    _opaque: [u8; 0],
}
/// A completion queue, opaque.
pub struct RIO_CQ_t {
    _opaque: [u8; 0],
}
/// A request queue, opaque.
pub struct RIO_RQ_t {
    _opaque: [u8; 0],
}
pub const RIO_MSG_DONT_NOTIFY: DWORD = 1;
pub const RIO_MSG_DEFER: DWORD = 2;
pub const RIO_MSG_WAITALL: DWORD = 4;
pub const RIO_MSG_COMMIT_ONLY: DWORD = 8;
pub const RIO_MAX_CQ_SIZE: DWORD = 0x0800_0000;
pub const RIO_CORRUPT_CQ: DWORD = 0xFFFF_FFFF;
pub const RIO_INVALID_BUFFERID: RIO_BUFFERID = 0xFFFF_FFFF as RIO_BUFFERID;
pub const RIO_INVALID_CQ: RIO_CQ = 0 as RIO_CQ;
pub const RIO_INVALID_RQ: RIO_RQ = 0 as RIO_RQ;

/// The result of one request.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _RIORESULT {
    pub Status: LONG,
    pub BytesTransferred: ULONG,
    pub SocketContext: ULONGLONG,
    pub RequestContext: ULONGLONG,
}
pub type RIORESULT = _RIORESULT;
pub type PRIORESULT = *mut RIORESULT;

/// Part of a registered buffer.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _RIO_BUF {
    pub BufferId: RIO_BUFFERID,
    pub Offset: ULONG,
    pub Length: ULONG,
}
pub type RIO_BUF = _RIO_BUF;
pub type PRIO_BUF = *mut RIO_BUF;

/// The head of a buffer of control data.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _RIO_CMSG_BUFFER {
    pub TotalLength: ULONG,
}
pub type RIO_CMSG_BUFFER = _RIO_CMSG_BUFFER;
pub type PRIO_CMSG_BUFFER = *mut RIO_CMSG_BUFFER;
