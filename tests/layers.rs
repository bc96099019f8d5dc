//! The layers of src/: `api -> spi -> sock -> (user, kernel) -> rt -> sys`, all over `abi`; no import points up, and libc is named
//! in `sys` only.
use std::fs;
use std::path::{Path, PathBuf};

/// From the top, with its height; a layer may use those below it. Two of the same height do not know each other.
const LAYERS: &[(&str, u32)] = &[
    ("api", 6),
    ("spi", 5),
    ("sock", 4),
    ("user", 3),
    ("kernel", 3),
    ("rt", 2),
    ("sys", 1),
    ("abi", 0),
];

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

/// Whether a line of code names the layer: `crate::rt`, but not `crate::rtx`.
fn names(line: &str, layer: &str) -> bool {
    let path = format!("crate::{layer}");
    line.match_indices(&path)
        .any(|(at, _)| !line[at + path.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_'))
}

#[test]
fn no_import_points_up() {
    let mut wrong = Vec::new();
    let mut imports = 0;
    for (layer, height) in LAYERS {
        for file in sources(&src().join(layer)) {
            for line in code(&file) {
                let used = LAYERS.iter().filter(|(used, _)| names(&line, used));
                for (used, used_height) in used {
                    imports += 1;
                    if used != layer && used_height >= height {
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
    for (layer, _) in LAYERS.iter().filter(|(layer, _)| *layer != "sys") {
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
