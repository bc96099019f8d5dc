//! Interlocked singly linked lists: pushed to and popped from by any thread.
use std::cell::UnsafeCell;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{hint, ptr, thread};

/// An entry, at the start of what the program keeps in the list.
#[repr(C, align(16))]
pub struct Entry {
    next: *mut Entry,
}

/// A list's head, which lies in the program's memory; all zero is an empty list.
///
/// A pop without a lock reads the link of an entry that another thread may have popped and freed meanwhile, and needs a number of changes beside the
/// pointer to notice. The lock is held for a few instructions and never while foreign code runs.
#[repr(C, align(16))]
pub struct Header {
    lock: AtomicU32,
    depth: UnsafeCell<u32>,
    first: UnsafeCell<*mut Entry>,
}

const _: () = assert!(std::mem::size_of::<Header>() == 16 && std::mem::size_of::<Entry>() == 16);

/// How often a thread looks at a lock before it gives up the processor: its holder may not be running.
const SPINS: u32 = 64;

impl Header {
    fn locked<T>(&self, change: impl FnOnce(&mut u32, &mut *mut Entry) -> T) -> T {
        let mut spins = 0;
        while self
            .lock
            .compare_exchange_weak(0, 1, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            spins += 1;
            match spins % SPINS {
                0 => thread::yield_now(),
                _ => hint::spin_loop(),
            }
        }
        // SAFETY: only the thread that has the lock uses these two, and no other reference to them is made.
        let result = unsafe { change(&mut *self.depth.get(), &mut *self.first.get()) };
        self.lock.store(0, Ordering::Release);
        result
    }

    pub fn clear(&mut self) {
        *self = Header {
            lock: AtomicU32::new(0),
            depth: UnsafeCell::new(0),
            first: UnsafeCell::new(ptr::null_mut()),
        };
    }

    /// Puts a chain of `count` entries in front and returns the entry that was first before.
    ///
    /// # Safety
    /// `last` is an entry that is in no list.
    pub unsafe fn push(&self, chain: *mut Entry, last: *mut Entry, count: u32) -> *mut Entry {
        self.locked(|depth, first| {
            // SAFETY: the caller vouches for the entry.
            unsafe { (*last).next = *first };
            *depth = depth.wrapping_add(count);
            std::mem::replace(first, chain)
        })
    }

    /// Takes the first entry out; NULL: the list is empty.
    ///
    /// # Safety
    /// The list's entries are alive.
    pub unsafe fn pop(&self) -> *mut Entry {
        self.locked(|depth, first| {
            let entry = *first;
            if !entry.is_null() {
                // SAFETY: an entry in the list is alive, and no other thread takes it out meanwhile.
                *first = unsafe { (*entry).next };
                *depth = depth.wrapping_sub(1);
            }
            entry
        })
    }

    /// Takes all entries out, as a chain that begins with the one pushed last.
    pub fn flush(&self) -> *mut Entry {
        self.locked(|depth, first| {
            *depth = 0;
            std::mem::replace(first, ptr::null_mut())
        })
    }

    pub fn depth(&self) -> u32 {
        self.locked(|depth, _| *depth)
    }

    pub fn first(&self) -> *mut Entry {
        self.locked(|_, first| *first)
    }
}
