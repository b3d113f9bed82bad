//! Onboards sites: adds a static IP, a VPN credential and a location for each, then activates once.
//!
//! `cargo run --example onboard_locations -- sites.csv` with the columns
//! `name,country,ip,ipsec_fqdn,pre_shared_key`
//!
//! A site that exists is not changed, so the file can be run again after an error. If the location
//! of a site cannot be added, its static IP and VPN credential are removed again.

#[path = "support/account.rs"]
mod account;

use std::collections::HashSet;
use std::path::Path;
use std::process::ExitCode;

use account::{bar, file_error};
use zscaler::{Fields, Pages, Result, Single, ZscalerClient, json};

struct Site {
    name: String,
    country: String,
    ip: String,
    fqdn: String,
    pre_shared_key: String,
}

fn main() -> ExitCode {
    account::run(|| {
        let sites = match std::env::args().nth(1) {
            Some(file) => read(Path::new(&file))?,
            None => demonstration(),
        };
        onboard(&account::client(|_| {})?, &sites)
    })
}

fn onboard(client: &ZscalerClient, sites: &[Site]) -> Result<String> {
    let there = client.zia().locations().list_locations(())?.all()?;
    let there: HashSet<String> = there.iter().map(|location| location.text("name")).collect();
    let progress = bar(sites.len(), "Sites");
    let mut added = 0;
    let mut failed = Vec::new();
    // Activates once, if a site was added.
    client.zia().transaction(|_| {
        for site in sites.iter().filter(|site| !there.contains(&site.name)) {
            match add(client, site) {
                Ok(()) => added += 1,
                // The other sites are added even if one fails.
                Err(error) => failed.push(format!("{}: {error}", site.name)),
            }
            progress.inc(1);
        }
        Ok(())
    })?;
    progress.finish_and_clear();
    for failure in &failed {
        eprintln!("{failure}");
    }
    let skipped = sites.len() - added - failed.len();
    Ok(format!("{added} sites added, {skipped} there already, {} failed", failed.len()))
}

/// Adds one site completely, or not at all.
fn add(client: &ZscalerClient, site: &Site) -> Result<()> {
    let addresses = client.zia().traffic_static_ip();
    let credentials = client.zia().traffic_vpn_credentials();
    let address = addresses
        .add_static_ip(json!({"ip_address": site.ip, "comment": site.name, "routable_ip": true}))?
        .id();
    let credential = credentials.add_vpn_credential(json!({
        "type": "UFQDN", "fqdn": site.fqdn, "pre_shared_key": site.pre_shared_key,
        "comments": site.name,
    }));
    let credential = match credential {
        Ok(credential) => credential.id(),
        Err(error) => {
            addresses.delete_static_ip(&address)?;
            return Err(error);
        }
    };
    let location = client.zia().locations().add_location(json!({
        "name": site.name, "country": site.country,
        "ip_addresses": [site.ip],
        "vpn_credentials": [{"id": credential, "type": "UFQDN"}],
        "auth_required": true, "ssl_scan_enabled": true,
    }));
    if let Err(error) = location {
        credentials.delete_vpn_credential(&credential)?;
        addresses.delete_static_ip(&address)?;
        return Err(error);
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<Site>> {
    let broken = |error: csv::Error| file_error(path, error.into());
    let mut reader =
        csv::ReaderBuilder::new().trim(csv::Trim::All).from_path(path).map_err(broken)?;
    reader
        .deserialize()
        .map(|row| {
            let (name, country, ip, fqdn, pre_shared_key) = row.map_err(broken)?;
            Ok(Site { name, country, ip, fqdn, pre_shared_key })
        })
        .collect()
}

fn demonstration() -> Vec<Site> {
    let site = |(n, (name, country)): (usize, &(&str, &str))| Site {
        name: (*name).to_owned(),
        country: (*country).to_owned(),
        ip: format!("198.51.100.{}", n + 1),
        fqdn: format!("branch{}@acme.example", n + 1),
        pre_shared_key: format!("{:032x}", fastrand::u128(..)),
    };
    [
        ("Berlin", "GERMANY"), // exists already
        ("Oslo", "NORWAY"),
        ("Vienna", "AUSTRIA"),
        ("Madrid", "SPAIN"),
    ]
    .iter()
    .enumerate()
    .map(site)
    .collect()
}
