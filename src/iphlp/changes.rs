//! Changes of interfaces, addresses and routes: what waits for one, and what is told of each.
use super::interfaces::{all_routes, dad_state, Interfaces};
use super::watcher::{self, Id, Next, Watched};
use super::{adapter, error, ip_rows};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::handle::{Kind, Object};
use crate::rt::overlapped::{Completion, Outcome, Request};
use crate::rt::wait::Waitable;
use crate::sys::interface::{Change, InterfaceAddress, Topic};
use crate::sys::interfaces::Monitor;
use crate::sys::links::Detail;
use crate::sys::lock::Mutex;
use crate::sys::network::{Link, Route};
use crate::sys::resolver::Family;
use crate::sys::{native, net, pollfd, Fd};
use once_cell::sync::Lazy;
use std::net::IpAddr;
use std::sync::Arc;

/// What is known of an address, beside its lifetime, which runs all the time.
type AddressState = (u32, IpAddr, u32, NL_DAD_STATE);

fn state_of(address: &InterfaceAddress) -> AddressState {
    (address.index, address.address.ip, address.prefix, dad_state(address))
}

fn addresses(family: Family) -> Result<Vec<InterfaceAddress>> {
    let all = crate::sys::interfaces::plain_addresses().map_err(error::of)?;
    let is_wanted = |address: &InterfaceAddress| family.includes(address.address.ip);
    Ok(all.into_iter().filter(is_wanted).collect())
}

fn monitor(family: Family, topic: Topic) -> Result<Monitor> {
    let number = match family {
        Family::V6 => native::AF_INET6,
        _ => native::AF_INET,
    };
    Monitor::new(number, topic).map_err(error::of)
}

/// What NotifyAddrChange and NotifyRouteChange wait for: the next change of IPv4's addresses or routes.
struct NextChange {
    monitor: Monitor,
    topic: Topic,
    before: Vec<AddressState>,
}

impl NextChange {
    fn new(topic: Topic) -> Result<NextChange> {
        Ok(NextChange {
            // First, so that no change falls between it and what it is compared with.
            monitor: monitor(Family::V4, topic)?,
            topic,
            before: addresses(Family::V4)?.iter().map(state_of).collect(),
        })
    }

    fn has_come(&self) -> bool {
        let (mut removed, mut perhaps, mut route) = (false, false, false);
        self.monitor.take(|change| match change {
            Change::Removed => removed = true,
            Change::Perhaps => perhaps = true,
            Change::Route => route = true,
        });
        let differs = || match addresses(Family::V4) {
            Ok(now) => now.iter().map(state_of).ne(self.before.iter().copied()),
            Err(_) => true,
        };
        removed || route && self.topic == Topic::Routes || perhaps && differs()
    }
}

/// Waits for the next change.
pub fn wait(topic: Topic) -> Result<()> {
    let change = NextChange::new(topic)?;
    while !change.has_come() {
        let mut fds = [pollfd {
            fd: change.monitor.fd().raw(),
            events: native::POLLIN,
            revents: 0,
        }];
        // A signal that ends the poll is no change.
        let _ = net::poll(&mut fds, None);
    }
    Ok(())
}

/// A change that an OVERLAPPED waits for.
struct Overlapping {
    change: NextChange,
    completion: Completion,
    /// What is signalled beside the OVERLAPPED's own event: it stands for the file handle.
    event: Arc<Waitable>,
}

/// The overlapped waits that are not done.
static PENDING: Lazy<Mutex<Vec<(usize, Id)>>> = Lazy::new(Mutex::default);

/// Has an OVERLAPPED end with the next change.
pub fn begin(topic: Topic, request: Request, event: Arc<Waitable>) -> Result<()> {
    let change = NextChange::new(topic)?;
    let address = request.overlapped.address();
    request.overlapped.begin()?;
    event.reset()?;
    let completion = Completion::new(request);
    let mut pending = PENDING.lock();
    pending.retain(|(_, id)| watcher::is_watched(*id));
    let id = watcher::add(Box::new(Overlapping {
        change,
        completion,
        event,
    }))?;
    pending.push((address, id));
    Ok(())
}

/// Ends the wait of an OVERLAPPED. False: there is none.
pub fn cancel(overlapped: usize) -> bool {
    let id = {
        let mut pending = PENDING.lock();
        let place = pending.iter().position(|(address, _)| *address == overlapped);
        place.map(|place| pending.swap_remove(place).1)
    };
    id.is_some_and(watcher::remove)
}

impl Overlapping {
    fn end(&mut self, outcome: &Outcome) {
        self.completion.complete(outcome, None, true);
        // It is an event.
        let _ = self.event.set();
    }
}

impl Watched for Overlapping {
    fn fd(&self) -> &Fd {
        self.change.monitor.fd()
    }

    fn look(&mut self) -> Next {
        if !self.change.has_come() {
            return Next::Watch;
        }
        self.end(&Outcome::success(0));
        Next::Done
    }

    fn cancelled(&mut self) {
        self.end(&Outcome::cancelled(0));
    }
}

/// Who is told of each change, with a row that says which.
pub type Told<R> = Box<dyn Fn(&mut R, MIB_NOTIFICATION_TYPE) + Send>;

/// A table that is compared with what it was.
struct Compared<T, R> {
    monitor: Monitor,
    family: Family,
    before: Vec<T>,
    read: fn(Family) -> Result<Vec<T>>,
    /// Whether two entries are the same one, perhaps changed.
    is_same: fn(&T, &T) -> bool,
    /// Whether it has changed.
    differs: fn(&T, &T) -> bool,
    row: fn(&T, Family) -> R,
    told: Told<R>,
}

