//! Socket options: one table, sorted by level and name, of what each is to the host.
pub mod ioctl;
mod multicast;
pub mod open_type;

use super::bind;
use super::connection::{self, Progress};
use super::socket::{self, state, SocketRef};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::native;
use crate::sys::net;
use std::ffi::c_int;
use std::mem;
use std::sync::atomic::Ordering;

/// The value of an option, as getsockopt gives it.
pub enum Value {
    /// As many bytes as are asked for, 4 at most: most of SOL_SOCKET.
    Bool(bool),
    Int(c_int),
    /// One byte, whatever is asked for.
    Byte(bool),
    /// 4 bytes, or, where fewer are asked for, the lowest one: what an IP header has in one byte, and its switches.
    Octet(c_int),
    /// 4 bytes and no fewer.
    Whole(c_int),
    Linger(linger),
}

impl Value {
    /// Stores the value at the front of `room` and returns its length. WSAEFAULT: it does not fit.
    pub fn write(&self, room: &mut [u8]) -> Result<usize> {
        let asked = room.len().min(4);
        let (bytes, len) = match self {
            Value::Bool(on) => (u32::from(*on).to_ne_bytes(), asked),
            Value::Int(number) => (number.to_ne_bytes(), asked),
            Value::Byte(on) => (u32::from(*on).to_ne_bytes(), 1),
            Value::Octet(number) => (number.to_ne_bytes(), if asked < 4 { 1 } else { 4 }),
            Value::Whole(number) => (number.to_ne_bytes(), 4),
            Value::Linger(linger) => {
                let ([a, b], [c, d]) = (linger.l_onoff.to_ne_bytes(), linger.l_linger.to_ne_bytes());
                ([a, b, c, d], 4)
            }
        };
        room.get_mut(..len)
            .ok_or(Error(WSAEFAULT))?
            .copy_from_slice(&bytes[..len]);
        Ok(len)
    }
}

type Get = fn(&SocketRef) -> Result<Value>;
type Set = fn(&SocketRef, &[u8]) -> Result<()>;

/// How an option is read and set.
enum How {
    /// A BOOL: the native option of this level and name, an int.
    Flag(c_int, c_int),
    /// The same, of which only the first byte counts and is given back.
    ByteFlag(c_int, c_int),
    /// A DWORD or int: the native option of this level and name, an int.
    Number(c_int, c_int),
    /// The same, which is at most 255 and may be given and asked for in one byte.
    Octet(c_int, c_int),
    /// A BOOL that takes 4 bytes to set and to read.
    WholeFlag(c_int, c_int),
    /// A structure that is the same natively; it can only be set.
    Structure(c_int, c_int, usize),
    /// Not one native int.
    Own(Get, Set),
}
use How::*;

/// Which sockets have an option; for the others it is WSAENOPROTOOPT, or what the line says.
#[derive(PartialEq, Eq)]
enum Of {
    Any,
    Streams,
    Datagrams,
    /// All but streams, for which it is WSAEINVAL.
    NoStreams,
    /// Raw sockets; for the others it is WSAEINVAL.
    Raw,
}
use Of::*;

struct Entry {
    level: c_int,
    name: c_int,
    of: Of,
    how: How,
}

const fn entry(level: c_int, name: c_int, of: Of, how: How) -> Entry {
    Entry { level, name, of, how }
}

const NATIVE: c_int = native::SOL_SOCKET;
const IP: c_int = native::IPPROTO_IP;
const IPV6: c_int = native::IPPROTO_IPV6;
const TCP: c_int = native::IPPROTO_TCP;
const MREQ: usize = mem::size_of::<ipv6_mreq>();

