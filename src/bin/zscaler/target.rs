//! Finds the service, resource or operation that the words of a command line name.

use std::collections::BTreeMap;

use zscaler::Operation;

use crate::commands::COMMANDS;
use crate::documented::summary;
use crate::failure::Failure;
use crate::line::is_one_slip;

/// The services, with a line about each.
pub(crate) const SERVICES: &[(&str, &str)] = &[
    ("zia", "Internet Access: web security, firewall, data protection"),
    ("zpa", "Private Access: private applications and access to them"),
    ("zcc", "Client Connector: the agent on users' devices"),
    ("zdx", "Digital Experience: the performance of applications for users"),
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

/// What the words of a command line name.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Target {
    /// A service.
    Service(&'static str),
    /// A resource of a service, such as `zia.rule_labels`.
    Resource(&'static str),
    /// An operation.
    Operation(&'static Operation),
}

/// Finds what the first words name. Also returns the words that follow.
pub(crate) fn find(words: &[String]) -> Result<(Target, Vec<String>), Failure> {
    let mut rest = words.to_vec();
    // The dotted name is one word.
    if let Some(first) = rest.first().filter(|first| first.contains('.')).cloned() {
        rest.splice(..1, first.split('.').map(str::to_owned));
    }
    let mut rest = rest.into_iter();
    let mut name = || rest.next().map(|word| word.replace('-', "_"));
    let first = name().unwrap_or_default();
    let service = service(&first).ok_or_else(|| unknown_command(&first))?;
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

/// The service of this name. Python has other names for some services, which work, too.
pub(crate) fn service(name: &str) -> Option<&'static str> {
    let known = SERVICES.iter().map(|(service, _)| *service);
    known.clone().find(|service| *service == name).or_else(|| {
        // The library knows the other names: it finds the operations of the service by them.
        let tails = known.filter_map(|service| operations(service).next()?.name.split_once('.'));
        tails
            .filter_map(|(_, tail)| zscaler::operation(&format!("{name}.{tail}")))
            .map(Operation::service)
            .next()
    })
}

/// The service of this name, or the failure that names the services.
pub(crate) fn known_service(name: &str) -> Result<&'static str, Failure> {
    service(&name.replace('-', "_")).ok_or_else(|| {
        let services = names_of_services();
        let near = suggestion(near(name, &services).into_iter().map(str::to_owned).collect());
        Failure::usage(format!(
            "there is no service {name:?}{near} the services are {}",
            services.join(", ")
        ))
    })
}

/// The operations of a service.
pub(crate) fn operations(service: &str) -> impl Iterator<Item = &'static Operation> {
    zscaler::operations().filter(move |operation| operation.service() == service)
}

/// The operations that have all these words in their name, path or description.
pub(crate) fn with_words<'a>(
    words: impl Iterator<Item = &'a str>,
) -> Result<Vec<&'static Operation>, String> {
    let words: Vec<String> = words.map(|word| word.to_lowercase().replace('-', "_")).collect();
    let has_all = |operation: &&'static Operation| {
        let text = format!("{} {} {}", operation.name, operation.path, summary(operation));
        let text = text.to_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    let found: Vec<_> = zscaler::operations().filter(has_all).collect();
    match found.is_empty() {
        true => Err(format!(
            "no operation has all of these words: {}; try fewer words",
            words.join(", ")
        )),
        false => Ok(found),
    }
}

/// The operations of a resource, such as `zia.rule_labels`.
pub(crate) fn of_resource(resource: &str) -> impl Iterator<Item = &'static Operation> {
    zscaler::operations().filter(move |operation| resource_of(operation) == resource)
}

/// The resources of a service, each with the number of its operations.
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

/// A dotted name in the command line's form.
pub(crate) fn spaced(name: &str) -> String {
    name.replace('.', " ")
}

fn names_of_services() -> Vec<&'static str> {
    SERVICES.iter().map(|(service, _)| *service).collect()
}

/// The word of a list that `name` may be a misspelling of.
fn near<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    known.iter().copied().find(|known| is_one_slip(name, known))
}

/// The part of a message that suggests names. Empty without names.
fn did_you_mean(names: Vec<String>) -> String {
    match names.is_empty() {
        true => String::new(),
        false => format!("; did you mean {}?", names.join(" or ")),
    }
}

/// As [`did_you_mean`], for the middle of a message.
fn suggestion(names: Vec<String>) -> String {
    match names.is_empty() {
        true => ";".to_owned(),
        false => did_you_mean(names),
    }
}

fn unknown_command(name: &str) -> Failure {
    if name == "mcp" {
        return Failure::usage(
            "this zscaler was built without mcp; install it with --features mcp instead of cli",
        );
    }
    let services = names_of_services();
    let commands: Vec<_> = COMMANDS.iter().map(|command| command.name).collect();
    let mut known = near(name, &services).or_else(|| near(name, &commands)).map(str::to_owned);
    // A resource without its service.
    let is_resource = |operation: &&Operation| last(resource_of(operation)) == name;
    known = known.or_else(|| zscaler::operations().find(is_resource).map(resource_of).map(spaced));
    Failure::usage(format!(
        "there is no command {name:?}{} the services are {}; zscaler --help lists the other commands",
        suggestion(known.into_iter().collect()),
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
    // The operation of this name is in one of the service's resources.
    let operation = operations(service).find(|operation| last(operation.name) == name);
    let operation = operation.map(|operation| format!("{service} {}", spaced_tail(operation)));
    near.sort_unstable();
    near.dedup();
    let resources = near.iter().take(5).map(|resource| format!("{service} {resource}"));
    let near = did_you_mean(operation.into_iter().chain(resources).collect());
    Failure::usage(format!(
        "{service} has no resource {name:?}{near} (zscaler {service} lists its resources)"
    ))
}

/// An operation's resource and name.
fn spaced_tail(operation: &Operation) -> String {
    spaced(operation.name.split_once('.').map_or(operation.name, |(_, tail)| tail))
}

fn unknown(name: &str) -> Failure {
    let near = did_you_mean(zscaler::similar_operations(name).into_iter().map(spaced).collect());
    let resource = name.rsplit_once('.').map_or(name, |(resource, _)| resource);
    let (resource, method) = (spaced(resource), last(name));
    Failure::usage(format!(
        "{resource} has no operation {method:?}{near} (zscaler {resource} lists its operations)"
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
    fn an_unknown_name_is_refused_with_suggestions() {
        for (line, expected) in [
            ("zai rule_labels", "did you mean zia?"),
            ("zai rule_labels", "zia, zpa"),
            ("rule_labels list_labels", "did you mean zia rule_labels?"),
            ("operatoins rule", "did you mean operations?"),
            ("zia list_labels", "did you mean zia rule_labels list_labels?"),
            ("zia rule_label", "rule_labels"),
            ("zia rule_label list_labels", "rule_labels"),
            ("zia rule_labels list_label", "zia rule_labels list_labels"),
        ] {
            let Err(Failure::Usage(message)) = find(&words(line)) else { panic!("{line}") };
            assert!(message.contains(expected), "{message}");
        }
    }

    #[test]
    fn a_command_of_another_feature_is_named() {
        assert!(unknown_command("mcp").message().contains("--features mcp"));
        assert!(unknown_command("mpc").message().contains("zscaler --help"));
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
}
