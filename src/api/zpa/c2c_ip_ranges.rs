//! IP address ranges of clients.

use super::shared::page_styles::WHOLE;

crate::api::macros::resource! {
    /// Ranges of IP addresses for client-to-client connections.
    pub struct IpRanges("zpa.c2c_ip_ranges");

    /// Lists the ranges.
    ///
    /// Query: `search` (text), `microtenant_id` (text).
    fn list_ip_ranges(query) => LIST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/ipRanges"
        as WHOLE;

    /// Returns the range with this id.
    fn get_ip_range(range_id)
        => GET "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/ipRanges/{range_id}";

    /// Searches the ranges by a filter.
    ///
    /// Body: `filter_and_sort_dto` (object).
    fn get_ip_range_search(body)
        => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/ipRanges/search";

    /// Adds a range.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `ip_range_begin` (text),
    /// `ip_range_end` (text), `subnet_cidr` (text), `location` (text), `location_hint` (text),
    /// `country_code` (text), `latitude_in_db` (number), `longitude_in_db` (number), `sccm_flag`
    /// (flag), `available_ips` (int), `total_ips` (int), `used_ips` (int).
    fn add_ip_range(body) => POST "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/ipRanges";

    /// Replaces the range with this id.
    ///
    /// Body: `name` (text), `description` (text), `enabled` (flag), `ip_range_begin` (text),
    /// `ip_range_end` (text), `subnet_cidr` (text), `location` (text), `location_hint` (text),
    /// `country_code` (text), `latitude_in_db` (number), `longitude_in_db` (number), `sccm_flag`
    /// (flag), `available_ips` (int), `total_ips` (int), `used_ips` (int).
    fn update_ip_range(range_id, body)
        => PUT "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/ipRanges/{range_id}";

    /// Removes the range with this id.
    fn delete_ip_range(range_id)
        => DELETE "/zpa/mgmtconfig/v1/admin/customers/{customer_id}/v2/ipRanges/{range_id}";
}
