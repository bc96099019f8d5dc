/* Generated from src/abi/ws2spi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WS2SPI_H
#define WS2_32_GEN_WS2SPI_H

WS2_BEGIN_DECLS

/* The longest description of a provider, without the zero; what a provider answers while an operation goes on. */
#define WSPDESCRIPTION_LEN 255
#define WSS_OPERATION_IN_PROGRESS 0x103

/* What a provider says of itself. */
struct WSPData {
    WORD wVersion;
    WORD wHighVersion;
    WCHAR szDescription[256];
};
typedef struct WSPData WSPData;
typedef struct WSPData WSPDATA;
typedef WSPDATA *LPWSPDATA;

/* A thread that completion routines are queued to. */
struct _WSATHREADID {
    HANDLE ThreadHandle;
    DWORD_PTR Reserved;
};
typedef struct _WSATHREADID WSATHREADID;
typedef WSATHREADID *LPWSATHREADID;

/* A blocking hook, and a routine that is queued to a thread. */
typedef BOOL (*LPBLOCKINGCALLBACK)(DWORD_PTR dwContext);
typedef void (*LPWSAUSERAPC)(DWORD_PTR dwContext);

/* The functions of a provider. Each tells its error in `lpErrno`. */
typedef SOCKET (*LPWSPACCEPT)(SOCKET s,
                              struct sockaddr *addr,
                              LPINT addrlen,
                              LPCONDITIONPROC lpfnCondition,
                              DWORD_PTR dwCallbackData,
                              LPINT lpErrno);
typedef int (*LPWSPADDRESSTOSTRING)(const struct sockaddr *lpsaAddress,
                                    DWORD dwAddressLength,
                                    LPWSAPROTOCOL_INFOW lpProtocolInfo,
                                    LPWSTR lpszAddressString,
                                    LPDWORD lpdwAddressStringLength,
                                    LPINT lpErrno);
typedef int (*LPWSPASYNCSELECT)(SOCKET s, HWND hWnd, DWORD wMsg, int lEvent, LPINT lpErrno);
typedef int (*LPWSPBIND)(SOCKET s, const struct sockaddr *name, int namelen, LPINT lpErrno);
typedef int (*LPWSPCANCELBLOCKINGCALL)(LPINT lpErrno);
typedef int (*LPWSPCLEANUP)(LPINT lpErrno);
typedef int (*LPWSPCLOSESOCKET)(SOCKET s, LPINT lpErrno);
typedef int (*LPWSPCONNECT)(SOCKET s,
                            const struct sockaddr *name,
                            int namelen,
                            LPWSABUF lpCallerData,
                            LPWSABUF lpCalleeData,
                            LPQOS lpSQOS,
                            LPQOS lpGQOS,
                            LPINT lpErrno);
typedef int (*LPWSPDUPLICATESOCKET)(SOCKET s,
                                    DWORD dwProcessId,
                                    LPWSAPROTOCOL_INFOW lpProtocolInfo,
                                    LPINT lpErrno);
typedef int (*LPWSPENUMNETWORKEVENTS)(SOCKET s,
                                      HANDLE hEventObject,
                                      LPWSANETWORKEVENTS lpNetworkEvents,
                                      LPINT lpErrno);
typedef int (*LPWSPEVENTSELECT)(SOCKET s, WSAEVENT hEventObject, int lNetworkEvents, LPINT lpErrno);
typedef BOOL (*LPWSPGETOVERLAPPEDRESULT)(SOCKET s,
                                         LPWSAOVERLAPPED lpOverlapped,
                                         LPDWORD lpcbTransfer,
                                         BOOL fWait,
                                         LPDWORD lpdwFlags,
                                         LPINT lpErrno);
