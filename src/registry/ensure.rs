//! Makes sure that an object is as wanted. It is added, changed or removed only if that is needed.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::api::row::Row;
use crate::api::zpa::shared::id_objects::BESIDE;
use crate::call::Call;
use crate::call::encode::given_twice;
use crate::call::operation::Operation;
use crate::call::path_argument::PathArgument;
use crate::call::service::Service;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::field::Id;
use crate::registry::find::{list_named, searching};
use crate::registry::related::Related;
use crate::registry::same::{as_returned, differing};
use crate::response::paginator::Pages;

/// The result of [`Client::ensure`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// The object did not exist, and was added.
    Added,
    /// These fields of the object were changed.
    Changed(Vec<String>),
    /// The object was already as wanted.
    Unchanged,
    /// The object existed, and was removed.
    Removed,
}

/// An object that is as wanted now.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Ensured {
    /// What was done, or would be done.
    pub outcome: Outcome,
    /// The object's id. Empty if it has none, or none yet.
    pub id: Id,
}

impl Client {
    /// Makes sure that a list has an object with these fields: adds it, changes it, or leaves it if
    /// it is already as wanted. The second run always returns [`Outcome::Unchanged`].
    ///
    /// `list` is the dotted name of the list. `key` is the field of `body` that identifies the
    /// object; it is compared exactly. `body` is the body for adding the object. It also has the
    /// arguments of the list's path (`policy_type`, `rule_type`, …). The operations that add,
    /// change and remove objects are those of the list's resource.
    ///
    /// Only the fields of `body` are compared with the API's response. References are compared by
    /// id, numbers by their text, and lists without regard to order. A missing field, null, `false`
    /// and an empty value are equal. Secrets are not compared, because responses do not have them.
    /// A change sends the object's other fields as they are. A rule without an `order` is added
    /// after the tenant's last rule.
    ///
    /// Fields that the API sets itself (times, authors, `predefined`) are not compared, because no
    /// update changes them. For ZPA, the `microtenant_id` of `body` also says where the object is
    /// looked for.
    ///
    /// ```
    /// use zscaler::{Outcome, json};
    ///
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let label = json!({"name": "reviewed", "description": "by the network team"});
    /// let first = client.ensure("zia.rule_labels.list_labels", "name", &label)?;
    /// let second = client.ensure("zia.rule_labels.list_labels", "name", &label)?;
    /// assert_eq!((first.outcome, second.outcome), (Outcome::Added, Outcome::Unchanged));
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Ambiguous`] when two objects have the key. [`Error::Unsupported`] when objects of
    /// that list cannot be added or changed. Also when `body` lacks the key, the list's items are
    /// not objects, or a call fails.
    pub fn ensure(&self, list: &str, key: &str, body: impl Serialize) -> Result<Ensured> {
        Job::new(self, list, key, body)?.present(false)
    }

    /// Makes sure that a list does not have such an object. Returns [`Outcome::Removed`], or
    /// [`Outcome::Unchanged`] if there was none. The arguments are those of [`ensure`](Self::ensure). Of
    /// `body`, only the key and the arguments of paths count.
    ///
    /// ```
    /// use zscaler::json;
    ///
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// client.ensure_absent("zia.rule_labels.list_labels", "name", json!({"name": "reviewed"}))?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// As for [`ensure`](Self::ensure).
    pub fn ensure_absent(&self, list: &str, key: &str, body: impl Serialize) -> Result<Ensured> {
        Job::new(self, list, key, body)?.absent(false)
    }

    /// Shows what `ensure` or `reorder` would do, without sending a write.
    ///
    /// ```
    /// use zscaler::{Outcome, json};
    ///
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let plan = client.plan();
    /// let label = plan.ensure("zia.rule_labels.list_labels", "name", json!({"name": "reviewed"}))?;
    /// assert_eq!(label.outcome, Outcome::Added); // would be
    /// # Ok(()) }
    /// ```
    pub fn plan(&self) -> Plan<'_> {
        Plan { client: self }
    }
}

