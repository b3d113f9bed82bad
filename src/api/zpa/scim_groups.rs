//! SCIM groups.

crate::api::macros::resource! {
    /// SCIM groups: groups of users that an identity provider sends over SCIM.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zpa/obtaining-scim-group-details-using-api>
    pub struct ScimGroups("zpa.scim_groups");

    /// Lists the SCIM groups of an identity provider, one page at a time.
    ///
    /// Query: `page` (text), `page_size` (int), `search` (text), `start_time` (text), `end_time`
    /// (text), `idp_group_id` (text), `scim_user_id` (text), `scim_user_name` (text), `sort_order`
    /// (text), `sort_by` (text), `all_entries` (flag).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `idp_id` (int), `internal_id`
    /// (text).
    fn list_scim_groups(idp_id, query)
        => LIST "/zpa/userconfig/v1/customers/{customer_id}/scimgroup/idpId/{idp_id}";

    /// Returns the SCIM group with this id.
    ///
    /// Query: `all_entries` (flag).
    ///
    /// Returns: `id` (int), `name` (text), `idp_id` (int), `internal_id` (text).
    fn get_scim_group(group_id, query)
        => GET "/zpa/userconfig/v1/customers/{customer_id}/scimgroup/{group_id}";
}
