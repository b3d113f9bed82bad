//! Splits a command line into words, the command's own options, and fields of the call.

use std::ffi::OsString;
use std::sync::OnceLock;

use clap::{Args as _, Command, FromArgMatches as _};

use crate::failure::Failure;
use crate::options::Options;

/// A parsed command line.
#[derive(Debug, Default)]
pub(crate) struct Line {
    pub(crate) options: Options,
    /// The words without dashes: the command, then its arguments.
    pub(crate) words: Vec<String>,
    /// The name and value of each `--NAME VALUE` that is not an option of the command.
    pub(crate) fields: Vec<(String, String)>,
}

/// The command with its options only.
pub(crate) fn bare() -> Command {
    let command = Command::new("zscaler")
        .bin_name("zscaler")
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true);
    Options::augment_args(command)
}

/// Whether the command has an option of this name.
pub(crate) fn is_own(name: &str) -> bool {
    own_names().iter().any(|known| known == name)
}

fn own_names() -> &'static [String] {
    static NAMES: OnceLock<Vec<String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let command = bare();
        command.get_arguments().filter_map(|known| known.get_long().map(str::to_owned)).collect()
    })
}

impl Line {
    /// Parses a command line without the program's name.
    ///
    /// The name decides whether `--NAME` is an option of the command or a field. Clap gets
    /// only the options of the command.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Failure> {
        let command = bare();
        let mut line = Self::default();
        let mut own = vec![OsString::from("zscaler")];
        let texts: Vec<String> = arguments
            .into_iter()
            .map(|argument| {
                argument.into_string().map_err(|argument| {
                    let shown = argument.to_string_lossy();
                    Failure::usage(format!("the argument {shown:?} is not valid UTF-8"))
                })
            })
            .collect::<Result<_, _>>()?;
        let mut rest = texts.into_iter().peekable();
        while let Some(argument) = rest.next() {
            if argument == "--" {
                line.words.extend(rest.by_ref());
            } else if let Some(long) = argument.strip_prefix("--") {
                let (name, given) = match long.split_once('=') {
                    Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                    None => (long.to_owned(), None),
                };
                match command.get_arguments().find(|known| known.get_long() == Some(&name)) {
                    Some(known) if !known.get_action().takes_values() => own.push(argument.into()),
                    Some(_) => {
                        let value = given.or_else(|| rest.next_if(|next| !is_option(next)));
                        own.push(
                            value.map_or(argument, |value| format!("--{name}={value}")).into(),
                        );
                    }
                    None => {
                        check_name(&name)?;
                        let value = given.or_else(|| rest.next_if(|next| !is_option(next)));
                        let value = value.ok_or_else(|| without_value(&name))?;
                        line.fields.push((name, value));
                    }
                }
            } else if is_option(&argument) {
                // One word may have several short options. The last may have its value there.
                let takes_value = |letter: char| {
                    command.get_arguments().any(|known| {
                        known.get_short() == Some(letter) && known.get_action().takes_values()
                    })
                };
                let letters: Vec<char> = argument.chars().skip(1).collect();
                let wants = letters.iter().position(|letter| takes_value(*letter));
                let is_last = wants.is_some_and(|at| at + 1 == letters.len());
                own.push(argument.into());
                if is_last && let Some(value) = rest.next_if(|next| !is_option(next)) {
                    own.push(value.into());
                }
            } else {
                line.words.push(argument);
            }
        }
        let matches = command.try_get_matches_from(own)?;
        line.options = Options::from_arg_matches(&matches)?;
        Ok(line)
    }
}

/// Whether a word is an option. `-1` and `-` are values.
fn is_option(word: &str) -> bool {
    let letter = word.strip_prefix('-').and_then(|rest| rest.chars().next());
    letter.is_some_and(|letter| !letter.is_ascii_digit())
}

/// Splits `NAME=VALUE`.
pub(crate) fn pair(option: &str, text: &str) -> Result<(String, String), Failure> {
    match text.split_once('=') {
        Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err(Failure::usage(format!("{option} takes NAME=VALUE, not {text:?}"))),
    }
}

