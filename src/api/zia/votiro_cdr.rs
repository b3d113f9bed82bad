//! Votiro: content disarm and reconstruction.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// The connection of browser isolation to Votiro, which disarms files (CDR).
    pub struct VotiroCdr("zia.votiro_cdr");

    /// Lists the policies of Votiro.
    fn list_cdr_policies()
        => LIST "/zia/api/v1/isolationVotiroCdr" as WHOLE from go "votiro_cdr.GetCDRPolicies";

    /// Returns how the tenant logs in to Votiro.
    fn get_cdr_token_config()
        => GET "/zia/api/v1/isolationVotiroCdr/tokenConfig" from go "votiro_cdr.GetCDRTokenConfig";

    /// Replaces how the tenant logs in to Votiro, or of that what `action` names alone.
    ///
    /// Query: `action` (text): `token` or `hostname`.
    ///
    /// Body: `token` (text), `hostname` (text), `token_exp` (int), `token_ending` (text).
    fn update_cdr_token_config(query, body)
        => PUT "/zia/api/v1/isolationVotiroCdr/tokenConfig"
        from go "votiro_cdr.UpdateCDRTokenConfig";

    /// Removes how the tenant logs in to Votiro.
    fn delete_cdr_token_config()
        => DELETE "/zia/api/v1/isolationVotiroCdr/tokenConfig"
        from go "votiro_cdr.DeleteCDRTokenConfig";
}
