//! Resources of endpoint DLP rules.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// The printers, drives, storage and applications to which endpoint DLP rules refer.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/endpoint-data-loss-prevention-dlp-policy>
    pub struct DlpEndpointResource("zia.dlp_endpoint_resource");

    /// Lists the resources of a channel.
    ///
    /// Query: `sort_order` (text), `name` (text).
    fn list_resources_by_channel(channel, query)
        => LIST "/zia/api/v1/dlpEndpointResource/{channel}" as WHOLE;

    /// Returns the resource of a channel with this id.
    fn get_resource_by_channel(channel, resource_id)
        => GET "/zia/api/v1/dlpEndpointResource/{channel}/{resource_id}";

    /// Adds a resource.
    ///
    /// Body: `channel` (text), `is_predefined` (flag), `network_drive_type` (text), `description`
    /// (text), `server_name` (text), `app_id` (int), `network_drives` (list), `printer` (object),
    /// `removable_storage` (object), `application` (object), `name` (text).
    fn add_resource(body) => POST "/zia/api/v1/dlpEndpointResource";

    /// Replaces the resource with this id.
    ///
    /// Body: that of `add_resource`.
    fn update_resource(resource_id, body) => PUT "/zia/api/v1/dlpEndpointResource/{resource_id}";

    /// Removes the resource with this id.
    fn delete_resource(resource_id) => DELETE "/zia/api/v1/dlpEndpointResource/{resource_id}";
}
