//! Numbered values that each thread has its own of: thread-local storage (Tls*, Fls*).
use crate::sys::lock::Mutex;
use std::cell::Cell;
use std::ptr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Arc;

/// What FlsAlloc is given: runs with the value when the thread ends or the index is freed.
pub type Callback = unsafe extern "C" fn(*mut std::ffi::c_void);

/// How many indexes TlsAlloc gives out, and FlsAlloc.
const TLS: usize = 1088;
const FLS: usize = 128;

/// One thread's values; TLS first, then FLS.
struct Values([AtomicUsize; TLS + FLS]);

struct Shared {
    /// The indexes in use, and the callback of those that have one.
    used: [Option<Option<Callback>>; TLS + FLS],
    threads: Vec<Arc<Values>>,
}

static SHARED: Mutex<Shared> = Mutex::new(Shared {
    used: [None; TLS + FLS],
    threads: Vec::new(),
});

/// The calling thread's hold on its values: runs the callbacks when it ends.
struct Own(Arc<Values>);

impl Drop for Own {
    fn drop(&mut self) {
        // A callback may set values anew; Windows runs each once.
        for index in TLS..TLS + FLS {
            let value = self.0 .0[index].swap(0, Ordering::Relaxed);
            let callback = SHARED.lock().used[index].flatten();
            if let (Some(callback), true) = (callback, value != 0) {
                // SAFETY: the program gave callback and value to each other; no lock is held.
                unsafe { callback(value as *mut _) };
            }
        }
        SHARED.lock().threads.retain(|thread| !Arc::ptr_eq(thread, &self.0));
        VALUES.set(ptr::null());
    }
}

thread_local! {
    static VALUES: Cell<*const Values> = const { Cell::new(ptr::null()) };
    static OWN: Cell<Option<Own>> = const { Cell::new(None) };
}

/// Which of the two families.
#[derive(Clone, Copy)]
pub enum Family {
    Thread,
    Fiber,
}

impl Family {
    fn place(self, index: u32) -> Option<usize> {
        let (base, count) = match self {
            Family::Thread => (0, TLS),
            Family::Fiber => (TLS, FLS),
        };
        ((index as usize) < count).then_some(base + index as usize)
    }

    fn count(self) -> u32 {
        match self {
            Family::Thread => TLS as u32,
            Family::Fiber => FLS as u32,
        }
    }

    /// A new index, 0 in all threads; `None` when all are in use.
    pub fn allocate(self, callback: Option<Callback>) -> Option<u32> {
        let mut shared = SHARED.lock();
        // Index 0 of Fls is never given out, as on Windows.
        let first = matches!(self, Family::Fiber).into();
        let free =
            (first..self.count()).find(|index| self.place(*index).is_some_and(|at| shared.used[at].is_none()))?;
        shared.used[self.place(free)?] = Some(callback);
        Some(free)
    }

    /// False: the index is not in use.
    pub fn free(self, index: u32) -> bool {
        let Some(at) = self.place(index) else { return false };
        let mut shared = SHARED.lock();
        let Some(callback) = shared.used[at].take() else {
            return false;
        };
        let values: Vec<usize> = shared
            .threads
            .iter()
            .map(|thread| thread.0[at].swap(0, Ordering::Relaxed))
            .collect();
        drop(shared);
        if let Some(callback) = callback {
            for value in values.into_iter().filter(|value| *value != 0) {
                // SAFETY: the program gave callback and value to each other; no lock is held.
                unsafe { callback(value as *mut _) };
            }
        }
        true
    }

    /// The calling thread's value; `None`: there is no such index.
    #[inline]
    pub fn get(self, index: u32) -> Option<usize> {
        let at = self.place(index)?;
        let values = VALUES.get();
        if values.is_null() {
            return Some(0);
        }
        // SAFETY: a thread's values live until it forgets them.
        Some(unsafe { &*values }.0[at].load(Ordering::Relaxed))
    }

    /// False: there is no such index, or the thread is past its end.
    #[inline]
    pub fn set(self, index: u32, value: usize) -> bool {
        let Some(at) = self.place(index) else { return false };
        let values = match VALUES.get() {
            none if none.is_null() => begin(),
            values => values,
        };
        if !values.is_null() {
            // SAFETY: a thread's values live until it forgets them.
            unsafe { &*values }.0[at].store(value, Ordering::Relaxed);
        }
        !values.is_null()
    }
}

#[cold]
fn begin() -> *const Values {
    let values = Arc::new(Values([const { AtomicUsize::new(0) }; TLS + FLS]));
    let place = Arc::as_ptr(&values);
    let owned = OWN.try_with(|own| own.set(Some(Own(Arc::clone(&values)))));
    if owned.is_err() {
        return ptr::null();
    }
    SHARED.lock().threads.push(values);
    VALUES.set(place);
    place
}
