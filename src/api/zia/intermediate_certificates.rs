//! Intermediate CA certificates.

use crate::api::prelude::{ApiResponse, Call, Client, Error, Payload, Result, Value};
use crate::api::shared::plain_responses::of_any_kind;

crate::api::macros::resource! {
    /// Intermediate CA certificates for SSL inspection: their key pairs, signing requests and
    /// signed certificates.
    pub struct IntermediateCerts("zia.intermediate_certificates");

    /// Lists the intermediate CA certificates, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `cert_exp_date` (int),
    /// `cert_start_date` (int), `current_state` (text), `default_certificate` (flag), `description`
    /// (text), `fallback_cert_id` (int), ….
    fn list_ca_certificates(query) => LIST "/zia/api/v1/intermediateCaCertificate";

    /// Lists the intermediate CA certificates, in brief, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    fn list_ca_certificates_lite(query) => LIST "/zia/api/v1/intermediateCaCertificate/lite";

    /// Lists the intermediate CA certificates that SSL inspection can use, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `default_certificate` (flag).
    fn list_ready_to_use(query) => LIST "/zia/api/v1/intermediateCaCertificate/readyToUse";

    /// Returns the intermediate CA certificate with this id.
    ///
    /// Returns: `id` (int), `name` (text), `cert_exp_date` (int), `cert_start_date` (int),
    /// `current_state` (text), `default_certificate` (flag), `description` (text),
    /// `fallback_cert_id` (int), ….
    fn get_ca_certificate(cert_id) => GET "/zia/api/v1/intermediateCaCertificate/{cert_id}";

    /// Returns the intermediate CA certificate with this id, in brief.
    fn get_ca_certificate_lite(cert_id)
        => GET "/zia/api/v1/intermediateCaCertificate/lite/{cert_id}";

    /// Returns the details of the signed certificate with this id.
    fn get_show_cert(cert_id) => GET "/zia/api/v1/intermediateCaCertificate/showCert/{cert_id}";

    /// Returns the details of the signing request with this id.
    fn get_show_csr(cert_id) => GET "/zia/api/v1/intermediateCaCertificate/showCsr/{cert_id}";

    /// Adds an intermediate CA certificate.
    ///
    /// Body: `name` (text), `description` (text), `type` (text), `region` (text), `status` (text),
    /// `default_certificate` (flag).
    fn add_ca_certificate(body) => POST "/zia/api/v1/intermediateCaCertificate";

    /// Replaces the intermediate CA certificate with this id.
    ///
    /// Body: that of `add_ca_certificate`.
    fn update_ca_certificate(cert_id, body)
        => PUT "/zia/api/v1/intermediateCaCertificate/{cert_id}";

    /// Removes the intermediate CA certificate with this id.
    fn delete_ca_certificate(cert_id) => DELETE "/zia/api/v1/intermediateCaCertificate/{cert_id}";

    /// Returns the signing request with this id, as text.
    fn download_csr(cert_id) => GET "/zia/api/v1/intermediateCaCertificate/downloadCsr/{cert_id}"
        via of_any_kind;

    /// Returns the public key with this id, as text.
    ///
    /// Returns: text.
    fn download_public_key(cert_id)
        => GET "/zia/api/v1/intermediateCaCertificate/downloadPublicKey/{cert_id}" via of_any_kind;

    /// Returns the key attestation of the certificate with this id.
    ///
    /// It proves that the keys are in the HSM.
    fn download_attestation(cert_id)
        => GET "/zia/api/v1/intermediateCaCertificate/downloadAttestation/{cert_id}"
        from oneapi "DownloadAttestationStatement" via of_any_kind;

    /// Finalizes the signed certificate with this id.
    fn finalize_cert(cert_id)
        => POST "/zia/api/v1/intermediateCaCertificate/finalizeCert/{cert_id}";

    /// Generates the signing request of the certificate with this id.
    fn generate_csr(cert_id) => POST "/zia/api/v1/intermediateCaCertificate/generateCsr/{cert_id}";

    /// Generates the key pair of the certificate with this id.
    fn generate_key_pair(cert_id) => POST "/zia/api/v1/intermediateCaCertificate/keyPair/{cert_id}";

    /// Uploads the signed certificate with this id from a PEM file.
    ///
    /// Body: `file_input_stream` (text): the PEM text. It is sent if `file_path` is missing.
    fn upload_cert(cert_id, file_path, body)
        => POST "/zia/api/v1/intermediateCaCertificate/uploadCert/{cert_id}" via upload;

    /// Uploads the certificate chain of the certificate with this id from a PEM file.
    ///
    /// Body: `file_input_stream` (text): the PEM text. It is sent if `file_path` is missing.
    fn upload_cert_chain(cert_id, file_path, body)
        => POST "/zia/api/v1/intermediateCaCertificate/uploadCertChain/{cert_id}" via upload;

    /// Verifies the key attestation of the certificate with this id.
    fn verify_key_attestation(cert_id)
        => POST "/zia/api/v1/intermediateCaCertificate/verifyKeyAttestation/{cert_id}";

    /// Makes the certificate with this id the default for SSL inspection.
    fn make_default(cert_id)
        => PUT "/zia/api/v1/intermediateCaCertificate/makeDefault/{cert_id}"
        from oneapi "MakeDefaultCertificate";

    /// Removes the chain that signed the certificate with this id.
    fn delete_cert_chain(cert_id)
        => PUT "/zia/api/v1/intermediateCaCertificate/deleteCertChain/{cert_id}"
        from oneapi "DeleteCertChain";
}

/// Sends a certificate as a multipart form with one file.
fn upload(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let text = call.fields().and_then(|body| body.get("file_input_stream")?.as_str());
    let certificate = match (call.file.as_deref(), text) {
        (Some(path), _) if !path.as_os_str().is_empty() => {
            std::fs::read(path).map_err(|error| Error::io(path, error))?
        }
        (_, Some(text)) => text.as_bytes().to_vec(),
        _ => {
            let message = "is missing; give the path of the certificate's file, or its text as \
                           body.file_input_stream";
            return Err(call.refuse("file_path", message));
        }
    };
    // A PEM file cannot contain this line, so it is a safe boundary.
    let boundary = format!("certificate-{:032x}", fastrand::u128(..));
    let mut form = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"fileUpload\"; \
         filename=\"certificate.pem\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    )
    .into_bytes();
    form.extend(certificate);
    form.extend(format!("\r\n--{boundary}--\r\n").into_bytes());
    let content_type = Some(format!("multipart/form-data; boundary={boundary}"));
    call.body = Payload::Raw { content_type, bytes: form };
    client.execute(call)
}
