/* Generated from src/abi/mswsockdef.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_MSWSOCKDEF_H
#define WS2_32_GEN_MSWSOCKDEF_H

WS2_BEGIN_DECLS

typedef struct RIO_BUFFERID_t *RIO_BUFFERID;
typedef struct RIO_CQ_t *RIO_CQ;
typedef struct RIO_RQ_t *RIO_RQ;

/* A registered buffer, opaque. */
struct RIO_BUFFERID_t;

/* A completion queue, opaque. */
struct RIO_CQ_t;

/* A request queue, opaque. */
struct RIO_RQ_t;
#define RIO_MSG_DONT_NOTIFY 1
#define RIO_MSG_DEFER 2
#define RIO_MSG_WAITALL 4
#define RIO_MSG_COMMIT_ONLY 8
#define RIO_MAX_CQ_SIZE 0x08000000
#define RIO_CORRUPT_CQ 0xFFFFFFFF
#define RIO_INVALID_BUFFERID ((RIO_BUFFERID)4294967295)
#define RIO_INVALID_CQ ((RIO_CQ)0)
#define RIO_INVALID_RQ ((RIO_RQ)0)

/* The result of one request. */
struct _RIORESULT {
    LONG Status;
    ULONG BytesTransferred;
    ULONGLONG SocketContext;
    ULONGLONG RequestContext;
};
typedef struct _RIORESULT RIORESULT;
typedef RIORESULT *PRIORESULT;

/* Part of a registered buffer. */
struct _RIO_BUF {
    RIO_BUFFERID BufferId;
    ULONG Offset;
    ULONG Length;
};
typedef struct _RIO_BUF RIO_BUF;
typedef RIO_BUF *PRIO_BUF;

/* The head of a buffer of control data. */
struct _RIO_CMSG_BUFFER {
    ULONG TotalLength;
};
typedef struct _RIO_CMSG_BUFFER RIO_CMSG_BUFFER;
typedef RIO_CMSG_BUFFER *PRIO_CMSG_BUFFER;

WS2_END_DECLS

#endif
