//! Isolation certificate.

crate::macros::resource! {
    /// Isolation certificate.
    pub struct CbiCertificate("zpa.cbi_certificate");

    /// Lists the isolation certificates.
    fn list_cbi_certificates()
        => LIST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/certificates";

    /// Returns the isolation certificate with this id.
    fn get_cbi_certificate(certificate_id)
        => GET "/zpa/cbiconfig/cbi/api/customers/{customer_id}/certificates/{certificate_id}";

    /// Adds an isolation certificate.
    ///
    /// Body: `name` (text), `pem` (text).
    fn add_cbi_certificate(body)
        => POST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/certificate";

    /// Replaces the isolation certificate with this id.
    fn update_cbi_certificate(certificate_id, body)
        => PUT "/zpa/cbiconfig/cbi/api/customers/{customer_id}/certificates/{certificate_id}";

    /// Removes the isolation certificate with this id.
    fn delete_cbi_certificate(certificate_id)
        => DELETE "/zpa/cbiconfig/cbi/api/customers/{customer_id}/certificates/{certificate_id}";
}
