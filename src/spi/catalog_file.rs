//! The files of the catalog: what is installed beside the base provider, as text.
//!
//! There is one of the system, `/etc/ws2_32/catalog`, and one of the user, `ws2_32/catalog` in the folder of the user's
//! settings; the environment variable WS2_32_CATALOG names another in place of the user's. An entry is a line that begins it,
//! lines of a key and its values, and `end`; `order` lists catalog entries as they are to be tried. `docs/providers.md`
//! describes it. What programs install goes to the user's file, of root's programs to the system's.
use super::protocol::{Entry, Facts};
use super::registry::{parse_guid, print_guid};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::process;
use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Seek, Write as _};
use std::path::PathBuf;

/// A name-space provider that is installed.
#[derive(Clone)]
pub struct NameSpace {
    pub id: GUID,
    pub name_space: DWORD,
    pub version: DWORD,
    pub is_active: bool,
    pub path: String,
    pub name: String,
}

/// What one file says, or all of them together.
#[derive(Clone, Default)]
pub struct Contents {
    pub protocols: Vec<Entry>,
    pub order: Vec<DWORD>,
    pub name_spaces: Vec<NameSpace>,
    pub name_space_order: Vec<GUID>,
    /// What applications permit layered providers to do: path, arguments, LSP_*.
    pub applications: Vec<(String, String, DWORD)>,
}

const SYSTEM: &str = "/etc/ws2_32/catalog";

/// The user's file, or the one that the environment names.
fn own() -> Option<PathBuf> {
    if let Some(path) = process::trusted_variable("WS2_32_CATALOG") {
        return Some(path.into());
    }
    if process::user() == 0 {
        return None;
    }
    let settings = process::trusted_variable("XDG_CONFIG_HOME").map(PathBuf::from);
    let settings = settings.or_else(|| Some(PathBuf::from(process::trusted_variable("HOME")?).join(".config")));
    Some(settings?.join("ws2_32/catalog"))
}

/// What all files say: the system's, then the user's. A file that is not there says nothing.
pub fn read() -> Contents {
    let mut all = Contents::default();
    let files = [Some(PathBuf::from(SYSTEM)), own()];
    for text in files.iter().flatten().filter_map(|path| fs::read_to_string(path).ok()) {
        let contents = Contents::parse(&text);
        all.protocols.extend(contents.protocols);
        all.name_spaces.extend(contents.name_spaces);
        all.applications.extend(contents.applications);
        if !contents.order.is_empty() {
            all.order = contents.order;
        }
        if !contents.name_space_order.is_empty() {
            all.name_space_order = contents.name_space_order;
        }
    }
    all
}

/// Changes the user's file. Others see it before or after. WSAEACCES: it may not be written.
pub fn change<T>(change: impl FnOnce(&mut Contents) -> Result<T>) -> Result<T> {
    let path = own().unwrap_or_else(|| PathBuf::from(SYSTEM));
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Error(WSAEACCES),
        _ => Error(WSANO_RECOVERY),
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut options = OpenOptions::new();
    let mut file = options
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)
        .map_err(failed)?;
    file.lock().map_err(failed)?;
    let mut text = String::new();
    file.read_to_string(&mut text).map_err(failed)?;
    let mut contents = Contents::parse(&text);
    let result = change(&mut contents)?;
    let text = contents.print();
    let write = |file: &mut File| {
        file.rewind()?;
        file.set_len(0)?;
        file.write_all(text.as_bytes())
    };
    write(&mut file).map_err(failed)?;
    Ok(result)
}

/// The lines of an entry up to its `end`, each parted into its key and the rest.
struct Block<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Block<'a> {
    fn text(&self, key: &str) -> Option<&'a str> {
        self.0.iter().find(|line| line.0 == key).map(|line| line.1)
    }

    fn numbers<const N: usize>(&self, key: &str) -> Option<[i64; N]> {
        let numbers: Option<Vec<i64>> = self.text(key)?.split_whitespace().map(number).collect();
        numbers?.try_into().ok()
    }
}

