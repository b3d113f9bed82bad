//! Suggestions for a name that no operation has.

use std::cmp::Reverse;

use super::{aliased, operations};
use crate::edit_distance::distance;

/// How many names are suggested.
const MOST: usize = 3;

/// Suggests up to three operations for a name that no operation has. Operations of the same service
/// come first. Among these, operations of the same resource, or of the same method in another
/// resource, come first, and among these, those whose names have the same words. If no name is
/// near, operations that share two words with it are suggested: `list_top_processes` for
/// `get_deeptrace_top_processes`.
///
/// ```
/// let near = zscaler::similar_operations("zia.rule_labels.list_label");
/// assert_eq!(near.first(), Some(&"zia.rule_labels.list_labels"));
/// ```
pub fn similar_operations(name: &str) -> Vec<&'static str> {
    let name = name.trim().to_lowercase().replace('-', "_");
    let name = aliased(&name);
    if name.is_empty() {
        return Vec::new();
    }
    let wanted = Parts::of(&name);
    let mut ranked: Vec<_> = operations()
        .filter_map(|operation| Some((wanted.apart(&Parts::of(operation.name))?, operation.name)))
        .collect();
    if ranked.is_empty() {
        return wanted.with_shared_words();
    }
    ranked.sort();
    // If a name differs in one or two letters, names that differ in a word are not suggested.
    let clear = ranked.first().filter(|(apart, _)| apart.words <= 2).map(|(apart, _)| *apart);
    let kept = ranked.into_iter().filter(|(apart, _)| {
        clear.is_none_or(|clear| {
            apart.service == clear.service
                && apart.other_resource == clear.other_resource
                && apart.sum <= clear.sum + 1
        })
    });
    kept.take(MOST).map(|(_, name)| name).collect()
}

/// The parts of a dotted name. Missing parts are empty.
struct Parts<'a> {
    service: &'a str,
    resource: &'a str,
    method: &'a str,
}

/// The distance of two names, with the most important part first. Names of the right resource, or
/// of the right method in another resource, come before all others. Otherwise, the sum decides.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Apart {
    service: usize,
    other_resource: bool,
    sum: usize,
    words: usize,
}

impl<'a> Parts<'a> {
    fn of(name: &'a str) -> Self {
        let mut parts = name.rsplitn(3, '.');
        let method = parts.next().unwrap_or_default();
        let resource = parts.next().unwrap_or_default();
        Self { service: parts.next().unwrap_or_default(), resource, method }
    }

    /// The distance to another name. `None` if the other name is too far away. Missing parts do not
    /// count.
    fn apart(&self, other: &Parts) -> Option<Apart> {
        let service = match self.service {
            "" => 0,
            service => Some(distance(service, other.service)).filter(|apart| *apart <= 2)?,
        };
        let resource = match self.resource {
            "" => 0,
            resource => words_apart(resource, other.resource),
        };
        let words = match self.method {
            "" => 0,
            method => words_apart(method, other.method),
        };
        // Within the right resource, names may differ more.
        let limit = match self.resource {
            "" => 2.max(self.method.len() / 4),
            _ => 3.max(self.method.len() / 2),
        };
        let is_near = resource <= 2.max(self.resource.len() / 3) && words <= limit;
        let is_elsewhere = words == 0 && !self.method.is_empty();
        (is_near || is_elsewhere).then_some(Apart {
            service,
            other_resource: resource > 0 && words > 0,
            sum: resource + words,
            words,
        })
    }

    /// The operations of the service whose method shares two words with this one, besides the verb
    /// that it begins with.
    fn with_shared_words(&self) -> Vec<&'static str> {
        let Some((_, words)) = self.method.split_once('_') else { return Vec::new() };
        let words: Vec<_> = words.split('_').collect();
        let mut ranked: Vec<_> = operations()
            .filter_map(|operation| {
                let other = Parts::of(operation.name);
                let known: Vec<_> = other.method.split('_').skip(1).collect();
                let shared = known.iter().filter(|word| words.contains(word)).count();
                (other.service == self.service && shared >= 2).then_some((
                    Reverse(shared),
                    known.len(),
                    operation.name,
                ))
            })
            .collect();
        ranked.sort_unstable();
        ranked.into_iter().take(MOST).map(|(.., name)| name).collect()
    }
}

/// The distance of two names: by their letters, or by their words in any order. An additional word
/// counts as one letter.
fn words_apart(wanted: &str, known: &str) -> usize {
    let known_words: Vec<&str> = known.split('_').collect();
    let mut count = 0;
    let by_words: usize = wanted
        .split('_')
        .map(|word| {
            count += 1;
            let nearest = known_words.iter().map(|known| distance(word, known)).min();
            nearest.unwrap_or(word.len()).min(word.len())
        })
        .sum();
    distance(wanted, known).min(by_words + known_words.len().abs_diff(count))
}

#[cfg(test)]
mod tests {
    use super::similar_operations as near;

    #[test]
    fn the_same_service_then_the_same_resource_then_the_same_words() {
        for (name, first) in [
            ("zia.rule_labels.list_label", "zia.rule_labels.list_labels"),
            ("zia.rule_label.list_labels", "zia.rule_labels.list_labels"),
            ("zai.rule_labels.list_labels", "zia.rule_labels.list_labels"),
            ("zia.labels.list_labels", "zia.rule_labels.list_labels"),
            ("zia.rule_labels.labels_list", "zia.rule_labels.list_labels"),
            ("zia.rule-labels.list-label", "zia.rule_labels.list_labels"),
            ("zpa.segment_groups.list_group", "zpa.segment_groups.list_groups"),
            ("zpa.server_group.list_groups", "zpa.server_groups.list_groups"),
            ("zidentity.group.list_groups", "zid.groups.list_groups"),
            ("zia.users.list_users", "zia.user_management.list_users"),
            ("list_lables", "zia.rule_labels.list_labels"),
            // The method is right, and the resource has one that is like it.
            (
                "zpa.service_edges.list_service_edge_groups",
                "zpa.service_edge_group.list_service_edge_groups",
            ),
            ("zia.traffic.list_vip_group_by_dc", "zia.gre_tunnel.list_vip_group_by_dc"),
            // Another resource and another verb.
            ("zdx.devices.get_deeptrace_top_processes", "zdx.troubleshooting.list_top_processes"),
        ] {
            assert_eq!(near(name).first(), Some(&first), "{name}: {:?}", near(name));
        }
        for name in near("zia.rule_labels.find_label") {
            assert!(name.starts_with("zia.rule_labels."), "{name}");
        }
    }

    #[test]
    fn unlike_names_have_no_suggestions() {
        for name in ["", "xyzzy", "zia.rule_labels.xyzzy_plugh", "no.such.operation"] {
            assert!(near(name).is_empty(), "{name}: {:?}", near(name));
        }
        assert_eq!(near("zia.rule_labels.list_label").len(), 1, "a clear suggestion comes alone");
    }
}
