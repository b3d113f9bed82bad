//! Passwords of the agent.

use super::shared::numbered_values::numbered;
use crate::api::prelude::Spelling;

/// The endpoint knows a device by its `udid`.
const DEVICE: Spelling = &[("device_id", "udid")];

crate::api::macros::resource! {
    /// What opens the agent's locks: one-time passwords and standing ones.
    pub struct Secrets("zcc.secrets");

    /// Returns the one-time passwords of a device. `device_id` is another name of `udid`.
    ///
    /// Query: `udid` (text), `device_id` (text).
    fn get_otp(query) => GET "/zcc/papi/public/v1/getOtp" spelt DEVICE;

    /// Returns the passwords that open the agent on a user's devices.
    ///
    /// Query: `os_type` (text), `username` (text).
    fn get_passwords(query) => GET "/zcc/papi/public/v1/getPasswords" via numbered;
}
