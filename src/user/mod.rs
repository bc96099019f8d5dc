//! What user32 provides without a screen: windows, their classes, message queues, sending and posting.
pub mod atom;
pub mod class;
pub mod creation;
pub mod default_procedure;
pub mod message_loop;
pub mod procedure;
pub mod queue;
pub mod send;
pub mod system_class;
pub mod window;
