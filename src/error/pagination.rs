//! Why a list could not be read to its end.

use crate::redacted::printable;

/// Why a list could not be fetched to its end.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaginationError {
    /// A page came a second time.
    #[error("page {page} repeats the page before it; the endpoint may ignore paging parameters")]
    #[non_exhaustive]
    Repeated {
        /// The page's number, from 1.
        page: usize,
    },
    /// The link to the next page cannot be followed.
    #[error("the link to the next page cannot be followed: {}", printable(reason))]
    #[non_exhaustive]
    BadLink {
        /// Why it cannot be followed.
        reason: String,
    },
    /// The list has more pages than are allowed.
    #[error("the list has more than {limit} pages; the endpoint may repeat its pages")]
    #[non_exhaustive]
    TooManyPages {
        /// The limit.
        limit: usize,
    },
    /// The API announced another number of items than it delivered.
    #[error("incomplete: the API announced {expected} items and delivered {got}")]
    #[non_exhaustive]
    Incomplete {
        /// The number that the API announced.
        expected: u64,
        /// The number that arrived.
        got: u64,
    },
}
