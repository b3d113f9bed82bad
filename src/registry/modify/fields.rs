//! Decides which fields of the changed object are sent back.

use serde_json::{Map, Value};

use crate::api::shared::allowed_values::flag;
use crate::call::Call;
use crate::error::Result;
use crate::names::is_wire;

/// A rule about the fields of some updates.
struct Rule {
    /// The operation or resource that it applies to: the beginning of the dotted name.
    updates: &'static str,
    about: About,
}

/// The kinds of rules about fields.
enum About {
    /// Two forms of one field. The changed form is sent, and the other is not.
    Forms(&'static str, &'static str),
    /// The API accepts the first field only if the second is empty.
    Either(&'static str, &'static str),
    /// The API returns the field, but refuses it in an update.
    Retired(&'static str),
    /// The API returns the field empty, but refuses an empty one.
    NotEmpty(&'static str),
    /// The API never returns the secret. If the change sets the field to this value, it must set the
    /// secret, too.
    Secret { field: &'static str, value: &'static str, secret: &'static str },
}

const fn rule(updates: &'static str, about: About) -> Rule {
    Rule { updates, about }
}

/// The rules. Sources: recorded traffic of ZPA's segments and credentials, and the work-arounds
/// of the vendor's Terraform providers (zia 4.8.5 for the settings of URL filtering, zia pull
/// request 548 for the file types of DLP rules).
const RULES: &[Rule] = &[
    rule("zia.dlp_web_rules.", About::Either("file_types", "file_type_categories")),
    rule("zia.url_filtering.update_url_and_app_settings", About::Retired("enable_skype")),
    rule("zia.url_filtering.update_url_and_app_settings", About::NotEmpty("safe_search_apps")),
    rule("zia.browser_control_settings.", ISOLATION),
    rule("zia.secure_browsing.", ISOLATION),
    rule("zia.url_filtering.update_rule", About::Forms("cbi_profile", "cbi_profile_id")),
    rule("zpa.app_segments_", About::Forms("tcp_port_ranges", "tcp_port_range")),
    rule("zpa.app_segments_", About::Forms("udp_port_ranges", "udp_port_range")),
    rule("zpa.application_segment.", About::Forms("tcp_port_ranges", "tcp_port_range")),
    rule("zpa.application_segment.", About::Forms("udp_port_ranges", "udp_port_range")),
    rule("zpa.policies.", About::Forms("enabled", "disabled")),
    rule("zpa.pra_credential.", secret("PASSWORD", "password")),
    rule("zpa.pra_credential.", secret("SSH_KEY", "private_key")),
    rule("zpa.pra_credential.", secret("USERNAME_PASSWORD", "password")),
];

const ISOLATION: About = About::Forms("smart_isolation_profile", "smart_isolation_profile_id");

const fn secret(value: &'static str, secret: &'static str) -> About {
    About::Secret { field: "credential_type", value, secret }
}

/// Whether a change changed anything that is sent.
pub(super) fn differ(call: &Call, before: Value, after: &Value) -> bool {
    let sent = |value: Value| match value {
        Value::Object(mut fields) => {
            fields.retain(|name, _| !call.service.read_only.contains(&name.as_str()));
            Value::Object(fields)
        }
        other => other,
    };
    sent(before) != sent(after.clone())
}

/// The changed object with each field in one spelling. If the change used another spelling than the
/// read, its value counts.
pub(super) fn in_one_spelling(call: &Call, mut after: Value) -> Result<Value> {
    if call.service.takes_names {
        return Ok(after);
    }
    call.service.names().merge_spellings(&mut after, call.spelling);
    match after {
        Value::Object(fields) if !is_wire(&fields) => call.named(fields).map(Value::Object),
        other => Ok(other),
    }
}

/// The fields to send after a change. Outdated forms of a field, and fields that the API refuses,
/// are removed.
pub(super) fn settle(call: &Call, before: &Value, mut after: Value) -> Result<Value> {
    if let (Some(before), Some(after)) = (before.as_object(), after.as_object_mut()) {
        for (resource, opposite, read) in call.service.opposites {
            // The opposite field has the value that was read, in the opposite form.
            let is_unchanged = || Some(flag(after.get(*opposite)?)? != flag(before.get(*read)?)?);
            if *resource == call.operation.resource()
                && after.get(*read) == before.get(*read)
                && is_unchanged() == Some(true)
            {
                after.shift_remove(*opposite);
            }
        }
        for rule in RULES.iter().filter(|rule| call.operation.name.starts_with(rule.updates)) {
            rule.about.apply(call, before, after)?;
        }
    }
    Ok(after)
}

impl About {
    fn apply(
        &self,
        call: &Call,
        before: &Map<String, Value>,
        after: &mut Map<String, Value>,
    ) -> Result<()> {
        let changed = |after: &Map<String, Value>, name: &str| {
            after.contains_key(name) && after.get(name) != before.get(name)
        };
        match self {
            About::Forms(one, other) => {
                match (changed(after, one), changed(after, other)) {
                    (true, false) => drop(after.shift_remove(*other)),
                    (false, true) => drop(after.shift_remove(*one)),
                    // The API checks whether the two forms agree.
                    (true, true) | (false, false) => {}
                }
            }
            About::Either(first, second) => {
                let both = has(after, first) && has(after, second);
                match changed(after, first) && !changed(after, second) {
                    true if both => drop(after.shift_remove(*second)),
                    false if both => drop(after.shift_remove(*first)),
                    _ => {}
                }
            }
            About::Retired(name) => {
                if !changed(after, name) {
                    after.shift_remove(*name);
                }
            }
            About::NotEmpty(name) => {
                if !changed(after, name) && !has(after, name) {
                    after.shift_remove(*name);
                }
            }
            About::Secret { field, value, secret } => {
                if changed(after, field)
                    && after.get(*field).is_some_and(|now| now == value)
                    && !has(after, secret)
                {
                    let message = format!(
                        "is missing: the API never returns it, and the {field} {value} needs a \
                         new one; set it in the change"
                    );
                    return Err(call.refuse(&format!("body.{secret}"), message));
                }
            }
        }
        Ok(())
    }
}

/// Whether a field exists and is not empty.
fn has(fields: &Map<String, Value>, name: &str) -> bool {
    fields.get(name).is_some_and(|value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    })
}
