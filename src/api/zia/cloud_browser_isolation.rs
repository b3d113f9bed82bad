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
    /// `search` is applied here, to the names: the API has none for this list.
    ///
    /// Query: `search` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `default_profile` (flag),
    /// `profile_seq` (int), `url` (text).
    fn list_isolation_profiles(query)
        => LIST "/zia/api/v1/browserIsolation/profiles" as WHOLE via local_search::by_name;
}
