/* Generated from src/abi/winsvc.rs, src/api/advapi32/winsvc.rs, src/api/advapi32/event_log.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WINSVC_H
#define WS2_32_GEN_WINSVC_H

WS2_BEGIN_DECLS

/* A service manager or a service of one; there are none to open here. */
typedef void *SC_HANDLE;
typedef SC_HANDLE *LPSC_HANDLE;

/* By which a service tells its status. */
typedef void *SERVICE_STATUS_HANDLE;

/* The status of a service. */
struct _SERVICE_STATUS {
    DWORD dwServiceType;
    DWORD dwCurrentState;
    DWORD dwControlsAccepted;
    DWORD dwWin32ExitCode;
    DWORD dwServiceSpecificExitCode;
    DWORD dwCheckPoint;
    DWORD dwWaitHint;
};
typedef struct _SERVICE_STATUS SERVICE_STATUS;
typedef SERVICE_STATUS *LPSERVICE_STATUS;

/* The same with its process. */
struct _SERVICE_STATUS_PROCESS {
    DWORD dwServiceType;
    DWORD dwCurrentState;
    DWORD dwControlsAccepted;
    DWORD dwWin32ExitCode;
    DWORD dwServiceSpecificExitCode;
    DWORD dwCheckPoint;
    DWORD dwWaitHint;
    DWORD dwProcessId;
    DWORD dwServiceFlags;
};
typedef struct _SERVICE_STATUS_PROCESS SERVICE_STATUS_PROCESS;
typedef SERVICE_STATUS_PROCESS *LPSERVICE_STATUS_PROCESS;

/* Where a service begins, in a thread of its own: `argv[0]` is its name. */
typedef void (*LPSERVICE_MAIN_FUNCTIONA)(DWORD dwNumServicesArgs, LPSTR *lpServiceArgVectors);

/* The same in UTF-16. */
typedef void (*LPSERVICE_MAIN_FUNCTIONW)(DWORD dwNumServicesArgs, LPWSTR *lpServiceArgVectors);

/* What a service is told with. */
typedef void (*LPHANDLER_FUNCTION)(DWORD dwControl);

/* The same with the data that came with it and the program's own; returns NO_ERROR or an error. */
typedef DWORD (*LPHANDLER_FUNCTION_EX)(DWORD dwControl,
                                       DWORD dwEventType,
                                       LPVOID lpEventData,
                                       LPVOID lpContext);

/* A service that a program has; an entry of nothing but NULL ends their table. */
struct _SERVICE_TABLE_ENTRYA {
    LPSTR lpServiceName;
    LPSERVICE_MAIN_FUNCTIONA lpServiceProc;
};
typedef struct _SERVICE_TABLE_ENTRYA SERVICE_TABLE_ENTRYA;
typedef SERVICE_TABLE_ENTRYA *LPSERVICE_TABLE_ENTRYA;

/* The same in UTF-16. */
struct _SERVICE_TABLE_ENTRYW {
    LPWSTR lpServiceName;
    LPSERVICE_MAIN_FUNCTIONW lpServiceProc;
};
typedef struct _SERVICE_TABLE_ENTRYW SERVICE_TABLE_ENTRYW;
typedef SERVICE_TABLE_ENTRYW *LPSERVICE_TABLE_ENTRYW;

/* A description, for `ChangeServiceConfig2`. */
struct _SERVICE_DESCRIPTIONA {
    LPSTR lpDescription;
};
typedef struct _SERVICE_DESCRIPTIONA SERVICE_DESCRIPTIONA;
typedef SERVICE_DESCRIPTIONA *LPSERVICE_DESCRIPTIONA;

/* The same in UTF-16. */
struct _SERVICE_DESCRIPTIONW {
    LPWSTR lpDescription;
};
typedef struct _SERVICE_DESCRIPTIONW SERVICE_DESCRIPTIONW;
typedef SERVICE_DESCRIPTIONW *LPSERVICE_DESCRIPTIONW;

/* Which status `QueryServiceStatusEx` is to tell. */
typedef int SC_STATUS_TYPE;
#define SC_STATUS_PROCESS_INFO 0

/* Types of services. */
#define SERVICE_KERNEL_DRIVER 0x1
#define SERVICE_FILE_SYSTEM_DRIVER 0x2
#define SERVICE_WIN32_OWN_PROCESS 0x10
#define SERVICE_WIN32_SHARE_PROCESS 0x20
#define SERVICE_WIN32 0x30
#define SERVICE_INTERACTIVE_PROCESS 0x100

