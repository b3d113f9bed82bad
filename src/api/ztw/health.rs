//! Health.

use crate::api::shared::plain_responses::of_any_kind;

crate::api::macros::resource! {
    /// The health of the service itself.
    pub struct Health("ztw.health");

    /// Returns the health of the service, as text.
    fn get_health() => GET "/ztw/api/v1/health" from oneapi "GetHealth" via of_any_kind;
}
