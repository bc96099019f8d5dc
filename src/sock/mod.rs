//! The base provider: Winsock sockets on native ones.
pub mod startup;
