//! Pac files.

use crate::call::Call;
use crate::parameters::Payload;
use crate::{ApiResponse, Client, Result, Value};

crate::macros::resource! {
    /// PAC files.
    pub struct PacFiles("zia.pac_files");

    /// Lists the PAC files.
    ///
    /// Query: `search` (text), `filter` (text), `page` (text), `page_size` (text).
    fn list_pac_files(query) => LIST "/zia/api/v1/pacFiles";

    /// Returns the PAC file with this id.
    ///
    /// Query: `filter` (text).
    fn get_pac_file(pac_id, query) => LIST "/zia/api/v1/pacFiles/{pac_id}/version";

    /// Returns the PAC file version with this id.
    ///
    /// Query: `filter` (text).
    fn get_pac_file_version(pac_id, pac_version, query)
        => GET "/zia/api/v1/pacFiles/{pac_id}/version/{pac_version}";

    /// Adds a PAC file.
    ///
    /// Body: `name` (text), `description` (text), `domain` (text), `pac_commit_message` (text),
    /// `pac_verification_status` (text), `pac_version_status` (text), `pac_content` (text).
    fn add_pac_file(body) => POST "/zia/api/v1/pacFiles";

    /// Replaces the PAC file with this id.
    ///
    /// Body: `new_lkg_ver` (int), `name` (text), `description` (text), `domain` (text),
    /// `pac_commit_message` (text), `pac_verification_status` (text), `pac_version_status` (text),
    /// `pac_content` (text).
    fn update_pac_file(pac_id, pac_version, pac_version_action, body)
        => PUT "/zia/api/v1/pacFiles/{pac_id}/version/{pac_version}/action/{pac_version_action}";

    /// Removes the PAC file with this id.
    fn delete_pac_file(pac_id) => DELETE "/zia/api/v1/pacFiles/{pac_id}";

    /// Clones the PAC file with this id.
    ///
    /// Body: `pac_content` (text), `pac_version_status` (text), `pac_verification_status` (text),
    /// `pac_commit_message` (text), `delete_version` (int).
    fn clone_pac_file(pac_id, pac_version, body)
        => POST "/zia/api/v1/pacFiles/{pac_id}/version/{pac_version}";

    /// Validates the PAC file.
    ///
    /// Body: `pac_file_content` (text).
    fn validate_pac_file(body) => POST "/zia/api/v1/pacFiles/validate" via as_text;
}

/// Sends a PAC file's text as it is.
fn as_text(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let content = call.fields().and_then(|body| body.get("pac_file_content"));
    let Some(text) = content.and_then(Value::as_str).map(str::to_owned) else {
        return Err(call.refuse("body.pac_file_content", "must be the text of a PAC file"));
    };
    call.body = Payload::Raw { content_type: None, bytes: text.into_bytes() };
    client.execute(call)
}
