//! Names that objects of this process have.
use super::Waitable;
use crate::sys::lock::Mutex;
use once_cell::sync::Lazy;
use std::collections::HashMap;
use std::sync::{Arc, Weak};

/// An object's name lasts as long as the object.
static NAMES: Lazy<Mutex<HashMap<String, Weak<Waitable>>>> = Lazy::new(Default::default);

pub fn find(name: &str) -> Option<Arc<Waitable>> {
    NAMES.lock().get(name).and_then(Weak::upgrade)
}

/// The object of that name, or `new` under it; and whether it existed.
pub fn find_or_insert(name: &str, new: Waitable) -> (Arc<Waitable>, bool) {
    let mut names = NAMES.lock();
    if let Some(object) = names.get(name).and_then(Weak::upgrade) {
        return (object, true);
    }
    names.retain(|_, object| object.strong_count() > 0);
    let object = Arc::new(new);
    names.insert(name.to_owned(), Arc::downgrade(&object));
    (object, false)
}
