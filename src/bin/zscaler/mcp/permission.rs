//! The permissions of a model. It may read, and call the operations that the user allowed when the
//! server was started. An operation that removes something needs a second call.

use std::collections::HashMap;

use serde_json::Value;
use zscaler::{Method, Operation};

use crate::failure::Failure;
use crate::notes::is_write;
use crate::target::last;

/// The largest number of calls that wait for a confirmation.
const MOST_WAITING: usize = 32;

/// The permission that a server was started with.
#[derive(Debug)]
pub(super) struct Permission {
    globs: Vec<String>,
    /// The operations and arguments that wait for a second call, by the token of the first.
    waiting: HashMap<String, (&'static str, Value)>,
}

/// Whether a call may be sent.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Granted,
    /// The reason of the refusal.
    Refused(String),
    /// The token that a second call must have.
    NeedsConfirmation(String),
}

impl Permission {
    /// Reads globs over names of operations. A glob that matches no operation is an error.
    pub(super) fn new(globs: Vec<String>) -> Result<Self, Failure> {
        for glob in &globs {
            if !zscaler::operations().any(|operation| matches(glob, operation.name)) {
                return Err(Failure::usage(format!(
                    "--allow {glob}: no operation has a name like this; write a pattern such as \
                     'zpa.*.add_*'"
                )));
            }
        }
        Ok(Self { globs, waiting: HashMap::new() })
    }

    /// Whether the user allows an operation: it reads, or a glob matches it. An operation that writes
    /// or reads a local file needs a glob.
    pub(super) fn allows(&self, operation: &Operation) -> bool {
        let is_read = !is_write(operation) && operation.file().is_none();
        is_read || self.globs.iter().any(|glob| matches(glob, operation.name))
    }

    /// Whether a call may be sent now. A token is valid once, for exactly the call that returned it.
    pub(super) fn check(
        &mut self,
        operation: &'static Operation,
        arguments: &Value,
        token: Option<&str>,
    ) -> Verdict {
        if !self.allows(operation) {
            let name = operation.name;
            return Verdict::Refused(format!(
                "{name} is not allowed: without --allow, this server only reads. The user can \
                 start the server with --allow '{name}', or with a pattern such as \
                 --allow 'zpa.*.add_*'"
            ));
        }
        if !removes(operation) {
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
                "the token in `confirm` is for another call; call without `confirm` to get a token"
                    .to_owned(),
            ),
            None => Verdict::Refused(
                "the token in `confirm` is unknown or was used; call without `confirm` to get a \
                 token"
                    .to_owned(),
            ),
        }
    }
}

/// Whether an operation removes something.
pub(super) fn removes(operation: &Operation) -> bool {
    let words = ["delete", "remove", "purge", "wipe"];
    operation.method == Method::DELETE
        || (is_write(operation)
            && last(operation.name).split('_').any(|word| words.contains(&word)))
}

/// Whether a glob matches the name of an operation. `*` matches any text.
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
    fn without_a_glob_only_reads_without_files_are_allowed() {
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
    fn a_token_confirms_its_own_call_once() {
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
