//! `threadpoolapiset.h` and its forerunners in `winbase.h`.
pub mod callbacks;
pub mod io;
