//! `ws2def.h`: addresses, families, protocols, buffers and messages.
use std::ffi::{c_char, c_int, c_longlong, c_void};

use super::guiddef::LPGUID;
use super::inaddr::in_addr;
use super::minwindef::{DWORD, INT, UCHAR, UINT, ULONG, USHORT};
use super::winnt::{CHAR, HANDLE, PWSTR, ULONGLONG};

pub type ADDRESS_FAMILY = USHORT;

// Address families.
pub const AF_UNSPEC: c_int = 0;
pub const AF_UNIX: c_int = 1;
pub const AF_INET: c_int = 2;
pub const AF_IMPLINK: c_int = 3;
pub const AF_PUP: c_int = 4;
pub const AF_CHAOS: c_int = 5;
pub const AF_NS: c_int = 6;
pub const AF_IPX: c_int = 6;
pub const AF_ISO: c_int = 7;
pub const AF_OSI: c_int = 7;
pub const AF_ECMA: c_int = 8;
pub const AF_DATAKIT: c_int = 9;
pub const AF_CCITT: c_int = 10;
pub const AF_SNA: c_int = 11;
pub const AF_DECnet: c_int = 12;
pub const AF_DLI: c_int = 13;
pub const AF_LAT: c_int = 14;
pub const AF_HYLINK: c_int = 15;
pub const AF_APPLETALK: c_int = 16;
pub const AF_NETBIOS: c_int = 17;
pub const AF_VOICEVIEW: c_int = 18;
pub const AF_FIREFOX: c_int = 19;
pub const AF_UNKNOWN1: c_int = 20;
pub const AF_BAN: c_int = 21;
pub const AF_ATM: c_int = 22;
pub const AF_INET6: c_int = 23;
pub const AF_CLUSTER: c_int = 24;
pub const AF_12844: c_int = 25;
pub const AF_IRDA: c_int = 26;
pub const AF_NETDES: c_int = 28;
pub const AF_TCNPROCESS: c_int = 29;
pub const AF_TCNMESSAGE: c_int = 30;
pub const AF_ICLFXBM: c_int = 31;
pub const AF_BTH: c_int = 32;
pub const AF_LINK: c_int = 33;
pub const AF_HYPERV: c_int = 34;
pub const AF_MAX: c_int = 35;

// Protocol families, the same numbers.
pub const PF_UNSPEC: c_int = AF_UNSPEC;
pub const PF_UNIX: c_int = AF_UNIX;
pub const PF_INET: c_int = AF_INET;
pub const PF_IMPLINK: c_int = AF_IMPLINK;
pub const PF_PUP: c_int = AF_PUP;
pub const PF_CHAOS: c_int = AF_CHAOS;
pub const PF_NS: c_int = AF_NS;
pub const PF_IPX: c_int = AF_IPX;
pub const PF_ISO: c_int = AF_ISO;
pub const PF_OSI: c_int = AF_OSI;
pub const PF_ECMA: c_int = AF_ECMA;
pub const PF_DATAKIT: c_int = AF_DATAKIT;
pub const PF_CCITT: c_int = AF_CCITT;
pub const PF_SNA: c_int = AF_SNA;
pub const PF_DECnet: c_int = AF_DECnet;
pub const PF_DLI: c_int = AF_DLI;
pub const PF_LAT: c_int = AF_LAT;
pub const PF_HYLINK: c_int = AF_HYLINK;
pub const PF_APPLETALK: c_int = AF_APPLETALK;
pub const PF_VOICEVIEW: c_int = AF_VOICEVIEW;
pub const PF_FIREFOX: c_int = AF_FIREFOX;
pub const PF_UNKNOWN1: c_int = AF_UNKNOWN1;
pub const PF_BAN: c_int = AF_BAN;
pub const PF_ATM: c_int = AF_ATM;
pub const PF_INET6: c_int = AF_INET6;
pub const PF_IRDA: c_int = AF_IRDA;
pub const PF_BTH: c_int = AF_BTH;
pub const PF_MAX: c_int = AF_MAX;