/// What servers set on each connection comes first.
#[rustfmt::skip]
static OPTIONS: &[Entry] = &[
    entry(SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, Streams, Own(write_only, update_accept_context)),
    entry(SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, Streams, Own(write_only, update_connect_context)),
    entry(SOL_SOCKET, SO_DONTLINGER, Streams, Own(get_dont_linger, set_dont_linger)),
    entry(SOL_SOCKET, SO_EXCLUSIVEADDRUSE, Any, Own(get_exclusive, set_exclusive)),
    entry(SOL_SOCKET, SO_DEBUG, Any, Own(get_debug, set_debug)),
    entry(SOL_SOCKET, SO_ACCEPTCONN, Any, Own(get_accepts, read_only)),
    entry(SOL_SOCKET, SO_REUSEADDR, Any, Own(get_reuse, set_reuse)),
    entry(SOL_SOCKET, SO_KEEPALIVE, Streams, ByteFlag(NATIVE, native::SO_KEEPALIVE)),
    entry(SOL_SOCKET, SO_DONTROUTE, Any, ByteFlag(NATIVE, native::SO_DONTROUTE)),
    entry(SOL_SOCKET, SO_BROADCAST, Datagrams, Flag(NATIVE, native::SO_BROADCAST)),
    entry(SOL_SOCKET, SO_LINGER, Streams, Own(get_linger, set_linger)),
    entry(SOL_SOCKET, SO_OOBINLINE, Streams, Own(get_oob_inline, set_oob_inline)),
    entry(SOL_SOCKET, SO_SNDBUF, Any, Own(get_send_buffer, set_send_buffer)),
    entry(SOL_SOCKET, SO_RCVBUF, Any, Own(get_receive_buffer, set_receive_buffer)),
    entry(SOL_SOCKET, SO_SNDTIMEO, Any, Own(get_send_timeout, set_send_timeout)),
    entry(SOL_SOCKET, SO_RCVTIMEO, Any, Own(get_receive_timeout, set_receive_timeout)),
    entry(SOL_SOCKET, SO_ERROR, Any, Own(get_error, set_error)),
    entry(SOL_SOCKET, SO_TYPE, Any, Own(|socket| Ok(Value::Int(socket.kind)), unsettable)),
    entry(SOL_SOCKET, SO_MAX_MSG_SIZE, Datagrams, Own(get_max_msg_size, read_only)),
    entry(SOL_SOCKET, SO_CONNECT_TIME, Any, Own(get_connect_time, read_only)),
    entry(IPPROTO_TCP, TCP_NODELAY, Streams, ByteFlag(TCP, native::TCP_NODELAY)),
    entry(IPPROTO_TCP, TCP_KEEPIDLE, Streams, Number(TCP, native::TCP_KEEPIDLE)),
    entry(IPPROTO_TCP, TCP_KEEPCNT, Streams, Number(TCP, native::TCP_KEEPCNT)),
    entry(IPPROTO_TCP, TCP_KEEPINTVL, Streams, Number(TCP, native::TCP_KEEPINTVL)),
    entry(IPPROTO_IP, IP_HDRINCL, Raw, Own(get_hdrincl, set_hdrincl)),
    entry(IPPROTO_IP, IP_TOS, Any, Octet(IP, native::IP_TOS)),
    entry(IPPROTO_IP, IP_TTL, Any, Octet(IP, native::IP_TTL)),
    entry(IPPROTO_IP, IP_MULTICAST_IF, NoStreams, Own(multicast::get_interface, multicast::set_interface)),
    entry(IPPROTO_IP, IP_MULTICAST_TTL, NoStreams, Octet(IP, native::IP_MULTICAST_TTL)),
    entry(IPPROTO_IP, IP_MULTICAST_LOOP, NoStreams, Own(multicast::get_loop, multicast::set_loop)),
    entry(IPPROTO_IP, IP_ADD_MEMBERSHIP, NoStreams, Own(write_only, multicast::add)),
    entry(IPPROTO_IP, IP_DROP_MEMBERSHIP, NoStreams, Own(write_only, multicast::drop)),
    entry(IPPROTO_IP, IP_DONTFRAGMENT, Any, Own(get_dont_fragment, set_dont_fragment)),
    entry(IPPROTO_IP, IP_ADD_SOURCE_MEMBERSHIP, NoStreams, Own(write_only, multicast::add_source)),
    entry(IPPROTO_IP, IP_DROP_SOURCE_MEMBERSHIP, NoStreams, Own(write_only, multicast::drop_source)),
    entry(IPPROTO_IP, IP_BLOCK_SOURCE, NoStreams, Own(write_only, multicast::block_source)),
    entry(IPPROTO_IP, IP_UNBLOCK_SOURCE, NoStreams, Own(write_only, multicast::unblock_source)),
    entry(IPPROTO_IP, IP_PKTINFO, NoStreams, WholeFlag(IP, native::IP_PKTINFO)),
    entry(IPPROTO_IP, IP_RECVTTL, NoStreams, WholeFlag(IP, native::IP_RECVTTL)),
    entry(IPPROTO_IP, IP_RECVTOS, NoStreams, Own(get_wants_tos, |socket, value| wants(socket, value, state::WANTS_TOS))),
    entry(IPPROTO_IP, IP_RECVECN, NoStreams, Own(get_wants_ecn, |socket, value| wants(socket, value, state::WANTS_ECN))),
    entry(IPPROTO_IPV6, IPV6_UNICAST_HOPS, Any, Octet(IPV6, native::IPV6_UNICAST_HOPS)),
    entry(IPPROTO_IPV6, IPV6_MULTICAST_IF, NoStreams, Number(IPV6, native::IPV6_MULTICAST_IF)),
    entry(IPPROTO_IPV6, IPV6_MULTICAST_HOPS, NoStreams, Octet(IPV6, native::IPV6_MULTICAST_HOPS)),
    entry(IPPROTO_IPV6, IPV6_MULTICAST_LOOP, NoStreams, Own(multicast::get_loop_v6, multicast::set_loop_v6)),
    entry(IPPROTO_IPV6, IPV6_ADD_MEMBERSHIP, NoStreams, Own(write_only, multicast::add_v6)),
    entry(IPPROTO_IPV6, IPV6_DROP_MEMBERSHIP, NoStreams, Structure(IPV6, native::IPV6_DROP_MEMBERSHIP, MREQ)),
    entry(IPPROTO_IPV6, IPV6_DONTFRAG, Any, Own(get_dont_fragment_v6, set_dont_fragment_v6)),
    entry(IPPROTO_IPV6, IPV6_PKTINFO, NoStreams, WholeFlag(IPV6, native::IPV6_RECVPKTINFO)),
    entry(IPPROTO_IPV6, IPV6_HOPLIMIT, NoStreams, WholeFlag(IPV6, native::IPV6_RECVHOPLIMIT)),
    entry(IPPROTO_IPV6, IPV6_V6ONLY, Any, Own(get_v6_only, set_v6_only)),
    entry(IPPROTO_IPV6, IPV6_RECVTCLASS, NoStreams, Own(get_wants_tos, |socket, value| wants(socket, value, state::WANTS_TOS))),
    entry(IPPROTO_IPV6, IPV6_RECVECN, NoStreams, Own(get_wants_ecn, |socket, value| wants(socket, value, state::WANTS_ECN))),
];

