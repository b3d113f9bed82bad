//! Routes: what a path means, by the path templates of the operations.

use std::collections::HashSet;
use std::sync::OnceLock;

use http::Method;
use percent_encoding::percent_decode_str;

use super::policies;
use super::scim;
use crate::Operation;
use crate::call::service::Service;

/// The route of a request.
pub(super) struct Route {
    /// The service's name.
    pub(super) service: &'static str,
    /// The operation whose template fits best.
    pub(super) operation: Option<&'static Operation>,
    /// The path with the service's prefix, and a placeholder for the customer.
    pub(super) path: String,
    /// How the path ends.
    pub(super) end: End,
    /// Whether the path is that of a collection.
    pub(super) is_collection: bool,
}

/// The kind of a path's last segment, by its template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// A fixed word.
    Word,
    /// An id or a name.
    Id,
    /// An id and a command: `7:resetpassword`.
    Command,
    /// No template fits.
    Unknown,
}

struct Template {
    operation: &'static Operation,
    method: Method,
    segments: Vec<&'static str>,
    literals: usize,
}

struct Table {
    templates: Vec<Template>,
    /// The templates of collections, without the names of placeholders.
    collections: HashSet<String>,
}

impl Route {
    /// Finds the route of a request. `own` is the service of the host, if the request was sent to a
    /// service's own host, without the gateway's prefix.
    pub(super) fn find(method: &Method, path: &str, own: Option<&'static str>) -> Self {
        let prefix = own.and_then(Service::named).map_or("", |service| service.prefix);
        let path = match path.starts_with(prefix) {
            true => of_customer(path),
            false => format!("{prefix}{}", of_customer(path)),
        };
        let template = table().best(method, &path);
        let service = match template {
            Some(template) => template.operation.service(),
            None => own.or(Service::of_path(&path).map(|service| service.name)).unwrap_or_default(),
        };
        let end = template.map_or(End::Unknown, |template| end(&template.segments));
        let is_collection = template.is_some_and(|template| {
            template.operation.is_list()
                || table().collections.contains(&nameless(&template.segments))
        });
        let operation = template.map(|template| template.operation);
        Self { service, operation, path: key(&path), end, is_collection }
    }

    /// The parent path, and the last segment.
    pub(super) fn split(&self) -> (&str, String) {
        split(&self.path)
    }

    /// The service's data.
    pub(super) fn service(&self) -> Option<&'static Service> {
        Service::named(self.service)
    }
}

/// The parent path, and the last segment, decoded.
pub(super) fn split(path: &str) -> (&str, String) {
    let (parent, last) = path.rsplit_once('/').unwrap_or(("", path));
    (parent, percent_decode_str(last).decode_utf8_lossy().into_owned())
}

/// The key of a path in the store. All customers are this tenant's, and all versions of ZPA's API
/// have the same objects.
pub(super) fn key(path: &str) -> String {
    let path = of_customer(path);
    // Banners and certificates are added at another path than the one that lists them.
    for added in ["/banner", "/certificate"] {
        if path.starts_with("/zpa/cbiconfig/") && path.ends_with(added) {
            return format!("{path}s");
        }
    }
    match path.strip_prefix("/zpa/mgmtconfig/v2/") {
        Some(rest) => policies::rules_of_type(&format!("/zpa/mgmtconfig/v1/{rest}")),
        None => policies::rules_of_type(&path),
    }
}

/// Replaces the customer in a path by a placeholder. With SCIM, the tenant or the identity
/// provider.
fn of_customer(path: &str) -> String {
    let path = path.trim_end_matches('/');
    let Some((before, after)) = path.split_once("/customers/") else {
        return scim::of_tenant(path);
    };
    match after.split_once('/') {
        Some((_, rest)) => format!("{before}/customers/{{customer_id}}/{rest}"),
        None => format!("{before}/customers/{{customer_id}}"),
    }
}

fn end(segments: &[&str]) -> End {
    match segments.last() {
        Some(last) if last.ends_with("{customer_id}") => End::Word,
        Some(last) if last.ends_with('}') => End::Id,
        Some(last) if last.contains('}') => End::Command,
        _ => End::Word,
    }
}

/// A template without the names of its placeholders, which differ between rows.
fn nameless(segments: &[&str]) -> String {
    let bare = segments.iter().map(|segment| match segment.split_once('{') {
        Some((before, after)) => {
            format!("{before}{{}}{}", after.split_once('}').map_or("", |(_, rest)| rest))
        }
        None => (*segment).to_owned(),
    });
    bare.collect::<Vec<_>>().join("/")
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let templates: Vec<Template> = crate::operations()
            .map(|operation| {
                let segments: Vec<_> = operation.path.split('/').collect();
                let literals = segments.iter().filter(|segment| !segment.contains('{')).count();
                Template { operation, method: operation.method.http(), segments, literals }
            })
            .collect();
        // A path with items below it is a collection, and so is the path of a list.
        let mut collections = HashSet::new();
        for template in &templates {
            let parent = template.segments.split_last().map_or(&[][..], |(_, parent)| parent);
            if end(&template.segments) == End::Id {
                collections.insert(nameless(parent));
            } else if template.operation.is_list() {
                collections.insert(nameless(&template.segments));
            }
        }
        Table { templates, collections }
    })
}

impl Table {
    /// The template that fits a path. If several fit, the one with the most fixed words.
    fn best(&self, method: &Method, path: &str) -> Option<&Template> {
        let segments: Vec<_> = path.split('/').collect();
        let fitting = self.templates.iter().filter(|template| {
            template.method == *method
                && template.segments.len() == segments.len()
                && template
                    .segments
                    .iter()
                    .zip(&segments)
                    .all(|(template, segment)| fits(template, segment))
        });
        // Of equal ones, the first: lists come before other reads of the same path.
        fitting.rev().max_by_key(|template| (template.literals, template.operation.is_list()))
    }
}

fn fits(template: &str, segment: &str) -> bool {
    match template.split_once('{') {
        None => template == segment,
        Some((before, after)) => {
            let after = after.split_once('}').map_or("", |(_, rest)| rest);
            segment.len() > before.len() + after.len()
                && segment.starts_with(before)
                && segment.ends_with(after)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_literal_template_wins() {
        let of = |path| Route::find(&Method::GET, path, None).operation.map_or("", |op| op.name);
        assert_eq!(of("/zia/api/v1/ruleLabels"), "zia.rule_labels.list_labels");
        assert_eq!(of("/zia/api/v1/ruleLabels/7"), "zia.rule_labels.get_label");
        assert_eq!(
            of("/zpa/mgmtconfig/v1/admin/customers/1/segmentGroup"),
            "zpa.segment_groups.list_groups"
        );
        assert_eq!(of("/zia/api/v1/nothing/of/the/kind"), "");
    }

    #[test]
    fn a_services_own_host_has_no_prefix() {
        let route = Route::find(&Method::GET, "/api/v1/ruleLabels", Some("zia"));
        assert_eq!(route.path, "/zia/api/v1/ruleLabels");
        assert!(route.is_collection);
    }
}
