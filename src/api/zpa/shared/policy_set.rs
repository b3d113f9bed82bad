//! Policy sets. A tenant has one set for each policy type. The paths of rules have the set's id.

use super::microtenant_query;
use super::wire_values::{self, Choices};
use crate::api::prelude::{ApiResponse, Call, Client, PathArgument, Result, Value};

/// The policy types.
const TYPES: Choices = &[
    ("access", "ACCESS_POLICY"),
    ("capabilities", "CAPABILITIES_POLICY"),
    ("client_forwarding", "CLIENT_FORWARDING_POLICY"),
    ("clientless", "CLIENTLESS_SESSION_PROTECTION_POLICY"),
    ("credential", "CREDENTIAL_POLICY"),
    ("inspection", "INSPECTION_POLICY"),
    ("isolation", "ISOLATION_POLICY"),
    ("portal_policy", "PRIVILEGED_PORTAL_POLICY"),
    ("redirection", "REDIRECTION_POLICY"),
    ("siem", "SIEM_POLICY"),
    ("timeout", "TIMEOUT_POLICY"),
    ("user_portal", "USER_PORTAL"),
    ("vpn_policy", "VPN_TUNNEL_POLICY"),
];

/// Sends a call whose path has the policy type in the API's spelling.
pub(crate) fn of_type(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let wire = wire_type(&call)?;
    call.set_argument("policy_type", wire);
    client.execute(call)
}

/// Looks up the set of the call's policy type, and sends the call with the set's id in the path.
pub(crate) fn in_set(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let wire = wire_type(&call)?;
    find(client, &mut call, wire)?;
    client.execute(call)
}

/// Like [`in_set`], for changes.
pub(crate) fn change_in_set(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let wire = wire_type(&call)?;
    microtenant_query::into_query(&mut call);
    change(client, call, wire)
}

/// Looks up the set of a policy type, and sends a change of it. The API does not accept two changes
/// of a policy at once, so changes take turns.
pub(crate) fn change(
    client: &Client,
    mut call: Call,
    wire_type: &str,
) -> Result<(Value, ApiResponse)> {
    let _turn = client.take_turn(&call, "zpa.policies")?;
    find(client, &mut call, wire_type)?;
    client.execute(call)
}

/// Fills in the id of the set of a policy type.
fn find(client: &Client, call: &mut Call, wire_type: &str) -> Result<()> {
    let id = id(client, call, wire_type)?;
    call.set_argument("policy_set_id", id);
    Ok(())
}

/// The id of the set of a policy type, in the microtenant of a call.
pub(crate) fn id(client: &Client, call: &Call, wire_type: &str) -> Result<String> {
    let (set, _) = client.zpa().policies().get_policy(wire_type, microtenant_query::query(call))?;
    set.get("id").and_then(|id| id.segment().ok()).ok_or_else(|| {
        let message = format!("the tenant has no policy set of type {wire_type}");
        call.refuse("policy_type", message)
    })
}

/// The policy type of a call, by the API's name.
fn wire_type(call: &Call) -> Result<&'static str> {
    let given = call.argument("policy_type").unwrap_or_default();
    wire_values::wire(call, "policy_type", given, TYPES, "policy type")
}
