//! What a model may do: read, and what the user allowed when the server was started. What takes
//! something away needs a second call.

use std::collections::HashMap;

use serde_json::Value;
use zscaler::{Method, Operation};

use crate::failure::Failure;
use crate::notes::is_write;
use crate::target::last;

/// How many deletions may wait for their confirmation.
const MOST_WAITING: usize = 32;

/// The permission that a server was started with.
#[derive(Debug)]
pub(super) struct Permission {
    globs: Vec<String>,
    /// What waits for a second call, by the token of the first.
    waiting: HashMap<String, (&'static str, Value)>,
}

/// Whether a call may be sent.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Granted,
    /// Why not.
    Refused(String),
    /// The token that a second call has to name.
    NeedsConfirmation(String),
}

impl Permission {
    /// Reads globs over names of operations. One that means none is a mistake.
    pub(super) fn new(globs: Vec<String>) -> Result<Self, Failure> {
        for glob in &globs {
            if !zscaler::operations().any(|operation| matches(glob, operation.name)) {
                return Err(Failure::usage(format!(
                    "--allow {glob}: no operation has such a name; 'zpa.*.add_*' is one"
                )));
            }
        }
        Ok(Self { globs, waiting: HashMap::new() })
    }

    /// Whether the user allows an operation: a read, or what a glob names. What writes or reads
    /// a file of the machine is no mere read.
    pub(super) fn allows(&self, operation: &Operation) -> bool {
        let is_read = !is_write(operation) && operation.file().is_none();
        is_read || self.globs.iter().any(|glob| matches(glob, operation.name))
    }

    /// Whether a call may be sent now. A token counts once, for the very call that it was given for.
    pub(super) fn check(
        &mut self,
        operation: &'static Operation,
        arguments: &Value,
        token: Option<&str>,
    ) -> Verdict {
        if !self.allows(operation) {
            let name = operation.name;
            return Verdict::Refused(format!(
                "{name} is not allowed: this server reads only, but for what it was started with. \
                 The user can start it with --allow '{name}', or a pattern such as \
                 --allow 'zpa.*.add_*'"
            ));
        }
        if !takes_away(operation) {
            return Verdict::Granted;
        }
        let Some(token) = token else {
            if self.waiting.len() >= MOST_WAITING {
                self.waiting.clear();
            }
            let token = format!("{:016x}", fastrand::u64(..));
            self.waiting.insert(token.clone(), (operation.name, arguments.clone()));
            return Verdict::NeedsConfirmation(token);
        };
        match self.waiting.remove(token) {
            Some((name, same)) if name == operation.name && same == *arguments => Verdict::Granted,
            Some(_) => Verdict::Refused(
                "this confirmation is for another call; call without `confirm` to get one"
                    .to_owned(),
            ),
            None => Verdict::Refused(
                "this confirmation is not known or was used; call without `confirm` to get one"
                    .to_owned(),
            ),
        }
    }
}

/// Whether an operation takes something away.
pub(super) fn takes_away(operation: &Operation) -> bool {
    let words = ["delete", "remove", "purge", "wipe"];
    operation.method == Method::DELETE
        || (is_write(operation)
            && last(operation.name).split('_').any(|word| words.contains(&word)))
}

/// Whether a glob names an operation: `*` is any text, all else itself.
fn matches(glob: &str, name: &str) -> bool {
    let mut parts = glob.split('*');
    let Some(mut rest) = name.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((end, inner)) = parts.split_last() else { return rest.is_empty() };
    for part in inner {
        let Some((_, after)) = rest.split_once(part) else { return false };
        rest = after;
    }
    rest.ends_with(end)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn globs_name_operations() {
        for (glob, name, expected) in [
            ("zpa.*.add_*", "zpa.segment_groups.add_group", true),
            ("zpa.*.add_*", "zpa.segment_groups.delete_group", false),
            ("zpa.*.add_*", "zia.rule_labels.add_label", false),
            ("*", "zia.rule_labels.add_label", true),
            ("zia.rule_labels.add_label", "zia.rule_labels.add_label", true),
            ("zia.rule_labels.add", "zia.rule_labels.add_label", false),
            ("*_label", "zia.rule_labels.add_label", true),
            ("zia.*.add*label", "zia.rule_labels.add_label", true),
            ("a*a", "a", false),
            ("", "zia.rule_labels.add_label", false),
        ] {
            assert_eq!(matches(glob, name), expected, "{glob} {name}");
        }
        assert!(Permission::new(vec!["zpa.*.ad_*".to_owned()]).is_err());
    }

    #[test]
    fn without_a_glob_nothing_is_changed_and_no_file_is_touched() {
        let permission = Permission::new(Vec::new()).unwrap();
        let mut refused = 0;
        for operation in zscaler::operations().filter(|operation| !permission.allows(operation)) {
            assert!(is_write(operation) || operation.file().is_some(), "{operation:?}");
            refused += 1;
        }
        let changes = zscaler::operations().filter(|operation| is_write(operation)).count();
        assert!(refused >= changes && changes > 300);
    }

    #[test]
    fn a_deletion_is_confirmed_once_and_for_itself() {
        let delete = zscaler::operation("zia.rule_labels.delete_label").unwrap();
        let add = zscaler::operation("zia.rule_labels.add_label").unwrap();
        let mut permission = Permission::new(vec!["zia.rule_labels.*".to_owned()]).unwrap();
        assert_eq!(permission.check(add, &json!({}), None), Verdict::Granted);
        let (one, other) = (json!({"label_id": "1"}), json!({"label_id": "2"}));
        let mut token = |arguments: &Value| match permission.check(delete, arguments, None) {
            Verdict::NeedsConfirmation(token) => token,
            other => unreachable!("{other:?}"),
        };
        let (first, second) = (token(&one), token(&one));
        assert_eq!(permission.check(delete, &one, Some(&first)), Verdict::Granted);
        for (arguments, token) in [(&one, &first), (&other, &second), (&one, &second)] {
            let verdict = permission.check(delete, arguments, Some(token));
            assert!(matches!(verdict, Verdict::Refused(_)), "{verdict:?}");
        }
    }
}
