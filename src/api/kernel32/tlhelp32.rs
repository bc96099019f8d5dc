//! `tlhelp32.h`: lists of processes and threads at some moment.
use crate::abi::*;
use crate::api::kernel32::processes::publish;
use crate::api::{ffi, text};
use crate::kernel::process::snapshot::Snapshot;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{self, Ref};
use crate::rt::wide::Unit;
use std::mem;
use std::sync::Arc;

const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);

fn call(body: impl FnOnce() -> Result<()>) -> BOOL {
    ffi::call_any_time(FALSE, || body().map(|()| TRUE))
}

/// Takes down which processes (TH32CS_SNAPPROCESS) and threads of all of them (TH32CS_SNAPTHREAD) there are. Returns a handle
/// to the list, which CloseHandle frees; INVALID_HANDLE_VALUE on failure.
///
/// Heaps and modules are not told: ERROR_NOT_SUPPORTED, where nothing else is asked for.
/// <https://learn.microsoft.com/windows/win32/api/tlhelp32/nf-tlhelp32-createtoolhelp32snapshot>
#[no_mangle]
pub extern "C" fn CreateToolhelp32Snapshot(dwFlags: DWORD, th32ProcessID: DWORD) -> HANDLE {
    const TOLD: DWORD = TH32CS_SNAPPROCESS | TH32CS_SNAPTHREAD;
    let _ = th32ProcessID;
    ffi::call_any_time(-1isize as HANDLE, || match dwFlags & (TOLD | TH32CS_SNAPALL) {
        0 => Err(INVALID_PARAMETER),
        asked if asked & TOLD == 0 => Err(Error(ERROR_NOT_SUPPORTED)),
        asked => publish(Arc::new(Snapshot::take(asked)), dwFlags & TH32CS_INHERIT != 0),
    })
}

fn lookup(handle: HANDLE) -> Result<Ref<Snapshot>> {
    handle::get(handle as usize).ok_or(Error(ERROR_INVALID_HANDLE))
}

/// Stores the first process of a list. `dwSize` says how large the structure is.
///
/// The numbers of threads in these lists are the host's. Errors: ERROR_NO_MORE_FILES (none), ERROR_INVALID_HANDLE,
/// ERROR_BAD_LENGTH (`dwSize`).
/// <https://learn.microsoft.com/windows/win32/api/tlhelp32/nf-tlhelp32-process32first>
#[no_mangle]
pub unsafe extern "C" fn Process32First(hSnapshot: HANDLE, lppe: LPPROCESSENTRY32) -> BOOL {
    // SAFETY: the caller vouches for the structure.
    call(|| unsafe { narrow(hSnapshot, lppe, true) })
}

/// Stores the next process of a list. Errors: as [`Process32First`].
/// <https://learn.microsoft.com/windows/win32/api/tlhelp32/nf-tlhelp32-process32next>
#[no_mangle]
pub unsafe extern "C" fn Process32Next(hSnapshot: HANDLE, lppe: LPPROCESSENTRY32) -> BOOL {
    // SAFETY: the caller vouches for the structure.
    call(|| unsafe { narrow(hSnapshot, lppe, false) })
}

/// As [`Process32First`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/tlhelp32/nf-tlhelp32-process32firstw>
#[no_mangle]
pub unsafe extern "C" fn Process32FirstW(hSnapshot: HANDLE, lppe: LPPROCESSENTRY32W) -> BOOL {
    // SAFETY: the caller vouches for the structure.
    call(|| unsafe { wide::<u16>(hSnapshot, lppe.cast(), true) })
}

/// As [`Process32FirstW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn Process32FirstW_utf32(hSnapshot: HANDLE, lppe: LPPROCESSENTRY32W) -> BOOL {
    // SAFETY: the caller vouches for the structure.
    call(|| unsafe { wide::<u32>(hSnapshot, lppe.cast(), true) })
}

/// As [`Process32Next`], in UTF-16.
/// <https://learn.microsoft.com/windows/win32/api/tlhelp32/nf-tlhelp32-process32nextw>
#[no_mangle]
pub unsafe extern "C" fn Process32NextW(hSnapshot: HANDLE, lppe: LPPROCESSENTRY32W) -> BOOL {
    // SAFETY: the caller vouches for the structure.
    call(|| unsafe { wide::<u16>(hSnapshot, lppe.cast(), false) })
}

