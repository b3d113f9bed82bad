//! Privileged remote access approval.

crate::macros::resource! {
    /// TODO one line: what privileged remote access approval are.
    pub struct PraApproval("zpa.pra_approval");

    /// Lists the approval.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `sort_by` (text), `sort_dir`
    /// (text), `microtenant_id` (text).
    fn list_approval(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/approval";

    /// Returns the approval with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn get_approval(approval_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/approval/{approval_id}";

    /// Adds an approval.
    ///
    /// Body: `email_ids` (list), `application_ids` (list), `start_time` (text), `end_time` (text),
    /// `status` (text), `working_hours` (object).
    //TODO body values transformed | POST /zpa/mgmtconfig/v1/admin/customers/{customerId}/approval | result object
    fn add_approval(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/approval";

    /// Replaces the approval with this id.
    //TODO body values transformed; empty body -> object with the id only | PUT /zpa/mgmtconfig/v1/admin/customers/{customerId}/approval/{approval_id} | result object
    fn update_approval(approval_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/approval/{approval_id}";

    /// Removes the approval with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_approval(approval_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/approval/{approval_id}";

    /// Expireds the approval.
    ///
    /// Query: `microtenant_id` (text).
    fn expired_approval(query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/approval/expired";
}
