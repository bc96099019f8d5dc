//! Services that programs of this user advertise, and service classes that they have installed: a text file of the user's.
//!
//! One line each, fields separated by tabs: `service CLASS PROCESS NAME COMMENT ADDRESSES`, `class CLASS NAME VALUES`. Text is
//! in hexadecimal, so that it may hold anything. A service goes with the process that advertised it.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::{handover, process as native};
use std::ffi::c_int;
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::PathBuf;
use std::process;

/// An address of a service: a sockaddr, and what kind of socket uses it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Address {
    pub bytes: Vec<u8>,
    pub kind: c_int,
    pub protocol: c_int,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Service {
    pub class: GUID,
    pub process: u32,
    pub name: String,
    pub comment: String,
    pub addresses: Vec<Address>,
}

/// One value of a service class.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClassValue {
    pub name: String,
    pub name_space: DWORD,
    pub kind: DWORD,
    pub value: Vec<u8>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Class {
    pub id: GUID,
    pub name: String,
    pub values: Vec<ClassValue>,
}

#[derive(Default)]
pub struct Registry {
    pub services: Vec<Service>,
    pub classes: Vec<Class>,
}

/// The registry as it is now.
pub fn read() -> Result<Registry> {
    let mut file = match path().and_then(File::open) {
        Ok(file) => file,
        Err(_) => return Ok(Registry::default()),
    };
    file.lock_shared().map_err(unavailable)?;
    parse_file(&mut file)
}

/// Changes the registry; others see it before or after.
pub fn change<T>(change: impl FnOnce(&mut Registry) -> Result<T>) -> Result<T> {
    let open = || -> std::io::Result<File> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false).mode(0o600);
        options.open(path()?)
    };
    let mut file = open().map_err(unavailable)?;
    file.lock().map_err(unavailable)?;
    let mut registry = parse_file(&mut file)?;
    let result = change(&mut registry)?;
    let text = registry.print();
    let write = |file: &mut File| {
        file.rewind()?;
        file.set_len(0)?;
        file.write_all(text.as_bytes())
    };
    write(&mut file).map_err(unavailable)?;
    Ok(result)
}

fn unavailable(_: std::io::Error) -> Error {
    Error(WSASYSCALLFAILURE)
}

/// In the user's folder for what lasts as long as the session, or one in the common folder that only the user may enter.
fn path() -> std::io::Result<PathBuf> {
    let own = native::user();
    let folder = match native::trusted_variable("XDG_RUNTIME_DIR") {
        Some(folder) => PathBuf::from(folder).join("ws2_32"),
        None => std::env::temp_dir().join(format!("ws2_32-{own}")),
    };
    match fs::DirBuilder::new().mode(0o700).create(&folder) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    let found = fs::symlink_metadata(&folder)?;
    // Another user may have been there first.
    match found.is_dir() && found.uid() == own && found.mode() & 0o077 == 0 {
        true => Ok(folder.join("services")),
        false => Err(std::io::ErrorKind::PermissionDenied.into()),
    }
}

fn parse_file(file: &mut File) -> Result<Registry> {
    let mut text = String::new();
    file.read_to_string(&mut text).map_err(unavailable)?;
    Ok(Registry::parse(&text))
}

impl Service {
    fn is(&self, other: &Service) -> bool {
        (self.class, self.process) == (other.class, other.process) && self.name.eq_ignore_ascii_case(&other.name)
    }
}

impl Registry {
    /// Adds a service, or its addresses to those that are known; else it replaces what is known of it.
    pub fn advertise(&mut self, service: Service, adds: bool) -> Result<()> {
        match self.services.iter_mut().find(|known| known.is(&service)) {
            Some(known) if adds => known.addresses.extend(service.addresses),
            Some(known) => *known = service,
            None => self.services.push(service),
        }
        Ok(())
    }

    /// WSASERVICE_NOT_FOUND: there is no such service of this process.
    pub fn withdraw(&mut self, service: &Service) -> Result<()> {
        let before = self.services.len();
        self.services.retain(|known| !known.is(service));
        match self.services.len() == before {
            true => Err(Error(WSASERVICE_NOT_FOUND)),
            false => Ok(()),
        }
    }

    /// WSAEALREADY: there is such a class.
    pub fn install(&mut self, class: Class) -> Result<()> {
        if self.classes.iter().any(|known| known.id == class.id) {
            return Err(Error(WSAEALREADY));
        }
        self.classes.push(class);
        Ok(())
    }

    /// WSATYPE_NOT_FOUND: there is no such class.
    pub fn remove(&mut self, id: &GUID) -> Result<()> {
        let before = self.classes.len();
        self.classes.retain(|class| class.id != *id);
        match self.classes.len() == before {
            true => Err(Error(WSATYPE_NOT_FOUND)),
            false => Ok(()),
        }
    }

