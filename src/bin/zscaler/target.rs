//! What the words of a command line name: a service, a resource, an operation.

use std::collections::BTreeMap;

use zscaler::Operation;

use crate::failure::Failure;

/// The services, with a line on each.
pub(crate) const SERVICES: &[(&str, &str)] = &[
    ("zia", "Internet Access: web security, firewall, data protection"),
    ("zpa", "Private Access: private applications and who may reach them"),
    ("zcc", "Client Connector: the agent on users' devices"),
    ("zdx", "Digital Experience: how applications perform for users"),
    ("ztw", "Cloud and Branch Connector"),
    ("zwa", "Workflow Automation: data loss incidents"),
    ("ztb", "Zero Trust Branch"),
    ("zid", "ZIdentity: users, groups, API clients"),
    ("zeasm", "External Attack Surface Management"),
    ("zins", "Z-Insights: analytics"),
    ("zms", "Microsegmentation"),
    ("zbi", "Business Insights"),
    ("zcell", "Zscaler Cellular"),
    ("aiguard", "AI Guard: policies for language models"),
    ("zia_scim", "Users and groups of Internet Access, by SCIM"),
    ("zpa_scim", "Users and groups of Private Access, by SCIM"),
];

/// What words name.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Target {
    /// A service alone.
    Service(&'static str),
    /// A resource of a service, as `zia.rule_labels`.
    Resource(&'static str),
    /// An operation.
    Operation(&'static Operation),
}

/// What the first words name, and the words that follow.
pub(crate) fn find(words: &[String]) -> Result<(Target, Vec<String>), Failure> {
    let mut rest = words.to_vec();
    // The dotted name is one word.
    if let Some(first) = rest.first().filter(|first| first.contains('.')).cloned() {
        rest.splice(..1, first.split('.').map(str::to_owned));
    }
    let mut rest = rest.into_iter();
    let mut name = || rest.next().map(|word| word.replace('-', "_"));
    let first = name().unwrap_or_default();
    let service = known_service(&first)?;
    let Some(second) = name() else { return Ok((Target::Service(service), Vec::new())) };
    let wanted = format!("{service}.{second}");
    let resource = resources(service).into_keys().find(|resource| *resource == wanted);
    let Some(third) = name() else {
        let resource = resource.ok_or_else(|| unknown_resource(service, &second))?;
        return Ok((Target::Resource(resource), Vec::new()));
    };
    let wanted = format!("{wanted}.{third}");
    match zscaler::operation(&wanted) {
        Some(operation) => Ok((Target::Operation(operation), rest.collect())),
        None if resource.is_none() => Err(unknown_resource(service, &second)),
        None => Err(unknown(&wanted)),
    }
}

/// The service of this name, also by another name that it has in Python.
pub(crate) fn service(name: &str) -> Option<&'static str> {
    let known = SERVICES.iter().map(|(service, _)| *service);
    known.clone().find(|service| *service == name).or_else(|| {
        // The library knows the other names; asked for an operation, it says whose it is.
        let tails = known.filter_map(|service| operations(service).next()?.name.split_once('.'));
        tails
            .filter_map(|(_, tail)| zscaler::operation(&format!("{name}.{tail}")))
            .map(Operation::service)
            .next()
    })
}

/// The service of this name, or what to do about one that is none.
pub(crate) fn known_service(name: &str) -> Result<&'static str, Failure> {
    service(name).ok_or_else(|| unknown_service(name))
}

/// The operations of a service.
pub(crate) fn operations(service: &str) -> impl Iterator<Item = &'static Operation> {
    zscaler::operations().filter(move |operation| operation.service() == service)
}

/// The operations of a resource, `zia.rule_labels`.
pub(crate) fn of_resource(resource: &str) -> impl Iterator<Item = &'static Operation> {
    zscaler::operations().filter(move |operation| resource_of(operation) == resource)
}

