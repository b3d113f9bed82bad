//! The matrix as a part of `docs/reliability.md`.

use std::fmt::Write;
use std::path::PathBuf;

use super::kinds::KINDS;
use super::rules::Rule;
use super::{Cell, Row, matrix};

const BEGIN: &str = "<!-- The matrix: written by the test run, see above. -->\n";
const END: &str = "<!-- End of the matrix. -->\n";

fn document() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/reliability.md")
}

/// The document with the matrix as it is now.
fn renewed(text: &str) -> String {
    let (before, rest) = text.split_once(BEGIN).expect("the matrix has a beginning");
    let (_, after) = rest.split_once(END).expect("the matrix has an end");
    format!("{before}{BEGIN}\n{}\n{END}{after}", printed(matrix()))
}

fn printed(rows: &[Row]) -> String {
    let mut text = String::from("### Rules\n\n| rule | what holds |\n|---|---|\n");
    for (name, words) in Rule::TEXTS {
        writeln!(text, "| {name} | {words} |").unwrap();
    }
    let mut group = "";
    for row in rows {
        if row.fault.group != group {
            group = row.fault.group;
            write!(text, "\n### {group}\n\n| fault | rule | waits (s) |").unwrap();
            for kind in KINDS {
                write!(text, " {} |", kind.name()).unwrap();
            }
            text.push_str("\n|---|---|---|");
            text.push_str(&"---|".repeat(KINDS.len()));
            text.push('\n');
        }
        let (name, rule) = (&row.fault.name, row.fault.rule.name());
        write!(text, "| {name} | {rule} | {} |", waits(row)).unwrap();
        for [once, lasting] in &row.cells {
            let (once, lasting) = (shown(once), shown(lasting));
            match once == lasting {
                true => write!(text, " {once} |").unwrap(),
                false => write!(text, " {once}; {lasting} |").unwrap(),
            }
        }
        text.push('\n');
    }
    text.trim_end().to_owned() + "\n"
}

/// How many requests went out, and what the caller got; an error's code is in the row's name.
fn shown(cell: &Cell) -> String {
    let status = cell.outcome.find("HTTP ").map(|at| at + "HTTP 503".len());
    let outcome = status.map_or(cell.outcome.as_str(), |end| &cell.outcome[..end]);
    format!("{} {outcome}", cell.requests)
}

/// The waits where the fault lasts. They are the same for all calls that are repeated.
fn waits(row: &Row) -> String {
    let longest = row.cells.iter().flatten().max_by_key(|cell| cell.expected.waits.len());
    let waits: Vec<_> = longest.unwrap().expected.waits.iter().map(f64::to_string).collect();
    waits.join(", ")
}

#[test]
fn the_document_shows_this_matrix() {
    let text = std::fs::read_to_string(document()).unwrap();
    assert!(
        renewed(&text) == text,
        "docs/reliability.md is not what the test run makes: \
         cargo test --test it -- --ignored write_reliability"
    );
}

#[test]
#[ignore = "writes docs/reliability.md"]
fn write_reliability() {
    let text = std::fs::read_to_string(document()).unwrap();
    std::fs::write(document(), renewed(&text)).unwrap();
}
