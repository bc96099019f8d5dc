//! The base provider: Winsock sockets on native ones.
pub mod addr;
pub mod blocking;
pub mod buffers;
pub mod connection;
pub mod control_data;
pub mod error;
pub mod events;
pub mod inheritance;
pub mod init;
pub mod io;
pub mod names;
pub mod network;
pub mod options;
pub mod overlapped;
pub mod rio;
pub mod socket;
pub mod startup;
