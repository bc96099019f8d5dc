//! `wsock32.dll`: what it has beside the calls that it shares with ws2_32.dll.
pub mod extras;
