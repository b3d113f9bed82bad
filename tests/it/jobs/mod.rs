//! The jobs on top of calls.

mod bulk;
mod ensure;
mod find;
mod reorder;
mod wait;
