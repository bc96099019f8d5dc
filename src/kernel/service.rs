//! Services: a program that the host's service manager has started. systemd tells a program so by its environment, and is told of
//! each status by datagrams; its request to stop is SIGTERM.
use super::console_control;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::{local, native, net, signals, Fd};
use parking_lot::{Condvar, Mutex};
use std::collections::VecDeque;
use std::env;
use std::path::Path;

/// A service's own function for what it is told.
#[derive(Clone, Copy)]
pub enum Handler {
    Plain(unsafe extern "C" fn(DWORD)),
    WithContext(unsafe extern "C" fn(DWORD, DWORD, LPVOID, LPVOID) -> DWORD, usize),
}

struct Service {
    name: String,
    handler: Option<Handler>,
    state: u32,
    accepted: u32,
}

struct Services {
    all: Vec<Service>,
    /// What the dispatcher's thread has to tell, and which service.
    controls: VecDeque<(usize, u32)>,
    /// Where the service manager is told.
    manager: Option<Fd>,
}

static SERVICES: Mutex<Services> = Mutex::new(Services {
    all: Vec::new(),
    controls: VecDeque::new(),
    manager: None,
});
static CHANGED: Condvar = Condvar::new();

/// Whether the service manager has started this very process.
fn is_started_by_manager() -> bool {
    let own = |value: String| value.parse() == Ok(std::process::id());
    env::var_os("NOTIFY_SOCKET").is_some() || env::var("SYSTEMD_EXEC_PID").is_ok_and(own)
}

/// Connects to the service manager, for the services of these names. ERROR_FAILED_SERVICE_CONTROLLER_CONNECT: somebody else has
/// started the program. ERROR_SERVICE_ALREADY_RUNNING: done already.
pub fn connect(names: Vec<String>) -> Result<()> {
    let mut services = SERVICES.lock();
    if !services.all.is_empty() {
        return Err(Error(ERROR_SERVICE_ALREADY_RUNNING));
    }
    if !is_started_by_manager() {
        return Err(Error(ERROR_FAILED_SERVICE_CONTROLLER_CONNECT));
    }
    console_control::take_over(signalled)?;
    services.manager = env::var_os("NOTIFY_SOCKET").and_then(|path| manager(Path::new(&path)));
    // Programs that the service starts are not meant.
    env::remove_var("NOTIFY_SOCKET");
    services.all = names
        .into_iter()
        .map(|name| Service {
            name,
            handler: None,
            state: SERVICE_START_PENDING,
            accepted: 0,
        })
        .collect();
    Ok(())
}

fn manager(path: &Path) -> Option<Fd> {
    let socket = net::socket(native::AF_UNIX, native::SOCK_DGRAM, 0).ok()?;
    net::connect(&socket, &local::notify_address(path)?).ok()?;
    Some(socket)
}

/// Whether the service has taken the signal: what stops it, or tells it that its parameters have changed.
fn signalled(signal: i32) -> bool {
    let mut services = SERVICES.lock();
    let wanted: &[(u32, u32)] = match signal {
        signals::SIGTERM => &[
            (SERVICE_ACCEPT_STOP, SERVICE_CONTROL_STOP),
            (SERVICE_ACCEPT_SHUTDOWN, SERVICE_CONTROL_SHUTDOWN),
        ],
        signals::SIGHUP => &[(SERVICE_ACCEPT_PARAMCHANGE, SERVICE_CONTROL_PARAMCHANGE)],
        _ => return false,
    };
    let mut taken = Vec::new();
    for (place, service) in services.all.iter().enumerate() {
        let accepts = |(bit, _): &&(u32, u32)| service.accepted & bit != 0 && service.handler.is_some();
        if let Some((_, control)) = wanted.iter().find(accepts) {
            taken.push((place, *control));
        }
    }
    services.controls.extend(&taken);
    CHANGED.notify_all();
    !taken.is_empty()
}

/// What the dispatcher's thread does next: it tells a service something. `None`: all have stopped.
pub fn next() -> Option<(Handler, u32)> {
    let mut services = SERVICES.lock();
    loop {
        if let Some((place, control)) = services.controls.pop_front() {
            if let Some(handler) = services.all[place].handler {
                return Some((handler, control));
            }
        }
        if services.all.iter().all(|service| service.state == SERVICE_STOPPED) {
            services.all.clear();
            return None;
        }
        CHANGED.wait(&mut services);
    }
}

/// RegisterServiceCtrlHandler. Returns the service's number. ERROR_SERVICE_NOT_IN_EXE: the program has no such service.
pub fn register(name: &str, handler: Handler) -> Result<usize> {
    let mut services = SERVICES.lock();
    let alone = services.all.len() == 1;
    let is_it = |service: &Service| alone || service.name.eq_ignore_ascii_case(name);
    let place = services
        .all
        .iter()
        .position(is_it)
        .ok_or(Error(ERROR_SERVICE_NOT_IN_EXE))?;
    services.all[place].handler = Some(handler);
    Ok(place)
}

/// A service's thread could not be started, or has ended: without a status of its own it has stopped.
pub fn main_ended(place: usize) {
    let mut services = SERVICES.lock();
    if let Some(service) = services.all.get_mut(place).filter(|service| service.handler.is_none()) {
        service.state = SERVICE_STOPPED;
        CHANGED.notify_all();
    }
}

/// SetServiceStatus. ERROR_INVALID_HANDLE: no such service. ERROR_INVALID_DATA: no such state.
pub fn set_status(place: usize, status: &SERVICE_STATUS) -> Result<()> {
    let mut services = SERVICES.lock();
    let Services { all, manager, .. } = &mut *services;
    let service = all.get_mut(place).ok_or(Error(ERROR_INVALID_HANDLE))?;
    let extension = format!("EXTEND_TIMEOUT_USEC={}", u64::from(status.dwWaitHint) * 1000);
    let told = match status.dwCurrentState {
        SERVICE_STOPPED => match (status.dwWin32ExitCode, status.dwServiceSpecificExitCode) {
            (0, _) => "STOPPING=1\nSTATUS=stopped".to_owned(),
            (ERROR_SERVICE_SPECIFIC, code) => format!("STOPPING=1\nSTATUS=stopped with error {code} of its own"),
            (code, _) => format!("STOPPING=1\nSTATUS=stopped with error {code}"),
        },
        SERVICE_START_PENDING => format!("STATUS=starting\n{extension}"),
        SERVICE_STOP_PENDING => format!("STOPPING=1\nSTATUS=stopping\n{extension}"),
        SERVICE_RUNNING => "READY=1\nSTATUS=running".to_owned(),
        SERVICE_CONTINUE_PENDING => "STATUS=continuing".to_owned(),
        SERVICE_PAUSE_PENDING => "STATUS=pausing".to_owned(),
        SERVICE_PAUSED => "STATUS=paused".to_owned(),
        _ => return Err(Error(ERROR_INVALID_DATA)),
    };
    service.state = status.dwCurrentState;
    service.accepted = status.dwControlsAccepted;
    // Of several services the first speaks for the program's unit.
    if let Some(manager) = manager.as_ref().filter(|_| place == 0) {
        // A manager that has gone needs to know nothing.
        let _ = net::send(manager, told.as_ptr(), told.len(), 0, None);
    }
    CHANGED.notify_all();
    Ok(())
}

/// dwWin32ExitCode: the other code counts.
const ERROR_SERVICE_SPECIFIC: u32 = ERROR_SERVICE_SPECIFIC_ERROR as u32;