/* States. */
#define SERVICE_STOPPED 1
#define SERVICE_START_PENDING 2
#define SERVICE_STOP_PENDING 3
#define SERVICE_RUNNING 4
#define SERVICE_CONTINUE_PENDING 5
#define SERVICE_PAUSE_PENDING 6
#define SERVICE_PAUSED 7

/* What a service can be told. */
#define SERVICE_CONTROL_STOP 1
#define SERVICE_CONTROL_PAUSE 2
#define SERVICE_CONTROL_CONTINUE 3
#define SERVICE_CONTROL_INTERROGATE 4
#define SERVICE_CONTROL_SHUTDOWN 5
#define SERVICE_CONTROL_PARAMCHANGE 6
#define SERVICE_CONTROL_DEVICEEVENT 11
#define SERVICE_CONTROL_POWEREVENT 13
#define SERVICE_CONTROL_SESSIONCHANGE 14
#define SERVICE_CONTROL_PRESHUTDOWN 15

/* What of it a service takes. */
#define SERVICE_ACCEPT_STOP 0x1
#define SERVICE_ACCEPT_PAUSE_CONTINUE 0x2
#define SERVICE_ACCEPT_SHUTDOWN 0x4
#define SERVICE_ACCEPT_PARAMCHANGE 0x8
#define SERVICE_ACCEPT_POWEREVENT 0x40
#define SERVICE_ACCEPT_SESSIONCHANGE 0x80
#define SERVICE_ACCEPT_PRESHUTDOWN 0x100

/* When a service is started, and what its failure means. */
#define SERVICE_BOOT_START 0
#define SERVICE_SYSTEM_START 1
#define SERVICE_AUTO_START 2
#define SERVICE_DEMAND_START 3
#define SERVICE_DISABLED 4
#define SERVICE_ERROR_IGNORE 0
#define SERVICE_ERROR_NORMAL 1
#define SERVICE_ERROR_SEVERE 2
#define SERVICE_ERROR_CRITICAL 3
#define SERVICE_NO_CHANGE 0xFFFFFFFF
#define SERVICE_CONFIG_DESCRIPTION 1

/* Access rights. */
#define SC_MANAGER_CONNECT 0x1
#define SC_MANAGER_CREATE_SERVICE 0x2
#define SC_MANAGER_ENUMERATE_SERVICE 0x4
#define SC_MANAGER_LOCK 0x8
#define SC_MANAGER_QUERY_LOCK_STATUS 0x10
#define SC_MANAGER_MODIFY_BOOT_CONFIG 0x20
#define SC_MANAGER_ALL_ACCESS 0xF003F
#define SERVICE_QUERY_CONFIG 0x1
#define SERVICE_CHANGE_CONFIG 0x2
#define SERVICE_QUERY_STATUS 0x4
#define SERVICE_ENUMERATE_DEPENDENTS 0x8
#define SERVICE_START 0x10
#define SERVICE_STOP 0x20
#define SERVICE_PAUSE_CONTINUE 0x40
#define SERVICE_INTERROGATE 0x80
#define SERVICE_USER_DEFINED_CONTROL 0x100
#define SERVICE_ALL_ACCESS 0xF01FF

/* Kinds of events that `ReportEvent` takes. */
#define EVENTLOG_SUCCESS 0x0
#define EVENTLOG_ERROR_TYPE 0x1
#define EVENTLOG_WARNING_TYPE 0x2
#define EVENTLOG_INFORMATION_TYPE 0x4
#define EVENTLOG_AUDIT_SUCCESS 0x8
#define EVENTLOG_AUDIT_FAILURE 0x10

/* Connects a program that the host's service manager has started to it, and begins its services, each in a thread of its own.
   Returns when all have stopped; meanwhile this thread runs their handlers.

   Under systemd the manager's requests are SIGTERM (SERVICE_CONTROL_STOP, or _SHUTDOWN for a service that takes only that) and SIGHUP
   (_PARAMCHANGE). Errors: ERROR_FAILED_SERVICE_CONTROLLER_CONNECT (the program was started in another way),
   ERROR_INVALID_DATA (an empty table), ERROR_SERVICE_ALREADY_RUNNING.
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-startservicectrldispatchera> */
BOOL StartServiceCtrlDispatcherA(const SERVICE_TABLE_ENTRYA *lpServiceStartTable);

