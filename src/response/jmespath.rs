//! JMESPath expressions. Those that would exhaust the stack are refused.
//!
//! Where the `jmespath` crate and the AWS command line differ, this module follows the latter. A
//! bare word between backticks is text. Whole numbers are compared as whole numbers, so ids of 17
//! digits and more do not match their neighbors.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::LazyLock;

use jmespath::ast::{Ast, Comparator};
use jmespath::{Context, JmespathError, Rcvar, Runtime, SearchResult, Variable, interpret};
use serde_json::{Number, Value};

use crate::error::{Error, Result};

/// A [JMESPath](https://jmespath.org) expression: parsed once, evaluated over any number of values.
#[derive(Clone, Debug)]
pub struct Expression(jmespath::Expression<'static>);

impl Expression {
    /// Parses an expression.
    ///
    /// # Errors
    ///
    /// When `text` is not a JMESPath expression.
    pub fn new(text: &str) -> Result<Self> {
        if is_too_deep(text) {
            return Err(refuse("is nested too deeply; split it into two searches"));
        }
        let text = with_quoted_words(text);
        let ast = jmespath::parse(&text).map_err(mistake)?;
        Ok(Self(jmespath::Expression::new(text, exact(ast), &RUNTIME)))
    }

    /// Evaluates the expression over a value, for example a decoded one with names in snake_case.
    ///
    /// # Errors
    ///
    /// When a function of the expression gets an argument of the wrong type.
    pub fn search(&self, value: &Value) -> Result<Value> {
        let found = self.0.search(value).map_err(mistake)?;
        serde_json::to_value(&*found)
            .map_err(|error| refuse(&format!("its result is not JSON: {error}")))
    }
}

/// Evaluates a [JMESPath](https://jmespath.org) expression over a value: see [`Expression`].
///
/// ```
/// # use zscaler::json;
/// # fn main() -> zscaler::Result<()> {
/// let labels = json!([{"id": 7, "name": "reviewed"}]);
/// assert_eq!(zscaler::search("[].name", &labels)?, json!(["reviewed"]));
/// # Ok(()) }
/// ```
///
/// # Errors
///
/// When `expression` is not a JMESPath expression, or does not fit the value.
pub fn search(expression: &str, value: &Value) -> Result<Value> {
    Expression::new(expression)?.search(value)
}

/// The built-in functions, with exact comparisons of numbers, and the comparison operators as
/// functions.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let mut runtime = Runtime::new();
    runtime.register_builtin_functions();
    for name in ["==", "!=", "<", "<=", ">", ">="] {
        runtime.register_function(
            name,
            Box::new(move |args: &[Rcvar], _: &mut Context<'_>| {
                Ok(Rcvar::new(compare(name, args).map_or(Variable::Null, Variable::Bool)))
            }),
        );
    }
    runtime.register_function("contains", Box::new(contains));
    for name in ["sort", "sort_by", "min", "min_by", "max", "max_by"] {
        runtime.register_function(
            name,
            Box::new(move |args: &[Rcvar], ctx: &mut Context<'_>| ordered(name, args, ctx)),
        );
    }
    runtime
});

/// The built-in functions of the crate. They check their arguments.
static BUILT_IN: LazyLock<Runtime> = LazyLock::new(|| {
    let mut runtime = Runtime::new();
    runtime.register_builtin_functions();
    runtime
});

