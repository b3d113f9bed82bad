//! x
#![allow(dead_code, unused_imports, missing_docs, unreachable_pub, reason = "replaced at merge")]
mod error;
mod names;
mod executor {
    pub(crate) mod retry {
        pub(crate) fn is_lock(_: u16, _: Option<&str>, _: &[u8]) -> bool {
            false
        }
    }
}
mod secret;
pub use names::Wire;
pub use serde_json::json;