fn number(text: &str) -> Option<i64> {
    match text.strip_prefix("0x") {
        Some(digits) => i64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

impl Contents {
    /// Entries that lack something, and lines that mean nothing, are left out.
    fn parse(text: &str) -> Contents {
        let mut contents = Contents::default();
        let lines = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut lines = lines.map(|line| line.split_once(char::is_whitespace).unwrap_or((line, "")));
        while let Some((key, rest)) = lines.next() {
            let rest = rest.trim();
            match key {
                "protocol" => {
                    let block = Block(lines.by_ref().take_while(|line| line.0 != "end").collect());
                    contents.protocols.extend(parse_protocol(rest, &block));
                }
                "name-space" => {
                    let block = Block(lines.by_ref().take_while(|line| line.0 != "end").collect());
                    contents.name_spaces.extend(parse_name_space(rest, &block));
                }
                "order" => contents.order = rest.split_whitespace().filter_map(|id| id.parse().ok()).collect(),
                "name-space-order" => {
                    contents.name_space_order = rest.split_whitespace().filter_map(parse_guid).collect();
                }
                "application" => contents.applications.extend(parse_application(rest)),
                _ => {}
            }
        }
        contents
    }

    fn print(&self) -> String {
        let mut text = String::from("# The catalog of ws2_32: see docs/providers.md.\n");
        self.protocols.iter().for_each(|entry| print_protocol(entry, &mut text));
        for space in &self.name_spaces {
            let active = i32::from(space.is_active);
            let _ = write!(
                text,
                "\nname-space {}\n  name {}\n  path {}\n  space {} {} {active}\nend\n",
                print_guid(&space.id),
                space.name,
                space.path,
                space.name_space,
                space.version
            );
        }
        let _ = writeln!(text);
        if !self.order.is_empty() {
            let order: Vec<String> = self.order.iter().map(DWORD::to_string).collect();
            let _ = writeln!(text, "order {}", order.join(" "));
        }
        if !self.name_space_order.is_empty() {
            let order: Vec<String> = self.name_space_order.iter().map(print_guid).collect();
            let _ = writeln!(text, "name-space-order {}", order.join(" "));
        }
        for (path, arguments, categories) in &self.applications {
            let _ = writeln!(text, "application 0x{categories:x} {path}\t{arguments}");
        }
        text
    }
}

fn parse_protocol(id: &str, block: &Block) -> Option<Entry> {
    let [provider_flags, s1, s2, s3, s4] = block.numbers("flags")?;
    let [family, longest, shortest] = block.numbers("address")?;
    let [kind, protocol, max_offset] = block.numbers("socket")?;
    let [version, byte_order, security, message_size] = block.numbers("other")?;
    let chain: Vec<DWORD> = block
        .text("chain")?
        .split_whitespace()
        .filter_map(|id| id.parse().ok())
        .collect();
    let (len, entries) = chain.split_first()?;
    let mut places = [0; MAX_PROTOCOL_CHAIN];
    places.get_mut(..entries.len())?.copy_from_slice(entries);
    Some(Entry {
        facts: Facts {
            service_flags: [s1, s2, s3, s4].map(|flags| flags as DWORD),
            provider_flags: provider_flags as DWORD,
            provider: parse_guid(block.text("provider")?)?,
            id: id.parse().ok()?,
            chain: WSAPROTOCOLCHAIN {
                ChainLen: i32::try_from(*len)
                    .ok()
                    .filter(|len| *len as usize <= MAX_PROTOCOL_CHAIN)?,
                ChainEntries: places,
            },
            version: version as i32,
            family: family as i32,
            longest_address: longest as i32,
            shortest_address: shortest as i32,
            kind: kind as i32,
            protocol: protocol as i32,
            protocol_max_offset: max_offset as i32,
            byte_order: byte_order as i32,
            security_scheme: security as i32,
            message_size: message_size as DWORD,
            reserved: 0,
        },
        name: block.text("name")?.to_owned(),
        path: block.text("path")?.to_owned(),
        categories: block
            .numbers("categories")
            .map_or(0, |[categories]| categories as DWORD),
    })
}

fn print_protocol(entry: &Entry, text: &mut String) {
    let f = &entry.facts;
    let [s1, s2, s3, s4] = f.service_flags;
    let len = f.chain.ChainLen;
    let ids: Vec<String> = f
        .chain
        .ChainEntries
        .iter()
        .take(len.max(0) as usize)
        .map(DWORD::to_string)
        .collect();
    let _ = write!(
        text,
        "\nprotocol {}\n  name {}\n  provider {}\n  path {}\n  chain {len} {}\n  flags 0x{:x} 0x{s1:x} 0x{s2:x} 0x{s3:x} 0x{s4:x}\n",
        f.id,
        entry.name,
        print_guid(&f.provider),
        entry.path,
        ids.join(" "),
        f.provider_flags
    );
    let _ = write!(
        text,
        "  address {} {} {}\n  socket {} {} {}\n  other {} {} {} {}\n  categories 0x{:x}\nend\n",
        f.family,
        f.longest_address,
        f.shortest_address,
        f.kind,
        f.protocol,
        f.protocol_max_offset,
        f.version,
        f.byte_order,
        f.security_scheme,
        f.message_size,
        entry.categories
    );
}

fn parse_name_space(id: &str, block: &Block) -> Option<NameSpace> {
    let [name_space, version, active] = block.numbers("space")?;
    Some(NameSpace {
        id: parse_guid(id)?,
        name_space: name_space as DWORD,
        version: version as DWORD,
        is_active: active != 0,
        path: block.text("path")?.to_owned(),
        name: block.text("name")?.to_owned(),
    })
}

fn parse_application(rest: &str) -> Option<(String, String, DWORD)> {
    let (categories, rest) = rest.split_once(char::is_whitespace)?;
    let (path, arguments) = rest.split_once('\t').unwrap_or((rest, ""));
    Some((path.to_owned(), arguments.to_owned(), number(categories)? as DWORD))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spi::protocol::ProtocolInfo;

    #[test]
    fn what_is_printed_is_read_again() {
        let info = ProtocolInfo {
            facts: Facts {
                service_flags: [0x20066, 0, 0, 0],
                provider_flags: 8,
                provider: parse_guid("{E70F1AA0-AB8B-11CF-8CA3-00805F48A192}").unwrap(),
                id: 1010,
                chain: WSAPROTOCOLCHAIN {
                    ChainLen: 2,
                    ChainEntries: [1009, 1001, 0, 0, 0, 0, 0],
                },
                version: 2,
                family: AF_INET,
                longest_address: 16,
                shortest_address: 16,
                kind: SOCK_STREAM,
                protocol: IPPROTO_TCP,
                protocol_max_offset: 0,
                byte_order: 0,
                security_scheme: 0,
                message_size: 0,
                reserved: 0,
            },
            name: [b'x'; WSAPROTOCOL_LEN as usize + 1],
        };
        let mut entry = Entry::described(&info);
        entry.path = "/usr/lib/a provider.so".to_owned();
        entry.categories = LSP_INSPECTOR;
        let contents = Contents {
            protocols: vec![entry.clone()],
            order: vec![1010, 1001],
            name_spaces: vec![NameSpace {
                id: entry.facts.provider,
                name_space: 12,
                version: 1,
                is_active: true,
                path: "/usr/lib/names.so".to_owned(),
                name: "Names of our own".to_owned(),
            }],
            name_space_order: vec![entry.facts.provider],
            applications: vec![("/usr/bin/program".to_owned(), "-x".to_owned(), 3)],
        };
        let again = Contents::parse(&contents.print());
        assert_eq!(again.print(), contents.print());
        assert_eq!(again.protocols[0].path, entry.path);
        assert_eq!(
            again.protocols[0].facts.chain.ChainEntries,
            entry.facts.chain.ChainEntries
        );
        assert!(Contents::parse("protocol x\nname y\nend\nnonsense")
            .protocols
            .is_empty());
    }
}
