/* Generated from src/api/advapi32/securitybaseapi.rs: edit there, then run `make headers`. */
#ifndef WS2_32_GEN_SECURITYBASEAPI_H
#define WS2_32_GEN_SECURITYBASEAPI_H

WS2_BEGIN_DECLS

/* Makes a descriptor without owner, group and lists. `dwRevision` is SECURITY_DESCRIPTOR_REVISION. Errors: ERROR_UNKNOWN_REVISION.
   <https://learn.microsoft.com/windows/win32/api/securitybaseapi/nf-securitybaseapi-initializesecuritydescriptor> */
BOOL InitializeSecurityDescriptor(PSECURITY_DESCRIPTOR pSecurityDescriptor,
                                  DWORD dwRevision);

/* Whether the descriptor's revision is a known one.
   <https://learn.microsoft.com/windows/win32/api/securitybaseapi/nf-securitybaseapi-isvalidsecuritydescriptor> */
BOOL IsValidSecurityDescriptor(PSECURITY_DESCRIPTOR pSecurityDescriptor);

/* Names the list of who may do what, which stays the caller's. Without `bDaclPresent` the descriptor has none. Errors: ERROR_UNKNOWN_REVISION,
   ERROR_INVALID_SECURITY_DESCR for a self-relative descriptor.
   <https://learn.microsoft.com/windows/win32/api/securitybaseapi/nf-securitybaseapi-setsecuritydescriptordacl> */
BOOL SetSecurityDescriptorDacl(PSECURITY_DESCRIPTOR pSecurityDescriptor,
                               BOOL bDaclPresent,
                               PACL pDacl,
                               BOOL bDaclDefaulted);

WS2_END_DECLS

#endif
