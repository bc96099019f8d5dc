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

/// Static is the one control that is as much without a screen: it keeps a text. Message is the class of message-only windows.
/// Programs make windows for messages of both.
const NAMES: [&str; 2] = ["Static", "Message"];

/// Without those whose atoms there was no room for.
static SYSTEM: Lazy<Vec<Arc<Class>>> =
    Lazy::new(|| NAMES.iter().filter_map(|name| Some(Arc::new(make(name)?))).collect());

fn make(name: &str) -> Option<Class> {
    Some(Class {
        name: name.to_owned(),
        atom: atom::of(name).ok()?,
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
    })
}

/// The class of that name: a registered one, or else the system's.
pub fn find(name: &Name, instance: usize) -> Option<Arc<Class>> {
    let system = Lazy::force(&SYSTEM);
    class::find_registered(name, instance).or_else(|| {
        let atom = name.atom()?;
        system.iter().find(|class| class.atom == atom).map(Arc::clone)
    })
}