/// WSAEINVAL: unknown level. WSAENOPROTOOPT: unknown option, or not one of this socket.
fn find(socket: &SocketRef, level: c_int, name: c_int) -> Result<&'static How> {
    let found = OPTIONS.iter().find(|entry| (entry.level, entry.name) == (level, name));
    let entry = found.ok_or_else(|| match OPTIONS.iter().any(|entry| entry.level == level) {
        true => Error(WSAENOPROTOOPT),
        false => Error(WSAEINVAL),
    })?;
    match entry.of {
        Streams if !socket.is_stream() => Err(Error(WSAENOPROTOOPT)),
        Datagrams if socket.is_stream() => Err(Error(WSAENOPROTOOPT)),
        NoStreams if socket.is_stream() => Err(Error(WSAEINVAL)),
        Raw if socket.kind != SOCK_RAW => Err(Error(WSAEINVAL)),
        _ => Ok(&entry.how),
    }
}

pub fn get(socket: &SocketRef, level: c_int, name: c_int) -> Result<Value> {
    let native = |level: &c_int, name: &c_int| net::int_option(&socket.fd(), *level, *name);
    match find(socket, level, name)? {
        Flag(level, name) => Ok(Value::Bool(native(level, name)? != 0)),
        ByteFlag(level, name) => Ok(Value::Byte(native(level, name)? != 0)),
        WholeFlag(level, name) => Ok(Value::Whole((native(level, name)? != 0).into())),
        Number(level, name) => Ok(Value::Int(native(level, name)?)),
        How::Octet(level, name) => Ok(Value::Octet(native(level, name)?)),
        Structure(..) => Err(Error(WSAENOPROTOOPT)),
        Own(get, _) => get(socket),
    }
}

