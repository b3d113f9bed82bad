//! Policy detection.

crate::macros::resource! {
    /// Policy detection.
    pub struct PolicyDetection("aiguard.policy_detection");

    /// Executes the policy.
    ///
    /// Body: `content` (text), `direction` (text), `policy_id` (int), `transaction_id` (text).
    fn execute_policy(body) => POST "/v1/detection/execute-policy";

    /// Resolves the and execute policy.
    ///
    /// Body: `content` (text), `direction` (text), `transaction_id` (text), `user` (text),
    /// `headers` (object).
    fn resolve_and_execute_policy(body) => POST "/v1/detection/resolve-and-execute-policy";
}
