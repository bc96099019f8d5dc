/* Generated from src/abi/ifmib.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_IFMIB_H
#define WS2_32_GEN_IFMIB_H

WS2_BEGIN_DECLS

/* Sizes. */
#define MAX_INTERFACE_NAME_LEN 256
#define MAXLEN_PHYSADDR 8
#define MAXLEN_IFDESCR 256

/* One interface; counters are 32 bits and wrap. */
struct _MIB_IFROW {
    WCHAR wszName[256];
    ULONG dwIndex;
    ULONG dwType;
    ULONG dwMtu;
    ULONG dwSpeed;
    ULONG dwPhysAddrLen;
    UCHAR bPhysAddr[8];
    ULONG dwAdminStatus;
    INTERNAL_IF_OPER_STATUS dwOperStatus;
    ULONG dwLastChange;
    ULONG dwInOctets;
    ULONG dwInUcastPkts;
    ULONG dwInNUcastPkts;
    ULONG dwInDiscards;
    ULONG dwInErrors;
    ULONG dwInUnknownProtos;
    ULONG dwOutOctets;
    ULONG dwOutUcastPkts;
    ULONG dwOutNUcastPkts;
    ULONG dwOutDiscards;
    ULONG dwOutErrors;
    ULONG dwOutQLen;
    ULONG dwDescrLen;
    UCHAR bDescr[256];
};
typedef struct _MIB_IFROW MIB_IFROW;
typedef MIB_IFROW *PMIB_IFROW;

/* `GetIfTable`'s result. */
struct _MIB_IFTABLE {
    ULONG dwNumEntries;
    struct _MIB_IFROW table[1];
};
typedef struct _MIB_IFTABLE MIB_IFTABLE;
typedef MIB_IFTABLE *PMIB_IFTABLE;

/* How many interfaces there are. */
struct _MIB_IFNUMBER {
    ULONG dwValue;
};
typedef struct _MIB_IFNUMBER MIB_IFNUMBER;
typedef MIB_IFNUMBER *PMIB_IFNUMBER;

/* An interface and its state. */
struct _MIB_IFSTATUS {
    ULONG dwIfIndex;
    ULONG dwAdminStatus;
    ULONG dwOperationalStatus;
    BOOL bMHbeatActive;
    BOOL bMHbeatAlive;
};
typedef struct _MIB_IFSTATUS MIB_IFSTATUS;
typedef MIB_IFSTATUS *PMIB_IFSTATUS;

WS2_END_DECLS

#endif
