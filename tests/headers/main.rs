//! Compiles the headers alone, in pairs, and before and after the standard ones, with every compiler and standard.
mod lists;
#[path = "../support/mod.rs"]
mod support;

use lists::{CPP_HEADERS, C_HEADERS, HOST_HEADERS, MAIN};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;
use std::time::Instant;

const WARNINGS: &[&str] = &["-Wall", "-Wextra", "-Werror", "-pedantic"];
/// What ws2cc defines; half of the matrix is compiled with it, half without.
const WIN32: &[&str] = &[
    "-D_WIN32=1",
    "-D_WIN64=1",
    "-DWIN32=1",
    "-DWIN64=1",
    "-D__WIN32__=1",
    "-D__WIN64__=1",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn scratch() -> PathBuf {
    let dir = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("headers");
    fs::create_dir_all(&dir).unwrap();
    dir
}

/// Says something that cargo does not capture: which compilers ran is part of the result.
fn report(text: &str) {
    let _ = writeln!(std::io::stderr(), "headers: {text}");
}

/// Our headers under their usual names; the other letter cases forward to the same files.
fn our_headers() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(root().join("include"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| {
            (
                entry.file_name().into_string().unwrap(),
                fs::read_to_string(entry.path()).unwrap(),
            )
        })
        .filter(|(name, text)| name.ends_with(".h") && *name == name.to_lowercase() && !text.contains("#include_next"))
        .map(|(name, _)| name)
        .collect();
    names.sort();
    assert!(names.len() > 20, "{names:?}");
    names
}

/// A compiler with a language standard.
#[derive(Clone)]
struct Mode {
    command: Vec<&'static str>,
    standard: &'static str,
    cpp: bool,
}

impl Mode {
    fn new(command: &str, standard: &'static str) -> Mode {
        let command: &'static str = String::leak(command.to_string());
        let command: Vec<&str> = command.split(' ').collect();
        Mode {
            cpp: standard.contains("++"),
            command,
            standard,
        }
    }

    fn name(&self) -> String {
        format!("{} {}", self.command.join(" "), self.standard)
    }

    fn standard_headers(&self) -> Vec<&'static str> {
        if !self.cpp {
            return C_HEADERS.to_vec();
        }
        let year = match &self.standard["-std=c++".len()..] {
            "11" => 11,
            "14" => 14,
            "17" => 17,
            "20" => 20,
            _ => 23,
        };
        CPP_HEADERS
            .iter()
            .filter(|(since, _)| *since <= year)
            .flat_map(|(_, names)| names.iter().copied())
            .collect()
    }

    /// Compiles `text` as a file of its own without keeping a result.
    fn compile(&self, text: &str, flags: &[&str]) -> Result<(), String> {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let process = std::process::id(); // each test may run in a process of its own
        let suffix = if self.cpp { "cpp" } else { "c" };
        let file = scratch().join(format!("{process}.{number}.{suffix}"));
        fs::write(&file, text).unwrap();
        let mut command = Command::new(self.command[0]);
        command
            .args(&self.command[1..])
            .arg(self.standard)
            .args(WARNINGS)
            .args(flags);
        command
            .arg("-I")
            .arg(root().join("include"))
            .arg("-I")
            .arg(root().join("tests-c/headers"));
        // zig's driver keeps results in its cache and does not know -fsyntax-only.
        let object = file.with_extension("o");
        if self.command.contains(&"ziglang") {
            command.arg("-c").arg("-o").arg(&object);
        } else {
            command.arg("-fsyntax-only");
        }
        let output = command.arg(&file).output().unwrap();
        let _ = fs::remove_file(&object);
        let _ = fs::remove_file(&file);
        if output.status.success() {
            return Ok(());
        }
        let errors = String::from_utf8_lossy(&output.stderr);
        let errors: Vec<&str> = errors.lines().filter(|l| l.contains("error")).take(4).collect();
        // Of a matrix's file its includes say what it was.
        let text: Vec<&str> = text
            .lines()
            .filter(|l| !l.starts_with("#if !") && !l.starts_with("#endif"))
            .collect();
        let text = if text.len() > 12 {
            format!("{} ...", text[..12].join("\n"))
        } else {
            text.join("\n")
        };
        Err(format!("{} {flags:?}\n{text}\n{}\n", self.name(), errors.join("\n")))
    }
}

