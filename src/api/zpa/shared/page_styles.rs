//! Page styles that are not the service's own.

use crate::api::prelude::{Next, PageStyle};

/// Lists that come in one piece: the API has no pages of them.
pub(crate) static WHOLE: PageStyle = PageStyle::WHOLE.items(&["list"]);

/// Lists of which a page has at most 200.
pub(crate) static UP_TO_200: PageStyle = PageStyle::ZPA.up_to(200);

/// Lists whose pages are counted by another name.
pub(crate) static BY_PAGE_NUM: PageStyle =
    PageStyle { next: Next::Number { parameter: "page_num", first: 1 }, ..PageStyle::ZPA };

/// Lists whose pages follow a token instead of a number.
pub(crate) static BY_TOKEN: PageStyle = PageStyle {
    items: &["items", "list"],
    next: Next::Token { parameter: "page_id", field: "next_page" },
    total_items: None,
    total_pages: None,
    ..PageStyle::ZPA
};
