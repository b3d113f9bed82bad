//! Logs in with a private key instead of a secret: the client signs a short-lived statement
//! of who it is (a JWT), and no secret is ever sent.
//!
//! `cargo run --example jwt_key -- key.pem` with `ZSCALER_CLIENT_ID` and
//! `ZSCALER_VANITY_DOMAIN` set; the key is RSA, as PEM (PKCS#8 or PKCS#1) or JWK.

#[path = "support/account.rs"]
mod account;

use std::process::ExitCode;

use zscaler::offline::Tenant;
use zscaler::{Pages, Result, ZscalerClient};

/// Known to everybody, so good for nothing but this demonstration.
const THROWAWAY_KEY: &str = include_str!("support/throwaway_key.pem");

fn main() -> ExitCode {
    account::run(|| {
        let client = match std::env::args().nth(1) {
            Some(key) => ZscalerClient::builder().private_key(key).build()?,
            None => {
                eprintln!("No key is given: running on the embedded tenant with a throwaway one.");
                // The embedded tenant takes any key; a real one knows the public half.
                Tenant::new().builder().private_key(THROWAWAY_KEY).build()?
            }
        };
        let groups = list_groups(&client)?;
        Ok(format!("Logged in with a key: {groups} groups in ZIdentity"))
    })
}

fn list_groups(client: &ZscalerClient) -> Result<usize> {
    Ok(client.zid().groups().list_groups(())?.all()?.len())
}
