//! The handle table: what a SOCKET or HANDLE value names, looked up without a lock.
//!
//! A handle is a multiple of 4 below 2^31 (programs keep it in an int): a slot's index and the slot's generation, so
//! that a closed handle names nothing until its slot has been used 512 times more. `usage` knows which calls use a
//! slot now. Closing makes the handle invalid at once, and the object goes when the last such call is over, so that
//! nothing a call uses (a descriptor above all) can be freed or reused beneath it.

pub mod usage;

use crate::sys;
use once_cell::sync::OnceCell;
use std::cell::{Cell, RefCell, UnsafeCell};
use std::collections::VecDeque;
use std::marker::PhantomData;
use std::mem;
use std::ops::Deref;
use std::ptr;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use usage::Note;

/// What kind of object a handle names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Port,
    RioBuffer,
    RioQueue,
    Socket,
    Waitable,
    Window,
    File,
    Search,
    Work,
    PoolTimer,
    PoolWait,
    TimerQueue,
    Mapping,
    Process,
    PrimaryThread,
    Snapshot,
    Icmp,
    Notification,
    EventSource,
    Provider,
    NameRequest,
    NameLookup,
    #[cfg(test)]
    Test,
}

impl Kind {
    /// Whether CloseHandle and DuplicateHandle act on such a handle, and there is no more to it than the table. (A
    /// socket's close is Winsock's, a window is destroyed, and the others have calls of their own.)
    fn is_plain(self) -> bool {
        match self {
            Kind::Waitable | Kind::Port | Kind::File | Kind::Mapping => true,
            Kind::Process | Kind::PrimaryThread | Kind::Snapshot | Kind::EventSource => true,
            Kind::Socket | Kind::Window | Kind::Search => false,
            Kind::Work | Kind::PoolTimer | Kind::PoolWait | Kind::TimerQueue => false,
            Kind::RioBuffer | Kind::RioQueue | Kind::Icmp | Kind::Notification | Kind::Provider => false,
            Kind::NameRequest | Kind::NameLookup => false,
            #[cfg(test)]
            Kind::Test => true,
        }
    }
}

/// Something that a handle can name.
pub trait Object: Send + Sync + 'static {
    const KIND: Kind;

    /// `duplicate` has made another handle to it.
    fn handle_duplicated(&self) {}

    /// `close` has made one of its handles invalid; calls may still use it.
    fn handle_closed(&self) {}
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
const MIN_FREE: usize = 32;

/// The most free slots that a thread keeps for itself.
const MOST_SPARE: usize = 2 * MIN_FREE;

// The state word: how many users are counted here, two flags, the handle's own flags, the generation.
const ONE_USER: u64 = 1;
const USERS: u64 = (1 << 32) - 1;
const OPEN: u64 = 1 << 32;
const CLOSED: u64 = 1 << 33;
const FLAGS_SHIFT: u32 = 34;
const FLAGS: u64 = 0b11 << FLAGS_SHIFT;
const GENERATION_SHIFT: u32 = 40;
const GENERATIONS: u64 = (1 << GENERATION_BITS) - 1;

// Whose notes a close has to look for: a thread's (`Record::id`), or
const NOBODY: usize = 0;
const SEVERAL: usize = usize::MAX;

/// One entry; a cache line of its own, because neighbours belong to other threads.
#[repr(align(64))]
struct Slot {
    state: AtomicU64,
    /// The only thread that has used the slot, or SEVERAL.
    user: AtomicUsize,
    object: UnsafeCell<Option<Entry>>,
}

/// An `Arc` of the type that the kind names, as the plain pointer that a call needs.
struct Entry {
    kind: Kind,
    object: *const (),
    retain: unsafe fn(*const ()),
    release: unsafe fn(*const ()),
    duplicated: unsafe fn(*const ()),
    closed: unsafe fn(*const ()),
}

// SAFETY: what it owns is an Arc of an Object, which is Send and Sync.
unsafe impl Send for Entry {}

