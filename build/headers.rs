//! Prints each Windows header's generated part: cbindgen turns the Rust sources into C, this file deals the C out.
//!
//! A generated part has the order, the headings and the comments of its sources. What C needs beyond cbindgen is done
//! to the text: nested types are written in place, and functions that have a libc name get their label.
use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Each header and the files under `src/` that it is printed from.
const HEADERS: &[(&str, &[&str])] = &[
    ("afunix", &["abi/afunix.rs"]),
    ("bcrypt", &["abi/bcrypt.rs", "api/bcrypt/random.rs"]),
    ("basetsd", &["abi/basetsd.rs"]),
    ("fibersapi", &["abi/fibersapi.rs", "api/kernel32/fibersapi.rs"]),
    (
        "fileapi",
        &[
            "abi/fileapi.rs",
            "api/kernel32/fileapi/files.rs",
            "api/kernel32/fileapi/lfile.rs",
            "api/kernel32/fileapi/transfers.rs",
            "api/kernel32/fileapi/paths.rs",
            "api/kernel32/fileapi/search.rs",
        ],
    ),
    ("guiddef", &["abi/guiddef.rs"]),
    ("handleapi", &["abi/handleapi.rs", "api/kernel32/handleapi.rs"]),
    ("heapapi", &["abi/heapapi.rs", "api/kernel32/heapapi.rs"]),
    ("in6addr", &["abi/in6addr.rs"]),
    ("inaddr", &["abi/inaddr.rs"]),
    ("interlockedapi", &["api/kernel32/interlockedapi.rs"]),
    ("ioapiset", &["abi/ioapiset.rs", "api/kernel32/ioapiset.rs"]),
    ("guids", &["api/rpcrt4/rpcdce.rs"]),
    ("libloaderapi", &["api/kernel32/libloaderapi.rs"]),
    ("memoryapi", &["abi/memoryapi.rs", "api/kernel32/memoryapi.rs"]),
    ("icmpapi", &["abi/icmpapi.rs", "api/iphlpapi/icmpapi.rs"]),
    ("ifdef", &["abi/ifdef.rs"]),
    ("ifmib", &["abi/ifmib.rs"]),
    ("ipexport", &["abi/ipexport.rs"]),
    (
        "iphlpapi",
        &[
            "abi/iphlpapi.rs",
            "api/iphlpapi/adapters.rs",
            "api/iphlpapi/tables.rs",
            "api/iphlpapi/endpoints.rs",
            "api/iphlpapi/statistics.rs",
            "api/iphlpapi/notifications.rs",
        ],
    ),
    ("ipifcons", &["abi/ipifcons.rs"]),
    ("ipmib", &["abi/ipmib.rs"]),
    ("iprtrmib", &["abi/iprtrmib.rs"]),
    ("iptypes", &["abi/iptypes.rs"]),
    ("minwinbase", &["abi/minwinbase.rs"]),
    ("minwindef", &["abi/minwindef.rs"]),
    ("mstcpip", &["abi/mstcpip.rs"]),
    ("mswsock", &["abi/mswsock.rs", "api/mswsock/extensions.rs"]),
    ("mswsockdef", &["abi/mswsockdef.rs"]),
    ("namedpipeapi", &["abi/namedpipeapi.rs", "api/kernel32/namedpipeapi.rs"]),
    ("notifications", &["api/ws2_32/notifications.rs"]),
    ("nspapi", &["abi/nspapi.rs"]),
    ("nspapi_calls", &["api/mswsock/nspapi.rs"]),
    (
        "netioapi",
        &[
            "abi/netioapi.rs",
            "api/iphlpapi/netioapi.rs",
            "api/iphlpapi/names.rs",
            "api/iphlpapi/change_callbacks.rs",
        ],
    ),
    ("nldef", &["abi/nldef.rs"]),
    ("ntddndis", &["abi/ntddndis.rs"]),
    ("ntstatus", &["abi/ntstatus.rs"]),
    ("osfhandle", &["api/crt/io.rs"]),
    ("process", &["api/crt/process.rs"]),
    ("crt_start", &["api/crt/start.rs"]),
    (
        "processenv",
        &[
            "abi/processenv.rs",
            "api/kernel32/processenv.rs",
            "api/kernel32/command_line.rs",
        ],
    ),
    ("psapi", &["abi/psapi.rs", "api/psapi/counters.rs"]),
    ("qos", &["abi/qos.rs"]),
    ("securitybaseapi", &["api/advapi32/securitybaseapi.rs"]),
    ("socket_security", &["api/ws2_32/socket_security.rs"]),
    ("socketapi", &["api/ws2_32/socketapi.rs"]),
    ("stringapiset", &["abi/stringapiset.rs", "api/kernel32/stringapiset.rs"]),
    ("synchapi", &["abi/synchapi.rs", "api/kernel32/synchapi/locks.rs"]),
    ("sysinfoapi", &["abi/sysinfoapi.rs", "api/kernel32/sysinfoapi.rs"]),
    ("tcpmib", &["abi/tcpmib.rs"]),
    (
        "threadpoolapiset",
        &[
            "abi/threadpoolapiset.rs",
            "api/kernel32/threadpoolapiset/callbacks.rs",
            "api/kernel32/threadpoolapiset/io.rs",
            "api/kernel32/synchapi/timers.rs",
        ],
    ),
    ("threads", &["api/kernel32/processthreadsapi.rs"]),
    ("processes", &["abi/processthreadsapi.rs", "api/kernel32/processes.rs"]),
    ("tlhelp32", &["abi/tlhelp32.rs", "api/kernel32/tlhelp32.rs"]),
    ("waits", &["api/kernel32/synchapi/objects.rs"]),
    ("winbase", &["api/kernel32/winbase.rs"]),
    ("udpmib", &["abi/udpmib.rs"]),
    ("wincrypt", &["abi/wincrypt.rs", "api/advapi32/wincrypt.rs"]),
    ("windef", &["abi/windef.rs"]),
    ("wincon", &["abi/wincon.rs", "api/kernel32/consoleapi.rs"]),
    ("winerror", &["abi/winerror.rs"]),
    (
        "wingdi",
        &["abi/wingdi.rs", "api/gdi32/wingdi.rs", "api/gdi32/output.rs"],
    ),
    ("winnt", &["abi/winnt.rs"]),
    ("winreg", &["abi/winreg.rs", "api/advapi32/winreg.rs"]),
    (
        "winsvc",
        &["abi/winsvc.rs", "api/advapi32/winsvc.rs", "api/advapi32/event_log.rs"],
    ),
    (
        "winver",
        &[
            "abi/winver.rs",
            "api/kernel32/system.rs",
            "api/kernel32/exceptions.rs",
            "api/kernel32/profile.rs",
        ],
    ),
    (
        "winsock",
        &[
            "abi/winsock.rs",
            "api/ws2_32/winsock.rs",
            "api/ws2_32/blocking_hook.rs",
            "api/ws2_32/netdb.rs",
            "api/ws2_32/async_names.rs",
            "api/ws2_32/inet.rs",
            "api/ws2_32/async_select.rs",
        ],
    ),
    (
        "winsock2",
        &[
            "abi/winsock2.rs",
            "api/ws2_32/winsock2.rs",
            "api/ws2_32/ioctl.rs",
            "api/ws2_32/events.rs",
            "api/ws2_32/addresses.rs",
            "api/ws2_32/protocols.rs",
            "api/ws2_32/connect_by.rs",
            "api/ws2_32/duplicate.rs",
            "api/ws2_32/multipoint.rs",
            "api/ws2_32/name_space.rs",
            "api/ws2_32/service_class.rs",
        ],
    ),
    (
        "winuser",
        &[
            "abi/winuser.rs",
            "api/user32/messages.rs",
            "api/user32/send_message.rs",
            "api/user32/classes.rs",
            "api/user32/windows.rs",
            "api/user32/window_text.rs",
            "api/user32/desktop.rs",
            "api/user32/char_text.rs",
            "api/user32/drawing.rs",
        ],
    ),
    ("ws2atm", &["abi/ws2atm.rs"]),
    ("ws2def", &["abi/ws2def.rs"]),
    ("ws2ipdef", &["abi/ws2ipdef.rs"]),
    ("ws2_loop", &["api/ws2_32/ws2_loop.rs"]),
    ("ws2_native", &["api/ws2_32/ws2_native.rs"]),
    ("ws2spi", &["abi/ws2spi.rs"]),
    (
        "ws2spi_calls",
        &[
            "api/ws2_32/catalog.rs",
            "api/ws2_32/catalog_name_space.rs",
            "api/ws2_32/provider_info.rs",
        ],
    ),
    (
        "ws2tcpip",
        &["abi/ws2tcpip.rs", "api/ws2_32/ws2tcpip.rs", "api/ws2_32/addrinfo_ex.rs"],
    ),
    ("wsipx", &["abi/wsipx.rs"]),
    ("wsnwlink", &["abi/wsnwlink.rs"]),
    // What Windows declares nowhere; a program that calls it may include the generated header.
    ("wsock32", &["api/wsock32/extras.rs"]),
];

