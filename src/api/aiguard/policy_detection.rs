//! Policy detection.

crate::macros::resource! {
    /// TODO one line: what policy detection are.
    pub struct PolicyDetection("aiguard.policy_detection");

    /// Executes the policy.
    ///
    /// Body: `content` (text), `direction` (text), `policy_id` (int), `transaction_id` (text).
    //TODO legacy client only | POST /v1/detection/execute-policy | result object
    fn execute_policy(body) => POST "/v1/detection/execute-policy";

    /// Resolves the and execute policy.
    ///
    /// Body: `content` (text), `direction` (text), `transaction_id` (text), `user` (text),
    /// `headers` (object).
    //TODO legacy client only | POST /v1/detection/resolve-and-execute-policy | result object
    fn resolve_and_execute_policy(body) => POST "/v1/detection/resolve-and-execute-policy";
}
