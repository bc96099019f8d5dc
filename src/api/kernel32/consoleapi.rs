//! `consoleapi.h`: the terminal as a console.
use crate::abi::*;
use crate::api::ffi;
use crate::api::kernel32::fileapi::files::lookup;
use crate::api::text;
use crate::kernel::console_control;
use crate::kernel::file::File;
use crate::kernel::os_error::from_native;
use crate::rt::error::{Error, Result};
use crate::rt::handle::Ref;
use crate::rt::wide::{self, Unit};
use crate::sys::descriptor::{self, Typing};
use crate::sys::lock::Mutex;
use std::mem;
use std::sync::atomic::{AtomicU16, AtomicU32, Ordering};

const INVALID_PARAMETER: Error = Error(ERROR_INVALID_PARAMETER);

fn call(body: impl FnOnce() -> Result<()>) -> BOOL {
    ffi::call_any_time(FALSE, || body().map(|()| TRUE))
}

/// A handle's terminal. ERROR_INVALID_HANDLE: it names something else.
fn terminal(handle: HANDLE) -> Result<Ref<File>> {
    let file = lookup(handle)?;
    match descriptor::is_terminal(&file.fd) {
        true => Ok(file),
        false => Err(Error(ERROR_INVALID_HANDLE)),
    }
}

/// Text and commands for the terminal go out whole.
fn print(file: &File, text: &[u8]) -> Result<()> {
    let mut done = 0;
    while done < text.len() {
        let rest = &text[done..];
        done += descriptor::write(&file.fd, rest.as_ptr().cast(), rest.len(), None).map_err(from_native)?;
    }
    Ok(())
}

/// Writes `nNumberOfCharsToWrite` characters to a terminal; `lpNumberOfCharsWritten`, if not NULL, counts them.
///
/// Errors: ERROR_INVALID_HANDLE (no terminal: use WriteFile), ERROR_NO_UNICODE_TRANSLATION.
/// <https://learn.microsoft.com/windows/console/writeconsolea>
#[no_mangle]
pub unsafe extern "C" fn WriteConsoleA(
    hConsoleOutput: HANDLE,
    lpBuffer: LPCVOID,
    nNumberOfCharsToWrite: DWORD,
    lpNumberOfCharsWritten: LPDWORD,
    lpReserved: LPVOID,
) -> BOOL {
    let _ = lpReserved;
    // SAFETY: the caller vouches for text and count.
    call(|| unsafe {
        write_text::<u8>(
            hConsoleOutput,
            lpBuffer.cast(),
            nNumberOfCharsToWrite,
            lpNumberOfCharsWritten,
        )
    })
}

/// As [`WriteConsoleA`], in UTF-16.
/// <https://learn.microsoft.com/windows/console/writeconsolew>
#[no_mangle]
pub unsafe extern "C" fn WriteConsoleW(
    hConsoleOutput: HANDLE,
    lpBuffer: LPCVOID,
    nNumberOfCharsToWrite: DWORD,
    lpNumberOfCharsWritten: LPDWORD,
    lpReserved: LPVOID,
) -> BOOL {
    let _ = lpReserved;
    // SAFETY: the caller vouches for text and count.
    call(|| unsafe {
        write_text::<u16>(
            hConsoleOutput,
            lpBuffer.cast(),
            nNumberOfCharsToWrite,
            lpNumberOfCharsWritten,
        )
    })
}

/// As [`WriteConsoleW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn WriteConsoleW_utf32(
    hConsoleOutput: HANDLE,
    lpBuffer: LPCVOID,
    nNumberOfCharsToWrite: DWORD,
    lpNumberOfCharsWritten: LPDWORD,
    lpReserved: LPVOID,
) -> BOOL {
    let _ = lpReserved;
    // SAFETY: the caller vouches for text and count.
    call(|| unsafe {
        write_text::<u32>(
            hConsoleOutput,
            lpBuffer.cast(),
            nNumberOfCharsToWrite,
            lpNumberOfCharsWritten,
        )
    })
}

