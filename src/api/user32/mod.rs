//! `user32.dll`, a file per topic of `winuser.h`.
pub mod char_text;
pub mod classes;
pub mod desktop;
pub mod drawing;
pub mod extra_bytes;
pub mod messages;
pub mod send_message;
pub mod window_text;
pub mod windows;
