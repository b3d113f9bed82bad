//! Links on user portals.

use super::shared::id_objects::{expand, expand_beside, objects};
use super::shared::{bulk_add, microtenant_query};
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

crate::api::macros::resource! {
    /// Links from user portals to applications.
    pub struct UserPortalLink("zpa.user_portal_link");

    /// Lists the links.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_portal_link(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortalLink";

    /// Returns the link with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `enabled` (flag), `link` (text), `microtenant_name`
    /// (text), `protocol` (text), `user_portals` (list).
    fn get_portal_link(portal_link_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortalLink/{portal_link_id}";

    /// Returns the links of the portal with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_user_portal_link(portal_link_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortalLink/userPortal/{portal_link_id}";

    /// Adds several links to portals.
    ///
    /// Defaults: `enabled` is `true`, and texts are empty.
    ///
    /// Body: `portal_links` (list, each with `name`, `description`, `enabled`, `icon_text`, `link`,
    /// `link_path` and `protocol`), `user_portal_link_ids` (list of the portals' ids),
    /// `microtenant_id` (text), and fields that all links get.
    fn add_bulk_portal_links(body)
        => POST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/userPortalLink/bulk" via add_many;

    /// Adds a link.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `link` (text), `protocol`
    /// (text), `icon_text` (text), `user_portal_ids` (list), `microtenant_id` (text),
    /// `user_notification_enabled` (flag), `user_portal_link_ids` (list).
    ///
    /// Returns: `id` (text), `name` (text), `description` (text), `enabled` (flag), `link` (text),
    /// `protocol` (text), `user_portals` (list).
    fn add_portal_link(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortalLink" via expand;

    /// Replaces the link with this id.
    ///
    /// Body: that of `add_portal_link`.
    fn update_portal_link(portal_link_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortalLink/{portal_link_id}"
        via expand_beside;

    /// Removes the link with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_portal_link(portal_link_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/userPortalLink/{portal_link_id}";
}

/// Texts of a new link, which are empty by default.
const TEXTS: &[&str] = &["description", "icon_text", "link", "link_path", "protocol"];

/// Sends links and portals under the API's names.
fn add_many(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    microtenant_query::into_query(&mut call);
    objects(&mut call);
    let portals = call.take_field("user_portals");
    let links = bulk_add::take(&mut call, "portal_links", TEXTS)?;
    if let Some(body) = call.fields_mut() {
        body.insert("user_portal_links".to_owned(), links.into());
        body.extend(portals.map(|portals| ("user_portals".to_owned(), portals)));
    }
    client.execute(call)
}
