//! Lists the exported functions by their Windows names, for GetProcAddress: a program that contains the library has no
//! other list of them.
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

pub fn generate(manifest_dir: &Path, out_dir: &Path) {
    let src = manifest_dir.join("src");
    let mut files = Vec::new();
    find_sources(&src.join("api"), &mut files);
    files.sort();
    let mut table = String::from("const FUNCTIONS: &[(&str, Function)] = &[\n");
    for file in files {
        let module = file.strip_prefix(&src).expect("a file of src").with_extension("");
        let module = module.to_str().expect("plain names").replace('/', "::");
        let mut exported = false;
        for line in fs::read_to_string(&file).unwrap().lines() {
            if line == "#[no_mangle]" || line.starts_with("#[export_name") {
                exported = true;
            } else if let Some((_, rest)) = line.split_once("fn ").filter(|_| exported) {
                let name = &rest[..rest.find(['(', '<']).expect("a function")];
                let _ = writeln!(
                    table,
                    "    (\"{name}\", Function(crate::{module}::{name} as *const c_void)),"
                );
                exported = false;
            }
        }
    }
    table.push_str("];\n");
    fs::write(out_dir.join("functions.rs"), table).unwrap();
}

fn find_sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => find_sources(&path, files),
            false => files.push(path),
        }
    }
}