// Socket types.
pub const SOCK_STREAM: c_int = 1;
pub const SOCK_DGRAM: c_int = 2;
pub const SOCK_RAW: c_int = 3;
pub const SOCK_RDM: c_int = 4;
pub const SOCK_SEQPACKET: c_int = 5;

// Levels of options.
pub const SOL_SOCKET: c_int = 0xFFFF;
pub const SOL_IP: c_int = 0xFFFB;
pub const SOL_IPV6: c_int = 0xFFFA;

// Options of level SOL_SOCKET.
pub const SO_DEBUG: c_int = 1;
pub const SO_ACCEPTCONN: c_int = 2;
pub const SO_REUSEADDR: c_int = 4;
pub const SO_KEEPALIVE: c_int = 8;
pub const SO_DONTROUTE: c_int = 0x10;
pub const SO_BROADCAST: c_int = 0x20;
pub const SO_USELOOPBACK: c_int = 0x40;
pub const SO_LINGER: c_int = 0x80;
pub const SO_OOBINLINE: c_int = 0x100;
pub const SO_DONTLINGER: c_int = !SO_LINGER;
pub const SO_EXCLUSIVEADDRUSE: c_int = !SO_REUSEADDR;
pub const SO_SNDBUF: c_int = 0x1001;
pub const SO_RCVBUF: c_int = 0x1002;
pub const SO_SNDLOWAT: c_int = 0x1003;
pub const SO_RCVLOWAT: c_int = 0x1004;
pub const SO_SNDTIMEO: c_int = 0x1005;
pub const SO_RCVTIMEO: c_int = 0x1006;
pub const SO_ERROR: c_int = 0x1007;
pub const SO_TYPE: c_int = 0x1008;
pub const SO_BSP_STATE: c_int = 0x1009;
pub const SO_GROUP_ID: c_int = 0x2001;
pub const SO_GROUP_PRIORITY: c_int = 0x2002;
pub const SO_MAX_MSG_SIZE: c_int = 0x2003;
pub const SO_CONDITIONAL_ACCEPT: c_int = 0x3002;
pub const SO_PAUSE_ACCEPT: c_int = 0x3003;
pub const SO_COMPARTMENT_ID: c_int = 0x3004;
pub const SO_RANDOMIZE_PORT: c_int = 0x3005;
pub const SO_PORT_SCALABILITY: c_int = 0x3006;
pub const SO_REUSE_UNICASTPORT: c_int = 0x3007;
pub const SO_REUSE_MULTICASTPORT: c_int = 0x3008;
pub const SO_ORIGINAL_DST: c_int = 0x300F;
pub const SO_TIMESTAMP: c_int = 0x300A;
pub const SO_TIMESTAMP_ID: c_int = 0x300B;
pub const IP6T_SO_ORIGINAL_DST: c_int = 0x300F;
pub const WSK_SO_BASE: c_int = 0x4000;

// Options of level IPPROTO_TCP.
pub const TCP_NODELAY: c_int = 1;

// Parts of a control code of `WSAIoctl`.
pub const IOCPARM_MASK: DWORD = 0x7F;
pub const IOC_VOID: DWORD = 0x2000_0000;
pub const IOC_OUT: DWORD = 0x4000_0000;
pub const IOC_IN: DWORD = 0x8000_0000;
pub const IOC_INOUT: DWORD = 0xC000_0000;
pub const IOC_UNIX: DWORD = 0;
pub const IOC_WS2: DWORD = 0x0800_0000;
pub const IOC_PROTOCOL: DWORD = 0x1000_0000;
pub const IOC_VENDOR: DWORD = 0x1800_0000;
pub const IOC_WSK: DWORD = IOC_WS2 | 0x0700_0000;

