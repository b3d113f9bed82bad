//! Prints every operation, one a line: name, method, path, arguments.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "an example may stop")]

use std::io::{self, Write};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for operation in zscaler::operations() {
        let (name, method, path) = (operation.name, operation.method, operation.path);
        match writeln!(out, "{name}\t{method}\t{path}\t{}", operation.args.join(",")) {
            // Whoever reads has seen enough: `| head`.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            line => line?,
        }
    }
    Ok(())
}
