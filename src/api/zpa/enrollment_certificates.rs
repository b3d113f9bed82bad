//! Enrollment certificates.

use super::shared::enrollment;
use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};
use crate::api::shared::timestamps;

crate::api::macros::resource! {
    /// Enrollment certificates of app connectors, service edges and clients.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/obtaining-enrollment-certificate-details-using-api>
    pub struct EnrollmentCertificate("zpa.enrollment_certificates");

    /// Lists the enrollment certificates, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (text), `search` (text).
    ///
    /// Returns: a list of objects with `id` (text), `name` (text), `allow_signing` (flag), `c_name`
    /// (text), `certificate` (text), `client_cert_type` (text), `csr` (text), `issued_by` (text),
    /// ….
    fn list_enrolment(query)
        => LIST "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/enrollmentCert";

    /// Returns the enrollment certificate with this id.
    fn get_enrolment(certificate_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/enrollmentCert/{certificate_id}";

    /// Returns the enrollment certificate with this name, ignoring case.
    fn get_enrolment_by_name(name)
        => GET "/zpa/mgmtconfig/v2/admin/customers/{customer_id}/enrollmentCert" via by_name;

    /// Adds an enrollment certificate.
    ///
    /// `valid_from` and `valid_to` are Unix times in seconds, or texts such as `Thu, 09 Oct 2025
    /// 10:00:00 +0200`.
    ///
    /// Body: `name` (text), `description` (text), `client_cert_type` (text), `valid_from` (text),
    /// `valid_to` (text), `time_zone` (text), `parent_cert_id` (text).
    fn add_enrollment_cert(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/enrollmentCert" via with_validity;

    /// Replaces the enrollment certificate with this id.
    ///
    /// `valid_from` and `valid_to` have the formats of
    /// [`add_enrollment_cert`](Self::add_enrollment_cert).
    ///
    /// Body: `name` (text), `description` (text), `valid_from` (text), `valid_to` (text),
    /// `time_zone` (text).
    fn update_enrollment(cert_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/enrollmentCert/{cert_id}"
        via with_validity;

    /// Removes the enrollment certificate with this id, or returns the effects of its removal.
    ///
    /// Query: `dry_run` (flag).
    fn delete_enrollment_certificate(cert_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/enrollmentCert/{cert_id}";

    /// Generates a certificate signing request.
    ///
    /// Body: `name` (text), `description` (text).
    fn generate_csr(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/enrollmentCert/csr/generate";

    /// Generates a certificate that a root certificate of the tenant signs.
    ///
    /// `valid_from` and `valid_to` have the formats of
    /// [`add_enrollment_cert`](Self::add_enrollment_cert).
    ///
    /// Body: `name` (text), `description` (text), `client_cert_type` (text), `valid_from` (text),
    /// `valid_to` (text), `time_zone` (text), `root_certificate_id` (text).
    fn generate_self_signed(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/enrollmentCert/selfsigned/generate"
        via with_validity;
}

/// Finds a certificate by its name.
fn by_name(client: &Client, call: Call) -> Result<(Value, ApiResponse)> {
    let name = call.argument("name").unwrap_or_default();
    enrollment::by_name(client, name)?.ok_or_else(|| {
        call.refuse("name", format!("the tenant has no enrollment certificate named {name}"))
    })
}

/// The validity of a certificate: the callers' names and the API's.
const VALIDITY: &[(&str, &str)] =
    &[("valid_from", "valid_from_in_epoch_sec"), ("valid_to", "valid_to_in_epoch_sec")];

/// Sends a certificate with its validity as Unix times in seconds.
fn with_validity(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let zone = call.take_field("time_zone");
    let zone = zone.as_ref().and_then(Value::as_str).unwrap_or_default();
    for (name, wire) in VALIDITY {
        let Some(given) = call.take_field(name) else {
            continue;
        };
        let Some(seconds) = timestamps::of(&given, zone) else {
            let message = format!(
                "must be a Unix time in seconds, or a date with its offset such as \
                 Thu, 09 Oct 2025 10:00:00 +0200, not {given}"
            );
            return Err(call.refuse(&format!("body.{name}"), message));
        };
        if let Some(body) = call.fields_mut() {
            body.insert((*wire).to_owned(), seconds.to_string().into());
        }
    }
    client.execute(call)
}
