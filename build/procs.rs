//! Lists the exported functions by their Windows names, for GetProcAddress: a program that contains the library has no
//! other list of them.
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

pub fn generate(manifest_dir: &Path, out_dir: &Path) {
    let mut files: Vec<PathBuf> = fs::read_dir(manifest_dir.join("src/api"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let mut table = String::from("const FUNCTIONS: &[(&str, Function)] = &[\n");
    for file in files {
        let module = file.file_stem().unwrap().to_str().unwrap().to_string();
        let mut exported = false;
        for line in fs::read_to_string(&file).unwrap().lines() {
            if line == "#[no_mangle]" || line.starts_with("#[export_name") {
                exported = true;
            } else if let Some((_, rest)) = line.split_once("fn ").filter(|_| exported) {
                let name = &rest[..rest.find(['(', '<']).expect("a function")];
                let _ = writeln!(
                    table,
                    "    (\"{name}\", Function(super::{module}::{name} as *const c_void)),"
                );
                exported = false;
            }
        }
    }
    table.push_str("];\n");
    fs::write(out_dir.join("functions.rs"), table).unwrap();
}
