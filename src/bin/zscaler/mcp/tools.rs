//! The three tools: search operations, describe one, call one.

use std::collections::HashMap;

use serde_json::{Map, Value, json};
use zscaler::{Client, Operation, Pages, redacted};

use super::permission::{Permission, Verdict, removes};
use crate::describe::card;
use crate::documented::summary;
use crate::failure::Failure;
use crate::options::Options;
use crate::{client, target};

/// The largest number of operations in the result of a search.
const MOST_FOUND: usize = 50;

/// The tools, and their state between calls.
pub(super) struct Tools {
    options: Options,
    permission: Permission,
    /// The clients by the key of their services.
    clients: HashMap<String, Client>,
}

impl Tools {
    pub(super) fn new(options: Options, permission: Permission) -> Self {
        Self { options, permission, clients: HashMap::new() }
    }

    /// The descriptions of the tools, in the protocol's form.
    pub(super) fn list(&self) -> Value {
        let text = |about: &str| json!({"type": "string", "description": about});
        json!([
            {
                "name": "search_operations",
                "title": "Search operations",
                "description": "Finds operations of the Zscaler APIs (ZIA, ZPA, ZCC, ZDX, ZTW, \
                    ZIdentity and others) by words in their names, paths and descriptions. An \
                    operation must have all words, so begin with few, such as \"zia rule label\".",
                "inputSchema": {
                    "type": "object",
                    "properties": {"words": text("Words, separated by spaces")},
                    "required": ["words"],
                    "additionalProperties": false,
                },
                "annotations": {"readOnlyHint": true, "openWorldHint": false},
            },
            {
                "name": "describe_operation",
                "title": "Describe an operation",
                "description": "Describes an operation: its parameters with place and type, which \
                    of them are required, the paging of a list, the response, and whether this \
                    server may call it.",
                "inputSchema": {
                    "type": "object",
                    "properties": {"operation": text("Its name, such as zia.rule_labels.list_labels")},
                    "required": ["operation"],
                    "additionalProperties": false,
                },
                "annotations": {"readOnlyHint": true, "openWorldHint": false},
            },
            {
                "name": "call_operation",
                "title": "Call an operation",
                "description": "Calls an operation and returns its result: complete records with \
                    masked secrets. A list returns its first page, unless `all` or `max_items` is \
                    given. For an operation that removes something, the first call returns a token \
                    and sends nothing. Ask the user, then repeat the call with the token as \
                    `confirm`.",
                "inputSchema": {
                    "type": "object",
                    "properties": {
                        "operation": text("Its name, such as zia.rule_labels.list_labels"),
                        "arguments": {
                            "type": "object",
                            "description": "The arguments of the path and the fields of the query \
                                or body, by name. If an operation takes both, `query_params` and \
                                `body` are separate objects.",
                        },
                        "search": text("A JMESPath expression over the result"),
                        "all": {"type": "boolean", "description": "Fetch every page of a list"},
                        "max_items": {
                            "type": "integer",
                            "minimum": 1,
                            "description": "Fetch pages of a list until there are this many items",
                        },
                        "confirm": text("The token that the first call returned"),
                    },
                    "required": ["operation"],
                    "additionalProperties": false,
                },
                "annotations": {"readOnlyHint": false, "destructiveHint": true, "openWorldHint": true},
            },
        ])
    }

    /// The result of a tool, or its error. `None` if there is no such tool.
    pub(super) fn call(
        &mut self,
        name: &str,
        arguments: &Value,
    ) -> Option<Result<Vec<String>, String>> {
        Some(match name {
            "search_operations" => self.search(arguments).map(|text| vec![text]),
            "describe_operation" => self.describe(arguments).map(|text| vec![text]),
            "call_operation" => self.send(arguments),
            _ => return None,
        })
    }

    /// Closes the clients, which logs out of sessions.
    pub(super) fn close(self) -> Result<(), Failure> {
        for client in self.clients.values() {
            client.close()?;
        }
        Ok(())
    }

    fn search(&self, arguments: &Value) -> Result<String, String> {
        let arguments = known(arguments, &["words"])?;
        let words = text(arguments, "words")?.ok_or("`words` is missing")?;
        let found = match target::with_words(words.split_whitespace()) {
            Ok(found) => found,
            // This is not an error of the call.
            Err(message) => return Ok(message),
        };
        let shown: Vec<_> = found
            .iter()
            .take(MOST_FOUND)
            .map(|operation| {
                json!({
                    "operation": operation.name,
                    "summary": summary(operation),
                    "allowed": self.permission.allows(operation),
                })
            })
            .collect();
        let left = found.len() - shown.len();
        let mut result = json!({"operations": shown});
        if let (true, Some(fields)) = (left > 0, result.as_object_mut()) {
            let note = format!("{left} more operations are not shown; add a word to find fewer");
            fields.insert("note".to_owned(), note.into());
        }
        Ok(result.to_string())
    }

    fn describe(&self, arguments: &Value) -> Result<String, String> {
        let arguments = known(arguments, &["operation"])?;
        let operation = operation(arguments)?;
        let mut card = card(operation);
        if let Some(fields) = card.as_object_mut() {
            // The example is a command line, which a model cannot run.
            fields.remove("example");
            fields.insert("allowed".to_owned(), self.permission.allows(operation).into());
            fields.insert("needs_confirmation".to_owned(), removes(operation).into());
        }
        Ok(card.to_string())
    }

