//! `interlockedapi.h`: interlocked singly linked lists.
use crate::abi::*;
use crate::kernel::slist::{Entry, Header};

#[allow(non_camel_case_types)]
type PSLIST_ENTRY = *mut Entry;
#[allow(non_camel_case_types)]
type PSLIST_HEADER = *mut Header;

/// Makes `ListHead` the head of an empty list.
/// <https://learn.microsoft.com/windows/win32/api/interlockedapi/nf-interlockedapi-initializeslisthead>
#[no_mangle]
pub unsafe extern "C" fn InitializeSListHead(ListHead: PSLIST_HEADER) {
    // SAFETY: the caller vouches for the head, which nobody uses yet.
    unsafe { (*ListHead).clear() };
}

/// Puts an entry in front. Returns the entry that was first before, or NULL.
/// <https://learn.microsoft.com/windows/win32/api/interlockedapi/nf-interlockedapi-interlockedpushentryslist>
#[no_mangle]
pub unsafe extern "C" fn InterlockedPushEntrySList(ListHead: PSLIST_HEADER, ListEntry: PSLIST_ENTRY) -> PSLIST_ENTRY {
    // SAFETY: the caller vouches for the list and for the entry.
    unsafe { (*ListHead).push(ListEntry, ListEntry, 1) }
}

/// Puts a chain of `Count` entries, from `List` to `ListEnd`, in front. Returns the entry that was first before, or NULL.
/// <https://learn.microsoft.com/windows/win32/api/interlockedapi/nf-interlockedapi-interlockedpushlistslistex>
#[no_mangle]
pub unsafe extern "C" fn InterlockedPushListSListEx(
    ListHead: PSLIST_HEADER,
    List: PSLIST_ENTRY,
    ListEnd: PSLIST_ENTRY,
    Count: ULONG,
) -> PSLIST_ENTRY {
    // SAFETY: the caller vouches for the list and for the chain.
    unsafe { (*ListHead).push(List, ListEnd, Count) }
}

/// Takes the first entry out and returns it; NULL: the list is empty.
/// <https://learn.microsoft.com/windows/win32/api/interlockedapi/nf-interlockedapi-interlockedpopentryslist>
#[no_mangle]
pub unsafe extern "C" fn InterlockedPopEntrySList(ListHead: PSLIST_HEADER) -> PSLIST_ENTRY {
    // SAFETY: the caller vouches for the list and for its entries.
    unsafe { (*ListHead).pop() }
}

/// Takes all entries out and returns them as a chain, the one pushed last first; NULL: the list is empty.
/// <https://learn.microsoft.com/windows/win32/api/interlockedapi/nf-interlockedapi-interlockedflushslist>
#[no_mangle]
pub unsafe extern "C" fn InterlockedFlushSList(ListHead: PSLIST_HEADER) -> PSLIST_ENTRY {
    // SAFETY: the caller vouches for the list.
    unsafe { (*ListHead).flush() }
}

/// How many entries the list has, modulo 65536.
/// <https://learn.microsoft.com/windows/win32/api/interlockedapi/nf-interlockedapi-querydepthslist>
#[no_mangle]
pub unsafe extern "C" fn QueryDepthSList(ListHead: PSLIST_HEADER) -> USHORT {
    // SAFETY: the caller vouches for the list.
    unsafe { (*ListHead).depth() as USHORT }
}

/// The first entry, which stays in the list; NULL: the list is empty.
/// <https://learn.microsoft.com/windows/win32/api/winnt/nf-winnt-rtlfirstentryslist>
#[no_mangle]
pub unsafe extern "C" fn RtlFirstEntrySList(ListHead: PSLIST_HEADER) -> PSLIST_ENTRY {
    // SAFETY: the caller vouches for the list.
    unsafe { (*ListHead).first() }
}
