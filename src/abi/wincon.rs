//! `wincon.h` and `consoleapi.h`: the console.
use super::minwindef::{BOOL, DWORD, WORD};
use super::winnt::SHORT;

/// A place on the screen, counted from 0, 0.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _COORD {
    pub X: SHORT,
    pub Y: SHORT,
}
pub type COORD = _COORD;
pub type PCOORD = *mut COORD;

/// A part of the screen.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _SMALL_RECT {
    pub Left: SHORT,
    pub Top: SHORT,
    pub Right: SHORT,
    pub Bottom: SHORT,
}
pub type SMALL_RECT = _SMALL_RECT;
pub type PSMALL_RECT = *mut SMALL_RECT;

/// What `GetConsoleScreenBufferInfo` tells.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct _CONSOLE_SCREEN_BUFFER_INFO {
    pub dwSize: COORD,
    pub dwCursorPosition: COORD,
    pub wAttributes: WORD,
    pub srWindow: SMALL_RECT,
    pub dwMaximumWindowSize: COORD,
}
pub type CONSOLE_SCREEN_BUFFER_INFO = _CONSOLE_SCREEN_BUFFER_INFO;
pub type PCONSOLE_SCREEN_BUFFER_INFO = *mut CONSOLE_SCREEN_BUFFER_INFO;

/// What is called for Ctrl+C and its kin; TRUE says that it has been dealt with.
pub type PHANDLER_ROUTINE = Option<unsafe extern "C" fn(CtrlType: DWORD) -> BOOL>;

// Modes of input.
pub const ENABLE_PROCESSED_INPUT: DWORD = 0x1;
pub const ENABLE_LINE_INPUT: DWORD = 0x2;
pub const ENABLE_ECHO_INPUT: DWORD = 0x4;
pub const ENABLE_WINDOW_INPUT: DWORD = 0x8;
pub const ENABLE_MOUSE_INPUT: DWORD = 0x10;
pub const ENABLE_INSERT_MODE: DWORD = 0x20;
pub const ENABLE_QUICK_EDIT_MODE: DWORD = 0x40;
pub const ENABLE_EXTENDED_FLAGS: DWORD = 0x80;
pub const ENABLE_VIRTUAL_TERMINAL_INPUT: DWORD = 0x200;

// Modes of output.
pub const ENABLE_PROCESSED_OUTPUT: DWORD = 0x1;
pub const ENABLE_WRAP_AT_EOL_OUTPUT: DWORD = 0x2;
pub const ENABLE_VIRTUAL_TERMINAL_PROCESSING: DWORD = 0x4;

// Colours.
pub const FOREGROUND_BLUE: WORD = 0x1;
pub const FOREGROUND_GREEN: WORD = 0x2;
pub const FOREGROUND_RED: WORD = 0x4;
pub const FOREGROUND_INTENSITY: WORD = 0x8;
pub const BACKGROUND_BLUE: WORD = 0x10;
pub const BACKGROUND_GREEN: WORD = 0x20;
pub const BACKGROUND_RED: WORD = 0x40;
pub const BACKGROUND_INTENSITY: WORD = 0x80;

// What a handler routine is called for.
pub const CTRL_C_EVENT: DWORD = 0;
pub const CTRL_BREAK_EVENT: DWORD = 1;
pub const CTRL_CLOSE_EVENT: DWORD = 2;
pub const CTRL_LOGOFF_EVENT: DWORD = 5;
pub const CTRL_SHUTDOWN_EVENT: DWORD = 6;
