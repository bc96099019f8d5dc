//! Children whose handles are closed before they end. Somebody must take their exit, or the host keeps them in its table: one
//! thread does, which is there while there are any.
use crate::sys::lock::Mutex;
use crate::sys::{children, native, net, pollfd, Fd, WakeFd};
use std::sync::Arc;

struct Orphans {
    children: Vec<(u32, Arc<Fd>)>,
    /// By which the thread learns of another one, and the process that it is a thread of: a forked child has none.
    wake: Option<(Arc<WakeFd>, u32)>,
}

static ORPHANS: Mutex<Orphans> = Mutex::new(Orphans {
    children: Vec::new(),
    wake: None,
});

/// Without memory for a thread or a descriptor the child stays in the host's table until this process ends.
pub fn add(id: u32, watch: Arc<Fd>) {
    let mut orphans = ORPHANS.lock();
    if let Some((wake, process)) = &orphans.wake {
        if *process == std::process::id() {
            wake.signal();
            orphans.children.push((id, watch));
            return;
        }
        orphans.children.clear();
    }
    orphans.children.push((id, watch));
    let Ok(wake) = WakeFd::new().map(Arc::new) else {
        return;
    };
    orphans.wake = Some((Arc::clone(&wake), std::process::id()));
    let thread = std::thread::Builder::new().name("orphans".to_owned());
    if thread.spawn(move || take_all(&wake)).is_err() {
        orphans.wake = None;
    }
}

/// Gives a child back to who has a handle to it again.
pub fn remove(id: u32) -> Option<Arc<Fd>> {
    let mut orphans = ORPHANS.lock();
    let at = orphans.children.iter().position(|(child, _)| *child == id)?;
    Some(orphans.children.swap_remove(at).1)
}

fn take_all(wake: &WakeFd) {
    loop {
        let (mut fds, held): (Vec<pollfd>, Vec<Arc<Fd>>) = {
            let mut orphans = ORPHANS.lock();
            orphans
                .children
                .retain(|(id, _)| matches!(children::take_exit(*id as i32), Ok(None)));
            if orphans.children.is_empty() {
                orphans.wake = None;
                return;
            }
            let held: Vec<_> = orphans.children.iter().map(|(_, watch)| Arc::clone(watch)).collect();
            let watches = held.iter().map(|watch| pollfd {
                fd: watch.raw(),
                events: native::POLLIN,
                revents: 0,
            });
            (watches.chain([wake.pollfd()]).collect(), held)
        };
        // Whatever the poll answers, all are asked.
        let _ = net::poll(&mut fds, None);
        drop(held);
        wake.drain();
    }
}
