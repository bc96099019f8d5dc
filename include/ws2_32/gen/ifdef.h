/* Generated from src/abi/ifdef.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_IFDEF_H
#define WS2_32_GEN_IFDEF_H

WS2_BEGIN_DECLS

typedef ULONG NET_IF_COMPARTMENT_ID;
typedef ULONG NET_IF_COMPARTMENT_SCOPE;
typedef GUID NET_IF_NETWORK_GUID;
typedef ULONG NET_IFINDEX;
typedef NET_IFINDEX IF_INDEX;
typedef USHORT NET_IFTYPE;
typedef NET_IFTYPE IFTYPE;

/* Sizes. */
#define IF_MAX_STRING_SIZE 256
#define IF_MAX_PHYS_ADDRESS_LENGTH 32

/* Compartments. */
#define NET_IF_COMPARTMENT_ID_UNSPECIFIED 0
#define NET_IF_COMPARTMENT_ID_PRIMARY 1
#define NET_IFLUID_UNSPECIFIED 0

/* An interface's number that outlives a restart: its kind and a number of that kind. */
union _NET_LUID_LH {
    ULONG64 Value;
    struct {
        ULONG64 Reserved : 24;
        ULONG64 NetLuidIndex : 24;
        ULONG64 IfType : 16;
    } Info;
};
typedef union _NET_LUID_LH NET_LUID_LH;
typedef NET_LUID_LH *PNET_LUID_LH;
typedef NET_LUID_LH NET_LUID;
typedef NET_LUID *PNET_LUID;
typedef NET_LUID IF_LUID;
typedef NET_LUID *PIF_LUID;

/* How packets reach an interface's neighbours. */
typedef int NET_IF_ACCESS_TYPE;
#define NET_IF_ACCESS_LOOPBACK 1
#define NET_IF_ACCESS_BROADCAST 2
#define NET_IF_ACCESS_POINT_TO_POINT 3
#define NET_IF_ACCESS_POINT_TO_MULTI_POINT 4
#define NET_IF_ACCESS_MAXIMUM 5

/* Which way packets go. */
typedef int NET_IF_DIRECTION_TYPE;
#define NET_IF_DIRECTION_SENDRECEIVE 0
#define NET_IF_DIRECTION_SENDONLY 1
#define NET_IF_DIRECTION_RECEIVEONLY 2
#define NET_IF_DIRECTION_MAXIMUM 3

/* Whether a connection is made when it is needed. */
typedef int NET_IF_CONNECTION_TYPE;
#define NET_IF_CONNECTION_DEDICATED 1
#define NET_IF_CONNECTION_PASSIVE 2
#define NET_IF_CONNECTION_DEMAND 3
#define NET_IF_CONNECTION_MAXIMUM 4

/* Whether the medium is there. */
typedef int NET_IF_MEDIA_CONNECT_STATE;
#define MediaConnectStateUnknown 0
#define MediaConnectStateConnected 1
#define MediaConnectStateDisconnected 2

/* Whether the medium works in both directions at once. */
typedef int NET_IF_MEDIA_DUPLEX_STATE;
#define MediaDuplexStateUnknown 0
#define MediaDuplexStateHalf 1
#define MediaDuplexStateFull 2

/* What the administrator wants of an interface. */
typedef int NET_IF_ADMIN_STATUS;
#define NET_IF_ADMIN_STATUS_UP 1
#define NET_IF_ADMIN_STATUS_DOWN 2
#define NET_IF_ADMIN_STATUS_TESTING 3

/* Whether an interface works (RFC 2863). */
typedef int NET_IF_OPER_STATUS;
#define NET_IF_OPER_STATUS_UP 1
#define NET_IF_OPER_STATUS_DOWN 2
#define NET_IF_OPER_STATUS_TESTING 3
#define NET_IF_OPER_STATUS_UNKNOWN 4
#define NET_IF_OPER_STATUS_DORMANT 5
#define NET_IF_OPER_STATUS_NOT_PRESENT 6
#define NET_IF_OPER_STATUS_LOWER_LAYER_DOWN 7

/* The same under the names of `IP_ADAPTER_ADDRESSES`. */
typedef int IF_OPER_STATUS;
#define IfOperStatusUp 1
#define IfOperStatusDown 2
#define IfOperStatusTesting 3
#define IfOperStatusUnknown 4
#define IfOperStatusDormant 5
#define IfOperStatusNotPresent 6
#define IfOperStatusLowerLayerDown 7

/* What carries the packets of a tunnel. */
typedef int TUNNEL_TYPE;
#define TUNNEL_TYPE_NONE 0
#define TUNNEL_TYPE_OTHER 1
#define TUNNEL_TYPE_DIRECT 2
#define TUNNEL_TYPE_6TO4 11
#define TUNNEL_TYPE_ISATAP 13
#define TUNNEL_TYPE_TEREDO 14
#define TUNNEL_TYPE_IPHTTPS 15

WS2_END_DECLS

#endif
