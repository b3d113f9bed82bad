//! Privileged remote access credential.

crate::macros::resource! {
    /// Privileged remote access credential.
    pub struct PraCredential("zpa.pra_credential");

    /// Lists the credentials.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `microtenant_id` (text).
    fn list_credentials(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/credential";

    /// Returns the credential with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_credential(credential_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/credential/{credential_id}";

    /// Adds a credential.
    ///
    /// Body: `name` (text), `credential_type` (text), `username` (text), `password` (text),
    /// `private_key` (text).
    fn add_credential(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/credential";

    /// Replaces the credential with this id.
    fn update_credential(credential_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/credential/{credential_id}";

    /// Removes the credential with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_credential(credential_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/credential/{credential_id}";

    /// Credentials the move with this id.
    fn credential_move(credential_id, query)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/credential/{credential_id}/move";
}
