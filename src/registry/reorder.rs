//! Puts rules into order.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::api::row::Row;
use crate::call::operation::Operation;
use crate::call::path_argument::PathArgument;
use crate::client::Client;
use crate::error::{Error, MisplacedRule, Result};
use crate::registry::ensure::Plan;
use crate::registry::find::list_named;
use crate::registry::related::Related;
use crate::response::paginator::Pages;
use crate::response::text::Fields;

/// How many times the rules are moved before giving up. Others may move them meanwhile.
const PASSES: usize = 3;

/// Lists whose rules one call puts into order: the list, and the operation.
const AT_ONCE: &[(&str, &str)] = &[("zpa.policies.list_rules", "zpa.policies.bulk_reorder_rules")];

impl Client {
    /// Puts the rules of a list into this order, by their ids, with as few moves as possible.
    ///
    /// The named rules come first. The others follow in their present order. Predefined rules and
    /// the default rule stay in their places. `list` is the list's dotted name. `arguments` are the
    /// list's arguments: `{"policy_type": "access"}` for ZPA, `()` for ZIA. Returns the number of
    /// moved rules. ZPA moves all of them in one call.
    ///
    /// ```
    /// use zscaler::{Single, json};
    ///
    /// # fn main() -> zscaler::Result<()> {
    /// # let client = zscaler::offline::Tenant::new().client()?;
    /// let rules = client.zia().cloud_firewall_rules();
    /// let first = rules.add_rule(json!({"name": "first", "order": 1, "action": "ALLOW"}))?.id();
    /// let second = rules.add_rule(json!({"name": "second", "order": 2, "action": "ALLOW"}))?.id();
    /// client.reorder("zia.cloud_firewall_rules.list_rules", (), [&second, &first])?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::Misplaced`] when the rules are not in order after three passes. It names each
    /// misplaced rule, with its wanted and its actual place. [`Error::Argument`] for an id that
    /// none of the tenant's own rules has. Also when a call fails.
    pub fn reorder<T: PathArgument>(
        &self,
        list: &str,
        arguments: impl Serialize,
        ids: impl IntoIterator<Item = T>,
    ) -> Result<usize> {
        Reordering::new(self, list, arguments, ids)?.carry_out()
    }
}

impl Plan<'_> {
    /// Returns the moves that [`Client::reorder`] would make, in their sequence. None if the rules
    /// are in this order already.
    ///
    /// # Errors
    ///
    /// As for that method, but for [`Error::Misplaced`].
    pub fn reorder<T: PathArgument>(
        &self,
        list: &str,
        arguments: impl Serialize,
        ids: impl IntoIterator<Item = T>,
    ) -> Result<Vec<Move>> {
        let reordering = Reordering::new(self.client, list, arguments, ids)?;
        let rules = reordering.read()?;
        reordering.check(&rules)?;
        reordering.moves(&rules)
    }
}

/// A rule that [`Client::reorder`] would move: see [`Plan::reorder`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Move {
    /// The rule's id.
    pub id: String,
    /// The rule's name.
    pub name: String,
    /// The number of the rule's new place. The first place has the number 1.
    pub order: i64,
}

/// The rules of a list, and the order that is wanted.
struct Reordering<'a> {
    client: &'a Client,
    list: &'static Operation,
    /// The arguments of the list.
    place: Map<String, Value>,
    wanted: Vec<String>,
    means: Means,
}

