//! Windows Sockets 2 for Linux and macOS: `ws2_32.dll`'s calls on the host's native sockets.
//!
//! The layers, each importing only those to its right: `api -> spi -> sock -> (user, kernel, iphlp) -> rt -> sys`; all may use `abi`.
//! `docs/architecture.md` is the map.

#![allow(clippy::missing_safety_doc)] // the exported functions' contracts are their Microsoft Learn pages

pub mod abi;
pub mod api;
mod iphlp;
mod kernel;
mod rt;
mod sock;
mod spi;
mod sys;
mod user;
