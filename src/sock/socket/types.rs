//! What a socket is made of: its state, its pending operations, its observers.
use crate::abi::*;
use crate::rt::error::Result;
use crate::rt::handle::{Kind, Object, Ref};
use crate::rt::overlapped::{Completion, Outcome};
use crate::rt::port::Port;
use crate::rt::thread::Thread;
use crate::sock::events::selection::Selection;
use crate::sock::network::Watch;
use crate::sock::pipe::state::Pipe;
use crate::sys::lock::Mutex;
use crate::sys::{Families, Fd, FdCell, SockAddr};
use once_cell::race::{OnceBox, OnceRef};
use std::any::Any;
use std::collections::VecDeque;
use std::ffi::c_int;
use std::mem::ManuallyDrop;
use std::sync::atomic::{AtomicI32, AtomicU32, AtomicUsize};
use std::sync::Arc;

/// What Winsock knows of a socket beside the kernel: bits of `Socket::state`.
pub mod state {
    /// FIONBIO is on.
    pub const NONBLOCKING: u32 = 1 << 0;
    /// It has a local address, by bind or implicitly.
    pub const BOUND: u32 = 1 << 1;
    pub const LISTENING: u32 = 1 << 2;
    /// A nonblocking connect was started and its outcome has not been seen.
    pub const CONNECTING: u32 = 1 << 3;
    pub const CONNECTED: u32 = 1 << 4;
    /// A connect failed; the kernel wants to be told once more before it tries again.
    pub const CONNECT_FAILED: u32 = 1 << 5;
    pub const SHUT_SEND: u32 = 1 << 6;
    pub const SHUT_RECV: u32 = 1 << 7;
    /// The peer reset the connection. The kernel says so once, Winsock for ever.
    pub const RESET: u32 = 1 << 8;
    /// bind() gave the address, not the system.
    pub const BOUND_BY_CALLER: u32 = 1 << 9;
    /// Datagrams: port-unreachable answers are asked for (`sys::net::enable_unreachable_reports`).
    pub const REPORTS_UNREACHABLE: u32 = 1 << 10;
    /// Datagrams: a send came upon an earlier datagram's port-unreachable answer; the next receive reports it.
    pub const UNREACHABLE: u32 = 1 << 11;
    /// SIO_UDP_CONNRESET is off.
    pub const IGNORES_UNREACHABLE: u32 = 1 << 12;
    /// SO_REUSEADDR is on.
    pub const REUSES_ADDRESS: u32 = 1 << 13;
    /// SO_EXCLUSIVEADDRUSE is on.
    pub const EXCLUSIVE: u32 = 1 << 14;
    /// Made with WSA_FLAG_OVERLAPPED (or by socket(), which implies it).
    pub const OVERLAPPED: u32 = 1 << 15;
    /// WSAAccept's condition function put off connections; they wait in `Socket::deferred`.
    pub const DEFERRED: u32 = 1 << 16;
    /// SO_OOBINLINE is on.
    pub const OOB_INLINE: u32 = 1 << 17;

    /// WSAEventSelect or WSAAsyncSelect is in force: `Socket::selection`.
    pub const SELECTED: u32 = 1 << 18;

    /// The descriptor is nonblocking for good, whatever the socket is: AcceptEx was called on it, or TransmitFile.
    pub const NEVER_BLOCKS: u32 = 1 << 19;
    /// An AcceptEx is pending that will give this socket its connection: `Socket::awaited`.
    pub const AWAITED: u32 = 1 << 20;
    /// Connected by AcceptEx, and SO_UPDATE_ACCEPT_CONTEXT has not been set: it has no names.
    pub const NO_ACCEPT_CONTEXT: u32 = 1 << 21;
    /// Connected by ConnectEx, and SO_UPDATE_CONNECT_CONTEXT has not been set.
    pub const NO_CONNECT_CONTEXT: u32 = 1 << 22;

    /// IP_RECVTOS or IPV6_RECVTCLASS is on, and IP_RECVECN or IPV6_RECVECN: natively they are one.
    pub const WANTS_TOS: u32 = 1 << 23;
    pub const WANTS_ECN: u32 = 1 << 24;

    /// ProcessSocketNotifications tells when a condition begins to hold: receives and sends say when it may have ended.
    pub const TELLS_EDGES: u32 = 1 << 25;
    /// Made with WSA_FLAG_REGISTERED_IO.
    pub const REGISTERED_IO: u32 = 1 << 26;

    /// SO_DEBUG has been set.
    pub const DEBUG_SET: u32 = 1 << 27;
    /// IPV6_V6ONLY was turned off on a socket that has no such option natively.
    pub const V6ONLY_OFF: u32 = 1 << 28;
    /// This side sent to a peer that had closed: the connection counts as aborted.
    pub const ABORTED: u32 = 1 << 29;

    /// What an accepted socket has of its listener.
    pub const INHERITED: u32 = NONBLOCKING | OVERLAPPED | REGISTERED_IO | CONTEXT;
    /// What SO_UPDATE_ACCEPT_CONTEXT gives of it to a socket that was there before.
    pub const CONTEXT: u32 = REUSES_ADDRESS | EXCLUSIVE | OOB_INLINE;
    /// What another handle of the same native socket has of it: all that is not of one handle.
    pub const SHARED: u32 = !(OVERLAPPED | REGISTERED_IO | DEFERRED | SELECTED | AWAITED | TELLS_EDGES);
}

