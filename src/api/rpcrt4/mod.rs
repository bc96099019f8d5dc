//! `rpcrt4.dll`, and the GUID calls of `ole32.dll`.
pub mod rpcdce;
