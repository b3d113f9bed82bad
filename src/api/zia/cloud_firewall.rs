//! The resources of firewall rules: address groups, services, applications, time windows.

use crate::api::prelude::WHOLE;
use crate::api::shared::local_search;
use crate::api::shared::{allowed_values, ports, rule_references};

crate::api::macros::resource! {
    /// The resources of firewall rules: address groups, services, applications, time windows.
    ///
    /// The vendor's reference: <https://help.zscaler.com/zia/firewall-policies>
    pub struct FirewallResources("zia.cloud_firewall");

    /// Lists the groups of IPv4 destinations.
    ///
    /// Query: `exclude_type` (text).
    fn list_ip_destination_groups(query)
        => LIST "/zia/api/v1/ipDestinationGroups" as WHOLE via allowed_values::exclude_type;

    /// Lists the groups of IPv4 destinations, like `list_ip_destination_groups`.
    ///
    /// Query: `exclude_type` (text).
    fn list_ip_destination_groups_lite(query)
        => LIST "/zia/api/v1/ipDestinationGroups" as WHOLE via allowed_values::exclude_type;

    /// Lists the groups of destinations, in brief, one page at a time.
    ///
    /// Query: `type` (list), `exclude_type` (text), `include_url_category` (flag), `search` (text),
    /// `include_zscaler_domains` (flag), `page` (int), `page_size` (int).
    fn get_destination_ip_groups_lite(query)
        => LIST "/zia/api/v1/ipDestinationGroups/lite" from oneapi "GetDestinationIpGroupsLite"
        via allowed_values::exclude_type;

    /// Lists the groups of IPv4 sources.
    ///
    /// Query: `search` (text).
    fn list_ip_source_groups(query) => LIST "/zia/api/v1/ipSourceGroups" as WHOLE;

    /// Lists the groups of IPv4 sources, in brief.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_ip_source_groups_lite(query)
        => LIST "/zia/api/v1/ipSourceGroups/lite" as WHOLE via local_search::by_name;

    /// Lists the groups of IPv6 destinations.
    ///
    /// Query: `exclude_type` (text).
    fn list_ipv6_destination_groups(query)
        => LIST "/zia/api/v1/ipDestinationGroups/ipv6DestinationGroups"
        as WHOLE via allowed_values::exclude_type;

    /// Lists the groups of IPv4 destinations, like `list_ip_destination_groups`.
    ///
    /// Query: `exclude_type` (text).
    fn list_ipv6_destination_groups_lite(query)
        => LIST "/zia/api/v1/ipDestinationGroups" as WHOLE via allowed_values::exclude_type;

    /// Lists the groups of IPv6 destinations, in brief.
    ///
    /// Query: `type` (list), `exclude_type` (text).
    fn get_destination_ipv6_groups_lite(query)
        => LIST "/zia/api/v1/ipDestinationGroups/ipv6DestinationGroups/lite" as WHOLE
        from oneapi "GetDestinationIpv6GroupsLite" via allowed_values::exclude_type;

    /// Lists the groups of IPv6 sources.
    ///
    /// Query: `search` (text).
    fn list_ipv6_source_groups(query)
        => LIST "/zia/api/v1/ipSourceGroups/ipv6SourceGroups" as WHOLE;

    /// Lists the groups of IPv6 sources, in brief.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_ipv6_source_groups_lite(query)
        => LIST "/zia/api/v1/ipSourceGroups/ipv6SourceGroups/lite"
        as WHOLE via local_search::by_name;

    /// Lists the groups of network applications.
    ///
    /// Query: `search` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `description` (text),
    /// `network_applications` (list).
    fn list_network_app_groups(query) => LIST "/zia/api/v1/networkApplicationGroups" as WHOLE;

    /// Lists the groups of network applications, in brief.
    fn list_network_app_groups_lite()
        => LIST "/zia/api/v1/networkApplicationGroups/lite" as WHOLE
        from oneapi "ListNetworkApplicationGroupsLite";

    /// Lists the network applications.
    ///
    /// Query: `search` (text), `locale` (text).
    ///
    /// Returns: a list of objects with `id` (text), `deprecated` (flag), `description` (text),
    /// `parent_category` (text).
    fn list_network_apps(query) => LIST "/zia/api/v1/networkApplications" as WHOLE;

    /// Lists the application services, in brief.
    fn list_application_services_lite()
        => LIST "/zia/api/v1/appServices/lite" as WHOLE from oneapi "ListApplicationServicesLite";

    /// Lists the groups of application services, in brief.
    fn list_application_service_groups_lite()
        => LIST "/zia/api/v1/appServiceGroups/lite" as WHOLE
        from oneapi "ListApplicationServiceGroupsLite";

    /// Lists the network services.
    ///
    /// Query: `protocol` (text), `search` (text), `locale` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `creator_context` (text),
    /// `description` (text), `is_name_l10n_tag` (flag), `tag` (text), `type` (text),
    /// `dest_udp_ports` (list), ….
    fn list_network_services(query) => LIST "/zia/api/v1/networkServices" as WHOLE;

    /// Lists the network services, in brief.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text), `locale` (text).
    fn list_network_services_lite(query)
        => LIST "/zia/api/v1/networkServices/lite" as WHOLE via local_search::by_name;

    /// Lists the groups of network services.
    ///
    /// Query: `search` (text).
    ///
    /// Returns: a list of objects with `id` (int), `name` (text), `creator_context` (text),
    /// `description` (text), `services` (list).
    fn list_network_svc_groups(query) => LIST "/zia/api/v1/networkServiceGroups" as WHOLE;

    /// Lists the groups of network services, in brief.
    ///
    /// The API cannot search this list. The client keeps the items whose name contains `search`,
    /// ignoring case.
    ///
    /// Query: `search` (text).
    fn list_network_svc_groups_lite(query)
        => LIST "/zia/api/v1/networkServiceGroups/lite" as WHOLE via local_search::by_name;

    /// Lists the time windows.
    fn list_time_windows() => LIST "/zia/api/v1/timeWindows" as WHOLE;

    /// Lists the time windows, in brief.
    fn list_time_windows_lite() => LIST "/zia/api/v1/timeWindows/lite" as WHOLE;

    /// Returns the group of destinations with this id.
    fn get_ip_destination_group(group_id) => GET "/zia/api/v1/ipDestinationGroups/{group_id}";

    /// Returns the group of sources with this id.
    fn get_ip_source_group(group_id) => GET "/zia/api/v1/ipSourceGroups/{group_id}";

    /// Returns the network application with this id.
    ///
    /// The id is a name, such as `APNS`.
    ///
    /// Query: `locale` (text).
    ///
    /// Returns: `id` (text), `deprecated` (flag), `description` (text), `parent_category` (text).
    fn get_network_app(app_id, query) => GET "/zia/api/v1/networkApplications/{app_id}";

    /// Returns the group of network applications with this id.
    fn get_network_app_group(group_id) => GET "/zia/api/v1/networkApplicationGroups/{group_id}";

    /// Returns the network service with this id.
    ///
    /// Query: `locale` (text).
    fn get_network_service(service_id, query) => GET "/zia/api/v1/networkServices/{service_id}";

    /// Returns the group of network services with this id.
    fn get_network_svc_group(group_id) => GET "/zia/api/v1/networkServiceGroups/{group_id}";

    /// Returns the time window with this id.
    fn get_time_window(time_window_id)
        => GET "/zia/api/v1/timeWindows/{time_window_id}" from oneapi "GetTimeWindowById";

    /// Adds a group of destinations.
    ///
    /// Body: `description` (text), `type` (text), `addresses` (list), `ip_categories` (list),
    /// `countries` (list), `name` (text).
    ///
    /// Returns: `id` (int), `name` (text), `description` (text), `type` (text), `addresses` (list),
    /// `countries` (list), `ip_categories` (list).
    fn add_ip_destination_group(body) => POST "/zia/api/v1/ipDestinationGroups";

    /// Adds a group of sources.
    ///
    /// Body: `name` (text), `ip_addresses` (list), `description` (text).
    ///
    /// Returns: `id` (int), `name` (text), `description` (text), `ip_addresses` (list).
    fn add_ip_source_group(body) => POST "/zia/api/v1/ipSourceGroups";

    /// Adds a group of network applications.
    ///
    /// Body: `name` (text), `description` (text), `network_applications` (list).
    ///
    /// Returns: `id` (int), `name` (text), `description` (text), `network_applications` (list).
    fn add_network_app_group(body) => POST "/zia/api/v1/networkApplicationGroups";

    /// Adds a network service.
    ///
    /// `ports` is a short form of the port range lists. Each entry is an array: `"src"` or
    /// `"dest"`, `"tcp"` or `"udp"`, the first port, and for a range the last port.
    ///
    /// Body: `name` (text), `description` (text), `ports` (list).
    ///
    /// Returns: `id` (int), `name` (text), `description` (text), `is_name_l10n_tag` (flag), `type`
    /// (text), `dest_tcp_ports` (list), `dest_udp_ports` (list).
    fn add_network_service(body) => POST "/zia/api/v1/networkServices" via ports::expand;

    /// Adds a group of network services.
    ///
    /// Body: `name` (text), `service_ids` (list), `description` (text).
    ///
    /// Returns: `id` (int), `name` (text), `description` (text), `services` (list).
    fn add_network_svc_group(body)
        => POST "/zia/api/v1/networkServiceGroups" via rule_references::expand;

    /// Replaces the group of destinations with this id.
    ///
    /// With `override=false`, the addresses are added to the group's addresses.
    ///
    /// Query: `override` (flag).
    ///
    /// Body: `name` (text), `description` (text), `type` (text), `addresses` (list),
    /// `ip_categories` (list), `countries` (list).
    fn update_ip_destination_group(group_id, query, body)
        => PUT "/zia/api/v1/ipDestinationGroups/{group_id}";

    /// Replaces the group of sources with this id.
    ///
    /// Body: `name` (text), `ip_addresses` (list), `description` (text).
    ///
    /// Returns: `id` (int), `name` (text), `creator_context` (text), `description` (text),
    /// `extranet_ip_pool` (flag), `is_non_editable` (flag), `ip_addresses` (list).
    fn update_ip_source_group(group_id, body) => PUT "/zia/api/v1/ipSourceGroups/{group_id}";

    /// Replaces the group of network applications with this id.
    ///
    /// Body: `name` (text), `network_applications` (list), `description` (text).
    fn update_network_app_group(group_id, body)
        => PUT "/zia/api/v1/networkApplicationGroups/{group_id}";

    /// Replaces the network service with this id.
    ///
    /// Body: that of `add_network_service`.
    fn update_network_service(service_id, body)
        => PUT "/zia/api/v1/networkServices/{service_id}" via ports::expand;

    /// Replaces the group of network services with this id.
    ///
    /// Body: `name` (text), `service_ids` (list), `description` (text).
    fn update_network_svc_group(group_id, body)
        => PUT "/zia/api/v1/networkServiceGroups/{group_id}" via rule_references::expand;

    /// Removes the group of destinations with this id.
    fn delete_ip_destination_group(group_id) => DELETE "/zia/api/v1/ipDestinationGroups/{group_id}";

    /// Removes the group of sources with this id.
    fn delete_ip_source_group(group_id) => DELETE "/zia/api/v1/ipSourceGroups/{group_id}";

    /// Removes the group of network applications with this id.
    fn delete_network_app_group(group_id)
        => DELETE "/zia/api/v1/networkApplicationGroups/{group_id}";

    /// Removes the network service with this id.
    fn delete_network_service(service_id) => DELETE "/zia/api/v1/networkServices/{service_id}";

    /// Removes the group of network services with this id.
    fn delete_network_svc_group(group_id) => DELETE "/zia/api/v1/networkServiceGroups/{group_id}";
}
