//! `advapi32.dll`.
pub mod event_log;
pub mod securitybaseapi;
pub mod wincrypt;
pub mod winreg;
pub mod winsvc;
