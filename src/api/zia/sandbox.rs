//! Sandbox.

crate::macros::resource! {
    /// TODO one line: what sandbox are.
    pub struct CloudSandbox("zia.sandbox");

    /// Returns the behavioral analysis.
    fn get_behavioral_analysis() => GET "/zia/api/v1/behavioralAnalysisAdvancedSettings";

    /// Returns the file hash count.
    fn get_file_hash_count() => GET "/zia/api/v1/behavioralAnalysisAdvancedSettings/fileHashCount";

    /// Returns the quota.
    fn get_quota() => GET "/zia/api/v1/sandbox/report/quota";

    /// Returns the report.
    ///
    /// Query: `report_details` (text).
    //TODO query built from named arguments or constants | GET /zia/api/v1/sandbox/report/{md5_hash} | result object
    fn get_report(md5_hash, query) => GET "/zia/api/v1/sandbox/report/{md5_hash}";

    /// Adds a hash to custom list.
    ///
    /// Body: `md5_hash_value_list` (list).
    fn add_hash_to_custom_list(body) => PUT "/zia/api/v1/behavioralAnalysisAdvancedSettings";

    /// Submits the file.
    ///
    /// Body: `force` (flag).
    //TODO query built from named arguments or constants; raw or multipart body | POST /zscsb/submit | result object
    fn submit_file(body, file_path) => POST "/zscsb/submit";

    /// Submits the file for inspection.
    //TODO query built from named arguments or constants; raw or multipart body | POST /zscsb/discan | result object
    fn submit_file_for_inspection(file_path) => POST "/zscsb/discan";
}
