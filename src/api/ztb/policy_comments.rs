//! Comments on policies.

use crate::api::prelude::{ApiResponse, Call, Client, Result, Value};

crate::api::macros::resource! {
    /// Comments on policies.
    ///
    /// `policy_type` is the type of the policy. Default: `application`.
    pub struct PolicyComments("ztb.policy_comments");

    /// Lists the comments on a policy.
    ///
    /// Query: `policy_type` (text).
    fn list_comments(policy_id, query)
        => LIST "/ztb/api/v3/policy-comments/comment/{policy_id}" via with_type;

    /// Adds a comment to a policy.
    ///
    /// `policy_type` may be in the query or in the body.
    ///
    /// Query: `policy_type` (text).
    ///
    /// Body: `comment` (text), `policy_type` (text).
    fn create_comment(policy_id, query, body)
        => POST "/ztb/api/v3/policy-comments/comment/{policy_id}" via with_type;

    /// Replaces the comment with this id.
    ///
    /// Body: `comment` (text).
    fn update_comment(comment_id, body) => PUT "/ztb/api/v3/policy-comments/comment/{comment_id}";

    /// Removes the comment with this id.
    fn delete_comment(comment_id) => DELETE "/ztb/api/v3/policy-comments/comment/{comment_id}";
}

/// Sends the policy type in the query, with its default.
fn with_type(client: &Client, mut call: Call) -> Result<(Value, ApiResponse)> {
    let in_body = call.take_field("policy_type");
    let in_query = call.take_query("policy_type").filter(|kind| !kind.is_null());
    let kind = in_body.filter(|kind| !kind.is_null()).or(in_query);
    call.set_query("policy_type", kind.unwrap_or_else(|| "application".into()));
    client.execute(call)
}