/// What the headers write by hand, because Rust cannot say it.
const BY_HAND: &[&str] = &[
    "_IPV6_ADDRESS_EX",             // is packed
    "ICMP_APC_ROUTINE",             // depends on what the program has included
    "time_t",                       // the host's
    "LPTOP_LEVEL_EXCEPTION_FILTER", // names the program's EXCEPTION_POINTERS
    "INT_PTR",                      // long long, and not the size_t that cbindgen prints
    "UINT_PTR",
    "LONG_PTR",
    "ULONG_PTR",
    "DWORD_PTR",
    "FD_SETSIZE",     // the program may define its own
    "fd_set",         // its array has the program's FD_SETSIZE
    "INVALID_SOCKET", // has a cast
    "SCOPE_ID",       // has bit-fields
    "timeval",        // the host's
    "WCHAR",          // the program's wchar_t
];

/// Writes the generated parts into `out_dir`/gen, and into the source tree when WS2_32_WRITE_HEADERS is set.
pub fn generate(manifest_dir: &Path, out_dir: &Path) {
    for watched in ["build/headers.rs", "cbindgen.toml", "src/abi", "src/api"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    println!("cargo:rerun-if-env-changed=WS2_32_WRITE_HEADERS");

    let mut targets = vec![out_dir.join("gen")];
    if std::env::var_os("WS2_32_WRITE_HEADERS").is_some() {
        targets.push(manifest_dir.join("include/ws2_32/gen"));
    }
    for dir in &targets {
        fs::create_dir_all(dir).unwrap();
    }
    for (name, text) in render(manifest_dir) {
        for dir in &targets {
            fs::write(dir.join(format!("{name}.h")), &text).unwrap();
        }
    }
}

/// The text of every generated part.
fn render(manifest_dir: &Path) -> Vec<(&'static str, String)> {
    let path = |file: &str| manifest_dir.join("src").join(file);
    let files: Vec<PathBuf> = HEADERS
        .iter()
        .flat_map(|(_, files)| files.iter().map(|f| path(f)))
        .collect();
    let declarations = split(&print_c(manifest_dir, &files));
    HEADERS
        .iter()
        .map(|&(name, files)| {
            let sources: Vec<Source> = files.iter().map(|file| Source::read(&path(file))).collect();
            (name, render_one(name, files, &sources, &declarations))
        })
        .collect()
}

/// All sources at once, so that cbindgen knows which names are structures.
fn print_c(manifest_dir: &Path, files: &[PathBuf]) -> String {
    let mut config = cbindgen::Config::from_file(manifest_dir.join("cbindgen.toml")).expect("cbindgen.toml");
    // By itself cbindgen prints only the types that functions use.
    config.export.include = files
        .iter()
        .flat_map(|file| Source::read(file).items)
        .map(|item| item.name)
        .collect();
    let mut builder = cbindgen::Builder::new().with_config(config);
    for file in files {
        builder = builder.with_src(file);
    }
    let mut text = Vec::new();
    builder
        .generate()
        .expect("cbindgen could not read the sources")
        .write(&mut text);
    String::from_utf8(text).unwrap()
}

/// One declaration as cbindgen prints it, its comment apart.
struct Declaration {
    comment: Vec<String>,
    text: String,
}

/// cbindgen's output by name.
fn split(text: &str) -> HashMap<String, Declaration> {
    let mut declarations = HashMap::new();
    let mut comment = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.is_empty() {
            continue;
        }
        if line == "/*" {
            comment = lines
                .by_ref()
                .take_while(|l| *l != " */")
                .map(|l| l.trim().to_string())
                .collect();
            continue;
        }
        let mut text = line.to_string();
        while !(line.starts_with('#') || is_complete(&text)) {
            text.push('\n');
            text.push_str(lines.next().expect("a declaration ends"));
        }
        let comment = std::mem::take(&mut comment);
        declarations.insert(declared_name(&text).to_string(), Declaration { comment, text });
    }
    declarations
}

