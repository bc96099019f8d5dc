//! `fileapi.h`.
pub mod files;
pub mod lfile;
pub mod paths;
pub mod search;
pub mod transfers;
