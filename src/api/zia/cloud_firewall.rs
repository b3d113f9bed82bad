//! Cloud firewall.

crate::macros::resource! {
    /// TODO one line: what cloud firewall are.
    pub struct FirewallResources("zia.cloud_firewall");

    /// Lists the IP destination groups.
    ///
    /// Query: `exclude_type` (text).
    //TODO validates arguments | GET /zia/api/v1/ipDestinationGroups | result list
    fn list_ip_destination_groups(query) => LIST "/zia/api/v1/ipDestinationGroups";

    /// Lists the IP destination groups lite.
    ///
    /// Query: `exclude_type` (text).
    //TODO validates arguments | GET /zia/api/v1/ipDestinationGroups | result list
    fn list_ip_destination_groups_lite(query) => LIST "/zia/api/v1/ipDestinationGroups";

    /// Lists the IP source groups.
    ///
    /// Query: `search` (text).
    fn list_ip_source_groups(query) => LIST "/zia/api/v1/ipSourceGroups";

    /// Lists the IP source groups lite.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/ipSourceGroups/lite | result list
    fn list_ip_source_groups_lite(query) => LIST "/zia/api/v1/ipSourceGroups/lite";

    /// Lists the IPv6 destination groups.
    ///
    /// Query: `exclude_type` (text).
    //TODO validates arguments | GET /zia/api/v1/ipDestinationGroups/ipv6DestinationGroups | result list
    fn list_ipv6_destination_groups(query)
        => LIST "/zia/api/v1/ipDestinationGroups/ipv6DestinationGroups";

    /// Lists the IPv6 destination groups lite.
    ///
    /// Query: `exclude_type` (text).
    //TODO validates arguments | GET /zia/api/v1/ipDestinationGroups | result list
    fn list_ipv6_destination_groups_lite(query) => LIST "/zia/api/v1/ipDestinationGroups";

    /// Lists the IPv6 source groups.
    ///
    /// Query: `search` (text).
    fn list_ipv6_source_groups(query) => LIST "/zia/api/v1/ipSourceGroups/ipv6SourceGroups";

    /// Lists the IPv6 source groups lite.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/ipSourceGroups/ipv6SourceGroups/lite | result list
    fn list_ipv6_source_groups_lite(query)
        => LIST "/zia/api/v1/ipSourceGroups/ipv6SourceGroups/lite";

    /// Lists the network app groups.
    ///
    /// Query: `search` (text).
    fn list_network_app_groups(query) => LIST "/zia/api/v1/networkApplicationGroups";

    /// Lists the network apps.
    ///
    /// Query: `search` (text), `locale` (text).
    fn list_network_apps(query) => LIST "/zia/api/v1/networkApplications";

    /// Lists the network services.
    ///
    /// Query: `protocol` (text), `search` (text), `locale` (text).
    fn list_network_services(query) => LIST "/zia/api/v1/networkServices";

    /// Lists the network services lite.
    ///
    /// Query: `search` (text), `locale` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/networkServices/lite | result list
    fn list_network_services_lite(query) => LIST "/zia/api/v1/networkServices/lite";

    /// Lists the network svc groups.
    ///
    /// Query: `search` (text).
    fn list_network_svc_groups(query) => LIST "/zia/api/v1/networkServiceGroups";

    /// Lists the network svc groups lite.
    ///
    /// Query: `search` (text).
    //TODO search/filter applied to the list on the client | GET /zia/api/v1/networkServiceGroups/lite | result list
    fn list_network_svc_groups_lite(query) => LIST "/zia/api/v1/networkServiceGroups/lite";

    /// Lists the time windows.
    fn list_time_windows() => LIST "/zia/api/v1/timeWindows";

    /// Lists the time windows lite.
    fn list_time_windows_lite() => LIST "/zia/api/v1/timeWindows/lite";

    /// Returns the IP destination group with this id.
    fn get_ip_destination_group(group_id) => GET "/zia/api/v1/ipDestinationGroups/{group_id}";

    /// Returns the IP source group with this id.
    fn get_ip_source_group(group_id) => GET "/zia/api/v1/ipSourceGroups/{group_id}";

    /// Returns the network app with this id.
    fn get_network_app(app_id) => GET "/zia/api/v1/networkApplications/{app_id}";

    /// Returns the network app group with this id.
    fn get_network_app_group(group_id) => GET "/zia/api/v1/networkApplicationGroups/{group_id}";

    /// Returns the network service with this id.
    fn get_network_service(service_id) => GET "/zia/api/v1/networkServices/{service_id}";

    /// Returns the network svc group with this id.
    fn get_network_svc_group(group_id) => GET "/zia/api/v1/networkServiceGroups/{group_id}";

    /// Adds an IP destination group.
    ///
    /// Body: `description` (text), `type` (text), `addresses` (list), `ip_categories` (list),
    /// `countries` (list), `name` (text).
    fn add_ip_destination_group(body) => POST "/zia/api/v1/ipDestinationGroups";

    /// Adds an IP source group.
    ///
    /// Body: `name` (text), `ip_addresses` (list), `description` (text).
    fn add_ip_source_group(body) => POST "/zia/api/v1/ipSourceGroups";

    /// Adds a network app group.
    ///
    /// Body: `name` (text), `description` (text), `network_applications` (list).
    fn add_network_app_group(body) => POST "/zia/api/v1/networkApplicationGroups";

    /// Adds a network service.
    ///
    /// Body: `ports` (list), `description` (text), `name`.
    //TODO body keys renamed or wrapped | POST /zia/api/v1/networkServices | result object
    fn add_network_service(body) => POST "/zia/api/v1/networkServices";

    /// Adds a network svc group.
    ///
    /// Body: `name` (text), `service_ids` (list), `description` (text).
    fn add_network_svc_group(body) => POST "/zia/api/v1/networkServiceGroups";

    /// Replaces the IP destination group with this id.
    ///
    /// Query: `override` (flag).
    ///
    /// Body: `name` (text), `description` (text), `type` (text), `addresses` (list),
    /// `ip_categories` (list), `countries` (list).
    fn update_ip_destination_group(group_id, query, body)
        => PUT "/zia/api/v1/ipDestinationGroups/{group_id}";

    /// Replaces the IP source group with this id.
    ///
    /// Body: `name` (text), `ip_addresses` (list), `description` (text).
    fn update_ip_source_group(group_id, body) => PUT "/zia/api/v1/ipSourceGroups/{group_id}";

    /// Replaces the network app group with this id.
    ///
    /// Body: `name` (text), `network_applications` (list), `description` (text).
    fn update_network_app_group(group_id, body)
        => PUT "/zia/api/v1/networkApplicationGroups/{group_id}";

    /// Replaces the network service with this id.
    ///
    /// Body: `ports` (list), `description` (text).
    //TODO body keys renamed or wrapped | PUT /zia/api/v1/networkServices/{service_id} | result object
    fn update_network_service(service_id, body) => PUT "/zia/api/v1/networkServices/{service_id}";

    /// Replaces the network svc group with this id.
    ///
    /// Body: `name` (text), `service_ids` (list), `description` (text).
    fn update_network_svc_group(group_id, body)
        => PUT "/zia/api/v1/networkServiceGroups/{group_id}";

    /// Removes the IP destination group with this id.
    fn delete_ip_destination_group(group_id) => DELETE "/zia/api/v1/ipDestinationGroups/{group_id}";

    /// Removes the IP source group with this id.
    fn delete_ip_source_group(group_id) => DELETE "/zia/api/v1/ipSourceGroups/{group_id}";

    /// Removes the network app group with this id.
    fn delete_network_app_group(group_id)
        => DELETE "/zia/api/v1/networkApplicationGroups/{group_id}";

    /// Removes the network service with this id.
    fn delete_network_service(service_id) => DELETE "/zia/api/v1/networkServices/{service_id}";

    /// Removes the network svc group with this id.
    fn delete_network_svc_group(group_id) => DELETE "/zia/api/v1/networkServiceGroups/{group_id}";
}