/// # Safety
/// `text` points to `len` units; `count` is NULL or has room.
unsafe fn write_text<U: Unit>(handle: HANDLE, text: *const U, len: DWORD, count: LPDWORD) -> Result<()> {
    let file = terminal(handle)?;
    if text.is_null() && len > 0 {
        return Err(INVALID_PARAMETER);
    }
    // SAFETY: the caller's promise; the units may stand anywhere.
    let units: Vec<U> = (0..len as usize)
        .map(|at| unsafe { text.add(at).read_unaligned() })
        .collect();
    print(
        &file,
        U::decode(&units).ok_or(Error(ERROR_NO_UNICODE_TRANSLATION))?.as_bytes(),
    )?;
    // SAFETY: the caller's promise.
    if let Some(count) = unsafe { count.as_mut() } {
        *count = len;
    }
    Ok(())
}

/// Reads typed characters from a terminal, at most `nNumberOfCharsToRead`; a line ends with "\\r\\n", as in a console.
///
/// `pInputControl` is ignored. Errors: ERROR_INVALID_HANDLE (no terminal: use ReadFile).
/// <https://learn.microsoft.com/windows/console/readconsolea>
#[no_mangle]
pub unsafe extern "C" fn ReadConsoleA(
    hConsoleInput: HANDLE,
    lpBuffer: LPVOID,
    nNumberOfCharsToRead: DWORD,
    lpNumberOfCharsRead: LPDWORD,
    pInputControl: LPVOID,
) -> BOOL {
    let _ = pInputControl;
    // SAFETY: the caller vouches for buffer and count.
    call(|| unsafe {
        read_text::<u8>(
            hConsoleInput,
            lpBuffer.cast(),
            nNumberOfCharsToRead,
            lpNumberOfCharsRead,
        )
    })
}

/// As [`ReadConsoleA`], in UTF-16.
/// <https://learn.microsoft.com/windows/console/readconsolew>
#[no_mangle]
pub unsafe extern "C" fn ReadConsoleW(
    hConsoleInput: HANDLE,
    lpBuffer: LPVOID,
    nNumberOfCharsToRead: DWORD,
    lpNumberOfCharsRead: LPDWORD,
    pInputControl: LPVOID,
) -> BOOL {
    let _ = pInputControl;
    // SAFETY: the caller vouches for buffer and count.
    call(|| unsafe {
        read_text::<u16>(
            hConsoleInput,
            lpBuffer.cast(),
            nNumberOfCharsToRead,
            lpNumberOfCharsRead,
        )
    })
}

/// As [`ReadConsoleW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn ReadConsoleW_utf32(
    hConsoleInput: HANDLE,
    lpBuffer: LPVOID,
    nNumberOfCharsToRead: DWORD,
    lpNumberOfCharsRead: LPDWORD,
    pInputControl: LPVOID,
) -> BOOL {
    let _ = pInputControl;
    // SAFETY: the caller vouches for buffer and count.
    call(|| unsafe {
        read_text::<u32>(
            hConsoleInput,
            lpBuffer.cast(),
            nNumberOfCharsToRead,
            lpNumberOfCharsRead,
        )
    })
}

