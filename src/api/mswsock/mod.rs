//! `mswsock.dll`: Microsoft's extensions, and registered I/O.
pub mod extensions;
pub mod nspapi;
pub mod rio;
