//! The operations that add, read, change and remove the objects of a list.

use serde_json::{Map, Value};

use crate::api::row::Row;
use crate::call::operation::{Method, Operation};
use crate::error::{Error, Result};
use crate::field::Id;
use crate::registry::{find, rows};
use crate::response::text::Fields;

/// A list, and the operations on its objects.
pub(super) struct Related {
    list: &'static Operation,
    add: Option<&'static Row>,
    update: Option<&'static Row>,
    delete: Option<&'static Row>,
    get: Option<&'static Row>,
}

/// Lists whose operations cannot be derived from their paths: the list, the value of its path
/// argument or nothing, and the operations that add, change and remove.
type Exception = (&'static str, &'static str, [&'static str; 3]);

const EXCEPTIONS: &[Exception] = &[
    (
        "zia.url_categories.list_categories",
        "",
        ["add_url_category", "update_url_category", "delete_category"],
    ),
    (
        "zpa.cbi_banner.list_cbi_banners",
        "",
        ["add_cbi_banner", "update_cbi_banner", "delete_cbi_banner"],
    ),
    (
        "zpa.cbi_certificate.list_cbi_certificates",
        "",
        ["add_cbi_certificate", "update_cbi_certificate", "delete_cbi_certificate"],
    ),
    ("ztb.groups_router.list_groups", "", ["create_group", "update_group_put", "delete_group"]),
    (POLICIES, "access", ["add_access_rule_v2", "update_access_rule_v2", "delete_rule"]),
    (POLICIES, "timeout", ["add_timeout_rule_v2", "update_timeout_rule_v2", "delete_rule"]),
    (
        POLICIES,
        "client_forwarding",
        ["add_client_forwarding_rule_v2", "update_client_forwarding_rule_v2", "delete_rule"],
    ),
    (POLICIES, "isolation", ["add_isolation_rule_v2", "update_isolation_rule_v2", "delete_rule"]),
    (
        POLICIES,
        "inspection",
        ["add_app_protection_rule_v2", "update_app_protection_rule_v2", "delete_rule"],
    ),
    (
        POLICIES,
        "credential",
        [
            "add_privileged_credential_rule_v2",
            "update_privileged_credential_rule_v2",
            "delete_rule",
        ],
    ),
    (
        POLICIES,
        "capabilities",
        ["add_capabilities_rule_v2", "update_capabilities_rule_v2", "delete_rule"],
    ),
    (
        POLICIES,
        "redirection",
        ["add_redirection_rule_v2", "update_redirection_rule_v2", "delete_rule"],
    ),
];

const POLICIES: &str = "zpa.policies.list_rules";

impl Related {
    /// The operations of a list. `place` has the arguments of its path.
    pub(super) fn of(list: &'static Operation, place: &Map<String, Value>) -> Result<Self> {
        let resource = list.name.rsplit_once('.').map_or("", |(resource, _)| resource);
        let mut exceptions = EXCEPTIONS.iter().filter(|(name, ..)| *name == list.name).peekable();
        if exceptions.peek().is_some() {
            let given = place.values().next().and_then(Value::as_str).unwrap_or_default();
            let kinds: Vec<_> = exceptions.clone().map(|(_, kind, _)| *kind).collect();
            let Some((.., [add, update, delete])) = exceptions.find(|(_, kind, _)| *kind == given)
            else {
                let argument = list.positional().next().unwrap_or("arguments");
                let message = format!("is {given:?}, but must be one of: {}", kinds.join(", "));
                return Err(Error::argument(list.name, format!("body.{argument}"), message));
            };
            let row = |name: &&str| find(&format!("{resource}.{name}"));
            let (add, update, delete) = (row(add), row(update), row(delete));
            let get = update.and_then(|update| reader(resource, update));
            return Ok(Self { list, add, update, delete, get });
        }
        let beside = |method: Method| {
            rows().filter(move |row| {
                let name = row.operation.name;
                row.operation.method == method
                    && name.rsplit_once('.').is_some_and(|(own, _)| own == resource)
            })
        };
        let verb = |row: &Row| row.operation.name.rsplit('.').next().unwrap_or_default();
        let add = beside(Method::POST).find(|row| {
            row.operation.path == list.path
                && ["add_", "create_"].iter().any(|start| verb(row).starts_with(start))
        });
        let is_item = |row: &&&Row| {
            let id = row.operation.path.strip_prefix(list.path);
            id.and_then(|id| id.strip_prefix("/{")?.strip_suffix('}'))
                .is_some_and(|id| !id.contains('/'))
        };
        let update = beside(Method::PUT)
            .chain(beside(Method::PATCH))
            .find(|row| is_item(&row) && row.operation.takes("body"));
        let delete = beside(Method::DELETE).find(|row| is_item(&row));
        let get = beside(Method::GET).find(|row| is_item(&row));
        Ok(Self { list, add, update, delete, get })
    }

    pub(super) fn list(&self) -> &'static Operation {
        self.list
    }

    /// The operation that reads one object, if there is one.
    pub(super) fn get(&self) -> Option<&'static Row> {
        self.get
    }

    pub(super) fn add(&self) -> Result<&'static Row> {
        self.add.ok_or_else(|| self.lacks("adds an object to it"))
    }

    pub(super) fn update(&self) -> Result<&'static Row> {
        self.update.ok_or_else(|| self.lacks("changes its objects"))
    }

    pub(super) fn delete(&self) -> Result<&'static Row> {
        self.delete.ok_or_else(|| self.lacks("removes its objects"))
    }

    /// The id of an object: its `id`, or the field that the operations name, such as `profile_id`.
    pub(super) fn id_of(&self, object: &Value) -> Id {
        // Some operations add several at once, and return a list.
        let object = match object.items() {
            [one] => one,
            _ => object,
        };
        let id = object.id();
        if !id.is_empty() {
            return id;
        }
        let rows = [self.update, self.delete, self.get];
        let names = rows.iter().flatten().filter_map(|row| row.operation.positional().last());
        names.into_iter().find_map(|name| object.get(name)).map(Id::of).unwrap_or_default()
    }

    /// Whether an added object needs an `order`: rules of ZIA and ZTW.
    pub(super) fn is_ordered(&self) -> bool {
        self.add.is_some_and(|add| add.operation.documents("Body", "order"))
    }

    fn lacks(&self, what: &str) -> Error {
        let message = format!("no operation of the list's resource {what}");
        Error::Unsupported { operation: self.list.name.to_owned(), message }
    }
}

/// The operation that reads the object that an update replaces.
fn reader(resource: &str, update: &Row) -> Option<&'static Row> {
    let id = update.operation.positional().last()?;
    rows().find(|row| {
        let name = row.operation.name;
        row.operation.method == Method::GET
            && name.rsplit_once('.').is_some_and(|(own, _)| own == resource)
            && row.operation.takes(id)
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    /// `ensure` changes objects with `modify`.
    #[test]
    fn every_update_of_a_lists_objects_can_be_modified() {
        let mut updates = 0;
        for list in rows().map(|row| &row.operation).filter(|list| list.is_list()) {
            let kinds = EXCEPTIONS.iter().filter(|(name, ..)| *name == list.name);
            let kinds: Vec<_> = kinds.map(|(_, kind, _)| *kind).collect();
            for kind in if kinds.is_empty() { vec![""] } else { kinds } {
                let place = Map::from_iter([("policy_type".to_owned(), kind.into())]);
                let related = Related::of(list, &place).unwrap();
                let Ok(update) = related.update() else { continue };
                updates += 1;
                assert!(update.operation.is_modifiable(), "{}", update.operation.name);
            }
        }
        assert!(updates > 100, "{updates}");
    }
}
