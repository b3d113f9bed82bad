//! Url categories.

crate::macros::resource! {
    /// TODO one line: what URL categories are.
    pub struct UrlCategories("zia.url_categories");

    /// Lists the categories.
    ///
    /// Query: `custom_only` (flag), `include_only_url_keyword_counts` (flag), `type` (text),
    /// `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/urlCategories | result list
    fn list_categories(query) => LIST "/zia/api/v1/urlCategories";

    /// Lists the categories lite.
    fn list_categories_lite(query) => LIST "/zia/api/v1/urlCategories/lite";

    /// Returns the category with this id.
    fn get_category(category_id) => GET "/zia/api/v1/urlCategories/{category_id}";

    /// Returns the quota.
    //TODO returns a bare value, not the 3-tuple; validates arguments | GET /zia/api/v1/urlCategories/urlQuota | result object
    fn get_quota() => GET "/zia/api/v1/urlCategories/urlQuota";

    /// Adds a tld category.
    ///
    /// Body: `configured_name` (text), `tlds` (list), `description` (text), `name` (text).
    //TODO body keys renamed or wrapped; validates arguments | POST /zia/api/v1/urlCategories | result object
    fn add_tld_category(body) => POST "/zia/api/v1/urlCategories";

    /// Adds a URL category.
    ///
    /// Body: `super_category` (text), `urls` (list), `configured_name` (text),
    /// `db_categorized_urls` (list), `description` (text), `custom_category` (flag), `ip_ranges`
    /// (list), `ip_ranges_retaining_parent_category` (list), `keywords` (list),
    /// `keywords_retaining_parent_category` (list).
    //TODO body has added constants; validates arguments | POST /zia/api/v1/urlCategories | result object
    fn add_url_category(body) => POST "/zia/api/v1/urlCategories";

    /// Adds a URLs to category.
    ///
    /// Body: `urls` (list).
    //TODO query built from named arguments or constants | PUT /zia/api/v1/urlCategories/{category_id} | result object
    fn add_urls_to_category(category_id, body) => PUT "/zia/api/v1/urlCategories/{category_id}";

    /// Replaces the URL category with this id.
    ///
    /// Body: `action` (text), `configured_name` (text), `urls` (list), `db_categorized_urls`
    /// (list), `description` (text), `ip_ranges` (list), `ip_ranges_retaining_parent_category`
    /// (list), `keywords` (list), `keywords_retaining_parent_category` (list).
    //TODO query built from named arguments or constants; validates arguments | PUT /zia/api/v1/urlCategories/{category_id} | result object
    fn update_url_category(category_id, body) => PUT "/zia/api/v1/urlCategories/{category_id}";

    /// Removes the category with this id.
    fn delete_category(category_id) => DELETE "/zia/api/v1/urlCategories/{category_id}";

    /// Removes the URLs from category with this id.
    ///
    /// Body: `urls` (list).
    //TODO query built from named arguments or constants | PUT /zia/api/v1/urlCategories/{category_id} | result object
    fn delete_urls_from_category(category_id, body)
        => PUT "/zia/api/v1/urlCategories/{category_id}";

    /// Lookups the URL categories.
    ///
    /// Body: `urls` (list).
    //TODO body is a list; returns a 2-tuple | POST /zia/api/v1/urlLookup | result list
    fn lookup(body) => POST "/zia/api/v1/urlLookup";

    /// Reviews the domains post.
    ///
    /// Body: `urls` (list).
    //TODO body is a list; returns a bare value, not the 3-tuple | POST /zia/api/v1/urlCategories/review/domains | result list
    fn review_domains_post(body) => POST "/zia/api/v1/urlCategories/review/domains";

    /// Reviews the domains put.
    ///
    /// Body: `urls` (list).
    //TODO body is a list; returns a bare value, not the 3-tuple | PUT /zia/api/v1/urlCategories/review/domains | result list
    fn review_domains_put(body) => PUT "/zia/api/v1/urlCategories/review/domains";
}
