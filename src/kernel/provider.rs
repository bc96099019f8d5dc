//! Providers of cryptography: they have random numbers and nothing else.
use crate::rt::handle::{Kind, Object};

pub struct Provider;

impl Object for Provider {
    const KIND: Kind = Kind::Provider;
}
