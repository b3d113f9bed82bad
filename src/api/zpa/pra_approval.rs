//! Approvals for privileged remote access.

use super::shared::id_objects::expand;
use crate::api::prelude::{ApiResponse, Call, Client, Result, Spelling, Value};
use crate::api::shared::timestamps;

/// This list requires the field's name in lower case.
const SORT: Spelling = &[("sort_dir", "sortdir")];

crate::api::macros::resource! {
    /// Approvals: the access of users to privileged consoles in a period.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/configuring-privileged-approvals-using-api>
    pub struct PraApproval("zpa.pra_approval");

    /// Lists the approvals.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `sort_by` (text), `sort_dir`
    /// (text), `microtenant_id` (text).
    ///
    /// Returns: a list of objects with `id` (text), `end_time` (text), `start_time` (text),
    /// `status` (text), `applications` (list), `email_ids` (list), `working_hours` (object).
    fn list_approval(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/approval"
        spelled SORT;

    /// Returns the approval with this id.
    ///
    /// Query: `microtenant_id` (text).
    ///
    /// Returns: `id` (text), `end_time` (text), `start_time` (text), `status` (text),
    /// `applications` (list), `email_ids` (list), `working_hours` (object).
    fn get_approval(approval_id, query)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/approval/{approval_id}";

    /// Adds an approval.
    ///
    /// Times are Unix times in seconds, or texts such as `Thu, 09 Oct 2025 10:00:00 GMT` or `09 Oct
    /// 2025 10:00:00 +0200`.
    ///
    /// Body: `email_ids` (list), `application_ids` (list), `start_time` (text), `end_time` (text,
    /// at most a year after `start_time`), `status` (text), `working_hours` (object: `days`,
    /// `start_time`, `end_time`, `start_time_cron`, `end_time_cron`, `time_zone`), `microtenant_id`
    /// (text).
    fn add_approval(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/approval" via timed;

    /// Replaces the approval with this id.
    ///
    /// Body: that of `add_approval`.
    fn update_approval(approval_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/approval/{approval_id}" via timed;

    /// Removes the approval with this id.
    ///
    /// Query: `microtenant_id` (text).
    fn delete_approval(approval_id, query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/approval/{approval_id}";

    /// Removes all expired approvals.
    ///
    /// Query: `microtenant_id` (text).
    fn expired_approval(query)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/approval/expired";
}

/// Sends an approval's times as Unix times in seconds, and its applications as objects.
fn timed(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let start = take_date(&mut call, "start_time")?;
    let end = take_date(&mut call, "end_time")?;
    timestamps::check_period(client, &call, start, end)?;
    expand(client, call)
}

/// Converts a date to a Unix time in seconds, and returns it. A number stays unchanged.
fn take_date(call: &mut Call, name: &str) -> Result<Option<u64>> {
    let given =
        call.fields().and_then(|body| body.get(name)).filter(|given| timestamps::is_date(given));
    let Some(given) = given else { return Ok(None) };
    let Some(seconds) = timestamps::of(given, "") else {
        let message = format!(
            "{given} is not a date with a time zone; write it as Thu, 09 Oct 2025 10:00:00 GMT, with \
             GMT, UTC or an offset such as +0200, or give a Unix time in seconds"
        );
        return Err(call.refuse(&format!("body.{name}"), message));
    };
    if let Some(body) = call.fields_mut() {
        body.insert(name.to_owned(), seconds.into());
    }
    Ok(Some(seconds))
}
