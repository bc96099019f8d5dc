//! Look-ups that another thread makes: blocking ones within which a thread runs its hook.
use crate::abi::{WSANO_RECOVERY, WSATRY_AGAIN};
use crate::rt::error::{Error, Result};
use crate::rt::workers;
use crate::sock::{hook, wait};
use crate::sys::{net, WakeFd};
use parking_lot::Mutex;
use std::sync::Arc;

/// Makes a look-up that blocks, by the calling thread itself unless it has a blocking hook to run meanwhile. WSAEINTR: the
/// hook cancelled it.
pub fn within<T: Send + 'static>(look_up: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    if !hook::is_installed() {
        return look_up();
    }
    let outcome = Arc::new((WakeFd::new()?, Mutex::new(None)));
    let to_fill = Arc::clone(&outcome);
    let work = move || {
        let found = look_up();
        let (done, result) = &*to_fill;
        *result.lock() = Some(found);
        done.signal();
    };
    if !workers::run(Box::new(work)) {
        return Err(Error(WSATRY_AGAIN));
    }
    let (done, result) = &*outcome;
    wait::busily(&mut vec![done.pollfd()], None, net::poll)??;
    let found = result.lock().take();
    found.unwrap_or(Err(Error(WSANO_RECOVERY)))
}
