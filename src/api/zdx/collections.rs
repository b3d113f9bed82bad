//! Collections.

use super::shared::configuration::{PAGED, SORTED};

crate::api::macros::resource! {
    /// Collections of applications, and the users who see them.
    ///
    /// Collections are ordered by rank.
    pub struct Collections("zdx.collections");

    /// Lists the collections, one page at a time.
    ///
    /// The filters `u_id`, `g_id`, `d_id`, `l_id`, `lg_id` and `dvc_id` select collections by
    /// included users, groups, departments, locations, location groups and devices. The same names
    /// with the prefix `e_` select collections by excluded ones.
    ///
    /// Query: `page` (int), `page_size` (int), `sort_by` (text), `sort_order` (text), `id` (list),
    /// `name` (text), `app_id` (int), `type` (list), `status` (text), `is_default_collection`
    /// (flag), `u_id` (list), `g_id` (list), `d_id` (list), `l_id` (list), `lg_id` (list), `dvc_id`
    /// (list), `os_types` (list), `e_u_id` (list), `e_g_id` (list), `e_d_id` (list), `e_l_id`
    /// (list), `e_lg_id` (list), `e_dvc_id` (list), `e_os_types` (list).
    fn list_collections(query)
        => LIST "/zdx/v1/config/collections" as PAGED spelled SORTED from oneapi "ListCollections";

    /// Returns the collection with this id.
    fn get_collection(collection_id)
        => GET "/zdx/v1/config/collections/{collection_id}" from oneapi "GetCollection";

    /// Adds a collection.
    ///
    /// `import_collection_applications` adds applications to it.
    ///
    /// Body: `active` (flag), `description` (text), `filters` (object), `name` (text), `tags`
    /// (list), `type` (text).
    fn add_collection(body) => POST "/zdx/v1/config/collections" from oneapi "CreateCollection";

    /// Replaces the collection with this id.
    ///
    /// The collection's applications and rank stay unchanged.
    ///
    /// Body: that of `add_collection`.
    fn update_collection(collection_id, body)
        => PUT "/zdx/v1/config/collections/{collection_id}" from oneapi "UpdateCollection";

    /// Sets the status of the collection with this id.
    fn update_collection_status(collection_id, status)
        => PUT "/zdx/v1/config/collections/{collection_id}/status/{status}"
        from oneapi "UpdateCollectionStatus";

    /// Sets the rank of the collection with this id.
    fn update_collection_rank(collection_id, rank_id)
        => PUT "/zdx/v1/config/collections/{collection_id}/rank/{rank_id}"
        from oneapi "UpdateCollectionRank";

    /// Adds applications to the collection with this id.
    ///
    /// Body: the applications, as an array of objects with `id` and `name`.
    fn import_collection_applications(collection_id, body)
        => PUT "/zdx/v1/config/collections/{collection_id}/importApplications"
        from oneapi "ImportCollectionApplications";

    /// Removes an application from the collection with this id.
    fn remove_collection_app(collection_id, app_id)
        => PUT "/zdx/v1/config/collections/{collection_id}/app/{app_id}"
        from oneapi "RemoveCollectionApp";

    /// Removes the collection with this id.
    fn delete_collection(collection_id)
        => DELETE "/zdx/v1/config/collections/{collection_id}" from oneapi "RemoveCollection";
}
