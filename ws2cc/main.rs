//! `ws2cc` and `ws2c++`: run the host's compiler on source for Windows, adding what it needs of ws2_32.
//!
//! `options.rs` sorts the arguments, `libraries.rs` knows what only a linker for Windows understands, `headers.rs` finds a
//! program's headers under the names that Windows allows, and `advice.rs` explains what is missing. `tools.rs` has `ws2windres` and `ws2dlltool`, which are this program too.
mod advice;
mod exceptions;
mod headers;
mod libraries;
mod options;
mod place;
mod tools;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Read, Write};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Command, ExitStatus, Stdio};

use options::Options;
use place::Place;

const USAGE: &str = "\
Usage: ws2cc [options of ws2cc] arguments for the compiler...
       ws2c++ likewise for C++

Compiles and links C or C++ source that was written for Windows Sockets, as in \"ws2cc server.c -o server\".
All arguments go to the compiler, which is $CC (ws2c++: $CXX), or else cc (c++). Import libraries of Windows, such as
-lws2_32, -liphlpapi or ws2_32.lib, and the options of MinGW's linker are accepted anywhere in the arguments.

Options of ws2cc:
  --no-win32      do not define _WIN32 and its kin: for source that is portable and uses Winsock by choice,
                  and for source that does not use Winsock at all
  --no-mingw      with _WIN32, leave __MINGW32__ and its kin undefined
  --static        link libws2_32.a into the program instead of depending on the shared library
  --cflags        print the compiler flags for use in a build system, and stop
  --libs          print the linker flags for use in a build system, and stop
  --help          print this text, and stop

Environment:
  CC, CXX             the compiler and, if wanted, its first arguments, as in CC=\"clang -m64\"
  WS2_32_INCLUDE_DIR  folder of the headers, if not the one that belongs to this program
  WS2_32_LIB_DIR      folder of the library, if not the one that belongs to this program
";

/// What the user reads before the program ends without having run a compiler.
pub struct Failure(pub String);

type Result<T> = std::result::Result<T, Failure>;

fn main() {
    let mut arguments: Vec<OsString> = std::env::args_os().collect();
    let place = Place::find(&mut arguments);
    let name = place.name.clone();
    match run(&place, arguments) {
        Ok(code) => std::process::exit(code),
        Err(Failure(text)) => {
            eprintln!("{name}: {text}");
            std::process::exit(1);
        }
    }
}

fn run(place: &Place, arguments: Vec<OsString>) -> Result<i32> {
    match place.name.as_str() {
        "ws2windres" => return tools::windres(place, arguments),
        "ws2dlltool" => return tools::dlltool(arguments),
        _ => {}
    }
    let options = Options::sort(arguments);
    if options.help {
        print!("{USAGE}");
        return Ok(0);
    }
    place.check_headers()?;
    if !options.print.is_empty() {
        let mut line = Vec::new();
        for part in &options.print {
            if part == "--cflags" {
                line.extend(first_flags(place, &options));
                line.extend(compiler_flags(place, &options));
            } else {
                line.extend(linker_flags(place, &options));
            }
        }
        let line: Vec<String> = line.iter().map(quoted).collect();
        println!("{} ", line.join(" "));
        return Ok(0);
    }

    let mut command = first_flags(place, &options);
    command.extend(options.for_compiler.iter().cloned());
    for file in &options.resources {
        tools::left_out(place, file);
    }
    libraries::translate(&mut command, &options);
    command.extend(compiler_flags(place, &options));
    if let Some(source) = exceptions::in_c_source(place, &options) {
        eprintln!(
            "{}: {}: remark: a unit with __try is compiled with -O0, so that its variables are right after an exception",
            place.name,
            source.display()
        );
        command.extend(["-O0", "-U_FORTIFY_SOURCE"].map(OsString::from));
    }
    if options.links && options.has_input {
        place.check_library(options.is_static)?;
        let again = libraries::needed_again(&command);
        command.extend(linker_flags(place, &options));
        command.extend(again);
    }
    if !options.has_input {
        return Err(Failure(format!(
            "cannot run {}: {}",
            place.compiler[0],
            start(place, &command).exec()
        )));
    }
    compile(place, &options, command)
}

/// Runs the compiler; where it misses a header that is there under another spelling, once more with that one found.
fn compile(place: &Place, options: &Options, mut command: Vec<OsString>) -> Result<i32> {
    let (mut status, mut said) = attempt(place, &command)?;
    let mut forwarders = headers::Forwarders::new(options);
    let mut missing = Vec::new();
    if !status.success() && !options.reads_stdin {
        missing = headers::find(place, options, &command, &mut forwarders);
        if missing.is_empty() && !forwarders.is_empty() {
            if options.verbose {
                for line in forwarders.remarks() {
                    eprintln!("{}: {line}", place.name);
                }
            }
            command.push(forwarders.flag());
            (status, said) = attempt(place, &command)?;
            forwarders.clean_dependencies(options);
        }
    }
    let _ = io::stderr().write_all(&said);
    if !status.success() {
        for line in advice::on_headers(place, &missing)
            .into_iter()
            .chain(advice::on_names(place, &said))
        {
            eprintln!("{}: {line}", place.name);
        }
    }
    Ok(status.code().unwrap_or(128 + status.signal().unwrap_or(0)))
}

