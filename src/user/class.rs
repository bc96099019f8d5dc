//! Window classes: what windows are made from.
use super::atom;
use super::procedure::Procedure;
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::sys::lock::Mutex;
use std::sync::Arc;

pub struct Class {
    /// As it was registered.
    pub name: String,
    pub atom: u16,
    /// The module that registered it.
    pub instance: usize,
    /// Bytes that each window has for the program.
    pub window_extra: usize,
    pub values: Mutex<Values>,
}

/// What SetClassLongPtr may change.
pub struct Values {
    pub procedure: Procedure,
    pub style: u32,
    pub icon: usize,
    pub small_icon: usize,
    pub cursor: usize,
    pub background: usize,
    pub menu: usize,
    /// Bytes that the class has for the program.
    pub extra: Vec<u8>,
}

/// How a program names a class.
pub enum Name {
    Text(String),
    Atom(u16),
}

impl Name {
    /// `None`: no class and no message was ever registered under that name.
    pub fn atom(&self) -> Option<u16> {
        match self {
            Name::Text(text) => atom::find(text),
            Name::Atom(atom) => Some(*atom),
        }
    }
}

static CLASSES: Mutex<Vec<Arc<Class>>> = Mutex::new(Vec::new());

/// RegisterClass. ERROR_CLASS_ALREADY_EXISTS: the module has one of that name.
pub fn register(class: Class) -> Result<u16> {
    let mut classes = CLASSES.lock();
    let atom = class.atom;
    let exists = |known: &Arc<Class>| known.atom == atom && known.instance == class.instance;
    if classes.iter().any(exists) {
        return Err(Error(ERROR_CLASS_ALREADY_EXISTS));
    }
    classes.push(Arc::new(class));
    Ok(atom)
}

/// The registered class of that name: the module's own, or else another's, as programs are not strict about `instance`.
pub fn find_registered(name: &Name, instance: usize) -> Option<Arc<Class>> {
    let atom = name.atom()?;
    let classes = CLASSES.lock();
    let mut found = classes.iter().filter(|class| class.atom == atom);
    let own = found.clone().find(|class| class.instance == instance);
    own.or_else(|| found.next()).map(Arc::clone)
}

/// UnregisterClass. ERROR_CLASS_DOES_NOT_EXIST; ERROR_CLASS_HAS_WINDOWS: still.
pub fn unregister(name: &Name, instance: usize) -> Result<()> {
    let class = find_registered(name, instance).ok_or(Error(ERROR_CLASS_DOES_NOT_EXIST))?;
    let mut classes = CLASSES.lock();
    if !classes.iter().any(|known| Arc::ptr_eq(known, &class)) {
        return Err(Error(ERROR_CLASS_DOES_NOT_EXIST));
    }
    // Each window holds its class; beside them the list and this call do.
    if Arc::strong_count(&class) > 2 {
        return Err(Error(ERROR_CLASS_HAS_WINDOWS));
    }
    classes.retain(|known| !Arc::ptr_eq(known, &class));
    Ok(())
}
