//! What the handle table promises, also to threads that use and close at the same time.
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
        insert(Arc::new(Counted(value)), For::Maker).unwrap()
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
    let _turn = TURN.lock().unwrap();
    let handle = Counted::publish(7);
    assert_eq!(handle % 4, 0);
    assert!(handle < 1 << 31);
    assert_eq!(get::<Counted>(handle).unwrap().0, 7);
    assert!(all::<Counted>().contains(&handle));
    for wrong in [0, 4, handle + 1, handle + 2, !0, usize::MAX / 2, handle | 1 << 40] {
        assert!(get::<Counted>(wrong).is_none(), "{wrong:#x}");
    }
    let Some(Removed::Own(removed)) = remove::<Counted>(handle) else {
        panic!("nobody else uses it");
    };
    assert!(get::<Counted>(handle).is_none());
    assert!(remove::<Counted>(handle).is_none());
    assert_eq!(
        (removed.0, ALIVE.load(Ordering::Relaxed)),
        (7, 1),
        "it lives while it is used"
    );
    drop(removed);
    assert_eq!(ALIVE.load(Ordering::Relaxed), 0);
}

#[test]
fn an_object_in_use_outlives_its_handle() {
    let _turn = TURN.lock().unwrap();
    let handle = Counted::publish(8);
    let user = get::<Counted>(handle).unwrap();
    let Some(Removed::Shared(removed)) = remove::<Counted>(handle) else {
        panic!("somebody uses it");
    };
    assert!(!removed.is_open() && !user.is_open());
    drop(removed);
    assert_eq!((user.0, ALIVE.load(Ordering::Relaxed)), (8, 1));
    drop(user);
    assert_eq!(ALIVE.load(Ordering::Relaxed), 0);
}

#[test]
fn two_handles_share_an_object() {
    let _turn = TURN.lock().unwrap();
    let first = Counted::publish(9);
    let second = duplicate(first).unwrap().unwrap();
    let other = Counted::publish(9);
    assert_eq!(kind(second), Some(Kind::Test));
    assert_eq!(same_object(first, second), Some(true));
    assert_eq!(same_object(first, other), Some(false));
    assert!(close(first) && !close(first) && close(other));
    assert_eq!(same_object(first, second), None);
    assert_eq!(
        (get::<Counted>(second).unwrap().0, ALIVE.load(Ordering::Relaxed)),
        (9, 1)
    );
    assert!(close(second));
    assert_eq!(ALIVE.load(Ordering::Relaxed), 0);
    assert!(duplicate(second).is_none() && kind(second).is_none());
}

#[test]
fn flags_belong_to_the_handle() {
    let _turn = TURN.lock().unwrap();
    let first = Counted::publish(1);
    set_flags(first, INHERITED | PROTECTED, PROTECTED).unwrap();
    let second = duplicate(first).unwrap().unwrap();
    assert_eq!((flags(first), flags(second)), (Some(PROTECTED), Some(0)));
    assert!(!close(first) && close(second));
    set_flags(first, PROTECTED, INHERITED).unwrap();
    assert_eq!(flags(first), Some(0));
    assert!(close(first));
    assert!(flags(first).is_none() && set_flags(first, PROTECTED, PROTECTED).is_none());
}

#[test]
fn a_handle_comes_back_late() {
    let _turn = TURN.lock().unwrap();
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
    let _turn = TURN.lock().unwrap();
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
    assert_eq!(
        removed.into_inner(),
        published.into_inner(),
        "each handle is closed once"
    );
    assert_eq!(ALIVE.load(Ordering::Relaxed), 0);
}
