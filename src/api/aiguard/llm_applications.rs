//! Applications.

crate::api::macros::resource! {
    /// Applications that use language models.
    pub struct LlmApplications("aiguard.llm_applications");

    /// Lists the applications.
    ///
    /// `query` has no documented parameters.
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `create_time_millis` (int),
    /// `owner_email` (text), `update_time_millis` (int), `application_settings` (object).
    fn list_applications(query) => LIST "/aiguard/v1/llm-applications";

    /// Returns the application with this id.
    ///
    /// Returns: `id` (int), `name` (text), `create_time_millis` (int), `owner_email` (text),
    /// `update_time_millis` (int), `application_settings` (object).
    fn get_application(application_id) => GET "/aiguard/v1/llm-applications/{application_id}";

    /// Returns the application with this name.
    ///
    /// Returns: `id` (int), `name` (text), `create_time_millis` (int), `owner_email` (text),
    /// `update_time_millis` (int), `application_settings` (object).
    fn get_application_by_name(name) => GET "/aiguard/v1/llm-applications/name/{name}";

    /// Adds an application.
    ///
    /// Body: `owner_email` (text), `application_settings` (object), `name` (text).
    fn add_application(body) => POST "/aiguard/v1/llm-applications";

    /// Replaces the application with this id.
    ///
    /// Body: `name` (text), `owner_email` (text), `application_settings` (object).
    fn update_application(application_id, body)
        => PUT "/aiguard/v1/llm-applications/{application_id}";

    /// Removes the application with this id.
    fn delete_application(application_id) => DELETE "/aiguard/v1/llm-applications/{application_id}";
}
