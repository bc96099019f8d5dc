//! `gdi32.dll`.
pub mod output;
pub mod wingdi;
