//! JMESPath expressions that would exhaust the stack.

/// How many steps may lie within one another: the parser takes several kilobytes of stack for
/// each, and threads of programs have two megabytes.
const DEEPEST: usize = 100;

/// Whether more steps of an expression lie within one another than can be evaluated. Every
/// bracket is a step, and so is every operator, as each has what stands before it within it.
pub(crate) fn is_too_deep(expression: &str) -> bool {
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
