//! `advapi32.dll`.
pub mod winreg;
