//! Levels of step-up authentication.

use super::shared::page_styles::WHOLE;

crate::api::macros::resource! {
    /// Levels of step-up authentication.
    pub struct StepUpAuthLevel("zpa.stepup_auth_level");

    /// Returns the levels that a rule can require.
    ///
    /// Query: `microtenant_id` (text).
    fn get_step_up_auth_levels(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/stepupauthlevel" as WHOLE;
}
