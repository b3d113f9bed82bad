//! What the operations of a service have in common, as data: names, paging, prefixes, rules.

mod zpa;

use serde_json::Value;

use crate::call::operation::Operation;
use crate::call::parameters::Parameters;
use crate::names::{self, Names, Spelling};
use crate::pagination::PageStyle;

/// One of the vendor's services, such as ZIA.
pub(crate) struct Service {
    /// Its name in Python and in dotted operation names.
    pub(crate) name: &'static str,
    /// The prefix of its paths at the OneAPI gateway.
    pub(crate) prefix: &'static str,
    /// The default page style of its lists.
    pub(crate) pages: &'static PageStyle,
    /// Query parameters whose wire names differ from those of body fields of the same name.
    pub(crate) query_names: Spelling,
    /// The same on the service's own host, if it differs. All other parameters are then sent as
    /// given.
    pub(crate) legacy_query_names: Option<Spelling>,
    /// The resources that only OneAPI has.
    pub(crate) oneapi_only: &'static [&'static str],
    /// The resources that only the service's own host has, and the name of its client.
    pub(crate) legacy_only: Option<(&'static [&'static str], &'static str)>,
    /// Whether bodies keep the callers' names, because the service takes snake_case in requests.
    pub(crate) takes_names: bool,
    /// Whether the snake_case name wins if a field is given in both spellings, because the
    /// service's documentation mixes them. Other services refuse two different values.
    pub(crate) name_wins: bool,
    /// The configured id that fills a placeholder of its paths.
    pub(crate) customer: Customer,
    /// A function that prepares every call of the service before it is sent.
    pub(crate) prepare: fn(&mut Parameters, &Tenant),
    /// Finds an error in a 200 response: its code and message.
    pub(crate) hidden_error: fn(&Value) -> Option<HiddenError>,
    /// The logout path, if a logout after changes activates them.
    pub(crate) logout: Option<&'static str>,
    /// Fields of a resource with opposite meanings: the resource, the callers' field, the API's
    /// field.
    pub(crate) opposites: &'static [(&'static str, &'static str, &'static str)],
    /// Fields that the API sends but refuses in updates.
    pub(crate) read_only: &'static [&'static str],
    /// The media type of request bodies.
    pub(crate) content_type: &'static str,
    /// The media types of responses.
    pub(crate) accept: &'static str,
}

/// An error's code and message.
pub(crate) type HiddenError = (Option<String>, Option<String>);

/// How a query spells all other parameters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Others {
    /// Like body fields of the same name.
    AsFields,
    AsGiven,
}

/// The customer id in a service's paths.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Customer {
    /// `customerId`, which ZPA needs.
    Zpa,
    /// `zcellCustomerId`.
    ZCell,
    /// `tenant_id`, which ZIA's SCIM server needs.
    ScimTenant,
    /// `idp_id`, which ZPA's SCIM server needs.
    ScimIdp,
}

/// The tenant ids of the configuration.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tenant {
    pub(crate) customer_id: Option<String>,
    pub(crate) zcell_customer_id: Option<String>,
    pub(crate) scim_id: Option<String>,
    pub(crate) microtenant_id: Option<String>,
}

impl Customer {
    /// The keyword argument for another customer than the configured one.
    pub(crate) fn keyword(self) -> Option<&'static str> {
        match self {
            Self::Zpa | Self::ScimTenant | Self::ScimIdp => None,
            Self::ZCell => Some("id"),
        }
    }

    /// The path placeholder that it fills.
    pub(crate) fn placeholder(self) -> &'static str {
        match self {
            Self::Zpa | Self::ZCell => "customer_id",
            Self::ScimTenant => "scim_tenant",
            Self::ScimIdp => "scim_idp",
        }
    }

    /// The configured id in `tenant`, its configuration key, and its variable.
    pub(crate) fn id(self, tenant: &Tenant) -> (Option<&str>, &'static str, &'static str) {
        let (id, key, variable) = match self {
            Self::Zpa => (&tenant.customer_id, "customerId", "ZPA_CUSTOMER_ID"),
            Self::ZCell => (&tenant.zcell_customer_id, "zcellCustomerId", "ZCELL_CUSTOMER_ID"),
            Self::ScimTenant => (&tenant.scim_id, "tenant_id", "ZIA_SCIM_TENANT_ID"),
            Self::ScimIdp => (&tenant.scim_id, "idp_id", "ZPA_IDP_ID"),
        };
        (id.as_deref(), key, variable)
    }
}

