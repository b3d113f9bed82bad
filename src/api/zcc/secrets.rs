//! Passwords of the agent.

use super::shared::numbered_values::numbered;
use crate::api::prelude::Spelling;

/// The endpoint identifies a device by its `udid`.
const DEVICE: Spelling = &[("device_id", "udid")];

crate::api::macros::resource! {
    /// Passwords that unlock functions of the agent: one-time passwords and permanent ones.
    pub struct Secrets("zcc.secrets");

    /// Returns the one-time passwords of a device.
    ///
    /// `device_id` is another name of `udid`.
    ///
    /// Query: `udid` (text), `device_id` (text).
    ///
    /// Returns: `exit_otp` (text), `logout_otp` (text), `revert_otp` (text), `uninstall_otp`
    /// (text), `zdp_disable_otp` (text), `zdx_disable_otp` (text), `zia_disable_otp` (text),
    /// `zpa_disable_otp` (text).
    fn get_otp(query) => GET "/zcc/papi/public/v1/getOtp" spelled DEVICE;

    /// Returns the passwords of the agent on a user's devices.
    ///
    /// Query: `os_type` (text), `username` (text).
    fn get_passwords(query) => GET "/zcc/papi/public/v1/getPasswords" via numbered;

    /// Sets the agent's passwords in a policy.
    ///
    /// Body: `device_type` (int: 1 iOS, 2 Android, 3 Windows, 4 macOS, 5 Linux), `policy_name`
    /// (text), `exit_pass` (text), `logout_pass` (text), `uninstall_pass` (text),
    /// `zad_disable_pass` (text), `zdp_disable_pass` (text), `zdx_disable_pass` (text),
    /// `zia_disable_pass` (text), `zpa_disable_pass` (text), `company_id` (int).
    fn manage_password(body) => POST "/zcc/papi/public/v1/managePass" from oneapi "ManagePassword";
}
