//! Runs a command that prints a secret, such as a password manager's.

use std::io::Read;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use serde_json::Value;
use zeroize::Zeroizing;

use super::files::LARGEST_KEY;
use crate::secret::Secret;

/// Whether the commands that print secrets are run. They are skipped if a configuration is only
/// explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Commands {
    Run,
    Skip,
}

/// How long a command may take. It may have to ask its user for a password.
pub(super) const TIME_LIMIT: Duration = Duration::from_secs(60);

/// The time between two checks whether a command has ended.
const INTERVAL: Duration = Duration::from_millis(5);

/// The words of a command. The value is a list, or a text with the list as JSON, as in variables
/// and INI files. No shell splits or expands the words.
///
/// # Errors
///
/// What is wrong. The text follows the key's name.
pub(super) fn words(value: &Value) -> Result<Vec<String>, String> {
    let right = "give a list of words: [\"op\", \"read\", \"op://vault/item/field\"]";
    let parsed;
    let list = match value {
        Value::Array(list) => list,
        Value::String(text) => {
            parsed = serde_json::from_str::<Vec<Value>>(text)
                .map_err(|_| format!("is not a list; {right}"))?;
            &parsed
        }
        _ => return Err(format!("is not a list; {right}")),
    };
    let word = |word: &Value| match word {
        Value::String(word) => Some(word.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let words: Option<Vec<String>> = list.iter().map(word).collect();
    let words = words.ok_or_else(|| format!("has a word that is not text; {right}"))?;
    let Some(program) = words.first().filter(|program| !program.trim().is_empty()) else {
        return Err(format!("does not name a program; {right}"));
    };
    // Somebody else may have put a program into the working directory.
    let path = Path::new(program);
    if path.components().count() > 1 && !path.is_absolute() && !program.starts_with("~/") {
        return Err(format!(
            "{program:?} is a path that depends on the working directory; give a name that is in \
             PATH, or the whole path"
        ));
    }
    Ok(words)
}

/// Runs a command and returns what it prints, without the line break at the end. The command gets
/// the process's environment and an empty standard input. It runs in the home directory, because
/// interpreters load files of the directory that they are started in.
///
/// # Errors
///
/// Why no secret was printed. The text follows the key's name. It names the program, without its
/// arguments and without its output.
pub(super) fn run(
    words: &[String],
    home: Option<&Path>,
    limit: Duration,
) -> Result<Secret, String> {
    let Some((program, arguments)) = words.split_first() else {
        return Err("does not name a program".to_owned());
    };
    let path = match (program.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => Path::new(program).to_owned(),
    };
    let mut command = Command::new(path);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped());
    if let Some(home) = home {
        command.current_dir(home);
    }
    let cannot = |what: String| format!("{program} {what}");
    let mut child = command.spawn().map_err(|error| cannot(format!("cannot be run: {error}")))?;
    let Some(output) = child.stdout.take() else {
        return Err(cannot("has no output".to_owned()));
    };
    let end = Instant::now() + limit;
    let printed = read(output, end);
    // A command that closes its output and keeps running has the same time limit.
    let status = printed.is_some().then(|| wait(&mut child, end)).flatten();
    let (Some(printed), Some(status)) = (printed, status) else {
        let _ = child.kill();
        let _ = child.wait();
        let limit = limit.as_secs_f64();
        return Err(cannot(format!("was stopped, because it took longer than {limit} s")));
    };
    if printed.len() as u64 > LARGEST_KEY {
        return Err(cannot(format!("printed more than {LARGEST_KEY} bytes")));
    }
    if !status.success() {
        return Err(cannot(format!("failed ({status}); its own message is on stderr")));
    }
    match std::str::from_utf8(&printed) {
        Ok(text) if text.trim().is_empty() => Err(cannot("printed nothing".to_owned())),
        Ok(text) => Ok(Secret::new(text.trim_end_matches(['\r', '\n']))),
        Err(_) => Err(cannot("printed text that is not valid UTF-8".to_owned())),
    }
}

/// Reads the output to its end. `None` if it does not end in time. A child process of the command
/// may keep the output open, so a separate thread reads it.
fn read(output: ChildStdout, end: Instant) -> Option<Zeroizing<Vec<u8>>> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut printed = Zeroizing::new(Vec::with_capacity(LARGEST_KEY as usize + 1));
        // A read error is ignored: the command's exit status shows the failure.
        let _ = output.take(LARGEST_KEY + 1).read_to_end(&mut printed);
        let _ = sender.send(printed);
    });
    match receiver.recv_timeout(end.saturating_duration_since(Instant::now())) {
        Ok(printed) => Some(printed),
        Err(RecvTimeoutError::Disconnected) => Some(Zeroizing::default()),
        Err(RecvTimeoutError::Timeout) => None,
    }
}

