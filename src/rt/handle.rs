//! The handle table: what a SOCKET or HANDLE value names, looked up without a lock.
//!
//! A handle is a multiple of 4 below 2^31 (programs keep it in an int): a slot's index and the slot's generation, so
//! that a closed handle names nothing until its slot has been used 512 times more. A slot's state word counts the
//! calls that use its object now. Closing makes the handle invalid at once, and the object goes when the last such
//! call is over, so that nothing a call uses (a descriptor above all) can be freed or reused beneath it.
use once_cell::sync::OnceCell;
use parking_lot::Mutex;
use std::cell::UnsafeCell;
use std::collections::VecDeque;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::Arc;

/// What kind of object a handle names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Socket,
    #[cfg(test)]
    Test,
}

/// Something that a handle can name.
pub trait Object: Send + Sync + 'static {
    const KIND: Kind;
}

/// The table is full.
#[derive(Debug)]
pub struct TableFull;

const INDEX_BITS: u32 = 20;
const GENERATION_BITS: u32 = 9;
const SEGMENT_BITS: u32 = 10;
const SEGMENT_LEN: usize = 1 << SEGMENT_BITS;
const SEGMENTS: usize = 1 << (INDEX_BITS - SEGMENT_BITS);

/// The first index in use. Small numbers are what programs have by mistake: a descriptor, an index, a result.
const FIRST_INDEX: usize = 0x40;

/// Free slots wait in a queue at least this long, so that a handle's value comes back late.
const MIN_FREE: usize = 64;

// The state word: a count of users, two flags, the generation.
const ONE_USER: u64 = 1;
const USERS: u64 = (1 << 32) - 1;
const OPEN: u64 = 1 << 32;
const CLOSED: u64 = 1 << 33;
const GENERATION_SHIFT: u32 = 40;
const GENERATIONS: u64 = (1 << GENERATION_BITS) - 1;

/// One entry; a cache line of its own, because its count is written by every call.
#[repr(align(64))]
struct Slot {
    state: AtomicU64,
    object: UnsafeCell<Option<Entry>>,
}

struct Entry {
    kind: Kind,
    object: Arc<dyn Send + Sync>,
}

// SAFETY: `object` is written only by the thread that owns the slot exclusively: before OPEN is set (the slot is off
// the free list and nobody else has its handle) or after CLOSED was claimed with no user left.
unsafe impl Sync for Slot {}

impl Slot {
    const fn free() -> Slot {
        Slot {
            state: AtomicU64::new(0),
            object: UnsafeCell::new(None),
        }
    }

    /// Counts the caller as a user if the slot is open in `generation`.
    #[inline]
    fn enter(&self, index: usize, generation: u64) -> bool {
        let before = self.state.fetch_add(ONE_USER, Ordering::Acquire);
        if before & OPEN != 0 && before >> GENERATION_SHIFT == generation {
            return true;
        }
        self.leave(index);
        false
    }

    #[inline]
    fn leave(&self, index: usize) {
        let before = self.state.fetch_sub(ONE_USER, Ordering::Release);
        if before & CLOSED != 0 && before & USERS == ONE_USER {
            self.retire(index, before - ONE_USER);
        }
    }

    /// Frees the slot of a closed handle when nobody uses it. A look-up of the dead handle may count itself in for a
    /// moment; then the exchange fails here and that look-up comes by when it leaves.
    #[cold]
    fn retire(&self, index: usize, closed: u64) {
        let generation = ((closed >> GENERATION_SHIFT) + 1) & GENERATIONS;
        let free = generation << GENERATION_SHIFT;
        if self
            .state
            .compare_exchange(closed, free, Ordering::Acquire, Ordering::Relaxed)
            .is_ok()
        {
            // SAFETY: the exchange made this thread the only one to touch the entry: CLOSED is gone, OPEN not yet set.
            let entry = unsafe { (*self.object.get()).take() };
            // Dropping runs foreign code (it may close handles): first, and without the lock.
            drop(entry);
            TABLE.free.lock().slots.push_back(index as u32);
        }
    }
}

struct Free {
    slots: VecDeque<u32>,
    /// The lowest index that was never used.
    fresh: usize,
}

struct Table {
    segments: [OnceCell<Box<[Slot]>>; SEGMENTS],
    free: Mutex<Free>,
}

static TABLE: Table = Table {
    segments: [const { OnceCell::new() }; SEGMENTS],
    free: Mutex::new(Free {
        slots: VecDeque::new(),
        fresh: FIRST_INDEX,
    }),
};

