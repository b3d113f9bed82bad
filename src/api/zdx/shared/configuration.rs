//! Page style and names of the configuration's lists. They differ from the rest of the service.

use crate::api::prelude::{PageStyle, Spelling};

/// Arrays whose pages are requested by number.
pub(crate) const PAGED: PageStyle = PageStyle::ZIA.up_to(100);

/// Parameters that these lists spell differently from other queries of the service.
pub(crate) const SORTED: Spelling =
    &[("search", "search"), ("sort_order", "SortOrder"), ("app_id", "appId")];

/// The same for queries without pages and sorting.
pub(crate) const SEARCHED: Spelling = &[("search", "search")];
