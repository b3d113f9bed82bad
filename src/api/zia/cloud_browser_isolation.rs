//! Browser isolation profiles.

use crate::api::prelude::WHOLE;
use crate::api::shared::local_search;

crate::api::macros::resource! {
    /// Cloud browser isolation profiles.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/browser-isolation>
    pub struct CbiProfile("zia.cloud_browser_isolation");

    /// Lists the browser isolation profiles.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `default_profile` (flag),
    /// `profile_seq` (int), `url` (text).
    fn list_isolation_profiles(query)
        => LIST "/zia/api/v1/browserIsolation/profiles" as WHOLE via local_search::by_name;
}
