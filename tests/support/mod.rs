//! What the test programs in Rust share: the library that cargo built, compilers, programs with a deadline.
#![allow(dead_code)] // each test program uses its part

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

pub const SHARED: &str = if cfg!(target_os = "macos") {
    "libws2_32.dylib"
} else {
    "libws2_32.so"
};

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// How much is tested: TEST_ROUND=check is quick, =nightly takes its time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Round {
    Check,
    Test,
    Nightly,
}

pub fn round() -> Round {
    match std::env::var("TEST_ROUND").as_deref() {
        Ok("check") => Round::Check,
        Ok("nightly") => Round::Nightly,
        Ok("test") | Err(_) => Round::Test,
        Ok(other) => panic!("TEST_ROUND is check, test or nightly, not {other}"),
    }
}

/// How many things at a time: one where another program runs its tests beside this one.
pub fn workers() -> usize {
    let asked = std::env::var("RUST_TEST_THREADS")
        .ok()
        .and_then(|text| text.parse().ok());
    asked.unwrap_or_else(|| thread::available_parallelism().map_or(2, |count| count.get()))
}

/// Folders of tests-c/ whose programs need a test of their own: several files, other libraries, arguments, privileges, or ten minutes.
const DRIVEN: [&str; 6] = ["entry", "headers", "native", "soak", "symbols", "tls"];

/// The programs of tests-c/ that need nothing but to be built and run, sorted.
pub fn self_checking_programs() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("tests-c")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of tests-c") {
            let path = entry.expect("an entry of tests-c").path();
            let name = path.file_name().unwrap().to_string_lossy();
            if path.is_dir() && !DRIVEN.contains(&name.as_ref()) {
                folders.push(path);
            } else if path.extension().is_some_and(|suffix| suffix == "c") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A folder under cargo's target for what a test builds.
pub fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder for the test's programs");
    folder
}

/// The library that belongs to this run of `cargo test`: cargo builds it into the folder of the test programs.
pub fn built(file: &str) -> PathBuf {
    let test = std::env::current_exe().expect("the test's own path");
    let path = test.parent().expect("its folder").join(file);
    assert!(path.is_file(), "cargo has not built {}", path.display());
    path
}

/// A folder with the library under the names that linker and loader ask for.
pub fn library_folder(name: &str) -> PathBuf {
    let folder = scratch(name).join("lib");
    fs::create_dir_all(&folder).expect("a folder for the library");
    let shared = built(SHARED);
    let loaded = if cfg!(target_os = "macos") {
        "libws2_32.2.dylib"
    } else {
        "libws2_32.so.2"
    };
    link(&shared, &folder.join(SHARED));
    link(&shared, &folder.join(loaded));
    link(&built("libws2_32.a"), &folder.join("libws2_32.a"));
    let start = Path::new(env!("OUT_DIR")).join("libws2_32main.a");
    link(&start, &folder.join("libws2_32main.a"));
    link(Path::new(env!("CARGO_BIN_EXE_ws2cc")), &folder.join("ws2cc"));
    folder
}

/// Never missing in between: another test program may be using the folder.
fn link(target: &Path, name: &Path) {
    let new = name.with_extension(format!("new.{}", std::process::id()));
    let _ = fs::remove_file(&new);
    std::os::unix::fs::symlink(target, &new).expect("a symbolic link");
    fs::rename(&new, name).expect("the link under its name");
}

/// Whether this machine has a program that answers `--version`.
pub fn have(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// `TEST_TIME_FACTOR` stretches every deadline on a slow machine; the C programs read it as well.
pub fn seconds(count: u32) -> Duration {
    let factor = std::env::var("TEST_TIME_FACTOR")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(1u32);
    Duration::from_secs(count.into()) * factor.max(1)
}

/// Says aloud what this machine cannot test; unlike `println!`, also when the test passes.
pub fn not_tested(what: &str) {
    let _ = writeln!(std::io::stderr(), "NOT TESTED: {what}");
}

pub struct Outcome {
    /// `None` when the deadline ended it.
    pub status: Option<ExitStatus>,
    pub output: String,
}

impl Outcome {
    pub fn ok(&self) -> bool {
        self.status.is_some_and(|status| status.success())
    }

    pub fn describe(&self) -> String {
        let end = match self.status {
            Some(status) => status.to_string(),
            None => "killed at its deadline".to_owned(),
        };
        format!("{}{end}", self.output)
    }
}

/// Runs a command to its end or to the deadline; its output goes through `log`, so that a full pipe blocks nobody.
pub fn run(command: &mut Command, log: &Path, deadline: Duration) -> Outcome {
    let file = File::create(log).expect("a log file");
    let errors = file.try_clone().expect("the log file again");
    // Cargo's has the folder of an older library, which `cargo build` made.
    if !command.get_envs().any(|(name, _)| name == "LD_LIBRARY_PATH") {
        command.env_remove("LD_LIBRARY_PATH");
    }
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(errors)
        .spawn()
        .unwrap_or_else(|error| panic!("cannot start {command:?}: {error}"));
    let begin = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("the state of a child") {
            break Some(status);
        }
        if begin.elapsed() > deadline {
            let _ = child.kill();
            let _ = child.wait();
            break None;
        }
        thread::sleep(Duration::from_millis(5));
    };
    let output = fs::read(log).expect("the log file's text");
    Outcome {
        status,
        output: String::from_utf8_lossy(&output).into_owned(),
    }
}
