//! The command on a terminal. `script` makes a terminal whose line discipline turns a key into a signal.
//! If it is not installed, these tests print that and pass.

use std::fs;
use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use zscaler::offline::{Fault, Tenant};

use crate::cli::{Home, labels, online};
use crate::loopback::Loopback;

const CTRL_C: &[u8] = b"\x03";
const WIPED: &str = "\r\u{1b}[K";

/// A shell line on a terminal of 72 columns.
struct Terminal {
    child: Child,
    output: Receiver<Vec<u8>>,
    seen: String,
}

impl Terminal {
    /// `None` if `script` is not installed.
    fn new(home: &Home, server: Option<&Loopback>, line: &str) -> Option<Self> {
        let directory = std::path::Path::new(env!("CARGO_BIN_EXE_zscaler")).parent().unwrap();
        let mut command = Command::new("script");
        command
            .args(["-qec", &format!("stty cols 72 rows 24; {line}"), "/dev/null"])
            .env_clear()
            .env("HOME", &home.0)
            .env("TERM", "xterm")
            .env("SHELL", "/bin/sh")
            .env("PATH", format!("{}:/usr/bin:/bin", directory.display()))
            .current_dir(&home.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        if let Some(server) = server {
            command
                .env("ZSCALER_CLIENT_ID", "client")
                .env("ZSCALER_CLIENT_SECRET", "canary")
                .env("ZSCALER_VANITY_DOMAIN", "acme")
                .env("ZSCALER_API_URL", server.url())
                .env("ZSCALER_AUTH_URL", server.url());
        }
        let Ok(mut child) = command.spawn() else {
            eprintln!("skipped: there is no script(1) to make a terminal");
            return None;
        };
        let (sender, output) = mpsc::channel();
        let mut stdout = child.stdout.take().unwrap();
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = stdout.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Some(Self { child, output, seen: String::new() })
    }

    /// Waits until the terminal has shown something.
    #[track_caller]
    fn wait_for(&mut self, text: &str) {
        let end = Instant::now() + Duration::from_secs(60);
        while !self.seen.contains(text) {
            let left = end.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => self.seen += &String::from_utf8_lossy(&bytes),
                Err(_) => panic!("{text:?} does not come: {:?}", self.seen),
            }
        }
    }

    fn press(&mut self, key: &[u8]) {
        let keyboard = self.child.stdin.as_mut().unwrap();
        keyboard.write_all(key).unwrap();
        keyboard.flush().unwrap();
    }

    /// All that the terminal shows until the command ends.
    fn end(mut self) -> String {
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_secs(60)) {
            self.seen += &String::from_utf8_lossy(&bytes);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
        self.seen
    }
}

fn shown(line: &str) -> Option<String> {
    Some(Terminal::new(&Home::new(), None, line)?.end())
}

#[test]
fn a_table_fits_the_terminal_and_notes_are_for_people() {
    let users = "zscaler --offline zia user_management list_users -o table";
    let Some(table) = shown(users) else { return };
    for line in table.lines().filter(|line| !line.starts_with(['(', 'z'])) {
        assert!(line.trim_end().chars().count() <= 72, "{line:?}");
    }
    assert!(table.contains("id        name"), "{table}");
    for (line, note) in [
        ("zscaler --offline zia rule_labels list_labels --query search=none", "no items"),
        ("zscaler --offline zia rule_labels list_labels --search '[?id==`1`]'", "finds nothing"),
        ("zscaler --offline zia rule_labels list_labels --page-size 2", "--all fetches them"),
        ("zscaler --offline zia rule_labels add_label --name x", "staged until it is activated"),
        ("zscaler --offline zia activate activate", "\"ACTIVE\""),
    ] {
        let shown = shown(line).unwrap();
        assert!(shown.contains(note), "{line}: {shown}");
        let is_activation = line.contains("activate activate");
        assert!(!(is_activation && shown.contains("staged")), "{shown}");
    }
    let quiet = "zscaler --offline --quiet zia rule_labels list_labels --query search=none";
    assert_eq!(shown(quiet).unwrap().trim(), "[]");
}

#[test]
fn a_diff_has_colors() {
    let line = "zscaler --offline snapshot a --services zia >/dev/null; \
                zscaler --offline snapshot b --services zia >/dev/null; \
                sed -i 's/Temporary/Other/' b/zia.rule_labels.list_labels.json; zscaler diff a b; \
                echo code=$?; NO_COLOR=1 zscaler diff a b";
    let Some(shown) = shown(line) else { return };
    assert!(shown.contains("\u{1b}[33m~ 46100038 Other\u{1b}[0m"), "{shown:?}");
    assert!(shown.contains("name: \"Temporary\" → \"Other\"") && shown.contains("code=11"));
    assert!(shown.contains("  ~ 46100038 Other"), "{shown:?}");
}