/// The modes of this machine: those whose compiler accepts an empty file. The rest is reported.
fn available(wanted: &[(&str, &[&'static str])]) -> Vec<Mode> {
    let mut missing = BTreeMap::new();
    let mut modes = Vec::new();
    for (command, standards) in wanted {
        for standard in *standards {
            let mode = Mode::new(command, standard);
            let runs = Command::new(mode.command[0])
                .arg("--version")
                .stdin(Stdio::null())
                .output()
                .is_ok()
                && mode.compile("int empty_file;\n", &[]).is_ok();
            if runs {
                modes.push(mode);
            } else {
                missing
                    .entry(command.to_string())
                    .or_insert_with(Vec::new)
                    .push(*standard);
            }
        }
    }
    for (command, standards) in missing {
        support::not_tested(&format!("the headers with {command} {}", standards.join(" ")));
    }
    modes
}

const C_STANDARDS: &[&str] = &["-std=c99", "-std=c11", "-std=c17", "-std=c2x", "-std=gnu17"];
const CPP_STANDARDS: &[&str] = &["-std=c++11", "-std=c++14", "-std=c++17", "-std=c++20", "-std=c++2b"];
const ZIG: &str = "python3 -m ziglang";

/// One compilation: the mode, the text, and whether with ws2cc's definitions.
type Job = (Mode, String, bool);

/// Runs the jobs on all processors and fails with the first few errors.
fn run(what: &str, jobs: Vec<Job>) {
    // One matrix at a time: the tests of this file would otherwise share the processors several times over.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    let started = Instant::now();
    let mut modes: Vec<String> = jobs.iter().map(|(mode, _, _)| mode.name()).collect();
    modes.sort();
    modes.dedup();
    let count = jobs.len();
    let queue = Mutex::new(jobs);
    let failures = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..support::workers() {
            scope.spawn(|| loop {
                let Some((mode, text, win32)) = queue.lock().unwrap().pop() else {
                    return;
                };
                if let Err(error) = mode.compile(&text, if win32 { WIN32 } else { &[] }) {
                    failures.lock().unwrap().push(error);
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap();
    report(&format!(
        "{what}: {count} files in {:.1} s by {}",
        started.elapsed().as_secs_f32(),
        modes.join(", ")
    ));
    assert!(
        failures.is_empty(),
        "{what}: {} of {count} failed\n{}",
        failures.len(),
        failures.iter().take(5).cloned().collect::<Vec<_>>().join("\n")
    );
}

fn include(header: &str) -> String {
    format!("#include <{header}>\n")
}

/// Only where the compiler has it: a standard's headers arrive over several releases.
fn include_if_there(header: &str) -> String {
    // A compiler that is too old for __has_include (none that we know) takes them all.
    format!(
        "#if !defined(__has_include) || __has_include(<{header}>)\n{}#endif\n",
        include(header)
    )
}

const NAMES: &str = "#include <winsock2.h>\n#include \"names.h\"\n";

/// What a header brings: the files of ours that it includes.
fn brings(header: &str) -> BTreeSet<String> {
    let text = include(header);
    let file = scratch().join(format!("brings.{}.c", std::process::id()));
    fs::write(&file, text).unwrap();
    let output = Command::new("cc")
        .args(["-std=c11", "-M", "-I"])
        .arg(root().join("include"))
        .arg(&file)
        .output()
        .unwrap();
    let _ = fs::remove_file(&file);
    let names = succeed(header, output);
    let ours = names.split_whitespace().filter(|name| name.contains("/ws2_32/"));
    ours.map(|name| name.rsplit_once("/ws2_32/").unwrap().1.to_owned())
        .collect()
}

/// Our headers without those that bring the same files as another one, each with what it brings.
fn classes() -> Vec<(String, BTreeSet<String>)> {
    let mut classes: Vec<(String, BTreeSet<String>)> = Vec::new();
    for header in our_headers() {
        let files = brings(&header);
        match classes.iter_mut().find(|(_, known)| *known == files) {
            // A main header stands for its class.
            Some(class) if MAIN.contains(&header.as_str()) => class.0 = header,
            Some(_) => {}
            None => classes.push((header, files)),
        }
    }
    classes
}

/// The pairs that can differ from what each of the two does alone, one of each class of headers. The second header must
/// bring something new; and the parts of windows.h, which has them all, meet only the main headers.
fn pairs() -> Vec<(String, String)> {
    let classes = classes();
    let windows = brings("windows.h");
    let mut pairs = Vec::new();
    for (first, before) in &classes {
        for (second, after) in &classes {
            let is_main = MAIN.contains(&first.as_str()) || MAIN.contains(&second.as_str());
            let is_part = before.is_subset(&windows) || after.is_subset(&windows);
            if !after.is_subset(before) && (is_main || !is_part) {
                pairs.push((first.clone(), second.clone()));
            }
        }
    }
    assert!(pairs.len() > 500, "{}", pairs.len());
    pairs
}

/// Every pair of two different headers, whatever they bring.
fn all_pairs() -> Vec<(String, String)> {
    let ours = our_headers();
    let others = |first: &String| {
        let second = ours.iter().filter(move |second| *second != first);
        second.map(|second| (first.clone(), second.clone())).collect::<Vec<_>>()
    };
    ours.iter().flat_map(others).collect()
}

#[test]
fn every_pair() {
    let nightly = support::round() == support::Round::Nightly;
    let modes = available(&[("gcc", &["-std=c11"]), ("clang", &["-std=c++20"])]);
    let mut jobs = Vec::new();
    for (number, (first, second)) in if nightly { all_pairs() } else { pairs() }.iter().enumerate() {
        let text = include(first) + &include(second) + "int not_empty;\n";
        for (turn, mode) in modes.iter().enumerate() {
            if nightly || number % modes.len() == turn {
                jobs.push((mode.clone(), text.clone(), mode.cpp));
            }
        }
    }
    run("pairs", jobs);
}

/// All our headers in one file, each of them once the first; every two meet in both orders.
#[test]
fn all_together() {
    let ours = our_headers();
    let modes = available(&[("gcc", &["-std=c11"]), ("clang", &["-std=c++20"])]);
    let mut jobs = Vec::new();
    for ((number, first), mode) in ours.iter().enumerate().zip(modes.iter().cycle()) {
        let mut others: Vec<&String> = ours.iter().filter(|other| *other != first).collect();
        if number / 2 % 2 == 1 {
            others.reverse();
        }
        let others: String = others.iter().map(|other| include(other)).collect();
        jobs.push((mode.clone(), include(first) + &others + "int not_empty;\n", mode.cpp));
    }
    run("together", jobs);
}

/// Each header alone, and once more: a second time it has nothing to say.
#[test]
fn each_header_alone() {
    let ours = our_headers();
    let mut jobs = Vec::new();
    let others = [
        ("gcc", C_STANDARDS),
        ("clang", C_STANDARDS),
        ("g++", CPP_STANDARDS),
        ("clang++", CPP_STANDARDS),
    ];
    for mode in available(&others) {
        let oldest_or_newest = mode.standard.ends_with('x') || mode.standard.ends_with("11");
        for (number, header) in ours.iter().enumerate() {
            let is_main = MAIN.contains(&header.as_str());
            let text = include(header) + &include(header) + "int not_empty;\n";
            for win32 in [false, true] {
                if is_main || oldest_or_newest && (number % 2 == 0) == win32 {
                    jobs.push((mode.clone(), text.clone(), win32));
                }
            }
        }
    }
    run("alone", jobs);
}

/// Each of the standard's headers on its own after and before ours: what it brings must be hidden every time.
#[test]
fn each_standard_header_before_and_after() {
    let mut jobs = Vec::new();
    for mode in available(&[
        ("gcc", &["-std=gnu17"]),
        ("clang", &["-std=c2x"]),
        ("g++", &["-std=c++17"]),
    ]) {
        let mut headers = mode.standard_headers();
        if !mode.cpp {
            headers.extend(HOST_HEADERS);
        }
        let ours = match (mode.cpp, mode.command[0]) {
            (true, _) => &["winsock2.h"][..],
            (_, "gcc") => &["winsock2.h", "ws2tcpip.h"],
            _ => &["windows.h", "winsock.h"],
        };
        for (number, header) in headers.iter().enumerate() {
            for ours in ours {
                let after = include_if_there(header) + &include(ours) + NAMES;
                jobs.push((mode.clone(), after, number % 2 == 0));
                if !mode.cpp {
                    jobs.push((
                        mode.clone(),
                        include(ours) + &include_if_there(header) + NAMES,
                        number % 2 == 1,
                    ));
                }
            }
        }
    }
    run("one standard header", jobs);
}

/// All standard headers at once, before and after each of our main ones, in every mode.
#[test]
fn all_standard_headers_before_and_after() {
    let mut jobs = Vec::new();
    let everywhere = [
        ("gcc", C_STANDARDS),
        ("clang", C_STANDARDS),
        ("musl-gcc", &["-std=c99", "-std=gnu17"][..]),
        ("g++", CPP_STANDARDS),
        ("clang++", CPP_STANDARDS),
    ];
    for mode in available(&everywhere) {
        let mut headers: Vec<&str> = mode.standard_headers();
        headers.extend(HOST_HEADERS);
        let all: String = headers.iter().map(|h| include_if_there(h)).collect();
        for (number, ours) in MAIN.iter().enumerate() {
            let before = (mode.clone(), all.clone() + &include(ours) + NAMES, number % 2 == 0);
            let after = (mode.clone(), include(ours) + &all + NAMES, number % 2 == 1);
            // C++'s headers cost a second each time: one order with winsock2.h there, the other with windows.h.
            match (mode.cpp, number) {
                (false, _) => jobs.extend([before, after]),
                (true, 0) => jobs.push(before),
                (true, 1) => jobs.push(after),
                _ => {}
            }
        }
    }
    run("all standard headers", jobs);
}

/// Apple's headers, with zig's compiler and its copy of them, for both processors.
#[test]
fn apple_headers() {
    let arm_c = format!("{ZIG} cc -target aarch64-macos");
    let arm_cpp = format!("{ZIG} c++ -target aarch64-macos");
    let intel_c = format!("{ZIG} cc -target x86_64-macos");
    let intel_cpp = format!("{ZIG} c++ -target x86_64-macos");
    let modes = available(&[
        (&arm_c, &["-std=c99", "-std=gnu17"]),
        (&arm_cpp, &["-std=c++20"]),
        (&intel_c, &["-std=gnu2x"]),
        (&intel_cpp, &["-std=c++17"]),
    ]);
    let posix = fs::read_to_string(root().join("tests-c/headers/posix.c")).unwrap();
    let undecided = fs::read_to_string(root().join("tests-c/headers/undecided.c")).unwrap();
    let mut jobs = Vec::new();
    for mode in modes {
        let mut headers: Vec<&str> = mode.standard_headers();
        headers.extend(HOST_HEADERS);
        headers.extend(["sys/sysctl.h", "sys/attr.h", "mach/mach.h"]);
        let all: String = headers.iter().map(|h| include_if_there(h)).collect();
        let ours: String = our_headers().iter().map(|h| include(h)).collect();
        jobs.push((mode.clone(), ours.clone() + &all + NAMES, false));
        jobs.push((mode.clone(), all.clone() + &ours + NAMES, true));
        if !mode.cpp {
            for main in MAIN {
                jobs.push((
                    mode.clone(),
                    include("stdlib.h") + &include("unistd.h") + &include(main) + NAMES,
                    false,
                ));
            }
        }
        if mode.standard != "-std=c99" {
            jobs.push((mode.clone(), posix.clone(), true));
            jobs.push((mode.clone(), undecided.clone(), false));
        }
    }
    run("macOS", jobs);
}

/// FD_SETSIZE belongs to the program, whatever it includes before it sets it.
#[test]
fn the_program_sets_fd_setsize() {
    let mut jobs = Vec::new();
    for mode in available(&[
        ("gcc", &["-std=c11"]),
        ("clang", &["-std=c99"]),
        ("g++", &["-std=c++17"]),
    ]) {
        let define = "#define FD_SETSIZE 128\n#define EXPECTED_FD_SETSIZE 128\n";
        for host in ["stdlib.h", "sys/time.h", "unistd.h"] {
            for win32 in [false, true] {
                jobs.push((mode.clone(), include(host) + define + NAMES, win32));
                jobs.push((
                    mode.clone(),
                    define.to_string() + &include(host) + NAMES + &include(host),
                    win32,
                ));
            }
        }
    }
    run("FD_SETSIZE", jobs);
}

#[test]
fn every_letter_case_has_the_same_text() {
    let mut texts: BTreeMap<String, (String, String)> = BTreeMap::new();
    for entry in fs::read_dir(root().join("include"))
        .unwrap()
        .map(|entry| entry.unwrap())
    {
        if !entry.file_type().unwrap().is_file() {
            continue;
        }
        let name = entry.file_name().into_string().unwrap();
        let text = fs::read_to_string(entry.path()).unwrap();
        let (first, first_text) = texts.entry(name.to_lowercase()).or_insert((name.clone(), text.clone()));
        assert_eq!(
            *first_text, text,
            "{first} and {name} are one file where letter case is ignored"
        );
    }
    let spellings = [
        "Windows.h",
        "WinSock2.h",
        "Winsock2.h",
        "WINSOCK2.H",
        "WinSock.h",
        "WS2tcpip.h",
        "Ws2tcpip.h",
        "MSWSock.h",
        "Mswsock.h",
    ];
    let all: String = spellings.iter().map(|h| include(h)).collect();
    let jobs = available(&[("gcc", &["-std=c11"])])
        .into_iter()
        .map(|mode| (mode, all.clone() + NAMES, true))
        .collect();
    run("letter cases", jobs);
}

#[test]
fn annotations_of_microsoft_mean_nothing() {
    let c = "#include <windows.h>\nDWORD WINAPI f(__in LPVOID p, __out_opt DWORD *out);\n\
             DWORD g(_In_reads_bytes_(n) const char *b, DWORD n);\n#include <fenv.h>\n#include <math.h>\n";
    let cpp = "#include <windows.h>\n#include <iostream>\nDWORD WINAPI f(_In_ LPVOID p, _Out_opt_ DWORD *out);\n";
    let old_cpp = "#define WS2_32_OLD_SAL\n#include <windows.h>\nDWORD WINAPI f(__in LPVOID p);\n#include <iostream>\n";
    let mut jobs = Vec::new();
    for mode in available(&[
        ("gcc", &["-std=c11"]),
        ("clang", &["-std=c11"]),
        ("g++", &["-std=c++17"]),
        ("clang++", &["-std=c++17"]),
    ]) {
        if mode.cpp {
            jobs.push((mode.clone(), cpp.to_string(), true));
            jobs.push((mode.clone(), old_cpp.to_string(), true));
        } else {
            jobs.push((mode.clone(), c.to_string(), true));
        }
    }
    run("annotations", jobs);
}

/// Portable programs give POSIX functions Microsoft's names, some of them before any header.
#[test]
fn programs_rename_functions_before_any_header() {
    let names = "#define snprintf _snprintf\n#define vsnprintf _vsnprintf\n#define strcasecmp _stricmp\n\
                 #define strncasecmp(a, b, n) _strnicmp(a, b, n)\n#define strdup _strdup\n#define strtok_r strtok_s\n\
                 #define localtime_r(t, tm) localtime_s(tm, t)\n#define fileno _fileno\n#define access _access\n\
                 #define isatty _isatty\n#define getcwd _getcwd\n";
    let body = "#include <winsock2.h>\nint f(void);\nint f(void) {\n    char a[9], *c = 0;\n    time_t t = 0;\n    struct tm tm;\n    \
                free(strdup(a));\n    return snprintf(a, 9, \"%d\", 1) + strcasecmp(a, \"b\") + strncasecmp(a, \"b\", 1) + \
                (strtok_r(a, a, &c) != 0) + localtime_r(&t, &tm) + isatty(fileno(stdout)) + access(a, 0) + (getcwd(a, 9) != 0);\n}\n";
    let mut jobs = Vec::new();
    for mode in available(&[
        ("gcc", &["-std=gnu17", "-std=c99"]),
        ("clang", &["-std=c11"]),
        ("g++", &["-std=c++17"]),
        ("clang++", &["-std=c++11"]),
    ]) {
        let headers: String = ["io.h", "direct.h", "stdio.h", "string.h", "stdlib.h", "time.h"]
            .iter()
            .map(|h| include(h))
            .collect();
        jobs.push((mode.clone(), names.to_string() + &headers + body, true));
        jobs.push((mode.clone(), headers + names + body, true));
    }
    run("renamed functions", jobs);
}

/// As on Windows: who has names like those of windows and drawing leaves these headers out.
#[test]
fn programs_do_without_windows() {
    let text = "#define NOUSER\n#define NOGDI\n#define WIN32_LEAN_AND_MEAN\n#include <windows.h>\n#include <winsock2.h>\n\
                int GetMessage, CreateWindow, RGB, WM_CREATE;\ntypedef struct { int a; } MSG;\nHWND window;\nPOINT point;\n";
    let modes = available(&[("gcc", &["-std=c11"]), ("clang++", &["-std=c++17"])]);
    run(
        "NOUSER",
        modes.into_iter().map(|mode| (mode, text.to_string(), true)).collect(),
    );
}

/// A file that mixes the two worlds gets one #error and then nothing but the stop.
#[test]
fn mixing_native_sockets_and_winsock_is_one_clear_error() {
    let body =
        "int main(void) { SOCKET s = socket(AF_INET, SOCK_STREAM, 0); WSADATA d; return (int)s + d.wVersion; }\n";
    let native = [
        "sys/socket.h",
        "netinet/in.h",
        "netdb.h",
        "arpa/inet.h",
        "sys/select.h",
        "sys/un.h",
        "poll.h",
        "ifaddrs.h",
        "net/if.h",
    ];
    for mode in available(&[
        ("gcc", &["-std=c11"]),
        ("clang", &["-std=c11"]),
        ("g++", &["-std=c++17"]),
    ]) {
        for header in native {
            for ours in ["winsock2.h", "windows.h"] {
                for text in [include(ours) + &include(header), include(header) + &include(ours)] {
                    let error = mode
                        .compile(&(include("stdio.h") + &text + body), &[])
                        .expect_err("must not compile");
                    let errors: Vec<&str> = error.lines().filter(|l| l.contains("error:")).collect();
                    assert_eq!(errors.len(), 2, "{error}");
                    assert!(
                        errors[0].contains("native sockets") && errors[0].contains("winsock2.h"),
                        "{error}"
                    );
                    assert!(errors[1].contains("stop-after-the-error-above"), "{error}");
                }
            }
        }
    }
}

fn succeed(what: &str, output: Output) -> String {
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{what}: {text}");
    text
}

/// Native programs compile with our folder in the search path and behave as they would without it.
#[test]
fn native_programs_do_not_notice() {
    let sources = root().join("tests-c/headers");
    for compiler in [
        &["gcc"][..],
        &["clang"],
        &["gcc", "-O2", "-D_FORTIFY_SOURCE=2"],
        &["g++", "-x", "c++"],
        &["clang++", "-x", "c++"],
        &["musl-gcc"],
    ] {
        let name = compiler.join(" ");
        if Command::new(compiler[0]).arg("--version").output().is_err() {
            support::not_tested(&format!("native programs beside our headers by {name}"));
            continue;
        }
        for source in ["posix.c", "undecided.c"] {
            let program = scratch().join(format!("{}-{source}.program", name.replace([' ', '/'], "_")));
            let mut command = Command::new(compiler[0]);
            command
                .args(&compiler[1..])
                .args(WARNINGS)
                .arg("-I")
                .arg(root().join("include"));
            command.arg(sources.join(source)).arg("-o").arg(&program);
            // A header that names sockets decides for the host even where _WIN32 is defined. (printf is Windows' there, from the
            // archive, which is made for the usual C library.)
            if source == "posix.c" {
                if name == "musl-gcc" {
                    continue;
                }
                let library = support::library_folder("headers");
                command.args(WIN32).args(["-x", "none"]);
                command
                    .arg("-L")
                    .arg(&library)
                    .arg(format!("-Wl,-rpath,{}", library.display()));
                // g++ moves -lc behind all other libraries.
                command.args(["-lws2_32main", "-Wl,-lc", "-lws2_32", "-lm"]);
            }
            let output = command.output().unwrap();
            succeed(&format!("{name} {source}"), output);
            let text = succeed(source, Command::new(&program).output().unwrap());
            assert!(text.ends_with(": ok\n"), "{text}");
        }
    }
}

#[test]
fn methods_and_the_standard_library_keep_their_names() {
    let text = fs::read_to_string(root().join("tests-c/headers/names.cpp")).unwrap();
    let mut jobs = Vec::new();
    for mode in available(&[("g++", CPP_STANDARDS), ("clang++", CPP_STANDARDS)]) {
        for win32 in [false, true] {
            jobs.push((mode.clone(), text.clone(), win32));
        }
    }
    run("C++ names", jobs);
}

/// Nothing in the folder is without its place in the matrix: what is not ours to include is a shadow of a host header.
#[test]
fn shadow_headers_forward_to_the_host() {
    fn walk(dir: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                walk(&entry, found);
            } else {
                found.push(entry);
            }
        }
    }
    let include = root().join("include");
    let mut files = Vec::new();
    walk(&include, &mut files);
    for file in files.iter().filter(|file| !file.starts_with(include.join("ws2_32"))) {
        let name = file.strip_prefix(&include).unwrap().to_str().unwrap();
        let text = fs::read_to_string(file).unwrap();
        let shadow = text.contains(&format!("#include_next <{name}>")) && text.contains("#pragma GCC system_header");
        assert!(
            shadow || text.contains("ws2_32/") || name.eq_ignore_ascii_case("winsdkver.h"),
            "{name}"
        );
    }
}
