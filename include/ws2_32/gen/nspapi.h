/* Generated from src/abi/nspapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_NSPAPI_H
#define WS2_32_GEN_NSPAPI_H

WS2_BEGIN_DECLS

/* What a name space is like. */
#define NSTYPE_HIERARCHICAL 1
#define NSTYPE_DYNAMIC 2
#define NSTYPE_ENUMERABLE 4
#define NSTYPE_WORKGROUP 8

/* What a protocol offers: dwServiceFlags of PROTOCOL_INFO. */
#define XP_CONNECTIONLESS 1
#define XP_GUARANTEED_DELIVERY 2
#define XP_GUARANTEED_ORDER 4
#define XP_MESSAGE_ORIENTED 8
#define XP_PSEUDO_STREAM 0x10
#define XP_GRACEFUL_CLOSE 0x20
#define XP_EXPEDITED_DATA 0x40
#define XP_CONNECT_DATA 0x80
#define XP_DISCONNECT_DATA 0x100
#define XP_SUPPORTS_BROADCAST 0x200
#define XP_SUPPORTS_MULTICAST 0x400
#define XP_BANDWIDTH_ALLOCATION 0x800
#define XP_FRAGMENTATION 0x1000
#define XP_ENCRYPTS 0x2000

/* How `GetAddressByName` resolves. */
#define RES_SOFT_SEARCH 1
#define RES_FIND_MULTIPLE 2
#define RES_SERVICE 4

/* Operations of `SetService` and its flags. */
#define SERVICE_REGISTER 1
#define SERVICE_DEREGISTER 2
#define SERVICE_FLUSH 3
#define SERVICE_ADD_TYPE 4
#define SERVICE_DELETE_TYPE 5
#define SERVICE_FLAG_DEFER 1
#define SERVICE_FLAG_HARD 2
#define SET_SERVICE_PARTIAL_SUCCESS 1

/* What `GetService` is asked for. */
#define PROP_COMMENT 1
#define PROP_LOCALE 2
#define PROP_DISPLAY_HINT 4
#define PROP_VERSION 8
#define PROP_START_TIME 16
#define PROP_MACHINE 32
#define PROP_ADDRESSES 256
#define PROP_SD 512
#define PROP_ALL 0x80000000

/* Flags of a service address. */
#define SERVICE_ADDRESS_FLAG_RPC_CN 1
#define SERVICE_ADDRESS_FLAG_RPC_DG 2
#define SERVICE_ADDRESS_FLAG_RPC_NB 4

/* How a resource is shown. */
#define RESOURCEDISPLAYTYPE_GENERIC 0
#define RESOURCEDISPLAYTYPE_DOMAIN 1
#define RESOURCEDISPLAYTYPE_SERVER 2
#define RESOURCEDISPLAYTYPE_SHARE 3
#define RESOURCEDISPLAYTYPE_FILE 4
#define RESOURCEDISPLAYTYPE_GROUP 5
#define RESOURCEDISPLAYTYPE_TREE 10

/* A protocol, as `EnumProtocols` lists it, in ANSI. */
struct _PROTOCOL_INFOA {
    DWORD dwServiceFlags;
    INT iAddressFamily;
    INT iMaxSockAddr;
    INT iMinSockAddr;
    INT iSocketType;
    INT iProtocol;
    DWORD dwMessageSize;
    LPSTR lpProtocol;
};
typedef struct _PROTOCOL_INFOA PROTOCOL_INFOA;
typedef PROTOCOL_INFOA *PPROTOCOL_INFOA;
typedef PROTOCOL_INFOA *LPPROTOCOL_INFOA;

/* A name space, in ANSI. */
struct _NS_INFOA {
    DWORD dwNameSpace;
    DWORD dwNameSpaceFlags;
    LPSTR lpNameSpace;
};
typedef struct _NS_INFOA NS_INFOA;
typedef NS_INFOA *PNS_INFOA;
typedef NS_INFOA *LPNS_INFOA;

