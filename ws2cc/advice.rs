//! What the user reads about a header, a function or a type of Windows that is not here.
use std::collections::BTreeSet;
use std::fs;

use crate::headers::Missing;
use crate::place::Place;

/// Kinds of headers, by patterns with one star at either end, and what to do without them.
const HEADERS: &[(&[&str], &str)] = &[
    (
        &["wincrypt.h", "bcrypt.h", "ncrypt.h", "schannel.h", "security.h", "sspi.h", "wintrust.h", "ntsecapi.h"],
        "it is Windows' cryptography: build the program with OpenSSL or another portable library instead",
    ),
    (
        &[
            "commctrl.h", "commdlg.h", "shlobj.h", "shlwapi.h", "richedit.h", "uxtheme.h", "dwmapi.h", "gdiplus.h", "prsht.h", "afx*",
            "atl*", "ddraw.h", "d3d*",
        ],
        "it belongs to windows on a screen, which ws2_32 does not have (window messages it has): leave that part out",
    ),
    (
        &["comdef.h", "ole2.h", "oaidl.h", "unknwn.h", "comutil.h", "wrl.h", "rpcndr.h", "netfw.h", "wbemidl.h"],
        "it belongs to COM and RPC, which ws2_32 does not have: leave that part out",
    ),
    (
        &["mbstring.h", "eh.h", "corecrt*", "new.h"],
        "it belongs to Microsoft's C runtime: use the standard or POSIX header that has the functions you need",
    ),
    (
        &["ddk/*", "ntddk.h", "wdm.h", "ntifs.h", "ntdef.h", "winternl.h", "fwpmu.h", "fwpsk.h", "wsk.h"],
        "it belongs to Windows' kernel and its drivers, which have no counterpart here",
    ),
    (
        &[
            "win*", "ws2*", "wsp*", "wsa*", "wshisotp.h", "wsnetbs.h", "wsipx.h", "wsipv6ok.h", "af_irda.h", "atalkwsh.h", "ws2bth.h",
            "bluetoothapis.h", "bthdef.h", "lm*", "psapi.h", "mmeapi.h", "mmreg.h", "vfw.h", "tlhelp32.h", "dbghelp.h", "imagehlp.h",
            "setupapi.h", "versionhelpers.h", "iads.h", "snmp.h", "ras.h", "raserror.h", "pdh.h", "powrprof.h", "*api.h", "*apiset.h",
        ],
        "it is not part of what socket programs usually need: leave the code that uses it out, or write a small header of that name \
         with what it needs and add its folder with -I",
    ),
];

