//! Control data of messages: Windows' to and from the host's.
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::fault::{copy_from_user, copy_to_user, Fault};
use crate::sys::native;
use crate::sys::Control;
use std::ffi::c_int;
use std::mem;

/// One kind of control data, by level and type here and there.
struct Kind {
    windows: (c_int, c_int),
    /// As it is received and sent.
    received: (c_int, c_int),
    sent: (c_int, c_int),
    form: Form,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// An address and an interface, which IPv4 has in another order.
    PacketInfo4,
    /// The same bytes.
    PacketInfo6,
    /// An int, which may be one byte natively.
    Number,
    /// The two lowest bits of such a number.
    LowBits,
}
use Form::*;

const fn kind(windows: (c_int, c_int), received: (c_int, c_int), sent: (c_int, c_int), form: Form) -> Kind {
    Kind {
        windows,
        received,
        sent,
        form,
    }
}

const IP: c_int = native::IPPROTO_IP;
const IPV6: c_int = native::IPPROTO_IPV6;

#[rustfmt::skip]
static KINDS: &[Kind] = &[
    kind((IPPROTO_IP, IP_TOS), (IP, native::IP_TOS_RECEIVED), (IP, native::IP_TOS), Number),
    kind((IPPROTO_IP, IP_TTL), (IP, native::IP_TTL_RECEIVED), (IP, native::IP_TTL), Number),
    kind((IPPROTO_IP, IP_PKTINFO), (IP, native::IP_PKTINFO), (IP, native::IP_PKTINFO), PacketInfo4),
    kind((IPPROTO_IP, IP_ECN), (IP, native::IP_TOS_RECEIVED), (IP, native::IP_TOS), LowBits),
    kind((IPPROTO_IPV6, IPV6_PKTINFO), (IPV6, native::IPV6_PKTINFO), (IPV6, native::IPV6_PKTINFO), PacketInfo6),
    kind((IPPROTO_IPV6, IPV6_HOPLIMIT), (IPV6, native::IPV6_HOPLIMIT), (IPV6, native::IPV6_HOPLIMIT), Number),
    kind((IPPROTO_IPV6, IPV6_TCLASS), (IPV6, native::IPV6_TCLASS), (IPV6, native::IPV6_TCLASS), Number),
    kind((IPPROTO_IPV6, IPV6_ECN), (IPV6, native::IPV6_TCLASS), (IPV6, native::IPV6_TCLASS), LowBits),
];

/// Which of two kinds that are one natively a program wants.
#[derive(Clone, Copy)]
pub struct Wanted {
    pub number: bool,
    pub low_bits: bool,
}

const ECN: c_int = 0b11;

const HEAD: usize = mem::size_of::<WSACMSGHDR>();

/// Bytes of control data: more than all kinds together take.
const MOST: usize = 1024;

const fn aligned(len: usize) -> usize {
    len.next_multiple_of(mem::size_of::<usize>())
}

/// A piece's data in Windows' form; there are never more than `len` bytes. `None`: not in the form it should have.
fn to_windows(form: Form, data: &[u8]) -> Option<([u8; 20], usize)> {
    let mut out = [0; 20];
    let len = match (form, data) {
        (PacketInfo4, [index @ .., _, _, _, _, a, b, c, d]) if index.len() == 4 => {
            out[..4].copy_from_slice(&[*a, *b, *c, *d]);
            out[4..8].copy_from_slice(index);
            8
        }
        (PacketInfo6, data) if data.len() == 20 => {
            out.copy_from_slice(data);
            20
        }
        (Number | LowBits, data) => {
            let number = number(data)?;
            let number = if form == LowBits { number & ECN } else { number };
            out[..4].copy_from_slice(&number.to_ne_bytes());
            4
        }
        _ => return None,
    };
    Some((out, len))
}

fn number(data: &[u8]) -> Option<c_int> {
    match *data {
        [byte] => Some(byte.into()),
        [a, b, c, d] => Some(c_int::from_ne_bytes([a, b, c, d])),
        _ => None,
    }
}

