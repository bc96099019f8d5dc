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

/// A program's own headers and the system's are found in any letter case and with backslashes, without a word; what a compiler
/// writes down about them names the real file.
#[test]
fn headers_are_found_as_windows_finds_them() {
    let bench = Bench::new("letter cases");
    for folder in ["Common", "more of it", "src"] {
        fs::create_dir(bench.folder.join(folder)).unwrap();
    }
    for (file, text) in [
        ("StdAfx.h", "#include <STDIO.H>\n#include <Sys\\Types.h>\n#include <wInSoCk2.h>\n"),
        ("Common/Net.h", "#include \"Part.H\"\nstatic const char *net = __FILE__;\n"),
        ("Common/part.h", "#ifdef part\n#error twice\n#endif\n#define part 1\n"),
        ("more of it/Pch.h", "#define PCH 1\n"),
        (
            "src/Main.CPP",
            "#include \"stdafx.h\"\n#include \"..\\common\\net.h\"\n#include \"pch.h\"\nint main() { return puts(net) < PCH; }\n",
        ),
        (
            "src/main.C",
            "#include \"stdafx.h\"\n#include \"../common\\NET.h\"\n#include \"PCH.h\"\nint main(void) { int class = PCH; return puts(net) < class; }\n",
        ),
    ] {
        fs::write(bench.folder.join(file), text).unwrap();
    }
    for compiler in ["gcc", "clang"] {
        if !support::have(compiler) {
            support::not_tested(&format!("headers in other letter cases with {compiler}"));
            continue;
        }
        for source in ["src/Main.CPP", "src/main.C"] {
            let wrapper = if source.ends_with('P') {
                bench.wrapper.with_file_name("ws2c++")
            } else {
                bench.wrapper.clone()
            };
            let wrap = |arguments: &[&str]| {
                let mut command = bench.command(&wrapper, arguments);
                let cxx = if compiler == "gcc" { "g++" } else { "clang++" };
                bench.run(
                    command
                        .env("CC", compiler)
                        .env("CXX", cxx)
                        .env("TMPDIR", bench.folder.join("a temp")),
                )
            };
            let build = [
                source,
                "-Wall",
                "-Werror",
                "-Imore of it",
                "-MD",
                "-MP",
                "-MF",
                "made.d",
                "-o",
                "found",
            ];
            let (ok, text) = wrap(&build);
            assert!(ok && text == "exit status: 0", "{compiler} {source}: {text}");
            let (_, text) = bench.run(&mut bench.command(&bench.folder.join("found"), &[]));
            let real = bench.folder.join("Common/Net.h");
            assert!(
                text.starts_with("/") && text.contains("Common/Net.h"),
                "{compiler}: __FILE__ is {text}, not {real:?}"
            );
            let made = fs::read_to_string(bench.folder.join("made.d")).unwrap();
            assert!(made.contains("StdAfx.h") && made.contains("Net.h"), "{made}");
            assert!(!made.contains("a\\ temp") && !made.contains("..\\"), "{made}");
            let make = bench.run(&mut bench.command(Path::new("make"), &["-n", "-f", "made.d"]));
            assert!(make.0, "{}\n{made}", make.1);
            let (ok, text) = wrap(&["-v", source, "-Imore of it", "-c", "-o", "found.o"]);
            assert!(ok && text.contains("StdAfx.h"), "{text}");
        }
    }
}

