//! The enrolment certificates that groups of connectors and service edges need.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, json};

/// Sends a connector group with the certificate named `Connector`, unless it names its own.
pub(crate) fn of_connectors(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    with_certificate(client, call, "Connector")
}

/// Sends a group with the certificate of this name, unless it names its own.
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

/// The enrolment certificate of this name, whatever the case.
pub(crate) fn by_name(client: &Client, name: &str) -> Result<Option<(Value, ApiResponse)>> {
    let certificates = client.zpa().enrollment_certificates();
    let (found, response) = certificates.list_enrolment(json!({"search": name}))?;
    let is_named = |certificate: &&Value| {
        certificate["name"].as_str().is_some_and(|other| other.eq_ignore_ascii_case(name))
    };
    let certificate = found.as_array().into_iter().flatten().find(is_named);
    Ok(certificate.map(|certificate| (certificate.clone(), response)))
}
