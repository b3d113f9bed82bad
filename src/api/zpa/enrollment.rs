//! The enrolment certificate that a group of connectors needs.

use serde_json::json;

use crate::call::Call;
use crate::{ApiResponse, Client, Result, Value};

/// Sends a connector group with the certificate named `Connector`, unless it names its own.
pub(crate) fn of_connectors(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    with_certificate(client, call, "Connector")
}

fn with_certificate(client: &Client, mut call: Call, name: &str) -> Result<(Value, ApiResponse)> {
    let named = |body: &serde_json::Map<String, Value>| body.contains_key("enrollment_cert_id");
    if !call.fields().is_some_and(named) {
        let certificates = client.zpa().enrollment_certificates();
        let (found, _) = certificates.list_enrolment(json!({"search": name}))?;
        let certificate = found.as_array().into_iter().flatten().find(|one| one["name"] == name);
        let Some(id) = certificate.and_then(|one| one.get("id")).cloned() else {
            let message = format!("is missing, and the tenant has no certificate named {name}");
            return Err(call.refuse("body.enrollment_cert_id", message));
        };
        if let Some(body) = call.fields_mut() {
            body.insert("enrollment_cert_id".to_owned(), id);
        }
    }
    client.execute(call)
}
