//! Enrollment certificates of groups of connectors and service edges.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, json};
use crate::api::shared::ids::{self, IdFields, Ids};

/// The id lists of a connector group.
const CONNECTOR_LISTS: IdFields =
    &[("connector_ids", "connectors"), ("server_group_ids", "server_groups")];

/// Sends a connector group. Default certificate: the one named `Connector`.
pub(crate) fn of_connectors(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    ids::expand(&mut call, CONNECTOR_LISTS, Ids::Verbatim);
    version_profile(&mut call)?;
    with_certificate(client, call, "Connector")
}

/// Sends a changed connector group, with its id lists as objects.
pub(crate) fn joined(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    ids::expand(&mut call, CONNECTOR_LISTS, Ids::Verbatim);
    version_profile(&mut call)?;
    client.execute(call)
}

/// Sends a group's `version_profile` as the profile's id, which overrides the tenant's profile.
pub(crate) fn version_profile(call: &mut Call) -> Result<()> {
    const PROFILES: [(&str, &str); 3] =
        [("default", "0"), ("previous_default", "1"), ("new_release", "2")];
    let Some(profile) = call.take_field("version_profile") else { return Ok(()) };
    let id = match &profile {
        Value::String(given) => {
            let given = given.trim().to_ascii_lowercase().replace([' ', '-'], "_");
            let known = PROFILES.iter().find(|(name, _)| *name == given);
            match known {
                Some((_, id)) => Value::from(*id),
                None if given.parse::<u64>().is_ok() => given.into(),
                None => {
                    let message = format!(
                        "must be default, previous_default, new_release, or a profile's id, \
                         not {profile}"
                    );
                    return Err(call.refuse("body.version_profile", message));
                }
            }
        }
        Value::Null | Value::Number(_) => profile.clone(),
        other => {
            let message = format!("must be a profile's name or id, not {other}");
            return Err(call.refuse("body.version_profile", message));
        }
    };
    if let Some(body) = call.fields_mut() {
        body.insert("version_profile_id".to_owned(), id);
        body.entry("override_version_profile").or_insert(true.into());
    }
    Ok(())
}

/// Sends a group. Default certificate: the one with this name.
pub(crate) fn with_certificate(
    client: &Client,
    mut call: Call,
    name: &str,
) -> Result<(Value, ApiResponse)> {
    let is_named = |id: &Value| !id.is_null() && id != "";
    if !call.fields().and_then(|body| body.get("enrollment_cert_id")).is_some_and(is_named) {
        let certificate = by_name(client, name)?.map(|(certificate, _)| certificate);
        let Some(id) = certificate.and_then(|one| one.get("id").cloned()) else {
            let message = format!("is missing, and the tenant has no certificate named {name}");
            return Err(call.refuse("body.enrollment_cert_id", message));
        };
        if let Some(body) = call.fields_mut() {
            body.insert("enrollment_cert_id".to_owned(), id);
        }
    }
    client.execute(call)
}

/// The enrollment certificate with this name, ignoring case.
pub(crate) fn by_name(client: &Client, name: &str) -> Result<Option<(Value, ApiResponse)>> {
    let certificates = client.zpa().enrollment_certificates();
    let (found, response) = certificates.list_enrolment(json!({"search": name}))?;
    let is_named = |certificate: &&Value| {
        certificate["name"].as_str().is_some_and(|other| other.eq_ignore_ascii_case(name))
    };
    let certificate = found.as_array().into_iter().flatten().find(is_named);
    Ok(certificate.map(|certificate| (certificate.clone(), response)))
}
