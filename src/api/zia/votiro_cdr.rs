//! Votiro: content disarm and reconstruction (CDR).

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// The integration of browser isolation with Votiro, which removes threats from files (CDR).
    pub struct VotiroCdr("zia.votiro_cdr");

    /// Lists the policies of Votiro.
    fn list_cdr_policies()
        => LIST "/zia/api/v1/isolationVotiroCdr" as WHOLE from go "votiro_cdr.GetCDRPolicies";

    /// Returns the tenant's login settings for Votiro.
    fn get_cdr_token_config()
        => GET "/zia/api/v1/isolationVotiroCdr/tokenConfig" from go "votiro_cdr.GetCDRTokenConfig";

    /// Replaces the tenant's login settings for Votiro.
    ///
    /// With an `action`, only the token or only the hostname is replaced.
    ///
    /// Query: `action` (text): `token` or `hostname`.
    ///
    /// Body: `token` (text), `hostname` (text), `token_exp` (int), `token_ending` (text).
    fn update_cdr_token_config(query, body)
        => PUT "/zia/api/v1/isolationVotiroCdr/tokenConfig"
        from go "votiro_cdr.UpdateCDRTokenConfig";

    /// Removes the tenant's login settings for Votiro.
    fn delete_cdr_token_config()
        => DELETE "/zia/api/v1/isolationVotiroCdr/tokenConfig"
        from go "votiro_cdr.DeleteCDRTokenConfig";
}