/// No value was set: the kernel's own applies.
pub(super) const UNSET: i32 = -1;

/// Option values that the kernel keeps in another form than Winsock gives back.
pub struct Remembered {
    /// SO_RCVBUF, SO_SNDBUF in bytes (Linux doubles them); `UNSET` until set.
    pub receive_buffer: AtomicI32,
    pub send_buffer: AtomicI32,
    /// SO_RCVTIMEO, SO_SNDTIMEO in milliseconds.
    pub receive_timeout: AtomicU32,
    pub send_timeout: AtomicU32,
    /// SO_LINGER: seconds; `UNSET` when off.
    pub linger: AtomicI32,
}

/// The listener and the OVERLAPPED of an AcceptEx; 0: none (yet).
#[derive(Default)]
pub(super) struct Awaited {
    pub(super) listener: AtomicUsize,
    pub(super) overlapped: AtomicUsize,
}

/// A connection that has been taken from the kernel but not yet by the program.
pub struct Pending {
    pub fd: Fd,
    /// The mode that the kernel gave it.
    pub nonblocking: bool,
    pub peer: SockAddr,
}

/// In this order, because a call needs what comes first, and each further line of the cache costs a server with many
/// connections some nanoseconds a message.
#[repr(C)]
pub struct Socket {
    /// Empty until it is needed: an accept socket never needs one of its own.
    pub(super) fd: FdCell,
    pub(super) state: AtomicU32,
    pub kind: c_int,
    /// As the program named them: AF_*, SOCK_*, IPPROTO_* with Windows' values.
    pub family: c_int,
    /// Overlapped operations, once there have been any.
    pub operations: Held,
    pub protocol: c_int,
    /// The native error of a failed connect, for SO_ERROR; 0 for none.
    pub connect_error: AtomicI32,
    pub remembered: Remembered,
    pub selection: Mutex<Option<Box<Selection>>>,
    pub deferred: OnceBox<Mutex<VecDeque<Pending>>>,
    /// When it was connected, as `time::sixteenths` tells it.
    pub(super) connected_at: AtomicU32,
    /// Held by who looks for the outcome of a connect.
    pub concluding: Mutex<()>,
    /// The AcceptEx that will give it its connection, while `state::AWAITED` says that there is one.
    pub(super) awaited: Awaited,
    /// A listener's address, once AcceptEx has asked for it, if that is the address of all its connections, too.
    pub listens_at: OnceBox<SockAddr>,
    pub others: OnceBox<Others>,
    /// What few sockets have to remember.
    pub extra: OnceBox<Extra>,
    /// The end of a named pipe, if it is that.
    pub pipe: OnceBox<Pipe>,
}

/// What few sockets have to remember, for the kernel does not.
#[derive(Default)]
pub struct Extra {
    /// SO_ERROR as the program set it; 0: it did not.
    pub error: AtomicI32,
    pub multicast: Mutex<Multicast>,
    /// The peer of a connection that both sides may have shut down: then the kernel has forgotten it.
    pub peer: Mutex<Option<SockAddr>>,
}

#[derive(Default)]
pub struct Multicast {
    /// IP_MULTICAST_IF as it was set, if that was an index; 0: it was not.
    pub interface: c_int,
    /// IP_MULTICAST_LOOP and IPV6_MULTICAST_LOOP are off.
    pub drops_own: Families,
    pub memberships: Vec<Membership>,
}

/// An IPv4 group that a socket is in, on the interface that the program named.
pub struct Membership {
    pub group: [u8; 4],
    pub interface: [u8; 4],
    pub sources: Sources,
}

/// Whose datagrams come of a group.
pub enum Sources {
    /// IP_ADD_SOURCE_MEMBERSHIP.
    Only(Vec<[u8; 4]>),
    /// IP_ADD_MEMBERSHIP and IP_BLOCK_SOURCE.
    AllBut { blocked: Vec<[u8; 4]>, ever_blocked: bool },
}

impl Object for Socket {
    const KIND: Kind = Kind::Socket;
}

pub type SocketRef = Ref<Socket>;

/// What stands above the socket and is told of its changes: registered I/O, ProcessSocketNotifications.
pub trait Observer: Any + Send + Sync {
    /// The kernel told of a change.
    fn ready(&self, socket: &SocketRef, ready: i16);

    /// The socket has another descriptor.
    fn watch_again(&self, socket: &SocketRef) -> Result<()>;

    /// The socket is closed: what is pending ends as aborted.
    fn close(&self) {}

    /// Has the connection shut down behind the sends that are pending. False: there are none.
    fn shut_after_sends(&self) -> bool {
        false
    }

    fn as_any(&self) -> &dyn Any;
}

/// A place for an observer of one kind, which is never taken out.
#[derive(Default)]
pub struct ObserverCell(pub(super) OnceBox<Box<dyn Observer>>);

