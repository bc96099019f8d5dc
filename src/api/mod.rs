//! The exported functions, one file per Windows header: check pointers, call, map the result.
#![allow(non_snake_case)]
pub mod ffi;