/* As `StartServiceCtrlDispatcherA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-startservicectrldispatcherw> */
BOOL StartServiceCtrlDispatcherW(const SERVICE_TABLE_ENTRYW *lpServiceStartTable) WS2_WIDE_SYM(StartServiceCtrlDispatcherW);

/* Names the function that a service is told with, and returns the handle for its status, NULL on failure. In a program with one
   service the name has no meaning. Errors: ERROR_SERVICE_NOT_IN_EXE (also: no dispatcher runs), ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-registerservicectrlhandlera> */
SERVICE_STATUS_HANDLE RegisterServiceCtrlHandlerA(LPCSTR lpServiceName,
                                                  LPHANDLER_FUNCTION lpHandlerProc);

/* As `RegisterServiceCtrlHandlerA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-registerservicectrlhandlerw> */
SERVICE_STATUS_HANDLE RegisterServiceCtrlHandlerW(LPCWSTR lpServiceName, LPHANDLER_FUNCTION lpHandlerProc) WS2_WIDE_SYM(RegisterServiceCtrlHandlerW);

/* As `RegisterServiceCtrlHandlerA`, with a function that also gets `lpContext`.
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-registerservicectrlhandlerexa> */
SERVICE_STATUS_HANDLE RegisterServiceCtrlHandlerExA(LPCSTR lpServiceName,
                                                    LPHANDLER_FUNCTION_EX lpHandlerProc,
                                                    LPVOID lpContext);

/* As `RegisterServiceCtrlHandlerExA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-registerservicectrlhandlerexw> */
SERVICE_STATUS_HANDLE RegisterServiceCtrlHandlerExW(LPCWSTR lpServiceName,
                                                    LPHANDLER_FUNCTION_EX lpHandlerProc,
                                                    LPVOID lpContext) WS2_WIDE_SYM(RegisterServiceCtrlHandlerExW);

/* Tells the service manager a service's status: SERVICE_RUNNING that it is ready, SERVICE_STOPPED that it has ended; pending states with
   how long they may take (`dwWaitHint`, milliseconds). Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_DATA (no such state, NULL).
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-setservicestatus> */
BOOL SetServiceStatus(SERVICE_STATUS_HANDLE hServiceStatus,
                      LPSERVICE_STATUS lpServiceStatus);

/* Fails: services are installed and started with the host's own tools (ERROR_DATABASE_DOES_NOT_EXIST).
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-openscmanagera> */
SC_HANDLE OpenSCManagerA(LPCSTR lpMachineName, LPCSTR lpDatabaseName, DWORD dwDesiredAccess);

/* As `OpenSCManagerA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-openscmanagerw> */
SC_HANDLE OpenSCManagerW(LPCWSTR lpMachineName, LPCWSTR lpDatabaseName, DWORD dwDesiredAccess) WS2_WIDE_SYM(OpenSCManagerW);

/* Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-createservicea> */
SC_HANDLE CreateServiceA(SC_HANDLE hSCManager,
                         LPCSTR lpServiceName,
                         LPCSTR lpDisplayName,
                         DWORD dwDesiredAccess,
                         DWORD dwServiceType,
                         DWORD dwStartType,
                         DWORD dwErrorControl,
                         LPCSTR lpBinaryPathName,
                         LPCSTR lpLoadOrderGroup,
                         LPDWORD lpdwTagId,
                         LPCSTR lpDependencies,
                         LPCSTR lpServiceStartName,
                         LPCSTR lpPassword);

/* As `CreateServiceA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-createservicew> */
SC_HANDLE CreateServiceW(SC_HANDLE hSCManager,
                         LPCWSTR lpServiceName,
                         LPCWSTR lpDisplayName,
                         DWORD dwDesiredAccess,
                         DWORD dwServiceType,
                         DWORD dwStartType,
                         DWORD dwErrorControl,
                         LPCWSTR lpBinaryPathName,
                         LPCWSTR lpLoadOrderGroup,
                         LPDWORD lpdwTagId,
                         LPCWSTR lpDependencies,
                         LPCWSTR lpServiceStartName,
                         LPCWSTR lpPassword) WS2_WIDE_SYM(CreateServiceW);

/* Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-openservicea> */
SC_HANDLE OpenServiceA(SC_HANDLE hSCManager, LPCSTR lpServiceName, DWORD dwDesiredAccess);