typedef int (*LPWSPGETPEERNAME)(SOCKET s, struct sockaddr *name, LPINT namelen, LPINT lpErrno);
typedef int (*LPWSPGETSOCKNAME)(SOCKET s, struct sockaddr *name, LPINT namelen, LPINT lpErrno);
typedef int (*LPWSPGETSOCKOPT)(SOCKET s, int level, int optname, LPSTR optval, LPINT optlen, LPINT lpErrno);
typedef BOOL (*LPWSPGETQOSBYNAME)(SOCKET s, LPWSABUF lpQOSName, LPQOS lpQOS, LPINT lpErrno);
typedef int (*LPWSPIOCTL)(SOCKET s,
                          DWORD dwIoControlCode,
                          LPVOID lpvInBuffer,
                          DWORD cbInBuffer,
                          LPVOID lpvOutBuffer,
                          DWORD cbOutBuffer,
                          LPDWORD lpcbBytesReturned,
                          LPWSAOVERLAPPED lpOverlapped,
                          LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine,
                          LPWSATHREADID lpThreadId,
                          LPINT lpErrno);
typedef SOCKET (*LPWSPJOINLEAF)(SOCKET s,
                                const struct sockaddr *name,
                                int namelen,
                                LPWSABUF lpCallerData,
                                LPWSABUF lpCalleeData,
                                LPQOS lpSQOS,
                                LPQOS lpGQOS,
                                DWORD dwFlags,
                                LPINT lpErrno);
typedef int (*LPWSPLISTEN)(SOCKET s, int backlog, LPINT lpErrno);
typedef int (*LPWSPRECV)(SOCKET s,
                         LPWSABUF lpBuffers,
                         DWORD dwBufferCount,
                         LPDWORD lpNumberOfBytesRecvd,
                         LPDWORD lpFlags,
                         LPWSAOVERLAPPED lpOverlapped,
                         LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine,
                         LPWSATHREADID lpThreadId,
                         LPINT lpErrno);
typedef int (*LPWSPRECVDISCONNECT)(SOCKET s, LPWSABUF lpInboundDisconnectData, LPINT lpErrno);
typedef int (*LPWSPRECVFROM)(SOCKET s,
                             LPWSABUF lpBuffers,
                             DWORD dwBufferCount,
                             LPDWORD lpNumberOfBytesRecvd,
                             LPDWORD lpFlags,
                             struct sockaddr *lpFrom,
                             LPINT lpFromlen,
                             LPWSAOVERLAPPED lpOverlapped,
                             LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine,
                             LPWSATHREADID lpThreadId,
                             LPINT lpErrno);
typedef int (*LPWSPSELECT)(int nfds,
                           struct fd_set *readfds,
                           struct fd_set *writefds,
                           struct fd_set *exceptfds,
                           const struct timeval *timeout,
                           LPINT lpErrno);
typedef int (*LPWSPSEND)(SOCKET s,
                         LPWSABUF lpBuffers,
                         DWORD dwBufferCount,
                         LPDWORD lpNumberOfBytesSent,
                         DWORD dwFlags,
                         LPWSAOVERLAPPED lpOverlapped,
                         LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine,
                         LPWSATHREADID lpThreadId,
                         LPINT lpErrno);
typedef int (*LPWSPSENDDISCONNECT)(SOCKET s, LPWSABUF lpOutboundDisconnectData, LPINT lpErrno);
typedef int (*LPWSPSENDTO)(SOCKET s,
                           LPWSABUF lpBuffers,
                           DWORD dwBufferCount,
                           LPDWORD lpNumberOfBytesSent,
                           DWORD dwFlags,
                           const struct sockaddr *lpTo,
                           int iTolen,
                           LPWSAOVERLAPPED lpOverlapped,
                           LPWSAOVERLAPPED_COMPLETION_ROUTINE lpCompletionRoutine,
                           LPWSATHREADID lpThreadId,
                           LPINT lpErrno);
typedef int (*LPWSPSETSOCKOPT)(SOCKET s, int level, int optname, LPCSTR optval, int optlen, LPINT lpErrno);
typedef int (*LPWSPSHUTDOWN)(SOCKET s, int how, LPINT lpErrno);
typedef SOCKET (*LPWSPSOCKET)(int af,
                              int type,
                              int protocol,
                              LPWSAPROTOCOL_INFOW lpProtocolInfo,
                              DWORD g,
                              DWORD dwFlags,
                              LPINT lpErrno);
