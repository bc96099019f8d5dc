/* Generated from src/abi/wincrypt.rs, src/api/advapi32/wincrypt.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_WINCRYPT_H
#define WS2_32_GEN_WINCRYPT_H

WS2_BEGIN_DECLS

/* A provider. */
typedef ULONG_PTR HCRYPTPROV;

/* Types of providers. */
#define PROV_RSA_FULL 1
#define PROV_RSA_SIG 2
#define PROV_DSS 3
#define PROV_RSA_SCHANNEL 12
#define PROV_DSS_DH 13
#define PROV_INTEL_SEC 22
#define PROV_RSA_AES 24

/* Flags of `CryptAcquireContext`. */
#define CRYPT_NEWKEYSET 0x8
#define CRYPT_DELETEKEYSET 0x10
#define CRYPT_MACHINE_KEYSET 0x20
#define CRYPT_SILENT 0x40
#define CRYPT_VERIFYCONTEXT 0xF0000000

/* Hands out a provider of random numbers, which CryptReleaseContext takes back.

   There are no keys: with CRYPT_VERIFYCONTEXT, CRYPT_NEWKEYSET or without flags the provider is one that has none, whatever container
   and provider are named. Errors: ERROR_INVALID_PARAMETER (NULL, a type that does not exist), ERROR_NOT_SUPPORTED
   (CRYPT_DELETEKEYSET).
   <https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptacquirecontexta> */
BOOL CryptAcquireContextA(HCRYPTPROV *phProv,
                          LPCSTR szContainer,
                          LPCSTR szProvider,
                          DWORD dwProvType,
                          DWORD dwFlags);

/* As `CryptAcquireContextA`, in UTF-16.
   <https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptacquirecontextw> */
BOOL CryptAcquireContextW(HCRYPTPROV *phProv,
                          LPCWSTR szContainer,
                          LPCWSTR szProvider,
                          DWORD dwProvType,
                          DWORD dwFlags);

/* Takes a provider back. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_FLAGS.
   <https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptreleasecontext> */
BOOL CryptReleaseContext(HCRYPTPROV hProv, DWORD dwFlags);

/* Fills a buffer with random bytes that nobody can guess. Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (NULL).
   <https://learn.microsoft.com/windows/win32/api/wincrypt/nf-wincrypt-cryptgenrandom> */
BOOL CryptGenRandom(HCRYPTPROV hProv,
                    DWORD dwLen,
                    BYTE *pbBuffer);

/* Fills a buffer with random bytes that nobody can guess. (RtlGenRandom is its other name.)
   <https://learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-rtlgenrandom> */
BOOLEAN SystemFunction036(PVOID RandomBuffer, ULONG RandomBufferLength);

WS2_END_DECLS

#endif
