//! How an operation's list is paged, for those who show or check it.

use crate::call::operation::Operation;
use crate::call::service::Service;
use crate::pagination::{Next, PageStyle};

/// What leads from one page of a list to the next.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PagingKind {
    /// Nothing: the list comes in one piece.
    Whole,
    /// The number of the page.
    Number,
    /// How many items come before the page.
    Offset,
    /// A token that the page before has.
    Token,
    /// A link that the page before has.
    Link,
}

impl PagingKind {
    /// Its name in small letters: `whole`, `number`, `offset`, `token`, `link`.
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
    /// What leads to the next page.
    pub kind: PagingKind,
    /// The query parameter with the page's number, offset or token.
    pub parameter: Option<&'static str>,
    /// The query parameter with the number of items of a page.
    pub size: Option<&'static str>,
    /// How many items a page has where nothing is asked for, if the API keeps to it.
    pub default_size: Option<u64>,
    /// How many items a page has at most, where the API has a limit.
    pub max_size: Option<u64>,
}

impl Operation {
    /// How its list is paged. None where it is no list.
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
    fn every_list_has_its_paging_and_nothing_else_does() {
        for operation in operations() {
            assert_eq!(operation.paging().is_some(), operation.is_list(), "{}", operation.name);
        }
        let kind = |name: &str| operation(name).and_then(Operation::paging).map(|p| p.kind);
        assert_eq!(kind("zia.rule_labels.list_labels"), Some(PagingKind::Number));
        assert_eq!(kind("zia.cloudappcontrol.list_rules"), Some(PagingKind::Whole));
        assert_eq!(kind("zdx.devices.list_devices"), Some(PagingKind::Token));
        assert_eq!(kind("zid.groups.list_groups"), Some(PagingKind::Link));
    }
}
