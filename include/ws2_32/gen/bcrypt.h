/* Generated from src/abi/bcrypt.rs, src/api/bcrypt/random.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_BCRYPT_H
#define WS2_32_GEN_BCRYPT_H

WS2_BEGIN_DECLS

/* What an operation came to: 0 or a failure. */
typedef LONG NTSTATUS;

typedef void *BCRYPT_HANDLE;
typedef void *BCRYPT_ALG_HANDLE;

/* Flags of `BCryptGenRandom`. */
#define BCRYPT_RNG_USE_ENTROPY_IN_BUFFER 0x1
#define BCRYPT_USE_SYSTEM_PREFERRED_RNG 0x2

/* Fills a buffer with random bytes that nobody can guess. `hAlgorithm` is NULL with BCRYPT_USE_SYSTEM_PREFERRED_RNG, or
   BCRYPT_RNG_ALG_HANDLE. Returns STATUS_SUCCESS, STATUS_INVALID_HANDLE, STATUS_INVALID_PARAMETER.
   <https://learn.microsoft.com/windows/win32/api/bcrypt/nf-bcrypt-bcryptgenrandom> */
NTSTATUS BCryptGenRandom(BCRYPT_ALG_HANDLE hAlgorithm,
                         BYTE *pbBuffer,
                         ULONG cbBuffer,
                         ULONG dwFlags);

WS2_END_DECLS

#endif