// Control codes of `WSAIoctl`.
pub const SIO_ASSOCIATE_HANDLE: DWORD = 0x8800_0001;
pub const SIO_ENABLE_CIRCULAR_QUEUEING: DWORD = 0x2800_0002;
pub const SIO_FIND_ROUTE: DWORD = 0x4800_0003;
pub const SIO_FLUSH: DWORD = 0x2800_0004;
pub const SIO_GET_BROADCAST_ADDRESS: DWORD = 0x4800_0005;
pub const SIO_GET_EXTENSION_FUNCTION_POINTER: DWORD = 0xC800_0006;
pub const SIO_GET_QOS: DWORD = 0xC800_0007;
pub const SIO_GET_GROUP_QOS: DWORD = 0xC800_0008;
pub const SIO_MULTIPOINT_LOOPBACK: DWORD = 0x8800_0009;
pub const SIO_MULTICAST_SCOPE: DWORD = 0x8800_000A;
pub const SIO_SET_QOS: DWORD = 0x8800_000B;
pub const SIO_SET_GROUP_QOS: DWORD = 0x8800_000C;
pub const SIO_TRANSLATE_HANDLE: DWORD = 0xC800_000D;
pub const SIO_ROUTING_INTERFACE_QUERY: DWORD = 0xC800_0014;
pub const SIO_ROUTING_INTERFACE_CHANGE: DWORD = 0x8800_0015;
pub const SIO_ADDRESS_LIST_QUERY: DWORD = 0x4800_0016;
pub const SIO_ADDRESS_LIST_CHANGE: DWORD = 0x2800_0017;
pub const SIO_QUERY_TARGET_PNP_HANDLE: DWORD = 0x4800_0018;
pub const SIO_QUERY_RSS_PROCESSOR_INFO: DWORD = 0x4800_0025;
pub const SIO_ADDRESS_LIST_SORT: DWORD = 0xC800_0019;
pub const SIO_RESERVED_1: DWORD = 0x8800_001A;
pub const SIO_RESERVED_2: DWORD = 0x8800_0021;
pub const SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER: DWORD = 0xC800_0024;

// Protocols, and the levels of their options.
pub type IPPROTO = c_int;
pub const IPPROTO_IP: IPPROTO = 0;
pub const IPPROTO_HOPOPTS: IPPROTO = 0;
pub const IPPROTO_ICMP: IPPROTO = 1;
pub const IPPROTO_IGMP: IPPROTO = 2;
pub const IPPROTO_GGP: IPPROTO = 3;
pub const IPPROTO_IPV4: IPPROTO = 4;
pub const IPPROTO_ST: IPPROTO = 5;
pub const IPPROTO_TCP: IPPROTO = 6;
pub const IPPROTO_CBT: IPPROTO = 7;
pub const IPPROTO_EGP: IPPROTO = 8;
pub const IPPROTO_IGP: IPPROTO = 9;
pub const IPPROTO_PUP: IPPROTO = 12;
pub const IPPROTO_UDP: IPPROTO = 17;
pub const IPPROTO_IDP: IPPROTO = 22;
pub const IPPROTO_RDP: IPPROTO = 27;
pub const IPPROTO_IPV6: IPPROTO = 41;
pub const IPPROTO_ROUTING: IPPROTO = 43;
pub const IPPROTO_FRAGMENT: IPPROTO = 44;
pub const IPPROTO_ESP: IPPROTO = 50;
pub const IPPROTO_AH: IPPROTO = 51;
pub const IPPROTO_ICMPV6: IPPROTO = 58;
pub const IPPROTO_NONE: IPPROTO = 59;
pub const IPPROTO_DSTOPTS: IPPROTO = 60;
pub const IPPROTO_ND: IPPROTO = 77;
pub const IPPROTO_ICLFXBM: IPPROTO = 78;
pub const IPPROTO_PIM: IPPROTO = 103;
pub const IPPROTO_PGM: IPPROTO = 113;
pub const IPPROTO_L2TP: IPPROTO = 115;
pub const IPPROTO_SCTP: IPPROTO = 132;
pub const IPPROTO_RAW: IPPROTO = 255;
pub const IPPROTO_MAX: IPPROTO = 256;
pub const IPPROTO_RESERVED_RAW: IPPROTO = 257;
pub const IPPROTO_RESERVED_IPSEC: IPPROTO = 258;
pub const IPPROTO_RESERVED_IPSECOFFLOAD: IPPROTO = 259;
pub const IPPROTO_RESERVED_WNV: IPPROTO = 260;
pub const IPPROTO_RESERVED_MAX: IPPROTO = 261;
pub const IPPROTO_RM: IPPROTO = IPPROTO_PGM;

