//! A program's headers under the names that Windows allows: other letter cases, backslashes, precompiled headers of the project.
//!
//! A header that the compiler misses gets a forwarder in a folder of this run, which includes the real file by its full path, so that
//! `__FILE__`, debug information and dependencies name that one.
use std::collections::hash_map::DefaultHasher;
use std::ffi::OsString;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::options::{Options, TAKES_VALUE};
use crate::place::Place;
use crate::start;

/// A header that the compiler did not find, as the source names it.
pub struct Missing {
    pub name: String,
    /// The file that includes it.
    pub by: PathBuf,
}

pub struct Forwarders {
    folder: PathBuf,
    made: Vec<(String, PathBuf)>,
}

impl Forwarders {
    /// The folder's name depends on what is compiled only, so that a compiler's cache sees the same command next time.
    pub fn new(options: &Options) -> Forwarders {
        let mut hash = DefaultHasher::new();
        (
            std::env::current_dir().ok(),
            &options.sources,
            &options.output,
            &options.folders,
        )
            .hash(&mut hash);
        let owner = std::env::var("USER").unwrap_or_default();
        let name = format!("ws2cc-{owner}-{:016x}", hash.finish());
        Forwarders {
            folder: std::env::temp_dir().join(name),
            made: Vec::new(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.made.is_empty()
    }

    pub fn flag(&self) -> OsString {
        let mut flag = OsString::from("-I");
        flag.push(&self.folder);
        flag
    }

    pub fn remarks(&self) -> impl Iterator<Item = String> + '_ {
        self.made
            .iter()
            .map(|(name, real)| format!("\"{name}\" is {}", real.display()))
    }

    fn add(&mut self, name: &str, real: PathBuf) -> bool {
        let path = self.folder.join(name);
        let text = format!("#include \"{}\"\n", real.display());
        let folder = path.parent().unwrap_or(&self.folder);
        if self.made.iter().any(|(made, _)| made == name)
            || fs::create_dir_all(folder).is_err()
            || fs::write(&path, text).is_err()
        {
            return false;
        }
        self.made.push((name.to_owned(), real));
        true
    }

    /// Dependencies name the real files alone.
    pub fn clean_dependencies(&self, options: &Options) {
        let Some(file) = &options.dependencies else { return };
        let Ok(text) = fs::read_to_string(file) else { return };
        let mut lines = Vec::new();
        for line in text.lines() {
            let ours = |word: &&str| Path::new(&word.replace("\\ ", " ")).starts_with(&self.folder);
            let words = words_of(line);
            // With -MP each header is a target of its own.
            if words.first().is_some_and(ours) {
                continue;
            }
            let kept: Vec<&str> = words.into_iter().filter(|word| !ours(word)).collect();
            if kept.iter().any(|word| !matches!(*word, "" | "\\")) {
                lines.push(kept.join(" "));
            }
        }
        let mut text = lines.join("\n");
        if text.ends_with(" \\") {
            text.truncate(text.len() - 2);
        }
        text.push('\n');
        let _ = fs::write(file, text);
    }
}

/// The words of a line of dependencies, in which a space of a name has a backslash in front.
fn words_of(line: &str) -> Vec<&str> {
    let bytes = line.as_bytes();
    let (mut words, mut begin) = (Vec::new(), 0);
    for (at, byte) in bytes.iter().enumerate() {
        let ends = at > begin && bytes[at - 1] == b'\\' && at + 1 < bytes.len();
        if *byte == b' ' && !ends {
            words.push(&line[begin..at]);
            begin = at + 1;
        }
    }
    words.push(&line[begin..]);
    words
}

impl Drop for Forwarders {
    fn drop(&mut self) {
        if !self.made.is_empty() {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

/// Makes forwarders for the headers that the compiler misses, until it misses none or one that is nowhere: those are returned.
pub fn find(place: &Place, options: &Options, command: &[OsString], forwarders: &mut Forwarders) -> Vec<Missing> {
    let mut command = preprocessing(command);
    command.push(forwarders.flag());
    // A unit has so many headers at most; each round finds at least one.
    for _ in 0..500 {
        let missing = misses(place, &command);
        let mut found = false;
        let mut lost = Vec::new();
        for header in missing {
            let real = real_file(place, options, &header);
            if real.is_some_and(|real| forwarders.add(&header.name, real)) {
                found = true;
            } else {
                lost.push(header);
            }
        }
        if !lost.is_empty() || !found {
            return lost;
        }
    }
    Vec::new()
}

/// The same command, only to preprocess and to write nothing.
fn preprocessing(command: &[OsString]) -> Vec<OsString> {
    let mut result = Vec::new();
    let mut words = command.iter();
    while let Some(word) = words.next() {
        let text = word.to_string_lossy();
        let takes_value = TAKES_VALUE.contains(&text.as_ref());
        let value = takes_value.then(|| words.next()).flatten();
        if matches!(text.as_ref(), "-o" | "-MF" | "-MT" | "-MQ")
            || text.starts_with("-M")
            || matches!(text.as_ref(), "-c" | "-S")
        {
            continue;
        }
        result.push(word.clone());
        result.extend(value.cloned());
    }
    // A command that links has arguments that clang complains of now.
    result.extend(["-E".into(), "-Wno-unused-command-line-argument".into()]);
    result
}

fn misses(place: &Place, command: &[OsString]) -> Vec<Missing> {
    let mut compiler = start(place, command);
    compiler.env("LC_ALL", "C").stdin(Stdio::null()).stdout(Stdio::null());
    let Ok(output) = compiler.output() else {
        return Vec::new();
    };
    let mut missing: Vec<Missing> = Vec::new();
    for line in String::from_utf8_lossy(&output.stderr).lines() {
        let Some((at, message)) = line.split_once(": fatal error: ") else {
            continue;
        };
        let clang = message
            .strip_prefix('\'')
            .and_then(|rest| rest.split_once("' file not found"));
        let Some((name, _)) = clang.or_else(|| message.split_once(": No such file or directory")) else {
            continue;
        };
        let by = at.rsplitn(3, ':').nth(2).unwrap_or(at);
        if !missing.iter().any(|header| header.name == name) {
            missing.push(Missing {
                name: name.to_owned(),
                by: by.into(),
            });
        }
    }
    missing
}

/// Where the header is that Windows would find by this name.
fn real_file(place: &Place, options: &Options, header: &Missing) -> Option<PathBuf> {
    let slashes = header.name.replace('\\', "/");
    let here = header.by.parent().map_or(PathBuf::new(), Path::to_path_buf);
    let own = std::iter::once(&here).chain(&options.folders);
    for folder in own {
        if let Some(path) = in_any_case(folder, &slashes) {
            return Some(path);
        }
    }
    let lower = slashes.to_ascii_lowercase();
    if place.include.join(&lower).is_file() {
        return Some(place.include.join(&lower));
    }
    // Microsoft's compiler takes a precompiled header by its name, wherever it is.
    if lower == "stdafx.h" || lower == "pch.h" {
        let here = std::path::absolute(&here).ok()?;
        let found = here
            .ancestors()
            .skip(1)
            .take(3)
            .find_map(|folder| in_any_case(folder, &slashes));
        if found.is_some() {
            return found;
        }
    }
    system_header(place, &lower).filter(|_| lower != header.name)
}

/// The path of a system's header, as the compiler finds it.
fn system_header(place: &Place, name: &str) -> Option<PathBuf> {
    use std::io::Write;
    let mut include = OsString::from("-I");
    include.push(&place.include);
    let arguments: Vec<OsString> = vec![
        include,
        "-D__WS2_32__=1".into(),
        "-D_WIN32=1".into(),
        "-M".into(),
        "-x".into(),
        language(place).into(),
        "-".into(),
    ];
    let mut child = start(place, &arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    child
        .stdin
        .take()?
        .write_all(format!("#include <{name}>\n").as_bytes())
        .ok()?;
    let output = child.wait_with_output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let suffix = format!("/{name}");
    let found = text
        .split_whitespace()
        .find(|word| word.ends_with(&suffix))
        .map(PathBuf::from);
    found.filter(|_| output.status.success())
}

fn language(place: &Place) -> &'static str {
    if place.name.contains("++") {
        "c++"
    } else {
        "c"
    }
}

/// The file below `folder` that has this name but for letter cases, by its full path.
fn in_any_case(folder: &Path, name: &str) -> Option<PathBuf> {
    let mut at = if name.starts_with('/') {
        PathBuf::from("/")
    } else {
        std::path::absolute(if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        })
        .ok()?
    };
    for part in name.split('/').filter(|part| !part.is_empty()) {
        let exact = at.join(part);
        at = if matches!(part, "." | "..") || exact.exists() {
            exact
        } else {
            let lower = part.to_lowercase();
            let mut same = fs::read_dir(&at)
                .ok()?
                .flatten()
                .filter(|e| e.file_name().to_string_lossy().to_lowercase() == lower);
            same.next()?.path()
        };
    }
    at.is_file().then_some(at)
}
