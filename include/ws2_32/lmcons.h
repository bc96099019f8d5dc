/* lmcons.h: the longest names of users, computers and shares, in characters. */
#ifndef _LMCONS_
#define _LMCONS_

#include <ws2_32/config.h>
#pragma GCC system_header

#include <ws2_32/windef.h>

#define NET_API_STATUS DWORD
#define NET_API_FUNCTION
#define CNLEN 15
#define LM20_CNLEN 15
#define DNLEN CNLEN
#define LM20_DNLEN LM20_CNLEN
#define UNCLEN (CNLEN + 2)
#define LM20_UNCLEN (LM20_CNLEN + 2)
#define NNLEN 80
#define LM20_NNLEN 12
#define RMLEN (UNCLEN + 1 + NNLEN)
#define LM20_RMLEN (LM20_UNCLEN + 1 + LM20_NNLEN)
#define SNLEN 80
#define LM20_SNLEN 15
#define STXTLEN 256
#define LM20_STXTLEN 63
#define PATHLEN 256
#define LM20_PATHLEN 256
#define DEVLEN 80
#define LM20_DEVLEN 8
#define EVLEN 16
#define UNLEN 256
#define LM20_UNLEN 20
#define GNLEN UNLEN
#define LM20_GNLEN LM20_UNLEN
#define PWLEN 256
#define LM20_PWLEN 14
#define SHPWLEN 8
#define CLTYPE_LEN 12
#define MAXCOMMENTSZ 256
#define QNLEN NNLEN
#define ALERTSZ 128
#define MAXDEVENTRIES (sizeof(int) * 8)
#define NETBIOS_NAME_LEN 16
#define MAX_PREFERRED_LENGTH ((DWORD)-1)

#endif
