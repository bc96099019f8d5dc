//! The committed generated headers are what the Rust sources give, and every source file is in the generator's list.
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

fn texts(dir: &Path) -> BTreeMap<String, String> {
    fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (
                path.file_name().unwrap().to_str().unwrap().to_string(),
                fs::read_to_string(path).unwrap(),
            )
        })
        .collect()
}

#[test]
fn committed_headers_are_current() {
    let committed = texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("include/ws2_32/gen"));
    let generated = texts(&Path::new(env!("OUT_DIR")).join("gen"));
    let names: Vec<_> = generated.keys().collect();
    assert_eq!(
        committed.keys().collect::<Vec<_>>(),
        names,
        "include/ws2_32/gen has other files: run `make headers`"
    );
    for (name, text) in &generated {
        for (number, (is, should)) in committed[name].lines().zip(text.lines()).enumerate() {
            assert_eq!(
                is,
                should,
                "include/ws2_32/gen/{name}:{}: run `make headers`",
                number + 1
            );
        }
        assert_eq!(&committed[name], text, "include/ws2_32/gen/{name}: run `make headers`");
    }
}

/// A source that the generator's list lacks would be missing from the headers without a word. Each header's first line
/// names its sources.
#[test]
fn every_source_is_printed() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let generated = texts(&Path::new(env!("OUT_DIR")).join("gen"));
    let first_lines: String = generated.values().filter_map(|text| text.lines().next()).collect();
    for folder in ["abi", "api"] {
        for (file, text) in sources(&src, folder) {
            let declares = folder == "abi" || text.contains("#[no_mangle]") || text.contains("#[export_name");
            assert!(
                !declares || file.ends_with("mod.rs") || first_lines.contains(&format!("src/{file}")),
                "src/{file} declares things for C: list it in build/headers.rs"
            );
        }
    }
}

/// The files below a folder, by their path in `src`, with their text.
fn sources(src: &Path, folder: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(src.join(folder)).unwrap();
    entries
        .flat_map(|entry| {
            let entry = entry.unwrap();
            let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
            match entry.file_type().unwrap().is_dir() {
                true => sources(src, &path),
                false => vec![(path, fs::read_to_string(entry.path()).unwrap())],
            }
        })
        .collect()
}
