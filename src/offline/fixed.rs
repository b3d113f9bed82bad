//! Fixed responses for operations without stored data: limits, checks, addresses, and reports.

use http::Method;
use serde_json::{Value, json};

use super::reply::Reply;
use super::routes::Route;
use super::store::Store;

/// The responses of operations without stored data, by method and path template.
const RESPONSES: &[(&str, &str, &str)] = &[
    (
        "GET",
        "/zia/api/v1/adminUsers/me",
        r#"{"id": 1, "loginName": "offline@acme.example", "userName": "Offline", "disabled": false}"#,
    ),
    ("GET", "/zia/api/v1/casbTenant/switchScope/{tenant_id}", "true"),
    (
        "GET",
        "/zia/api/v1/casbTenant/validate/status/{tenant_id}",
        r#"{"status": [], "tenantDeleted": false}"#,
    ),
    (
        "GET",
        "/zia/api/v1/configAudit/greTunnel",
        r#"{"greTunnelsWithoutLocation": false, "locationsWithIssues": [], "totalGreTunnels": 0}"#,
    ),
    (
        "GET",
        "/zia/api/v1/configAudit/ipVisibility",
        r#"{"locationsWithNat": [], "totalGreLocations": 0}"#,
    ),
    (
        "GET",
        "/zia/api/v1/configAudit/pacFile",
        r#"{"pacWithLargeSize": [], "pacWithStaticIPs": [], "totalPacFiles": 0}"#,
    ),
    (
        "GET",
        "/zia/api/v1/firewallFilteringRules/order",
        r#"{"maxOrderConfigured": 0, "ruleOrderRange": {}}"#,
    ),
    (
        "GET",
        "/zia/api/v1/isolationTenantMgmt/defaultPacFileUrl",
        r#""https://pac.acme.example/default.pac""#,
    ),
    ("GET", "/zia/api/v1/nssServers/cloudNss", "false"),
    ("GET", "/zia/api/v1/nssServers/types", r#"["NSS_FOR_WEB", "NSS_FOR_FIREWALL"]"#),
    ("GET", "/zia/api/v1/urlCategories/maxCustomCount/{group}", "64"),
    (
        "GET",
        "/zia/api/v1/virtualZenNodes/vzenSubscriptions",
        r#"{"maxSvcEdge": 4, "maxVzenSkuTypeSmall": 4, "vzenSkuTypeSmallUsed": 0}"#,
    ),
    ("GET", "/zia/api/v1/workloadGroups/cloudProviders", r#"{"wdsEnabledCloudProviders": []}"#),
    (
        "GET",
        "/zpa/mgmtconfig/v1/admin/me",
        r#"{"customerId": "216196257331281920", "customerName": "Acme"}"#,
    ),
    ("GET", "/ztw/api/v1/health", r#""OK""#),
    ("POST", "/zcc/papi/public/v1/managePass", r#"{"errorMessage": ""}"#),
];

/// The response of an operation without stored data.
pub(super) fn response(route: &Route, method: &Method) -> Option<Reply> {
    let path = route.operation?.path;
    let known = RESPONSES.iter().find(|(verb, known, _)| method == verb && *known == path);
    known.map(|(_, _, json)| Reply::raw(200, (*json).to_owned()))
}

/// Reports are requested, made and then fetched. A tenant in memory makes them at once.
const REPORTS: &[&str] = &[
    "/zia/api/v1/auditReport",
    "/zia/api/v1/auditlogEntryReport",
    "/zia/api/v1/eventlogEntryReport",
    "/ztw/api/v1/auditlogEntryReport",
    "/zdx/v1/config/auditlogEntryReport",
];

/// The response of a report.
pub(super) fn report(
    store: &mut Store,
    route: &Route,
    method: &Method,
    body: &Value,
) -> Option<Reply> {
    if let Some(report) = route.path.strip_suffix("/download") {
        let is_fetched = *method == Method::GET && REPORTS.contains(&report);
        return is_fetched.then(|| Reply::text(200, "text/csv", "time,action\n"));
    }
    let path = REPORTS.iter().find(|path| **path == route.path)?;
    let status =
        |status| json!({"status": status, "progressItemsComplete": 0, "progressEndTime": 0});
    match *method {
        Method::GET => {
            let status = store.single(path).cloned().unwrap_or_else(|| status("INIT"));
            Some(Reply::json(200, &status))
        }
        Method::POST => {
            store.set(path, status("COMPLETE"));
            let is_numbered = path.starts_with("/zdx/");
            let order = json!({"status": "COMPLETE", "statusId": "1"});
            Some(Reply::json(200, if is_numbered { &order } else { body }))
        }
        Method::DELETE => {
            store.set(path, status("CANCELED"));
            Some(Reply::empty(204))
        }
        _ => None,
    }
}