/// A socket's observers. (Apart from the socket, because few have them.)
#[derive(Default)]
pub struct Others {
    /// ProcessSocketNotifications.
    pub registration: ObserverCell,
    /// Registered I/O.
    pub requests: ObserverCell,
    /// Changes of the network that the program asked to be told of by network events, which are named here. Locked after
    /// the selection, where both are.
    pub watches: Mutex<Vec<(c_int, Watch)>>,
}

/// What a socket has of overlapped operations.
///
/// These are never freed but used again: a port's poller knows a socket by them, and may tell of a socket that is closed
/// meanwhile, or is another one. Told without a reason, a socket at worst tries what is pending in vain.
#[repr(align(64))]
pub struct Operations(pub(super) Mutex<Queues>);

/// A socket's operations, once there have been any.
pub struct Held(pub(super) OnceRef<'static, Operations>);

/// Which direction an operation goes: those of one direction are done in their order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Direction {
    /// Receiving and accepting.
    In,
    /// Sending and connecting.
    Out,
    /// Those that wait for something else than the socket (`Attempt::depends_on`): none waits for another.
    Dependent,
}

/// What an operation waits for that does not wait for its socket.
pub enum Dependency<'a> {
    /// Changes of another socket.
    Socket(SOCKET),
    /// Changes of a descriptor that the operation has for itself.
    Descriptor(&'a Fd),
}

/// In this order, because a common operation needs two neighbouring cache lines of it: see `Socket`.
#[repr(C)]
pub struct Queues {
    /// Of each direction: the kernel has said that an operation would have to wait.
    pub(super) shut: [bool; 2],
    /// The socket is closed: nothing begins any more.
    pub closed: bool,
    /// The peer has finished, or the connection is broken: no change will tell of what is left.
    pub ended: bool,
    /// Out-of-band data has come, which ends a receive early.
    pub urgent: bool,
    /// No sends follow those that are pending: then the connection is shut down.
    pub shuts_after: bool,
    /// FILE_SKIP_COMPLETION_PORT_ON_SUCCESS: an operation that succeeds at once leaves no packet.
    pub skips_port: bool,
    /// The socket's observers are told of changes, too.
    pub has_others: bool,
    /// The process has been forked: the port's poller does not watch the socket.
    pub is_unwatched: bool,
    /// The local_queue of the port that the socket belongs to.
    pub(super) local_queue: u8,
    /// The socket's descriptor, which is open as long as `closed` is not set.
    pub fd: ManuallyDrop<Fd>,
    pub handle: u32,
    /// Where packets go, and with which key.
    pub(super) port: Option<Arc<Port>>,
    pub(super) key: usize,
    /// The first operation that receives: most sockets have this one at most.
    pub(super) first_in: Option<Operation>,
    pub(super) more_in: Option<Box<More>>,
    pub(super) out: Option<Box<More>>,
    pub(super) rare: Option<Box<Rare>>,
}

/// Operations that wait behind another: boxed, because few sockets have any.
#[derive(Default)]
pub(super) struct More(pub(super) VecDeque<Operation>);

#[derive(Default)]
pub(super) struct Rare {
    /// The source, of an event or a thread, that watches the socket; 0: none.
    pub(super) source: usize,
    /// Threads that wait for an operation of this socket, whichever.
    pub(super) watchers: Vec<Arc<Thread>>,
    pub(super) dependent: Vec<Operation>,
}

pub struct Operation {
    pub completion: Completion,
    pub work: Work,
}

/// What an operation does.
pub enum Work {
    Receive(Receive),
    Send(SendFrom),
    Other(Box<dyn Attempt>),
}

/// Receives from a stream into one buffer.
pub struct Receive {
    pub buffer: *mut u8,
    pub len: u32,
    /// Native flags.
    pub flags: c_int,
    /// Bytes received, where all are waited for.
    pub done: u32,
}

/// Sends to a stream from one buffer.
pub struct SendFrom {
    pub buffer: *const u8,
    pub len: u32,
    /// Native flags.
    pub flags: c_int,
    pub done: u32,
}

// SAFETY: the memory that it names is the program's, which leaves it to the operation whatever the thread.
unsafe impl Send for Receive {}
// SAFETY: as above.
unsafe impl Send for SendFrom {}

/// The operations that are rarer.
pub trait Attempt: Send {
    /// Does what can be done without waiting. Called with the socket's queues locked: runs no foreign code.
    fn attempt(&mut self, socket: &Ref<Socket>) -> Attempted;

    /// What it waits for from now on, after it has been `Attempted::Dependent`.
    fn depends_on(&self) -> Option<Dependency<'_>> {
        None
    }

    /// Whether it has given the socket another descriptor.
    fn has_renewed(&self) -> bool {
        false
    }

    /// Bytes that have been transferred, for one that is cancelled.
    fn done(&self) -> usize {
        0
    }
}

/// How an attempt went.
pub enum Attempted {
    /// It has to wait.
    Pending,
    /// It has to wait for something else than the socket, and others of its direction need not wait for it.
    Dependent,
    Done {
        result: Result<Outcome>,
        /// Another operation of this direction may find something to do at once.
        more: bool,
    },
}