/// What would be done: see [`Client::plan`].
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
    pub(super) client: &'a Client,
}

impl Plan<'_> {
    /// Returns what [`Client::ensure`] would do.
    ///
    /// # Errors
    ///
    /// As for that method.
    pub fn ensure(&self, list: &str, key: &str, body: impl Serialize) -> Result<Ensured> {
        Job::new(self.client, list, key, body)?.present(true)
    }

    /// Returns what [`Client::ensure_absent`] would do.
    ///
    /// # Errors
    ///
    /// As for that method.
    pub fn ensure_absent(&self, list: &str, key: &str, body: impl Serialize) -> Result<Ensured> {
        Job::new(self.client, list, key, body)?.absent(true)
    }
}

/// One object that is wanted.
struct Job<'a> {
    client: &'a Client,
    related: Related,
    key: &'a str,
    /// The wanted value of the key.
    wanted: String,
    /// The arguments of the list's path.
    place: Map<String, Value>,
    /// The object's own fields.
    body: Map<String, Value>,
}

impl<'a> Job<'a> {
    fn new(client: &'a Client, list: &str, key: &'a str, body: impl Serialize) -> Result<Self> {
        let list = list_named(list)?;
        let refuse =
            |argument: &str, message: String| Error::argument(list.name, argument, message);
        let body = serde_json::to_value(body)
            .map_err(|error| refuse("body", format!("cannot be serialized: {error}")))?;
        let Value::Object(mut body) = body else {
            return Err(refuse("body", "must be an object".to_owned()));
        };
        let mut place = Map::new();
        for name in list.positional() {
            let value = body.shift_remove(name).ok_or_else(|| {
                refuse(
                    &format!("body.{name}"),
                    "is missing; the path of the list needs it".to_owned(),
                )
            })?;
            place.insert(name.to_owned(), value);
        }
        let wanted = crate::response::text::find(&Value::Object(body.clone()), key)
            .unwrap_or(&Value::Null)
            .segment()
            .map_err(|message| refuse(&format!("body.{key}"), message))?;
        let related = Related::of(list, &place)?;
        Ok(Self { client, related, key, wanted, place, body })
    }

    fn present(&self, only_plan: bool) -> Result<Ensured> {
        let Some(found) = self.find()? else {
            let add = self.related.add()?;
            let added = match only_plan {
                true => Value::Null,
                false => self.client.call(add.operation.name, self.addition(add)?)?.0,
            };
            return Ok(Ensured { outcome: Outcome::Added, id: self.related.id_of(&added) });
        };
        let id = self.related.id_of(&found);
        let wanted = self.as_sent(&id)?;
        if differing(&as_returned(&wanted, &found), &found).is_empty() {
            return Ok(Ensured { outcome: Outcome::Unchanged, id });
        }
        // A list may have only some fields of its objects, and some of them may be out of date.
        let fields = match only_plan {
            true => {
                let now = self.read(&id)?.unwrap_or(found);
                differing(&as_returned(&wanted, &now), &now)
            }
            false => self.change(&id, &wanted)?,
        };
        let outcome = match fields.is_empty() {
            true => Outcome::Unchanged,
            false => Outcome::Changed(fields),
        };
        Ok(Ensured { outcome, id })
    }

    fn absent(&self, only_plan: bool) -> Result<Ensured> {
        let Some(found) = self.find()? else {
            return Ok(Ensured { outcome: Outcome::Unchanged, id: Id::default() });
        };
        let id = self.related.id_of(&found);
        let delete = self.related.delete()?;
        if !only_plan {
            self.client.call(delete.operation.name, self.naming(delete, &id))?;
        }
        Ok(Ensured { outcome: Outcome::Removed, id })
    }

