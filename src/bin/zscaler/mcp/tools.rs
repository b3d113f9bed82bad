//! The three tools: search operations, describe one, call one.

use std::collections::HashMap;

use serde_json::{Map, Value, json};
use zscaler::{Client, Operation, Pages, redacted};

use super::permission::{Permission, Verdict, takes_away};
use crate::client;
use crate::describe::card;
use crate::documented::summary;
use crate::failure::Failure;
use crate::notes::activation;
use crate::options::Options;

/// How many operations a search returns at most.
const MOST_FOUND: usize = 50;

/// What the tools need from call to call.
pub(super) struct Tools {
    options: Options,
    permission: Permission,
    /// The clients that were built: one, or with `--legacy` one a service.
    clients: HashMap<String, Client>,
}

impl Tools {
    pub(super) fn new(options: Options, permission: Permission) -> Self {
        Self { options, permission, clients: HashMap::new() }
    }

    /// The tools, as the protocol describes them.
    pub(super) fn list(&self) -> Value {
        let text = |about: &str| json!({"type": "string", "description": about});
        json!([
            {
                "name": "search_operations",
                "title": "Search operations",
                "description": "Finds operations of the Zscaler APIs (ZIA, ZPA, ZCC, ZDX, ZTW, \
                    ZIdentity and others) by words of their names, paths and descriptions. All \
                    words have to be there: begin with few, such as \"zia rule label\".",
                "inputSchema": {
                    "type": "object",
                    "properties": {"words": text("Words, with spaces between them")},
                    "required": ["words"],
                    "additionalProperties": false,
                },
                "annotations": {"readOnlyHint": true, "openWorldHint": false},
            },
            {
                "name": "describe_operation",
                "title": "Describe an operation",
                "description": "What an operation takes and returns: its parameters with place, \
                    type and whether they are required, how its list is paged, and whether this \
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
                "description": "Calls an operation and returns what the API answers, whole \
                    records with secrets masked. A list returns its first page, unless `all` or \
                    `max_items` asks for more. Operations that take something away return a \
                    token first; the second call, after the user agreed, names it in `confirm`.",
                "inputSchema": {
                    "type": "object",
                    "properties": {
                        "operation": text("Its name, such as zia.rule_labels.list_labels"),
                        "arguments": {
                            "type": "object",
                            "description": "What the path names and the fields of query or body, \
                                by name. `query_params` and `body` are objects of their own where \
                                an operation takes both.",
                        },
                        "search": text("A JMESPath expression over the answer, which returns what is needed of it"),
                        "all": {"type": "boolean", "description": "Every page of a list"},
                        "max_items": {
                            "type": "integer",
                            "minimum": 1,
                            "description": "Pages of a list until there are so many items",
                        },
                        "confirm": text("The token of a first call"),
                    },
                    "required": ["operation"],
                    "additionalProperties": false,
                },
                "annotations": {"readOnlyHint": false, "destructiveHint": true, "openWorldHint": true},
            },
        ])
    }

    /// What a tool returns, or what was wrong. None where there is no such tool.
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

    /// Logs out where that is due.
    pub(super) fn close(self) -> Result<(), Failure> {
        for client in self.clients.values() {
            client.close()?;
        }
        Ok(())
    }

    fn search(&self, arguments: &Value) -> Result<String, String> {
        let arguments = known(arguments, &["words"])?;
        let words = text(arguments, "words")?.ok_or("words is missing")?;
        let words: Vec<String> =
            words.split_whitespace().map(|word| word.to_lowercase().replace('-', "_")).collect();
        let found: Vec<_> = zscaler::operations()
            .filter(|operation| {
                let text = format!("{} {} {}", operation.name, operation.path, summary(operation));
                let text = text.to_lowercase();
                words.iter().all(|word| text.contains(word))
            })
            .collect();
        if found.is_empty() {
            return Ok(format!("no operation has all of: {}", words.join(", ")));
        }
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
        let mut answer = json!({"operations": shown});
        if let (true, Some(fields)) = (left > 0, answer.as_object_mut()) {
            let note = format!("{left} more: add a word");
            fields.insert("note".to_owned(), note.into());
        }
        Ok(answer.to_string())
    }

