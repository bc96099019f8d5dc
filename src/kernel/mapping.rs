//! Files in memory: mappings, which have handles and perhaps names, and the views of them.
use super::memory::GRANULARITY;
use super::os_error::from_native;
use super::shared_memory;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{Kind, Object};
use crate::sys::descriptor;
use crate::sys::lock::Mutex;
use crate::sys::memory::{self, Access};
use crate::sys::Fd;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Weak};

pub struct Mapping {
    fd: Arc<Fd>,
    size: u64,
    /// What its views may do at most, and whether what they write stays in memory.
    access: Access,
    private: bool,
    /// Of memory that other processes may have too.
    _name: Option<shared_memory::Name>,
}

impl Object for Mapping {
    const KIND: Kind = Kind::Mapping;
}

static NAMES: Mutex<BTreeMap<String, Weak<Mapping>>> = Mutex::new(BTreeMap::new());

/// Views by their first address: their sizes.
static VIEWS: Mutex<Option<HashMap<usize, usize>>> = Mutex::new(None);

/// The mapping of that name, of this process or of another. ERROR_FILE_NOT_FOUND.
pub fn find(name: &str) -> Result<Arc<Mapping>> {
    let mut names = NAMES.lock();
    if let Some(known) = names.get(name).and_then(Weak::upgrade) {
        return Ok(known);
    }
    let found = shared_memory::find(name, None)?;
    let mapping = Arc::new(Mapping {
        fd: Arc::new(found.memory),
        size: found.size,
        access: super::memory::access(PAGE_READWRITE)?,
        private: false,
        _name: Some(found.name),
    });
    names.insert(name.to_owned(), Arc::downgrade(&mapping));
    Ok(mapping)
}

/// The mapping of that name, or a new one of `size` bytes (0: all) of a file, or of memory; and whether it existed.
pub fn create(name: &str, file: Option<Arc<Fd>>, size: u64, protection: u32) -> Result<(Arc<Mapping>, bool)> {
    let private = [PAGE_WRITECOPY, PAGE_EXECUTE_WRITECOPY].contains(&protection);
    let access = match protection {
        PAGE_READONLY
        | PAGE_READWRITE
        | PAGE_WRITECOPY
        | PAGE_EXECUTE_READ
        | PAGE_EXECUTE_READWRITE
        | PAGE_EXECUTE_WRITECOPY => super::memory::access(protection)?,
        _ => return Err(Error(ERROR_INVALID_PARAMETER)),
    };
    let mut names = NAMES.lock();
    if let Some(known) = names.get(name).and_then(Weak::upgrade) {
        return Ok((known, true));
    }
    let (mut shared, mut existed) = (None, false);
    let (fd, size) = match file {
        None if size == 0 => return Err(Error(ERROR_INVALID_PARAMETER)),
        None if name.is_empty() => (Arc::new(memory::anonymous_file(size).map_err(from_native)?), size),
        None => {
            let found = shared_memory::find(name, Some(size))?;
            shared = Some(found.name);
            existed = found.existed;
            (Arc::new(found.memory), found.size)
        }
        Some(fd) => {
            let has = descriptor::seek_size(&fd).map_err(from_native)?;
            if size > has {
                descriptor::set_size(&fd, size).map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))?;
            }
            match if size == 0 { has } else { size } {
                0 => return Err(Error(ERROR_FILE_INVALID)),
                size => (fd, size),
            }
        }
    };
    let mapping = Arc::new(Mapping {
        fd,
        size,
        access,
        private,
        _name: shared,
    });
    names.retain(|_, known| known.strong_count() > 0);
    if !name.is_empty() {
        names.insert(name.to_owned(), Arc::downgrade(&mapping));
    }
    Ok((mapping, existed))
}

/// MapViewOfFile: `size` bytes from `offset`, or all that is left for 0.
pub fn map(mapping: &Mapping, wanted: u32, offset: u64, size: usize) -> Result<usize> {
    // FILE_MAP_ALL_ACCESS has that bit, too.
    let copy = wanted & FILE_MAP_COPY != 0 && wanted & FILE_MAP_WRITE == 0;
    let access = Access {
        read: true,
        write: copy || wanted & FILE_MAP_WRITE != 0,
        execute: wanted & FILE_MAP_EXECUTE != 0,
    };
    if access.write && !copy && !mapping.access.write || access.execute && !mapping.access.execute {
        return Err(Error(ERROR_ACCESS_DENIED));
    }
    if !offset.is_multiple_of(GRANULARITY as u64) {
        return Err(Error(ERROR_MAPPED_ALIGNMENT));
    }
    let left = mapping.size.checked_sub(offset).filter(|left| *left > 0);
    let left = left.ok_or(Error(ERROR_INVALID_PARAMETER))?;
    if size as u64 > left {
        return Err(Error(ERROR_ACCESS_DENIED));
    }
    let size = if size == 0 { left as usize } else { size };
    let address = memory::map_file(&mapping.fd, offset, size, access, copy || mapping.private).map_err(from_native)?;
    VIEWS.lock().get_or_insert_default().insert(address, size);
    Ok(address)
}

/// UnmapViewOfFile. ERROR_INVALID_ADDRESS: no view begins there.
///
/// # Safety
/// Nobody uses the view any more.
pub unsafe fn unmap(address: usize) -> Result<()> {
    let size = VIEWS.lock().get_or_insert_default().remove(&address);
    // SAFETY: the caller's promise.
    unsafe { memory::unmap(address, size.ok_or(Error(ERROR_INVALID_ADDRESS))?) };
    Ok(())
}

/// FlushViewOfFile, of the view that begins there; 0 bytes mean all.
pub fn flush(address: usize, size: usize) -> Result<()> {
    let mut views = VIEWS.lock();
    let whole = *views
        .get_or_insert_default()
        .get(&address)
        .ok_or(Error(ERROR_INVALID_ADDRESS))?;
    let size = if size == 0 { whole } else { size.min(whole) };
    // SAFETY: the view is mapped, and stays so while the table is locked.
    unsafe { memory::flush(address, size) }.map_err(from_native)
}
