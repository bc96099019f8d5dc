//! What a program of this host does besides Winsock: fork and exec, signals, limits.

#![cfg(target_os = "linux")] // the program looks into /proc

mod support;

use std::process::Command;

fn builds_and_runs(name: &str) {
    builds_and_runs_with(name, &[]);
}

/// A program of several source files.
fn builds_and_runs_with(name: &str, others: &[&str]) {
    let folder = support::scratch(&format!("native-{name}"));
    let program = folder.join(name);
    let mut compile = Command::new(support::root().join("bin/ws2cc"));
    compile
        .env("WS2_32_LIB_DIR", support::library_folder(&format!("native-{name}")))
        .args(["-Wall", "-Wextra", "-Werror", "-pthread", "-o"])
        .arg(&program)
        .arg(support::root().join(format!("tests-c/native/{name}.c")))
        .args(
            others
                .iter()
                .map(|other| support::root().join(format!("tests-c/native/{other}.c"))),
        );
    let compiled = support::run(&mut compile, &folder.join("compile.log"), support::seconds(120));
    assert!(compiled.ok(), "{}", compiled.describe());
    let log = folder.join("run.log");
    let mut run = Command::new(&program);
    let mut patience = 60;
    if support::round() == support::Round::Nightly {
        run.env("TEST_FORKS", "5000").env("TEST_TIME_FACTOR", "20");
        patience = 600;
    }
    let ran = support::run(&mut run, &log, support::seconds(patience));
    assert!(ran.ok(), "{}", ran.describe());
}

#[test]
fn duplicated_sockets_open_in_other_processes() {
    builds_and_runs("duplicate");
}

#[test]
fn forked_child_uses_winsock() {
    builds_and_runs("fork");
}

#[test]
fn forks_under_load_disturb_nobody() {
    builds_and_runs("fork_storm");
}

#[test]
fn ends_of_processes_write_nowhere() {
    builds_and_runs("exit_pending");
}

#[test]
fn no_descriptors_are_told_as_such() {
    builds_and_runs("no_descriptors");
}

#[test]
fn signals_end_no_call() {
    builds_and_runs("signals");
}

#[test]
fn descriptors_are_not_limited_to_the_custom() {
    builds_and_runs("descriptors");
}

#[test]
fn native_event_loop_has_window_messages() {
    builds_and_runs_with("message_fd", &["message_fd_loop"]);
}

#[test]
fn descriptors_and_sockets_become_each_other() {
    builds_and_runs_with("native_fd", &["native_fd_host"]);
}
