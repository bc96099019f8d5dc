//! Which file a command line starts, by Windows' rules of searching.
use crate::abi::*;
use crate::kernel::path;
use crate::rt::error::{Error, Result};
use std::env;
use std::path::{Path, PathBuf};

/// What is to be started.
#[derive(Debug, PartialEq, Eq)]
pub enum Program {
    File(PathBuf),
    /// Windows' command interpreter: the host's stands in for it. The line that it is to run, or none.
    Shell(Option<String>),
}

const NOT_FOUND: Error = Error(ERROR_FILE_NOT_FOUND);

/// The program of `application`, a path, or of the first part of `line`, which is searched for.
pub fn find(application: Option<&str>, line: &str) -> Result<Program> {
    if let Some(name) = application {
        return match existing(&path::native(name)?, name) {
            Some(file) => Ok(Program::File(file)),
            None => shell(name, tail(line)).ok_or_else(|| missing(name)),
        };
    }
    let mut first = None;
    for (name, rest) in candidates(line) {
        if let Some(file) = search(name)? {
            return Ok(Program::File(file));
        }
        if let Some(shell) = shell(name, rest) {
            return Ok(shell);
        }
        first = first.or(Some(name));
    }
    Err(first.map_or(NOT_FOUND, missing))
}

/// What a line may begin with as the name of a program, and the rest: up to the second quotation mark, or else up to each
/// blank by turns.
fn candidates(line: &str) -> Vec<(&str, &str)> {
    let line = line.trim_start_matches([' ', '\t']);
    if let Some(quoted) = line.strip_prefix('"') {
        return vec![quoted.split_once('"').unwrap_or((quoted, ""))];
    }
    let ends = line.match_indices([' ', '\t']).map(|(at, _)| at);
    let parts = ends.chain([line.len()]).map(|at| line.split_at(at));
    parts.filter(|(name, _)| !name.ends_with([' ', '\t'])).collect()
}

/// The line behind its first part.
fn tail(line: &str) -> &str {
    candidates(line).first().map_or("", |(_, rest)| rest)
}

/// A name with a folder is one place; another is looked for beside this program, in the current folder, and along PATH.
fn search(name: &str) -> Result<Option<PathBuf>> {
    if name.is_empty() {
        return Ok(None);
    }
    let native = path::native(name)?;
    if name.contains(['/', '\\']) {
        return Ok(existing(&native, name));
    }
    let own = env::current_exe().ok();
    let own = own.as_deref().and_then(Path::parent).map(Path::to_owned);
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = own
        .into_iter()
        .chain([PathBuf::from(".")])
        .chain(env::split_paths(&path));
    Ok(folders
        .filter_map(|folder| existing(&folder.join(&native), name))
        .next())
}

/// The file of that name, with or without Windows' suffix of programs.
fn existing(path: &Path, name: &str) -> Option<PathBuf> {
    let is_program = |path: &Path| path.metadata().is_ok_and(|file| file.is_file());
    if is_program(path) {
        return Some(path.to_owned());
    }
    let other = match without_suffix(name) {
        Some(_) => path.with_extension(""),
        None => PathBuf::from(format!("{}.exe", path.to_str()?)),
    };
    is_program(&other).then_some(other)
}

fn without_suffix(name: &str) -> Option<&str> {
    let at = name.len().checked_sub(".exe".len())?;
    (name.is_char_boundary(at) && name[at..].eq_ignore_ascii_case(".exe")).then(|| &name[..at])
}

/// The error for a program that is nowhere.
fn missing(name: &str) -> Error {
    let folder = path::native(name).ok().and_then(|path| Some(path.parent()?.to_owned()));
    match folder {
        Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => Error(ERROR_PATH_NOT_FOUND),
        _ => NOT_FOUND,
    }
}

/// The command interpreter, wherever it is said to be: `/c LINE` and `/k LINE` give it something to run.
fn shell(name: &str, rest: &str) -> Option<Program> {
    let file = name.rsplit(['/', '\\']).next()?;
    if !without_suffix(file).unwrap_or(file).eq_ignore_ascii_case("cmd") {
        return None;
    }
    let mut rest = rest.trim_start();
    let mut command = None;
    while let Some(switch) = rest.get(..2).filter(|switch| switch.starts_with('/')) {
        let letter = switch.as_bytes()[1].to_ascii_lowercase();
        rest = rest[2..].trim_start();
        if letter == b'c' || letter == b'k' {
            command = Some(unquoted(rest).to_owned());
            break;
        }
    }
    Some(Program::Shell(command))
}

/// A line between one pair of quotation marks means what is between them.
fn unquoted(line: &str) -> &str {
    let line = line.trim_end();
    let inner = line.strip_prefix('"').and_then(|line| line.strip_suffix('"'));
    inner.filter(|inner| !inner.contains('"')).unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_at_quotation_marks_or_at_each_blank() {
        assert_eq!(candidates("\"a b\" c"), [("a b", " c")]);
        assert_eq!(candidates("\"a b"), [("a b", "")]);
        assert_eq!(candidates("a b  c"), [("a", " b  c"), ("a b", "  c"), ("a b  c", "")]);
        assert_eq!(candidates(" x"), [("x", "")]);
    }

    #[test]
    fn the_interpreter_is_known_by_its_name() {
        let command = |rest| shell("C:\\Windows\\system32\\CMD.exe", rest);
        assert_eq!(command(""), Some(Program::Shell(None)));
        assert_eq!(command(" /c echo x"), Some(Program::Shell(Some("echo x".to_owned()))));
        assert_eq!(
            command("/S /C \"echo x\""),
            Some(Program::Shell(Some("echo x".to_owned())))
        );
        assert_eq!(shell("command", ""), None);
    }

    #[test]
    fn programs_have_a_suffix_or_none() {
        assert_eq!(find(None, "sh -c x"), find(None, "sh.exe -c x"));
        assert!(matches!(find(None, "sh -c x"), Ok(Program::File(_))));
        assert_eq!(find(None, "no-such-program x"), Err(NOT_FOUND));
        assert_eq!(find(Some("/no/such/program"), ""), Err(Error(ERROR_PATH_NOT_FOUND)));
    }
}
