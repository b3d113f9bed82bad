//! Handlers that several tables of this service share.

pub(crate) mod bulk_delete;
pub(crate) mod dedent;
pub(crate) mod output_file;
pub(crate) mod url_lists;
pub(crate) mod validity;
