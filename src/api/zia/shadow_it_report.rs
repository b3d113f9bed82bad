//! Shadow IT.

use crate::api::prelude::{ApiResponse, Call, Client, Next, PageStyle, Result, Value, WHOLE};
use crate::api::shared::allowed_values::is_same;
use crate::api::shared::body_fields;
use crate::api::shared::ids::{self, IdFields, Ids};

/// Pages are numbered from zero, and have their own parameter names.
const APPLICATIONS: PageStyle = PageStyle {
    next: Next::Number { parameter: "page_number", first: 0 },
    size: Some("limit"),
    ..PageStyle::ZIA
};

crate::api::macros::resource! {
    /// The shadow IT report, and its cloud applications.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/cloud-applications>
    pub struct ShadowIt("zia.shadow_it_report");

    /// Lists the cloud applications, one page at a time.
    ///
    /// Query: `page_number` (int), `limit` (int).
    fn list_apps(query) => LIST "/zia/api/v1/cloudApplications/lite" as APPLICATIONS;

    /// Lists the custom tags of cloud applications.
    fn list_custom_tags() => LIST "/zia/api/v1/customTags" as WHOLE;

    /// Sets the sanction state or the tags of cloud applications.
    ///
    /// Body: `sanction_state` (text: `sanctioned`, `unsanctioned` or `any`), `application_ids`
    /// (list), `custom_tag_ids` (list).
    fn bulk_update(body) => PUT "/zia/api/v1/cloudApplications/bulkUpdate" via sanction;

    /// Returns the users or locations that used an application, as CSV text.
    ///
    /// `entity` is `USER` or `LOCATION`.
    ///
    /// Body: `application` (text), `duration` (text. Default: `LAST_1_DAYS`), `order` (object),
    /// `download_bytes` (object), `upload_bytes` (object), `data_consumed` (object), `users`
    /// (object), `locations` (object), `departments` (object).
    fn export_shadow_it_csv(entity, body)
        => POST "/zia/api/v1/shadowIT/applications/{entity}/exportCsv" via export_csv;

    /// Returns the shadow IT report, as CSV text.
    ///
    /// Body: `duration` (text. Default: `LAST_1_DAYS`), `app_name` (text), `order` (object),
    /// `application_category` (text), `data_consumed` (object), `risk_index` (int),
    /// `sanctioned_state` (text), `employees` (text), `supported_certifications` (object),
    /// `source_ip_restriction` (text), `mfa_support` (text), `admin_audit_logs` (text),
    /// `had_breach_in_last_3_years` (text), `have_poor_items_of_service` (text),
    /// `password_strength` (text), `ssl_pinned` (text), `evasive` (text),
    /// `have_http_security_header_support` (text), `dns_caa_policy` (text),
    /// `have_weak_cipher_support` (text), `ssl_certification_validity` (text), `file_sharing`
    /// (text), `malware_scanning_content` (text), `remote_access_screen_sharing` (text),
    /// `sender_policy_framework` (text), `domain_keys_identified_mail` (text),
    /// `domain_based_message_authentication` (text), `vulnerable_disclosure_program` (text),
    /// `waf_support` (text), `vulnerability` (text), `valid_ssl_certificate` (text),
    /// `data_encryption_in_transit` (text), `vulnerable_to_heart_bleed` (text),
    /// `vulnerable_to_poodle` (text), `vulnerable_to_log_jam` (text), `cert_key_size` (object).
    fn export_shadow_it_report(body) => POST "/zia/api/v1/shadowIT/applications/export" via export;
}

/// The callers' names of sanction states, and the API's.
const STATES: [(&str, &str); 3] =
    [("sanctioned", "SANCTIONED"), ("unsanctioned", "UN_SANCTIONED"), ("any", "ANY")];

/// Sends the sanction state by the API's name.
fn sanction(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    body_fields::merge(&mut call, "sanctioned_state", "sanction_state")?;
    let state = call.fields().and_then(|body| body.get("sanction_state")?.as_str());
    let state = state.unwrap_or_default();
    let is_known = |(word, wire): &&(&str, &str)| is_same(word, state) || is_same(wire, state);
    let Some((_, sent)) = STATES.iter().find(is_known) else {
        let message = "must be \"sanctioned\", \"unsanctioned\" or \"any\"";
        return Err(call.refuse("body.sanction_state", message));
    };
    let tags = call.fields().and_then(|body| body.get("custom_tag_ids"));
    if tags.is_some_and(|tags| !tags.is_array() && !tags.is_null()) {
        return Err(call.refuse("body.custom_tag_ids", "must be an array of ids"));
    }
    if let Some(body) = call.fields_mut() {
        body.shift_remove("sanction_state");
        body.insert("sanctioned_state".to_owned(), (*sent).into());
    }
    ids::expand(&mut call, TAGS, Ids::Text);
    client.execute(call)
}

/// The tags of applications.
const TAGS: IdFields = &[("custom_tag_ids", "custom_tags")];

/// The fields that filter the report by users, locations and departments.
const WHO: IdFields =
    &[("users", "users"), ("locations", "locations"), ("departments", "departments")];

fn export_csv(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    ids::expand(&mut call, WHO, Ids::Text);
    export(client, call)
}

/// Requests a CSV report. `duration` is its time range. Default: `LAST_1_DAYS`.
fn export(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    call.set_header("accept", "text/csv")?;
    if let Some(body) = call.fields_mut() {
        body.entry("duration").or_insert_with(|| "LAST_1_DAYS".into());
    }
    client.execute(call)
}
