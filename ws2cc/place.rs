//! Where headers, library and compiler are: in the build tree, or installed below one prefix.
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::{Failure, Result};

pub struct Place {
    /// `ws2cc` or `ws2c++`, as the user called it.
    pub name: String,
    /// The compiler and the first of its arguments.
    pub compiler: Vec<String>,
    pub include: PathBuf,
    pub lib: PathBuf,
    /// The checkout, if this is not an installed program.
    tree: Option<PathBuf>,
}

impl Place {
    /// Takes the program's name off the arguments, and what bin/ws2cc of a checkout says of itself.
    pub fn find(arguments: &mut Vec<OsString>) -> Place {
        let mut called = arguments.remove(0);
        let mut tree = None;
        if arguments.len() >= 3 && arguments[0] == "--called-by" {
            called = arguments[1].clone();
            tree = Some(PathBuf::from(&arguments[2]));
            arguments.drain(..3);
        }
        let name = Path::new(&called)
            .file_name()
            .map_or("ws2cc".to_owned(), |name| name.to_string_lossy().into_owned());
        let prefix = match &tree {
            Some(tree) => tree_folder(tree),
            None => env::current_exe()
                .ok()
                .and_then(|path| Some(path.canonicalize().ok()?.parent()?.parent()?.to_path_buf()))
                .unwrap_or_default(),
        };
        let folder = |variable: &str| {
            env::var_os(variable)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let include = folder("WS2_32_INCLUDE_DIR").unwrap_or_else(|| {
            let installed = prefix.join("include/ws2_32");
            if tree.is_none() && installed.join("winsock2.h").is_file() {
                installed
            } else {
                prefix.join("include")
            }
        });
        let lib = folder("WS2_32_LIB_DIR").unwrap_or_else(|| match &tree {
            Some(_) => folder("CARGO_TARGET_DIR")
                .unwrap_or_else(|| prefix.join("target"))
                .join("release"),
            None => installed_lib(&prefix),
        });
        // A relative folder would end up in the program's search path.
        let lib = std::path::absolute(&lib).unwrap_or(lib);
        Place {
            compiler: compiler(name.contains("++")),
            name,
            include,
            lib,
            tree: tree.map(|_| prefix),
        }
    }

    pub fn check_headers(&self) -> Result<()> {
        if self.include.join("winsock2.h").is_file() {
            return Ok(());
        }
        Err(Failure(format!(
            "there are no ws2_32 headers in {}; set WS2_32_INCLUDE_DIR to their folder",
            self.include.display()
        )))
    }

    pub fn check_library(&self, is_static: bool) -> Result<()> {
        let (shared, loaded) = if cfg!(target_os = "macos") {
            ("libws2_32.dylib", "libws2_32.2.dylib")
        } else {
            ("libws2_32.so", "libws2_32.so.2")
        };
        let needed = if is_static { "libws2_32.a" } else { shared };
        if !self.lib.join(needed).is_file() {
            return Err(Failure(match &self.tree {
                Some(tree) => format!(
                    "the library is not built yet ({} is missing): run make in {} first",
                    self.lib.join(needed).display(),
                    tree.display()
                ),
                None => format!(
                    "there is no {needed} in {}: install ws2_32 again, or set WS2_32_LIB_DIR to its folder",
                    self.lib.display()
                ),
            }));
        }
        // Programs ask for the library by its versioned name, which cargo alone does not make.
        let loaded = self.lib.join(loaded);
        if let (false, false, Some(tree)) = (is_static, loaded.exists(), &self.tree) {
            let made = std::os::unix::fs::symlink(shared, &loaded);
            if made.is_err() && !loaded.exists() {
                return Err(Failure(format!(
                    "cannot create {}; run make in {}",
                    loaded.display(),
                    tree.display()
                )));
            }
        }
        Ok(())
    }
}

/// The checkout's folder without the "bin/.." by which the script names it.
fn tree_folder(tree: &Path) -> PathBuf {
    let path = std::path::absolute(tree).unwrap_or_else(|_| tree.to_path_buf());
    let text = path.to_string_lossy();
    match text.strip_suffix("/bin/..") {
        Some(folder) if !folder.ends_with("/.") && !folder.ends_with("/..") => PathBuf::from(folder),
        _ => path.canonicalize().unwrap_or(path.clone()),
    }
}

/// The folder below the prefix that holds the library, which Debian and Fedora name differently.
fn installed_lib(prefix: &Path) -> PathBuf {
    let lib = prefix.join("lib");
    let mut candidates = vec![lib.clone(), prefix.join("lib64")];
    for entry in std::fs::read_dir(&lib).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.ends_with("-linux-gnu") || name.ends_with("-linux-musl") {
            candidates.push(entry.path());
        }
    }
    candidates
        .into_iter()
        .find(|folder| folder.join("libws2_32.a").is_file())
        .unwrap_or(lib)
}

fn compiler(cxx: bool) -> Vec<String> {
    let (variable, usual) = if cxx { ("CXX", "c++") } else { ("CC", "cc") };
    let mut words: Vec<String> = env::var(variable)
        .unwrap_or_default()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    if words.is_empty() {
        words.push(usual.to_owned());
    }
    // "make CC=ws2cc" and "CC=ws2cc ./configure" hand that on to this program too.
    match Path::new(&words[0]).file_name().and_then(|name| name.to_str()) {
        Some("ws2cc") => words[0] = "cc".to_owned(),
        Some("ws2c++") => words[0] = "c++".to_owned(),
        _ => {}
    }
    words
}
