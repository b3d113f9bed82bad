//! ZPA's filters: `field+OPERATOR+value`.

use crate::Value;
use crate::call::Call;

const OPERATORS: &[&str] =
    &["EQ", "NE", "GT", "LT", "GE", "LE", "CONTAINS", "STARTSWITH", "ENDSWITH"];

/// Makes a filter by exact name of a search that is plain text.
pub(crate) fn rewrite(call: &mut Call) {
    let Some(Value::String(text)) = call.query_value("search") else { return };
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    let quoted = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let text = quoted.unwrap_or(text);
    let filter = match is_filter(text) {
        true => text.to_owned(),
        false => format!("name+EQ+{text}"),
    };
    call.set_query("search", filter);
}

fn is_filter(text: &str) -> bool {
    let upper = text.to_ascii_uppercase();
    OPERATORS.iter().any(|operator| {
        upper.contains(&format!("+{operator}+")) || upper.contains(&format!("%2B{operator}%2B"))
    })
}