typedef int (*LPWSPSTRINGTOADDRESS)(LPWSTR AddressString,
                                    int AddressFamily,
                                    LPWSAPROTOCOL_INFOW lpProtocolInfo,
                                    struct sockaddr *lpAddress,
                                    LPINT lpAddressLength,
                                    LPINT lpErrno);

/* The functions of a provider, which its `WSPStartup` fills in. */
struct _WSPPROC_TABLE {
    LPWSPACCEPT lpWSPAccept;
    LPWSPADDRESSTOSTRING lpWSPAddressToString;
    LPWSPASYNCSELECT lpWSPAsyncSelect;
    LPWSPBIND lpWSPBind;
    LPWSPCANCELBLOCKINGCALL lpWSPCancelBlockingCall;
    LPWSPCLEANUP lpWSPCleanup;
    LPWSPCLOSESOCKET lpWSPCloseSocket;
    LPWSPCONNECT lpWSPConnect;
    LPWSPDUPLICATESOCKET lpWSPDuplicateSocket;
    LPWSPENUMNETWORKEVENTS lpWSPEnumNetworkEvents;
    LPWSPEVENTSELECT lpWSPEventSelect;
    LPWSPGETOVERLAPPEDRESULT lpWSPGetOverlappedResult;
    LPWSPGETPEERNAME lpWSPGetPeerName;
    LPWSPGETSOCKNAME lpWSPGetSockName;
    LPWSPGETSOCKOPT lpWSPGetSockOpt;
    LPWSPGETQOSBYNAME lpWSPGetQOSByName;
    LPWSPIOCTL lpWSPIoctl;
    LPWSPJOINLEAF lpWSPJoinLeaf;
    LPWSPLISTEN lpWSPListen;
    LPWSPRECV lpWSPRecv;
    LPWSPRECVDISCONNECT lpWSPRecvDisconnect;
    LPWSPRECVFROM lpWSPRecvFrom;
    LPWSPSELECT lpWSPSelect;
    LPWSPSEND lpWSPSend;
    LPWSPSENDDISCONNECT lpWSPSendDisconnect;
    LPWSPSENDTO lpWSPSendTo;
    LPWSPSETSOCKOPT lpWSPSetSockOpt;
    LPWSPSHUTDOWN lpWSPShutdown;
    LPWSPSOCKET lpWSPSocket;
    LPWSPSTRINGTOADDRESS lpWSPStringToAddress;
};
typedef struct _WSPPROC_TABLE WSPPROC_TABLE;
typedef WSPPROC_TABLE *LPWSPPROC_TABLE;

/* What the library does for providers. */
typedef BOOL (*LPWPUCLOSEEVENT)(WSAEVENT hEvent, LPINT lpErrno);
typedef int (*LPWPUCLOSESOCKETHANDLE)(SOCKET s, LPINT lpErrno);
typedef WSAEVENT (*LPWPUCREATEEVENT)(LPINT lpErrno);
typedef SOCKET (*LPWPUCREATESOCKETHANDLE)(DWORD dwCatalogEntryId, DWORD_PTR dwContext, LPINT lpErrno);
typedef int (*LPWPUFDISSET)(SOCKET s, struct fd_set *fdset);
typedef int (*LPWPUGETPROVIDERPATH)(LPGUID lpProviderId,
                                    LPWSTR lpszProviderDllPath,
                                    LPINT lpProviderDllPathLen,
                                    LPINT lpErrno);
typedef SOCKET (*LPWPUMODIFYIFSHANDLE)(DWORD dwCatalogEntryId, SOCKET ProposedHandle, LPINT lpErrno);
typedef BOOL (*LPWPUPOSTMESSAGE)(HWND hWnd, DWORD Msg, WPARAM wParam, LPARAM lParam);
typedef int (*LPWPUQUERYBLOCKINGCALLBACK)(DWORD dwCatalogEntryId,
                                          LPBLOCKINGCALLBACK *lplpfnCallback,
                                          PDWORD_PTR lpdwContext,
                                          LPINT lpErrno);
