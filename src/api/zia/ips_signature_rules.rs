//! Custom IPS signatures.

use super::shared::dedent::dedent;
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value, download, json};

crate::api::macros::resource! {
    /// Custom IPS signatures, in the Snort rule language.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/ips-control-policy>
    pub struct IpsSignatureRules("zia.ips_signature_rules");

    /// Lists the custom signatures, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_ips_signature_rules(query) => LIST "/zia/api/v1/ipsSignatureRules";

    /// Returns the custom signature with this id.
    fn get_ips_signature_rule(rule_id) => GET "/zia/api/v1/ipsSignatureRules/{rule_id}";

    /// Adds a custom signature.
    ///
    /// The client validates `rule_text` first. A signature with invalid text is not added.
    ///
    /// Body: `description` (text), `rule_text` (text), `name` (text).
    fn add_ips_signature_rule(body) => POST "/zia/api/v1/ipsSignatureRules" via validated;

    /// Replaces the custom signature with this id.
    ///
    /// Body: that of `add_ips_signature_rule`.
    fn update_ips_signature_rule(rule_id, body) => PUT "/zia/api/v1/ipsSignatureRules/{rule_id}";

    /// Removes the custom signature with this id.
    fn delete_ips_signature_rule(rule_id) => DELETE "/zia/api/v1/ipsSignatureRules/{rule_id}";

    /// Writes the custom signatures to a CSV file. Returns the file's path.
    fn export_custom_ips_signatures(filename)
        => GET "/zia/api/v1/ipsSignatureRules/export" via export;

    /// Validates the text of a signature.
    ///
    /// The text is valid if `status` is 0 and there is no `err_msg`.
    ///
    /// Body: `rule_text` (text).
    fn validate_ips_signature_rule(body)
        => POST "/zia/api/v1/ipsSignatureRules/validateRuleText" via validate;
}

/// Validates the text of a new signature before the signature is sent.
fn validated(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let text =
        call.fields().and_then(|body| body.get("rule_text").or_else(|| body.get("ruleText")));
    let Some(text) = text.filter(|text| !text.is_null() && **text != "") else {
        return client.execute(call);
    };
    let signatures = client.zia().ips_signature_rules();
    let (found, _) = signatures.validate_ips_signature_rule(json!({"rule_text": text}))?;
    let message = found.get("err_msg").and_then(Value::as_str).unwrap_or_default();
    let status = found.get("status").filter(|status| **status != 0 && !status.is_null());
    if message.is_empty() && status.is_none() {
        return client.execute(call);
    }
    let number = |field: &str| found.get(field).cloned().unwrap_or_default();
    let message = format!(
        "is not a valid signature: {message} (status {}, position {})",
        number("status"),
        number("err_position")
    );
    Err(call.refuse("body.rule_text", message))
}

fn validate(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let text =
        call.fields().and_then(|body| body.get("rule_text").or_else(|| body.get("ruleText")));
    let Some(text) = text.and_then(Value::as_str).map(dedent) else {
        return Err(call.refuse("body.rule_text", "must be the text of a signature"));
    };
    if let Some(body) = call.fields_mut() {
        body.shift_remove("ruleText");
        body.insert("rule_text".to_owned(), text.into());
    }
    client.execute(call)
}

/// The export is a CSV file, although the API gives another media type.
fn export(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    download::name(client, &mut call, "zia-ips-signatures");
    download::to_file(client, call)
}
