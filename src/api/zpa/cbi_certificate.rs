//! Cloud browser isolation: certificates.

crate::api::macros::resource! {
    /// Certificates for browser isolation.
    pub struct CbiCertificate("zpa.cbi_certificate");

    /// Lists the certificates.
    fn list_cbi_certificates()
        => LIST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/certificates";

    /// Returns the certificate with this id.
    ///
    /// Returns: `id` (text), `name` (text), `is_default` (flag), `pem` (text).
    fn get_cbi_certificate(certificate_id)
        => GET "/zpa/cbiconfig/cbi/api/customers/{customer_id}/certificates/{certificate_id}";

    /// Adds a certificate.
    ///
    /// Body: `name` (text), `pem` (text).
    fn add_cbi_certificate(body)
        => POST "/zpa/cbiconfig/cbi/api/customers/{customer_id}/certificate";

    /// Replaces the certificate with this id.
    ///
    /// Body: that of `add_cbi_certificate`.
    fn update_cbi_certificate(certificate_id, body)
        => PUT "/zpa/cbiconfig/cbi/api/customers/{customer_id}/certificates/{certificate_id}";

    /// Removes the certificate with this id.
    fn delete_cbi_certificate(certificate_id)
        => DELETE "/zpa/cbiconfig/cbi/api/customers/{customer_id}/certificates/{certificate_id}";
}
