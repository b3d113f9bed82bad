//! Handlers that several tables of this service share.

pub(crate) mod numbered_values;
