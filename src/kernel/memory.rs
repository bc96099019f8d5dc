//! Virtual memory as Windows deals it out: regions that are reserved as a whole and committed by pages.
use super::os_error::from_native;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::lock::Mutex;
use crate::sys::memory::{self, Access};
use crate::sys::process;
use std::collections::BTreeMap;

/// Where regions begin.
pub const GRANULARITY: usize = 0x1_0000;

/// A region: for each page its protection, 0 where it is only reserved.
struct Region {
    protection: u32,
    pages: Vec<u32>,
}

/// By their first address.
static REGIONS: Mutex<BTreeMap<usize, Region>> = Mutex::new(BTreeMap::new());

/// PAGE_READONLY and kin, and what they allow.
const PROTECTIONS: &[(u32, [bool; 3])] = &[
    (PAGE_NOACCESS, [false, false, false]),
    (PAGE_READONLY, [true, false, false]),
    (PAGE_READWRITE, [true, true, false]),
    (PAGE_WRITECOPY, [true, true, false]),
    (PAGE_EXECUTE, [true, false, true]),
    (PAGE_EXECUTE_READ, [true, false, true]),
    (PAGE_EXECUTE_READWRITE, [true, true, true]),
    (PAGE_EXECUTE_WRITECOPY, [true, true, true]),
];

/// ERROR_INVALID_PARAMETER: no such protection.
pub fn access(protection: u32) -> Result<Access> {
    let known = PROTECTIONS.iter().find(|(known, _)| *known == protection);
    let [read, write, execute] = known.ok_or(Error(ERROR_INVALID_PARAMETER))?.1;
    Ok(Access { read, write, execute })
}

/// VirtualAlloc. ERROR_INVALID_ADDRESS: not reserved, or taken already. ERROR_NOT_ENOUGH_MEMORY.
pub fn allocate(address: usize, size: usize, kind: u32, protection: u32) -> Result<usize> {
    let access = access(protection)?;
    if size == 0 || kind & !(MEM_RESERVE | MEM_COMMIT | MEM_TOP_DOWN) != 0 || kind & (MEM_RESERVE | MEM_COMMIT) == 0 {
        return Err(Error(ERROR_INVALID_PARAMETER));
    }
    let page = process::page_size();
    let mut regions = REGIONS.lock();
    let (first, size) = match kind & MEM_RESERVE != 0 || address == 0 {
        false => pages_of(address, size, page)?,
        true => {
            let wish = address / GRANULARITY * GRANULARITY;
            let size = size
                .checked_add(address - wish)
                .and_then(|size| size.checked_next_multiple_of(page))
                .ok_or(Error(ERROR_INVALID_PARAMETER))?;
            let first = memory::reserve(wish, size, GRANULARITY).map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))?;
            if address != 0 && first != wish {
                // SAFETY: reserved just now.
                unsafe { memory::unmap(first, size) };
                return Err(Error(ERROR_INVALID_ADDRESS));
            }
            let pages = vec![0; size / page];
            regions.insert(first, Region { protection, pages });
            (first, size)
        }
    };
    if kind & MEM_COMMIT != 0 {
        let (base, region) = find(&mut regions, first, size, page)?;
        // SAFETY: the pages are of a region that belongs to the program.
        unsafe { memory::protect(first, size, access) }.map_err(|_| Error(ERROR_NOT_ENOUGH_MEMORY))?;
        region.pages[(first - base) / page..][..size / page].fill(protection);
    }
    Ok(first)
}

/// The pages that a range touches: the first one's address, and their size.
fn pages_of(address: usize, size: usize, page: usize) -> Result<(usize, usize)> {
    let first = address / page * page;
    let end = address
        .checked_add(size)
        .and_then(|end| end.checked_next_multiple_of(page));
    Ok((first, end.ok_or(Error(ERROR_INVALID_PARAMETER))? - first))
}

