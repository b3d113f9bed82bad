//! Decides which fields of the changed object are sent back.

use serde_json::{Map, Value};

use crate::call::Call;
use crate::error::Result;

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
    /// A secret that no read returns. If the field gets this value, the change must set the secret.
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
pub(super) fn differ(call: &Call, before: &Value, after: &Value) -> bool {
    let (Value::Object(before), Value::Object(after)) = (before, after) else {
        return before != after;
    };
    let sent = |(name, _): &(&String, &Value)| !call.service.read_only.contains(&name.as_str());
    !(before.iter().filter(sent).all(|(name, value)| after.get(name) == Some(value))
        && after.keys().all(|name| {
            before.contains_key(name) || call.service.read_only.contains(&name.as_str())
        }))
}

/// The fields to send after a change. Outdated forms of a field, and fields that the API refuses,
/// are removed.
pub(super) fn settle(call: &Call, before: &Value, mut after: Value) -> Result<Value> {
    if let (Some(before), Some(after)) = (before.as_object(), after.as_object_mut()) {
        one_spelling(call, before, after);
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
                let both = says(after, first) && says(after, second);
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
                if !changed(after, name) && !says(after, name) {
                    after.shift_remove(*name);
                }
            }
            About::Secret { field, value, secret } => {
                if changed(after, field)
                    && after.get(*field).is_some_and(|now| now == value)
                    && !says(after, secret)
                {
                    let message = format!(
                        "is missing: the API never returns it, and with the {field} {value} it \
                         needs a new one"
                    );
                    return Err(call.refuse(&format!("body.{secret}"), message));
                }
            }
        }
        Ok(())
    }
}

/// If the change set a field under another spelling than the read one, the change's field is sent.
fn one_spelling(call: &Call, before: &Map<String, Value>, after: &mut Map<String, Value>) {
    let names = call.service.names();
    let wire = |name: &str| names.encode_key(name, call.operation.spelling).into_owned();
    let is_set = |(name, value): &(&String, &Value)| before.get(*name) != Some(*value);
    let set: Vec<String> = after.iter().filter(is_set).map(|(name, _)| name.clone()).collect();
    for name in set.iter().filter(|name| !before.contains_key(*name)) {
        let sent = wire(name);
        let old = after.keys().find(|other| *other != name && wire(other) == sent).cloned();
        if let Some(old) = old.filter(|old| !set.contains(old)) {
            after.shift_remove(&old);
        }
    }
}

/// Whether a field exists and is not empty.
fn says(fields: &Map<String, Value>, name: &str) -> bool {
    fields.get(name).is_some_and(|value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    })
}