/* A protocol, as `EnumProtocols` lists it. */
struct _PROTOCOL_INFOW {
    DWORD dwServiceFlags;
    INT iAddressFamily;
    INT iMaxSockAddr;
    INT iMinSockAddr;
    INT iSocketType;
    INT iProtocol;
    DWORD dwMessageSize;
    LPWSTR lpProtocol;
};
typedef struct _PROTOCOL_INFOW PROTOCOL_INFOW;
typedef PROTOCOL_INFOW *PPROTOCOL_INFOW;
typedef PROTOCOL_INFOW *LPPROTOCOL_INFOW;

/* A name space. */
struct _NS_INFOW {
    DWORD dwNameSpace;
    DWORD dwNameSpaceFlags;
    LPWSTR lpNameSpace;
};
typedef struct _NS_INFOW NS_INFOW;
typedef NS_INFOW *PNS_INFOW;
typedef NS_INFOW *LPNS_INFOW;

/* One address of a service. */
struct _SERVICE_ADDRESS {
    DWORD dwAddressType;
    DWORD dwAddressFlags;
    DWORD dwAddressLength;
    DWORD dwPrincipalLength;
    BYTE *lpAddress;
    BYTE *lpPrincipal;
};
typedef struct _SERVICE_ADDRESS SERVICE_ADDRESS;
typedef SERVICE_ADDRESS *PSERVICE_ADDRESS;
typedef SERVICE_ADDRESS *LPSERVICE_ADDRESS;

/* The addresses of a service; the array goes on. */
struct _SERVICE_ADDRESSES {
    DWORD dwAddressCount;
    SERVICE_ADDRESS Addresses[1];
};
typedef struct _SERVICE_ADDRESSES SERVICE_ADDRESSES;
typedef SERVICE_ADDRESSES *PSERVICE_ADDRESSES;
typedef SERVICE_ADDRESSES *LPSERVICE_ADDRESSES;

/* A service, in ANSI. */
struct _SERVICE_INFOA {
    LPGUID lpServiceType;
    LPSTR lpServiceName;
    LPSTR lpComment;
    LPSTR lpLocale;
    DWORD dwDisplayHint;
    DWORD dwVersion;
    DWORD dwTime;
    LPSTR lpMachineName;
    LPSERVICE_ADDRESSES lpServiceAddress;
    BLOB ServiceSpecificInfo;
};
typedef struct _SERVICE_INFOA SERVICE_INFOA;
typedef SERVICE_INFOA *PSERVICE_INFOA;
typedef SERVICE_INFOA *LPSERVICE_INFOA;

/* A service in a name space, in ANSI. */
struct _NS_SERVICE_INFOA {
    DWORD dwNameSpace;
    SERVICE_INFOA ServiceInfo;
};
typedef struct _NS_SERVICE_INFOA NS_SERVICE_INFOA;
typedef NS_SERVICE_INFOA *PNS_SERVICE_INFOA;
typedef NS_SERVICE_INFOA *LPNS_SERVICE_INFOA;

/* One value of a service type, in ANSI. */
struct _SERVICE_TYPE_VALUE_ABSA {
    DWORD dwNameSpace;
    DWORD dwValueType;
    DWORD dwValueSize;
    LPSTR lpValueName;
    LPVOID lpValue;
};
typedef struct _SERVICE_TYPE_VALUE_ABSA SERVICE_TYPE_VALUE_ABSA;
typedef SERVICE_TYPE_VALUE_ABSA *PSERVICE_TYPE_VALUE_ABSA;
typedef SERVICE_TYPE_VALUE_ABSA *LPSERVICE_TYPE_VALUE_ABSA;

/* A service type, in ANSI; the array goes on. */
struct _SERVICE_TYPE_INFO_ABSA {
    LPSTR lpTypeName;
    DWORD dwValueCount;
    SERVICE_TYPE_VALUE_ABSA Values[1];
};
typedef struct _SERVICE_TYPE_INFO_ABSA SERVICE_TYPE_INFO_ABSA;
typedef SERVICE_TYPE_INFO_ABSA *PSERVICE_TYPE_INFO_ABSA;
typedef SERVICE_TYPE_INFO_ABSA *LPSERVICE_TYPE_INFO_ABSA;

