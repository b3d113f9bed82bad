//! Enrollment certificates.

crate::macros::resource! {
    /// Enrollment certificates.
    pub struct EnrollmentCertificate("zpa.enrollment_certificates");

    /// Lists the enrolment.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    fn list_enrolment(query)
        => LIST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/enrollmentCert";

    /// Returns the enrolment with this id.
    fn get_enrolment(certificate_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/enrollmentCert/{certificate_id}";

    /// Returns the enrolment by name.
    ///
    /// Query: `name` (text).
    fn get_enrolment_by_name(query)
        => GET "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/enrollmentCert";

    /// Adds an enrollment cert.
    ///
    /// Body: `name` (text), `description` (text), `client_cert_type` (text), `valid_from` (text),
    /// `valid_to` (text), `time_zone` (text), `parent_cert_id` (text).
    fn add_enrollment_cert(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/enrollmentCert";

    /// Replaces the enrollment with this id.
    fn update_enrollment(cert_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/enrollmentCert/{cert_id}";

    /// Removes the enrollment certificate with this id.
    ///
    /// Query: `dry_run` (flag).
    fn delete_enrollment_certificate(cert_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/enrollmentCert/{cert_id}";

    /// Generates the CSR.
    ///
    /// Body: `name` (text), `description` (text).
    fn generate_csr(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/enrollmentCert/csr/generate";

    /// Generates the self signed.
    ///
    /// Body: `name` (text), `description` (text), `client_cert_type` (text), `valid_from` (text),
    /// `valid_to` (text), `time_zone` (text), `root_certificate_id` (text).
    fn generate_self_signed(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/enrollmentCert/selfsigned/generate";
}
