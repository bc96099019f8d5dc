/* Generated from src/abi/tcpmib.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_TCPMIB_H
#define WS2_32_GEN_TCPMIB_H

WS2_BEGIN_DECLS

/* A connection's state. */
typedef int MIB_TCP_STATE;
#define MIB_TCP_STATE_CLOSED 1
#define MIB_TCP_STATE_LISTEN 2
#define MIB_TCP_STATE_SYN_SENT 3
#define MIB_TCP_STATE_SYN_RCVD 4
#define MIB_TCP_STATE_ESTAB 5
#define MIB_TCP_STATE_FIN_WAIT1 6
#define MIB_TCP_STATE_FIN_WAIT2 7
#define MIB_TCP_STATE_CLOSE_WAIT 8
#define MIB_TCP_STATE_CLOSING 9
#define MIB_TCP_STATE_LAST_ACK 10
#define MIB_TCP_STATE_TIME_WAIT 11
#define MIB_TCP_STATE_DELETE_TCB 12
#define MIB_TCP_STATE_RESERVED 100

/* How retransmission is timed. */
typedef int TCP_RTO_ALGORITHM;
#define MIB_TCP_RTO_OTHER 1
#define TcpRtoAlgorithmOther 1
#define MIB_TCP_RTO_CONSTANT 2
#define TcpRtoAlgorithmConstant 2
#define MIB_TCP_RTO_RSRE 3
#define TcpRtoAlgorithmRsre 3
#define MIB_TCP_RTO_VANJ 4
#define TcpRtoAlgorithmVanj 4

/* Whether the hardware carries a connection. */
typedef int TCP_CONNECTION_OFFLOAD_STATE;
#define TcpConnectionOffloadStateInHost 0
#define TcpConnectionOffloadStateOffloading 1
#define TcpConnectionOffloadStateOffloaded 2
#define TcpConnectionOffloadStateUploading 3
#define TcpConnectionOffloadStateMax 4

/* One IPv4 connection; addresses and ports are in network byte order. */
struct _MIB_TCPROW_LH {
    union {
        ULONG dwState;
        MIB_TCP_STATE State;
    };
    ULONG dwLocalAddr;
    ULONG dwLocalPort;
    ULONG dwRemoteAddr;
    ULONG dwRemotePort;
};
typedef struct _MIB_TCPROW_LH MIB_TCPROW_LH;
typedef MIB_TCPROW_LH *PMIB_TCPROW_LH;
typedef MIB_TCPROW_LH MIB_TCPROW;
typedef MIB_TCPROW *PMIB_TCPROW;

/* `GetTcpTable`'s result. */
struct _MIB_TCPTABLE {
    ULONG dwNumEntries;
    struct _MIB_TCPROW_LH table[1];
};
typedef struct _MIB_TCPTABLE MIB_TCPTABLE;
typedef MIB_TCPTABLE *PMIB_TCPTABLE;

/* The same with the process. */
struct _MIB_TCPROW2 {
    ULONG dwState;
    ULONG dwLocalAddr;
    ULONG dwLocalPort;
    ULONG dwRemoteAddr;
    ULONG dwRemotePort;
    ULONG dwOwningPid;
    TCP_CONNECTION_OFFLOAD_STATE dwOffloadState;
};
typedef struct _MIB_TCPROW2 MIB_TCPROW2;
typedef MIB_TCPROW2 *PMIB_TCPROW2;

/* `GetTcpTable2`'s result. */
struct _MIB_TCPTABLE2 {
    ULONG dwNumEntries;
    struct _MIB_TCPROW2 table[1];
};
typedef struct _MIB_TCPTABLE2 MIB_TCPTABLE2;
typedef MIB_TCPTABLE2 *PMIB_TCPTABLE2;

/* One IPv4 connection and its process. */
struct _MIB_TCPROW_OWNER_PID {
    ULONG dwState;
    ULONG dwLocalAddr;
    ULONG dwLocalPort;
    ULONG dwRemoteAddr;
    ULONG dwRemotePort;
    ULONG dwOwningPid;
};
typedef struct _MIB_TCPROW_OWNER_PID MIB_TCPROW_OWNER_PID;
typedef MIB_TCPROW_OWNER_PID *PMIB_TCPROW_OWNER_PID;

