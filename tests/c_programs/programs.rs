//! The C programs: each is built in several ways and run where a way may differ from the others at run time.
//!
//! The programs check themselves. A program whose first line says "(C only)" is not built as C++, one that says "(any
//! wchar_t)" is also built with a wchar_t of 2 bytes, as on Windows. ("(not under Wine)" is for `tests/oracle.sh`.)

use super::support::{self, Round};
use super::{Arguments, Job, Passed};
use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One way to build a program.
struct Build {
    name: &'static str,
    compiler: &'static str,
    cxx: bool,
    linked_static: bool,
    short_wchar: bool,
    runs: bool,
    /// The shortest round that has it.
    since: Round,
}

#[rustfmt::skip]
const BUILDS: &[Build] = &[
    Build { name: "gcc",            compiler: "gcc",     cxx: false, linked_static: false, short_wchar: false, runs: true,  since: Round::Check },
    Build { name: "gcc-static",     compiler: "gcc",     cxx: false, linked_static: true,  short_wchar: false, runs: true,  since: Round::Test },
    Build { name: "g++",            compiler: "g++",     cxx: true,  linked_static: false, short_wchar: false, runs: false, since: Round::Test },
    Build { name: "clang",          compiler: "clang",   cxx: false, linked_static: false, short_wchar: false, runs: false, since: Round::Test },
    Build { name: "clang++",        compiler: "clang++", cxx: true,  linked_static: false, short_wchar: false, runs: true,  since: Round::Test },
    Build { name: "gcc-utf16",      compiler: "gcc",     cxx: false, linked_static: false, short_wchar: true,  runs: true,  since: Round::Test },
    Build { name: "g++-static",     compiler: "g++",     cxx: true,  linked_static: true,  short_wchar: false, runs: false, since: Round::Nightly },
    Build { name: "clang-static",   compiler: "clang",   cxx: false, linked_static: true,  short_wchar: false, runs: false, since: Round::Nightly },
    Build { name: "clang++-static", compiler: "clang++", cxx: true,  linked_static: true,  short_wchar: false, runs: true,  since: Round::Nightly },
];

/// Builds and runs one program in one way; `Err` is what the user needs to see.
fn build_and_run(program: &Path, build: &Build, library: &Path, folder: &Path) -> Result<Passed, String> {
    let executable = folder.join(program.file_stem().unwrap());
    let log = executable.with_extension("log");
    let wrapper = if build.cxx { "ws2c++" } else { "ws2cc" };
    let variable = if build.cxx { "CXX" } else { "CC" };
    let mut compile = Command::new(support::root().join("bin").join(wrapper));
    compile
        .env(variable, build.compiler)
        .env("WS2_32_LIB_DIR", library)
        .env_remove("WS2_32_INCLUDE_DIR")
        // The programs take __MINGW32__ for the build that runs under Wine.
        .args(["--no-mingw", "-g", "-O1", "-Wall", "-Wextra", "-Werror", "-pthread"]);
    if build.linked_static {
        compile.arg("--static");
    }
    if build.short_wchar {
        compile.arg("-fshort-wchar");
    }
    compile.args(["-x", if build.cxx { "c++" } else { "c" }]);
    compile.arg(program).args(["-x", "none", "-o"]);
    compile.arg(&executable);
    let compiled = support::run(&mut compile, &log, support::seconds(120));
    if !compiled.ok() {
        return Err(format!("does not compile:\n{}", compiled.describe()));
    }
    if build.runs {
        let mut command = Command::new(&executable);
        let ran = support::run(command.current_dir(folder), &log, support::seconds(60));
        if !ran.ok() {
            return Err(ran.describe());
        }
        if !checked_something(&ran.output) {
            return Err(format!("{}ended well, but does not say what it checked", ran.output));
        }
    }
    let _ = fs::remove_file(&executable); // static ones are large
    Ok(Passed::default())
}

/// A program that leaves early passes nothing: it has to count its checks, as test.h does.
fn checked_something(output: &str) -> bool {
    output.lines().any(|line| {
        let count = line
            .split_once(" checks, 0 failed")
            .and_then(|(count, _)| count.parse::<u32>().ok());
        count.is_some_and(|count| count > 0)
    })
}

/// Where a program lies below tests-c/, without its suffix: "socket/bind".
fn place(program: &Path) -> String {
    let below = program.strip_prefix(support::root().join("tests-c")).unwrap();
    below.with_extension("").to_string_lossy().into_owned()
}

/// The programs of every topic; no two have the same name, so that a name is enough to find one.
fn programs(arguments: &Arguments) -> Vec<PathBuf> {
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
    found.retain(|program| arguments.select(&place(program)));
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

/// Every program in every way that this round has and this machine can.
pub fn jobs(arguments: &Arguments, not_tested: &mut BTreeSet<String>) -> Vec<Job> {
    let programs = programs(arguments);
    let library = support::library_folder("c_programs");
    let chosen = |build: &&Build| match &arguments.build {
        Some(name) => name == build.name,
        None => build.since <= support::round(),
    };
    let builds: Vec<&'static Build> = BUILDS.iter().filter(chosen).collect();
    assert!(!builds.is_empty(), "no such build");
    let mut placed = Vec::new();
    for (number, build) in builds.iter().copied().enumerate() {
        if !support::have(build.compiler) {
            not_tested.insert(format!("the programs with {}, which is not installed", build.compiler));
            continue;
        }
        let folder = support::scratch("c_programs").join(build.name);
        fs::create_dir_all(&folder).expect("a folder for a build");
        for (index, program) in programs.iter().enumerate().filter(|(_, program)| suits(program, build)) {
            let (path, library, folder) = (program.clone(), library.clone(), folder.clone());
            let job = Job {
                kind: build.name.to_owned(),
                name: place(program),
                run: Box::new(move || build_and_run(&path, build, &library, &folder)),
            };
            // All builds advance together, so that the estimate is good early; no program meets itself.
            let turn = (index + number * programs.len() / builds.len()) % programs.len();
            placed.push((turn, job));
        }
    }
    placed.sort_by_key(|(turn, _)| *turn);
    placed.into_iter().map(|(_, job)| job).collect()
}
