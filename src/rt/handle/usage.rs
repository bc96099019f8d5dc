//! Which table slots the calls of each thread use at this moment.
//!
//! A call must tell that it uses an object and must see whether the object has been closed; a close must mark the
//! object and must see who uses it. Each side writes, then reads what the other writes, which takes a full barrier
//! between the two. Calls are many and a locked instruction beside a system call costs 20 to 40 ns (docs/architecture.md), so
//! the call's side only writes and reads plainly, and the close's side makes the barrier for both: `everywhere`.
use crate::sys::{self, barrier};
use once_cell::sync::Lazy;
use std::ptr;
use std::sync::atomic::{compiler_fence, fence, AtomicBool, AtomicPtr, AtomicU32, Ordering};

/// Uses that a thread can note down; a call within a call within a call (a condition function's) needs three.
const NOTES: usize = 8;

/// A note that is not in use.
const NOTHING: u32 = 0;

/// What one thread uses. Records are never freed: an exited thread's goes to a new one.
#[repr(align(128))]
pub struct Record {
    notes: [AtomicU32; NOTES],
    taken: AtomicBool,
    next: *const Record,
}

// SAFETY: `next` is written before the record is published and only read afterwards.
unsafe impl Sync for Record {}

/// All records, newest first.
static RECORDS: AtomicPtr<Record> = AtomicPtr::new(ptr::null_mut());

/// Whether `everywhere` orders other threads; where it does not, every call makes its own barrier.
static ASYMMETRIC: Lazy<bool> = Lazy::new(barrier::prepare);
static EACH_CALL_FENCES: AtomicBool = AtomicBool::new(true);

/// To be called before the first use.
pub fn prepare() {
    EACH_CALL_FENCES.store(!*ASYMMETRIC, Ordering::Relaxed);
}

thread_local! {
    static EXIT: Exit = const { Exit };
}

/// Gives the thread's record back when the thread ends.
struct Exit;

impl Drop for Exit {
    fn drop(&mut self) {
        let record = sys::hot().record.replace(ptr::null()).cast::<Record>();
        if !record.is_null() {
            // SAFETY: records live for ever.
            unsafe { (*record).taken.store(false, Ordering::Release) };
        }
    }
}

/// The calling thread's record; `None` when the thread is ending.
#[inline(always)]
pub fn mine() -> Option<&'static Record> {
    let record = sys::hot().record.get().cast::<Record>();
    match record.is_null() {
        // SAFETY: records live for ever.
        false => Some(unsafe { &*record }),
        true => register(),
    }
}

#[cold]
fn register() -> Option<&'static Record> {
    // Sees to it that `Exit` runs.
    EXIT.try_with(|_| ()).ok()?;
    let record = all()
        .find(|record| !record.taken.swap(true, Ordering::Acquire))
        .unwrap_or_else(publish);
    sys::hot().record.set(ptr::from_ref(record).cast());
    Some(record)
}

fn publish() -> &'static Record {
    let record = Box::leak(Box::new(Record {
        notes: [const { AtomicU32::new(NOTHING) }; NOTES],
        taken: AtomicBool::new(true),
        next: ptr::null(),
    }));
    let mut head = RECORDS.load(Ordering::Relaxed);
    loop {
        record.next = head;
        match RECORDS.compare_exchange_weak(head, record, Ordering::Release, Ordering::Relaxed) {
            Ok(_) => return record,
            Err(now) => head = now,
        }
    }
}

fn all() -> impl Iterator<Item = &'static Record> {
    // SAFETY: records live for ever.
    let at = |record: *const Record| unsafe { record.as_ref() };
    std::iter::successors(at(RECORDS.load(Ordering::Acquire)), move |record| at(record.next))
}

/// A note of the calling thread that it uses a slot; taken back by `forget`.
pub type Note = &'static AtomicU32;

impl Record {
    /// Notes that the calling thread, whose record this is, uses slot `index`; `None`: no room.
    /// What the caller reads afterwards it reads after everybody can see the note, as far as `everywhere` goes.
    #[inline(always)]
    pub fn note(&'static self, index: u32) -> Option<Note> {
        let free = |note: &&AtomicU32| note.load(Ordering::Relaxed) == NOTHING;
        let note = self.notes.iter().find(free)?;
        note.store(index + 1, Ordering::Relaxed);
        order();
        Some(note)
    }

    /// How many notes of slot `index` the thread has.
    pub fn count(&self, index: u32) -> usize {
        let is_of = |note: &&AtomicU32| note.load(Ordering::Acquire) == index + 1;
        self.notes.iter().filter(is_of).count()
    }

    /// What tells one thread from another.
    #[inline(always)]
    pub fn id(&self) -> usize {
        ptr::from_ref(self) as usize
    }
}

/// Takes a note back. What the caller reads afterwards is ordered as with `Record::note`.
#[inline(always)]
pub fn forget(note: Note) {
    note.store(NOTHING, Ordering::Release);
    order();
}

/// The call's side of the barrier: what the caller reads after it is ordered behind what it wrote before, as far as
/// `everywhere` goes.
#[inline(always)]
pub fn order() {
    match EACH_CALL_FENCES.load(Ordering::Relaxed) {
        false => compiler_fence(Ordering::SeqCst),
        true => fence(Ordering::SeqCst),
    }
}

/// The other side's barrier: what the caller wrote before it is seen by every note made after it, and every note made
/// before it is seen by what the caller reads after it.
pub fn everywhere() {
    fence(Ordering::SeqCst);
    if *ASYMMETRIC {
        barrier::everywhere();
    }
}

/// How many notes of slot `index` all threads have; to be read after `everywhere`.
pub fn count(index: u32) -> usize {
    all().map(|record| record.count(index)).sum()
}

/// Forgets what other threads use: a forked child has none.
pub fn forget_others() {
    let mine = sys::hot().record.get().cast::<Record>();
    for record in all().filter(|record| !ptr::eq(*record, mine)) {
        record
            .notes
            .iter()
            .for_each(|note| note.store(NOTHING, Ordering::Relaxed));
        record.taken.store(false, Ordering::Relaxed);
    }
}
