/* Generated from src/abi/iprtrmib.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_IPRTRMIB_H
#define WS2_32_GEN_IPRTRMIB_H

WS2_BEGIN_DECLS

/* Which connections, and what is told of each. */
typedef int TCP_TABLE_CLASS;
#define TCP_TABLE_BASIC_LISTENER 0
#define TCP_TABLE_BASIC_CONNECTIONS 1
#define TCP_TABLE_BASIC_ALL 2
#define TCP_TABLE_OWNER_PID_LISTENER 3
#define TCP_TABLE_OWNER_PID_CONNECTIONS 4
#define TCP_TABLE_OWNER_PID_ALL 5
#define TCP_TABLE_OWNER_MODULE_LISTENER 6
#define TCP_TABLE_OWNER_MODULE_CONNECTIONS 7
#define TCP_TABLE_OWNER_MODULE_ALL 8

/* What is told of each endpoint. */
typedef int UDP_TABLE_CLASS;
#define UDP_TABLE_BASIC 0
#define UDP_TABLE_OWNER_PID 1
#define UDP_TABLE_OWNER_MODULE 2

/* What is asked of a module. */
typedef int TCPIP_OWNER_MODULE_INFO_CLASS;
#define TCPIP_OWNER_MODULE_INFO_BASIC 0

/* The module that made an endpoint. */
struct _TCPIP_OWNER_MODULE_BASIC_INFO {
    PWCHAR pModuleName;
    PWCHAR pModulePath;
};
typedef struct _TCPIP_OWNER_MODULE_BASIC_INFO TCPIP_OWNER_MODULE_BASIC_INFO;
typedef TCPIP_OWNER_MODULE_BASIC_INFO *PTCPIP_OWNER_MODULE_BASIC_INFO;
#define TCPIP_OWNING_MODULE_SIZE 16

WS2_END_DECLS

#endif
