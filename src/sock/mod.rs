//! The base provider: Winsock sockets on native ones.
pub mod addr;
pub mod buffers;
pub mod conn;
pub mod error;
pub mod hook;
pub mod io;
pub mod ioctl;
pub mod names;
pub mod notify;
pub mod option;
pub mod select;
pub mod selection;
pub mod socket;
pub mod startup;
mod wait;