/// Writes the control data that was received to the program's buffer. Returns the bytes used, and whether all had room.
///
/// # Safety
/// `len` bytes at `place` may be written.
pub unsafe fn write(received: &Control, wanted: Wanted, place: *mut u8, len: usize) -> (usize, bool) {
    let mut bytes = [0; MOST];
    let (used, complete) = encode(received, wanted, &mut bytes[..len.min(MOST)]);
    // SAFETY: the caller's promise.
    match unsafe { copy_to_user(place, &bytes[..used]) } {
        Ok(()) => (used, complete),
        Err(Fault) => (0, used == 0 && complete),
    }
}

fn encode(received: &Control, wanted: Wanted, room: &mut [u8]) -> (usize, bool) {
    let (mut used, mut complete) = (0, true);
    received.each(|level, r#type, data| {
        let is_wanted = |kind: &&Kind| match kind.form {
            LowBits => wanted.low_bits,
            Number if kind.windows.1 == IP_TOS || kind.windows.1 == IPV6_TCLASS => wanted.number,
            _ => true,
        };
        let kinds = KINDS
            .iter()
            .filter(|kind| kind.received == (level, r#type))
            .filter(is_wanted);
        for kind in kinds {
            let Some((bytes, len)) = to_windows(kind.form, data) else {
                continue;
            };
            match room.get_mut(used..used + aligned(HEAD) + len) {
                None => complete = false,
                Some(place) => {
                    let (level, r#type) = kind.windows;
                    place[..8].copy_from_slice(&(aligned(HEAD) + len).to_ne_bytes());
                    place[8..12].copy_from_slice(&level.to_ne_bytes());
                    place[12..16].copy_from_slice(&r#type.to_ne_bytes());
                    place[16..].copy_from_slice(&bytes[..len]);
                    used = room.len().min(used + aligned(HEAD) + aligned(len));
                }
            }
        }
    });
    (used, complete)
}

/// Reads the control data that a program sends. WSAEINVAL: not well-formed, or of a kind that cannot be sent. WSAENOBUFS: too
/// much. WSAEFAULT: no such memory.
pub fn read(given: &WSABUF) -> Result<Control> {
    let mut control = Control::empty();
    let len = given.len as usize;
    if len == 0 {
        return Ok(control);
    }
    if len > MOST {
        return Err(Error(WSAENOBUFS));
    }
    let mut bytes = [0; MOST];
    copy_from_user(&mut bytes[..len], given.buf.cast())?;
    let mut left = &bytes[..len];
    while left.len() >= HEAD {
        // SAFETY: there are so many bytes, and any are a value of it.
        let head = unsafe { left.as_ptr().cast::<WSACMSGHDR>().read_unaligned() };
        let data = left.get(aligned(HEAD)..head.cmsg_len).ok_or(Error(WSAEINVAL))?;
        let windows = (head.cmsg_level, head.cmsg_type);
        let kind = KINDS
            .iter()
            .find(|kind| kind.windows == windows)
            .ok_or(Error(WSAEINVAL))?;
        let (level, r#type) = kind.sent;
        let pushed = match (kind.form, data) {
            (PacketInfo4, [address @ .., a, b, c, d]) if address.len() == 4 => {
                // The address is the source, which natively stands in the middle.
                control.push(level, r#type, &[&[*a, *b, *c, *d], address, &[0; 4]].concat())
            }
            (PacketInfo6, data) if data.len() == 20 => control.push(level, r#type, data),
            (Number | LowBits, data) => {
                let number = number(data).ok_or(Error(WSAEINVAL))?;
                let number = if kind.form == LowBits { number & ECN } else { number };
                control.push(level, r#type, &number.to_ne_bytes())
            }
            _ => return Err(Error(WSAEINVAL)),
        };
        if !pushed {
            return Err(Error(WSAENOBUFS));
        }
        left = left.get(aligned(head.cmsg_len)..).unwrap_or(&[]);
    }
    Ok(control)
}
