//! Groups of DNS applications.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// DNS application groups, to which firewall DNS rules refer.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/firewall-policies>
    pub struct DnsApplicationGroups("zia.dns_application_groups");

    /// Lists the DNS application groups.
    ///
    /// `query` has no documented parameters.
    fn list_groups(query) => LIST "/zia/api/v1/dnsApplicationGroups" as WHOLE;

    /// Returns the DNS application group with this id.
    fn get_group(group_id) => GET "/zia/api/v1/dnsApplicationGroups/{group_id}";

    /// Adds a DNS application group.
    ///
    /// Body: `description` (text), `dns_applications` (list), `name` (text).
    fn add_group(body) => POST "/zia/api/v1/dnsApplicationGroups";

    /// Replaces the DNS application group with this id.
    ///
    /// Body: `name` (text), `description` (text), `dns_applications` (list).
    fn update_group(group_id, body) => PUT "/zia/api/v1/dnsApplicationGroups/{group_id}";

    /// Removes the DNS application group with this id.
    fn delete_group(group_id) => DELETE "/zia/api/v1/dnsApplicationGroups/{group_id}";
}
