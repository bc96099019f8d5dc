//! Tables that the library allocates and FreeMibTable frees.
use std::{mem, ptr};

/// In front of a table: how many words the allocation has.
const HEAD: usize = 2;

/// The rows behind their number, as the tables of netioapi.h are: 8 bytes behind it where a row is aligned so.
pub fn allocate<R: Copy, T>(rows: &[R]) -> *mut T {
    let offset = mem::align_of::<R>().max(4);
    // Room for one row at least, as the structures have.
    let bytes = offset + mem::size_of::<R>() * rows.len().max(1);
    let words = HEAD + bytes.div_ceil(8);
    let mut memory = vec![0u64; words].into_boxed_slice();
    memory[0] = words as u64;
    let begin = Box::into_raw(memory).cast::<u64>();
    // SAFETY: the allocation has room for the head, the number and the rows.
    unsafe {
        let table = begin.add(HEAD).cast::<u8>();
        table.cast::<u32>().write(rows.len() as u32);
        ptr::copy_nonoverlapping(rows.as_ptr().cast::<u8>(), table.add(offset), mem::size_of_val(rows));
        table.cast()
    }
}

/// # Safety
/// `table` came from `allocate` and is not used any more.
pub unsafe fn free(table: *mut u8) {
    // SAFETY: the caller's promise.
    unsafe {
        let begin = table.cast::<u64>().sub(HEAD);
        drop(Box::from_raw(ptr::slice_from_raw_parts_mut(begin, *begin as usize)));
    }
}