fn is_complete(declaration: &str) -> bool {
    let count = |brace: char| declaration.matches(brace).count();
    declaration.ends_with(';') && count('{') == count('}')
}

fn declared_name(text: &str) -> &str {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let last_word = |s: &'_ str| s.rfind(|c| !is_word(c)).map_or(0, |at| at + 1);
    let words: Vec<&str> = text.split_whitespace().collect();
    let end = match words[0] {
        "#define" => return words[1],
        "struct" | "union" if text.contains('{') || words.len() == 2 => return words[1].trim_end_matches(';'),
        // A function pointer, `typedef int (*NAME)(...)`; else the name stands last.
        "typedef" => text
            .find("(*")
            .map_or(text.len() - 1, |at| at + text[at..].find(')').unwrap()),
        _ => text.find('(').expect("a function"),
    };
    &text[last_word(&text[..end])..end]
}

/// What a source file declares, in its order.
struct Source {
    items: Vec<Item>,
}

struct Item {
    /// The plain comment above the item, which heads a group of constants.
    heading: Vec<String>,
    /// The name in C's symbols: `ws2_recv` for `recv`.
    name: String,
    /// Whether C knows it by another name than its symbol.
    renamed: bool,
    /// Whether C must see it; a plain function is Rust's own.
    exported: bool,
    /// A constant written in hexadecimal keeps its spelling.
    hexadecimal: Option<String>,
    /// Whether an empty line stands before it.
    apart: bool,
}

