/* winsvc.h: services; the event log. */
#ifndef _WINSVC_
#define _WINSVC_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/minwinbase.h>

#include <ws2_32/gen/winsvc.h>

#ifdef UNICODE
typedef SERVICE_TABLE_ENTRYW SERVICE_TABLE_ENTRY;
typedef LPSERVICE_TABLE_ENTRYW LPSERVICE_TABLE_ENTRY;
typedef SERVICE_DESCRIPTIONW SERVICE_DESCRIPTION;
typedef LPSERVICE_DESCRIPTIONW LPSERVICE_DESCRIPTION;
#define ChangeServiceConfig2 ChangeServiceConfig2W
#define CreateService CreateServiceW
#define OpenEventLog OpenEventLogW
#define OpenSCManager OpenSCManagerW
#define OpenService OpenServiceW
#define RegisterEventSource RegisterEventSourceW
#define RegisterServiceCtrlHandler RegisterServiceCtrlHandlerW
#define RegisterServiceCtrlHandlerEx RegisterServiceCtrlHandlerExW
#define ReportEvent ReportEventW
#define StartService StartServiceW
#define StartServiceCtrlDispatcher StartServiceCtrlDispatcherW
#else
typedef SERVICE_TABLE_ENTRYA SERVICE_TABLE_ENTRY;
typedef LPSERVICE_TABLE_ENTRYA LPSERVICE_TABLE_ENTRY;
typedef SERVICE_DESCRIPTIONA SERVICE_DESCRIPTION;
typedef LPSERVICE_DESCRIPTIONA LPSERVICE_DESCRIPTION;
#define ChangeServiceConfig2 ChangeServiceConfig2A
#define CreateService CreateServiceA
#define OpenEventLog OpenEventLogA
#define OpenSCManager OpenSCManagerA
#define OpenService OpenServiceA
#define RegisterEventSource RegisterEventSourceA
#define RegisterServiceCtrlHandler RegisterServiceCtrlHandlerA
#define RegisterServiceCtrlHandlerEx RegisterServiceCtrlHandlerExA
#define ReportEvent ReportEventA
#define StartService StartServiceA
#define StartServiceCtrlDispatcher StartServiceCtrlDispatcherA
#endif

#endif
