//! C types and constants of the Windows x64 ABI, one file per Windows header, no code.
#![allow(non_camel_case_types, non_snake_case, non_upper_case_globals, clippy::upper_case_acronyms)]
