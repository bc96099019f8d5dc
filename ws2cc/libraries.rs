//! Import libraries and the options of a linker for Windows: what they stand for here.
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::options::{Options, TAKES_VALUE};

/// Import libraries that a program's build may name. What ws2_32 has of them comes with it; what it does not have, the linker names.
const IMPORT_LIBRARIES: &[&str] = &[
    "aclui",
    "advapi32",
    "advpack",
    "avrt",
    "bcrypt",
    "cabinet",
    "cfgmgr32",
    "comctl32",
    "comdlg32",
    "credui",
    "crypt32",
    "cryptnet",
    "dbghelp",
    "dnsapi",
    "dwmapi",
    "fwpuclnt",
    "gdi32",
    "hid",
    "icmp",
    "imagehlp",
    "imm32",
    "iphlpapi",
    "kernel32",
    "ktmw32",
    "legacy_stdio_definitions",
    "legacy_stdio_wide_specifiers",
    "libcmt",
    "libcmtd",
    "libucrt",
    "libvcruntime",
    "mincore",
    "mingw32",
    "mingwex",
    "moldname",
    "mpr",
    "msimg32",
    "msvcp60",
    "msvcp_win",
    "msvcr100",
    "msvcr110",
    "msvcr120",
    "msvcr80",
    "msvcr90",
    "msvcrt",
    "msvcrtd",
    "mswsock",
    "ncrypt",
    "netapi32",
    "normaliz",
    "ntdll",
    "ntdsapi",
    "odbc32",
    "odbccp32",
    "ole32",
    "oleacc",
    "oleaut32",
    "onecore",
    "pdh",
    "powrprof",
    "propsys",
    "psapi",
    "qwave",
    "rasapi32",
    "rpcns4",
    "rpcrt4",
    "runtimeobject",
    "secur32",
    "sensapi",
    "setupapi",
    "shcore",
    "shell32",
    "shlwapi",
    "snmpapi",
    "synchronization",
    "tdh",
    "traffic",
    "ucrt",
    "ucrtbase",
    "ucrtd",
    "urlmon",
    "user32",
    "userenv",
    "usp10",
    "uuid",
    "uxtheme",
    "vcruntime",
    "version",
    "wbemuuid",
    "wer",
    "wevtapi",
    "windowsapp",
    "winhttp",
    "wininet",
    "winmm",
    "winscard",
    "winspool",
    "wintrust",
    "wlanapi",
    "wldap32",
    "ws2_32",
    "wsock32",
    "wtsapi32",
    "xmllite",
];

/// True for libraries of Windows, also as "libws2_32" (MinGW's file) or with the folder in front.
fn is_import_library(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let base = lower.rsplit(['/', '\\']).next().unwrap_or(&lower);
    let base = base.strip_prefix("lib").unwrap_or(base);
    let known = |name: &str| IMPORT_LIBRARIES.binary_search(&name).is_ok();
    known(base) || known(&lower)
}

/// OpenSSL's import libraries, as builds for Microsoft's linker name them, and the host's libraries.
fn host_name(stem: &str) -> Option<&'static str> {
    match stem.to_ascii_lowercase().as_str() {
        "libssl" | "libssl64md" | "libssl64mt" | "ssleay32" => Some("ssl"),
        "libcrypto" | "libcrypto64md" | "libcrypto64mt" | "libeay32" => Some("crypto"),
        _ => None,
    }
}

/// OpenSSL's libraries among a link's arguments: libws2_32main.a, which comes behind them, has members that call them.
pub fn needed_again(arguments: &[OsString]) -> Vec<OsString> {
    let is_openssl = |word: &&OsString| match Path::new(word).file_name().and_then(|name| name.to_str()) {
        Some(name) => ["-lssl", "-lcrypto", "libssl.a", "libcrypto.a"].contains(&name),
        None => false,
    };
    arguments.iter().filter(is_openssl).cloned().collect()
}

