//! The integration tests: one binary, a module for each part.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

#[cfg(feature = "cli")]
mod accounts;
mod aiguard;
mod api_words;
mod bad_input;
mod calls;
#[cfg(feature = "cli")]
mod cli;
#[cfg(feature = "cli")]
mod command;
mod concurrency;
mod conformance;
mod endpoints;
mod errors;
mod faults;
mod fuzz;
#[cfg(unix)]
mod hostile;
mod jobs;
mod kept_tokens;
mod layout;
mod legacy;
#[path = "../../examples/support/loopback.rs"]
mod loopback;
#[cfg(feature = "mcp")]
mod mcp;
mod modify;
mod new_user;
mod offline;
mod origins;
mod other_sdks;
mod pages;
mod prefetch;
mod recording;
mod scim;
mod seams;
mod secrets;
mod supply;
mod support;
#[cfg(all(feature = "cli", target_os = "linux"))]
mod terminal;
mod turns;
mod typed;
mod wire_names;
mod zbi;
mod zcc;
mod zcell;
mod zdx;
mod zeasm;
mod zia_policies;
mod zia_resources;
mod zins;
mod zpa_policies;
mod zpa_segments;
mod ztb;
mod ztw;
