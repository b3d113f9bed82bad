//! ZPA's policy sets, which every tenant has, and the paths of their rules.

/// The sets: the policy types of each, the end of its id, and its name.
pub(super) const SETS: &[(&str, &str, &str)] = &[
    ("ACCESS_POLICY", "01", "Global_Policy"),
    ("GLOBAL_POLICY", "01", "Global_Policy"),
    ("TIMEOUT_POLICY", "02", "ReAuth_Policy"),
    ("REAUTH_POLICY", "02", "ReAuth_Policy"),
    ("SIEM_POLICY", "03", "Siem_Policy"),
    ("CLIENT_FORWARDING_POLICY", "04", "Bypass_Policy"),
    ("BYPASS_POLICY", "04", "Bypass_Policy"),
    ("INSPECTION_POLICY", "05", "Inspection_Policy"),
    ("ISOLATION_POLICY", "06", "Isolation_Policy"),
    ("CREDENTIAL_POLICY", "07", "Credential_Policy"),
    ("CAPABILITIES_POLICY", "08", "Capabilities_Policy"),
    ("REDIRECTION_POLICY", "09", "Redirection_Policy"),
    ("CLIENTLESS_SESSION_PROTECTION_POLICY", "10", "Clientless_Session_Protection_Policy"),
    ("PRIVILEGED_PORTAL_POLICY", "11", "Privileged_Portal_Policy"),
    ("VPN_TUNNEL_POLICY", "12", "Vpn_Tunnel_Policy"),
    ("USER_PORTAL", "13", "User_Portal"),
];

/// The id of a set.
pub(super) fn id(end: &str) -> String {
    format!("2161962573312800{end}")
}

/// The path of a policy type's rules: those of its set.
pub(super) fn rules_of_type(path: &str) -> String {
    let rules = |path: &str| {
        let (before, word) = path.split_once("/policySet/rules/policyType/")?;
        let (_, end, _) = SETS.iter().find(|(known, _, _)| *known == word)?;
        Some(format!("{before}/policySet/{}/rule", id(end)))
    };
    rules(path).unwrap_or_else(|| path.to_owned())
}
