//! `ws2_32.dll`: a file per header, and a file per topic where a header is large.
pub mod addresses;
pub mod addrinfo;
pub mod async_names;
pub mod async_select;
pub mod blocking_hook;
pub mod events;
pub mod inet;
pub mod ioctl;
pub mod netdb;
pub mod notifications;
pub mod protocols;
mod socket_info;
pub mod winsock;
pub mod winsock2;
pub mod ws2_loop;
pub mod ws2tcpip;
