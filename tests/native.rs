//! What a program of this host does besides Winsock: fork and exec.

#![cfg(target_os = "linux")] // the program looks into /proc

mod support;

use std::process::Command;

#[test]
fn forked_child_uses_winsock() {
    let folder = support::scratch("native");
    let program = folder.join("fork");
    let mut compile = Command::new(support::root().join("bin/ws2cc"));
    compile
        .env("WS2_32_LIB_DIR", support::library_folder("native"))
        .args(["-Wall", "-Wextra", "-Werror", "-pthread", "-o"])
        .arg(&program)
        .arg(support::root().join("tests-c/native/fork.c"));
    let compiled = support::run(&mut compile, &folder.join("compile.log"), support::seconds(120));
    assert!(compiled.ok(), "{}", compiled.describe());
    let ran = support::run(
        &mut Command::new(&program),
        &folder.join("fork.log"),
        support::seconds(60),
    );
    assert!(ran.ok(), "{}", ran.describe());
}
