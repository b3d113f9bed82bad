//! A program beside this one that does the same in turns with it: it is told on its input what to
//! do, a line for each turn, and answers what the turn took.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::measure::Cost;

pub(crate) struct Peer {
    child: Child,
    tell: ChildStdin,
    hear: BufReader<ChildStdout>,
}

impl Peer {
    pub(crate) fn start(command: &mut Command) -> std::io::Result<Self> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let tell = child.stdin.take().unwrap();
        let hear = BufReader::new(child.stdout.take().unwrap());
        Ok(Self { child, tell, hear })
    }

    /// Does `what` so many times, with this number; what each took on average.
    pub(crate) fn turn(&mut self, what: &str, times: usize, number: usize) -> Cost {
        writeln!(self.tell, "{what} {times} {number}").unwrap();
        let line = self.line();
        let (wall, cpu) = line.trim().split_once(' ').unwrap();
        Cost { wall: wall.parse().unwrap(), cpu: cpu.parse().unwrap() }
    }

    /// What it says next; nothing where it has ended.
    pub(crate) fn line(&mut self) -> String {
        let mut line = String::new();
        self.hear.read_line(&mut line).unwrap();
        line
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
