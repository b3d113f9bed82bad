//! Starts a process of this program for one measurement.

use std::process::Command;

/// Starts a new process of this program, which measures something. Returns its numbers.
pub(crate) fn measured<const N: usize>(what: &str, address: &str) -> [f64; N] {
    let program = std::env::current_exe().unwrap();
    let output = Command::new(program).args(["--child", what, address]).output().unwrap();
    assert!(output.status.success(), "{what}: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let numbers: Vec<f64> = text.split_whitespace().map(|word| word.parse().unwrap()).collect();
    numbers.try_into().unwrap()
}
