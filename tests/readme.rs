//! Runs the Python program of README.md against the library, as it stands there.

#![cfg(target_os = "linux")] // where the library exports the plain names that it uses

use std::path::Path;
use std::process::Command;

/// The first block of README.md that is fenced as `language`.
fn block(language: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = std::fs::read_to_string(path).unwrap();
    let fence = format!("```{language}\n");
    let start = text.find(&fence).expect("README.md has no such block") + fence.len();
    text[start..].split("```").next().unwrap().to_owned()
}

#[test]
fn python_sample_runs() {
    // Cargo builds the library into the folder of the test programs.
    let test = std::env::current_exe().unwrap();
    let library = test.parent().unwrap().join("libws2_32.so");
    let program = block("python").replace("libws2_32.so.2", library.to_str().unwrap());
    let output = match Command::new("timeout").args(["60", "python3", "-c", &program]).output() {
        Ok(output) if output.status.code() != Some(127) => output,
        _ => {
            eprintln!("skipped: no python3 here");
            return;
        }
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.stdout, b"hello\n");
}