    fn describe(&self, arguments: &Value) -> Result<String, String> {
        let arguments = known(arguments, &["operation"])?;
        let operation = operation(arguments)?;
        let mut card = card(operation);
        if let Some(fields) = card.as_object_mut() {
            // A command line is of no use here.
            fields.remove("example");
            fields.insert("allowed".to_owned(), self.permission.allows(operation).into());
            let confirmed = takes_away(operation);
            fields.insert("needs_confirmation".to_owned(), confirmed.into());
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
            return Err("arguments has to be an object".to_owned());
        }
        let search = text(arguments, "search")?;
        if let Some(expression) = search {
            zscaler::Expression::new(expression).map_err(|error| format!("search: {error}"))?;
        }
        let all = match arguments.get("all") {
            None | Some(Value::Null) => false,
            Some(Value::Bool(all)) => *all,
            Some(_) => return Err("all has to be true or false".to_owned()),
        };
        let max_items = match arguments.get("max_items") {
            None | Some(Value::Null) => None,
            Some(limit) => {
                let limit = limit.as_u64().filter(|limit| *limit > 0);
                Some(limit.ok_or("max_items has to be a whole number above 0")?)
            }
        };
        if (all || max_items.is_some()) && !operation.is_list() {
            return Err(format!("{} is no list: leave out all and max_items", operation.name));
        }
        let confirm = text(arguments, "confirm")?;
        match self.permission.check(operation, keywords, confirm) {
            Verdict::Granted => {}
            Verdict::Refused(why) => return Err(why),
            Verdict::NeedsConfirmation(token) => {
                let asked = json!({
                    "done": false,
                    "confirm": token,
                    "note": format!(
                        "{} takes something away, and nothing was sent yet. Tell the user what it \
                         is; once they agree, make the same call with this token as `confirm`.",
                        operation.name
                    ),
                });
                return Ok(vec![asked.to_string()]);
            }
        }
        let client = self.client(operation.service()).map_err(|failure| failure.message())?;
        let answered = answer(&client, operation, keywords, all, max_items);
        let (value, has_more) = answered.map_err(|error| error.to_string())?;
        // Whoever reads this keeps it, and sends it on.
        let masked = redacted::body(value.to_string().as_bytes());
        let masked = serde_json::from_str(&masked).unwrap_or_default();
        let found = match search {
            Some(expression) => zscaler::search(expression, &masked).map_err(|e| e.to_string())?,
            None => masked,
        };
        let more = "This is the first page, and there are more: all or max_items asks for them.";
        let more = has_more.then(|| more.to_owned());
        let staged = activation(operation).map(|activate| {
            format!(
                "The change is staged until it is activated: {activate} does that, and so does the \
                 logout when this server ends."
            )
        });
        Ok([found.to_string()].into_iter().chain(more).chain(staged).collect())
    }

    /// The client for a service, built when it is first needed: a server without an account can
    /// still search and describe.
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

/// What a call returns, and whether there are more pages.
fn answer(
    client: &Client,
    operation: &Operation,
    keywords: &Value,
    all: bool,
    max_items: Option<u64>,
) -> zscaler::Result<(Value, bool)> {
    let answer = client.call(operation.name, keywords)?;
    Ok(match max_items {
        Some(limit) => {
            let limit = usize::try_from(limit).unwrap_or(usize::MAX);
            (answer.paginator().max_items(limit).all()?.into(), false)
        }
        None if all => (answer.all()?.into(), false),
        None => {
            let has_more = operation.is_list() && answer.1.has_next();
            (answer.0, has_more)
        }
    })
}

/// The arguments of a tool, if it has no others than these.
fn known<'a>(arguments: &'a Value, keys: &[&str]) -> Result<&'a Map<String, Value>, String> {
    let arguments = arguments.as_object().ok_or("the arguments have to be an object")?;
    match arguments.keys().find(|key| !keys.contains(&key.as_str())) {
        Some(key) => Err(format!("there is no argument {key}; there are {}", keys.join(", "))),
        None => Ok(arguments),
    }
}

fn text<'a>(arguments: &'a Map<String, Value>, key: &str) -> Result<Option<&'a str>, String> {
    match arguments.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(format!("{key} has to be text")),
    }
}

fn operation(arguments: &Map<String, Value>) -> Result<&'static Operation, String> {
    let name = text(arguments, "operation")?.ok_or("operation is missing")?;
    zscaler::operation(name).ok_or_else(|| {
        let near = zscaler::similar_operations(name);
        match near.is_empty() {
            true => format!("there is no operation {name}; search_operations finds some"),
            false => format!("there is no operation {name}; near it are {}", near.join(", ")),
        }
    })
}
