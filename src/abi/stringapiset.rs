//! `stringapiset.h` and `winnls.h`: code pages.
use super::minwindef::{DWORD, UINT};

// Code pages; CP_ACP and its kin are UTF-8 here.
pub const CP_ACP: UINT = 0;
pub const CP_OEMCP: UINT = 1;
pub const CP_MACCP: UINT = 2;
pub const CP_THREAD_ACP: UINT = 3;
pub const CP_UTF7: UINT = 65000;
pub const CP_UTF8: UINT = 65001;

// Flags of the conversions.
pub const MB_PRECOMPOSED: DWORD = 0x1;
pub const MB_COMPOSITE: DWORD = 0x2;
pub const MB_USEGLYPHCHARS: DWORD = 0x4;
pub const MB_ERR_INVALID_CHARS: DWORD = 0x8;
pub const WC_ERR_INVALID_CHARS: DWORD = 0x80;
pub const WC_COMPOSITECHECK: DWORD = 0x200;
pub const WC_DEFAULTCHAR: DWORD = 0x40;
pub const WC_NO_BEST_FIT_CHARS: DWORD = 0x400;