// Well-known ports.
pub const IPPORT_TCPMUX: c_int = 1;
pub const IPPORT_ECHO: c_int = 7;
pub const IPPORT_DISCARD: c_int = 9;
pub const IPPORT_SYSTAT: c_int = 11;
pub const IPPORT_DAYTIME: c_int = 13;
pub const IPPORT_NETSTAT: c_int = 15;
pub const IPPORT_QOTD: c_int = 17;
pub const IPPORT_MSP: c_int = 18;
pub const IPPORT_CHARGEN: c_int = 19;
pub const IPPORT_FTP_DATA: c_int = 20;
pub const IPPORT_FTP: c_int = 21;
pub const IPPORT_TELNET: c_int = 23;
pub const IPPORT_SMTP: c_int = 25;
pub const IPPORT_TIMESERVER: c_int = 37;
pub const IPPORT_NAMESERVER: c_int = 42;
pub const IPPORT_WHOIS: c_int = 43;
pub const IPPORT_MTP: c_int = 57;
pub const IPPORT_TFTP: c_int = 69;
pub const IPPORT_RJE: c_int = 77;
pub const IPPORT_FINGER: c_int = 79;
pub const IPPORT_TTYLINK: c_int = 87;
pub const IPPORT_SUPDUP: c_int = 95;
pub const IPPORT_POP3: c_int = 110;
pub const IPPORT_NTP: c_int = 123;
pub const IPPORT_EPMAP: c_int = 135;
pub const IPPORT_NETBIOS_NS: c_int = 137;
pub const IPPORT_NETBIOS_DGM: c_int = 138;
pub const IPPORT_NETBIOS_SSN: c_int = 139;
pub const IPPORT_IMAP: c_int = 143;
pub const IPPORT_SNMP: c_int = 161;
pub const IPPORT_SNMP_TRAP: c_int = 162;
pub const IPPORT_IMAP3: c_int = 220;
pub const IPPORT_LDAP: c_int = 389;
pub const IPPORT_HTTPS: c_int = 443;
pub const IPPORT_MICROSOFT_DS: c_int = 445;
pub const IPPORT_EXECSERVER: c_int = 512;
pub const IPPORT_LOGINSERVER: c_int = 513;
pub const IPPORT_CMDSERVER: c_int = 514;
pub const IPPORT_EFSSERVER: c_int = 520;
pub const IPPORT_BIFFUDP: c_int = 512;
pub const IPPORT_WHOSERVER: c_int = 513;
pub const IPPORT_ROUTESERVER: c_int = 520;
pub const IPPORT_RESERVED: c_int = 1024;
pub const IPPORT_REGISTERED_MIN: c_int = 1024;
pub const IPPORT_REGISTERED_MAX: c_int = 49151;
pub const IPPORT_DYNAMIC_MIN: c_int = 49152;
pub const IPPORT_DYNAMIC_MAX: c_int = 65535;

// Classes of IPv4 networks.
pub const IN_CLASSA_NET: ULONG = 0xFF00_0000;
pub const IN_CLASSA_NSHIFT: c_int = 24;
pub const IN_CLASSA_HOST: ULONG = 0x00FF_FFFF;
pub const IN_CLASSA_MAX: ULONG = 0x80;
pub const IN_CLASSB_NET: ULONG = 0xFFFF_0000;
pub const IN_CLASSB_NSHIFT: c_int = 16;
pub const IN_CLASSB_HOST: ULONG = 0xFFFF;
pub const IN_CLASSB_MAX: ULONG = 0x0001_0000;
pub const IN_CLASSC_NET: ULONG = 0xFFFF_FF00;
pub const IN_CLASSC_NSHIFT: c_int = 8;
pub const IN_CLASSC_HOST: ULONG = 0xFF;
pub const IN_CLASSD_NET: ULONG = 0xF000_0000;
pub const IN_CLASSD_NSHIFT: c_int = 28;
pub const IN_CLASSD_HOST: ULONG = 0x0FFF_FFFF;

// IPv4 addresses, in host byte order.
pub const INADDR_ANY: ULONG = 0;
pub const INADDR_LOOPBACK: ULONG = 0x7F00_0001;
pub const INADDR_BROADCAST: ULONG = 0xFFFF_FFFF;
pub const INADDR_NONE: ULONG = 0xFFFF_FFFF;
pub const ADDR_ANY: ULONG = 0;

