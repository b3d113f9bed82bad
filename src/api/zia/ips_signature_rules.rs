//! Ips signature rules.

crate::macros::resource! {
    /// IPS signature rules.
    pub struct IpsSignatureRules("zia.ips_signature_rules");

    /// Lists the IPS signature rules.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_ips_signature_rules(query) => LIST "/zia/api/v1/ipsSignatureRules";

    /// Returns the IPS signature rule with this id.
    fn get_ips_signature_rule(rule_id) => GET "/zia/api/v1/ipsSignatureRules/{rule_id}";

    /// Adds an IPS signature rule.
    ///
    /// Body: `description` (text), `rule_text` (text), `name` (text).
    fn add_ips_signature_rule(body) => POST "/zia/api/v1/ipsSignatureRules";

    /// Replaces the IPS signature rule with this id.
    ///
    /// Body: `name` (text), `description` (text), `rule_text` (text).
    fn update_ips_signature_rule(rule_id, body) => PUT "/zia/api/v1/ipsSignatureRules/{rule_id}";

    /// Removes the IPS signature rule with this id.
    fn delete_ips_signature_rule(rule_id) => DELETE "/zia/api/v1/ipsSignatureRules/{rule_id}";

    /// Exports the custom IPS signatures.
    fn export_custom_ips_signatures(filename) => GET "/zia/api/v1/ipsSignatureRules/export";

    /// Validates the IPS signature rule.
    ///
    /// Body: `rule_text` (text).
    fn validate_ips_signature_rule(body) => POST "/zia/api/v1/ipsSignatureRules/validateRuleText";
}
