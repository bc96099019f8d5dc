//! Sorts the command line: what is asked of ws2cc, what the compiler gets, and what the two must know of it.
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

pub struct Options {
    pub help: bool,
    /// `--cflags` and `--libs`, in their order.
    pub print: Vec<String>,
    pub win32: bool,
    pub mingw: bool,
    pub is_static: bool,
    pub verbose: bool,
    /// Whether the compiler is going to link.
    pub links: bool,
    pub shared: bool,
    pub has_input: bool,
    pub reads_stdin: bool,
    pub output: Option<PathBuf>,
    /// Source files, in their order.
    pub sources: Vec<PathBuf>,
    /// Resources, which are left out.
    pub resources: Vec<PathBuf>,
    /// Folders of -I, -iquote and -isystem, in their order.
    pub folders: Vec<PathBuf>,
    /// Folders of -L.
    pub library_folders: Vec<PathBuf>,
    /// The file of -MF, or the one that -MD makes by itself.
    pub dependencies: Option<PathBuf>,
    /// The arguments without those that only ws2cc or a driver for Windows knows.
    pub for_compiler: Vec<OsString>,
}

/// Options whose value is the next argument.
pub const TAKES_VALUE: &[&str] = &[
    "-o",
    "-x",
    "-I",
    "-D",
    "-U",
    "-L",
    "-l",
    "-include",
    "-imacros",
    "-iquote",
    "-isystem",
    "-idirafter",
    "-MF",
    "-MT",
    "-MQ",
    "-Xlinker",
    "-Xassembler",
    "-Xpreprocessor",
    "-Xclang",
    "-target",
    "-arch",
    "-T",
    "-u",
    "-z",
    "-e",
    "-framework",
    "-aux-info",
    "--param",
    "-isysroot",
    "--sysroot",
];

impl Options {
    pub fn sort(arguments: Vec<OsString>) -> Options {
        let mut options = Options {
            help: false,
            print: Vec::new(),
            win32: true,
            mingw: true,
            is_static: false,
            verbose: false,
            links: true,
            shared: false,
            has_input: false,
            reads_stdin: false,
            output: None,
            sources: Vec::new(),
            resources: Vec::new(),
            folders: Vec::new(),
            library_folders: Vec::new(),
            dependencies: None,
            for_compiler: Vec::new(),
        };
        let (mut language, mut makes_dependencies) = (false, false);
        let mut arguments = arguments.into_iter().flat_map(expanded);
        while let Some(argument) = arguments.next() {
            let text = argument.to_string_lossy().into_owned();
            match text.as_str() {
                "--help" => options.help = true,
                "--no-win32" => options.win32 = false,
                "--no-mingw" => options.mingw = false,
                "--static" => options.is_static = true,
                "--cflags" | "--libs" => options.print.push(text),
                // A driver for Windows chooses its start-up code by these; libws2_32main.a has them all.
                "-mwindows" | "-mconsole" | "-mthreads" | "-municode" | "-mdll" | "-mno-cygwin" | "-mwin32"
                | "-mms-bitfields" => {}
                _ if matches!(suffix(&text).to_ascii_lowercase().as_str(), "rc" | "res") && !text.starts_with('-') => {
                    options.resources.push(text.into());
                }
                _ => {
                    let value = TAKES_VALUE.contains(&text.as_str()).then(|| arguments.next()).flatten();
                    options.note(&text, value.as_deref());
                    language |= text.starts_with("-x");
                    makes_dependencies |= text == "-MD" || text == "-MMD";
                    let forced = if language { None } else { windows_language(&text) };
                    if let Some(forced) = forced {
                        options.for_compiler.extend(["-x".into(), forced.into()]);
                    }
                    options.for_compiler.push(argument);
                    options.for_compiler.extend(value);
                    if forced.is_some() {
                        options.for_compiler.extend(["-x".into(), "none".into()]);
                    }
                }
            }
        }
        if makes_dependencies && options.dependencies.is_none() {
            let made = options
                .output
                .as_deref()
                .or(options.sources.first().map(PathBuf::as_path));
            options.dependencies = made.map(|file| file.with_extension("d"));
        }
        options
    }

    fn note(&mut self, text: &str, value: Option<&OsStr>) {
        let path = value.map(PathBuf::from);
        match text {
            "-c" | "-E" | "-S" | "-M" | "-MM" | "-fsyntax-only" | "-r" => self.links = false,
            "-static" => self.is_static = true,
            "-shared" | "-dynamiclib" => self.shared = true,
            "-v" => self.verbose = true,
            "-o" => self.output = path,
            "-MF" => self.dependencies = path,
            "-I" | "-iquote" | "-isystem" | "-idirafter" => self.folders.extend(path),
            "-L" => self.library_folders.extend(path),
            "-" => (self.has_input, self.reads_stdin) = (true, true),
            _ if text.starts_with("-I") => self.folders.push(text[2..].into()),
            _ if text.starts_with("-L") => self.library_folders.push(text[2..].into()),
            _ if text.starts_with("-o") => self.output = Some(text[2..].into()),
            _ if text.starts_with("-MF") => self.dependencies = Some(text[3..].into()),
            _ if text.starts_with('-') => {}
            _ => {
                self.has_input = true;
                if !is_for_linker(text) {
                    self.sources.push(text.into());
                }
            }
        }
    }
}

/// The words of a response file, "@file", which build systems use for long lists; without the file the word itself.
fn expanded(argument: OsString) -> Vec<OsString> {
    let text = argument.to_string_lossy();
    let file = text.strip_prefix('@').map(std::fs::read_to_string);
    match file {
        Some(Ok(said)) => response_words(&said).into_iter().map(OsString::from).collect(),
        _ => vec![argument],
    }
}

/// Splits as gcc does: at white space outside quotes, a backslash keeps what follows it.
fn response_words(text: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => word.get_or_insert_default().extend(letters.next()),
            '"' | '\'' if quote.is_none() => {
                quote = Some(letter);
                word.get_or_insert_default();
            }
            _ if quote == Some(letter) => quote = None,
            _ if quote.is_none() && letter.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

fn suffix(name: &str) -> &str {
    Path::new(name).extension().and_then(OsStr::to_str).unwrap_or("")
}

fn is_for_linker(name: &str) -> bool {
    let lower = suffix(name).to_ascii_lowercase();
    matches!(
        lower.as_str(),
        "o" | "obj" | "a" | "lib" | "so" | "dylib" | "dll" | "def" | "res"
    ) || name.contains(".so.")
}

/// A compiler for Windows takes suffixes in any letter case; the host's knows .C for C++ and most others not at all.
fn windows_language(name: &str) -> Option<&'static str> {
    if name.starts_with(['-', '@']) {
        return None;
    }
    let suffix = suffix(name);
    match (suffix.to_ascii_lowercase().as_str(), suffix) {
        (_, "c" | "cc" | "cp" | "cxx" | "cpp" | "CPP" | "c++") => None,
        ("c", _) => Some("c"),
        ("cc" | "cp" | "cxx" | "cpp" | "c++", _) => Some("c++"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn response_files_are_split_as_gcc_does() {
        assert_eq!(
            response_words("-c \"a b.c\"\n'-DX=\"1\"' a\\ b \"\""),
            ["-c", "a b.c", "-DX=\"1\"", "a b", ""]
        );
    }
}
