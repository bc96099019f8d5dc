/* Generated from src/abi/wsipx.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WSIPX_H
#define WS2_32_GEN_WSIPX_H

WS2_BEGIN_DECLS

/* Protocols of AF_IPX. */
#define NSPROTO_IPX 1000
#define NSPROTO_SPX 1256
#define NSPROTO_SPXII 1257

/* An address of AF_IPX. */
struct sockaddr_ipx {
    short sa_family;
    char sa_netnum[4];
    char sa_nodenum[6];
    unsigned short sa_socket;
};
typedef struct sockaddr_ipx SOCKADDR_IPX;
typedef SOCKADDR_IPX *PSOCKADDR_IPX;
typedef SOCKADDR_IPX *LPSOCKADDR_IPX;

WS2_END_DECLS

#endif