/// Rewrites an expression so that its comparisons are exact.
fn exact(ast: Ast) -> Ast {
    let boxed = |ast: Box<Ast>| Box::new(exact(*ast));
    let all = |asts: Vec<Ast>| asts.into_iter().map(exact).collect();
    match ast {
        Ast::Comparison { offset, comparator, lhs, rhs } => {
            let name = match comparator {
                Comparator::Equal => "==",
                Comparator::NotEqual => "!=",
                Comparator::LessThan => "<",
                Comparator::LessThanEqual => "<=",
                Comparator::GreaterThan => ">",
                Comparator::GreaterThanEqual => ">=",
            };
            Ast::Function { offset, name: name.to_owned(), args: vec![exact(*lhs), exact(*rhs)] }
        }
        Ast::Condition { offset, predicate, then } => {
            Ast::Condition { offset, predicate: boxed(predicate), then: boxed(then) }
        }
        Ast::Expref { offset, ast } => Ast::Expref { offset, ast: boxed(ast) },
        Ast::Flatten { offset, node } => Ast::Flatten { offset, node: boxed(node) },
        Ast::Function { offset, name, args } => Ast::Function { offset, name, args: all(args) },
        Ast::MultiList { offset, elements } => Ast::MultiList { offset, elements: all(elements) },
        Ast::MultiHash { offset, mut elements } => {
            for pair in &mut elements {
                pair.value = exact(std::mem::replace(&mut pair.value, Ast::Identity { offset }));
            }
            Ast::MultiHash { offset, elements }
        }
        Ast::Not { offset, node } => Ast::Not { offset, node: boxed(node) },
        Ast::Projection { offset, lhs, rhs } => {
            Ast::Projection { offset, lhs: boxed(lhs), rhs: boxed(rhs) }
        }
        Ast::ObjectValues { offset, node } => Ast::ObjectValues { offset, node: boxed(node) },
        Ast::And { offset, lhs, rhs } => Ast::And { offset, lhs: boxed(lhs), rhs: boxed(rhs) },
        Ast::Or { offset, lhs, rhs } => Ast::Or { offset, lhs: boxed(lhs), rhs: boxed(rhs) },
        Ast::Subexpr { offset, lhs, rhs } => {
            Ast::Subexpr { offset, lhs: boxed(lhs), rhs: boxed(rhs) }
        }
        leaf @ (Ast::Identity { .. }
        | Ast::Field { .. }
        | Ast::Index { .. }
        | Ast::Literal { .. }
        | Ast::Slice { .. }) => leaf,
    }
}

/// The result of a comparison. None if the values have no order.
fn compare(operator: &str, args: &[Rcvar]) -> Option<bool> {
    let [left, right] = args else { return None };
    match operator {
        "==" => Some(equal(left, right)),
        "!=" => Some(!equal(left, right)),
        _ => {
            let (Variable::Number(left), Variable::Number(right)) = (&**left, &**right) else {
                return None;
            };
            let order = number_order(left, right);
            Some(match operator {
                "<" => order.is_lt(),
                "<=" => order.is_le(),
                ">" => order.is_gt(),
                _ => order.is_ge(),
            })
        }
    }
}

fn equal(left: &Variable, right: &Variable) -> bool {
    match (left, right) {
        (Variable::Number(a), Variable::Number(b)) => match (whole(a), whole(b)) {
            (Some(a), Some(b)) => a == b,
            _ => left == right,
        },
        (Variable::Array(a), Variable::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(a, b))
        }
        (Variable::Object(a), Variable::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| equal(a, b)))
        }
        _ => left == right,
    }
}

fn number_order(left: &Number, right: &Number) -> Ordering {
    match (whole(left), whole(right)) {
        (Some(left), Some(right)) => left.cmp(&right),
        _ => left.as_f64().partial_cmp(&right.as_f64()).unwrap_or(Ordering::Equal),
    }
}

fn whole(number: &Number) -> Option<i128> {
    number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from))
}

fn built_in(name: &str, args: &[Rcvar], ctx: &mut Context<'_>) -> SearchResult {
    match BUILT_IN.get_function(name) {
        Some(function) => function.evaluate(args, ctx),
        None => Ok(Rcvar::new(Variable::Null)),
    }
}

/// Whether a list contains a value, or a text contains another.
fn contains(args: &[Rcvar], ctx: &mut Context<'_>) -> SearchResult {
    let found = built_in("contains", args, ctx)?;
    Ok(match args {
        [list, wanted] => match &**list {
            Variable::Array(items) => {
                Rcvar::new(Variable::Bool(items.iter().any(|item| equal(item, wanted))))
            }
            _ => found,
        },
        _ => found,
    })
}