impl Entry {
    fn new<T: Object>(object: Arc<T>) -> Entry {
        Entry {
            kind: T::KIND,
            object: Arc::into_raw(object).cast(),
            // SAFETY: the pointer is the one above, and somebody has a hold on it.
            retain: |object| unsafe { Arc::increment_strong_count(object.cast::<T>()) },
            // SAFETY: the pointer is the one above, and released once.
            release: |object| unsafe { drop(Arc::from_raw(object.cast::<T>())) },
            // SAFETY: the pointer is the one above, and the entry has a hold on it.
            duplicated: |object| unsafe { (*object.cast::<T>()).handle_duplicated() },
            // SAFETY: as above.
            closed: |object| unsafe { (*object.cast::<T>()).handle_closed() },
        }
    }
}

impl Entry {
    /// Another hold on the object.
    fn share(&self) -> Entry {
        // SAFETY: made in `new`, for this; the new entry's release takes it back.
        unsafe { (self.retain)(self.object) };
        Entry { ..*self }
    }

    /// The Arc, for the caller that knows its type: the one that looked for this kind.
    fn into_object<T: Object>(self) -> Arc<T> {
        debug_assert!(self.kind == T::KIND);
        let entry = mem::ManuallyDrop::new(self);
        // SAFETY: made in `new` of this type, and not released otherwise: the entry is not dropped.
        unsafe { Arc::from_raw(entry.object.cast()) }
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        // SAFETY: made in `new`, for this.
        unsafe { (self.release)(self.object) }
    }
}

// SAFETY: `object` is written only by the thread that owns the slot exclusively: before OPEN is set (the slot is off
// the free list and nobody else has its handle) or after CLOSED was claimed with no user left.
unsafe impl Sync for Slot {}

/// How a user is known: by a note, or where there is no room for one, by the count in the state word.
type Use = Option<Note>;

impl Slot {
    const fn free() -> Slot {
        Slot {
            state: AtomicU64::new(0),
            user: AtomicUsize::new(NOBODY),
            object: UnsafeCell::new(None),
        }
    }

    fn is_open_in(state: u64, generation: u64) -> bool {
        state & OPEN != 0 && state >> GENERATION_SHIFT == generation
    }

    /// Makes the caller a user if the slot is open in `generation`.
    #[inline(always)]
    fn enter(&self, index: u32, generation: u64) -> Option<Use> {
        let Some(record) = usage::mine() else {
            return self.enter_counted(index, generation);
        };
        let user = self.user.load(Ordering::Relaxed);
        if user != record.id() && user != SEVERAL {
            self.add_user(record.id());
        }
        let Some(note) = record.note(index) else {
            return self.enter_counted(index, generation);
        };
        if Slot::is_open_in(self.state.load(Ordering::SeqCst), generation) {
            return Some(Some(note));
        }
        self.leave(index, Some(note));
        None
    }

    /// A thread uses the slot for the first time. SeqCst, as the state in `close`: either the close sees the thread,
    /// or the thread sees the close.
    #[cold]
    fn add_user(&self, id: usize) {
        let first = self
            .user
            .compare_exchange(NOBODY, id, Ordering::SeqCst, Ordering::Relaxed);
        if first.is_err() {
            self.user.swap(SEVERAL, Ordering::SeqCst);
        }
    }

    #[cold]
    fn enter_counted(&self, index: u32, generation: u64) -> Option<Use> {
        let before = self.state.fetch_add(ONE_USER, Ordering::Acquire);
        if Slot::is_open_in(before, generation) {
            return Some(None);
        }
        self.leave(index, None);
        None
    }

    #[inline(always)]
    fn leave(&self, index: u32, used: Use) {
        let state = match used {
            Some(note) => {
                usage::forget(note);
                self.state.load(Ordering::SeqCst)
            }
            None => self.state.fetch_sub(ONE_USER, Ordering::AcqRel),
        };
        if state & CLOSED != 0 {
            self.retire(index);
        }
    }

    /// Marks the slot closed, unless another thread was first. Returns whether the caller, who is a user, is the only
    /// one: nobody else can become one any more.
    fn close(&self, index: u32) -> Option<bool> {
        let mark = |state: u64| (state & OPEN != 0).then_some(state & !(OPEN | FLAGS) | CLOSED);
        let before = self
            .state
            .fetch_update(Ordering::SeqCst, Ordering::Relaxed, mark)
            .ok()?;
        Some((before & USERS) as usize + self.notes(index) == 1)
    }

