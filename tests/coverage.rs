//! Keeps docs/coverage.md true: its "yes" functions are exactly those that the library exports.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The Windows names of the functions that src/ exports; the UTF-32 twins of W functions are no names of their own.
fn exported() -> BTreeSet<String> {
    let mut files = Vec::new();
    rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut names = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let mut is_export = false;
        for line in text.lines().map(str::trim) {
            if line.starts_with("#[no_mangle]") || line.starts_with("#[export_name") {
                is_export = true;
            } else if is_export && line.contains("fn ") {
                is_export = false;
                let after = line.split("fn ").nth(1).unwrap();
                let name = after.split(['(', '<']).next().unwrap();
                if !name.ends_with("_utf32") {
                    names.insert(name.to_owned());
                }
            }
        }
    }
    names
}

/// The functions in the tables of docs/coverage.md whose second column is `status`.
fn listed(status: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/coverage.md");
    let text = fs::read_to_string(path).unwrap();
    let mut names = BTreeSet::new();
    for line in text.lines() {
        let columns: Vec<&str> = line.split('|').map(str::trim).collect();
        if columns.len() >= 4 && columns[1].starts_with('`') && columns[2] == status {
            let name = columns[1].trim_matches('`').to_owned();
            assert!(names.insert(name), "listed twice: {line}");
        }
    }
    names
}

#[test]
fn coverage_table_matches_exports() {
    let exported = exported();
    let (yes, no) = (listed("yes"), listed("no"));
    let missing: Vec<_> = exported.difference(&yes).collect();
    assert!(
        missing.is_empty(),
        "exported, but not \"yes\" in docs/coverage.md: {missing:?}"
    );
    let promised: Vec<_> = yes.difference(&exported).collect();
    assert!(
        promised.is_empty(),
        "\"yes\" in docs/coverage.md, but not exported: {promised:?}"
    );
    let denied: Vec<_> = no.intersection(&exported).collect();
    assert!(
        denied.is_empty(),
        "\"no\" in docs/coverage.md, but exported: {denied:?}"
    );
}
