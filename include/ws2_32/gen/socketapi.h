/* Generated from src/api/ws2_32/socketapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_SOCKETAPI_H
#define WS2_32_GEN_SOCKETAPI_H

WS2_BEGIN_DECLS

/* Tells the system that the process is streaming media, or no longer. Hosts have no such mode: without effect.
   <https://learn.microsoft.com/windows/win32/api/socketapi/nf-socketapi-setsocketmediastreamingmode> */
HRESULT SetSocketMediaStreamingMode(BOOL value);

WS2_END_DECLS

#endif