/// # Safety
/// `to` has room for `room` units; `count` is NULL or has room.
unsafe fn read_text<U: Unit>(handle: HANDLE, to: *mut U, room: DWORD, count: LPDWORD) -> Result<()> {
    /// A terminal hands out no longer lines.
    const LINE: usize = 4096;
    let file = terminal(handle)?;
    if to.is_null() || room == 0 {
        return Err(INVALID_PARAMETER);
    }
    // Held while it reads, so that lines of one terminal come to their readers whole.
    let mut rest = file.rest.lock();
    if rest.is_empty() {
        rest.resize(LINE, 0);
        // SAFETY: there is that much room.
        let read = unsafe { descriptor::read(&file.fd, rest.as_mut_ptr().cast(), LINE, None) };
        rest.truncate(*read.as_ref().unwrap_or(&0));
        read.map_err(from_native)?;
        if rest.ends_with(b"\n") && descriptor::typing(&file.fd).is_ok_and(|typing| typing.lines) {
            rest.pop();
            rest.extend(b"\r\n");
        }
    }
    let (mut units, mut taken) = (Vec::new(), 0);
    for c in String::from_utf8_lossy(&rest).chars() {
        let before = units.len();
        U::push(&mut units, c);
        if units.len() > room as usize {
            units.truncate(before);
            break;
        }
        taken += c.len_utf8();
    }
    let taken = taken.min(rest.len());
    rest.drain(..taken);
    if units.is_empty() {
        // Not even one character has room: it is lost, not the program.
        rest.clear();
    }
    // SAFETY: the caller's promise.
    unsafe {
        std::ptr::copy_nonoverlapping(units.as_ptr().cast::<u8>(), to.cast(), mem::size_of_val(&units[..]));
        if let Some(count) = count.as_mut() {
            *count = units.len() as DWORD;
        }
    }
    Ok(())
}

/// What SetConsoleMode was told that a terminal has no setting for: of input and of output.
static MODES: [AtomicU32; 2] = [
    AtomicU32::new(ENABLE_EXTENDED_FLAGS | ENABLE_QUICK_EDIT_MODE | ENABLE_INSERT_MODE),
    AtomicU32::new(ENABLE_PROCESSED_OUTPUT | ENABLE_WRAP_AT_EOL_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING),
];

/// The settings that a terminal has.
const TYPING: DWORD = ENABLE_PROCESSED_INPUT | ENABLE_LINE_INPUT | ENABLE_ECHO_INPUT;

/// A terminal's mode: for a handle that reads, ENABLE_LINE_INPUT and kin; otherwise ENABLE_PROCESSED_OUTPUT and kin.
///
/// Errors: ERROR_INVALID_HANDLE (no terminal: input or output is redirected), ERROR_INVALID_PARAMETER (NULL).
/// <https://learn.microsoft.com/windows/console/getconsolemode>
#[no_mangle]
pub unsafe extern "C" fn GetConsoleMode(hConsoleHandle: HANDLE, lpMode: LPDWORD) -> BOOL {
    call(|| {
        let file = terminal(hConsoleHandle)?;
        let mode = match file.reads {
            false => MODES[1].load(Ordering::Relaxed),
            true => {
                let typing = descriptor::typing(&file.fd).map_err(from_native)?;
                let flags = [
                    (typing.signals, ENABLE_PROCESSED_INPUT),
                    (typing.lines, ENABLE_LINE_INPUT),
                    (typing.echo, ENABLE_ECHO_INPUT),
                ];
                let set = flags.iter().filter(|(on, _)| *on).fold(0, |all, (_, flag)| all | flag);
                MODES[0].load(Ordering::Relaxed) & !TYPING | set
            }
        };
        // SAFETY: the caller vouches for the place.
        *unsafe { lpMode.as_mut() }.ok_or(INVALID_PARAMETER)? = mode;
        Ok(())
    })
}

/// Sets a terminal's mode. Of input, ENABLE_PROCESSED_INPUT, ENABLE_LINE_INPUT and ENABLE_ECHO_INPUT take effect, for the
/// terminal itself; the other flags, and those of output, are remembered.
///
/// Errors: ERROR_INVALID_HANDLE, ERROR_INVALID_PARAMETER (echo without lines).
/// <https://learn.microsoft.com/windows/console/setconsolemode>
#[no_mangle]
pub extern "C" fn SetConsoleMode(hConsoleHandle: HANDLE, dwMode: DWORD) -> BOOL {
    call(|| {
        let file = terminal(hConsoleHandle)?;
        if file.reads {
            let has = |flag: DWORD| dwMode & flag != 0;
            if has(ENABLE_ECHO_INPUT) && !has(ENABLE_LINE_INPUT) {
                return Err(INVALID_PARAMETER);
            }
            let typing = Typing {
                signals: has(ENABLE_PROCESSED_INPUT),
                lines: has(ENABLE_LINE_INPUT),
                echo: has(ENABLE_ECHO_INPUT),
            };
            descriptor::set_typing(&file.fd, typing).map_err(from_native)?;
        }
        MODES[usize::from(!file.reads)].store(dwMode, Ordering::Relaxed);
        Ok(())
    })
}