fn wait(child: &mut Child, end: Instant) -> Option<ExitStatus> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if Instant::now() < end => std::thread::sleep(INTERVAL),
            Ok(None) | Err(_) => return None,
        }
    }
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use serde_json::json;

    use super::*;

    fn shell(script: &str, limit: Duration) -> Result<Secret, String> {
        let words = words(&json!(["sh", "-c", script])).unwrap();
        run(&words, Some(Path::new("/")), limit)
    }

    #[test]
    fn the_secret_is_the_output_of_the_command() {
        let limit = Duration::from_secs(20);
        assert_eq!(shell("printf ' a b\\n'", limit).unwrap().expose(), " a b");
        assert_eq!(
            shell("echo \"$PATH\"", limit).unwrap().expose(),
            std::env::var("PATH").unwrap()
        );
        assert_eq!(shell("pwd", limit).unwrap().expose(), "/");
    }

    #[test]
    fn errors_of_failed_commands_do_not_contain_their_output() {
        let limit = Duration::from_secs(20);
        for (script, expected) in [
            ("echo hunter2; exit 3", "exit status: 3"),
            ("exit 0", "printed nothing"),
            ("head -c 300000 /dev/zero | tr '\\0' x", "more than"),
            ("printf '\\377'", "not valid UTF-8"),
        ] {
            let message = shell(script, limit).unwrap_err();
            assert!(message.starts_with("sh ") && message.contains(expected), "{message}");
            assert!(!message.contains("hunter2"), "{message}");
        }
        let missing = words(&json!(["no-such-program-here"])).unwrap();
        assert!(run(&missing, None, limit).unwrap_err().contains("cannot be run"));
    }

    #[test]
    fn a_command_is_ended_at_its_time_limit() {
        let started = Instant::now();
        for script in ["sleep 30", "exec >&-; sleep 30", "sleep 30 & echo x"] {
            let message = shell(script, Duration::from_millis(200)).unwrap_err();
            assert!(message.contains("longer than 0.2 s"), "{message}");
        }
        assert!(started.elapsed() < Duration::from_secs(25));
    }

    #[test]
    fn a_command_is_a_list_of_words_and_its_program_is_not_a_relative_path() {
        let list = json!(["pass", "show", 5]);
        assert_eq!(words(&list).unwrap(), ["pass", "show", "5"]);
        assert_eq!(words(&list.to_string().into()).unwrap(), ["pass", "show", "5"]);
        for wrong in [json!("pass show x"), json!([]), json!([" "]), json!([["a"]]), json!({})] {
            assert!(words(&wrong).unwrap_err().contains("give a list of words"), "{wrong}");
        }
        for program in ["./secret", "bin/secret", "../secret"] {
            assert!(words(&json!([program])).unwrap_err().contains("working directory"));
        }
        assert!(words(&json!(["~/bin/secret"])).is_ok() && words(&json!(["/bin/x"])).is_ok());
    }

    #[test]
    fn the_longest_secret_is_taken_whole() {
        let limit = Duration::from_secs(20);
        let printed = |length: u64| {
            shell(&format!("head -c {length} /dev/zero | tr '\\0' x"), limit)
                .map(|secret| secret.expose().len() as u64)
        };
        assert_eq!(printed(LARGEST_KEY), Ok(LARGEST_KEY));
        assert!(printed(LARGEST_KEY + 1).unwrap_err().contains("printed more than 262144 bytes"));
    }

    #[test]
    fn a_program_at_home_is_found_there() {
        let home = std::env::temp_dir().join(format!("zscaler-home-{}", fastrand::u64(..)));
        std::fs::create_dir_all(&home).unwrap();
        let program = home.join("secret");
        // A link, because a file that was just written may be busy.
        std::os::unix::fs::symlink("/bin/echo", &program).unwrap();
        let words = ["~/secret".to_owned(), "hunter2".to_owned()];
        let secret = run(&words, Some(&home), Duration::from_secs(20));
        assert_eq!(secret.unwrap().expose(), "hunter2");
        std::fs::remove_dir_all(home).unwrap();
    }
}
