//! `icmpapi.h`: how the end of an ICMP request is told.
use super::minwindef::FARPROC;

/// A routine of the type that winternl.h gives it, where the program includes that header first.
pub type ICMP_APC_ROUTINE = FARPROC;
