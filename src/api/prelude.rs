//! The imports of the tables and their handlers.

pub(crate) use serde_json::{Map, Value, json};

pub(crate) use crate::call::Call;
pub(crate) use crate::call::parameters::Payload;
pub(crate) use crate::call::path_argument::PathArgument;
pub(crate) use crate::client::{Client, download};
pub(crate) use crate::error::{Error, Result};
pub(crate) use crate::names::Spelling;
pub(crate) use crate::pagination::{Next, PageStyle, Place, WHOLE};
pub(crate) use crate::response::ApiResponse;
pub(crate) use crate::response::paginator::Pages;