typedef int (*LPWPUQUERYSOCKETHANDLECONTEXT)(SOCKET s, PDWORD_PTR lpContext, LPINT lpErrno);
typedef int (*LPWPUQUEUEAPC)(LPWSATHREADID lpThreadId,
                             LPWSAUSERAPC lpfnUserApc,
                             DWORD_PTR dwContext,
                             LPINT lpErrno);
typedef BOOL (*LPWPURESETEVENT)(WSAEVENT hEvent, LPINT lpErrno);
typedef BOOL (*LPWPUSETEVENT)(WSAEVENT hEvent, LPINT lpErrno);
typedef int (*LPWPUOPENCURRENTTHREAD)(LPWSATHREADID lpThreadId, LPINT lpErrno);
typedef int (*LPWPUCLOSETHREAD)(LPWSATHREADID lpThreadId, LPINT lpErrno);

/* What the library does for providers, which their `WSPStartup` is given. */
struct _WSPUPCALLTABLE {
    LPWPUCLOSEEVENT lpWPUCloseEvent;
    LPWPUCLOSESOCKETHANDLE lpWPUCloseSocketHandle;
    LPWPUCREATEEVENT lpWPUCreateEvent;
    LPWPUCREATESOCKETHANDLE lpWPUCreateSocketHandle;
    LPWPUFDISSET lpWPUFDIsSet;
    LPWPUGETPROVIDERPATH lpWPUGetProviderPath;
    LPWPUMODIFYIFSHANDLE lpWPUModifyIFSHandle;
    LPWPUPOSTMESSAGE lpWPUPostMessage;
    LPWPUQUERYBLOCKINGCALLBACK lpWPUQueryBlockingCallback;
    LPWPUQUERYSOCKETHANDLECONTEXT lpWPUQuerySocketHandleContext;
    LPWPUQUEUEAPC lpWPUQueueApc;
    LPWPURESETEVENT lpWPUResetEvent;
    LPWPUSETEVENT lpWPUSetEvent;
    LPWPUOPENCURRENTTHREAD lpWPUOpenCurrentThread;
    LPWPUCLOSETHREAD lpWPUCloseThread;
};
typedef struct _WSPUPCALLTABLE WSPUPCALLTABLE;
typedef WSPUPCALLTABLE *LPWSPUPCALLTABLE;

/* What a provider exports. Returns 0 or the error. */
typedef int (*LPWSPSTARTUP)(WORD wVersionRequested,
                            LPWSPDATA lpWSPData,
                            LPWSAPROTOCOL_INFOW lpProtocolInfo,
                            WSPUPCALLTABLE UpcallTable,
                            LPWSPPROC_TABLE lpProcTable);
typedef int (*LPWPUCOMPLETEOVERLAPPEDREQUEST)(SOCKET s,
                                              LPWSAOVERLAPPED lpOverlapped,
                                              DWORD dwError,
                                              DWORD cbTransferred,
                                              LPINT lpErrno);

/* The functions of the catalog. */
typedef int (*LPWSCDEINSTALLPROVIDER)(LPGUID lpProviderId, LPINT lpErrno);
typedef int (*LPWSCENABLENSPROVIDER)(LPGUID lpProviderId, BOOL fEnable);
typedef int (*LPWSCENUMPROTOCOLS)(LPINT lpiProtocols,
                                  LPWSAPROTOCOL_INFOW lpProtocolBuffer,
                                  LPDWORD lpdwBufferLength,
                                  LPINT lpErrno);
typedef int (*LPWSCGETPROVIDERPATH)(LPGUID lpProviderId,
                                    LPWSTR lpszProviderDllPath,
                                    LPINT lpProviderDllPathLen,
                                    LPINT lpErrno);
typedef int (*LPWSCINSTALLNAMESPACE)(LPWSTR lpszIdentifier,
                                     LPWSTR lpszPathName,
                                     DWORD dwNameSpace,
                                     DWORD dwVersion,
                                     LPGUID lpProviderId);
