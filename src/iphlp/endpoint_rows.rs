//! Rows of the tables of TCP and UDP.
use super::error;
use crate::abi::*;
use crate::rt::error::Result;
use crate::sys::endpoints;
use crate::sys::network::{Endpoint, Owners, Protocol, TcpState};
use std::mem::zeroed;
use std::net::{IpAddr, SocketAddr};

/// Which of the connections.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Which {
    Listeners,
    Connections,
    All,
}

/// Endpoints with their processes, sorted by address.
pub struct Endpoints {
    pub all: Vec<Endpoint>,
    owners: Owners,
}

impl Endpoints {
    /// Of one family; `owned`: the processes are asked for, which takes a look at each.
    pub fn read(protocol: Protocol, is_ipv4: bool, which: Which, owned: bool) -> Result<Endpoints> {
        let mut all = endpoints::endpoints(protocol).map_err(error::of)?;
        all.retain(|endpoint| {
            let is_listener = endpoint.state == TcpState::Listen;
            endpoint.local.is_ipv4() == is_ipv4
                && match which {
                    Which::Listeners => is_listener,
                    Which::Connections => !is_listener,
                    Which::All => true,
                }
        });
        all.sort_by_key(|endpoint| (endpoint.local, endpoint.remote));
        Ok(Endpoints {
            all,
            owners: if owned { endpoints::owners() } else { Owners::new() },
        })
    }

    /// 0 for an endpoint that no process has any more, or one of another user's.
    pub fn owner(&self, endpoint: &Endpoint) -> ULONG {
        self.owners.get(&endpoint.inode).copied().unwrap_or(0)
    }
}

fn state(endpoint: &Endpoint) -> MIB_TCP_STATE {
    match endpoint.state {
        TcpState::Closed => MIB_TCP_STATE_CLOSED,
        TcpState::Listen => MIB_TCP_STATE_LISTEN,
        TcpState::SynSent => MIB_TCP_STATE_SYN_SENT,
        TcpState::SynReceived => MIB_TCP_STATE_SYN_RCVD,
        TcpState::Established => MIB_TCP_STATE_ESTAB,
        TcpState::FinWait1 => MIB_TCP_STATE_FIN_WAIT1,
        TcpState::FinWait2 => MIB_TCP_STATE_FIN_WAIT2,
        TcpState::CloseWait => MIB_TCP_STATE_CLOSE_WAIT,
        TcpState::Closing => MIB_TCP_STATE_CLOSING,
        TcpState::LastAck => MIB_TCP_STATE_LAST_ACK,
        TcpState::TimeWait => MIB_TCP_STATE_TIME_WAIT,
    }
}

/// A port in network byte order, in the lower half of a number.
fn port(address: &SocketAddr) -> ULONG {
    address.port().to_be().into()
}

fn v4(address: &SocketAddr) -> ULONG {
    super::interfaces::number(address.ip())
}

fn v6(address: &SocketAddr) -> [UCHAR; 16] {
    match address.ip() {
        IpAddr::V6(v6) => v6.octets(),
        IpAddr::V4(v4) => v4.to_ipv6_mapped().octets(),
    }
}

fn in6(address: &SocketAddr) -> IN6_ADDR {
    IN6_ADDR {
        u: in6_addr_0 { Byte: v6(address) },
    }
}

fn scope(address: &SocketAddr) -> ULONG {
    match address {
        SocketAddr::V6(v6) => v6.scope_id(),
        SocketAddr::V4(_) => 0,
    }
}

/// One row of a table, made of an endpoint and its process.
pub trait Row: Copy {
    fn of(endpoint: &Endpoint, owner: ULONG) -> Self;
}

impl Row for MIB_TCPROW {
    fn of(endpoint: &Endpoint, _: ULONG) -> MIB_TCPROW {
        MIB_TCPROW {
            Anonymous: _MIB_TCPROW_LH_0 { State: state(endpoint) },
            dwLocalAddr: v4(&endpoint.local),
            dwLocalPort: port(&endpoint.local),
            dwRemoteAddr: v4(&endpoint.remote),
            dwRemotePort: port(&endpoint.remote),
        }
    }
}

impl Row for MIB_TCPROW2 {
    fn of(endpoint: &Endpoint, owner: ULONG) -> MIB_TCPROW2 {
        MIB_TCPROW2 {
            dwState: state(endpoint) as ULONG,
            dwLocalAddr: v4(&endpoint.local),
            dwLocalPort: port(&endpoint.local),
            dwRemoteAddr: v4(&endpoint.remote),
            dwRemotePort: port(&endpoint.remote),
            dwOwningPid: owner,
            dwOffloadState: TcpConnectionOffloadStateInHost,
        }
    }
}

impl Row for MIB_TCPROW_OWNER_PID {
    fn of(endpoint: &Endpoint, owner: ULONG) -> MIB_TCPROW_OWNER_PID {
        MIB_TCPROW_OWNER_PID {
            dwState: state(endpoint) as ULONG,
            dwLocalAddr: v4(&endpoint.local),
            dwLocalPort: port(&endpoint.local),
            dwRemoteAddr: v4(&endpoint.remote),
            dwRemotePort: port(&endpoint.remote),
            dwOwningPid: owner,
        }
    }
}

impl Row for MIB_TCPROW_OWNER_MODULE {
    fn of(endpoint: &Endpoint, owner: ULONG) -> MIB_TCPROW_OWNER_MODULE {
        MIB_TCPROW_OWNER_MODULE {
            dwState: state(endpoint) as ULONG,
            dwLocalAddr: v4(&endpoint.local),
            dwLocalPort: port(&endpoint.local),
            dwRemoteAddr: v4(&endpoint.remote),
            dwRemotePort: port(&endpoint.remote),
            dwOwningPid: owner,
            liCreateTimestamp: LARGE_INTEGER { QuadPart: 0 },
            OwningModuleInfo: [0; TCPIP_OWNING_MODULE_SIZE as usize],
        }
    }
}