impl Service {
    /// The service of an operation. Calls without a service get a plain one without a name.
    pub(crate) fn of(operation: &Operation) -> &'static Self {
        Self::named(operation.service()).unwrap_or(&BASE)
    }

    /// The service with this name in dotted operation names.
    pub(crate) fn named(name: &str) -> Option<&'static Self> {
        SERVICES.iter().find(|service| service.name == name)
    }

    /// The service of a path, by its prefix. Services without a prefix have their own hosts.
    pub(crate) fn of_path(path: &str) -> Option<&'static Self> {
        SERVICES.iter().filter(|service| !service.prefix.is_empty()).find(|service| {
            path.strip_prefix(service.prefix).is_some_and(|rest| rest.starts_with('/'))
        })
    }

    /// Whether the service has its own host and is not a part of OneAPI.
    pub(crate) fn is_apart(&self) -> bool {
        self.prefix.is_empty()
    }

    /// The query parameters with special wire names on a kind of host, and how the others are
    /// spelled.
    pub(crate) fn query_names(&self, legacy: bool) -> (Spelling, Others) {
        match self.legacy_query_names {
            Some(names) if legacy => (names, Others::AsGiven),
            _ => (self.query_names, Others::AsFields),
        }
    }

    /// Its field names.
    pub(crate) fn names(&self) -> &'static Names {
        names::of(self.name)
    }
}

const PLAIN: Service = Service {
    name: "",
    prefix: "",
    pages: &PageStyle::WHOLE,
    query_names: &[],
    legacy_query_names: None,
    oneapi_only: &[],
    legacy_only: None,
    takes_names: false,
    name_wins: false,
    customer: Customer::Zpa,
    prepare: |_, _| {},
    hidden_error: |_| None,
    logout: None,
    opposites: &[],
    read_only: &[],
    content_type: "application/json",
    accept: "application/json",
};

/// What the SCIM services have in common.
const SCIM: Service = Service {
    content_type: "application/scim+json",
    accept: "application/scim+json, application/json",
    ..PLAIN
};

static BASE: Service = PLAIN;

static SERVICES: &[Service] = &[
    Service {
        name: "zia",
        prefix: "/zia",
        pages: &PageStyle::ZIA,
        logout: Some("/zia/api/v1/authenticatedSession"),
        oneapi_only: ZIA_ONEAPI_ONLY,
        read_only: &[
            "last_modified_time",
            "last_modified_by",
            "created_by",
            "creation_time",
            "access_control",
            "predefined",
            "default_rule",
        ],
        ..PLAIN
    },
    Service {
        name: "zpa",
        prefix: "/zpa",
        pages: &PageStyle::ZPA,
        query_names: &[("page_size", "pagesize"), ("pageSize", "pagesize")],
        prepare: zpa::prepare,
        oneapi_only: &[
            "policy_group",
            "policy_group_rule",
            "policy_group_set",
            "tag_group",
            "tag_key",
            "tag_namespace",
        ],
        opposites: &[("policies", "enabled", "disabled")],
        read_only: &["creation_time", "modified_time", "modified_by"],
        ..PLAIN
    },
    Service {
        name: "zcc",
        prefix: "/zcc",
        pages: &PageStyle::ZCC,
        oneapi_only: &["secrets"],
        hidden_error: zcc_failure,
        ..PLAIN
    },
    Service {
        name: "zdx",
        prefix: "/zdx",
        pages: &PageStyle::ZDX,
        query_names: ZDX_QUERY,
        legacy_query_names: Some(ZDX_LEGACY_QUERY),
        oneapi_only: &[
            "application_monitors",
            "applications",
            "audit_logs",
            "collections",
            "monitors",
            "tracing",
        ],
        read_only: ZDX_READ_ONLY,
        ..PLAIN
    },
    Service {
        name: "ztw",
        prefix: "/ztw",
        pages: &PageStyle::ZTW,
        logout: Some("/ztw/api/v1/auth"),
        read_only: &["last_modified_time", "last_modified_by", "last_mod_time", "last_mod_uid"],
        ..PLAIN
    },
    Service { name: "zwa", prefix: "/zwa", pages: &PageStyle::ZWA, ..PLAIN },
    Service { name: "ztb", prefix: "/ztb", pages: &PageStyle::ZTB, takes_names: true, ..PLAIN },
    Service { name: "zid", prefix: "/ziam", pages: &PageStyle::ZIDENTITY, ..PLAIN },
    Service { name: "zeasm", prefix: "/easm", pages: &PageStyle::ZEASM, ..PLAIN },
    Service {
        name: "zins",
        prefix: "/zins",
        takes_names: true,
        hidden_error: graphql_failure,
        ..PLAIN
    },
    Service { name: "zms", prefix: "/zms", hidden_error: graphql_failure, ..PLAIN },
    Service { name: "zbi", prefix: "/bi", pages: &PageStyle::ZBI, ..PLAIN },
    Service {
        name: "zcell",
        prefix: "/zcell",
        pages: &PageStyle::ZCELL,
        customer: Customer::ZCell,
        ..PLAIN
    },
    Service {
        name: "aiguard",
        prefix: "/aiguard",
        pages: &PageStyle::AIGUARD,
        oneapi_only: &[
            "llm_application_credentials",
            "llm_applications",
            "llm_provider_credentials",
            "llm_providers",
            "policies",
            "policy_match_rules",
        ],
        legacy_only: Some((&["policy_detection"], "LegacyAiGuardClient")),
        name_wins: true,
        read_only: &["create_time_millis", "update_time_millis"],
        ..PLAIN
    },
    Service {
        name: "zia_scim",
        pages: &PageStyle::SCIM,
        customer: Customer::ScimTenant,
        legacy_only: Some((&["users", "groups"], "ZiaScimClient")),
        ..SCIM
    },
    Service {
        name: "zpa_scim",
        pages: &PageStyle::SCIM,
        customer: Customer::ScimIdp,
        legacy_only: Some((&["users", "groups"], "ZpaScimClient")),
        ..SCIM
    },
];