typedef int (*LPWSCINSTALLPROVIDER)(LPGUID lpProviderId,
                                    LPWSTR lpszProviderDllPath,
                                    LPWSAPROTOCOL_INFOW lpProtocolInfoList,
                                    DWORD dwNumberOfEntries,
                                    LPINT lpErrno);
typedef int (*LPWSCUNINSTALLNAMESPACE)(LPGUID lpProviderId);
typedef int (*LPWSCUPDATEPROVIDER)(LPGUID lpProviderId,
                                   LPWSTR lpszProviderDllPath,
                                   LPWSAPROTOCOL_INFOW lpProtocolInfoList,
                                   DWORD dwNumberOfEntries,
                                   LPINT lpErrno);
typedef int (*LPWSCWRITENAMESPACEORDER)(LPGUID lpProviderId, DWORD dwNumberOfEntries);
typedef int (*LPWSCWRITEPROVIDERORDER)(LPDWORD lpwdCatalogEntryId, DWORD dwNumberOfEntries);

/* The functions of a name-space provider. */
typedef int (*LPNSPCLEANUP)(LPGUID lpProviderId);
typedef int (*LPNSPLOOKUPSERVICEBEGIN)(LPGUID lpProviderId,
                                       LPWSAQUERYSETW lpqsRestrictions,
                                       LPWSASERVICECLASSINFOW lpServiceClassInfo,
                                       DWORD dwControlFlags,
                                       LPHANDLE lphLookup);
typedef int (*LPNSPLOOKUPSERVICENEXT)(HANDLE hLookup,
                                      DWORD dwControlFlags,
                                      LPDWORD lpdwBufferLength,
                                      LPWSAQUERYSETW lpqsResults);
typedef int (*LPNSPLOOKUPSERVICEEND)(HANDLE hLookup);
typedef int (*LPNSPSETSERVICE)(LPGUID lpProviderId,
                               LPWSASERVICECLASSINFOW lpServiceClassInfo,
                               LPWSAQUERYSETW lpqsRegInfo,
                               WSAESETSERVICEOP essOperation,
                               DWORD dwControlFlags);
typedef int (*LPNSPINSTALLSERVICECLASS)(LPGUID lpProviderId, LPWSASERVICECLASSINFOW lpServiceClassInfo);
typedef int (*LPNSPREMOVESERVICECLASS)(LPGUID lpProviderId, LPGUID lpServiceClassId);
typedef int (*LPNSPGETSERVICECLASSINFO)(LPGUID lpProviderId,
                                        LPDWORD lpdwBufSize,
                                        LPWSASERVICECLASSINFOW lpServiceClassInfo);
typedef int (*LPNSPIOCTL)(HANDLE hLookup,
                          DWORD dwControlCode,
                          LPVOID lpvInBuffer,
                          DWORD cbInBuffer,
                          LPVOID lpvOutBuffer,
                          DWORD cbOutBuffer,
                          LPDWORD lpcbBytesReturned,
                          LPWSACOMPLETION lpCompletion,
                          LPWSATHREADID lpThreadId);

/* The functions of a name-space provider, which its `NSPStartup` fills in. */
struct _NSP_ROUTINE {
    DWORD cbSize;
    DWORD dwMajorVersion;
    DWORD dwMinorVersion;
    LPNSPCLEANUP NSPCleanup;
    LPNSPLOOKUPSERVICEBEGIN NSPLookupServiceBegin;
    LPNSPLOOKUPSERVICENEXT NSPLookupServiceNext;
    LPNSPLOOKUPSERVICEEND NSPLookupServiceEnd;
    LPNSPSETSERVICE NSPSetService;
    LPNSPINSTALLSERVICECLASS NSPInstallServiceClass;
    LPNSPREMOVESERVICECLASS NSPRemoveServiceClass;
    LPNSPGETSERVICECLASSINFO NSPGetServiceClassInfo;
    LPNSPIOCTL NSPIoctl;
};
typedef struct _NSP_ROUTINE NSP_ROUTINE;
typedef NSP_ROUTINE *LPNSP_ROUTINE;