impl Row for MIB_TCP6ROW {
    fn of(endpoint: &Endpoint, _: ULONG) -> MIB_TCP6ROW {
        MIB_TCP6ROW {
            State: state(endpoint),
            LocalAddr: in6(&endpoint.local),
            dwLocalScopeId: scope(&endpoint.local),
            dwLocalPort: port(&endpoint.local),
            RemoteAddr: in6(&endpoint.remote),
            dwRemoteScopeId: scope(&endpoint.remote),
            dwRemotePort: port(&endpoint.remote),
        }
    }
}

impl Row for MIB_TCP6ROW2 {
    fn of(endpoint: &Endpoint, owner: ULONG) -> MIB_TCP6ROW2 {
        MIB_TCP6ROW2 {
            LocalAddr: in6(&endpoint.local),
            dwLocalScopeId: scope(&endpoint.local),
            dwLocalPort: port(&endpoint.local),
            RemoteAddr: in6(&endpoint.remote),
            dwRemoteScopeId: scope(&endpoint.remote),
            dwRemotePort: port(&endpoint.remote),
            State: state(endpoint),
            dwOwningPid: owner,
            dwOffloadState: TcpConnectionOffloadStateInHost,
        }
    }
}

impl Row for MIB_TCP6ROW_OWNER_PID {
    fn of(endpoint: &Endpoint, owner: ULONG) -> MIB_TCP6ROW_OWNER_PID {
        MIB_TCP6ROW_OWNER_PID {
            ucLocalAddr: v6(&endpoint.local),
            dwLocalScopeId: scope(&endpoint.local),
            dwLocalPort: port(&endpoint.local),
            ucRemoteAddr: v6(&endpoint.remote),
            dwRemoteScopeId: scope(&endpoint.remote),
            dwRemotePort: port(&endpoint.remote),
            dwState: state(endpoint) as ULONG,
            dwOwningPid: owner,
        }
    }
}

impl Row for MIB_TCP6ROW_OWNER_MODULE {
    fn of(endpoint: &Endpoint, owner: ULONG) -> MIB_TCP6ROW_OWNER_MODULE {
        MIB_TCP6ROW_OWNER_MODULE {
            ucLocalAddr: v6(&endpoint.local),
            dwLocalScopeId: scope(&endpoint.local),
            dwLocalPort: port(&endpoint.local),
            ucRemoteAddr: v6(&endpoint.remote),
            dwRemoteScopeId: scope(&endpoint.remote),
            dwRemotePort: port(&endpoint.remote),
            dwState: state(endpoint) as ULONG,
            dwOwningPid: owner,
            liCreateTimestamp: LARGE_INTEGER { QuadPart: 0 },
            OwningModuleInfo: [0; TCPIP_OWNING_MODULE_SIZE as usize],
        }
    }
}

impl Row for MIB_UDPROW {
    fn of(endpoint: &Endpoint, _: ULONG) -> MIB_UDPROW {
        MIB_UDPROW {
            dwLocalAddr: v4(&endpoint.local),
            dwLocalPort: port(&endpoint.local),
        }
    }
}

impl Row for MIB_UDPROW_OWNER_PID {
    fn of(endpoint: &Endpoint, owner: ULONG) -> MIB_UDPROW_OWNER_PID {
        MIB_UDPROW_OWNER_PID {
            dwLocalAddr: v4(&endpoint.local),
            dwLocalPort: port(&endpoint.local),
            dwOwningPid: owner,
        }
    }
}

impl Row for MIB_UDPROW_OWNER_MODULE {
    fn of(endpoint: &Endpoint, owner: ULONG) -> MIB_UDPROW_OWNER_MODULE {
        // SAFETY: plain numbers, of which all zero is a value.
        let mut row: MIB_UDPROW_OWNER_MODULE = unsafe { zeroed() };
        row.dwLocalAddr = v4(&endpoint.local);
        row.dwLocalPort = port(&endpoint.local);
        row.dwOwningPid = owner;
        row
    }
}

impl Row for MIB_UDP6ROW {
    fn of(endpoint: &Endpoint, _: ULONG) -> MIB_UDP6ROW {
        MIB_UDP6ROW {
            dwLocalAddr: in6(&endpoint.local),
            dwLocalScopeId: scope(&endpoint.local),
            dwLocalPort: port(&endpoint.local),
        }
    }
}

impl Row for MIB_UDP6ROW_OWNER_PID {
    fn of(endpoint: &Endpoint, owner: ULONG) -> MIB_UDP6ROW_OWNER_PID {
        MIB_UDP6ROW_OWNER_PID {
            ucLocalAddr: v6(&endpoint.local),
            dwLocalScopeId: scope(&endpoint.local),
            dwLocalPort: port(&endpoint.local),
            dwOwningPid: owner,
        }
    }
}

impl Row for MIB_UDP6ROW_OWNER_MODULE {
    fn of(endpoint: &Endpoint, owner: ULONG) -> MIB_UDP6ROW_OWNER_MODULE {
        // SAFETY: plain numbers, of which all zero is a value.
        let mut row: MIB_UDP6ROW_OWNER_MODULE = unsafe { zeroed() };
        row.ucLocalAddr = v6(&endpoint.local);
        row.dwLocalScopeId = scope(&endpoint.local);
        row.dwLocalPort = port(&endpoint.local);
        row.dwOwningPid = owner;
        row
    }
}
