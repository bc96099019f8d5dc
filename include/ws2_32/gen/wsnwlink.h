/* Generated from src/abi/wsnwlink.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WSNWLINK_H
#define WS2_32_GEN_WSNWLINK_H

WS2_BEGIN_DECLS

/* Options. */
#define IPX_PTYPE 0x4000
#define IPX_FILTERPTYPE 16385
#define IPX_STOPFILTERPTYPE 16387
#define IPX_DSTYPE 16386
#define IPX_EXTENDED_ADDRESS 16388
#define IPX_RECVHDR 16389
#define IPX_MAXSIZE 16390
#define IPX_ADDRESS 16391
#define IPX_GETNETINFO 16392
#define IPX_GETNETINFO_NORIP 16393
#define IPX_SPXGETCONNECTIONSTATUS 16395
#define IPX_ADDRESS_NOTIFY 16396
#define IPX_MAX_ADAPTER_NUM 16397
#define IPX_RERIPNETNUMBER 16398
#define IPX_RECEIVE_BROADCAST 16399
#define IPX_IMMEDIATESPXACK 16400

/* An adapter. */
struct _IPX_ADDRESS_DATA {
    int adapternum;
    unsigned char netnum[4];
    unsigned char nodenum[6];
    BOOLEAN wan;
    BOOLEAN status;
    int maxpkt;
    unsigned int linkspeed;
};
typedef struct _IPX_ADDRESS_DATA IPX_ADDRESS_DATA;
typedef IPX_ADDRESS_DATA *PIPX_ADDRESS_DATA;

/* A network and the way to it. */
struct _IPX_NETNUM_DATA {
    unsigned char netnum[4];
    unsigned short hopcount;
    unsigned short netdelay;
    int cardnum;
    unsigned char router[6];
};
typedef struct _IPX_NETNUM_DATA IPX_NETNUM_DATA;
typedef IPX_NETNUM_DATA *PIPX_NETNUM_DATA;

/* A connection of SPX. */
struct _IPX_SPXCONNSTATUS_DATA {
    unsigned char ConnectionState;
    unsigned char WatchDogActive;
    unsigned short LocalConnectionId;
    unsigned short RemoteConnectionId;
    unsigned short LocalSequenceNumber;
    unsigned short LocalAckNumber;
    unsigned short LocalAllocNumber;
    unsigned short RemoteAckNumber;
    unsigned short RemoteAllocNumber;
    unsigned short LocalSocket;
    unsigned char ImmediateAddress[6];
    unsigned char RemoteNetwork[4];
    unsigned char RemoteNode[6];
    unsigned short RemoteSocket;
    unsigned short RetransmissionCount;
    unsigned short EstimatedRoundTripDelay;
    unsigned short RetransmittedPackets;
    unsigned short SuppressedPacket;
};
typedef struct _IPX_SPXCONNSTATUS_DATA IPX_SPXCONNSTATUS_DATA;
typedef IPX_SPXCONNSTATUS_DATA *PIPX_SPXCONNSTATUS_DATA;

WS2_END_DECLS

#endif
