//! `afunix.h`: addresses of local sockets.
use super::winnt::CHAR;
use super::ws2def::ADDRESS_FAMILY;

pub const UNIX_PATH_MAX: usize = 108;

/// The path of a local socket, ended by a zero.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct sockaddr_un {
    pub sun_family: ADDRESS_FAMILY,
    pub sun_path: [CHAR; UNIX_PATH_MAX],
}
pub type SOCKADDR_UN = sockaddr_un;
pub type PSOCKADDR_UN = *mut SOCKADDR_UN;

pub const SIO_AF_UNIX_GETPEERPID: super::DWORD = 0x5800_0100;
pub const SIO_AF_UNIX_SETBINDPARENTPATH: super::DWORD = 0x9800_0101;
pub const SIO_AF_UNIX_SETCONNPARENTPATH: super::DWORD = 0x9800_0102;
