//! Types of clients.

crate::api::macros::resource! {
    /// Types of clients, which policies can name.
    pub struct ClientTypes("zpa.client_types");

    /// Returns the types of clients: their names by their ids, such as `zpn_client_type_zapp`.
    fn get_client_types()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/clientTypes"
        from oneapi "GetClientTypes";
}
