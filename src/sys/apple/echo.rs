//! ICMP echo requests: a datagram socket of ICMP, which every user may have; it also hands out what routers say.
use super::net;
use crate::sys::addr::SockAddr;
use crate::sys::control::Control;
use crate::sys::echo_packet::{open_packet, Answer, EchoOptions, Mark, Reply};
use crate::sys::errno::{Errno, Result};
use crate::sys::fd::Fd;
use libc::{c_int, iovec};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The longest IP packet.
const LONGEST: usize = 65535;
/// Of netinet/in.h.
const IP_OPTIONS: c_int = 1;
/// An IPv6 header, as messages of errors quote it.
const HEADER_V6: usize = 40;

/// A request that has been sent, and its socket.
pub struct Echo {
    fd: Fd,
    mark: Mark,
}

impl Echo {
    /// Sends a request. The zone is that of a link-local destination. ENETUNREACH and EHOSTUNREACH: no way leads there;
    /// EMSGSIZE: too long for one packet.
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
        let echo = Echo {
            fd: net::socket(family, libc::SOCK_DGRAM, protocol)?,
            mark: Mark::new(ip.is_ipv4(), false),
        };
        let set = |level, name, value: c_int| net::set_int_option(&echo.fd, level, name, value);
        set(libc::SOL_SOCKET, libc::SO_BROADCAST, 1)?;
        net::set_nonblocking(&echo.fd, true)?;
        if ip.is_ipv4() {
            set(libc::IPPROTO_IP, libc::IP_TOS, options.tos.into())?;
            net::set_dont_fragment(&echo.fd, options.dont_fragment)?;
            if let Some(ttl) = options.ttl {
                set(libc::IPPROTO_IP, libc::IP_TTL, ttl.into())?;
            }
            if !options.header.is_empty() {
                net::set_option(&echo.fd, libc::IPPROTO_IP, IP_OPTIONS, &options.header)?;
            }
        } else if let Some(ttl) = options.ttl {
            set(libc::IPPROTO_IPV6, libc::IPV6_UNICAST_HOPS, ttl.into())?;
        }
        if let Some(source) = source {
            net::bind(&echo.fd, &address(source, 0))?;
        }
        let message = echo.mark.request(data);
        net::send(&echo.fd, message.as_ptr(), message.len(), 0, Some(&address(ip, zone)))?;
        Ok(echo)
    }

    /// Becomes readable when there may be an answer.
    pub fn fd(&self) -> &Fd {
        &self.fd
    }

    /// The next answer; `None`: there is none yet.
    pub fn take(&self) -> Option<Answer> {
        loop {
            let mut bytes = vec![0; LONGEST];
            let buffers = [iovec {
                iov_base: bytes.as_mut_ptr().cast(),
                iov_len: bytes.len(),
            }];
            let (mut control, mut from) = (Control::room(), SockAddr::room());
            // SAFETY: the buffer is this function's to fill.
            let received =
                unsafe { net::recv_message(&self.fd, &buffers, &mut control, libc::MSG_DONTWAIT, &mut from) };
            match received {
                Ok((len, _)) => {
                    if let Some(answer) = self.read(&bytes[..len], &from) {
                        return Some(answer);
                    }
                }
                Err(Errno(libc::EINTR)) => {}
                Err(_) => return None,
            }
        }
    }

    fn read(&self, packet: &[u8], from: &SockAddr) -> Option<Answer> {
        let from = ip(from)?;
        let (ttl, tos, header, message) = match self.mark.is_ipv4 {
            true => open_packet(packet)?,
            false => (0, 0, &[][..], packet),
        };
        if let Some(data) = self.mark.reply(message) {
            return Some(Answer::Reply(Reply {
                from,
                data: data.to_vec(),
                ttl,
                tos,
                header: header.to_vec(),
            }));
        }
        // Behind the head of an error the packet that it is about.
        let quoted = message.get(8..)?;
        let request = match self.mark.is_ipv4 {
            true => open_packet(quoted)?.3,
            false => quoted.get(HEADER_V6..)?,
        };
        self.mark.is_request(request).then(|| Answer::Refused {
            from,
            kind: message[0],
            code: message[1],
        })
    }
}

fn address(ip: IpAddr, zone: u32) -> SockAddr {
    // Length, family and port first.
    let mut bytes = vec![0; 4];
    match ip {
        IpAddr::V4(v4) => {
            bytes.extend_from_slice(&v4.octets());
            bytes.resize(16, 0);
            SockAddr::new(libc::AF_INET, &bytes)
        }
        IpAddr::V6(v6) => {
            bytes.extend_from_slice(&[0; 4]);
            bytes.extend_from_slice(&v6.octets());
            bytes.extend_from_slice(&zone.to_ne_bytes());
            SockAddr::new(libc::AF_INET6, &bytes)
        }
    }
}

fn ip(address: &SockAddr) -> Option<IpAddr> {
    let bytes = address.bytes();
    match address.family() {
        libc::AF_INET => Some(IpAddr::V4(Ipv4Addr::from(<[u8; 4]>::try_from(bytes.get(4..8)?).ok()?))),
        libc::AF_INET6 => Some(IpAddr::V6(Ipv6Addr::from(
            <[u8; 16]>::try_from(bytes.get(8..24)?).ok()?,
        ))),
        _ => None,
    }
}
