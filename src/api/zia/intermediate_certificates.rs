//! Intermediate certificates.

crate::macros::resource! {
    /// Intermediate certificates.
    pub struct IntermediateCerts("zia.intermediate_certificates");

    /// Lists the ca certificates.
    fn list_ca_certificates(query) => LIST "/zia/api/v1/intermediateCaCertificate";

    /// Lists the ca certificates lite.
    fn list_ca_certificates_lite(query) => LIST "/zia/api/v1/intermediateCaCertificate/lite";

    /// Lists the ready to use.
    fn list_ready_to_use(query) => LIST "/zia/api/v1/intermediateCaCertificate/readyToUse";

    /// Returns the ca certificate with this id.
    fn get_ca_certificate(cert_id) => GET "/zia/api/v1/intermediateCaCertificate/{cert_id}";

    /// Returns the ca certificate lite with this id.
    fn get_ca_certificate_lite(cert_id)
        => GET "/zia/api/v1/intermediateCaCertificate/lite/{cert_id}";

    /// Returns the show cert with this id.
    fn get_show_cert(cert_id) => GET "/zia/api/v1/intermediateCaCertificate/showCert/{cert_id}";

    /// Returns the show CSR with this id.
    fn get_show_csr(cert_id) => GET "/zia/api/v1/intermediateCaCertificate/showCsr/{cert_id}";

    /// Adds a ca certificate.
    fn add_ca_certificate(body) => POST "/zia/api/v1/intermediateCaCertificate";

    /// Replaces the ca certificate with this id.
    fn update_ca_certificate(cert_id, body)
        => PUT "/zia/api/v1/intermediateCaCertificate/{cert_id}";

    /// Removes the ca certificate with this id.
    fn delete_ca_certificate(cert_id) => DELETE "/zia/api/v1/intermediateCaCertificate/{cert_id}";

    /// Downloads the CSR.
    fn download_csr(cert_id) => GET "/zia/api/v1/intermediateCaCertificate/downloadCsr/{cert_id}";

    /// Downloads the public key.
    fn download_public_key(cert_id)
        => GET "/zia/api/v1/intermediateCaCertificate/downloadPublicKey/{cert_id}";

    /// Finalizes the cert with this id.
    fn finalize_cert(cert_id)
        => POST "/zia/api/v1/intermediateCaCertificate/finalizeCert/{cert_id}";

    /// Generates the CSR with this id.
    fn generate_csr(cert_id) => POST "/zia/api/v1/intermediateCaCertificate/generateCsr/{cert_id}";

    /// Generates the key pair with this id.
    fn generate_key_pair(cert_id) => POST "/zia/api/v1/intermediateCaCertificate/keyPair/{cert_id}";

    /// Uploads the cert with this id.
    ///
    /// Body: `file_input_stream` (text).
    fn upload_cert(cert_id, body, file_path)
        => POST "/zia/api/v1/intermediateCaCertificate/uploadCert/{cert_id}";

    /// Uploads the cert chain with this id.
    fn upload_cert_chain(cert_id)
        => POST "/zia/api/v1/intermediateCaCertificate/uploadCertChain/{cert_id}";

    /// Verifys the key attestation with this id.
    fn verify_key_attestation(cert_id)
        => POST "/zia/api/v1/intermediateCaCertificate/verifyKeyAttestation/{cert_id}";
}
