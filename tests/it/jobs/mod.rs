//! The jobs on top of calls.

mod bulk;
mod edit;
mod ensure;
mod find;
mod reorder;
mod wait;
