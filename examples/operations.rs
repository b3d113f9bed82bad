//! Prints every operation, one per line: name, method, path, arguments. With `--json`, it prints
//! one JSON object per line, including the documentation.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "an example may stop")]

use std::io::{self, Write};

use zscaler::{Operation, json};

fn main() -> io::Result<()> {
    let describe = match std::env::args().nth(1).as_deref() {
        Some("--json") => as_json,
        _ => as_columns,
    };
    let mut out = io::stdout().lock();
    for operation in zscaler::operations() {
        match writeln!(out, "{}", describe(operation)) {
            // The reader has closed the pipe, as `| head` does.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            line => line?,
        }
    }
    Ok(())
}

fn as_columns(operation: &Operation) -> String {
    let (name, method, path) = (operation.name, operation.method, operation.path);
    format!("{name}\t{method}\t{path}\t{}", operation.args.join(","))
}

fn as_json(operation: &Operation) -> String {
    json!({
        "name": operation.name,
        "method": operation.method.to_string(),
        "list": operation.is_list(),
        "path": operation.path,
        "args": operation.args,
        "other_sdk": operation.other_sdk(),
        "doc": operation.doc,
    })
    .to_string()
}
