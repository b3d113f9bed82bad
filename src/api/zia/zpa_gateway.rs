//! Gateways to ZPA.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, WHOLE};

crate::api::macros::resource! {
    /// ZPA gateways, to which forwarding rules send traffic.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/forwarding-control-policy>
    pub struct ZpaGateway("zia.zpa_gateway");

    /// Lists the ZPA gateways.
    ///
    /// Query: `app_segment` (list), `search` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `description` (text),
    /// `last_modified_time` (int), `read_only` (flag), `last_modified_by` (object),
    /// `zpa_app_segments` (list), `zpa_server_group` (object).
    fn list_gateways(query) => LIST "/zia/api/v1/zpaGateways" as WHOLE;

    /// Lists the ZPA application segments in ZIA.
    ///
    /// Query: `fetch_server_groups` (flag), `ip_anchored_only` (flag), `server_group_id` (int).
    fn list_zpa_app_segments(query)
        => LIST "/zia/api/v1/zpaResources/appSegments" as WHOLE from oneapi "ListZpaAppSegments";

    /// Lists the ZPA application segments, in brief, one page at a time.
    ///
    /// Query: `search` (text), `ip_anchored_only` (flag), `exclude_inspect_catch_all` (flag),
    /// `page` (int), `page_size` (int).
    fn list_zpa_app_segments_lite(query)
        => LIST "/zia/api/v1/zpaResources/appSegments/lite" from oneapi "ListZpaAppSegmentsLite";

    /// Lists the ZPA server groups, in brief.
    fn list_zpa_server_groups_lite()
        => LIST "/zia/api/v1/zpaResources/serverGroups/lite" as WHOLE
        from oneapi "ListZpaServerGroupsLite";

    /// Lists the ZPA server groups with their ids and names.
    fn list_zpa_server_group_references()
        => LIST "/zia/api/v1/zpaResources/serverGroups/references" as WHOLE
        from oneapi "ListZpaServerGroupReferences";

    /// Returns the ZPA gateway with this id.
    fn get_gateway(gateway_id) => GET "/zia/api/v1/zpaGateways/{gateway_id}";

    /// Adds a ZPA gateway.
    ///
    /// `type` is the gateway's type. Default: `ZPA`.
    ///
    /// Body: `name` (text), `zpa_server_group` (object), `zpa_app_segments` (object), `description`
    /// (text), `type` (text), `zpa_tenant_id` (int).
    fn add_gateway(body) => POST "/zia/api/v1/zpaGateways" via add;

    /// Replaces the ZPA gateway with this id.
    ///
    /// Body: that of `add_gateway`.
    fn update_gateway(gateway_id, body) => PUT "/zia/api/v1/zpaGateways/{gateway_id}" via update;

    /// Removes the ZPA gateway with this id.
    fn delete_gateway(gateway_id) => DELETE "/zia/api/v1/zpaGateways/{gateway_id}";
}

fn add(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    for name in ["zpa_server_group", "zpa_app_segments"] {
        let says_nothing = match call.fields().and_then(|body| body.get(name)) {
            None | Some(Value::Null) => true,
            Some(Value::Array(items)) => items.is_empty(),
            Some(Value::Object(fields)) => fields.is_empty(),
            Some(_) => false,
        };
        if says_nothing {
            return Err(call.refuse(&format!("body.{name}"), "is missing; the gateway requires it"));
        }
    }
    if let Some(body) = call.fields_mut() {
        body.entry("type").or_insert_with(|| "ZPA".into());
    }
    client.execute(call)
}

/// The API also requires the gateway's id in the body, as text.
fn update(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let id = call.argument("gateway_id").unwrap_or_default().to_owned();
    if let Some(body) = call.fields_mut() {
        body.entry("id").or_insert_with(|| id.into());
    }
    add(client, call)
}
