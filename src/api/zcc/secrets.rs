//! Secrets.

use super::parameters::numbered;

crate::macros::resource! {
    /// Secrets.
    pub struct Secrets("zcc.secrets");

    /// Returns the OTP.
    fn get_otp(query) => GET "/zcc/papi/public/v1/getOtp";

    /// Returns the passwords.
    ///
    /// Query: `os_type` (text), `username` (text).
    fn get_passwords(query) => GET "/zcc/papi/public/v1/getPasswords" via numbered;
}
