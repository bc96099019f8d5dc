//! Every constant and every structure of `src/abi` against `windows-sys`, which is made from Microsoft's own metadata.
//!
//! The tables name them all; `nothing_is_skipped` reads the sources and fails for a name that no table has.
use std::collections::HashSet;
use std::mem::{align_of, offset_of, size_of};
use std::path::Path;

use ws2_32::abi as ours;

mod theirs {
    pub use windows_sys::Win32::Foundation::*;
    pub use windows_sys::Win32::Globalization::*;
    pub use windows_sys::Win32::Media::*;
    pub use windows_sys::Win32::NetworkManagement::QoS::*;
    pub use windows_sys::Win32::Networking::WinSock::*;
    pub use windows_sys::Win32::Security::*;
    pub use windows_sys::Win32::Storage::FileSystem::*;
    pub use windows_sys::Win32::System::Com::*;
    pub use windows_sys::Win32::System::Diagnostics::Debug::*;
    pub use windows_sys::Win32::System::Kernel::*;
    pub use windows_sys::Win32::System::Memory::*;
    pub use windows_sys::Win32::System::SystemInformation::*;
    pub use windows_sys::Win32::System::SystemServices::*;
    pub use windows_sys::Win32::System::Threading::*;
    pub use windows_sys::Win32::System::WindowsProgramming::*;
    pub use windows_sys::Win32::System::IO::*;
}

/// Constants that `windows-sys` lacks or has otherwise, and why. `tests-c/abi_layout.c` checks their values.
const CONSTANTS_APART: &[(&str, &[&str])] = &[
    (
        "Not in the metadata, because the header makes them from others.",
        &[
            "EAI_AGAIN",
            "EAI_BADFLAGS",
            "EAI_FAIL",
            "EAI_FAMILY",
            "EAI_IPSECPOLICY",
            "EAI_MEMORY",
            "EAI_NODATA",
            "EAI_NONAME",
            "EAI_NOSECURENAME",
            "EAI_SERVICE",
            "EAI_SOCKTYPE",
            "FD_ADDRESS_LIST_CHANGE",
            "FD_ALL_EVENTS",
            "FD_GROUP_QOS",
            "FD_QOS",
            "FD_ROUTING_INTERFACE_CHANGE",
            "IOC_WSK",
            "PF_BTH",
            "PF_INET",
            "PF_INET6",
            "PF_UNSPEC",
            "RIO_INVALID_BUFFERID",
            "RIO_INVALID_CQ",
            "RIO_INVALID_RQ",
            "SIOCGIPMSFILTER",
            "SIOCGMSFILTER",
            "SIOCSMSFILTER",
            "SIOCSIPMSFILTER",
            "SIO_GET_INTERFACE_LIST",
            "SIO_GET_INTERFACE_LIST_EX",
            "SIO_GET_MULTICAST_FILTER",
            "SIO_SET_MULTICAST_FILTER",
            "SOCK_NOTIFY_EVENTS_ALL",
            "SOCK_NOTIFY_REGISTER_EVENTS_ALL",
            "SOCK_NOTIFY_TRIGGER_ALL",
        ],
    ),
    (
        "In other parts of the metadata, under the header of Bluetooth or of peer names.",
        &["AF_BTH", "NS_BTH", "NS_PNRPCLOUD", "NS_PNRPNAME"],
    ),
    (
        "The metadata has Winsock 1.1's value, the library Winsock 2's.",
        &["AF_MAX", "PF_MAX", "SOMAXCONN"],
    ),
];

/// Structures that `windows-sys` has otherwise, and why.
const STRUCTURES_APART: &[(&str, &[&str])] = &[
    ("The host's own, shared with the C library.", &["timeval"]),
    (
        "The metadata has a plain 64-bit number; see `integers`.",
        &[
            "_LARGE_INTEGER",
            "_LARGE_INTEGER_0",
            "_LARGE_INTEGER_1",
            "_ULARGE_INTEGER",
            "_ULARGE_INTEGER_0",
            "_ULARGE_INTEGER_1",
        ],
    ),
    ("Spelled otherwise in windows-sys; see `guids`.", &["_GUID"]),
    ("Opaque.", &["RIO_BUFFERID_t", "RIO_CQ_t", "RIO_RQ_t"]),
];

/// Values as 32 bits, because a number may be signed here and unsigned there.
macro_rules! constants {
    ($($name:ident)*) => { &[$((stringify!($name), ours::$name as i64 as u32, theirs::$name as i64 as u32)),*] };
}

macro_rules! layouts {
    ($($our:ident = $their:ident { $($field:ident)* })*) => { &[$(
        (stringify!($our), stringify!($their), [size_of::<ours::$our>(), align_of::<ours::$our>()],
            [size_of::<theirs::$their>(), align_of::<theirs::$their>()],
            &[$((stringify!($field), offset_of!(ours::$our, $field), offset_of!(theirs::$their, $field))),*])
    ),*] };
}

macro_rules! guids {
    ($($name:ident)*) => { [$((stringify!($name), ours::$name, theirs::$name)),*] };
}

type Constants = &'static [(&'static str, u32, u32)];
type Fields = &'static [(&'static str, usize, usize)];
type Layouts = &'static [(&'static str, &'static str, [usize; 2], [usize; 2], Fields)];