impl Source {
    fn read(path: &Path) -> Source {
        let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let mut items = Vec::new();
        let (mut heading, mut symbol, mut apart) = (Vec::new(), None, true);
        let mut exported = false;
        for line in text.lines() {
            if let Some(words) = line.strip_prefix("// ") {
                heading.push(words.to_string());
            } else if let Some(name) = line.strip_prefix("#[export_name = \"") {
                symbol = name.strip_suffix("\"]").map(str::to_string);
                exported = true;
            } else if line == "#[no_mangle]" {
                exported = true;
            } else if line.is_empty() {
                heading.clear();
                apart = true;
            } else if let Some(name) = item_name(line) {
                let hexadecimal = line
                    .split_once(" = 0x")
                    .map(|(_, digits)| format!("0x{}", digits.trim_end_matches(';').replace('_', "")));
                items.push(Item {
                    heading: std::mem::take(&mut heading),
                    renamed: symbol.is_some(),
                    name: symbol.take().unwrap_or_else(|| name.to_string()),
                    exported: std::mem::take(&mut exported) || !line.contains(" fn "),
                    hexadecimal: hexadecimal.filter(|h| h[2..].chars().all(|c| c.is_ascii_hexdigit())),
                    apart: std::mem::take(&mut apart),
                });
            }
        }
        Source { items }
    }
}

/// The name that a line at the left margin makes public.
fn item_name(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("pub ")?;
    let rest = rest.strip_prefix("unsafe ").unwrap_or(rest);
    let rest = rest.strip_prefix("extern \"C\" ").unwrap_or(rest);
    let (kind, rest) = rest.split_once(' ')?;
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_')?;
    matches!(kind, "const" | "type" | "struct" | "union" | "fn").then_some(&rest[..end])
}

fn render_one(name: &str, files: &[&str], sources: &[Source], declarations: &HashMap<String, Declaration>) -> String {
    let files: Vec<String> = files.iter().map(|file| format!("src/{file}")).collect();
    let guard = format!("WS2_32_GEN_{}_H", name.to_uppercase());
    let mut out = format!(
        "/* Generated from {}: edit there, then run `make headers`. */\n#ifndef {guard}\n#define {guard}\n\nWS2_BEGIN_DECLS\n",
        files.join(", ")
    );
    let mut apart = true;
    for item in sources.iter().flat_map(|source| &source.items) {
        apart |= item.apart;
        let Some(declaration) = declarations.get(&item.name) else {
            assert!(!item.exported, "cbindgen does not print {} of {name}.h", item.name);
            continue;
        };
        let twin_of = item
            .name
            .strip_suffix("_utf32")
            .filter(|n| declarations.contains_key(*n));
        if BY_HAND.contains(&item.name.as_str()) || parent(&item.name, declarations).is_some() || twin_of.is_some() {
            continue;
        }
        if apart || !declaration.comment.is_empty() {
            out.push('\n');
        }
        apart = false;
        write_comment(&mut out, "", &item.heading);
        write_comment(&mut out, "", &declaration.comment);
        out.push_str(&finish(item, &declaration.text, declarations));
        out.push('\n');
    }
    let _ = write!(out, "\nWS2_END_DECLS\n\n#endif\n");
    out
}

/// The type that a nested type is written in: `in_addr` for `in_addr_0`.
fn parent<'a>(name: &'a str, declarations: &HashMap<String, Declaration>) -> Option<&'a str> {
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let stem = stem.strip_suffix('_').filter(|_| stem.len() < name.len())?;
    declarations.get(stem).filter(|d| d.text.contains('{')).map(|_| stem)
}

