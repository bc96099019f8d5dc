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

WS2_END_DECLS

#endif
