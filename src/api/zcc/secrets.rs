//! Secrets.

use super::parameters::numbered;

crate::macros::resource! {
    /// TODO one line: what secrets are.
    pub struct Secrets("zcc.secrets");

    /// Returns the OTP.
    //TODO search/filter applied to the list on the client | GET /zcc/papi/public/v1/getOtp | result object
    fn get_otp(query) => GET "/zcc/papi/public/v1/getOtp";

    /// Returns the passwords.
    ///
    /// Query: `os_type` (text), `username` (text).
    //TODO zcc_param_mapper (os/registration names -> numbers, dates) | GET /zcc/papi/public/v1/getPasswords | result object
    fn get_passwords(query) => GET "/zcc/papi/public/v1/getPasswords" via numbered;
}