/// What is not there is explained: the part of Windows that a header, a function or a type belongs to, and what to do.
#[test]
fn missing_parts_of_windows_are_explained() {
    let bench = Bench::new("missing parts");
    for (file, text) in [
        (
            "gui.c",
            "#include <winsock2.h>\n#include <CommCtrl.h>\nint main(void) { return 0; }\n",
        ),
        ("own.c", "#include \"their_own.h\"\nint x;\n"),
        ("backslash.c", "#include \"..\\nowhere\\net.h\"\nint x;\n"),
        ("pch.c", "#include \"pch.h\"\nint x;\n"),
        (
            "function.c",
            "#include <windows.h>\nint main(void) { return SymInitialize(0, 0, 1); }\n",
        ),
        (
            "type.c",
            "#include <windows.h>\nCredHandle credentials;\nint main(void) { return 0; }\n",
        ),
        ("without.c", "int main(void) { return GetTickCount() == 0; }\n"),
        ("other.c", "int main(void) { return their_function(); }\n"),
    ] {
        fs::write(bench.folder.join(file), text).unwrap();
    }
    for compiler in ["gcc", "clang"] {
        if !support::have(compiler) {
            support::not_tested(&format!("ws2cc's explanations with {compiler}"));
            continue;
        }
        for (source, words) in [
            ("gui.c", "<CommCtrl.h>: ws2_32 does not provide"),
            ("backslash.c", "\"../nowhere/net.h\""),
            ("pch.c", "with -I"),
            (
                "function.c",
                "SymInitialize: ws2_32 does not provide this part of dbghelp.dll",
            ),
            ("type.c", "CredHandle: ws2_32 does not provide this part of secur32.dll"),
            ("without.c", "declares it: include <windows.h>"),
        ] {
            let mut command = bench.command(&bench.wrapper, &["-Werror", source, "-o", "nothing", "-lws2_32"]);
            let (ok, text) = bench.run(command.env("CC", compiler));
            let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("ws2cc: ")).collect();
            assert!(
                !ok && lines.len() == 1 && lines[0].contains(words),
                "{compiler} {source}: {text}"
            );
        }
        for source in ["own.c", "other.c"] {
            let mut command = bench.command(&bench.wrapper, &["-Werror", source, "-o", "nothing"]);
            let (ok, text) = bench.run(command.env("CC", compiler));
            assert!(!ok && !text.contains("ws2cc: "), "{text}");
        }
    }
    assert!(!bench.folder.join("nothing").exists());
}

/// Import libraries and options of a linker for Windows, a DLL by its import library or its bare name, assembler source.
#[test]
fn links_as_for_windows() {
    let bench = Bench::new("links");
    fs::write(
        bench.folder.join("part.c"),
        "__declspec(dllexport) int part(void) { return 42; }\n",
    )
    .unwrap();
    fs::write(
        bench.folder.join("use.c"),
        "int part(void);\nint main(void) { return part() != 42; }\n",
    )
    .unwrap();
    fs::write(
        bench.folder.join("answer.S"),
        "#ifdef _WIN32\n#error the calling convention of Windows\n#endif\n.globl answer\nanswer:\n",
    )
    .unwrap();
    bench.wrap(&["-c", "answer.S"]);
    bench.wrap(&[
        "-fPIC",
        "-shared",
        "part.c",
        "-o",
        "part.dll",
        "-Wl,--out-implib,libpart.dll.a",
        "-Wl,--kill-at",
    ]);
    for link in [
        ["libpart.dll.a", "-liphlpapi"],
        ["-L.", "-lpart"],
        ["part.dll", "-municode"],
    ] {
        bench.wrap(&[
            "use.c",
            "-o",
            "use.exe",
            link[0],
            link[1],
            "-Wl,--subsystem,console,--stack,100000",
        ]);
        let (ok, text) = bench.run(&mut bench.command(&bench.folder.join("use.exe"), &[]));
        assert!(ok, "{link:?}: {text}");
    }

    // What build systems do beside: long lists in files, resources, import libraries by dlltool.
    fs::write(bench.folder.join("program.rc"), "1 VERSIONINFO\nBEGIN\nEND\n").unwrap();
    fs::write(
        bench.folder.join("list"),
        "\"use.c\" -o by\\ list.exe -L. -lpart\n-luser32 -Wl,--stack,1000,10",
    )
    .unwrap();
    assert!(bench
        .wrap(&["@list", "program.rc"])
        .contains("program.rc: resources are left out"));
    let (ok, text) = bench.run(&mut bench.command(&bench.folder.join("by list.exe"), &[]));
    assert!(ok, "{text}");
    let tool = |name: &str, arguments: &[&str]| {
        let (ok, text) = bench.run(&mut bench.command(&bench.wrapper.with_file_name(name), arguments));
        assert!(ok, "{name}: {text}");
    };
    tool(
        "ws2windres",
        &["-J", "rc", "-O", "coff", "-DX=1", "program.rc", "program.o"],
    );
    fs::write(bench.folder.join("part.def"), "LIBRARY part.dll\nEXPORTS\n part\n").unwrap();
    tool("ws2dlltool", &["-d", "part.def", "-l", "libtool.a"]);
    bench.wrap(&["use.c", "program.o", "part.def", "-L.", "libtool.a", "-o", "use.exe"]);
}

