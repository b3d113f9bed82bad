//! What the tables of ZIdentity share.

pub(crate) mod filters;
