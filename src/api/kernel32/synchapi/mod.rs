//! `synchapi.h`.
pub mod locks;
pub mod objects;
pub mod timers;