/// Options of MinGW's linker that describe a file for Windows and mean nothing in one for the host; "--stack" and the like have
/// their value behind a comma, behind "=" or in the next argument.
const LINKER_OPTIONS: &[&str] = &[
    "--add-stdcall-alias",
    "--add-stdcall-underscore",
    "--allow-multiple-definition-dll",
    "--appcontainer",
    "--dll",
    "--disable-auto-image-base",
    "--disable-auto-import",
    "--disable-dynamicbase",
    "--disable-high-entropy-va",
    "--disable-long-section-names",
    "--disable-nxcompat",
    "--disable-reloc-section",
    "--disable-runtime-pseudo-reloc",
    "--disable-stdcall-fixup",
    "--dynamicbase",
    "--enable-auto-image-base",
    "--enable-auto-import",
    "--enable-extra-pe-debug",
    "--enable-long-section-names",
    "--enable-reloc-section",
    "--enable-runtime-pseudo-reloc",
    "--enable-runtime-pseudo-reloc-v2",
    "--enable-stdcall-fixup",
    "--exclude-all-symbols",
    "--export-all-symbols",
    "--forceinteg",
    "--high-entropy-va",
    "--insert-timestamp",
    "--kill-at",
    "--large-address-aware",
    "--leading-underscore",
    "--no-bind",
    "--no-insert-timestamp",
    "--no-isolation",
    "--no-leading-underscore",
    "--no-seh",
    "--nxcompat",
    "--tsaware",
    "--wdmdriver",
    "-kill-at",
];
const LINKER_OPTIONS_WITH_VALUE: &[&str] = &[
    "--base-file",
    "--dll-search-prefix",
    "--exclude-libs-dll",
    "--exclude-modules-for-implib",
    "--exclude-symbols",
    "--file-alignment",
    "--heap",
    "--image-base",
    "--major-image-version",
    "--major-os-version",
    "--major-subsystem-version",
    "--minor-image-version",
    "--minor-os-version",
    "--minor-subsystem-version",
    "--out-implib",
    "--output-def",
    "--pdb",
    "--section-alignment",
    "--stack",
    "--subsystem",
    "-subsystem",
];

/// Takes from a link's arguments what only a linker for Windows understands, and finds libraries under the names they have there.
pub fn translate(arguments: &mut Vec<OsString>, options: &Options) {
    let mut result = Vec::new();
    let mut import_library = None;
    let mut words = std::mem::take(arguments).into_iter();
    while let Some(word) = words.next() {
        let text = word.to_string_lossy().into_owned();
        if let Some(list) = text.strip_prefix("-Wl,") {
            let kept = linker_words(list, &mut import_library);
            if !kept.is_empty() {
                result.push(format!("-Wl,{}", kept.join(",")).into());
            }
        } else if text == "-l" || (text.starts_with("-l") && text.len() > 2) {
            let name = if text == "-l" {
                words.next().unwrap_or_default().to_string_lossy().into_owned()
            } else {
                text[2..].to_owned()
            };
            if let Some(file) = dll_of(&name, options) {
                result.push(file.into());
            } else if !is_import_library(&name) || is_own_library(&name, options) {
                result.push(format!("-l{name}").into());
            }
        } else if TAKES_VALUE.contains(&text.as_str()) {
            result.push(word);
            result.extend(words.next());
        } else if text.starts_with('-') {
            result.push(word);
        } else {
            match Path::new(&text)
                .extension()
                .map(|s| s.to_string_lossy().to_ascii_lowercase())
                .as_deref()
            {
                Some("lib") if !Path::new(&text).is_file() => {
                    let stem = &text[..text.len() - 4];
                    if let Some(name) = host_name(stem) {
                        result.push(format!("-l{name}").into());
                    } else if !is_import_library(stem) {
                        result.push(word);
                    }
                }
                Some("a") if text.to_ascii_lowercase().ends_with(".dll.a") && !Path::new(&text).is_file() => {}
                Some("def") => {}
                _ => result.push(word),
            }
        }
    }
    *arguments = result;
    if !options.links {
        return;
    }
    if options.win32 && cfg!(target_os = "linux") {
        if options.shared {
            shape_dll(arguments, options);
        }
        // Windows looks for DLLs in the program's own folder.
        let dll = |word: &OsString| word.to_string_lossy().to_ascii_lowercase().contains(".dll");
        if arguments.iter().any(dll) {
            arguments.push("-Wl,-rpath,$ORIGIN".into());
        }
    }
    if let (Some(library), Some(output)) = (import_library, &options.output) {
        write_import_library(Path::new(&library), output);
    }
}

