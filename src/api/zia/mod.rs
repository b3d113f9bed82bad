//! Zscaler Internet Access.

mod rule_labels;

pub use rule_labels::RuleLabels;

crate::macros::service! {
    /// Zscaler Internet Access: web security, firewall, data protection.
    pub struct Zia;

    fn rule_labels() -> RuleLabels;
}
