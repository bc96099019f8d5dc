//! The handle table.
