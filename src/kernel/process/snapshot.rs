//! Lists of processes and threads at some moment.
use crate::abi::*;
use crate::rt::handle::{Kind, Object};
use crate::sys::children::Listed;
use crate::sys::lock::Mutex;
use crate::sys::other_process;

/// A list, and how far it has been read.
struct List<T> {
    entries: Vec<T>,
    next: usize,
}

impl<T> List<T> {
    fn new(entries: Vec<T>) -> List<T> {
        List { entries, next: 0 }
    }

    /// The first entry or the next.
    fn read(&mut self, first: bool) -> Option<&T> {
        if first {
            self.next = 0;
        }
        let entry = self.entries.get(self.next);
        self.next += usize::from(entry.is_some());
        entry
    }
}

pub struct Snapshot {
    processes: Mutex<List<Listed>>,
    /// Each with its process and that one's nice value.
    threads: Mutex<List<(u32, u32, i32)>>,
}

impl Object for Snapshot {
    const KIND: Kind = Kind::Snapshot;
}

impl Snapshot {
    /// Of what `flags` (TH32CS_*) ask for.
    pub fn take(flags: u32) -> Snapshot {
        let has = |flag: u32| flags & flag != 0;
        let processes = match has(TH32CS_SNAPPROCESS | TH32CS_SNAPTHREAD) {
            true => other_process::list(),
            false => Vec::new(),
        };
        let of = |process: &Listed| {
            let (pid, nice) = (process.pid, process.nice);
            other_process::threads(pid)
                .into_iter()
                .map(move |thread| (thread, pid, nice))
        };
        let threads = match has(TH32CS_SNAPTHREAD) {
            true => processes.iter().flat_map(of).collect(),
            false => Vec::new(),
        };
        let processes = if has(TH32CS_SNAPPROCESS) { processes } else { Vec::new() };
        Snapshot {
            processes: Mutex::new(List::new(processes)),
            threads: Mutex::new(List::new(threads)),
        }
    }

    /// Tells `told` the first process or the next; `None`: there is no other.
    pub fn process<R>(&self, first: bool, told: impl FnOnce(&Listed) -> R) -> Option<R> {
        self.processes.lock().read(first).map(told)
    }

    /// The same for threads.
    pub fn thread<R>(&self, first: bool, told: impl FnOnce(&(u32, u32, i32)) -> R) -> Option<R> {
        self.threads.lock().read(first).map(told)
    }
}