/// A project that CMake and Meson believe to build for Windows: checks that compile and run, a DLL, a program.
#[test]
fn cmake_and_meson_build_for_windows() {
    let bench = Bench::new("build systems");
    let root = support::root();
    for (file, text) in [
        ("part.c", "__declspec(dllexport) int part(void) { return 42; }\n"),
        (
            "use.c",
            "#include <winsock2.h>\nint part(void);\nint main(void) { WSADATA w; return WSAStartup(2, &w) || part() != 42; }\n",
        ),
        (
            "CMakeLists.txt",
            "cmake_minimum_required(VERSION 3.10)\nproject(p C)\n\
             if(NOT WIN32 OR NOT MINGW OR UNIX)\nmessage(FATAL_ERROR \"not Windows\")\nendif()\n\
             include(CheckCSourceRuns)\n\
             check_c_source_runs(\"#include <windows.h>\nint main(void) { return 0; }\" RUNS)\n\
             if(NOT RUNS)\nmessage(FATAL_ERROR \"does not run\")\nendif()\n\
             add_library(part SHARED part.c)\nadd_executable(use use.c)\n\
             target_link_libraries(use part ws2_32 iphlpapi)\n",
        ),
        (
            "meson.build",
            "project('p', 'c')\nassert(host_machine.system() == 'windows')\ncc = meson.get_compiler('c')\n\
             assert(cc.run('int main(void) { return 0; }').returncode() == 0)\n\
             part = shared_library('part', 'part.c')\n\
             executable('use', 'use.c', link_with: part, dependencies: cc.find_library('ws2_32'))\n",
        ),
    ] {
        fs::write(bench.folder.join(file), text).unwrap();
    }
    let toolchain = root.join("share/ws2_32/ws2_32.cmake");
    let toolchain = format!("-DCMAKE_TOOLCHAIN_FILE={}", toolchain.display());
    let cross = root.join("share/ws2_32/ws2_32.ini");
    let path = format!("{}:{}", root.join("bin").display(), std::env::var("PATH").unwrap());
    let by_cmake: [&[&str]; 2] = [&["-S", ".", "-B", "by cmake", &toolchain], &["--build", "by cmake"]];
    let by_meson: [&[&str]; 2] = [
        &["setup", "by meson", "--cross-file", cross.to_str().unwrap()],
        &["compile", "-C", "by meson"],
    ];
    for (program, steps) in [("cmake", by_cmake), ("meson", by_meson)] {
        if !support::have(program) {
            support::not_tested(&format!("building by {program}"));
            continue;
        }
        for arguments in steps {
            let (ok, text) = bench.run(bench.command(Path::new(program), arguments).env("PATH", &path));
            assert!(ok, "{program}: {text}");
        }
        let built = bench.folder.join(format!("by {program}/use.exe"));
        let (ok, text) = bench.run(&mut bench.command(&built, &[]));
        assert!(ok, "{program}: {text}");
    }
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
    fs::copy(env!("CARGO_BIN_EXE_ws2cc"), prefix.join("bin/ws2cc")).unwrap();
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
