//! The texts of `gai_strerror`.
use crate::abi::*;
use std::ffi::c_int;

/// Sorted by code.
const TEXTS: &[(c_int, &str)] = &[
    (WSA_NOT_ENOUGH_MEMORY, "There is not enough memory for the answer."),
    (WSAEINVAL, "The flags are not valid, or a parameter is not."),
    (WSAEAFNOSUPPORT, "The address family is not supported."),
    (WSAESOCKTNOSUPPORT, "The socket type is not supported."),
    (WSATYPE_NOT_FOUND, "The service is not known for this socket type."),
    (WSAHOST_NOT_FOUND, "No such host or service is known."),
    (WSATRY_AGAIN, "The name server did not answer; try again later."),
    (WSANO_RECOVERY, "The name lookup failed and trying again will not help."),
    (
        WSANO_DATA,
        "The name is valid, but has no address of the requested kind.",
    ),
];

/// What an EAI code says; any other code is an unknown error.
pub fn text(code: c_int) -> &'static str {
    let found = TEXTS.iter().find(|(known, _)| *known == code);
    found.map_or("Unknown error.", |(_, text)| text)
}