/// How rules are moved.
enum Means {
    /// One call of this operation takes the whole order.
    AtOnce(&'static str),
    /// This update moves one rule. The API moves the others.
    Each(&'static Row),
}

impl<'a> Reordering<'a> {
    fn new<T: PathArgument>(
        client: &'a Client,
        list: &str,
        arguments: impl Serialize,
        ids: impl IntoIterator<Item = T>,
    ) -> Result<Self> {
        let list = list_named(list)?;
        let refuse =
            |argument: &str, message: String| Error::argument(list.name, argument, message);
        let place = match serde_json::to_value(arguments) {
            Ok(Value::Null) => Map::new(),
            Ok(Value::Object(place)) => place,
            _ => return Err(refuse("arguments", "must be an object".to_owned())),
        };
        let mut wanted = Vec::new();
        for id in ids {
            let id = id.segment().map_err(|message| refuse("ids", message))?;
            if wanted.contains(&id) {
                return Err(refuse("ids", format!("has {id} twice")));
            }
            wanted.push(id);
        }
        let means = match AT_ONCE.iter().find(|(known, _)| *known == list.name) {
            Some((_, operation)) => Means::AtOnce(operation),
            None => Means::Each(Related::of(list, &place)?.update()?),
        };
        Ok(Self { client, list, place, wanted, means })
    }

    /// Moves rules until they are in order. Returns the number of moved rules.
    fn carry_out(&self) -> Result<usize> {
        let mut moved = 0;
        let mut rules = self.read()?;
        self.check(&rules)?;
        for pass in 0.. {
            let moves = self.moves(&rules)?;
            if moves.is_empty() {
                break;
            }
            let target = target(&rules, &self.wanted);
            if pass == PASSES {
                return Err(misplaced(self.list.name, &rules, &target));
            }
            match self.means {
                Means::AtOnce(operation) => {
                    let mut arguments = self.place.clone();
                    arguments.insert("rules_orders".to_owned(), json!(target));
                    self.client.call(operation, &arguments)?;
                }
                Means::Each(update) => moves.iter().try_for_each(|to| self.send(update, to))?,
            }
            moved += moves.len();
            rules = self.read()?;
        }
        Ok(moved)
    }

    /// The tenant's own rules, in their present order.
    fn read(&self) -> Result<Vec<Rule>> {
        // A cached response may be stale.
        self.client.forget(self.list.service());
        let all = self.client.call(self.list.name, &self.place)?.all()?;
        Ok(own_rules(&all))
    }

    /// Refuses an id that no rule has.
    fn check(&self, rules: &[Rule]) -> Result<()> {
        let is_unknown = |id: &&String| !rules.iter().any(|rule| rule.id == **id);
        match self.wanted.iter().find(is_unknown) {
            None => Ok(()),
            Some(id) => Err(Error::argument(
                self.list.name,
                "ids",
                format!("has {id}, but none of the tenant's own rules has this id"),
            )),
        }
    }

    /// The moves that put rules into order. None if they are.
    fn moves(&self, rules: &[Rule]) -> Result<Vec<Move>> {
        let current: Vec<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
        let steps = moves(&current, &target(rules, &self.wanted));
        if steps.is_empty() {
            return Ok(Vec::new());
        }
        let numbers = match self.means {
            Means::AtOnce(_) => (1..).take(rules.len()).collect(),
            Means::Each(update) => self.numbers(update, rules)?,
        };
        let move_of = |(id, to): (String, usize)| {
            let rule = rules.iter().find(|rule| rule.id == id)?;
            Some(Move { id, name: rule.name.clone(), order: *numbers.get(to)? })
        };
        Ok(steps.into_iter().filter_map(move_of).collect())
    }

    /// The numbers of the places. Predefined rules between them keep theirs.
    fn numbers(&self, update: &Row, rules: &[Rule]) -> Result<Vec<i64>> {
        let numbers: Option<Vec<i64>> = rules.iter().map(|rule| rule.order).collect();
        let mut numbers = numbers.ok_or_else(|| {
            let message = "changes objects that have no order".to_owned();
            Error::Unsupported { operation: update.operation.name.to_owned(), message }
        })?;
        // If rules share a number, each of them but the first gets a new one.
        let mut last = None;
        for number in &mut numbers {
            *number = last.map_or(*number, |last: i64| (*number).max(last.saturating_add(1)));
            last = Some(*number);
        }
        Ok(numbers)
    }

    /// Gives a rule the number of its new place.
    fn send(&self, update: &'static Row, to: &Move) -> Result<()> {
        let mut arguments = self.place.clone();
        for name in update.operation.positional() {
            arguments.entry(name).or_insert_with(|| json!(to.id));
        }
        self.client.modify(update.operation.name, arguments, |rule| {
            if let Some(rule) = rule.as_object_mut() {
                rule.insert("order".to_owned(), to.order.into());
            }
        })?;
        Ok(())
    }
}

/// A rule that can be moved.
struct Rule {
    id: String,
    name: String,
    /// None if it has no order.
    order: Option<i64>,
}

/// The tenant's own rules, in order.
fn own_rules(all: &[Value]) -> Vec<Rule> {
    let is_own = |rule: &&Value| {
        ["predefined", "default_rule"]
            .iter()
            .all(|flag| rule.get(*flag) != Some(&Value::Bool(true)))
    };
    let order = |rule: &Value| {
        let number = |name: &str| rule.opt(name)?.parse::<i64>().ok();
        number("order").or_else(|| number("rule_order"))
    };
    let mut rules: Vec<Rule> = all
        .iter()
        .filter(is_own)
        // ZIA's predefined rules have negative numbers.
        .filter(|rule| order(rule).is_none_or(|order| order > 0))
        .map(|rule| Rule { id: rule.id().to_string(), name: rule.text("name"), order: order(rule) })
        .collect();
    rules.sort_by_key(|rule| rule.order);
    rules
}

/// The wanted order: the named rules, then the others in their present order.
fn target(rules: &[Rule], wanted: &[String]) -> Vec<String> {
    let is_there = |id: &&String| rules.iter().any(|rule| rule.id == **id);
    let others = rules.iter().map(|rule| &rule.id).filter(|id| !wanted.contains(id));
    wanted.iter().filter(is_there).chain(others).cloned().collect()
}

/// The fewest moves from one order to another: each rule and its new place, to be done in this
/// sequence.
fn moves(current: &[&str], target: &[String]) -> Vec<(String, usize)> {
    let place = |id: &str| target.iter().position(|other| other == id);
    let stay = longest_rise(&current.iter().filter_map(|id| place(id)).collect::<Vec<_>>());
    let mut now: Vec<&str> = current.to_vec();
    let mut moves = Vec::new();
    for (at, id) in target.iter().enumerate() {
        if stay.contains(&at) {
            continue;
        }
        now.retain(|other| other != id);
        // After the rule that precedes it in the wanted order.
        let before = at.checked_sub(1).and_then(|before| target.get(before));
        let to = before
            .and_then(|before| now.iter().position(|other| other == before))
            .map_or(0, |before| before + 1);
        now.insert(to, id);
        moves.push((id.clone(), to));
    }
    moves
}

/// The longest increasing subsequence. Its rules need not move.
fn longest_rise(numbers: &[usize]) -> Vec<usize> {
    // For each length, the subsequence with the lowest last number.
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for number in numbers {
        let at = runs.partition_point(|run| run.last() < Some(number));
        let mut run = at.checked_sub(1).and_then(|at| runs.get(at).cloned()).unwrap_or_default();
        run.push(*number);
        match runs.get_mut(at) {
            Some(slot) => *slot = run,
            None => runs.push(run),
        }
    }
    runs.pop().unwrap_or_default()
}

fn misplaced(list: &str, rules: &[Rule], target: &[String]) -> Error {
    let misplaced = target
        .iter()
        .enumerate()
        .map(|(at, id)| {
            let found = rules.iter().position(|rule| rule.id == *id);
            let name = found.and_then(|found| rules.get(found)).map(|rule| rule.name.clone());
            MisplacedRule {
                id: id.clone(),
                name: name.unwrap_or_default(),
                wanted: at + 1,
                found: found.map(|found| found + 1),
            }
        })
        .filter(|rule| rule.found != Some(rule.wanted))
        .collect();
    Error::Misplaced { operation: list.to_owned(), passes: PASSES, misplaced }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_few_rules_as_possible_are_moved() {
        for (current, target, fewest) in [
            ("abcd", "abcd", 0),
            ("abcd", "bcda", 1),
            ("abcd", "dabc", 1),
            ("abcd", "acbd", 1),
            ("abcd", "dcba", 3),
            ("abcdef", "badcfe", 3),
            ("abcdef", "efabcd", 2),
            ("", "", 0),
        ] {
            let names: Vec<String> = current.chars().map(String::from).collect();
            let current: Vec<&str> = names.iter().map(String::as_str).collect();
            let target: Vec<String> = target.chars().map(String::from).collect();
            let moves = moves(&current, &target);
            assert_eq!(moves.len(), fewest, "{current:?} {target:?}");
            let mut now = current.clone();
            for (id, to) in &moves {
                now.retain(|other| other != id);
                now.insert(*to, id);
            }
            assert_eq!(now, target);
        }
    }
}