/// An address of any family.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct sockaddr {
    pub sa_family: ADDRESS_FAMILY,
    pub sa_data: [CHAR; 14],
}
pub type SOCKADDR = sockaddr;
pub type PSOCKADDR = *mut SOCKADDR;
pub type LPSOCKADDR = *mut SOCKADDR;

/// An address and its length in bytes.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SOCKET_ADDRESS {
    pub lpSockaddr: LPSOCKADDR,
    pub iSockaddrLength: INT,
}
pub type SOCKET_ADDRESS = _SOCKET_ADDRESS;
pub type PSOCKET_ADDRESS = *mut SOCKET_ADDRESS;
pub type LPSOCKET_ADDRESS = *mut SOCKET_ADDRESS;

/// `iAddressCount` addresses, of which the array shows the first.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SOCKET_ADDRESS_LIST {
    pub iAddressCount: INT,
    pub Address: [SOCKET_ADDRESS; 1],
}
pub type SOCKET_ADDRESS_LIST = _SOCKET_ADDRESS_LIST;
pub type PSOCKET_ADDRESS_LIST = *mut SOCKET_ADDRESS_LIST;
pub type LPSOCKET_ADDRESS_LIST = *mut SOCKET_ADDRESS_LIST;

/// The two ends of a service, as name resolution returns them.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _CSADDR_INFO {
    pub LocalAddr: SOCKET_ADDRESS,
    pub RemoteAddr: SOCKET_ADDRESS,
    pub iSocketType: INT,
    pub iProtocol: INT,
}
pub type CSADDR_INFO = _CSADDR_INFO;
pub type PCSADDR_INFO = *mut CSADDR_INFO;
pub type LPCSADDR_INFO = *mut CSADDR_INFO;

/// Room for an address of any family, aligned for all of them.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct sockaddr_storage {
    pub ss_family: ADDRESS_FAMILY,
    pub __ss_pad1: [CHAR; 6],
    pub __ss_align: c_longlong,
    pub __ss_pad2: [CHAR; 112],
}
pub type SOCKADDR_STORAGE_LH = sockaddr_storage;
pub type PSOCKADDR_STORAGE_LH = *mut SOCKADDR_STORAGE_LH;
pub type LPSOCKADDR_STORAGE_LH = *mut SOCKADDR_STORAGE_LH;
pub type SOCKADDR_STORAGE = sockaddr_storage;
pub type PSOCKADDR_STORAGE = *mut SOCKADDR_STORAGE;
pub type LPSOCKADDR_STORAGE = *mut SOCKADDR_STORAGE;

/// An IPv4 address and port, both in network byte order.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct sockaddr_in {
    pub sin_family: ADDRESS_FAMILY,
    pub sin_port: USHORT,
    pub sin_addr: in_addr,
    pub sin_zero: [CHAR; 8],
}
pub type SOCKADDR_IN = sockaddr_in;
pub type PSOCKADDR_IN = *mut SOCKADDR_IN;
pub type LPSOCKADDR_IN = *mut SOCKADDR_IN;

/// A link-layer address.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct sockaddr_dl {
    pub sdl_family: ADDRESS_FAMILY,
    pub sdl_data: [UCHAR; 8],
    pub sdl_zero: [UCHAR; 4],
}
pub type SOCKADDR_DL = sockaddr_dl;
pub type PSOCKADDR_DL = *mut SOCKADDR_DL;

/// One piece of a message: `len` bytes at `buf`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSABUF {
    pub len: ULONG,
    pub buf: *mut CHAR,
}
pub type WSABUF = _WSABUF;
pub type LPWSABUF = *mut WSABUF;

/// A message with its address and its control data.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _WSAMSG {
    pub name: LPSOCKADDR,
    pub namelen: INT,
    pub lpBuffers: LPWSABUF,
    pub dwBufferCount: ULONG,
    pub Control: WSABUF,
    pub dwFlags: ULONG,
}
pub type WSAMSG = _WSAMSG;
pub type PWSAMSG = *mut WSAMSG;
pub type LPWSAMSG = *mut WSAMSG;

