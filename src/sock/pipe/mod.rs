//! Named pipes: each end is a socket of the host's, in a `Socket` that has a `Pipe`, so that overlapped operations, ports, events and
//! cancelling are those of sockets.
//!
//! An instance that waits for a client has the listening socket as its descriptor; the client's connection takes its place under the
//! same number, as AcceptEx does it. A pipe of bytes is the bare stream. In a pipe of messages each has its length in front, as
//! local sockets that keep messages apart limit their size, and macOS has none.
pub mod connection;
pub mod name;
pub mod state;
pub mod transfer;
