//! All tests that cargo has beside the C programs, and the one that is a script.

use super::{support, Arguments, Job, Passed};
use std::path::{Path, PathBuf};
use std::process::Command;

/// These compile hundreds of files: not for a quick check.
const SLOW: [&str; 3] = ["headers", "entry", "ws2cc"];

pub fn jobs(arguments: &Arguments) -> Vec<Job> {
    let quick = support::round() == support::Round::Check;
    let mut jobs = Vec::new();
    for (kind, executable) in executables() {
        if kind == "c_programs" || quick && SLOW.contains(&kind.as_str()) {
            continue;
        }
        for name in tests_of(&executable) {
            if arguments.select(&format!("{kind} {name}")) {
                jobs.push(rust_test(&kind, &executable, name));
            }
        }
    }
    if !quick && arguments.select("install") {
        jobs.push(Job {
            kind: "install".to_owned(),
            name: "install.sh".to_owned(),
            run: Box::new(|| {
                let log = support::scratch("others").join("install.log");
                let script = support::root().join("tests/install.sh");
                let ran = support::run(&mut Command::new(script), &log, support::seconds(600));
                if ran.ok() {
                    Ok(Passed::default())
                } else {
                    Err(ran.describe())
                }
            }),
        });
    }
    // The longest first, so that nobody waits for one of them at the end.
    jobs.sort_by_key(|job| SLOW.iter().position(|kind| *kind == job.kind).unwrap_or(SLOW.len()));
    jobs
}

/// Name and path of each test program, which cargo builds where it has not.
fn executables() -> Vec<(String, PathBuf)> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["test", "--no-run", "--color", "never"])
        .current_dir(support::root());
    let log = support::scratch("others").join("build.log");
    let built = support::run(&mut command, &log, support::seconds(1200));
    assert!(built.ok(), "{}", built.describe());
    // "  Executable tests/abi.rs (target/debug/deps/abi-0123456789abcdef)"
    let mut found = Vec::new();
    for line in built.output.lines() {
        let Some((_, path)) = line
            .trim_start()
            .strip_prefix("Executable ")
            .and_then(|rest| rest.split_once(" ("))
        else {
            continue;
        };
        let path = support::root().join(path.trim_end_matches(')'));
        let file = path.file_name().unwrap().to_string_lossy();
        let name = file.rsplit_once('-').expect("cargo's hash").0.to_owned();
        found.push((name, path));
    }
    assert!(
        found.len() > 10,
        "cargo names its test programs otherwise:\n{}",
        built.output
    );
    found
}

fn tests_of(executable: &Path) -> Vec<String> {
    let output = Command::new(executable).args(["--list", "--format", "terse"]).output();
    let text = String::from_utf8(output.expect("a test program").stdout).unwrap();
    text.lines()
        .filter_map(|line| line.strip_suffix(": test"))
        .map(str::to_owned)
        .collect()
}

fn rust_test(kind: &str, executable: &Path, name: String) -> Job {
    let executable = executable.to_owned();
    let log = format!("{kind}-{}.log", name.replace("::", "-"));
    let test = name.clone();
    Job {
        kind: kind.to_owned(),
        name,
        run: Box::new(move || {
            let mut command = Command::new(&executable);
            // One thread: whoever started this runs others beside it.
            command
                .args(["--exact", &test])
                .env("RUST_TEST_THREADS", "1")
                .current_dir(support::root());
            let log = support::scratch("others").join(&log);
            let ran = support::run(&mut command, &log, support::seconds(900));
            // An ignored test passes nothing.
            if !ran.ok() || !ran.output.contains("test result: ok. 1 passed;") {
                return Err(ran.describe());
            }
            let not_tested = ran.output.lines().filter_map(|line| line.strip_prefix("NOT TESTED: "));
            Ok(Passed {
                not_tested: not_tested.map(str::to_owned).collect(),
            })
        }),
    }
}
