//! Policies.

crate::api::macros::resource! {
    /// Policies: the checks for prompts and responses, and the actions that follow.
    pub struct Policies("aiguard.policies");

    /// Lists the policies.
    ///
    /// `query` has no documented parameters.
    fn list_policies(query) => LIST "/aiguard/v1/detections/policies";

    /// Returns the policy with this id.
    fn get_policy(policy_id) => GET "/aiguard/v1/detections/policies/{policy_id}";

    /// Returns the policy with this name.
    ///
    /// Returns: `id` (int), `name` (text), `create_time_millis` (int), `update_time_millis` (int),
    /// `version` (int), `input_detector_policies` (list), `output_detector_policies` (list).
    fn get_policy_by_name(name) => GET "/aiguard/v1/detections/policies/name/{name}";

    /// Adds a policy.
    ///
    /// Body: `version` (text), `description` (text), `input_detector_policies` (list),
    /// `output_detector_policies` (list), `name` (text).
    fn add_policy(body) => POST "/aiguard/v1/detections/policies";

    /// Replaces the policy with this id.
    ///
    /// Body: `name` (text), `version` (text), `description` (text), `input_detector_policies`
    /// (list), `output_detector_policies` (list).
    fn update_policy(policy_id, body) => PUT "/aiguard/v1/detections/policies/{policy_id}";

    /// Removes the policy with this id.
    fn delete_policy(policy_id) => DELETE "/aiguard/v1/detections/policies/{policy_id}";
}
