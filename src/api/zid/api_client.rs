//! API clients.

use super::shared::filters::NAMES;

crate::api::macros::resource! {
    /// API clients, which are programs that log in to ZIdentity, and their secrets.
    pub struct ApiClient("zid.api_client");

    /// Lists the API clients.
    ///
    /// `name` matches a part of the client's name.
    ///
    /// Query: `offset` (int), `limit` (int), `name` (text).
    fn list_api_clients(query) => LIST "/ziam/admin/api/v1/api-clients" spelled NAMES;

    /// Returns the API client with this id.
    fn get_api_client(client_id) => GET "/ziam/admin/api/v1/api-clients/{client_id}";

    /// Returns the secrets of an API client, without their values.
    fn get_api_client_secret(client_id) => GET "/ziam/admin/api/v1/api-clients/{client_id}/secrets";

    /// Adds an API client.
    ///
    /// Body: `name` (text), `description` (text), `status` (flag), `access_token_life_time` (int),
    /// `client_authentication` (object), `client_resources` (list).
    fn add_api_client(body) => POST "/ziam/admin/api/v1/api-clients";

    /// Adds a secret to an API client.
    ///
    /// Only this response has the secret's value.
    ///
    /// Body: `expires_at` (int, Unix time in seconds), `description` (text).
    fn add_api_client_secret(client_id, body)
        => POST "/ziam/admin/api/v1/api-clients/{client_id}/secrets";

    /// Replaces the API client with this id.
    ///
    /// Body: that of `add_api_client`.
    fn update_api_client(client_id, body) => PUT "/ziam/admin/api/v1/api-clients/{client_id}";

    /// Removes the API client with this id.
    fn delete_api_client(client_id) => DELETE "/ziam/admin/api/v1/api-clients/{client_id}";

    /// Removes a secret of an API client.
    fn delete_api_client_secret(client_id, secret_id)
        => DELETE "/ziam/admin/api/v1/api-clients/{client_id}/secrets/{secret_id}";
}
