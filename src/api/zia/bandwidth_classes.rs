//! Bandwidth classes.

use crate::api::prelude::WHOLE;
use crate::api::shared::local_search;

crate::api::macros::resource! {
    /// Bandwidth classes: groups of traffic to which rules assign bandwidth.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/bandwidth-control-classes>
    pub struct BandwidthClasses("zia.bandwidth_classes");

    /// Lists the bandwidth classes.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_classes(query)
        => LIST "/zia/api/v1/bandwidthClasses" as WHOLE via local_search::by_name;

    /// Lists the bandwidth classes, in brief.
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `is_name_l10n_tag` (flag), `type`
    /// (text), `web_applications` (list), `url_categories` (list), `applications` (list), `urls`
    /// (list).
    fn list_classes_lite() => LIST "/zia/api/v1/bandwidthClasses/lite" as WHOLE;

    /// Returns the bandwidth class with this id.
    fn get_class(class_id) => GET "/zia/api/v1/bandwidthClasses/{class_id}";

    /// Adds a bandwidth class.
    ///
    /// Body: `name` (text), `web_applications` (list), `urls` (list), `url_categories` (list).
    fn add_class(body) => POST "/zia/api/v1/bandwidthClasses";

    /// Replaces the bandwidth class with this id.
    ///
    /// Body: that of `add_class`.
    ///
    /// Returns: `id` (int), `name` (text), `is_name_l10n_tag` (flag), `url_categories` (list),
    /// `urls` (list), `web_applications` (list).
    fn update_class(class_id, body) => PUT "/zia/api/v1/bandwidthClasses/{class_id}";

    /// Removes the bandwidth class with this id.
    fn delete_class(class_id) => DELETE "/zia/api/v1/bandwidthClasses/{class_id}";
}
