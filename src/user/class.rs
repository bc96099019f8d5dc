//! Window classes: what windows are made from.
use super::atom;
use super::default_procedure;
use super::window::{Procedure, ProcedureFn};
use crate::abi::*;
use crate::rt::error::{Error, Result};
use crate::rt::wide::Encoding;
use once_cell::sync::Lazy;
use parking_lot::Mutex;
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

static CLASSES: Mutex<Vec<Arc<Class>>> = Mutex::new(Vec::new());

/// The one control that is as much without a screen: it keeps a text. Programs make windows for messages of it.
static SYSTEM: Lazy<Option<Arc<Class>>> = Lazy::new(|| {
    let name = "Static".to_owned();
    let atom = atom::of(&name).ok()?;
    Some(Arc::new(Class {
        name,
        atom,
        instance: 0,
        window_extra: 0,
        values: Mutex::new(Values {
            procedure: Procedure {
                address: default_procedure::narrow as ProcedureFn as usize,
                encoding: Encoding::Utf8,
            },
            style: CS_GLOBALCLASS,
            icon: 0,
            small_icon: 0,
            cursor: 0,
            background: 0,
            menu: 0,
            extra: Vec::new(),
        }),
    }))
});

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

/// The class of that name: the module's own, or else another's, as programs are not strict about `instance`, or the
/// system's.
pub fn find(name: &Name, instance: usize) -> Option<Arc<Class>> {
    let system = Lazy::force(&SYSTEM);
    let atom = match name {
        Name::Text(text) => atom::find(text)?,
        Name::Atom(atom) => *atom,
    };
    let classes = CLASSES.lock();
    let mut found = classes.iter().filter(|class| class.atom == atom);
    let own = found.clone().find(|class| class.instance == instance);
    let system = || system.as_ref().filter(|class| class.atom == atom);
    own.or_else(|| found.next()).or_else(system).map(Arc::clone)
}

/// UnregisterClass. ERROR_CLASS_DOES_NOT_EXIST; ERROR_CLASS_HAS_WINDOWS: still.
pub fn unregister(name: &Name, instance: usize) -> Result<()> {
    let class = find(name, instance).ok_or(Error(ERROR_CLASS_DOES_NOT_EXIST))?;
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
