//! Bandwidth classes.

crate::macros::resource! {
    /// TODO one line: what bandwidth classes are.
    pub struct BandwidthClasses("zia.bandwidth_classes");

    /// Lists the classes.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/bandwidthClasses | result list
    fn list_classes(query) => LIST "/zia/api/v1/bandwidthClasses";

    /// Lists the classes lite.
    fn list_classes_lite() => LIST "/zia/api/v1/bandwidthClasses/lite";

    /// Returns the class with this id.
    fn get_class(class_id) => GET "/zia/api/v1/bandwidthClasses/{class_id}";

    /// Adds a class.
    ///
    /// Body: `name` (text), `web_applications` (list), `urls` (list), `url_categories` (list).
    //TODO body values transformed | POST /zia/api/v1/bandwidthClasses | result object
    fn add_class(body) => POST "/zia/api/v1/bandwidthClasses";

    /// Replaces the class with this id.
    //TODO body values transformed | PUT /zia/api/v1/bandwidthClasses/{class_id} | result object
    fn update_class(class_id, body) => PUT "/zia/api/v1/bandwidthClasses/{class_id}";

    /// Removes the class with this id.
    fn delete_class(class_id) => DELETE "/zia/api/v1/bandwidthClasses/{class_id}";
}
