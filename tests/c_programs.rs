//! Builds every program of tests-c/ with gcc and clang, as C and as C++, shared and static, and runs them.
//!
//! `cargo test --test c_programs -- connect` takes only the programs whose path contains "connect", `-- names/` those of
//! one topic. The programs check themselves; a program whose first line says "(C only)" is not built as C++, one that says "(any wchar_t)" is also
//! built with a wchar_t of 2 bytes, as on Windows. ("(not under Wine)" is for `tests/oracle.sh`.)

mod support;

use std::collections::{HashSet, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Mutex;
use std::thread;

/// One way to build a program. All of them are built and linked; those that differ in what happens at run time run.
struct Build {
    name: &'static str,
    compiler: &'static str,
    cxx: bool,
    linked_static: bool,
    short_wchar: bool,
    runs: bool,
}

#[rustfmt::skip]
const BUILDS: &[Build] = &[
    Build { name: "gcc",            compiler: "gcc",     cxx: false, linked_static: false, short_wchar: false, runs: true },
    Build { name: "gcc-static",     compiler: "gcc",     cxx: false, linked_static: true,  short_wchar: false, runs: true },
    Build { name: "g++",            compiler: "g++",     cxx: true,  linked_static: false, short_wchar: false, runs: false },
    Build { name: "g++-static",     compiler: "g++",     cxx: true,  linked_static: true,  short_wchar: false, runs: false },
    Build { name: "clang",          compiler: "clang",   cxx: false, linked_static: false, short_wchar: false, runs: false },
    Build { name: "clang-static",   compiler: "clang",   cxx: false, linked_static: true,  short_wchar: false, runs: false },
    Build { name: "clang++",        compiler: "clang++", cxx: true,  linked_static: false, short_wchar: false, runs: true },
    Build { name: "clang++-static", compiler: "clang++", cxx: true,  linked_static: true,  short_wchar: false, runs: false },
    Build { name: "gcc-utf16",      compiler: "gcc",     cxx: false, linked_static: false, short_wchar: true,  runs: true },
];

struct Job<'a> {
    program: &'a Path,
    build: &'a Build,
}

impl Job<'_> {
    fn stem(&self) -> String {
        self.program.file_stem().unwrap().to_string_lossy().into_owned()
    }

    fn name(&self) -> String {
        format!("{} {}", self.build.name, place(self.program))
    }

    /// `Err` is what the user needs to see.
    fn run(&self, library: &Path, folder: &Path) -> Result<(), String> {
        let executable = folder.join(format!("{}.{}", self.stem(), self.build.name));
        let log = executable.with_extension(format!("{}.log", self.build.name));
        let wrapper = if self.build.cxx { "ws2c++" } else { "ws2cc" };
        let variable = if self.build.cxx { "CXX" } else { "CC" };
        let mut compile = Command::new(support::root().join("bin").join(wrapper));
        compile
            .env(variable, self.build.compiler)
            .env("WS2_32_LIB_DIR", library)
            .env_remove("WS2_32_INCLUDE_DIR")
            .args(["-g", "-O1", "-Wall", "-Wextra", "-Werror", "-pthread"]);
        if self.build.linked_static {
            compile.arg("--static");
        }
        if self.build.short_wchar {
            compile.arg("-fshort-wchar");
        }
        compile.args(["-x", if self.build.cxx { "c++" } else { "c" }]);
        compile.arg(self.program).args(["-x", "none", "-o"]);
        compile.arg(&executable);
        let compiled = support::run(&mut compile, &log, support::seconds(120));
        if !compiled.ok() {
            return Err(format!("does not compile:\n{}", compiled.describe()));
        }
        if self.build.runs {
            let mut program = Command::new(&executable);
            let ran = support::run(program.current_dir(folder), &log, support::seconds(60));
            if !ran.ok() {
                return Err(ran.describe());
            }
        }
        let _ = fs::remove_file(&executable); // static ones are large
        Ok(())
    }
}

/// Where a program lies below tests-c/, without its suffix: "socket/bind".
fn place(program: &Path) -> String {
    let below = program.strip_prefix(support::root().join("tests-c")).unwrap();
    below.with_extension("").to_string_lossy().into_owned()
}

/// The programs of every topic; no two have the same name, so that a name is enough to find one.
fn programs(filters: &[String]) -> Vec<PathBuf> {
    let mut found = support::self_checking_programs();
    let mut names = HashSet::new();
    for program in &found {
        let name = program.file_stem().unwrap();
        assert!(
            names.insert(name.to_owned()),
            "two programs of one name: {}",
            program.display()
        );
    }
    found.retain(|program| {
        let place = place(program);
        filters.is_empty() || filters.iter().any(|filter| place.contains(filter.as_str()))
    });
    found
}

fn first_line_says(program: &Path, remark: &str) -> bool {
    let text = fs::read_to_string(program).expect("a program's text");
    text.lines().next().unwrap_or("").contains(remark)
}

fn suits(program: &Path, build: &Build) -> bool {
    let in_this_language = !build.cxx || !first_line_says(program, "(C only)");
    in_this_language && (!build.short_wchar || first_line_says(program, "(any wchar_t)"))
}

fn main() -> ExitCode {
    let filters: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    let programs = programs(&filters);
    let library = support::library_folder("c_programs");
    let folder = support::scratch("c_programs");

    let mut missing: Vec<&str> = Vec::new();
    let mut jobs = VecDeque::new();
    for build in BUILDS {
        if missing.contains(&build.compiler) {
            continue;
        }
        if !support::have(build.compiler) {
            missing.push(build.compiler);
            continue;
        }
        for program in &programs {
            if suits(program, build) {
                jobs.push_back(Job { program, build });
            }
        }
    }
    println!("\nrunning {} tests", jobs.len());

    let jobs = Mutex::new(jobs);
    let results: Mutex<Vec<(String, Result<(), String>)>> = Mutex::new(Vec::new());
    let workers = thread::available_parallelism().map_or(2, |count| count.get());
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| loop {
                let Some(job) = jobs.lock().unwrap().pop_front() else {
                    break;
                };
                let result = job.run(&library, &folder);
                let word = if result.is_ok() { "ok" } else { "FAILED" };
                println!("test {} ... {word}", job.name());
                results.lock().unwrap().push((job.name(), result));
            });
        }
    });

    let results = results.into_inner().unwrap();
    let mut failed = 0;
    for (name, result) in &results {
        if let Err(text) = result {
            failed += 1;
            println!("\n---- {name} ----\n{text}");
        }
    }
    for compiler in &missing {
        println!(
            "\nMISSING: {compiler} is not installed here; its builds of {} programs were NOT tested",
            programs.len()
        );
    }
    // Nothing found and no filter: the folder was moved, or no compiler is there at all.
    let nothing = results.is_empty() && filters.is_empty();
    let verdict = if failed > 0 || nothing { "FAILED" } else { "ok" };
    println!(
        "\ntest result: {verdict}. {} passed; {failed} failed; 0 ignored; 0 measured; 0 filtered out",
        results.len() - failed
    );
    ExitCode::from(u8::from(verdict == "FAILED"))
}