/// The process's terminal. ERROR_INVALID_HANDLE: it has none.
fn own_terminal() -> Result<File> {
    let how = crate::kernel::file::How {
        read: false,
        write: true,
        append: false,
        disposition: OPEN_EXISTING,
        flags: 0,
    };
    let opened = crate::kernel::file::open("/dev/tty".as_ref(), how);
    opened.map(|(file, _)| file).map_err(|_| Error(ERROR_INVALID_HANDLE))
}

static TITLE: Mutex<String> = Mutex::new(String::new());

/// Sets the title of the terminal's window. Errors: ERROR_INVALID_HANDLE (no terminal).
/// <https://learn.microsoft.com/windows/console/setconsoletitlea>
#[no_mangle]
pub unsafe extern "C" fn SetConsoleTitleA(lpConsoleTitle: LPCSTR) -> BOOL {
    // SAFETY: the caller vouches for the text.
    call(|| unsafe { set_title(lpConsoleTitle.cast::<u8>()) })
}

/// As [`SetConsoleTitleA`], in UTF-16.
/// <https://learn.microsoft.com/windows/console/setconsoletitlew>
#[no_mangle]
pub unsafe extern "C" fn SetConsoleTitleW(lpConsoleTitle: LPCWSTR) -> BOOL {
    // SAFETY: the caller vouches for the text.
    call(|| unsafe { set_title(lpConsoleTitle) })
}

/// As [`SetConsoleTitleW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn SetConsoleTitleW_utf32(lpConsoleTitle: *const u32) -> BOOL {
    // SAFETY: the caller vouches for the text.
    call(|| unsafe { set_title(lpConsoleTitle) })
}

/// # Safety
/// `title` is NULL or ends with a NUL.
unsafe fn set_title<U: Unit>(title: *const U) -> Result<()> {
    // SAFETY: the caller's promise.
    let title = unsafe { crate::api::kernel32::fileapi::paths::read(title) }.map_err(|_| INVALID_PARAMETER)?;
    let shown: String = title.chars().filter(|c| !c.is_control()).collect();
    print(&own_terminal()?, format!("\x1b]0;{shown}\x07").as_bytes())?;
    *TITLE.lock() = title;
    Ok(())
}

/// The title that SetConsoleTitle set last. Returns its length; a title that does not fit is cut.
/// <https://learn.microsoft.com/windows/console/getconsoletitlea>
#[no_mangle]
pub unsafe extern "C" fn GetConsoleTitleA(lpConsoleTitle: LPSTR, nSize: DWORD) -> DWORD {
    // SAFETY: the caller vouches for the buffer.
    unsafe { title(lpConsoleTitle.cast::<u8>(), nSize) }
}

/// As [`GetConsoleTitleA`], in UTF-16.
/// <https://learn.microsoft.com/windows/console/getconsoletitlew>
#[no_mangle]
pub unsafe extern "C" fn GetConsoleTitleW(lpConsoleTitle: LPWSTR, nSize: DWORD) -> DWORD {
    // SAFETY: the caller vouches for the buffer.
    unsafe { title(lpConsoleTitle, nSize) }
}

/// As [`GetConsoleTitleW`], for a wchar_t of 4 bytes.
#[no_mangle]
pub unsafe extern "C" fn GetConsoleTitleW_utf32(lpConsoleTitle: *mut u32, nSize: DWORD) -> DWORD {
    // SAFETY: the caller vouches for the buffer.
    unsafe { title(lpConsoleTitle, nSize) }
}

