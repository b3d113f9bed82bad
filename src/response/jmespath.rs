//! JMESPath expressions, but for those that would exhaust the stack.

use serde_json::Value;

use crate::error::{Error, Result};

/// A [JMESPath](https://jmespath.org) expression: read once, evaluated over any number of values.
#[derive(Clone, Debug)]
pub struct Expression(jmespath::Expression<'static>);

impl Expression {
    /// Reads an expression.
    ///
    /// # Errors
    ///
    /// When `text` is no JMESPath.
    pub fn new(text: &str) -> Result<Self> {
        if is_too_deep(text) {
            return Err(refuse(
                "has too many steps within one another; search what it found again",
            ));
        }
        jmespath::compile(text).map(Self).map_err(mistake)
    }

    /// Evaluates the expression over a value, such as a decoded one with its names in snake_case.
    ///
    /// # Errors
    ///
    /// When a function of the expression is given something that it does not take.
    pub fn search(&self, value: &Value) -> Result<Value> {
        let found = self.0.search(value).map_err(mistake)?;
        serde_json::to_value(&*found)
            .map_err(|error| refuse(&format!("its result is no JSON: {error}")))
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
/// When `expression` is no JMESPath, or does not fit the value.
pub fn search(expression: &str, value: &Value) -> Result<Value> {
    Expression::new(expression)?.search(value)
}

fn mistake(error: jmespath::JmespathError) -> Error {
    refuse(&format!("{error}; see https://jmespath.org"))
}

fn refuse(message: &str) -> Error {
    Error::argument("search", "expression", message)
}

/// How many steps may lie within one another: the parser takes several kilobytes of stack for
/// each, and threads of programs have two megabytes.
const DEEPEST: usize = 100;

/// Whether more steps of an expression lie within one another than can be evaluated. Every
/// bracket is a step, and so is every operator, as each has what stands before it within it.
fn is_too_deep(expression: &str) -> bool {
    // The steps of each bracket that is open, the outermost first.
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
            // The next argument or field begins anew.
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
mod tests {
    use super::*;

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
