//! The integration tests: one binary, a module for each part.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod bad_input;
mod calls;
mod concurrency;
mod conformance;
mod faults;
mod fuzz;
mod legacy;
#[path = "../../examples/support/loopback.rs"]
mod loopback;
mod offline;
mod prefetch;
mod secrets;
mod support;
mod zia_policies;
mod zpa_segments;