/* TCP_TABLE_OWNER_PID_*. */
struct _MIB_TCPTABLE_OWNER_PID {
    ULONG dwNumEntries;
    struct _MIB_TCPROW_OWNER_PID table[1];
};
typedef struct _MIB_TCPTABLE_OWNER_PID MIB_TCPTABLE_OWNER_PID;
typedef MIB_TCPTABLE_OWNER_PID *PMIB_TCPTABLE_OWNER_PID;

/* One IPv4 connection, its process and module. */
struct _MIB_TCPROW_OWNER_MODULE {
    ULONG dwState;
    ULONG dwLocalAddr;
    ULONG dwLocalPort;
    ULONG dwRemoteAddr;
    ULONG dwRemotePort;
    ULONG dwOwningPid;
    LARGE_INTEGER liCreateTimestamp;
    ULONG64 OwningModuleInfo[16];
};
typedef struct _MIB_TCPROW_OWNER_MODULE MIB_TCPROW_OWNER_MODULE;
typedef MIB_TCPROW_OWNER_MODULE *PMIB_TCPROW_OWNER_MODULE;

/* TCP_TABLE_OWNER_MODULE_*. */
struct _MIB_TCPTABLE_OWNER_MODULE {
    ULONG dwNumEntries;
    struct _MIB_TCPROW_OWNER_MODULE table[1];
};
typedef struct _MIB_TCPTABLE_OWNER_MODULE MIB_TCPTABLE_OWNER_MODULE;
typedef MIB_TCPTABLE_OWNER_MODULE *PMIB_TCPTABLE_OWNER_MODULE;

/* One IPv6 connection. */
struct _MIB_TCP6ROW {
    MIB_TCP_STATE State;
    IN6_ADDR LocalAddr;
    ULONG dwLocalScopeId;
    ULONG dwLocalPort;
    IN6_ADDR RemoteAddr;
    ULONG dwRemoteScopeId;
    ULONG dwRemotePort;
};
typedef struct _MIB_TCP6ROW MIB_TCP6ROW;
typedef MIB_TCP6ROW *PMIB_TCP6ROW;

/* `GetTcp6Table`'s result. */
struct _MIB_TCP6TABLE {
    ULONG dwNumEntries;
    struct _MIB_TCP6ROW table[1];
};
typedef struct _MIB_TCP6TABLE MIB_TCP6TABLE;
typedef MIB_TCP6TABLE *PMIB_TCP6TABLE;

/* The same with the process. */
struct _MIB_TCP6ROW2 {
    IN6_ADDR LocalAddr;
    ULONG dwLocalScopeId;
    ULONG dwLocalPort;
    IN6_ADDR RemoteAddr;
    ULONG dwRemoteScopeId;
    ULONG dwRemotePort;
    MIB_TCP_STATE State;
    ULONG dwOwningPid;
    TCP_CONNECTION_OFFLOAD_STATE dwOffloadState;
};
typedef struct _MIB_TCP6ROW2 MIB_TCP6ROW2;
typedef MIB_TCP6ROW2 *PMIB_TCP6ROW2;

/* `GetTcp6Table2`'s result. */
struct _MIB_TCP6TABLE2 {
    ULONG dwNumEntries;
    struct _MIB_TCP6ROW2 table[1];
};
typedef struct _MIB_TCP6TABLE2 MIB_TCP6TABLE2;
typedef MIB_TCP6TABLE2 *PMIB_TCP6TABLE2;

