//! Paths without a collection that programs poll or use as commands.

use http::Method;
use serde_json::json;

use crate::offline::reply::Reply;
use crate::offline::routes::Route;
use crate::offline::store::Store;

/// The response of a command. None if the path is not a command.
pub(super) fn carry_out(store: &mut Store, route: &Route, method: &Method) -> Option<Reply> {
    let status = |store: &Store| if store.is_pending("zia") { "PENDING" } else { "ACTIVE" };
    let edits = |store: &Store| {
        let edits = if store.is_pending("ztw") { "EDITS_PRESENT" } else { "EDITS_CLEARED" };
        Reply::json(
            200,
            &json!({
                "orgEditStatus": edits, "orgLastActivateStatus": "CAC_ACTV_SUCCESS",
                "adminActivateStatus": "ADM_ACTV_DONE", "adminStatusMap": {},
            }),
        )
    };
    match (method.as_str(), route.path.as_str()) {
        ("GET", "/zia/api/v1/status") => Some(Reply::json(200, &json!({"status": status(store)}))),
        ("POST", "/zia/api/v1/status/activate")
        | ("DELETE", "/zia/api/v1/authenticatedSession") => {
            store.activate("zia");
            Some(Reply::json(200, &json!({"status": "ACTIVE"})))
        }
        ("GET", "/ztw/api/v1/ecAdminActivateStatus") => Some(edits(store)),
        (
            "PUT",
            "/ztw/api/v1/ecAdminActivateStatus/activate"
            | "/ztw/api/v1/ecAdminActivateStatus/forcedActivate",
        )
        | ("DELETE", "/ztw/api/v1/auth") => {
            store.activate("ztw");
            Some(edits(store))
        }
        ("POST", path) if path.ends_with("/graphql") => {
            Some(Reply::json(200, &json!({"data": {}})))
        }
        ("POST", path) if path.starts_with("/zscsb/") || path.contains("/v1/zscsb/") => {
            Some(Reply::json(200, &json!({"code": 200, "message": "/submit response OK"})))
        }
        ("POST", path) if path.starts_with("/v1/detection/") => Some(Reply::json(
            200,
            &json!({"action": "ALLOW", "severity": "NONE", "detectorResponses": {}}),
        )),
        _ => None,
    }
}
