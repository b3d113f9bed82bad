//! Takes a user out of every group of ZPA's directory, by SCIM.
//!
//! `cargo run --example scim -- ada.moreau@acme.example` (ZPA_SCIM_TOKEN, ZPA_IDP_ID,
//! ZPA_SCIM_CLOUD)

#[path = "support/account.rs"]
mod account;
#[path = "support/legacy.rs"]
mod legacy;

use std::process::ExitCode;

use account::text;
use zscaler::{Pages, ZpaScimClient, json};

fn main() -> ExitCode {
    account::run(|| {
        let name = std::env::args().nth(1).unwrap_or("ada.moreau@acme.example".to_owned());
        let client = legacy::client(ZpaScimClient::new(), &["token", "idp_id"], |tenant| {
            tenant.zpa_scim().build()
        })?;
        // Quotes in the name are escaped as in JSON.
        let filter = json!({"filter": format!("userName eq {}", json!(name))});
        let mut left = Vec::new();
        for user in client.users().list_users(filter)?.all()? {
            let id = text(&user, "id");
            for group in client.groups().list_groups(())?.all()? {
                let members = group["members"].as_array().into_iter().flatten();
                if !members.into_iter().any(|member| member["value"] == user["id"]) {
                    continue;
                }
                let operation =
                    json!({"op": "remove", "path": format!("members[value eq \"{id}\"]")});
                let patch = json!({"operations": [operation]});
                client.groups().patch_group(&group["id"], patch)?;
                left.push(text(&group, "display_name").to_owned());
            }
        }
        Ok(format!("{name} has left {} groups: {}", left.len(), left.join(", ")))
    })
}
