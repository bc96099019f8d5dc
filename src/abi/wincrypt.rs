//! `wincrypt.h`: providers of random numbers; there is no other cryptography here.
use super::basetsd::ULONG_PTR;
use super::minwindef::DWORD;

/// A provider.
pub type HCRYPTPROV = ULONG_PTR;

// Types of providers.
pub const PROV_RSA_FULL: DWORD = 1;
pub const PROV_RSA_SIG: DWORD = 2;
pub const PROV_DSS: DWORD = 3;
pub const PROV_RSA_SCHANNEL: DWORD = 12;
pub const PROV_DSS_DH: DWORD = 13;
pub const PROV_INTEL_SEC: DWORD = 22;
pub const PROV_RSA_AES: DWORD = 24;

// Flags of `CryptAcquireContext`.
pub const CRYPT_NEWKEYSET: DWORD = 0x8;
pub const CRYPT_DELETEKEYSET: DWORD = 0x10;
pub const CRYPT_MACHINE_KEYSET: DWORD = 0x20;
pub const CRYPT_SILENT: DWORD = 0x40;
pub const CRYPT_VERIFYCONTEXT: DWORD = 0xF000_0000;