#[rustfmt::skip]
const CONSTANTS: Constants = constants! {
        // afunix.h
        UNIX_PATH_MAX SIO_AF_UNIX_GETPEERPID SIO_AF_UNIX_SETBINDPARENTPATH SIO_AF_UNIX_SETCONNPARENTPATH
        // fibersapi.h
        TLS_OUT_OF_INDEXES FLS_OUT_OF_INDEXES TLS_MINIMUM_AVAILABLE
        // handleapi.h
        HANDLE_FLAG_INHERIT HANDLE_FLAG_PROTECT_FROM_CLOSE DUPLICATE_CLOSE_SOURCE DUPLICATE_SAME_ACCESS
        // heapapi.h
        HEAP_NO_SERIALIZE HEAP_GROWABLE HEAP_GENERATE_EXCEPTIONS HEAP_ZERO_MEMORY HEAP_REALLOC_IN_PLACE_ONLY
        HEAP_CREATE_ENABLE_EXECUTE HeapCompatibilityInformation HeapEnableTerminationOnCorruption GMEM_FIXED
        GMEM_MOVEABLE GMEM_ZEROINIT GMEM_MODIFY GMEM_INVALID_HANDLE GHND GPTR LMEM_FIXED LMEM_MOVEABLE
        LMEM_ZEROINIT LMEM_MODIFY LMEM_INVALID_HANDLE LHND LPTR
        // minwinbase.h
        CREATE_SUSPENDED STACK_SIZE_PARAM_IS_A_RESERVATION
        THREAD_PRIORITY_IDLE THREAD_PRIORITY_LOWEST THREAD_PRIORITY_BELOW_NORMAL THREAD_PRIORITY_NORMAL
        THREAD_PRIORITY_ABOVE_NORMAL THREAD_PRIORITY_HIGHEST THREAD_PRIORITY_TIME_CRITICAL
        EVENT_MODIFY_STATE EVENT_ALL_ACCESS MUTEX_ALL_ACCESS SEMAPHORE_MODIFY_STATE SEMAPHORE_ALL_ACCESS STILL_ACTIVE THREAD_PRIORITY_ERROR_RETURN
        FORMAT_MESSAGE_ALLOCATE_BUFFER FORMAT_MESSAGE_IGNORE_INSERTS FORMAT_MESSAGE_FROM_STRING
        FORMAT_MESSAGE_FROM_HMODULE FORMAT_MESSAGE_FROM_SYSTEM FORMAT_MESSAGE_ARGUMENT_ARRAY
        FORMAT_MESSAGE_MAX_WIDTH_MASK INFINITE WAIT_FAILED WAIT_OBJECT_0 WAIT_ABANDONED WAIT_ABANDONED_0
        WAIT_IO_COMPLETION
        // minwindef.h
        FALSE TRUE MAX_PATH
        // mstcpip.h
        SIO_RCVALL SIO_RCVALL_MCAST SIO_RCVALL_IGMPMCAST SIO_KEEPALIVE_VALS SIO_ABSORB_RTRALERT SIO_UCAST_IF
        SIO_LIMIT_BROADCASTS SIO_INDEX_BIND SIO_INDEX_MCASTIF SIO_INDEX_ADD_MCAST SIO_INDEX_DEL_MCAST
        SIO_RCVALL_MCAST_IF SIO_RCVALL_IF SIO_LOOPBACK_FAST_PATH SIO_TCP_INITIAL_RTO SIO_APPLY_TRANSPORT_SETTING
        SIO_QUERY_TRANSPORT_SETTING SIO_TCP_SET_ICW SIO_TCP_SET_ACK_FREQUENCY SIO_SET_PRIORITY_HINT
        SIO_PRIORITY_HINT SIO_TCP_INFO SIO_CPU_AFFINITY SIO_TIMESTAMPING SIO_GET_TX_TIMESTAMP
        SIO_ACQUIRE_PORT_RESERVATION SIO_RELEASE_PORT_RESERVATION SIO_ASSOCIATE_PORT_RESERVATION RCVALL_OFF
        RCVALL_ON RCVALL_SOCKETLEVELONLY RCVALL_IPLEVEL TCPSTATE_CLOSED TCPSTATE_LISTEN TCPSTATE_SYN_SENT
        TCPSTATE_SYN_RCVD TCPSTATE_ESTABLISHED TCPSTATE_FIN_WAIT_1 TCPSTATE_FIN_WAIT_2 TCPSTATE_CLOSE_WAIT
        TCPSTATE_CLOSING TCPSTATE_LAST_ACK TCPSTATE_TIME_WAIT TCPSTATE_MAX
        // mswsock.h
        SO_CONNDATA SO_CONNOPT SO_DISCDATA SO_DISCOPT SO_CONNDATALEN SO_CONNOPTLEN SO_DISCDATALEN SO_DISCOPTLEN
        SO_OPENTYPE SO_SYNCHRONOUS_ALERT SO_SYNCHRONOUS_NONALERT SO_MAXDG SO_MAXPATHDG SO_UPDATE_ACCEPT_CONTEXT
        SO_CONNECT_TIME SO_UPDATE_CONNECT_CONTEXT SIO_UDP_CONNRESET SIO_SOCKET_CLOSE_NOTIFY SIO_UDP_NETRESET
        SIO_SET_COMPATIBILITY_MODE SIO_BSP_HANDLE SIO_BSP_HANDLE_SELECT SIO_BSP_HANDLE_POLL SIO_EXT_SELECT
        SIO_EXT_POLL SIO_EXT_SENDMSG SIO_BASE_HANDLE TF_DISCONNECT TF_REUSE_SOCKET TF_WRITE_BEHIND
        TF_USE_DEFAULT_WORKER TF_USE_SYSTEM_THREAD TF_USE_KERNEL_APC TP_DISCONNECT TP_REUSE_SOCKET
        TP_USE_DEFAULT_WORKER TP_USE_SYSTEM_THREAD TP_USE_KERNEL_APC TP_ELEMENT_MEMORY TP_ELEMENT_FILE
        TP_ELEMENT_EOP DE_REUSE_SOCKET RIO_MSG_DONT_NOTIFY RIO_MSG_DEFER RIO_MSG_WAITALL RIO_MSG_COMMIT_ONLY
        RIO_MAX_CQ_SIZE RIO_CORRUPT_CQ RIO_EVENT_COMPLETION RIO_IOCP_COMPLETION
        // qos.h
        SERVICETYPE_NOTRAFFIC SERVICETYPE_BESTEFFORT SERVICETYPE_CONTROLLEDLOAD SERVICETYPE_GUARANTEED
        SERVICETYPE_NETWORK_UNAVAILABLE SERVICETYPE_GENERAL_INFORMATION SERVICETYPE_NOCHANGE
        SERVICETYPE_NONCONFORMING SERVICETYPE_NETWORK_CONTROL SERVICETYPE_QUALITATIVE QOS_NOT_SPECIFIED
        POSITIVE_INFINITY_RATE
        // stringapiset.h
        CP_ACP CP_OEMCP CP_MACCP CP_THREAD_ACP CP_UTF7 CP_UTF8 MB_PRECOMPOSED MB_COMPOSITE MB_USEGLYPHCHARS
        MB_ERR_INVALID_CHARS WC_ERR_INVALID_CHARS WC_COMPOSITECHECK WC_DEFAULTCHAR WC_NO_BEST_FIT_CHARS
        // sysinfoapi.h
        PROCESSOR_ARCHITECTURE_INTEL PROCESSOR_ARCHITECTURE_ARM PROCESSOR_ARCHITECTURE_AMD64
        PROCESSOR_ARCHITECTURE_ARM64 PROCESSOR_ARCHITECTURE_UNKNOWN PROCESSOR_AMD_X8664 MAX_COMPUTERNAME_LENGTH
        TIMERR_NOERROR TIMERR_NOCANDO
        // synchapi.h
        CRITICAL_SECTION_NO_DEBUG_INFO CONDITION_VARIABLE_LOCKMODE_SHARED INIT_ONCE_CHECK_ONLY INIT_ONCE_ASYNC
        INIT_ONCE_INIT_FAILED INIT_ONCE_CTX_RESERVED_BITS SYNCHRONIZATION_BARRIER_FLAGS_SPIN_ONLY
        SYNCHRONIZATION_BARRIER_FLAGS_BLOCK_ONLY SYNCHRONIZATION_BARRIER_FLAGS_NO_DELETE
        // winerror.h
        ERROR_SUCCESS NO_ERROR ERROR_INVALID_FUNCTION ERROR_FILE_NOT_FOUND ERROR_PATH_NOT_FOUND
        ERROR_TOO_MANY_OPEN_FILES ERROR_ACCESS_DENIED ERROR_INVALID_HANDLE ERROR_NOT_ENOUGH_MEMORY
        ERROR_BAD_FORMAT ERROR_INVALID_DATA ERROR_OUTOFMEMORY ERROR_NO_MORE_FILES ERROR_NOT_READY
        ERROR_BAD_LENGTH ERROR_WRITE_FAULT ERROR_READ_FAULT ERROR_GEN_FAILURE ERROR_SHARING_VIOLATION
        ERROR_HANDLE_EOF ERROR_NOT_SUPPORTED ERROR_BAD_NETPATH ERROR_DUP_NAME ERROR_NETWORK_BUSY
        ERROR_DEV_NOT_EXIST ERROR_UNEXP_NET_ERR ERROR_NETNAME_DELETED ERROR_NETWORK_ACCESS_DENIED
        ERROR_BAD_NET_NAME ERROR_REQ_NOT_ACCEP ERROR_FILE_EXISTS ERROR_INVALID_PASSWORD ERROR_INVALID_PARAMETER
        ERROR_NO_PROC_SLOTS ERROR_BROKEN_PIPE ERROR_OPEN_FAILED ERROR_BUFFER_OVERFLOW ERROR_DISK_FULL
        ERROR_CALL_NOT_IMPLEMENTED ERROR_SEM_TIMEOUT ERROR_INSUFFICIENT_BUFFER ERROR_INVALID_NAME
        ERROR_MOD_NOT_FOUND ERROR_PROC_NOT_FOUND ERROR_WAIT_NO_CHILDREN ERROR_NEGATIVE_SEEK ERROR_DIR_NOT_EMPTY
        ERROR_PATH_BUSY ERROR_BAD_ARGUMENTS ERROR_NOT_LOCKED ERROR_ENVVAR_NOT_FOUND ERROR_BUSY ERROR_ALREADY_EXISTS ERROR_BAD_EXE_FORMAT
        ERROR_FILENAME_EXCED_RANGE ERROR_NO_DATA ERROR_PIPE_NOT_CONNECTED ERROR_MORE_DATA WAIT_TIMEOUT
        ERROR_NO_MORE_ITEMS ERROR_DIRECTORY ERROR_NOT_OWNER ERROR_TOO_MANY_POSTS ERROR_PARTIAL_COPY
        ERROR_MR_MID_NOT_FOUND ERROR_INVALID_ADDRESS ERROR_ARITHMETIC_OVERFLOW ERROR_PIPE_CONNECTED
        ERROR_PIPE_LISTENING ERROR_ABANDONED_WAIT_0 ERROR_OPERATION_ABORTED ERROR_IO_INCOMPLETE ERROR_IO_PENDING
        ERROR_NOACCESS ERROR_STACK_OVERFLOW ERROR_INVALID_FLAGS ERROR_NO_TOKEN ERROR_SERVICE_NOT_FOUND
        ERROR_POSSIBLE_DEADLOCK ERROR_CANCELLED ERROR_NOT_FOUND ERROR_NO_MATCH ERROR_NO_UNICODE_TRANSLATION
        ERROR_DLL_INIT_FAILED ERROR_INVALID_INDEX ERROR_TIMEOUT ERROR_INVALID_WINDOW_HANDLE
        ERROR_CLASS_ALREADY_EXISTS ERROR_CLASS_DOES_NOT_EXIST ERROR_CANNOT_FIND_WND_CLASS
        ERROR_INVALID_THREAD_ID ERROR_NONE_MAPPED ERROR_INTERNAL_ERROR ERROR_PORT_UNREACHABLE
        ERROR_HOST_UNREACHABLE ERROR_NETWORK_UNREACHABLE ERROR_PROTOCOL_UNREACHABLE ERROR_CONNECTION_REFUSED
        ERROR_GRACEFUL_DISCONNECT ERROR_ADDRESS_ALREADY_ASSOCIATED ERROR_ADDRESS_NOT_ASSOCIATED
        ERROR_CONNECTION_INVALID ERROR_CONNECTION_ACTIVE ERROR_REQUEST_ABORTED ERROR_CONNECTION_ABORTED
        ERROR_RETRY ERROR_CONNECTION_COUNT_LIMIT ERROR_INCORRECT_ADDRESS ERROR_DEVICE_IN_USE ERROR_IO_DEVICE
        ERROR_ACCESS_DISABLED_BY_POLICY ERROR_NOT_SAME_OBJECT WSABASEERR WSAEINTR WSAEBADF WSAEACCES WSAEFAULT WSAEINVAL WSAEMFILE
        WSAEWOULDBLOCK WSAEINPROGRESS WSAEALREADY WSAENOTSOCK WSAEDESTADDRREQ WSAEMSGSIZE WSAEPROTOTYPE
        WSAENOPROTOOPT WSAEPROTONOSUPPORT WSAESOCKTNOSUPPORT WSAEOPNOTSUPP WSAEPFNOSUPPORT WSAEAFNOSUPPORT
        WSAEADDRINUSE WSAEADDRNOTAVAIL WSAENETDOWN WSAENETUNREACH WSAENETRESET WSAECONNABORTED WSAECONNRESET
        WSAENOBUFS WSAEISCONN WSAENOTCONN WSAESHUTDOWN WSAETOOMANYREFS WSAETIMEDOUT WSAECONNREFUSED WSAELOOP
        WSAENAMETOOLONG WSAEHOSTDOWN WSAEHOSTUNREACH WSAENOTEMPTY WSAEPROCLIM WSAEUSERS WSAEDQUOT WSAESTALE
        WSAEREMOTE WSASYSNOTREADY WSAVERNOTSUPPORTED WSANOTINITIALISED WSAEDISCON WSAENOMORE WSAECANCELLED
        WSAEINVALIDPROCTABLE WSAEINVALIDPROVIDER WSAEPROVIDERFAILEDINIT WSASYSCALLFAILURE WSASERVICE_NOT_FOUND
        WSATYPE_NOT_FOUND WSA_E_NO_MORE WSA_E_CANCELLED WSAEREFUSED WSAHOST_NOT_FOUND WSATRY_AGAIN
        WSANO_RECOVERY WSANO_DATA WSA_QOS_RECEIVERS WSA_QOS_SENDERS WSA_QOS_NO_SENDERS WSA_QOS_NO_RECEIVERS
        WSA_QOS_REQUEST_CONFIRMED WSA_QOS_ADMISSION_FAILURE WSA_QOS_POLICY_FAILURE WSA_QOS_BAD_STYLE
        WSA_QOS_BAD_OBJECT WSA_QOS_TRAFFIC_CTRL_ERROR WSA_QOS_GENERIC_ERROR WSA_QOS_ESERVICETYPE
        WSA_QOS_EFLOWSPEC WSA_QOS_EPROVSPECBUF WSA_QOS_EFILTERSTYLE WSA_QOS_EFILTERTYPE WSA_QOS_EFILTERCOUNT
        WSA_QOS_EOBJLENGTH WSA_QOS_EFLOWCOUNT WSA_QOS_EUNKOWNPSOBJ WSA_QOS_EPOLICYOBJ WSA_QOS_EFLOWDESC
        WSA_QOS_EPSFLOWSPEC WSA_QOS_EPSFILTERSPEC WSA_QOS_ESDMODEOBJ WSA_QOS_ESHAPERATEOBJ
        WSA_QOS_RESERVED_PETYPE WSA_SECURE_HOST_NOT_FOUND WSA_IPSEC_NAME_POLICY_ERROR S_OK S_FALSE
        // winnt.h
        STATUS_WAIT_0 STATUS_ABANDONED_WAIT_0 STATUS_USER_APC STATUS_TIMEOUT STATUS_PENDING LANG_NEUTRAL
        LANG_ENGLISH SUBLANG_NEUTRAL SUBLANG_DEFAULT SUBLANG_SYS_DEFAULT SUBLANG_ENGLISH_US MAXIMUM_WAIT_OBJECTS
        GENERIC_READ GENERIC_WRITE GENERIC_EXECUTE GENERIC_ALL DELETE READ_CONTROL SYNCHRONIZE FILE_SHARE_READ
        FILE_SHARE_WRITE FILE_SHARE_DELETE FILE_ATTRIBUTE_READONLY FILE_ATTRIBUTE_HIDDEN FILE_ATTRIBUTE_SYSTEM
        FILE_ATTRIBUTE_DIRECTORY FILE_ATTRIBUTE_ARCHIVE FILE_ATTRIBUTE_NORMAL FILE_ATTRIBUTE_TEMPORARY
        // winsock.h
        INVALID_SOCKET SOCKET_ERROR FROM_PROTOCOL_INFO FD_SETSIZE WSADESCRIPTION_LEN WSASYS_STATUS_LEN FIONREAD
        FIONBIO FIOASYNC SIOCSHIWAT SIOCGHIWAT SIOCSLOWAT SIOCGLOWAT SIOCATMARK MSG_OOB MSG_PEEK MSG_DONTROUTE
        MSG_WAITALL MSG_INTERRUPT MSG_PUSH_IMMEDIATE MSG_PARTIAL MSG_MAXIOVLEN SD_RECEIVE SD_SEND SD_BOTH
        MAXGETHOSTSTRUCT IMPLINK_IP IMPLINK_LOWEXPER IMPLINK_HIGHEXPER
        // winsock2.h
        SO_PROTOCOL_INFOA SO_PROTOCOL_INFOW PVD_CONFIG WSA_FLAG_OVERLAPPED WSA_FLAG_MULTIPOINT_C_ROOT
        WSA_FLAG_MULTIPOINT_C_LEAF WSA_FLAG_MULTIPOINT_D_ROOT WSA_FLAG_MULTIPOINT_D_LEAF
        WSA_FLAG_ACCESS_SYSTEM_SECURITY WSA_FLAG_NO_HANDLE_INHERIT WSA_FLAG_REGISTERED_IO CF_ACCEPT CF_REJECT
        CF_DEFER SG_UNCONSTRAINED_GROUP SG_CONSTRAINED_GROUP JL_SENDER_ONLY JL_RECEIVER_ONLY JL_BOTH FD_READ_BIT
        FD_WRITE_BIT FD_OOB_BIT FD_ACCEPT_BIT FD_CONNECT_BIT FD_CLOSE_BIT FD_QOS_BIT FD_GROUP_QOS_BIT
        FD_ROUTING_INTERFACE_CHANGE_BIT FD_ADDRESS_LIST_CHANGE_BIT FD_MAX_EVENTS FD_READ FD_WRITE FD_OOB
        FD_ACCEPT FD_CONNECT FD_CLOSE WSA_MAXIMUM_WAIT_EVENTS WSA_WAIT_FAILED WSA_WAIT_EVENT_0
        WSA_WAIT_IO_COMPLETION WSA_WAIT_TIMEOUT WSA_INFINITE WSA_INVALID_HANDLE WSA_NOT_ENOUGH_MEMORY
        WSA_INVALID_PARAMETER WSA_OPERATION_ABORTED WSA_IO_INCOMPLETE WSA_IO_PENDING POLLRDNORM POLLRDBAND
        POLLIN POLLPRI POLLWRNORM POLLOUT POLLWRBAND POLLERR POLLHUP POLLNVAL MAX_PROTOCOL_CHAIN BASE_PROTOCOL
        LAYERED_PROTOCOL WSAPROTOCOL_LEN PFL_MULTIPLE_PROTO_ENTRIES PFL_RECOMMENDED_PROTO_ENTRY PFL_HIDDEN
        PFL_MATCHES_PROTOCOL_ZERO PFL_NETWORKDIRECT_PROVIDER XP1_CONNECTIONLESS XP1_GUARANTEED_DELIVERY
        XP1_GUARANTEED_ORDER XP1_MESSAGE_ORIENTED XP1_PSEUDO_STREAM XP1_GRACEFUL_CLOSE XP1_EXPEDITED_DATA
        XP1_CONNECT_DATA XP1_DISCONNECT_DATA XP1_SUPPORT_BROADCAST XP1_SUPPORT_MULTIPOINT
        XP1_MULTIPOINT_CONTROL_PLANE XP1_MULTIPOINT_DATA_PLANE XP1_QOS_SUPPORTED XP1_INTERRUPT XP1_UNI_SEND
        XP1_UNI_RECV XP1_IFS_HANDLES XP1_PARTIAL_MESSAGE XP1_SAN_SUPPORT_SDP BIGENDIAN LITTLEENDIAN
        SECURITY_PROTOCOL_NONE NSP_NOTIFY_IMMEDIATELY NSP_NOTIFY_HWND NSP_NOTIFY_EVENT NSP_NOTIFY_PORT
        NSP_NOTIFY_APC COMP_EQUAL COMP_NOTLESS LUP_DEEP LUP_CONTAINERS LUP_NOCONTAINERS LUP_NEAREST
        LUP_RETURN_NAME LUP_RETURN_TYPE LUP_RETURN_VERSION LUP_RETURN_COMMENT LUP_RETURN_ADDR LUP_RETURN_BLOB
        LUP_RETURN_ALIASES LUP_RETURN_QUERY_STRING LUP_RETURN_ALL LUP_RES_SERVICE LUP_FLUSHCACHE
        LUP_FLUSHPREVIOUS LUP_NON_AUTHORITATIVE LUP_SECURE LUP_RETURN_PREFERRED_NAMES LUP_DNS_ONLY
        LUP_RETURN_RESPONSE_FLAGS LUP_ADDRCONFIG LUP_DUAL_ADDR LUP_FILESERVER LUP_DISABLE_IDN_ENCODING
        LUP_API_ANSI LUP_EXTENDED_QUERYSET LUP_SECURE_WITH_FALLBACK LUP_EXCLUSIVE_CUSTOM_SERVERS
        LUP_REQUIRE_SECURE LUP_RETURN_TTL LUP_FORCE_CLEAR_TEXT LUP_RESOLUTION_HANDLE RESULT_IS_ALIAS
        RESULT_IS_ADDED RESULT_IS_CHANGED RESULT_IS_DELETED NS_ALL NS_SAP NS_NDS NS_PEER_BROWSE NS_SLP NS_DHCP
        NS_TCPIP_LOCAL NS_TCPIP_HOSTS NS_DNS NS_NETBT NS_WINS NS_NLA NS_LOCALNAME NS_NBP NS_MS NS_STDA NS_NTDS
        NS_EMAIL NS_X500 NS_NIS NS_NISPLUS NS_WRQ NS_NETDES RNRSERVICE_REGISTER RNRSERVICE_DEREGISTER
        RNRSERVICE_DELETE SERVICE_MULTIPLE SOCK_NOTIFY_REGISTER_EVENT_NONE SOCK_NOTIFY_REGISTER_EVENT_IN
        SOCK_NOTIFY_REGISTER_EVENT_OUT SOCK_NOTIFY_REGISTER_EVENT_HANGUP SOCK_NOTIFY_EVENT_IN
        SOCK_NOTIFY_EVENT_OUT SOCK_NOTIFY_EVENT_HANGUP SOCK_NOTIFY_EVENT_ERR SOCK_NOTIFY_EVENT_REMOVE
        SOCK_NOTIFY_OP_NONE SOCK_NOTIFY_OP_ENABLE SOCK_NOTIFY_OP_DISABLE SOCK_NOTIFY_OP_REMOVE
        SOCK_NOTIFY_TRIGGER_ONESHOT SOCK_NOTIFY_TRIGGER_PERSISTENT SOCK_NOTIFY_TRIGGER_LEVEL
        SOCK_NOTIFY_TRIGGER_EDGE
        // ws2def.h
        AF_UNSPEC AF_UNIX AF_INET AF_IMPLINK AF_PUP AF_CHAOS AF_NS AF_IPX AF_ISO AF_OSI AF_ECMA AF_DATAKIT
        AF_CCITT AF_SNA AF_DECnet AF_DLI AF_LAT AF_HYLINK AF_APPLETALK AF_NETBIOS AF_VOICEVIEW AF_FIREFOX
        AF_UNKNOWN1 AF_BAN AF_ATM AF_INET6 AF_CLUSTER AF_12844 AF_IRDA AF_NETDES AF_TCNPROCESS AF_TCNMESSAGE
        AF_ICLFXBM AF_LINK AF_HYPERV PF_UNIX PF_IMPLINK PF_PUP PF_CHAOS PF_NS PF_IPX PF_ISO PF_OSI PF_ECMA
        PF_DATAKIT PF_CCITT PF_SNA PF_DECnet PF_DLI PF_LAT PF_HYLINK PF_APPLETALK PF_VOICEVIEW PF_FIREFOX
        PF_UNKNOWN1 PF_BAN PF_ATM PF_IRDA SOCK_STREAM SOCK_DGRAM SOCK_RAW SOCK_RDM SOCK_SEQPACKET SOL_SOCKET
        SOL_IP SOL_IPV6 SO_DEBUG SO_ACCEPTCONN SO_REUSEADDR SO_KEEPALIVE SO_DONTROUTE SO_BROADCAST
        SO_USELOOPBACK SO_LINGER SO_OOBINLINE SO_DONTLINGER SO_EXCLUSIVEADDRUSE SO_SNDBUF SO_RCVBUF SO_SNDLOWAT
        SO_RCVLOWAT SO_SNDTIMEO SO_RCVTIMEO SO_ERROR SO_TYPE SO_BSP_STATE SO_GROUP_ID SO_GROUP_PRIORITY
        SO_MAX_MSG_SIZE SO_CONDITIONAL_ACCEPT SO_PAUSE_ACCEPT SO_COMPARTMENT_ID SO_RANDOMIZE_PORT
        SO_PORT_SCALABILITY SO_REUSE_UNICASTPORT SO_REUSE_MULTICASTPORT SO_ORIGINAL_DST SO_TIMESTAMP
        SO_TIMESTAMP_ID IP6T_SO_ORIGINAL_DST WSK_SO_BASE TCP_NODELAY IOCPARM_MASK IOC_VOID IOC_OUT IOC_IN
        IOC_INOUT IOC_UNIX IOC_WS2 IOC_PROTOCOL IOC_VENDOR SIO_ASSOCIATE_HANDLE SIO_ENABLE_CIRCULAR_QUEUEING
        SIO_FIND_ROUTE SIO_FLUSH SIO_GET_BROADCAST_ADDRESS SIO_GET_EXTENSION_FUNCTION_POINTER SIO_GET_QOS
        SIO_GET_GROUP_QOS SIO_MULTIPOINT_LOOPBACK SIO_MULTICAST_SCOPE SIO_SET_QOS SIO_SET_GROUP_QOS
        SIO_TRANSLATE_HANDLE SIO_ROUTING_INTERFACE_QUERY SIO_ROUTING_INTERFACE_CHANGE SIO_ADDRESS_LIST_QUERY
        SIO_ADDRESS_LIST_CHANGE SIO_QUERY_TARGET_PNP_HANDLE SIO_QUERY_RSS_PROCESSOR_INFO SIO_ADDRESS_LIST_SORT
        SIO_RESERVED_1 SIO_RESERVED_2 SIO_GET_MULTIPLE_EXTENSION_FUNCTION_POINTER IPPROTO_IP IPPROTO_HOPOPTS
        IPPROTO_ICMP IPPROTO_IGMP IPPROTO_GGP IPPROTO_IPV4 IPPROTO_ST IPPROTO_TCP IPPROTO_CBT IPPROTO_EGP
        IPPROTO_IGP IPPROTO_PUP IPPROTO_UDP IPPROTO_IDP IPPROTO_RDP IPPROTO_IPV6 IPPROTO_ROUTING
        IPPROTO_FRAGMENT IPPROTO_ESP IPPROTO_AH IPPROTO_ICMPV6 IPPROTO_NONE IPPROTO_DSTOPTS IPPROTO_ND
        IPPROTO_ICLFXBM IPPROTO_PIM IPPROTO_PGM IPPROTO_L2TP IPPROTO_SCTP IPPROTO_RAW IPPROTO_MAX
        IPPROTO_RESERVED_RAW IPPROTO_RESERVED_IPSEC IPPROTO_RESERVED_IPSECOFFLOAD IPPROTO_RESERVED_WNV
        IPPROTO_RESERVED_MAX IPPROTO_RM IPPORT_TCPMUX IPPORT_ECHO IPPORT_DISCARD IPPORT_SYSTAT IPPORT_DAYTIME
        IPPORT_NETSTAT IPPORT_QOTD IPPORT_MSP IPPORT_CHARGEN IPPORT_FTP_DATA IPPORT_FTP IPPORT_TELNET
        IPPORT_SMTP IPPORT_TIMESERVER IPPORT_NAMESERVER IPPORT_WHOIS IPPORT_MTP IPPORT_TFTP IPPORT_RJE
        IPPORT_FINGER IPPORT_TTYLINK IPPORT_SUPDUP IPPORT_POP3 IPPORT_NTP IPPORT_EPMAP IPPORT_NETBIOS_NS
        IPPORT_NETBIOS_DGM IPPORT_NETBIOS_SSN IPPORT_IMAP IPPORT_SNMP IPPORT_SNMP_TRAP IPPORT_IMAP3 IPPORT_LDAP
        IPPORT_HTTPS IPPORT_MICROSOFT_DS IPPORT_EXECSERVER IPPORT_LOGINSERVER IPPORT_CMDSERVER IPPORT_EFSSERVER
        IPPORT_BIFFUDP IPPORT_WHOSERVER IPPORT_ROUTESERVER IPPORT_RESERVED IPPORT_REGISTERED_MIN
        IPPORT_REGISTERED_MAX IPPORT_DYNAMIC_MIN IPPORT_DYNAMIC_MAX IN_CLASSA_NET IN_CLASSA_NSHIFT
        IN_CLASSA_HOST IN_CLASSA_MAX IN_CLASSB_NET IN_CLASSB_NSHIFT IN_CLASSB_HOST IN_CLASSB_MAX IN_CLASSC_NET
        IN_CLASSC_NSHIFT IN_CLASSC_HOST IN_CLASSD_NET IN_CLASSD_NSHIFT IN_CLASSD_HOST INADDR_ANY INADDR_LOOPBACK
        INADDR_BROADCAST INADDR_NONE ADDR_ANY MSG_TRUNC MSG_CTRUNC MSG_BCAST MSG_MCAST MSG_ERRQUEUE
        ScopeLevelInterface ScopeLevelLink ScopeLevelSubnet ScopeLevelAdmin ScopeLevelSite
        ScopeLevelOrganization ScopeLevelGlobal ScopeLevelCount AI_PASSIVE AI_CANONNAME AI_NUMERICHOST
        AI_NUMERICSERV AI_DNS_ONLY AI_FORCE_CLEAR_TEXT AI_BYPASS_DNS_CACHE AI_RETURN_TTL AI_ALL AI_ADDRCONFIG
        AI_V4MAPPED AI_NON_AUTHORITATIVE AI_SECURE AI_RETURN_PREFERRED_NAMES AI_FQDN AI_FILESERVER
        AI_DISABLE_IDN_ENCODING AI_SECURE_WITH_FALLBACK AI_EXCLUSIVE_CUSTOM_SERVERS AI_RETURN_RESPONSE_FLAGS
        AI_REQUIRE_SECURE AI_RESOLUTION_HANDLE AI_EXTENDED ADDRINFOEX_VERSION_2 ADDRINFOEX_VERSION_3
        ADDRINFOEX_VERSION_4 ADDRINFOEX_VERSION_5 ADDRINFOEX_VERSION_6 AI_DNS_SERVER_TYPE_UDP
        AI_DNS_SERVER_TYPE_DOH AI_DNS_SERVER_UDP_FALLBACK AI_DNS_RESPONSE_SECURE AI_DNS_RESPONSE_HOSTFILE
        // ws2ipdef.h
        IP_OPTIONS IP_HDRINCL IP_TOS IP_TTL IP_MULTICAST_IF IP_MULTICAST_TTL IP_MULTICAST_LOOP IP_ADD_MEMBERSHIP
        IP_DROP_MEMBERSHIP IP_DONTFRAGMENT IP_ADD_SOURCE_MEMBERSHIP IP_DROP_SOURCE_MEMBERSHIP IP_BLOCK_SOURCE
        IP_UNBLOCK_SOURCE IP_PKTINFO IP_HOPLIMIT IP_RECVTTL IP_RECEIVE_BROADCAST IP_RECVIF IP_RECVDSTADDR
        IP_IFLIST IP_ADD_IFLIST IP_DEL_IFLIST IP_UNICAST_IF IP_RTHDR IP_GET_IFLIST IP_RECVRTHDR IP_TCLASS
        IP_RECVTCLASS IP_RECVTOS IP_ORIGINAL_ARRIVAL_IF IP_ECN IP_RECVECN IP_PKTINFO_EX IP_WFP_REDIRECT_RECORDS
        IP_WFP_REDIRECT_CONTEXT IP_MTU_DISCOVER IP_MTU IP_NRT_INTERFACE IP_RECVERR IP_USER_MTU
        IP_UNSPECIFIED_TYPE_OF_SERVICE IP_UNSPECIFIED_HOP_LIMIT IP_UNSPECIFIED_USER_MTU IP_DEFAULT_MULTICAST_TTL
        IP_DEFAULT_MULTICAST_LOOP IP_MAX_MEMBERSHIPS IPV6_HOPOPTS IPV6_HDRINCL IPV6_UNICAST_HOPS
        IPV6_MULTICAST_IF IPV6_MULTICAST_HOPS IPV6_MULTICAST_LOOP IPV6_ADD_MEMBERSHIP IPV6_JOIN_GROUP
        IPV6_DROP_MEMBERSHIP IPV6_LEAVE_GROUP IPV6_DONTFRAG IPV6_PKTINFO IPV6_HOPLIMIT IPV6_PROTECTION_LEVEL
        IPV6_RECVIF IPV6_RECVDSTADDR IPV6_CHECKSUM IPV6_V6ONLY IPV6_IFLIST IPV6_ADD_IFLIST IPV6_DEL_IFLIST
        IPV6_UNICAST_IF IPV6_RTHDR IPV6_GET_IFLIST IPV6_RECVRTHDR IPV6_TCLASS IPV6_RECVTCLASS IPV6_ECN
        IPV6_RECVECN IPV6_PKTINFO_EX IPV6_WFP_REDIRECT_RECORDS IPV6_WFP_REDIRECT_CONTEXT IPV6_MTU_DISCOVER
        IPV6_MTU IPV6_NRT_INTERFACE IPV6_RECVERR IPV6_USER_MTU PROTECTION_LEVEL_UNRESTRICTED
        PROTECTION_LEVEL_EDGERESTRICTED PROTECTION_LEVEL_RESTRICTED IP_PMTUDISC_NOT_SET IP_PMTUDISC_DO
        IP_PMTUDISC_DONT IP_PMTUDISC_PROBE IP_PMTUDISC_MAX MCAST_JOIN_GROUP MCAST_LEAVE_GROUP MCAST_BLOCK_SOURCE
        MCAST_UNBLOCK_SOURCE MCAST_JOIN_SOURCE_GROUP MCAST_LEAVE_SOURCE_GROUP TCP_OFFLOAD_NO_PREFERENCE
        TCP_OFFLOAD_NOT_PREFERRED TCP_OFFLOAD_PREFERRED TCP_EXPEDITED_1122 TCP_KEEPALIVE TCP_MAXSEG TCP_MAXRT
        TCP_STDURG TCP_NOURG TCP_ATMARK TCP_NOSYNRETRIES TCP_TIMESTAMPS TCP_OFFLOAD_PREFERENCE
        TCP_CONGESTION_ALGORITHM TCP_DELAY_FIN_ACK TCP_MAXRTMS TCP_FASTOPEN TCP_KEEPCNT TCP_KEEPINTVL
        TCP_FAIL_CONNECT_ON_ICMP_ERROR TCP_ICMP_ERROR_INFO TCP_KEEPIDLE TCP_BSDURGENT UDP_NOCHECKSUM
        UDP_SEND_MSG_SIZE UDP_RECV_MAX_COALESCED_SIZE UDP_CHECKSUM_COVERAGE UDP_COALESCED_INFO IFF_UP
        IFF_BROADCAST IFF_LOOPBACK IFF_POINTTOPOINT IFF_MULTICAST INET_ADDRSTRLEN INET6_ADDRSTRLEN MCAST_INCLUDE
        MCAST_EXCLUDE
        // ws2tcpip.h
        NI_NOFQDN NI_NUMERICHOST NI_NAMEREQD NI_NUMERICSERV NI_DGRAM NI_MAXHOST NI_MAXSERV
        GAI_STRERROR_BUFFER_SIZE
};

