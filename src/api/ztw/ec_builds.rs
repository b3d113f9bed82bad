//! Builds.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Builds of the software of connectors, and images to install them from.
    pub struct EcBuilds("ztw.ec_builds");

    /// Lists the images, with the addresses to load them from.
    fn list_images() => LIST "/ztw/api/v1/ecbuild/images" as WHOLE from oneapi "ListImages";

    /// Returns the version that connectors of a type are upgraded to next.
    ///
    /// Query: `type` (text).
    fn get_next_build_version(query) => GET "/ztw/api/v1/ecbuild" from oneapi "GetNextBuildVersion";
}