/// One wait of a second, so that progress shows, then one that is too long to be waited for.
fn slow(tenant: &Tenant) {
    tenant.fault(Fault::status(429).header("retry-after", "1").after(1));
    tenant.fault(Fault::status(429).header("retry-after", "40").after(1).times(9));
}

#[test]
fn a_walk_that_is_stopped_leaves_a_clean_line() {
    let home = Home::new();
    let tenant = labels(9);
    slow(&tenant);
    let server = Loopback::new(&tenant);
    let line = "zscaler zia rule_labels list_labels --page-size 1 --max-items 5 -o csv";
    let Some(mut terminal) = Terminal::new(&home, Some(&server), line) else { return };
    terminal.wait_for("2 items …");
    terminal.press(CTRL_C);
    let shown = terminal.end();
    let after = shown.rsplit_once("items …").unwrap().1;
    assert!(after.contains(WIPED), "{shown:?}");
}

#[test]
fn rows_that_are_stopped_are_kept() {
    let home = Home::new();
    let tenant = labels(0);
    slow(&tenant);
    let server = Loopback::new(&tenant);
    home.file("rows.csv", "name\na\nb\nc\nd\ne\n");
    let line = "zscaler zia rule_labels add_label --each rows.csv --errors left.csv >out.jsonl";
    let Some(mut terminal) = Terminal::new(&home, Some(&server), line) else { return };
    terminal.wait_for("2 of 5 rows …");
    terminal.press(CTRL_C);
    terminal.wait_for("stopping after the rows that were sent");
    // The second Ctrl-C loses no row.
    terminal.press(CTRL_C);
    terminal.end();
    let left = fs::read_to_string(home.0.join("left.csv")).unwrap();
    let rows: Vec<_> = left.lines().map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(rows, ["name", "c", "d", "e"], "{left}");
    assert!(left.contains("c,4,stopped while it was sent"), "{left}");
    assert!(left.contains("d,5,not sent"), "{left}");
    let done = fs::read_to_string(home.0.join("out.jsonl")).unwrap();
    assert_eq!(done.lines().count(), 2, "{done}");
}

#[test]
fn a_stopped_run_ends_after_the_rows_that_were_sent() {
    let home = Home::new();
    let tenant = labels(0);
    tenant.fault(Fault::status(429).header("retry-after", "1").after(1));
    tenant.fault(Fault::status(429).header("retry-after", "3").after(1));
    let server = Loopback::new(&tenant);
    home.file("rows.csv", "name\na\nb\nc\nd\ne\n");
    let line = "zscaler zia rule_labels add_label --each rows.csv --errors left.csv >out.jsonl";
    let Some(mut terminal) = Terminal::new(&home, Some(&server), line) else { return };
    terminal.wait_for("2 of 5 rows …");
    terminal.press(CTRL_C);
    let shown = terminal.end();
    assert!(shown.contains("3 of 5 rows are done; left.csv has the others"), "{shown:?}");
    let left = fs::read_to_string(home.0.join("left.csv")).unwrap();
    let rows: Vec<_> = left.lines().map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(rows, ["name", "d", "e"], "{left}");
}

/// Who stops a service sends SIGTERM: what is left is put away as after Ctrl-C.
#[cfg(unix)]
#[test]
fn rows_that_a_service_manager_stops_are_kept() {
    let home = Home::new();
    let tenant = labels(0);
    tenant.fault(Fault::status(429).header("retry-after", "1").after(1));
    tenant.fault(Fault::status(429).header("retry-after", "3").after(1));
    let server = Loopback::new(&tenant);
    home.file("rows.csv", "name\na\nb\nc\nd\ne\n");
    let line = "zia rule_labels add_label --each rows.csv --errors left.csv";
    let mut command = online(&home, &server.url(), line);
    let command = command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let end = Instant::now() + Duration::from_secs(60);
    let added = || tenant.requests().iter().filter(|one| one.status == Some(200)).count();
    while added() < 2 {
        assert!(Instant::now() < end, "{:?}", tenant.requests());
        std::thread::sleep(Duration::from_millis(20));
    }
    let pid = child.id().to_string();
    Command::new("kill").args(["-TERM", &pid]).status().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130));
    let left = fs::read_to_string(home.0.join("left.csv")).unwrap();
    let rows: Vec<_> = left.lines().map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(rows, ["name", "d", "e"], "{left}");
}