/// As [`Process32NextW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn Process32NextW_utf32(hSnapshot: HANDLE, lppe: LPPROCESSENTRY32W) -> BOOL {
    // SAFETY: the caller vouches for the structure.
    call(|| unsafe { wide::<u32>(hSnapshot, lppe.cast(), false) })
}

/// How many numbers stand before the name.
const FRONT: usize = mem::offset_of!(PROCESSENTRY32, szExeFile) / mem::size_of::<DWORD>();

/// `PROCESSENTRY32W` of whichever character.
#[repr(C, align(8))]
struct Entry<U> {
    front: [DWORD; FRONT],
    name: [U; MAX_PATH as usize],
}

/// # Safety
/// `entry` is NULL or points to the structure.
unsafe fn narrow(handle: HANDLE, entry: LPPROCESSENTRY32, first: bool) -> Result<()> {
    // SAFETY: the same layout.
    unsafe { wide::<u8>(handle, entry.cast(), first) }
}

/// # Safety
/// `entry` is NULL or points to the structure.
unsafe fn wide<U: Unit>(handle: HANDLE, entry: *mut Entry<U>, first: bool) -> Result<()> {
    let snapshot = lookup(handle)?;
    // SAFETY: the caller's promise.
    unsafe {
        if entry.is_null() {
            return Err(INVALID_PARAMETER);
        }
        if ((*entry).front[0] as usize) < mem::size_of::<Entry<U>>() {
            return Err(Error(ERROR_BAD_LENGTH));
        }
        let told = snapshot.process(first, |process| {
            let common = entry.cast::<PROCESSENTRY32>();
            (*common).cntUsage = 0;
            (*common).th32ProcessID = process.pid;
            (*common).th32DefaultHeapID = 0;
            (*common).th32ModuleID = 0;
            (*common).cntThreads = process.threads;
            (*common).th32ParentProcessID = process.parent;
            (*common).pcPriClassBase = base_priority(process.nice);
            (*common).dwFlags = 0;
            let room = &raw mut (*entry).name;
            if !text::write(&process.name, room.cast::<U>(), MAX_PATH as usize).0 {
                let short: String = process.name.chars().take(MAX_PATH as usize / 4).collect();
                text::write(&short, room.cast::<U>(), MAX_PATH as usize);
            }
        });
        told.ok_or(Error(ERROR_NO_MORE_FILES))
    }
}

/// Windows' base priority of the class that a nice value is like.
fn base_priority(nice: i32) -> LONG {
    match nice {
        ..-10 => 13,
        -10..0 => 10,
        0 => 8,
        1..10 => 6,
        10.. => 4,
    }
}

/// Stores the first thread of a list, whichever process it belongs to. Errors: as [`Process32First`].
/// <https://learn.microsoft.com/windows/win32/api/tlhelp32/nf-tlhelp32-thread32first>
#[no_mangle]
pub unsafe extern "C" fn Thread32First(hSnapshot: HANDLE, lpte: LPTHREADENTRY32) -> BOOL {
    // SAFETY: the caller vouches for the structure.
    call(|| unsafe { thread(hSnapshot, lpte, true) })
}

/// Stores the next thread of a list. Errors: as [`Process32First`].
/// <https://learn.microsoft.com/windows/win32/api/tlhelp32/nf-tlhelp32-thread32next>
#[no_mangle]
pub unsafe extern "C" fn Thread32Next(hSnapshot: HANDLE, lpte: LPTHREADENTRY32) -> BOOL {
    // SAFETY: the caller vouches for the structure.
    call(|| unsafe { thread(hSnapshot, lpte, false) })
}

/// # Safety
/// `entry` is NULL or points to the structure.
unsafe fn thread(handle: HANDLE, entry: LPTHREADENTRY32, first: bool) -> Result<()> {
    let snapshot = lookup(handle)?;
    // SAFETY: the caller's promise.
    let entry = unsafe { entry.as_mut() }.ok_or(INVALID_PARAMETER)?;
    let size = mem::size_of::<THREADENTRY32>() as DWORD;
    if entry.dwSize < size {
        return Err(Error(ERROR_BAD_LENGTH));
    }
    let told = snapshot.thread(first, |(id, process, nice)| {
        *entry = THREADENTRY32 {
            dwSize: size,
            cntUsage: 0,
            th32ThreadID: *id,
            th32OwnerProcessID: *process,
            tpBasePri: base_priority(*nice),
            tpDeltaPri: 0,
            dwFlags: 0,
        };
    });
    told.ok_or(Error(ERROR_NO_MORE_FILES))
}