pub fn set(socket: &SocketRef, level: c_int, name: c_int, value: &[u8]) -> Result<()> {
    let native =
        |level: &c_int, name: &c_int, value: c_int| Ok(net::set_int_option(&socket.fd(), *level, *name, value)?);
    match find(socket, level, name)? {
        Flag(level, name) => native(level, name, boolean(value)?.into()),
        ByteFlag(level, name) => native(level, name, (first_byte(value)? != 0).into()),
        WholeFlag(level, name) => native(level, name, (dword(value)? != 0).into()),
        Number(level, name) => native(level, name, dword(value)? as c_int),
        How::Octet(level, name) => native(level, name, octet(value)?.into()),
        Structure(level, name, len) => {
            let value = value.get(..*len).ok_or(Error(WSAEFAULT))?;
            Ok(net::set_option(&socket.fd(), *level, *name, value)?)
        }
        Own(_, set) => set(socket, value),
    }
}

/// Whether an option is set by being named.
pub fn has_no_value(level: c_int, name: c_int) -> bool {
    (level, name) == (SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT)
}

fn read_only(_: &SocketRef, _: &[u8]) -> Result<()> {
    Err(Error(WSAENOPROTOOPT))
}

fn write_only(_: &SocketRef) -> Result<Value> {
    Err(Error(WSAENOPROTOOPT))
}

fn unsettable(_: &SocketRef, _: &[u8]) -> Result<()> {
    Err(Error(WSAEINVAL))
}

/// A BOOL, which may be given in fewer than its 4 bytes, even in none: that is FALSE.
fn boolean(value: &[u8]) -> Result<bool> {
    Ok(value.iter().take(4).any(|byte| *byte != 0))
}

fn first_byte(value: &[u8]) -> Result<u8> {
    value.first().copied().ok_or(Error(WSAEFAULT))
}

/// A DWORD of at most 255; of fewer than its 4 bytes only the first counts. WSAEINVAL: more than 255.
fn octet(value: &[u8]) -> Result<u8> {
    match dword(value) {
        Ok(number) => u8::try_from(number).map_err(|_| Error(WSAEINVAL)),
        Err(_) => first_byte(value),
    }
}

fn dword(value: &[u8]) -> Result<DWORD> {
    match value {
        [a, b, c, d, ..] => Ok(DWORD::from_ne_bytes([*a, *b, *c, *d])),
        _ => Err(Error(WSAEFAULT)),
    }
}

fn get_accepts(socket: &SocketRef) -> Result<Value> {
    Ok(Value::Bool(socket.is(state::LISTENING)))
}

/// Seconds; -1 of a socket that is not connected.
fn get_connect_time(socket: &SocketRef) -> Result<Value> {
    let seconds = socket.seconds_connected().map_or(-1, |seconds| seconds as c_int);
    Ok(Value::Whole(if socket.is_stream() { seconds } else { -1 }))
}

/// The value is the listener's handle.
fn update_accept_context(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let [a, b, c, d, e, f, g, h] = *value else {
        return Err(Error(WSAEFAULT));
    };
    let listener = socket::lookup(SOCKET::from_ne_bytes([a, b, c, d, e, f, g, h]))?;
    if !listener.is(state::LISTENING) {
        return Err(Error(WSAEINVAL));
    }
    if !socket.is(state::CONNECTED) {
        return Err(Error(WSAENOTCONN));
    }
    socket.inherit(&listener);
    Ok(())
}

fn update_connect_context(socket: &SocketRef, _: &[u8]) -> Result<()> {
    connection::require_connected(socket)?;
    socket.clear(state::NO_CONNECT_CONTEXT);
    Ok(())
}

fn get_wants_tos(socket: &SocketRef) -> Result<Value> {
    Ok(Value::Whole(socket.is(state::WANTS_TOS).into()))
}

fn get_wants_ecn(socket: &SocketRef) -> Result<Value> {
    Ok(Value::Whole(socket.is(state::WANTS_ECN).into()))
}

/// The type of service, or its two bits of congestion: natively the one and only thing to ask for.
fn wants(socket: &SocketRef, value: &[u8], what: u32) -> Result<()> {
    socket.set_to(what, dword(value)? != 0);
    let any = socket.is(state::WANTS_TOS | state::WANTS_ECN);
    let (level, name) = match socket.family {
        AF_INET6 => (IPV6, native::IPV6_RECVTCLASS),
        _ => (IP, native::IP_RECVTOS),
    };
    Ok(net::set_int_option(&socket.fd(), level, name, any.into())?)
}