/// The region that holds all of these pages.
fn find(regions: &mut BTreeMap<usize, Region>, first: usize, size: usize, page: usize) -> Result<(usize, &mut Region)> {
    let found = regions.range_mut(..=first).next_back();
    found
        .filter(|(base, region)| first - **base + size <= region.pages.len() * page)
        .map(|(base, region)| (*base, region))
        .ok_or(Error(ERROR_INVALID_ADDRESS))
}

/// VirtualFree.
///
/// # Safety
/// Nobody uses the pages any more.
pub unsafe fn free(address: usize, size: usize, kind: u32) -> Result<()> {
    let page = process::page_size();
    let mut regions = REGIONS.lock();
    match kind {
        MEM_RELEASE if size == 0 => {
            let region = regions.remove(&address).ok_or(Error(ERROR_INVALID_ADDRESS))?;
            // SAFETY: the caller's promise.
            unsafe { memory::unmap(address, region.pages.len() * page) };
            Ok(())
        }
        MEM_DECOMMIT => {
            let whole = regions.get(&address).filter(|_| size == 0);
            let size = whole.map_or(size, |region| region.pages.len() * page);
            let (first, size) = pages_of(address, size, page)?;
            let (base, region) = find(&mut regions, first, size, page)?;
            // SAFETY: the caller's promise.
            unsafe { memory::clear(first, size) }.map_err(from_native)?;
            region.pages[(first - base) / page..][..size / page].fill(0);
            Ok(())
        }
        _ => Err(Error(ERROR_INVALID_PARAMETER)),
    }
}

/// VirtualProtect. Returns what the first page allowed before. ERROR_INVALID_ADDRESS: not all of it is committed.
///
/// # Safety
/// Nobody does with the pages what they do not allow any more.
pub unsafe fn protect(address: usize, size: usize, protection: u32) -> Result<u32> {
    let access = access(protection)?;
    let page = process::page_size();
    let mut regions = REGIONS.lock();
    let (first, size) = pages_of(address, size, page)?;
    let (base, region) = find(&mut regions, first, size, page)?;
    let pages = &mut region.pages[(first - base) / page..][..size / page];
    if pages.contains(&0) || pages.is_empty() {
        return Err(Error(ERROR_INVALID_ADDRESS));
    }
    // SAFETY: the caller's promise.
    unsafe { memory::protect(first, size, access) }.map_err(from_native)?;
    let before = pages[0];
    pages.fill(protection);
    Ok(before)
}

/// What VirtualQuery tells of a run of pages that are alike.
pub struct Run {
    pub first: usize,
    pub size: usize,
    /// The region and how it was reserved; `None`: no region of `allocate`.
    pub region: Option<(usize, u32)>,
    pub state: u32,
    pub protection: u32,
}

pub fn query(address: usize) -> Run {
    let page = process::page_size();
    let first = address / page * page;
    let mut regions = REGIONS.lock();
    match find(&mut regions, first, page, page) {
        Ok((base, region)) => {
            let pages = &region.pages[(first - base) / page..];
            let alike = pages.iter().take_while(|other| **other == pages[0]).count();
            Run {
                first,
                size: alike * page,
                region: Some((base, region.protection)),
                state: if pages[0] == 0 { MEM_RESERVE } else { MEM_COMMIT },
                protection: pages[0],
            }
        }
        // The host's own: one page, as far as it can be tried.
        Err(_) => {
            let readable = memory::is_accessible(first, false);
            Run {
                first,
                size: page,
                region: readable.then_some((first, PAGE_READWRITE)),
                state: if readable { MEM_COMMIT } else { MEM_FREE },
                protection: if readable { PAGE_READWRITE } else { PAGE_NOACCESS },
            }
        }
    }
}

/// Whether each page of a range can be read, or also written.
pub fn is_accessible(address: usize, size: usize, write: bool) -> bool {
    let page = process::page_size();
    let Some(last) = address.checked_add(size.max(1) - 1) else {
        return false;
    };
    let pages = (address / page + 1..=last / page).map(|number| number * page);
    size == 0
        || std::iter::once(address)
            .chain(pages)
            .all(|at| memory::is_accessible(at, write))
}
