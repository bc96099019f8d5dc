//! Processes: those that this one has started, and any other by its number.
mod orphans;
pub mod program;
pub mod snapshot;
pub mod start;

use super::os_error::from_native;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{Kind, Object};
use crate::rt::wait::Waitable;
use crate::sys::children::{self, Ended, Exit, Times};
use crate::sys::lock::Mutex;
use crate::sys::{native, net, other_process, pollfd, Errno, Fd};
use std::collections::BTreeMap;
use std::sync::{Arc, Weak};
use std::time::{Duration, SystemTime};

pub struct Process {
    pub id: u32,
    is_child: bool,
    began: SystemTime,
    /// It can be read from once the process has ended.
    watch: Arc<Fd>,
    /// What a wait for its handle waits for.
    pub object: Arc<Waitable>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    end: Option<End>,
    /// What TerminateProcess gave as exit code.
    terminated_with: Option<u32>,
    /// How often it is to be resumed before it runs.
    suspended: u32,
}

/// What is known of a process that has ended.
#[derive(Clone, Copy)]
struct End {
    /// `None`: the host does not tell.
    how: Option<Ended>,
    /// When that was seen.
    at: SystemTime,
    user: Duration,
    kernel: Duration,
}

/// When a process began and ended (`None`: it runs), and the time that it has spent.
pub struct Lifetime {
    pub times: Times,
    pub ended: Option<SystemTime>,
}

/// The children that handles name: their exits are taken once, so each has one object.
static CHILDREN: Mutex<BTreeMap<u32, Weak<Process>>> = Mutex::new(BTreeMap::new());

impl Object for Process {
    const KIND: Kind = Kind::Process;
}

/// The first thread of a process, by which it is resumed.
pub struct PrimaryThread(pub Arc<Process>);

impl Object for PrimaryThread {
    const KIND: Kind = Kind::PrimaryThread;
}

impl Process {
    fn new(id: u32, is_child: bool, watch: Arc<Fd>) -> Process {
        Process {
            id,
            is_child,
            began: SystemTime::now(),
            object: Arc::new(Waitable::input(Arc::clone(&watch))),
            watch,
            state: Mutex::default(),
        }
    }

    /// A child that has just been started; `suspended`: it waits to be resumed.
    fn of_child(id: u32, suspended: bool) -> Result<Arc<Process>> {
        let watch = other_process::watch(id as i32).map_err(from_native)?;
        let process = Process::new(id, true, Arc::new(watch));
        process.state.lock().suspended = suspended.into();
        Ok(Process::keep(process))
    }

    /// Lets `open` find a child.
    fn keep(process: Process) -> Arc<Process> {
        let mut children = CHILDREN.lock();
        children.retain(|_, child| child.strong_count() > 0);
        let id = process.id;
        let process = Arc::new(process);
        children.insert(id, Arc::downgrade(&process));
        process
    }

    /// The process of that number. ERROR_INVALID_PARAMETER: there is none.
    pub fn open(id: u32) -> Result<Arc<Process>> {
        if let Some(child) = CHILDREN.lock().get(&id).and_then(Weak::upgrade) {
            return Ok(child);
        }
        if let Some(watch) = orphans::remove(id) {
            return Ok(Process::keep(Process::new(id, true, watch)));
        }
        let invalid = Error(ERROR_INVALID_PARAMETER);
        let pid = i32::try_from(id).ok().filter(|pid| *pid > 0).ok_or(invalid)?;
        match other_process::watch(pid) {
            Ok(watch) => Ok(Arc::new(Process::new(id, false, Arc::new(watch)))),
            Err(Errno(native::ESRCH | native::EINVAL | native::ENOENT)) => Err(invalid),
            Err(errno) => Err(from_native(errno)),
        }
    }

    /// ERROR_ACCESS_DENIED: the process is not this one's to end.
    pub fn check_control(&self) -> Result<()> {
        match other_process::signal(&self.watch, self.id as i32, 0) {
            Err(Errno(native::EPERM)) => Err(Error(ERROR_ACCESS_DENIED)),
            _ => Ok(()),
        }
    }

    /// What is known of its end; `None`: it runs.
    fn end(&self, state: &mut State) -> Option<End> {
        if state.end.is_none() {
            state.end = self.look();
        }
        state.end
    }

    fn look(&self) -> Option<End> {
        let unknown = |how| End {
            how,
            at: SystemTime::now(),
            user: Duration::ZERO,
            kernel: Duration::ZERO,
        };
        let taken = match self.is_child {
            true => children::take_exit(self.id as i32),
            false => Err(Errno(native::ECHILD)),
        };
        match taken {
            Ok(None) => None,
            Ok(Some(Exit { ended, user, kernel })) => Some(End {
                user,
                kernel,
                ..unknown(Some(ended))
            }),
            // No child, or the program has taken it, or told the host that it wants to know of none.
            Err(_) => self
                .is_over()
                .then(|| unknown(other_process::ended_of(&self.watch, self.id as i32))),
        }
    }