/// The head of one piece of control data; its data follow, aligned.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct cmsghdr {
    pub cmsg_len: usize,
    pub cmsg_level: INT,
    pub cmsg_type: INT,
}
pub type WSACMSGHDR = cmsghdr;
pub type PWSACMSGHDR = *mut WSACMSGHDR;
pub type LPWSACMSGHDR = *mut WSACMSGHDR;
pub type CMSGHDR = cmsghdr;
pub type PCMSGHDR = *mut CMSGHDR;

// Flags of a received message.
pub const MSG_TRUNC: c_int = 0x100;
pub const MSG_CTRUNC: c_int = 0x200;
pub const MSG_BCAST: c_int = 0x400;
pub const MSG_MCAST: c_int = 0x800;
pub const MSG_ERRQUEUE: c_int = 0x1000;

/// The zone and the level of an IPv6 scope.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SCOPE_ID {
    pub Anonymous: SCOPE_ID_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union SCOPE_ID_0 {
    pub Anonymous: SCOPE_ID_0_0,
    pub Value: ULONG,
}
/// 28 bits of zone, then 4 bits of level.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct SCOPE_ID_0_0 {
    pub _bitfield: ULONG,
}
pub type PSCOPE_ID = *mut SCOPE_ID;

// Levels of an IPv6 scope.
pub type SCOPE_LEVEL = c_int;
pub const ScopeLevelInterface: SCOPE_LEVEL = 1;
pub const ScopeLevelLink: SCOPE_LEVEL = 2;
pub const ScopeLevelSubnet: SCOPE_LEVEL = 3;
pub const ScopeLevelAdmin: SCOPE_LEVEL = 4;
pub const ScopeLevelSite: SCOPE_LEVEL = 5;
pub const ScopeLevelOrganization: SCOPE_LEVEL = 8;
pub const ScopeLevelGlobal: SCOPE_LEVEL = 14;
pub const ScopeLevelCount: SCOPE_LEVEL = 16;

// Flags of `getaddrinfo`.
pub const AI_PASSIVE: c_int = 1;
pub const AI_CANONNAME: c_int = 2;
pub const AI_NUMERICHOST: c_int = 4;
pub const AI_NUMERICSERV: c_int = 8;
pub const AI_DNS_ONLY: c_int = 0x10;
pub const AI_FORCE_CLEAR_TEXT: c_int = 0x20;
pub const AI_BYPASS_DNS_CACHE: c_int = 0x40;
pub const AI_RETURN_TTL: c_int = 0x80;
pub const AI_ALL: c_int = 0x100;
pub const AI_ADDRCONFIG: c_int = 0x400;
pub const AI_V4MAPPED: c_int = 0x800;
pub const AI_NON_AUTHORITATIVE: c_int = 0x4000;
pub const AI_SECURE: c_int = 0x8000;
pub const AI_RETURN_PREFERRED_NAMES: c_int = 0x0001_0000;
pub const AI_FQDN: c_int = 0x0002_0000;
pub const AI_FILESERVER: c_int = 0x0004_0000;
pub const AI_DISABLE_IDN_ENCODING: c_int = 0x0008_0000;
pub const AI_SECURE_WITH_FALLBACK: c_int = 0x0010_0000;
pub const AI_EXCLUSIVE_CUSTOM_SERVERS: c_int = 0x0020_0000;
pub const AI_RETURN_RESPONSE_FLAGS: DWORD = 0x1000_0000;
pub const AI_REQUIRE_SECURE: DWORD = 0x2000_0000;
pub const AI_RESOLUTION_HANDLE: DWORD = 0x4000_0000;
pub const AI_EXTENDED: DWORD = 0x8000_0000;
pub const ADDRINFOEX_VERSION_2: c_int = 2;
pub const ADDRINFOEX_VERSION_3: c_int = 3;
pub const ADDRINFOEX_VERSION_4: c_int = 4;
pub const ADDRINFOEX_VERSION_5: c_int = 5;
pub const ADDRINFOEX_VERSION_6: c_int = 6;
pub const AI_DNS_SERVER_TYPE_UDP: c_int = 1;
pub const AI_DNS_SERVER_TYPE_DOH: c_int = 2;
pub const AI_DNS_SERVER_UDP_FALLBACK: c_int = 1;
pub const AI_DNS_RESPONSE_SECURE: c_int = 1;
pub const AI_DNS_RESPONSE_HOSTFILE: c_int = 2;

