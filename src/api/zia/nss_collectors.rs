//! NSS collectors.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Collectors of the Nanolog Streaming Service (NSS).
    pub struct NssCollectors("zia.nss_collectors");

    /// Lists the NSS collectors.
    ///
    /// `query` has no documented parameters.
    fn list_collectors(query) => LIST "/zia/api/v1/nssCollectors" as WHOLE;
}