    /// The object as it is now.
    fn find(&self) -> Result<Option<Value>> {
        let list = self.related.list();
        let mut arguments = self.place.clone();
        arguments.extend(searching(list, self.key, &self.wanted));
        self.add_whereabouts(list, &mut arguments);
        // A cached response may be stale.
        self.client.forget(list.service());
        let page = self.client.call(list.name, arguments)?;
        // A text has no key, so it would never be found, and added again each time.
        if page.1.items_in(&page.0).first().is_some_and(|item| !item.is_object()) {
            return Err(Error::argument(
                list.name,
                "operation",
                "is a list of values, not of objects",
            ));
        }
        page.find(self.key, &self.wanted)
    }

    /// Reads the object with the operation that a change would read it with.
    fn read(&self, id: &Id) -> Result<Option<Value>> {
        if let Ok(update) = self.related.update() {
            return self.client.read_for_change(update, self.named(update, id)).map(Some);
        }
        let Some(get) = self.related.get() else { return Ok(None) };
        let (value, _) = self.client.call(get.operation.name, self.naming(get, id))?;
        Ok(value.is_object().then_some(value))
    }

    /// The arguments that identify the object.
    fn naming(&self, row: &Row, id: &Id) -> Map<String, Value> {
        let id = serde_json::to_value(id).unwrap_or_default();
        let names = row.operation.positional();
        let own = row.operation.positional().last();
        let mut naming: Map<String, Value> = names
            .map(|name| {
                // A field of the body may have the name of the object's own id.
                let above = self.place.get(name).or_else(|| self.body.get(name));
                let value = above.filter(|_| own != Some(name));
                (name.to_owned(), value.unwrap_or(&id).clone())
            })
            .collect();
        self.add_whereabouts(&row.operation, &mut naming);
        naming
    }

    /// The arguments that identify the object for a change, with those of its read, such as a
    /// policy's type.
    fn named(&self, update: &Row, id: &Id) -> Map<String, Value> {
        let mut naming = self.naming(update, id);
        naming.extend(self.place.clone());
        naming
    }

    /// Adds the body's fields that locate the object to another call: its ZPA microtenant, and
    /// fields that fill the path without being arguments (`report_type`).
    fn add_whereabouts(&self, operation: &Operation, arguments: &mut Map<String, Value>) {
        let microtenant = (operation.service() == "zpa").then_some("microtenant_id");
        let in_path = |name: &&str| {
            operation.path.contains(&format!("{{{name}}}"))
                && operation.positional().all(|known| known != *name)
        };
        let names = self.body.keys().map(String::as_str).filter(in_path).chain(microtenant);
        let named: Vec<(String, Value)> = names
            .filter_map(|name| Some((name.to_owned(), self.body.get(name)?.clone())))
            .collect();
        if named.is_empty() {
            return;
        }
        match (operation.takes("body"), operation.takes("query")) {
            (true, _) => arguments.extend(named),
            (false, true) => {
                let query = arguments.entry("query_params").or_insert_with(|| Map::new().into());
                if let Some(query) = query.as_object_mut() {
                    query.extend(named);
                }
            }
            (false, false) => {}
        }
    }

    /// The body for adding the object.
    fn addition(&self, add: &Row) -> Result<Map<String, Value>> {
        let mut arguments = self.body.clone();
        for (name, value) in &self.place {
            if add.operation.takes(name) {
                arguments.insert(name.clone(), value.clone());
            }
        }
        let ordered = self.related.is_ordered();
        if ordered && arguments.get("order").is_none_or(Value::is_null) {
            arguments.insert("order".to_owned(), (self.last_order()? + 1).into());
        }
        Ok(arguments)
    }

    /// The `order` of the tenant's last rule.
    fn last_order(&self) -> Result<i64> {
        let mut last = 0;
        for rule in self.client.call(self.related.list().name, self.place.clone())?.items() {
            let rule = rule?;
            let is = |flag: &str| rule.get(flag) == Some(&Value::Bool(true));
            let order = rule.get("order").and_then(Value::as_i64).unwrap_or_default();
            if !is("predefined") && !is("default_rule") {
                last = last.max(order);
            }
        }
        Ok(last)
    }