/// Sorts, or finds the minimum or maximum. Numbers are compared exactly. The built-in function
/// orders text and reports wrong arguments.
fn ordered(name: &str, args: &[Rcvar], ctx: &mut Context<'_>) -> SearchResult {
    let found = built_in(name, args, ctx)?;
    let Some(Variable::Array(items)) = args.first().map(|list| &**list) else { return Ok(found) };
    let mut keyed = Vec::with_capacity(items.len());
    for item in items {
        let key = match args.get(1).and_then(|by| by.as_expref()) {
            Some(by) => interpret(item, by, ctx)?,
            None => item.clone(),
        };
        let Variable::Number(key) = &*key else { return Ok(found) };
        keyed.push((key.clone(), item.clone()));
    }
    // As in the built-in functions, the first of equal items is the minimum and the last is the
    // maximum.
    keyed.sort_by(|(a, _), (b, _)| number_order(a, b));
    let first = keyed.first().map(|(key, _)| key.clone());
    let mut items = keyed.into_iter().map(|(_, item)| item);
    Ok(match (name, first) {
        (_, None) => found,
        ("sort" | "sort_by", _) => Rcvar::new(Variable::Array(items.collect())),
        ("min" | "min_by", _) => items.next().unwrap_or(found),
        _ => items.next_back().unwrap_or(found),
    })
}

/// Puts quotes around bare words between backticks: `` `abc` `` becomes `` `"abc"` ``.
fn with_quoted_words(text: &str) -> Cow<'_, str> {
    if !text.contains('`') {
        return Cow::Borrowed(text);
    }
    let mut quoted = String::with_capacity(text.len() + 2);
    let mut rest = text;
    while let Some(begin) = rest.find(['\'', '"', '`']) {
        let (before, from) = rest.split_at(begin);
        quoted.push_str(before);
        let mark = from.chars().next().unwrap_or('`');
        let inside = from.get(1..).unwrap_or_default();
        let Some(end) = closing(inside, mark) else {
            // The parser reports what is missing.
            rest = from;
            break;
        };
        let (literal, after) = inside.split_at(end);
        let json = literal.replace("\\`", "`");
        let word = json.trim_start();
        let is_word = mark == '`'
            && serde_json::from_str::<Value>(&json).is_err()
            && serde_json::from_str::<Value>(&format!("\"{word}\"")).is_ok();
        quoted.push(mark);
        match is_word {
            true => quoted.push_str(&format!("\"{}\"", word.replace('`', "\\`"))),
            false => quoted.push_str(literal),
        }
        quoted.push(mark);
        rest = after.get(1..).unwrap_or_default();
    }
    quoted.push_str(rest);
    Cow::Owned(quoted)
}

/// The end of a literal that began with this mark.
fn closing(inside: &str, mark: char) -> Option<usize> {
    let mut letters = inside.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            letter if letter == mark => return Some(at),
            _ => {}
        }
    }
    None
}

fn mistake(error: JmespathError) -> Error {
    refuse(&format!("{error}; see https://jmespath.org"))
}

fn refuse(message: &str) -> Error {
    Error::argument("search", "expression", message)
}

/// The deepest nesting. The parser takes several kilobytes of stack for each level, and a thread
/// has two megabytes.
const DEEPEST: usize = 100;

/// Whether an expression is nested too deeply to be evaluated. Every bracket is a level. Every
/// operator is one, too, because it contains the expression before it.
fn is_too_deep(expression: &str) -> bool {
    // The levels of each open bracket, the outermost first.
    let mut open = vec![0_usize];
    let mut quote = None;
    let mut letters = expression.chars();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (Some(_), '\\') => drop(letters.next()),
            (Some(end), _) if letter == end => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"' | '`') => quote = Some(letter),
            (None, '(' | '[' | '{') => {
                step(&mut open);
                open.push(0);
            }
            (None, ')' | ']' | '}') if open.len() > 1 => drop(open.pop()),
            // The next argument or field starts at the bracket's level.
            (None, ',') => {
                if let Some(steps) = open.last_mut() {
                    *steps = 0;
                }
            }
            (None, '.' | '|' | '!' | '&' | '*' | '=' | '<' | '>') => step(&mut open),
            (None, _) => {}
        }
        if open.iter().sum::<usize>() > DEEPEST {
            return true;
        }
    }
    false
}

