//! Names and address text: the resolver behind `getaddrinfo` and `gethostbyname`, services and protocols, conversions.
//!
//! Addresses are `std::net` types here, which are plain data; no native call is made above `sys`.
pub mod addr_info;
pub mod addr_info_ex;
pub mod background;
pub mod database;
pub mod destinations;
pub mod flat;
pub mod hosts;
pub mod idn;
pub mod name_info;
pub mod sockaddr;
pub mod tables;
pub mod text;
