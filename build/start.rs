//! Makes libws2_32main.a: what starts programs that have wmain, WinMain or wWinMain instead of main (`src/start/`), and the C runtime's functions that
//! Windows gives another meaning, printf above all (`src/crt/`), and what gives sockets to OpenSSL (`src/openssl/`).
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// A member: its object, its source, the symbol that it defines, and the one that it calls.
struct Member(&'static str, &'static str, &'static str, &'static str);

/// In the order in which they are tried; names of C++ are those that gcc and clang give the usual parameters.
const MEMBERS: &[Member] = &[
    Member("main", "main", "", ""),
    Member("wchar", "wchar", "", ""),
    Member("c", "wmain", "wmain", "_Z5wmainiPPw"),
    Member("argv", "wmain", "_Z5wmainiPPw", "_Z5wmainiPPwS0_"),
    Member("argv_envp", "wmain", "_Z5wmainiPPwS0_", "_Z5wmainiPPKw"),
    Member("const", "wmain", "_Z5wmainiPPKw", "_Z5wmainiPPKwS1_"),
    Member("const_envp", "wmain", "_Z5wmainiPPKwS1_", "_Z5wmainv"),
    Member("none", "no_wmain", "_Z5wmainv", ""),
    Member("wwinmain", "wwinmain", "", ""),
];

/// The C runtime's sources; those with text come once for each size of wchar_t.
const RUNTIME: &[(&str, &[&str])] = &[
    ("convert", BOTH_WCHARS),
    ("find", BOTH_WCHARS),
    ("format", BOTH_WCHARS),
    ("paths", BOTH_WCHARS),
    ("printf", BOTH_WCHARS),
    ("scan", BOTH_WCHARS),
    ("stream", BOTH_WCHARS),
    ("console", &["-fno-short-wchar"]),
    ("files", &["-fno-short-wchar"]),
    ("text_mode", &["-fno-short-wchar"]),
    ("float", &["-fno-short-wchar"]),
];
const BOTH_WCHARS: &[&str] = &["-fno-short-wchar", "-fshort-wchar"];

/// What stands between a program and the host's OpenSSL: in the archive alone, where it is a member that nobody else takes.
const OPENSSL: &[&str] = &["bio", "dgram", "ssl"];

pub fn generate(manifest_dir: &Path, out_dir: &Path) {
    println!("cargo:rerun-if-changed=src/start");
    println!("cargo:rerun-if-changed=src/crt");
    println!("cargo:rerun-if-changed=src/openssl");
    println!("cargo:rerun-if-changed=include/ws2_32/config.h");
    if let Err(reason) = archive(manifest_dir, out_dir) {
        println!("cargo:warning=libws2_32main.a is not made, so C programs do not link: {reason}");
    }
}

fn archive(manifest_dir: &Path, out_dir: &Path) -> Result<(), String> {
    let compiler = tool("CC", "cc")?;
    let mut objects = Vec::new();
    for Member(name, source, here, next) in MEMBERS {
        let object = out_dir.join(format!("start_{name}.o"));
        let options = [format!("-DHERE=\"{here}\""), format!("-DNEXT=\"{next}\"")];
        compile(
            &compiler,
            manifest_dir,
            &format!("src/start/{source}.c"),
            &options,
            &object,
        )?;
        objects.push(object);
    }
    objects.extend(runtime(&compiler, manifest_dir, out_dir, "crt", &[])?);
    for source in OPENSSL {
        let object = out_dir.join(format!("openssl_{source}.o"));
        compile(
            &compiler,
            manifest_dir,
            &format!("src/openssl/{source}.c"),
            &[],
            &object,
        )?;
        objects.push(object);
    }
    let archive = out_dir.join("libws2_32main.a");
    let _ = fs::remove_file(&archive);
    run(Command::new(tool("AR", "ar")?).arg("rcs").arg(&archive).args(&objects))?;
    // Cargo knows no artifacts but the crate's, so this goes beside them by hand: target/PROFILE/build/PACKAGE/out.
    let beside: PathBuf = out_dir.ancestors().nth(3).ok_or("cargo's folders are unusual")?.into();
    let fresh = beside.join(format!("libws2_32main.a.{}", std::process::id()));
    fs::copy(&archive, &fresh)
        .and_then(|_| fs::rename(&fresh, beside.join("libws2_32main.a")))
        .map_err(|error| error.to_string())
}

/// The objects of the C runtime.
fn runtime(
    compiler: &str,
    manifest_dir: &Path,
    out_dir: &Path,
    prefix: &str,
    options: &[&str],
) -> Result<Vec<PathBuf>, String> {
    let mut objects = Vec::new();
    for (source, wchars) in RUNTIME {
        for wchar in *wchars {
            let object = out_dir.join(format!("{prefix}_{source}{wchar}.o"));
            let options: Vec<String> = [wchar]
                .into_iter()
                .chain(options)
                .map(|word| word.to_string())
                .collect();
            compile(
                compiler,
                manifest_dir,
                &format!("src/crt/{source}.c"),
                &options,
                &object,
            )?;
            objects.push(object);
        }
    }
    Ok(objects)
}

/// Puts the C runtime into the shared library too, for objects that are linked by hand with `-lws2_32` alone. `exports` names it
/// in the version script.
pub fn link_runtime(manifest_dir: &Path, out_dir: &Path) -> Result<(), String> {
    let compiler = tool("CC", "cc")?;
    for object in runtime(&compiler, manifest_dir, out_dir, "shared", &["-DWS2_CRT_SHARED"])? {
        println!("cargo:rustc-cdylib-link-arg={}", object.display());
    }
    Ok(())
}

fn compile(compiler: &str, manifest_dir: &Path, source: &str, options: &[String], object: &Path) -> Result<(), String> {
    let mut cc = Command::new(compiler);
    cc.args(["-O2", "-fPIC", "-Wall", "-Wextra", "-Werror", "-c", "-I"])
        .arg(manifest_dir.join("include"))
        .args(options)
        .arg(manifest_dir.join(source))
        .arg("-o")
        .arg(object);
    run(&mut cc)
}

/// What the environment names for the target, as in `CC_aarch64_apple_darwin`; the host's own tool for the host.
fn tool(variable: &str, usual: &str) -> Result<String, String> {
    let [target, host] = ["TARGET", "HOST"].map(|name| env::var(name).expect("cargo sets it"));
    let variable = format!("{variable}_{}", target.replace('-', "_"));
    println!("cargo:rerun-if-env-changed={variable}");
    match env::var(&variable) {
        Ok(tool) => Ok(tool),
        Err(_) if target == host => Ok(usual.to_owned()),
        Err(_) => Err(format!("{variable} is not set")),
    }
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    match output.status.success() {
        true => Ok(()),
        false => Err(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr))),
    }
}