/// One address of a host, and what to search for.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct addrinfo {
    pub ai_flags: c_int,
    pub ai_family: c_int,
    pub ai_socktype: c_int,
    pub ai_protocol: c_int,
    pub ai_addrlen: usize,
    pub ai_canonname: *mut c_char,
    pub ai_addr: *mut sockaddr,
    pub ai_next: *mut addrinfo,
}
pub type ADDRINFOA = addrinfo;
pub type PADDRINFOA = *mut ADDRINFOA;

/// The same with a wide name.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct addrinfoW {
    pub ai_flags: c_int,
    pub ai_family: c_int,
    pub ai_socktype: c_int,
    pub ai_protocol: c_int,
    pub ai_addrlen: usize,
    pub ai_canonname: PWSTR,
    pub ai_addr: *mut sockaddr,
    pub ai_next: *mut addrinfoW,
}
pub type ADDRINFOW = addrinfoW;
pub type PADDRINFOW = *mut ADDRINFOW;

/// The ANSI form of what GetAddrInfoEx takes and returns.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct addrinfoexA {
    pub ai_flags: c_int,
    pub ai_family: c_int,
    pub ai_socktype: c_int,
    pub ai_protocol: c_int,
    pub ai_addrlen: usize,
    pub ai_canonname: *mut c_char,
    pub ai_addr: *mut sockaddr,
    pub ai_blob: *mut c_void,
    pub ai_bloblen: usize,
    pub ai_provider: LPGUID,
    pub ai_next: *mut addrinfoexA,
}
pub type ADDRINFOEXA = addrinfoexA;
pub type PADDRINFOEXA = *mut ADDRINFOEXA;
pub type LPADDRINFOEXA = *mut ADDRINFOEXA;

/// What GetAddrInfoEx takes and returns.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct addrinfoexW {
    pub ai_flags: c_int,
    pub ai_family: c_int,
    pub ai_socktype: c_int,
    pub ai_protocol: c_int,
    pub ai_addrlen: usize,
    pub ai_canonname: PWSTR,
    pub ai_addr: *mut sockaddr,
    pub ai_blob: *mut c_void,
    pub ai_bloblen: usize,
    pub ai_provider: LPGUID,
    pub ai_next: *mut addrinfoexW,
}
pub type ADDRINFOEXW = addrinfoexW;
pub type PADDRINFOEXW = *mut ADDRINFOEXW;
pub type LPADDRINFOEXW = *mut ADDRINFOEXW;

/// Version 2: with the fully qualified name.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct addrinfoex2A {
    pub ai_flags: c_int,
    pub ai_family: c_int,
    pub ai_socktype: c_int,
    pub ai_protocol: c_int,
    pub ai_addrlen: usize,
    pub ai_canonname: *mut c_char,
    pub ai_addr: *mut sockaddr,
    pub ai_blob: *mut c_void,
    pub ai_bloblen: usize,
    pub ai_provider: LPGUID,
    pub ai_next: *mut addrinfoex2A,
    pub ai_version: c_int,
    pub ai_fqdn: *mut c_char,
}
pub type ADDRINFOEX2A = addrinfoex2A;
pub type PADDRINFOEX2A = *mut ADDRINFOEX2A;

/// Version 2: with the fully qualified name.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct addrinfoex2W {
    pub ai_flags: c_int,
    pub ai_family: c_int,
    pub ai_socktype: c_int,
    pub ai_protocol: c_int,
    pub ai_addrlen: usize,
    pub ai_canonname: PWSTR,
    pub ai_addr: *mut sockaddr,
    pub ai_blob: *mut c_void,
    pub ai_bloblen: usize,
    pub ai_provider: LPGUID,
    pub ai_next: *mut addrinfoex2W,
    pub ai_version: c_int,
    pub ai_fqdn: PWSTR,
}
pub type ADDRINFOEX2W = addrinfoex2W;
pub type PADDRINFOEX2W = *mut ADDRINFOEX2W;

