//! What the tables of this service share.

pub(crate) mod nested_fields;
pub(crate) mod numbered_values;