/* A service. */
struct _SERVICE_INFOW {
    LPGUID lpServiceType;
    LPWSTR lpServiceName;
    LPWSTR lpComment;
    LPWSTR lpLocale;
    DWORD dwDisplayHint;
    DWORD dwVersion;
    DWORD dwTime;
    LPWSTR lpMachineName;
    LPSERVICE_ADDRESSES lpServiceAddress;
    BLOB ServiceSpecificInfo;
};
typedef struct _SERVICE_INFOW SERVICE_INFOW;
typedef SERVICE_INFOW *PSERVICE_INFOW;
typedef SERVICE_INFOW *LPSERVICE_INFOW;

/* A service in a name space. */
struct _NS_SERVICE_INFOW {
    DWORD dwNameSpace;
    SERVICE_INFOW ServiceInfo;
};
typedef struct _NS_SERVICE_INFOW NS_SERVICE_INFOW;
typedef NS_SERVICE_INFOW *PNS_SERVICE_INFOW;
typedef NS_SERVICE_INFOW *LPNS_SERVICE_INFOW;

/* One value of a service type. */
struct _SERVICE_TYPE_VALUE_ABSW {
    DWORD dwNameSpace;
    DWORD dwValueType;
    DWORD dwValueSize;
    LPWSTR lpValueName;
    LPVOID lpValue;
};
typedef struct _SERVICE_TYPE_VALUE_ABSW SERVICE_TYPE_VALUE_ABSW;
typedef SERVICE_TYPE_VALUE_ABSW *PSERVICE_TYPE_VALUE_ABSW;
typedef SERVICE_TYPE_VALUE_ABSW *LPSERVICE_TYPE_VALUE_ABSW;

/* A service type; the array goes on. */
struct _SERVICE_TYPE_INFO_ABSW {
    LPWSTR lpTypeName;
    DWORD dwValueCount;
    SERVICE_TYPE_VALUE_ABSW Values[1];
};
typedef struct _SERVICE_TYPE_INFO_ABSW SERVICE_TYPE_INFO_ABSW;
typedef SERVICE_TYPE_INFO_ABSW *PSERVICE_TYPE_INFO_ABSW;
typedef SERVICE_TYPE_INFO_ABSW *LPSERVICE_TYPE_INFO_ABSW;

/* One value of a service type; the offsets count from the start of the SERVICE_TYPE_INFO. */
struct _SERVICE_TYPE_VALUE {
    DWORD dwNameSpace;
    DWORD dwValueType;
    DWORD dwValueSize;
    DWORD dwValueNameOffset;
    DWORD dwValueOffset;
};
typedef struct _SERVICE_TYPE_VALUE SERVICE_TYPE_VALUE;
typedef SERVICE_TYPE_VALUE *PSERVICE_TYPE_VALUE;
typedef SERVICE_TYPE_VALUE *LPSERVICE_TYPE_VALUE;

/* A service type; the array goes on. */
struct _SERVICE_TYPE_INFO {
    DWORD dwTypeNameOffset;
    DWORD dwValueCount;
    SERVICE_TYPE_VALUE Values[1];
};
typedef struct _SERVICE_TYPE_INFO SERVICE_TYPE_INFO;
typedef SERVICE_TYPE_INFO *PSERVICE_TYPE_INFO;
typedef SERVICE_TYPE_INFO *LPSERVICE_TYPE_INFO;

/* A function that is told of the outcome of a call. */
typedef void (*LPSERVICE_CALLBACK_PROC)(LPARAM lParam, HANDLE hAsyncTaskHandle);

/* How a call tells of its outcome later. */
struct _SERVICE_ASYNC_INFO {
    LPSERVICE_CALLBACK_PROC lpServiceCallbackProc;
    LPARAM lParam;
    HANDLE hAsyncTaskHandle;
};
typedef struct _SERVICE_ASYNC_INFO SERVICE_ASYNC_INFO;
typedef SERVICE_ASYNC_INFO *PSERVICE_ASYNC_INFO;
typedef SERVICE_ASYNC_INFO *LPSERVICE_ASYNC_INFO;

WS2_END_DECLS

#endif