/// Functions and types of Windows by how their names begin, the DLL they come from, and what to do without them.
const NAMES: &[(&[&str], &str, &str)] = &[
    (
        &["BCrypt", "Crypt", "NCrypt", "Cert", "BCRYPT_", "HCRYPT", "PCCERT"],
        "bcrypt.dll or crypt32.dll",
        "build the program with OpenSSL or another portable library, or switch its cryptography off",
    ),
    (
        &[
            "AcquireCredentials",
            "InitializeSecurityContext",
            "AcceptSecurityContext",
            "QuerySecurity",
            "QueryContext",
            "EncryptMessage",
            "DecryptMessage",
            "SecBuffer",
            "CredHandle",
            "CtxtHandle",
        ],
        "secur32.dll",
        "build the program with OpenSSL or another TLS library instead of SSPI",
    ),
    (
        &["Reg", "HKEY_"],
        "advapi32.dll",
        "it belongs to the registry: keep the setting in a file or in an environment variable",
    ),
    (
        &[
            "OpenService",
            "CreateService",
            "StartService",
            "ControlService",
            "QueryService",
            "DeleteService",
            "OpenSCManager",
            "RegisterServiceCtrl",
            "SERVICE_",
            "SC_HANDLE",
        ],
        "advapi32.dll",
        "it belongs to Windows services: let systemd or launchd run the program, and leave this part out",
    ),
    (
        &[
            "OpenProcessToken",
            "AdjustToken",
            "LookupPrivilege",
            "LookupAccount",
            "SetSecurity",
            "GetSecurity",
            "InitializeSecurity",
            "SetEntriesInAcl",
            "AllocateAndInitializeSid",
            "TOKEN_",
            "ACL",
            "PACL",
            "PSID",
        ],
        "advapi32.dll",
        "it belongs to Windows' access rights, which files and processes do not have here: leave that part out",
    ),
    (
        &[
            "Dialog",
            "CreateDialog",
            "EndDialog",
            "GetDlg",
            "SetDlg",
            "SendDlg",
            "CheckDlg",
            "LoadIcon",
            "LoadCursor",
            "LoadMenu",
            "LoadBitmap",
            "TrackPopup",
            "AppendMenu",
            "CreateMenu",
            "DrawText",
            "TextOut",
            "BitBlt",
            "StretchBlt",
            "CreateFont",
            "CreatePen",
            "CreateSolid",
            "SelectObject",
            "Shell_Notify",
            "InitCommonControls",
            "ImageList_",
            "GetOpenFileName",
            "GetSaveFileName",
            "HMENU",
            "HBITMAP",
            "NOTIFYICONDATA",
            "OPENFILENAME",
        ],
        "user32.dll, gdi32.dll or comctl32.dll",
        "it belongs to windows on a screen, which ws2_32 does not have (window messages it has): leave that part out",
    ),
    (
        &[
            "CoInitialize",
            "CoCreate",
            "CoUninitialize",
            "Ole",
            "SysAllocString",
            "SysFreeString",
            "Variant",
            "IUnknown",
            "BSTR",
            "VARIANT",
        ],
        "ole32.dll or oleaut32.dll",
        "it belongs to COM, which ws2_32 does not have: leave that part out",
    ),
    (
        &["WinHttp", "Internet", "Http", "Url"],
        "winhttp.dll or wininet.dll",
        "libcurl can do the same on both systems",
    ),
    (
        &["Sym", "StackWalk", "MiniDump"],
        "dbghelp.dll",
        "<execinfo.h> and core files do the same here",
    ),
    (
        &[
            "CreateProcess",
            "OpenProcess",
            "TerminateProcess",
            "CreateToolhelp32",
            "Process32",
            "Module32",
            "EnumProcess",
            "STARTUPINFO",
            "PROCESS_INFORMATION",
        ],
        "kernel32.dll",
        "a native source file can start and watch programs with posix_spawn",
    ),
];

/// A sentence for each header whose name is one of Windows', or written as Windows allows.
pub fn on_headers(place: &Place, missing: &[Missing]) -> Vec<String> {
    missing
        .iter()
        .filter_map(|header| Some(format!("<{}>: {}.", header.name, on_header(place, &header.name)?)))
        .collect()
}

fn on_header(place: &Place, name: &str) -> Option<String> {
    let slashes = name.replace('\\', "/");
    let lower = slashes.to_ascii_lowercase();
    let base = lower.rsplit('/').next().unwrap_or(&lower);
    if base == "stdafx.h" || base == "pch.h" {
        return Some("it is a project's own file of common includes: add the folder that holds it with -I".into());
    }
    if slashes != name {
        return Some(format!(
            "there is no \"{slashes}\" either, in any letter case: add the folder that it begins in with -I"
        ));
    }
    let (_, advice) = HEADERS.iter().find(|(patterns, _)| {
        patterns
            .iter()
            .any(|pattern| matches(pattern, &lower) || matches(pattern, base))
    })?;
    // Headers that came since these lines were written explain themselves.
    if place.include.join(&lower).is_file() {
        return None;
    }
    Some(format!(
        "ws2_32 does not provide this Windows header; {advice} (#ifndef __WS2_32__ ... #endif excludes code here and keeps it on Windows)"
    ))
}

fn matches(pattern: &str, name: &str) -> bool {
    match (pattern.strip_suffix('*'), pattern.strip_prefix('*')) {
        (Some(begin), _) => name.starts_with(begin) && name.ends_with(".h"),
        (_, Some(end)) => name.ends_with(end),
        _ => name == pattern,
    }
}

/// A sentence for each function or type of Windows that the compiler or the linker did not know.
pub fn on_names(place: &Place, said: &[u8]) -> Vec<String> {
    let said = String::from_utf8_lossy(said);
    let mut names: BTreeSet<&str> = said.lines().filter_map(unknown_name).collect();
    // A program without an entry point: that one is its own.
    for own in ["WinMain", "wWinMain", "DllMain"] {
        names.remove(own);
    }
    if names.is_empty() {
        return Vec::new();
    }
    let declared = declarations(place);
    let mut lines = Vec::new();
    for name in names {
        let base = name.strip_suffix(['A', 'W']).unwrap_or(name);
        if let Some((header, _)) = declared.iter().find(|(_, text)| declares(text, name)) {
            lines.push(format!(
                "{name}: <{header}> declares it: include <windows.h> or that header."
            ));
        } else if let Some((_, dll, advice)) = NAMES
            .iter()
            .find(|(begins, ..)| begins.iter().any(|begin| begins_name(base, begin)))
        {
            lines.push(format!("{name}: ws2_32 does not provide this part of {dll}; {advice}."));
        } else if looks_like_windows(name) {
            lines.push(format!(
                "{name}: ws2_32 does not provide it, if it is Windows'; Microsoft's page about it names its DLL. Leave the code that uses it \
                 out, or write a function of that name (#ifndef __WS2_32__ ... #endif excludes code here and keeps it on Windows)."
            ));
        }
    }
    lines
}