    /// Lines that are no such lines are left out, and so are services whose process has ended.
    fn parse(text: &str) -> Registry {
        let mut registry = Registry::default();
        for line in text.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            match fields[..] {
                ["service", class, process, name, comment, addresses] => {
                    let service = parse_service(class, process, name, comment, addresses);
                    registry
                        .services
                        .extend(service.filter(|service| is_alive(service.process)));
                }
                ["class", id, name, values] => registry.classes.extend(parse_class(id, name, values)),
                _ => {}
            }
        }
        registry
    }

    fn print(&self) -> String {
        let services = self.services.iter().map(|service| {
            let address = |a: &Address| format!("{}:{}:{}", hex(&a.bytes), a.kind, a.protocol);
            let addresses: Vec<_> = service.addresses.iter().map(address).collect();
            format!(
                "service\t{}\t{}\t{}\t{}\t{}\n",
                print_guid(&service.class),
                service.process,
                hex(service.name.as_bytes()),
                hex(service.comment.as_bytes()),
                addresses.join(",")
            )
        });
        let classes = self.classes.iter().map(|class| {
            let value = |v: &ClassValue| {
                let (name, value) = (hex(v.name.as_bytes()), hex(&v.value));
                format!("{name}:{}:{}:{value}", v.name_space, v.kind)
            };
            let values: Vec<_> = class.values.iter().map(value).collect();
            let name = hex(class.name.as_bytes());
            format!("class\t{}\t{name}\t{}\n", print_guid(&class.id), values.join(","))
        });
        services.chain(classes).collect()
    }
}

fn is_alive(id: u32) -> bool {
    id == process::id() || handover::end_of(id).is_ok()
}

fn parse_service(class: &str, process: &str, name: &str, comment: &str, addresses: &str) -> Option<Service> {
    let address = |text: &str| {
        let mut parts = text.split(':');
        Some(Address {
            bytes: unhex(parts.next()?)?,
            kind: parts.next()?.parse().ok()?,
            protocol: parts.next()?.parse().ok()?,
        })
    };
    Some(Service {
        class: parse_guid(class)?,
        process: process.parse().ok()?,
        name: String::from_utf8(unhex(name)?).ok()?,
        comment: String::from_utf8(unhex(comment)?).ok()?,
        addresses: addresses.split(',').filter_map(address).collect(),
    })
}

fn parse_class(id: &str, name: &str, values: &str) -> Option<Class> {
    let value = |text: &str| {
        let mut parts = text.split(':');
        Some(ClassValue {
            name: String::from_utf8(unhex(parts.next()?)?).ok()?,
            name_space: parts.next()?.parse().ok()?,
            kind: parts.next()?.parse().ok()?,
            value: unhex(parts.next()?)?,
        })
    };
    Some(Class {
        id: parse_guid(id)?,
        name: String::from_utf8(unhex(name)?).ok()?,
        values: values.split(',').filter_map(value).collect(),
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let pair = |at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    (0..text.len()).step_by(2).map(pair).collect()
}

/// `{00000000-0000-0000-0000-000000000000}`
pub fn print_guid(guid: &GUID) -> String {
    let [a, b, rest @ ..] = &guid.Data4;
    let rest: String = rest.iter().map(|byte| format!("{byte:02X}")).collect();
    format!(
        "{{{:08X}-{:04X}-{:04X}-{a:02X}{b:02X}-{rest}}}",
        guid.Data1, guid.Data2, guid.Data3
    )
}

pub fn parse_guid(text: &str) -> Option<GUID> {
    let digits: String = text.strip_prefix('{')?.strip_suffix('}')?.split('-').collect();
    let number = |from, to| u32::from_str_radix(digits.get(from..to)?, 16).ok();
    let tail = unhex(digits.get(16..)?)?;
    Some(GUID {
        Data1: number(0, 8)?,
        Data2: number(8, 12)? as u16,
        Data3: number(12, 16)? as u16,
        Data4: tail.try_into().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_again() {
        let text = "{22059D40-7E9E-11CF-AE5A-00AA00A7112B}";
        let id = parse_guid(text).unwrap();
        assert_eq!(print_guid(&id), text);
        let registry = Registry {
            services: vec![Service {
                class: id,
                process: process::id(),
                name: "a\tname\n".to_owned(),
                comment: String::new(),
                addresses: vec![Address {
                    bytes: vec![2, 0, 255],
                    kind: 1,
                    protocol: 6,
                }],
            }],
            classes: vec![Class {
                id,
                name: "class".to_owned(),
                values: vec![ClassValue {
                    name: "TcpPort".to_owned(),
                    name_space: 12,
                    kind: 4,
                    value: vec![80, 0],
                }],
            }],
        };
        let again = Registry::parse(&registry.print());
        assert_eq!(again.services, registry.services);
        assert_eq!(again.classes, registry.classes);
        assert!(Registry::parse("service\tx\nnonsense\n").services.is_empty());
    }
}
