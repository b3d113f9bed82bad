//! Http header control.

crate::macros::resource! {
    /// Http header control.
    pub struct HttpHeaderControl("zia.http_header_control");

    /// Lists the http header action profiles.
    fn list_http_header_action_profiles(query) => LIST "/zia/api/v1/httpHeaderActionProfile";

    /// Lists the http header profiles.
    fn list_http_header_profiles(query) => LIST "/zia/api/v1/httpHeaderProfile";

    /// Adds a http header action profile.
    fn add_http_header_action_profile(body) => POST "/zia/api/v1/httpHeaderActionProfile";

    /// Adds a http header profile.
    ///
    /// Body: `description` (text), `slot_id` (int), `profile_ready_for_use` (flag),
    /// `http_header_profile_criteria` (list), `name` (text).
    fn add_http_header_profile(body) => POST "/zia/api/v1/httpHeaderProfile";

    /// Replaces the http header action profile with this id.
    ///
    /// Body: `slot_id` (int).
    fn update_http_header_action_profile(profile_id, body)
        => PUT "/zia/api/v1/httpHeaderActionProfile/{profile_id}";

    /// Replaces the http header profile with this id.
    ///
    /// Body: `name` (text), `description` (text), `slot_id` (int), `profile_ready_for_use` (flag),
    /// `http_header_profile_criteria` (list).
    fn update_http_header_profile(profile_id, body)
        => PUT "/zia/api/v1/httpHeaderProfile/{profile_id}";

    /// Removes the http header action profile with this id.
    fn delete_http_header_action_profile(profile_id)
        => DELETE "/zia/api/v1/httpHeaderActionProfile/{profile_id}";

    /// Removes the http header profile with this id.
    fn delete_http_header_profile(profile_id)
        => DELETE "/zia/api/v1/httpHeaderProfile/{profile_id}";
}