/// # Safety
/// `buffer` has room for `room` units, or is NULL.
unsafe fn title<U: Unit>(buffer: *mut U, room: DWORD) -> DWORD {
    ffi::call_any_time(0, || {
        let title = TITLE.lock().clone();
        let mut cut = wide::encode::<U>(&title);
        cut.truncate((room as usize).saturating_sub(1));
        if !buffer.is_null() && room > 0 {
            // SAFETY: cut to the room; the NUL has one more.
            unsafe {
                for (at, unit) in cut.iter().chain([&U::default()]).enumerate() {
                    buffer.add(at).write_unaligned(*unit);
                }
            }
        }
        Ok(text::length::<U>(&title) as DWORD)
    })
}

/// The code page of typed text: CP_UTF8.
/// <https://learn.microsoft.com/windows/console/getconsolecp>
#[no_mangle]
pub extern "C" fn GetConsoleCP() -> UINT {
    CP_UTF8
}

/// The code page of printed text: CP_UTF8.
/// <https://learn.microsoft.com/windows/console/getconsoleoutputcp>
#[no_mangle]
pub extern "C" fn GetConsoleOutputCP() -> UINT {
    CP_UTF8
}

/// Takes CP_UTF8, which it is anyhow. Errors: ERROR_INVALID_PARAMETER (any other).
/// <https://learn.microsoft.com/windows/console/setconsolecp>
#[no_mangle]
pub extern "C" fn SetConsoleCP(wCodePageID: UINT) -> BOOL {
    call(|| match wCodePageID {
        CP_UTF8 => Ok(()),
        _ => Err(INVALID_PARAMETER),
    })
}

/// As [`SetConsoleCP`].
/// <https://learn.microsoft.com/windows/console/setconsoleoutputcp>
#[no_mangle]
pub extern "C" fn SetConsoleOutputCP(wCodePageID: UINT) -> BOOL {
    SetConsoleCP(wCodePageID)
}

/// The colours that SetConsoleTextAttribute set.
static ATTRIBUTE: AtomicU16 = AtomicU16::new(FOREGROUND_RED | FOREGROUND_GREEN | FOREGROUND_BLUE);

/// The size and the colours of a terminal. Differs from Windows: the cursor's place is not known and told as 0, 0.
///
/// Errors: ERROR_INVALID_HANDLE (no terminal), ERROR_INVALID_PARAMETER (NULL).
/// <https://learn.microsoft.com/windows/console/getconsolescreenbufferinfo>
#[no_mangle]
pub unsafe extern "C" fn GetConsoleScreenBufferInfo(
    hConsoleOutput: HANDLE,
    lpConsoleScreenBufferInfo: PCONSOLE_SCREEN_BUFFER_INFO,
) -> BOOL {
    call(|| {
        let file = terminal(hConsoleOutput)?;
        let (columns, rows) = descriptor::terminal_size(&file.fd).map_err(from_native)?;
        // A terminal that does not know its size is taken for the usual one.
        let (X, Y) = match (columns, rows) {
            (0, _) | (_, 0) => (80, 24),
            (columns, rows) => (columns as SHORT, rows as SHORT),
        };
        if lpConsoleScreenBufferInfo.is_null() {
            return Err(INVALID_PARAMETER);
        }
        // SAFETY: the caller vouches for the place.
        unsafe {
            lpConsoleScreenBufferInfo.write_unaligned(CONSOLE_SCREEN_BUFFER_INFO {
                dwSize: COORD { X, Y },
                dwCursorPosition: COORD { X: 0, Y: 0 },
                wAttributes: ATTRIBUTE.load(Ordering::Relaxed),
                srWindow: SMALL_RECT {
                    Left: 0,
                    Top: 0,
                    Right: X - 1,
                    Bottom: Y - 1,
                },
                dwMaximumWindowSize: COORD { X, Y },
            })
        };
        Ok(())
    })
}

/// Sets the colours of what is printed next: FOREGROUND_* and BACKGROUND_*. Errors: ERROR_INVALID_HANDLE (no terminal).
/// <https://learn.microsoft.com/windows/console/setconsoletextattribute>
#[no_mangle]
pub extern "C" fn SetConsoleTextAttribute(hConsoleOutput: HANDLE, wAttributes: WORD) -> BOOL {
    call(|| {
        let file = terminal(hConsoleOutput)?;
        print(&file, colours(wAttributes).as_bytes())?;
        ATTRIBUTE.store(wAttributes, Ordering::Relaxed);
        Ok(())
    })
}