    /// The wanted fields as they would be sent, under the names of responses. Handlers turn
    /// `server_group_ids` into `server_groups`. Fields that the API refuses in an update are left
    /// out.
    fn as_sent(&self, id: &Id) -> Result<Map<String, Value>> {
        let mut wanted = self.rehearsed_update(id)?;
        let read_only = Service::of(self.related.list()).read_only;
        wanted.retain(|name, _| !read_only.contains(&name.as_str()));
        Ok(wanted)
    }

    fn rehearsed_update(&self, id: &Id) -> Result<Map<String, Value>> {
        let plain = self.as_response(&Value::Object(self.body.clone()).to_string())?;
        let Ok(update) = self.related.update() else { return Ok(plain) };
        let names = self.naming(update, id);
        let Some(sent) = self.rehearsed(update, &names, &self.body)? else { return Ok(plain) };
        // Fields that the handler adds on its own are not wanted fields.
        let key: Map<String, Value> = self
            .body
            .get(self.key)
            .cloned()
            .into_iter()
            .map(|value| (self.key.to_owned(), value))
            .collect();
        let own = self.rehearsed(update, &names, &key).ok().flatten().unwrap_or_default();
        let is_wanted = |name: &String, value: &Value| {
            plain.contains_key(name) || (own.get(name) != Some(value) && !is_path(&names, name))
        };
        // An update sends some fields in two forms, but the response has one.
        let is_returned = |name: &String| !BESIDE.contains(&name.as_str());
        let wanted = sent.into_iter().filter(|(name, value)| is_wanted(name, value));
        Ok(wanted.filter(|(name, _)| is_returned(name)).collect())
    }

    /// The fields that an update would send for a body, under the names of responses.
    fn rehearsed(
        &self,
        update: &'static Row,
        names: &Map<String, Value>,
        body: &Map<String, Value>,
    ) -> Result<Option<Map<String, Value>>> {
        let mut arguments = body.clone();
        arguments.extend(names.clone());
        let call = Call::from_keywords(&update.operation, Value::Object(arguments))?;
        let sent = self.client.rehearse(|client| update.send(client, call));
        match sent {
            Ok(Some(body)) => self.as_response(&String::from_utf8_lossy(&body)).map(Some),
            Ok(None) => Ok(None),
            // Some updates need more fields than those to be changed.
            Err(Error::Argument { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Decodes JSON as if it were a response of the service.
    fn as_response(&self, json: &str) -> Result<Map<String, Value>> {
        let list = self.related.list();
        let service = Service::of(list);
        let names = service.names();
        let value: Value = serde_json::from_str(json).unwrap_or_default();
        let wire = match service.takes_names {
            true => value,
            false => names
                .encode(value, self.related.add().map_or(&[][..], |row| row.operation.spelling))
                .map_err(|twice| given_twice(list, "body", &twice))?,
        };
        match names.decode_within(wire.to_string().as_bytes(), u64::MAX) {
            Ok(Value::Object(fields)) => Ok(fields),
            _ => Err(Error::argument(list.name, "body", "must be an object")),
        }
    }

    /// Changes the fields of the object that differ, keeps the others, and returns their names.
    fn change(&self, id: &Id, wanted: &Map<String, Value>) -> Result<Vec<String>> {
        let update = self.related.update()?;
        let mut fields = Vec::new();
        let set = |object: &mut Value| {
            let wanted = as_returned(wanted, object);
            fields = differing(&wanted, object);
            let changed = fields.iter().filter_map(|name| Some((name, wanted.get(name)?)));
            if let Some(fields) = object.as_object_mut() {
                fields.extend(changed.map(|(name, value)| (name.clone(), value.clone())));
            }
        };
        self.client.modify(update.operation.name, self.named(update, id), set)?;
        Ok(fields)
    }
}

/// Whether a field only identifies the object.
fn is_path(names: &Map<String, Value>, field: &str) -> bool {
    field == "id" || names.contains_key(field)
}
