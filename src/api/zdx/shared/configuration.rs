//! What the lists of the configuration have in common: pages by number and names of their own,
//! unlike the rest of the service.

use crate::api::prelude::{PageStyle, Spelling};

/// Arrays whose pages are asked for by number.
pub(crate) const PAGED: PageStyle = PageStyle::ZIA.up_to(100);

/// What those lists call the things that other queries of the service call otherwise.
pub(crate) const SORTED: Spelling =
    &[("search", "search"), ("sort_order", "SortOrder"), ("app_id", "appId")];

/// The same for queries that neither page nor sort.
pub(crate) const SEARCHED: Spelling = &[("search", "search")];