/// The resources that ZIA's own host does not have.
const ZIA_ONEAPI_ONLY: &[&str] = &[
    "device_management",
    "dlp_endpoint_resource",
    "dns_application_groups",
    "end_user_notification_templates",
    "endpoint_application_groups",
    "endpoint_applications",
    "endpoint_custom_apps",
    "endpoint_dlp_resource_groups",
    "endpoint_dlp_rules",
    "endpoint_dlp_sub_rules",
    "forwarding_control",
    "intermediate_certificates",
    "ips_categories",
    "nss_collectors",
    "outbound_email_dlp_rules",
    "sub_clouds",
];

/// Fields of collections and live sessions that ZDX sends, and the vendor's own SDK never sends
/// back.
const ZDX_READ_ONLY: &[&str] = &[
    "aborted_at_timestamp",
    "apps",
    "completed_at_timestamp",
    "create_or_updated_by_client_app",
    "create_or_updated_by_user",
    "created_at_timestamp",
    "default",
    "device_completed_at_timestamp",
    "device_initiated_at_timestamp",
    "device_started_at_timestamp",
    "mod_time",
    "mod_uid",
    "progress_started_at",
    "rank",
    "started_at_timestamp",
];

/// ZDX has short names for filters.
const ZDX_QUERY: Spelling = &[
    ("search", "q"),
    ("location_id", "loc"),
    ("department_id", "dept"),
    ("geo_id", "geo"),
    ("location_groups", "location_groups"),
    ("user_ids", "userids"),
    ("device_ids", "deviceids"),
];

/// On its own host, ZDX has the short names, too. All others are in snake_case.
const ZDX_LEGACY_QUERY: Spelling =
    &[("search", "q"), ("location_id", "loc"), ("department_id", "dept"), ("geo_id", "geo")];

/// ZCC responds with 200 and `"success": "false"` if an edit or a removal failed.
fn zcc_failure(response: &Value) -> Option<HiddenError> {
    let failed = match response.get("success")? {
        Value::String(text) => text.eq_ignore_ascii_case("false"),
        value => value == false,
    };
    let text = |field: &str| match response.get(field)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    failed.then(|| (text("error_code"), text("error_message").or_else(|| text("error_msg"))))
}

/// GraphQL responds with 200 and `errors`.
fn graphql_failure(response: &Value) -> Option<HiddenError> {
    let errors = response.get("errors")?.as_array().filter(|errors| !errors.is_empty())?;
    let messages: Vec<_> =
        errors.iter().filter_map(|error| error.get("message")?.as_str()).collect();
    let extensions = errors.first().and_then(|error| error.get("extensions"));
    let code = ["code", "classification"].iter().find_map(|field| extensions?.get(field)?.as_str());
    Some((code.map(str::to_owned), Some(messages.join("; "))))
}
