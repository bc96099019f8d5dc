/* Generated from src/api/ws2_32/catalog.rs, src/api/ws2_32/catalog_name_space.rs, src/api/ws2_32/provider_info.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WS2SPI_CALLS_H
#define WS2_32_GEN_WS2SPI_CALLS_H

WS2_BEGIN_DECLS

/* Lists all entries of the catalog, hidden ones and those of a layer by itself, too; otherwise as WSAEnumProtocols.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscenumprotocols> */
int WSCEnumProtocols(LPINT lpiProtocols,
                     LPWSAPROTOCOL_INFOW lpProtocolBuffer,
                     LPDWORD lpdwBufferLength,
                     LPINT lpErrno) WS2_WIDE_SYM(WSCEnumProtocols);

/* As `WSCEnumProtocols`: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscenumprotocols32> */
int WSCEnumProtocols32(LPINT lpiProtocols,
                       LPWSAPROTOCOL_INFOW lpProtocolBuffer,
                       LPDWORD lpdwBufferLength,
                       LPINT lpErrno) WS2_WIDE_SYM(WSCEnumProtocols32);

/* The path of a provider's shared object. `lpProviderDllPathLen` holds the room in characters and receives what the path takes,
   with its NUL. Returns 0, SOCKET_ERROR with the error in `lpErrno`: WSAEINVAL (no such provider), WSAEFAULT (NULL, or the
   room is too small).
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscgetproviderpath> */
int WSCGetProviderPath(LPGUID lpProviderId,
                       LPWSTR lpszProviderDllPath,
                       LPINT lpProviderDllPathLen,
                       LPINT lpErrno) WS2_WIDE_SYM(WSCGetProviderPath);

/* As `WSCGetProviderPath`: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscgetproviderpath32> */
int WSCGetProviderPath32(LPGUID lpProviderId,
                         LPWSTR lpszProviderDllPath,
                         LPINT lpProviderDllPathLen,
                         LPINT lpErrno) WS2_WIDE_SYM(WSCGetProviderPath32);

/* Installs a provider: its shared object, and an entry for each structure of the list. The entries get numbers of their own.
   Returns 0, SOCKET_ERROR with the error in `lpErrno`: WSAEINVAL (installed already, no entries), WSAEFAULT, WSAEACCES (the
   catalog's file may not be written), WSANO_RECOVERY.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscinstallprovider> */
int WSCInstallProvider(LPGUID lpProviderId,
                       LPCWSTR lpszProviderDllPath,
                       LPWSAPROTOCOL_INFOW lpProtocolInfoList,
                       DWORD dwNumberOfEntries,
                       LPINT lpErrno) WS2_WIDE_SYM(WSCInstallProvider);

/* As `WSCInstallProvider`: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscinstallprovider64_32> */
int WSCInstallProvider64_32(LPGUID lpProviderId,
                            LPCWSTR lpszProviderDllPath,
                            LPWSAPROTOCOL_INFOW lpProtocolInfoList,
                            DWORD dwNumberOfEntries,
                            LPINT lpErrno) WS2_WIDE_SYM(WSCInstallProvider64_32);

/* Installs a layered provider with a chain over each protocol of the list, in front of all that is there.

   `lpszLspName` names the provider, `dwServiceFlags` is what its entries offer (XP1_IFS_HANDLES or nothing) beside what the
   protocols do; `lpdwCatalogEntryId` receives the number of the provider's own entry, which is hidden. Returns as
   WSCInstallProvider.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscinstallproviderandchains64_32> */
int WSCInstallProviderAndChains64_32(LPGUID lpProviderId,
                                     LPCWSTR lpszProviderDllPath,
                                     LPCWSTR lpszProviderDllPath32,
                                     LPCWSTR lpszLspName,
                                     DWORD dwServiceFlags,
                                     LPWSAPROTOCOL_INFOW lpProtocolInfoList,
                                     DWORD dwNumberOfEntries,
                                     LPDWORD lpdwCatalogEntryId,
                                     LPINT lpErrno) WS2_WIDE_SYM(WSCInstallProviderAndChains64_32);

/* Replaces the path and the entries of an installed provider; the entries keep their numbers, by their order. Returns as
   WSCInstallProvider.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscupdateprovider> */
