/* ws2bth.h: the constants of Bluetooth sockets, and their address; AF_BTH is refused, as on a Windows without the driver. */
#ifndef WS2_32_WS2BTH_H
#define WS2_32_WS2BTH_H
#define __WS2BTH__H

#include <ws2_32/host.h>
#pragma GCC system_header

#include <ws2_32/winsock2.h>

/* Protocols, and levels of options. */
#define BTHPROTO_RFCOMM 0x0003
#define BTHPROTO_L2CAP 0x0100
#define SOL_RFCOMM BTHPROTO_RFCOMM
#define SOL_L2CAP BTHPROTO_L2CAP
#define SOL_SDP 0x0101

/* Options of level SOL_RFCOMM. */
#define SO_BTH_AUTHENTICATE 0x80000001
#define SO_BTH_ENCRYPT 0x00000002
#define SO_BTH_MTU 0x80000007
#define SO_BTH_MTU_MAX 0x80000008
#define SO_BTH_MTU_MIN 0x8000000a

/* Ports: RFCOMM's channels. */
#define BT_PORT_ANY ((ULONG)-1)
#define BT_PORT_MIN 0x1
#define BT_PORT_MAX 0xffff
#define BT_PORT_DYN_FIRST 0x1001

/* What a look-up in NS_BTH tells of a device. */
#define BTHNS_RESULT_DEVICE_CONNECTED 0x00010000
#define BTHNS_RESULT_DEVICE_REMEMBERED 0x00020000
#define BTHNS_RESULT_DEVICE_AUTHENTICATED 0x00040000

WS2_BEGIN_DECLS

typedef ULONGLONG BTH_ADDR, *PBTH_ADDR;

/* An address of AF_BTH: 30 bytes, without gaps. */
#pragma pack(push, 1)
typedef struct _SOCKADDR_BTH {
    USHORT addressFamily;
    BTH_ADDR btAddr;
    GUID serviceClassId;
    ULONG port;
} SOCKADDR_BTH, *PSOCKADDR_BTH;
#pragma pack(pop)

WS2_END_DECLS

#endif
