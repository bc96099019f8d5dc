//! Heaps: blocks that know their size, one by one or in heaps that go as a whole.
use crate::sys::lock::Mutex;
use std::alloc::{self, Layout};
use std::collections::HashSet;
use std::ptr::{self, NonNull};

/// What stands in front of a block.
#[repr(C, align(16))]
struct Header {
    size: usize,
    /// The locks that GlobalLock counts.
    locks: u16,
    /// GMEM_MOVEABLE, and what else GlobalFlags tells.
    flags: u16,
}

const FRONT: usize = size_of::<Header>();

fn layout(size: usize) -> Option<Layout> {
    let whole = size.checked_add(FRONT)?;
    Layout::from_size_align(whole, align_of::<Header>()).ok()
}

/// A block of `size` bytes of the process's heap, aligned to 16; `None` when there is no memory.
pub fn allocate(size: usize, zeroed: bool) -> Option<NonNull<u8>> {
    let layout = layout(size)?;
    // SAFETY: the layout is not empty.
    let front = unsafe {
        if zeroed {
            alloc::alloc_zeroed(layout)
        } else {
            alloc::alloc(layout)
        }
    };
    let header = NonNull::new(front.cast::<Header>())?;
    // SAFETY: there is room for the header and, behind it, the block.
    unsafe {
        header.write(Header {
            size,
            locks: 0,
            flags: 0,
        });
        Some(header.add(1).cast())
    }
}

/// # Safety
/// `block` is a block of these heaps.
unsafe fn header<'a>(block: NonNull<u8>) -> &'a mut Header {
    // SAFETY: the header stands in front of every block, and nobody else uses one while its owner calls.
    unsafe { block.cast::<Header>().sub(1).as_mut() }
}

/// The size that was asked for.
///
/// # Safety
/// `block` is a block of these heaps.
pub unsafe fn size(block: NonNull<u8>) -> usize {
    // SAFETY: the caller's promise.
    unsafe { header(block).size }
}

/// # Safety
/// `block` is a block of these heaps and not used any more.
pub unsafe fn free(block: NonNull<u8>) {
    // SAFETY: the caller's promise; this is the layout that it was allocated with.
    unsafe {
        let layout = layout(size(block)).expect("a block's layout");
        alloc::dealloc(block.as_ptr().sub(FRONT), layout);
    }
}

/// Gives the block another size, with `in_place` only where it need not move. `None`: the block is as it was.
///
/// # Safety
/// `block` is a block of these heaps; afterwards only the result is.
pub unsafe fn resize(block: NonNull<u8>, new: usize, zeroed: bool, in_place: bool) -> Option<NonNull<u8>> {
    // SAFETY: the caller's promise.
    let old = unsafe { size(block) };
    if in_place {
        // The allocator does not promise to leave a block where it is, not even a shrinking one.
        return (new == old).then_some(block);
    }
    let (old_layout, whole) = (layout(old)?, layout(new)?.size());
    // SAFETY: front and layout are those of the allocation.
    let front = unsafe { alloc::realloc(block.as_ptr().sub(FRONT), old_layout, whole) };
    let header = NonNull::new(front.cast::<Header>())?;
    // SAFETY: the header moved along; what is new behind the old end belongs to the block.
    unsafe {
        (*header.as_ptr()).size = new;
        let block = header.add(1).cast::<u8>();
        if zeroed && new > old {
            ptr::write_bytes(block.as_ptr().add(old), 0, new - old);
        }
        Some(block)
    }
}

/// The flags that GlobalFlags tells, and the count of locks.
///
/// # Safety
/// `block` is a block of these heaps.
pub unsafe fn flags(block: NonNull<u8>) -> (u16, u16) {
    // SAFETY: the caller's promise.
    let header = unsafe { header(block) };
    (header.flags, header.locks)
}

/// # Safety
/// `block` is a block of these heaps.
pub unsafe fn set_flags(block: NonNull<u8>, flags: u16, locks: u16) {
    // SAFETY: the caller's promise.
    let header = unsafe { header(block) };
    (header.flags, header.locks) = (flags, locks);
}

/// A heap of the program's own, which takes its blocks along when it goes.
pub struct Heap {
    /// What all its blocks may have together; 0: no limit.
    limit: usize,
    blocks: Mutex<Blocks>,
}

#[derive(Default)]
struct Blocks {
    known: HashSet<usize>,
    total: usize,
}

impl Heap {
    pub fn new(limit: usize) -> Heap {
        Heap {
            limit,
            blocks: Mutex::default(),
        }
    }

    pub fn allocate(&self, size: usize, zeroed: bool) -> Option<NonNull<u8>> {
        let mut blocks = self.blocks.lock();
        let total = blocks.total.checked_add(size)?;
        if self.limit != 0 && total > self.limit {
            return None;
        }
        let block = allocate(size, zeroed)?;
        blocks.known.insert(block.as_ptr() as usize);
        blocks.total = total;
        Some(block)
    }

    /// Whether this is a block of this heap.
    pub fn has(&self, block: NonNull<u8>) -> bool {
        self.blocks.lock().known.contains(&(block.as_ptr() as usize))
    }

    /// False: that is none of this heap's blocks.
    pub fn free(&self, block: NonNull<u8>) -> bool {
        let mut blocks = self.blocks.lock();
        let known = blocks.known.remove(&(block.as_ptr() as usize));
        if known {
            // SAFETY: it was one of the blocks, and is none any more.
            unsafe {
                blocks.total -= size(block);
                free(block);
            }
        }
        known
    }

    /// `None`: there is no room, or that is none of this heap's blocks.
    pub fn resize(&self, block: NonNull<u8>, new: usize, zeroed: bool, in_place: bool) -> Option<NonNull<u8>> {
        let mut blocks = self.blocks.lock();
        if !blocks.known.contains(&(block.as_ptr() as usize)) {
            return None;
        }
        // SAFETY: it is one of the blocks.
        let rest = blocks.total - unsafe { size(block) };
        let total = rest.checked_add(new)?;
        if self.limit != 0 && total > self.limit {
            return None;
        }
        // SAFETY: the same; the list learns where it went.
        let moved = unsafe { resize(block, new, zeroed, in_place)? };
        blocks.known.remove(&(block.as_ptr() as usize));
        blocks.known.insert(moved.as_ptr() as usize);
        blocks.total = total;
        Some(moved)
    }
}

impl Drop for Heap {
    fn drop(&mut self) {
        for block in self.blocks.get_mut().known.drain() {
            if let Some(block) = NonNull::new(block as *mut u8) {
                // SAFETY: the heap's blocks go with it.
                unsafe { free(block) };
            }
        }
    }
}