/* As `OpenServiceA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-openservicew> */
SC_HANDLE OpenServiceW(SC_HANDLE hSCManager, LPCWSTR lpServiceName, DWORD dwDesiredAccess) WS2_WIDE_SYM(OpenServiceW);

/* Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-changeserviceconfig2a> */
BOOL ChangeServiceConfig2A(SC_HANDLE hService, DWORD dwInfoLevel, LPVOID lpInfo);

/* As `ChangeServiceConfig2A`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-changeserviceconfig2w> */
BOOL ChangeServiceConfig2W(SC_HANDLE hService, DWORD dwInfoLevel, LPVOID lpInfo) WS2_WIDE_SYM(ChangeServiceConfig2W);

/* Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-startservicea> */
BOOL StartServiceA(SC_HANDLE hService, DWORD dwNumServiceArgs, LPCSTR *lpServiceArgVectors);

/* Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-startservicew> */
BOOL StartServiceW(SC_HANDLE hService, DWORD dwNumServiceArgs, LPCWSTR *lpServiceArgVectors);

/* Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-controlservice> */
BOOL ControlService(SC_HANDLE hService, DWORD dwControl, LPSERVICE_STATUS lpServiceStatus);

/* Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-deleteservice> */
BOOL DeleteService(SC_HANDLE hService);

/* Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-queryservicestatus> */
BOOL QueryServiceStatus(SC_HANDLE hService, LPSERVICE_STATUS lpServiceStatus);

/* Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-queryservicestatusex> */
BOOL QueryServiceStatusEx(SC_HANDLE hService,
                          SC_STATUS_TYPE InfoLevel,
                          LPBYTE lpBuffer,
                          DWORD cbBufSize,
                          LPDWORD pcbBytesNeeded);

/* Fails: there is no manager to get a handle of (ERROR_INVALID_HANDLE).
   <https://learn.microsoft.com/windows/win32/api/winsvc/nf-winsvc-closeservicehandle> */
BOOL CloseServiceHandle(SC_HANDLE hSCObject);

/* A handle by which events are reported in the name of a source, which need not be known; NULL on failure. `lpUNCServerName` has no
   meaning. Errors: ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-registereventsourcea> */
HANDLE RegisterEventSourceA(LPCSTR lpUNCServerName,
                            LPCSTR lpSourceName);

/* As `RegisterEventSourceA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-registereventsourcew> */
HANDLE RegisterEventSourceW(LPCWSTR lpUNCServerName, LPCWSTR lpSourceName) WS2_WIDE_SYM(RegisterEventSourceW);

/* As `RegisterEventSourceA`: the log can be written, not read.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-openeventloga> */
HANDLE OpenEventLogA(LPCSTR lpUNCServerName, LPCSTR lpSourceName);

/* As `OpenEventLogA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-openeventlogw> */
HANDLE OpenEventLogW(LPCWSTR lpUNCServerName, LPCWSTR lpSourceName) WS2_WIDE_SYM(OpenEventLogW);

/* Ends the use of a source. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-deregistereventsource> */
BOOL DeregisterEventSource(HANDLE hEventLog);

/* Ends the use of a source. Errors: ERROR_INVALID_HANDLE.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-closeeventlog> */
BOOL CloseEventLog(HANDLE hEventLog);

/* Writes an event to the system log: the source's name, the event's number and its texts, one after the other, as there are no message
   files that say how they belong together. Raw data is left out.

   `wType`: EVENTLOG_ERROR_TYPE, _WARNING_TYPE, _INFORMATION_TYPE, _SUCCESS, _AUDIT_SUCCESS or _AUDIT_FAILURE. Errors:
   ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-reporteventa> */
BOOL ReportEventA(HANDLE hEventLog,
                  WORD wType,
                  WORD wCategory,
                  DWORD dwEventID,
                  LPVOID lpUserSid,
                  WORD wNumStrings,
                  DWORD dwDataSize,
                  LPCSTR *lpStrings,
                  LPVOID lpRawData);

/* As `ReportEventA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-reporteventw> */
BOOL ReportEventW(HANDLE hEventLog,
                  WORD wType,
                  WORD wCategory,
                  DWORD dwEventID,
                  LPVOID lpUserSid,
                  WORD wNumStrings,
                  DWORD dwDataSize,
                  LPCWSTR *lpStrings,
                  LPVOID lpRawData) WS2_WIDE_SYM(ReportEventW);

WS2_END_DECLS

#endif