    /// How many notes of a closed slot there are.
    fn notes(&self, index: u32) -> usize {
        let mine = usage::mine();
        match mine.filter(|record| self.user.load(Ordering::SeqCst) == record.id()) {
            Some(record) => record.count(index),
            None => {
                usage::everywhere();
                usage::count(index)
            }
        }
    }

    /// Frees a closed slot if it has no user left. Every user that leaves a closed slot comes by here, also one that
    /// only looked a dead handle up, and each counts the others: so the last one finds none.
    #[cold]
    fn retire(&self, index: u32) {
        // Users that leave at the same time decide one after the other.
        let deciding = free_list();
        let state = self.state.load(Ordering::Acquire);
        // Another user may have freed it meanwhile, and it may be in use again.
        if state & CLOSED == 0 || self.notes(index) > 0 {
            return;
        }
        let entry = self.take(state >> GENERATION_SHIFT);
        drop(deciding);
        if entry.is_some() {
            // Without the lock: dropped, it closes a descriptor.
            drop(entry);
            put_free(index);
        }
    }

    /// Frees a slot that was closed in `generation` and of which no note is left, unless a user is counted.
    #[inline(always)]
    fn take(&self, generation: u64) -> Option<Entry> {
        let closed = generation << GENERATION_SHIFT | CLOSED;
        let free = ((generation + 1) & GENERATIONS) << GENERATION_SHIFT;
        let exchanged = self
            .state
            .compare_exchange(closed, free, Ordering::AcqRel, Ordering::Relaxed);
        exchanged.ok()?;
        self.user.store(NOBODY, Ordering::Relaxed);
        // SAFETY: the exchange made this thread the only one to touch the entry: CLOSED is gone, OPEN not yet set.
        unsafe { (*self.object.get()).take() }
    }
}

/// Slots that no handle names, for all threads.
struct Free {
    slots: VecDeque<u32>,
    /// The lowest index that was never used.
    fresh: usize,
}

/// Locks the free list. (A lock of std: parking_lot keeps the waiting threads in a table that a fork would copy.)
fn free_list() -> MutexGuard<'static, Free> {
    TABLE.free.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Free slots that one thread keeps for itself, because the list costs a lock.
struct Spare(VecDeque<u32>);

impl Drop for Spare {
    fn drop(&mut self) {
        free_list().slots.extend(&self.0);
    }
}

thread_local! {
    static SPARE: RefCell<Spare> = const { RefCell::new(Spare(VecDeque::new())) };
    static HELD: Cell<Option<MutexGuard<'static, Free>>> = const { Cell::new(None) };
}

/// Hands a free slot on, to this thread or to all.
fn put_free(index: u32) {
    let kept = SPARE.try_with(|spare| {
        let spare = &mut spare.borrow_mut().0;
        let room = spare.len() < MOST_SPARE;
        if room {
            spare.push_back(index);
        }
        room
    });
    if kept != Ok(true) {
        free_list().slots.push_back(index);
    }
}

/// The index of a free slot, which may never have been used.
fn take_free() -> Result<usize, TableFull> {
    let spare = SPARE.try_with(|spare| {
        let spare = &mut spare.borrow_mut().0;
        let index = (spare.len() > MIN_FREE).then(|| spare.pop_front()).flatten();
        // Slots rest before they are used again, so the next one to be taken has left the cache.
        if let Some(next) = spare.front().and_then(|next| TABLE.slot(*next as usize)) {
            sys::prefetch(ptr::from_ref(next) as usize);
        }
        index
    });
    if let Ok(Some(index)) = spare {
        return Ok(index as usize);
    }
    let mut free = free_list();
    let full = free.fresh == SEGMENTS * SEGMENT_LEN;
    if free.slots.len() > MIN_FREE || full {
        return free.slots.pop_front().map(|index| index as usize).ok_or(TableFull);
    }
    free.fresh += 1;
    Ok(free.fresh - 1)
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

    fn new_segment() -> Box<[Slot]> {
        usage::prepare();

        (0..SEGMENT_LEN).map(|_| Slot::free()).collect()
    }

    /// The slot, made if need be.
    fn made_slot(&self, index: usize) -> &Slot {
        let segment = self.segments[index >> SEGMENT_BITS].get_or_init(Table::new_segment);
        &segment[index & (SEGMENT_LEN - 1)]
    }
}

