//! Types and readers for the fields of your own structs. The services send the same field as a
//! number or as text, and empty fields as null.
//!
//! ```
//! use std::time::SystemTime;
//!
//! use zscaler::Pages;
//! use zscaler::field::{self, Id, Reference};
//!
//! #[derive(serde::Deserialize)]
//! struct Segment {
//!     id: Id,
//!     name: String,
//!     #[serde(default, deserialize_with = "field::flag")]
//!     enabled: bool,
//!     #[serde(default, deserialize_with = "field::time")]
//!     creation_time: Option<SystemTime>,
//!     #[serde(default, deserialize_with = "field::list")]
//!     server_groups: Vec<Reference>,
//! }
//!
//! # fn main() -> zscaler::Result<()> {
//! # let client = zscaler::offline::Tenant::new().client()?;
//! let segments = client.zpa().application_segment().list_segments(())?.all_as::<Segment>()?;
//! for segment in &segments {
//!     println!("{} {} {}", segment.id, segment.name, segment.server_groups.len());
//! }
//! # assert!(segments.iter().all(|s| s.enabled || !s.id.is_empty() || s.creation_time.is_none()));
//! # Ok(()) }
//! ```
//!
//! The readers ([`number`], [`flag`], [`time`], [`list`], [`text`]) are for
//! `#[serde(default, deserialize_with = "…")]`. They read null and empty text as the default of the
//! field's type: `None` for an `Option`, otherwise zero, `false` or an empty value.

mod id;
mod lenient;
mod reference;
mod time;

pub use self::id::Id;
pub use self::lenient::{Number, flag, list, number, text};
pub use self::reference::Reference;
pub use self::time::time;