/// The failure of a field that has no value.
fn without_value(name: &str) -> Failure {
    let hint = match looks_like(name) {
        Some(option) => format!("did you mean --{option}?"),
        None => format!(
            "write --{name} VALUE, or --{name}=VALUE if the value begins with a dash; a flag takes \
             true or false"
        ),
    };
    Failure::usage(format!("--{name} needs a value; {hint}"))
}

/// Refuses a name that a field cannot have.
fn check_name(name: &str) -> Result<(), Failure> {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "_-.".contains(letter);
    if name.is_empty() || !name.chars().all(is_plain) || name.split('.').any(str::is_empty) {
        return Err(Failure::usage(format!(
            "--{name} is not the name of a field, which has letters, digits, dashes, underscores \
             and dots"
        )));
    }
    Ok(())
}

/// The option of the command that a field's name resembles.
pub(crate) fn looks_like(name: &str) -> Option<String> {
    let letters = |text: &str| text.replace(['-', '_'], "").to_ascii_lowercase();
    let name = letters(name);
    let near = |known: &&String| {
        let known = letters(known);
        name == known || (known.len() >= 5 && is_one_slip(&name, &known))
    };
    own_names().iter().find(near).cloned()
}

/// Whether two words are equal but for one letter that was added, removed or changed, or for two
/// neighboring letters that changed places.
pub(crate) fn is_one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let tail = |word: &[char], from: usize| word.get(from..).unwrap_or_default().to_vec();
    let swapped = a.get(same) == b.get(same + 1) && a.get(same + 1) == b.get(same);
    tail(&a, same + 1) == tail(&b, same + 1)
        || tail(&a, same + 1) == tail(&b, same)
        || tail(&a, same) == tail(&b, same + 1)
        || (swapped && tail(&a, same + 2) == tail(&b, same + 2))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::options::Format;

    fn parse(line: &[&str]) -> Result<Line, Failure> {
        Line::parse(line.iter().map(OsString::from))
    }

    fn refusal(line: &[&str]) -> String {
        match parse(line) {
            Err(Failure::Usage(message)) => message,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn words_options_and_fields_may_stand_in_any_order() {
        let line = parse(&[
            "--offline",
            "zia",
            "-ojsonl",
            "users",
            "--page-size",
            "5",
            "list",
            "-1",
            "-vv",
            "--a.b=x=y",
            "--all",
            "--",
            "--word",
            "--search=[].a",
        ])
        .unwrap();
        assert_eq!(line.words, ["zia", "users", "list", "-1", "--word", "--search=[].a"]);
        let fields = [("page-size", "5"), ("a.b", "x=y")];
        assert_eq!(line.fields, fields.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let options = line.options;
        assert!(options.offline && options.all && options.verbose == 2);
        assert_eq!(options.output, Some(Format::Jsonl));
    }

    #[test]
    fn values_may_be_negative_or_a_dash() {
        let line = parse(&["x", "--order", "-1", "--body", "-", "-f", "search=a"]).unwrap();
        assert_eq!(line.options.body.as_deref(), Some("-"));
        assert_eq!(line.fields, [("order".to_owned(), "-1".to_owned())]);
        assert_eq!(line.options.field, ["search=a"]);
    }

    #[test]
    fn a_field_without_a_value_is_refused() {
        assert!(refusal(&["x", "--enabled"]).contains("a flag takes true or false"));
        assert!(refusal(&["x", "--enabled", "--all"]).contains("needs a value"));
        assert!(refusal(&["x", "--versoin"]).contains("did you mean --version?"));
        assert!(refusal(&["x", "--output"]).contains("value is required"));
    }

    #[test]
    fn a_misspelled_option_is_recognized() {
        for slip in ["dryrun", "dry_run", "dry-rnu", "ouput", "serch", "offlin", "clouds"] {
            assert!(looks_like(slip).is_some(), "{slip}");
        }
        for field in ["name", "call", "al", "bodies", "page_size", "description"] {
            assert_eq!(looks_like(field), None);
        }
        assert!(refusal(&["x", "--a..b", "y"]).contains("not the name of a field"));
        assert!(refusal(&["x", "-z"]).contains("-z"));
    }
}