/* What a name-space provider exports. Returns 0, or SOCKET_ERROR with the last error set. */
typedef int (*LPNSPSTARTUP)(LPGUID lpProviderId, LPNSP_ROUTINE lpnspRoutines);

/* The functions of a name-space provider of version 2. */
typedef int (*LPNSPV2STARTUP)(LPGUID lpProviderId, LPVOID *ppvClientSessionArg);
typedef int (*LPNSPV2CLEANUP)(LPGUID lpProviderId, LPVOID pvClientSessionArg);
typedef int (*LPNSPV2LOOKUPSERVICEBEGIN)(LPGUID lpProviderId,
                                         LPWSAQUERYSET2W lpqsRestrictions,
                                         DWORD dwControlFlags,
                                         LPVOID lpvClientSessionArg,
                                         LPHANDLE lphLookup);
typedef void (*LPNSPV2LOOKUPSERVICENEXTEX)(HANDLE hAsyncCall,
                                           HANDLE hLookup,
                                           DWORD dwControlFlags,
                                           LPDWORD lpdwBufferLength,
                                           LPWSAQUERYSET2W lpqsResults);
typedef int (*LPNSPV2LOOKUPSERVICEEND)(HANDLE hLookup);
typedef void (*LPNSPV2SETSERVICEEX)(HANDLE hAsyncCall,
                                    LPGUID lpProviderId,
                                    LPWSAQUERYSET2W lpqsRegInfo,
                                    WSAESETSERVICEOP essOperation,
                                    DWORD dwControlFlags,
                                    LPVOID lpvClientSessionArg);
typedef void (*LPNSPV2CLIENTSESSIONRUNDOWN)(LPGUID lpProviderId, LPVOID pvClientSessionArg);

/* The functions of a name-space provider of version 2, which it gives to `WSAAdvertiseProvider`. */
struct _NSPV2_ROUTINE {
    DWORD cbSize;
    DWORD dwMajorVersion;
    DWORD dwMinorVersion;
    LPNSPV2STARTUP NSPv2Startup;
    LPNSPV2CLEANUP NSPv2Cleanup;
    LPNSPV2LOOKUPSERVICEBEGIN NSPv2LookupServiceBegin;
    LPNSPV2LOOKUPSERVICENEXTEX NSPv2LookupServiceNextEx;
    LPNSPV2LOOKUPSERVICEEND NSPv2LookupServiceEnd;
    LPNSPV2SETSERVICEEX NSPv2SetServiceEx;
    LPNSPV2CLIENTSESSIONRUNDOWN NSPv2ClientSessionRundown;
};
typedef struct _NSPV2_ROUTINE NSPV2_ROUTINE;
typedef NSPV2_ROUTINE *PNSPV2_ROUTINE;
typedef NSPV2_ROUTINE *LPNSPV2_ROUTINE;
typedef const NSPV2_ROUTINE *PCNSPV2_ROUTINE;
typedef const NSPV2_ROUTINE *LPCNSPV2_ROUTINE;

/* What is kept of a provider beside its entries. */
typedef int WSC_PROVIDER_INFO_TYPE;
#define ProviderInfoLspCategories 0
#define ProviderInfoAudit 1

/* Who installed a provider, and when. */
struct _WSC_PROVIDER_AUDIT_INFO {
    DWORD RecordSize;
    void *Reserved;
};
typedef struct _WSC_PROVIDER_AUDIT_INFO WSC_PROVIDER_AUDIT_INFO;

/* What a layered provider does, and what an application permits layers to do. */
#define LSP_SYSTEM 0x80000000
#define LSP_INSPECTOR 1
#define LSP_REDIRECTOR 2
#define LSP_PROXY 4
#define LSP_FIREWALL 8
#define LSP_INBOUND_MODIFY 16
#define LSP_OUTBOUND_MODIFY 32
#define LSP_CRYPTO_COMPRESS 64
#define LSP_LOCAL_CACHE 128

WS2_END_DECLS

#endif
