//! The jobs on top of calls.

mod ensure;
mod find;
mod wait;
