//! Programs that begin elsewhere than in main: each file of tests-c/entry, as C and C++, for both sizes of wchar_t.
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// What tests-c/entry/arguments.h expects.
const ARGUMENTS: [&str; 6] = ["a b", "c\"d", "", "e\\", "f g\\", "bü€😀"];

fn library_folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| support::library_folder("entry"))
}

fn wrapper(cxx: bool) -> Command {
    let name = if cxx { "ws2c++" } else { "ws2cc" };
    let mut command = Command::new(support::root().join("bin").join(name));
    command.env("WS2_32_LIB_DIR", library_folder());
    command
}

/// Runs a program, which must say that all is right.
fn check(program: &Path, what: &str) {
    let log = program.with_extension("log");
    let mut command = Command::new(program);
    command.args(ARGUMENTS).env("WS2_TEST_ENTRY", "x€");
    let outcome = support::run(&mut command, &log, support::seconds(20));
    let code = outcome.status.and_then(|status| status.code());
    assert!(
        code == Some(42) && outcome.output == "right\n",
        "{what}: {}",
        outcome.describe()
    );
}

fn sources() -> Vec<PathBuf> {
    let folder = support::root().join("tests-c/entry");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut sources: Vec<PathBuf> = entries
        .filter(|path| path.extension().is_some_and(|e| e == "c"))
        .collect();
    sources.sort();
    sources
}

fn every_program(compiler: &str, cxx: bool, options: &[&str]) {
    if !support::have(compiler) {
        support::not_tested(&format!("entry points with {compiler}"));
        return;
    }
    let what = format!("{compiler} {}", options.join(" "));
    let folder = support::scratch("entry").join(what.replace([' ', '+'], "_"));
    fs::create_dir_all(&folder).unwrap();
    assert!(sources().len() >= 8, "the programs of tests-c/entry");
    for source in sources() {
        let program = folder.join(source.file_stem().unwrap());
        let mut compile = wrapper(cxx);
        compile.env(if cxx { "CXX" } else { "CC" }, compiler);
        compile.args(["-Wall", "-Wextra", "-Werror"]).args(options);
        compile.args(["-x", if cxx { "c++" } else { "c" }]).arg(&source);
        compile.args(["-x", "none", "-o"]).arg(&program);
        let outcome = support::run(&mut compile, &program.with_extension("log"), support::seconds(60));
        assert!(outcome.ok(), "{what}: {}: {}", source.display(), outcome.describe());
        check(&program, &format!("{what}: {}", source.display()));
    }
}

#[test]
fn c_programs() {
    every_program("gcc", false, &[]);
    every_program("clang", false, &["-O2", "-std=c99"]);
}

#[test]
fn cpp_programs() {
    every_program("g++", true, &[]);
    every_program("clang++", true, &["-O2", "-std=c++11"]);
}

#[test]
fn wchar_t_of_two_bytes() {
    every_program("gcc", false, &["-fshort-wchar"]);
    every_program("g++", true, &["-fshort-wchar", "-std=c++20"]);
    every_program("clang", false, &["-fshort-wchar"]);
}

#[test]
fn static_programs() {
    every_program("gcc", false, &["--static"]);
    every_program("clang++", true, &["--static"]);
    if cfg!(target_os = "linux") {
        every_program("gcc", false, &["-static", "-fshort-wchar"]);
    }
}

/// The linker may throw away what is not used.
#[test]
fn other_ways_to_link() {
    every_program("gcc", false, &["-no-pie", "-ffunction-sections", "-Wl,--gc-sections"]);
    every_program("clang++", true, &["-O2", "-fno-exceptions", "-Wl,-z,now"]);
}

/// A program with a main, and a shared object, get nothing; a program with no entry point is an error.
#[test]
fn a_main_of_its_own() {
    let folder = support::scratch("entry").join("main");
    fs::create_dir_all(&folder).unwrap();
    fs::write(
        folder.join("main.c"),
        "#include <windows.h>\n#include <stdio.h>\n\
         int WINAPI WinMain(HINSTANCE a, HINSTANCE b, LPSTR c, int d) { (void)a, (void)b, (void)c, (void)d; return 1; }\n\
         int main(void) { printf(\"right\\n\"); return 42; }\n",
    )
    .unwrap();
    fs::write(
        folder.join("library.c"),
        "#include <windows.h>\nint works(void);\nint works(void) { return GetLastError() != 0; }\n",
    )
    .unwrap();
    let build = |arguments: &[&str]| {
        let mut command = wrapper(false);
        command.args(arguments).current_dir(&folder);
        support::run(&mut command, &folder.join("log"), support::seconds(60))
    };
    assert!(build(&["main.c", "-o", "program"]).ok());
    check(&folder.join("program"), "main");
    let built = build(&["-shared", "-fPIC", "library.c", "-o", "libworks.so", "-Wl,-z,defs"]);
    assert!(built.ok() || cfg!(target_os = "macos"), "{}", built.describe());
    let missing = build(&["library.c", "-o", "nothing"]);
    assert!(
        !missing.ok() && missing.output.contains("WinMain"),
        "{}",
        missing.describe()
    );
    // One that brings its own start needs no main.
    fs::write(
        folder.join("start.c"),
        "#include <windows.h>\nvoid _start(void);\nvoid _start(void) { ExitProcess(42); }\n",
    )
    .unwrap();
    let built = build(&["-nostartfiles", "start.c", "-o", "begins"]);
    assert!(built.ok() || cfg!(target_os = "macos"), "{}", built.describe());
}
