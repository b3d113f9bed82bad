//! Handlers that the tables of several services share.

pub(crate) mod allowed_values;
pub(crate) mod body_fields;
pub(crate) mod graphql;
pub(crate) mod ids;
pub(crate) mod local_search;
pub(crate) mod plain_responses;
pub(crate) mod ports;
pub(crate) mod rule_references;
pub(crate) mod scim;
pub(crate) mod state;
pub(crate) mod time_window;
pub(crate) mod timestamps;
pub(crate) mod wrapped;
