//! Builds beside the library: its C headers, the names that the shared library exports, GetProcAddress's table, and libws2_32main.a.
use std::env;
use std::path::{Path, PathBuf};

#[path = "build/exports.rs"]
mod exports;
#[path = "build/headers.rs"]
mod headers;
#[path = "build/procs.rs"]
mod procs;
#[path = "build/start.rs"]
mod start;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=build");
    let out_dir = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    exports::link(Path::new(env!("CARGO_MANIFEST_DIR")), &out_dir);
    headers::generate(Path::new(env!("CARGO_MANIFEST_DIR")), &out_dir);
    procs::generate(Path::new(env!("CARGO_MANIFEST_DIR")), &out_dir);
    start::generate(Path::new(env!("CARGO_MANIFEST_DIR")), &out_dir);
}