#[rustfmt::skip]
const LAYOUTS: Layouts = layouts! {
        _RTL_CRITICAL_SECTION = CRITICAL_SECTION { DebugInfo LockCount RecursionCount OwningThread LockSemaphore
            SpinCount }
        _SYSTEM_INFO = SYSTEM_INFO { Anonymous dwPageSize lpMinimumApplicationAddress lpMaximumApplicationAddress
            dwActiveProcessorMask dwNumberOfProcessors dwProcessorType dwAllocationGranularity wProcessorLevel
            wProcessorRevision }
        _SYSTEM_INFO_0 = SYSTEM_INFO_0 { dwOemId Anonymous }
        _SYSTEM_INFO_0_0 = SYSTEM_INFO_0_0 { wProcessorArchitecture wReserved }
        _RTL_SRWLOCK = SRWLOCK { Ptr }
        _RTL_CONDITION_VARIABLE = CONDITION_VARIABLE { Ptr }
        _RTL_RUN_ONCE = INIT_ONCE { Ptr }
        _RTL_BARRIER = SYNCHRONIZATION_BARRIER { Reserved1 Reserved2 Reserved3 Reserved4 Reserved5 }
        sockaddr_un = SOCKADDR_UN { sun_family sun_path }
        in6_addr = IN6_ADDR { u }
        in6_addr_0 = IN6_ADDR_0 { Byte Word }
        in_addr = IN_ADDR { S_un }
        in_addr_0 = IN_ADDR_0 { S_un_b S_un_w S_addr }
        in_addr_0_0 = IN_ADDR_0_0 { s_b1 s_b2 s_b3 s_b4 }
        in_addr_0_1 = IN_ADDR_0_1 { s_w1 s_w2 }
        _OVERLAPPED = OVERLAPPED { Internal InternalHigh Anonymous hEvent }
        _OVERLAPPED_0 = OVERLAPPED_0 { Anonymous Pointer }
        _OVERLAPPED_0_0 = OVERLAPPED_0_0 { Offset OffsetHigh }
        _OVERLAPPED_ENTRY = OVERLAPPED_ENTRY { lpCompletionKey lpOverlapped Internal dwNumberOfBytesTransferred
            }
        _SYSTEMTIME = SYSTEMTIME { wYear wMonth wDayOfWeek wDay wHour wMinute wSecond wMilliseconds }
        _SECURITY_ATTRIBUTES = SECURITY_ATTRIBUTES { nLength lpSecurityDescriptor bInheritHandle }
        _FILETIME = FILETIME { dwLowDateTime dwHighDateTime }
        tcp_keepalive = tcp_keepalive { onoff keepalivetime keepaliveinterval }
        RCVALL_IF = RCVALL_IF { Mode Interface }
        _TCP_INITIAL_RTO_PARAMETERS = TCP_INITIAL_RTO_PARAMETERS { Rtt MaxSynRetransmissions }
        _TCP_INFO_v0 = TCP_INFO_v0 { State Mss ConnectionTimeMs TimestampsEnabled RttUs MinRttUs BytesInFlight
            Cwnd SndWnd RcvWnd RcvBuf BytesOut BytesIn BytesReordered BytesRetrans FastRetrans DupAcksIn
            TimeoutEpisodes SynRetrans }
        _TCP_INFO_v1 = TCP_INFO_v1 { State Mss ConnectionTimeMs TimestampsEnabled RttUs MinRttUs BytesInFlight
            Cwnd SndWnd RcvWnd RcvBuf BytesOut BytesIn BytesReordered BytesRetrans FastRetrans DupAcksIn
            TimeoutEpisodes SynRetrans SndLimTransRwin SndLimTimeRwin SndLimBytesRwin SndLimTransCwnd
            SndLimTimeCwnd SndLimBytesCwnd SndLimTransSnd SndLimTimeSnd SndLimBytesSnd }
        _TRANSMIT_FILE_BUFFERS = TRANSMIT_FILE_BUFFERS { Head HeadLength Tail TailLength }
        _TRANSMIT_PACKETS_ELEMENT = TRANSMIT_PACKETS_ELEMENT { dwElFlags cLength Anonymous }
        _TRANSMIT_PACKETS_ELEMENT_0 = TRANSMIT_PACKETS_ELEMENT_0 { Anonymous pBuffer }
        _TRANSMIT_PACKETS_ELEMENT_0_0 = TRANSMIT_PACKETS_ELEMENT_0_0 { nFileOffset hFile }
        _WSAPOLLDATA = WSAPOLLDATA { result fds timeout fdArray }
        _RIORESULT = RIORESULT { Status BytesTransferred SocketContext RequestContext }
        _RIO_BUF = RIO_BUF { BufferId Offset Length }
        _RIO_CMSG_BUFFER = RIO_CMSG_BUFFER { TotalLength }
        _RIO_NOTIFICATION_COMPLETION = RIO_NOTIFICATION_COMPLETION { Type Anonymous }
        _RIO_NOTIFICATION_COMPLETION_0 = RIO_NOTIFICATION_COMPLETION_0 { Event Iocp }
        _RIO_NOTIFICATION_COMPLETION_0_0 = RIO_NOTIFICATION_COMPLETION_0_0 { EventHandle NotifyReset }
        _RIO_NOTIFICATION_COMPLETION_0_1 = RIO_NOTIFICATION_COMPLETION_0_1 { IocpHandle CompletionKey Overlapped
            }
        _RIO_EXTENSION_FUNCTION_TABLE = RIO_EXTENSION_FUNCTION_TABLE { cbSize RIOReceive RIOReceiveEx RIOSend
            RIOSendEx RIOCloseCompletionQueue RIOCreateCompletionQueue RIOCreateRequestQueue
            RIODequeueCompletion RIODeregisterBuffer RIONotify RIORegisterBuffer RIOResizeCompletionQueue
            RIOResizeRequestQueue }
        _flowspec = FLOWSPEC { TokenRate TokenBucketSize PeakBandwidth Latency DelayVariation ServiceType
            MaxSduSize MinimumPolicedSize }
        _PROCESSOR_NUMBER = PROCESSOR_NUMBER { Group Number Reserved }
        fd_set = FD_SET { fd_count fd_array }
        hostent = HOSTENT { h_name h_aliases h_addrtype h_length h_addr_list }
        netent = netent { n_name n_aliases n_addrtype n_net }
        servent = SERVENT { s_name s_aliases s_proto s_port }
        protoent = PROTOENT { p_name p_aliases p_proto }
        WSAData = WSADATA { wVersion wHighVersion iMaxSockets iMaxUdpDg lpVendorInfo szDescription
            szSystemStatus }
        sockproto = sockproto { sp_family sp_protocol }
        linger = LINGER { l_onoff l_linger }
        _WSANETWORKEVENTS = WSANETWORKEVENTS { lNetworkEvents iErrorCode }
        pollfd = WSAPOLLFD { fd events revents }
        _QualityOfService = QOS { SendingFlowspec ReceivingFlowspec ProviderSpecific }
        _WSAPROTOCOLCHAIN = WSAPROTOCOLCHAIN { ChainLen ChainEntries }
        _WSAPROTOCOL_INFOA = WSAPROTOCOL_INFOA { dwServiceFlags1 dwServiceFlags2 dwServiceFlags3 dwServiceFlags4
            dwProviderFlags ProviderId dwCatalogEntryId ProtocolChain iVersion iAddressFamily iMaxSockAddr
            iMinSockAddr iSocketType iProtocol iProtocolMaxOffset iNetworkByteOrder iSecurityScheme
            dwMessageSize dwProviderReserved szProtocol }
        _WSAPROTOCOL_INFOW = WSAPROTOCOL_INFOW { dwServiceFlags1 dwServiceFlags2 dwServiceFlags3 dwServiceFlags4
            dwProviderFlags ProviderId dwCatalogEntryId ProtocolChain iVersion iAddressFamily iMaxSockAddr
            iMinSockAddr iSocketType iProtocol iProtocolMaxOffset iNetworkByteOrder iSecurityScheme
            dwMessageSize dwProviderReserved szProtocol }
        _WSACOMPLETION = WSACOMPLETION { Type Parameters }
        _WSACOMPLETION_0 = WSACOMPLETION_0 { WindowMessage Event Apc Port }
        _WSACOMPLETION_0_0 = WSACOMPLETION_0_0 { hWnd uMsg context }
        _WSACOMPLETION_0_1 = WSACOMPLETION_0_1 { lpOverlapped }
        _WSACOMPLETION_0_2 = WSACOMPLETION_0_2 { lpOverlapped lpfnCompletionProc }
        _WSACOMPLETION_0_3 = WSACOMPLETION_0_3 { lpOverlapped hPort Key }
        _BLOB = BLOB { cbSize pBlobData }
        _AFPROTOCOLS = AFPROTOCOLS { iAddressFamily iProtocol }
        _WSAVersion = WSAVERSION { dwVersion ecHow }
        _WSAQuerySetA = WSAQUERYSETA { dwSize lpszServiceInstanceName lpServiceClassId lpVersion lpszComment
            dwNameSpace lpNSProviderId lpszContext dwNumberOfProtocols lpafpProtocols lpszQueryString
            dwNumberOfCsAddrs lpcsaBuffer dwOutputFlags lpBlob }
        _WSAQuerySetW = WSAQUERYSETW { dwSize lpszServiceInstanceName lpServiceClassId lpVersion lpszComment
            dwNameSpace lpNSProviderId lpszContext dwNumberOfProtocols lpafpProtocols lpszQueryString
            dwNumberOfCsAddrs lpcsaBuffer dwOutputFlags lpBlob }
        _WSAQuerySet2A = WSAQUERYSET2A { dwSize lpszServiceInstanceName lpVersion lpszComment dwNameSpace
            lpNSProviderId lpszContext dwNumberOfProtocols lpafpProtocols lpszQueryString dwNumberOfCsAddrs
            lpcsaBuffer dwOutputFlags lpBlob }
        _WSAQuerySet2W = WSAQUERYSET2W { dwSize lpszServiceInstanceName lpVersion lpszComment dwNameSpace
            lpNSProviderId lpszContext dwNumberOfProtocols lpafpProtocols lpszQueryString dwNumberOfCsAddrs
            lpcsaBuffer dwOutputFlags lpBlob }
        _WSANSClassInfoA = WSANSCLASSINFOA { lpszName dwNameSpace dwValueType dwValueSize lpValue }
        _WSAServiceClassInfoA = WSASERVICECLASSINFOA { lpServiceClassId lpszServiceClassName dwCount
            lpClassInfos }
        _WSANAMESPACE_INFOA = WSANAMESPACE_INFOA { NSProviderId dwNameSpace fActive dwVersion lpszIdentifier }
        _WSANAMESPACE_INFOEXA = WSANAMESPACE_INFOEXA { NSProviderId dwNameSpace fActive dwVersion lpszIdentifier
            ProviderSpecific }
        _WSANSClassInfoW = WSANSCLASSINFOW { lpszName dwNameSpace dwValueType dwValueSize lpValue }
        _WSAServiceClassInfoW = WSASERVICECLASSINFOW { lpServiceClassId lpszServiceClassName dwCount
            lpClassInfos }
        _WSANAMESPACE_INFOW = WSANAMESPACE_INFOW { NSProviderId dwNameSpace fActive dwVersion lpszIdentifier }
        _WSANAMESPACE_INFOEXW = WSANAMESPACE_INFOEXW { NSProviderId dwNameSpace fActive dwVersion lpszIdentifier
            ProviderSpecific }
        SOCK_NOTIFY_REGISTRATION = SOCK_NOTIFY_REGISTRATION { socket completionKey eventFilter operation
            triggerFlags registrationResult }
        sockaddr = SOCKADDR { sa_family sa_data }
        _SOCKET_ADDRESS = SOCKET_ADDRESS { lpSockaddr iSockaddrLength }
        _SOCKET_ADDRESS_LIST = SOCKET_ADDRESS_LIST { iAddressCount Address }
        _CSADDR_INFO = CSADDR_INFO { LocalAddr RemoteAddr iSocketType iProtocol }
        sockaddr_storage = SOCKADDR_STORAGE { ss_family __ss_pad1 __ss_align __ss_pad2 }
        sockaddr_in = SOCKADDR_IN { sin_family sin_port sin_addr sin_zero }
        sockaddr_dl = SOCKADDR_DL { sdl_family sdl_data sdl_zero }
        _WSABUF = WSABUF { len buf }
        _WSAMSG = WSAMSG { name namelen lpBuffers dwBufferCount Control dwFlags }
        cmsghdr = CMSGHDR { cmsg_len cmsg_level cmsg_type }
        SCOPE_ID = SCOPE_ID { Anonymous }
        SCOPE_ID_0 = SCOPE_ID_0 { Anonymous Value }
        SCOPE_ID_0_0 = SCOPE_ID_0_0 { _bitfield }
        addrinfo = ADDRINFOA { ai_flags ai_family ai_socktype ai_protocol ai_addrlen ai_canonname ai_addr
            ai_next }
        addrinfoW = ADDRINFOW { ai_flags ai_family ai_socktype ai_protocol ai_addrlen ai_canonname ai_addr
            ai_next }
        addrinfoexA = ADDRINFOEXA { ai_flags ai_family ai_socktype ai_protocol ai_addrlen ai_canonname ai_addr
            ai_blob ai_bloblen ai_provider ai_next }
        addrinfoexW = ADDRINFOEXW { ai_flags ai_family ai_socktype ai_protocol ai_addrlen ai_canonname ai_addr
            ai_blob ai_bloblen ai_provider ai_next }
        addrinfoex2A = ADDRINFOEX2A { ai_flags ai_family ai_socktype ai_protocol ai_addrlen ai_canonname ai_addr
            ai_blob ai_bloblen ai_provider ai_next ai_version ai_fqdn }
        addrinfoex2W = ADDRINFOEX2W { ai_flags ai_family ai_socktype ai_protocol ai_addrlen ai_canonname ai_addr
            ai_blob ai_bloblen ai_provider ai_next ai_version ai_fqdn }
        addrinfoex3 = ADDRINFOEX3 { ai_flags ai_family ai_socktype ai_protocol ai_addrlen ai_canonname ai_addr
            ai_blob ai_bloblen ai_provider ai_next ai_version ai_fqdn ai_interfaceindex }
        addrinfoex4 = ADDRINFOEX4 { ai_flags ai_family ai_socktype ai_protocol ai_addrlen ai_canonname ai_addr
            ai_blob ai_bloblen ai_provider ai_next ai_version ai_fqdn ai_interfaceindex ai_resolutionhandle }
        addrinfoex5 = ADDRINFOEX5 { ai_flags ai_family ai_socktype ai_protocol ai_addrlen ai_canonname ai_addr
            ai_blob ai_bloblen ai_provider ai_next ai_version ai_fqdn ai_interfaceindex ai_resolutionhandle
            ai_ttl }
        addrinfo_dns_server = ADDRINFO_DNS_SERVER { ai_servertype ai_flags ai_addrlen ai_addr Anonymous }
        addrinfo_dns_server_0 = ADDRINFO_DNS_SERVER_0 { ai_template }
        addrinfoex6 = ADDRINFOEX6 { ai_flags ai_family ai_socktype ai_protocol ai_addrlen ai_canonname ai_addr
            ai_blob ai_bloblen ai_provider ai_next ai_version ai_fqdn ai_interfaceindex ai_resolutionhandle
            ai_ttl ai_numservers ai_servers ai_responseflags }
        sockaddr_in6 = SOCKADDR_IN6 { sin6_family sin6_port sin6_flowinfo sin6_addr Anonymous }
        sockaddr_in6_0 = SOCKADDR_IN6_0 { sin6_scope_id sin6_scope_struct }
        sockaddr_in6_old = sockaddr_in6_old { sin6_family sin6_port sin6_flowinfo sin6_addr }
        sockaddr_gen = sockaddr_gen { Address AddressIn AddressIn6 }
        _SOCKADDR_INET = SOCKADDR_INET { Ipv4 Ipv6 si_family }
        _sockaddr_in6_pair = SOCKADDR_IN6_PAIR { SourceAddress DestinationAddress }
        _INTERFACE_INFO = INTERFACE_INFO { iiFlags iiAddress iiBroadcastAddress iiNetmask }
        _INTERFACE_INFO_EX = INTERFACE_INFO_EX { iiFlags iiAddress iiBroadcastAddress iiNetmask }
        ip_mreq = IP_MREQ { imr_multiaddr imr_interface }
        ip_mreq_source = IP_MREQ_SOURCE { imr_multiaddr imr_sourceaddr imr_interface }
        ip_msfilter = IP_MSFILTER { imsf_multiaddr imsf_interface imsf_fmode imsf_numsrc imsf_slist }
        ipv6_mreq = IPV6_MREQ { ipv6mr_multiaddr ipv6mr_interface }
        group_req = GROUP_REQ { gr_interface gr_group }
        group_source_req = GROUP_SOURCE_REQ { gsr_interface gsr_group gsr_source }
        group_filter = GROUP_FILTER { gf_interface gf_group gf_fmode gf_numsrc gf_slist }
        in_pktinfo = IN_PKTINFO { ipi_addr ipi_ifindex }
        in_pktinfo_ex = IN_PKTINFO_EX { pkt_info scope_id }
        in6_pktinfo = IN6_PKTINFO { ipi6_addr ipi6_ifindex }
        in6_pktinfo_ex = IN6_PKTINFO_EX { pkt_info scope_id }
        in_recverr = IN_RECVERR { protocol info r#type code }
        icmp_error_info = ICMP_ERROR_INFO { srcaddress protocol r#type code }
};

#[test]
fn constants() {
    for (name, ours, theirs) in CONSTANTS {
        assert_eq!(ours, theirs, "{name}");
    }
}

#[test]
fn layouts() {
    for (ours, theirs, our_size, their_size, fields) in LAYOUTS {
        assert_eq!(our_size, their_size, "size and alignment of {ours}, there {theirs}");
        for (field, our_offset, their_offset) in *fields {
            assert_eq!(our_offset, their_offset, "offset of {ours}.{field}");
        }
    }
}

#[rustfmt::skip]
fn guid_table() -> Vec<(&'static str, ours::GUID, windows_sys::core::GUID)> {
    Vec::from(
        guids! {
            WSAID_TRANSMITFILE WSAID_ACCEPTEX WSAID_GETACCEPTEXSOCKADDRS WSAID_TRANSMITPACKETS WSAID_CONNECTEX
            WSAID_DISCONNECTEX WSAID_WSARECVMSG WSAID_WSASENDMSG WSAID_WSAPOLL WSAID_MULTIPLE_RIO
        }
    )
}

#[test]
fn guids() {
    assert_eq!(size_of::<ours::GUID>(), size_of::<windows_sys::core::GUID>());
    for (name, ours, theirs) in guid_table() {
        let theirs = (theirs.data1, theirs.data2, theirs.data3, theirs.data4);
        assert_eq!((ours.Data1, ours.Data2, ours.Data3, ours.Data4), theirs, "{name}");
    }
}

#[test]
fn integers() {
    assert_eq!(size_of::<ours::LARGE_INTEGER>(), size_of::<i64>());
    assert_eq!(align_of::<ours::LARGE_INTEGER>(), align_of::<i64>());
    assert_eq!(offset_of!(ours::_LARGE_INTEGER_0, HighPart), 4);
    assert_eq!(size_of::<ours::ULARGE_INTEGER>(), size_of::<u64>());
    assert_eq!(align_of::<ours::ULARGE_INTEGER>(), align_of::<u64>());
    assert_eq!(offset_of!(ours::_ULARGE_INTEGER_0, HighPart), 4);
    assert_eq!(size_of::<ours::SOCKET>(), size_of::<theirs::SOCKET>());
    assert_eq!(size_of::<ours::HANDLE>(), size_of::<theirs::HANDLE>());
    assert_eq!(
        (
            size_of::<ours::DWORD>(),
            size_of::<ours::LONG>(),
            size_of::<ours::u_long>()
        ),
        (4, 4, 4)
    );
}

#[test]
fn nothing_is_skipped() {
    let constants: HashSet<&str> = CONSTANTS
        .iter()
        .map(|(name, ..)| *name)
        .chain(names(CONSTANTS_APART))
        .collect();
    let guids: HashSet<&str> = guid_table().iter().map(|(name, ..)| *name).collect();
    let structures: HashSet<&str> = names(STRUCTURES_APART).collect();
    let mut skipped = Vec::new();
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/abi")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut fields: Option<HashSet<&str>> = None;
        for line in text.lines() {
            let words: Vec<&str> = line.split([' ', ':']).collect();
            match words[..] {
                ["pub", "const", name, ..] if !constants.contains(name) && !guids.contains(name) => {
                    skipped.push(name.to_string());
                }
                ["pub", "struct" | "union", name, ..] => {
                    let row = LAYOUTS.iter().find(|row| row.0 == name);
                    fields = row.map(|row| row.4.iter().map(|field| field.0).collect());
                    if row.is_none() && !structures.contains(name) {
                        skipped.push(name.to_string());
                    }
                }
                ["", "", "", "", "pub", field, ..] if fields.as_ref().is_some_and(|f| !f.contains(field)) => {
                    skipped.push(line.trim().to_string());
                }
                _ => {}
            }
        }
    }
    assert!(skipped.is_empty(), "no table has {skipped:?}");
}

fn names(apart: &[(&str, &[&'static str])]) -> impl Iterator<Item = &'static str> {
    let names: Vec<&str> = apart.iter().flat_map(|(_, names)| names.iter().copied()).collect();
    names.into_iter()
}
