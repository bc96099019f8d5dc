//! `psapi.dll`: what is known of processes.
pub mod counters;
