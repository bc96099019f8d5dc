/* Generated from src/abi/qos.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_QOS_H
#define WS2_32_GEN_QOS_H

WS2_BEGIN_DECLS

typedef ULONG SERVICETYPE;

/* The traffic wanted in one direction. */
struct _flowspec {
    ULONG TokenRate;
    ULONG TokenBucketSize;
    ULONG PeakBandwidth;
    ULONG Latency;
    ULONG DelayVariation;
    SERVICETYPE ServiceType;
    ULONG MaxSduSize;
    ULONG MinimumPolicedSize;
};
typedef struct _flowspec FLOWSPEC;
typedef FLOWSPEC *PFLOWSPEC;
typedef FLOWSPEC *LPFLOWSPEC;

/* Types of service. */
#define SERVICETYPE_NOTRAFFIC 0
#define SERVICETYPE_BESTEFFORT 1
#define SERVICETYPE_CONTROLLEDLOAD 2
#define SERVICETYPE_GUARANTEED 3
#define SERVICETYPE_NETWORK_UNAVAILABLE 4
#define SERVICETYPE_GENERAL_INFORMATION 5
#define SERVICETYPE_NOCHANGE 6
#define SERVICETYPE_NONCONFORMING 9
#define SERVICETYPE_NETWORK_CONTROL 10
#define SERVICETYPE_QUALITATIVE 13
#define QOS_NOT_SPECIFIED 0xFFFFFFFF
#define POSITIVE_INFINITY_RATE 0xFFFFFFFE

WS2_END_DECLS

#endif