fn handle(index: usize, generation: u64) -> usize {
    ((generation as usize) << INDEX_BITS | index) << 2
}

fn parts(handle: usize) -> (usize, u64) {
    let value = handle >> 2;
    (value & ((1 << INDEX_BITS) - 1), (value >> INDEX_BITS) as u64)
}

/// Keeps the free list from changing while the calling thread forks. (One that is ending has nowhere to keep the lock.)
pub fn hold() {
    let _ = HELD.try_with(|held| held.set(Some(free_list())));
}

/// Ends `hold` in the parent.
pub fn release() {
    drop(held());
}

/// Ends `hold` in the child, where the users that other threads were counted as are gone. (The thread that forked is
/// in no call, but for a condition function's, whose uses are notes.)
pub fn release_in_child() {
    let fresh = held().map_or(FIRST_INDEX, |free| free.fresh);
    for slot in (FIRST_INDEX..fresh).filter_map(|index| TABLE.slot(index)) {
        slot.state.fetch_and(!USERS, Ordering::Relaxed);
    }
}

fn held() -> Option<MutexGuard<'static, Free>> {
    HELD.try_with(Cell::take).ok().flatten()
}

/// Who is likely to use a new object: its close is cheaper where that holds.
#[derive(PartialEq, Eq)]
pub enum For {
    /// The thread that made it.
    Maker,
    /// One thread, which will show.
    Anyone,
}

/// Gives `object` a handle.
pub fn insert<T: Object>(object: Arc<T>, user: For) -> Result<usize, TableFull> {
    insert_with(object, user, 0)
}

/// The same with those flags of the handle.
#[inline]
pub fn insert_with<T: Object>(object: Arc<T>, user: For, flags: u8) -> Result<usize, TableFull> {
    insert_entry(Entry::new(object), user, flags)
}

fn insert_entry(entry: Entry, user: For, flags: u8) -> Result<usize, TableFull> {
    let index = take_free()?;
    let slot = TABLE.made_slot(index);
    if let Some(maker) = usage::mine().filter(|_| user == For::Maker) {
        slot.user.store(maker.id(), Ordering::Relaxed);
    }
    // SAFETY: the slot came off the free list, so this thread alone may write its entry until OPEN is set.
    unsafe { *slot.object.get() = Some(entry) };
    let flags = u64::from(flags) << FLAGS_SHIFT & FLAGS;
    let before = slot.state.fetch_or(OPEN | flags, Ordering::Release);
    Ok(handle(index, before >> GENERATION_SHIFT))
}

/// Gives `object` this handle, which another process had for it. False: it is taken, or no handle.
pub fn insert_at<T: Object>(wanted: usize, object: Arc<T>) -> bool {
    let (index, generation) = parts(wanted);
    if wanted & 3 != 0 || generation > GENERATIONS || !(FIRST_INDEX..SEGMENTS * SEGMENT_LEN).contains(&index) {
        return false;
    }
    let mut free = free_list();
    if index >= free.fresh {
        let skipped = free.fresh as u32..index as u32;
        free.slots.extend(skipped);
        free.fresh = index + 1;
    } else {
        let Some(place) = free.slots.iter().position(|slot| *slot as usize == index) else {
            return false;
        };
        free.slots.remove(place);
    }
    drop(free);
    let slot = TABLE.made_slot(index);
    // SAFETY: the slot came off the free list, so this thread alone may write its entry until OPEN is set.
    unsafe { *slot.object.get() = Some(Entry::new(object)) };
    slot.state
        .store(generation << GENERATION_SHIFT | OPEN, Ordering::Release);
    true
}