    fn is_over(&self) -> bool {
        let mut fds = [pollfd {
            fd: self.watch.raw(),
            events: native::POLLIN,
            revents: 0,
        }];
        net::poll(&mut fds, Some(Duration::ZERO)) != Ok(0)
    }

    /// GetExitCodeProcess: STILL_ACTIVE while it runs. ERROR_NOT_SUPPORTED: the host does not tell.
    pub fn exit_code(&self) -> Result<u32> {
        let mut state = self.state.lock();
        match self.end(&mut state) {
            None => Ok(STILL_ACTIVE as u32),
            Some(End { how: Some(how), .. }) => Ok(exit_code(how, state.terminated_with)),
            Some(_) => state.terminated_with.ok_or(Error(ERROR_NOT_SUPPORTED)),
        }
    }

    /// TerminateProcess. ERROR_ACCESS_DENIED: not this one's to end, or it has ended.
    pub fn terminate(&self, code: u32) -> Result<()> {
        let mut state = self.state.lock();
        if self.end(&mut state).is_some() {
            return Err(Error(ERROR_ACCESS_DENIED));
        }
        self.signal(children::SIGKILL)?;
        state.terminated_with = Some(code);
        Ok(())
    }

    fn signal(&self, signal: i32) -> Result<()> {
        let sent = other_process::signal(&self.watch, self.id as i32, signal);
        sent.map_err(|_| Error(ERROR_ACCESS_DENIED))
    }

    /// SuspendThread of its first thread, which stops all of it. Returns how often it was to be resumed before.
    pub fn suspend(&self) -> Result<u32> {
        let mut state = self.state.lock();
        if state.suspended == 0 {
            self.signal(children::SIGSTOP)?;
        }
        state.suspended += 1;
        Ok(state.suspended - 1)
    }

    /// ResumeThread. Returns how often it was to be resumed before: at 1 it runs, at 0 nothing is done.
    pub fn resume(&self) -> Result<u32> {
        let mut state = self.state.lock();
        let before = state.suspended;
        if before == 1 {
            self.signal(children::SIGCONT)?;
        }
        state.suspended = before.saturating_sub(1);
        Ok(before)
    }

    /// ERROR_NOT_SUPPORTED: the host does not tell.
    pub fn lifetime(&self) -> Result<Lifetime> {
        let end = self.end(&mut self.state.lock());
        if let Some(End { at, user, kernel, .. }) = end {
            let began = self.began;
            return Ok(Lifetime {
                times: Times { began, user, kernel },
                ended: Some(at),
            });
        }
        let times = other_process::times(self.id).ok_or(Error(ERROR_NOT_SUPPORTED))?;
        Ok(Lifetime { times, ended: None })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // A child that nobody takes stays in the host's table.
        if self.is_child && self.end(&mut self.state.lock()).is_none() {
            orphans::add(self.id, Arc::clone(&self.watch));
        }
    }
}

/// The exit code that Windows has for each end by a signal.
const KILLED: &[(i32, u32)] = &[
    (children::SIGABRT, 3), // of abort()
    (children::SIGBUS, STATUS_ACCESS_VIOLATION),
    (children::SIGFPE, 0xC000_0094), // STATUS_INTEGER_DIVIDE_BY_ZERO
    (children::SIGILL, 0xC000_001D), // STATUS_ILLEGAL_INSTRUCTION
    (children::SIGINT, 0xC000_013A), // STATUS_CONTROL_C_EXIT
    (children::SIGSEGV, STATUS_ACCESS_VIOLATION),
    (children::SIGTRAP, 0x8000_0003), // STATUS_BREAKPOINT
];

fn exit_code(how: Ended, terminated_with: Option<u32>) -> u32 {
    /// What the task manager gives.
    const ENDED_BY_OTHERS: u32 = 1;
    match how {
        Ended::Exited(code) => code as u32,
        Ended::Killed(children::SIGKILL) => terminated_with.unwrap_or(ENDED_BY_OTHERS),
        Ended::Killed(signal) => {
            let known = KILLED.iter().find(|(known, _)| *known == signal);
            known.map_or(ENDED_BY_OTHERS, |(_, code)| *code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exit_codes_are_those_of_windows() {
        assert_eq!(exit_code(Ended::Exited(42), None), 42);
        assert_eq!(exit_code(Ended::Killed(children::SIGSEGV), Some(7)), 0xC000_0005);
        assert_eq!(exit_code(Ended::Killed(children::SIGKILL), Some(300)), 300);
        assert_eq!(exit_code(Ended::Killed(children::SIGKILL), None), 1);
    }
}