impl Table {
    #[inline]
    fn slot(&self, index: usize) -> Option<&Slot> {
        let segment = self.segments.get(index >> SEGMENT_BITS)?.get()?;
        Some(&segment[index & (SEGMENT_LEN - 1)])
    }

    /// A slot that nobody else has, made if need be.
    fn take_free(&self) -> Result<(usize, &Slot), TableFull> {
        let index = {
            let mut free = self.free.lock();
            let full = free.fresh == SEGMENTS * SEGMENT_LEN;
            match free.slots.len() > MIN_FREE || full {
                true => free.slots.pop_front().ok_or(TableFull)? as usize,
                false => {
                    free.fresh += 1;
                    free.fresh - 1
                }
            }
        };
        let segment =
            self.segments[index >> SEGMENT_BITS].get_or_init(|| (0..SEGMENT_LEN).map(|_| Slot::free()).collect());
        Ok((index, &segment[index & (SEGMENT_LEN - 1)]))
    }
}

fn handle(index: usize, generation: u64) -> usize {
    ((generation as usize) << INDEX_BITS | index) << 2
}

fn parts(handle: usize) -> (usize, u64) {
    let value = handle >> 2;
    (value & ((1 << INDEX_BITS) - 1), (value >> INDEX_BITS) as u64)
}

/// Gives `object` a handle.
pub fn insert<T: Object>(object: Arc<T>) -> Result<usize, TableFull> {
    let (index, slot) = TABLE.take_free()?;
    let entry = Entry { kind: T::KIND, object };
    // SAFETY: the slot came off the free list, so this thread alone may write its entry until OPEN is set.
    unsafe { *slot.object.get() = Some(entry) };
    let before = slot.state.fetch_or(OPEN, Ordering::Release);
    Ok(handle(index, before >> GENERATION_SHIFT))
}

/// The object that `handle` names, if it is open and a `T`; closing waits for the result to be dropped.
#[inline]
pub fn get<T: Object>(handle: usize) -> Option<Ref<T>> {
    let (index, generation) = parts(handle);
    let slot = TABLE.slot(index)?;
    if handle & 3 != 0 || !slot.enter(index, generation) {
        return None;
    }
    let found: Ref<T> = Ref {
        slot,
        index: index as u32,
        kind: PhantomData,
    };
    // `found` leaves again when the kind is another.
    (found.entry().kind == T::KIND).then_some(found)
}

/// Makes `handle` invalid and returns its object, which lives until the calls that use it are over.
/// Of several threads that close one handle, one gets it.
pub fn remove<T: Object>(handle: usize) -> Option<Ref<T>> {
    let found = get::<T>(handle)?;
    let before = found.slot.state.fetch_and(!OPEN, Ordering::Relaxed);
    // CLOSED only after OPEN is down: the count cannot reach 0 in between, this call is in it.
    (before & OPEN != 0).then(|| {
        found.slot.state.fetch_or(CLOSED, Ordering::Relaxed);
        found
    })
}

/// The handles of all open objects of one kind, at some moment during the call.
pub fn all<T: Object>() -> Vec<usize> {
    let fresh = TABLE.free.lock().fresh;
    let open = |index: usize| {
        let slot = TABLE.slot(index)?;
        let state = slot.state.load(Ordering::Relaxed);
        let value = handle(index, state >> GENERATION_SHIFT);
        (state & OPEN != 0 && get::<T>(value).is_some()).then_some(value)
    };
    (FIRST_INDEX..fresh).filter_map(open).collect()
}

/// An object in use by a call.
pub struct Ref<T: Object> {
    slot: &'static Slot,
    index: u32,
    kind: PhantomData<Arc<T>>,
}

impl<T: Object> Ref<T> {
    #[inline]
    fn entry(&self) -> &Entry {
        // SAFETY: this user is counted in, so the entry stays and is not written.
        unsafe { (*self.slot.object.get()).as_ref().unwrap_unchecked() }
    }

    /// Whether the handle is still valid; no longer so once a thread has closed it.
    #[inline]
    pub fn is_open(&self) -> bool {
        self.slot.state.load(Ordering::Acquire) & OPEN != 0
    }

    /// Whether another call is using the object at this moment.
    pub fn is_shared(&self) -> bool {
        self.slot.state.load(Ordering::Acquire) & USERS > ONE_USER
    }
}

