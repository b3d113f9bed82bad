//! The jobs on top of calls.

mod find;
