//! The floor: a program without this crate, which does the same in turns with it.

use std::process::Command;
use std::sync::OnceLock;

use crate::peer::Peer;
use crate::program::Program;
use crate::sides::base;

const DEPENDENCIES: &str = "ureq = \"3.5\"\nserde_json = \"1.0\"\n";

/// Starts the floor, for one server.
pub(crate) fn start(address: &str) -> Peer {
    static BUILT: OnceLock<Program> = OnceLock::new();
    let program = BUILT.get_or_init(|| {
        let program = Program::new("floor", "floor-target", DEPENDENCIES, include_str!("main.rs"));
        program.add("measure.rs", include_str!("../measure.rs"));
        program.build(&["build", "--release"]);
        program
    });
    Peer::start(Command::new(program.built("release/program")).arg(base(address))).unwrap()
}