/// The command of a terminal for a console's colours: Windows counts blue, green, red, terminals the other way round.
fn colours(attributes: WORD) -> String {
    let colour = |bits: WORD, normal: u32, bright: u32| {
        let colour = u32::from((bits & 1) << 2 | bits & 2 | (bits & 4) >> 2);
        colour + if bits & 8 != 0 { bright } else { normal }
    };
    if attributes & 0xFF == FOREGROUND_RED | FOREGROUND_GREEN | FOREGROUND_BLUE {
        // What a console begins with is what the terminal's owner likes best.
        return "\x1b[0m".to_owned();
    }
    let foreground = colour(attributes & 15, 30, 90);
    match attributes >> 4 & 15 {
        0 => format!("\x1b[0;{foreground}m"),
        background => format!("\x1b[0;{foreground};{}m", colour(background, 40, 100)),
    }
}

/// Moves the cursor, counted from 0, 0. Errors: ERROR_INVALID_HANDLE (no terminal), ERROR_INVALID_PARAMETER.
/// <https://learn.microsoft.com/windows/console/setconsolecursorposition>
#[no_mangle]
pub extern "C" fn SetConsoleCursorPosition(hConsoleOutput: HANDLE, dwCursorPosition: COORD) -> BOOL {
    call(|| {
        let file = terminal(hConsoleOutput)?;
        let COORD { X, Y } = dwCursorPosition;
        if X < 0 || Y < 0 {
            return Err(INVALID_PARAMETER);
        }
        print(
            &file,
            format!("\x1b[{};{}H", i32::from(Y) + 1, i32::from(X) + 1).as_bytes(),
        )
    })
}

/// Registers a handler for Ctrl+C and its kin (`Add`), or removes one. NULL: Ctrl+C is ignored, or not any more.
///
/// Handlers run on a thread of their own, the last registered first, until one returns TRUE; without one the process ends
/// by its signal. SIGINT is CTRL_C_EVENT, SIGQUIT CTRL_BREAK_EVENT, SIGHUP and SIGTERM are CTRL_CLOSE_EVENT, which ends the
/// process when the handler returns. Signals are left alone until this is called. Errors: ERROR_INVALID_PARAMETER (not
/// registered).
/// <https://learn.microsoft.com/windows/console/setconsolectrlhandler>
#[no_mangle]
pub unsafe extern "C" fn SetConsoleCtrlHandler(HandlerRoutine: PHANDLER_ROUTINE, Add: BOOL) -> BOOL {
    call(|| match (HandlerRoutine, Add != FALSE) {
        (None, ignored) => console_control::ignore_ctrl_c(ignored),
        (Some(handler), true) => console_control::add(handler),
        (Some(handler), false) => console_control::remove(handler),
    })
}

/// Sends CTRL_C_EVENT to the processes of the terminal (the process group), or CTRL_BREAK_EVENT also to another group.
///
/// `dwProcessGroupId`: 0, or for CTRL_BREAK_EVENT a group. Errors: ERROR_INVALID_PARAMETER, ERROR_ACCESS_DENIED.
/// <https://learn.microsoft.com/windows/console/generateconsolectrlevent>
#[no_mangle]
pub extern "C" fn GenerateConsoleCtrlEvent(dwCtrlEvent: DWORD, dwProcessGroupId: DWORD) -> BOOL {
    call(|| console_control::generate(dwCtrlEvent, dwProcessGroupId))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_consoles_and_terminals() {
        assert_eq!(colours(7), "\x1b[0m");
        assert_eq!(colours(FOREGROUND_RED), "\x1b[0;31m");
        assert_eq!(colours(FOREGROUND_BLUE | FOREGROUND_INTENSITY), "\x1b[0;94m");
        assert_eq!(colours(FOREGROUND_GREEN | BACKGROUND_RED), "\x1b[0;32;41m");
    }
}