fn step(open: &mut [usize]) {
    if let Some(steps) = open.last_mut() {
        *steps += 1;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_bare_word_between_backticks_is_text() {
        let rules = json!([{"name": "a", "state": "ENABLED"}, {"name": "b", "state": "OFF `now`"}]);
        for (expression, found) in [
            ("[?state == `ENABLED`].name", json!(["a"])),
            ("[?state == ` ENABLED`].name", json!(["a"])),
            ("[?state == `\"ENABLED\"`].name", json!(["a"])),
            (r"[?state == `OFF \`now\``].name", json!(["b"])),
            ("[?'`x' == `y`]", json!([])),
            ("[?name == `a b, [c`]", json!([])),
            ("`true`", json!(true)),
            ("`[1, 2]`", json!([1, 2])),
            ("`12x`", json!("12x")),
            ("`Zürich`", json!("Zürich")),
        ] {
            assert_eq!(search(expression, &rules).unwrap(), found, "{expression}");
        }
        assert!(Expression::new("a == `open").is_err());
    }

    #[test]
    fn whole_numbers_are_compared_as_such() {
        let groups = json!([
            {"id": 216_196_257_331_285_825_u64}, {"id": 216_196_257_331_285_826_u64},
            {"id": 9_007_199_254_740_993_u64}, {"id": 1.5}, {"id": 2},
        ]);
        for (expression, count) in [
            ("[?id == `216196257331285825`]", 1),
            ("[?id != `216196257331285825`]", 4),
            ("[?id > `216196257331285825`]", 1),
            ("[?id <= `9007199254740992`]", 2),
            ("[?id == `2.0`]", 1),
            ("[?contains([`216196257331285824`], id)]", 0),
            ("[?!(id == `216196257331285825`)]", 4),
            ("[?@ == {id: `216196257331285826`}]", 1),
        ] {
            let found = search(&format!("length({expression})"), &groups).unwrap();
            assert_eq!(found, json!(count), "{expression}");
        }
        let greatest = json!(216_196_257_331_285_826_u64);
        assert_eq!(search("max([].id)", &groups).unwrap(), greatest);
        assert_eq!(search("max_by(@, &id).id", &groups).unwrap(), greatest);
        assert_eq!(search("sort_by(@, &id)[-1].id", &groups).unwrap(), greatest);
        assert_eq!(search("reverse(sort([].id))[0]", &groups).unwrap(), greatest);
        assert_eq!(search("min_by(@, &id).id", &groups).unwrap(), json!(1.5));
        assert!(search("sort_by(@, &name)", &json!([{"name": 1}, {"name": "x"}])).is_err());
        assert_eq!(search("sort(@)", &json!(["b", "a"])).unwrap(), json!(["a", "b"]));
    }

    #[test]
    fn what_lies_within_one_another_counts() {
        for deep in ["(", "!", "a.", "a|", "a||", "[0]", "{a:", "a[?", "f(", "&", "a==", "*."] {
            assert!(is_too_deep(&deep.repeat(101)), "{deep}");
            assert!(!is_too_deep(&deep.repeat(30)), "{deep}");
        }
    }

    #[test]
    fn what_lies_beside_one_another_does_not() {
        let fields: Vec<_> = (0..200).map(|n| format!("f{n}: a.b[0].c")).collect();
        assert!(!is_too_deep(&format!("list[].{{{}}}", fields.join(", "))));
        assert!(!is_too_deep(&format!("name == '{}'", "(".repeat(500))));
        assert!(!is_too_deep(&format!(r#""{}".a"#, r#"\""#.repeat(500))));
    }
}
