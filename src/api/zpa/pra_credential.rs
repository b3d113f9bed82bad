//! Credentials for privileged remote access.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Spelling, Value};
use crate::api::shared::allowed_values::word;

/// This list requires the field's name in lower case.
const SORT: Spelling = &[("sort_dir", "sortdir")];

crate::api::macros::resource! {
    /// Credentials with which privileged consoles log in to servers.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-privileged-credentials-using-api>
    pub struct PraCredential("zpa.pra_credential");

    /// Lists the credentials, without their secrets.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `credential_type` (text),
    /// `description` (text), `last_credential_reset_time` (text), `microtenant_name` (text),
    /// `user_name` (text).
    fn list_credentials(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/credential" spelled SORT;

    /// Returns the credential with this id, without its secret.
    ///
    /// Query: `microtenant_id` (text).
    fn get_credential(credential_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/credential/{credential_id}";

    /// Adds a credential.
    ///
    /// `credential_type` decides which other fields are required.
    ///
    /// Body: `name` (text), `description` (text), `credential_type` (text: `USERNAME_PASSWORD`,
    /// `SSH_KEY` or `PASSWORD`), `user_name` (text), `user_domain` (text), `password` (text),
    /// `private_key` (text, PEM), `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `credential_type` (text), `description` (text),
    /// `last_credential_reset_time` (text), `microtenant_name` (text).
    fn add_credential(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/credential" via checked;

    /// Replaces the credential with this id.
    ///
    /// The credential keeps its secret if the body has none.
    ///
    /// Body: that of `add_credential`.
    fn update_credential(credential_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/credential/{credential_id}"
        via checked_change;

    /// Removes the credential with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_credential(credential_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/credential/{credential_id}";

    /// Moves the credential with this id to another microtenant.
    ///
    /// Query: `target_microtenant_id` (text, required), `microtenant_id` (text: the current
    /// microtenant).
    fn credential_move(credential_id, query)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/credential/{credential_id}/move"
        via moved;
}

/// The types of credentials, and the fields that each requires.
const TYPES: &[(&str, &[&str])] = &[
    ("USERNAME_PASSWORD", &["user_name", "password"]),
    ("SSH_KEY", &["user_name", "private_key"]),
    ("PASSWORD", &["password"]),
];

/// First lines of the private keys that ZPA accepts.
const KEYS: &[&str] = &[
    "-----BEGIN OPENSSH PRIVATE KEY-----",
    "-----BEGIN RSA PRIVATE KEY-----",
    "-----BEGIN EC PRIVATE KEY-----",
];

/// Adds a credential that has the fields that its type requires.
fn checked(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    spell_type(&mut call);
    check(&call, |_| true)?;
    client.execute(call)
}

/// Sends a changed credential. Responses have no secrets, so a missing secret stays unchanged.
fn checked_change(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    spell_type(&mut call);
    check(&call, |name| !SECRETS.contains(&name))?;
    client.execute(call)
}

/// Converts the type to the API's spelling.
fn spell_type(call: &mut Call) {
    let given = call.fields().and_then(|body| body.get("credential_type")?.as_str());
    let known: Vec<_> = TYPES.iter().map(|(known, _)| *known).collect();
    if let Some(kind) = given.and_then(|given| word(given, &known))
        && let Some(body) = call.fields_mut()
    {
        body.insert("credential_type".to_owned(), kind.into());
    }
}

/// Fields that the API accepts and never returns.
const SECRETS: &[&str] = &["password", "private_key"];

/// Checks that a credential has the fields that its type requires. `is_checked` selects the fields to
/// check.
fn check(call: &Call, is_checked: impl Fn(&str) -> bool) -> Result<()> {
    let known: Vec<_> = TYPES.iter().map(|(known, _)| *known).collect();
    let text = |name: &str| {
        let value = call.fields().and_then(|body| body.get(name)).and_then(Value::as_str);
        value.unwrap_or_default()
    };
    let kind = text("credential_type");
    let Some((_, needed)) = TYPES.iter().find(|(known, _)| *known == kind) else {
        let message = format!("must be one of {}", known.join(", "));
        return Err(call.refuse("body.credential_type", message));
    };
    if let Some(missing) = needed.iter().find(|name| is_checked(name) && text(name).is_empty()) {
        let message = format!("is missing; a credential of type {kind} requires it");
        return Err(call.refuse(&format!("body.{missing}"), message));
    }
    if needed.contains(&"private_key")
        && (is_checked("private_key") || !text("private_key").is_empty())
        && !KEYS.iter().any(|begin| text("private_key").contains(begin))
    {
        let message = "must be a private key in PEM format: OpenSSH, RSA or EC";
        return Err(call.refuse("body.private_key", message));
    }
    Ok(())
}

fn moved(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let named = |name| call.query_value(name).is_some_and(|id| !id.is_null() && id != "");
    if !named("target_microtenant_id") && !named("targetMicrotenantId") {
        let message = "is missing; give the id of the new microtenant";
        return Err(call.refuse("query.target_microtenant_id", message));
    }
    client.execute(call)
}