/// What is left of the words behind -Wl, and the file that --out-implib names.
fn linker_words(list: &str, import_library: &mut Option<String>) -> Vec<String> {
    let mut kept = Vec::new();
    let mut words = list.split(',');
    while let Some(word) = words.next() {
        let (name, value) = word
            .split_once('=')
            .map_or((word, None), |(name, value)| (name, Some(value)));
        if LINKER_OPTIONS_WITH_VALUE.contains(&name) {
            let value = value.or_else(|| words.next());
            if name == "--out-implib" {
                *import_library = value.map(str::to_owned);
            } else if name == "--stack" || name == "--heap" {
                // "--stack,RESERVE,COMMIT": the second number is a word of its own.
                let mut ahead = words.clone();
                if ahead
                    .next()
                    .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
                {
                    words = ahead;
                }
            }
        } else if !LINKER_OPTIONS.contains(&name) {
            kept.push(word.to_owned());
        }
    }
    kept
}

/// A library of the program's own may have the name of one of Windows'.
fn is_own_library(name: &str, options: &Options) -> bool {
    let has = |folder: &PathBuf| {
        ["so", "a"]
            .iter()
            .any(|suffix| folder.join(format!("lib{name}.{suffix}")).is_file())
    };
    name != "ws2_32" && name != "wsock32" && name != "mswsock" && options.library_folders.iter().any(has)
}

/// The file that -lNAME means on Windows, where the host's linker would find none.
fn dll_of(name: &str, options: &Options) -> Option<PathBuf> {
    for folder in &options.library_folders {
        let has = |file: String| Some(folder.join(file)).filter(|path| path.is_file());
        if has(format!("lib{name}.so")).is_some() || has(format!("lib{name}.a")).is_some() {
            return None;
        }
        let windows = [
            format!("lib{name}.dll.a"),
            format!("{name}.lib"),
            format!("lib{name}.dll"),
            format!("{name}.dll"),
        ];
        if let Some(found) = windows.into_iter().find_map(has) {
            return Some(found);
        }
    }
    None
}

/// A DLL has a name of its own and finds its symbols in itself first.
fn shape_dll(arguments: &mut Vec<OsString>, options: &Options) {
    let named = arguments.iter().any(|word| word.to_string_lossy().contains("soname"));
    if let (false, Some(file)) = (named, options.output.as_deref().and_then(Path::file_name)) {
        if file.to_string_lossy().to_ascii_lowercase().ends_with(".dll") {
            let mut word = OsString::from("-Wl,-Bsymbolic,-soname,");
            word.push(file);
            arguments.push(word);
        }
    }
}

/// What --out-implib asks for: a file that links the DLL when it is named in its place, which for the host's linker is a script.
fn write_import_library(library: &Path, output: &Path) {
    let output = std::path::absolute(output).unwrap_or_else(|_| output.to_path_buf());
    // The linker itself reports what is wrong with a folder.
    let _ = std::fs::write(library, format!("/* Links {0}. */\nINPUT(\"{0}\")\n", output.display()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(IMPORT_LIBRARIES.is_sorted());
    }

    #[test]
    fn options_and_their_values_go() {
        let mut file = None;
        assert_eq!(
            linker_words("--subsystem,console,-O1,--stack=1,--out-implib,x.a,-z,now", &mut file),
            ["-O1", "-z", "now"]
        );
        assert_eq!(file.as_deref(), Some("x.a"));
        assert!(linker_words("--stack,100,10,--nxcompat", &mut file).is_empty());
    }
}
