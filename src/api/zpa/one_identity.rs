//! Mappings of identity providers.

use super::shared::page_styles::WHOLE;

crate::api::macros::resource! {
    /// Mappings between the identity providers of ZIdentity and ZPA.
    pub struct OneIdentity("zpa.one_identity");

    /// Lists the mappings of identity providers.
    ///
    /// `query` has no documented parameters.
    fn list_iamidpmappings(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/iamidpmapping" as WHOLE;
}
