//! `socketapi.h`: a hint for the whole process.
use crate::abi::*;

/// Tells the system that the process is streaming media, or no longer. Hosts have no such mode: without effect.
/// <https://learn.microsoft.com/windows/win32/api/socketapi/nf-socketapi-setsocketmediastreamingmode>
#[no_mangle]
pub extern "C" fn SetSocketMediaStreamingMode(value: BOOL) -> HRESULT {
    let _ = value;
    0
}