/* One IPv6 connection and its process. */
struct _MIB_TCP6ROW_OWNER_PID {
    UCHAR ucLocalAddr[16];
    ULONG dwLocalScopeId;
    ULONG dwLocalPort;
    UCHAR ucRemoteAddr[16];
    ULONG dwRemoteScopeId;
    ULONG dwRemotePort;
    ULONG dwState;
    ULONG dwOwningPid;
};
typedef struct _MIB_TCP6ROW_OWNER_PID MIB_TCP6ROW_OWNER_PID;
typedef MIB_TCP6ROW_OWNER_PID *PMIB_TCP6ROW_OWNER_PID;

/* TCP_TABLE_OWNER_PID_*. */
struct _MIB_TCP6TABLE_OWNER_PID {
    ULONG dwNumEntries;
    struct _MIB_TCP6ROW_OWNER_PID table[1];
};
typedef struct _MIB_TCP6TABLE_OWNER_PID MIB_TCP6TABLE_OWNER_PID;
typedef MIB_TCP6TABLE_OWNER_PID *PMIB_TCP6TABLE_OWNER_PID;

/* One IPv6 connection, its process and module. */
struct _MIB_TCP6ROW_OWNER_MODULE {
    UCHAR ucLocalAddr[16];
    ULONG dwLocalScopeId;
    ULONG dwLocalPort;
    UCHAR ucRemoteAddr[16];
    ULONG dwRemoteScopeId;
    ULONG dwRemotePort;
    ULONG dwState;
    ULONG dwOwningPid;
    LARGE_INTEGER liCreateTimestamp;
    ULONG64 OwningModuleInfo[16];
};
typedef struct _MIB_TCP6ROW_OWNER_MODULE MIB_TCP6ROW_OWNER_MODULE;
typedef MIB_TCP6ROW_OWNER_MODULE *PMIB_TCP6ROW_OWNER_MODULE;

/* TCP_TABLE_OWNER_MODULE_*. */
struct _MIB_TCP6TABLE_OWNER_MODULE {
    ULONG dwNumEntries;
    struct _MIB_TCP6ROW_OWNER_MODULE table[1];
};
typedef struct _MIB_TCP6TABLE_OWNER_MODULE MIB_TCP6TABLE_OWNER_MODULE;
typedef MIB_TCP6TABLE_OWNER_MODULE *PMIB_TCP6TABLE_OWNER_MODULE;

/* TCP's counters. */
struct _MIB_TCPSTATS_LH {
    union {
        ULONG dwRtoAlgorithm;
        TCP_RTO_ALGORITHM RtoAlgorithm;
    };
    ULONG dwRtoMin;
    ULONG dwRtoMax;
    ULONG dwMaxConn;
    ULONG dwActiveOpens;
    ULONG dwPassiveOpens;
    ULONG dwAttemptFails;
    ULONG dwEstabResets;
    ULONG dwCurrEstab;
    ULONG dwInSegs;
    ULONG dwOutSegs;
    ULONG dwRetransSegs;
    ULONG dwInErrs;
    ULONG dwOutRsts;
    ULONG dwNumConns;
};
typedef struct _MIB_TCPSTATS_LH MIB_TCPSTATS_LH;
typedef MIB_TCPSTATS_LH *PMIB_TCPSTATS_LH;
typedef MIB_TCPSTATS_LH MIB_TCPSTATS;
typedef MIB_TCPSTATS *PMIB_TCPSTATS;

/* The same with counters of 64 bits. */
struct _MIB_TCPSTATS2 {
    TCP_RTO_ALGORITHM RtoAlgorithm;
    ULONG dwRtoMin;
    ULONG dwRtoMax;
    ULONG dwMaxConn;
    ULONG dwActiveOpens;
    ULONG dwPassiveOpens;
    ULONG dwAttemptFails;
    ULONG dwEstabResets;
    ULONG dwCurrEstab;
    ULONG64 dw64InSegs;
    ULONG64 dw64OutSegs;
    ULONG dwRetransSegs;
    ULONG dwInErrs;
    ULONG dwOutRsts;
    ULONG dwNumConns;
};
typedef struct _MIB_TCPSTATS2 MIB_TCPSTATS2;
typedef MIB_TCPSTATS2 *PMIB_TCPSTATS2;

WS2_END_DECLS

#endif