fn write_comment(out: &mut String, indent: &str, comment: &[String]) {
    for (i, line) in comment.iter().enumerate() {
        let line = line.replace("[`", "`").replace("`]", "`");
        let start = if i == 0 { "/*" } else { "  " };
        let end = if i + 1 == comment.len() { " */" } else { "" };
        let _ = writeln!(out, "{}", format!("{indent}{start} {line}{end}").trim_end());
    }
}

/// A declaration as the header has it.
fn finish(item: &Item, text: &str, declarations: &HashMap<String, Declaration>) -> String {
    if let Some(value) = text.strip_prefix(&format!("#define {} ", item.name)) {
        return format!("#define {} {}", item.name, constant(item, value));
    }
    if text.contains('{') {
        let mut nested = nest(text, "", declarations);
        // Windows has capital tags as types as well.
        if item.name.starts_with(char::is_uppercase) {
            let kind = text.split(' ').next().unwrap_or_default();
            let _ = write!(nested, "\ntypedef {kind} {0} {0};", item.name);
        }
        return nested;
    }
    if let Some(plain) = item.name.strip_prefix("ws2_").filter(|_| item.renamed) {
        let start = text.find(&item.name).unwrap();
        let rest = &text[start + item.name.len()..text.len() - 1];
        // The parameters stay in their column.
        let rest = rest.replace(&format!("\n{}", " ".repeat("ws2_".len())), "\n");
        return format!("{}{plain}{rest} WS2_SYM({});", &text[..start], item.name);
    }
    if declarations.contains_key(&format!("{}_utf32", item.name)) {
        return format!("{} WS2_WIDE_SYM({});", &text[..text.len() - 1], item.name);
    }
    text.to_string()
}

/// A constant's value, safe inside any expression.
fn constant(item: &Item, value: &str) -> String {
    if value.starts_with("(GUID)") {
        return guid(value);
    }
    match &item.hexadecimal {
        Some(spelled) => spelled.clone(),
        None if value.chars().all(|c| c.is_alphanumeric() || c == '_')
            || value.starts_with('(') && value.ends_with(')') =>
        {
            value.to_string()
        }
        None => format!("({value})"),
    }
}

/// Windows' spelling of a GUID's value, an initialiser in both languages.
fn guid(value: &str) -> String {
    let numbers: Vec<u32> = value.split([' ', ',']).filter_map(|word| word.parse().ok()).collect();
    let [data1, data2, data3, data4 @ ..] = &numbers[..] else {
        panic!("not a GUID: {value}")
    };
    let data4: Vec<String> = data4.iter().map(|byte| format!("0x{byte:02X}")).collect();
    format!(
        "{{0x{data1:08X}, 0x{data2:04X}, 0x{data3:04X}, {{{}}}}}",
        data4.join(", ")
    )
}

/// Writes the nested types of a structure in place.
fn nest(text: &str, indent: &str, declarations: &HashMap<String, Declaration>) -> String {
    let mut out = String::new();
    let mut comment: Option<Vec<String>> = None;
    for line in text.lines() {
        let trimmed = line.trim();
        match (&mut comment, trimmed) {
            (None, "/*") => comment = Some(Vec::new()),
            (Some(lines), "*/") => {
                // Rust has no bit-fields: the comment of a field `_bitfield` is what C has in its place.
                if lines.iter().all(|line| line.contains(" : ") && line.ends_with(';')) {
                    for line in lines {
                        let _ = writeln!(out, "{indent}    {line}");
                    }
                } else {
                    write_comment(&mut out, &format!("{indent}    "), lines);
                }
                comment = None;
            }
            (None, _) if trimmed.ends_with(" _bitfield;") => {}
            (Some(lines), _) => lines.push(trimmed.to_string()),
            (None, _) => {
                let words: Vec<&str> = trimmed.trim_end_matches(';').split(' ').collect();
                match words[..] {
                    [kind @ ("struct" | "union"), nested, field]
                        if field != "{" && parent(nested, declarations).is_some() =>
                    {
                        let inner = nest(&declarations[nested].text, &format!("{indent}    "), declarations);
                        let body = inner
                            .strip_prefix(&format!("{kind} {nested} {{"))
                            .expect("a nested type");
                        let body = body.trim_end_matches(';');
                        let field = if field.trim_end_matches(|c: char| c.is_ascii_digit()) == "Anonymous" {
                            String::new()
                        } else {
                            format!(" {field}")
                        };
                        let _ = writeln!(out, "{indent}    {kind} {{{body}{field};");
                    }
                    _ => {
                        let _ = writeln!(out, "{}{line}", if out.is_empty() { "" } else { indent });
                    }
                }
            }
        }
    }
    out.trim_end().to_string()
}