/// The use of what `handle` names, whatever it is, if it is open.
#[inline(always)]
fn hold_open(handle: usize) -> Option<Held> {
    let (index, generation) = parts(handle);
    let slot = TABLE.slot(index)?;
    if handle & 3 != 0 {
        return None;
    }
    Some(Held {
        slot,
        index: index as u32,
        used: slot.enter(index as u32, generation)?,
        not_send: PhantomData,
    })
}

/// Fetches ahead what a look-up of `handle` begins with.
#[inline(always)]
pub fn prefetch(handle: usize) {
    let (index, _) = parts(handle);
    if let Some(slot) = TABLE.slot(index) {
        sys::prefetch(ptr::from_ref(slot) as usize);
    }
}

/// The object that `handle` names, if it is open and a `T`; closing waits for the result to be dropped.
#[inline(always)]
pub fn get<T: Object>(handle: usize) -> Option<Ref<T>> {
    // What is held is left again when the kind is another.
    let held = hold_open(handle).filter(|held| held.entry().kind == T::KIND)?;
    Some(Ref {
        held,
        object: PhantomData,
    })
}

/// The object of a handle that was removed.
pub enum Removed<T: Object> {
    /// Nobody else uses it.
    Own(Arc<T>),
    /// Other calls are using it; it goes with the last of them.
    Shared(Ref<T>),
}

/// Makes `handle` invalid and returns its object. Of several threads that close one handle, one gets it.
#[inline(always)]
pub fn remove<T: Object>(handle: usize) -> Option<Removed<T>> {
    let found = get::<T>(handle)?;
    let (index, generation) = parts(handle);
    Some(match found.held.close(generation)? {
        None => Removed::Shared(found),
        Some(entry) => {
            drop(found);
            put_free(index as u32);
            Removed::Own(entry.into_object())
        }
    })
}

/// Another hold on the object, which may outlive the handle: to give it a second handle or to keep it in a list.
pub fn share<T: Object>(object: &Ref<T>) -> Arc<T> {
    object.held.entry().share().into_object()
}

/// What kind of object `handle` names; `None`: it is not open.
pub fn kind(handle: usize) -> Option<Kind> {
    Some(hold_open(handle)?.entry().kind)
}

/// Makes `handle` invalid, whatever it names; the object goes with its last user. False: it is not open, protected, or not
/// closed so.
pub fn close(handle: usize) -> bool {
    let closed = || {
        let held = hold_open(handle).filter(|held| held.entry().kind.is_plain())?;
        if held.flags() & PROTECTED != 0 {
            return None;
        }
        let (index, generation) = parts(handle);
        let entry = held.close(generation)?;
        {
            let entry = entry.as_ref().unwrap_or_else(|| held.entry());
            // SAFETY: made in `Entry::new`, for this.
            unsafe { (entry.closed)(entry.object) };
        }
        drop(held);
        if let Some(entry) = entry {
            put_free(index as u32);
            drop(entry);
        }
        Some(())
    };
    closed().is_some()
}

/// A second handle to the object, whatever it is; `None`: `handle` is not open, or a socket's.
pub fn duplicate(handle: usize) -> Option<Result<usize, TableFull>> {
    let held = hold_open(handle).filter(|held| held.entry().kind.is_plain())?;
    let entry = held.entry().share();
    let (duplicated, object) = (entry.duplicated, entry.object);
    let inserted = insert_entry(entry, For::Anyone, 0);
    if inserted.is_ok() {
        // SAFETY: made in `Entry::new`, for this; the object is in use.
        unsafe { duplicated(object) };
    }
    Some(inserted)
}

/// Whether two handles name one object; `None`: one is not open.
pub fn same_object(one: usize, other: usize) -> Option<bool> {
    Some(hold_open(one)?.entry().object == hold_open(other)?.entry().object)
}

/// A flag of a handle: started programs are to have it. (What that means is the object's affair.)
pub const INHERITED: u8 = 1;
/// A flag of a handle: `close` leaves it alone.
pub const PROTECTED: u8 = 2;

/// The flags of a handle; `None`: it is not open.
pub fn flags(handle: usize) -> Option<u8> {
    Some(hold_open(handle)?.flags())
}

