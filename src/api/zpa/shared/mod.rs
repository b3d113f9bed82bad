//! Handlers that several tables of this service share.

pub(crate) mod array_body;
pub(crate) mod bulk_add;
pub(crate) mod conditions;
pub(crate) mod connector_schedule;
pub(crate) mod enrollment;
pub(crate) mod id_objects;
pub(crate) mod keep_current;
pub(crate) mod key_types;
pub(crate) mod microtenant_query;
pub(crate) mod page_styles;
pub(crate) mod policy_rules;
pub(crate) mod policy_set;
pub(crate) mod segments;
pub(crate) mod tag_lists;
pub(crate) mod wire_values;
