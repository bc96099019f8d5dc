/* Generated from src/abi/udpmib.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_UDPMIB_H
#define WS2_32_GEN_UDPMIB_H

WS2_BEGIN_DECLS

/* One IPv4 endpoint; address and port are in network byte order. */
struct _MIB_UDPROW {
    ULONG dwLocalAddr;
    ULONG dwLocalPort;
};
typedef struct _MIB_UDPROW MIB_UDPROW;
typedef MIB_UDPROW *PMIB_UDPROW;

/* `GetUdpTable`'s result. */
struct _MIB_UDPTABLE {
    ULONG dwNumEntries;
    struct _MIB_UDPROW table[1];
};
typedef struct _MIB_UDPTABLE MIB_UDPTABLE;
typedef MIB_UDPTABLE *PMIB_UDPTABLE;

/* One IPv4 endpoint and its process. */
struct _MIB_UDPROW_OWNER_PID {
    ULONG dwLocalAddr;
    ULONG dwLocalPort;
    ULONG dwOwningPid;
};
typedef struct _MIB_UDPROW_OWNER_PID MIB_UDPROW_OWNER_PID;
typedef MIB_UDPROW_OWNER_PID *PMIB_UDPROW_OWNER_PID;

/* UDP_TABLE_OWNER_PID. */
struct _MIB_UDPTABLE_OWNER_PID {
    ULONG dwNumEntries;
    struct _MIB_UDPROW_OWNER_PID table[1];
};
typedef struct _MIB_UDPTABLE_OWNER_PID MIB_UDPTABLE_OWNER_PID;
typedef MIB_UDPTABLE_OWNER_PID *PMIB_UDPTABLE_OWNER_PID;

/* One IPv4 endpoint, its process and module. */
struct _MIB_UDPROW_OWNER_MODULE {
    ULONG dwLocalAddr;
    ULONG dwLocalPort;
    ULONG dwOwningPid;
    LARGE_INTEGER liCreateTimestamp;
    union {
        struct {
            INT SpecificPortBind : 1;
        };
        INT dwFlags;
    };
    ULONG64 OwningModuleInfo[16];
};
typedef struct _MIB_UDPROW_OWNER_MODULE MIB_UDPROW_OWNER_MODULE;
typedef MIB_UDPROW_OWNER_MODULE *PMIB_UDPROW_OWNER_MODULE;

/* UDP_TABLE_OWNER_MODULE. */
struct _MIB_UDPTABLE_OWNER_MODULE {
    ULONG dwNumEntries;
    struct _MIB_UDPROW_OWNER_MODULE table[1];
};
typedef struct _MIB_UDPTABLE_OWNER_MODULE MIB_UDPTABLE_OWNER_MODULE;
typedef MIB_UDPTABLE_OWNER_MODULE *PMIB_UDPTABLE_OWNER_MODULE;

/* One IPv6 endpoint. */
struct _MIB_UDP6ROW {
    IN6_ADDR dwLocalAddr;
    ULONG dwLocalScopeId;
    ULONG dwLocalPort;
};
typedef struct _MIB_UDP6ROW MIB_UDP6ROW;
typedef MIB_UDP6ROW *PMIB_UDP6ROW;

/* `GetUdp6Table`'s result. */
struct _MIB_UDP6TABLE {
    ULONG dwNumEntries;
    struct _MIB_UDP6ROW table[1];
};
typedef struct _MIB_UDP6TABLE MIB_UDP6TABLE;
typedef MIB_UDP6TABLE *PMIB_UDP6TABLE;

/* One IPv6 endpoint and its process. */
struct _MIB_UDP6ROW_OWNER_PID {
    UCHAR ucLocalAddr[16];
    ULONG dwLocalScopeId;
    ULONG dwLocalPort;
    ULONG dwOwningPid;
};
typedef struct _MIB_UDP6ROW_OWNER_PID MIB_UDP6ROW_OWNER_PID;
typedef MIB_UDP6ROW_OWNER_PID *PMIB_UDP6ROW_OWNER_PID;

/* UDP_TABLE_OWNER_PID. */
struct _MIB_UDP6TABLE_OWNER_PID {
    ULONG dwNumEntries;
    struct _MIB_UDP6ROW_OWNER_PID table[1];
};
typedef struct _MIB_UDP6TABLE_OWNER_PID MIB_UDP6TABLE_OWNER_PID;
typedef MIB_UDP6TABLE_OWNER_PID *PMIB_UDP6TABLE_OWNER_PID;

/* One IPv6 endpoint, its process and module. */
struct _MIB_UDP6ROW_OWNER_MODULE {
    UCHAR ucLocalAddr[16];
    ULONG dwLocalScopeId;
    ULONG dwLocalPort;
    ULONG dwOwningPid;
    LARGE_INTEGER liCreateTimestamp;
    union {
        struct {
            INT SpecificPortBind : 1;
        };
        INT dwFlags;
    };
    ULONG64 OwningModuleInfo[16];
};
typedef struct _MIB_UDP6ROW_OWNER_MODULE MIB_UDP6ROW_OWNER_MODULE;
typedef MIB_UDP6ROW_OWNER_MODULE *PMIB_UDP6ROW_OWNER_MODULE;

/* UDP_TABLE_OWNER_MODULE. */
struct _MIB_UDP6TABLE_OWNER_MODULE {
    ULONG dwNumEntries;
    struct _MIB_UDP6ROW_OWNER_MODULE table[1];
};
typedef struct _MIB_UDP6TABLE_OWNER_MODULE MIB_UDP6TABLE_OWNER_MODULE;
typedef MIB_UDP6TABLE_OWNER_MODULE *PMIB_UDP6TABLE_OWNER_MODULE;

/* UDP's counters. */
struct _MIB_UDPSTATS {
    ULONG dwInDatagrams;
    ULONG dwNoPorts;
    ULONG dwInErrors;
    ULONG dwOutDatagrams;
    ULONG dwNumAddrs;
};
typedef struct _MIB_UDPSTATS MIB_UDPSTATS;
typedef MIB_UDPSTATS *PMIB_UDPSTATS;

/* The same with counters of 64 bits. */
struct _MIB_UDPSTATS2 {
    ULONG64 dw64InDatagrams;
    ULONG dwNoPorts;
    ULONG dwInErrors;
    ULONG64 dw64OutDatagrams;
    ULONG dwNumAddrs;
};
typedef struct _MIB_UDPSTATS2 MIB_UDPSTATS2;
typedef MIB_UDPSTATS2 *PMIB_UDPSTATS2;

WS2_END_DECLS

#endif
