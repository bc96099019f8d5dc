//! ICMP echo requests: a ping socket (icmp(7)), or a raw one where the user may not have those.
use super::net;
use crate::sys::addr::SockAddr;
use crate::sys::control::Control;
use crate::sys::echo_packet::{open_packet, Answer, EchoOptions, Mark, Reply};
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use crate::sys::native;
use libc::{c_int, iovec};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The longest IP packet.
const LONGEST: usize = 65535;

/// A request that has been sent, and its socket.
pub struct Echo {
    fd: Fd,
    mark: Mark,
}

impl Echo {
    /// Sends a request. The zone is that of a link-local destination. EACCES, EPERM: this user may not; ENETUNREACH and
    /// EHOSTUNREACH: no way leads there; EMSGSIZE: too long for one packet.
    pub fn send(
        destination: (IpAddr, u32),
        source: Option<IpAddr>,
        data: &[u8],
        options: &EchoOptions,
    ) -> Result<Echo> {
        let (ip, zone) = destination;
        let family = if ip.is_ipv4() { libc::AF_INET } else { libc::AF_INET6 };
        let protocol = if ip.is_ipv4() {
            libc::IPPROTO_ICMP
        } else {
            libc::IPPROTO_ICMPV6
        };
        let (fd, kernel_id) = match net::socket(family, libc::SOCK_DGRAM, protocol) {
            Ok(fd) => (fd, true),
            Err(_) => (net::socket(family, libc::SOCK_RAW, protocol)?, false),
        };
        let echo = Echo {
            fd,
            mark: Mark::new(ip.is_ipv4(), kernel_id),
        };
        echo.set_up(options)?;
        if let Some(source) = source {
            net::bind(&echo.fd, &address(source, 0))?;
        }
        let to = address(ip, zone);
        let several = match ip {
            IpAddr::V4(v4) => v4.is_multicast() || v4.is_broadcast(),
            IpAddr::V6(v6) => v6.is_multicast(),
        };
        let message = echo.mark.request(data);
        // Answers to a group come from others than the destination.
        let to = match several {
            true => Some(&to),
            false => match net::connect(&echo.fd, &to) {
                Ok(()) => None,
                // A directed broadcast, which only sendto takes.
                Err(Errno(libc::EACCES)) => Some(&to),
                Err(errno) => return Err(errno),
            },
        };
        net::send(&echo.fd, message.as_ptr(), message.len(), 0, to)?;
        Ok(echo)
    }

    fn set_up(&self, options: &EchoOptions) -> Result<()> {
        let set = |level, name, value: c_int| net::set_int_option(&self.fd, level, name, value);
        set(libc::SOL_SOCKET, libc::SO_BROADCAST, 1)?;
        net::set_nonblocking(&self.fd, true)?;
        if self.mark.is_ipv4 {
            let level = libc::IPPROTO_IP;
            set(level, libc::IP_RECVERR, 1)?;
            set(level, libc::IP_RECVTTL, 1)?;
            set(level, libc::IP_RECVTOS, 1)?;
            set(level, libc::IP_TOS, options.tos.into())?;
            net::set_dont_fragment(&self.fd, options.dont_fragment)?;
            if let Some(ttl) = options.ttl {
                set(level, libc::IP_TTL, ttl.into())?;
                set(level, libc::IP_MULTICAST_TTL, ttl.into())?;
            }
            if !options.header.is_empty() {
                net::set_option(&self.fd, level, libc::IP_OPTIONS, &options.header)?;
            }
        } else {
            let level = libc::IPPROTO_IPV6;
            set(level, libc::IPV6_RECVERR, 1)?;
            set(level, libc::IPV6_RECVHOPLIMIT, 1)?;
            set(level, libc::IPV6_TCLASS, options.tos.into())?;
            if let Some(ttl) = options.ttl {
                set(level, libc::IPV6_UNICAST_HOPS, ttl.into())?;
                set(level, libc::IPV6_MULTICAST_HOPS, ttl.into())?;
            }
        }
        if !self.mark.kernel_id {
            self.filter()?;
        }
        Ok(())
    }

    /// Raw sockets are to be told of echo replies only.
    fn filter(&self) -> Result<()> {
        /// Levels and options of linux/icmp.h and linux/icmpv6.h.
        const SOL_RAW: c_int = 255;
        const ICMP_FILTER: c_int = 1;
        const ICMPV6_FILTER: c_int = 1;
        if self.mark.is_ipv4 {
            return net::set_option(&self.fd, SOL_RAW, ICMP_FILTER, &(!1u32).to_ne_bytes());
        }
        // A bit for each type that is kept out.
        let mut types = [u32::MAX; 8];
        types[129 / 32] &= !(1 << (129 % 32));
        let bytes: Vec<u8> = types.iter().flat_map(|word| word.to_ne_bytes()).collect();
        net::set_option(&self.fd, libc::IPPROTO_ICMPV6, ICMPV6_FILTER, &bytes)
    }

    /// Becomes readable, or has an error, when there may be an answer.
    pub fn fd(&self) -> &Fd {
        &self.fd
    }

