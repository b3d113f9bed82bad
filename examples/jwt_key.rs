//! Logs in with a private key instead of a secret. The client signs a short-lived assertion (a
//! JWT), and the key is never sent.
//!
//! `cargo run --example jwt_key -- key.pem` with `ZSCALER_CLIENT_ID` and
//! `ZSCALER_VANITY_DOMAIN` set. The key is an RSA key, as PEM (PKCS#8 or PKCS#1) or JWK.

#[path = "support/account.rs"]
mod account;

use std::process::ExitCode;

use zscaler::offline::Tenant;
use zscaler::{Pages, Result, ZscalerClient};

/// This key is public, so it is only for this demonstration.
const THROWAWAY_KEY: &str = include_str!("support/throwaway_key.pem");

fn main() -> ExitCode {
    account::run(|| {
        let client = match std::env::args().nth(1) {
            Some(key) => ZscalerClient::builder().private_key(key).build()?,
            None => {
                eprintln!("No key is given: running on the embedded tenant with a throwaway key.");
                // The embedded tenant accepts any key. A real tenant checks it with the public key.
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
