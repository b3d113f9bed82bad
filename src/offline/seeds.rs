//! The data of [`Tenant::new`](super::Tenant::new).

use serde_json::{Value, json};

use super::policies;
use super::store::Store;

const ZPA: &str = "/zpa/mgmtconfig/v1/admin/customers/{customer_id}";
const ZPA_USERS: &str = "/zpa/userconfig/v1/customers/{customer_id}";

const ZDX: &str = "/zdx/v1/config";

const LOCATIONS: &[&str] = &["Berlin", "Lisbon", "New York", "Pune", "San Jose", "Tokyo"];
const DEPARTMENTS: &[&str] = &["Engineering", "Finance", "Human Resources", "Sales", "Support"];
const GROUPS: &[&str] = &["Contractors", "Developers", "Executives", "Remote Workers"];

const PEOPLE: &[(&str, &str)] = &[
    ("Ada", "Moreau"),
    ("Amir", "Haddad"),
    ("Beatriz", "Lima"),
    ("Chen", "Wei"),
    ("Dana", "Kowalski"),
    ("Elif", "Demir"),
    ("Farid", "Rahimi"),
    ("Grace", "Okafor"),
    ("Hugo", "Lindqvist"),
    ("Ines", "Castro"),
    ("Jonas", "Weber"),
    ("Keiko", "Tanaka"),
    ("Liam", "Murphy"),
    ("Mina", "Park"),
    ("Noor", "Aziz"),
    ("Omar", "Said"),
    ("Priya", "Nair"),
    ("Quentin", "Dubois"),
    ("Rosa", "Marino"),
    ("Sven", "Hansen"),
    ("Tara", "Singh"),
    ("Uma", "Iyer"),
    ("Viktor", "Novak"),
    ("Wanda", "Jansen"),
];

/// Fills a store.
pub(super) fn sow(store: &mut Store) {
    zia(store);
    zpa(store);
    directory(store);
    scim(store);
    devices(store);
}

/// Adds items with these names and further fields to a collection.
fn named(store: &mut Store, path: &str, names: &[&str], fields: impl Fn(usize) -> Value) {
    for (at, name) in names.iter().enumerate() {
        let mut item = json!({"id": null, "name": name});
        if let (Value::Object(item), Value::Object(fields)) = (&mut item, fields(at)) {
            item.extend(fields);
        }
        store.put(path, item);
    }
}

fn zia(store: &mut Store) {
    let nothing = |_| json!({});
    named(store, "/zia/api/v1/departments", DEPARTMENTS, nothing);
    named(store, "/zia/api/v1/groups", GROUPS, nothing);
    for (at, (first, last)) in PEOPLE.iter().enumerate() {
        let department = DEPARTMENTS.get(at % DEPARTMENTS.len()).copied().unwrap_or_default();
        let group = GROUPS.get(at % GROUPS.len()).copied().unwrap_or_default();
        store.put(
            "/zia/api/v1/users",
            json!({
                "id": null, "name": format!("{first} {last}"), "email": address(first, last),
                "groups": [reference(store, "/zia/api/v1/groups", group)],
                "department": reference(store, "/zia/api/v1/departments", department),
                "adminUser": false, "disabled": false, "deleted": false,
            }),
        );
    }
    named(
        store,
        "/zia/api/v1/ruleLabels",
        &["Audited 2026", "Guest networks", "Legacy rules", "Reviewed by security", "Temporary"],
        |at| json!({"description": "", "referencedRuleCount": at % 3}),
    );
    for (name, country, address) in [
        ("Berlin", "GERMANY", "203.0.113.10"),
        ("Lisbon", "PORTUGAL", "203.0.113.11"),
        ("New York", "UNITED_STATES", "203.0.113.12"),
        ("Pune", "INDIA", "203.0.113.13"),
        ("San Jose", "UNITED_STATES", "203.0.113.14"),
        ("Tokyo", "JAPAN", "203.0.113.15"),
    ] {
        store.put(
            "/zia/api/v1/locations",
            json!({
                "id": null, "name": name, "country": country, "ipAddresses": [address],
                "authRequired": true, "sslScanEnabled": true, "profile": "CORPORATE",
            }),
        );
    }
    for (id, name, urls) in [
        ("ADULT_THEMES", None, &[][..]),
        ("GAMBLING", None, &[]),
        ("SOCIAL_NETWORKING", None, &[]),
        ("CUSTOM_01", Some("Partners"), &[".partner.example", "files.acme.example"]),
        ("CUSTOM_02", Some("Blocked advertising"), &["ads.example"]),
    ] {
        store.put(
            "/zia/api/v1/urlCategories",
            json!({
                "id": id, "configuredName": name, "urls": urls, "dbCategorizedUrls": [],
                "customCategory": name.is_some(), "editable": true, "type": "URL_CATEGORY",
                "superCategory": "USER_DEFINED",
            }),
        );
    }
}

