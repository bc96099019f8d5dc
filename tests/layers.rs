//! The layers of src/: `api -> spi -> sock -> (user, kernel, iphlp) -> rt -> sys`, all over `abi`; no import points up or runs in a
//! circle, and libc is named in `sys` only.
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// From the top, with its height; a layer may use those below it. Two of the same height do not know each other.
const LAYERS: &[(&str, u32)] = &[
    ("api", 6),
    ("spi", 5),
    ("sock", 4),
    ("user", 3),
    ("kernel", 3),
    ("iphlp", 3),
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

/// Files that import each other, directly or around a corner, cannot be read one by one. A `mod.rs` that exports what its
/// folder holds uses that folder's files, so these name each other and not their `mod.rs`.
#[test]
fn no_file_imports_in_a_circle() {
    let files: BTreeMap<Vec<String>, PathBuf> = sources(&src())
        .into_iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == "rs"))
        .map(|file| (module_of(&file), file))
        .collect();
    let uses: BTreeMap<&Vec<String>, BTreeSet<&Vec<String>>> = files
        .iter()
        .map(|(module, file)| (module, used_by(module, file, &files)))
        .collect();
    assert!(
        uses.values().map(BTreeSet::len).sum::<usize>() > 200,
        "the imports were not found"
    );
    // A file that is in a circle reaches itself.
    let circles: Vec<String> = files
        .keys()
        .filter(|module| reachable(module, &uses).contains(module))
        .map(|module| module.join("/"))
        .collect();
    assert!(
        circles.is_empty(),
        "files that import each other in circles: {}",
        circles.join(", ")
    );
}

/// A file's path in `crate`, as names; linux/ stands for the platform's folder.
fn module_of(file: &Path) -> Vec<String> {
    let path = file.strip_prefix(src()).unwrap().with_extension("");
    let mut names: Vec<String> = path.iter().map(|name| name.to_str().unwrap().to_owned()).collect();
    if names.last().is_some_and(|name| name == "mod") {
        names.pop();
    }
    if let [sys, platform, ..] = &mut names[..] {
        if sys == "sys" && platform == "linux" {
            *platform = "platform".to_owned();
        }
    }
    names
}

/// The modules whose files `file` names in its `use` declarations.
fn used_by<'a>(module: &[String], file: &Path, files: &'a BTreeMap<Vec<String>, PathBuf>) -> BTreeSet<&'a Vec<String>> {
    let text = code(file).join("\n");
    let mut found = BTreeSet::new();
    for declaration in text.split("\nuse ").chain(text.split("\npub use ")).skip(1) {
        let Some((tree, _)) = declaration.split_once(';') else {
            continue;
        };
        for path in leaves(tree) {
            let mut names: Vec<&str> = path.split("::").map(str::trim).collect();
            let ups = names.iter().take_while(|name| **name == "super").count();
            let mut full: Vec<String> = match names[0] {
                "crate" => Vec::new(),
                "super" => module[..module.len().saturating_sub(ups)].to_vec(),
                _ => module.to_vec(),
            };
            names.drain(..ups.max(usize::from(names[0] == "crate")));
            full.extend(names.iter().map(|name| (*name).to_owned()));
            // The longest part of the path that is a file; what follows is in it.
            let target = (1..=full.len()).rev().find_map(|len| files.get_key_value(&full[..len]));
            found.extend(
                target
                    .map(|(target, _)| target)
                    .filter(|target| target.as_slice() != module),
            );
        }
    }
    found
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d`, `a::c::e`.
fn leaves(tree: &str) -> Vec<String> {
    let Some((head, rest)) = tree.split_once('{') else {
        return vec![tree.trim().to_owned()];
    };
    let inner = rest.rsplit_once('}').map_or(rest, |(inner, _)| inner);
    let (mut depth, mut start, mut parts) = (0, 0, Vec::new());
    for (at, letter) in inner.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inner[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[start..]);
    let parts = parts.into_iter().filter(|part| !part.trim().is_empty());
    parts
        .flat_map(leaves)
        .map(|leaf| format!("{}{leaf}", head.trim()))
        .collect()
}

fn reachable<'a>(
    from: &'a Vec<String>,
    uses: &BTreeMap<&'a Vec<String>, BTreeSet<&'a Vec<String>>>,
) -> BTreeSet<&'a Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut left: Vec<&Vec<String>> = uses[from].iter().copied().collect();
    while let Some(module) = left.pop() {
        if seen.insert(module) {
            left.extend(uses[module].iter().copied());
        }
    }
    seen
}
