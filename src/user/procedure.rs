//! Window procedures: their text's encoding, calling them, and the handles that stand for them.
use crate::rt::wide::Encoding;
use crate::sys::lock::Mutex;

/// A window procedure. As foreign code it may end the thread, so it is called as a function that unwinds.
pub type ProcedureFn = unsafe extern "C-unwind" fn(usize, u32, usize, isize) -> isize;

/// A window procedure and the text that it expects.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Procedure {
    pub address: usize,
    pub encoding: Encoding,
}

impl Procedure {
    /// Calls it with a message as it is.
    pub fn call_plain(self, hwnd: usize, message: u32, wparam: usize, lparam: isize) -> isize {
        // SAFETY: the program gave the address as that of a window procedure.
        unsafe {
            let procedure = std::mem::transmute::<usize, ProcedureFn>(self.address);
            procedure(hwnd, message, wparam, lparam)
        }
    }
}

/// Handles that stand for procedures of another encoding than the caller's, as Windows gives them out.
static HANDLES: Mutex<Vec<Procedure>> = Mutex::new(Vec::new());
/// Above every address of code.
const HANDLE_BASE: usize = 0xFFFF_0000_0000_0000;

impl Procedure {
    /// What GetWindowLongPtr tells a caller whose text has `encoding`: the address, or a handle for CallWindowProc.
    pub fn told_to(self, encoding: Encoding) -> usize {
        if self.encoding == encoding {
            return self.address;
        }
        let mut handles = HANDLES.lock();
        let place = handles.iter().position(|known| *known == self).unwrap_or_else(|| {
            handles.push(self);
            handles.len() - 1
        });
        HANDLE_BASE + place
    }

    /// The procedure that a caller whose text has `encoding` names so; `None`: such a handle was not given out.
    pub fn named(value: usize, encoding: Encoding) -> Option<Procedure> {
        match value.checked_sub(HANDLE_BASE) {
            Some(place) => HANDLES.lock().get(place).copied(),
            None => (value != 0).then_some(Procedure {
                address: value,
                encoding,
            }),
        }
    }
}
