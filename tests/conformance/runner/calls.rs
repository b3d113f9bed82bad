//! Compares single calls: the requests that they send, and the value that they return.

use std::path::PathBuf;

use zscaler::{Value, json};

use super::clients::{Kind, client};
use super::compare::{Expected, result_differs};
use super::replay::Replay;
use super::{Outcome, clock, text};

/// The fields that name files. Arguments that name files are marked in the operation.
const FILES: &[&str] = &["output_file", "save_path"];

pub(crate) fn run(case: &Value) -> Outcome {
    let name =
        format!("{}.{}.{}", text(&case["service"]), text(&case["resource"]), text(&case["method"]));
    let Some(operation) = zscaler::operation(&name) else { return Outcome::Missing };
    let exchange = case["exchange"].as_array().cloned().unwrap_or_default();
    let replay = Replay::new(exchange.iter().map(|pair| pair["response"].clone()));
    let settings = match case.get("client_config").or_else(|| case.get("config")) {
        Some(settings) if settings.is_object() => settings.clone(),
        _ => json!({}),
    };
    let client = match client(Kind::of(case), &settings, replay.clone(), clock()) {
        Ok(client) => client,
        Err(error) => return Outcome::Failed(error),
    };
    let folder = Folder::new();
    let mut arguments = case["args"].clone();
    // A call without a file name would write into the current directory.
    if let Some(file) = operation.file()
        && arguments[file].is_null()
    {
        let written = case["files_written"].as_object().and_then(|files| files.keys().next());
        arguments[file] = written.map_or("download", String::as_str).into();
    }
    // `file_name` is the report's name and not its path.
    if arguments["file_name"].is_string() && operation.doc.contains("`save_path`") {
        let name = arguments["file_name"].clone();
        if arguments["save_path"].is_null() {
            arguments["save_path"] = name;
        }
    }
    for file in FILES.iter().copied().chain(operation.file()) {
        if let Some(relative) = arguments[file].as_str().map(str::to_owned) {
            arguments[file] = folder.0.join(relative).to_string_lossy().into();
        }
    }
    let result = client.call(&name, &arguments);
    let sent = replay.sent();
    // Both Python and the crate refused the arguments.
    if exchange.is_empty() && sent.is_empty() && !case["error"].is_null() && result.is_err() {
        return Outcome::Passed;
    }
    if let Err(error) = &result
        && sent.is_empty()
    {
        return Outcome::Failed(format!("refused: {error}"));
    }
    let exact = case.get("fidelity").is_none_or(|fidelity| fidelity == "exact");
    for (pair, request) in exchange.iter().zip(&sent) {
        let expected = Expected::read(&pair["request"]);
        let difference = match exact {
            true => expected.differs(request, &case["args"]),
            false => None,
        };
        if let Some(difference) = difference {
            return Outcome::Failed(difference);
        }
    }
    if sent.len() != exchange.len() {
        return Outcome::Failed(format!("{} requests instead of {}", sent.len(), exchange.len()));
    }
    let last = exchange.last().map(|pair| &pair["response"]);
    let status = last.and_then(|answer| answer["status"].as_u64()).unwrap_or(200);
    match result {
        Err(error) if status >= 400 && error.status().map(u64::from) == Some(status) => {
            Outcome::Passed
        }
        // An error inside a 200 is an error here, even if Python returned it as a success.
        Err(error) if error.status() == Some(200) && error.api().is_some() => Outcome::Passed,
        Err(error) => Outcome::Failed(error.to_string()),
        Ok(_) if status >= 400 => Outcome::Failed(format!("no error for HTTP {status}")),
        Ok((value, _)) => match case
            .get("expect")
            .and_then(|expected| result_differs(expected, &value, "value"))
        {
            Some(difference) => Outcome::Failed(difference),
            None => folder.differs(&case["files_written"]).map_or(Outcome::Passed, Outcome::Failed),
        },
    }
}

/// A folder for the files that arguments name. It is removed after the case.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        use std::sync::atomic::{AtomicUsize, Ordering};
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!(
            "zscaler-cases-{}-{}",
            std::process::id(),
            COUNT.fetch_add(1, Ordering::Relaxed)
        );
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("sample.txt"), "oracle sample file\n").unwrap();
        Self(folder)
    }

    fn differs(&self, written: &Value) -> Option<String> {
        written.as_object()?.iter().find_map(|(name, content)| {
            match std::fs::read_to_string(self.0.join(name)) {
                Ok(text) if Some(text.as_str()) == content.as_str() => None,
                Ok(_) => Some(format!("{name} has another content")),
                Err(error) => Some(format!("{name}: {error}")),
            }
        })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
