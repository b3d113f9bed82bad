//! What the tables of this service share.

pub(crate) mod search;