fn get_max_msg_size(_: &SocketRef) -> Result<Value> {
    /// The most that an IPv4 datagram carries: 65535 less the IP and UDP headers.
    const MAX_UDP_PAYLOAD: c_int = 65507;
    Ok(Value::Int(MAX_UDP_PAYLOAD))
}

/// Nothing is traced: whatever was set, the option reads as set.
fn get_debug(socket: &SocketRef) -> Result<Value> {
    Ok(Value::Bool(socket.is(state::DEBUG_SET)))
}

fn set_debug(socket: &SocketRef, _: &[u8]) -> Result<()> {
    socket.set(state::DEBUG_SET);
    Ok(())
}

/// The program's own error stays until it is read, like one of the kernel's.
fn set_error(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let code = dword(value)? as c_int;
    socket.extra().error.store(code, Ordering::Relaxed);
    Ok(())
}

fn get_error(socket: &SocketRef) -> Result<Value> {
    let set = socket
        .extra
        .get()
        .map_or(0, |extra| extra.error.swap(0, Ordering::Relaxed));
    if set != 0 {
        return Ok(Value::Int(set));
    }
    if socket.is(state::CONNECTING) && connection::progress(socket)? == Progress::Pending {
        return Ok(Value::Int(0));
    }
    let errno = match socket.connect_error.swap(0, Ordering::Relaxed) {
        0 => net::take_error(&socket.fd())?,
        errno => errno,
    };
    match errno {
        0 => Ok(Value::Int(0)),
        native::ECONNRESET | native::EPIPE if socket.is_stream() => {
            socket.set(state::RESET);
            Ok(Value::Int(WSAECONNRESET))
        }
        errno => Ok(Value::Int(super::error::from_native(errno).0)),
    }
}

fn get_linger(socket: &SocketRef) -> Result<Value> {
    let seconds = socket.remembered.linger.load(Ordering::Relaxed);
    Ok(Value::Linger(linger {
        l_onoff: (seconds >= 0).into(),
        l_linger: seconds.max(0) as u16,
    }))
}

fn set_linger(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let [on_low, on_high, low, high, ..] = *value else {
        return Err(Error(WSAEFAULT));
    };
    let seconds = match u16::from_ne_bytes([on_low, on_high]) {
        0 => -1,
        _ => u16::from_ne_bytes([low, high]).into(),
    };
    store_linger(socket, seconds)
}

fn store_linger(socket: &SocketRef, seconds: i32) -> Result<()> {
    socket::set_linger(&socket.fd(), seconds)?;
    socket.remembered.linger.store(seconds, Ordering::Relaxed);
    Ok(())
}

fn get_dont_linger(socket: &SocketRef) -> Result<Value> {
    Ok(Value::Bool(socket.remembered.linger.load(Ordering::Relaxed) < 0))
}

fn set_dont_linger(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let seconds = socket.remembered.linger.load(Ordering::Relaxed);
    store_linger(socket, if boolean(value)? { -1 } else { seconds.max(0) })
}

fn get_oob_inline(socket: &SocketRef) -> Result<Value> {
    Ok(Value::Bool(socket.is(state::OOB_INLINE)))
}

fn set_oob_inline(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let on = boolean(value)?;
    net::set_int_option(&socket.fd(), NATIVE, native::SO_OOBINLINE, on.into())?;
    socket.set_to(state::OOB_INLINE, on);
    Ok(())
}

fn get_reuse(socket: &SocketRef) -> Result<Value> {
    Ok(Value::Bool(socket.is(state::REUSES_ADDRESS)))
}

/// A bound socket shares from now on; one that is not, from its bind on: the kernel is asked for the address alone first.
fn set_reuse(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let on = boolean(value)?;
    if on && socket.is(state::EXCLUSIVE) {
        return Err(Error(WSAEINVAL));
    }
    if on && socket.is(state::BOUND) {
        bind::share(socket)?;
    }
    socket.set_to(state::REUSES_ADDRESS, on);
    Ok(())
}

fn get_exclusive(socket: &SocketRef) -> Result<Value> {
    Ok(Value::Bool(socket.is(state::EXCLUSIVE)))
}

fn set_exclusive(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let on = boolean(value)?;
    if socket.is(state::BOUND) || on && socket.is(state::REUSES_ADDRESS) {
        return Err(Error(WSAEINVAL));
    }
    socket.set_to(state::EXCLUSIVE, on);
    Ok(())
}

