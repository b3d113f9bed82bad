//! Rule labels.

crate::api::macros::resource! {
    /// Labels that group policy rules.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/rule-labels>
    pub struct RuleLabels("zia.rule_labels");

    /// Lists the rule labels, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `description` (text),
    /// `last_modified_time` (int), `referenced_rule_count` (int), `created_by` (object),
    /// `last_modified_by` (object).
    fn list_labels(query) => LIST "/zia/api/v1/ruleLabels";

    /// Returns the rule label with this id.
    fn get_label(label_id) => GET "/zia/api/v1/ruleLabels/{label_id}";

    /// Lists the labels of rules of this type, one page at a time.
    ///
    /// Query: `page` (int), `page_size` (int), `search` (text).
    fn get_rule_type_label(rule_type, query) => LIST "/zia/api/v1/ruleLabels/ruleType/{rule_type}";

    /// Adds a rule label.
    ///
    /// Body: `name` (text), `description` (text), `created_by` (text), `referenced_rule_count`
    /// (int).
    ///
    /// Returns: `id` (int), `name` (text), `description` (text), `last_modified_time` (int),
    /// `referenced_rule_count` (int), `created_by` (object), `last_modified_by` (object).
    fn add_label(body) => POST "/zia/api/v1/ruleLabels";

    /// Replaces the rule label with this id.
    ///
    /// Body: that of `add_label`.
    fn update_label(label_id, body) => PUT "/zia/api/v1/ruleLabels/{label_id}";

    /// Removes the rule label with this id.
    fn delete_label(label_id) => DELETE "/zia/api/v1/ruleLabels/{label_id}";
}
