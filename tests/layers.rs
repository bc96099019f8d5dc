//! The layers of src/: `api -> spi -> sock -> rt -> sys`, all over `abi`; no import points up, and libc is named in `sys` only.
use std::fs;
use std::path::{Path, PathBuf};

/// From the top; a layer may use those behind it.
const LAYERS: &[&str] = &["api", "spi", "sock", "rt", "sys", "abi"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false => vec![path],
        })
        .collect()
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The lines of a file that are code, without comments.
fn code(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().map(|line| line.split("//").next().unwrap());
    lines.map(str::to_owned).collect()
}

#[test]
fn no_import_points_up() {
    let mut wrong = Vec::new();
    let mut imports = 0;
    for (place, layer) in LAYERS.iter().enumerate() {
        for file in sources(&src().join(layer)) {
            for line in code(&file) {
                let used = LAYERS
                    .iter()
                    .enumerate()
                    .filter(|(_, used)| line.contains(&format!("crate::{used}")));
                for (used_place, used) in used {
                    imports += 1;
                    // abi is at the bottom and uses nothing but itself.
                    if used_place < place || *layer == "abi" && *used != "abi" {
                        wrong.push(format!("{}: {}", file.display(), line.trim()));
                    }
                }
            }
        }
    }
    assert!(imports > 50, "the sources were not found: {imports} imports");
    assert!(wrong.is_empty(), "imports that point up:\n{}", wrong.join("\n"));
}

#[test]
fn libc_and_its_sockets_are_named_in_sys_only() {
    let mut wrong = Vec::new();
    for layer in LAYERS.iter().filter(|layer| **layer != "sys") {
        for file in sources(&src().join(layer)) {
            for line in code(&file) {
                // Of std::net only the plain address types are used, which make no calls.
                let sockets = ["libc::", "UdpSocket", "TcpStream", "TcpListener", "ToSocketAddrs"];
                if sockets.iter().any(|name| line.contains(name)) {
                    wrong.push(format!("{}: {}", file.display(), line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "native names outside sys/:\n{}", wrong.join("\n"));
}

#[test]
fn no_file_has_outgrown_its_topic() {
    const LIMIT: usize = 800;
    let long: Vec<String> = sources(&src())
        .into_iter()
        .map(|file| (fs::read_to_string(&file).unwrap().lines().count(), file))
        .filter(|(lines, _)| *lines > LIMIT)
        .map(|(lines, file)| format!("{}: {lines} lines", file.display()))
        .collect();
    assert!(long.is_empty(), "split by topic: {}", long.join(", "));
}
