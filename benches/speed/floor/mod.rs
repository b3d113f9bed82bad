//! The floor: a program without this crate, which does the same in turns with it.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::OnceLock;

use crate::measure::Cost;
use crate::program::Program;
use crate::sides::base;

const DEPENDENCIES: &str = "ureq = \"3.5\"\nserde_json = \"1.0\"\n";

/// A running floor, for one server.
pub(crate) struct Floor {
    child: Child,
    tell: ChildStdin,
    hear: BufReader<ChildStdout>,
}

impl Floor {
    pub(crate) fn start(address: &str) -> Self {
        static BUILT: OnceLock<Program> = OnceLock::new();
        let program = BUILT.get_or_init(|| {
            let program =
                Program::new("floor", "floor-target", DEPENDENCIES, include_str!("main.rs"));
            program.add("measure.rs", include_str!("../measure.rs"));
            program.build(&["build", "--release"]);
            program
        });
        let mut child = Command::new(program.built("release/program"))
            .arg(base(address))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let tell = child.stdin.take().unwrap();
        let hear = BufReader::new(child.stdout.take().unwrap());
        Self { child, tell, hear }
    }

    /// Does `what` so many times, with this number; what each took on average.
    pub(crate) fn turn(&mut self, what: &str, times: usize, number: usize) -> Cost {
        writeln!(self.tell, "{what} {times} {number}").unwrap();
        let mut line = String::new();
        self.hear.read_line(&mut line).unwrap();
        let (wall, cpu) = line.trim().split_once(' ').unwrap();
        Cost { wall: wall.parse().unwrap(), cpu: cpu.parse().unwrap() }
    }
}

impl Drop for Floor {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
