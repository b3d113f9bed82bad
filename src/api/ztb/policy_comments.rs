//! Policy comments.

crate::macros::resource! {
    /// Policy comments.
    pub struct PolicyComments("ztb.policy_comments");

    /// Lists the comments.
    ///
    /// Query: `policy_type` (text).
    fn list_comments(policy_id, query) => LIST "/ztb/api/v3/policy-comments/comment/{policy_id}";

    /// Adds a comment.
    ///
    /// Body: `comment` (text), `policy_type` (text).
    fn create_comment(policy_id, query, body)
        => POST "/ztb/api/v3/policy-comments/comment/{policy_id}";

    /// Replaces the comment with this id.
    ///
    /// Body: `comment` (text).
    fn update_comment(comment_id, body) => PUT "/ztb/api/v3/policy-comments/comment/{comment_id}";

    /// Removes the comment with this id.
    fn delete_comment(comment_id) => DELETE "/ztb/api/v3/policy-comments/comment/{comment_id}";
}