impl<T: Send, R> Watched for Compared<T, R> {
    fn fd(&self) -> &Fd {
        self.monitor.fd()
    }

    fn look(&mut self) -> Next {
        let mut any = false;
        self.monitor.take(|_| any = true);
        let Some(now) = any.then(|| (self.read)(self.family).ok()).flatten() else {
            return Next::Watch;
        };
        let before = std::mem::replace(&mut self.before, now);
        let tell = |entry: &T, kind| (self.told)(&mut (self.row)(entry, self.family), kind);
        for old in &before {
            match self.before.iter().find(|new| (self.is_same)(old, new)) {
                None => tell(old, MibDeleteInstance),
                Some(new) if (self.differs)(old, new) => tell(new, MibParameterNotification),
                Some(_) => {}
            }
        }
        for new in &self.before {
            if !before.iter().any(|old| (self.is_same)(old, new)) {
                tell(new, MibAddInstance);
            }
        }
        Next::Watch
    }
}

/// What a notification is cancelled by.
pub struct Notification(Mutex<Vec<Id>>);

impl Object for Notification {
    const KIND: Kind = Kind::Notification;
}

impl Notification {
    /// Afterwards nobody is told of anything: waits for a callback that runs, but for one that calls this.
    pub fn cancel(&self) {
        let ids = std::mem::take(&mut *self.0.lock());
        for id in ids {
            watcher::remove(id);
        }
    }
}

/// The families that are watched one by one.
fn each_family<R>(family: Family, watch: impl Fn(Family) -> Result<R>) -> Result<Vec<R>> {
    let all = match family {
        Family::Any => vec![Family::V4, Family::V6],
        one => vec![one],
    };
    all.into_iter().map(watch).collect()
}

fn watch<T: Send + 'static, R: 'static>(watched: Vec<Compared<T, R>>) -> Result<Notification> {
    let notification = Notification(Mutex::default());
    for compared in watched {
        match watcher::add(Box::new(compared)) {
            Ok(id) => notification.0.lock().push(id),
            Err(error) => {
                notification.cancel();
                return Err(error);
            }
        }
    }
    Ok(notification)
}

/// Tells of interfaces that come, go and change.
pub fn of_interfaces(family: Family, told: impl Fn() -> Told<MIB_IPINTERFACE_ROW>) -> Result<Notification> {
    watch(each_family(family, |family| {
        Ok(Compared {
            monitor: monitor(family, Topic::Addresses)?,
            family,
            before: adapter::all(Detail::WithoutCounters)?,
            read: |_| adapter::all(Detail::WithoutCounters),
            is_same: |one: &Link, other| one.index == other.index,
            differs: |one, other| one != other,
            row: |link, family| {
                let number = if family == Family::V6 { AF_INET6 } else { AF_INET };
                ip_rows::interface_row(link, number as ADDRESS_FAMILY)
            },
            told: told(),
        })
    })?)
}

/// Tells of addresses that come, go and change.
pub fn of_addresses(family: Family, told: impl Fn() -> Told<MIB_UNICASTIPADDRESS_ROW>) -> Result<Notification> {
    watch(each_family(family, |family| {
        Ok(Compared {
            monitor: monitor(family, Topic::Addresses)?,
            family,
            before: addresses(family)?,
            read: addresses,
            is_same: |one: &InterfaceAddress, other| (one.index, one.address.ip) == (other.index, other.address.ip),
            differs: |one, other| state_of(one) != state_of(other),
            row: |address, _| {
                let links = Interfaces::read(Detail::WithoutCounters).map(|all| all.links);
                ip_rows::unicast_row(address, &links.unwrap_or_default())
            },
            told: told(),
        })
    })?)
}

/// Tells of routes that come, go and change.
pub fn of_routes(family: Family, told: impl Fn() -> Told<MIB_IPFORWARD_ROW2>) -> Result<Notification> {
    let read = |family: Family| -> Result<Vec<Route>> {
        let is_wanted = |route: &Route| family.includes(route.destination);
        Ok(all_routes()?.into_iter().filter(is_wanted).collect())
    };
    watch(each_family(family, |family| {
        Ok(Compared {
            monitor: monitor(family, Topic::Routes)?,
            family,
            before: read(family)?,
            read,
            is_same: |one: &Route, other| {
                let key = |route: &Route| {
                    (
                        route.destination,
                        route.prefix,
                        route.next_hop,
                        route.index,
                        route.is_local,
                    )
                };
                key(one) == key(other)
            },
            differs: |one, other| one != other,
            row: |route, _| {
                let links = adapter::all(Detail::WithoutCounters);
                ip_rows::forward_row2(route, &links.unwrap_or_default())
            },
            told: told(),
        })
    })?)
}

/// The event that stands for the handle that NotifyAddrChange and NotifyRouteChange give.
pub fn shared_event(topic: Topic) -> Arc<Waitable> {
    static ADDRESSES: Lazy<Arc<Waitable>> = Lazy::new(|| Arc::new(Waitable::event(true, false)));
    static ROUTES: Lazy<Arc<Waitable>> = Lazy::new(|| Arc::new(Waitable::event(true, false)));
    Arc::clone(match topic {
        Topic::Addresses => &ADDRESSES,
        Topic::Routes => &ROUTES,
    })
}

/// ERROR_INVALID_PARAMETER: neither family, nor both.
pub fn family(number: ADDRESS_FAMILY) -> Result<Family> {
    super::interfaces::family(number.into()).ok_or(Error(ERROR_INVALID_PARAMETER))
}
