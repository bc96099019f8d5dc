//! `gdi32.dll`.
pub mod wingdi;