/// A buffer size: what was set, for the kernel gives back another number; or the kernel's own.
fn buffer_size(socket: &SocketRef, set: i32, name: c_int) -> Result<Value> {
    match set {
        ..=-1 => Ok(Value::Int(net::int_option(&socket.fd(), NATIVE, name)?)),
        set => Ok(Value::Int(set)),
    }
}

fn get_receive_buffer(socket: &SocketRef) -> Result<Value> {
    let set = socket.remembered.receive_buffer.load(Ordering::Relaxed);
    buffer_size(socket, set, native::SO_RCVBUF)
}

fn get_send_buffer(socket: &SocketRef) -> Result<Value> {
    let set = socket.remembered.send_buffer.load(Ordering::Relaxed);
    buffer_size(socket, set, native::SO_SNDBUF)
}

fn set_receive_buffer(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let size = dword(value)?.min(c_int::MAX as DWORD) as c_int;
    net::set_int_option(&socket.fd(), NATIVE, native::SO_RCVBUF, size)?;
    socket.remembered.receive_buffer.store(size, Ordering::Relaxed);
    Ok(())
}

fn set_send_buffer(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let size = dword(value)?.min(c_int::MAX as DWORD) as c_int;
    net::set_int_option(&socket.fd(), NATIVE, native::SO_SNDBUF, size)?;
    socket.remembered.send_buffer.store(size, Ordering::Relaxed);
    Ok(())
}

fn get_receive_timeout(socket: &SocketRef) -> Result<Value> {
    let milliseconds = socket.remembered.receive_timeout.load(Ordering::Relaxed);
    Ok(Value::Int(milliseconds as c_int))
}

fn get_send_timeout(socket: &SocketRef) -> Result<Value> {
    let milliseconds = socket.remembered.send_timeout.load(Ordering::Relaxed);
    Ok(Value::Int(milliseconds as c_int))
}

fn set_receive_timeout(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let milliseconds = dword(value)?;
    net::set_timeout(&socket.fd(), native::SO_RCVTIMEO, milliseconds)?;
    socket.remembered.receive_timeout.store(milliseconds, Ordering::Relaxed);
    Ok(())
}

fn set_send_timeout(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let milliseconds = dword(value)?;
    net::set_timeout(&socket.fd(), native::SO_SNDTIMEO, milliseconds)?;
    socket.remembered.send_timeout.store(milliseconds, Ordering::Relaxed);
    Ok(())
}

fn get_dont_fragment(socket: &SocketRef) -> Result<Value> {
    Ok(Value::Octet(net::dont_fragment(&socket.fd())?.into()))
}

fn set_dont_fragment(socket: &SocketRef, value: &[u8]) -> Result<()> {
    Ok(net::set_dont_fragment(&socket.fd(), boolean(value)?)?)
}

fn get_dont_fragment_v6(socket: &SocketRef) -> Result<Value> {
    let on = net::int_option(&socket.fd(), IPV6, native::IPV6_DONTFRAG)? != 0;
    Ok(Value::Octet(on.into()))
}

fn set_dont_fragment_v6(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let on = first_byte(value)? != 0;
    Ok(net::set_int_option(
        &socket.fd(),
        IPV6,
        native::IPV6_DONTFRAG,
        on.into(),
    )?)
}

fn get_hdrincl(socket: &SocketRef) -> Result<Value> {
    let on = net::int_option(&socket.fd(), IP, native::IP_HDRINCL)? != 0;
    Ok(Value::Octet(on.into()))
}

fn set_hdrincl(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let on = boolean(value)?;
    Ok(net::set_int_option(&socket.fd(), IP, native::IP_HDRINCL, on.into())?)
}

/// Sockets that the kernel has no such option for only remember it.
fn get_v6_only(socket: &SocketRef) -> Result<Value> {
    let on = match socket.has_both_families() {
        true => net::int_option(&socket.fd(), IPV6, native::IPV6_V6ONLY)? != 0,
        false => !socket.is(state::V6ONLY_OFF),
    };
    Ok(Value::Byte(on))
}

fn set_v6_only(socket: &SocketRef, value: &[u8]) -> Result<()> {
    let on = first_byte(value)? != 0;
    if socket.has_both_families() {
        return Ok(net::set_int_option(&socket.fd(), IPV6, native::IPV6_V6ONLY, on.into())?);
    }
    socket.set_to(state::V6ONLY_OFF, !on);
    Ok(())
}
