//! Privileged remote access approval.

crate::macros::resource! {
    /// Privileged remote access approval.
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
    fn add_approval(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/approval";

    /// Replaces the approval with this id.
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
