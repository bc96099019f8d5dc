//! What iphlpapi provides: adapters and their addresses, the tables of the network stack, its statistics and changes, and
//! ICMP echo.
#![allow(non_upper_case_globals)] // constants of the headers in patterns

pub mod adapter;
pub mod adapters_addresses;
pub mod adapters_info;
pub mod arena;
pub mod changes;
pub mod dns;
pub mod echo;
pub mod endpoint_rows;
pub mod error;
pub mod if_rows;
pub mod interfaces;
pub mod ip_rows;
pub mod mib_table;
pub mod statistics;
pub mod watcher;
