//! `iphlpapi.dll`: adapters, the tables of the network stack, its statistics and changes, ICMP.
#![allow(non_upper_case_globals)] // constants of the headers in patterns

pub mod adapters;
pub mod change_callbacks;
pub mod endpoints;
pub mod icmpapi;
pub mod names;
pub mod netioapi;
pub mod notifications;
mod out;
pub mod statistics;
pub mod tables;
