//! Handlers that several tables of this service share.

pub(crate) mod configuration;
pub(crate) mod since;
