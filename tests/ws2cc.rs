//! The compiler wrappers: what they add, what they leave alone, and what they say when something is missing.
mod support;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

const PROGRAM: &str = r#"#include <winsock2.h>
#include <stdio.h>
#pragma comment(lib, "ws2_32.lib")
#pragma warning(disable : 4996)
int main(void) {
    WSADATA data;
    int result = WSAStartup(MAKEWORD(2, 2), &data);
    printf("%s: %d %d.%d\n", GREETING, result, LOBYTE(data.wVersion), HIBYTE(data.wVersion));
    return WSACleanup();
}
"#;
const GREETING: &str = "-DGREETING=\"it's $HOME \\\"x\\\"\"";
const GREETED: &str = "it's $HOME \"x\": 0 2.2\n";

/// Made once: the tests of this file run side by side.
fn library_folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| support::library_folder("ws2cc"))
}

/// A folder with a space in its name, and the wrapper run in it.
struct Bench {
    folder: PathBuf,
    wrapper: PathBuf,
    library: Option<PathBuf>,
}

impl Bench {
    fn new(name: &str) -> Bench {
        let folder = support::scratch("ws2cc").join(format!("in {name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("my program.c"), PROGRAM).unwrap();
        Bench {
            folder,
            wrapper: support::root().join("bin/ws2cc"),
            library: Some(library_folder().to_owned()),
        }
    }

    fn command(&self, program: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env_remove("CC")
            .env_remove("CXX");
        if let Some(library) = &self.library {
            command.env("WS2_32_LIB_DIR", library);
        }
        command
    }

    fn run(&self, command: &mut Command) -> (bool, String) {
        let outcome = support::run(command, &self.folder.join("log"), support::seconds(60));
        (outcome.ok(), outcome.describe())
    }

    /// Runs the wrapper, which must succeed, and returns what it printed.
    fn wrap(&self, arguments: &[&str]) -> String {
        let (ok, text) = self.run(&mut self.command(&self.wrapper, arguments));
        assert!(ok, "ws2cc {arguments:?}: {text}");
        text
    }

    fn wrap_to_fail(&self, arguments: &[&str]) -> String {
        let (ok, text) = self.run(&mut self.command(&self.wrapper, arguments));
        assert!(!ok, "ws2cc {arguments:?}: {text}");
        text
    }

    fn greets(&self, program: &str) {
        let (ok, text) = self.run(&mut self.command(&self.folder.join(program), &[]));
        assert!(ok && text.starts_with(GREETED), "{program}: {text}");
    }
}

#[test]
fn windows_library_names_work_in_any_order_and_spelling() {
    let bench = Bench::new("any order");
    let orders: &[&[&str]] = &[
        &["my program.c", "-lws2_32", "-lwsock32", "-lmswsock"],
        &["-lmswsock", "-lwsock32", "-lWs2_32", "my program.c"],
        &["ws2_32.lib", "-l", "mswsock", "my program.c", "WSOCK32.LIB"],
        &[
            "-lkernel32",
            "-luser32",
            "my program.c",
            "-lm",
            "-ladvapi32",
            "-mconsole",
        ],
        &["my program.c"],
    ];
    for linking in [None, Some("--static")] {
        for order in orders {
            let mut arguments = order.to_vec();
            arguments.extend(["-Wall", "-Wextra", "-Werror", "-pedantic", GREETING, "-o", "my result"]);
            arguments.extend(linking);
            bench.wrap(&arguments);
            bench.greets("my result");
        }
    }
}

#[test]
fn every_compiler_and_language() {
    let bench = Bench::new("every compiler");
    let cpp = support::root().join("bin/ws2c++");
    symlink("my program.c", bench.folder.join("my program.cpp")).unwrap();
    for (variable, compiler) in [
        ("CC", "gcc"),
        ("CC", "clang"),
        ("CC", "clang -m64 -O2"),
        ("CXX", "g++ -std=c++17"),
        ("CXX", "clang++"),
    ] {
        if !support::have(compiler.split(' ').next().unwrap()) {
            support::not_tested(&format!("ws2cc with {compiler}"));
            continue;
        }
        let (wrapper, source) = if variable == "CC" {
            (&bench.wrapper, "my program.c")
        } else {
            (&cpp, "my program.cpp")
        };
        let mut command = bench.command(wrapper, &["-Wall", "-Werror", GREETING, source, "-o", "my result"]);
        let (ok, text) = bench.run(command.env(variable, compiler));
        assert!(ok, "{compiler}: {text}");
        bench.greets("my result");
    }
}

#[test]
fn other_modes_of_the_compiler_pass_through() {
    let bench = Bench::new("other modes");
    bench.wrap(&["-c", GREETING, "my program.c"]);
    bench.wrap(&["my program.o", "-o", "from object"]);
    bench.greets("from object");
    assert!(bench.wrap(&["-E", GREETING, "my program.c"]).contains("ws2_"));
    bench.wrap(&["-S", GREETING, "my program.c"]);
    assert!(bench.folder.join("my program.s").is_file());
    assert!(bench.wrap(&["-MM", "my program.c"]).starts_with("my"));
    bench.wrap(&["-shared", "-fPIC", GREETING, "my program.c", "-o", "plugin.so"]);
    fs::write(
        bench.folder.join("arguments"),
        "-c\n\"my program.c\"\n-o\n\"by file.o\"\n",
    )
    .unwrap();
    bench.wrap(&[GREETING, "@arguments"]);
    bench.wrap(&["by file.o", "-o", "from file"]);
    bench.greets("from file");
    assert!(bench.wrap(&["--version"]).contains('.'));
    fs::rename(bench.folder.join("my program.c"), bench.folder.join("other")).unwrap();
    bench.wrap(&["-x", "c", "other", GREETING, "-o", "by language"]);
    bench.greets("by language");
}

/// Where no library is linked, none is named: clang would warn about it, and -Werror would stop the build.
#[test]
fn libraries_are_named_only_when_linking() {
    let bench = Bench::new("only when linking");
    if !support::have("clang") {
        return support::not_tested("ws2cc -c with clang");
    }
    let arguments = ["-Werror", "-c", GREETING, "my program.c", "-lws2_32"];
    let (ok, text) = bench.run(bench.command(&bench.wrapper, &arguments).env("CC", "clang"));
    assert!(ok, "{text}");
}

#[test]
fn win32_is_defined_unless_unwanted() {
    let bench = Bench::new("win32");
    let source = "#if defined(_WIN32) && defined(WIN32) && defined(_WIN64) && defined(__WS2_32__)\nyes\n#elif \
                  !defined(_WIN32) && !defined(WIN32) && !defined(_WIN64) && defined(__WS2_32__)\nno\n#endif\n";
    fs::write(bench.folder.join("which.c"), source).unwrap();
    assert!(bench.wrap(&["-E", "-P", "which.c"]).contains("yes"));
    assert!(bench.wrap(&["--no-win32", "-E", "-P", "which.c"]).contains("no"));
    bench.wrap(&["-DWIN32", "-D_WIN32", "-Werror", "-E", "-P", "which.c"]);
}

/// Objects that never heard of Winsock get libc's functions, although the library exports the same names.
#[test]
fn native_programs_and_objects_keep_libc() {
    let bench = Bench::new("native");
    let headers = support::root().join("tests-c/headers");
    let posix = headers.join("posix.c");
    let undecided = headers.join("undecided.c");
    for source in [&posix, &undecided] {
        bench.wrap(&["--no-win32", source.to_str().unwrap(), "-o", "native"]);
        let (ok, text) = bench.run(&mut bench.command(&bench.folder.join("native"), &[]));
        assert!(ok && text.contains(": ok\n"), "{text}");
    }
    // posix.c names a socket header, so it is native even with _WIN32; beside it an object that uses Winsock.
    fs::write(
        bench.folder.join("winsock.c"),
        "#include <winsock2.h>\nint winsock_error(void);\nint winsock_error(void) { return closesocket(INVALID_SOCKET); }\n",
    )
    .unwrap();
    bench.wrap(&[
        "-Wl,-u,winsock_error",
        posix.to_str().unwrap(),
        "winsock.c",
        "-o",
        "both",
    ]);
    let (ok, text) = bench.run(&mut bench.command(&bench.folder.join("both"), &[]));
    assert!(ok && text.contains("posix: ok\n"), "{text}");
    if !cfg!(target_os = "linux") || !support::have("nm") {
        return support::not_tested("whose socket a native object gets");
    }
    let (_, symbols) = bench.run(&mut bench.command(Path::new("nm"), &["-D", "--undefined-only", "both"]));
    for name in ["socket", "sendto", "select", "gethostname", "getaddrinfo"] {
        let symbol = symbols
            .lines()
            .find(|line| {
                line.trim_start()
                    .strip_prefix("U ")
                    .is_some_and(|s| s.split('@').next() == Some(name))
            })
            .unwrap_or_else(|| panic!("{name} is not used: {symbols}"));
        assert!(!symbol.contains("WS2_32"), "{symbol}");
    }
    assert!(symbols.contains("closesocket"), "{symbols}");
}

/// As on Windows: the compiler's own words need no header, and other libraries' headers use them.
#[test]
fn keywords_of_windows_compilers_need_no_header() {
    let bench = Bench::new("keywords");
    let source = "static __forceinline __int64 __cdecl twice(__int64 n) { return 2 * n; }\n\
                  static _forceinline _int32 once(_int8 n) { return n; }\n_declspec(thread) int thrice;\n\
                  __declspec(thread) int counter;\n__declspec(dllexport) int __stdcall main(void) { return (int)twice(counter) + once(thrice); }\n";
    fs::write(bench.folder.join("keywords.c"), source).unwrap();
    bench.wrap(&["-Wall", "-Wextra", "-Werror", "keywords.c", "-o", "keywords"]);
    let (ok, text) = bench.run(&mut bench.command(&bench.folder.join("keywords"), &[]));
    assert!(ok, "{text}");
}

/// <curl/curl.h> includes Winsock where _WIN32 is defined, and <sys/socket.h> for every gcc.
#[test]
fn libcurl_and_winsock_in_one_file() {
    let bench = Bench::new("libcurl");
    fs::write(bench.folder.join("try.c"), "#include <curl/curl.h>\n").unwrap();
    let (there, _) = bench.run(&mut bench.command(Path::new("cc"), &["-c", "try.c"]));
    if !there {
        return support::not_tested("libcurl beside Winsock: its headers are not installed");
    }
    let body = "int main(void) {\n    SOCKET s = INVALID_SOCKET;\n    curl_socket_t c = CURL_SOCKET_BAD;\n    \
                return sizeof c == sizeof(int) && s != 0 && curl_easy_init() ? 0 : 1;\n}\n";
    for includes in [
        "#include <curl/curl.h>\n",
        "#include <winsock2.h>\n#include <curl/curl.h>\n",
    ] {
        fs::write(bench.folder.join("both.c"), format!("{includes}{body}")).unwrap();
        bench.wrap(&["-Wall", "-Werror", "both.c", "-o", "both", "-lcurl"]);
        let (ok, text) = bench.run(&mut bench.command(&bench.folder.join("both"), &[]));
        assert!(ok, "{text}");
    }
}

#[test]
fn missing_headers_are_explained() {
    let bench = Bench::new("missing headers");
    fs::write(
        bench.folder.join("gui.c"),
        "#include <winsock2.h>\n#include <CommCtrl.h>\nint main(void) { return 0; }\n",
    )
    .unwrap();
    fs::write(bench.folder.join("case.c"), "#include <wInSoCk2.h>\nint x;\n").unwrap();
    fs::write(bench.folder.join("own.c"), "#include \"their_own.h\"\nint x;\n").unwrap();
    fs::write(bench.folder.join("host.c"), "#include <STDIO.H>\nint x;\n").unwrap();
    for folder in ["Common", "more of it"] {
        fs::create_dir(bench.folder.join(folder)).unwrap();
    }
    for header in ["StdAfx.h", "Common/Net.h", "more of it/Pch.h"] {
        fs::write(bench.folder.join(header), "int y;\n").unwrap();
    }
    for (source, header) in [
        ("afx.c", "stdafx.h"),
        ("net.c", "common\\net.h"),
        ("Common/up.c", "../stdAFX.h"),
        ("pch.c", "pch.h"),
    ] {
        fs::write(bench.folder.join(source), format!("#include \"{header}\"\nint x;\n")).unwrap();
    }
    fs::write(
        bench.folder.join("backslash.c"),
        "#include \"..\\common\\net.h\"\nint x;\n",
    )
    .unwrap();
    for compiler in ["gcc", "clang"] {
        if !support::have(compiler) {
            support::not_tested(&format!("ws2cc's explanations with {compiler}"));
            continue;
        }
        let explained = |source: &str| {
            let mut arguments: Vec<&str> = source.split(',').collect();
            arguments.extend(["-o", "nothing", "-lws2_32"]);
            let (ok, text) = bench.run(bench.command(&bench.wrapper, &arguments).env("CC", compiler));
            assert!(!ok, "{text}");
            let lines: Vec<String> = text
                .lines()
                .filter(|l| l.starts_with("ws2cc: "))
                .map(str::to_owned)
                .collect();
            lines
        };
        let gui = explained("gui.c");
        assert!(
            gui.len() == 1 && gui[0].contains("<CommCtrl.h>") && gui[0].contains("leave that part out"),
            "{gui:?}"
        );
        let case = explained("case.c");
        assert!(case.len() == 1 && case[0].contains("<winsock2.h>"), "{case:?}");
        let host = explained("host.c");
        assert!(host.len() == 1 && host[0].contains("<stdio.h>"), "{host:?}");
        let backslash = explained("backslash.c");
        assert!(
            backslash.len() == 1 && backslash[0].contains("\"../common/net.h\""),
            "{backslash:?}"
        );
        // Of a header of the program's own only the letter case is our business.
        for (source, header) in [
            ("afx.c", "StdAfx.h"),
            ("net.c", "Common/Net.h"),
            ("Common/up.c", "../StdAfx.h"),
            ("pch.c,-Imore of it", "Pch.h"),
            ("pch.c,-I,more of it", "Pch.h"),
        ] {
            let own = explained(source);
            let advice = format!("write \"{header}\" or rename");
            assert!(own.len() == 1 && own[0].contains(&advice), "{source}: {own:?}");
        }
        let nowhere = explained("pch.c");
        assert!(
            nowhere.len() == 1 && nowhere[0].contains("with -I") && !nowhere[0].contains("Windows header"),
            "{nowhere:?}"
        );
        assert_eq!(explained("own.c"), [""; 0]);
    }
    assert!(!bench.folder.join("nothing").exists());
}

/// The wrapper's list of headers that are not here names none that is.
#[test]
fn no_header_that_is_here_counts_as_missing() {
    let text = fs::read_to_string(support::root().join("bin/ws2cc")).unwrap();
    let mut listed = 0;
    for name in text
        .split(|c: char| c.is_whitespace() || c == ')')
        .filter(|word| word.ends_with(".h"))
    {
        // What goes into the command line or an advice is quoted or has a path.
        let plain = name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '.');
        if plain && !["stdafx.h", "pch.h"].contains(&name) {
            listed += 1;
            assert!(
                !support::root().join("include").join(name).exists(),
                "bin/ws2cc: {name}"
            );
        }
    }
    assert!(listed > 50, "{listed}");
}

#[test]
fn a_missing_library_is_one_sentence() {
    let mut bench = Bench::new("missing library");
    bench.library = Some(bench.folder.join("nowhere"));
    let text = bench.wrap_to_fail(&[GREETING, "my program.c"]);
    let said: Vec<&str> = text.lines().filter(|line| !line.starts_with("exit status")).collect();
    assert_eq!(said.len(), 1, "{text}");
    assert!(
        said[0].contains("not built") && said[0].contains("run make in"),
        "{text}"
    );
    // Compiling alone needs no library.
    bench.wrap(&["-c", GREETING, "my program.c"]);
}

/// A tree as `make install` leaves it, in a folder with a space, called through a symbolic link.
#[test]
fn installed_and_called_through_a_link() {
    let mut bench = Bench::new("installed");
    let prefix = bench.folder.join("a prefix");
    for folder in ["bin", "include", "lib"] {
        fs::create_dir_all(prefix.join(folder)).unwrap();
    }
    fs::copy(support::root().join("bin/ws2cc"), prefix.join("bin/ws2cc")).unwrap();
    symlink(support::root().join("include"), prefix.join("include/ws2_32")).unwrap();
    for entry in fs::read_dir(bench.library.take().unwrap()).unwrap() {
        let entry = entry.unwrap();
        symlink(entry.path(), prefix.join("lib").join(entry.file_name())).unwrap();
    }
    symlink("a prefix/bin/ws2cc", bench.folder.join("link to it")).unwrap();
    bench.wrapper = bench.folder.join("link to it");
    bench.wrap(&[GREETING, "my program.c", "-o", "result"]);
    bench.greets("result");
    bench.wrap(&["--static", GREETING, "my program.c", "-o", "result"]);
    bench.greets("result");

    // The flags alone, as a build system takes them.
    let flags = bench.wrap(&["--cflags", "--libs"]);
    let flags = flags.lines().next().unwrap();
    assert!(
        flags.contains("'-I") && flags.contains("-D_WIN32=1") && flags.contains("-lws2_32"),
        "{flags}"
    );
    assert!(!bench.wrap(&["--no-win32", "--cflags"]).contains("_WIN32="));
    let script = format!("cc 'my program.c' \"$1\" {flags} -o 'by flags'");
    let (ok, text) = bench.run(&mut bench.command(Path::new("sh"), &["-c", &script, "sh", GREETING]));
    assert!(ok, "{text}");
    bench.greets("by flags");
}

#[test]
fn help_names_every_option() {
    let bench = Bench::new("help");
    let text = bench.wrap(&["--help"]);
    for option in [
        "--no-win32",
        "--static",
        "--cflags",
        "--libs",
        "CC",
        "CXX",
        "WS2_32_LIB_DIR",
        "WS2_32_INCLUDE_DIR",
    ] {
        assert!(text.contains(option), "{option}");
    }
}
