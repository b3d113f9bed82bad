//! Certificates of applications and portals.

crate::api::macros::resource! {
    /// TLS certificates of applications and portals.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-certificates-using-api>
    pub struct Certificates("zpa.certificates");

    /// Lists the certificates, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    fn list_certificates(query)
        => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/certificate";

    /// Lists the issued certificates, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text), `microtenant_id` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `c_name` (text), `certificate`
    /// (text), `description` (text), `issued_by` (text), `issued_to` (text), `microtenant_name`
    /// (text), ….
    fn list_issued_certificates(query)
        => LIST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/clientlessCertificate/issued";

    /// Returns the certificate with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `name` (text), `c_name` (text), `certificate` (text), `issued_by`
    /// (text), `issued_to` (text), `microtenant_name` (text), `public_key` (text), ….
    fn get_certificate(certificate_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/certificate/{certificate_id}";

    /// Returns the certificate of browser access with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_clientless_certificate(certificate_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/clientlessCertificate/{certificate_id}"
        from oneapi "GetClientlessCertificate";

    /// Adds a certificate.
    ///
    /// Body: `name` (text), `description` (text), `cert_blob` (text: the certificate and its key,
    /// PEM), `microtenant_id` (text).
    fn add_certificate(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/certificate";

    /// Replaces the certificate with this id.
    ///
    /// Body: `name` (text), `description` (text), `cert_blob` (text), `microtenant_id` (text).
    fn update_certificate(certificate_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/certificate/{certificate_id}";

    /// Removes the certificate with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_certificate(certificate_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/certificate/{certificate_id}";
}
