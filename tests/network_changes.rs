//! Network events and overlapped operations that tell of changed addresses and routes, in a network namespace that each test
//! makes for itself.

#![cfg(target_os = "linux")]

mod support;

use std::process::{Command, Stdio};

/// The command that runs another one in a network namespace of its own, as root or, where users may, as root of a user
/// namespace.
fn namespace() -> Option<&'static [&'static str]> {
    const WAYS: [&[&str]; 2] = [&["unshare", "-n"], &["unshare", "-rn"]];
    WAYS.into_iter().find(|way| {
        Command::new(way[0])
            .args(&way[1..])
            .args(["ip", "link", "set", "lo", "up"])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    })
}

/// Builds tests-c/native/NAME.c and runs it in a namespace.
fn run(name: &str) {
    let Some(way) = namespace() else {
        return support::not_tested(
            "changes of the network: needs unshare and ip (iproute2), and the right to use them",
        );
    };
    let folder = support::scratch(name);
    let program = folder.join(name);
    let mut compile = Command::new(support::root().join("bin/ws2cc"));
    compile
        .env("WS2_32_LIB_DIR", support::library_folder(name))
        .args(["-Wall", "-Wextra", "-Werror", "-pthread", "-o"])
        .arg(&program)
        .arg(support::root().join(format!("tests-c/native/{name}.c")));
    let compiled = support::run(&mut compile, &folder.join("compile.log"), support::seconds(120));
    assert!(compiled.ok(), "{}", compiled.describe());
    let mut run = Command::new(way[0]);
    run.args(&way[1..]).arg(&program);
    let ran = support::run(&mut run, &folder.join("run.log"), support::seconds(60));
    assert!(ran.ok(), "{}", ran.describe());
}

#[test]
fn changes_of_addresses_and_routes_are_told() {
    run("network_changes");
}

#[test]
fn changes_complete_overlapped_operations() {
    run("network_changes_overlapped");
}

#[test]
fn adapters_routes_neighbours_and_echo_in_a_network() {
    run("iphlpapi_network");
}