/// The name in a message about an unknown one; gcc, clang and the linkers quote it.
fn unknown_name(line: &str) -> Option<&str> {
    const BEFORE: &[&str] = &[
        "implicit declaration of function ",
        "unknown type name ",
        "undeclared identifier ",
        "undeclared function ",
        "undefined reference to ",
        "undefined symbol: ",
        "error: ",
    ];
    const AFTER: &[&str] = &[
        " undeclared",
        " was not declared",
        " does not name a type",
        " has not been declared",
    ];
    for before in BEFORE {
        let Some((_, rest)) = line.split_once(before) else {
            continue;
        };
        let word = quoted_word(rest)?;
        let behind = &rest[rest.find(word)? + word.len()..];
        let behind = behind.trim_start_matches(['\'', '’', '`']);
        if *before != "error: " || AFTER.iter().any(|after| behind.starts_with(after)) {
            return Some(word);
        }
    }
    None
}

fn quoted_word(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(['\'', '`', '‘', '"']);
    let end = text
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .unwrap_or(text.len());
    (end > 0).then(|| &text[..end])
}

/// True for "RegOpenKey" and "HKEY_USERS" but not for "Register": a name goes on with another word.
fn begins_name(name: &str, begin: &str) -> bool {
    let Some(rest) = name.strip_prefix(begin) else {
        return false;
    };
    rest.is_empty()
        || begin.ends_with('_')
        || begin.len() > 5
        || rest.starts_with(|c: char| c.is_ascii_uppercase() || c == '_')
}

/// Microsoft's functions are written like this: two words or more, each with a capital letter.
fn looks_like_windows(name: &str) -> bool {
    let capitals = name.chars().filter(char::is_ascii_uppercase).count();
    let first = name.chars().next().is_some_and(|c| c.is_ascii_uppercase());
    first && capitals >= 2 && name.chars().any(|c| c.is_ascii_lowercase()) && !name.contains('_')
}

/// What the library declares, by header.
fn declarations(place: &Place) -> Vec<(String, String)> {
    let folder = place.include.join("ws2_32/gen");
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<(String, String)> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            place.include.join(&name).is_file().then_some(())?;
            Some((name, fs::read_to_string(entry.path()).ok()?))
        })
        .collect();
    found.sort();
    found
}

/// Declarations stand at the left margin, comments behind a star.
fn declares(header: &str, name: &str) -> bool {
    let margin = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '#' || c == '}');
    header.lines().filter(margin).any(|line| has_word(line, name))
}

fn has_word(text: &str, name: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
    text.match_indices(name)
        .any(|(at, _)| !part(text[..at].chars().next_back()) && !part(text[at + name.len()..].chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_from_every_compiler() {
        for line in [
            "t.c:3:5: warning: implicit declaration of function ‘RegOpenKeyA’ [-Wimplicit-function-declaration]",
            "t.c:3:5: error: ‘RegOpenKeyA’ undeclared (first use in this function)",
            "t.cpp:3:5: error: ‘RegOpenKeyA’ was not declared in this scope",
            "t.cpp:3:5: error: use of undeclared identifier 'RegOpenKeyA'",
            "t.c:(.text+0x1): undefined reference to `RegOpenKeyA'",
            "ld.lld: error: undefined symbol: RegOpenKeyA",
            "t.c:3:1: error: unknown type name 'RegOpenKeyA'",
        ] {
            assert_eq!(unknown_name(line), Some("RegOpenKeyA"), "{line}");
        }
        assert_eq!(unknown_name("t.c:3:5: error: expected ‘;’ before ‘x’"), None);
    }

    #[test]
    fn a_beginning_ends_where_a_word_does() {
        assert!(begins_name("RegOpenKey", "Reg") && !begins_name("Register", "Reg"));
    }
}
