//! Shadow IT.

use crate::api::shared::graphql::{self, Query};

crate::api::macros::resource! {
    /// Applications that the organization has not approved.
    pub struct ShadowIt("zins.shadow_it");

    /// Returns these applications, with their risk and traffic.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds), `limit` (int), `filter_by` (object), `order_by` (list).
    fn get_apps(body) => SEARCH "/zins/graphql" via graphql::run[&GET_APPS];

    /// Returns the statistics of a time range: applications, bytes and users, by category and risk.
    ///
    /// Body: `start_time` (int, Unix time in milliseconds), `end_time` (int, Unix time in
    /// milliseconds).
    fn get_shadow_it_summary(body) => SEARCH "/zins/graphql"
        via graphql::run[&GET_SHADOW_IT_SUMMARY];
}

const GET_APPS: Query = Query {
    name: "ShadowITApps",
    document: "query ShadowITApps( $startTime: Long!, $endTime: Long!, $limit: Int, $filterBy:
        shadowITAppsSearchFilterBy, $orderBy: [ShadowITAppsOrderBy] ) { SHADOW_IT {
        apps(start_time: $startTime, end_time: $endTime) { entries(limit: $limit, filter_by:
        $filterBy, order_by: $orderBy) { application application_category risk_index
        computed_risk_index sanctioned_state integration data_consumed data_uploaded
        data_downloaded authenticated_users unAuthenticated_location_count last_access_time
        vulnerability undiscovered custom_risk_index } } } }",
    fixed: &[],
    value: "data.?.?.entries",
};

const GET_SHADOW_IT_SUMMARY: Query = Query {
    name: "ShadowITSummary",
    document: "query ShadowITSummary($startTime: Long!, $endTime: Long!) { SHADOW_IT {
        shadow_it_summary(start_time: $startTime, end_time: $endTime) { total_upload_bytes
        total_download_bytes total_apps total_bytes group_by_app_cat_for_app { obfuscated
        entries { name total entries { name total } } } group_by_app_cat_for_user_count {
        obfuscated entries { name total entries { name total } } }
        group_by_app_cat_for_upload_bytes { obfuscated entries { name total entries { name total
        } } } group_by_app_cat_for_download_bytes { obfuscated entries { name total entries {
        name total } } } group_by_app_cat_for_total_bytes { obfuscated entries { name total
        entries { name total } } } group_by_risk_index_for_app { obfuscated entries { name total
        } } group_by_provisioning_status_for_app { obfuscated entries { name total } }
        group_by_access_for_app { obfuscated entries { name total } } } } }",
    fixed: &[],
    value: "data.?.?",
};
