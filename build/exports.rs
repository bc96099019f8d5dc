//! How the shared library exports its names: the soname, and the plain names of the calls that libc has too.
use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs};

/// Winsock calls that libc has under the same name. The library's own symbol for each is `ws2_NAME`; the plain name is
/// an alias of it in the shared library only, under a symbol version, so that nobody who meant libc's gets it.
const SHARED_WITH_LIBC: &[&str] = &[
    "accept",
    "bind",
    "connect",
    "dn_expand",
    "freeaddrinfo",
    "getaddrinfo",
    "gethostbyaddr",
    "gethostbyname",
    "gethostname",
    "getnameinfo",
    "getpeername",
    "getprotobyname",
    "getprotobynumber",
    "getservbyname",
    "getservbyport",
    "getsockname",
    "getsockopt",
    "htonl",
    "htons",
    "if_indextoname",
    "if_nametoindex",
    "inet_addr",
    "inet_network",
    "inet_ntoa",
    "inet_ntop",
    "inet_pton",
    "listen",
    "ntohl",
    "ntohs",
    "recv",
    "recvfrom",
    "select",
    "send",
    "sendto",
    "setsockopt",
    "shutdown",
    "socket",
];

const VERSION: &str = "WS2_32_2.2";

pub fn link(manifest_dir: &Path, out_dir: &Path) {
    match env::var("CARGO_CFG_TARGET_OS").as_deref() {
        Ok("linux") => link_elf(manifest_dir, out_dir),
        Ok("macos") => {
            println!("cargo:rustc-cdylib-link-arg=-Wl,-install_name,@rpath/libws2_32.dylib")
        }
        _ => {}
    }
}

fn link_elf(manifest_dir: &Path, out_dir: &Path) {
    println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,libws2_32.so.2");
    if !linker_can_alias(out_dir) {
        println!(
            "cargo:warning=this linker cannot export plain names (socket, bind, ...) under a version beside rustc's \
             own export list; built without them: C and C++ programs do not need them, other languages find the calls \
             as ws2_socket, ws2_bind, ... (rust-lld can: use the Rust toolchain's default linker)"
        );
        return;
    }
    for arg in alias_args(out_dir, "aliases.map", SHARED_WITH_LIBC) {
        println!("cargo:rustc-cdylib-link-arg={arg}");
    }
    if let Err(reason) = super::start::link_runtime(manifest_dir, out_dir) {
        println!("cargo:warning=the shared library is without the C runtime's functions: {reason}");
    }
}

/// Writes the version script and gives the linker's arguments that make each of `names` an alias of `ws2_` itself.
fn alias_args(out_dir: &Path, file: &str, names: &[&str]) -> Vec<String> {
    let script = out_dir.join(file);
    let text = format!("{VERSION} {{ global: {}; ws2_crt_*; }};\n", names.join("; "));
    fs::write(&script, text).expect("the output folder can be written");
    let aliases = names.iter().map(|name| format!("-Wl,--defsym={name}=ws2_{name}"));
    std::iter::once(format!("-Wl,--version-script={}", script.display()))
        .chain(aliases)
        .collect()
}

/// Tries it on a library of one function. GNU ld takes no second version script.
fn linker_can_alias(out_dir: &Path) -> bool {
    let source = out_dir.join("probe.rs");
    fs::write(&source, "#[no_mangle] pub extern \"C\" fn ws2_probe() {}\n").expect("the output folder can be written");
    let mut rustc = Command::new(env::var_os("RUSTC").expect("cargo sets RUSTC"));
    rustc
        .args(["--crate-type", "cdylib", "--crate-name", "probe", "--target"])
        .arg(env::var_os("TARGET").expect("cargo sets TARGET"))
        .arg("-o")
        .arg(out_dir.join("libprobe.so"))
        .arg(&source)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if let Some(linker) = env::var_os("RUSTC_LINKER") {
        rustc.arg("-C").arg(format!("linker={}", linker.to_string_lossy()));
    }
    let flags = env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    rustc.args(flags.split('\x1f').filter(|flag| !flag.is_empty()));
    for arg in alias_args(out_dir, "probe.map", &["probe"]) {
        rustc.arg("-C").arg(format!("link-arg={arg}"));
    }
    rustc.status().is_ok_and(|status| status.success())
}
