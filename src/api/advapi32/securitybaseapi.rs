//! `securitybaseapi.h`: security descriptors as programs fill them in. The library gives them no effect.
use crate::abi::*;
use crate::api::ffi;
use crate::rt::error::{Error, Result};
use std::ptr;

#[repr(C)]
struct Descriptor {
    revision: u8,
    zero: u8,
    control: WORD,
    owner: PVOID,
    group: PVOID,
    sacl: PVOID,
    dacl: PVOID,
}

#[allow(non_camel_case_types)]
type PSECURITY_DESCRIPTOR = PVOID;
#[allow(clippy::upper_case_acronyms)]
type PACL = PVOID;

const REVISION: u8 = 1;
const SE_DACL_PRESENT: WORD = 0x4;
const SE_DACL_DEFAULTED: WORD = 0x8;
const SE_SELF_RELATIVE: WORD = 0x8000;

fn check_revision(revision: u8) -> Result<()> {
    match revision {
        REVISION => Ok(()),
        _ => Err(Error(ERROR_UNKNOWN_REVISION)),
    }
}

/// Makes a descriptor without owner, group and lists. `dwRevision` is SECURITY_DESCRIPTOR_REVISION. Errors: ERROR_UNKNOWN_REVISION.
/// <https://learn.microsoft.com/windows/win32/api/securitybaseapi/nf-securitybaseapi-initializesecuritydescriptor>
#[no_mangle]
pub unsafe extern "C" fn InitializeSecurityDescriptor(
    pSecurityDescriptor: PSECURITY_DESCRIPTOR,
    dwRevision: DWORD,
) -> BOOL {
    ffi::call_any_time(FALSE, || {
        check_revision(u8::try_from(dwRevision).unwrap_or(0))?;
        let empty = Descriptor {
            revision: REVISION,
            zero: 0,
            control: 0,
            owner: ptr::null_mut(),
            group: ptr::null_mut(),
            sacl: ptr::null_mut(),
            dacl: ptr::null_mut(),
        };
        // SAFETY: the caller vouches for room for a descriptor.
        unsafe { pSecurityDescriptor.cast::<Descriptor>().write(empty) };
        Ok(TRUE)
    })
}

/// Whether the descriptor's revision is a known one.
/// <https://learn.microsoft.com/windows/win32/api/securitybaseapi/nf-securitybaseapi-isvalidsecuritydescriptor>
#[no_mangle]
pub unsafe extern "C" fn IsValidSecurityDescriptor(pSecurityDescriptor: PSECURITY_DESCRIPTOR) -> BOOL {
    // SAFETY: the caller vouches for the descriptor, where there is one.
    let revision = unsafe { pSecurityDescriptor.cast::<Descriptor>().as_ref() }.map(|d| d.revision);
    BOOL::from(revision == Some(REVISION))
}

/// Names the list of who may do what, which stays the caller's. Without `bDaclPresent` the descriptor has none. Errors: ERROR_UNKNOWN_REVISION,
/// ERROR_INVALID_SECURITY_DESCR for a self-relative descriptor.
/// <https://learn.microsoft.com/windows/win32/api/securitybaseapi/nf-securitybaseapi-setsecuritydescriptordacl>
#[no_mangle]
pub unsafe extern "C" fn SetSecurityDescriptorDacl(
    pSecurityDescriptor: PSECURITY_DESCRIPTOR,
    bDaclPresent: BOOL,
    pDacl: PACL,
    bDaclDefaulted: BOOL,
) -> BOOL {
    ffi::call_any_time(FALSE, || {
        // SAFETY: the caller vouches for the descriptor.
        let descriptor = unsafe { &mut *pSecurityDescriptor.cast::<Descriptor>() };
        check_revision(descriptor.revision)?;
        if descriptor.control & SE_SELF_RELATIVE != 0 {
            return Err(Error(ERROR_INVALID_SECURITY_DESCR));
        }
        descriptor.control &= !(SE_DACL_PRESENT | SE_DACL_DEFAULTED);
        descriptor.dacl = ptr::null_mut();
        if bDaclPresent != FALSE {
            descriptor.control |= SE_DACL_PRESENT;
            descriptor.dacl = pDacl;
            if bDaclDefaulted != FALSE {
                descriptor.control |= SE_DACL_DEFAULTED;
            }
        }
        Ok(TRUE)
    })
}
