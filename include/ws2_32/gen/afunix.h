/* Generated from src/abi/afunix.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_AFUNIX_H
#define WS2_32_GEN_AFUNIX_H

WS2_BEGIN_DECLS

#define UNIX_PATH_MAX 108

/* The path of a local socket, ended by a zero. */
struct sockaddr_un {
    ADDRESS_FAMILY sun_family;
    CHAR sun_path[UNIX_PATH_MAX];
};
typedef struct sockaddr_un SOCKADDR_UN;
typedef SOCKADDR_UN *PSOCKADDR_UN;

#define SIO_AF_UNIX_GETPEERPID 0x58000100
#define SIO_AF_UNIX_SETBINDPARENTPATH 0x98000101
#define SIO_AF_UNIX_SETCONNPARENTPATH 0x98000102

WS2_END_DECLS

#endif
