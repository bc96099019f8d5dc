/* Generated from src/abi/in6addr.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_IN6ADDR_H
#define WS2_32_GEN_IN6ADDR_H

WS2_BEGIN_DECLS

/* An IPv6 address in network byte order, as bytes and words. */
struct in6_addr {
    union {
        unsigned char Byte[16];
        unsigned short Word[8];
    } u;
};
typedef struct in6_addr IN6_ADDR;
typedef IN6_ADDR *PIN6_ADDR;
typedef IN6_ADDR *LPIN6_ADDR;

WS2_END_DECLS

#endif