    fn send(&mut self, arguments: &Value) -> Result<Vec<String>, String> {
        let keys = ["operation", "arguments", "search", "all", "max_items", "confirm"];
        let arguments = known(arguments, &keys)?;
        let operation = operation(arguments)?;
        let nothing = json!({});
        let keywords = arguments.get("arguments").filter(|given| !given.is_null());
        let keywords = keywords.unwrap_or(&nothing);
        if !keywords.is_object() {
            return Err("`arguments` must be an object".to_owned());
        }
        let search = text(arguments, "search")?;
        if let Some(expression) = search {
            zscaler::Expression::new(expression).map_err(|error| format!("search: {error}"))?;
        }
        let all = match arguments.get("all") {
            None | Some(Value::Null) => false,
            Some(Value::Bool(all)) => *all,
            Some(_) => return Err("`all` must be true or false".to_owned()),
        };
        let max_items = match arguments.get("max_items") {
            None | Some(Value::Null) => None,
            Some(limit) => {
                let limit = limit.as_u64().filter(|limit| *limit > 0);
                Some(limit.ok_or("`max_items` must be a whole number above 0")?)
            }
        };
        if (all || max_items.is_some()) && !operation.is_list() {
            return Err(format!(
                "{} is not a list: leave out `all` and `max_items`",
                operation.name
            ));
        }
        let confirm = text(arguments, "confirm")?;
        match self.permission.check(operation, keywords, confirm) {
            Verdict::Granted => {}
            Verdict::Refused(why) => return Err(why),
            Verdict::NeedsConfirmation(token) => {
                let question = json!({
                    "done": false,
                    "confirm": token,
                    "note": format!(
                        "{} removes something, and nothing was sent yet. Tell the user what would \
                         be removed. If they agree, repeat the same call with this token as \
                         `confirm`.",
                        operation.name
                    ),
                });
                return Ok(vec![question.to_string()]);
            }
        }
        let client = self.client(operation.service()).map_err(|failure| failure.message())?;
        let result = call(&client, operation, keywords, all, max_items);
        let (value, has_more) = result.map_err(|error| error.to_string())?;
        // A model's provider sees the result, and may keep it.
        let masked = redacted::body(value.to_string().as_bytes());
        let masked = serde_json::from_str(&masked).unwrap_or_default();
        let found = match search {
            Some(expression) => zscaler::search(expression, &masked).map_err(|e| e.to_string())?,
            None => masked,
        };
        let more = "This is the first page. There are more: `all` or `max_items` fetches them.";
        let more = has_more.then(|| more.to_owned());
        let staged = operation.activation().map(|activate| {
            format!(
                "The change is staged until it is activated. {activate} activates it, and so does \
                 the logout when this server ends."
            )
        });
        Ok([found.to_string()].into_iter().chain(more).chain(staged).collect())
    }

    /// The client for a service. It is built for the first call, because searching and describing need
    /// no account.
    fn client(&mut self, service: &str) -> Result<Client, Failure> {
        let key = client::shared_by(&self.options, service);
        if let Some(client) = self.clients.get(key) {
            return Ok(client.clone());
        }
        let client = client::build(&self.options, service, None)?;
        self.clients.insert(key.to_owned(), client.clone());
        Ok(client)
    }
}

/// Calls an operation. Returns the result, and whether there are more pages.
fn call(
    client: &Client,
    operation: &Operation,
    keywords: &Value,
    all: bool,
    max_items: Option<u64>,
) -> zscaler::Result<(Value, bool)> {
    let result = client.call(operation.name, keywords)?;
    Ok(match max_items {
        Some(limit) => {
            let limit = usize::try_from(limit).unwrap_or(usize::MAX);
            (result.paginator().max_items(limit).all()?.into(), false)
        }
        None if all => (result.all()?.into(), false),
        None => {
            let has_more = operation.is_list() && result.1.has_next();
            (result.0, has_more)
        }
    })
}

/// The arguments of a tool. An argument that is not one of these is an error.
fn known<'a>(arguments: &'a Value, keys: &[&str]) -> Result<&'a Map<String, Value>, String> {
    let arguments = arguments.as_object().ok_or("the arguments must be an object")?;
    match arguments.keys().find(|key| !keys.contains(&key.as_str())) {
        Some(key) => {
            let keys = keys.join(", ");
            Err(format!("the tool has no argument {key}; its arguments are {keys}"))
        }
        None => Ok(arguments),
    }
}

fn text<'a>(arguments: &'a Map<String, Value>, key: &str) -> Result<Option<&'a str>, String> {
    match arguments.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(format!("`{key}` must be text")),
    }
}

fn operation(arguments: &Map<String, Value>) -> Result<&'static Operation, String> {
    let name = text(arguments, "operation")?.ok_or("`operation` is missing")?;
    zscaler::operation(name).ok_or_else(|| {
        let near = zscaler::similar_operations(name);
        match near.is_empty() {
            true => format!("there is no operation {name}; find one with search_operations"),
            false => format!("there is no operation {name}; did you mean {}?", near.join(" or ")),
        }
    })
}
