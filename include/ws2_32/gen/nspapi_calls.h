/* Generated from src/api/mswsock/nspapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_NSPAPI_CALLS_H
#define WS2_32_GEN_NSPAPI_CALLS_H

WS2_BEGIN_DECLS

/* Lists protocols as PROTOCOL_INFO structures, whose names stand behind them in the buffer.

   `lpiProtocols` is an array that ends in 0, or NULL for all. `lpdwBufferLength` holds the size of `lpProtocolBuffer` in
   bytes and receives the size that the list takes. Returns how many there are. Errors: ERROR_INSUFFICIENT_BUFFER,
   WSAEFAULT.
   <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-enumprotocolsa> */
INT EnumProtocolsA(LPINT lpiProtocols,
                   LPVOID lpProtocolBuffer,
                   LPDWORD lpdwBufferLength);

/* As `EnumProtocolsA`, with names in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-enumprotocolsw> */
INT EnumProtocolsW(LPINT lpiProtocols, LPVOID lpProtocolBuffer, LPDWORD lpdwBufferLength) WS2_WIDE_SYM(EnumProtocolsW);

/* The class of a well-known service, by its name. Returns 0, SOCKET_ERROR on failure. Errors: WSAEFAULT, WSATYPE_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-gettypebynamea> */
INT GetTypeByNameA(LPSTR lpServiceName,
                   LPGUID lpServiceType);

/* As `GetTypeByNameA`, with a name in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-gettypebynamew> */
INT GetTypeByNameW(LPWSTR lpServiceName, LPGUID lpServiceType) WS2_WIDE_SYM(GetTypeByNameW);

/* The name of a service's class; `dwNameLength` is the room for it in characters. Returns 0, SOCKET_ERROR on failure.
   Errors: WSAEFAULT, WSATYPE_NOT_FOUND, ERROR_INSUFFICIENT_BUFFER.
   <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-getnamebytypea> */
INT GetNameByTypeA(LPGUID lpServiceType,
                   LPSTR lpServiceName,
                   DWORD dwNameLength);

/* As `GetNameByTypeA`, with a name in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-getnamebytypew> */
INT GetNameByTypeW(LPGUID lpServiceType, LPWSTR lpServiceName, DWORD dwNameLength) WS2_WIDE_SYM(GetNameByTypeW);

/* The addresses of a service, as CSADDR_INFO structures.

   `lpiProtocols` is an array of protocols that ends in 0, or NULL; `dwResolution` is not needed; `lpServiceAsyncInfo` must be
   NULL; the aliases' buffer receives none. `lpdwBufferLength` holds the size of `lpCsaddrBuffer` in bytes and receives the
   size that the addresses take. Returns how many there are. Errors: ERROR_INSUFFICIENT_BUFFER, WSAEFAULT, WSAEINVAL,
   WSASERVICE_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-getaddressbynamea> */
INT GetAddressByNameA(DWORD dwNameSpace,
                      LPGUID lpServiceType,
                      LPSTR lpServiceName,
                      LPINT lpiProtocols,
                      DWORD dwResolution,
                      LPSERVICE_ASYNC_INFO lpServiceAsyncInfo,
                      LPVOID lpCsaddrBuffer,
                      LPDWORD lpdwBufferLength,
                      LPSTR lpAliasBuffer,
                      LPDWORD lpdwAliasBufferLength);

/* As `GetAddressByNameA`, with names in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-getaddressbynamew> */
INT GetAddressByNameW(DWORD dwNameSpace,
                      LPGUID lpServiceType,
                      LPWSTR lpServiceName,
                      LPINT lpiProtocols,
                      DWORD dwResolution,
                      LPSERVICE_ASYNC_INFO lpServiceAsyncInfo,
                      LPVOID lpCsaddrBuffer,
                      LPDWORD lpdwBufferLength,
                      LPWSTR lpAliasBuffer,
                      LPDWORD lpdwAliasBufferLength) WS2_WIDE_SYM(GetAddressByNameW);

/* What is known of a service, as NS_SERVICE_INFO structures.

   `dwProperties` (PROP_*) is not needed: all that is known is told. `lpServiceAsyncInfo` must be NULL. `lpdwBufferSize` holds
   the size of `lpBuffer` in bytes and receives the size that the answer takes. Returns how many there are. Errors:
   ERROR_INSUFFICIENT_BUFFER, WSAEFAULT, WSAEINVAL, WSASERVICE_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-getservicea> */
INT GetServiceA(DWORD dwNameSpace,
                LPGUID lpGuid,
                LPSTR lpServiceName,
                DWORD dwProperties,
                LPVOID lpBuffer,
                LPDWORD lpdwBufferSize,
                LPSERVICE_ASYNC_INFO lpServiceAsyncInfo);

/* As `GetServiceA`, with names in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-getservicew> */
INT GetServiceW(DWORD dwNameSpace,
                LPGUID lpGuid,
                LPWSTR lpServiceName,
                DWORD dwProperties,
                LPVOID lpBuffer,
                LPDWORD lpdwBufferSize,
                LPSERVICE_ASYNC_INFO lpServiceAsyncInfo) WS2_WIDE_SYM(GetServiceW);

/* Advertises a service to the programs of this user, or takes that back; or does so with a service class.

   `dwOperation`: SERVICE_REGISTER, SERVICE_DEREGISTER, SERVICE_FLUSH (nothing waits to be done), SERVICE_ADD_TYPE,
   SERVICE_DELETE_TYPE. `lpServiceAsyncInfo` must be NULL. `lpdwStatusFlags` receives 0. Returns 0, SOCKET_ERROR on failure.
   Errors: WSAEFAULT, WSAEINVAL, WSAEALREADY, WSASERVICE_NOT_FOUND, WSATYPE_NOT_FOUND.
   <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-setservicea> */
INT SetServiceA(DWORD dwNameSpace,
                DWORD dwOperation,
                DWORD dwFlags,
                LPSERVICE_INFOA lpServiceInfo,
                LPSERVICE_ASYNC_INFO lpServiceAsyncInfo,
                LPDWORD lpdwStatusFlags);

/* As `SetServiceA`, with names in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/nspapi/nf-nspapi-setservicew> */
INT SetServiceW(DWORD dwNameSpace,
                DWORD dwOperation,
                DWORD dwFlags,
                LPSERVICE_INFOW lpServiceInfo,
                LPSERVICE_ASYNC_INFO lpServiceAsyncInfo,
                LPDWORD lpdwStatusFlags) WS2_WIDE_SYM(SetServiceW);

WS2_END_DECLS

#endif