int WSCUpdateProvider(LPGUID lpProviderId,
                      LPCWSTR lpszProviderDllPath,
                      LPWSAPROTOCOL_INFOW lpProtocolInfoList,
                      DWORD dwNumberOfEntries,
                      LPINT lpErrno) WS2_WIDE_SYM(WSCUpdateProvider);

/* As `WSCUpdateProvider`: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscupdateprovider32> */
int WSCUpdateProvider32(LPGUID lpProviderId,
                        LPCWSTR lpszProviderDllPath,
                        LPWSAPROTOCOL_INFOW lpProtocolInfoList,
                        DWORD dwNumberOfEntries,
                        LPINT lpErrno) WS2_WIDE_SYM(WSCUpdateProvider32);

/* Takes a provider and its entries away. Returns 0, SOCKET_ERROR with the error in `lpErrno`: WSAEINVAL (not installed, or
   the base provider), WSAEFAULT, WSAEACCES.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscdeinstallprovider> */
int WSCDeinstallProvider(LPGUID lpProviderId,
                         LPINT lpErrno);

/* As `WSCDeinstallProvider`: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscdeinstallprovider32> */
int WSCDeinstallProvider32(LPGUID lpProviderId, LPINT lpErrno);

/* Sets the order in which a socket's protocol is looked for: the numbers of all entries. Returns 0 or the error: WSAEINVAL
   (not each entry once), WSAEFAULT, WSAEACCES.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscwriteproviderorder> */
int WSCWriteProviderOrder(LPDWORD lpwdCatalogEntryId,
                          DWORD dwNumberOfEntries);

/* As `WSCWriteProviderOrder`: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscwriteproviderorder32> */
int WSCWriteProviderOrder32(LPDWORD lpwdCatalogEntryId, DWORD dwNumberOfEntries);

/* Installs a name-space provider. Returns 0, SOCKET_ERROR on failure. Errors: WSAEINVAL (installed already, no path),
   WSAEFAULT, WSAEACCES (the catalog's file may not be written).
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscinstallnamespace> */
int WSCInstallNameSpace(LPWSTR lpszIdentifier,
                        LPWSTR lpszPathName,
                        DWORD dwNameSpace,
                        DWORD dwVersion,
                        LPGUID lpProviderId) WS2_WIDE_SYM(WSCInstallNameSpace);

/* As `WSCInstallNameSpace`: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscinstallnamespace32> */
int WSCInstallNameSpace32(LPWSTR lpszIdentifier,
                          LPWSTR lpszPathName,
                          DWORD dwNameSpace,
                          DWORD dwVersion,
                          LPGUID lpProviderId) WS2_WIDE_SYM(WSCInstallNameSpace32);

/* As `WSCInstallNameSpace`; data of the provider's own is not kept: WSAEOPNOTSUPP where there is any.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscinstallnamespaceex> */
int WSCInstallNameSpaceEx(LPWSTR lpszIdentifier,
                          LPWSTR lpszPathName,
                          DWORD dwNameSpace,
                          DWORD dwVersion,
                          LPGUID lpProviderId,
                          LPBLOB lpProviderSpecific) WS2_WIDE_SYM(WSCInstallNameSpaceEx);

/* As `WSCInstallNameSpaceEx`: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscinstallnamespaceex32> */
int WSCInstallNameSpaceEx32(LPWSTR lpszIdentifier,
                            LPWSTR lpszPathName,
                            DWORD dwNameSpace,
                            DWORD dwVersion,
                            LPGUID lpProviderId,
                            LPBLOB lpProviderSpecific) WS2_WIDE_SYM(WSCInstallNameSpaceEx32);

/* Takes a name-space provider away. Returns 0, SOCKET_ERROR on failure. Errors: WSAEINVAL (not installed), WSAEFAULT, WSAEACCES.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscuninstallnamespace> */
int WSCUnInstallNameSpace(LPGUID lpProviderId);

/* As `WSCUnInstallNameSpace`: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscuninstallnamespace32> */
int WSCUnInstallNameSpace32(LPGUID lpProviderId);

/* Switches an installed name-space provider on or off. Returns 0, SOCKET_ERROR on failure. Errors: WSAEINVAL, WSAEFAULT,
   WSAEACCES.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscenablensprovider> */
int WSCEnableNSProvider(LPGUID lpProviderId,
                        BOOL fEnable);

/* As `WSCEnableNSProvider`: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscenablensprovider32> */
int WSCEnableNSProvider32(LPGUID lpProviderId, BOOL fEnable);

