//! Runs the command that prints a secret: what password managers and secret stores come with.

use std::io::Read;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use serde_json::Value;
use zeroize::Zeroizing;

use super::files::LARGEST_KEY;
use crate::secret::Secret;

/// A command may have to ask its user, but not forever.
pub(super) const TIME_LIMIT: Duration = Duration::from_secs(60);

/// How often is looked whether a command has ended.
const INTERVAL: Duration = Duration::from_millis(5);

/// The words of a command: a list, or a text that is the JSON of one, as variables and INI files
/// have it. There is no shell in between, so that nothing is split or expanded.
///
/// # Errors
///
/// What is wrong, to stand behind the key's name.
pub(super) fn words(value: &Value) -> Result<Vec<String>, String> {
    let right = "give a list of words: [\"op\", \"read\", \"op://vault/item/field\"]";
    let parsed;
    let list = match value {
        Value::Array(list) => list,
        Value::String(text) => {
            parsed = serde_json::from_str::<Vec<Value>>(text)
                .map_err(|_| format!("is no list; {right}"))?;
            &parsed
        }
        _ => return Err(format!("is no list; {right}")),
    };
    let word = |word: &Value| match word {
        Value::String(word) => Some(word.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let words: Option<Vec<String>> = list.iter().map(word).collect();
    let words = words.ok_or_else(|| format!("has a word that is no text; {right}"))?;
    let Some(program) = words.first().filter(|program| !program.trim().is_empty()) else {
        return Err(format!("names no program; {right}"));
    };
    // Relative to the working directory lies what somebody else may have put there.
    let path = Path::new(program);
    if path.components().count() > 1 && !path.is_absolute() && !program.starts_with("~/") {
        return Err(format!(
            "{program:?} is a path that depends on the working directory; give a name that is in \
             PATH, or the whole path"
        ));
    }
    Ok(words)
}

/// What a command prints, without the end of its last line. It gets the environment as it is,
/// nothing on its standard input, and runs in the home directory: interpreters load what lies in
/// the directory that they are started in.
///
/// # Errors
///
/// Why there is no secret, to stand behind the key's name; of the command the program alone is
/// named, and nothing of what it printed.
pub(super) fn run(
    words: &[String],
    home: Option<&Path>,
    limit: Duration,
) -> Result<Secret, String> {
    let Some((program, arguments)) = words.split_first() else {
        return Err("names no program".to_owned());
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
    // Who closes the output and goes on has time until the same end.
    let status = printed.is_some().then(|| wait(&mut child, end)).flatten();
    let (Some(printed), Some(status)) = (printed, status) else {
        let _ = child.kill();
        let _ = child.wait();
        let limit = limit.as_secs_f64();
        return Err(cannot(format!("was ended: it took longer than {limit} s")));
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
        Err(_) => Err(cannot("printed what is no UTF-8 text".to_owned())),
    }
}

/// What comes until the output ends; none where that is too late. A process that the command
/// left behind may keep the output open, so a thread of its own waits for it.
fn read(output: ChildStdout, end: Instant) -> Option<Zeroizing<Vec<u8>>> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut printed = Zeroizing::new(Vec::with_capacity(LARGEST_KEY as usize + 1));
        // What breaks off is told by how the command ends.
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
    fn what_a_command_prints_is_the_secret() {
        let limit = Duration::from_secs(20);
        assert_eq!(shell("printf ' a b\\n'", limit).unwrap().expose(), " a b");
        assert_eq!(
            shell("echo \"$PATH\"", limit).unwrap().expose(),
            std::env::var("PATH").unwrap()
        );
        assert_eq!(shell("pwd", limit).unwrap().expose(), "/");
    }

    #[test]
    fn commands_that_give_nothing_are_told_without_what_they_printed() {
        let limit = Duration::from_secs(20);
        for (script, expected) in [
            ("echo hunter2; exit 3", "exit status: 3"),
            ("exit 0", "printed nothing"),
            ("head -c 300000 /dev/zero | tr '\\0' x", "more than"),
            ("printf '\\377'", "no UTF-8"),
        ] {
            let message = shell(script, limit).unwrap_err();
            assert!(message.starts_with("sh ") && message.contains(expected), "{message}");
            assert!(!message.contains("hunter2"), "{message}");
        }
        let missing = words(&json!(["no-such-program-here"])).unwrap();
        assert!(run(&missing, None, limit).unwrap_err().contains("cannot be run"));
    }

    #[test]
    fn a_command_has_its_time_and_no_more() {
        let started = Instant::now();
        for script in ["sleep 30", "exec >&-; sleep 30", "sleep 30 & echo x"] {
            let message = shell(script, Duration::from_millis(200)).unwrap_err();
            assert!(message.contains("longer than 0.2 s"), "{message}");
        }
        assert!(started.elapsed() < Duration::from_secs(20));
    }

    #[test]
    fn words_are_a_list_and_the_program_is_not_the_working_directory_s() {
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
