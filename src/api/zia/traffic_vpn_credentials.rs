//! VPN credentials.

use super::shared::bulk_delete;
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::shared::allowed_values;

crate::api::macros::resource! {
    /// The credentials of IPsec tunnels.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/traffic-forwarding-0>
    pub struct TrafficVpnCredential("zia.traffic_vpn_credentials");

    /// Lists the VPN credentials, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text), `type` (text),
    /// `include_only_without_location` (flag), `location_id` (int), `managed_by` (int).
    ///
    /// Returns: a list of objects with `id` (int), `comments` (text), `fqdn` (text), `type` (text),
    /// `location` (object).
    fn list_vpn_credentials(query) => LIST "/zia/api/v1/vpnCredentials" via list;

    /// Returns the VPN credential with this id.
    fn get_vpn_credential(credential_id) => GET "/zia/api/v1/vpnCredentials/{credential_id}";

    /// Adds a VPN credential.
    ///
    /// Body: `type` (text: `UFQDN` or `IP`), `pre_shared_key` (text), `fqdn` (text), `ip_address`
    /// (text), `comments` (text).
    ///
    /// Returns: `id` (int), `ip_address` (text), `type` (text), `fqdn` (text).
    fn add_vpn_credential(body) => POST "/zia/api/v1/vpnCredentials" via add;

    /// Replaces the VPN credential with this id.
    ///
    /// The client reads the credential first. Its type cannot be changed, and neither can the name
    /// or IP address that identifies it.
    ///
    /// Body: that of `add_vpn_credential`.
    fn update_vpn_credential(credential_id, body)
        => PUT "/zia/api/v1/vpnCredentials/{credential_id}" via update;

    /// Removes the VPN credential with this id.
    fn delete_vpn_credential(credential_id) => DELETE "/zia/api/v1/vpnCredentials/{credential_id}";

    /// Removes up to 100 VPN credentials in one request.
    ///
    /// Body: `credential_ids` (list).
    fn bulk_delete_vpn_credentials(body)
        => POST "/zia/api/v1/vpnCredentials/bulkDelete"
        via bulk_delete::send_ids["credential_ids", 100];
}

fn list(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    allowed_values::one_of(&mut call, "type", &["CN", "IP", "UFQDN", "XAUTH"])?;
    client.execute(call)
}

/// The types of credentials that can be added.
const TYPES: [&str; 2] = ["IP", "UFQDN"];

fn add(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let choice = call.fields().and_then(|body| body.get("type")?.as_str());
    let Some(kind) = choice.and_then(|choice| allowed_values::word(choice, &TYPES)) else {
        return Err(call.refuse("body.type", format!("must be one of {}", TYPES.join(", "))));
    };
    if let Some(body) = call.fields_mut() {
        body.insert("type".to_owned(), kind.into());
    }
    let field = |name: &str| call.fields().and_then(|body| body.get(name));
    if field("pre_shared_key").or_else(|| field("preSharedKey")).is_none() {
        return Err(call.refuse("body.pre_shared_key", "is missing; a VPN credential requires it"));
    }
    client.execute(call)
}

/// The field that identifies a credential, by its type.
const IDENTITIES: [(&str, &str); 2] = [("UFQDN", "fqdn"), ("IP", "ip_address")];

/// Reads the credential first, and refuses a change of its type or identity.
fn update(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let id = call.argument("credential_id").unwrap_or_default();
    let (current, _) = client.zia().traffic_vpn_credentials().get_vpn_credential(id)?;
    let kind = current.get("type").and_then(Value::as_str).unwrap_or_default();
    let identity = IDENTITIES.iter().find(|(known, _)| *known == kind).map(|(_, field)| *field);
    for name in std::iter::once("type").chain(identity) {
        let now = current.get(name).cloned().unwrap_or_default();
        let given = call.fields().and_then(|body| body.get(name));
        if given.is_some_and(|given| *given != now) {
            let message = format!("cannot change: it is {now}; add another credential instead");
            return Err(call.refuse(&format!("body.{name}"), message));
        }
    }
    client.execute(call)
}