impl<T: Object> Deref for Ref<T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: `get` compared the kind, which names exactly one type.
        unsafe { &*Arc::as_ptr(&self.entry().object).cast::<T>() }
    }
}

impl<T: Object> Drop for Ref<T> {
    #[inline]
    fn drop(&mut self) {
        self.slot.leave(self.index as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;
    use std::sync::Barrier;
    use std::thread;

    /// The table is one for the process: tests that look at all of it take turns.
    static TURN: Mutex<()> = Mutex::new(());

    static ALIVE: AtomicUsize = AtomicUsize::new(0);

    struct Counted(usize);

    impl Counted {
        fn publish(value: usize) -> usize {
            ALIVE.fetch_add(1, Ordering::Relaxed);
            insert(Arc::new(Counted(value))).unwrap()
        }
    }

    impl Drop for Counted {
        fn drop(&mut self) {
            ALIVE.fetch_sub(1, Ordering::Relaxed);
        }
    }

    impl Object for Counted {
        const KIND: Kind = Kind::Test;
    }

    #[test]
    fn a_handle_names_its_object_until_it_is_removed() {
        let _turn = TURN.lock();
        let handle = Counted::publish(7);
        assert_eq!(handle % 4, 0);
        assert!(handle < 1 << 31);
        assert_eq!(get::<Counted>(handle).unwrap().0, 7);
        assert!(all::<Counted>().contains(&handle));
        for wrong in [0, 4, handle + 1, handle + 2, !0, usize::MAX / 2, handle | 1 << 40] {
            assert!(get::<Counted>(wrong).is_none(), "{wrong:#x}");
        }
        let removed = remove::<Counted>(handle).unwrap();
        assert!(get::<Counted>(handle).is_none());
        assert!(remove::<Counted>(handle).is_none());
        assert!(!removed.is_open());
        assert_eq!((removed.0, ALIVE.load(Ordering::Relaxed)), (7, 1), "it lives while it is used");
        drop(removed);
        assert_eq!(ALIVE.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn an_object_in_use_outlives_its_handle() {
        let _turn = TURN.lock();
        let handle = Counted::publish(8);
        let user = get::<Counted>(handle).unwrap();
        assert!(!user.is_shared());
        let removed = remove::<Counted>(handle).unwrap();
        assert!(removed.is_shared());
        drop(removed);
        assert_eq!((user.0, ALIVE.load(Ordering::Relaxed)), (8, 1));
        drop(user);
        assert_eq!(ALIVE.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn a_handle_comes_back_late() {
        let _turn = TURN.lock();
        let first = Counted::publish(0);
        remove::<Counted>(first);
        for _ in 0..10_000 {
            let handle = Counted::publish(1);
            assert_ne!(handle, first);
            remove::<Counted>(handle).unwrap();
        }
    }

    #[test]
    fn racing_users_and_closers_agree() {
        const THREADS: usize = 4;
        const ROUNDS: usize = if cfg!(miri) { 20 } else { 2_000 };
        let _turn = TURN.lock();
        let handles: [AtomicUsize; 8] = [const { AtomicUsize::new(0) }; 8];
        let barrier = Barrier::new(THREADS);
        let removed = AtomicUsize::new(0);
        let published = AtomicUsize::new(0);
        thread::scope(|scope| {
            for thread in 0..THREADS {
                let (handles, barrier, removed, published) = (&handles, &barrier, &removed, &published);
                scope.spawn(move || {
                    barrier.wait();
                    for round in 0..ROUNDS {
                        let place = &handles[(round * 7 + thread) % handles.len()];
                        let handle = place.load(Ordering::Relaxed);
                        if let Some(object) = get::<Counted>(handle) {
                            assert_eq!(object.0, 42);
                        }
                        if round % 3 == thread % 3 {
                            removed.fetch_add(remove::<Counted>(handle).is_some().into(), Ordering::Relaxed);
                            let lost = place.swap(Counted::publish(42), Ordering::Relaxed);
                            removed.fetch_add(remove::<Counted>(lost).is_some().into(), Ordering::Relaxed);
                            published.fetch_add(1, Ordering::Relaxed);
                        }
                    }
                });
            }
        });
        for place in &handles {
            let left = remove::<Counted>(place.load(Ordering::Relaxed));
            removed.fetch_add(left.is_some().into(), Ordering::Relaxed);
        }
        assert_eq!(removed.into_inner(), published.into_inner(), "each handle is closed once");
        assert_eq!(ALIVE.load(Ordering::Relaxed), 0);
    }
}