/// Changes those flags of a handle that are in `mask`; `None`: it is not open.
pub fn set_flags(handle: usize, mask: u8, flags: u8) -> Option<()> {
    let held = hold_open(handle)?;
    let [mask, flags] = [mask, flags & mask].map(|flags| u64::from(flags) << FLAGS_SHIFT & FLAGS);
    let change = |state: u64| (state & OPEN != 0).then_some(state & !mask | flags);
    let state = &held.slot.state;
    state
        .fetch_update(Ordering::Relaxed, Ordering::Relaxed, change)
        .ok()
        .map(drop)
}

/// The handles of all open objects of one kind, at some moment during the call.
pub fn all<T: Object>() -> Vec<usize> {
    let fresh = free_list().fresh;
    let open = |index: usize| {
        let slot = TABLE.slot(index)?;
        let state = slot.state.load(Ordering::Relaxed);
        let value = handle(index, state >> GENERATION_SHIFT);
        (state & OPEN != 0 && get::<T>(value).is_some()).then_some(value)
    };
    (FIRST_INDEX..fresh).filter_map(open).collect()
}

/// The handles that started programs are to have, and what kind each is of, at some moment during the call.
pub fn inherited() -> Vec<(usize, Kind)> {
    let fresh = free_list().fresh;
    let open = |index: usize| {
        let state = TABLE.slot(index)?.state.load(Ordering::Relaxed);
        let value = handle(index, state >> GENERATION_SHIFT);
        let is_inherited = state >> FLAGS_SHIFT & u64::from(INHERITED) != 0;
        let kind = (state & OPEN != 0 && is_inherited).then(|| kind(value))??;
        Some((value, kind))
    };
    (FIRST_INDEX..fresh).filter_map(open).collect()
}

/// A slot in use by a call of this thread.
struct Held {
    slot: &'static Slot,
    index: u32,
    used: Use,
    /// Not to be sent to another thread: the note is this thread's.
    not_send: PhantomData<*const ()>,
}

impl Held {
    #[inline]
    fn entry(&self) -> &Entry {
        // SAFETY: this is a user, so the entry stays and is not written.
        unsafe { (*self.slot.object.get()).as_ref().unwrap_unchecked() }
    }

    fn flags(&self) -> u8 {
        ((self.slot.state.load(Ordering::Relaxed) & FLAGS) >> FLAGS_SHIFT) as u8
    }

    /// Closes the slot, unless another thread was first. Returns the entry if nobody else uses it: the slot is free then.
    #[inline(always)]
    fn close(&self, generation: u64) -> Option<Option<Entry>> {
        let alone = self.slot.close(self.index)?;
        // A user that is counted itself leaves in the ordinary way.
        Some(
            (alone && self.used.is_some())
                .then(|| self.slot.take(generation))
                .flatten(),
        )
    }
}

impl Drop for Held {
    #[inline(always)]
    fn drop(&mut self) {
        self.slot.leave(self.index, self.used)
    }
}

/// An object in use by a call of this thread.
pub struct Ref<T: Object> {
    held: Held,
    object: PhantomData<*const T>,
}

impl<T: Object> Ref<T> {
    /// The handle by which it was found.
    pub fn handle(&self) -> usize {
        let generation = self.held.slot.state.load(Ordering::Relaxed) >> GENERATION_SHIFT;
        handle(self.held.index as usize, generation)
    }

    /// Whether the handle is still valid; no longer so once a thread has closed it.
    #[inline]
    pub fn is_open(&self) -> bool {
        self.held.slot.state.load(Ordering::Acquire) & OPEN != 0
    }

    /// Whether nobody else uses the object, for who has closed its handle.
    pub fn is_alone(&self) -> bool {
        let counted = (self.held.slot.state.load(Ordering::Acquire) & USERS) as usize;
        counted + self.held.slot.notes(self.held.index) == 1
    }

    /// The same, for who has just written what the closing thread looks at: one of the two sees what the other wrote.
    pub fn is_still_open(&self) -> bool {
        usage::order();
        self.is_open()
    }
}

impl<T: Object> Deref for Ref<T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        // SAFETY: `get` compared the kind, which names exactly one type.
        unsafe { &*self.held.entry().object.cast::<T>() }
    }
}

#[cfg(test)]
mod tests;
