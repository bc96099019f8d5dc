//! The window classes that Windows itself registers, as far as they mean something without a screen.
use super::atom;
use super::class::{self, Class, Name, Values};
use super::default_procedure;
use super::procedure::{Procedure, ProcedureFn};
use crate::abi::*;
use crate::rt::wide::Encoding;
use crate::sys::lock::Mutex;
use once_cell::sync::Lazy;
use std::sync::Arc;

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

/// The class of that name: a registered one, or else the system's.
pub fn find(name: &Name, instance: usize) -> Option<Arc<Class>> {
    let system = Lazy::force(&SYSTEM);
    class::find_registered(name, instance).or_else(|| {
        let atom = name.atom()?;
        system.as_ref().filter(|class| class.atom == atom).map(Arc::clone)
    })
}
