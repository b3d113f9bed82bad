//! Builds.

use crate::api::prelude::WHOLE;

crate::api::macros::resource! {
    /// Software builds of connectors, and their images.
    pub struct EcBuilds("ztw.ec_builds");

    /// Lists the images, with their download URLs.
    fn list_images() => LIST "/ztw/api/v1/ecbuild/images" as WHOLE from oneapi "ListImages";

    /// Returns the next version for connectors of a type.
    ///
    /// Query: `type` (text).
    fn get_next_build_version(query) => GET "/ztw/api/v1/ecbuild" from oneapi "GetNextBuildVersion";
}