/* Sets the order of the name-space providers: the GUIDs of all. Returns 0, SOCKET_ERROR on failure. Errors: WSAEINVAL (not
   each provider once), WSAEFAULT, WSAEACCES.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscwritenamespaceorder> */
int WSCWriteNameSpaceOrder(LPGUID lpProviderId,
                           DWORD dwNumberOfEntries);

/* As `WSCWriteNameSpaceOrder`: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscwritenamespaceorder32> */
int WSCWriteNameSpaceOrder32(LPGUID lpProviderId, DWORD dwNumberOfEntries);

/* As WSAEnumNameSpaceProvidersW: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscenumnamespaceproviders32> */
int WSCEnumNameSpaceProviders32(LPDWORD lpdwBufferLength, LPWSANAMESPACE_INFOW lpnspBuffer) WS2_WIDE_SYM(WSCEnumNameSpaceProviders32);

/* As WSAEnumNameSpaceProvidersExW: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscenumnamespaceprovidersex32> */
int WSCEnumNameSpaceProvidersEx32(LPDWORD lpdwBufferLength, LPWSANAMESPACE_INFOEXW lpnspBuffer) WS2_WIDE_SYM(WSCEnumNameSpaceProvidersEx32);

/* What is kept of a provider beside its entries: `InfoType` ProviderInfoLspCategories, a DWORD of LSP_*. `InfoSize` holds the
   room in bytes and receives the size. Returns 0, SOCKET_ERROR with the error in `lpErrno`: WSAEINVAL, WSAEFAULT,
   WSANO_RECOVERY (ProviderInfoAudit: nothing is recorded).
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscgetproviderinfo> */
int WSCGetProviderInfo(LPGUID lpProviderId,
                       WSC_PROVIDER_INFO_TYPE InfoType,
                       PBYTE Info,
                       size_t *InfoSize,
                       DWORD Flags,
                       LPINT lpErrno);

/* As `WSCGetProviderInfo`: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscgetproviderinfo32> */
int WSCGetProviderInfo32(LPGUID lpProviderId,
                         WSC_PROVIDER_INFO_TYPE InfoType,
                         PBYTE Info,
                         size_t *InfoSize,
                         DWORD Flags,
                         LPINT lpErrno);

/* Sets what `WSCGetProviderInfo` tells, of an installed provider. Returns as that.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscsetproviderinfo> */
int WSCSetProviderInfo(LPGUID lpProviderId,
                       WSC_PROVIDER_INFO_TYPE InfoType,
                       PBYTE Info,
                       size_t InfoSize,
                       DWORD Flags,
                       LPINT lpErrno);

/* As `WSCSetProviderInfo`: there is one catalog.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscsetproviderinfo32> */
int WSCSetProviderInfo32(LPGUID lpProviderId,
                         WSC_PROVIDER_INFO_TYPE InfoType,
                         PBYTE Info,
                         size_t InfoSize,
                         DWORD Flags,
                         LPINT lpErrno);

/* What an application permits layered providers to do: LSP_*. `Path` and `Extra`, its path and its arguments, have the
   lengths that are given, in characters. Returns 0, SOCKET_ERROR with the error in `lpErrno`: WSAEFAULT,
   WSASERVICE_NOT_FOUND (nothing is recorded).
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscgetapplicationcategory> */
int WSCGetApplicationCategory(LPCWSTR Path,
                              DWORD PathLength,
                              LPCWSTR Extra,
                              DWORD ExtraLength,
                              LPDWORD pPermittedLspCategories,
                              LPINT lpErrno) WS2_WIDE_SYM(WSCGetApplicationCategory);

/* Sets what an application permits layered providers to do; `pPrevPermLspCat` receives what it did before. Providers that do
   something else are left out in it. Returns as `WSCGetApplicationCategory`; WSAEACCES.
   <https://learn.microsoft.com/windows/win32/api/ws2spi/nf-ws2spi-wscsetapplicationcategory> */
int WSCSetApplicationCategory(LPCWSTR Path,
                              DWORD PathLength,
                              LPCWSTR Extra,
                              DWORD ExtraLength,
                              DWORD PermittedLspCategories,
                              LPDWORD pPrevPermLspCat,
                              LPINT lpErrno) WS2_WIDE_SYM(WSCSetApplicationCategory);

WS2_END_DECLS

#endif
