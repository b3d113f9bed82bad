//! Custom file types.

crate::api::macros::resource! {
    /// Custom file types, which are conditions of rules.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/file-type-control-policy>
    pub struct CustomFileTypes("zia.custom_file_types");

    /// Lists the custom file types, one page at a time.
    ///
    /// Query: `search` (text), `page` (int), `page_size` (int).
    fn list_custom_file_types(query) => LIST "/zia/api/v1/customFileTypes";

    /// Returns the number of custom file types.
    fn get_custom_file_type_count() => GET "/zia/api/v1/customFileTypes/count";

    /// Returns the custom file type with this id.
    fn get_custom_file_tytpe(file_id) => GET "/zia/api/v1/customFileTypes/{file_id}";

    /// Adds a custom file type.
    ///
    /// Body: `name` (text), `description` (text), `extension` (text), `file_type_id` (int).
    fn add_custom_file_type(body) => POST "/zia/api/v1/customFileTypes";

    /// Replaces the custom file type with this id.
    ///
    /// Body: that of `add_custom_file_type`.
    fn update_custom_file_type(file_id, body) => PUT "/zia/api/v1/customFileTypes/{file_id}";

    /// Replaces the custom file type with the `id` in the body.
    ///
    /// Body: that of `add_custom_file_type`, and `id` (int).
    fn replace_custom_file_type(body)
        => PUT "/zia/api/v1/customFileTypes" from oneapi "UpdateCustomFileType";

    /// Removes the custom file type with this id.
    fn delete_custom_file_type(file_id) => DELETE "/zia/api/v1/customFileTypes/{file_id}";
}