fn zpa(store: &mut Store) {
    named(
        store,
        &format!("{ZPA}/segmentGroup"),
        &["Build systems", "Finance applications", "Intranet", "Source control"],
        |_| json!({"enabled": true, "applications": [], "tcpKeepAliveEnabled": "1"}),
    );
    named(
        store,
        &format!("{ZPA}/serverGroup"),
        &["Berlin servers", "San Jose servers"],
        |_| json!({"enabled": true, "dynamicDiscovery": true}),
    );
    for (name, country, latitude, longitude) in [
        ("Berlin connectors", "DE", "52.52", "13.40"),
        ("San Jose connectors", "US", "37.3382", "-121.8863"),
    ] {
        store.put(
            &format!("{ZPA}/appConnectorGroup"),
            json!({
                "id": null, "name": name, "enabled": true, "countryCode": country,
                "latitude": latitude, "longitude": longitude,
            }),
        );
    }
    for (name, host) in [("Git", "git"), ("Payroll", "payroll"), ("Wiki", "wiki")] {
        store.put(
            &format!("{ZPA}/application"),
            json!({
                "id": null, "name": name, "enabled": true,
                "domainNames": [format!("{host}.acme.internal")],
                "tcpPortRange": [{"from": "443", "to": "443"}], "healthReporting": "ON_ACCESS",
            }),
        );
    }
    let idp = store.put(
        &format!("{ZPA}/idp"),
        json!({"id": null, "name": "Acme login", "enabled": true, "ssoType": ["USER"]}),
    );
    let idp_id = idp.get("id").and_then(Value::as_str).unwrap_or_default();
    named(
        store,
        &format!("{ZPA_USERS}/scimgroup/idpId/{idp_id}"),
        GROUPS,
        |_| json!({"idpId": idp_id.parse::<u64>().unwrap_or_default(), "idpGroupId": null}),
    );
    // Connector and service edge groups enroll with these.
    let certificates = ["Root", "Client", "Connector", "Service Edge"];
    named(store, &format!("{ZPA}/enrollmentCert"), &certificates, |_| json!({}));
    for (word, end, name) in policies::SETS {
        store.set(
            &format!("{ZPA}/policySet/policyType/{word}"),
            json!({
                "id": policies::id(end), "name": name, "enabled": true,
                "policyType": end.trim_start_matches('0'), "rules": [],
            }),
        );
    }
}

/// The users and groups that came to ZIA and ZPA from a directory.
fn scim(store: &mut Store) {
    const CORE: &str = "urn:ietf:params:scim:schemas:core:2.0";
    const ENTERPRISE: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    for server in ["/{scim_tenant}/scim", "/scim/1/{scim_idp}/v2"] {
        let mut members = vec![Vec::new(); GROUPS.len()];
        for (at, (first, last)) in PEOPLE.iter().enumerate() {
            let department = DEPARTMENTS.get(at % DEPARTMENTS.len());
            let id = (290_201 + at).to_string();
            if let Some(members) = members.get_mut(at % GROUPS.len()) {
                members.push(json!({"value": id}));
            }
            store.put(
                &format!("{server}/Users"),
                json!({
                    "id": id, "schemas": [format!("{CORE}:User"), ENTERPRISE],
                    "userName": address(first, last), "displayName": format!("{first} {last}"),
                    "name": {"givenName": first, "familyName": last}, "active": true,
                    "emails": [{"value": address(first, last)}],
                    ENTERPRISE: {"department": department}, "meta": {"resourceType": "User"},
                }),
            );
        }
        for (at, (name, members)) in GROUPS.iter().zip(members).enumerate() {
            store.put(
                &format!("{server}/Groups"),
                json!({
                    "id": (71_001 + at).to_string(), "schemas": [format!("{CORE}:Group")], "displayName": name,
                    "members": members, "meta": {"resourceType": "Group"},
                }),
            );
        }
    }
}