/// Version 3: with an interface.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct addrinfoex3 {
    pub ai_flags: c_int,
    pub ai_family: c_int,
    pub ai_socktype: c_int,
    pub ai_protocol: c_int,
    pub ai_addrlen: usize,
    pub ai_canonname: PWSTR,
    pub ai_addr: *mut sockaddr,
    pub ai_blob: *mut c_void,
    pub ai_bloblen: usize,
    pub ai_provider: LPGUID,
    pub ai_next: *mut addrinfoex3,
    pub ai_version: c_int,
    pub ai_fqdn: PWSTR,
    pub ai_interfaceindex: c_int,
}
pub type ADDRINFOEX3 = addrinfoex3;
pub type PADDRINFOEX3 = *mut ADDRINFOEX3;

/// Version 4: with a resolution handle.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct addrinfoex4 {
    pub ai_flags: c_int,
    pub ai_family: c_int,
    pub ai_socktype: c_int,
    pub ai_protocol: c_int,
    pub ai_addrlen: usize,
    pub ai_canonname: PWSTR,
    pub ai_addr: *mut sockaddr,
    pub ai_blob: *mut c_void,
    pub ai_bloblen: usize,
    pub ai_provider: LPGUID,
    pub ai_next: *mut addrinfoex4,
    pub ai_version: c_int,
    pub ai_fqdn: PWSTR,
    pub ai_interfaceindex: c_int,
    pub ai_resolutionhandle: HANDLE,
}
pub type ADDRINFOEX4 = addrinfoex4;
pub type PADDRINFOEX4 = *mut ADDRINFOEX4;

/// Version 5: with a time to live.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct addrinfoex5 {
    pub ai_flags: c_int,
    pub ai_family: c_int,
    pub ai_socktype: c_int,
    pub ai_protocol: c_int,
    pub ai_addrlen: usize,
    pub ai_canonname: PWSTR,
    pub ai_addr: *mut sockaddr,
    pub ai_blob: *mut c_void,
    pub ai_bloblen: usize,
    pub ai_provider: LPGUID,
    pub ai_next: *mut addrinfoex5,
    pub ai_version: c_int,
    pub ai_fqdn: PWSTR,
    pub ai_interfaceindex: c_int,
    pub ai_resolutionhandle: HANDLE,
    pub ai_ttl: UINT,
}
pub type ADDRINFOEX5 = addrinfoex5;
pub type PADDRINFOEX5 = *mut ADDRINFOEX5;

/// A name server to ask.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct addrinfo_dns_server {
    pub ai_servertype: UINT,
    pub ai_flags: ULONGLONG,
    pub ai_addrlen: UINT,
    pub ai_addr: *mut sockaddr,
    pub Anonymous: addrinfo_dns_server_0,
}
#[repr(C)]
#[derive(Clone, Copy)]
pub union addrinfo_dns_server_0 {
    pub ai_template: PWSTR,
}
pub type ADDRINFO_DNS_SERVER = addrinfo_dns_server;

/// Version 6: with the servers to ask.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct addrinfoex6 {
    pub ai_flags: c_int,
    pub ai_family: c_int,
    pub ai_socktype: c_int,
    pub ai_protocol: c_int,
    pub ai_addrlen: usize,
    pub ai_canonname: PWSTR,
    pub ai_addr: *mut sockaddr,
    pub ai_blob: *mut c_void,
    pub ai_bloblen: usize,
    pub ai_provider: LPGUID,
    pub ai_next: *mut addrinfoex5,
    pub ai_version: c_int,
    pub ai_fqdn: PWSTR,
    pub ai_interfaceindex: c_int,
    pub ai_resolutionhandle: HANDLE,
    pub ai_ttl: UINT,
    pub ai_numservers: UINT,
    pub ai_servers: *mut ADDRINFO_DNS_SERVER,
    pub ai_responseflags: ULONGLONG,
}
pub type ADDRINFOEX6 = addrinfoex6;
pub type PADDRINFOEX6 = *mut ADDRINFOEX6;
