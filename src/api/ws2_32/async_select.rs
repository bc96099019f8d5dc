//! `winsock.h`: network events as messages to a window.
use crate::abi::*;
use crate::api::ffi;
use crate::rt::error::Error;
use crate::sock::events;
use crate::spi;
use std::ffi::{c_int, c_long};

/// Has a window told of network events of a socket (`lEvent`: FD_*): it gets the message `wMsg`, with the socket as wParam and
/// WSAMAKESELECTREPLY(event, error) as lParam, for each event once until the call that enables it again.
///
/// The socket becomes nonblocking. Replaces what was selected for the socket before, by WSAEventSelect too; 0 events end the
/// selection, but messages may wait already. A socket that accept returns has its listener's selection.
/// Errors: WSANOTINITIALISED, WSAENOTSOCK, WSAEINVAL (an event that does not exist, or no window).
/// Differs from Windows: FD_QOS, FD_GROUP_QOS, FD_ROUTING_INTERFACE_CHANGE and FD_ADDRESS_LIST_CHANGE never happen.
/// <https://learn.microsoft.com/windows/win32/api/winsock/nf-winsock-wsaasyncselect>
#[no_mangle]
pub extern "C" fn WSAAsyncSelect(s: SOCKET, hWnd: HWND, wMsg: u_int, lEvent: c_long) -> c_int {
    ffi::call(SOCKET_ERROR, || {
        let socket = spi::base_socket(s)?;
        // A long has 64 bits on the host.
        match c_int::try_from(lEvent).map_err(|_| Error(WSAEINVAL))? {
            0 => events::select_nothing(&socket)?,
            events => events::select_for_window(&socket, s, hWnd as usize, wMsg, events)?,
        }
        Ok(0)
    })
}
