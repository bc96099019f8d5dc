//! The rest of what kernel32 provides: files and paths, the console, heaps and mappings, modules, locks, settings, command lines.
pub mod command_line;
pub mod common;
pub mod console_control;
pub mod file;
pub mod heap;
pub mod ini;
pub mod locks;
pub mod mapping;
pub mod memory;
pub mod message_text;
pub mod module;
pub mod once;
pub mod os_error;
pub mod path;
pub mod process;