/// Runs the compiler and keeps what it says, so that a first attempt that is to be repeated can stay silent.
fn attempt(place: &Place, arguments: &[OsString]) -> Result<(ExitStatus, Vec<u8>)> {
    let mut command = start(place, arguments);
    if io::stderr().is_terminal()
        && !arguments
            .iter()
            .any(|a| a.to_string_lossy().contains("diagnostics-color"))
    {
        command.arg("-fdiagnostics-color=always");
    }
    let failure = |error: io::Error| Failure(format!("cannot run {}: {error}", place.compiler[0]));
    let mut child = command.stderr(Stdio::piped()).spawn().map_err(failure)?;
    let mut said = Vec::new();
    if let Some(mut pipe) = child.stderr.take() {
        pipe.read_to_end(&mut said).map_err(failure)?;
    }
    Ok((child.wait().map_err(failure)?, said))
}

pub fn start(place: &Place, arguments: &[OsString]) -> Command {
    let mut command = Command::new(&place.compiler[0]);
    command.args(&place.compiler[1..]).args(arguments);
    command
}

/// Shadows of other libraries' headers must be found before these, which are in folders that the program names.
fn first_flags(place: &Place, options: &Options) -> Vec<OsString> {
    let mut include = OsString::from("-I");
    include.push(place.include.join("ws2_32/libraries"));
    if options.win32 {
        vec![include]
    } else {
        Vec::new()
    }
}

/// The program's own folders come first: portable source often brings a replacement for a system header.
fn compiler_flags(place: &Place, options: &Options) -> Vec<OsString> {
    let mut include = OsString::from("-I");
    include.push(&place.include);
    let mut flags = vec![include, "-D__WS2_32__=1".into()];
    if options.win32 {
        for name in ["_WIN32", "_WIN64", "WIN32", "WIN64", "__WIN32__", "__WIN64__"] {
            flags.push(format!("-D{name}=1").into());
        }
        if !options.mingw {
            flags.push("-DWS2_32_NO_MINGW=1".into());
        }
        // Their formats are Windows': the compiler may not take them for the host's and compute what they return.
        for function in [
            "printf",
            "fprintf",
            "sprintf",
            "snprintf",
            "vprintf",
            "vfprintf",
            "vsprintf",
            "vsnprintf",
        ] {
            flags.push(format!("-fno-builtin-{function}").into());
        }
        // A compiler for Windows knows __int64, __declspec and their like without any header.
        flags.extend(["-include".into(), "ws2_32/config.h".into()]);
    }
    // "#pragma comment(lib, ...)" and "#pragma warning(...)" are for another compiler.
    flags.push("-Wno-unknown-pragmas".into());
    flags
}

/// -lc goes first: the library also exports the plain names (socket, send, ...) for other languages, and the program's
/// native object files must find libc's. Source compiled with the Winsock headers asks for ws2_socket and so on.
/// lld looks for the libraries of "#pragma comment(lib, ...)"; the folder autolink has an empty one of each name.
/// libws2_32main.a has printf and what else of the C runtime differs, and gives a program that begins in wmain or WinMain its main.
fn linker_flags(place: &Place, options: &Options) -> Vec<OsString> {
    let folder = |flag: &str, path: std::path::PathBuf| {
        let mut word = OsString::from(flag);
        word.push(path);
        word
    };
    let mut flags = vec![
        folder("-L", place.include.join("ws2_32/autolink")),
        folder("-L", place.lib.clone()),
    ];
    let mut add = |words: &[&str]| flags.extend(words.iter().map(OsString::from));
    if place.lib.join("libws2_32main.a").is_file() {
        add(&["-lws2_32main"]);
    }
    // Windows' C runtime has the mathematics in it.
    add(&["-lm"]);
    if options.is_static {
        flags.push(place.lib.join("libws2_32.a").into());
        let mut add = |words: &[&str]| flags.extend(words.iter().map(OsString::from));
        add(&["-lpthread"]);
        if !cfg!(target_os = "macos") {
            add(&["-ldl", "-lrt"]);
        }
    } else {
        if !cfg!(target_os = "macos") {
            add(&["-Wl,-lc"]);
        }
        add(&["-Xlinker", "-rpath", "-Xlinker"]);
        flags.push(place.lib.clone().into());
        flags.push("-lws2_32".into());
    }
    flags
}

/// The argument as a shell reads it back as one word.
fn quoted(word: &OsString) -> String {
    let text = word.to_string_lossy();
    let plain = |c: char| c.is_ascii_alphanumeric() || "_./=,:+@%-".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text.into_owned()
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}
