//! Options of web DLP.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Options that apply to all web DLP rules.
    ///
    /// The vendor's reference: <https://help.zscaler.com/legacy-apis/data-loss-prevention>
    pub struct WebDlpGlobalOptions("zia.web_dlp_global_options");

    /// Returns the options of web DLP.
    ///
    /// `query` has no documented parameters.
    fn get_global_options(query) => LIST "/zia/api/v1/webDlpGlobalOptions" as WHOLE;

    /// Replaces the options of web DLP.
    ///
    /// Body: `applications` (list), `url_categories` (list), `exempt_url_encoded_data` (flag),
    /// `enable_npk_edm_templates` (flag), `enable_npk_edm_templates_for_org` (flag),
    /// `enable_inline_dlp_ocr` (flag), `enable_casb_ocr` (flag), `enable_email_dlp_ocr` (flag),
    /// `enable_evaluate_all_dlp_rules` (flag), `enable_edm_popular_format` (flag),
    /// `http_get_custom_url_categories` (list), `name` (text).
    fn update_option(body) => PUT "/zia/api/v1/webDlpGlobalOptions";
}
