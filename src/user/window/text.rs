//! Messages that carry text, for a window procedure that expects another encoding than the sender's.
use crate::abi::*;
use crate::rt::wide::{encode_z, Encoding, Unit};
use crate::user::procedure::Procedure;
use std::ptr;

impl Procedure {
    /// Calls it with a message whose text has `encoding`.
    pub fn call(self, hwnd: usize, message: u32, wparam: usize, lparam: isize, encoding: Encoding) -> isize {
        if self.encoding != encoding && is_carried_by(message) {
            return convert(self, hwnd, message, wparam, lparam, encoding);
        }
        self.call_plain(hwnd, message, wparam, lparam)
    }
}

pub fn is_carried_by(message: u32) -> bool {
    matches!(
        message,
        WM_SETTEXT | WM_GETTEXT | WM_GETTEXTLENGTH | WM_NCCREATE | WM_CREATE
    )
}

/// The text in front of the NUL; what is not text in its encoding becomes replacement characters.
///
/// # Safety
/// `text` is NUL-terminated.
pub unsafe fn read<U: Unit>(text: *const U) -> String {
    let mut units = Vec::new();
    let mut at = text;
    // SAFETY: the caller's promise; nothing behind the NUL is read.
    unsafe {
        while at.read_unaligned() != U::default() {
            units.push(at.read_unaligned());
            at = at.add(1);
        }
    }
    decode(&units)
}

fn decode<U: Unit>(units: &[U]) -> String {
    let one_by_one = || {
        units
            .iter()
            .map(|unit| U::decode(&[*unit]).unwrap_or_else(|| "\u{FFFD}".into()))
    };
    U::decode(units).unwrap_or_else(|| one_by_one().collect())
}

/// Writes as much of `text` as fits into `room` units, the NUL among them. Returns the units before the NUL.
///
/// # Safety
/// `buffer` is NULL or has that room.
pub unsafe fn write_cut<U: Unit>(text: &str, buffer: *mut U, room: usize) -> usize {
    if buffer.is_null() || room == 0 {
        return 0;
    }
    let mut units = Vec::new();
    for c in text.chars() {
        let before = units.len();
        U::push(&mut units, c);
        if units.len() >= room {
            units.truncate(before);
            break;
        }
    }
    let len = units.len();
    units.push(U::default());
    for (place, unit) in units.into_iter().enumerate() {
        // SAFETY: at most `room` units were kept.
        unsafe { buffer.add(place).write_unaligned(unit) };
    }
    len
}

/// Calls `procedure` with the message's text in the encoding that it expects; the message has it `from`. Runs foreign code.
pub fn convert(procedure: Procedure, hwnd: usize, message: u32, wparam: usize, lparam: isize, from: Encoding) -> isize {
    let message = Carrier {
        procedure,
        hwnd,
        message,
        wparam,
        lparam,
    };
    match from {
        Encoding::Utf8 => message.convert_from::<u8>(),
        Encoding::Utf16 => message.convert_from::<u16>(),
        Encoding::Utf32 => message.convert_from::<u32>(),
    }
}

struct Carrier {
    procedure: Procedure,
    hwnd: usize,
    message: u32,
    wparam: usize,
    lparam: isize,
}

impl Carrier {
    fn convert_from<F: Unit>(&self) -> isize {
        match self.procedure.encoding {
            Encoding::Utf8 => self.run::<F, u8>(),
            Encoding::Utf16 => self.run::<F, u16>(),
            Encoding::Utf32 => self.run::<F, u32>(),
        }
    }

    fn call(&self, wparam: usize, lparam: isize) -> isize {
        self.procedure.call_plain(self.hwnd, self.message, wparam, lparam)
    }

    fn run<F: Unit, T: Unit>(&self) -> isize {
        match self.message {
            WM_SETTEXT if self.lparam != 0 => {
                // SAFETY: who sends WM_SETTEXT vouches for a string.
                let text = encode_z::<T>(&unsafe { read(self.lparam as *const F) });
                self.call(self.wparam, text.as_ptr() as isize)
            }
            WM_GETTEXT if self.lparam != 0 => {
                let text = self.text::<T>(self.wparam.saturating_mul(4));
                // SAFETY: who sends WM_GETTEXT vouches for a buffer of that many units.
                unsafe { write_cut(&text, self.lparam as *mut F, self.wparam) as isize }
            }
            WM_GETTEXTLENGTH => {
                let length = self.call(0, 0).max(0) as usize;
                let asked = Carrier {
                    message: WM_GETTEXT,
                    ..*self
                };
                encode_z::<F>(&asked.text::<T>(length + 1)).len() as isize - 1
            }
            // SAFETY: who sends these vouches for the structure.
            WM_NCCREATE | WM_CREATE if self.lparam != 0 => unsafe { self.run_creation::<F, T>() },
            _ => self.call(self.wparam, self.lparam),
        }
    }

    /// WM_GETTEXT with room for so many units.
    fn text<T: Unit>(&self, room: usize) -> String {
        /// Nobody has longer texts; `room` may be any number that a program made up.
        const MOST: usize = 1 << 20;
        let mut buffer = vec![T::default(); room.clamp(1, MOST)];
        let length = self.call(buffer.len(), buffer.as_mut_ptr() as isize);
        let length = usize::try_from(length).unwrap_or(0).min(buffer.len());
        decode(&buffer[..length])
    }

    /// # Safety
    /// `lparam` points to a CREATESTRUCT with texts of `F`.
    unsafe fn run_creation<F: Unit, T: Unit>(&self) -> isize {
        // SAFETY: the caller's promise; all flavours have one layout.
        let mut creation = unsafe { (self.lparam as *const CREATESTRUCTW).read_unaligned() };
        let converted = |text: LPCWSTR| match text.addr() {
            // A number, or none.
            0..=0xFFFF => None,
            // SAFETY: a string, by the caller's promise.
            _ => Some(encode_z::<T>(&unsafe { read(text.cast::<F>()) })),
        };
        let (name, class) = (converted(creation.lpszName), converted(creation.lpszClass));
        if let Some(name) = &name {
            creation.lpszName = name.as_ptr().cast();
        }
        if let Some(class) = &class {
            creation.lpszClass = class.as_ptr().cast();
        }
        self.call(self.wparam, ptr::from_mut(&mut creation) as isize)
    }
}
