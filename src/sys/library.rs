//! Shared objects: the host's dlopen.
use std::ffi::{c_void, CStr};
use std::ptr::NonNull;

/// Loads a shared object, or counts one more use of it; `None` for the name is the program itself.
pub fn open(name: Option<&CStr>) -> Option<NonNull<c_void>> {
    let name = name.map_or(std::ptr::null(), CStr::as_ptr);
    // SAFETY: the name ends with a NUL; what the object does when it is loaded is its own affair.
    NonNull::new(unsafe { libc::dlopen(name, libc::RTLD_NOW | libc::RTLD_LOCAL) })
}

/// As `open`, but only what is loaded already.
pub fn find(name: &CStr) -> Option<NonNull<c_void>> {
    // SAFETY: as above; nothing is loaded.
    NonNull::new(unsafe { libc::dlopen(name.as_ptr(), libc::RTLD_NOW | libc::RTLD_NOLOAD) })
}

/// Takes one `open` or `find` back.
///
/// # Safety
/// `library` came from them, and is taken back once for each.
pub unsafe fn close(library: NonNull<c_void>) {
    // SAFETY: the caller's promise. It cannot fail for a library that is open.
    unsafe { libc::dlclose(library.as_ptr()) };
}

/// # Safety
/// `library` is open.
pub unsafe fn symbol(library: NonNull<c_void>, name: &CStr) -> Option<NonNull<c_void>> {
    // SAFETY: the caller's promise.
    NonNull::new(unsafe { libc::dlsym(library.as_ptr(), name.as_ptr()) })
}

/// The file that the code at this address was loaded from.
pub fn file_of(address: *const c_void) -> Option<String> {
    // SAFETY: all zero is a value of it, and its strings live while the object is loaded.
    unsafe {
        let mut info: libc::Dl_info = std::mem::zeroed();
        let found = libc::dladdr(address, &mut info) != 0 && !info.dli_fname.is_null();
        found.then(|| CStr::from_ptr(info.dli_fname).to_string_lossy().into_owned())
    }
}
