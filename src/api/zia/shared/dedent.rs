//! Text that is indented like the code around it.

/// Removes the common indentation of all lines, and the line breaks before the text. So the lines
/// and columns in the API's messages are those of the text.
pub(crate) fn dedent(text: &str) -> String {
    let indentation = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let written = || text.lines().filter(|line| !line.trim().is_empty());
    let first = written().next().unwrap_or_default();
    let shared = written().fold(indentation(first), |shared, line| {
        let same = line.bytes().zip(first.bytes()).take_while(|(a, b)| a == b).count();
        shared.min(same).min(indentation(line))
    });
    let lines = text.split('\n').map(|line| match line.trim().is_empty() {
        true => "",
        false => line.get(shared..).unwrap_or(line),
    });
    lines.collect::<Vec<_>>().join("\n").trim_start_matches(['\r', '\n']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::dedent;

    #[test]
    fn what_all_lines_share_goes() {
        assert_eq!(dedent("\n    a\n      b\n\n    c\n"), "a\n  b\n\nc\n");
        assert_eq!(dedent("a\n  b"), "a\n  b");
        assert_eq!(dedent("\ta\n  b"), "\ta\n  b");
        assert_eq!(dedent("\r\n  "), "");
    }
}
