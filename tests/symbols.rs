//! The library takes over nobody's sockets: its symbols, and processes in which others use the C library's.

#![cfg(target_os = "linux")] // symbol versions are ELF's

mod support;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names that `nm` prints for one of `flags`, without their versions unless `versions`.
fn symbols(file: &Path, flags: &[&str], versions: bool) -> BTreeSet<String> {
    let output = Command::new("nm")
        .args(flags)
        .args(["--format=posix"])
        .arg(file)
        .output()
        .expect("nm, of binutils");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter(|line| !line.ends_with(':')) // the members of an archive
        .filter_map(|line| line.split_whitespace().next())
        .map(|name| {
            if versions {
                name
            } else {
                name.split('@').next().unwrap()
            }
            .to_owned()
        })
        .collect()
}

/// Functions that Windows does not have, at least not under a name of libc's.
const OUR_OWN: [&str; 7] = [
    "ws2_close_osfhandle",
    "ws2_dispatch_messages",
    "ws2_from_fd",
    "ws2_get_osfhandle",
    "ws2_message_fd",
    "ws2_native_fd",
    "ws2_open_osfhandle",
];

/// The Winsock names that libc has too: those that the library spells `ws2_NAME`.
fn shared_with_libc() -> BTreeSet<String> {
    let defined = symbols(&support::built(support::SHARED), &["-D", "--defined-only"], false);
    let names: BTreeSet<String> = defined
        .iter()
        .filter(|name| {
            !OUR_OWN.contains(&name.as_str()) && !name.starts_with("ws2_crt_") && !name.starts_with("ws2_seh_")
        })
        .filter_map(|name| name.strip_prefix("ws2_").map(str::to_owned))
        .collect();
    for sure in ["socket", "select", "getaddrinfo", "inet_ntop", "htons"] {
        assert!(names.contains(sure), "ws2_{sure} is not exported");
    }
    names
}

#[test]
fn shared_library_uses_no_colliding_name() {
    let undefined = symbols(&support::built(support::SHARED), &["-D", "--undefined-only"], false);
    let both: Vec<_> = undefined.intersection(&shared_with_libc()).cloned().collect();
    assert!(both.is_empty(), "the library would call itself: {both:?}");
}

#[test]
fn plain_names_have_a_version() {
    let library = support::built(support::SHARED);
    let defined = symbols(&library, &["-D", "--defined-only"], true);
    let names = shared_with_libc();
    let bare: Vec<_> = names.iter().filter(|name| defined.contains(*name)).collect();
    assert!(
        bare.is_empty(),
        "exported without a version, so they would shadow libc's: {bare:?}"
    );
    let versioned = names
        .iter()
        .filter(|name| defined.contains(&format!("{name}@@WS2_32_2.2")))
        .count();
    if versioned == 0 {
        support::not_tested("this linker could not export plain names; other languages must use ws2_NAME here");
        return;
    }
    assert_eq!(versioned, names.len(), "some plain names are missing");
    assert!(defined.contains("WSAStartup"), "the other names have no version");
}

#[test]
fn archive_defines_no_libc_name() {
    let defined = symbols(&support::built("libws2_32.a"), &["-g", "--defined-only"], false);
    assert!(defined.contains("ws2_socket"));
    let both: Vec<_> = defined.intersection(&shared_with_libc()).cloned().collect();
    assert!(both.is_empty(), "the archive takes libc's place: {both:?}");
}

fn compile(command: &mut Command, folder: &Path) {
    let outcome = support::run(command, &folder.join("compile.log"), support::seconds(120));
    assert!(outcome.ok(), "{command:?}\n{}", outcome.describe());
}

fn ws2cc(library: &Path) -> Command {
    let mut command = Command::new(support::root().join("bin/ws2cc"));
    command
        .env("WS2_32_LIB_DIR", library)
        .args(["-Wall", "-Wextra", "-Werror", "-pthread"]);
    command
}

fn object(mut compiler: Command, source: &str, folder: &Path) -> PathBuf {
    let object = folder.join(source).with_extension("o");
    compiler
        .arg("-c")
        .arg(support::root().join("tests-c/symbols").join(source))
        .arg("-o")
        .arg(&object);
    compile(&mut compiler, folder);
    object
}

/// libcurl and Winsock in one process, however they were linked.
#[test]
fn libcurl_keeps_its_sockets() {
    let folder = support::scratch("symbols");
    let library = support::library_folder("symbols");
    let probe = Command::new("sh")
        .args(["-c", "echo '#include <curl/curl.h>' | cc -E - >/dev/null 2>&1"])
        .status();
    if !probe.is_ok_and(|status| status.success()) {
        support::not_tested("no libcurl headers here; on Debian: apt-get install libcurl4-openssl-dev");
        return;
    }
    let with_native = {
        let mut command = ws2cc(&library);
        command.arg("-DWITH_NATIVE");
        object(command, "server.c", &folder)
    };
    let client = object(Command::new("cc"), "client.c", &folder);
    let native = object(Command::new("cc"), "native.c", &folder);
    let mut programs = Vec::new();

    // By the wrapper: native objects keep libc's names.
    for (name, options) in [
        ("ws2_32-first", ["-lws2_32", "-lcurl"].as_slice()),
        ("curl-first", &["-lcurl", "-lws2_32"]),
        ("static", &["--static", "-lcurl"]),
    ] {
        let program = folder.join(name);
        let mut command = ws2cc(&library);
        command
            .args([&with_native, &client, &native])
            .args(options)
            .arg("-o")
            .arg(&program);
        compile(&mut command, &folder);
        programs.push(program);
    }

    // By hand, as another build system may do it.
    let alone = object(ws2cc(&library), "server.c", &folder);
    for (name, libraries) in [
        ("by-hand-ws2_32-first", ["-lws2_32", "-lcurl"]),
        ("by-hand-curl-first", ["-lcurl", "-lws2_32"]),
    ] {
        let program = folder.join(name);
        let mut command = Command::new("cc");
        command.args([&alone, &client]).arg("-L").arg(&library).args(libraries);
        command
            .arg(format!("-Wl,-rpath,{}", library.display()))
            .args(["-pthread", "-o"])
            .arg(&program);
        compile(&mut command, &folder);
        programs.push(program);
    }

    for program in programs {
        let outcome = support::run(
            &mut Command::new(&program),
            &program.with_extension("log"),
            support::seconds(60),
        );
        assert!(outcome.ok(), "{}:\n{}", program.display(), outcome.describe());
    }
}

#[test]
fn python_uses_plain_names() {
    if !support::have("python3") {
        support::not_tested("no python3 here");
        return;
    }
    let library = support::built(support::SHARED);
    let names = symbols(&library, &["-D", "--defined-only"], true);
    if !names.contains("socket@@WS2_32_2.2") {
        support::not_tested("this linker could not export plain names");
        return;
    }
    let mut python = Command::new("python3");
    python.arg(support::root().join("tests/ffi.py")).arg(library);
    let log = support::scratch("symbols").join("python.log");
    let outcome = support::run(&mut python, &log, support::seconds(60));
    assert!(outcome.ok(), "{}", outcome.describe());
}
