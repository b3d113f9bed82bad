//! Client types.

crate::api::macros::resource! {
    /// Client types, to which policies can refer.
    pub struct ClientTypes("zpa.client_types");

    /// Returns the client types: an object of names by id.
    ///
    /// An id is such as `zpn_client_type_zapp`.
    fn get_client_types()
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/clientTypes"
        from oneapi "GetClientTypes";
}