/// ZIdentity's users and groups.
fn directory(store: &mut Store) {
    for (first, last) in PEOPLE {
        store.put(
            "/ziam/admin/api/v1/users",
            json!({
                "id": null, "loginName": address(first, last), "displayName": format!("{first} {last}"),
                "firstName": first, "lastName": last, "primaryEmail": address(first, last),
                "status": true, "source": "UI",
            }),
        );
    }
    named(store, "/ziam/admin/api/v1/groups", GROUPS, |_| json!({"source": "UI"}));
}

/// The devices of ZDX and ZCC, and the configuration of ZDX.
fn devices(store: &mut Store) {
    for (at, (first, last)) in PEOPLE.iter().enumerate().take(12) {
        let (maker, model, system) = match at % 3 {
            0 => ("Dell Inc.", "Latitude 7440", "Microsoft Windows 11 Pro"),
            1 => ("Apple", "MacBookPro18,3", "macOS 15.5"),
            _ => ("LENOVO", "ThinkPad X1", "Microsoft Windows 11 Enterprise"),
        };
        let user = 61_200_000 + at as u64;
        let device = 132_300_000 + at as u64;
        store.put(
            "/zdx/v1/devices",
            json!({"id": device, "name": format!("{first}({model})"), "userid": user}),
        );
        store.put(
            "/zdx/v1/users",
            json!({"id": user, "name": format!("{first} {last}"), "email": address(first, last)}),
        );
        store.put(
            &format!("{ZDX}/users"),
            json!({"id": user, "name": format!("{first} {last}"), "email": address(first, last)}),
        );
        store.put(
            &format!("{ZDX}/devices"),
            json!({
                "id": device, "name": format!("{first}({model})"), "vendor": maker,
                "model": model, "os": system, "active": true, "supported": true,
                "loggedInUser": {"id": user, "name": format!("{first} {last}")},
            }),
        );
        let udid = format!("4C4C4544-0042-3510-8051-{device:012X}");
        store.put(
            "/zcc/papi/public/v1/getDevices",
            json!({
                "id": udid, "udid": udid, "user": address(first, last), "manufacturer": maker,
                "detail": model, "osVersion": system, "state": 1, "registrationState": "Registered",
                "agentVersion": "4.7.0.61", "machineHostname": format!("ACME-{at:03}"),
                "companyName": "Acme", "owner": first.to_lowercase(),
            }),
        );
    }
    for (id, name, score) in
        [(1, "Microsoft Teams", 92.0), (2, "SharePoint Online", 88.5), (3, "Salesforce", 95.0)]
    {
        store.put(
            "/zdx/v1/apps",
            json!({"id": id, "name": name, "score": score, "total_users": 12}),
        );
        store.put(
            &format!("{ZDX}/applications"),
            json!({"id": id, "name": name, "type": "PREDEFINED", "active": true}),
        );
    }
    for (word, names) in
        [("departments", DEPARTMENTS), ("groups", GROUPS), ("locations", LOCATIONS)]
    {
        for (id, name) in (1..).zip(names) {
            store.put(&format!("{ZDX}/{word}"), json!({"id": id, "name": name}));
        }
    }
    for (word, list) in [
        ("supportedOsTypes", json!([{"id": 1, "name": "Windows"}, {"id": 2, "name": "macOS"}])),
        ("supported", json!([{"id": 4, "name": "Zoom", "type": "PREDEFINED"}])),
        ("providers", json!([{"provider": "ZOOM", "type": "CALL_QUALITY"}])),
    ] {
        store.set(&format!("{ZDX}/applications/{word}"), list);
    }
}

fn address(first: &str, last: &str) -> String {
    format!("{}.{}@acme.example", first.to_lowercase(), last.to_lowercase())
}

/// A reference to an item.
fn reference(store: &Store, path: &str, name: &str) -> Value {
    let item = store.collection(path).and_then(|items| items.find("name", name));
    json!({"id": item.and_then(|item| item.get("id").cloned()), "name": name})
}