    /// The next answer; `None`: there is none yet.
    pub fn take(&self) -> Option<Answer> {
        /// How many errors that explain nothing are passed over.
        const MOST_ERRORS: usize = 16;
        let mut errors = 0;
        loop {
            match self.message(libc::MSG_ERRQUEUE) {
                Ok((quoted, control, _)) => {
                    if let Some(answer) = self.refusal(&quoted, &control) {
                        return Some(answer);
                    }
                    continue;
                }
                Err(Errno(libc::EINTR)) => continue,
                Err(_) => {}
            }
            match self.message(0) {
                Ok((message, control, from)) => {
                    if let Some(reply) = self.reply(&message, &control, &from) {
                        return Some(Answer::Reply(reply));
                    }
                }
                Err(errno) if errno.would_block() => return None,
                Err(_) if errors == MOST_ERRORS => return None,
                // What the queue of errors tells better: this call has taken the notice of it.
                Err(_) => errors += 1,
            }
        }
    }

    fn message(&self, flags: c_int) -> Result<(Vec<u8>, Control, SockAddr)> {
        let mut bytes = vec![0; LONGEST];
        let buffers = [iovec {
            iov_base: bytes.as_mut_ptr().cast(),
            iov_len: bytes.len(),
        }];
        let (mut control, mut from) = (Control::room(), SockAddr::room());
        let flags = flags | libc::MSG_DONTWAIT;
        // SAFETY: the buffer is this function's to fill.
        let (len, _) = unsafe { net::recv_message(&self.fd, &buffers, &mut control, flags, &mut from)? };
        bytes.truncate(len);
        Ok((bytes, control, from))
    }

    fn reply(&self, message: &[u8], control: &Control, from: &SockAddr) -> Option<Reply> {
        let (mut ttl, mut tos) = (0, 0);
        control.each(|level, kind, value| match (level, kind) {
            (libc::IPPROTO_IP, libc::IP_TTL) | (libc::IPPROTO_IPV6, libc::IPV6_HOPLIMIT) => ttl = value[0],
            (libc::IPPROTO_IP, libc::IP_TOS) => tos = value[0],
            _ => {}
        });
        let mut header = Vec::new();
        let mut message = message;
        // Raw sockets of IPv4 hand out the whole packet.
        if self.mark.is_ipv4 && !self.mark.kernel_id {
            let (packet_ttl, packet_tos, options, payload) = open_packet(message)?;
            (ttl, tos, message) = (packet_ttl, packet_tos, payload);
            header = options.to_vec();
        }
        Some(Reply {
            from: ip(from)?,
            data: self.mark.reply(message)?.to_vec(),
            ttl,
            tos,
            header,
        })
    }

    /// What a router said of this request.
    fn refusal(&self, quoted: &[u8], control: &Control) -> Option<Answer> {
        /// A sock_extended_err: error number, origin, type, code, and the offender's address behind it.
        const OFFENDER: usize = 16;
        const ORIGIN_ICMP: u8 = 2;
        const ORIGIN_ICMP6: u8 = 3;
        // Where the kernel chose the identifier it has looked at it; the sequence number is this socket's only one.
        if !self.mark.kernel_id && !self.mark.is_request(quoted) {
            return None;
        }
        let mut answer = None;
        control.each(|level, name, value| {
            let is_error = matches!(
                (level, name),
                (libc::IPPROTO_IP, libc::IP_RECVERR) | (libc::IPPROTO_IPV6, libc::IPV6_RECVERR)
            );
            if !is_error || value.len() < OFFENDER || !matches!(value[4], ORIGIN_ICMP | ORIGIN_ICMP6) {
                return;
            }
            let family = value
                .get(OFFENDER..OFFENDER + 2)
                .map_or(0, |f| u16::from_ne_bytes([f[0], f[1]]));
            let from = ip(&SockAddr::new(family.into(), &value[OFFENDER..]));
            answer = from.map(|from| Answer::Refused {
                from,
                kind: value[5],
                code: value[6],
            });
        });
        answer
    }
}

fn address(ip: IpAddr, zone: u32) -> SockAddr {
    // Family and port first.
    let mut bytes = vec![0; 4];
    match ip {
        IpAddr::V4(v4) => {
            bytes.extend_from_slice(&v4.octets());
            bytes.resize(16, 0);
            SockAddr::new(native::AF_INET, &bytes)
        }
        IpAddr::V6(v6) => {
            bytes.extend_from_slice(&[0; 4]);
            bytes.extend_from_slice(&v6.octets());
            bytes.extend_from_slice(&zone.to_ne_bytes());
            SockAddr::new(native::AF_INET6, &bytes)
        }
    }
}

fn ip(address: &SockAddr) -> Option<IpAddr> {
    let bytes = address.bytes();
    match address.family() {
        native::AF_INET => Some(IpAddr::V4(Ipv4Addr::from(<[u8; 4]>::try_from(bytes.get(4..8)?).ok()?))),
        native::AF_INET6 => Some(IpAddr::V6(Ipv6Addr::from(
            <[u8; 16]>::try_from(bytes.get(8..24)?).ok()?,
        ))),
        _ => None,
    }
}
