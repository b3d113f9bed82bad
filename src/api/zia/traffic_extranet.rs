//! Extranets.

use crate::api::prelude::WHOLE;
use crate::api::shared::body_fields;

crate::api::macros::resource! {
    /// Extranets: DNS servers and address pools of partners.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/traffic-forwarding-0>
    pub struct TrafficExtranet("zia.traffic_extranet");

    /// Lists the extranets, one page at a time.
    ///
    /// Query: `page_size` (int), `search` (text), `order_by` (text), `order` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `created_at` (int), `description`
    /// (text), `modified_at` (int), `extranet_dns_list` (list), `extranet_ip_pool_list` (list).
    fn list_extranets(query) => LIST "/zia/api/v1/extranet";

    /// Lists the extranets, in brief.
    fn list_extranets_lite()
        => LIST "/zia/api/v1/extranet/lite" as WHOLE from oneapi "ListExtranetsLite";

    /// Returns the extranet with this id.
    ///
    /// Returns: `id` (int), `name` (text), `created_at` (int), `description` (text), `modified_at`
    /// (int), `extranet_dns_list` (list), `extranet_ip_pool_list` (list).
    fn get_extranet(extranet_id) => GET "/zia/api/v1/extranet/{extranet_id}";

    /// Adds an extranet.
    ///
    /// Body: `name` (text), `description` (text), `extranet_dns_list` (list),
    /// `extranet_ip_pool_list` (list).
    fn add_extranet(body) => POST "/zia/api/v1/extranet";

    /// Replaces the extranet with this id.
    ///
    /// Body: that of `add_extranet`, and the `id`. Default: the id in the path.
    fn update_extranet(extranet_id, body)
        => PUT "/zia/api/v1/extranet/{extranet_id}" via body_fields::with_id;

    /// Replaces the extranet with the `id` in the body.
    ///
    /// Body: that of `add_extranet`, and `id` (int).
    fn replace_extranet(body) => PUT "/zia/api/v1/extranet" from oneapi "UpdateExtranet";

    /// Removes the extranet with this id.
    fn delete_extranet(extranet_id) => DELETE "/zia/api/v1/extranet/{extranet_id}";
}
