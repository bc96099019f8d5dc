/* Generated from src/abi/inaddr.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_INADDR_H
#define WS2_32_GEN_INADDR_H

WS2_BEGIN_DECLS

/* An IPv4 address in network byte order, also as bytes and words. */
struct in_addr {
    union {
        struct {
            unsigned char s_b1;
            unsigned char s_b2;
            unsigned char s_b3;
            unsigned char s_b4;
        } S_un_b;
        struct {
            unsigned short s_w1;
            unsigned short s_w2;
        } S_un_w;
        ULONG S_addr;
    } S_un;
};
typedef struct in_addr IN_ADDR;
typedef IN_ADDR *PIN_ADDR;
typedef IN_ADDR *LPIN_ADDR;

WS2_END_DECLS

#endif
