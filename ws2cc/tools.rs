//! Stand-ins for two tools of MinGW that builds call: windres, which compiles resources, and dlltool, which makes import libraries.
use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::place::Place;
use crate::{start, Failure, Result};

/// What windres is told that has a value, beside -i and -o.
const WINDRES_VALUES: &[&str] = &[
    "-J",
    "--input-format",
    "-O",
    "--output-format",
    "-F",
    "--target",
    "-I",
    "--include-dir",
    "-D",
    "--define",
    "-U",
    "--undefine",
    "-c",
    "--codepage",
    "-l",
    "--language",
    "--preprocessor",
    "--preprocessor-arg",
];

/// Compiles resources to an object without any: versions, icons and dialogs belong to a file for Windows. Says so once.
pub fn windres(place: &Place, arguments: Vec<OsString>) -> Result<i32> {
    let (mut input, mut output, mut positional) = (None, None, Vec::new());
    let mut words = arguments.into_iter();
    while let Some(word) = words.next() {
        let text = word.to_string_lossy().into_owned();
        if text == "--version" || text == "-V" {
            println!("ws2windres {}: stands in for GNU windres", env!("CARGO_PKG_VERSION"));
            return Ok(0);
        } else if text == "-i" || text == "--input" {
            input = words.next();
        } else if text == "-o" || text == "--output" {
            output = words.next();
        } else if let Some(file) = text.strip_prefix("--input=") {
            input = Some(file.into());
        } else if let Some(file) = text.strip_prefix("--output=") {
            output = Some(file.into());
        } else if WINDRES_VALUES.contains(&text.as_str()) {
            words.next();
        } else if !text.starts_with('-') {
            positional.push(word);
        }
    }
    let mut positional = positional.into_iter();
    let input = input.or_else(|| positional.next()).map(PathBuf::from);
    let output = output.or_else(|| positional.next()).map(PathBuf::from);
    let (Some(input), Some(output)) = (input, output) else {
        return Err(Failure(
            "an input and an output file are needed: ws2windres program.rc -o program.o".into(),
        ));
    };
    if !input.is_file() {
        return Err(Failure(format!("there is no {}", input.display())));
    }
    left_out(place, &input);
    empty_object(place, &output)
}

/// The remark about resources that a program does not get.
pub fn left_out(place: &Place, file: &Path) {
    eprintln!(
        "{}: {}: resources are left out, as ws2_32 has no functions that load them",
        place.name,
        file.display()
    );
}

fn empty_object(place: &Place, output: &Path) -> Result<i32> {
    let arguments: Vec<OsString> = vec![
        "-x".into(),
        "c".into(),
        "-c".into(),
        "-".into(),
        "-o".into(),
        output.into(),
    ];
    let failure = |error: std::io::Error| Failure(format!("cannot run {}: {error}", place.compiler[0]));
    let mut child = start(place, &arguments)
        .stdin(Stdio::piped())
        .spawn()
        .map_err(failure)?;
    if let Some(mut pipe) = child.stdin.take() {
        pipe.write_all(b"typedef int ws2_32_no_resources;\n").map_err(failure)?;
    }
    Ok(child.wait().map_err(failure)?.code().unwrap_or(1))
}

/// Writes the import library of a DLL: a script for the host's linker, which finds the DLL by its name when the program is linked.
pub fn dlltool(arguments: Vec<OsString>) -> Result<i32> {
    const VALUES: &[&str] = &[
        "-d",
        "--input-def",
        "-e",
        "--output-exp",
        "-z",
        "--output-def",
        "-m",
        "--machine",
        "-S",
        "--as",
        "-f",
        "--as-flags",
        "-b",
        "--base-file",
    ];
    let (mut dll, mut library, mut exports, mut definition) = (None, None, None, None);
    let mut words = arguments.into_iter().map(|word| word.to_string_lossy().into_owned());
    while let Some(word) = words.next() {
        match word.as_str() {
            "--version" | "-V" => {
                println!("ws2dlltool {}: stands in for GNU dlltool", env!("CARGO_PKG_VERSION"));
                return Ok(0);
            }
            "-D" | "--dllname" => dll = words.next(),
            "-l" | "--output-lib" => library = words.next(),
            "-e" | "--output-exp" => exports = words.next(),
            "-d" | "--input-def" => definition = words.next(),
            text if VALUES.contains(&text) => drop(words.next()),
            text => match text.split_once('=') {
                Some(("--dllname", name)) => dll = Some(name.to_owned()),
                Some(("--output-lib", file)) => library = Some(file.to_owned()),
                Some(("--input-def", file)) => definition = Some(file.to_owned()),
                _ => {}
            },
        }
    }
    if exports.is_some() {
        return Err(Failure(
            "an object of exports (-e) has no counterpart here: link the DLL with ws2cc -shared".into(),
        ));
    }
    let Some(library) = library else {
        return Err(Failure(
            "a library to write is needed: ws2dlltool -D program.dll -d program.def -l libprogram.a".into(),
        ));
    };
    let named = definition
        .and_then(|file| fs::read_to_string(file).ok())
        .and_then(|text| library_line(&text));
    let Some(dll) = dll.or(named) else {
        return Err(Failure(
            "the DLL's name is needed: -D program.dll, or a LIBRARY line in the .def file".into(),
        ));
    };
    fs::write(&library, format!("/* Links {dll}. */\nINPUT(\"{dll}\")\n"))
        .map_err(|error| Failure(format!("cannot write {library}: {error}")))?;
    Ok(0)
}

/// The name that a .def file gives its DLL.
fn library_line(text: &str) -> Option<String> {
    let line = text
        .lines()
        .map(str::trim)
        .find(|line| line.to_ascii_uppercase().starts_with("LIBRARY"))?;
    let name = line.split_whitespace().nth(1)?.trim_matches('"').to_owned();
    Some(if name.contains('.') {
        name
    } else {
        format!("{name}.dll")
    })
}
