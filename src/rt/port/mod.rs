//! Completion ports: queues of packets, and the pollers by which their sockets complete operations.
//!
//! The threads that wait for packets poll the port's sockets themselves. A poller's changes become ready entries, and
//! an entry's operations are carried out when a thread takes the entry, so that received data is still in the
//! processor's cache when the program sees it. Packets come before ready entries: operations of one socket complete
//! in their order.
//!
//! A notice stands for a socket whose state is to be reported (ProcessSocketNotifications). Its packet is made when a thread
//! takes it, so that it reports the present state; a level-triggered one stays in the queue while its condition holds.
//!
//! A port has local queues (`local_queue`), each with a poller and a thread that owns it, up to one for each thread that may
//! work at a time. A socket belongs to one local queue, so busy threads share neither sockets nor locks. Threads without a
//! queue wait at the injector (`injector`), and the idle poller (`rt::idle_poller`) moves what an owner does not take to
//! other threads (`balance`).

mod balance;
mod dequeue;
mod injector;
mod local_queue;
mod post;
mod state;
mod take_injected;
mod wait;
mod worker;

pub use state::Port;
pub use wait::NoPacket;
pub use worker::forget_in_child;
