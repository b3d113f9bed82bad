//! Removes a user from every group of ZPA's directory, by SCIM.
//!
//! `cargo run --example scim -- ada.moreau@acme.example` (ZPA_SCIM_TOKEN, ZPA_IDP_ID,
//! ZPA_SCIM_CLOUD)

#[path = "support/account.rs"]
mod account;
#[path = "support/legacy.rs"]
mod legacy;

use std::process::ExitCode;

use zscaler::{Fields, Pages, Value, ZpaScimClient, json};

fn main() -> ExitCode {
    account::run(|| {
        let name = std::env::args().nth(1).unwrap_or("ada.moreau@acme.example".to_owned());
        let client = legacy::client(ZpaScimClient::new(), &["token", "idp_id"], |tenant| {
            tenant.zpa_scim().build()
        })?;
        // Quotes in the name are escaped as in JSON.
        let filter = json!({"filter": format!("userName eq {}", json!(name))});
        let groups = client.groups().list_groups(())?.all()?;
        let mut left = Vec::new();
        for user in client.users().list_users(filter)?.all()? {
            let id = user.id();
            for group in groups.iter().filter(|group| has_member(group, id.as_str())) {
                let path = format!("members[value eq {}]", json!(id));
                let patch = json!({"operations": [{"op": "remove", "path": path}]});
                client.groups().patch_group(group.id(), patch)?;
                left.push(group.text("display_name"));
            }
        }
        Ok(format!("{name} has left {} groups: {}", left.len(), left.join(", ")))
    })
}

fn has_member(group: &Value, id: &str) -> bool {
    group.list("members").iter().any(|member| member.text("value") == id)
}
