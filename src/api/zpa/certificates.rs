//! Certificates.

crate::macros::resource! {
    /// Certificates.
    pub struct Certificates("zpa.certificates");

    /// Lists the certificates.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_certificates(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/certificate";

    /// Lists the issued certificates.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_issued_certificates(query)
        => LIST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/clientlessCertificate/issued";

    /// Returns the certificate with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_certificate(certificate_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/certificate/{certificate_id}";

    /// Adds a certificate.
    ///
    /// Body: `certificate_data` (object).
    fn add_certificate(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/certificate";

    /// Replaces the certificate with this id.
    ///
    /// Body: `certificate_data` (object).
    fn update_certificate(certificate_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/certificate/{certificate_id}";

    /// Removes the certificate with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_certificate(certificate_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/certificate/{certificate_id}";
}
