//! Page styles that differ from the service's.

use crate::api::prelude::{Next, PageStyle};

/// Lists without pages: the response has all items.
pub(crate) static WHOLE: PageStyle = PageStyle::WHOLE.items(&["list"]);

/// Lists whose pages have at most 200 items.
pub(crate) static UP_TO_200: PageStyle = PageStyle::ZPA.up_to(200);

/// Lists with another name of the page number.
pub(crate) static BY_PAGE_NUM: PageStyle =
    PageStyle { next: Next::Number { parameter: "page_num", first: 1 }, ..PageStyle::ZPA };

/// Lists whose pages are requested by a token instead of a number.
pub(crate) static BY_TOKEN: PageStyle = PageStyle {
    items: &["items", "list"],
    next: Next::Token { parameter: "page_id", field: "next_page" },
    total_items: None,
    total_pages: None,
    ..PageStyle::ZPA
};
