//! Stepup auth level.

crate::macros::resource! {
    /// Stepup auth level.
    pub struct StepUpAuthLevel("zpa.stepup_auth_level");

    /// Returns the step up auth levels.
    ///
    /// Query: `microtenant_id` (text).
    fn get_step_up_auth_levels(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/stepupauthlevel";
}