/// The resources of a service, with how many operations they have.
pub(crate) fn resources(service: &str) -> BTreeMap<&'static str, usize> {
    let mut resources = BTreeMap::new();
    for operation in operations(service) {
        *resources.entry(resource_of(operation)).or_default() += 1;
    }
    resources
}

fn resource_of(operation: &Operation) -> &'static str {
    operation.name.rsplit_once('.').map_or(operation.name, |(resource, _)| resource)
}

/// The last part of a dotted name.
pub(crate) fn last(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// A dotted name as the command line has it.
pub(crate) fn spaced(name: &str) -> String {
    name.replace('.', " ")
}

fn unknown_service(name: &str) -> Failure {
    if name == "mcp" {
        return Failure::usage(
            "this zscaler was built without mcp: install it with --features mcp in place of cli",
        );
    }
    let services: Vec<_> = SERVICES.iter().map(|(service, _)| *service).collect();
    Failure::usage(format!(
        "there is no command {name:?}: name a service ({}), or another command: zscaler --help \
         lists them",
        services.join(", ")
    ))
}

fn unknown_resource(service: &str, name: &str) -> Failure {
    let wanted = format!("{service}.{name}.");
    let near = zscaler::similar_operations(&wanted).into_iter();
    let mut near: Vec<_> = near.filter_map(|name| name.split('.').nth(1)).collect();
    near.extend(
        resources(service)
            .into_keys()
            .map(last)
            .filter(|resource| resource.contains(name) || name.contains(resource)),
    );
    near.sort_unstable();
    near.dedup();
    let near = near.iter().take(5).copied().collect::<Vec<_>>().join(", ");
    let near = if near.is_empty() { near } else { format!("; near it are {near}") };
    Failure::usage(format!("{service} has no {name:?}{near} (zscaler {service} lists them)"))
}

fn unknown(name: &str) -> Failure {
    let near: Vec<_> = zscaler::similar_operations(name).into_iter().map(spaced).collect();
    let near = match near.is_empty() {
        true => String::new(),
        false => format!("; did you mean {}?", near.join(" or ")),
    };
    let resource = name.rsplit_once('.').map_or(name, |(resource, _)| resource);
    let (resource, method) = (spaced(resource), last(name));
    Failure::usage(format!(
        "{resource} has no {method:?}{near} (zscaler {resource} lists what it has)"
    ))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn words_dots_dashes_and_pythons_other_names_lead_to_an_operation() {
        for line in [
            "zid groups list_groups 7",
            "zidentity groups list-groups 7",
            "zid.groups.list_groups 7",
        ] {
            let (target, rest) = find(&words(line)).unwrap();
            let Target::Operation(operation) = target else { panic!("{target:?}") };
            assert_eq!((operation.name, rest), ("zid.groups.list_groups", words("7")), "{line}");
        }
        assert!(matches!(find(&words("zguard")).unwrap().0, Target::Service("aiguard")));
        let resource = find(&words("zia rule-labels")).unwrap().0;
        assert!(matches!(resource, Target::Resource("zia.rule_labels")));
    }

    #[test]
    fn what_is_unknown_is_told_with_its_neighbours() {
        for (line, expected) in [
            ("zai rule_labels", "zia, zpa"),
            ("zia rule_label", "rule_labels"),
            ("zia rule_label list_labels", "rule_labels"),
            ("zia rule_labels list_label", "zia rule_labels list_labels"),
        ] {
            let Err(Failure::Usage(message)) = find(&words(line)) else { panic!("{line}") };
            assert!(message.contains(expected), "{message}");
        }
    }

    #[test]
    fn every_operation_can_be_named() {
        for operation in zscaler::operations() {
            let name = words(&spaced(operation.name));
            let (target, rest) = find(&name).unwrap();
            assert!(matches!(target, Target::Operation(found) if found.name == operation.name));
            assert!(rest.is_empty());
        }
    }

    #[test]
    fn a_command_of_another_feature_is_told() {
        assert!(unknown_service("mcp").message().contains("--features mcp"));
        assert!(unknown_service("mpc").message().contains("zscaler --help"));
    }
}
