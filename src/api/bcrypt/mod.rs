//! `bcrypt.dll`.
pub mod random;
