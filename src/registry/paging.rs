//! How an operation's list is paged.

use crate::call::operation::Operation;
use crate::call::service::Service;
use crate::pagination::{Next, PageStyle};

/// How the next page of a list is requested.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PagingKind {
    /// There is no next page: the list comes in one piece.
    Whole,
    /// By the number of the page.
    Number,
    /// By the number of items before the page.
    Offset,
    /// By a token in the page before.
    Token,
    /// By a link in the page before.
    Link,
}

impl PagingKind {
    /// Its name in lower case: `whole`, `number`, `offset`, `token`, `link`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Number => "number",
            Self::Offset => "offset",
            Self::Token => "token",
            Self::Link => "link",
        }
    }
}

/// How an operation's list is paged.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// How the next page is requested.
    pub kind: PagingKind,
    /// The query parameter with the page's number, offset or token.
    pub parameter: Option<&'static str>,
    /// The query parameter with the number of items of a page.
    pub size: Option<&'static str>,
    /// The default number of items in a page, if the API keeps to it.
    pub default_size: Option<u64>,
    /// The largest number of items in a page, if the API has a limit.
    pub max_size: Option<u64>,
}

impl Operation {
    /// How its list is paged. `None` if it is not a list.
    ///
    /// ```
    /// let list = zscaler::operation("zpa.segment_groups.list_groups").and_then(|list| list.paging());
    /// assert_eq!(list.and_then(|paging| paging.max_size), Some(500));
    /// ```
    pub fn paging(&self) -> Option<Paging> {
        if !self.is_list() {
            return None;
        }
        let service = Service::named(self.service()).map(|service| service.pages);
        let style = self.pages.or(service).unwrap_or(&PageStyle::WHOLE);
        let (kind, parameter) = match style.next {
            Next::Nothing => (PagingKind::Whole, None),
            Next::Number { parameter, .. } => (PagingKind::Number, Some(parameter)),
            Next::Offset { parameter, .. } => (PagingKind::Offset, Some(parameter)),
            Next::Token { parameter, .. } => (PagingKind::Token, Some(parameter)),
            Next::Link { .. } => (PagingKind::Link, None),
        };
        Some(Paging {
            kind,
            parameter,
            size: style.size,
            default_size: style.default_size,
            max_size: Some(style.max_size).filter(|size| *size < u64::MAX),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::{operation, operations};

    #[test]
    fn every_list_has_paging_and_no_other_operation_does() {
        for operation in operations() {
            assert_eq!(operation.paging().is_some(), operation.is_list(), "{}", operation.name);
        }
        let kind = |name: &str| operation(name).and_then(Operation::paging).map(|p| p.kind);
        assert_eq!(kind("zia.rule_labels.list_labels"), Some(PagingKind::Number));
        assert_eq!(kind("zia.cloudappcontrol.list_rules"), Some(PagingKind::Whole));
        assert_eq!(kind("zdx.devices.list_devices"), Some(PagingKind::Token));
        assert_eq!(kind("zid.groups.list_groups"), Some(PagingKind::Link));
    }

    #[test]
    fn programs_can_ask_how_each_service_pages() {
        use PagingKind::{Link, Number, Offset, Token};
        for (service, kind, parameter, size, default_size, max_size) in [
            ("zia", Number, "page", "page_size", None, 1000),
            ("zpa", Number, "page", "page_size", Some(20), 500),
            ("zcc", Number, "page", "page_size", Some(50), 5000),
            ("zdx", Token, "offset", "limit", None, 100),
            ("ztw", Number, "page", "page_size", Some(100), 1000),
            ("zwa", Number, "page", "page_size", None, 1000),
            ("ztb", Number, "page", "limit", None, 100),
            ("zid", Link, "", "limit", Some(100), 1000),
            ("zeasm", Offset, "offset", "limit", None, 100),
            ("zcell", Number, "page", "size", Some(10), 100),
        ] {
            let mut lists = operations().filter(|list| list.service() == service && list.is_list());
            let paging = lists.find(|list| list.pages.is_none()).and_then(Operation::paging);
            let parameter = Some(parameter).filter(|parameter| !parameter.is_empty());
            let (size, max_size) = (Some(size), Some(max_size));
            let expected = Paging { kind, parameter, size, default_size, max_size };
            assert_eq!(paging, Some(expected), "{service}");
        }
    }
}
